"""A search page: the form, and in words all that its script may have to say."""

from collections.abc import Iterable, Iterator, Mapping

from site_builder.address import relative
from site_builder.labels import labels
from site_builder.page import Page
from site_builder.searchable import FILTERS, ordered
from site_builder.site import Site
from site_builder.templates import render
from site_builder.view import OfferView
from site_builder.voice import Voice


def search_pages(views: Mapping[str, Iterable[OfferView]], site: Site) -> Iterator[Page]:
    """Make the search page of each language."""
    for language in site.languages:
        uri = site.address(language, "search")
        label = Voice(language).label
        currencies = sorted({each.offer.price.currency for each in views[language]})
        html = render(
            "search.html",
            t=label,
            offers_url=relative(site.address(language), uri),
            filters=[
                (name, label(f"search.{name}"), ordered(name, Voice(language), currencies))
                for name in FILTERS
            ],
            last=label("search.rule"),
            counts=labels(language)["search.count"],
            elsewhere=[
                (code, Voice(code).name, relative(site.address(code, "search"), uri))
                for code in site.languages
                if code != language
            ],
        )
        title, lead = label("search.title"), label("search.lead")
        alternates = site.alternates("search")
        styles, scripts = ("search.css",), ("search.js",)
        yield Page(uri, language, title, lead, html, alternates, styles=styles, scripts=scripts)
