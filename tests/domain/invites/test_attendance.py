from __future__ import annotations

import pytest

from afterword.domain.invites.facts import Attendee, Covering, Event, Invite
from afterword.domain.invites.read import read_invite
from afterword.domain.people import Part
from tests.domain.invites.builders import ANA, DANA, LEE, OMAR, OWN, event


def read(invited: Event, own: frozenset[str] = OWN, covering: Covering | None = None) -> Invite:
    return read_invite(invited, covering or Covering(), own)


def interviewers(invite: Invite) -> list[str]:
    return [who.name for who in invite.interviewers]


def test_everybody_but_the_candidate_interviews() -> None:
    assert interviewers(read(event(attendees=(DANA, LEE, OMAR, ANA)))) == [
        "Dana Cruz",
        "Lee Wong",
        "Omar Diaz",
    ]


def test_the_organizer_of_an_outlook_invite_is_not_on_the_list_and_interviews() -> None:
    assert interviewers(read(event(attendees=(ANA,)))) == ["Dana Cruz"]


@pytest.mark.parametrize(
    "address",
    [
        "no-reply@acme.example",
        "noreply@acme.example",
        "do_not_reply@acme.example",
        "no.responder@acme.example",
        "careers@acme.example",
        "jobs@acme.example",
        "jobs-spain@acme.example",
        "talent@acme.example",
        "talent.acquisition@acme.example",
        "acme-recruiting@acme.example",
        "rrhh@acme.example",
        "seleccion@acme.example",
        "selección@acme.example",
        "hr@acme.example",
        "interviews+42@acme.example",
        "invites@calendly.com",
        "dana@us.greenhouse-mail.io",
        "acme@hire.lever.co",
        "acme@myworkday.com",
        "someone@acme.teamtailor-mail.com",
        "x@bizneo.com",
        "scheduler@goodtime.io",
        "unknownorganizer@calendar.google.com",
        "abc@group.calendar.google.com",
        "x@imip.me.com",
    ],
)
def test_role_addresses_schedulers_and_applicant_systems_are_never_persons(address: str) -> None:
    machine = Attendee("Acme Hiring", address)
    invite = read(event(organizer=machine, attendees=(machine, DANA, ANA)))
    assert interviewers(invite) == ["Dana Cruz"]
    assert invite.contacts == ()


@pytest.mark.parametrize(
    "address", ["steve.jobs@acme.example", "hello.mcbride@x.example", "dana@lever-brothers.example"]
)
def test_people_are_not_taken_for_machines_by_part_of_their_address(address: str) -> None:
    person = Attendee("Somebody Real", address)
    expected = [] if address.startswith("hello") else ["Somebody Real"]
    assert interviewers(read(event(organizer=person, attendees=(ANA,)))) == expected


@pytest.mark.parametrize(
    "room",
    [
        Attendee("CHI-12-Lakeside", "c_1@resource.calendar.google.com"),
        Attendee("Lakeside", "lakeside@acme.example", kind="ROOM"),
        Attendee("Projector", "beamer@acme.example", kind="RESOURCE"),
        Attendee("Conference Room 5", "room5@acme.example"),
        Attendee("Sala Retiro", "sala.retiro@acme.example"),
        Attendee("Engineering", "eng@acme.example", kind="GROUP"),
    ],
)
def test_rooms_and_things_do_not_interview(room: Attendee) -> None:
    assert interviewers(read(event(attendees=(DANA, room, ANA)))) == ["Dana Cruz"]


def test_whoever_declined_or_is_only_informed_is_a_contact() -> None:
    declined = Attendee("Lee Wong", "lee.wong@acme.example", answer="DECLINED")
    informed = Attendee("Omar Diaz", "omar.diaz@acme.example", role="NON-PARTICIPANT")
    invite = read(event(attendees=(DANA, declined, informed, ANA)))
    assert interviewers(invite) == ["Dana Cruz"]
    assert [contact.name for contact in invite.contacts] == ["Lee Wong", "Omar Diaz"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Priya Shah (Recruiting Coordinator)", ""),
        ("Priya Shah, Talent Acquisition", ""),
        ("Priya Shah", "Interviewers: Dana Cruz and Lee Wong"),
        ("Priya Shah", "Interviewers:\nDana Cruz, Head of Data\nLee Wong, Analyst\n\nPriya Shah"),
        ("Priya Shah", "You'll meet with Dana Cruz and Lee Wong."),
        ("Priya Shah", "Scheduled by: Priya Shah"),
        ("Priya Shah", "Te entrevistarán: Dana Cruz y Lee Wong"),
        ("Priya Shah", "Priya Shah\nTalent Acquisition Coordinator\n"),
    ],
)
def test_an_organizer_who_only_arranges_is_a_contact(name: str, text: str) -> None:
    priya = Attendee(name, "priya.shah@acme.example")
    invite = read(event(organizer=priya, attendees=(DANA, LEE, ANA), description=text))
    assert interviewers(invite) == ["Dana Cruz", "Lee Wong"]
    assert [contact.name for contact in invite.contacts] == ["Priya Shah"]


def test_an_organizer_who_says_and_me_interviews_too() -> None:
    invite = read(event(attendees=(LEE, ANA), description="You will meet Lee Wong and me."))
    assert interviewers(invite) == ["Dana Cruz", "Lee Wong"]


@pytest.mark.parametrize(
    ("name", "text", "part"),
    [
        ("Dana Cruz (Hiring Manager)", "", Part.HIRING_MANAGER),
        ("Dana Cruz, Head of Data", "", Part.HIRING_MANAGER),
        ("Dana Cruz - Senior Recruiter", "", Part.RECRUITER),
        ("Dana Cruz | RRHH", "", Part.RECRUITER),
        ("Dana Cruz", "Dana Cruz, Director of Analytics", Part.HIRING_MANAGER),
        ("Dana Cruz", "Dana Cruz, responsable de datos", Part.HIRING_MANAGER),
        ("Dana Cruz", "• Dana Cruz – Talent Partner", Part.RECRUITER),
        ("Dana Cruz", "Recruiter: Dana Cruz", Part.RECRUITER),
        ("Dana Cruz", "Dana Cruz, Staff Engineer", Part.PANELIST),
        ("Dana Cruz", "", Part.PANELIST),
    ],
)
def test_titles_and_words_tell_the_part_in_the_hiring(name: str, text: str, part: Part) -> None:
    dana = Attendee(name, "dana.cruz@acme.example")
    invite = read(event(organizer=dana, attendees=(ANA,), description=text))
    assert [(who.name, who.part) for who in invite.interviewers] == [("Dana Cruz", part)]


@pytest.mark.parametrize(
    ("summary", "part"),
    [
        ("Recruiter screen", Part.RECRUITER),
        ("Phone screen", Part.RECRUITER),
        ("Hiring manager interview", Part.HIRING_MANAGER),
        ("Entrevista con RRHH", Part.RECRUITER),
        ("Entrevista técnica", Part.PANELIST),
    ],
)
def test_the_name_of_the_interview_tells_the_part_of_the_only_one(summary: str, part: Part) -> None:
    assert [who.part for who in read(event(summary)).interviewers] == [part]


@pytest.mark.parametrize(
    ("written", "email", "name"),
    [
        ("Cruz, Dana", "dana@acme.example", "Dana Cruz"),
        ("'Dana Cruz'", "dana@acme.example", "Dana Cruz"),
        ("Dana Cruz via Calendly", "dana@acme.example", "Dana Cruz"),
        ("dana.cruz@acme.example", "dana.cruz@acme.example", "Dana Cruz"),
        (None, "dana_cruz@acme.example", "Dana Cruz"),
        ("Gil Núñez, Marta (Faro Datos)", "m@acme.example", "Marta Gil Núñez"),
        ("Dana Cruz, PhD", "dana@acme.example", "Dana Cruz"),
        ("Dana \u202eCruz\u202c\u0000", "dana@acme.example", "Dana Cruz"),
        ("Dana 🚀 Cruz", "dana@acme.example", "Dana 🚀 Cruz"),
        ("دانا كروز", "dana@acme.example", "دانا كروز"),
        ("D" * 10_000, "dana@acme.example", "D" * 199 + "…"),
    ],
)
def test_names_are_read_as_calendars_write_them(written: str, email: str, name: str) -> None:
    dana = Attendee(written, email)
    assert interviewers(read(event(organizer=dana, attendees=(ANA,)))) == [name]


def test_a_zoom_invite_without_addresses_names_who_invites() -> None:
    text = "Theo Lang is inviting you to a scheduled Zoom meeting."
    invite = read(event(organizer=None, attendees=(), description=text))
    assert [(who.name, who.email) for who in invite.interviewers] == [("Theo Lang", None)]


class TestWithoutTheOwnAddresses:
    NOBODY: frozenset[str] = frozenset()

    def test_who_is_alone_outside_the_house_is_the_candidate(self) -> None:
        invite = read(event(attendees=(DANA, LEE, ANA)), self.NOBODY)
        assert interviewers(invite) == ["Dana Cruz", "Lee Wong"]
        assert "candidate" in invite.guessed

    def test_who_the_mail_was_delivered_to_is_the_candidate(self) -> None:
        mara = Attendee("Mara Lind", "mara@lind.example")
        covering = Covering(addressed_to=("mara@lind.example", "dana.cruz@acme.example"))
        invite = read(event(attendees=(LEE, mara)), self.NOBODY, covering)
        assert interviewers(invite) == ["Dana Cruz", "Lee Wong"]

    def test_who_has_a_private_mailbox_is_the_candidate(self) -> None:
        anna = Attendee(None, "anita99@gmail.com")
        agency = Attendee("Priya Shah", "priya@talentbridge.example")
        invite = read(event(attendees=(DANA, agency, anna)), self.NOBODY)
        assert interviewers(invite) == ["Dana Cruz", "Priya Shah"]

    def test_nobody_is_left_out_where_nobody_stands_out(self) -> None:
        invite = read(event(organizer=None, attendees=(DANA, LEE)), self.NOBODY)
        assert interviewers(invite) == ["Dana Cruz", "Lee Wong"]
        assert "candidate" not in invite.guessed
