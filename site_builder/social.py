"""Social tags: what a message or a post shows of a link to a page, and how to follow the site.

The names are those of Open Graph (https://ogp.me).
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from site_builder.feed import feed_address
from site_builder.site import Site
from site_builder.social_card import FILE, HEIGHT, WIDTH
from site_builder.voice import Voice

if TYPE_CHECKING:
    from site_builder.page import Page

_LOCALES: Final = {"en": "en_GB", "nl": "nl_NL", "it": "it_IT", "pl": "pl_PL"}
"""The language and country that Open Graph asks for; most readers here are European."""


def social_tags(page: "Page", site: Site, title: str, description: str) -> str:
    """Return the elements for the head of a page, one a line.

    `title` and `description` are as the page itself shows them. Addresses, and with them the
    picture, only where the site knows its own: half an address leads nowhere.
    """
    tags = [
        Markup('<meta {}="{}" content="{}">').format(
            "name" if name.startswith("twitter:") else "property", name, value
        )
        for name, value in _tags(page, site, title, description)
        if value
    ]
    if address := feed_address(site, page.language):
        link = Markup('<link rel="alternate" type="application/atom+xml" title="{}" href="{}">')
        tags.append(link.format(Voice(page.language).label("feed.title"), site.base + address))
    return "\n".join(tags)


def _tags(page: "Page", site: Site, title: str, description: str) -> Iterator[tuple[str, str]]:
    yield "og:type", "website"
    yield "og:site_name", site.name
    yield "og:title", title
    yield "og:description", description
    yield "og:locale", _locale(page.language)
    for code, _ in page.alternates:
        if code != page.language:
            yield "og:locale:alternate", _locale(code)
    if not site.base:
        return
    yield "og:url", site.base + page.uri
    if page.card:
        yield "og:image", site.base + page.uri + FILE
        yield "og:image:type", "image/png"
        yield "og:image:width", str(WIDTH)
        yield "og:image:height", str(HEIGHT)
        yield "og:image:alt", page.card
    yield "twitter:card", "summary_large_image" if page.card else "summary"


def _locale(code: str) -> str:
    return _LOCALES.get(code, code)
