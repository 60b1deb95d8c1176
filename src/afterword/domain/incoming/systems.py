"""Mail from applicant systems, through which most rejections come: which employer they name."""

from __future__ import annotations

import re
from collections.abc import Mapping

from afterword.domain.incoming.facts import Arrived
from afterword.domain.invites.addresses import domain_of, is_system, local_part
from afterword.domain.invites.senders import SYSTEM_LABELS
from afterword.domain.language.folding import fold

_LEGAL = re.compile(
    r"(?i)[\s,]+(?:inc|llc|llp|ltd|limited|gmbh|ag|plc|corp|corporation|co|company|sau?|slu?|sll"
    r"|s\.\s?a\.(?:\s?u\.)?|s\.\s?l\.(?:\s?u\.)?|s\.\s?a\.\s?de\s?c\.\s?v|group|grupo)\.?$"
)
_WORD = re.compile(r"[^\W_]+")
_SHORT = 3  # a name so short has to be written as the employer writes it


def employer_named(mail: Arrived, employers: Mapping[str, str]) -> str:
    """Which of ``employers`` (its key by its name) an applicant system writes for.

    The subject, the sender's name or address has to name it; of several the longest name counts.
    "" where the sender is no such system, or names none.
    """
    if not is_system(mail.sender):
        return ""
    found = [name for name in employers if _names(mail, name)]
    return employers[max(found, key=len)] if found else ""


def _names(mail: Arrived, name: str) -> bool:
    core = core_name(name)
    if not core:
        return False
    shown = f"{mail.sender_name} | {mail.subject}"
    if len(core) <= _SHORT:
        return bool(re.search(rf"(?<!\w){re.escape(core)}(?!\w)", shown))
    words = _words(core)
    return _in_order(words, _words(shown)) or "".join(words) in _labels(mail.sender)


def core_name(name: str) -> str:
    """An employer's name without its legal form: "Acme" of "Acme, S.L."."""
    core = name.strip(" ,")
    while (shorter := _LEGAL.sub("", core).strip(" ,.")) not in ("", core):
        core = shorter
    return core


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))


def _in_order(wanted: list[str], words: list[str]) -> bool:
    length = len(wanted)
    return any(words[at : at + length] == wanted for at in range(len(words) - length + 1))


def _labels(sender: str) -> set[str]:
    """The words of the address that are not the system's own: acme of acme@myworkday.com."""
    own = [label for label in domain_of(sender).split(".")[:-1] if label not in SYSTEM_LABELS]
    return {_squashed(label) for label in (*own, local_part(sender))} - {""}


def _squashed(label: str) -> str:
    return "".join(_words(label))
