from datetime import timedelta
from itertools import combinations

import pytest

from afterword import bootstrap
from afterword.domain.errors import BadInput, NotAllowed
from afterword.domain.history import Says
from afterword.domain.interview import Conversation
from afterword.domain.writing.likeness import too_alike
from afterword.records import models
from afterword.workflows import draft_messages, hand_over, note_events
from afterword.workflows.acts import undo
from afterword.workflows.add_facts import NewInterview, add_interview
from afterword.workflows.change_facts import change, find_thing
from afterword.workflows.record_debrief import DebriefNotes, record_debrief
from tests.cast import NOON, acme, ana
from tests.workflows.planning import planned

pytestmark = pytest.mark.django_db

DANA = "acme-1:dana-cruz:thank_you"
LEE = "acme-1:lee-wong:thank_you"


def phrases() -> draft_messages.Phrasebooks:
    return bootstrap.phrase_source().phrases


def told(owner: models.User, interview: models.Interview, **notes: object) -> None:
    record_debrief(owner, interview, DebriefNotes(**notes), NOON)  # type: ignore[arg-type]  # by name


def drafted(owner: models.User, key: str = DANA) -> draft_messages.Drafted:
    return draft_messages.draft(planned(owner, NOON)[key], NOON, phrases())


def test_a_draft_rests_on_the_debrief_and_leaves_the_private_note_out() -> None:
    owner = ana()
    talk = Conversation("dana", talked_about="their Kafka migration", private_note="never this")
    told(owner, acme(owner), conversations=(talk,))
    text = drafted(owner).row.text
    assert "your Kafka migration" in text
    assert "never this" not in text


def test_a_draft_is_drafted_anew_when_a_fact_changes() -> None:
    owner = ana()
    interview = acme(owner)
    before = drafted(owner).row.text
    told(owner, interview, conversations=(Conversation("dana", talked_about="the roadmap"),))
    after = drafted(owner)
    assert "roadmap" in after.row.text
    assert after.row.text != before
    assert models.Message.objects.filter(step=DANA).count() == 1


def test_an_edited_draft_is_kept_and_shown_as_older_than_the_facts() -> None:
    owner = ana()
    interview = acme(owner)
    draft_messages.edit(drafted(owner), "Dear Dana,\n\nmine.", "Mine", NOON)
    assert not drafted(owner).stale
    told(owner, interview, conversations=(Conversation("dana", talked_about="the roadmap"),))
    kept = drafted(owner)
    assert (kept.row.text, kept.row.subject, kept.stale) == ("Dear Dana,\n\nmine.", "Mine", True)
    undo(owner, NOON)
    undo(owner, NOON)
    assert "mine." not in drafted(owner).row.text


def test_an_edit_without_words_is_refused() -> None:
    owner = ana()
    acme(owner)
    with pytest.raises(BadInput):
        draft_messages.edit(drafted(owner), "  ", None, NOON)


def test_another_phrasing_walks_through_the_ways_and_comes_back() -> None:
    owner = ana()
    acme(owner)
    first = drafted(owner)
    step = planned(owner, NOON)[DANA]
    second = draft_messages.another_phrasing(step, NOON, phrases())
    assert second.row.text != first.composed.text
    for _ in range(first.composed.variants - 1):
        draft_messages.another_phrasing(step, NOON, phrases())
    assert drafted(owner).row.text == first.composed.text


def test_a_step_without_a_message_says_so() -> None:
    owner = ana()
    acme(owner)
    with pytest.raises(NotAllowed):
        drafted(owner, "acme-1:debrief")


def test_whoever_cannot_be_written_to_is_thanked_inside_the_note_to_the_contact() -> None:
    owner = ana()
    interview = acme(owner)
    change(owner, find_thing(owner, "dana"), {"email": ""}, NOON)
    change(owner, find_thing(owner, "lee"), {"part": "recruiter"}, NOON)
    told(owner, interview, conversations=(Conversation("dana", talked_about="the roadmap"),))
    assert planned(owner, NOON)[DANA].inside == LEE
    carrier = drafted(owner, LEE)
    assert "Dana Cruz" in carrier.row.text
    note_events.done(owner, planned(owner, NOON)[LEE], NOON, NOON)
    assert not {DANA, LEE} & set(planned(owner, NOON))


def test_once_the_contact_was_thanked_the_rest_is_passed_on_in_a_note_of_its_own() -> None:
    owner = ana()
    interview = acme(owner)
    change(owner, find_thing(owner, "lee"), {"part": "recruiter"}, NOON)
    note_events.done(owner, planned(owner, NOON)[LEE], NOON, NOON)
    note_events.done(owner, planned(owner, NOON)[DANA], NOON, NOON)
    later = NOON + timedelta(minutes=5)
    dana = models.Person.objects.get(key="dana-cruz")
    note_events.bounced(owner, interview.opportunity, dana, later, permanent=True)
    step = planned(owner, later)[DANA]
    assert step.person is not None
    assert (step.person.key, step.inside) == ("lee-wong", "")
    assert "Dana Cruz" in draft_messages.draft(step, later, phrases()).row.text


def test_a_question_opens_with_the_thanks_that_were_never_sent() -> None:
    owner = ana()
    interview = acme(owner)
    change(owner, find_thing(owner, "lee"), {"part": "recruiter"}, NOON)
    told(owner, interview, words="We decide by Thursday.")
    later = NOON + timedelta(days=8)
    question = planned(owner, later)["acme-1:lee-wong:status_question"]
    draft = draft_messages.draft(question, later, phrases())
    assert draft.brief.thanks_owed
    assert "thank" in draft.row.text.lower()


def test_each_message_is_written_in_its_readers_language() -> None:
    owner = ana()
    acme(owner)
    change(owner, find_thing(owner, "dana"), {"language": "es", "country": "MX"}, NOON)
    found = drafted(owner)
    assert (found.row.language, found.brief.locale) == ("es", "es-MX")
    assert "Dana Cruz:" in found.row.text


def test_the_proofreader_knows_the_days_and_the_other_searches() -> None:
    owner = ana()
    interview = acme(owner)
    lee = models.Person.objects.get(key="lee-wong")
    answer = note_events.Answer(lee, NOON, says=Says.DATE, decide_by=NOON.date())
    note_events.answered(owner, interview.opportunity, answer, NOON)
    change(owner, find_thing(owner, "acme"), {"answer-by": "2026-12-10"}, NOON)
    other = acme(owner, "2026-12-03T10:00")
    change(owner, other.opportunity, {"role": "Data analyst"}, NOON)
    found = drafted(owner)
    assert hand_over.notes_on(found) == ()
    draft_messages.edit(found, "Dear Dana,\n\nSee you on [date].\n\nBest,\nAna Ruiz", None, NOON)
    assert [note.fault for note in hand_over.notes_on(drafted(owner))] == ["unfilled_blank"]


def test_five_people_with_nothing_to_tell_apart_get_five_different_notes() -> None:
    owner = ana()
    names = ("Dana Cruz", "Lee Wong", "Omar Diaz", "Kim Park", "Ida Berg")
    people = tuple(f"{name} <{name.split()[0].lower()}@acme.example>" for name in names)
    add_interview(owner, NewInterview("Acme", "2026-11-30T10:00", people=people), NOON)
    steps = [step for step in planned(owner, NOON).values() if step.action == "thank_you"]
    texts = [each.row.text for each in draft_messages.drafts(steps, NOON, phrases())]
    assert len(texts) == 5
    for one, other in combinations(texts, 2):
        assert not too_alike(one, other)
