"""Money kept from someone who withdraws, without the words that ask for an early start."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.law import law
from checks.money import written
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    offer = draft.offer
    right = offer.withdrawal
    owed = law(offer.markets, offer.audience).withdrawal_days
    if not owed or not owed.value or not right.amount_kept or right.start_request_text:
        return
    start = offer.capacity.next_start if offer.capacity else None
    if start is None or (start - draft.today).days < owed.value:
        values = {
            "amount": written(right.amount_kept, offer.price.currency),
            "days": str(owed.value),
        }
        yield draft.match(("withdrawal", "start_request_text"), values)


_KEPT = "  function_url: https://example.org/withdraw\n  receipt: a mail with date and time\n"
_PLACES = "capacity:\n  max_clients: 8\n  active: 5\n  as_of: 2026-11-20\n  next_start: {}\n"

RULE = Rule(
    id="start-request-missing",
    family=Family.TERMS,
    severity=Severity.WARNING,
    sources=("Directive 2011/83/EU, articles 7(3), 8(8) and 14(3) and (4)",),
    check=check,
    reads=("withdrawal", "markets", "audience", "capacity", "price"),
    flags=(
        "markets: [NL]\n[[withdrawal]]:\n  amount_kept: 90.00\n" + _KEPT,
        "markets: [UK]\n[[withdrawal]]: {amount_kept: 90.00}\n" + _PLACES.format("2026-12-01"),
    ),
    passes=(
        "markets: [UK]\nwithdrawal: {amount_kept: 0.00}\n",
        "markets: [UK]\nwithdrawal: {amount_kept: 90.00}\n" + _PLACES.format("2026-12-07"),
        "markets: [NL]\nwithdrawal:\n  amount_kept: 90.00\n"
        "  start_request_text: Please start before the 14 days are over.\n" + _KEPT,
        "withdrawal: {amount_kept: 90.00}\n",
    ),
)
