"""A cost that nobody can do without, beside the price and not in it."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.money import added, written
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    price = draft.offer.price
    left_out = {
        index: extra.amount
        for index, extra in enumerate(price.extra_costs)
        if extra.required and not extra.in_total and extra.amount
    }
    real = added((price.total_incl_vat, *left_out.values()))
    for index, amount in left_out.items():
        values = {
            "amount": written(amount, price.currency),
            "total": written(price.total_incl_vat, price.currency),
            "real": written(real, price.currency),
        }
        yield draft.match(("price", "extra_costs", index, "amount"), values)


_PRICE = "price:\n  currency: EUR\n  total_incl_vat: 180.00\n  extra_costs:\n"

RULE = Rule(
    id="price-incomplete",
    family=Family.TERMS,
    severity=Severity.ERROR,
    sources=(
        "Directive 2011/83/EU, article 6(1)(e)",
        "Directive 2005/29/EC, article 7(4)(c)",
    ),
    check=check,
    reads=("price",),
    flags=(
        _PRICE + "    - {text: the exam, amount: [[35.00]], required: true}\n",
        _PRICE + "    - {text: the exam, amount: [[35.00]], required: true, in_total: false}\n"
        "    - {text: a book, amount: [[12.50]], required: true}\n"
        "    - {text: a notebook, amount: 8.00, required: false}\n",
    ),
    passes=(
        _PRICE + "    - {text: the exam, amount: 35.00, required: true, in_total: true}\n",
        _PRICE + "    - {text: a notebook, amount: 8.00, required: false}\n",
        _PRICE + "    - {text: pen and paper, amount: 0.00, required: true}\n",
    ),
)
