"""A pointer to the European platform for disputes, which has closed."""

from collections.abc import Iterable
from re import IGNORECASE
from re import compile as pattern

from checks.document import texts
from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.law import law
from checks.rule import Rule
from checks.source import Place

_ADDRESS = pattern(r"(?:https?://)?(?:webgate\.)?ec\.europa\.eu/(?:consumers/)?odr\b", IGNORECASE)


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    closed = law(("EU",), "consumer").dispute_platform_closed
    if closed is None or draft.today < closed.value:
        return
    for route, text in texts(draft.document):
        for address in _ADDRESS.finditer(text.value):
            place = Place(text.locate(*address.span()), address[0])
            yield Match(place, route, {"day": closed.value.isoformat()})


RULE = Rule(
    id="closed-dispute-platform",
    family=Family.TERMS,
    severity=Severity.ERROR,
    sources=("Regulation (EU) 2024/3228",),
    check=check,
    flags=(
        "complaints:\n  promise: Not content? See [[https://ec.europa.eu/consumers/odr]].\n",
        "complaints:\n  independent: {name: '[[ec.europa.eu/odr]]', paid_by: nobody}\n",
        "languages: {source: pl}\nagreement:\n"
        "  file: [[https://webgate.ec.europa.eu/odr]]/main/?event=main.home\n",
    ),
    passes=(
        "complaints:\n  promise: Not content? Any consumer office helps you for nothing.\n",
        "agreement:\n  file: https://ec.europa.eu/info/law\n",
    ),
)
