"""Reminders: which the candidate wants, which went out, and what was answered to one."""

from __future__ import annotations

from datetime import time
from typing import ClassVar

from django.db import models

from afterword.domain.reminders.due import Kind
from afterword.records.fields import PrivateText
from afterword.records.models.facts import Interview
from afterword.records.models.owner import Owned, choices


class Notifications(Owned):
    """What the candidate wants to be reminded of: one row, made by the first choice.

    ``off`` are the kinds that are turned off. ``by_mail`` lets reminders go to the candidate's own
    mailbox. The times are the candidate's own; from a time until the same there is no quiet.
    """

    off = models.JSONField(default=list, blank=True)
    by_mail = models.BooleanField(default=True)
    evening = models.TimeField(default=time(18))
    quiet_from = models.TimeField(default=time(22))
    quiet_to = models.TimeField(default=time(8))

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner"], name="one_choice_of_reminders_for_each_owner")
        ]


class Reminder(Owned):
    """One reminder on one way out; the row is made, and claimed, before anything is spoken.

    ``name`` is what is reminded of, so that it is done once; ``way`` a word of the notifiers.
    "claimed" and "waiting" have certainly not gone out; from "going" on it is never repeated.
    ``message_id`` is a secret of the candidate's own mailbox: an answer names it. ``due_at`` is
    when it is tried again, ``lease_until`` until when the claim holds.
    """

    STATES: ClassVar[tuple[str, ...]] = (
        "claimed",
        "waiting",
        "going",
        "gone",
        "in_doubt",
        "failed",
    )
    WAYS: ClassVar[tuple[str, ...]] = ("mail", "terminal")

    name = models.CharField(max_length=255)
    way = models.CharField(max_length=8, choices=choices(*WAYS))
    kind = models.CharField(max_length=8, choices=choices(*Kind))
    interview = models.ForeignKey(
        Interview, models.CASCADE, null=True, blank=True, related_name="reminders"
    )
    state = models.CharField(max_length=8, default="claimed", choices=choices(*STATES))
    token = models.UUIDField()
    lease_until = models.DateTimeField()
    attempt = models.PositiveSmallIntegerField(default=1)
    due_at = models.DateTimeField()
    message_id = models.CharField(max_length=255, unique=True)
    gone_at = models.DateTimeField(null=True, blank=True)
    why_en = PrivateText(blank=True, default="")
    why_es = PrivateText(blank=True, default="")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner", "way", "name"], name="each_reminder_once")
        ]


class DebriefAnswer(Owned):
    """What the candidate answered to a debrief's reminder: a proposal until ``settled``.

    ``name`` is the Message-ID of the answer, ``text`` what it says without the quotes.
    """

    name = models.CharField(max_length=255)
    interview = models.ForeignKey(Interview, models.CASCADE, related_name="debrief_answers")
    text = PrivateText()
    arrived_at = models.DateTimeField()
    settled = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner", "name"], name="each_answer_arrives_once")
        ]
