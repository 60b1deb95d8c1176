import pytest

from afterword.domain.incoming.facts import Arrived
from afterword.domain.incoming.whose import Acquaintance, Concern, glance

KNOWN = Acquaintance(
    own=frozenset({"ana@example.com"}),
    ours=frozenset({"<1@example.com>"}),
    people={"dana@acme.example": "dana"},
    employers={"acme.example": "acme"},
)


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
