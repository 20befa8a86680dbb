"""A feed: the changes of the offers in one language, for those who follow them (RFC 4287).

It tells what the history tells, and no more: without one there is no feed, for an entry needs a
moment, and none is made up.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from typing import NamedTuple
from xml.etree import ElementTree as Xml

from site_builder.change import Change
from site_builder.change_list import items
from site_builder.offer_terms import text_of
from site_builder.sheets.plain import one_line
from site_builder.site import Site
from site_builder.view import OfferView
from site_builder.voice import Voice

MOST = 50
"""How many entries a feed has at most; the newest count."""

_ATOM = "http://www.w3.org/2005/Atom"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


class _Entry(NamedTuple):
    """A change of an offer and its moment."""

    moment: datetime
    view: OfferView
    change: Change


def feed_address(site: Site, language: str) -> str:
    """Return the address of the feed of a language, or "" where the site has none."""
    known = site.base and _moments(site)
    return f"{site.address(language)}feed.xml" if known else ""


def feed(views: Iterable[OfferView], site: Site, language: str) -> bytes:
    """Return the feed of a language as a file; only where `feed_address` has one.

    Where nothing changed in the language, its moment is that of the site's last change.
    """
    voice = Voice(language)
    entries = sorted(_entries(views), key=lambda each: each.moment, reverse=True)[:MOST]
    updated = entries[0].moment if entries else max(_moments(site))
    Xml.register_namespace("", _ATOM)
    root = Xml.Element(f"{{{_ATOM}}}feed", {_LANGUAGE: language})
    address = site.base + feed_address(site, language)
    name = _text(site.name) or site.base
    _add(root, "id", address)
    _add(root, "title", f"{voice.label('feed.title')} · {name}")
    _add(root, "updated", _moment(updated))
    _add(root, "link", rel="self", type="application/atom+xml", href=address)
    _add(root, "link", rel="alternate", type="text/html", href=site.base + site.address(language))
    _add(_add(root, "author"), "name", name)
    for entry in entries:
        _write(root, entry)
    Xml.indent(root)
    return bytes(Xml.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def last_change(view: OfferView) -> date | None:
    """Return the day of the last change for the readers of a language, where it is known."""
    return max((each.moment.astimezone(UTC).date() for each in _entries([view])), default=None)


def _entries(views: Iterable[OfferView]) -> Iterator[_Entry]:
    for view in views:
        seen = set()
        for change in view.site.history.get(view.report.source.path, ()):
            moment = change.moment
            # Two changes of one second would have the same name; the newer one tells enough.
            if moment and change.topics_in(view.language) and moment not in seen:
                seen.add(moment)
                yield _Entry(moment, view, change)


def _write(root: Xml.Element, entry: _Entry) -> None:
    moment, view, change = entry
    address = view.site.base + view.uri
    new = not {"new", "translation"}.isdisjoint(change.topics_in(view.language))
    one = _add(root, "entry")
    _add(one, "id", f"{address}#{_moment(moment)}")
    title = _text(text_of(view.offer.title, view))
    _add(one, "title", view.label("feed.new" if new else "feed.changed", title=title))
    _add(one, "updated", _moment(moment))
    _add(one, "link", rel="alternate", type="text/html", href=address)
    _add(_add(one, "author"), "name", _text(view.offer.coach.name))
    _add(one, "summary", _text("; ".join(each.text for each in items(view, change))))


def _add(parent: Xml.Element, name: str, text: str = "", **attributes: str) -> Xml.Element:
    element = Xml.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    element.text = text or None
    return element


def _moments(site: Site) -> list[datetime]:
    return [each.moment for told in site.history.values() for each in told if each.moment]


def _moment(moment: datetime) -> str:
    """Write a moment as RFC 3339 asks, in universal time."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _text(text: str) -> str:
    """Return a text that XML 1.0 can hold."""
    return one_line(text).translate({0xFFFE: None, 0xFFFF: None})
