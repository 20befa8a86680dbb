"""Clients: the rows of a cohort's file, read as people who started, without their names."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from re import compile as pattern
from typing import TypeVar

from checks.finding import Match, Problem, Term
from checks.neighbour import ROUTE
from checks.source import Place, Source, Span
from checks.table import Cell, Row, Table, table

COLUMNS = ("client", "started", "ended", "how")
FINISHED, LEFT, RUNNING = "finished", "left", "running"

_ANSWERS = {"yes": True, "no": False, "": None}
_SLUG = pattern(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_CODE = pattern(r"(?=.*[0-9])[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*|[A-Za-z]{1,2}")
_NUMBER = pattern(r"[0-9 .+()/-]*")
_DAY = pattern(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DIGITS_OF_A_PHONE = 9
_LONGEST_CODE = 24

T = TypeVar("T")


@dataclass(frozen=True)
class Client:
    """Somebody who started. `ended` is None while under way; None for an answer is none given."""

    code: str
    started: date
    ended: date | None
    how: str
    answers: Mapping[str, bool | None]


@dataclass(frozen=True)
class Cohort:
    """Everyone in a file. `header` has the place of each column's name."""

    source: Source
    header: Mapping[str, Place]
    clients: tuple[Client, ...]

    @property
    def measures(self) -> tuple[str, ...]:
        """The columns in the coach's own words."""
        return tuple(name for name in self.header if name not in COLUMNS)


def read_cohort(source: Source) -> tuple[Cohort | None, list[Problem]]:
    """Return the clients in a text, or None and what is wrong; nothing in it makes this raise."""
    read = table(source)
    problems = [_broken(source, each.span, each.wrong, **each.values) for each in read.problems]
    if not read.header:
        return None, problems
    header, wrong = _header(read)
    problems += wrong
    if not wrong:
        reader = _Reader(read)
        clients = [reader.client(row) for row in read.rows if len(row) >= len(read.header)]
        problems += reader.problems
        if not problems and not clients:
            problems.append(_broken(source, read.header[0].span, "no-rows"))
        if not problems:
            return Cohort(source, header, tuple(filter(None, clients))), []
    return None, problems


def _broken(source: Source, span: Span, wrong: str, **values: str) -> Problem:
    said = {"problem": Term(f"data.{wrong}", values), "fix": Term(f"data-fix.{wrong}")}
    place = Place(span, source.text[span.start : span.end], source)
    return Problem("data-table-broken", Match(place, ROUTE, said))


def _header(read: Table) -> tuple[dict[str, Place], list[Problem]]:
    header: dict[str, Place] = {}
    problems: list[Problem] = []
    for cell in read.header:
        name = cell.value.lower()
        header.setdefault(name, Place(cell.span, cell.value, read.source))
        if name and not _SLUG.fullmatch(name):
            problems.append(_broken(read.source, cell.span, "column-name", column=cell.value))
    if missing := [name for name in COLUMNS if name not in header]:
        span, columns = read.header[0].span, ", ".join(missing)
        problems.append(_broken(read.source, span, "columns-missing", columns=columns))
    return header, problems


class _Reader:
    """Reads row after row, and remembers the codes and what was wrong."""

    def __init__(self, read: Table) -> None:
        self.table = read
        self.measures = [each.value.lower() for each in read.header]
        self.measures = [each for each in self.measures if each not in COLUMNS]
        self.problems: list[Problem] = []
        self.codes: dict[str, Place] = {}

    def client(self, row: Row) -> Client | None:
        code, starts, ends, how_it_ended = (self.table.cell(row, name) for name in COLUMNS)
        before = len(self.problems)
        self.code(code)
        started = self.value(starts, _day, "date")
        ended = self.value(ends, _day, "date") if ends.value else None
        how = self.value(how_it_ended, _how, "how")
        answers = {
            name: self.value(self.table.cell(row, name), _answer, "answer")
            for name in self.measures
        }
        if ends.value and how == RUNNING:
            self.wrong(ends, "not-ended")
        elif how in (FINISHED, LEFT) and not ends.value:
            self.wrong(how_it_ended, "ended-missing")
        elif started and ended and ended < started:
            self.wrong(ends, "after-start")
        if len(self.problems) > before or started is None or how is None:
            return None
        return Client(code.value, started, ended, how, answers)

    def code(self, cell: Cell) -> None:
        place = self.place(cell)
        if kind := _giving_away(cell.value):
            match = Match(place, ROUTE, {"kind": Term(f"personal.{kind}")})
            self.problems.append(Problem("data-not-anonymous", match))
        elif not cell.value:
            self.wrong(cell, "code")
        elif cell.value in self.codes:
            self.wrong(cell, "own-code", ((self.codes[cell.value], Term("related.first")),))
        self.codes.setdefault(cell.value, place)

    def place(self, cell: Cell) -> Place:
        return Place(cell.span, cell.value, self.table.source)

    def value(self, cell: Cell, read: Callable[[str], T], expected: str) -> T | None:
        try:
            return read(cell.value)
        except (ValueError, KeyError):
            self.wrong(cell, expected)
            return None

    def wrong(
        self, cell: Cell, expected: str, related: tuple[tuple[Place, Term], ...] = ()
    ) -> None:
        values = {"expected": Term(f"cell.{expected}")}
        match = Match(self.place(cell), ROUTE, values, related)
        self.problems.append(Problem("data-value-wrong", match))


def _giving_away(code: str) -> str:
    """Return what a code looks like that says who somebody is, or nothing."""
    if "@" in code:
        return "mail"
    if _NUMBER.fullmatch(code) and sum(map(str.isdigit, code)) >= _DIGITS_OF_A_PHONE:
        return "phone"
    if code and (len(code) > _LONGEST_CODE or not _CODE.fullmatch(code)):
        return "name"
    return ""


def _day(text: str) -> date:
    if not _DAY.fullmatch(text):  # fromisoformat takes weeks too
        raise ValueError(text)
    return date.fromisoformat(text)


def _answer(text: str) -> bool | None:
    return _ANSWERS[text.lower()]


def _how(text: str) -> str:
    if text.lower() not in (FINISHED, LEFT, RUNNING):
        raise ValueError(text)
    return text.lower()
