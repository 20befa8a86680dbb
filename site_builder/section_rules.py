"""A section's rules: those that check the facts it shows. Each such rule stands in one section.

Rules read more of an offer than they judge: many weigh the price to know how big a purchase is.
So it is written down here which section a rule is about; a test holds it against what it reads.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from checks.rules import RULES

SECTION_RULES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "included": (
            "capacity-prose-mismatch",
            "date-prose-mismatch",
            "capacity-does-not-add-up",
            "capacity-stale",
            "capacity-without-reason",
            "deadline-passed",
            "deadline-order",
        ),
        "outcomes": (
            "outcome-without-basis",
            "outcomes-disagree-with-data",
            "outcomes-do-not-add-up",
            "outcome-share-contradiction",
            "most-below-half",
            "exceptional-outcome-alone",
            "measured-only-at-the-end",
            "outcomes-too-few",
            "outcome-phase-unknown",
        ),
        "journey": (
            "hard-phase-unnamed",
            "milestone-before-hard-phase",
            "phases-do-not-add-up",
            "journey-prose-mismatch",
        ),
        "work": ("workload-missing", "cadence-missing", "late-coach-without-remedy"),
        "group": ("group-without-rules",),
        "price": (
            "price-incomplete",
            "parts-sum",
            "instalments-incomplete",
            "instalment-without-start",
            "paid-far-ahead",
            "price-prose-mismatch",
            "prior-price-undated",
            "vat-unsaid",
        ),
        "trial": ("trial-missing", "trial-turns-into-contract", "trial-price-unclear"),
        "stopping": (
            "stopping-restricted",
            "no-strings-mismatch",
            "auto-renewal-unclear",
            "statement-late",
            "worked-example-wrong",
            "earned-above-paid",
            "settlement-undefined",
            "kept-part-unknown",
            "talk-weeks-unsaid",
        ),
        "refund": (
            "refund-missing",
            "refund-tied",
            "refund-prose-mismatch",
            "no-risk-promise",
            "payout-late",
        ),
        "withdrawal": (
            "withdrawal-right-missing",
            "withdrawal-function-missing",
            "start-request-missing",
            "legal-right-as-gift",
        ),
        "order": ("order-label-missing", "think-days-cut", "sold-on-the-call"),
        "first_talk": (
            "not-for-missing",
            "intake-one-sided",
            "intake-probes-for-pain",
            "referral-missing",
        ),
        "coach": (
            "credential-unverifiable",
            "credential-expired",
            "proof-missing-file",
            "supervision-missing",
        ),
        "reach": ("access-undefined", "private-number-published", "profession-law-missing"),
        "agreement": ("boundaries-missing",),
        "wrong": (
            "complaint-route-missing",
            "complaint-discussed-first",
            "complaint-extra-is-coupon",
        ),
        "feedback": ("feedback-missing", "exit-question-missing", "anonymous-box-not-anonymous"),
        "voices": (
            "testimonial-incomplete",
            "testimonial-connection-hidden",
            "negative-reviews-barred",
        ),
        "safety": ("meeting-place-unsafe", "crisis-number-missing"),
        "privacy": ("privacy-unsaid",),
    }
)


def other_rules(sections: Iterable[str]) -> tuple[str, ...]:
    """Return the rules that none of these sections names, in reading order.

    They look at the words of every text, the languages, the file, or what the page has not got.
    """
    named = {rule for each in sections for rule in SECTION_RULES.get(each, ())}
    return tuple(rule.id for rule in RULES if rule.id not in named)
