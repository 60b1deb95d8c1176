"""From an invite and a few words to a plan, one message for each, and letters to sign."""

import json
from pathlib import Path

import pytest

from tests.cli.processes import Afterword

pytestmark = pytest.mark.slow

INVITE = """BEGIN:VCALENDAR
VERSION:2.0
METHOD:REQUEST
PRODID:-//Google Inc//Google Calendar 70.9054//EN
BEGIN:VEVENT
UID:panel@google.com
SEQUENCE:0
DTSTAMP:20261120T100000Z
DTSTART;TZID=America/Chicago:20261130T100000
DTEND;TZID=America/Chicago:20261130T110000
SUMMARY:Interview: Data Analyst at Acme
DESCRIPTION:You will meet Dana Cruz\\, Head of Data (hiring manager)\\, and Lee Wong\\, Recruiter.
LOCATION:https://meet.google.com/abc-defg-hij
ORGANIZER;CN=Lee Wong:mailto:lee@acme.example
ATTENDEE;CN=Dana Cruz;PARTSTAT=ACCEPTED:mailto:dana@acme.example
ATTENDEE;CN=Lee Wong;PARTSTAT=ACCEPTED:mailto:lee@acme.example
ATTENDEE;CN=Ana Ruiz:mailto:ana.ruiz@example.com
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n")
ADDRESS = "address=Acme Inc.\\n350 Fifth Avenue\\nNew York, NY 10118"
DANA = "acme-1:dana-cruz:thank_you"
LEE = "acme-1:lee-wong:thank_you"


@pytest.fixture
def afterword(tmp_path: Path) -> Afterword:
    search = Afterword(tmp_path / "home").set_up()
    (tmp_path / "panel.ics").write_bytes(INVITE.encode())
    search("import", str(tmp_path / "panel.ics"))
    return search


def steps(afterword: Afterword, now: str = "") -> dict[str, dict[str, object]]:
    (plan,) = json.loads(afterword("plan", "acme", "--json", now=now))
    return {step["key"]: step for step in plan["steps"]}


def texts(afterword: Afterword) -> dict[str, str]:
    return {each["step"]: each["text"] for each in json.loads(afterword("messages", "--json"))}


def test_a_short_window_is_thanked_by_email_each_in_their_own_words(afterword: Afterword) -> None:
    afterword(
        *("debrief", "acme", "--words", "We'll let you know by Thursday."),
        *("--talked", "dana=their Kafka migration", "--talked", "lee=the first ninety days"),
        *("--note", "dana=never say this"),
    )
    found = steps(afterword)
    assert found[DANA]["channel"] == "email"
    assert "short-window-email" in str(found[DANA]["rules"])
    written = texts(afterword)
    assert "your Kafka migration" in written[DANA]
    assert "first ninety days" in written[LEE]
    assert written[DANA] != written[LEE]
    assert "never say this" not in "".join(written.values())


def test_a_long_window_is_thanked_by_letter_and_ink_comes_before_the_post(
    afterword: Afterword, tmp_path: Path
) -> None:
    afterword("debrief", "acme", "--words", "Our decision will take about three weeks.")
    afterword("change", "dana", ADDRESS)
    assert steps(afterword)[DANA]["channel"] == "letter"
    assert afterword.run("letters", "posted", "dana").returncode == 4
    assert afterword.run("letters", "signed", "dana").returncode == 4
    afterword("letters", "print", "dana thank", "--to", str(tmp_path / "letters"))
    printed = sorted(file.name for file in (tmp_path / "letters").iterdir())
    assert printed == [
        "acme-1-dana-cruz-thank_you-envelope.pdf",
        "acme-1-dana-cruz-thank_you.pdf",
    ]
    assert afterword.run("letters", "posted", "dana thank").returncode == 4
    afterword("letters", "signed", "dana thank")
    afterword("letters", "posted", "dana thank")
    assert DANA not in steps(afterword)


def test_the_list_says_what_to_do_and_what_not_to_do(afterword: Afterword) -> None:
    afterword("debrief", "acme", "--words", "You will hear from us on Monday.")
    today = json.loads(afterword("today", "--json"))
    assert {task["key"] for task in today["now"]} <= {DANA, LEE}
    on_the_day = json.loads(afterword("today", "--json", now="2026-12-07T09:00:00-06:00"))
    (caution,) = on_the_day["do_not"]
    assert (caution["action"], caution["rule"]) == ("call", "do-not-call")
    assert afterword("may-i-call", "acme").startswith("No.")


def test_an_invitation_makes_the_call_right_from_its_day_on(afterword: Afterword) -> None:
    words = "If you haven't heard from us by Friday, give me a call."
    afterword("debrief", "acme", "--words", words, "--set", "by=lee")
    assert afterword("may-i-call", "acme").startswith("No.")
    later = afterword("may-i-call", "acme", now="2026-12-07T11:00:00-06:00")
    assert later.startswith("Yes.")


def test_what_was_understood_can_be_corrected_field_by_field(afterword: Afterword) -> None:
    afterword("debrief", "acme", "--words", "You will hear from us soon.")
    afterword("debrief", "acme", "--set", "decide-by=2026-12-04", "--set", "call=2026-12-07")
    facts = json.loads(afterword("debrief", "acme", "--set", "write-by=email", "--json"))
    assert facts["decide_by"] == "2026-12-04"
    assert facts["invited_to_call"] == "2026-12-07"
    assert facts["write_by"] == "email"
    assert facts["corrected"] == ["call", "decide-by", "write-by"]


def test_an_answer_holds_until_it_is_explained_and_undo_takes_it_back(
    afterword: Afterword,
) -> None:
    afterword("debrief", "acme", "--words", "We decide by Thursday.")
    before = steps(afterword)
    afterword("answered", "lee")
    assert steps(afterword)[DANA]["state"] == "held"
    afterword("undo")
    assert steps(afterword) == before


def test_every_way_to_send_by_hand_is_there(afterword: Afterword, tmp_path: Path) -> None:
    assert afterword("message", DANA, "--by", "gmail").startswith("https://mail.google.com/")
    assert afterword("message", DANA, "--by", "outlook").startswith("https://outlook.office.com/")
    assert afterword("message", DANA, "--by", "mailto").startswith("mailto:dana@acme.example?")
    afterword("message", DANA, "--by", "eml", "--to", str(tmp_path / "drafts"))
    (draft,) = (tmp_path / "drafts").iterdir()
    assert b"X-Unsent: 1" in draft.read_bytes()
    assert "Dana" in afterword("message", DANA, "--by", "copy")
    afterword("done", DANA)
    assert DANA not in steps(afterword)


def test_the_users_own_words_are_never_overwritten(afterword: Afterword) -> None:
    afterword("message", DANA, "--text", "-", stdin="Dear Dana,\n\nmine.\n\nBest,\nAna\n")
    afterword("debrief", "acme", "--talked", "dana=something else entirely")
    (found,) = [
        each for each in json.loads(afterword("messages", "--json")) if each["step"] == DANA
    ]
    assert "mine." in found["text"]
    assert found["stale"]


def test_the_whole_way_speaks_spanish_too(afterword: Afterword) -> None:
    spanish = Afterword(afterword.home, lang="es")
    told = spanish("debrief", "acme", "--words", "Te llamaremos el viernes.")
    assert "viernes 4 de diciembre" in told
    assert spanish("may-i-call", "acme").startswith("No")
    assert "No llames" in spanish("today", now="2026-12-04T10:00:00-06:00")


def test_the_sample_search_runs_from_end_to_end(tmp_path: Path) -> None:
    told = Afterword(tmp_path / "unused")("sample", str(tmp_path / "sample"), now=" ")
    assert "afterword may-i-call brightwater" in told
    assert list((tmp_path / "sample" / "letters").glob("*.pdf"))
    assert list((tmp_path / "sample" / "messages").glob("*.eml"))
    assert not (tmp_path / "unused").exists()
