"""“Most of my clients …”, where no result was reached by half of those who started."""

from collections.abc import Iterable
from fractions import Fraction

from checks.cohort.figures import figures
from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity, Term
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    known = figures(draft.offer, draft.cohort)
    if known is None or not known.results:
        return
    best = max(known.results, key=lambda each: each.reached)
    if best.share >= Fraction(1, 2):
        return
    route = ("outcomes", "typical", known.results.index(best), "count")
    values = {"count": str(best.reached), "started": str(best.of)}
    for each in found:
        if each.prose.route[0] != "testimonials":
            yield each.match(values, ((draft.place(*route), Term("related.fact")),))


_FACTS = "outcomes:\n  started: 41\n  typical:\n    - {measure: kept to their plan, count: %s}\n"

RULE = Rule(
    id="most-below-half",
    family=Family.OUTCOME,
    severity=Severity.ERROR,
    sources=("Directive 2005/29/EC, article 6(1)(b)",),
    check=check,
    reads=("outcomes", "journey"),
    flags=(
        "summary: Calm talks. [[Most of my clients reach]] their goal.\n" + _FACTS % 19,
        "languages: {source: it}\n"
        "summary: Colloqui calmi. [[La maggior parte dei partecipanti raggiunge]] l'obiettivo.\n"
        + _FACTS
        % 20,
    ),
    passes=(
        "summary: Calm talks. Most of my clients reach their goal.\n" + _FACTS % 21,
        "summary: Calm talks. Most of my clients come from small teams.\n" + _FACTS % 19,
        "summary: Calm talks. Most of my clients reach their goal.\n",
    ),
)
