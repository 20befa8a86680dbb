"""Counting: what a text counts, measures and prices, in the words of its language."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from re import Match
from re import compile as pattern
from typing import NamedTuple

from checks.figure import Figure, Figures
from checks.language import Language
from checks.numerals import Numerals
from checks.tokens import Kind, Token, tokens
from checks.values import Value, values

DAY = 24 * 60  # minutes
_HALF = Decimal("0.5")
_DATE = pattern(
    r"\b(?P<y>\d{4})-\d{1,2}-(?P<d>\d{1,2})\b"
    r"|\b(?P<d2>\d{1,2})[./-]\d{1,2}[./-](?P<y2>\d{4}|\d{2})\b"
)
_ALWAYS = pattern(r"\b24\s*/\s*7\b")
_CLOCK = pattern(r"\b(?:[01]?\d|2[0-3])[:.][0-5]\d\b")


def figures(text: str, language: Language) -> Figures:
    """Return what a text counts, measures and prices, in digits and in words."""
    seen = _DATE.sub(_day_and_year, _ALWAYS.sub(_blank, text))
    without_clock = _CLOCK.sub(lambda at: at[0] if _priced(at, language) else _blank(at), seen)
    row = tokens(without_clock, language.spelling)
    halves = [*_and_a_half(row, language.numerals)]
    spans = {half.start for half in halves if half.sort == "time"}
    whole = (
        each._replace(certain=each.certain and not (each.sort == "time" and each.start in spans))
        for each in _figures([*_parts(row, language.numerals)], row)
    )
    found = tuple(sorted([*whole, *halves], key=lambda each: each[:2]))
    words = frozenset(token.norm for token in row) - language.numerals.numbers.keys()
    return Figures(found, words, without_clock != seen, language.numerals)


def _blank(match: Match[str]) -> str:
    return " " * len(match[0])


def _day_and_year(match: Match[str]) -> str:
    """Blank the month, which other languages write as a word."""
    kept = [match.span(name) for name in ("y", "d", "d2", "y2") if match[name]]
    return "".join(
        each if any(start <= at < end for start, end in kept) else " "
        for at, each in enumerate(match[0], match.start())
    )


def _priced(match: Match[str], language: Language) -> bool:
    """Whether 18.00 is money."""
    before = match.string[: match.start()].split()[-1:]
    after = match.string[match.end() :].split()[:1]
    near = [word.strip(".,;:()").lower() for word in (*before, *after)]
    return any(word in language.numerals.currencies for word in near)


class _Part(NamedTuple):
    """A figure on its way, by its tokens."""

    sort: str
    amount: Decimal
    length: Decimal | None
    first: int
    stop: int
    certain: bool
    currency: str | None = None


def _parts(row: Sequence[Token], numerals: Numerals) -> Iterator[_Part]:
    read = values(row, numerals)
    numbers = {value.start: value for value in read if value.kind == "number"}
    for value in read:
        digits = any(token.kind is Kind.NUMBER for token in row[value.start : value.end])
        if value.kind == "number":
            yield _Part(
                "number", value.amount, None, *value[2:], certain=digits and value.amount != 1
            )
            yield from _timed(row, value, digits, numerals)
            continue
        number = numbers.get(value.start) or numbers.get(value.start + 1)
        count = number.amount if number else Decimal(1)
        certain = count >= 2 or (digits and count != 1)
        if value.kind == "period":
            yield _Part("time", count, value.amount * DAY, *value[2:], certain)
        else:
            signs = (numerals.currencies.get(token.norm) for token in row[value.start : value.end])
            currency = next((sign for sign in signs if sign), None)
            yield _Part(value.kind, value.amount, None, *value[2:], certain, currency)
    yield from _lone(row, numerals)


def _timed(row: Sequence[Token], value: Value, digits: bool, numerals: Numerals) -> Iterator[_Part]:
    """Yield hours and minutes; in “half an hour” an article stands before the unit."""
    article = value.end < len(row) and row[value.end].norm in numerals.articles
    for end, minutes in _units(row, value.end + (article and value.amount < 1), numerals):
        certain = value.amount >= 2 or (digits and value.amount != 1)
        yield _Part("time", value.amount, value.amount * minutes, value.start, end, certain)


def _lone(row: Sequence[Token], numerals: Numerals) -> Iterator[_Part]:
    """Yield units without a number: one of them, or one and a half."""
    for at, token in enumerate(row):
        lengths = [*_units(row, at, numerals)]
        if token.norm in numerals.periods:
            lengths.append((at + 1, numerals.periods[token.norm] * DAY))
        for end, length in lengths:
            yield _Part("time", Decimal(1), length, at, end, certain=False)
            if any(numerals.numbers.get(each.norm) == _HALF for each in row[end : end + 3]):
                yield _Part("time", 1 + _HALF, length * (1 + _HALF), at, end, certain=False)


def _units(row: Sequence[Token], at: int, numerals: Numerals) -> Iterator[tuple[int, Decimal]]:
    if at < len(row):
        for words, minutes in numerals.minutes.get(row[at].norm, ()):
            if tuple(token.norm for token in row[at : at + len(words)]) == words:
                yield at + len(words), minutes


def _figures(parts: Sequence[_Part], row: Sequence[Token]) -> Iterator[Figure]:
    """Yield the longest of what overlaps; of equals all."""
    taken: dict[int, tuple[int, int]] = {}
    kept = []
    for part in sorted(parts, key=lambda each: (each.first - each.stop, each.first)):
        span = (part.first, part.stop)
        if all(taken.get(at, span) == span for at in range(*span)):
            taken.update(dict.fromkeys(range(*span), span))
            kept.append(part)
    rough = _rough([part for part in kept if not _in_digits(part, row)])
    for part in kept:
        start, end = row[part.first].start, row[part.stop - 1].end
        certain = part.certain and part.first not in rough
        yield Figure(start, end, *part[:3], certain=certain, currency=part.currency)


def _rough(spelt: Sequence[_Part]) -> set[int]:
    """Return where “two or three weeks” begin and “three weeks” in it; others say “a few”."""
    by_first = {part.first: part for part in spelt}
    rough: set[int] = set()
    for part in spelt:
        behind = by_first.get(part.stop + 1)
        if behind and behind.amount == part.amount + 1:
            rough |= {part.first, behind.first}
    return rough


def _and_a_half(row: Sequence[Token], numerals: Numerals) -> Iterator[Figure]:
    """Yield what “two and a half hours” and “due ore e mezza” may say."""
    for value in values(row, numerals):
        if value.kind == "number":
            for at in range(value.end, min(value.end + 3, len(row))):
                if numerals.numbers.get(row[at].norm) == _HALF:
                    amount = value.amount + _HALF
                    span = row[value.start].start, row[at].end
                    yield Figure(*span, "number", amount, None, certain=False, currency=None)
                    units = (*_lengths(row, value.end, numerals), *_lengths(row, at + 1, numerals))
                    for length in units:
                        total = amount * length
                        yield Figure(*span, "time", amount, total, certain=False, currency=None)


def _lengths(row: Sequence[Token], at: int, numerals: Numerals) -> list[Decimal]:
    """Return the minutes of the units that stand here."""
    lengths = [minutes for _, minutes in _units(row, at, numerals)]
    if at < len(row) and row[at].norm in numerals.periods:
        lengths.append(numerals.periods[row[at].norm] * DAY)
    return lengths


def _in_digits(part: _Part, row: Sequence[Token]) -> bool:
    return any(token.kind is Kind.NUMBER for token in row[part.first : part.stop])
