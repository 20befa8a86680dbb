"""A part that the coach keeps on stopping, and that the price does not have."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity, Term
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    known = [part.id for part in draft.offer.price.parts]
    for at, name in enumerate(draft.offer.coach_ends.keeps):
        if name not in known:
            values = {"parts": ", ".join(known) or "–"}
            related = ((draft.place("price", "parts"), Term("related.parts")),)
            yield draft.match(("coach_ends", "keeps", at), values, related)


_PARTS = (
    "price:\n  currency: EUR\n  total_incl_vat: 300.00\n  parts:\n"
    "    - {id: talk, text: A talk, count: 3, each: 100.00}\n"
)

RULE = Rule(
    id="kept-part-unknown",
    family=Family.TERMS,
    severity=Severity.ERROR,
    sources=("Directive 93/13/EEC, article 5",),
    check=check,
    reads=("price", "coach_ends"),
    flags=(
        _PARTS + "coach_ends:\n  keeps:\n    - [[talks]]\n",
        "price: {currency: EUR, total_incl_vat: 300.00}\ncoach_ends:\n  keeps:\n    - [[plan]]\n",
    ),
    passes=(_PARTS + "coach_ends: {keeps: [talk]}\n", _PARTS + "coach_ends: {keeps: []}\n"),
)
