"""The page of the terms: what a client agrees to, in the words of the offer's own page."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path
from re import findall, sub

import pytest
from conftest import ROOT, TODAY

from checks.linter import lint, lint_source
from checks.report import Report
from checks.source import Source
from site_builder.change import TOPICS, Change
from site_builder.change_list import change_list
from site_builder.edition import edition_of
from site_builder.fingerprint import fingerprint, short
from site_builder.labels import labels
from site_builder.offer_page import offer_page
from site_builder.section import ORDER
from site_builder.site import Site
from site_builder.terms_page import terms_page, terms_style
from site_builder.view import OfferView

CODES = ("en", "nl", "it", "pl")
EXAMPLES = sorted((ROOT / "offers").glob("*.yaml"))


def view_of(report: Report, language: str, site: Site | None = None) -> OfferView:
    site = site or Site()
    assert report.offer is not None
    uri = site.address(language, "offers", report.slug)
    return OfferView(report, report.offer, site, language, uri)


def words(html: str) -> str:
    class Words(HTMLParser):
        def __init__(self) -> None:
            super().__init__()
            self.said: list[str] = []

        def handle_data(self, data: str) -> None:
            self.said.append(data)

    reader = Words()
    reader.feed(html)
    return " ".join(" ".join(reader.said).split())


STEADY = lint(ROOT / "offers/steady-weeks.yaml", today=TODAY)


@pytest.mark.parametrize("code", CODES)
def test_the_terms_say_what_is_paid_and_what_comes_back(code: str) -> None:
    view = view_of(STEADY, code)
    said = words(terms_page(view).html)
    price = view.offer.price
    for amount in (price.total_incl_vat, *(each.amount for each in price.instalments)):
        assert words(view.money(amount)) in said
    for payment in price.instalments:
        assert view.due(payment.due) in said
    for stop in view.stops:
        row = (stop.client.paid, stop.client.kept, stop.client.back, stop.coach.back)
        first = str(stop.after or view.label("stopping.before"))
        assert words(" ".join([first, *map(view.money, row)])) in said
    for name in ("price", "trial", "stopping", "refund", "withdrawal", "agreement", "wrong"):
        assert view.label(f"{name}.title") in said
    assert fingerprint(view) in said
    assert short(fingerprint(view)) in said


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_terms_leave_out_what_nobody_signs(path: Path) -> None:
    report = lint(path, today=TODAY)
    assert report.offer is not None
    for code in report.offer.languages.published:
        view = view_of(report, code)
        said = words(terms_page(view).html)
        for name in ("outcomes", "voices", "feedback", "waivers"):
            assert view.label(f"{name}.title") not in said
        for each in report.offer.testimonials:
            assert words(str(view.say(each.text))) not in said


def test_terms_and_offer_lead_to_each_other() -> None:
    view = view_of(STEADY, "pl")
    assert 'href="../../../pl/offers/steady-weeks/terms/"' in offer_page(view).html
    page = terms_page(view)
    assert page.uri == "pl/offers/steady-weeks/terms/"
    assert 'href="../../../../pl/offers/steady-weeks/"' in page.html
    assert page.search is None
    assert [code for code, _ in page.alternates] == ["en", "nl", "it", "pl"]


def test_every_offer_of_a_site_has_its_terms_and_their_margins() -> None:
    edition = edition_of(ROOT / "offers", "en", today=TODAY)
    pages = {page.uri for page in edition.pages}
    documents = {each.uri for each in edition.documents}
    offers = {each for each in pages if findall(r"(?:^|/)offers/[^/]+/$", each)}
    assert offers
    assert {f"{each}terms/" for each in offers} <= pages
    assert {f"{each}terms/paper.css" for each in offers} <= documents


def test_a_title_cannot_leave_its_string_in_the_margin() -> None:
    text = (ROOT / "offers/one-good-talk.yaml").read_text(encoding="utf-8")
    title = """'A "talk"; } @page { content: \\ </style> ż'"""
    text = sub(r"(?m)^title:.*$", lambda _: f"title: {title}", text)
    report = lint_source(Source("offers/x.yaml", text), today=TODAY)
    style = str(terms_style(view_of(report, "en")).content)
    (line,) = [each for each in style.splitlines() if '@top-left { content: "' in each]
    assert line.count('"') == 2
    inside = line.split('"')[1]
    assert not set(inside) & set("{}@;<>'")
    unescaped = sub(r"\\([0-9a-f]+) ", lambda found: chr(int(found[1], 16)), inside)
    assert unescaped == 'Terms: A "talk"; } @page { content: \\ </style> ż'


@pytest.mark.parametrize("code", CODES)
def test_no_gap_in_a_label_is_left_open(code: str) -> None:
    assert "{" not in words(terms_page(view_of(STEADY, code)).html)


# What changed, at the end of an offer's page.


def changed(*changes: Change) -> Site:
    return replace(Site(), history={STEADY.source.path: changes})


def moment(day: int) -> datetime:
    return datetime(2026, 11, day, 12, tzinfo=UTC)


NEW = Change(moment(1), ("new",))
DEARER = Change(
    moment(12), ("price", "stopping"), (Decimal("1400.00"), Decimal("1440.00")), ("EUR", "EUR")
)


def test_the_page_tells_what_changed_and_links_to_it() -> None:
    html = offer_page(view_of(STEADY, "en", changed(DEARER, NEW))).html
    assert "Last changed on 12 November 2026." in html
    assert (
        '12 November 2026: <a href="#price">What it costs (from €1,400 to €1,440)</a>; '
        '<a href="#stopping">If you stop</a>' in html
    )
    assert "1 November 2026: first put on this site" in html


@pytest.mark.parametrize("code", CODES)
def test_every_change_has_a_word_in_every_language(code: str) -> None:
    each = Change(moment(3), tuple(TOPICS))
    (told,) = change_list(view_of(STEADY, code, changed(each)))
    assert [item.text for item in told.told if not item.text.strip()] == []
    assert len({item.text for item in told.told}) == len(TOPICS)
    places = set(findall(r'id="([^"]+)"', offer_page(view_of(STEADY, code)).html))
    assert {item.anchor for item in told.told} - {""} <= places


def test_an_offer_that_never_changed_says_since_when_it_stands() -> None:
    html = offer_page(view_of(STEADY, "en", changed(NEW))).html
    assert "since 1 November 2026, unchanged" in html
    assert labels("en")["changed.title"] not in html


def test_without_a_history_nothing_is_said_of_it() -> None:
    html = offer_page(view_of(STEADY, "en")).html
    assert "Last changed" not in html and "unchanged" not in html


def test_what_is_not_recorded_yet_has_no_day() -> None:
    site = changed(Change(None, ("wrong",)), NEW)
    said = words(offer_page(view_of(STEADY, "en", site)).html)
    assert "not recorded yet: If something is wrong" in said
    assert "since 1 November 2026" in said


def test_a_reader_is_not_told_of_other_languages() -> None:
    each = Change(moment(9), (), translations={"nl": ("wrong",), "pl": ("translation",)})
    site = changed(each, NEW)
    days = {code: [told.day for told in change_list(view_of(STEADY, code, site))] for code in CODES}
    assert days["en"] == days["it"] == [date(2026, 11, 1)]
    assert days["nl"] == days["pl"] == [date(2026, 11, 9), date(2026, 11, 1)]
    assert "doszło to tłumaczenie" in offer_page(view_of(STEADY, "pl", site)).html


def test_every_topic_is_a_section_or_has_a_word_of_its_own() -> None:
    assert [
        each for each in TOPICS if each not in ORDER and f"feed.{each}" not in labels("en")
    ] == []
