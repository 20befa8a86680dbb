"""The data of an offer: all that its page says in one language, for other programs to read.

Beside `terms`, to which a client agrees, stands what changes by itself: outcomes, places and the
version that checked it. What clients said is left out: they agreed to be quoted on a page. Names
and kinds of value are those of `site_builder/offer_terms.py`; what the page does not say is left
out, or null.
"""

from functools import cache
from importlib.metadata import version
from json import dumps
from typing import Any, Final

from checks.rules import RULES
from site_builder.address import relative
from site_builder.fingerprint import fingerprint_of
from site_builder.offer_terms import terms, text_of
from site_builder.view import OfferView

FORMAT: Final = 1
"""The version of the names below; it rises when one of them changes its meaning."""

FILE: Final = "offer.json"
"""The name of the file, beside the page."""


def offer_data(view: OfferView) -> dict[str, Any]:
    """Return the data of an offer in the language of the view.

    Addresses are whole where the site knows its own, and else links from this file.
    """
    agreed = terms(view)
    report, offer = view.report, view.offer
    return {
        "format": FORMAT,
        "id": report.slug,
        "language": view.language,
        "source_language": view.source_language,
        "partly_untranslated": view.is_incomplete,
        "reviewed_by_person": not view.is_unreviewed,
        "page": _address(view, view.uri),
        "languages": {code: _address(view, _file(view, code)) for code in view.languages},
        "status": offer.status,
        "example": offer.example,
        "fingerprint": fingerprint_of(agreed),
        "terms": agreed,
        "outcomes": _outcomes(view),
        "places": _places(view),
        "checked_by": {"name": "honest-offers", "version": _version(), "rules": len(RULES)},
    }


def as_json(data: dict[str, Any]) -> str:
    """Return the data as the file that is published."""
    return dumps(data, ensure_ascii=False, indent=2) + "\n"


def _file(view: OfferView, code: str) -> str:
    return view.site.address(code, "offers", view.report.slug) + FILE


def _address(view: OfferView, uri: str) -> str:
    return view.site.base + uri if view.site.base else relative(uri, view.uri)


def _outcomes(view: OfferView) -> dict[str, Any] | None:
    """Return who started and what became of them; of a small group only how many they were."""
    figures, outcomes = view.figures, view.offer.outcomes
    if figures is None:
        return None
    if figures.too_few:
        return {"started": figures.started, "too_few_to_tell": True}
    period = outcomes.period
    return {
        "from": period and period.from_.isoformat(),
        "to": period and period.to.isoformat(),
        "started": figures.started,
        "finished": figures.finished,
        "left_early": figures.left,
        "running": figures.running,
        "results": [
            {
                "measure": text_of(typical.measure, view),
                "reached": result.reached,
                "not_reached": result.not_reached,
                "no_answer": result.no_answer,
                "of": result.of,
                "months_after": typical.months_after,
            }
            for typical, result in view.results
        ],
        "measured_by": outcomes.measured_by and text_of(outcomes.measured_by, view),
        "best_case": outcomes.best_case and text_of(outcomes.best_case, view),
        "not_promised": [text_of(each, view) for each in outcomes.not_promised],
    }


def _places(view: OfferView) -> dict[str, Any] | None:
    """Return the places, while their count is fresh."""
    places = view.places
    if places is None:
        return None
    return {
        "most": places.max_clients,
        "left": places.left,
        "as_of": places.as_of.isoformat(),
        "next_start": places.next_start and places.next_start.isoformat(),
        "enrol_closes": places.enrol_closes and places.enrol_closes.isoformat(),
    }


@cache
def _version() -> str:
    return version("honest-offers")
