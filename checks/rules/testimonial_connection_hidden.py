"""Testimonials of which one cannot tell who gave them, what for, and how they were chosen."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity, Term
from checks.gap import gap
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    for index, each in enumerate(draft.offer.testimonials):
        unsaid = ", ".join(name for name in ("incentive", "tie") if getattr(each, name) is None)
        if unsaid:
            values = {"gap": Term("gap.unsaid", {"fields": unsaid})}
            yield draft.match(("testimonials", index), values)
    if draft.offer.testimonials and draft.offer.testimonials_policy.selection is None:
        if draft.document.at(("testimonials_policy",)) is None:
            field = {"field": "testimonials_policy.selection"}
            yield draft.match(("testimonials",), {"gap": Term("gap.missing", field)})
        else:
            yield gap(draft, ("testimonials_policy", "selection"))


_VOICE = (
    "  - text: I plan, at last.\n    person: A., 34\n    consent: 2026-03-02\n    typical: true\n"
)
_FREE = "    incentive: none\n    tie: none\n"
_POLICY = "testimonials_policy: {selection: The last three who agreed.}\n"

RULE = Rule(
    id="testimonial-connection-hidden",
    family=Family.PROOF,
    severity=Severity.WARNING,
    sources=(
        "Directive 2005/29/EC, article 7(6) and annex I nos. 23b and 23c",
        "16 CFR 255.5",
    ),
    check=check,
    reads=("testimonials", "testimonials_policy"),
    flags=(
        _POLICY + "testimonials:\n" + _VOICE.replace("text:", "[[text]]:") + "    tie: none\n",
        _POLICY + "testimonials:\n" + _VOICE + _FREE + _VOICE.replace("text:", "[[text]]:"),
        "[[testimonials]]:\n" + _VOICE + _FREE,
        "[[testimonials_policy]]: {negative_ok: true}\ntestimonials:\n" + _VOICE + _FREE,
    ),
    passes=(
        _POLICY + "testimonials:\n" + _VOICE + _FREE,
        _POLICY
        + "testimonials:\n"
        + _VOICE
        + "    incentive: a talk for free\n    tie: my sister\n",
        "testimonials: []\n",
    ),
)
