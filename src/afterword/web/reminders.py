"""The part of the settings that says which reminders come."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect

from afterword.web.visit import Visit
from afterword.workflows import notifications, remind


def shown_reminders(visit: Visit) -> dict[str, object]:
    """What the settings page shows of them; ``reached`` is the mailbox they go to, or None."""
    chosen = [
        {"set": each, "words": each.words.in_(visit.language)}
        for each in notifications.settings(visit.owner)
    ]
    return {"reminders": chosen, "reached": remind.own_mailbox(visit.owner)}


def reminders(visit: Visit) -> HttpResponse:
    """Which reminders come, and when; an unticked box turns its kind off."""
    held = {each.name: each for each in notifications.settings(visit.owner)}
    typed = {
        name: visit.typed.get(name, "no" if each.is_switch else each.value)
        for name, each in held.items()
    }
    notifications.choose(visit.owner, typed, visit.now)
    return redirect("/settings#notifications")
