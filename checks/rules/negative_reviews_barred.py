"""Clients who may not say in public what displeased them."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    if not draft.offer.testimonials_policy.negative_ok:
        yield draft.match(("testimonials_policy", "negative_ok"))


RULE = Rule(
    id="negative-reviews-barred",
    family=Family.PROOF,
    severity=Severity.ERROR,
    sources=(
        "Directive 2005/29/EC, article 9(d) and annex I no. 23c",
        "16 CFR 465.7",
    ),
    check=check,
    reads=("testimonials_policy",),
    flags=(
        "testimonials_policy: {negative_ok: [[false]]}\n",
        "testimonials_policy:\n  selection: The last three who agreed.\n  negative_ok: [[false]]\n",
    ),
    passes=(
        "testimonials_policy: {negative_ok: true}\n",
        "testimonials_policy: {selection: The last three who agreed.}\n",
    ),
)
