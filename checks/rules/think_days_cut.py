"""A last day to decide that comes sooner than the time to think that is promised."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity, Term
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    decision, capacity = draft.offer.decision, draft.offer.capacity
    lasts = (
        (("decision", "offer_stays_open_until"), decision.offer_stays_open_until),
        (("capacity", "enrol_closes"), capacity.enrol_closes if capacity else None),
    )
    promised = draft.document.at(("decision", "think_days"))
    fact = (draft.place("decision", "think_days"), Term("related.fact"))
    for route, last in lasts:
        left = (last - draft.today).days if last else -1
        if 0 <= left < decision.think_days:
            values = {"day": str(last), "left": str(left), "days": str(decision.think_days)}
            yield draft.match(route, values, (fact,) if promised else ())


_CAPACITY = "capacity: {{max_clients: 8, active: 5, as_of: 2026-11-20, enrol_closes: {}}}\n"

RULE = Rule(
    id="think-days-cut",
    family=Family.PRESSURE,
    severity=Severity.WARNING,
    sources=("Directive 2005/29/EC, article 6(1) and annex I no. 7",),
    check=check,
    reads=("decision", "capacity"),
    flags=(
        "decision: {think_days: 14, offer_stays_open_until: [[2026-11-30]]}\n",
        "decision: {think_days: 7}\n" + _CAPACITY.format("[[2026-11-23]]"),
        _CAPACITY.format("[[2026-12-06]]"),
    ),
    passes=(
        "decision: {think_days: 7, offer_stays_open_until: 2026-11-30}\n",
        _CAPACITY.format("2026-12-07"),
        "decision: {think_days: 14, offer_stays_open_until: 2026-11-22}\n",
    ),
)
