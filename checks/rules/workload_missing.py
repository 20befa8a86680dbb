"""Many weeks without a word on who does how much."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.gap import gap
from checks.rule import Rule
from checks.weight import MIDDLE, lasts

MOST = 3
"""Tasks a week that a client can be asked for beside a job."""


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    offer = draft.offer
    work = offer.workload
    if not lasts(offer, MIDDLE):
        return
    if work is None:
        yield gap(draft, ("workload",))
        return
    if work.coach_hours_week is None and not offer.coach_commits:
        yield gap(draft, ("workload", "coach_hours_week"))
    if work.requests and work.requests.must > MOST:
        values = {"count": str(work.requests.must), "most": str(MOST)}
        yield gap(draft, ("workload", "requests", "must"), "at-most", **values)


_LONG = "journey: {weeks: 6}\n"

RULE = Rule(
    id="workload-missing",
    family=Family.JOURNEY,
    severity=Severity.WARNING,
    sources=("Directive 2005/29/EC, articles 6(1)(b) and 7",),
    check=check,
    reads=("journey", "workload", "coach_commits"),
    flags=(
        _LONG + "title: [[Six talks]]\n",
        _LONG + "[[workload]]: {client_hours_week: 3}\n",
        _LONG + "workload:\n  client_hours_week: 3\n  coach_hours_week: 1\n"
        "  requests: {must: [[5]], nice: 2}\n",
    ),
    passes=(
        _LONG + "workload: {client_hours_week: 3, coach_hours_week: 1, requests: {must: 3}}\n",
        _LONG + "coach_commits: [I read your page before each talk]\n"
        "workload: {client_hours_week: 3}\n",
        "journey: {weeks: 5}\nworkload: {client_hours_week: 3}\n",
    ),
)
