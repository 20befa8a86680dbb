"""A position as editors count it: lines and columns from 1, in characters, the end exclusive."""

from typing import NamedTuple

from checks.source import Source, Span


class Position(NamedTuple):
    """Where a span begins and ends."""

    line: int
    column: int
    end_line: int
    end_column: int


def position(source: Source, span: Span) -> Position:
    """Return the position of a span in its source."""
    line, column = source.position(span.start)
    end_line, end_column = source.position(span.end)
    return Position(line + 1, column + 1, end_line + 1, end_column + 1)
