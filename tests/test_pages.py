"""The whole site as a pure function: offers in, pages out. MkDocs is not asked."""

import itertools
from dataclasses import replace
from html.parser import HTMLParser
from json import dumps
from posixpath import normpath
from re import findall, sub
from urllib.parse import urlsplit

import pytest

from checks.finding import Family
from checks.language import CODES
from checks.rules import RULES
from site_builder.article import Article
from site_builder.page import Page, front_matter
from site_builder.pages import pages, views_of
from site_builder.site import Site

PL_AND_EN = """\
languages: {source: en, publish: [en, pl], reviewed_by_person: [en, pl]}
title: {en: One good talk, pl: Dobra rozmowa}
"""
WAIVED = """\
summary: You will earn 10,000 euros a month.
waivers:
  - rule: income-promise
    where: summary
    reason: It is a quotation that we speak about in the first talk.
    by: Ruth Sample
    until: 2027-05-01
"""
EMPTY_TAGS = {"br", "circle", "hr", "img", "input", "link", "meta", "path", "rect", "wbr"}


class Reader(HTMLParser):
    """What stands on a page: its text, its links, its headings, and tags left open."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.links: list[str] = []
        self.ids: list[str] = []
        self.headings: list[int] = []
        self.open: list[str] = []
        self.feed(html)
        self.close()
        self.text = " ".join(self.text.split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag not in EMPTY_TAGS:
            self.open.append(tag)
        if tag == "a":
            self.links.append(given.get("href") or "")
        if given.get("id"):
            self.ids.append(str(given["id"]))
        if tag in ("h1", "h2", "h3"):
            self.headings.append(int(tag[1]))

    def handle_endtag(self, tag: str) -> None:
        if tag not in EMPTY_TAGS:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data + " "


@pytest.fixture
def site_of(plain, lint_text):
    def make(*changes: str, **of_site) -> dict[str, Page]:
        reports = [
            replace(lint_text(plain(each)), slug=f"offer-{number}")
            for number, each in enumerate(changes or ("",))
        ]
        site = Site(folder="", **of_site)
        return {page.uri: page for page in pages(reports, views_of(reports, site), site)}

    return make


def test_every_address_is_made_once(site_of) -> None:
    reports = site_of("", PL_AND_EN)
    assert "offers/offer-0/" in reports
    assert "nl/offers/offer-0/" not in reports
    assert "pl/offers/offer-1/" in reports
    assert {"", "nl/", "it/", "pl/", "coaches/ruth-sample/", "nl/rules/"} <= set(reports)
    for rule in RULES:
        assert {f"rules/{rule.id}/", f"pl/rules/{rule.id}/"} <= set(reports)


@pytest.mark.parametrize("preview", [False, True])
def test_every_link_and_alternate_leads_somewhere(site_of, preview: bool) -> None:
    made = site_of("", PL_AND_EN, WAIVED, preview=preview)
    for page in made.values():
        read = Reader(page.html)
        assert read.open == []
        assert len(read.ids) == len(set(read.ids)), page.uri
        for link in read.links:
            parts = urlsplit(link)
            if parts.scheme:
                assert parts.scheme in ("https", "http", "mailto")
            elif not parts.path:
                assert parts.fragment in read.ids, (page.uri, link)
            else:
                path = normpath(f"{page.uri}{parts.path}")
                leads = {f"{uri}offer.json" for uri in made} | {*made}
                assert {path, "" if path == "." else f"{path}/"} & leads, (page.uri, link)
        assert dict(page.alternates)[page.language] == page.uri
        for code, uri in page.alternates:
            assert made[uri].language == code
            assert made[uri].alternates == page.alternates


def test_every_page_has_one_main_heading_and_skips_no_level(site_of) -> None:
    for page in site_of("", PL_AND_EN, WAIVED).values():
        levels = Reader(page.html).headings
        assert levels.count(1) == 1, page.uri
        assert levels[0] == 1, page.uri
        assert all(below - above <= 1 for above, below in itertools.pairwise(levels))


def test_no_line_is_empty_or_indented(site_of) -> None:
    for page in site_of("", PL_AND_EN, WAIVED).values():
        assert all(line and line == line.strip() for line in page.html.split("\n")), page.uri


def test_the_plainest_offer_shows_its_defaults(site_of) -> None:
    text = Reader(site_of()["offers/offer-0/"].html).text
    for said in (
        "€180",
        "This is an example. The coach and the offer are made up.",
        "You can stop at any time, without giving a reason.",
        "You pay only for what you received. The rest comes back.",
        "You never owe more than you have already paid.",
        "You have 14 days to think about it.",
        "After you agree you have 14 days to withdraw.",
        "You can have your money back for 14 days, counted from the first talk.",
        "You do not have to give a reason.",
        "There is no trial.",
        "There are no other costs.",
        "Quiet Corner (example)",
        "This page was made from the file",
        "It is no legal advice.",
    ):
        assert said in text


def test_the_first_facts_come_before_everything_else(site_of) -> None:
    text = Reader(site_of()["offers/offer-0/"].html).text
    places = [
        text.index(each)
        for each in ("One good talk", "€180", "Ruth Sample", "No trial", "14 days to withdraw")
    ]
    assert max(places) < text.index("What you get")
    assert text.index("This is not for you if") < text.index("What you get")


def test_a_missing_text_is_shown_in_the_source_language_with_a_notice(site_of) -> None:
    page = site_of(PL_AND_EN)["pl/offers/offer-0/"]
    assert page.title == "Dobra rozmowa"
    assert '<span lang="en">A talk about one question' in page.html
    assert "Część tej strony istnieje tylko w jednym języku (angielski)" in Reader(page.html).text


def test_a_waiver_is_printed_in_plain_words(site_of) -> None:
    made = site_of(WAIVED)
    text = Reader(made["offers/offer-0/"].html).text
    assert "Rules set aside" in text
    assert "It is a quotation that we speak about in the first talk." in text
    assert "1 May 2027" in text
    assert "Income promised to the client" in text
    rule = Reader(made["rules/income-promise/"].html)
    assert "../../offers/offer-0/" in rule.links
    assert "decided by Ruth Sample, until 1 May 2027" in rule.text
    assert "No published offer" not in rule.text
    assert "No published offer" in Reader(made["rules/guaranteed-result/"].html).text


def test_an_offer_with_errors_has_no_page(site_of) -> None:
    made = site_of("summary: You will earn 10,000 euros a month.\n")
    assert "offers/offer-0/" not in made
    assert "coaches/ruth-sample/" not in made


def test_a_preview_shows_it_with_what_was_found(site_of) -> None:
    made = site_of("summary: You will earn 10,000 euros a month.\n", preview=True)
    text = Reader(made["offers/offer-0/"].html).text
    assert text.startswith("Not published until this is mended")
    assert "reads as a promise of income" in text
    assert "Line 1" in text


def test_a_preview_of_a_file_that_is_no_offer_says_what_is_wrong(site_of) -> None:
    page = site_of("price: {currency: EUR}\n", preview=True)["offers/offer-0/"]
    assert "Not published until this is mended" in page.html
    assert "total_incl_vat" in page.html


def test_a_draft_is_seen_in_a_preview_only(site_of) -> None:
    assert "offers/offer-0/" not in site_of("status: draft\n")
    page = site_of("status: draft\n", preview=True)["offers/offer-0/"]
    assert "This is a draft." in page.html


def test_a_closed_offer_keeps_its_page_and_leaves_the_front(site_of) -> None:
    made = site_of("status: closed\n")
    assert "This offer is closed." in made["offers/offer-0/"].html
    assert "One good talk" not in made[""].html


def test_the_front_page_shows_cards_and_those_in_other_languages(site_of) -> None:
    dutch = "languages: {source: nl}\ntitle: Een gesprek\n"
    made = site_of("", dutch)
    assert [link for link in Reader(made[""].html).links if "offers/offer" in link] == [
        "offers/offer-0/",
        "nl/offers/offer-1/",
    ]
    assert "In another language" in made[""].html
    assert 'hreflang="nl"' in made[""].html


def test_a_rule_page_marks_what_it_flags(site_of) -> None:
    html = site_of()["rules/income-promise/"].html
    assert "<mark>" in html
    assert "[[" not in html
    assert "{" not in Reader(html).text


def test_every_rule_is_listed_once_under_its_family(site_of) -> None:
    made = site_of()
    families = list(Family)
    expected = sorted(RULES, key=lambda rule: families.index(rule.family))
    for language in CODES:
        for name in ("rules", "how-offers-are-checked"):
            html = made[Site().address(language, name)].html
            table = Reader(html[html.index('<section class="ho-family"') :].removesuffix("</div>"))
            assert [link.split("/")[-2] for link in table.links] == [rule.id for rule in expected]
            assert table.ids == [
                each for each in families if each in {rule.family for rule in RULES}
            ]


def test_two_coaches_have_two_pages_and_one_has_all_their_offers(site_of) -> None:
    other = "coach: {name: Łucja Żak, bio: I listen.}\n"
    made = site_of("", "title: Another talk\n", other)
    html = made["coaches/ruth-sample/"].html
    assert "One good talk" in html and "Another talk" in html
    assert "One good talk" in made["coaches/lucja-zak/"].html


def test_markup_of_an_offer_is_text(site_of) -> None:
    hostile = "<script>alert(1)</script>{{ 7 * 7 }}{% raw %} [x](javascript:alert(1)) \"'><b>"
    words = dumps(hostile)
    made = site_of(f"title: {words}\ncoach: {{name: {words}, bio: {words}}}\n")
    for page in made.values():
        read = Reader(page.html)
        run = sub(r'<script type="application/json">[^<]*</script>', "", page.html)
        assert "<script" not in run and "'><b>" not in run
        assert not [link for link in read.links if "javascript:" in link]
    offer = next(page for uri, page in made.items() if uri.startswith("offers/"))
    assert hostile in Reader(offer.html).text


def test_front_matter_carries_languages_and_links(site_of) -> None:
    why = Article("about/why.md", "about/why", "en", "Why <this>", "", "")
    warum = replace(why, path="about/why.nl.md", language="nl", title="Waarom")
    site = Site(articles=(why, warum))
    page = site_of(PL_AND_EN)["pl/offers/offer-0/"]
    front = front_matter(page, site)
    assert front["lang"] == "pl"
    assert front["default"] == "offers/offer-0/"
    assert [(each["lang"], each["current"]) for each in front["alternates"]] == [
        ("en", False),
        ("pl", True),
    ]
    assert {"name": "Why ‹this›", "uri": "about/why/", "current": False} in front["footer"]
    dutch = front_matter(replace(page, language="nl"), site)
    assert {"name": "Waarom", "uri": "nl/about/why/", "current": False} in dutch["footer"]


def test_the_same_offers_give_the_same_pages(site_of) -> None:
    assert site_of("", PL_AND_EN) == site_of("", PL_AND_EN)


def test_a_dot_stands_for_everyone_who_started(site_of) -> None:
    counted = (
        "outcomes: {{started: {0}, typical: [{{measure: Kept on, count: 7, no_answer: 2}}]}}\n"
    )
    few = site_of(counted.format(41))["offers/offer-0/"].html
    people = few[few.index('class="ho-people"') :].split("</svg>")[0]
    paths = dict(findall(r'<path class="(ho-[a-z]+)" d="([^"]*)"', people))
    dots = {name: path.count("M") for name, path in paths.items()}
    assert dots == {"ho-reached": 7, "ho-other": 32, "ho-unknown": 2, "ho-hole": 2}
    assert "2 people could not be asked" in few
    many = site_of(counted.format(700))["offers/offer-0/"].html
    assert 'class="ho-reached" d="M6 5h2.88"' in many
