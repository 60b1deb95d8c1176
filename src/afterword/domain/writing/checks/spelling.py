"""How far one spelling is from another, and which words are ordinary."""

from __future__ import annotations

from afterword.domain.language.folding import fold
from afterword.domain.language.listed import listed

_LONG = 6  # letters: in longer names two slips are still the same name

# Words of everyday life that lie one letter from somebody's name; never a misspelling.
ORDINARY = frozenset(
    listed(
        "data date day days dear done dane dan let see lead lean less like line list long look"
        " love made mail main make mark may mean meet mind mine more most much must name near"
        " need new next note now one only open other our out over part plan read real role sales"
        " same say send set since some soon such sure take talk team tell than thank thanks that"
        " the their them then there they this time today told too two use very want was way week"
        " well were what when where which while who why will wish with word work would year yes"
        " yet you your i we he she it java scala monday tuesday wednesday thursday friday"
        " january february march april june july august september october november december"
        " english spanish best kind regards sincerely case base close cause cost cross cruise"
        " code come could cold core care card call can act action ace age air all also and any"
        " are area ask at away ana una uno dar dice dia dias dios diez donde duda dura cada casa"
        " cosa caso cruz luz la las los lo le leo lee ley ver vez voz mas mes mar mal muy con"
        " por para pero como todo esta este gracias hola saludo saludos estimada estimado lunes"
        " martes miercoles jueves viernes enero febrero marzo abril mayo junio julio agosto"
        " septiembre octubre noviembre diciembre buenos buenas cordial atentamente espanol"
        " ingles"
    )
)


def near(word: str, name: str) -> bool:
    """Whether ``word`` looks like ``name`` written wrongly.

    A letter is off (two in a long name), though not both at its start and at its end; or case or
    accents differ. The same spelling is not near.
    """
    if word == name or not word or not name or abs(len(word) - len(name)) > 2:
        return False
    one, other = word.casefold(), name.casefold()
    if one == other:
        return not word.isupper()
    plain, right = fold(one), fold(other)
    if plain == right:
        return True
    if plain[0] != right[0] and plain[-1] != right[-1]:
        return False
    slips = 1 if max(len(one), len(other)) <= _LONG else 2
    return within(one, other, slips) or within(plain, right, 1)


def within(one: str, other: str, edits: int) -> bool:
    """Whether at most ``edits`` letters were added, dropped, changed or swapped with the next."""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    one, other = one[start:], other[start:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    if not one or not other:
        return max(len(one), len(other)) <= edits
    if edits == 0:
        return False
    tries = [(one[1:], other[1:]), (one[1:], other), (one, other[1:])]
    if one[:2] == other[1::-1] and len(other) > 1:
        tries.append((one[2:], other[2:]))
    return any(within(a, b, edits - 1) for a, b in tries)
