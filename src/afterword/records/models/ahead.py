"""What is planned and drafted: worked out from the facts, and worked out anew when they change."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from afterword.domain.history import Action
from afterword.domain.interview import Channel
from afterword.records.fields import PrivateText
from afterword.records.models.facts import Interview, Opportunity, Person
from afterword.records.models.owner import Owned, choices


class PlannedStep(Owned):
    """A step as last planned, so that today's list needs no planning.

    ``by`` is the instant after which it is late; ``by_day`` says that it was given as a day.
    ``status`` tells what became of it; ``reason`` why it was moved or withdrawn.
    """

    STATUSES: ClassVar[tuple[str, ...]] = ("planned", "done", "withdrawn")

    opportunity = models.ForeignKey(Opportunity, models.CASCADE, related_name="steps")
    key = models.CharField(max_length=160)
    action = models.CharField(max_length=24, choices=choices(*Action))
    channel = models.CharField(max_length=8, blank=True, default="")
    interview = models.ForeignKey(Interview, models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+")
    carried_for = models.ForeignKey(
        Person, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    inside = models.CharField(max_length=160, blank=True, default="")
    at = models.DateTimeField()
    by = models.DateTimeField()
    by_day = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=8)
    rules = models.JSONField(default=list)
    assumes = models.JSONField(default=list, blank=True)
    why_en = PrivateText()
    why_es = PrivateText()
    status = models.CharField(max_length=10, default="planned", choices=choices(*STATUSES))
    reason_en = PrivateText(blank=True, default="")
    reason_es = PrivateText(blank=True, default="")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["opportunity", "key"], name="one_row_for_each_step")
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["owner", "at"],
                name="step_in_order",
                condition=models.Q(status="planned"),
            )
        ]


class Message(Owned):
    """The text of a step: drafted from the facts, edited by the user, then sent.

    ``facts`` is what it was drafted from, as a digest: when that changes an unedited draft is
    drafted anew, and an edited one is shown as out of date.
    """

    STATES: ClassVar[tuple[str, ...]] = ("draft", "sent", "withdrawn")

    opportunity = models.ForeignKey(Opportunity, models.CASCADE, related_name="messages")
    interview = models.ForeignKey(Interview, models.CASCADE, related_name="+")
    step = models.CharField(max_length=160)
    person = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+")
    channel = models.CharField(max_length=8, choices=choices(*Channel))
    language = models.CharField(max_length=2)
    subject = PrivateText(blank=True, default="")
    text = PrivateText()
    asks = models.JSONField(default=list, blank=True)
    variant = models.PositiveSmallIntegerField(default=0)
    edited = models.BooleanField(default=False)
    facts = models.CharField(max_length=64)
    state = models.CharField(max_length=10, default="draft", choices=choices(*STATES))
    drafted_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["opportunity", "step", "channel"], name="one_message_for_each_step"
            )
        ]
