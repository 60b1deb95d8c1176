import pytest

from afterword.domain.incoming.facts import Arrived
from afterword.domain.incoming.systems import core_name, employer_named

EMPLOYERS = {
    "Acme, S.L.": "acme",
    "Acme Robotics": "robotics",
    "HP": "hp",
    "Núñez y Hijos": "nunez",
    " ,": "nameless",
}


def named(sender: str, subject: str = "", shown: str = "") -> str:
    return employer_named(Arrived(subject=subject, sender=sender, sender_name=shown), EMPLOYERS)


@pytest.mark.parametrize(
    ("sender", "subject", "shown", "whose"),
    [
        ("no-reply@us.greenhouse-mail.io", "Your application to ACME", "", "acme"),
        ("no-reply@hire.lever.co", "Thank you", "Acme Hiring Team", "acme"),
        ("no-reply@hire.lever.co", "Thank you from Acme Robotics", "", "robotics"),
        ("acme@myworkday.com", "Update", "Workday", "acme"),
        ("notifications@acme-robotics.teamtailor-mail.com", "Hola", "", "robotics"),
        ("noreply@bizneo.com", "Tu candidatura en NUÑEZ Y HIJOS", "", "nunez"),
        ("noreply@smartrecruiters.com", "HP: next steps", "", "hp"),
        ("noreply@ashbyhq.com", "Acme", "", "acme"),
        ("noreply@icims.com", "Acme", "", "acme"),
        ("noreply@recruitee.com", "Acme", "", "acme"),
        ("noreply@m.personio.de", "Acme", "", "acme"),
        ("noreply@factorialhr.com", "Acme", "", "acme"),
        ("noreply@push.infojobs.net", "Acme", "", "acme"),
        # names nobody, or somebody else
        ("no-reply@us.greenhouse-mail.io", "Your application to Globex", "", ""),
        ("no-reply@us.greenhouse-mail.io", "Acmecorp and you", "", ""),
        ("noreply@smartrecruiters.com", "shp: next steps", "", ""),
        # anybody can name an employer; only a system is believed to write for it
        ("shop@shop.example", "Acme", "Acme", ""),
    ],
)
def test_an_applicant_system_that_names_an_employer_writes_for_it(
    sender: str, subject: str, shown: str, whose: str
) -> None:
    assert named(sender, subject, shown) == whose


@pytest.mark.parametrize(
    ("name", "core"),
    [
        ("Acme, S.L.", "Acme"),
        ("Acme S.L.U.", "Acme"),
        ("Acme Inc.", "Acme"),
        ("Acme Group Ltd", "Acme"),
        ("Acme, S.A. de C.V.", "Acme"),
        ("SA", "SA"),
        ("", ""),
    ],
)
def test_the_legal_form_is_no_part_of_the_name(name: str, core: str) -> None:
    assert core_name(name) == core
