"""Facts and phrases in, one message out. The same facts give the same text, word for word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from afterword.domain.interview import Channel
from afterword.domain.words import Bilingual
from afterword.domain.writing.address import closing, salutation
from afterword.domain.writing.brief import Ask, Brief, FactSpan, Message, Occasion
from afterword.domain.writing.likeness import repetition
from afterword.domain.writing.phrases import FACT_SLOTS, Phrase, Phrasebook
from afterword.domain.writing.sentences import Sentence, filled, pick, templates, usable
from afterword.domain.writing.traits import shows_pleasure
from afterword.domain.writing.values import Known, known_facts, rider_facts, seed_of
from afterword.domain.writing.variety import choose

MOST_WORDS = {Channel.LETTER: 300, Channel.LINKEDIN: 79}
_MOST_WORDS_ELSEWHERE = 119
_MOST_TRIES = 64  # phrasings, for one unlike those of the colleagues
_MOST_LAPS = 8  # times that the first sentences come round with other sentences after them

# what gives way, in this order, where a message would be too long
_GIVES_WAY = ("pleasure", "interest", "close", "farewell", "need", "add", "topic", "window")
# by how many ways a kind goes on from lap to lap: not all together, or the same would meet again
_PACES = {"farewell": 2, "interest": 3, "next": 2, "pleasure": 3, "need": 2, "subject": 3}
# what a sentence without a slot rests on
_BASIS = {
    "next": "decide_by",
    "ask": "decide_by",
    "answer": "answer_by",
    "rest": "occasion",
    "open_door": "occasion",
    "stay": "occasion",
    "rider": "for",
    "close": "for",
}
_ANSWER_BY = Ask(
    "answer_by",
    Bilingual("By when will you answer the offer?", "¿Para cuándo responderás a la oferta?"),
)

_FOR = Ask(
    "for", Bilingual("Whose thanks are to be passed on?", "¿A quién hay que dar las gracias?")
)

Plan = tuple[tuple[str, ...], ...]
Paragraphs = list[list[Sentence]]


def compose(brief: Brief, phrases: Phrasebook) -> Message:
    """The message that ``brief`` calls for.

    Each sentence rests on a fact; what is missing leaves its sentence out and is asked for, if
    the message would gain by it. Different readers get different openings, orders and words (rule
    ``each-their-own``). Never more than one question; within the length of its channel.
    """
    known = known_facts(brief, phrases)
    draft = _Draft(brief, phrases, known)
    plan = draft.plan()
    paragraphs = _shortened(draft, plan)
    text, facts, parts = _laid_out(brief, paragraphs)
    return Message(
        subject=draft.subject(),
        text=text,
        facts=facts,
        asks=_asks(brief, draft.kinds(), known),
        variants=draft.variants(),
        variant=brief.variant,
        salutation=salutation(brief),
        paragraphs=parts,
        closing=closing(brief),
        signature=_signature(brief),
    )


def compose_apart(
    brief: Brief, phrases: Phrasebook, siblings: Sequence[str], subjects: Sequence[str] = ()
) -> Message:
    """The message for ``brief`` that repeats least of what its colleagues get.

    ``siblings`` are their texts, ``subjects`` their subject lines. The phrasing asked for is kept
    if it repeats nothing; else the others are tried in turn.
    """
    best, least = compose(brief, phrases), None
    for step in range(min(best.variants, _MOST_TRIES) if siblings else 1):
        made = compose(replace(brief, variant=brief.variant + step), phrases)
        repeated = (made.subject in subjects, *repetition(made.text, siblings))
        if least is None or repeated < least:
            best, least = made, repeated
        if not any(repeated):
            break
    return best


class _Draft:
    """One brief with its phrases: which ways of saying each thing there are, and which is next."""

    def __init__(self, brief: Brief, phrases: Phrasebook, known: Known) -> None:
        self.brief = brief
        self._phrases = phrases
        self._known = known
        self._ways: dict[str, list[Phrase]] = {}
        self._lap, self._step = divmod(brief.variant % self.variants(), self._firsts())

    def ways(self, kind: str) -> list[Phrase]:
        """The usable ways of saying ``kind``, those of the occasion's owed form first."""
        if kind not in self._ways:
            self._ways[kind] = self._usable(kind)
        return self._ways[kind]

    def _usable(self, kind: str) -> list[Phrase]:
        occasion, channel = self.brief.occasion.value, self.brief.channel.value
        names = (f"{occasion}_owed", occasion) if self._owed else (occasion,)
        for name in names:
            ways = self._phrases.ways_of(name, channel, kind)
            if ways:
                return self._in_voice(usable(ways, self._known))
        return []

    def _in_voice(self, ways: list[Phrase]) -> list[Phrase]:
        """Without those that show more pleasure than the candidate's own writing does."""
        if self.brief.traits is None or self.brief.traits.warm:
            return ways
        cool = [way for way in ways if not shows_pleasure(" ".join(way.words))]
        return cool or ways

    @property
    def _owed(self) -> bool:
        return self.brief.thanks_owed and self.brief.occasion is Occasion.STATUS_QUESTION

    def _plans(self) -> list[Plan]:
        occasion, channel = self.brief.occasion.value, self.brief.channel.value
        name = f"{occasion}_owed" if self._owed else occasion
        plans = self._phrases.plans_of(name, channel)
        return [plan for plan in plans if self.ways(plan[0][0])]

    def _firsts(self) -> int:
        """How many texts differ in their first sentence."""
        return min((len(templates(self.ways(plan[0][0]))) for plan in self._plans()), default=1)

    def variants(self) -> int:
        """How many texts there are: each first sentence comes round with others after it."""
        laps = (max(map(self._number, self._later(plan)), default=1) for plan in self._plans())
        return self._firsts() * min((*laps, _MOST_LAPS))

    def _number(self, kind: str) -> int:
        return max(1, len(templates(self.ways(kind))))

    def _later(self, plan: Plan) -> list[str]:
        """The kinds after the first that this text does not do without."""
        kept = [kind for kinds in plan for kind in kinds if kind not in self._without()]
        return [kind for kind in kept[1:] if kind not in _GIVES_WAY]

    def _without(self) -> set[str]:
        """The kinds that the candidate's own writing does without."""
        traits = self.brief.traits
        without = set()
        if traits and traits.short:
            without |= {"interest", "need", "farewell"}
        if traits and not traits.warm:
            without |= {"pleasure"}
        return without

    def kinds(self) -> set[str]:
        """The kinds of sentences that such a text can have, whichever its phrasing."""
        kinds = {kind for plan in self._plans() for kinds in plan for kind in kinds}
        return kinds - self._without()

    def plan(self) -> Plan:
        """The order of this text, without what the candidate's own writing does without."""
        plans = self._plans()
        if not plans:
            return ()
        plan = choose(plans, "plan", *seed_of(self.brief), step=self._step)
        without = self._without()
        plan = self._warmed(plan)
        return tuple(tuple(kind for kind in kinds if kind not in without) for kinds in plan)

    def _warmed(self, plan: Plan) -> Plan:
        """``plan`` with a word of pleasure after the first sentence, for who writes so."""
        kinds = {kind for kinds in plan for kind in kinds}
        warm = self.brief.traits is not None and self.brief.traits.warm
        if not warm or "pleasure" in kinds or not self.ways("pleasure"):
            return plan
        first, *others = plan
        return ((first[0], "pleasure", *first[1:]), *others)

    def sentence(self, kind: str) -> Sentence | None:
        """One sentence, None where no way of saying it can be used."""
        ways = self.ways(kind)
        if not ways:
            return None
        step = self._step if self._opens(kind) else self._step + self._lap * _PACES.get(kind, 1)
        way = pick(ways, kind, *seed_of(self.brief), step=step)
        return filled(way, self._known, _BASIS.get(kind, "interview"))

    def _opens(self, kind: str) -> bool:
        return any(plan[0][0] == kind for plan in self._plans())

    def paragraphs(self, plan: Plan) -> Paragraphs:
        """The sentences of ``plan``; what nothing is known for is left out."""
        paragraphs = [
            [sentence for kind in kinds if (sentence := self.sentence(kind))] for kinds in plan
        ]
        paragraphs.append(list(self._riders()))
        return [sentences for sentences in paragraphs if sentences]

    def _riders(self) -> Iterator[Sentence]:
        """Thanks to others that ride inside (rule ``bounce-finds-another-way``)."""
        for passed in self.brief.passed_on:
            known = rider_facts(self.brief, self._known, passed)
            ways = usable(self._phrases.ways_of("any", "", "rider"), known)
            if ways:
                seed = ("rider", passed.reader.name, *seed_of(self.brief))
                yield filled(pick(ways, *seed, step=self._step), known, "for")

    def subject(self) -> str | None:
        """The subject line, None where the channel has none."""
        if self.brief.channel is not Channel.EMAIL:
            return None
        sentence = self.sentence("subject")
        return sentence.text if sentence else None


def _shortened(draft: _Draft, plan: Plan) -> Paragraphs:
    """The paragraphs of ``plan``, less what has to give way to the length of the channel."""
    brief = draft.brief
    most = MOST_WORDS.get(brief.channel, _MOST_WORDS_ELSEWHERE)
    around = " ".join((salutation(brief), closing(brief), *_signature(brief))).split()
    paragraphs = draft.paragraphs(plan)
    for kind in _GIVES_WAY:
        words = sum(len(s.text.split()) for sentences in paragraphs for s in sentences)
        if words + len(around) <= most:
            break
        plan = tuple(tuple(k for k in kinds if k != kind) for kinds in plan)
        paragraphs = draft.paragraphs(plan)
    return paragraphs


def _signature(brief: Brief) -> tuple[str, ...]:
    return tuple(line for line in (brief.candidate.strip(), *brief.signature) if line)


def _laid_out(
    brief: Brief, paragraphs: Sequence[Sequence[Sentence]]
) -> tuple[str, tuple[FactSpan, ...], tuple[str, ...]]:
    """The whole text, where its facts stand, and its paragraphs."""
    greeting = salutation(brief)
    text, spans = greeting, list(_named(greeting, brief))
    parts = []
    for sentences in paragraphs:
        text += "\n\n"
        start = len(text)
        for number, sentence in enumerate(sentences):
            text += " " if number else ""
            spans += [
                replace(f, start=f.start + len(text), end=f.end + len(text)) for f in sentence.facts
            ]
            text += sentence.text
        parts.append(text[start:])
    text += f"\n\n{closing(brief)}\n"
    signature = "\n".join(_signature(brief))
    if brief.candidate.strip():
        spans.append(
            FactSpan(len(text), len(text) + len(brief.candidate.strip()), "candidate.name")
        )
    return text + signature, tuple(spans), tuple(parts)


def _named(greeting: str, brief: Brief) -> Iterator[FactSpan]:
    name = greeting.rstrip(":,")
    known = brief.reader.name.split()
    words = [word for word in known if word in name]
    if words:
        start = name.index(words[0])
        yield FactSpan(start, len(name), "person.name")


def _asks(brief: Brief, kinds: set[str], known: Known) -> tuple[Ask, ...]:
    """What such a message would gain by, whichever its phrasing, in the order of the facts."""
    wanted = {FACT_SLOTS[kind] for kind in ("topic", "need", "add") if kind in kinds}
    if any(kind.endswith("_topic") for kind in kinds):
        wanted.add("talked_about")
    asks = [ask for ask in known.asks if ask.field in wanted]
    if brief.occasion is Occasion.OFFER_THANKS and brief.answer_by is None:
        asks.append(_ANSWER_BY)
    if brief.occasion is Occasion.PASS_ON and not brief.thanks_for:
        asks.append(_FOR)
    return tuple(asks)
