"""Waivers: rules set aside in an offer, each with a reason that the page prints."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from re import compile as pattern

from checks.document import Route
from checks.draft import Draft
from checks.finding import Problem, Term
from checks.offer import Waiver
from checks.rules import RULES

_STEP = pattern(r"([^.\[\]]+)|\[([0-9]+)\]")
_LEAST_WORDS = 4  # fewer do not explain anything to a reader

# Only a rule that judges the offer can be set aside; a file has to be readable in any case.
_WAIVABLE = frozenset(rule.id for rule in RULES if rule.check is not None)


def apply(
    draft: Draft, problems: Iterable[Problem]
) -> tuple[list[Problem], list[tuple[Problem, Waiver]]]:
    """Return the problems that stand, those about the waivers among them, and those set aside."""
    standing: list[Problem] = []
    waived: list[tuple[Problem, Waiver]] = []
    waivers = list(enumerate(draft.offer.waivers))
    complaints = {index: _complaint(draft, index, waiver) for index, waiver in waivers}
    used = set()
    for problem in problems:
        for index, waiver in waivers:
            if complaints[index] is None and _covers(waiver, problem):
                waived.append((problem, waiver))
                used.add(index)
                break
        else:
            standing.append(problem)
    for index, waiver in waivers:
        if complaint := complaints[index]:
            standing.append(complaint)
        elif index not in used:
            values = {"rule": waiver.rule}
            match = draft.match(("waivers", index, "rule"), values)
            standing.append(Problem("waiver-unused", match))
    return standing, waived


def _covers(waiver: Waiver, problem: Problem) -> bool:
    route = route_of(waiver.where)
    return waiver.rule == problem.rule and problem.match.route[: len(route)] == route


def route_of(where: str) -> Route:
    """Return the route that a waiver names, for example `journey.phases[0].ask`."""
    return tuple(int(index) if index else name for name, index in _STEP.findall(where))


def _complaint(draft: Draft, index: int, waiver: Waiver) -> Problem | None:
    return next(_complaints(draft, index, waiver), None)


def _complaints(draft: Draft, index: int, waiver: Waiver) -> Iterator[Problem]:
    def about(complaint: str, key: str, **values: str | Term) -> Problem:
        return Problem(complaint, draft.match(("waivers", index, key), values))

    if waiver.rule not in _WAIVABLE:
        guess = get_close_matches(waiver.rule, sorted(_WAIVABLE), 1, 0.6)
        suggestion = Term("did-you-mean", {"key": guess[0]}) if guess else ""
        yield about("waiver-unknown-rule", "rule", rule=waiver.rule, suggestion=suggestion)
    if any(len(text.split()) < _LEAST_WORDS for text in waiver.reason.by_language.values()):
        yield about("waiver-unreasoned", "reason")
    if waiver.until < draft.today:
        until = waiver.until.isoformat()
        yield about("waiver-expired", "until", rule=waiver.rule, until=until)
