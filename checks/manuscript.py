"""A manuscript: what people would read of a file that is no offer, with the place of each word."""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.source import Place, Source, Span

Piece = tuple[str, int, int]
"""A character, or what an entity stands for, and the stretch of the file that makes it."""


@dataclass(frozen=True)
class Manuscript:
    """The text of a source that is seen. `places` is None where it is the source's own text.

    `language` is the one that the file itself declares.
    """

    source: Source
    text: str
    places: tuple[Span, ...] | None = None
    language: str | None = None

    def place(self, start: int, end: int) -> Place:
        """Return where a stretch of the text stands in the file."""
        words = self.text[start:end]
        if self.places is None:
            return Place(Span(start, end), words)
        return Place(Span(self.places[start].start, self.places[end - 1].end), words)


def assembled(source: Source, pieces: Iterable[Piece], language: str | None) -> Manuscript:
    """Return the manuscript that is made of pieces."""
    text: list[str] = []
    places: list[Span] = []
    for characters, start, end in pieces:
        for character in characters:
            text.append(character)
            places.append(Span(start, end))
    return Manuscript(source, "".join(text), tuple(places), language)
