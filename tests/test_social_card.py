"""A social card: drawn whole, with every letter of the four languages, and no larger than it need be."""

from dataclasses import replace
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, TODAY
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from checks.language import CODES
from checks.linter import lint
from site_builder.documents import documents
from site_builder.labels import labels
from site_builder.offer_page import offer_page
from site_builder.page import Page, front_matter
from site_builder.pages import views_of
from site_builder.site import Site
from site_builder.social_card import HEIGHT, WIDTH, Said, card, description, said_on
from site_builder.social_card import _has as has_letter
from site_builder.view import OfferView

BASE = "https://example.org/x/"
FONTS = sorted((ROOT / "site_builder/fonts").glob("*.ttf"))
LONG = Said(
    site="A very long name of a collective of coaches in the north of somewhere",
    note="Ta oferta jest zamknięta. Nikt nowy nie może zacząć, a lista jest już pełna.",
    title="Bezpieczeństwo i samodzielność: roczny program rozwoju kompetencji przywódczych dla "
    "osób rozpoczynających kierowanie międzynarodowym zespołem 🎉 w trudnych czasach",
    coach="prowadzi: Aleksandra Konstantynopolitańczykowianeczka-Wojciechowska-Hohenlohe-Waldenburg",
    price=(
        "Pełna cena",
        "PLN 123 456 789 012,00",
        "w tym 21% VAT, w 12 ratach, płatne z góry co miesiąc",
    ),
    way_out=(
        "Gdy zmienisz zdanie, zanim program się zacznie",
        "Możesz przerwać z zachowaniem 14 dni wypowiedzenia",
        "zwrot 66,6666666% do 365. dnia od pierwszej rozmowy",
    ),
)


def view_of(name: str, code: str, **of_site: Any) -> OfferView:
    report = lint(ROOT / "offers" / f"{name}.yaml", today=TODAY)
    assert report.offer is not None
    site = Site(**{"today": TODAY, "base": BASE, "name": "Honest offers", **of_site})
    return OfferView(report, report.offer, site, code, site.address(code, "offers", report.slug))


def opened(png: bytes) -> Image.Image:
    picture = Image.open(BytesIO(png))
    picture.verify()
    return Image.open(BytesIO(png)).convert("RGB")


def margins(picture: Image.Image) -> tuple[int, int, int, int]:
    """Return how far the drawing is from each edge, below the band on top."""
    below = picture.crop((0, 20, WIDTH, HEIGHT))
    paper = Image.new("RGB", below.size, below.getpixel((0, 0)))  # type: ignore[arg-type]
    drawn = ImageChops.difference(below, paper).convert("L").point(lambda v: 255 * (v > 24))
    box = drawn.getbbox()
    assert box is not None
    return box[0], box[1] + 20, WIDTH - box[2], below.size[1] - box[3]


@pytest.mark.parametrize("code", CODES)
def test_a_card_is_a_picture_with_words_and_a_margin(code: str) -> None:
    png = card(said_on(view_of("steady-weeks", code)))
    picture = opened(png)
    assert picture.size == (WIDTH, HEIGHT) == (1200, 630)
    assert len(png) <= 30_000
    left, top, right, bottom = margins(picture)
    assert min(left, right) >= 70 and top >= 50 and bottom >= 40
    colours = picture.getcolors(10_000)
    assert colours is not None and len(colours) > 8
    assert sum(count for count, _ in colours if count < 400_000) > 20_000


def test_the_same_words_are_drawn_to_the_byte_and_others_are_not() -> None:
    said = said_on(view_of("steady-weeks", "nl"))
    assert card(said) == card(said)
    assert card(said._replace(title="Another")) != card(said)


@pytest.mark.parametrize(
    "said",
    [
        LONG,
        LONG._replace(title="W" * 400),
        LONG._replace(title="Een woord en " + "onafhankelijkheidsverklaring" * 9),
        LONG._replace(title="🎉", site="", note="", coach=""),
        LONG._replace(title="Ё" * 30),
        LONG._replace(title="i", price=("", "", ""), way_out=("", "", "")),
    ],
)
def test_no_word_leaves_the_card_and_no_column_the_other(said: Said) -> None:
    png = card(said)
    picture = opened(png)
    assert len(png) <= 30_000
    left, _, right, bottom = margins(picture)
    assert left >= 70 and right >= 70 and bottom >= 40
    # Between the two columns below, and between the parts above them, is nothing but paper.
    between = picture.crop((606, 424, 632, HEIGHT))
    assert between.getcolors() == [(26 * (HEIGHT - 424), picture.getpixel((0, 300)))]


@settings(max_examples=15)
@given(st.text(max_size=120))
@example("\u0000\ud800"[:1])
@example("a\u202eb\ufb01 \u200b")
def test_any_title_can_be_drawn(title: str) -> None:
    left, _, right, _ = margins(opened(card(LONG._replace(title=title))))
    assert left >= 70 and right >= 70


@pytest.mark.parametrize("font", FONTS, ids=lambda each: each.stem)
def test_the_fonts_have_every_letter_of_the_labels(font: Path) -> None:
    said = "".join(str(each) for code in CODES for each in labels(code).values())
    said += "ąćęłńóśźżĄĆĘŁŃÓŚŹŻàèéìòùëïöüÀÈÉ€£$§„”“’‘–—…·×%&@"
    missing = {each for each in said if not each.isspace() and not has_letter(str(font), each)}
    assert not missing - {"→", "↗", "✓", "✗", "▾"}
    assert len(FONTS) == 2


def test_the_fonts_come_with_their_licence() -> None:
    text = (ROOT / "site_builder/fonts/OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in text and "Noto" in text
    assert sum(each.stat().st_size for each in FONTS) < 80_000


class _Metas(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        read = dict(attrs)
        if tag == "meta":
            name = read.get("property") or read.get("name") or ""
            self.found.append((name, read.get("content") or ""))


def tags_of(page: Page, site: Site) -> list[tuple[str, str]]:
    return _Metas(str(front_matter(page, site)["head"])).found


@pytest.mark.parametrize("code", CODES)
def test_a_page_says_what_a_message_may_show_of_it(code: str) -> None:
    view = view_of("steady-weeks", code)
    found = tags_of(offer_page(view), view.site)
    tags = dict(found)
    assert tags["og:title"] == view.title and tags["og:description"] == " ".join(
        view.summary.split()
    )
    assert tags["og:url"] == BASE + view.uri
    assert tags["og:image"] == f"{BASE}{view.uri}card.png"
    assert (tags["og:image:width"], tags["og:image:height"]) == ("1200", "630")
    assert tags["twitter:card"] == "summary_large_image"
    amount = view.money(view.offer.price.total_incl_vat)
    assert amount in tags["og:image:alt"] and view.title in tags["og:image:alt"]
    others = [value for name, value in found if name == "og:locale:alternate"]
    assert sorted([tags["og:locale"], *others]) == ["en_GB", "it_IT", "nl_NL", "pl_PL"]
    assert tags["og:locale"].startswith(code)


def test_without_an_address_there_is_neither_half_an_address_nor_a_card() -> None:
    view = view_of("steady-weeks", "it", base="")
    tags = dict(tags_of(offer_page(view), view.site))
    assert tags["og:title"] and not {"og:url", "og:image", "twitter:card"} & set(tags)
    views = views_of([view.report], view.site)
    assert not [each.uri for each in documents(views, view.site) if each.uri.endswith(".png")]


def test_with_an_address_each_page_of_an_offer_has_its_card() -> None:
    view = view_of("steady-weeks", "it")
    views = views_of([view.report], view.site)
    cards = {
        each.uri: each.content for each in documents(views, view.site) if each.uri.endswith(".png")
    }
    assert set(cards) == {f"{each.uri}card.png" for found in views.values() for each in found}
    assert len(set(cards.values())) == len(CODES)


def test_a_page_without_a_card_is_a_summary() -> None:
    site = Site(base=BASE, name="A & B")
    page = Page("", "en", 'Say "hi" & <b>', "", "<p>", site.alternates())
    tags = dict(tags_of(page, site))
    assert tags["twitter:card"] == "summary" and "og:image" not in tags
    assert tags["og:site_name"] == "A & B" and "og:description" not in tags
    assert "<b>" not in str(front_matter(page, site)["head"])


@pytest.mark.parametrize(
    ("changes", "note"),
    [
        ("", "Made-up example"),
        ("example: false\n", ""),
        ("example: false\nstatus: closed\n", "This offer is closed. Nobody new can start."),
    ],
)
def test_a_card_says_what_one_has_to_know_first(changes: str, note: str, plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    report = lint_text(plain(changes))
    view = OfferView(report, report.offer, Site(name="Test"), "en", "")
    said = said_on(view)
    assert said.note == note and said.site == "Test"
    assert ("Made-up" in description(said)) is (note == "Made-up example")


def test_a_card_shows_the_way_out(plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    report = lint_text(plain("refund: {until_day: 30}\nstopping: {notice_days: 7}\n"))
    view = OfferView(report, report.offer, Site(), "en", "")
    assert said_on(view).way_out[1:] == (
        "You can stop with 7 days’ notice",
        "100% back until day 30",
    )
    none = lint_text(plain("refund: {none: The plan is made in the first talk.}\n"))
    view = replace(view, report=none, offer=none.offer)
    assert said_on(view).way_out[2] == "14 days to withdraw"
