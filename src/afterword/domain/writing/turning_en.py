"""English notes about somebody, turned into words to that person.

"They" and "you" take the same verbs, so what was said of them can be said to them; "he" and "she"
lose the verb's s. Words with a plural of their own before them ("customers and their habits") are
left alone: there "their" is not the reader's.
"""

from __future__ import annotations

import re

from afterword.domain.language.listed import listed

_TO_YOU = {
    "they": "you",
    "their": "your",
    "theirs": "yours",
    "them": "you",
    "themselves": "yourselves",
    "they're": "you're",
    "they've": "you've",
    "they'll": "you'll",
    "they'd": "you'd",
}
_THEY = re.compile(r"\b(?:they(?:['’](?:re|ve|ll|d))?|theirs?|them(?:selves)?)\b", re.IGNORECASE)
# after these, and at the start, "his" and "her" are the reader's
_HERE = (
    r"(?:^|(?<=\babout )|(?<=\bhow )|(?<=\bwhat )|(?<=\bwhy )|(?<=\bthat )|(?<=\bin )|(?<=\bfor ))"
)
_HIS = re.compile(rf"{_HERE}(?:his|her)\b(?= \w)", re.IGNORECASE)
_SHE = re.compile(
    rf"{_HERE}(?:he|she)(?:(?P<short>['’](?:s|d|ll))|(?P<adverbs>(?: (?:always|also|really|usually"
    r"|often|never|now|currently|still|already|just))*) (?P<verb>[a-z]+))\b",
    re.IGNORECASE,
)
_COORDINATED = re.compile(
    r"\b(and|but|or)((?: (?:also|now|still))? )"
    r"(is|was|has|does|wants|needs|runs|uses|leads|plans|hopes|likes|thinks|works|looks|makes"
    r"|manages|owns|builds|writes|keeps|helps|takes|gives|sees|knows|asks|says|tries|goes)\b"
)
_ANY_SHE = re.compile(r"\b(?:he|she)(?:['’](?:s|d|ll))?\b", re.IGNORECASE)
_IRREGULAR = {
    "is": "are",
    "was": "were",
    "has": "have",
    "does": "do",
    "goes": "go",
    "isn't": "aren't",
}
_NO_ENDING = frozenset(listed("focus discuss process address assess miss pass us"))
_PARTICIPLE = re.compile(r"(?:been|had|built|done|got|made|seen|\w+ed)\b", re.IGNORECASE)
_PLURAL = re.compile(
    r"\b(?:people|children|men|women|everyone|everybody|someone|somebody|anyone|whoever|person"
    r"|customer|user|client|patient|student|candidate|[a-z]{3,}[b-hj-rtv-z]s|[a-z]{2,}[aeo]s"
    r"|[a-z]{2,}ies)\b",
    re.IGNORECASE,
)
_NO_PLURAL = frozenset(
    listed(
        "thanks always perhaps does goes uses makes needs wants runs works kafkas yes across"
        " sales operations analytics logistics economics physics mathematics devops aws"
        " kubernetes news ops besides sometimes series"
    )
)


def turned(text: str) -> str | None:
    """``text``, said of the reader, as said to the reader; None where it cannot be turned."""
    text = _THEY.sub(lambda found: _you(found, text), text)
    text = _HIS.sub(lambda found: _cased("your", found[0]), text)
    if _SHE.search(text):
        text = _second_verb(_SHE.sub(_you_for_she, text))
    return None if _ANY_SHE.search(text) else text


def _you(found: re.Match[str], text: str) -> str:
    if _has_plural(text[: found.start()]):
        return found[0]
    return _cased(_TO_YOU[found[0].lower().replace("’", "'")], found[0])


def _has_plural(before: str) -> bool:
    return any(found[0].lower() not in _NO_PLURAL for found in _PLURAL.finditer(before))


def _you_for_she(found: re.Match[str]) -> str:
    if found["short"]:
        return _cased(_short_form(found), found[0])
    return _cased(f"you{found['adverbs']} {_without_s(found['verb'])}", found[0])


def _short_form(found: re.Match[str]) -> str:
    ending = found["short"][1:]
    if ending != "s":
        return f"you'{ending}"
    return "you've" if _PARTICIPLE.match(found.string[found.end() :].lstrip()) else "you're"


def _second_verb(text: str) -> str:
    """After "you lead it", "and wants to" becomes "and want to"."""
    return _COORDINATED.sub(
        lambda found: f"{found[1]}{found[2] or ' '}{_without_s(found[3])}", text
    )


def _without_s(verb: str) -> str:
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb in _NO_ENDING or not verb.endswith("s") or verb.endswith("ss"):
        return verb
    if verb.endswith("ies") and len(verb) > 4:
        return f"{verb[:-3]}y"
    if re.search(r"(?:ss|sh|ch|x|zz)es$", verb):
        return verb[:-2]
    return verb[:-1]


def _cased(word: str, like: str) -> str:
    return word[0].upper() + word[1:] if like[0].isupper() else word
