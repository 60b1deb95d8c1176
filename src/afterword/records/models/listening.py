"""What came in from the mailboxes: only what concerns the search is ever kept."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from afterword.records.fields import PrivateText
from afterword.records.models.delivery import Mailbox
from afterword.records.models.facts import Opportunity, Person
from afterword.records.models.owner import Owned
from afterword.records.models.past import Event


class FolderMark(Owned):
    """How far a folder of a mailbox was read; ``validity`` is its UIDVALIDITY."""

    mailbox = models.ForeignKey(Mailbox, models.CASCADE, related_name="marks")
    folder = models.CharField(max_length=8)
    validity = models.BigIntegerField(default=0)
    last = models.BigIntegerField(default=0)
    looked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["mailbox", "folder"], name="one_mark_for_each_folder")
        ]


class Arrival(Owned):
    """A mail that concerns the search, and the event that it led to until the candidate says.

    ``number`` counts an owner's arrivals. ``sure`` False: nothing but From says who wrote it.
    ``new_text`` is what was written, without quotes. ``settled`` once the candidate has said.
    """

    number = models.PositiveIntegerField()
    name = models.CharField(max_length=255)
    kind = models.CharField(max_length=12)
    opportunity = models.ForeignKey(Opportunity, models.CASCADE, related_name="arrivals")
    person = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+")
    event = models.ForeignKey(Event, models.SET_NULL, null=True, blank=True, related_name="+")
    sure = models.BooleanField(default=False)
    sender = PrivateText(blank=True, default="")
    subject = PrivateText(blank=True, default="")
    new_text = PrivateText(blank=True, default="")
    until = models.DateField(null=True, blank=True)
    arrived_at = models.DateTimeField()
    settled = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner", "name"], name="each_mail_arrives_once"),
            models.UniqueConstraint(fields=["owner", "number"], name="arrivals_are_numbered"),
        ]
