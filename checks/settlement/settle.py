"""Settling: who gets what when a contract ends at some moment, and why, line by line.

Everything that could apply is worked out, and what leaves the client the most is what counts.
What the law of the offer's markets asks for at least goes before what the offer says.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal
from typing import Literal, NamedTuple

from checks.law import law
from checks.money import added
from checks.offer import Offer
from checks.offer.terms import ZERO
from checks.settlement.earning import CENT, Line, earned
from checks.settlement.schedule import WEEK, Payment, Schedule, schedule

By = Literal["client", "coach"]
Basis = Literal["withdrawal", "refund", "coach", "parts"]
Ground = tuple[Basis, tuple[Line, ...]]


class Moment(NamedTuple):
    """When a contract ends. `day` counts from the first talk, which is day 0.

    `held` talks have taken place and `missed` ones have not, because the client did not come.
    `since_contract` is the number of days since the contract was made, None where that is not
    known: then nothing that runs from the contract is counted on.
    """

    day: int
    held: int
    missed: int = 0
    since_contract: int | None = None


@dataclass(frozen=True)
class Settlement:
    """What is paid, kept and given back, in the offer's currency, tax included.

    `earned` is what the lines come to. Where that is more than was paid, the client owes no more
    than the offer allows. `begun` are weeks, `within_days` is the time for paying back.
    """

    basis: Basis
    begun: int
    payments: tuple[Payment, ...]
    lines: tuple[Line, ...]
    paid: Decimal
    earned: Decimal
    kept: Decimal
    within_days: int

    @property
    def back(self) -> Decimal:
        """What the client gets back."""
        return max(self.paid - self.kept, ZERO)

    @property
    def owed(self) -> Decimal:
        """What the client still has to pay."""
        return max(self.kept - self.paid, ZERO)

    @property
    def unpaid(self) -> Decimal:
        """What was earned and is neither kept nor asked for."""
        return self.earned - self.kept


def settle(
    offer: Offer, moment: Moment, by: By = "client", *, start: date | None = None
) -> Settlement:
    """Settle a contract that ends at a moment, ended by the client or by the coach.

    `start` is the day of the first talk; see `schedule`. Raises StartUnknownError.
    """
    plan = schedule(offer, start)
    payments = plan.paid(moment.day)
    paid = added(each.amount for each in payments)
    asked = law(offer.markets, offer.audience).refund_within_days
    limit = min(offer.payout.within_days, asked.value) if asked else offer.payout.within_days
    settled = []
    for basis, lines in _grounds(offer, plan, moment, by, paid):
        sum_of_lines = added(line.amount for line in lines)
        kept = min(sum_of_lines, paid + offer.stopping.client_owes_max)
        begun = plan.begun(moment.day)
        settled.append(Settlement(basis, begun, payments, lines, paid, sum_of_lines, kept, limit))
    return min(settled, key=lambda each: each.kept)


def _grounds(
    offer: Offer, plan: Schedule, moment: Moment, by: By, paid: Decimal
) -> Iterator[Ground]:
    """Yield every ground on which the contract can be settled; of equal ones the first counts."""
    delivered = tuple(earned(offer.price, plan, moment.held, plan.begun(moment.day)))
    if moment.since_contract is not None and moment.since_contract <= withdrawal_days(offer):
        # The law knows no more than the share that was delivered (2011/83/EU, article 14(3)).
        kept = min(offer.withdrawal.amount_kept, added(line.amount for line in delivered))
        yield "withdrawal", (Line("withdrawal", None, 1, 1, kept, kept),) if kept else ()
    if _refundable(offer, moment):
        assert offer.refund
        back = (paid * offer.refund.share_percent / 100).quantize(CENT, ROUND_CEILING)
        yield "refund", (Line("share", None, 1, 1, paid, paid - back),) if back < paid else ()
    if by == "coach":
        ids = [part.id for part in offer.price.parts]
        kept_parts = {at for at, name in enumerate(ids) if name in offer.coach_ends.keeps}
        yield "coach", tuple(line for line in delivered if line.part in kept_parts)
    yield "parts", tuple(earned(offer.price, plan, *_counted(offer, plan, moment)))


def withdrawal_days(offer: Offer) -> int:
    """Return for how many days after the contract a client may withdraw."""
    asked = law(offer.markets, offer.audience).withdrawal_days
    return max(offer.withdrawal.days, asked.value if asked else 0)


def _refundable(offer: Offer, moment: Moment) -> bool:
    """Whether the offer's own time for money back is still running."""
    if offer.refund is None or offer.refund.until_day is None:
        return False
    from_contract = offer.refund.counts_from == "purchase"
    day = moment.since_contract if from_contract else moment.day
    return day is not None and day <= offer.refund.until_day


def _counted(offer: Offer, plan: Schedule, moment: Moment) -> tuple[int, int]:
    """Return the talks and the weeks that a client who stops has to pay for."""
    stopping, day = offer.stopping, moment.day
    held = moment.held + min(moment.missed, stopping.missed.counted_max)
    if day < 0:
        return held, 0
    free = law(offer.markets, offer.audience).may_stop_any_time
    bound = -1 if free and free.firm else stopping.minimum_weeks * WEEK - 1
    return max(held, plan.held(bound)), plan.begun(max(day + stopping.notice_days, bound))
