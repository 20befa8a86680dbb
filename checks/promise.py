"""A promise: what the coach says about this offer, as against other people and other things."""

from collections.abc import Iterable, Iterator

from checks.document import Route
from checks.draft import Found

WHOLE = frozenset(["title", "summary", "topics", "includes", "coach_commits", "cta"])
"""The sections that speak of the offer as a whole, not of a part of it."""

_ABOUT_OTHERS = frozenset(
    [
        *("coach", "complaints", "feedback", "outcomes", "provider", "safety"),
        *("testimonials", "testimonials_policy", "waivers"),
    ]
)
_ABOUT_CLIENTS = frozenset(["not_for", "intake_questions", "decide_no_when", "referral"])


def promises(found: Iterable[Found]) -> Iterator[Found]:
    """Yield the phrases that stand where the coach says what a client gets and pays."""
    return (each for each in found if not _elsewhere(each.prose.route))


def _elsewhere(route: Route) -> bool:
    return route[0] in _ABOUT_OTHERS or (route[0] == "fit" and route[1] in _ABOUT_CLIENTS)
