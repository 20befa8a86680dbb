"""Many weeks of notes about a client, and no word on how long they are kept."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.rule import Rule
from checks.weight import LONG, lasts


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    # A page that says nothing of recording says that talks are not recorded.
    if lasts(draft.offer, LONG) and draft.offer.privacy.kept_months is None:
        yield draft.match(("privacy", "kept_months"))


_LONG = "journey: {weeks: 8}\n"

RULE = Rule(
    id="privacy-unsaid",
    family=Family.CONDUCT,
    severity=Severity.ADVICE,
    sources=("Regulation (EU) 2016/679, article 13(2)(a)",),
    check=check,
    reads=("journey", "privacy"),
    flags=(
        _LONG + "[[privacy]]: {recording: never}\n",
        _LONG + "title: [[Eight talks]]\n",
    ),
    passes=(
        _LONG + "privacy: {kept_months: 6}\n",
        "journey: {weeks: 6}\n",
    ),
)
