"""Parts of a price that do not add up to it."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity, Term
from checks.money import added, written
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    price = draft.offer.price
    whole = added(part.total for part in price.parts)
    if price.parts and whole != price.total_incl_vat:
        values = {
            "sum": written(whole, price.currency),
            "total": written(price.total_incl_vat, price.currency),
        }
        related = ((draft.place("price", "total_incl_vat"), Term("related.total")),)
        yield draft.match(("price", "parts"), values, related)


RULE = Rule(
    id="parts-sum",
    family=Family.TERMS,
    severity=Severity.ERROR,
    sources=("Directive 2011/83/EU, article 6(1)(e)", "CJEU C-641/19"),
    check=check,
    reads=("price",),
    flags=(
        "price:\n  currency: EUR\n  total_incl_vat: 400.00\n  [[parts]]:\n"
        "    - {id: plan, text: A plan, amount: 100.00}\n"
        "    - {id: talk, text: A talk, count: 4, each: 80.00}\n",
    ),
    passes=(
        "price:\n  currency: EUR\n  total_incl_vat: 400.00\n  parts:\n"
        "    - {id: plan, text: A plan, amount: 100.00}\n"
        "    - {id: talk, text: A talk, count: 4, each: 75.00}\n",
    ),
)
