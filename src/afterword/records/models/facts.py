"""The facts: who, where, when, and what was said. They change, and every change is kept."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from afterword.domain.interview import Channel, Medium
from afterword.domain.people import Formality, Part, Profession
from afterword.records.fields import PrivateText
from afterword.records.models.owner import Owned, choices


class Employer(Owned):
    """Who might hire; ``domain`` is its mail domain, blank where unknown."""

    name = PrivateText()
    domain = models.CharField(max_length=253, blank=True, default="")


class Person(Owned):
    """Somebody on the other side; ``key`` is the short name that commands and steps use."""

    key = models.CharField(max_length=64)
    name = PrivateText()
    title = models.CharField(max_length=32, blank=True, default="")
    formality = models.CharField(max_length=8, blank=True, default="", choices=choices(*Formality))
    email = PrivateText(blank=True, default="")
    phone = PrivateText(blank=True, default="")
    postal_address = PrivateText(blank=True, default="")
    no_contact = models.BooleanField(default=False)
    language = models.CharField(max_length=2, default="en")
    country = models.CharField(max_length=2, default="US")
    subdivision = models.CharField(max_length=8, blank=True, default="")
    timezone = models.CharField(max_length=64, default="UTC")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner", "key"], name="one_person_for_each_key")
        ]


class Opportunity(Owned):
    """One job at one employer.

    ``profession`` blank means not said; ``answer_by`` is the day by which the candidate will
    answer an offer; ``replan_at`` is the moment from which the stored plan no
    longer holds, None where time alone cannot change it.
    """

    key = models.CharField(max_length=64)
    employer = models.ForeignKey(Employer, models.RESTRICT, related_name="opportunities")
    role = PrivateText(blank=True, default="")
    profession = models.CharField(
        max_length=16, blank=True, default="", choices=choices(*Profession)
    )
    internal = models.BooleanField(default=False)
    answer_by = models.DateField(null=True, blank=True)
    point_of_contact = models.ForeignKey(
        Person, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    guessed = models.JSONField(default=list, blank=True)
    entered_at = models.DateTimeField()
    planned_at = models.DateTimeField(null=True, blank=True)
    replan_at = models.DateTimeField(null=True, blank=True)
    advice = models.JSONField(default=list, blank=True)
    missing = models.JSONField(default=list, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner", "key"], name="one_opportunity_for_each_key")
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["owner", "replan_at"],
                name="opportunity_due",
                condition=models.Q(replan_at__isnull=False),
            )
        ]


class Involvement(Owned):
    """What a person does in one opportunity; ``guessed`` until the user has said it."""

    opportunity = models.ForeignKey(Opportunity, models.CASCADE, related_name="involvements")
    person = models.ForeignKey(Person, models.CASCADE, related_name="involvements")
    part = models.CharField(max_length=16, choices=choices(*Part))
    organisation = PrivateText(blank=True, default="")
    guessed = models.BooleanField(default=False)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["opportunity", "person"], name="one_part_in_each_opportunity"
            )
        ]


class Interview(Owned):
    """One conversation. ``uid``, ``recurrence`` and ``sequence`` are those of its invite.

    ``organizer`` is the address of whoever sent the invite, blank where that is not known.
    ``took_place`` None means not said. ``entered_at`` is when it was first entered, which decides
    whether it is too old to make any noise.
    """

    key = models.CharField(max_length=64)
    opportunity = models.ForeignKey(Opportunity, models.CASCADE, related_name="interviews")
    round = models.PositiveSmallIntegerField(default=1)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    timezone = models.CharField(max_length=64, default="UTC")
    medium = models.CharField(max_length=8, choices=choices(*Medium))
    place = PrivateText(blank=True, default="")
    link = PrivateText(blank=True, default="")
    title = PrivateText(blank=True, default="")
    cancelled = models.BooleanField(default=False)
    took_place = models.BooleanField(null=True, blank=True)
    uid = models.CharField(max_length=255, blank=True, default="")
    recurrence = models.CharField(max_length=64, blank=True, default="")
    sequence = models.IntegerField(default=0)
    organizer = PrivateText(blank=True, default="")
    entered_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner", "key"], name="one_interview_for_each_key"),
            models.UniqueConstraint(
                fields=["owner", "uid", "recurrence"],
                name="one_interview_for_each_invite",
                condition=~models.Q(uid=""),
            ),
        ]


class Seat(Owned):
    """Somebody who interviews; ``present`` None means that nobody has said yet."""

    interview = models.ForeignKey(Interview, models.CASCADE, related_name="seats")
    person = models.ForeignKey(Person, models.CASCADE, related_name="seats")
    present = models.BooleanField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["interview", "person"], name="one_seat_for_each_person")
        ]


class Debrief(Owned):
    """What they said about the next steps, in their ``words`` and as understood or corrected.

    ``invited_to_call`` with ``invited_from`` None is an invitation at any time. ``evidence`` says
    which words each field rests on; ``corrected`` names the fields that the user set by hand.
    """

    interview = models.OneToOneField(Interview, models.CASCADE, related_name="debrief")
    words = PrivateText(blank=True, default="")
    said_on = models.DateField(null=True, blank=True)
    said_by = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+")
    decide_from = models.DateField(null=True, blank=True)
    decide_by = models.DateField(null=True, blank=True)
    write_by = models.CharField(max_length=8, blank=True, default="", choices=choices(*Channel))
    invited_to_call = models.BooleanField(default=False)
    invited_from = models.DateField(null=True, blank=True)
    asked_not_to_call = models.BooleanField(default=False)
    no_status_question = models.BooleanField(default=False)
    no_contact = models.BooleanField(default=False)
    silence_means_no = models.BooleanField(default=False)
    evidence = models.JSONField(default=list, blank=True)
    corrected = models.JSONField(default=list, blank=True)


class Conversation(Owned):
    """What the candidate and one interviewer talked about; ``private_note`` never leaves."""

    interview = models.ForeignKey(Interview, models.CASCADE, related_name="conversations")
    person = models.ForeignKey(Person, models.CASCADE, related_name="conversations")
    talked_about = PrivateText(blank=True, default="")
    they_need = PrivateText(blank=True, default="")
    i_add = PrivateText(blank=True, default="")
    private_note = PrivateText(blank=True, default="")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["interview", "person"], name="one_conversation_for_each_person"
            )
        ]
