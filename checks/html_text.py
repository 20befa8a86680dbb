"""The text of an HTML file as a visitor meets it: what is shown, buttons and alternatives too."""

from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from re import IGNORECASE
from re import compile as pattern

from checks.manuscript import Manuscript, Piece, assembled
from checks.source import Source

_UNSEEN = {"script", "style", "template", "noscript", "svg", "math", "object", "iframe", "head"}
_VOID = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
}  # fmt: skip
_INLINE = {
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u",
    "var", "wbr",
}  # fmt: skip
_SAID = ("alt", "aria-label", "placeholder", "title")
_HIDING = pattern(r"display\s*:\s*none|visibility\s*:\s*hidden", IGNORECASE)
_ENTITY = pattern(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);?")


def html_text(source: Source) -> Manuscript:
    """Return what a visitor of a page reads, with the place of each character in the file."""
    reader = _Reader(source)
    reader.feed(source.text)
    reader.close()
    return assembled(source, reader.pieces, reader.language)


class _Reader(HTMLParser):
    def __init__(self, source: Source) -> None:
        super().__init__(convert_charrefs=False)
        self.source = source
        self.pieces: list[Piece] = []
        self.language: str | None = None
        self.hidden: list[str] = []  # the open elements from the first that is not shown

    @property
    def at(self) -> int:
        line, column = self.getpos()
        return self.breaks[line - 1] + column

    def feed(self, data: str) -> None:
        # The parser counts every "\n" as a line, and nothing else.
        self.breaks = [0, *(index + 1 for index, each in enumerate(data) if each == "\n")]
        super().feed(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "html" and given.get("lang"):
            self.language = str(given["lang"])[:2].lower()
        if self.hidden or _is_hidden(tag, given):
            if tag not in _VOID:
                self.hidden.append(tag)
            return
        if tag not in _INLINE:
            self._break(" " if tag == "br" else "\n\n")
        said = _SAID if given.get("type") not in ("submit", "button") else (*_SAID, "value")
        for name in said:
            if given.get(name):
                self._attribute(name)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.hidden:
            while self.hidden.pop() != tag:
                pass
        elif not self.hidden and tag not in _INLINE:
            self._break("\n\n")

    def handle_data(self, data: str) -> None:
        self._text(data)

    def handle_entityref(self, name: str) -> None:
        self._reference("&" + name)

    def handle_charref(self, name: str) -> None:
        self._reference("&#" + name)

    def _reference(self, written: str) -> None:
        end = self.at + len(written)
        self._text(written + (";" if self.source.text.startswith(";", end) else ""))

    def _text(self, raw: str) -> None:
        if not self.hidden:
            self.pieces += _read(raw, self.at)

    def _attribute(self, name: str) -> None:
        tag = self.get_starttag_text() or ""
        value = pattern(
            rf"(?<![-\w]){name}\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))", IGNORECASE
        ).search(tag)
        if value and value.lastindex:
            self._break("\n\n")
            self.pieces += _read(value[value.lastindex], self.at + value.start(value.lastindex))
            self._break("\n\n")

    def _break(self, gap: str) -> None:
        self.pieces.append((gap, self.at, self.at))


def _is_hidden(tag: str, given: dict[str, str | None]) -> bool:
    return (
        tag in _UNSEEN
        or "hidden" in given
        or given.get("type") == "hidden"
        or bool(_HIDING.search(given.get("style") or ""))
    )


def _read(raw: str, offset: int) -> Iterator[Piece]:
    """Yield the characters of a text; a line break in it is a mere space."""
    at = 0
    while at < len(raw):
        entity = _ENTITY.match(raw, at) if raw[at] == "&" else None
        meant = unescape(entity[0]) if entity else raw[at]
        end = entity.end() if entity and meant != entity[0] else at + 1
        if end == at + 1:
            meant = " " if raw[at] in "\r\n" else raw[at]
        yield meant, offset + at, offset + end
        at = end
