"""The page that compares offers: the same questions, and amounts that are those of each page."""

from collections.abc import Callable, Iterator
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from checks.language import CODES
from checks.linter import lint_files, offer_files
from site_builder.catalogue import QUARTERS, Listing, compared, listings
from site_builder.edition import edition_of
from site_builder.page import Page, front_matter
from site_builder.pages import pages, views_of
from site_builder.site import Site, site_at

ROOT = Path(__file__).parents[1]
TODAY = date(2026, 11, 23)


class Table(HTMLParser):
    """The rows of the table, by the class that names them; cells as text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.rows: list[tuple[str, list[str]]] = []
        self._in_cell = False
        self.feed(html[html.index("<table") : html.index("</table>")])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append((dict(attrs).get("class") or "", []))
        if tag in ("td", "th"):
            self.rows[-1][1].append("")
            self._in_cell = True

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._in_cell = False

    def handle_data(self, data: str) -> None:
        if self._in_cell:
            cells = self.rows[-1][1]
            cells[-1] = " ".join(f"{cells[-1]} {data}".split())

    def named(self, name: str) -> list[str]:
        return next(cells[1:] for names, cells in self.rows if name in names.split())

    def headed(self, head: str) -> tuple[str, list[str]]:
        answered = (each for each in self.rows if len(each[1]) > 1)
        return next((names, cells[1:]) for names, cells in answered if cells[0].startswith(head))


@pytest.fixture(scope="module")
def examples() -> tuple[Site, dict[str, list[Listing]], dict[str, Page]]:
    """The examples of this repository: their listings by language, and the compare pages."""
    folder = ROOT / "offers"
    reports = tuple(lint_files(offer_files(folder), today=TODAY))
    site = site_at(folder, today=TODAY)
    views = views_of(reports, site)
    made = {page.uri: page for page in pages(reports, views, site)}
    by_language = {
        code: listings(views[code], site.address(code, "compare")) for code in compared(views)
    }
    return site, by_language, {code: made[site.address(code, "compare")] for code in by_language}


def quarters(examples: tuple) -> Iterator[tuple[str, Listing, int, str]]:
    _, by_language, made = examples
    for code, listed in by_language.items():
        table = Table(made[code].html)
        for quarter in QUARTERS:
            cells = table.named(f"ho-stop-{quarter}")
            assert len(cells) == len(listed)
            for listing, cell in zip(listed, cells, strict=True):
                yield code, listing, quarter, cell


def test_every_language_with_two_offers_has_the_page(examples) -> None:
    assert set(examples[1]) == set(CODES)


def test_what_comes_back_is_what_the_offers_own_table_says(examples) -> None:
    counted = 0
    for _, listing, quarter, cell in quarters(examples):
        stop = listing.stop_at(quarter)
        assert stop in listing.view.stops
        back, paid = listing.view.money(stop.client.back), listing.view.money(stop.client.paid)
        for amount in (back, paid):
            assert " ".join(amount.split()) in cell
        assert f" {stop.after} " in f" {cell} "
        counted += 1
    assert counted >= 3 * 2 * len(CODES)


def test_the_coachs_end_is_reckoned_from_the_same_table(examples) -> None:
    _, by_language, made = examples
    for code, listed in by_language.items():
        cells = Table(made[code].html).named("ho-coach-stops")
        for listing, cell in zip(listed, cells, strict=True):
            half = listing.stop_at(2)
            assert half
            assert " ".join(listing.view.money(half.coach.back).split()) in cell


def test_the_facts_that_people_ask_for_are_there(examples) -> None:
    listed, page = examples[1]["en"], examples[2]["en"]
    table = Table(page.html)
    at = [each.slug for each in listed].index("steady-weeks")

    def said(head: str) -> str:
        return table.headed(head)[1][at]

    assert said("The whole price") == "€1,440 €120 a talk, everything included"
    assert "Week 5: €420" in said("When you pay")
    assert "19 of 41 kept to their own plan" in said("In numbers, of everyone who started")
    assert said("How long") == "12 weeks, 12 talks"
    assert said("Your time") == "about 3 hours a week"
    assert said("Try first").startswith("€40 A full talk")
    assert said("After a quarter") == "€600 back of €600 paid, after talk 3 of 12"
    assert said("Halfway") == "€240 back of €1,020 paid, after talk 6 of 12"
    assert said("Money back") == "all of it until day 21, counted from the first talk"
    assert said("Withdrawal").startswith("14 days")
    assert "You would have to borrow money to pay for it" in said("Not for you if")
    assert said("The hard part")
    assert "Coach training, 150 hours" in said("Training")
    assert said("Reply to a question") == "within 48 hours"


def test_every_row_has_an_answer_from_every_offer(examples) -> None:
    for code, page in examples[2].items():
        for names, cells in Table(page.html).rows[1:]:
            if "ho-part" not in names:
                assert len(cells) == len(examples[1][code]) + 1
                assert all(cells), (code, cells[0])


def test_rows_in_which_all_say_the_same_are_marked(examples) -> None:
    for page in examples[2].values():
        for names, cells in Table(page.html).rows[1:]:
            if "ho-part" not in names:
                assert ("ho-same" in names.split()) == (len(set(cells[1:])) == 1), cells[0]


def test_nothing_is_ranked_or_crowned(examples) -> None:
    for each in ("best value", "popular", "recommended", "winner", "score", "★"):
        assert each not in examples[2]["en"].html.casefold()


Made = Callable[..., dict[str, Page]]


@pytest.fixture
def made_of(plain, lint_text) -> Made:
    def made(*sections: str) -> dict[str, Page]:
        reports = [lint_text(f"id: o{n}\n{plain(each)}") for n, each in enumerate(sections)]
        site = Site(preview=True)
        return {page.uri: page for page in pages(reports, views_of(reports, site), site)}

    return made


def test_one_open_offer_is_not_compared(made_of) -> None:
    assert "compare/" not in made_of("", "status: closed\ntitle: Other\n")


def test_one_talk_is_asked_for_before_it_is_held(made_of) -> None:
    one = (
        "price: {currency: EUR, total_incl_vat: 90.00, "
        "parts: [{id: talk, text: Talk, count: 1, each: 90.00}]}\njourney: {weeks: 1}\n"
    )
    table = Table(made_of("title: Ant\n" + one, "title: Bee\n")["compare/"].html)
    assert [names for names, _ in table.rows if "ho-stop" in names] != []
    assert table.named("ho-stop-1")[0] == "€90 back of €90 paid, before the first talk"
    assert table.named("ho-stop-3")[1].endswith("after talk 1 of 2")


def test_what_depends_on_the_start_says_so(made_of) -> None:
    dated = (
        "price: {currency: EUR, total_incl_vat: 180.00, parts: [{id: talk, text: Talk, count: 2, "
        "each: 90.00}], instalments: [{due: 2027-02-01, amount: 180.00}]}\n"
    )
    table = Table(made_of("title: Ant\n" + dated, "title: Bee\n")["compare/"].html)
    assert table.named("ho-stop-2")[0] == "That depends on the day you start."
    assert "If you stop" in made_of("title: Ant\n" + dated, "title: Bee\n")[""].html


def test_words_of_an_offer_stay_words(made_of) -> None:
    hostile = "'<img src=x onerror=alert(1)>'"
    made = made_of(f"title: {hostile}\ntopics: [{hostile}]\n", "title: Bee\n")
    for uri in ("", "compare/"):
        assert "<img" not in made[uri].html


def test_the_frame_links_to_it_where_there_is_something_to_compare(
    tmp_path: Path, plain: Callable[..., str]
) -> None:
    def links(language: str) -> list[object]:
        edition = edition_of(tmp_path, "en", today=TODAY)
        page = next(each for each in edition.pages if each.language == language)
        return [each["uri"] for each in front_matter(page, edition.site)["links"]]  # type: ignore[attr-defined]

    both = "languages: {source: en, publish: [en, nl], reviewed_by_person: [en, nl]}\n"
    (tmp_path / "one.yaml").write_text(plain(both), encoding="utf-8")
    assert "compare/" not in links("en")
    (tmp_path / "two.yaml").write_text(plain("title: Another talk\n"), encoding="utf-8")
    assert "compare/" in links("en")
    assert not [each for each in links("nl") if "compare" in str(each)]
    offer = next(
        each for each in edition_of(tmp_path, "en", today=TODAY).pages if each.uri == "offers/one/"
    )
    assert 'href="../../compare/?offers=one"' in offer.html
