"""The owner, what every owned row has, and the owner's own settings."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from afterword.domain.letters.card import Front
from afterword.domain.letters.stationery import (
    LETTER_ENVELOPES,
    Colour,
    Face,
    Heading,
    Paper,
    WindowSide,
)
from afterword.records.fields import PrivatePicture, PrivateStrokes, PrivateText


def choices(*values: str) -> list[tuple[str, str]]:
    """Choices whose stored value is the word of the domain."""
    return [(str(value), str(value)) for value in values]


class UserManager(BaseUserManager["User"]):
    """Finds and makes users."""


class User(AbstractBaseUser):
    """The candidate: the owner of every other row.

    On one person's machine there is one, called "me". ``postal_address`` is the sender's on
    letters, ``signature`` the block under e-mails. The ``voice_`` columns are measures of their
    own writing (``domain.writing.traits``), None where no sample was given; never its text.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    username = models.CharField(max_length=150, unique=True)
    name = PrivateText(blank=True, default="")
    language = models.CharField(max_length=2, default="en")
    locale = models.CharField(max_length=8, default="en-US")
    country = models.CharField(max_length=2, default="US")
    subdivision = models.CharField(max_length=8, blank=True, default="")
    timezone = models.CharField(max_length=64, default="UTC")
    phone = PrivateText(blank=True, default="")
    postal_address = PrivateText(blank=True, default="")
    signature = PrivateText(blank=True, default="")
    voice_words = models.PositiveIntegerField(null=True, blank=True)
    voice_sentence = models.FloatField(null=True, blank=True)
    voice_warmth = models.FloatField(null=True, blank=True)
    created_at = models.DateTimeField()

    USERNAME_FIELD = "username"
    objects: ClassVar[UserManager] = UserManager()

    def __str__(self) -> str:
        return self.username


class Owned(models.Model):
    """What every other row has: an id that no other database will give out, and its owner."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(User, models.CASCADE, related_name="+")

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{type(self).__name__} {self.pk}"


class OwnAddress(Owned):
    """One of the candidate's own mail addresses, in lower case: never an interviewer's."""

    address = PrivateText()


class RuleNumber(Owned):
    """A number of the rules that the user has set otherwise; ``value`` as policy writes it."""

    name = models.CharField(max_length=64)
    value = models.CharField(max_length=16)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner", "name"], name="one_value_for_each_number")
        ]


class TransitLane(Owned):
    """How long the post takes on a lane ("US>ES"), where the user knows better; working days."""

    lane = models.CharField(max_length=8)
    days = models.PositiveSmallIntegerField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner", "lane"], name="one_time_for_each_lane")
        ]


class Stationery(Owned):
    """The candidate's paper, type and envelope: one row, made by the first choice.

    "" in a column is the default, which follows the candidate's country. ``shift_right`` and
    ``shift_down`` (mm) move the address in a window. The candidate's signature is kept
    as ``facsimile``, a PNG of our own encoding, or as ``strokes``, in neither where there is none;
    ``print_facsimile`` puts it on letters. ``logo`` is a PNG of our own encoding, too.
    """

    paper = models.CharField(max_length=8, blank=True, default="", choices=choices(*Paper))
    face = models.CharField(max_length=16, blank=True, default="", choices=choices(*Face))
    heading = models.CharField(max_length=8, blank=True, default="", choices=choices(*Heading))
    colour = models.CharField(max_length=8, blank=True, default="", choices=choices(*Colour))
    envelope = models.CharField(
        max_length=12, blank=True, default="", choices=choices(*LETTER_ENVELOPES)
    )
    window = models.CharField(max_length=8, blank=True, default="", choices=choices(*WindowSide))
    shift_right = models.FloatField(default=0.0)
    shift_down = models.FloatField(default=0.0)
    fold_marks = models.BooleanField(default=False)
    one_page = models.BooleanField(default=True)
    card_front = models.CharField(max_length=8, blank=True, default="", choices=choices(*Front))
    facsimile = PrivatePicture(blank=True, default=b"")
    strokes = PrivateStrokes(blank=True, default="")
    print_facsimile = models.BooleanField(default=False)
    logo = PrivatePicture(blank=True, default=b"")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["owner"], name="one_stationery_for_each_owner")
        ]
