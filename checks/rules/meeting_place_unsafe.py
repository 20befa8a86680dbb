"""Meetings in person without a word on where."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    meeting = draft.offer.safety.in_person
    if meeting and meeting.offered and meeting.place is None:
        yield draft.match(("safety", "in_person", "offered"))


RULE = Rule(
    id="meeting-place-unsafe",
    family=Family.CONDUCT,
    severity=Severity.WARNING,
    sources=("A rule of this project: before going there, a client tells somebody where it is",),
    check=check,
    reads=("safety",),
    flags=(
        "safety:\n  in_person: {offered: [[true]]}\n",
        "languages: {source: nl}\nsafety:\n  not: [therapie]\n"
        "  in_person:\n    offered: [[true]]\n",
    ),
    passes=(
        "safety:\n  in_person:\n    offered: true\n    place: in the library on the square\n",
        "safety:\n  in_person: {offered: false}\n",
    ),
)
