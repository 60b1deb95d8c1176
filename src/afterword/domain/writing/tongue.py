"""Which language a few words are in, told by the small words that no other language has."""

from __future__ import annotations

import re
from collections.abc import Mapping

from afterword.domain.language.folding import fold
from afterword.domain.language.listed import listed

# folded; words that two of the languages share are in neither list
SMALL_WORDS: Mapping[str, frozenset[str]] = {
    "en": frozenset(
        listed(
            "the of and to with for how they their theirs them your yours you we our us is are was"
            " were that this these those what who whom which when where why from by it its at my"
            " mine not but will would can could should have has had been being do does did about"
            " into than then there here if because some any more most much many new next last week"
            " day time very just also as someone anyone something anything everything people need"
            " needs want wants looking thank thanks dear hello regards sincerely best kind glad"
            " good great work working team role talk talked talking like help make makes making"
            " look forward hearing hear hope soon meeting pleasure great know she his her"
            " i i'm i've we're you're they're it's don't i'd i'll let please"
            " after before through between over under while during each every other others own"
            " first one two three five ten years"
        )
    ),
    "es": frozenset(
        listed(
            "el la los las de del que y en un una unos unas por para con su sus al lo como mas pero"
            " es son esta estan estamos se le les mi mis nos hay sobre quien quienes alguien algo"
            " esto eso este esa estos cuando donde porque muy tambien ya sin ser fue era han hemos"
            " tiene tienen tenemos hacer hace hacen puede pueden necesitan necesita buscan quieren"
            " quiero gracias muchas mucho estimado estimada hola saludo saludos cordial atentamente"
            " usted ustedes tu te ti vos entrevista puesto equipo trabajo empresa semana dia dias"
            " tiempo nuevo nueva anos entre hasta desde cada otro otra otros todo toda todos cual"
            " nuestra nuestro estoy gusto dio conocerla conocerle conocerte conocer"
            " agradezco ilusion espero tener noticias pronto encanto placer ha sido"
            " suyas sera seria podria tengo llevo gustaria hablar hablamos"
            " conversacion"
        )
    ),
    "fr": frozenset(
        listed(
            "le les des du et est une dans pour avec je nous vous votre vos notre sur pas qui ce"
            " cette au aux merci bonjour cordialement entretien etre avoir suis ai beaucoup mon ma"
            " mes il elle ont sont plus tres bien"
        )
    ),
    "de": frozenset(
        listed(
            "der die das und ist nicht mit fur von zu den dem ein eine einen ich sie wir ihr ihre"
            " ihren auf bei vielen dank gesprach grussen freundlichen uber auch sehr wenn haben"
            " habe war geehrte geehrter mich mir ihnen"
        )
    ),
    "pt": frozenset(
        listed(
            "o os as um uma do da dos das no na nos nas em com nao muito obrigado obrigada voce seu"
            " sua pelo pela entrevista e ao mais foi sao estou prezado prezada atenciosamente vaga"
            " agradeco tambem"
        )
    ),
    "it": frozenset(
        listed(
            "il lo gli di che e un una per con del della nel nella sono grazie molto suo sua"
            " colloquio cordiali saluti buongiorno gentile piu anche non ho ringrazio tempo"
        )
    ),
}
_OWN_MARKS = {"es": re.compile(r"[ñ¿¡]|[áéíóú]\w*\b"), "en": re.compile(r"\b\w+n't\b|\b\w+'re\b")}
_ENDINGS = {
    "en": re.compile(r"\w{3}(?:ing|tion|tions|ment|ness|ship|ity|ful|ly)$"),
    "es": re.compile(
        r"\w{3}(?:cion|ciones|dad|dades|miento|mientos|ando|iendo|mente|cia|cias|aje|ura)$"
    ),
}
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


def hits(words: list[str], language: str) -> int:
    """How many of the folded ``words`` are small words of ``language``."""
    small = SMALL_WORDS[language]
    return sum(1 for word in words if word in small)


def folded_words(text: str) -> list[str]:
    """The words of ``text``, folded."""
    return _WORD.findall(fold(text))


def is_latin(text: str) -> bool:
    """Whether most letters of ``text`` are those that both languages are written with."""
    letters = [c for c in text if c.isalpha()]
    return not letters or 2 * sum(c < "\u0250" for c in letters) >= len(letters)


def tongue_of(text: str) -> str | None:
    """Which of "en" and "es", for as little as a noun with its article; None if nothing tells."""
    words = folded_words(text)
    english = _score(text, words, "en")
    spanish = _score(text, words, "es")
    if english == spanish:
        return None
    return "en" if english > spanish else "es"


def _score(text: str, words: list[str], language: str) -> int:
    marked = 1 if _OWN_MARKS[language].search(text.lower()) else 0
    ended = sum(1 for word in words if _ENDINGS[language].search(word))
    return 2 * hits(words, language) + 2 * marked + ended
