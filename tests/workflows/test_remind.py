from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from io import StringIO
from pathlib import Path

import pytest

from afterword.adapters.notifiers.own_mail import OwnMail
from afterword.adapters.notifiers.terminal import Terminal
from afterword.adapters.outbound.composing import Composing
from afterword.adapters.phrasebook import TomlPhrases
from afterword.domain.delivery.answers import Answer, Stage, Trouble
from afterword.domain.errors import BadInput, NotAllowed, OutsideFailed
from afterword.records import models
from afterword.workflows.change_facts import change
from afterword.workflows.deliver import Kit, Reminding
from afterword.workflows.notifications import choose, settings
from afterword.workflows.record_debrief import DebriefNotes, record_debrief
from afterword.workflows.remind import mail_card, remind
from tests.cast import acme, ana
from tests.workflows import delivery
from tests.workflows.delivery import Clock, FakeServer

pytestmark = pytest.mark.django_db

OVER = datetime(2026, 11, 30, 17, 0, tzinfo=UTC)  # 11:00 in Chicago, the end of the interview
EVENING = datetime(2026, 11, 30, 0, 0, tzinfo=UTC)  # 18:00 on the Sunday before


def written(content: bytes) -> tuple[str, str]:
    mail = message_from_bytes(content, policy=policy.default)
    return str(mail["subject"]), mail.get_content().replace("\r\n", "\n")


@dataclass
class Desk:
    """A candidate with an interview, a mailbox, and a terminal."""

    server: FakeServer = field(default_factory=FakeServer)
    terminal: StringIO = field(default_factory=StringIO)
    clock: Clock = field(default_factory=lambda: Clock(OVER))

    def __post_init__(self) -> None:
        self.owner = ana()
        self.interview = acme(self.owner)

    @property
    def kit(self) -> Kit:
        ways = (OwnMail(Composing(), self.server), Terminal(self.terminal))
        phrases = TomlPhrases(Path("/nowhere")).phrases
        return replace(delivery.kit(self.server, self.clock), reminding=Reminding(ways, phrases))

    @property
    def mails(self) -> list[tuple[str, str]]:
        return [written(content) for content in self.server.taken]

    def states(self) -> list[str]:
        mine = models.Reminder.objects.filter(way="mail").order_by("name")
        return list(mine.values_list("state", flat=True))


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def mailed(desk: Desk) -> Desk:
    delivery.mailbox(desk.owner)
    return desk


def test_the_debrief_is_asked_for_once_by_mail_and_once_in_the_terminal(mailed: Desk) -> None:
    remind(mailed.kit)
    remind(mailed.kit)
    ((subject, text),) = mailed.mails
    assert subject == "Acme: what did they say?"
    assert "afterword debrief acme-1" in text
    assert mailed.terminal.getvalue() == (
        "Acme: what did they say?\n    afterword debrief acme-1\n"
    )


def test_the_mail_goes_from_oneself_to_oneself_and_asks_for_no_automatic_answer(
    mailed: Desk,
) -> None:
    remind(mailed.kit)
    mail = message_from_bytes(mailed.server.taken[0], policy=policy.default)
    assert "ana.ruiz@example.com" in mail["from"]
    assert "ana.ruiz@example.com" in mail["to"]
    assert mail["auto-submitted"] == "auto-generated"
    assert mail["message-id"] == models.Reminder.objects.get(way="mail").message_id


def test_only_a_mailbox_that_is_listened_to_offers_to_be_answered(mailed: Desk) -> None:
    remind(mailed.kit)
    ((_subject, text),) = mailed.mails
    assert "Dana Cruz: We talked about …\nLee Wong: We talked about …" in text


@pytest.mark.parametrize("told", [{"imap_host": ""}, {"keeps_message_id": False}])
def test_where_an_answer_would_not_be_heard_none_is_asked_for(
    mailed: Desk, told: dict[str, object]
) -> None:
    models.Mailbox.objects.update(**told)
    remind(mailed.kit)
    ((_subject, text),) = mailed.mails
    assert "Dana Cruz" not in text
    assert "answer this mail" not in text


def test_the_card_comes_whole_in_the_evening_before(mailed: Desk) -> None:
    mailed.clock.at = EVENING - timedelta(minutes=1)
    remind(mailed.kit)
    assert mailed.mails == []
    mailed.clock.at = EVENING
    remind(mailed.kit)
    ((subject, text),) = mailed.mails
    assert subject == "The card for Acme: Monday 30 November, 10:00"
    assert "BEFORE YOU LEAVE, ASK\n1. " in text
    assert "- Dana Cruz, " in text


def test_a_card_is_sent_again_only_when_the_interview_moves_to_another_day(mailed: Desk) -> None:
    mailed.clock.at = EVENING
    remind(mailed.kit)
    change(mailed.owner, mailed.interview, {"starts": "2026-12-02T10:00"}, EVENING)
    remind(mailed.kit)
    assert len(mailed.mails) == 1
    mailed.clock.at = EVENING + timedelta(days=2)
    remind(mailed.kit)
    assert len(mailed.mails) == 2


def test_what_was_done_meanwhile_is_not_reminded_of(mailed: Desk) -> None:
    record_debrief(mailed.owner, mailed.interview, DebriefNotes(words="We decide Friday"), OVER)
    remind(mailed.kit)
    assert mailed.mails == []


def test_what_is_done_while_the_line_is_opened_is_not_reminded_of(mailed: Desk) -> None:
    def debriefed() -> None:
        models.PlannedStep.objects.update(status="done")

    mailed.server.before = debriefed
    remind(mailed.kit)
    assert mailed.mails == []
    assert mailed.states() == ["waiting"]


def test_a_called_off_interview_has_neither_card_nor_debrief(mailed: Desk) -> None:
    change(mailed.owner, mailed.interview, {"cancelled": "yes"}, EVENING)
    for moment in (EVENING, OVER):
        mailed.clock.at = moment
        remind(mailed.kit)
    assert mailed.mails == []


@pytest.mark.parametrize("stage", [Stage.CONNECT, Stage.RCPT, Stage.DATA])
def test_what_was_certainly_not_sent_is_tried_again(mailed: Desk, stage: Stage) -> None:
    mailed.server.answers = [Answer(stage, trouble=Trouble.NETWORK)]
    remind(mailed.kit)
    assert mailed.states() == ["waiting"]
    remind(mailed.kit)
    assert mailed.mails == []
    mailed.clock.at = OVER + timedelta(minutes=2)
    remind(mailed.kit)
    assert mailed.states() == ["gone"]
    assert len(mailed.mails) == 1


def test_what_is_in_doubt_is_never_repeated(mailed: Desk) -> None:
    mailed.server.answers = [delivery.LOST]
    for minutes in (0, 10, 100, 1000):
        mailed.clock.at = OVER + timedelta(minutes=minutes)
        remind(mailed.kit)
    assert len(mailed.mails) == 1
    assert mailed.states() == ["in_doubt"]


class Killed(BaseException):
    pass


def die() -> None:
    raise Killed


def test_a_crash_while_it_is_spoken_never_sends_it_twice(mailed: Desk) -> None:
    mailed.server.during = die
    with pytest.raises(Killed):
        remind(mailed.kit)
    mailed.server.during = lambda: None
    mailed.clock.at = OVER + timedelta(hours=20)
    remind(mailed.kit)
    assert len(mailed.mails) == 1
    assert mailed.states() == ["going"]


def test_a_crash_before_a_word_of_it_is_made_good_after_the_lease(mailed: Desk) -> None:
    mailed.server.before = die
    with pytest.raises(Killed):
        remind(mailed.kit)
    assert mailed.states() == ["claimed"]
    mailed.server.before = lambda: None
    remind(mailed.kit)
    assert mailed.mails == []  # another worker may be at it
    long_ago = datetime(2020, 1, 1, tzinfo=UTC)  # by the clock of any database
    models.Reminder.objects.update(lease_until=long_ago)
    remind(mailed.kit)
    assert len(mailed.mails) == 1


def test_a_worker_that_woke_after_its_lease_says_nothing(mailed: Desk) -> None:
    def another() -> None:
        mailed.server.before = lambda: None
        mailed.clock.at = OVER + timedelta(minutes=16)
        remind(mailed.kit)

    mailed.server.before = another
    remind(mailed.kit)
    assert len(mailed.mails) == 1
    assert mailed.states() == ["gone"]


def test_a_refused_password_pauses_the_account_and_the_terminal_still_says_it(
    mailed: Desk,
) -> None:
    mailed.server.answers = [Answer(Stage.AUTH, 535, "no")]
    remind(mailed.kit)
    assert models.Mailbox.objects.get().paused_en
    assert "what did they say?" in mailed.terminal.getvalue()


def test_without_a_mailbox_the_terminal_says_it(desk: Desk) -> None:
    remind(desk.kit)
    assert desk.terminal.getvalue().startswith("Acme: what did they say?")
    assert desk.states() == []


def test_a_mailbox_that_only_takes_drafts_sends_nothing_to_oneself(mailed: Desk) -> None:
    models.Mailbox.objects.update(way="drafts")
    remind(mailed.kit)
    assert mailed.mails == []


def test_an_answer_that_waits_for_a_word_is_told_of(mailed: Desk) -> None:
    choose(mailed.owner, {"debrief": "no"}, OVER)
    models.Arrival.objects.create(
        owner=mailed.owner,
        number=1,
        name="<a@acme.example>",
        kind="person",
        opportunity=mailed.interview.opportunity,
        person=models.Person.objects.get(key="dana-cruz"),
        event=models.Event.objects.create(
            owner=mailed.owner,
            opportunity=mailed.interview.opportunity,
            kind="reply",
            at=OVER,
            act=1,
        ),
        arrived_at=OVER,
    )
    remind(mailed.kit)
    ((subject, text),) = mailed.mails
    assert subject == "Dana Cruz has written (Acme)"
    assert "afterword mail inbox" in text


def test_the_candidates_language_is_spoken(mailed: Desk) -> None:
    models.User.objects.update(language="es")
    remind(mailed.kit)
    ((subject, text),) = mailed.mails
    assert subject == "Acme: ¿qué dijeron?"
    assert "mientras lo recuerdas" in text


def test_nobody_is_reminded_of_the_sample_search(desk: Desk) -> None:
    models.User.objects.update(username="sample")
    remind(desk.kit)
    assert desk.terminal.getvalue() == ""


@pytest.mark.parametrize(
    ("typed", "mails"), [({"debrief": "no"}, 0), ({"mail": "no"}, 0), ({"card": "no"}, 1)]
)
def test_each_kind_and_the_mail_can_be_turned_off(
    mailed: Desk, typed: dict[str, str], mails: int
) -> None:
    choose(mailed.owner, typed, OVER)
    remind(mailed.kit)
    assert len(mailed.mails) == mails


def test_the_evening_and_the_quiet_hours_can_be_set(mailed: Desk) -> None:
    assert choose(mailed.owner, {"evening": "19:30", "quiet": "21-7:30"}, OVER)
    assert not choose(mailed.owner, {"evening": "19:30"}, OVER)
    held = {each.name: each.value for each in settings(mailed.owner)}
    assert (held["evening"], held["quiet"]) == ("19:30", "21:00-07:30")
    mailed.clock.at = EVENING + timedelta(minutes=89)
    remind(mailed.kit)
    assert mailed.mails == []
    mailed.clock.at = EVENING + timedelta(minutes=90)
    remind(mailed.kit)
    assert len(mailed.mails) == 1


def test_what_cannot_be_set_is_named(mailed: Desk) -> None:
    for name, value in (("evening", "25:00"), ("quiet", "late"), ("card", "perhaps"), ("x", "1")):
        with pytest.raises(BadInput, match=name):
            choose(mailed.owner, {name: value}, OVER)


def test_the_card_is_mailed_on_demand_as_often_as_one_likes(mailed: Desk) -> None:
    assert mail_card(mailed.interview, mailed.kit) == "ana.ruiz@example.com"
    mail_card(mailed.interview, mailed.kit)
    assert [subject[:17] for subject, _text in mailed.mails] == ["The card for Acme"] * 2


def test_a_card_that_was_not_taken_says_why(mailed: Desk) -> None:
    mailed.server.answers = [Answer(Stage.RCPT, 550, "5.1.1 nobody")]
    with pytest.raises(OutsideFailed, match="nobody"):
        mail_card(mailed.interview, mailed.kit)


def test_without_a_mailbox_the_card_cannot_be_mailed(desk: Desk) -> None:
    with pytest.raises(NotAllowed, match="mailbox"):
        mail_card(desk.interview, desk.kit)


def test_a_stream_that_nobody_reads_any_more_fails_once_and_is_left() -> None:
    class Closed(StringIO):
        def write(self, _text: str) -> int:
            raise BrokenPipeError

    desk = Desk(terminal=Closed())
    remind(desk.kit)
    assert models.Reminder.objects.get().state == "failed"
