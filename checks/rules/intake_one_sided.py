"""A big purchase whose first talk asks too little, or leaves one side no room."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.gap import gap
from checks.rule import Rule
from checks.weight import is_weighty

ENOUGH_QUESTIONS = 3
ENOUGH_DAYS = 2


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    offer = draft.offer
    if not is_weighty(offer):
        return
    fit, call, days = offer.fit, offer.match_call, offer.decision.think_days
    if (count := len(fit.intake_questions)) < ENOUGH_QUESTIONS:
        values = {"count": str(count), "least": str(ENOUGH_QUESTIONS)}
        yield gap(draft, ("fit", "intake_questions"), "count", **values)
    if call and not call.client_may_ask:
        yield gap(draft, ("match_call", "client_may_ask"), "client-may-not-ask")
    if not fit.client_may_pause:
        yield gap(draft, ("fit", "client_may_pause"), "client-pause")
    if not fit.coach_may_pause:
        yield gap(draft, ("fit", "coach_may_pause"), "coach-pause")
    if days < ENOUGH_DAYS:
        values = {"count": str(days), "least": str(ENOUGH_DAYS)}
        yield gap(draft, ("decision", "think_days"), "at-least", **values)


_LONG = "journey: {weeks: 12}\n"
_FIT = (
    "fit:\n  for: [You lead a team, You have an hour a week]\n"
    "  not_for: [You need legal advice, You are still looking for work]\n"
)
_QUESTIONS = (
    "intake_questions:\n"
    "    - {ask: What have you tried?, why: So that we do not repeat it}\n"
    "    - {ask: Who else helps you?, why: To see who should come first}\n"
)
_THIRD = "    - {ask: When would you stop?, why: So that we both know it}\n"

RULE = Rule(
    id="intake-one-sided",
    family=Family.FIT,
    severity=Severity.WARNING,
    sources=("ICF and EMCC codes of ethics (agreement before coaching)",),
    check=check,
    reads=("price", "journey", "fit", "match_call", "decision"),
    flags=(
        _LONG + _FIT + "  [[" + _QUESTIONS.replace("questions:", "questions]]:", 1),
        _LONG + _FIT + "  " + _QUESTIONS + _THIRD + "  client_may_pause: [[false]]\n"
        "  coach_may_pause: [[false]]\n"
        "decision: {think_days: [[1]]}\n",
        "price: {currency: EUR, total_incl_vat: 900.00}\n"
        + _FIT
        + "  "
        + _QUESTIONS
        + _THIRD
        + "match_call: {minutes: 20, client_may_ask: [[false]]}\n",
    ),
    passes=(
        _LONG + _FIT + "  " + _QUESTIONS + _THIRD + "decision: {think_days: 7}\n",
        "decision: {think_days: 1}\nmatch_call: {minutes: 10}\n",
    ),
)
