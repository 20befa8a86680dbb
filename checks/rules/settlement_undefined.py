"""A weighty offer whose price has no parts to work out from what comes back."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.money import written
from checks.rule import Rule
from checks.weight import is_weighty


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    price = draft.offer.price
    if not price.parts and is_weighty(draft.offer):
        total = written(price.total_incl_vat, price.currency)
        yield draft.match(("price", "total_incl_vat"), {"total": total})


_PRICE = (
    "trial: {{kind: a first talk}}\n"
    "price:\n  currency: EUR\n  total_incl_vat: {}\njourney: {{weeks: {}}}\n"
)
_PARTS = "  parts:\n    - {{id: talk, text: A talk, count: 12, each: 100.00}}\njourney"

RULE = Rule(
    id="settlement-undefined",
    family=Family.TERMS,
    severity=Severity.WARNING,
    sources=(
        "Directive 93/13/EEC, annex 1(d) to (f)",
        "Directive 2011/83/EU, article 14(3); CJEU C-641/19",
    ),
    check=check,
    reads=("price", "journey"),
    flags=(_PRICE.format("[[1200.00]]", 12), _PRICE.format("[[240.00]]", 9)),
    passes=(
        _PRICE.format("240.00", 4),
        _PRICE.replace("journey", _PARTS).format("1200.00", 12),
    ),
)
