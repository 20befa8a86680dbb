"""The agreement on paper, with what tells which text of the offer was agreed on."""

from collections.abc import Iterator
from datetime import date

from checks.offer import Offer
from checks.report import Report
from site_builder.fingerprint import fingerprint
from site_builder.sheets.sheet import Sheet, sheet
from site_builder.site import Site
from site_builder.view import OfferView

_COUNTRIES = {"NL": ("NL",), "IT": ("IT",), "PL": ("PL",), "UK": ("UK", "GB")}


def agreement_sheet(report: Report, offer: Offer, language: str, *, today: date) -> Sheet:
    """Return the agreement; its check sum is the fingerprint of the terms in its language."""
    return sheet(
        "agreement",
        report,
        offer,
        language,
        crisis=tuple(crisis_numbers(offer)),
        sum=fingerprint(OfferView(report, offer, Site(), language, "")),
        today=today,
    )


def crisis_numbers(offer: Offer) -> Iterator[tuple[str, str]]:
    """Yield where to call in need, by country; all there are where the offer names no market."""
    if offer.safety.crisis is None:
        return
    for country, codes in _COUNTRIES.items():
        number = getattr(offer.safety.crisis, country)
        if number and (not offer.markets or any(code in offer.markets for code in codes)):
            yield country, number
