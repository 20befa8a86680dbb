"""Figures: numbers of a text that another language has to give as well, and when they are alike."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from checks.numerals import Numerals

_NEAR = Decimal("0.03")  # a quarter of a year and three months are the same length
_HOURS = range(24)


class Figure(NamedTuple):
    """A number at `start` to `end` of the text; `sort` is number, money, percent or time.

    `length` is that of a time, in minutes. `certain` is what has to stand in every language, as
    against an article, an idiom or a rough number.
    """

    start: int
    end: int
    sort: str
    amount: Decimal
    length: Decimal | None
    certain: bool
    currency: str | None

    def same(self, other: "Figure") -> bool:
        """Whether both may say the same: 14 days and two weeks, 60 minutes and an hour."""
        if self.length is not None and other.length is not None:
            return abs(self.length - other.length) <= self.length * _NEAR
        if self.sort != other.sort and "percent" in (self.sort, other.sort):
            share, rest = (self, other) if self.sort == "percent" else (other, self)
            return rest.amount in (share.amount, share.amount / 100)
        return self.amount == other.amount or self._same_hour(other)

    def _same_hour(self, other: "Figure") -> bool:
        """Whether one may be an hour of the afternoon on a clock of twelve hours: 6 and 18."""
        clock = {self.sort, other.sort} <= {"number", "time"}
        return clock and abs(self.amount - other.amount) == 12 and max(self[3], other[3]) < 24


class Figures(NamedTuple):
    """The figures of a text, its other words, and whether it names a time of day."""

    found: tuple[Figure, ...]
    words: frozenset[str]
    clock: bool
    numerals: Numerals

    def beyond(self, other: "Figures") -> Iterator[Figure]:
        """Yield the figures that have to stand in the other text as well and do not."""
        clock = self.clock or other.clock
        alike: dict[Decimal, list[Figure]] = defaultdict(list)
        for their in other.found:
            alike[their.amount].append(their)
        for each in self.found:
            hour = clock and each.sort == "number" and each.amount in _HOURS
            if each.certain and not hour:
                likely = alike.get(each.amount, [])
                said = any(map(each.same, likely)) or any(map(each.same, other.found))
                if not said and not other._alludes(each.amount):
                    yield each

    def _alludes(self, amount: Decimal) -> bool:
        beginnings = tuple(self._beginnings(amount))
        return any(word.startswith(beginnings) for word in self.words)

    def _beginnings(self, amount: Decimal) -> Iterator[str]:
        yield from (start for start, said in self.numerals.allusions if said == amount)
        # A number begins other words, as in “zesweekse”; the shortest begin too many.
        numbers = self.numerals.numbers.items()
        yield from (word for word, said in numbers if said == amount and len(word) > 2)
