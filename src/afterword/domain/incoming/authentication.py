"""Whether the candidate's own provider vouches for From (Authentication-Results, RFC 8601).

Anybody can write such a header into a mail. Only what the provider itself put on top counts, and
only a pass for the domain that stands in From (RFC 7489, strict or for a domain above it).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from afterword.domain.incoming.facts import Arrived, Evidence
from afterword.domain.invites.addresses import domain_of

NAMELESS = "-"  # the provider's own header names nobody, and headers that name it are renamed
_LONGEST = 8_000
_MOST = 12
_COMMENT = re.compile(r"\([^()]*\)")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
_RESULT = re.compile(r"(?i)^\s*(dmarc|dkim|spf)\s*=\s*pass\b")
_FIELD = re.compile(r"(?i)\b((?:header|smtp)\.[a-z-]+)\s*=\s*([^\s;]+)")
_NAME = re.compile(r"^[\w.-]{1,253}$")
_ADDRESS = re.compile(r"[^\s<>,;:\"]+@[^\s<>,;:\"]+")
# Which field of each method names the domain that passed.
_SPEAKS_OF = {
    "dmarc": ("header.from",),
    "dkim": ("header.d", "header.i"),
    "spf": ("smtp.mailfrom", "smtp.helo"),
}
# The names in the headers of large providers, by the host that their mail is read from.
_PROVIDERS = {
    "gmail.com": "mx.google.com",
    "googlemail.com": "mx.google.com",
    "outlook.com": NAMELESS,
    "office365.com": NAMELESS,
    "me.com": "icloud.com",
    "yahoo.com": "yahoo.com",
    "aol.com": "aol.com",
    "fastmail.com": "messagingengine.com",
    "gmx.com": "gmx.com",
    "gmx.net": "gmx.net",
    "proton.me": "protonmail.ch",
    "ionos.com": "kundenserver.de",
    "ionos.es": "kundenserver.de",
}


@dataclass(frozen=True, slots=True)
class Results:
    """One header: ``by`` is who checked (``NAMELESS`` where it names nobody).

    ``passed`` are the methods that passed, each with the domains that it speaks of.
    """

    by: str
    passed: tuple[tuple[str, tuple[str, ...]], ...]


def provider_name(imap_host: str) -> str:
    """Whose results to believe for mail read from that host; "" where that is not known."""
    host = imap_host.casefold().rstrip(".")
    while "." in host:
        if host in _PROVIDERS:
            return _PROVIDERS[host]
        host = host.partition(".")[2]
    return ""


def read_results(value: str) -> Results | None:
    """One Authentication-Results header taken apart, None where it is none."""
    text = value[:_LONGEST]
    for _depth in range(4):
        text = _COMMENT.sub(" ", text)
    text = _QUOTED.sub(lambda found: found[1].replace(";", " ").replace(" ", ""), text)
    first, *rest = text.split(";")
    named = first.split()[:1]
    if named and _NAME.match(named[0]):
        return Results(named[0].casefold(), tuple(_passed(rest)))
    return Results(NAMELESS, tuple(_passed([first, *rest]))) if "=" in first else None


def _passed(pieces: Iterable[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for piece in pieces:
        found = _RESULT.match(piece)
        if found:
            method = found[1].casefold()
            fields = [(name.casefold(), said) for name, said in _FIELD.findall(piece)]
            domains = [_domain(said) for name, said in fields if name in _SPEAKS_OF[method]]
            yield method, tuple(domains)


def _domain(said: str) -> str:
    return said.rpartition("@")[2].casefold().strip(" .<>")


def is_by(results: Results, trusted: str) -> bool:
    """Whether that provider checked: its very name, or a machine below it."""
    return bool(trusted) and (results.by == trusted or results.by.endswith("." + trusted))


def vouched(mail: Arrived, trusted: str) -> Evidence | None:
    """What shows that the ``trusted`` provider vouches for From; None where nothing does.

    The provider's own results stand on top; a name that comes a second time was written by the
    sender, and so was all below it. A mail with several senders is nobody's.
    """
    domain = domain_of(mail.sender)
    if not trusted or not domain or not _one_sender(mail):
        return None
    for results in _own(mail.headers.get("authentication-results", ()), trusted):
        for method, domains in results.passed:
            if any(_covers(each, domain, method) for each in domains):
                return Evidence("sure", f"{results.by}: {method}=pass {domain}")
    return None


def _one_sender(mail: Arrived) -> bool:
    written = mail.headers.get("from", ())
    return len(written) == 1 and len({a.lower() for a in _ADDRESS.findall(written[0])}) == 1


def _own(headers: tuple[str, ...], trusted: str) -> Iterator[Results]:
    seen: set[str] = set()
    for value in headers[:_MOST]:
        results = read_results(value)
        if results is None or not is_by(results, trusted) or results.by in seen:
            return
        seen.add(results.by)
        yield results


def _covers(passed: str, domain: str, method: str) -> bool:
    """Whether a pass for one domain speaks for another: the same, or for DKIM and SPF one above."""
    if passed == domain:
        return True
    return method != "dmarc" and "." in passed and domain.endswith("." + passed)


def usual_name(topmost: Iterable[str], imap_host: str) -> str:
    """Whose results the provider at that host seems to write; "" where that is not clear.

    ``topmost`` are the first such headers of some mails ("" for a mail without one): nearly all
    of ten or more have to carry one name of the host's own domain.
    """
    names = [results.by if (results := read_results(value)) else "" for value in topmost]
    own = imap_host.casefold().split(".")[-2:]
    if len(names) < 10 or len(own) < 2:
        return ""
    best = max(set(names), key=names.count)
    usual = names.count(best) * 10 >= len(names) * 9
    return best if usual and best.split(".")[-2:] == own else ""
