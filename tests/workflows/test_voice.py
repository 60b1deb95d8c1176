from datetime import timedelta

import pytest

from afterword import bootstrap
from afterword.domain.errors import BadInput
from afterword.domain.interview import Conversation
from afterword.records import models
from afterword.workflows import draft_messages, voice
from afterword.workflows.acts import undo
from afterword.workflows.record_debrief import DebriefNotes, record_debrief
from tests.cast import NOON, acme, ana
from tests.workflows.planning import planned

pytestmark = pytest.mark.django_db

DANA = "acme-1:dana-cruz:thank_you"
COOL = "The report is done.\n---\nI will send it on Monday. The numbers are in the table."
WARM = "Thank you so much! I enjoyed every minute of it and I am glad that we met." + (
    " It went on for a while, and I loved to hear about the plans that you have for the spring." * 4
)


def drafted(owner: models.User) -> str:
    step = planned(owner, NOON)[DANA]
    found = draft_messages.draft(step, NOON, bootstrap.phrase_source().phrases)
    return str(found.row.text)


def test_drafts_follow_the_measures_of_the_users_own_mails() -> None:
    owner = ana()
    talk = Conversation("dana", talked_about="the roadmap", they_need="a calm hand")
    record_debrief(owner, acme(owner), DebriefNotes(conversations=(talk,)), NOON)
    assert "a calm hand" in drafted(owner)

    voice.learn(owner, [COOL], NOON)
    short = drafted(owner)
    assert "roadmap" in short
    assert "a calm hand" not in short

    voice.learn(owner, [WARM], NOON + timedelta(minutes=1))
    assert "a calm hand" in drafted(owner)


def test_only_the_measures_of_a_sample_are_kept() -> None:
    owner = ana()

    traits = voice.learn(owner, [COOL], NOON)

    owner.refresh_from_db()
    assert voice.voice_of(owner) == traits
    assert (traits.words, traits.short, traits.warm) == (8, True, False)
    assert not models.Act.objects.filter(verb__contains="report").exists()
    assert "report" not in str([str(row.__dict__) for row in models.Change.objects.all()])


def test_a_voice_is_forgotten_or_taken_back() -> None:
    owner = ana()
    assert voice.voice_of(owner) is None
    assert not voice.forget(owner, NOON)

    voice.learn(owner, [WARM], NOON)
    assert voice.forget(owner, NOON + timedelta(minutes=1))
    assert voice.voice_of(owner) is None
    undo(owner, NOON + timedelta(minutes=2))
    owner.refresh_from_db()
    assert voice.voice_of(owner) is not None


def test_a_sample_without_words_is_refused() -> None:
    owner = ana()

    with pytest.raises(BadInput, match="no words of yours"):
        voice.learn(owner, ["> quoted only\n-- \n", "123"], NOON)
    assert voice.voice_of(owner) is None
