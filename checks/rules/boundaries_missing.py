"""A big purchase without an agreement beforehand on how coach and client deal with each other."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.gap import gap
from checks.rule import Rule
from checks.weight import is_weighty


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    agreement = draft.offer.agreement
    if not is_weighty(draft.offer):
        return
    if not agreement.points:
        yield gap(draft, ("agreement", "points"))
    if agreement.signed_before == "start":
        yield gap(draft, ("agreement", "signed_before"), "signed-late")


_LONG = "journey: {weeks: 8}\n"

RULE = Rule(
    id="boundaries-missing",
    family=Family.CONDUCT,
    severity=Severity.WARNING,
    sources=("ICF Code of Ethics, 1.1", "EMCC Global Code of Ethics (contracting, boundaries)"),
    check=check,
    reads=("price", "journey", "agreement"),
    flags=(
        _LONG + "title: [[Eight talks]]\n",
        _LONG + "agreement:\n  signed_before: [[start]]\n  points: [who does what]\n",
        _LONG + "[[agreement]]:\n  file: https://example.org/agreement\n",
    ),
    passes=(
        _LONG + "agreement:\n  points: [who does what, what stays between us]\n",
        "journey: {weeks: 5}\nagreement: {signed_before: start}\n",
    ),
)
