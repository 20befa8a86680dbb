"""A promise of money back that the refund facts do not bear out."""

from collections.abc import Iterable, Iterator

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity, Term
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    for each in found:
        if each.prose.route[0] == "testimonials":
            continue  # what happened to a client once is no promise
        for field, fact in _against(draft, each):
            related = ((draft.place("refund", field), Term("related.fact")),)
            yield each.match({"fact": fact}, related)
            break


def _against(draft: Draft, found: Found) -> Iterator[tuple[str, Term]]:
    """Yield the facts that a promise contradicts, with the field that holds each."""
    refund = draft.offer.refund
    if refund is None or refund.until_day is None:
        yield "none", Term("fact.no-refund")
        return
    kind = found.hit.kind
    days = found.hit.values.get("period")
    # Sentences about withdrawal, and about how soon the money comes, read much the same.
    others = (draft.offer.withdrawal.days, draft.offer.payout.within_days)
    if kind == "window" and days not in (None, refund.until_day, *others):
        yield "until_day", Term("fact.refund-window", {"days": str(refund.until_day)})
    if kind in ("full", "riskless") and refund.share_percent < 100:
        yield "share_percent", Term("fact.partial", {"share": f"{refund.share_percent:f}"})
    if kind in ("unconditional", "riskless") and refund.reason_needed:
        yield "reason_needed", Term("fact.reason-needed")
    if kind in ("unconditional", "riskless") and refund.homework_needed:
        yield "homework_needed", Term("fact.homework-needed")


_SENTENCE = "summary: Six calm talks, with {}.\n"

RULE = Rule(
    id="refund-prose-mismatch",
    family=Family.REFUND_PROMISE,
    severity=Severity.ERROR,
    sources=("Directive 2005/29/EC, article 6(1)(g)",),
    check=check,
    reads=("refund", "withdrawal", "payout"),
    flags=(
        _SENTENCE.format("a [[30-day money-back guarantee]]") + "refund:\n  until_day: 14\n",
        _SENTENCE.format("a [[full refund]] in the first week")
        + "refund:\n  until_day: 7\n  share_percent: 50\n",
        _SENTENCE.format("a [[30-day money-back guarantee]]")
        + "refund:\n  none: The room is paid a year ahead.\n",
    ),
    passes=(
        _SENTENCE.format("a 30-day money-back guarantee") + "refund:\n  until_day: 30\n",
        _SENTENCE.format("a full refund in the first week") + "refund:\n  until_day: 7\n",
        "summary: Two talks. Withdraw within 14 days and you get everything back.\n"
        "refund:\n  until_day: 30\n",
        "testimonials:\n  - text: I had my money back within a week.\n"
        "    person: A., 34\n    consent: 2026-03-02\n",
    ),
)
