from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from afterword.adapters.outbound.composing import Composing
from afterword.adapters.phrasebook import TomlPhrases
from afterword.domain.errors import NotAllowed
from afterword.domain.writing.draft import FaultName
from afterword.ports import Attachment
from afterword.records import models
from afterword.workflows import approve, draft_messages, hand_over
from afterword.workflows.deliver import deliver_due
from afterword.workflows.draft_messages import Drafted
from afterword.workflows.press_letters import attachment_of
from tests.cast import NOON, acme, ana
from tests.workflows import delivery
from tests.workflows.delivery import DANA, FakeServer, kit, state
from tests.workflows.paper_press import PaperPress
from tests.workflows.planning import NoHolidays, planned

pytestmark = pytest.mark.django_db
PHRASES = TomlPhrases(Path("/nowhere")).phrases
LETTER = Attachment("Ana Ruiz.pdf", b"%PDF-1.7 the letter")


@pytest.fixture
def step() -> models.PlannedStep:
    owner = ana()
    acme(owner)
    delivery.mailbox(owner)
    return planned(owner, NOON)[DANA]


def drafted(step: models.PlannedStep) -> Drafted:
    return draft_messages.draft(step, NOON, PHRASES)


def approved(step: models.PlannedStep, letter: Attachment | None) -> models.Outgoing:
    box = models.Mailbox.objects.get()
    given = approve.Approval(box, Composing(), NoHolidays(), letter)
    return approve.approve(step, drafted(step), given, NOON)


def test_the_letter_goes_with_the_mail_as_a_pdf(step: models.PlannedStep) -> None:
    row, server = approved(step, LETTER), FakeServer()
    deliver_due(kit(server))
    assert state(row) == "sent"
    mail = message_from_bytes(server.taken[0], policy=policy.default)
    assert mail.get_content_type() == "multipart/mixed"
    text, pdf = mail.iter_parts()
    assert text.get_content_type() == "text/plain"
    assert text.get_content().startswith("Dear Dana")
    assert pdf.get_content_type() == "application/pdf"
    assert pdf.get_content_disposition() == "attachment"
    assert pdf.get_filename() == "Ana Ruiz.pdf"
    assert pdf.get_content() == LETTER.content


def test_without_a_letter_the_mail_is_plain_text(step: models.PlannedStep) -> None:
    approved(step, None)
    server = FakeServer()
    deliver_due(kit(server))
    mail = message_from_bytes(server.taken[0], policy=policy.default)
    assert mail.get_content_type() == "text/plain"


@pytest.mark.parametrize(
    "changed",
    [{"attached": b"%PDF-1.7 another"}, {"attached_name": "x.pdf"}, {"attached": b""}],
)
def test_what_is_attached_is_part_of_what_was_approved(
    step: models.PlannedStep, changed: dict[str, object]
) -> None:
    row, server = approved(step, LETTER), FakeServer()
    models.Outgoing.objects.filter(pk=row.pk).update(**changed)
    deliver_due(kit(server))
    assert server.taken == []
    assert state(row) == "withdrawn"


def test_approving_it_with_another_letter_takes_the_place_of_the_former(
    step: models.PlannedStep,
) -> None:
    first = approved(step, LETTER)
    assert approved(step, LETTER).pk == first.pk
    second = approved(step, None)
    assert (state(first), state(second)) == ("withdrawn", "scheduled")


def test_the_proofreader_misses_an_attachment_only_where_none_goes_with_it(
    step: models.PlannedStep,
) -> None:
    found = drafted(step)
    draft_messages.edit(found, found.row.text + "\n\nPlease find my letter attached.", None, NOON)
    alone = {note.fault for note in hand_over.notes_on(found)}
    together = {note.fault for note in hand_over.notes_on(found, (LETTER.name,))}
    assert alone - together == {FaultName.MISSING_ATTACHMENT}


def test_a_letter_needs_a_postal_address_and_an_email(step: models.PlannedStep) -> None:
    press = PaperPress()
    with pytest.raises(NotAllowed, match="address"):
        attachment_of(step, NOON, press, PHRASES)
    models.Person.objects.update(postal_address="Acme Inc.\n1 Main St\nChicago, IL 60601")
    step = models.PlannedStep.objects.get(key=DANA)
    made = attachment_of(step, NOON, press, PHRASES)
    assert made.name == "Ana Ruiz.pdf"
    assert made.content
    step.channel = "letter"
    with pytest.raises(NotAllowed, match="e-mail"):
        attachment_of(step, NOON, press, PHRASES)


def test_a_name_with_signs_that_no_file_may_have_is_mended(step: models.PlannedStep) -> None:
    approved(step, replace(LETTER, name="Ana/Ruiz: letter.pdf"))
    server = FakeServer()
    deliver_due(kit(server))
    mail = message_from_bytes(server.taken[0], policy=policy.default)
    _text, pdf = mail.iter_parts()
    assert pdf.get_filename() == "Ana-Ruiz- letter.pdf"
