"""A promise that there is no risk, instead of until when money comes back.

It is found by the phrases of refund-prose-mismatch, which objects where the facts say otherwise.
"""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.matcher import Hit
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    refund = draft.offer.refund
    bears_it_out = (
        refund is not None
        and refund.until_day is not None
        and refund.share_percent == 100
        and not (refund.reason_needed or refund.homework_needed)
    )
    for each in draft.found.get("refund-prose-mismatch", ()):
        if promises_no_risk(each.hit) and bears_it_out:
            yield each.match()


def promises_no_risk(hit: Hit) -> bool:
    """Whether a phrase about money back says that there is no risk."""
    return hit.rule == "refund-prose-mismatch" and hit.kind == "riskless"


_REFUND = "refund:\n  until_day: 30\n"

RULE = Rule(
    id="no-risk-promise",
    family=Family.REFUND_PROMISE,
    severity=Severity.WARNING,
    sources=("Directive 2005/29/EC, article 6(1)(g)",),
    check=check,
    reads=("refund",),
    flags=(
        "summary: Calm talks. [[Try it risk-free]].\n" + _REFUND,
        "languages: {source: nl}\nsummary: Rustige gesprekken. [[Je hebt niets te verliezen]].\n"
        + _REFUND,
        "languages: {source: it}\nsummary: Colloqui tranquilli. [[Non hai nulla da perdere]].\n"
        + _REFUND,
        "languages: {source: pl}\nsummary: Spokojne rozmowy. [[Niczego nie ryzykujesz]].\n"
        + _REFUND,
    ),
    passes=(
        "summary: Calm talks. Until day 30 you get everything back.\n" + _REFUND,
        "summary: Calm talks about a job in which safety and risk are everyday words.\n",
        "languages: {source: nl}\nsummary: Tot en met dag 30 krijg je alles terug.\n" + _REFUND,
        "languages: {source: pl}\nsummary: Rozmawiamy też o ryzyku, które widzisz.\n" + _REFUND,
    ),
)
