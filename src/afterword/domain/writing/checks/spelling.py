"""How far one spelling is from another, and which words are ordinary."""

from __future__ import annotations

from functools import lru_cache

from afterword.domain.language.listed import listed

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

    A letter or two are off, or case or accents differ; the same spelling is not near.
    """
    if word == name or not word or not name:
        return False
    if word.casefold() == name.casefold():
        return not word.isupper()
    longest = max(len(word), len(name))
    allowed = 1 if longest <= 6 else 2
    return distance(word.casefold(), name.casefold()) <= allowed


@lru_cache(maxsize=4096)
def distance(one: str, other: str) -> int:
    """Letters to add, drop, change or swap with their neighbour to get from one to the other."""
    if abs(len(one) - len(other)) > 2:
        return 3
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        before, last, row = row, before, [i]
        for j, b in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if last and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]
