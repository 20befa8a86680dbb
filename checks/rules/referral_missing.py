"""A big purchase that does not say where else help is, or what the coach gets for it."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.gap import gap
from checks.rule import Rule
from checks.weight import is_weighty


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    if not is_weighty(draft.offer):
        return
    referral = draft.offer.fit.referral
    if not referral:
        yield gap(draft, ("fit", "referral"))
    for index, other in enumerate(referral):
        if other.fee_received is None:
            yield gap(draft, ("fit", "referral", index, "text"), "fee-unsaid")


_LONG = "journey: {weeks: 8}\n"
_FIT = (
    "fit:\n  for: [You lead a team, You have an hour a week]\n"
    "  not_for: [You need legal advice, You are still looking for work]\n"
)

RULE = Rule(
    id="referral-missing",
    family=Family.FIT,
    severity=Severity.WARNING,
    sources=("ICF and EMCC codes of ethics (referral)",),
    check=check,
    reads=("price", "journey", "fit"),
    flags=(
        _LONG + _FIT.replace("fit:", "[[fit]]:"),
        _LONG + _FIT + "  referral:\n    - text: [[two other coaches]]\n"
        "    - {text: your family doctor, fee_received: none}\n",
    ),
    passes=(
        _LONG + _FIT + "  referral:\n    - {text: your family doctor, fee_received: none}\n",
        "journey: {weeks: 5}\n" + _FIT + "  referral:\n    - {text: two other coaches}\n",
    ),
)
