"""Whatever is typed, a letter comes out or one of our errors says why."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.adapters.typst_press import TypstPress
from afterword.domain.errors import FactsError, NotPrintable
from afterword.domain.letters.envelope import envelope_of
from afterword.domain.letters.letter import Letter
from afterword.domain.letters.stationery import Face, Heading, WindowSide
from tests.letters import AMERICAN, SPANISH

PRESS = TypstPress()
MARKUP = st.text(
    alphabet="ab #$*_`<>@=/-\\\"'{}[]()~^&%.,;:\n—–«»“”áñ€\u00a0\u200b\u00ad10", max_size=200
)
WORDS = st.one_of(MARKUP, st.text(max_size=60))


@settings(max_examples=60, deadline=None)
@given(
    base=st.sampled_from([AMERICAN, SPANISH]),
    name=WORDS,
    line=WORDS,
    paragraphs=st.lists(WORDS, min_size=1, max_size=4),
    face=st.sampled_from(list(Face)),
    heading=st.sampled_from(list(Heading)),
    window=st.sampled_from(list(WindowSide)),
)
def test_it_is_set_or_refused_in_our_words(
    base: Letter,
    name: str,
    line: str,
    paragraphs: list[str],
    face: Face,
    heading: Heading,
    window: WindowSide,
) -> None:
    letter = replace(
        base,
        sender=replace(base.sender, name=name, address=(line,), email=line),
        to=replace(base.to, name=name, street=(line, "1 Main St")),
        paragraphs=tuple(paragraphs),
        signature=(name,),
        stationery=replace(base.stationery, face=face, heading=heading, window=window),
    )
    try:
        sheet = PRESS.letter(letter)
        envelope = envelope_of(sheet.letter)
        printed = PRESS.envelopes([envelope]) if envelope else sheet.pdf
    except (FactsError, NotPrintable):
        return
    assert sheet.pdf.startswith(b"%PDF")
    assert printed.startswith(b"%PDF")
