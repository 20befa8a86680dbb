"""A result promised between the lines."""

from checks.finding import Family, Severity
from checks.rule import Rule, by_impression

RULE = Rule(
    id="implied-outcome",
    family=Family.OUTCOME,
    severity=Severity.WARNING,
    sources=("Directive 2005/29/EC, article 6(1)(b)",),
    check=by_impression,
    flags=(
        "languages: {source: en}\nsummary: [[After this course you will never look at a price tag in the supermarket again]].\n",
        "languages: {source: nl}\nsummary: [[Volgend jaar vraagt je boekhouder wat er in hemelsnaam is gebeurd, en jij lacht alleen maar]].\n",
    ),
    passes=(
        "languages: {source: en}\nsummary: Most people leave with a plan on one page, and some do not use it.\n",
        "languages: {source: it}\nsummary: Alla fine molti hanno un piano scritto, e alcuni non lo usano.\n",
    ),
)
