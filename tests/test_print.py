"""On paper: the terms of every offer on two sheets, and the page of an offer."""

from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from re import sub
from typing import NamedTuple
from unicodedata import normalize

import pytest
from browsing import opened, served
from conftest import ROOT, TODAY
from playwright.sync_api import Browser
from pypdf import PdfReader

from checks.linter import lint
from site_builder.fingerprint import fingerprint
from site_builder.plugin import build_site
from site_builder.site import Site
from site_builder.view import OfferView

A4 = (595, 842)  # in points, rounded
EXAMPLES = sorted((ROOT / "offers").glob("*.yaml"))


@cache
def views(path: Path) -> list[OfferView]:
    report = lint(path, today=TODAY)
    assert report.offer is not None
    site = Site()
    return [
        OfferView(report, report.offer, site, code, site.address(code, "offers", report.slug))
        for code in report.offer.languages.published
    ]


VIEWS = [pytest.param(each, id=each.uri) for path in EXAMPLES for each in views(path)]


class Paper(NamedTuple):
    """What a browser prints; the text of each sheet is read out once, for that takes long."""

    pdf: PdfReader
    texts: tuple[str, ...]


def printed(browser: Browser, address: str) -> Paper:
    """Return what the browser makes of a page, on the paper that the page asks for."""
    with opened(browser, address) as page:
        made = page.pdf(tagged=True, outline=True, prefer_css_page_size=True)
    pdf = PdfReader(BytesIO(made))
    return Paper(pdf, tuple(page.extract_text() for page in pdf.pages))


@pytest.fixture(scope="module")
def terms(browser: Browser, site: str) -> Callable[[str], Paper]:
    """Return a function that gives the terms of an offer on paper."""
    return cache(lambda view_uri: printed(browser, f"{site}{view_uri}terms/"))


def dense(text: str) -> str:
    """Return a text without its spaces, which a PDF does not keep, and without ligatures."""
    return sub(r"\s", "", sub("[ﬀ-ﬄ]", lambda found: normalize("NFKC", found[0]), text))


def text_of(paper: Paper) -> str:
    return dense("".join(paper.texts))


def rows(view: OfferView) -> list[str]:
    return [
        dense(
            f"{stop.after or view.label('stopping.before')}{view.money(stop.client.paid)}"
            f"{view.money(stop.client.kept)}{view.money(stop.client.back)}"
            f"{view.money(stop.coach.back)}"
        )
        for stop in view.stops
    ]


@pytest.mark.parametrize("view", VIEWS)
def test_the_terms_fit_on_two_sheets_with_every_sum(
    terms: Callable[[str], Paper], view: OfferView
) -> None:
    paper = terms(view.uri)
    assert 1 <= len(paper.texts) <= 2
    digits = fingerprint(view)
    for number, (page, text) in enumerate(zip(paper.pdf.pages, paper.texts, strict=True), 1):
        assert (round(page.mediabox.width), round(page.mediabox.height)) == A4
        assert digits in sub(r"\s", "", text)
        assert f"{number}/{len(paper.texts)}" in dense(text)
    said = text_of(paper)
    assert dense(view.money(view.offer.price.total_incl_vat)) in said
    assert [row for row in rows(view) if row not in said] == []
    assert said.count(dense(view.label("sheet.signature"))) >= 2


@pytest.mark.parametrize("view", VIEWS)
def test_the_paper_can_be_read_aloud(terms: Callable[[str], Paper], view: OfferView) -> None:
    paper = terms(view.uri).pdf
    root = paper.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == view.language
    assert paper.metadata and view.title in (paper.metadata.title or "")
    headings = [each.title for each in paper.outline[0:1]] if paper.outline else []
    assert headings and view.title in headings[0]


def test_nothing_of_the_frame_is_printed(terms: Callable[[str], Paper]) -> None:
    said = text_of(terms("offers/steady-weeks/"))
    view = views(ROOT / "offers/steady-weeks.yaml")[0]
    for name in (
        "paper.how",
        "paper.to_offer",
        "paper.print",
        "site.quiet",
        "withdrawal.form_note",
    ):
        assert dense(view.label(name)) not in said.replace(dense(view.label("paper.lead")), "")


def test_a_dark_screen_prints_dark_on_white(browser: Browser, site: str) -> None:
    path = f"{site}pl/offers/steady-weeks/terms/"
    with opened(browser, path, color_scheme="dark") as page:
        page.emulate_media(media="print", color_scheme="dark")
        colours = page.evaluate(
            "() => [getComputedStyle(document.body).backgroundColor,"
            " getComputedStyle(document.querySelector('.ho-sheet p')).color]"
        )
    assert colours == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]


LONG = f"""journey: {{talk_weeks: [{", ".join(map(str, range(1, 61)))}]}}
complaints:
  talk_within_days: 3
  steps: [{{day: 1, text: I tell you that I have read it}}, {{day: 9, text: It is put right}}]
  no_independent: There is nobody outside the two of us yet.
"""


def test_a_very_long_offer_takes_more_sheets_and_loses_nothing(
    browser: Browser, tmp_path: Path
) -> None:
    text = (ROOT / "offers/one-good-talk.yaml").read_text(encoding="utf-8")
    text = text.replace("journey: {talk_weeks: [1, 5]}", LONG)
    text = text.replace("total_incl_vat: 180.00", "total_incl_vat: 5400.00")
    text = text.replace("count: 2, each: 90.00", "count: 60, each: 90.00")
    promises = [
        f"On day {n} of the month I write down what we said and send it" for n in range(120)
    ]
    text += "coach_commits:\n" + "".join(f"  - {each}\n" for each in promises)
    offers = tmp_path / "offers"
    offers.mkdir()
    (offers / "long.yaml").write_text(text.replace("2 online talks", "60 online talks"), "utf-8")
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    config = config.replace("custom_dir: theme", f"custom_dir: {ROOT / 'theme'}")
    (tmp_path / "mkdocs.yml").write_text(config, encoding="utf-8")
    build_site(tmp_path / "mkdocs.yml", tmp_path / "site")
    (view,) = views(offers / "long.yaml")
    with served(tmp_path / "site") as here:
        paper = printed(browser, f"{here}offers/long/terms/")
    assert len(paper.texts) > 2
    said = text_of(paper)
    assert len(rows(view)) == 61
    assert [row for row in rows(view) if row not in said] == []
    assert [each for each in promises if dense(each) not in said] == []
    digits = fingerprint(view)
    assert all(digits in dense(text) for text in paper.texts)


# The page of an offer itself.


@pytest.mark.parametrize("code", ["en", "nl", "it", "pl"])
def test_a_printed_offer_has_its_words_and_no_controls(
    browser: Browser, site: str, code: str
) -> None:
    view = next(each for each in views(ROOT / "offers/steady-weeks.yaml") if each.language == code)
    said = text_of(printed(browser, site + view.uri))
    assert [row for row in rows(view) if row not in said] == []
    for name in ("withdrawal.form_note", "withdrawal.form_signature", "last.law"):
        assert dense(view.label(name)) in said
    for name in ("site.quiet", "calculator.title", "paper.link"):
        assert dense(view.label(name)) not in said
    assert "(https://example.org/withdraw" in said


# On a screen.


@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("uri", ["offers/steady-weeks/terms/", "pl/offers/steady-weeks/terms/"])
def test_the_terms_fit_a_screen(browser: Browser, site: str, width: int, uri: str) -> None:
    with opened(browser, site + uri, viewport={"width": width, "height": 740}) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_button_prints_where_scripts_run(browser: Browser, site: str) -> None:
    with opened(browser, f"{site}nl/offers/steady-weeks/terms/") as page:
        page.evaluate("window.print = () => { window.printed = true }")
        button = page.get_by_role("button", name="Afdrukken")
        button.focus()
        page.keyboard.press("Enter")
        assert page.evaluate("window.printed")


def test_without_scripts_a_sentence_says_how(browser: Browser, site: str) -> None:
    path = f"{site}it/offers/steady-weeks/terms/"
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(path)
    assert page.get_by_text("comando di stampa").is_visible()
    assert page.get_by_role("button").count() == 0
    context.close()
