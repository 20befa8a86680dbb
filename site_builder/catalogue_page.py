"""A catalogue page: the front page of a language, its offers as cards and as one table."""

from collections.abc import Iterable, Mapping

from site_builder.address import relative
from site_builder.catalogue import Listing, listings
from site_builder.catalogue_filter import FROM, answers, currencies_of, filters, places
from site_builder.page import Page
from site_builder.site import Site
from site_builder.templates import render
from site_builder.view import OfferView
from site_builder.voice import Voice

Views = Mapping[str, Iterable[OfferView]]
"""The offers of each language, by the language of their pages."""


def catalogue_page(views: Views, site: Site, language: str) -> Page:
    """Make the front page of a language. With two offers or more they can be compared."""
    uri, voice = site.address(language), Voice(language)
    here = listings(views[language], uri)
    asked = filters(here, voice)
    html = render(
        "front.html",
        t=voice.label,
        language=language,
        listing_of=Listing,
        views=[each.view for each in here],
        elsewhere=_elsewhere(views, site, language, uri),
        filters=asked,
        sortable=len(here) >= FROM,
        answers={
            each.slug: {one.name: answers(each, one.name, one.options) for one in asked}
            for each in here
        },
        places=places(here),
        currencies=len(currencies_of(here)),
        compare_url=relative(site.address(language, "compare"), uri) if len(here) > 1 else None,
        check_url=relative(site.address(language, "how-offers-are-checked"), uri),
    )
    return Page(
        uri,
        language,
        voice.label("front.title"),
        voice.label("front.lead"),
        html,
        site.alternates(),
        styles=("catalogue.css",),
        scripts=("catalogue.js", "place.js") if len(here) > 1 else (),
    )


def _elsewhere(views: Views, site: Site, language: str, uri: str) -> list[OfferView]:
    """Return the open offers that have no page in a language, in the one they are written in."""
    read = {each.report.slug for each in views[language]}
    return [
        each.view
        for code in site.languages
        for each in listings(views[code], uri)
        if code == each.view.source_language and each.slug not in read
    ]
