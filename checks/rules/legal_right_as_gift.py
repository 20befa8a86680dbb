"""A right the client has by law, offered as if the coach added it."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity, Term
from checks.law import law
from checks.offer import Offer
from checks.rule import Rule

USUAL_DAYS = 14
"""What the law gives in all countries known here that give anything."""


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    offer = draft.offer
    if offer.audience == "business":
        return
    right = law(offer.markets, offer.audience).withdrawal_days
    owed = right.value if right else USUAL_DAYS
    for each in found:
        if each.hit.values.get("period", 0) <= owed:
            yield each.match({"what": Term("gift.said", {"days": str(owed)})})
    if right and _adds_nothing(offer, owed):
        values = {"days": str(owed), "article": right.article}
        yield draft.match(
            ("refund", "until_day"),
            {"found": "refund.until_day", "what": Term("gift.refund", values)},
        )


def _adds_nothing(offer: Offer, owed: int) -> bool:
    """Whether the refund ends with the time in which all of it comes back by law as well."""
    refund = offer.refund
    return (
        refund is not None
        and refund.until_day is not None
        and refund.until_day <= owed
        and refund.counts_from == "purchase"
        and not offer.withdrawal.amount_kept
    )


RULE = Rule(
    id="legal-right-as-gift",
    family=Family.REFUND_PROMISE,
    severity=Severity.WARNING,
    sources=(
        "Directive 2005/29/EC, annex I no. 10",
        "Digital Markets, Competition and Consumers Act 2024 (UK), schedule 20",
    ),
    check=check,
    reads=("refund", "withdrawal", "markets", "audience"),
    flags=(
        "markets: [UK]\nrefund: {until_day: [[14]], counts_from: purchase}\n",
        "audience: sole_trader\nmarkets: [PL]\nrefund:\n  until_day: [[10]]\n"
        "  counts_from: purchase\n",
        "summary: Two talks. [[As a special favour you get 14 days to withdraw]].\n",
    ),
    passes=(
        "markets: [UK]\nrefund: {until_day: 14, counts_from: first_session}\n",
        "markets: [UK]\nrefund: {until_day: 30, counts_from: purchase}\n",
        "markets: [US]\nrefund: {until_day: 14, counts_from: purchase}\n",
        "summary: Two talks. As a special favour you get 30 days to withdraw.\n",
        "audience: business\nsummary: As a special favour you get 14 days to withdraw.\n",
    ),
)
