from collections.abc import Iterable

import pytest

from afterword.adapters.received.invite_files import InviteFiles
from afterword.adapters.zone_countries import country_of
from afterword.domain.invites.facts import InviteFile
from afterword.records import models
from afterword.workflows.add_facts import NewInterview, add_interview, add_named
from afterword.workflows.import_invites import Report, import_invites
from tests.cast import NOON, ana

pytestmark = pytest.mark.django_db


def invite(start: str = "20261202T100000", sequence: int = 0, method: str = "REQUEST") -> bytes:
    end = start.replace("T10", "T11").replace("T15", "T16")
    return f"""BEGIN:VCALENDAR
VERSION:2.0
METHOD:{method}
PRODID:-//Google Inc//Google Calendar 70.9054//EN
BEGIN:VEVENT
UID:one@google.com
SEQUENCE:{sequence}
DTSTAMP:20261120T100000Z
DTSTART;TZID=America/Chicago:{start}
DTEND;TZID=America/Chicago:{end}
SUMMARY:Interview: Data Analyst at Acme
ORGANIZER;CN=Dana Cruz:mailto:dana@acme.example
ATTENDEE;CN=Lee Wong;PARTSTAT=ACCEPTED:mailto:lee@acme.example
ATTENDEE;CN=Ana Ruiz:mailto:ana.ruiz@example.com
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n").encode()


def take_in(owner: models.User, *files: bytes) -> Report:
    return import_invites(owner, _read(files), NOON, country_of)


def _read(files: Iterable[bytes]) -> list[tuple[str, InviteFile]]:
    source = InviteFiles()
    mine = frozenset({"ana.ruiz@example.com"})
    return [
        (
            f"{number}.ics",
            source.read(f"{number}.ics", data, own_addresses=mine, timezone="America/Chicago"),
        )
        for number, data in enumerate(files)
    ]


def changes(report: Report) -> list[str]:
    return [str(each.change) for each in report.imported]


def test_an_invite_makes_employer_interview_and_people_but_not_the_candidate() -> None:
    owner = ana()
    take_in(owner, invite())
    interview = models.Interview.objects.get()
    assert interview.opportunity.employer.name == "Acme"
    assert interview.opportunity.role == "Data Analyst"
    assert "employer" in interview.opportunity.guessed
    assert interview.starts_at.isoformat() == "2026-12-02T16:00:00+00:00"
    assert sorted(models.Person.objects.values_list("key", flat=True)) == ["dana-cruz", "lee-wong"]
    assert models.Person.objects.get(key="lee-wong").timezone == "America/Chicago"


def test_the_same_invite_twice_changes_nothing() -> None:
    owner = ana()
    take_in(owner, invite())
    acts = models.Act.objects.count()
    assert changes(take_in(owner, invite())) == ["same"]
    assert models.Act.objects.count() == acts


def test_an_update_moves_the_interview_and_an_older_one_does_not_move_it_back() -> None:
    owner = ana()
    take_in(owner, invite())
    assert changes(take_in(owner, invite("20261203T150000", sequence=1))) == ["updated"]
    assert changes(take_in(owner, invite())) == ["outdated"]
    moved = models.Interview.objects.get()
    assert moved.starts_at.isoformat() == "2026-12-03T21:00:00+00:00"
    assert moved.seats.count() == 2


def test_a_cancellation_takes_the_interview_off() -> None:
    owner = ana()
    take_in(owner, invite())
    assert changes(take_in(owner, invite(sequence=1, method="CANCEL"))) == ["cancelled"]
    assert models.Interview.objects.get().cancelled


def test_what_was_entered_by_hand_becomes_the_invited_interview() -> None:
    owner = ana()
    add_interview(owner, NewInterview(employer="Acme", starts="2026-12-02T10:00"), NOON)
    take_in(owner, invite())
    assert models.Interview.objects.get().uid == "one@google.com"


def test_a_file_that_cannot_be_read_is_said_and_the_rest_is_imported() -> None:
    owner = ana()
    report = take_in(owner, b"\x00\x01 nothing", invite())
    assert models.Interview.objects.count() == 1
    assert [name for name, _problem in report.problems] == ["0.ics"]


def test_a_later_conversation_is_the_next_round() -> None:
    owner = ana()
    add_interview(owner, NewInterview(employer="Acme", starts="2026-11-20T10:00"), NOON)
    take_in(owner, invite())
    assert [row.round for row in models.Interview.objects.order_by("starts_at")] == [1, 2]


def test_whoever_only_arranges_is_a_contact_and_is_not_thanked() -> None:
    owner = ana()
    interview = add_interview(owner, NewInterview("Acme", "2026-12-02T10:00"), NOON)
    add_named(owner, interview.key, "Lee Wong <lee@acme.example>", NOON, seated=False)
    assert interview.opportunity.involvements.get().person.key == "lee-wong"
    assert not interview.seats.exists()
