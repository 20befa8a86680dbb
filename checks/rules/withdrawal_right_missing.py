"""Fewer days to withdraw than the law gives."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.law import law
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    days = draft.offer.withdrawal.days
    owed = law(draft.offer.markets, draft.offer.audience).withdrawal_days
    if owed and days < owed.value:
        values = {"days": str(days), "needed": str(owed.value), "article": owed.article}
        yield draft.match(("withdrawal", "days"), values)


RULE = Rule(
    id="withdrawal-right-missing",
    family=Family.TERMS,
    severity=Severity.ERROR,
    sources=(
        "Directive 2011/83/EU, articles 9 and 25",
        "Burgerlijk Wetboek, article 6:230o",
        "Codice del consumo, article 52",
        "Ustawa o prawach konsumenta, article 27",
        "Consumer Contracts Regulations 2013 (UK), regulation 29",
    ),
    check=check,
    reads=("withdrawal", "markets", "audience"),
    flags=(
        "markets: [NL]\nwithdrawal: {days: [[7]]}\n",
        "markets: [US, DE]\nwithdrawal:\n  days: [[0]]\n",
        "audience: sole_trader\nmarkets: [PL]\nwithdrawal: {days: [[10]]}\n",
    ),
    passes=(
        "markets: [UK]\nwithdrawal: {days: 14}\n",
        "markets: [US]\nwithdrawal: {days: 3}\n",
        "audience: business\nmarkets: [NL]\nwithdrawal: {days: 0}\n",
        "audience: sole_trader\nmarkets: [NL]\nwithdrawal: {days: 7}\n",
        "withdrawal: {days: 7}\n",
    ),
)
