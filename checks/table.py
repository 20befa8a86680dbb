"""A table: the cells of a CSV text, each with the place it has in the file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from re import Match
from re import compile as pattern
from types import MappingProxyType
from typing import Literal, NamedTuple

from checks.source import Source, Span

_CELL = {
    separator: pattern(
        rf"""[ ]*(?:"(?P<quoted>(?:[^"]++|"")*+)"(?P<rest>[^\r\n{separator}]*)"""
        rf"""|(?P<bare>(?!")[^\r\n{separator}]*))(?P<end>{separator}|\r\n|\n|\r|\Z)"""
    )
    for separator in ",;\t"
}
_CHARACTER = pattern(r'(?s)""|.')
_FIRST_LINE = pattern(r"[^\r\n]*")
_QUOTED = pattern(r'"[^"]*"')

Wrong = Literal[
    "no-header", "nameless-column", "column-twice", "cells", "after-quote", "unclosed-quote"
]
"""What can be wrong with a table. `cells` is a row that has more or fewer than the header; behind
a quotation mark that is never closed nothing is read."""


@dataclass(frozen=True)
class Cell:
    """What a cell says, and where: `span` is without quotation marks and blanks around it."""

    value: str
    span: Span

    def locate(self, source: Source, start: int, end: int) -> Span:
        """Return where a stretch of the value stands in the file, to the character."""
        raw = source.text[self.span.start : self.span.end]
        if len(raw) == len(self.value):
            return Span(self.span.start + start, self.span.start + end)
        at = [match.span() for match in _CHARACTER.finditer(raw)]  # a mark is doubled in the file
        if start >= end:
            return self.span
        return Span(self.span.start + at[start][0], self.span.start + at[end - 1][1])


Row = tuple[Cell, ...]


class TableProblem(NamedTuple):
    """What is wrong, and where; `values` say more, such as how many cells were `expected`."""

    wrong: Wrong
    span: Span
    values: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Table:
    """A header and the rows under it. Rows without any word are left out."""

    source: Source
    header: Row = ()
    rows: tuple[Row, ...] = ()
    problems: tuple[TableProblem, ...] = ()
    _columns: dict[str, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        named = {cell.value.lower(): at for at, cell in reversed(list(enumerate(self.header)))}
        object.__setattr__(self, "_columns", named)

    def has(self, column: str) -> bool:
        """Whether there is a column of this name, written in lower case."""
        return column in self._columns

    def cell(self, row: Row, column: str) -> Cell:
        """Return a row's cell in a column; an empty one at the row's end where there is none."""
        at = self._columns.get(column, len(row))
        if at < len(row):
            return row[at]
        end = row[-1].span.end
        return Cell("", Span(end, end))

    def line(self, row: Row) -> int:
        """Return the line of the file on which a row begins, counted from 0."""
        return self.source.position(row[0].span.start)[0]


def table(source: Source) -> Table:
    """Read a CSV text, divided by what its first line has most of: commas, semicolons or tabs."""
    problems: list[TableProblem] = []
    rows = (row for row in _rows(source.text, problems) if any(cell.value for cell in row))
    header = next(rows, ())
    while header and not header[-1].value:  # some spreadsheets fill every line up
        header = header[:-1]
    if not header:
        problems.insert(0, TableProblem("no-header", Span(0, 0)))
        return Table(source, problems=tuple(problems))
    kept = tuple(rows)
    problems += _of_header(header)
    for row in kept:
        filled = max((at for at, cell in enumerate(row, 1) if cell.value), default=0)
        if len(row) < len(header) or filled > len(header):
            values = {"expected": str(len(header)), "found": str(max(len(row), filled))}
            span = Span(row[0].span.start, row[-1].span.end)
            problems.append(TableProblem("cells", span, values))
    problems.sort(key=lambda problem: problem.span)
    return Table(source, header, kept, tuple(problems))


def _of_header(header: Row) -> Iterator[TableProblem]:
    seen: set[str] = set()
    for cell in header:
        name = cell.value.lower()
        if not name:
            yield TableProblem("nameless-column", cell.span)
        elif name in seen:
            yield TableProblem("column-twice", cell.span, {"column": cell.value})
        seen.add(name)


def _rows(text: str, problems: list[TableProblem]) -> Iterator[Row]:
    at = 1 if text.startswith("\ufeff") else 0
    first = _FIRST_LINE.search(text, at)
    separator = max(",;\t", key=_QUOTED.sub("", first[0] if first else "").count)
    row: list[Cell] = []
    while at < len(text) or row:
        found = _CELL[separator].match(text, at)
        if found is None:
            opened = text.index('"', at)
            problems.append(TableProblem("unclosed-quote", Span(opened, opened + 1)))
            return
        row.append(_cell(found))
        if rest := (found["rest"] or "").strip():
            start = text.index(rest, found.start("rest"))
            problems.append(TableProblem("after-quote", Span(start, start + len(rest))))
        at = found.end()
        if found["end"] != separator:
            yield tuple(row)
            row = []


def _cell(found: Match[str]) -> Cell:
    if found["quoted"] is not None:
        return Cell(found["quoted"].replace('""', '"'), Span(*found.span("quoted")))
    words = found["bare"].strip()
    start = found.start("bare") + len(found["bare"]) - len(found["bare"].lstrip())
    return Cell(words, Span(start, start + len(words)))
