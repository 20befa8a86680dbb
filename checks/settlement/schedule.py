"""A schedule: on which days the talks are held, the weeks begin and the payments fall due.

Days count from the first talk, which is day 0; the days before it are negative.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from checks.money import added
from checks.offer import Offer

WEEK = 7  # days
_SIGNING = -(10**6)  # before any other day


class StartUnknownError(ValueError):
    """A payment is due on a date, and it is not known when the talks begin."""


class Payment(NamedTuple):
    """One payment as the offer names it, the day it falls due and its amount."""

    due: str
    day: int
    amount: Decimal


@dataclass(frozen=True)
class Schedule:
    """What happens on which day. `talk_days` may be empty: then only weeks are counted."""

    talk_days: tuple[int, ...]
    weeks: int
    payments: tuple[Payment, ...]

    @cached_property
    def last_day(self) -> int:
        """The last day of the programme."""
        return max(self.weeks * WEEK - 1, *self.talk_days, 0)

    def held(self, day: int) -> int:
        """Return how many talks there have been by the end of a day."""
        return sum(each <= day for each in self.talk_days)

    def begun(self, day: int) -> int:
        """Return how many weeks have begun by a day."""
        return min(max(day // WEEK + 1, 0), self.weeks)

    def paid(self, day: int) -> tuple[Payment, ...]:
        """Return what has fallen due by the end of a day."""
        return tuple(each for each in self.payments if each.day <= day)


def schedule(offer: Offer, start: date | None = None) -> Schedule:
    """Return the schedule of an offer.

    `start` is the day of the first talk, the next start of the offer if None; it is needed where
    a payment is due on a date. Raises StartUnknownError.
    """
    days = talk_days(offer)
    first = start or (offer.capacity.next_start if offer.capacity else None)
    return Schedule(days, _weeks(offer, days), tuple(_payments(offer, first)))


def talk_days(offer: Offer) -> tuple[int, ...]:
    """Return the day of each talk: in the weeks named, or else evenly over the weeks there are.

    Without a length in weeks there is one talk a week. Empty where no talks are counted.
    """
    weeks = offer.journey.talk_weeks
    if weeks:
        return tuple(
            (week - 1) * WEEK + number * WEEK // count
            for week, count in sorted(Counter(weeks).items())
            for number in range(count)
        )
    talks = _talks(offer)
    length = offer.journey.length or _counted(offer, "week") or talks
    return tuple(number * WEEK * length // talks for number in range(talks))


def rhythm_is_assumed(offer: Offer) -> bool:
    """Whether nothing says in which weeks the talks are, or how long it takes."""
    said = offer.journey.talk_weeks or offer.journey.length or _counted(offer, "week")
    return not said and _talks(offer) > 1


def _talks(offer: Offer) -> int:
    counted = _counted(offer, "session")
    # What has no length and counts nothing is one talk.
    return counted or int(not offer.journey.length and not _counted(offer, "week"))


def _counted(offer: Offer, what: str) -> int:
    counts = [part.count for part in offer.price.parts if part.count and part.rhythm == what]
    return max(counts, default=0)


def _weeks(offer: Offer, days: tuple[int, ...]) -> int:
    named = offer.journey.length or _counted(offer, "week")
    return max(named, max(days, default=0) // WEEK + 1)


def _payments(offer: Offer, start: date | None) -> Iterator[Payment]:
    price = offer.price
    if not price.instalments:
        yield Payment(
            "signing", _SIGNING, added((price.total_incl_vat, price.instalment_surcharge))
        )
    for each in price.instalments:
        yield Payment(each.due, _day(each.due, start), each.amount)


def _day(due: str, start: date | None) -> int:
    if due == "signing":
        return _SIGNING
    if due.startswith("week "):
        return (int(due.removeprefix("week ")) - 1) * WEEK
    if start is None:
        raise StartUnknownError(due)
    return (date.fromisoformat(due) - start).days
