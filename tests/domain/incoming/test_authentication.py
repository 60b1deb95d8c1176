import pytest

from afterword.domain.incoming.authentication import provider_name, usual_name, vouched
from afterword.domain.incoming.facts import Arrived

GMAIL = "mx.google.com"
PASSED = (
    "mx.google.com; dkim=pass header.i=@acme.example header.s=s1 header.b=Xy; spf=pass"
    " (google.com: domain of dana@acme.example designates 192.0.2.1 as permitted sender)"
    " smtp.mailfrom=dana@acme.example; dmarc=pass (p=NONE sp=NONE dis=NONE)"
    " header.from=acme.example"
)


def mail(*results: str, sender: str = "dana@acme.example", written: str = "") -> Arrived:
    headers = {
        "from": (written or f"Dana Cruz <{sender}>",),
        "authentication-results": results,
    }
    return Arrived(sender=sender, headers=headers)


@pytest.mark.parametrize(
    "results",
    [
        PASSED,
        "mx.google.com; dmarc=pass header.from=acme.example",
        "mx.google.com 1; dkim=fail header.d=x.example; dkim=pass header.d=acme.example",
        "MX.Google.com; DKIM=PASS header.d=ACME.example",
        "mx.google.com; spf=pass smtp.mailfrom=acme.example",
        'mx.google.com; dkim=pass (a (nested) "comment";) header.d="acme.example"',
    ],
)
def test_a_pass_for_the_senders_domain_counts(results: str) -> None:
    assert vouched(mail(results), GMAIL)


@pytest.mark.parametrize(
    "results",
    [
        "",
        "mx.google.com; none",
        "mx.google.com; dmarc=fail header.from=acme.example",
        "mx.google.com; dkim=pass header.d=evil.example",
        "mx.google.com; dmarc=pass header.from=evil.example",
        "mx.google.com; spf=pass smtp.mailfrom=x@acme.example.evil.example",
        "mx.google.com; dkim=pass header.d=notacme.example",
        "mx.google.com; dkim=pass header.d=example",
        "mx.google.com; dkim=pass",
        'mx.google.com; dkim=fail reason="; dkim=pass header.d=acme.example"',
        "mx.google.com; dkim=fail (; dkim=pass header.d=acme.example)",
        "mx.google.com.evil.example; dmarc=pass header.from=acme.example",
        "evil.example; dmarc=pass header.from=acme.example",
        "dmarc=pass header.from=acme.example",
        "(" * 5_000 + "mx.google.com; dmarc=pass header.from=acme.example",
    ],
)
def test_nothing_else_does(results: str) -> None:
    assert vouched(mail(results), GMAIL) is None


def test_a_header_that_the_sender_wrote_below_the_providers_is_ignored() -> None:
    own = "mx.google.com; dkim=none; spf=softfail smtp.mailfrom=evil.example"
    assert vouched(mail(own, PASSED), GMAIL) is None
    assert vouched(mail("other.example; spf=none", PASSED), GMAIL) is None


def test_a_provider_may_write_a_header_for_each_check() -> None:
    spf = "spf.icloud.com; spf=none smtp.mailfrom=x@evil.example"
    dmarc = "dmarc.icloud.com; dmarc=pass header.from=acme.example"
    assert vouched(mail(spf, dmarc), "icloud.com")
    assert vouched(mail(spf, spf.replace("none", "pass"), dmarc), "icloud.com") is None


def test_a_signature_of_the_domain_above_speaks_for_the_one_below() -> None:
    below = mail("mx.google.com; dkim=pass header.d=acme.example", sender="dana@hr.acme.example")
    assert vouched(below, GMAIL)
    above = mail("mx.google.com; dkim=pass header.d=hr.acme.example")
    assert vouched(above, GMAIL) is None


def test_microsofts_header_names_nobody_and_counts_only_there() -> None:
    theirs = mail("spf=pass smtp.mailfrom=acme.example; dmarc=pass header.from=acme.example")
    assert vouched(theirs, provider_name("outlook.office365.com"))
    assert vouched(theirs, GMAIL) is None
    assert vouched(theirs, "") is None


@pytest.mark.parametrize(
    "written", ["Dana <dana@acme.example>, x@evil.example", "dana@acme.example x@evil.example"]
)
def test_a_mail_of_several_senders_is_nobodys(written: str) -> None:
    assert vouched(mail(PASSED, written=written), GMAIL) is None


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("imap.gmail.com", "mx.google.com"),
        ("IMAP.GMAIL.COM.", "mx.google.com"),
        ("imap.mail.me.com", "icloud.com"),
        ("imap.isp.example", ""),
        ("localhost", ""),
    ],
)
def test_large_providers_are_known_by_their_host(host: str, name: str) -> None:
    assert provider_name(host) == name


def test_a_name_is_learnt_where_nearly_every_mail_carries_it() -> None:
    own = ["mx1.isp.example; spf=pass"] * 10
    assert usual_name([*own, ""], "imap.isp.example") == "mx1.isp.example"
    assert usual_name(own[:9], "imap.isp.example") == ""
    assert usual_name([*own, "", ""], "imap.isp.example") == ""
    assert usual_name(["mx.evil.example; spf=pass"] * 20, "imap.isp.example") == ""
    assert usual_name(own, "localhost") == ""
