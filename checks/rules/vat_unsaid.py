"""A high price to consumers that does not say what tax is in it."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.money import written
from checks.rule import Rule
from checks.weight import is_expensive


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    price = draft.offer.price
    if draft.offer.audience != "consumer" or not is_expensive(draft.offer):
        return
    if price.vat_percent is None and not price.vat_exempt:
        yield draft.match(
            ("price", "total_incl_vat"), {"total": written(price.total_incl_vat, price.currency)}
        )


_TRIAL = "trial: {kind: a first talk, price: 40.00}\n"

RULE = Rule(
    id="vat-unsaid",
    family=Family.TERMS,
    severity=Severity.WARNING,
    sources=("Directive 2011/83/EU, article 6(1)(e)",),
    check=check,
    reads=("price", "audience"),
    flags=(
        "price:\n  currency: EUR\n  total_incl_vat: [[900.00]]\n" + _TRIAL,
        "price:\n  currency: PLN\n  total_incl_vat: [[2000.00]]\n  vat_exempt: false\n" + _TRIAL,
    ),
    passes=(
        "price: {currency: EUR, total_incl_vat: 900.00, vat_percent: 21}\n" + _TRIAL,
        "price: {currency: EUR, total_incl_vat: 900.00, vat_percent: 0}\n" + _TRIAL,
        "price: {currency: EUR, total_incl_vat: 900.00, vat_exempt: true}\n" + _TRIAL,
        "price: {currency: EUR, total_incl_vat: 499.00}\n",
        "audience: business\nprice: {currency: EUR, total_incl_vat: 900.00}\n" + _TRIAL,
    ),
)
