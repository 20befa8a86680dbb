"""Counts in an offer that differ from the file they were counted in."""

from collections.abc import Iterable, Iterator

from checks.cohort.client import Cohort
from checks.cohort.figures import counted
from checks.document import Route
from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity, Term
from checks.rule import Rule

_Counts = Iterator[tuple[Route, int | None, int, str]]


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    cohort = draft.cohort
    if cohort is None:
        return
    for route, typed, real, column in _counts(draft, cohort):
        if typed is not None and typed != real:
            values = {"typed": str(typed), "counted": str(real)}
            related = ((cohort.header[column], Term("related.column", {"counted": str(real)})),)
            yield draft.match(route, {"fact": Term("data.counts", values)}, related)
    for index, each in enumerate(draft.offer.outcomes.typical):
        if each.column is not None and each.column not in cohort.measures:
            values = {"column": each.column, "columns": ", ".join(cohort.measures) or "-"}
            related = ((cohort.header["client"], Term("related.header")),)
            route = ("outcomes", "typical", index, "column")
            yield draft.match(route, {"fact": Term("data.no-column", values)}, related)


def _counts(draft: Draft, cohort: Cohort) -> _Counts:
    """Yield each count with its field, what is typed, what the file says, and its column."""
    outcomes, real = draft.offer.outcomes, counted(cohort, draft.offer)
    yield ("outcomes", "started"), outcomes.started, real.started, "started"
    yield ("outcomes", "finished"), outcomes.finished, real.finished or 0, "how"
    yield ("outcomes", "left_early"), outcomes.left_early, real.left or 0, "how"
    yield ("outcomes", "running"), outcomes.running, real.running, "how"
    for index, (each, result) in enumerate(zip(outcomes.typical, real.results, strict=True)):
        if each.column in cohort.measures:
            route = ("outcomes", "typical", index)
            yield (*route, "count"), each.count, result.reached, each.column
            yield (*route, "no_answer"), each.no_answer, result.no_answer, each.column


_FILE = {
    "people.csv": """\
client,started,ended,how,kept-plan
c01,2025-01-06,2025-03-28,finished,yes
c02,2025-01-06,2025-02-10,left,
c03,2025-02-03,2025-04-25,finished,no
c04,2025-02-03,2025-04-25,finished,yes
c05,2025-03-03,2025-05-23,finished,yes
c06,2026-03-02,2026-05-22,finished,yes
"""
}
_OUTCOMES = """\
outcomes:
  period: {from: 2025-01-01, to: 2025-12-31}
  data: people.csv
"""

RULE = Rule(
    id="outcomes-disagree-with-data",
    family=Family.OUTCOME,
    severity=Severity.ERROR,
    sources=("Directive 2005/29/EC, articles 6(1)(b) and 12",),
    check=check,
    reads=("outcomes", "journey"),
    beside=_FILE,
    flags=(
        _OUTCOMES + "  started: [[6]]\n  finished: [[5]]\n  left_early: 1\n",
        _OUTCOMES + "  started: 5\n  typical:\n"
        "    - {measure: kept to their plan, column: kept-plan, count: [[4]], no_answer: 1}\n",
        _OUTCOMES + "  started: 5\n  typical:\n"
        "    - {measure: kept to their plan, column: [[kept-it]], count: 3}\n",
    ),
    passes=(
        _OUTCOMES + "  started: 5\n  finished: 4\n  left_early: 1\n  typical:\n"
        "    - {measure: kept to their plan, column: kept-plan, count: 3, no_answer: 1}\n",
        _OUTCOMES + "  started: 5\n  typical:\n"
        "    - {measure: wrote that they would come again, count: 4}\n",
    ),
)
