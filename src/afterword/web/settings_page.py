"""Settings: oneself, one's addresses, the numbers of the rules, and the data."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect

from afterword import bootstrap
from afterword.records import queries
from afterword.web.facts import answered
from afterword.web.own_data import SURE
from afterword.web.reminders import shown_reminders
from afterword.web.stationery import LABELS
from afterword.web.visit import Visit
from afterword.workflows import set_up, voice
from afterword.workflows.choose_stationery import choices
from afterword.workflows.settings_of_rules import numbers, set_numbers
from afterword.workflows.storage import database_file


def settings(visit: Visit) -> HttpResponse:
    """Everything that can be set."""
    return _page(visit)


def _page(visit: Visit, fault: str = "") -> HttpResponse:
    context = {
        "station": "settings",
        "addresses": sorted(queries.own_addresses(visit.owner)),
        "numbers": numbers(visit.owner),
        "stationery": _stationery(visit),
        **shown_reminders(visit),
        "voice": voice.voice_of(visit.owner),
        "phrases": bootstrap.phrases_folder(),
        "fault": fault,
        "sure": SURE.in_(visit.language),
        "in_a_file": database_file() is not None,
    }
    return answered(visit, visit.owner, "/settings", "settings", context)


def _stationery(visit: Visit) -> list[tuple[str, str]]:
    """What is chosen, label and words, as the page of the stationery shows it."""
    return [
        (LABELS[choice.name].in_(visit.language), choice.words.in_(visit.language))
        for choice in choices(visit.owner)
        if choice.others
    ]


def addresses(visit: Visit) -> HttpResponse:
    """More of the candidate's own addresses."""
    typed = visit.typed.get("addresses", "").replace(",", " ").split()
    set_up.add_own_addresses(visit.owner, typed, visit.now)
    return redirect("/settings#addresses")


def sample(visit: Visit) -> HttpResponse:
    """Measure mails that the candidate wrote, and forget their text."""
    voice.learn(visit.owner, [visit.typed.get("mails", "")], visit.now)
    return redirect("/settings#voice")


def forget_voice(visit: Visit) -> HttpResponse:
    """Forget the measures of the candidate's writing."""
    voice.forget(visit.owner, visit.now)
    return redirect("/settings#voice")


def rules(visit: Visit) -> HttpResponse:
    """The numbers of the rules; an empty one is the default again."""
    shown = {number.name: number.value for number in numbers(visit.owner)}
    typed = {
        name: value.strip()
        for name, value in visit.typed.items()
        if name in shown and value.strip() != shown[name]
    }
    if typed:
        set_numbers(visit.owner, typed, visit.now, bootstrap.transit())
    return redirect("/settings#numbers")
