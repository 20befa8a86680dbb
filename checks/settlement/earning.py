"""What has been earned by a moment, part by part of the price.

Counted parts are earned one by one, those priced apart whole in the first talk, and whatever else
there is evenly over the talks, or over the weeks where no talks are counted: so the proportion of
the whole that the law knows (Directive 2011/83/EU, article 14(3); CJEU C-641/19) comes of itself.
"""

from collections.abc import Iterator
from decimal import ROUND_FLOOR, Decimal
from typing import Literal, NamedTuple

from checks.offer.terms import ZERO, Price, PricePart
from checks.settlement.schedule import Schedule

CENT = Decimal("0.01")

Kind = Literal["session", "week", "apart", "spread", "surcharge", "share", "withdrawal"]


class Line(NamedTuple):
    """One line of what the coach keeps: `units` of `of`, `each` the price of one or of all.

    `part` is the place in the offer's list of parts, None for what is no part.
    """

    kind: Kind
    part: int | None
    units: int
    of: int
    each: Decimal
    amount: Decimal


def earned(price: Price, plan: Schedule, held: int, begun: int) -> Iterator[Line]:
    """Yield a line for everything that `held` talks and `begun` weeks have earned."""
    talks = len(plan.talk_days)
    held, begun = min(held, talks), min(begun, plan.weeks)
    done, whole = (held, talks) if talks else (begun, plan.weeks)
    lines = [
        _line(at, part, held if part.rhythm == "session" else begun, done, whole)
        for at, part in enumerate(price.parts)
    ]
    if not price.parts:
        lines.append(_spread("spread", None, price.total_incl_vat, done, whole))
    lines.append(_spread("surcharge", None, price.instalment_surcharge, done, whole))
    yield from (line for line in lines if line.amount)


def _line(at: int, part: PricePart, count: int, done: int, whole: int) -> Line:
    if part.rhythm is not None:
        of, each = part.count or 0, part.each or ZERO
        count = min(count, of)
        return Line(part.rhythm, at, count, of, each, count * each)
    if part.priced_apart:
        count = min(done, 1)
        return Line("apart", at, count, 1, part.total, count * part.total)
    return _spread("spread", at, part.total, done, whole)


def _spread(kind: Kind, at: int | None, whole_amount: Decimal, done: int, whole: int) -> Line:
    # A cent that cannot be shared out is the client's.
    amount = (whole_amount * done / whole).quantize(CENT, ROUND_FLOOR)
    return Line(kind, at, done, whole, whole_amount, amount)
