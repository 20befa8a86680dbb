"""All files of the site that are no pages, as a pure function of the offers."""

from collections.abc import Iterator

from site_builder.accent import accent_files
from site_builder.document import Document
from site_builder.feed import feed, feed_address
from site_builder.offer_data import FILE, as_json, offer_data
from site_builder.pages import Views
from site_builder.portrait import portrait_files
from site_builder.security import headers
from site_builder.site import Site
from site_builder.social_card import FILE as CARD
from site_builder.social_card import card, said_on
from site_builder.terms_page import terms_style

ROBOTS = "robots.txt"


def documents(views: Views, site: Site) -> Iterator[Document]:
    """Make every file of the site that is no page."""
    if site.framed:
        yield headers()
    if site.base and ROBOTS not in site.files:
        yield Document(ROBOTS, f"User-agent: *\nAllow: /\n\nSitemap: {site.base}sitemap.xml\n")
    seen = [view for each in views.values() for view in each]
    yield from accent_files(seen)
    yield from dict.fromkeys(each for view in seen for each in portrait_files(view))
    for language, each in views.items():
        if address := feed_address(site, language):
            yield Document(address, feed(each, site, language))
        for view in each:
            yield Document(f"{view.uri}{FILE}", as_json(offer_data(view)))
            yield terms_style(view)
            if site.base:
                yield Document(f"{view.uri}{CARD}", card(said_on(view)))
