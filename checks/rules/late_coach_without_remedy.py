"""A big purchase that does not say what happens when the coach answers late."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.rule import Rule
from checks.weight import is_weighty


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    if is_weighty(draft.offer) and draft.offer.communication.if_coach_late is None:
        yield draft.match(("communication", "if_coach_late"))


_LONG = "journey: {weeks: 8}\n"

RULE = Rule(
    id="late-coach-without-remedy",
    family=Family.JOURNEY,
    severity=Severity.ADVICE,
    sources=("A rule of this project: what a client is held to, the coach is held to",),
    check=check,
    reads=("price", "journey", "communication"),
    flags=(
        _LONG + "[[communication]]: {update_every_days: 7}\n",
        "title: [[Ten talks]]\nprice: {currency: EUR, total_incl_vat: 900.00}\n",
    ),
    passes=(
        _LONG + "communication: {if_coach_late: Then you do not pay for the next talk.}\n",
        "communication: {update_every_days: 7}\n",
    ),
)
