"""A big purchase from a coach who names nobody to turn to."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.rule import Rule
from checks.weight import is_weighty


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    if is_weighty(draft.offer) and draft.offer.coach.supervision is None:
        yield draft.match(("coach", "supervision"))


_COACH = "coach:\n  name: Ruth Sample\n  bio: I was a school head for eleven years.\n"
_LONG = "journey: {weeks: 8}\n"

RULE = Rule(
    id="supervision-missing",
    family=Family.CONDUCT,
    severity=Severity.ADVICE,
    sources=("EMCC Global Code of Ethics (supervision)",),
    check=check,
    reads=("price", "journey", "coach"),
    flags=(
        _LONG + _COACH.replace("coach:", "[[coach]]:"),
        "price: {currency: EUR, total_incl_vat: 900.00}\n" + _COACH.replace("coach:", "[[coach]]:"),
    ),
    passes=(
        _LONG + _COACH + "  supervision: {kind: three other coaches, every_weeks: 6}\n",
        "journey: {weeks: 5}\n" + _COACH,
    ),
)
