"""Proof that is only suggested."""

from checks.finding import Family, Severity
from checks.rule import Rule, by_impression

RULE = Rule(
    id="implied-proof",
    family=Family.PROOF,
    severity=Severity.WARNING,
    sources=("Directive 2005/29/EC, article 12",),
    check=by_impression,
    flags=(
        'languages: {source: en}\nsummary: "[[Neuroscientists agree: children need exactly this kind of bedtime]]."\n',
        "languages: {source: nl}\nsummary: [[Ergens in Amerika hebben ze het eens uitgezocht, en het kwam precies uit op wat ik al jaren roep]].\n",
    ),
    passes=(
        "languages: {source: en}\nsummary: Two of the studies on bedtime that we know of are named at the end of the page.\n",
        "languages: {source: nl}\nsummary: We weten van één onderzoek hierover, en dat ging over een andere groep.\n",
    ),
)
