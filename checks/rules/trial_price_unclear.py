"""A trial that is paid for, and no word on whether that comes off the price."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.money import written
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    offer = draft.offer
    if offer.trial and offer.trial.price and draft.document.at(("trial", "credited")) is None:
        values = {"price": written(offer.trial.price, offer.price.currency)}
        yield draft.match(("trial", "price"), values)


RULE = Rule(
    id="trial-price-unclear",
    family=Family.TERMS,
    severity=Severity.ADVICE,
    sources=("Directive 2005/29/EC, article 7(1)",),
    check=check,
    reads=("trial", "price"),
    flags=(
        "trial: {kind: a first talk, price: [[40.00]]}\n",
        "trial:\n  kind: a first talk\n  minutes: 60\n  price: [[40.00]]\n  converts: never\n",
    ),
    passes=(
        "trial: {kind: a first talk, price: 40.00, credited: true}\n",
        "trial: {kind: a first talk, price: 40.00, credited: false}\n",
        "trial: {kind: a first talk}\n",
        "trial: {kind: a first talk, price: 0.00}\n",
    ),
)
