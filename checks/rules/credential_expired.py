"""A title that has run out."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    for index, each in enumerate(draft.offer.coach.credentials):
        if each.expires and each.expires < draft.today:
            values = {"name": each.name, "day": str(each.expires)}
            yield draft.match(("coach", "credentials", index, "expires"), values)


_COACH = (
    "coach:\n  name: Ruth Sample\n  bio: I listen to people who face a choice.\n  credentials:\n"
    "    - name: Coach training\n      issuer: Example Academy\n"
    "      proof: https://example.org/proof\n"
)

RULE = Rule(
    id="credential-expired",
    family=Family.PROOF,
    severity=Severity.WARNING,
    sources=("Directive 2005/29/EC, article 6(1)(f)",),
    check=check,
    reads=("coach",),
    flags=(
        _COACH + "      expires: [[2026-11-22]]\n",
        _COACH + "      issued: 2019-06-14\n      expires: [[2023-06-14]]\n",
    ),
    passes=(
        _COACH + "      expires: 2026-11-23\n",
        _COACH + "      issued: 2012-06-14\n",
    ),
)
