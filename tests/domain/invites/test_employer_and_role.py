from __future__ import annotations

import pytest

from afterword.domain.invites.facts import Attendee, Covering, Event
from afterword.domain.invites.read import read_invite
from tests.domain.invites.builders import ANA, OWN, event

CALENDLY = Attendee("Calendly", "invites@calendly.com")


def guessed(invited: Event, covering: Covering | None = None) -> tuple[str | None, str | None]:
    invite = read_invite(invited, covering or Covering(), OWN)
    return invite.employer, invite.role


@pytest.mark.parametrize(
    ("summary", "employer", "role"),
    [
        ("Interview: Data Analyst at Acme", "Acme", "Data Analyst"),
        ("Interview - Data Analyst - Acme", "Acme", "Data Analyst"),
        ("Acme Interview – Data Analyst", "Acme", "Data Analyst"),
        ("Acme | Data Analyst | Technical Interview", "Acme", "Data Analyst"),
        ("Ana Ruiz <> Acme: Data Analyst", "Acme", "Data Analyst"),
        ("Data Analyst Interview - Ana Ruiz", "Acme", "Data Analyst"),
        ("Ana Ruiz - Senior Software Engineer - Onsite", "Acme", "Senior Software Engineer"),
        ("Phone Screen - Product Manager (Acme)", "Acme", "Product Manager"),
        ("Interview for the Senior Data Engineer position at Acme", "Acme", "Senior Data Engineer"),
        ("Interview for Product Designer role with Dana Cruz", "Acme", "Product Designer"),
        ("Technical Writer Interview", "Acme", "Technical Writer"),
        ("Sales Manager - Final Round", "Acme", "Sales Manager"),
        ("Panel Interview: VP, Engineering", "Acme", "VP, Engineering"),
        ("Interview with Acme", "Acme", None),
        ("Interview with Dana Cruz", "Acme", None),
        ("Interview", "Acme", None),
        ("Hiring Manager Interview", "Acme", None),
        ("Recruiter Call", "Acme", None),
        ("Technical Interview", "Acme", None),
        ("Intro chat: Ana / Dana", "Acme", None),
        (
            "Updated invitation: Interview: Nurse at Acme @ Mon Nov 30, 2026 10am (CST)",
            "Acme",
            "Nurse",
        ),
        ("Canceled: Interview: Data Analyst at Acme", "Acme", "Data Analyst"),
        ("Interview at Acme", "Acme", None),
        ("Interview: Marketing Associate @ Acme with Dana Cruz", "Acme", "Marketing Associate"),
        ("Entrevista técnica – Ingeniera de datos (Acme)", "Acme", "Ingeniera de datos"),
        ("Entrevista: Analista de datos en Acme", "Acme", "Analista de datos"),
        ("Entrevista para el puesto de Analista de datos en Acme", "Acme", "Analista de datos"),
        ("Entrevista Acme - Desarrolladora Backend", "Acme", "Desarrolladora Backend"),
        ("Entrevista con Dana Cruz", "Acme", None),
        ("Entrevista telefónica", "Acme", None),
        (
            "Primera entrevista - Responsable de Marketing - Acme",
            "Acme",
            "Responsable de Marketing",
        ),
        ("Entrevista final | Técnico/a de laboratorio | Acme", "Acme", "Técnico/a de laboratorio"),
        ("Acme: entrevista para Jefa de Producto", "Acme", "Jefa de Producto"),
        (
            "Invitación: Entrevista de trabajo - Enfermera @ lun 30 nov 2026 10am",
            "Acme",
            "Enfermera",
        ),
        ("Entrevista por videollamada: Contable en Acme", "Acme", "Contable"),
        ("Proceso de selección Acme: Diseñadora UX", "Acme", "Diseñadora UX"),
    ],
)
def test_the_title_tells_employer_and_role(summary: str, employer: str, role: str | None) -> None:
    assert guessed(event(summary)) == (employer, role)


@pytest.mark.parametrize(
    ("address", "text", "employer"),
    [
        ("dana@bluepeak.example", "Looking forward to meeting you at Blue Peak!", "Blue Peak"),
        ("dana@bluepeak.example", "", "Bluepeak"),
        ("dana@acme-health.example", "", "Acme Health"),
        ("dana@people.northwind.co.uk", "", "Northwind"),
        ("dana@getacme.example", "The Acme team", "Acme"),
        ("dana@mail.grupo-sol.com.mx", "Un saludo, Grupo Sol", "Grupo Sol"),
        (
            "dana.cruz@gmail.com",
            "Thank you for your interest in the team at Fernleaf Foods.",
            "Fernleaf Foods",
        ),
        ("dana.cruz@gmail.com", "Gracias por tu interés en el puesto en Fernleaf.", "Fernleaf"),
        ("dana.cruz@gmail.com", "Empresa: Fernleaf, S.L.", "Fernleaf"),
        ("dana.cruz@gmail.com", "", None),
    ],
)
def test_addresses_and_words_tell_the_employer(
    address: str, text: str, employer: str | None
) -> None:
    dana = Attendee("Dana Cruz", address)
    assert guessed(event(organizer=dana, attendees=(dana, ANA), description=text))[0] == employer


@pytest.mark.parametrize(
    ("sender", "address", "employer"),
    [
        ("Acme Talent Team", "no-reply@greenhouse.io", "Acme"),
        ("Acme Recruiting", "notifications@app.bamboohr.com", "Acme"),
        ("Fernleaf via Lever", "no-reply@hire.lever.co", "Fernleaf"),
    ],
)
def test_an_applicant_system_writes_in_the_employers_name(
    sender: str, address: str, employer: str
) -> None:
    system = Attendee(sender, address)
    assert guessed(event("Interview", organizer=system, attendees=(ANA,)))[0] == employer


def test_an_agency_is_not_the_employer_where_the_title_names_another() -> None:
    priya = Attendee("Priya Shah", "priya@talentbridge.example")
    facts = {"organizer": priya, "attendees": (priya, ANA)}
    assert guessed(event("Interview - Data Analyst - Fernleaf", **facts)) == (
        "Fernleaf",
        "Data Analyst",
    )


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Role: Data Analyst\nWhen: Monday", "Data Analyst"),
        ("Position: Staff Nurse (nights)", "Staff Nurse (nights)"),
        ("Puesto: Ingeniera de datos", "Ingeniera de datos"),
        ("Vacante: Chofer repartidor", "Chofer repartidor"),
        ("your interview for the Data Analyst position at Acme.", "Data Analyst"),
        ("You applied for Product Designer at Acme.", "Product Designer"),
        ("We would like to discuss the Senior Accountant role.", "Senior Accountant"),
        ("tu candidatura para el puesto de Analista de riesgos en Acme.", "Analista de riesgos"),
        ("en relación con la vacante de Desarrollador Python, queremos", "Desarrollador Python"),
        ("See you there!", None),
    ],
)
def test_the_words_of_the_invite_tell_the_role(text: str, role: str | None) -> None:
    assert guessed(event("Interview", description=text))[1] == role


def test_the_subject_of_the_mail_stands_in_for_a_missing_title() -> None:
    covering = Covering(subject="Interview: Data Analyst at Acme")
    assert guessed(event("", organizer=CALENDLY, attendees=(ANA,)), covering) == (
        "Acme",
        "Data Analyst",
    )


def test_what_was_guessed_is_named() -> None:
    invite = read_invite(event("Interview: Data Analyst at Acme"), Covering(), OWN)
    assert {"employer", "role", "part:dana.cruz@acme.example"} <= invite.guessed
    assert "candidate" not in invite.guessed
