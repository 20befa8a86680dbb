"""Hurry made between the lines."""

from checks.finding import Family, Severity
from checks.rule import Rule, by_impression

RULE = Rule(
    id="implied-scarcity",
    family=Family.SCARCITY,
    severity=Severity.WARNING,
    sources=("Directive 2005/29/EC, article 6(1) and annex I no. 7",),
    check=by_impression,
    flags=(
        "languages: {source: en}\nsummary: [[The door is open tonight, and tomorrow somebody else will be sitting on your chair]].\n",
        "languages: {source: it}\nsummary: [[Quando avrai finito di pensarci, qualcun altro starà già seduto al tuo posto]].\n",
    ),
    passes=(
        "languages: {source: en}\nsummary: You can sit down on any chair, and the door is open from seven.\n",
        "languages: {source: nl}\nsummary: De deur is open vanaf zeven uur, en je kiest zelf een stoel.\n",
    ),
)
