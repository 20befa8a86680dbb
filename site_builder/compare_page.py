"""A compare page: what the offers of a language say to the same questions, side by side.

All amounts come from the offers' own stop tables. Nothing is scored, and nothing wins.
"""

from collections.abc import Iterable

from site_builder.catalogue import QUARTERS, listings
from site_builder.page import Page
from site_builder.site import Site
from site_builder.templates import render
from site_builder.view import OfferView
from site_builder.voice import Voice


def compare_page(views: Iterable[OfferView], site: Site, language: str) -> Page | None:
    """Make the page that compares the open offers of a language; None for less than two."""
    uri, voice = site.address(language, "compare"), Voice(language)
    shown = listings(views, uri)
    if len(shown) < 2:
        return None
    html = render(
        "compare.html", t=voice.label, language=language, listings=shown, quarters=QUARTERS
    )
    alternates = tuple((code, site.address(code, "compare")) for code in site.compared)
    return Page(
        uri,
        language,
        voice.label("compare.title"),
        voice.label("compare.lead"),
        html,
        alternates or ((language, uri),),
        styles=("catalogue.css",),
        scripts=("compare.js", "place.js"),
    )
