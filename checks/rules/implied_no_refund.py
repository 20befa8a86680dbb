"""A way out that is closed between the lines."""

from checks.finding import Family, Severity
from checks.rule import Rule, by_impression

RULE = Rule(
    id="implied-no-refund",
    family=Family.NO_REFUND,
    severity=Severity.WARNING,
    sources=("Directive 2005/29/EC, article 9(d)",),
    check=by_impression,
    flags=(
        "languages: {source: en}\nsummary: [[Refund requests go straight in the bin]].\n",
        "languages: {source: pl}\nsummary: [[Zadatek, raty i dopłaty pozostają u organizatora bez względu na powód rezygnacji]].\n",
    ),
    passes=(
        "languages: {source: en}\nsummary: Requests for a refund are answered within three days.\n",
        "languages: {source: pl}\nsummary: Zadatek i raty za to, co się nie odbyło, oddajemy bez względu na powód rezygnacji.\n",
    ),
)
