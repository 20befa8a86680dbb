"""Payments that lag behind what has been delivered, so that the sums of stopping go below zero."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity, Term
from checks.money import added, written
from checks.rule import Rule
from checks.settlement.schedule import WEEK, Schedule, StartUnknownError, schedule
from checks.settlement.settle import Moment, Settlement, settle


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    offer = draft.offer
    # What does not add up is another rule's; no sums can be drawn from it.
    price = offer.price
    parts = added(part.total for part in price.parts)
    payments = added(each.amount for each in price.instalments)
    if price.parts and parts != price.total_incl_vat:
        return
    if price.instalments and payments != price.total_incl_vat + price.instalment_surcharge:
        return
    try:
        plan = schedule(offer)
    except StartUnknownError:
        return
    # Beside the terms for stopping, a refund that runs out would hide the gap.
    offer = offer.model_copy(update={"refund": None})
    short = [(day, settle(offer, Moment(day, plan.held(day)))) for day in _days(plan)]
    day, worst = max(short, key=lambda each: each[1].unpaid, default=(0, None))
    if worst and worst.unpaid:
        yield _match(draft, day, plan, worst)


def _days(plan: Schedule) -> list[int]:
    """Every talk, the end of every week, and the day before each payment."""
    weeks = (week * WEEK + WEEK - 1 for week in range(plan.weeks))
    payments = (payment.day - 1 for payment in plan.payments if payment.day > 0)
    return sorted({*plan.talk_days, *weeks, *payments})


def _match(draft: Draft, day: int, plan: Schedule, worst: Settlement) -> Match:
    currency = draft.offer.price.currency
    values = {
        "talk": str(plan.held(day)),
        "week": str(plan.begun(day)),
        "earned": written(worst.earned, currency),
        "paid": written(worst.paid, currency),
        "gap": written(worst.unpaid, currency),
    }
    related = ((draft.place("stopping", "client_owes_max"), Term("related.owes-max")),)
    route = ("price", "instalments") if draft.offer.price.instalments else ("price",)
    return draft.match(route, values, related)


_PRICE = (
    "refund: {{none: The plan is made in the first talk.}}\ntrial: {{kind: a first talk}}\n"
    "price:\n  currency: EUR\n  total_incl_vat: 1440.00\n  parts:\n"
    "    - {{id: plan, text: A plan, amount: 480.00, priced_apart: true}}\n"
    "    - {{id: talk, text: A talk, count: 12, each: 80.00}}\n"
    "  {}:\n    - {{due: signing, amount: 720.00}}\n    - {{due: week {}, amount: 720.00}}\n"
    "journey: {{weeks: 12}}\n"
)
RULE = Rule(
    id="earned-above-paid",
    family=Family.TERMS,
    severity=Severity.WARNING,
    sources=("A rule of this project: nobody should owe money for having stopped",),
    check=check,
    reads=("price", "stopping", "journey", "capacity", "withdrawal"),
    flags=(_PRICE.format("[[instalments]]", 7),),
    passes=(
        _PRICE.format("instalments", 4),
        _PRICE.format("instalments", 7) + "stopping: {client_owes_max: 240.00}\n",
    ),
)
