"""Which employer an invite is from: a guess, from its title, its addresses and its words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from afterword.domain.invites.addresses import (
    domain_of,
    is_system,
    local_part,
    organisation_label,
)
from afterword.domain.invites.names import same_letters
from afterword.domain.invites.senders import ROLE_WORDS, SYSTEM_LABELS
from afterword.domain.invites.summary import Title, organisation
from afterword.domain.invites.titles import COMPANY_WORD
from afterword.domain.language.folding import fold

_CAPITALISED = r"[A-ZÁÉÍÓÚÑÜ0-9][\w&.'’+-]*"
_NAME = rf"(?P<it>{_CAPITALISED}(?:[ ](?:{_CAPITALISED}|&|de|del|of|and|y)){{0,4}})"
_LABELLED = re.compile(
    r"(?im)^\W*(?:company|employer|organi[sz]ation|client|empresa|compañ[ií]a|organizaci[oó]n"
    r"|cliente)\s*[:：]\s*(?P<it>[^\n,;|]{2,60})"
)
_WORD = re.compile(r"[^\s,;:|()\[\]<>\"“”/@]+")
_SPOKEN = (
    re.compile(
        r"\b(?:[Ii]nterview(?:ing|s)?|[Pp]osition|[Rr]ole|[Oo]pportunity|[Aa]pplication|[Jj]ob"
        r"|[Ii]nterest|[Tt]eam|[Oo]pening|[Cc]onversation|[Cc]hat|[Cc]all|[Aa]pplying|[Mm]eeting)\b"
        rf"[^.\n]{{0,60}}?\b(?:at|with|to|in|from)\s+(?:the\s+)?{_NAME}"
    ),
    re.compile(
        r"\b(?:[Ee]ntrevista|[Pp]roceso de selecci[oó]n|[Pp]uesto|[Pp]osici[oó]n|[Vv]acante"
        r"|[Cc]andidatura|[Ee]quipo|[Ii]nter[eé]s|[Oo]ferta)\b"
        rf"[^.\n]{{0,60}}?\b(?:en|con|por)\s+{_NAME}"
    ),
    re.compile(rf"\b(?:[Oo]n behalf of|[Dd]e parte de|[Ee]quipo de|[Pp]roceso de)\s+{_NAME}"),
)
_OF_SENDER = re.compile(
    r"(?i)^(?P<it>.{2,50}?)\s+(?:talent|recruit\w*|hiring|careers?|people|hr|rr\.?hh|jobs"
    r"|human resources|recursos humanos|selecci[oó]n|talento|via|interview\w*|team|scheduling)\b"
)
_AGENCY = re.compile(
    r"talent|recruit|staffing|headhunt|search|personnel|hays|randstad|adecco|manpower|michaelpage"
    r"|pagepersonnel|roberthalf|korn|seleccion|empleo|ett\b|rrhh|hunters?|placement|executive"
)
_ADDED_BEFORE = ("get", "try", "join", "go", "use", "team", "hello", "we", "my", "the", "grupo")
_ADDED_AFTER = (
    "inc", "corp", "co", "hq", "group", "grupo", "labs", "tech", "app", "jobs", "careers", "mail",
    "online", "es", "usa", "us", "uk", "mx", "io", "ai", "global", "recruiting", "talent", "hr",
)  # fmt: skip


def guess_employer(
    title: Title,
    addresses: Iterable[str],
    texts: tuple[str, ...],
    sender: str | None,
    names: set[str],
) -> str | None:
    """The employer's name, None where nothing tells it.

    ``addresses`` are those of everybody but the candidate, the organizer's first; ``texts`` all
    that was written, the title first; ``sender`` the display name a scheduler or applicant system
    wrote under; ``names`` the people of the invite, who are no employers.
    """
    addresses = tuple(addresses)
    label = _label(addresses)
    spelled = _fuller(_spelled(label, texts), title) if label else None
    if title.at:
        return title.at[0]
    agency = bool(label and _AGENCY.search(label))
    for guess in (
        None if agency else spelled,
        _first(_LABELLED, texts, names),
        _from_rest(title, label, agency=agency),
        _first_spoken(texts, names) if agency or not label else None,
        _of_sender(sender) if not label else None,
        _of_system(addresses, texts) if not label else None,
        spelled,
        _pretty(label) if label else None,
    ):
        if guess:
            return guess
    return None


def _label(addresses: tuple[str, ...]) -> str | None:
    labels = [label for address in addresses if (label := organisation_label(address))]
    counted = Counter(labels)
    return max(labels, key=lambda label: counted[label]) if labels else None


def _spelled(label: str, texts: tuple[str, ...]) -> str | None:
    """How the texts write the name that the domain is made of: "Blue Peak" for bluepeak."""
    wanted = _variants(same_letters(label))
    for text in texts:
        words = [w for w in _WORD.findall(text[:20_000]) if same_letters(w)]
        letters = [same_letters(word) for word in words]
        for i in range(len(words)):
            for n in range(1, 5):
                phrase = words[i : i + n]
                if "".join(letters[i : i + n]) in wanted and any(w[0].isupper() for w in phrase):
                    return " ".join(phrase).strip(".!?'’-–")
    return None


def _fuller(spelled: str | None, title: Title) -> str | None:
    """The piece of the title that begins with the name: "Acme Foods" rather than "Acme"."""
    if spelled is None:
        return None
    start = fold(spelled) + " "
    return next((name for name in title.rest if fold(name).startswith(start)), spelled)


def _variants(label: str) -> set[str]:
    variants = {label}
    for added in _ADDED_BEFORE:
        if label.startswith(added) and len(label) - len(added) > 2:
            variants.add(label.removeprefix(added))
    for added in _ADDED_AFTER:
        if label.endswith(added) and len(label) - len(added) > 2:
            variants.add(label.removesuffix(added))
    return variants


def _from_rest(title: Title, label: str | None, *, agency: bool) -> str | None:
    for name in title.rest:
        company = COMPANY_WORD.search(name)
        if not label or agency or company:
            return name
    return None


def _first(pattern: re.Pattern[str], texts: tuple[str, ...], names: set[str]) -> str | None:
    for text in texts:
        for found in pattern.finditer(text):
            name = organisation(_ended(found["it"]))
            if name and fold(name) not in names:
                return name
    return None


def _first_spoken(texts: tuple[str, ...], names: set[str]) -> str | None:
    for pattern in _SPOKEN:
        guess = _first(pattern, texts, names)
        if guess:
            return guess
    return None


def _ended(name: str) -> str:
    return re.sub(
        r"(?i)(?:\s+(?:de|del|of|and|y|&))+$", "", re.split(r"[.!?]\s", name + " ")[0]
    ).strip(" .")


def _of_sender(sender: str | None) -> str | None:
    """The employer in "Acme Talent Team" or "Acme via Greenhouse"."""
    found = _OF_SENDER.match(sender or "")
    return organisation(found["it"]) if found else None


def _of_system(addresses: tuple[str, ...], texts: tuple[str, ...]) -> str | None:
    """The employer in acme.teamtailor.com or acme@ashbyhq.com."""
    for address in addresses:
        if not is_system(address):
            continue
        own = [part for part in domain_of(address).split(".")[:-2] if part not in SYSTEM_LABELS]
        names = [*own, local_part(address)] if own else [local_part(address)]
        for name in names:
            known = name in ROLE_WORDS or len(name) < 3 or name in ("www", "mail", "email", "reply")
            if not known and (spelled := _spelled(name, texts)):
                return spelled
    return None


def _pretty(label: str) -> str:
    return " ".join(piece.capitalize() for piece in re.split(r"[-_]+", label) if piece)
