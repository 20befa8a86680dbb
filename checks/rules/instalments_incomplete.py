"""Instalments that do not add up to the price and the surcharge named."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity, Term
from checks.money import added, written
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    price = draft.offer.price
    paid = added(instalment.amount for instalment in price.instalments)
    if price.instalments and paid != price.total_incl_vat + price.instalment_surcharge:
        values = {
            "sum": written(paid, price.currency),
            "total": written(price.total_incl_vat + price.instalment_surcharge, price.currency),
        }
        related = ((draft.place("price", "total_incl_vat"), Term("related.total")),)
        yield draft.match(("price", "instalments"), values, related)


RULE = Rule(
    id="instalments-incomplete",
    family=Family.TERMS,
    severity=Severity.ERROR,
    sources=("Directive 2011/83/EU, article 6(1)(e) and (g)",),
    check=check,
    reads=("price",),
    flags=(
        "price:\n  currency: EUR\n  total_incl_vat: 400.00\n  [[instalments]]:\n"
        "    - {due: signing, amount: 200.00}\n    - {due: week 3, amount: 150.00}\n",
        "price:\n  currency: EUR\n  total_incl_vat: 400.00\n  instalment_surcharge: 20.00\n"
        "  [[instalments]]:\n"
        "    - {due: signing, amount: 200.00}\n    - {due: week 3, amount: 200.00}\n",
    ),
    passes=(
        "price:\n  currency: EUR\n  total_incl_vat: 400.00\n  instalments:\n"
        "    - {due: signing, amount: 133.34}\n    - {due: week 3, amount: 133.33}\n"
        "    - {due: week 5, amount: 133.33}\n",
        "price:\n  currency: EUR\n  total_incl_vat: 400.00\n  instalment_surcharge: 20.00\n"
        "  instalments:\n"
        "    - {due: signing, amount: 210.00}\n    - {due: week 3, amount: 210.00}\n",
    ),
)
