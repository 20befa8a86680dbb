"""Complaints whose causes are discussed before anything is put right."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    if not draft.offer.complaints.solve_first:
        yield draft.match(("complaints", "solve_first"))


RULE = Rule(
    id="complaint-discussed-first",
    family=Family.CONDUCT,
    severity=Severity.WARNING,
    sources=("A rule of this project: an explanation does not help who needs a remedy",),
    check=check,
    reads=("complaints",),
    flags=(
        "complaints: {solve_first: [[false]]}\n",
        "languages: {source: it}\ncomplaints:\n  talk_within_days: 3\n  solve_first: [[false]]\n",
    ),
    passes=(
        "complaints: {solve_first: true}\n",
        "complaints:\n  promise: We put it right first. Later we look for the causes together.\n",
    ),
)
