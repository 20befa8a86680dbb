"""A remark: what one person said, in which week and on which way, without a name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Final, NamedTuple

from checks.feedback.vocabulary import vocabulary
from checks.folding import fold
from checks.language import CODES
from checks.source import Span
from checks.table import Row, Table, TableProblem

COLUMNS: Final = ("week", "source", "text", "language")
_LONGEST_WEEK = 3  # digits


@dataclass(frozen=True)
class Remark:
    """`week` is counted from 1, None after the end. `source` is box, talk, survey, mail, exit or
    whatever the coach calls it, in lower case."""

    week: int | None
    source: str
    text: str
    language: str
    span: Span = field(compare=False)

    @cached_property
    def themes(self) -> frozenset[str]:
        """The themes it speaks of."""
        return vocabulary(self.language).themes_said(self.text)


class Mistake(NamedTuple):
    """A mistake in the file: a key of the vocabularies' `problems`, with values."""

    key: str
    span: Span
    values: Mapping[str, str] = MappingProxyType({})


def read_remarks(table: Table, language: str) -> tuple[list[Remark], list[Mistake]]:
    """Return what was said, each thing once, and what is wrong with the file.

    `language` is that of remarks which name none. A line with a mistake is left out.
    """
    mistakes = [_of_table(problem) for problem in table.problems]
    missing = [each for each in COLUMNS if table.header and not table.has(each)]
    for column in missing:
        span = Span(table.header[0].span.start, table.header[-1].span.end)
        mistakes.append(Mistake("column-missing", span, {"column": column}))
    if missing:
        return [], mistakes
    remarks: dict[tuple[object, ...], Remark] = {}
    shifted = {problem.span.start for problem in table.problems if problem.wrong == "cells"}
    for row in table.rows:
        if row[0].span.start in shifted:
            continue
        wrong = list(_mistakes(table, row))
        if wrong:
            mistakes += wrong
            continue
        remark = _remark(table, row, language)
        said = " ".join(fold(remark.text, drop_accents=False).text.split())
        remarks.setdefault((remark.week, remark.source, said), remark)
    return list(remarks.values()), sorted(mistakes, key=lambda each: each.span)


def _of_table(problem: TableProblem) -> Mistake:
    return Mistake(problem.wrong, problem.span, problem.values)


def _mistakes(table: Table, row: Row) -> Iterator[Mistake]:
    week, language = table.cell(row, "week"), table.cell(row, "language")
    if week.value and _week(week.value) is None:
        yield Mistake("week", week.span, {"found": week.value})
    if language.value and language.value.lower() not in CODES:
        yield Mistake("language", language.span, {"found": language.value})
    text = table.cell(row, "text")
    if not text.value.strip():
        yield Mistake("no-text", text.span)


def _remark(table: Table, row: Row, language: str) -> Remark:
    text = table.cell(row, "text")
    return Remark(
        _week(table.cell(row, "week").value),
        " ".join(table.cell(row, "source").value.lower().split()),
        text.value,
        table.cell(row, "language").value.lower() or language,
        text.span,
    )


def _week(written: str) -> int | None:
    if written.isascii() and written.isdigit() and len(written) <= _LONGEST_WEEK:
        return int(written) or None
    return None
