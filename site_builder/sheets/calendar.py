"""A calendar: what a coach has to think of in a journey, and on which day."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Final, Literal, get_args

from checks.offer import Offer
from checks.offer.journey import Phase
from checks.offer.values import Words
from checks.settlement.schedule import WEEK, Schedule, schedule

Kind = Literal[
    "phase", "payment", "talk", "checkpoint", "milestone", "feedback", "update", "afterwards"
]
_ORDER: Final = get_args(Kind)


@dataclass(frozen=True)
class Event:
    """Something on a day. `number` counts the events of its kind from 1, and `of` says how many
    talks there are. `days` is how long a phase takes."""

    day: date
    kind: Kind
    number: int
    of: int = 0
    days: int = 1
    words: Words | None = None
    phase: Phase | None = None
    amount: Decimal | None = None


@dataclass(frozen=True)
class Calendar:
    """The events in order, from the day of the first talk on; `at_signing` has no day yet."""

    start: date
    weeks: int
    events: tuple[Event, ...]
    at_signing: tuple[Decimal, ...]

    def first_day(self, week: int) -> date:
        """Return the first day of a week, counted from 1."""
        return self.start + timedelta((week - 1) * WEEK)

    def last_day(self, week: int) -> date:
        return self.first_day(week) + timedelta(WEEK - 1)

    def week(self, day: date) -> int:
        """Return the week of a day: 0 before the start, one more than there are after the end."""
        return max(0, min((day - self.start).days // WEEK + 1, self.weeks + 1))


def calendar(offer: Offer, start: date) -> Calendar:
    """Return the calendar of an offer whose first talk is on a day.

    Raises OverflowError where that leads beyond the year 9999.
    """
    plan = schedule(offer, start)
    weeks = max(plan.weeks, offer.journey.length or 0)
    events = [
        *_of_talks(plan, start),
        *_of_journey(offer, plan, start),
        *_of_contact(offer, plan, start, weeks),
    ]
    in_order = sorted(events, key=lambda each: (each.day, _ORDER.index(each.kind), each.number))
    signing = tuple(each.amount for each in plan.payments if each.due == "signing")
    return Calendar(start, weeks, tuple(in_order), signing)


def _of_talks(plan: Schedule, start: date) -> Iterator[Event]:
    for number, day in enumerate(plan.talk_days, 1):
        yield Event(start + timedelta(day), "talk", number, of=len(plan.talk_days))
    later = (each for each in plan.payments if each.due != "signing")
    for number, payment in enumerate(later, 1):
        yield Event(start + timedelta(payment.day), "payment", number, amount=payment.amount)


def _of_journey(offer: Offer, plan: Schedule, start: date) -> Iterator[Event]:
    for number, phase in enumerate(offer.journey.phases, 1):
        first, last = phase.weeks
        day = start + timedelta((first - 1) * WEEK)
        length = (last - first + 1) * WEEK
        yield Event(day, "phase", number, days=length, words=phase.stage, phase=phase)
    for number, stone in enumerate(offer.journey.milestones, 1):
        yield Event(_moment(plan, start, stone.week), "milestone", number, words=stone.text)


def _of_contact(offer: Offer, plan: Schedule, start: date, weeks: int) -> Iterator[Event]:
    for number, point in enumerate(offer.communication.checkpoints, 1):
        yield Event(_moment(plan, start, point.week), "checkpoint", number, words=point.ask)
    for number, week in enumerate(offer.feedback.ask_weeks, 1):
        yield Event(_moment(plan, start, week), "feedback", number)
    end = start + timedelta(weeks * WEEK - 1)
    if every := offer.communication.update_every_days:
        for number, day in enumerate(range(every, weeks * WEEK, every), 1):
            yield Event(start + timedelta(day), "update", number)
    if months := offer.feedback.ask_after_months:
        yield Event(_months_after(end, months), "afterwards", 1)


def _moment(plan: Schedule, start: date, week: int) -> date:
    """The day of the week's first talk; the first day of a week without any."""
    first = (max(week, 1) - 1) * WEEK
    talks = (day for day in plan.talk_days if first <= day < first + WEEK)
    return start + timedelta(next(talks, first))


def _months_after(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    if day.year + years > date.max.year:
        raise OverflowError("after the year 9999")
    last = monthrange(day.year + years, month + 1)[1]
    return date(day.year + years, month + 1, min(day.day, last))
