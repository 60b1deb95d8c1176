from datetime import UTC, date, datetime

import pytest

from afterword.domain import history
from afterword.domain.interview import Channel, Conversation, Said
from afterword.domain.people import Part
from afterword.records import convert, models
from tests.cast import NOON, acme, ana

pytestmark = pytest.mark.django_db

AT = datetime(2026, 11, 30, 17, 0, tzinfo=UTC)


def event(kind: str, **columns: object) -> history.Event:
    owner = ana()
    interview = acme(owner)
    dana, lee = (models.Person.objects.get(key=key) for key in ("dana-cruz", "lee-wong"))
    people = {"dana": dana, "lee": lee, "here": interview}
    row = models.Event.objects.create(
        owner=owner,
        opportunity=interview.opportunity,
        kind=kind,
        at=AT,
        act=1,
        **{name: people.get(str(value), value) for name, value in columns.items()},
    )
    return convert.event(row)


@pytest.mark.parametrize(
    ("kind", "columns", "expected"),
    [
        (
            "sent",
            {"action": "thank_you", "channel": "email", "person": "lee", "interview": "here"}
            | {"carried_for": "dana"},
            history.Sent(
                history.Action.THANK_YOU, Channel.EMAIL, "lee-wong", "acme-1", AT, "dana-cruz"
            ),
        ),
        ("sent", {"channel": "email"}, history.Sent(None, Channel.EMAIL, None, None, AT)),
        ("printed", {"step": "k"}, history.Printed("k", AT)),
        ("signed", {"step": "k"}, history.Signed("k", AT)),
        ("called", {"person": "dana"}, history.Called("dana-cruz", AT)),
        (
            "reply",
            {"person": "dana", "says": "date", "decide_by": date(2026, 12, 4)},
            history.Reply("dana-cruz", AT, history.Says.DATE, None, date(2026, 12, 4)),
        ),
        ("reply", {}, history.Reply(None, AT)),
        ("released", {}, history.Released(AT)),
        (
            "auto_reply",
            {"person": "dana", "until": date(2026, 12, 4)},
            history.AutoReply("dana-cruz", AT, date(2026, 12, 4)),
        ),
        (
            "bounce",
            {"person": "dana", "address": "d@x.example", "permanent": False},
            history.Bounce("dana-cruz", AT, "d@x.example", permanent=False),
        ),
        ("skipped", {"step": "k", "why": "w"}, history.Skipped("k", AT, "w")),
        ("dropped", {"interview": "here", "why": "w"}, history.Dropped("acme-1", AT, "w")),
        (
            "wish",
            {"step": "k", "channel": "letter", "not_before": AT},
            history.Wish("k", Channel.LETTER, AT),
        ),
        ("wish", {"step": "k"}, history.Wish("k")),
        ("outcome", {"result": "offer"}, history.Outcome(history.Result.OFFER, AT)),
    ],
)
def test_every_kind_of_event_becomes_the_class_of_its_kind(
    kind: str, columns: dict[str, object], expected: history.Event
) -> None:
    assert event(kind, **columns) == expected


def test_whoever_was_absent_is_no_interviewer() -> None:
    interview = acme(ana())
    interview.seats.filter(person__key="lee-wong").update(present=False)
    facts = convert.interview(models.Interview.objects.get())
    assert facts.interviewers == ("dana-cruz",)
    assert facts.said is None
    assert facts.entered_at == NOON


def test_what_they_said_is_as_understood_and_corrected() -> None:
    owner = ana()
    interview = acme(owner)
    row = models.Debrief.objects.create(
        owner=owner,
        interview=interview,
        said_by=models.Person.objects.get(key="lee-wong"),
        decide_by=date(2026, 12, 4),
        write_by="linkedin",
        invited_to_call=True,
        invited_from=date(2026, 12, 7),
    )
    expected = Said(
        by="lee-wong",
        decide_by=date(2026, 12, 4),
        write_by=Channel.LINKEDIN,
        invited_to_call=date(2026, 12, 7),
    )
    assert convert.said(row) == expected


def test_a_person_has_the_part_of_one_opportunity() -> None:
    interview = acme(ana())
    part = interview.opportunity.involvements.get(person__key="dana-cruz")
    part.part = "hiring_manager"
    facts = convert.person(part.person, part)
    assert (facts.id, facts.part, facts.email) == (
        "dana-cruz",
        Part.HIRING_MANAGER,
        "dana@acme.example",
    )
    assert facts.phone is None


def test_a_conversation_has_what_was_told() -> None:
    owner = ana()
    interview = acme(owner)
    dana = models.Person.objects.get(key="dana-cruz")
    row = models.Conversation(
        owner=owner, interview=interview, person=dana, talked_about="Kafka", private_note="hums"
    )
    assert convert.conversation(row) == Conversation("dana-cruz", "Kafka", None, None, "hums")
