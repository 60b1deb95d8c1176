"""Deleting everything of one owner."""

from __future__ import annotations

from django.db import transaction

from afterword.ports import SecretStore
from afterword.records import models
from afterword.workflows.mailboxes import mailboxes, secret_name


def forget_everything(owner: models.User, secrets: SecretStore) -> None:
    """Delete the owner and everything of theirs: facts, history, messages, passwords.

    There is no undo.
    """
    kept = [(secret_name(box), box.secret) for box in mailboxes(owner) if box.secret]
    with transaction.atomic():
        models.Outgoing.objects.filter(owner=owner).delete()  # they protect what they were made of
        owner.delete()
    for name, secret in kept:
        secrets.forget(name, secret)
