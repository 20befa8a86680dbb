"""A title that nobody can check, or that the coach gave to the coach."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.gap import gap
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    own = {_plain(draft.offer.provider.legal_name), _plain(draft.offer.coach.name)}
    for index, each in enumerate(draft.offer.coach.credentials):
        if _plain(each.issuer) in own:
            yield gap(draft, ("coach", "credentials", index, "issuer"), "own-title")
        elif each.proof is None:
            yield gap(draft, ("coach", "credentials", index, "proof"))


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


_COACH = (
    "coach:\n  name: Ruth Sample\n  bio: I listen to people who face a choice.\n  credentials:\n"
)

RULE = Rule(
    id="credential-unverifiable",
    family=Family.PROOF,
    severity=Severity.WARNING,
    sources=("Directive 2005/29/EC, article 6(1)(f) and annex I nos. 1, 2 and 4",),
    check=check,
    reads=("coach", "provider"),
    flags=(
        _COACH + "    - {[[name]]: Coach training, issuer: Example Academy}\n",
        _COACH + "    - name: Certified master coach\n      issuer: [[ruth sample]]\n"
        "      proof: https://example.org/proof\n",
        _COACH + "    - {name: Certified master coach, issuer: [[Quiet Corner (example)]]}\n",
    ),
    passes=(
        _COACH + "    - name: Coach training\n      issuer: Example Academy\n"
        "      proof: https://example.org/proof\n",
        _COACH.removesuffix("  credentials:\n"),
    ),
)
