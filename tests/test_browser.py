"""The site in a browser: what people see, reach with the keyboard, and are spared."""

from collections.abc import Iterator
from json import dumps
from pathlib import Path

import pytest
from axe import COLOURS, axe
from browsing import opened, served
from playwright.sync_api import Browser, expect

from site_builder.plugin import build_site

ROOT = Path(__file__).parents[1]
PATHS = {
    "": "en",
    "pl/": "pl",
    "offers/steady-weeks/": "en",
    "nl/offers/steady-weeks/": "nl",
    "it/offers/steady-weeks/": "it",
    "pl/offers/steady-weeks/": "pl",
    "offers/one-good-talk/": "en",
    "coaches/mara-voorbeeld/": "en",
    "rules/": "en",
    "pl/rules/income-promise/": "pl",
    "nl/rules/instalments-incomplete/": "nl",
    "it/how-offers-are-checked/": "it",
    "about/why/": "en",
}
# A script of ours has an address, and data for search engines is no script.
NOT_OURS = (
    'script:not([type="module"][src]):not([type="application/ld+json"]), img, '
    "#content [onclick], #content [onload]"
)
HOSTILE = """<script>window.ran = 1</script><img src=x onerror="window.ran = 2">{{ 7 * 7 }} \
{% raw %} *stars* [link](javascript:window.ran=3) "><svg onload=window.ran=4> ' onclick='x' """


@pytest.mark.parametrize("path", PATHS)
def test_a_page_is_in_its_language_and_keeps_to_itself(
    browser: Browser, site: str, path: str
) -> None:
    with opened(browser, site + path) as page:
        assert page.evaluate("document.documentElement.lang") == PATHS[path]
        assert page.title().endswith("Honest offers")
        assert page.locator("h1").count() == 1


@pytest.mark.parametrize("path", PATHS)
def test_nothing_sticks_out_of_a_narrow_screen(browser: Browser, site: str, path: str) -> None:
    with opened(browser, site + path) as page:
        for width in (320, 360, 640, 992):
            page.set_viewport_size({"width": width, "height": 740})
            assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_nothing_wrong_by_day_and_by_night(
    browser: Browser, site: str, path: str
) -> None:
    with opened(browser, site + path) as page:
        page.evaluate("document.querySelectorAll('details').forEach((each) => each.open = true)")
        papers = []
        for scheme, rules in (("light", ()), ("dark", COLOURS)):
            page.emulate_media(color_scheme=scheme)
            assert axe(page, rules) == []
            papers.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        assert papers[0] != papers[1]


def test_the_facts_stand_on_the_first_screen(browser: Browser, site: str) -> None:
    with opened(browser, site + "offers/steady-weeks/") as page:
        for said in ("The whole price", "You can stop at any time", "This is not for you if"):
            box = page.locator(".ho-hero :is(.ho-row, h2)", has_text=said).bounding_box()
            assert box and box["y"] + box["height"] < 800, said
    narrow = {"width": 360, "height": 740}
    with opened(browser, site + "offers/steady-weeks/", viewport=narrow) as page:
        for fact in (".ho-amount", ".ho-price-row", ".ho-price-row + .ho-row"):
            box = page.locator(f".ho-facts {fact}").bounding_box()
            assert box and box["y"] + box["height"] < 740, fact
        assert "stop at any time" in page.locator(".ho-price-row + .ho-row").inner_text()


def test_lines_of_text_are_not_too_long(browser: Browser, site: str) -> None:
    with opened(browser, site + "offers/steady-weeks/") as page:
        widths = page.evaluate(
            "[...document.querySelectorAll('.ho-body p')].map((each) => "
            "each.offsetWidth / parseFloat(getComputedStyle(each).fontSize))"
        )
        assert max(widths) < 41  # about 75 letters


def test_the_keyboard_reaches_the_language_and_keeps_the_place(browser: Browser, site: str) -> None:
    with opened(browser, site + "offers/steady-weeks/") as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "ho-skip"
        for _ in range(12):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.hreflang") == "nl":
                break
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline == "solid"
        page.keyboard.press("Enter")
        page.wait_for_url("**/deep/site/nl/offers/steady-weeks/")
        assert page.evaluate("document.documentElement.lang") == "nl"


def test_another_language_keeps_the_section(browser: Browser, site: str) -> None:
    with opened(browser, site + "offers/steady-weeks/#refund") as page:
        page.locator(".ho-languages a[hreflang=pl]").click()
        page.wait_for_url("**/deep/site/pl/offers/steady-weeks/#refund")
        expect(page.locator("#refund")).to_be_in_viewport()


def test_the_skip_link_leads_to_the_content(browser: Browser, site: str) -> None:
    with opened(browser, site) as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("!!document.activeElement.closest('#content')")


def test_links_of_the_frame_are_large_enough_to_touch(browser: Browser, site: str) -> None:
    with opened(browser, site, viewport={"width": 360, "height": 740}) as page:
        for link in page.locator(".ho-header a, .ho-footer a, .ho-button").all():
            box = link.bounding_box()
            assert box and min(box["width"], box["height"]) >= 24


def test_one_can_walk_from_the_front_to_an_offer_and_its_coach(browser: Browser, site: str) -> None:
    with opened(browser, site) as page:
        page.get_by_role("link", name="Steady weeks").click()
        page.wait_for_url("**/offers/steady-weeks/")
        page.locator(".ho-facts").get_by_role("link", name="Mara Voorbeeld").click()
        page.wait_for_url("**/coaches/mara-voorbeeld/")
        page.get_by_role("link", name="Honest offers").click()
        page.wait_for_url("**/deep/site/")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory, plain) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "offers").mkdir()
    words = dumps(HOSTILE)
    offer = plain(
        f"title: {words}\nsummary: {words}\ntopics: [{words}]\nincludes: [{words}]\n"
        f"coach: {{name: {words}, bio: {words}, website: \"https://example.org/'onclick='x\", "
        f"credentials: [{{name: {words}, issuer: {words}, proof: 'javascript:window.ran=5'}}]}}\n"
        f"provider: {{legal_name: {words}, address: {words}, contact: "
        "{email: \"a'b&quot;onload=x@example.org\", phone: '\"><b>'}}\n"
        f"agreement: {{file: 'data:text/html,<script>window.ran=6</script>', points: [{words}]}}\n"
        f"testimonials: [{{text: {words}, person: {words}, consent: 2026-01-01}}]\n"
    )
    (folder / "offers" / "bad.yaml").write_text(offer, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(
        "site_name: Test\ndocs_dir: offers\nplugins: [honest-offers]\n"
        f"theme: {{name: material, custom_dir: {ROOT / 'theme'}, language: en, font: false}}\n",
        encoding="utf-8",
    )
    build_site(folder / "mkdocs.yml", folder / "site")
    with served(folder / "site") as address:
        yield address


@pytest.mark.parametrize("path", ["", "offers/bad/"])
def test_what_an_offer_says_is_text_whatever_it_says(
    browser: Browser, hostile: str, path: str
) -> None:
    with opened(browser, hostile + path) as page:
        page.mouse.move(400, 400)
        assert page.evaluate("window.ran") is None
        assert page.locator(NOT_OURS).count() == 0
        shown = " ".join(page.locator("h1" if path else ".ho-card h2").first.inner_text().split())
        assert shown == " ".join(HOSTILE.split())
        links = page.evaluate("[...document.links].map((each) => each.protocol)")
        assert set(links) <= {"http:", "https:", "mailto:"}
        assert "<" not in page.title()


def test_the_page_of_a_hostile_coach_is_text_too(browser: Browser, hostile: str) -> None:
    with opened(browser, hostile) as page:
        page.locator(".ho-card a").first.click()
        page.locator(".ho-facts a").first.click()
        page.wait_for_url("**/coaches/**")
        assert page.evaluate("window.ran") is None
        assert " ".join(page.locator("h1").inner_text().split()) == " ".join(HOSTILE.split())


def test_a_missing_page_is_said_in_every_language(browser: Browser, hostile: str) -> None:
    with opened(browser, hostile + "404.html") as page:
        said = page.evaluate("[...document.querySelectorAll('#content p')].map((e) => e.lang)")
        assert said == ["en", "nl", "it", "pl"]
        page.locator("#content a[hreflang=pl]").click()
        page.wait_for_url("**/pl/")
