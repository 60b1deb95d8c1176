import pytest

from afterword.domain.incoming.facts import Arrived
from afterword.domain.incoming.parts import Part
from afterword.domain.incoming.whose import Acquaintance, Concern, glance, written_to

KNOWN = Acquaintance(
    own=frozenset({"ana@example.com"}),
    ours=frozenset({"<1@example.com>"}),
    people={"dana@acme.example": "dana"},
    employers={"acme.example": "acme"},
    names={"Acme": "acme"},
    trusted="mx.isp.example",
)
CALENDAR = Part("1", "text/calendar", 900)


def mail(sender: str, **headers: str) -> Arrived:
    named = {name.replace("_", "-"): (value,) for name, value in headers.items()}
    return Arrived(sender=sender, headers=named)


@pytest.mark.parametrize(
    ("arrived", "concern"),
    [
        (mail("dana@acme.example"), Concern.PERSON),
        (mail("x@else.example", in_reply_to="<1@example.com>"), Concern.ANSWERS),
        (mail("x@else.example", references="<0@a.example> <1@example.com>"), Concern.ANSWERS),
        (mail("jobs@acme.example"), Concern.EMPLOYER),
        (mail("jobs@hr.acme.example"), Concern.EMPLOYER),
        (mail("jobs@notacme.example"), Concern.NONE),
        (mail("jobs@acme.example.net"), Concern.NONE),
        (mail("mailer-daemon@isp.example"), Concern.RETURNED),
        (mail("shop@shop.example"), Concern.NONE),
        (mail(""), Concern.NONE),
    ],
)
def test_a_mail_concerns_the_search_by_its_headers_alone(
    arrived: Arrived, concern: Concern
) -> None:
    assert glance(arrived, KNOWN).concern is concern


def test_the_candidates_own_mail_never_counts_as_an_answer() -> None:
    own = mail("ana@example.com", in_reply_to="<1@example.com>")
    assert glance(own, KNOWN).concern is Concern.NONE


def test_only_a_message_of_ours_makes_it_sure_who_answers() -> None:
    assert not glance(mail("dana@acme.example", in_reply_to="<9@x.example>"), KNOWN).of
    sure = glance(mail("dana@acme.example", in_reply_to="<1@example.com>"), KNOWN)
    assert (sure.key, sure.of) == ("dana", ("<1@example.com>",))


def test_an_applicant_system_that_names_the_employer_concerns_the_search() -> None:
    told = Arrived(sender="no-reply@greenhouse-mail.io", subject="Your application to Acme")
    assert glance(told, KNOWN).concern is Concern.SYSTEM
    assert glance(told, KNOWN).key == "acme"


@pytest.mark.parametrize("subject", ["Interview with Globex", "Entrevista: analista de datos"])
def test_a_strangers_calendar_concerns_it_under_a_subject_that_says_interview(subject: str) -> None:
    invite = Arrived(sender="x@globex.example", subject=subject)
    assert glance(invite, KNOWN, [CALENDAR]).concern is Concern.INVITE
    assert glance(invite, KNOWN).concern is Concern.NONE
    dentist = Arrived(sender="x@globex.example", subject="Dentist")
    assert glance(dentist, KNOWN, [CALENDAR]).concern is Concern.NONE


def test_the_providers_own_word_makes_it_sure_too() -> None:
    headers = {
        "from": ("Dana <dana@acme.example>",),
        "authentication-results": ("mx.isp.example; dmarc=pass header.from=acme.example",),
    }
    assert glance(Arrived(sender="dana@acme.example", headers=headers), KNOWN).sure
    assert not glance(mail("dana@acme.example"), KNOWN).sure


def test_whom_a_mail_of_the_candidates_goes_to_stands_in_to_and_cc() -> None:
    own = mail(
        "ana@example.com", to="Dana <DANA@acme.example>, x@y.example", cc="dana@acme.example"
    )
    assert written_to(own, KNOWN) == ("dana",)
    assert written_to(mail("ana@example.com"), KNOWN) == ()
