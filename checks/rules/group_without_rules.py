"""A group without rules, or one in which nobody may disagree."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.gap import gap
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    group = draft.offer.group
    if group and not group.rules:
        yield gap(draft, ("group", "rules"))
    if group and not group.disagree_ok:
        yield gap(draft, ("group", "disagree_ok"), "no-disagreement")


RULE = Rule(
    id="group-without-rules",
    family=Family.CONDUCT,
    severity=Severity.WARNING,
    sources=("EMCC Global Code of Ethics (confidentiality)",),
    check=check,
    reads=("group",),
    flags=(
        "[[group]]: {size: 8}\n",
        "group:\n  size: 8\n  rules: [What others say stays here]\n  disagree_ok: [[false]]\n",
    ),
    passes=(
        "group:\n  size: 8\n  rules: [What others say stays here]\n",
        "languages: {source: pl}\ngroup:\n  size: 6\n  disagree_ok: true\n"
        "  rules: [Każde ćwiczenie wolno pominąć]\n",
    ),
)
