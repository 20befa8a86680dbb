"""A span: days in a row on which ending a contract comes to the same, worked out day by day."""

from datetime import date
from itertools import groupby
from typing import NamedTuple

from checks.offer import Offer
from checks.settlement.schedule import Schedule, schedule
from checks.settlement.settle import By, Moment, Settlement, settle, withdrawal_days


class Outcome(NamedTuple):
    """What a day comes to. `row` is the row of the stop table that stands nearest before it."""

    held: int
    row: int
    settlement: Settlement


class Span(NamedTuple):
    """Days up to `last`, counted from the first talk, after the span before; None has no end."""

    last: int | None
    outcome: Outcome


class Band(NamedTuple):
    """The spans that hold up to `limit` days after the contract, beyond the limit of the band
    before; with None they hold after that, and where the day of the contract is not known."""

    limit: int | None
    spans: tuple[Span, ...]


def bands(offer: Offer, by: By = "client", start: date | None = None) -> tuple[Band, ...]:
    """Return what `settle` says for every day, from the contract on, when talks go as planned.

    Settling only asks whether the days since the contract are within a number of days; so one
    band for each such number says all. Raises StartUnknownError.
    """
    plan = schedule(offer, start)
    days = _days(offer, plan)

    def outcome(day: int, since: int | None) -> Outcome:
        held = plan.held(day)
        row = held if plan.talk_days else plan.begun(day)
        return Outcome(held, row, settle(offer, Moment(day, held, 0, since), by, start=start))

    def spans(limit: int | None) -> tuple[Span, ...]:
        runs = groupby(days, lambda day: outcome(day, limit))
        found = [Span(tuple(run)[-1], each) for each, run in runs]
        return (*found[:-1], found[-1]._replace(last=None))

    return tuple(Band(limit, spans(limit)) for limit in (*_limits(offer), None))


def span_on(found: tuple[Band, ...], day: int, since_contract: int | None) -> Outcome:
    """Look a day up, as the script of the page does it."""
    band = next(
        each
        for each in found
        if each.limit is None or (since_contract is not None and since_contract <= each.limit)
    )
    return next(each for each in band.spans if each.last is None or day <= each.last).outcome


def _limits(offer: Offer) -> tuple[int, ...]:
    """The numbers of days that run from the contract."""
    refund = offer.refund
    days = {withdrawal_days(offer)}
    if refund and refund.until_day is not None and refund.counts_from == "purchase":
        days.add(refund.until_day)
    return tuple(sorted(days))


def _days(offer: Offer, plan: Schedule) -> range:
    """The days between which something changes, and one on either side."""
    due = [each.day for each in plan.payments if each.due != "signing"]
    until = offer.refund.until_day if offer.refund else None
    return range(min(0, *due, 0) - 1, max(plan.last_day, *due, until or 0) + 2)
