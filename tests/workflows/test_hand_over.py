from datetime import timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from afterword import bootstrap
from afterword.domain.errors import NotAllowed
from afterword.domain.interview import Channel
from afterword.records import models
from afterword.workflows import draft_messages, hand_over, note_events
from afterword.workflows.change_facts import change, find_thing
from tests.cast import NOON, acme, ana
from tests.workflows.planning import planned

pytestmark = pytest.mark.django_db

DANA = "acme-1:dana-cruz:thank_you"


def drafted(owner: models.User) -> draft_messages.Drafted:
    phrases = bootstrap.phrase_source().phrases
    return draft_messages.draft(planned(owner, NOON)[DANA], NOON, phrases)


@pytest.mark.parametrize(
    ("way", "begins"),
    [
        ("gmail", "https://mail.google.com/"),
        ("outlook", "https://outlook.office.com/"),
        ("outlook-home", "https://outlook.live.com/"),
        ("mailto", "mailto:dana@acme.example?"),
    ],
)
def test_a_link_opens_the_message_in_a_mail_program(way: str, begins: str) -> None:
    owner = ana()
    acme(owner)
    assert hand_over.link(drafted(owner), way, bootstrap.handover()).startswith(begins)


def test_a_text_too_long_for_a_link_says_what_to_take_instead() -> None:
    owner = ana()
    acme(owner)
    draft_messages.edit(drafted(owner), "x" * 9_000, None, NOON)
    with pytest.raises(NotAllowed) as raised:
        hand_over.link(drafted(owner), "gmail", bootstrap.handover())
    assert "--by eml" in raised.value.message.en


def test_every_message_is_written_to_the_folder_in_the_form_of_its_channel(tmp_path: Path) -> None:
    owner = ana()
    acme(owner)
    step = planned(owner, NOON)["acme-1:lee-wong:thank_you"]
    note_events.wish(owner, step, Channel.LINKEDIN, None, NOON)
    steps = list(planned(owner, NOON).values())
    soon = [each for each in steps if each.at < NOON + timedelta(days=1)]
    drafts = draft_messages.drafts(soon, NOON, bootstrap.phrase_source().phrases)
    files = hand_over.write_all(drafts, tmp_path / "out", NOON, bootstrap.handover())
    assert sorted(file.suffix for file in files) == [".eml", ".txt"]
    assert hand_over.write_all(drafts, None, NOON, bootstrap.handover()) == []


def test_a_draft_file_has_one_recipient_and_the_whole_text(tmp_path: Path) -> None:
    owner = ana()
    acme(owner)
    found = drafted(owner)
    file = hand_over.write_eml(found, tmp_path, NOON, bootstrap.handover())
    message = message_from_bytes(file.read_bytes(), policy=policy.default)
    assert message["To"] == "Dana Cruz <dana@acme.example>"
    assert message["Cc"] is None
    assert message.get_content().replace("\r\n", "\n").strip() == found.row.text.strip()


def test_what_does_not_go_by_mail_can_only_be_copied() -> None:
    owner = ana()
    acme(owner)
    step = planned(owner, NOON)[DANA]
    note_events.wish(owner, step, Channel.LINKEDIN, None, NOON)
    found = drafted(owner)
    with pytest.raises(NotAllowed):
        hand_over.mail_draft(found)
    assert hand_over.plain(found) == found.row.text


def test_whoever_lost_their_address_is_named() -> None:
    owner = ana()
    acme(owner)
    found = drafted(owner)
    change(owner, find_thing(owner, "dana"), {"email": ""}, NOON)
    found.row.person.refresh_from_db()  # type: ignore[union-attr]  # a thank-you has a reader
    with pytest.raises(NotAllowed) as raised:
        hand_over.mail_draft(found)
    assert "Dana Cruz" in raised.value.message.es
