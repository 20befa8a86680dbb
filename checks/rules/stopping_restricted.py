"""A client who cannot stop, or only long after saying so."""

from collections.abc import Iterable, Iterator

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity, Term
from checks.law import Fact, law
from checks.offer.terms import Stopping
from checks.rule import Rule

LONGEST_NOTICE = 31
"""Days."""


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    if draft.offer.audience == "consumer":
        right = law(draft.offer.markets, "consumer").may_stop_any_time
        for field, held in _held(draft.offer.stopping):
            yield draft.match(("stopping", field), {"held": held, "right": _said(right)})


def _held(stopping: Stopping) -> Iterator[tuple[str, Term]]:
    if stopping.minimum_weeks:
        yield "minimum_weeks", Term("stopping.minimum", {"weeks": str(stopping.minimum_weeks)})
    if stopping.notice_days > LONGEST_NOTICE:
        yield "notice_days", Term("stopping.notice", {"days": str(stopping.notice_days)})


def _said(right: Fact[bool] | None) -> Term:
    if right is None:
        return Term("stopping.no-gain")
    kind = "stopping.by-law" if right.firm else "stopping.by-default"
    return Term(kind, {"article": right.article})


RULE = Rule(
    id="stopping-restricted",
    family=Family.TERMS,
    severity=Severity.ERROR,
    sources=(
        "Burgerlijk Wetboek, articles 7:408, 7:411 and 7:413",
        "Kodeks cywilny, articles 746 and 385³",
        "Codice civile, article 2237",
        "A rule of this project: who is kept in by money already paid gets less from coaching",
    ),
    check=check,
    reads=("stopping", "markets", "audience"),
    flags=(
        "markets: [NL]\nstopping: {minimum_weeks: [[6]]}\n",
        "markets: [IT]\nstopping: {notice_days: [[60]], minimum_weeks: [[4]]}\n",
        "markets: [PL]\nstopping:\n  notice_days: [[32]]\n",
        "stopping: {minimum_weeks: [[12]]}\n",
    ),
    passes=(
        "markets: [UK]\nstopping: {notice_days: 31}\n",
        "audience: business\nmarkets: [NL]\nstopping: {minimum_weeks: 6}\n",
        "audience: sole_trader\nmarkets: [PL]\nstopping: {notice_days: 60}\n",
    ),
)
