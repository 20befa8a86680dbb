"""A day on the page that is over."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    capacity, decision = draft.offer.capacity, draft.offer.decision
    if draft.offer.status == "closed":
        return
    days = [(("decision", "offer_stays_open_until"), decision.offer_stays_open_until)]
    if capacity:
        days.append((("capacity", "enrol_closes"), capacity.enrol_closes))
        days.append((("capacity", "next_start"), capacity.next_start))
    for route, day in days:
        if day and day < draft.today:
            yield draft.match(route, {"day": str(day)})


_CAPACITY = "capacity: {{max_clients: 12, active: 4, as_of: 2026-11-20, {}}}\n"

RULE = Rule(
    id="deadline-passed",
    family=Family.SCARCITY,
    severity=Severity.WARNING,
    sources=("Directive 2005/29/EC, article 6(1)(b) and annex I no. 7",),
    check=check,
    reads=("capacity", "decision", "status"),
    flags=(
        "decision: {offer_stays_open_until: [[2026-11-22]]}\n",
        _CAPACITY.format("next_start: [[2026-10-05]], enrol_closes: [[2026-09-28]]"),
        _CAPACITY.format("next_start: 2026-11-30, enrol_closes: [[2026-11-20]]"),
    ),
    passes=(
        "decision: {offer_stays_open_until: 2026-11-23}\n",
        _CAPACITY.format("next_start: 2026-12-14, enrol_closes: 2026-12-07"),
        "status: closed\n" + _CAPACITY.format("next_start: 2026-10-05"),
    ),
)
