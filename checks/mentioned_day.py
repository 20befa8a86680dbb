"""Days that a text names: 11 January 2027, 11 januari, January 11th, 2027-01-11, 11.01.2027."""

from collections.abc import Iterator, Sequence
from datetime import date
from re import compile as pattern
from typing import NamedTuple

from checks.language import Language
from checks.tokens import Kind, Token, tokens

_DIGITS = pattern(
    r"\b(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})\b"
    r"|\b(?P<d2>\d{1,2})(?P<mark>[./-])(?P<m2>\d{1,2})(?P=mark)(?P<y2>\d{4})\b"
)
_ORDINALS = frozenset(["st", "nd", "rd", "th", "e", "de"])


class MentionedDay(NamedTuple):
    """A day at `start` to `end` of the text; `year` is None where the text names none."""

    start: int
    end: int
    day: int
    month: int
    year: int | None

    def is_on(self, day: date) -> bool:
        """Whether this may be that day."""
        return (self.day, self.month) == (day.day, day.month) and self.year in (None, day.year)


def mentioned_days(text: str, language: Language) -> Iterator[MentionedDay]:
    """Yield the days that a text names, those in digits first."""
    for match in _DIGITS.finditer(text):
        day, month, year = (int(match[name] or match[name + "2"]) for name in "dmy")
        yield MentionedDay(*match.span(), day, month, year)
    months = {name.casefold(): (number, name) for name, number in language.numerals.months.items()}
    small = text.casefold()
    if not any(name in small for name in months):
        return
    row = tokens(text, language.spelling)
    for at, token in enumerate(row):
        number, name = months.get(token.norm, (0, ""))
        # “May” is a month, and “may” is not.
        if number and (name.islower() or text[token.start].isupper()):
            yield from _around(row, at, number)


def _around(row: Sequence[Token], at: int, month: int) -> Iterator[MentionedDay]:
    """Yield the day before the name of a month, or behind it."""
    first, last = at - 1, at
    if first > 0 and row[first].norm in _ORDINALS:
        first -= 1
    if first >= 0 and _is_day(row[first]):
        year = _year(row, last + 1)
        stop = last + 1 if year else last
        yield MentionedDay(row[first].start, row[stop].end, int(row[first].norm), month, year)
    elif last + 1 < len(row) and _is_day(row[last + 1]):
        last += 1
        yield MentionedDay(row[at].start, row[last].end, int(row[last].norm), month, None)


def _is_day(token: Token) -> bool:
    return token.kind is Kind.NUMBER and token.norm.isdecimal() and 1 <= int(token.norm) <= 31


def _year(row: Sequence[Token], at: int) -> int | None:
    is_year = at < len(row) and row[at].kind is Kind.NUMBER and len(row[at].norm) == 4
    return int(row[at].norm) if is_year and row[at].norm.isdecimal() else None
