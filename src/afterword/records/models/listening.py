"""What came in from the mailboxes: only what concerns the search is ever kept."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from afterword.records.fields import PrivateBytes, PrivateText
from afterword.records.models.delivery import Mailbox
from afterword.records.models.facts import Opportunity, Person
from afterword.records.models.owner import Owned
from afterword.records.models.past import Event


class FolderMark(Owned):
    """How far a folder of a mailbox was read; ``validity`` is its UIDVALIDITY.

    ``since`` is the day from which it was read at first, ``known`` the fingerprint of whom the
    search knew then: where the search reaches further back, or knows more people, it is read anew.
    """

    mailbox = models.ForeignKey(Mailbox, models.CASCADE, related_name="marks")
    folder = models.CharField(max_length=8)
    validity = models.BigIntegerField(default=0)
    last = models.BigIntegerField(default=0)
    since = models.DateField(null=True, blank=True)
    known = models.CharField(max_length=64, blank=True, default="")
    looked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["mailbox", "folder"], name="one_mark_for_each_folder")
        ]


class Arrival(Owned):
    """A mail that concerns the search, and the event that it led to until the candidate says.

    ``number`` counts an owner's arrivals; ``kind`` is a word of ``incoming.Kind``, or BY_HAND for
    one that the candidate sent, with the ``step`` that it may have done. ``sure`` False: nothing
    but From says who wrote it. ``new_text`` is what was written, without quotes, ``evidence`` why
    it is taken for what it is. ``invite`` holds the mail around a calendar until it is taken in.
    ``opportunity`` None: an invite of somebody new. ``settled`` once the candidate has said.
    """

    BY_HAND: ClassVar[str] = "by_hand"

    number = models.PositiveIntegerField()
    name = models.CharField(max_length=255)
    kind = models.CharField(max_length=12)
    opportunity = models.ForeignKey(
        Opportunity, models.CASCADE, null=True, blank=True, related_name="arrivals"
    )
    person = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+")
    event = models.ForeignKey(Event, models.SET_NULL, null=True, blank=True, related_name="+")
    sure = models.BooleanField(default=False)
    sender = PrivateText(blank=True, default="")
    subject = PrivateText(blank=True, default="")
    new_text = PrivateText(blank=True, default="")
    evidence = models.JSONField(default=list, blank=True)
    invite = PrivateBytes(blank=True, default=b"")
    step = models.CharField(max_length=160, blank=True, default="")
    until = models.DateField(null=True, blank=True)
    arrived_at = models.DateTimeField()
    settled = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner", "name"], name="each_mail_arrives_once"),
            models.UniqueConstraint(fields=["owner", "number"], name="arrivals_are_numbered"),
        ]
