"""Counts of people that cannot all be true together."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity, Term
from checks.offer.evidence import Outcomes
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    outcomes = draft.offer.outcomes
    period, started = outcomes.period, outcomes.started
    if period and period.to < period.from_:
        values = {"from": period.from_.isoformat(), "to": period.to.isoformat()}
        yield draft.match(("outcomes", "period", "to"), {"sum": Term("sum.period", values)})
    if started is None:
        return
    related = ((draft.place("outcomes", "started"), Term("related.started")),)
    if not _whole(outcomes, started):
        values = {
            "finished": str(outcomes.finished or 0),
            "left": str(outcomes.left_early or 0),
            "running": str(outcomes.running),
            "started": str(started),
        }
        field = "finished" if outcomes.finished is not None else "left_early"
        yield draft.match(("outcomes", field), {"sum": Term("sum.people", values)}, related)
    for index, each in enumerate(outcomes.typical):
        if each.count + each.no_answer > started:
            values = {"count": str(each.count), "unanswered": str(each.no_answer)}
            values["started"] = str(started)
            route = ("outcomes", "typical", index, "count")
            yield draft.match(route, {"sum": Term("sum.result", values)}, related)


def _whole(outcomes: Outcomes, started: int) -> bool:
    """Whether the parts make up everyone; where one is not given, whether there is room for it."""
    known = (outcomes.finished or 0) + (outcomes.left_early or 0) + outcomes.running
    if outcomes.finished is None or outcomes.left_early is None:
        return known <= started
    return known == started


RULE = Rule(
    id="outcomes-do-not-add-up",
    family=Family.OUTCOME,
    severity=Severity.ERROR,
    sources=("Directive 2005/29/EC, article 6(1)(b)",),
    check=check,
    reads=("outcomes",),
    flags=(
        "outcomes:\n  started: 41\n  finished: [[36]]\n  left_early: 8\n",
        "outcomes:\n  started: 41\n  left_early: [[42]]\n",
        "outcomes:\n  started: 20\n  typical:\n"
        "    - {measure: kept to their plan, count: [[15]], no_answer: 6}\n",
        "outcomes:\n  period: {from: 2025-07-01, to: [[2025-06-30]]}\n  started: 20\n",
    ),
    passes=(
        "outcomes:\n  started: 41\n  finished: 33\n  left_early: 8\n",
        "outcomes:\n  started: 41\n  finished: 30\n  left_early: 8\n  running: 3\n",
        "outcomes:\n  started: 41\n  finished: 33\n",
        "outcomes:\n  started: 20\n  typical:\n"
        "    - {measure: kept to their plan, count: 14, no_answer: 6}\n",
    ),
)
