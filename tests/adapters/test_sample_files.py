from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import pytest

from afterword.adapters.received.invite_files import InviteFiles
from afterword.adapters.sample_files import sample_search
from afterword.domain.interview import Medium
from afterword.domain.invites.facts import Invite
from afterword.domain.invites.merge import merged

ANA = frozenset({"ana.ruiz@example.com"})
NOW = datetime(2026, 11, 25, 15, tzinfo=UTC)


def invites(now: datetime = NOW) -> list[Invite]:
    source = InviteFiles()
    found: list[Invite] = []
    for name, data in sample_search(now):
        read = source.read(name, data, own_addresses=ANA, timezone="America/Chicago")
        assert not read.problems, (name, read.problems)
        found += read.invites
    return found


def test_every_sample_is_read_without_a_problem() -> None:
    assert [(invite.employer, invite.role, invite.medium) for invite in invites()] == [
        ("Brightwater Health", "Senior Data Analyst", Medium.VIDEO),
        ("Halden Analytics", "Data Analyst", Medium.VIDEO),
        ("Fernleaf", "Marketing Data Analyst", Medium.PHONE),
        ("Kestrel Mobility", "BI Developer", Medium.VIDEO),
        ("Faro Datos", "Analista de datos", Medium.ONSITE),
        ("Fernleaf", "Marketing Data Analyst", Medium.PHONE),
        ("Kestrel Mobility", "BI Developer", Medium.VIDEO),
    ]


def test_the_people_of_the_samples_are_told_apart() -> None:
    people = [[f"{who.name} {who.part}" for who in invite.interviewers] for invite in invites()]
    assert people == [
        ["Dana Cruz hiring_manager", "Lee Wong recruiter", "Omar Diaz panelist"],
        ["Joan Mercer recruiter", "Chidi Okafor hiring_manager"],
        ["Nora Blake recruiter"],
        ["Theo Lang panelist"],
        ["Marta Gil Núñez hiring_manager", "Pau Soler panelist"],
        ["Nora Blake recruiter"],
        [],
    ]


def test_one_sample_moves_an_interview_and_one_calls_it_off() -> None:
    newest = {invite.employer: invite for invite in merged(invites())}
    assert newest["Fernleaf"].sequence == 1
    assert newest["Kestrel Mobility"].cancelled


@pytest.mark.parametrize("days", range(0, 400, 13))
def test_the_samples_are_of_the_day_they_are_looked_at(days: int) -> None:
    now = NOW + timedelta(days=days)
    for invite in invites(now):
        assert invite.starts_at is not None
        assert invite.starts_at.weekday() < 5
        assert abs(invite.starts_at - now) < timedelta(days=8)


def test_weekdays_in_the_words_are_those_of_the_dates() -> None:
    texts = {name: data.decode() for name, data in sample_search(NOW)}
    assert "Thursday, November 26, 2026" in texts["03-fernleaf-calendly.eml"]
    assert "lunes 23 de noviembre de 2026" in texts["05-faro-madrid.eml"]
    date = next(line for line in texts["05-faro-madrid.eml"].splitlines() if line[:5] == "Date:")
    assert parsedate_to_datetime(date[6:]).strftime("%a") == date[6:9]
    assert not any("{{" in text for text in texts.values())
