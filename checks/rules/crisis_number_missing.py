"""An offer that touches on something heavy and does not say where help is."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity, Term
from checks.offer.conduct import Crisis
from checks.rule import Rule

LONGEST_UNCHECKED = 365
"""Days after which somebody should dial the numbers again."""

_COUNTRIES = tuple(name for name in Crisis.model_fields if name != "checked")
_OWN_WORDS = frozenset(["title", "summary", "topics"])


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    safety = draft.offer.safety
    crisis = safety.crisis
    touching = next((each for each in found if _is_own(each)), None)
    sold_in = ["UK" if code == "GB" else code for code in draft.offer.markets]
    known = [code for code in _COUNTRIES if code in sold_in]
    if touching and known:
        without = [code for code in known if not getattr(crisis, code, None)]
        if without:
            countries = ", ".join(without)
            yield touching.match({"lack": Term("crisis.no-number", {"countries": countries})})
        elif not safety.not_:
            yield touching.match({"lack": Term("crisis.no-limit")})
    if crisis and crisis.checked and (draft.today - crisis.checked).days > LONGEST_UNCHECKED:
        yield draft.match(("safety", "crisis", "checked"), {"lack": Term("crisis.old")})


def _is_own(found: Found) -> bool:
    """Whether the words tell what the offer is about, or for whom it is."""
    route = found.prose.route
    return route[0] in _OWN_WORDS or route[:2] == ("fit", "for")


_SOLD = "markets: [UK]\n"
_LIMIT = "safety:\n  not: [therapy, medical care]\n"
_NL = (
    "languages: {source: nl}\nmarkets: [NL]\nwithdrawal:\n"
    "  function_url: https://example.org/herroepen\n  receipt: een mail met datum en tijd\n"
)

RULE = Rule(
    id="crisis-number-missing",
    family=Family.CONDUCT,
    severity=Severity.WARNING,
    sources=(
        "ICF Code of Ethics 2025 and EMCC Global Code of Ethics: knowing the limits of coaching",
        "A rule of this project: who reads about grief or burnout may need help tonight",
    ),
    check=check,
    reads=("safety", "markets"),
    flags=(
        "summary: Two talks about work after a [[burnout]].\n" + _SOLD,
        "summary: Two talks about work after a [[burnout]].\n" + _SOLD + _LIMIT,
        "summary: Two talks about work after a [[burnout]].\n"
        + _SOLD
        + "safety:\n  crisis: {UK: '116 123', checked: 2026-11-01}\n",
        "topics:\n  - [[rouw]]\n  - werk\n" + _NL,
        _SOLD + "safety:\n  crisis: {UK: '116 123', checked: [[2025-11-22]]}\n",
    ),
    passes=(
        "summary: Two talks about work after a burnout.\n"
        + _SOLD
        + _LIMIT
        + "  crisis: {UK: '116 123', checked: 2026-11-01}\n",
        "summary: Two talks about work after a burnout.\n",
        "summary: Two talks about work. Not meant for people with a burnout.\n" + _SOLD,
        "fit:\n  for: [You want to find the answer yourself]\n"
        "  not_for: [You are in the middle of a burnout, You need legal advice]\n" + _SOLD,
        "topics: [plannen, werk]\n" + _NL,
        _SOLD + "safety:\n  crisis: {UK: '116 123', checked: 2025-11-23}\n",
    ),
)
