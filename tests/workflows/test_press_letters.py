from pathlib import Path

import pytest

from afterword.adapters.phrasebook import TomlPhrases
from afterword.domain.errors import NotAllowed, OutsideFailed
from afterword.domain.letters.card import Front
from afterword.domain.letters.envelope import LabelSheet
from afterword.domain.letters.letter import Facsimile
from afterword.domain.letters.stationery import Face, WindowSide
from afterword.records import models, queries
from afterword.workflows import change_facts
from afterword.workflows.add_facts import NewInterview, add_interview
from afterword.workflows.choose_stationery import choose
from afterword.workflows.keep_pictures import keep_signature
from afterword.workflows.press_letters import (
    Form,
    Job,
    letter_of,
    press_labels,
    press_letters,
)
from tests.cast import NOON, acme, ana
from tests.workflows.paper_press import PaperPress
from tests.workflows.planning import planned

pytestmark = pytest.mark.django_db

PHRASES = TomlPhrases().phrases
DANA = "acme-1:dana-cruz:thank_you"


@pytest.fixture
def owner() -> models.User:
    """Ana, who has time to thank Dana and Lee by letter."""
    owner = ana()
    owner.postal_address = "1450 West Fulton Street\nChicago, IL 60607"
    owner.save()
    acme(owner)
    write_by_letter(owner, "dana-cruz", "lee-wong")
    return owner


def write_by_letter(owner: models.User, *keys: str) -> None:
    for key in keys:
        person = queries.find_person(owner, key)
        change_facts.change(owner, person, {"address": "1 Main Street\nBoston, MA 02110"}, NOON)


def steps_of(owner: models.User) -> list[models.PlannedStep]:
    """The thanks, to be sent by letter."""
    thanks = [step for step in planned(owner, NOON).values() if step.action == "thank_you"]
    for step in thanks:
        step.channel = "letter"
        step.save()
    return thanks


def test_each_letter_and_its_envelope_get_a_file_and_are_written_down(
    owner: models.User, tmp_path: Path
) -> None:
    pressed = list(press_letters(steps_of(owner), Job(tmp_path), NOON, PaperPress(), PHRASES))
    assert [sheet.letter.name for sheet in pressed] == [
        "acme-1-dana-cruz-thank_you.pdf",
        "acme-1-lee-wong-thank_you.pdf",
    ]
    assert pressed[0].envelope == tmp_path / "acme-1-dana-cruz-thank_you-envelope.pdf"
    assert pressed[0].envelope.read_text() == "DANA CRUZ"
    assert models.Event.objects.filter(kind="printed", step=DANA).count() == 1
    assert not list(tmp_path.glob("*.partial"))


def test_a_letter_is_set_in_the_stationery_that_was_chosen(owner: models.User) -> None:
    choose(owner, {"face": "libertinus", "window": "left"}, NOON)
    letter = letter_of(steps_of(owner)[0], NOON, PHRASES)
    assert letter.stationery.face is Face.LIBERTINUS
    assert letter.stationery.window is WindowSide.LEFT


def test_a_kept_signature_is_not_printed_unless_that_is_chosen(owner: models.User) -> None:
    scan = Facsimile(png=b"ink")
    keep_signature(owner, scan, NOON)
    step = steps_of(owner)[0]
    assert letter_of(step, NOON, PHRASES).facsimile is None
    choose(owner, {"facsimile": "yes"}, NOON)
    assert letter_of(step, NOON, PHRASES).facsimile == scan


def test_behind_a_window_no_envelope_is_printed(owner: models.User, tmp_path: Path) -> None:
    choose(owner, {"window": "left"}, NOON)
    (pressed,) = press_letters(steps_of(owner)[:1], Job(tmp_path), NOON, PaperPress(), PHRASES)
    assert (pressed.envelope, pressed.face) == (None, None)
    assert "4 inches" in "".join(line.en for line in pressed.instructions)


def test_an_address_too_long_for_its_window_gets_an_envelope(
    owner: models.User, tmp_path: Path
) -> None:
    choose(owner, {"window": "left"}, NOON)
    press = PaperPress(plain=True)
    (pressed,) = press_letters(steps_of(owner)[:1], Job(tmp_path), NOON, press, PHRASES)
    assert pressed.envelope is not None


def test_a_batch_has_the_letters_in_the_order_of_the_envelopes(
    owner: models.User, tmp_path: Path
) -> None:
    job = Job(tmp_path, batch=True)
    pressed = list(press_letters(steps_of(owner), job, NOON, PaperPress(), PHRASES))
    assert {sheet.letter.name for sheet in pressed} == {"letters-1.pdf"}
    assert (tmp_path / "letters-1.pdf").read_text() == "Dana Cruz\nLee Wong"
    assert (tmp_path / "envelopes-1.pdf").read_text() == "DANA CRUZ\nLEE WONG"
    assert "same order" in pressed[0].instructions[-1].en
    assert models.Event.objects.filter(kind="printed").count() == 2


def test_a_batch_is_of_twenty_five(owner: models.User, tmp_path: Path) -> None:
    people = tuple(
        f"Person {letter} <{letter}@beta.example>" for letter in "abcdefghijklmnopqrstuvwxy"
    )
    new = NewInterview(employer="Beta", starts="2026-11-30T08:00", people=people)
    add_interview(owner, new, NOON)
    write_by_letter(owner, *(person.key for person in queries.people(owner)))
    steps = steps_of(owner)
    pressed = list(press_letters(steps, Job(tmp_path, batch=True), NOON, PaperPress(), PHRASES))
    assert len(pressed) == 27
    written = [(tmp_path / f"letters-{n}.pdf").read_text().count("\n") + 1 for n in (1, 2)]
    assert written == [25, 2]
    assert [sheet.letter.name for sheet in pressed[24:26]] == ["letters-1.pdf", "letters-2.pdf"]


def test_labels_take_the_place_of_envelopes(owner: models.User, tmp_path: Path) -> None:
    job, press = Job(tmp_path, labels=True, used=3), PaperPress()
    pressed = list(press_letters(steps_of(owner), job, NOON, press, PHRASES))
    assert press_labels(owner, pressed, job, press) == tmp_path / "labels.pdf"
    (labels,) = press.labelled
    assert (labels.sheet, labels.used) == (LabelSheet.AVERY_5163, 3)
    assert [address[0] for address in labels.addresses] == ["DANA CRUZ", "LEE WONG"]
    assert not list(tmp_path.glob("*envelope*"))
    assert "Avery 5163" in "".join(line.es for line in pressed[0].instructions)


def test_labels_of_a_batch_follow_its_order(owner: models.User, tmp_path: Path) -> None:
    job = Job(tmp_path, labels=True, batch=True)
    pressed = list(press_letters(steps_of(owner), job, NOON, PaperPress(), PHRASES))
    assert [sheet.envelope for sheet in pressed] == [None, None]
    assert "order of the letters" in "".join(line.en for line in pressed[0].instructions)


def test_a_window_needs_no_label(owner: models.User, tmp_path: Path) -> None:
    choose(owner, {"window": "left"}, NOON)
    job, press = Job(tmp_path, labels=True), PaperPress()
    pressed = list(press_letters(steps_of(owner), job, NOON, press, PHRASES))
    assert press_labels(owner, pressed, job, press) is None


def test_without_asking_there_are_no_labels(owner: models.User, tmp_path: Path) -> None:
    press = PaperPress()
    pressed = list(press_letters(steps_of(owner), Job(tmp_path), NOON, press, PHRASES))
    assert press_labels(owner, pressed, Job(tmp_path), press) is None


@pytest.mark.parametrize(
    ("form", "blank", "words"),
    [(Form.CARD, False, "sign by hand"), (Form.BLANK_CARD, True, "Write your note")],
)
def test_a_card_has_its_own_envelope_and_instructions(
    owner: models.User, tmp_path: Path, form: Form, blank: bool, words: str
) -> None:
    choose(owner, {"card-front": "thanks"}, NOON)
    press = PaperPress()
    job = Job(tmp_path, form)
    (pressed,) = press_letters(steps_of(owner)[:1], job, NOON, press, PHRASES)
    (card,) = press.cards
    assert (card.blank, card.front) == (blank, Front.THANKS)
    assert pressed.pages == 2
    assert pressed.face == card.envelope()
    assert words in "".join(line.en for line in pressed.instructions)


def test_a_card_bears_the_name_unless_thanks_were_chosen(
    owner: models.User, tmp_path: Path
) -> None:
    press = PaperPress()
    job = Job(tmp_path, Form.CARD, labels=True)
    (pressed,) = press_letters(steps_of(owner)[:1], job, NOON, press, PHRASES)
    assert press.cards[0].front is Front.NAME
    assert "Avery 5163" in "".join(line.en for line in pressed.instructions)


def test_a_missing_own_address_is_said(owner: models.User, tmp_path: Path) -> None:
    owner.postal_address = ""
    owner.save()
    steps = steps_of(owner)[:1]
    (pressed,) = press_letters(steps, Job(tmp_path), NOON, PaperPress(), PHRASES)
    assert "afterword change me address=" in pressed.notes[-1].en


def test_an_email_is_no_letter(owner: models.User) -> None:
    step = planned(owner, NOON)[DANA]
    step.channel = "email"
    with pytest.raises(NotAllowed) as raised:
        letter_of(step, NOON, PHRASES)
    assert DANA in raised.value.message.en


def test_a_letter_without_an_address_says_how_to_add_it(owner: models.User) -> None:
    step = steps_of(owner)[0]
    assert step.person is not None
    step.person.postal_address = ""
    step.person.save()
    with pytest.raises(NotAllowed) as raised:
        letter_of(step, NOON, PHRASES)
    assert "afterword change dana-cruz address=" in raised.value.message.es


def test_a_candidate_without_a_mail_address_still_writes_letters(owner: models.User) -> None:
    models.OwnAddress.objects.all().delete()
    assert letter_of(steps_of(owner)[0], NOON, PHRASES).sender.email is None


def test_a_folder_that_is_a_file_is_named(owner: models.User, tmp_path: Path) -> None:
    (tmp_path / "letters").write_text("in the way")
    job = Job(tmp_path / "letters")
    with pytest.raises(OutsideFailed) as raised:
        list(press_letters(steps_of(owner), job, NOON, PaperPress(), PHRASES))
    assert "acme-1-dana-cruz-thank_you.pdf" in raised.value.message.en
    assert not models.Event.objects.filter(kind="printed").exists()
