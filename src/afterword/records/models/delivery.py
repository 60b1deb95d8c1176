"""Mailboxes and what leaves through them. The row is the queue and the fence: see ``workflows``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from django.db import models

from afterword.domain.delivery.providers import Security
from afterword.domain.delivery.states import LEASED, POLLED, State
from afterword.records.fields import PrivateBytes, PrivateText
from afterword.records.models.ahead import Message
from afterword.records.models.owner import Owned, User, choices


class Mailbox(Owned):
    """An account of the candidate's through which messages leave and answers come.

    ``way`` is "send" or "drafts". ``secret`` says where the password is (``SecretStore``), never
    what it is. ``files_sent`` and ``keeps_message_id`` are None until the account was tried.
    ``paused`` is blank while it may be used. ``trusts`` is whose Authentication-Results are
    believed, blank for what is known of the provider. ``probe`` is the Message-ID of a test mailed
    to oneself that is still awaited, ``probed_at`` when the last one left.
    """

    WAYS: ClassVar[tuple[str, ...]] = ("send", "drafts")
    AUTHS: ClassVar[tuple[str, ...]] = ("password", "xoauth2")

    address = PrivateText()
    username = PrivateText()
    way = models.CharField(max_length=6, default="send", choices=choices(*WAYS))
    auth = models.CharField(max_length=8, default="password", choices=choices(*AUTHS))
    secret = PrivateText(blank=True, default="")
    smtp_host = models.CharField(max_length=253)
    smtp_port = models.PositiveIntegerField()
    smtp_security = models.CharField(max_length=8, choices=choices(*Security))
    imap_host = models.CharField(max_length=253, blank=True, default="")
    imap_port = models.PositiveIntegerField(default=993)
    imap_security = models.CharField(max_length=8, default="tls", choices=choices(*Security))
    files_sent = models.BooleanField(null=True, blank=True)
    keeps_message_id = models.BooleanField(null=True, blank=True)
    per_minute = models.PositiveSmallIntegerField(default=30)
    paused_en = PrivateText(blank=True, default="")
    paused_es = PrivateText(blank=True, default="")
    trusts = models.CharField(max_length=253, blank=True, default="")
    probe = models.CharField(max_length=255, blank=True, default="")
    probed_at = models.DateTimeField(null=True, blank=True)
    added_at = models.DateTimeField()


class Outgoing(Owned):
    """One approved message, from the approval to its end; never deleted, never approved twice.

    ``digest`` is the fingerprint of what was approved; ``content`` the bytes that are sent, made
    at the claim. ``token`` belongs to the worker that claimed it, ``lease_until`` says for how
    long. ``into_drafts``: it is to be laid into Drafts, whatever its mailbox does with others.
    ``due_at`` is when it is looked at next; ``first_due`` when it was due at first. ``by``
    is the step's deadline. ``filing`` "due" means that it still has to be put into Sent.
    ``checks`` counts how often Sent was searched for it while in doubt. ``attached`` is the PDF
    that goes with it, as it was approved, ``attached_name`` its file name; b"" and "" for none.
    """

    mailbox = models.ForeignKey(Mailbox, models.SET_NULL, null=True, related_name="outgoing")
    draft = models.ForeignKey(Message, models.PROTECT, related_name="outgoing")
    step = models.CharField(max_length=160)
    recipient = PrivateText()
    recipient_name = PrivateText(blank=True, default="")
    subject = PrivateText(blank=True, default="")
    text = PrivateText()
    message_id = models.CharField(max_length=255, unique=True)
    in_reply_to = models.CharField(max_length=255, blank=True, default="")
    attached = PrivateBytes(blank=True, default=b"")
    attached_name = models.CharField(max_length=120, blank=True, default="")
    digest = models.CharField(max_length=64)
    state = models.CharField(max_length=10, default="scheduled", choices=choices(*State))
    why_en = PrivateText(blank=True, default="")
    why_es = PrivateText(blank=True, default="")
    approved_at = models.DateTimeField()
    early = models.BooleanField(default=False)
    into_drafts = models.BooleanField(default=False)
    first_due = models.DateTimeField()
    due_at = models.DateTimeField()
    by = models.DateTimeField()
    attempt = models.PositiveSmallIntegerField(default=0)
    token = models.UUIDField(null=True, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    content = models.BinaryField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    filing = models.CharField(max_length=4, blank=True, default="", choices=choices("", "due"))
    checks = models.PositiveSmallIntegerField(default=0)
    check_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["draft"],
                name="one_delivery_for_each_message",
                condition=~models.Q(state="withdrawn"),
            )
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["due_at", "id"],
                name="outgoing_due",
                condition=models.Q(state__in=[str(state) for state in POLLED]),
            ),
            models.Index(
                fields=["lease_until"],
                name="outgoing_leased",
                condition=models.Q(state__in=[str(state) for state in LEASED]),
            ),
        ]


class StateIn(models.Func):
    """The state is one of ``states``, said as the indexes over a part of the rows say it.

    SQLite uses such an index only where the states stand in the query itself, not as parameters.
    """

    conditional = True
    output_field = models.BooleanField()

    def __init__(self, states: Iterable[State]) -> None:
        listed = ", ".join(f"'{state}'" for state in states)
        super().__init__("state", template=f"%(expressions)s IN ({listed})")


class SendingEpoch(models.Model):
    """One row: how often something was sent from this database (see ``workflows.epochs``).

    ``place`` is where the database stood then, blank for a file.
    """

    number = models.PositiveBigIntegerField(default=0)
    place = models.CharField(max_length=200, blank=True, default="")

    def __str__(self) -> str:
        return str(self.number)


class Passage(models.Model):
    """One move of an outgoing message from a state to the next: its history."""

    id = models.BigAutoField(primary_key=True)  # in the order in which they happened
    owner = models.ForeignKey(User, models.CASCADE, related_name="+")
    outgoing = models.ForeignKey(Outgoing, models.CASCADE, related_name="passages")
    at = models.DateTimeField()
    former = models.CharField(max_length=10, blank=True, default="")
    state = models.CharField(max_length=10, choices=choices(*State))
    attempt = models.PositiveSmallIntegerField(default=0)
    why_en = PrivateText(blank=True, default="")
    why_es = PrivateText(blank=True, default="")

    class Meta:
        indexes: ClassVar = [models.Index(fields=["outgoing", "id"], name="passage_in_order")]

    def __str__(self) -> str:
        return f"{self.former} → {self.state}"
