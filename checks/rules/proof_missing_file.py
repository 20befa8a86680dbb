"""A file that a page points its readers to, and that is not there."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.neighbour import shown
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    for route, name in shown(draft.offer):
        if name in draft.absent:
            yield draft.match(route)


_COACH = (
    "coach:\n  name: Ruth Sample\n  bio: I listen to people who face a choice.\n  credentials:\n"
    "    - name: Coach training\n      issuer: Example Academy\n      proof: {}\n"
)

RULE = Rule(
    id="proof-missing-file",
    family=Family.PROOF,
    severity=Severity.ERROR,
    sources=("Directive 2005/29/EC, article 6(1)(f) and annex I no. 2",),
    check=check,
    reads=("coach", "agreement"),
    beside={"proof/training.pdf": "", "agreement.pdf": ""},
    flags=(
        _COACH.format("[[proof/another.pdf]]"),
        _COACH.format("[[example.org/proof.html]]"),
        "agreement:\n  points: [What is said stays between us.]\n  file: [[our-agreement.PDF]]\n",
    ),
    passes=(
        _COACH.format("proof/training.pdf"),
        _COACH.format("https://example.org/proof.pdf"),
        _COACH.format("in the register of Example Academy under 00.000"),
        "agreement:\n  points: [What is said stays between us.]\n  file: agreement.pdf\n",
    ),
)
