"""Every amount of money that the facts of an offer come to."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import accumulate

from checks.money import added
from checks.offer import Offer
from checks.settlement.schedule import StartUnknownError, talk_days
from checks.settlement.settle import Settlement
from checks.settlement.stop_table import stop_table

_WEEKS_IN_A_MONTH = 4


def amounts(offer: Offer) -> frozenset[Decimal]:
    """Return what can be said to be paid, kept or given back, tax included, in its currency."""
    return frozenset([*_priced(offer), *_beside(offer), *_settled(offer)])


def _priced(offer: Offer) -> Iterator[Decimal]:
    price = offer.price
    total = price.total_incl_vat
    required = added(each.amount for each in price.extra_costs if each.required)
    wholes = {total, total + price.instalment_surcharge, total + required}
    yield from wholes
    yield from _shares(offer, total)
    if price.vat_percent:
        net = total / (1 + price.vat_percent / 100)
        yield from (net, total - net)
    for part in price.parts:
        yield part.total
        yield part.each or Decimal(0)
    # Parts that are counted alike are often told as one: what a week costs in all.
    for rhythm in ("session", "week"):
        yield added(part.each or Decimal(0) for part in price.parts if part.rhythm == rhythm)
    yield added(part.each or Decimal(0) for part in price.parts)
    yield price.instalment_surcharge
    paid = list(accumulate(each.amount for each in price.instalments))
    yield from (each.amount for each in price.instalments)
    yield from paid
    yield from (whole - each for whole in wholes for each in paid)
    if price.prior_price_30d is not None:
        yield from (price.prior_price_30d, price.prior_price_30d - total)


def _shares(offer: Offer, total: Decimal) -> Iterator[Decimal]:
    """Yield what the whole comes to a talk, a week or a month."""
    weeks = offer.journey.length or 0
    for number in (len(talk_days(offer)), weeks, weeks // _WEEKS_IN_A_MONTH):
        if number:
            yield total / number


def _beside(offer: Offer) -> Iterator[Decimal]:
    total = offer.price.total_incl_vat
    yield from (each.amount for each in offer.price.extra_costs)
    yield from (offer.withdrawal.amount_kept, offer.stopping.client_owes_max)
    if offer.trial:
        trial = offer.trial
        yield from (trial.price, total - trial.price, total + trial.price)
        if trial.price_after is not None:
            yield trial.price_after
    if offer.match_call:
        yield offer.match_call.price
    if offer.renewal and offer.renewal.amount is not None:
        yield from (offer.renewal.amount, offer.renewal.amount / offer.renewal.every_months)
    if offer.refund:
        yield total * offer.refund.share_percent / 100
    for each in (*offer.stopping.worked, *offer.coach_ends.worked):
        yield from (each.paid, each.kept, each.refund)


def _settled(offer: Offer) -> Iterator[Decimal]:
    try:
        stops = stop_table(offer)
    except StartUnknownError:
        return
    for stop in stops:
        for settlement in (stop.client, stop.coach):
            yield from _sums(settlement)


def _sums(settlement: Settlement) -> Iterator[Decimal]:
    yield from (settlement.paid, settlement.kept, settlement.back, settlement.owed)
    yield settlement.earned
    yield from (line.amount for line in settlement.lines)
