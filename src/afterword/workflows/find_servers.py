"""Which servers an address has: known, told by its domain, or guessed by convention."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from afterword.domain.delivery.autoconfig import LARGEST, domain_of, places, read_servers
from afterword.domain.delivery.providers import HOSTING, Provider, known_provider, provider_of
from afterword.ports import ServerFinder


class Source(StrEnum):
    """Whence the servers are."""

    KNOWN = "known"
    TOLD = "told"
    GUESSED = "guessed"


@dataclass(frozen=True, slots=True)
class Found:
    """The provider of an address, and whence that is known."""

    provider: Provider
    source: Source


def find_servers(address: str, hosting: str, finder: ServerFinder) -> Found:
    """The servers of ``address``, or of the named ``hosting``; never raises.

    A domain that is not in the table is asked by https; it is told no more than its own name.
    """
    known = HOSTING.get(hosting) or known_provider(address)
    if known is not None:
        return Found(known, Source.KNOWN)
    domain = domain_of(address)
    for place in places(domain) if domain else ():
        content = finder.fetch(place, LARGEST)
        told = read_servers(content) if content else None
        if told is not None:
            return Found(told, Source.TOLD)
    return Found(provider_of(address), Source.GUESSED)
