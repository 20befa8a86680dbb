"""An offer for Italy that does not name the law on professions without a register."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.law import law
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    asked = law(draft.offer.markets, draft.offer.audience).profession_is_named
    if asked and not draft.offer.provider.it_law_4_2013:
        yield draft.match(("provider", "it_law_4_2013"), {"article": asked.article})


_PROVIDER = (
    "  legal_name: Angolo Quieto\n  address: Via Esempio 1, Cittadesempio\n"
    "  contact: {email: hello@example.org}\n"
)

RULE = Rule(
    id="profession-law-missing",
    family=Family.TERMS,
    severity=Severity.ERROR,
    sources=("Legge 14 gennaio 2013 n. 4, article 1, paragraph 3",),
    check=check,
    reads=("provider", "markets", "audience"),
    flags=(
        "audience: business\nmarkets: [NL, IT]\n[[provider]]:\n" + _PROVIDER,
        "audience: business\nmarkets: [IT]\nprovider:\n"
        + _PROVIDER
        + "  it_law_4_2013: [[false]]\n",
    ),
    passes=(
        "audience: business\nmarkets: [IT]\nprovider:\n" + _PROVIDER + "  it_law_4_2013: true\n",
        "audience: business\nmarkets: [NL]\nprovider:\n" + _PROVIDER,
        "provider:\n" + _PROVIDER,
    ),
)
