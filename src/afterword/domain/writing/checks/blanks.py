"""``unfilled_blank``: a placeholder that was left in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from afterword.domain.words import Bilingual
from afterword.domain.writing.draft import FaultName, Note
from afterword.domain.writing.page import Page

_WHY = Bilingual("This blank is still to be filled in.", "Falta rellenar este hueco.")
_WORDS = (
    r"(?:(?:your|my|first|last|full|company|employer|job|hiring|manager|recruiter|candidate"
    r"|interviewer|recipient|position|role|title|name|date|day|month|topic|insert|time|nombre|empresa"
    r"|puesto|cargo|fecha|mes|tema|apellidos?|candidat[oa]|entrevistador[a]?|compania|vacante"
    r"|del?|la|el"
    r"|tu|su|aqui|here|completo)[ _/-]*)+"
)
# over the folded text
_BLANK = re.compile(
    rf"""
    \[(?!\s*(?:sic|\.\.\.|\d+)\s*\])[^\[\]\n]{{1,80}}\]      # [Name]
  | \{{\{{[^{{}}\n]{{0,80}}\}}\}} | \$?\{{[^{{}}\n]{{0,60}}\}}      # {{{{role}}}} {{x}} ${{x}}
  | <<[^<>\n]{{1,60}}>> | <(?!https?:|mailto:)[a-z][a-z _/.-]{{1,50}}>  # <empresa>
  | \bx{{3,}}\b | _{{2,}} | \?{{3,}} | \.{{6,}} | \*{{3,}} | \#{{3,}}
  | %\(\w+\)s | %s\b | \$[a-z_]{{4,}}\b | %\w+% | @@\w+@@ | \#\#\w+\#\#
  | \b(?:tbd|tbc|todo:|fixme|lorem\ ipsum)
  | \b(?:dd|mm)/(?:mm|dd)(?:/(?:yyyy|aaaa|yy|aa))?\b
  | \bxx?\ de\ (?=[a-z]+bre\b|enero|febrero|marzo|abril|mayo|junio|julio|agosto)
  | \((?:insert|insertar|poner|nombre|name|empresa|company|fecha|date|puesto
      |role|cargo)\b[^()\n]{{0,40}}\)
  | \((?:{_WORDS})\) | "(?:{_WORDS})"
    """,
    re.VERBOSE,
)
_CAPITALS = re.compile(
    r"\b(?:INSERT|NOMBRE|EMPRESA|PUESTO|CARGO|FECHA|COMPANY|EMPLOYER|ROLE|YOUR|INTERVIEWER|POSITION"
    r"|JOB|HIRING)(?: (?:DE|DEL|LA|EL|NAME|TITLE|MANAGER|HERE|AQUI|AQUÍ|EMPRESA|PUESTO|TOPIC"
    r"|DATE))+\b|\b(?:NOMBRE|EMPRESA|PUESTO|CARGO|FECHA|COMPANY_NAME|FIRST_NAME)\b"
)
_EMPTY_GREETING = re.compile(
    r"(?:dear|hi|hello|estimad[oa](?:/a)?|hola|buenos dias)\s*(?:,\s*)?"
    r"(?P<blank>[,:]|none|null|undefined|nan|name|nombre)\s*[,:]?$"
)


def find(page: Page) -> Iterator[Note]:
    """Every placeholder of the text."""
    taken = 0
    for found in _BLANK.finditer(page.folded):
        if not _is_employer(page, found[0]):
            taken = found.end()
            yield page.note(FaultName.UNFILLED_BLANK, found.start(), taken, _WHY)
    for found in _CAPITALS.finditer(page.text):
        if found.start() >= taken and not _is_employer(page, found[0].lower()):
            yield page.note(FaultName.UNFILLED_BLANK, found.start(), found.end(), _WHY)
    greeting = page.greeting
    if greeting and (empty := _EMPTY_GREETING.match(page.folded[greeting.start : greeting.end])):
        if empty["blank"] == "," and "hola" in empty[0]:
            return
        start = greeting.start
        yield page.note(FaultName.UNFILLED_BLANK, start, start + empty.end(), _WHY)


def _is_employer(page: Page, blank: str) -> bool:
    """Whether an employer is really called that ("XXX Holdings")."""
    return blank.lower() in page.draft.employer.lower()
