from __future__ import annotations

from datetime import date, timedelta

import pytest

from afterword.ports import Folder
from afterword.records import models, queries
from afterword.workflows.debrief_answers import accept, leave_out, proposed
from afterword.workflows.listen import listen
from afterword.workflows.record_debrief import DebriefNotes, record_debrief
from afterword.workflows.remind import remind
from tests.workflows import delivery
from tests.workflows.delivery import FakeFolders
from tests.workflows.test_remind import OVER, Desk

pytestmark = pytest.mark.django_db
LATER = OVER + timedelta(hours=1)
SAID = "We decide by Friday, please do not call.\n\nDana: the data migration\n"


class Phone(Desk):
    """A candidate who was reminded, and answers."""

    def __post_init__(self) -> None:
        super().__post_init__()
        delivery.mailbox(self.owner)
        remind(self.kit)
        self.secret = models.Reminder.objects.get(way="mail").message_id
        self.folders = FakeFolders()

    def answer(
        self,
        text: str = SAID,
        sender: str = "ana.ruiz@example.com",
        of: str = "",
        folder: Folder = Folder.INBOX,
        name: str = "answer",
        extra: str = "",
    ) -> None:
        headers = (
            f"From: {sender}\nTo: ana.ruiz@example.com\nMessage-ID: <{name}@phone.example>\n"
            f"In-Reply-To: {of or self.secret}\n{extra}Subject: Re: Acme: what did they say?\n"
            "Date: Mon, 30 Nov 2026 11:20:00 -0600\n"
        )
        self.folders.contents[folder].append(f"{headers}\n{text}".encode())
        self.clock.at = LATER
        listen(delivery.kit(self.server, self.clock, self.folders), every=timedelta())

    @property
    def waiting(self) -> int:
        return models.DebriefAnswer.objects.filter(settled=False).count()


@pytest.fixture
def phone() -> Phone:
    return Phone()


def test_an_answer_is_proposed_and_nothing_follows_from_it(phone: Phone) -> None:
    phone.answer()
    (found,) = proposed(phone.interview, LATER)
    assert found.told.words == "We decide by Friday, please do not call."
    assert found.read.latest == date(2026, 12, 4)
    assert [(person.name, line) for person, line in found.lines] == [
        ("Dana Cruz", "the data migration")
    ]
    assert queries.debrief_of(phone.interview) is None
    assert queries.interviews_answered(phone.owner) == [phone.interview]


def test_it_is_found_in_sent_as_well_and_kept_once(phone: Phone) -> None:
    phone.answer(folder=Folder.SENT)
    phone.answer(folder=Folder.INBOX)
    assert phone.waiting == 1


def test_taken_over_it_is_the_debrief(phone: Phone) -> None:
    phone.answer()
    row = accept(phone.interview, LATER)
    assert row is not None
    assert (row.decide_by, row.asked_not_to_call) == (date(2026, 12, 4), True)
    talks = queries.conversations(phone.interview)
    assert talks["dana-cruz"].talked_about == "the data migration"
    assert phone.waiting == 0


def test_it_comes_after_what_was_written_down_before(phone: Phone) -> None:
    record_debrief(phone.owner, phone.interview, DebriefNotes(words="They liked it."), LATER)
    phone.answer()
    row = accept(phone.interview, LATER)
    assert row is not None
    assert row.words == "They liked it.\nWe decide by Friday, please do not call."


def test_left_out_it_is_never_proposed_again(phone: Phone) -> None:
    phone.answer()
    assert leave_out(phone.interview, LATER) == 1
    phone.answer(folder=Folder.SENT)
    assert proposed(phone.interview, LATER) == []
    assert queries.debrief_of(phone.interview) is None


def test_the_quoted_reminder_is_cut(phone: Phone) -> None:
    phone.answer(
        "By Friday.\n\nOn Mon, 30 Nov 2026 at 11:00, Afterword wrote:\n> Dana Cruz: We …\n"
    )
    (found,) = proposed(phone.interview, LATER)
    assert (found.told.words, found.lines) == ("By Friday.", ())


@pytest.mark.parametrize(
    ("sender", "of"),
    [
        ("dana@acme.example", ""),
        ("Ana Ruiz <eve@evil.example>", ""),
        ("ana.ruiz@example.com", "<guessed@example.com>"),
    ],
)
def test_a_forged_answer_does_nothing(phone: Phone, sender: str, of: str) -> None:
    phone.answer(sender=sender, of=of)
    assert models.DebriefAnswer.objects.count() == 0


def test_an_automatic_answer_of_ones_own_is_none(phone: Phone) -> None:
    phone.answer("I am away until Monday.", extra="Auto-Submitted: auto-replied\n")
    assert phone.waiting == 0


def test_an_answer_without_a_word_is_none(phone: Phone) -> None:
    phone.answer("> The interview is over.\n")
    assert phone.waiting == 0


def test_a_second_answer_adds_to_the_first(phone: Phone) -> None:
    phone.answer("By Friday.")
    phone.answer("Lee: testing", name="second")
    row = accept(phone.interview, LATER)
    assert row is not None
    assert row.words == "By Friday."
    assert queries.conversations(phone.interview)["lee-wong"].talked_about == "testing"
