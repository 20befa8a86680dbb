"""The stop table: what comes back after each talk, or each week, whoever ends the contract."""

from datetime import date
from typing import NamedTuple

from checks.offer import Offer
from checks.settlement.schedule import WEEK, Schedule, schedule
from checks.settlement.settle import Moment, Settlement, settle


class Stop(NamedTuple):
    """Stopping right after talk or week `after`; 0 is before the first talk."""

    after: int
    client: Settlement
    coach: Settlement


def stop_table(offer: Offer, start: date | None = None) -> tuple[Stop, ...]:
    """Return a row for every talk, or for every week where no talks are counted.

    Raises StartUnknownError where it cannot be told what has been paid by then.
    """
    return tuple(
        Stop(after, settle(offer, moment, start=start), settle(offer, moment, "coach", start=start))
        for after, moment in enumerate(moments_of(schedule(offer, start)))
    )


def moments_of(plan: Schedule) -> tuple[Moment, ...]:
    """Return the moments of the rows: before the first talk, and right after each."""
    days = plan.talk_days or tuple(week * WEEK + WEEK - 1 for week in range(plan.weeks))
    held = 1 if plan.talk_days else 0
    after = (Moment(day, number * held) for number, day in enumerate(days, 1))
    return (Moment(-1, 0), *after)
