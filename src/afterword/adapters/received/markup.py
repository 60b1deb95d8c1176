"""HTML to the text that a reader sees, line by line; what is quoted is marked by ">"."""

from __future__ import annotations

from html.parser import HTMLParser

LIMIT = 2_000_000  # signs
_QUOTED = "\x1d"  # a sign that no text has, before words inside a quote
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "br",
        "tr",
        "li",
        "ul",
        "ol",
        "table",
        "blockquote",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "pre",
        "section",
        "article",
    ]
)
_UNSEEN = frozenset(["script", "style", "head", "title", "template"])


def text_of_html(html: str) -> str:
    """The visible text; block elements begin a new line, lines of a quote begin with ">".

    Never raises.
    """
    reader = _Reader()
    try:
        reader.feed(html[:LIMIT])
        reader.close()
    except (AssertionError, ValueError):  # HTMLParser on broken declarations
        pass
    lines = ("".join(reader.pieces)).split("\n")
    return "\n".join(_marked(line) for line in lines).strip()


def _marked(line: str) -> str:
    words = " ".join(line.replace(_QUOTED, " ").split())
    return f"> {words}" if _QUOTED in line and words else words


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._unseen = 0
        self._quotes = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        if tag in _BLOCKS:
            self.pieces.append("\n")
        if tag == "blockquote":
            self._quotes += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        if tag in _BLOCKS:
            self.pieces.append("\n")
        if tag == "blockquote":
            self._quotes = max(0, self._quotes - 1)

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            mark = _QUOTED if self._quotes else ""
            self.pieces.append(mark + " ".join(data.split("\n")))
