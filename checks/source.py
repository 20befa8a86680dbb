"""A source: the text of one file, with its path, and places in it."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from re import compile as pattern
from typing import NamedTuple

# YAML 1.2 knows two breaks. U+2028 and its like come with pasted text and break no line.
_LINE_BREAK = pattern(r"\r\n|\n|\r")


class Span(NamedTuple):
    """A stretch of a source, in characters from its beginning, the end exclusive."""

    start: int
    end: int


@dataclass(frozen=True)
class Source:
    """The text of one file, decoded, without a byte order mark."""

    path: str
    text: str

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_BREAK.finditer(self.text))]

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset, both from 0, in characters."""
        line = bisect_right(self._line_starts, offset) - 1
        return line, offset - self._line_starts[line]

    def start_of(self, line: int) -> int:
        """Return the offset at which a line begins, lines counted from 0."""
        return self._line_starts[line]

    def line(self, number: int) -> str:
        """Return one line, counted from 0, without its break."""
        start = self._line_starts[number]
        after = self._line_starts[number + 1 : number + 2]
        return self.text[start : after[0] if after else None].rstrip("\r\n")

    def lines(self) -> Iterator[tuple[int, str]]:
        """Yield the offset of each line and its text without the break."""
        for number, start in enumerate(self._line_starts):
            yield start, self.line(number)


class Place(NamedTuple):
    """A span and the words that stand there, as a reader of the value sees them.

    `source` is the file it stands in, where that is another than the offer's own.
    """

    span: Span
    words: str
    source: Source | None = None
