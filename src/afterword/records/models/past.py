"""What happened, and every act with what it changed: only ever added to."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from afterword.domain.history import Action, Result, Says
from afterword.domain.interview import Channel
from afterword.records.fields import PrivateText
from afterword.records.models.facts import Interview, Opportunity, Person
from afterword.records.models.owner import Owned, choices


class Event(Owned):
    """Something that happened: the history from which plans are worked out.

    One wide row for every class of ``domain.history``; columns that a kind has no use for are
    blank. ``act`` is the number of the act that wrote it down, which puts events of one moment in
    order. ``why`` and ``address`` are private and can be blanked.
    """

    KINDS: ClassVar[tuple[str, ...]] = (
        "sent",
        "printed",
        "signed",
        "called",
        "reply",
        "written",
        "released",
        "auto_reply",
        "bounce",
        "skipped",
        "dropped",
        "wish",
        "outcome",
    )

    opportunity = models.ForeignKey(Opportunity, models.CASCADE, related_name="events")
    kind = models.CharField(max_length=16, choices=choices(*KINDS))
    at = models.DateTimeField()
    act = models.PositiveBigIntegerField()
    interview = models.ForeignKey(Interview, models.CASCADE, null=True, blank=True)
    person = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+")
    carried_for = models.ForeignKey(
        Person, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    step = models.CharField(max_length=160, blank=True, default="")
    action = models.CharField(max_length=24, blank=True, default="", choices=choices(*Action))
    channel = models.CharField(max_length=8, blank=True, default="", choices=choices(*Channel))
    says = models.CharField(max_length=16, blank=True, default="", choices=choices(*Says))
    result = models.CharField(max_length=16, blank=True, default="", choices=choices(*Result))
    decide_from = models.DateField(null=True, blank=True)
    decide_by = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)
    not_before = models.DateTimeField(null=True, blank=True)
    permanent = models.BooleanField(default=True)
    address = PrivateText(blank=True, default="")
    why = PrivateText(blank=True, default="")

    class Meta:
        indexes: ClassVar = [models.Index(fields=["opportunity", "at"], name="event_in_order")]


class Act(Owned):
    """One thing that the user, or an import, did: the unit that ``undo`` takes back.

    ``number`` counts an owner's acts in the order in which they were done, whatever the clock said.
    """

    number = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    verb = models.CharField(max_length=32)
    opportunity = models.ForeignKey(
        Opportunity, models.SET_NULL, null=True, blank=True, related_name="acts"
    )
    undone_by = models.ForeignKey("self", models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner", "number"], name="acts_one_after_the_other")
        ]


class Change(Owned):
    """One row before and after an act, as JSON; "" before it was made and after it was deleted."""

    act = models.ForeignKey(Act, models.CASCADE, related_name="changes")
    order = models.PositiveIntegerField()
    table = models.CharField(max_length=32)
    row = models.UUIDField()
    before = PrivateText(blank=True, default="")
    after = PrivateText(blank=True, default="")

    class Meta:
        indexes: ClassVar = [models.Index(fields=["owner", "row"], name="change_of_row")]
