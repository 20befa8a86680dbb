"""Several talks, and nothing that says in which weeks they are."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.rule import Rule
from checks.settlement.schedule import rhythm_is_assumed, talk_days


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    if rhythm_is_assumed(draft.offer):
        talks = len(talk_days(draft.offer))
        parts = enumerate(draft.offer.price.parts)
        at = next(at for at, part in parts if part.count == talks)
        yield draft.match(("price", "parts", at, "count"), {"talks": str(talks)})


_PARTS = (
    "price:\n  currency: EUR\n  total_incl_vat: 300.00\n  parts:\n"
    "    - {{id: talk, text: A talk, count: {}, each: {}}}\n"
)

RULE = Rule(
    id="talk-weeks-unsaid",
    family=Family.TERMS,
    severity=Severity.WARNING,
    sources=("Directive 2011/83/EU, article 6(1)(g)",),
    check=check,
    reads=("price", "journey"),
    flags=(
        _PARTS.format("[[3]]", "100.00") + "journey: {}\n",
        _PARTS.format("[[2]]", "150.00") + "journey: {exit_goal: You go on alone.}\n",
    ),
    passes=(
        _PARTS.format("3", "100.00") + "journey: {talk_weeks: [1, 2, 6]}\n",
        _PARTS.format("3", "100.00") + "journey: {weeks: 5}\n",
        _PARTS.format("1", "300.00") + "journey: {}\n",
    ),
)
