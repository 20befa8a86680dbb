"""A picture of the coach that a page cannot show."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity, Term
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    if isinstance(draft.portrait, Term):
        yield draft.match(("coach", "portrait", "file"), {"reason": draft.portrait})


_COACH = "coach:\n  name: Ruth Sample\n  bio: I listen to people who face a choice.\n"

RULE = Rule(
    id="picture-unusable",
    family=Family.CLARITY,
    severity=Severity.WARNING,
    sources=("HTML Standard, 4.8.3",),
    check=check,
    reads=("coach",),
    flags=(
        f"{_COACH}  portrait:\n    file: [[pictures/ruth.jpg]]\n"
        "    alt: Ruth at a table with a pot of tea.\n",
    ),
    passes=(_COACH,),
)
