"""Money that comes back later than the law allows."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.law import law
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    days = draft.offer.payout.within_days
    limit = law(draft.offer.markets, draft.offer.audience).refund_within_days
    if limit and days > limit.value:
        values = {"days": str(days), "limit": str(limit.value), "article": limit.article}
        yield draft.match(("payout", "within_days"), values)


RULE = Rule(
    id="payout-late",
    family=Family.TERMS,
    severity=Severity.ERROR,
    sources=(
        "Directive 2011/83/EU, article 13(1)",
        "Burgerlijk Wetboek, article 6:230r",
        "Codice del consumo, article 56",
        "Ustawa o prawach konsumenta, article 32",
        "Consumer Contracts Regulations 2013 (UK), regulation 34",
    ),
    check=check,
    reads=("payout", "markets", "audience"),
    flags=(
        "markets: [UK]\npayout: {within_days: [[30]]}\n",
        "audience: sole_trader\nmarkets: [NL, PL]\npayout:\n  within_days: [[15]]\n",
    ),
    passes=(
        "markets: [UK]\npayout: {within_days: 14}\n",
        "audience: business\nmarkets: [IT]\npayout: {within_days: 30}\n"
        "provider:\n  legal_name: Quiet Corner\n  address: Example Street 1, Voorbeeldstad\n"
        "  contact: {email: hello@example.org}\n  it_law_4_2013: true\n",
        "markets: [US]\npayout: {within_days: 30}\n",
    ),
)
