"""A first call in which something is sold."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.gap import gap
from checks.rule import Rule

ENOUGH_DAYS = 2


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    decision, call = draft.offer.decision, draft.offer.match_call
    if decision.sold_on_call:
        yield gap(draft, ("decision", "sold_on_call"), "sold-on-call")
    elif call and not call.no_sale_on_call and decision.think_days < ENOUGH_DAYS:
        days = str(decision.think_days)
        yield gap(draft, ("match_call", "no_sale_on_call"), "call-may-sell", days=days)


RULE = Rule(
    id="sold-on-the-call",
    family=Family.PRESSURE,
    severity=Severity.ERROR,
    sources=("Directive 2005/29/EC, article 8",),
    check=check,
    reads=("decision", "match_call"),
    flags=(
        "decision: {think_days: 7, sold_on_call: [[true]]}\n",
        "decision: {think_days: 0}\nmatch_call: {minutes: 45, no_sale_on_call: [[false]]}\n",
    ),
    passes=(
        "decision: {think_days: 7, sold_on_call: false}\nmatch_call: {minutes: 45}\n",
        "decision: {think_days: 7}\nmatch_call: {minutes: 45, no_sale_on_call: false}\n",
    ),
)
