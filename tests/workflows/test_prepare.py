import pytest

from afterword import bootstrap
from afterword.domain.errors import NotAllowed
from afterword.workflows.add_facts import NewInterview, add_interview
from afterword.workflows.change_facts import change, find_thing
from afterword.workflows.prepare import call_sheet_for, card_for
from afterword.workflows.record_debrief import DebriefNotes, record_debrief
from tests.cast import NOON, acme, ana
from tests.workflows.planning import planned

pytestmark = pytest.mark.django_db
PHRASES = bootstrap.phrase_source().phrases


def test_the_card_has_three_questions_and_everybody_who_interviews() -> None:
    card = card_for(acme(ana(), "2026-12-02T10:00"), PHRASES)
    assert len(card.questions) == 3
    assert [name for name, _part in card.people] == ["Dana Cruz", "Lee Wong"]
    assert len(card.goodbyes) == 2


def test_the_card_speaks_the_language_of_the_interview() -> None:
    owner = ana()
    interview = acme(owner, "2026-12-02T10:00")
    for who in ("dana", "lee"):
        change(owner, find_thing(owner, who), {"language": "es", "country": "ES"}, NOON)
    assert all(question.startswith("¿") for question in card_for(interview, PHRASES).questions)


def test_a_card_without_anybody_says_how_to_add_them() -> None:
    owner = ana()
    alone = add_interview(owner, NewInterview(employer="Bolt", starts="2026-12-02T10:00"), NOON)
    with pytest.raises(NotAllowed) as raised:
        card_for(alone, PHRASES)
    assert "afterword add-person" in raised.value.message.es


def test_the_call_sheet_has_one_question_and_says_when_to_stop() -> None:
    owner = ana()
    interview = acme(owner)
    change(owner, find_thing(owner, "dana"), {"phone": "+1 312 555 0100"}, NOON)
    notes = DebriefNotes(words="Call me on Friday and I'll tell you.", corrections={"by": "dana"})
    record_debrief(owner, interview, notes, NOON)
    number, sheet = call_sheet_for(planned(owner, NOON)["acme-1:dana-cruz:call"], PHRASES)
    assert (number.name, number.phone) == ("Dana Cruz", "+1 312 555 0100")
    assert sheet.question.count("?") == 1
    assert "Ana Ruiz" in sheet.opening
    assert sheet.voicemail
    assert sheet.stop


def test_what_is_no_call_has_no_sheet() -> None:
    owner = ana()
    acme(owner)
    with pytest.raises(NotAllowed):
        call_sheet_for(planned(owner, NOON)["acme-1:dana-cruz:thank_you"], PHRASES)
