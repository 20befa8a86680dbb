"""Results of clients, without how many people started."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.rule import Rule

_SHARES = "outcome-share-contradiction"  # its phrases find what is said about clients in numbers


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    outcomes = draft.offer.outcomes
    if outcomes.started is not None or draft.cohort is not None:
        return
    if outcomes.typical:
        yield draft.match(("outcomes", "typical"))
    for each in draft.found.get(_SHARES, ()):
        if each.prose.route[0] != "testimonials":
            yield each.match()


RULE = Rule(
    id="outcome-without-basis",
    family=Family.OUTCOME,
    severity=Severity.ERROR,
    sources=("Directive 2005/29/EC, articles 6(1)(b) and 12", "16 CFR 255.2(b)"),
    check=check,
    reads=("outcomes",),
    flags=(
        "outcomes:\n  [[typical]]:\n    - {measure: kept to their plan, count: 19}\n",
        "summary: Six calm talks. [[87% of participants change jobs]] within a year.\n",
        "languages: {source: nl}\n"
        "summary: Zes rustige gesprekken. [[9 van de 10 deelnemers halen hun doel]].\n",
    ),
    passes=(
        "outcomes:\n  started: 41\n  typical:\n    - {measure: kept to their plan, count: 19}\n",
        "summary: Six calm talks. 20% of participants pay in two parts.\n",
        "summary: In half of the talks we plan, and 9 of 10 questions are about your week.\n",
    ),
)
