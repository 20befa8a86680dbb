"""A worked example of stopping that comes to other sums than the terms."""

from collections.abc import Iterable, Iterator
from typing import Literal

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity, Term
from checks.money import written
from checks.offer.terms import WorkedExample
from checks.rule import Rule
from checks.settlement.schedule import StartUnknownError
from checks.settlement.stop_table import Stop, stop_table


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    try:
        rows = stop_table(draft.offer)
    except StartUnknownError:
        return
    yield from _compared(draft, "stopping", draft.offer.stopping.worked, rows)
    yield from _compared(draft, "coach_ends", draft.offer.coach_ends.worked, rows)


def _compared(
    draft: Draft,
    section: Literal["stopping", "coach_ends"],
    worked: list[WorkedExample],
    rows: tuple[Stop, ...],
) -> Iterator[Match]:
    currency = draft.offer.price.currency
    for at, example in enumerate(worked):
        route = (section, "worked", at)
        if example.after_session >= len(rows):
            last = str(len(rows) - 1)
            fact = Term("fact.talks", {"talks": last})
            yield draft.match((*route, "after_session"), {"fact": fact})
            continue
        row = rows[example.after_session]
        right = row.client if section == "stopping" else row.coach
        sums = {"paid": right.paid, "kept": right.kept, "refund": right.back}
        wrong = [name for name, amount in sums.items() if getattr(example, name) != amount]
        if wrong:
            values = {name: written(amount, currency) for name, amount in sums.items()}
            fact = Term("fact.worked", {"talk": str(example.after_session), **values})
            related = ((draft.place("price", "parts"), Term("related.fact")),)
            yield draft.match((*route, wrong[0]), {"fact": fact}, related)


_PRICE = (
    "refund: {none: The plan is made in the first talk.}\n"
    "price:\n  currency: EUR\n  total_incl_vat: 480.00\n  parts:\n"
    "    - {id: plan, text: A plan, amount: 80.00, priced_apart: true}\n"
    "    - {id: talk, text: A talk, count: 4, each: 100.00}\n"
    "journey: {weeks: 4}\n"
)
_STOPPING = (
    "stopping:\n  worked:\n    - {{after_session: {}, paid: 480.00, kept: {}, refund: {}}}\n"
)
_ENDS = (
    "coach_ends:\n  keeps: [talk]\n  worked:\n"
    "    - {{after_session: 2, paid: 480.00, kept: {}, refund: {}}}\n"
)

RULE = Rule(
    id="worked-example-wrong",
    family=Family.TERMS,
    severity=Severity.ERROR,
    sources=("Directive 2005/29/EC, article 6(1)(d) and (g)",),
    check=check,
    reads=("price", "refund", "stopping", "coach_ends", "withdrawal", "journey", "capacity"),
    flags=(
        _PRICE + _STOPPING.format(2, "[[300.00]]", "180.00"),
        _PRICE + _STOPPING.format(2, "280.00", "[[180.00]]"),
        _PRICE + _STOPPING.format("[[5]]", "480.00", "0.00"),
        _PRICE + _ENDS.format("[[280.00]]", "200.00"),
        # In the time for money back nothing is kept, whatever the parts come to.
        _PRICE.replace("{none: The plan is made in the first talk.}", "{until_day: 30}")
        + _STOPPING.format(2, "[[280.00]]", "200.00"),
    ),
    passes=(
        _PRICE + _STOPPING.format(2, "280.00", "200.00"),
        _PRICE + _ENDS.format("200.00", "280.00"),
    ),
)
