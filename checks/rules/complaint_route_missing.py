"""A big purchase without a clear way for complaints."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.gap import gap, gaps
from checks.rule import Rule
from checks.weight import is_weighty

MOST_DAYS = 14


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    offer, wrong = draft.offer, draft.offer.complaints
    if not is_weighty(offer):
        return
    outside = wrong.independent
    missing = [] if wrong.steps else ["steps"]
    if outside is None and wrong.no_independent is None:
        missing.append("independent")
    yield from gaps(draft, "complaints", missing)
    if wrong.talk_within_days > MOST_DAYS:
        values = {"count": str(wrong.talk_within_days), "most": str(MOST_DAYS)}
        yield gap(draft, ("complaints", "talk_within_days"), "at-most", **values)
    ours = {name.casefold() for name in (offer.provider.legal_name, offer.coach.name)}
    if outside and outside.name.casefold() in ours:
        route = ("complaints", "independent", "name")
        yield gap(draft, route, "not-outside", name=outside.name)


_LONG = "journey: {weeks: 8}\n"
_STEPS = "  steps:\n    - {day: 2, text: I confirm it}\n    - {day: 10, text: It is put right}\n"
_ALONE = "  no_independent: There is no such body for coaches in this country.\n"

RULE = Rule(
    id="complaint-route-missing",
    family=Family.CONDUCT,
    severity=Severity.ERROR,
    sources=("Directive 2011/83/EU, article 6(1)(g) and (t)", "Directive 2013/11/EU, article 13"),
    check=check,
    reads=("price", "journey", "provider", "coach", "complaints"),
    flags=(
        _LONG + "title: [[Eight talks]]\n",
        _LONG + "[[complaints]]:\n" + _ALONE,
        _LONG + "complaints:\n" + _STEPS + _ALONE + "  talk_within_days: [[30]]\n",
        "price: {currency: EUR, total_incl_vat: 900.00}\n[[complaints]]:\n" + _STEPS,
        _LONG + "complaints:\n" + _STEPS + "  independent:\n"
        "    {name: [[Quiet Corner (example)]], paid_by: Quiet Corner}\n",
    ),
    passes=(
        _LONG + "complaints:\n" + _STEPS + _ALONE,
        _LONG + "complaints:\n" + _STEPS + "  independent:\n"
        "    {name: Example Mediation (example), paid_by: Quiet Corner, tie: none}\n",
        "complaints: {talk_within_days: 30}\n",
    ),
)
