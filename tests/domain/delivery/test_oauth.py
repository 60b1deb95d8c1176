import pytest

from afterword.domain.delivery.oauth import (
    GOOGLE,
    MICROSOFT,
    Begun,
    Client,
    Grant,
    challenge,
    endpoints_of,
    is_safe,
    refusal,
)
from afterword.domain.delivery.providers import HOSTING, Security, Server, provider_of
from afterword.domain.errors import BadInput

BEGUN = Begun(Client(GOOGLE, "id"), "http://127.0.0.1:1/signed-in", "st4te", "v" * 43, "ana@x.es")


def test_the_challenge_is_that_of_the_standard() -> None:
    """RFC 7636, appendix B."""
    verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
    assert challenge(verifier) == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"


def test_the_page_to_open_has_the_challenge_and_never_the_verifier() -> None:
    assert "code_challenge_method=S256" in BEGUN.url
    assert "state=st4te" in BEGUN.url
    assert BEGUN.verifier not in BEGUN.url


@pytest.mark.parametrize(
    "pasted",
    [
        "http://127.0.0.1:1/signed-in?code=abc&state=st4te",
        "  http://127.0.0.1:1/signed-in?state=st4te&code=abc&scope=mail \n",
        "state=st4te&code=abc",
    ],
)
def test_the_code_is_read_from_what_is_pasted(pasted: str) -> None:
    assert BEGUN.code(pasted) == "abc"


@pytest.mark.parametrize(
    "pasted",
    [
        "",
        "abc",
        "http://127.0.0.1:1/signed-in",
        "http://127.0.0.1:1/signed-in?code=abc&state=other",
        "http://127.0.0.1:1/signed-in?code=abc",
        "http://127.0.0.1:1/signed-in?state=st4te",
        "http://127.0.0.1:1/signed-in?code=a&code=b&state=st4te",
        "http://127.0.0.1:1/signed-in?error=access_denied&state=st4te",
        "?" * 100_000,
    ],
)
def test_what_is_not_the_end_of_this_signing_in_is_refused(pasted: str) -> None:
    with pytest.raises(BadInput):
        BEGUN.code(pasted)


def test_an_unknown_refusal_is_named_and_nothing_more_of_it_repeated() -> None:
    assert refusal("weird_error<script>\n").en == "weird_errorscript"
    assert refusal("").en == "?"


def test_the_endpoints_of_a_provider() -> None:
    assert endpoints_of(provider_of("ana@gmail.com").smtp) == GOOGLE
    assert endpoints_of(HOSTING["microsoft"].smtp) == MICROSOFT
    assert endpoints_of(provider_of("ana@outlook.es").smtp) == MICROSOFT
    assert endpoints_of(Server("smtp.notgmail.com", 465, Security.TLS)) is None


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://login.example/token", True),
        ("http://127.0.0.1:9/token", True),
        ("http://login.example/token", False),
        ("https://user:pass@login.example/token", False),
        ("https://", False),
        ("javascript:alert(1)", False),
        ("http://[", False),
    ],
)
def test_tokens_are_asked_for_by_https_or_on_this_machine(url: str, safe: bool) -> None:
    assert is_safe(url) is safe


def test_a_grant_comes_back_as_it_was_kept_and_shows_nothing() -> None:
    grant = Grant(Client(MICROSOFT, "id", "s3cret"), "refresh-1", "access-1", 12.5)
    assert Grant.from_json(grant.to_json()) == grant
    for hidden in ("s3cret", "refresh-1", "access-1"):
        assert hidden not in repr(grant)


@pytest.mark.parametrize("text", ["", "[]", "{}", "null", '{"client": 1}', "\x00"])
def test_what_is_no_grant_is_refused(text: str) -> None:
    assert Grant.from_json(text) is None
