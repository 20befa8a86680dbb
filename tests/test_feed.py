"""A feed: what changed in the offers, as a feed reader takes it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from types import MappingProxyType
from xml.etree import ElementTree

import feedparser
import pytest
from conftest import ROOT, TODAY

from checks.language import CODES
from checks.linter import lint
from site_builder.change import Change
from site_builder.documents import documents
from site_builder.feed import MOST, feed, feed_address, last_change
from site_builder.page import Page, front_matter
from site_builder.pages import Views, views_of
from site_builder.site import Site

BASE = "https://example.org/x/"
STEADY = (ROOT / "offers/steady-weeks.yaml").as_posix()
SMALL = (ROOT / "offers/eerste-baan.yaml").as_posix()
NEW = Change(
    datetime(2026, 1, 5, 9, 0, tzinfo=UTC),
    ("new",),
    translations=MappingProxyType(dict.fromkeys(CODES[1:], ("new",))),
)
DEARER = Change(
    datetime(2026, 3, 2, 23, 30, tzinfo=timezone(timedelta(hours=-5))),
    ("price", "summary"),
    (Decimal("1200.00"), Decimal("1440.00")),
    ("EUR", "EUR"),
    MappingProxyType({"nl": ("price",), "it": (), "pl": ("translation",)}),
)

Told = Mapping[str, tuple[Change, ...]]
Made = tuple[Site, Views]


@pytest.fixture(scope="module")
def made() -> Callable[..., Made]:
    reports = [
        lint(ROOT / "offers" / f"{name}.yaml", today=TODAY)
        for name in ("steady-weeks", "eerste-baan")
    ]

    def make(history: Told, base: str = BASE) -> Made:
        site = Site(base=base, name="A <b> & co", today=TODAY, history=history)
        return site, views_of(reports, site)

    return make


def read(made: Made, code: str) -> feedparser.FeedParserDict:
    site, views = made
    text = feed(views[code], site, code)
    ElementTree.fromstring(text)
    told = feedparser.parse(text)
    assert not told.bozo and told.version == "atom10"
    return told


def test_an_entry_for_each_change_newest_first(made: Callable[..., Made]) -> None:
    told = read(made({STEADY: (DEARER, NEW)}), "en")
    assert [each.title for each in told.entries] == ["Changed: Steady weeks", "New: Steady weeks"]
    changed, new = told.entries
    assert changed.updated == "2026-03-03T04:30:00Z" and new.updated == "2026-01-05T09:00:00Z"
    assert "€1,200" in changed.summary and "€1,440" in changed.summary
    assert changed.link == f"{BASE}offers/steady-weeks/" and changed.author == "Mara Voorbeeld"
    assert told.feed.updated == changed.updated
    assert told.feed.title.endswith("A &lt;b&gt; &amp; co") or "A <b> & co" in told.feed.title


@pytest.mark.parametrize(
    ("code", "titles"),
    [
        ("nl", ["Gewijzigd: Rustige weken", "Nieuw: Rustige weken"]),
        ("it", ["Nuova: Settimane in ordine"]),
        ("pl", ["Nowa oferta: Spokojne tygodnie", "Nowa oferta: Spokojne tygodnie"]),
    ],
)
def test_each_language_has_what_changed_for_its_readers(
    code: str, titles: list[str], made: Callable[..., Made]
) -> None:
    told = read(made({STEADY: (DEARER, NEW)}), code)
    assert [each.title for each in told.entries] == titles
    assert all(each.summary for each in told.entries)
    assert told.feed.links[0].href == f"{BASE}{code}/feed.xml"
    assert f'xml:lang="{code}"' in feed_text(made({STEADY: (DEARER, NEW)}), code)


def feed_text(made: Made, code: str) -> str:
    site, views = made
    return feed(views[code], site, code).decode()


def test_a_feed_has_all_that_the_format_asks_for(made: Callable[..., Made]) -> None:
    space = {"a": "http://www.w3.org/2005/Atom"}
    for code in CODES:
        root = ElementTree.fromstring(feed_text(made({STEADY: (DEARER, NEW)}), code))
        for each in (root, *root.findall("a:entry", space)):
            for name in ("id", "title", "updated"):
                assert len(each.findall(f"a:{name}", space)) == 1
            assert each.findtext("a:author/a:name", "", space)
            datetime.fromisoformat(each.findtext("a:updated", "", space))
        ids = [each.text for each in root.iter("{http://www.w3.org/2005/Atom}id")]
        assert len(set(ids)) == len(ids) and all(str(each).startswith(BASE) for each in ids)
        assert [each.get("rel") for each in root.findall("a:link", space)] == ["self", "alternate"]


def test_two_changes_of_one_moment_are_one_entry(made: Callable[..., Made]) -> None:
    again = replace(DEARER, moment=NEW.moment)
    assert len(read(made({STEADY: (again, NEW)}), "en").entries) == 1


def test_of_very_many_changes_the_newest_are_told(made: Callable[..., Made]) -> None:
    first = datetime(2026, 1, 1, tzinfo=UTC)
    many = tuple(replace(DEARER, moment=first + timedelta(days=day)) for day in range(MOST + 9))
    told = read(made({STEADY: many[::-1]}), "en")
    assert len(told.entries) == MOST
    assert told.entries[0].updated == "2026-02-28T00:00:00Z"


def test_a_language_without_changes_has_an_empty_feed(made: Callable[..., Made]) -> None:
    told = read(made({SMALL: (NEW,)}), "pl")
    assert told.entries == [] and told.feed.updated == "2026-01-05T09:00:00Z"


@pytest.mark.parametrize(
    ("history", "base"),
    [({}, BASE), ({STEADY: (NEW,)}, ""), ({STEADY: (replace(NEW, moment=None),)}, BASE)],
)
def test_where_no_moment_or_no_address_is_known_there_is_no_feed(
    history: Told, base: str, made: Callable[..., Made]
) -> None:
    site, views = made(history, base)
    assert feed_address(site, "en") == ""
    assert not [each.uri for each in documents(views, site) if each.uri.endswith("feed.xml")]
    page = Page("", "en", "Home", "", "<p>", site.alternates())
    assert "atom" not in str(front_matter(page, site)["head"])
    assert last_change(views["en"][0]) == (
        date(2026, 1, 5) if history == {STEADY: (NEW,)} else None
    )


def test_each_page_leads_to_the_feed_of_its_language(made: Callable[..., Made]) -> None:
    site, views = made({STEADY: (DEARER, NEW)})
    addresses = {each.uri for each in documents(views, site) if each.uri.endswith("feed.xml")}
    assert addresses == {"feed.xml", "nl/feed.xml", "it/feed.xml", "pl/feed.xml"}
    for code in CODES:
        page = Page(site.address(code), code, "Home", "", "<p>", site.alternates())
        assert f'href="{BASE}{feed_address(site, code)}"' in str(front_matter(page, site)["head"])


def test_a_page_knows_its_last_change(made: Callable[..., Made]) -> None:
    _, views = made({STEADY: (DEARER, NEW)})
    days = {code: last_change(views[code][0]) for code in CODES}
    third, fifth = date(2026, 3, 3), date(2026, 1, 5)
    assert days == {"en": third, "nl": third, "it": fifth, "pl": third}
