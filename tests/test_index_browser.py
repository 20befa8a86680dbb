"""The list of offers and the comparison in a browser: asked, sorted, chosen, and all of it kept
in the address."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import opened, served
from playwright.sync_api import Browser, Page, expect

from site_builder.plugin import build_site

ROOT = Path(__file__).parents[1]
BOTH = "languages: {source: en, publish: [en, pl], reviewed_by_person: [en, pl]}\n"
OFFERS = {
    "ant": ("Ant", "180.00", "EUR", BOTH + "topics: [planning]\n"),
    "bee": ("Bee", "240.00", "EUR", "topics: [planning, rest]\njourney: {talk_weeks: [1, 6]}\n"),
    "cat": ("Cat", "90.00", "EUR", BOTH + "group: {size: 6, meets: Online}\n"),
    "dog": ("Dog", "300.00", "PLN", BOTH),
    "elk": ("Elk", "120.00", "EUR", "journey: {talk_weeks: [1, 2]}\n"),
}


def written(folder: Path, plain, names: tuple[str, ...]) -> Path:
    (folder / "offers").mkdir(parents=True)
    for name in names:
        title, total, currency, more = OFFERS[name]
        each = float(total) / 2
        text = (
            f"title: {title}\nprice:\n  currency: {currency}\n  total_incl_vat: {total}\n"
            f"  parts: [{{id: talk, text: Talk of 75 minutes, count: 2, each: {each:.2f}}}]\n{more}"
        )
        (folder / "offers" / f"{name}.yaml").write_text(plain(text), encoding="utf-8")
    (folder / "mkdocs.yml").write_text(
        "site_name: Test\ndocs_dir: offers\nplugins: [honest-offers]\n"
        f"theme: {{name: material, custom_dir: {ROOT / 'theme'}, language: en, font: false}}\n",
        encoding="utf-8",
    )
    build_site(folder / "mkdocs.yml", folder / "root" / "deep" / "site")
    return folder / "root"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, plain) -> Iterator[str]:
    root = written(tmp_path_factory.mktemp("five"), plain, tuple(OFFERS))
    with served(root) as address:
        yield f"{address}deep/site/"


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory, plain) -> Iterator[str]:
    root = written(tmp_path_factory.mktemp("two"), plain, ("ant", "bee"))
    with served(root) as address:
        yield f"{address}deep/site/"


def cards(page: Page) -> list[str]:
    return page.locator(".ho-choosing + .ho-cards .ho-card:visible h2").all_inner_texts()


def rows(page: Page) -> list[str]:
    return page.locator(".ho-offers tbody tr:visible th").all_inner_texts()


def columns(page: Page) -> list[str]:
    return page.locator(".ho-compared thead th:visible > a").all_inner_texts()


def query(page: Page) -> str:
    return page.evaluate("location.search")


def count(page: Page) -> str:
    return page.get_by_role("status").inner_text()


def test_a_filter_is_counted_and_kept_in_the_address(browser: Browser, site: str) -> None:
    with opened(browser, site) as page:
        assert cards(page) == ["Ant", "Bee", "Cat", "Dog", "Elk"]
        assert page.get_by_role("button", name="Show all again").count() == 0
        page.get_by_label("Topic").select_option("planning")
        assert cards(page) == ["Ant", "Bee"]
        assert count(page) == "2 of 5 offers"
        page.get_by_label("Price up to").select_option("200-EUR")
        assert cards(page) == ["Ant"]
        assert query(page) == "?topic=planning&max=200-EUR"
        page.go_back()
        assert cards(page) == ["Ant", "Bee"]
        page.get_by_role("button", name="Show all again").click()
        assert count(page) == "5 of 5 offers"
        assert query(page) == ""
        assert page.evaluate("document.activeElement.tagName") == "SELECT"


def test_an_address_opens_what_it_says(browser: Browser, site: str) -> None:
    with opened(browser, f"{site}?topic=planning&max=300&sort=-price&view=table") as page:
        assert rows(page) == ["Bee", "Ant"]
        assert cards(page) == []
        assert page.get_by_label("Price up to").input_value() == "300-EUR"
        assert page.get_by_role("radio", name="Table").is_checked()
        head = page.get_by_role("columnheader", name="Price")
        assert head.get_attribute("aria-sort") == "descending"


def test_an_address_that_says_nonsense_shows_everything(browser: Browser, site: str) -> None:
    address = f"{site}?topic=%22%3E&max=zero&sort=__proto__&view=1&compare=nobody,ant"
    with opened(browser, address) as page:
        assert cards(page) == ["Ant", "Bee", "Cat", "Dog", "Elk"]
        assert page.locator("[name=compare]:checked").count() == 2  # of its card and of its row


def test_nothing_that_fits_is_said(browser: Browser, site: str) -> None:
    with opened(browser, f"{site}?topic=planning&format=group") as page:
        assert cards(page) == []
        assert count(page) == "0 of 5 offers. No offer fits all of this."


def test_a_price_limit_shows_one_currency_and_the_order_goes_by_currency(
    browser: Browser, site: str
) -> None:
    with opened(browser, site) as page:
        assert page.locator("optgroup").evaluate_all("all => all.map((e) => e.label)") == [
            "EUR",
            "PLN",
        ]
        page.get_by_label("Sort by").select_option("price")
        assert cards(page) == ["Cat", "Elk", "Ant", "Bee", "Dog"]
        page.get_by_label("Price up to").select_option("300-PLN")
        assert cards(page) == ["Dog"]


def test_the_heads_of_the_table_sort_it_and_keep_the_focus(browser: Browser, site: str) -> None:
    with opened(browser, site) as page:
        page.get_by_role("radio", name="Table").check()
        length = page.get_by_role("button", name="How long")
        length.focus()
        page.keyboard.press("Enter")
        assert rows(page) == ["Elk", "Ant", "Cat", "Dog", "Bee"]
        page.keyboard.press("Enter")
        assert rows(page) == ["Bee", "Ant", "Cat", "Dog", "Elk"]
        assert page.evaluate("document.activeElement.textContent") == "How long"
        assert page.locator("th[aria-sort]").count() == 1
        assert query(page) == "?view=table&sort=-length"


def test_two_are_chosen_and_compared_and_one_comes_back_to_the_choice(
    browser: Browser, site: str
) -> None:
    with opened(browser, site) as page:
        for name in ("Ant", "Dog"):
            page.locator(".ho-card", has_text=name).get_by_role("checkbox").check()
        assert query(page) == "?compare=ant,dog"
        page.locator(".ho-card", has_text="Dog").get_by_role("link", name="Side by side").click()
        page.wait_for_url("**/compare/?offers=ant,dog")
        assert columns(page) == ["Ant", "Dog"]
        page.go_back()
        page.wait_for_url("**/?compare=ant,dog")
        assert page.locator(".ho-card :checked").count() == 2


def test_a_fourth_cannot_be_chosen_until_one_is_given_up(browser: Browser, site: str) -> None:
    with opened(browser, f"{site}?compare=ant,bee,cat") as page:
        dog = page.locator(".ho-card", has_text="Dog").get_by_role("checkbox")
        assert dog.is_disabled()
        page.locator(".ho-card", has_text="Ant").get_by_role("checkbox").uncheck()
        assert dog.is_enabled()


def test_the_boxes_of_the_comparison_change_it_and_its_address(browser: Browser, site: str) -> None:
    with opened(browser, f"{site}compare/") as page:
        assert columns(page) == ["Ant", "Bee", "Cat", "Dog", "Elk"]
        page.get_by_role("checkbox", name="Cat").check()
        assert len(columns(page)) == 5
        page.get_by_role("checkbox", name="Bee").check()
        assert columns(page) == ["Bee", "Cat"]
        assert query(page) == "?offers=bee,cat"
        assert page.locator(".ho-part td").first.get_attribute("colspan") == "3"
        page.get_by_role("checkbox", name="Dog").check()
        assert page.get_by_role("checkbox", name="Elk").is_disabled()
        page.go_back()
        assert columns(page) == ["Bee", "Cat"]


def test_rows_say_so_when_the_chosen_offers_say_the_same(browser: Browser, site: str) -> None:
    def price_row(page: Page) -> tuple[str, bool]:
        row = page.locator("tr", has=page.get_by_role("rowheader", name="Format"))
        return row.get_attribute("class") or "", row.get_by_text("the same").is_visible()

    with opened(browser, f"{site}compare/?offers=ant,cat") as page:
        assert price_row(page) == ("", False)
        page.get_by_role("checkbox", name="Cat").uncheck()
        page.get_by_role("checkbox", name="Bee").check()
        assert price_row(page) == ("ho-same", True)


def test_the_keyboard_alone_filters_chooses_and_compares(browser: Browser, site: str) -> None:
    with opened(browser, site) as page:
        page.get_by_label("Topic").focus()
        page.keyboard.press("ArrowDown")
        assert cards(page) == ["Ant", "Bee"]
        assert page.evaluate("document.activeElement.name") == "topic"
        for name in ("Ant", "Bee"):
            for _ in range(30):
                page.keyboard.press("Tab")
                at = page.evaluate("[document.activeElement.name, document.activeElement.value]")
                if at == ["compare", name.casefold()]:
                    break
            outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert outline == "solid"
            page.keyboard.press("Space")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_url("**/compare/?offers=ant,bee")


def test_another_language_keeps_what_was_chosen(browser: Browser, site: str) -> None:
    with opened(browser, site + "compare/?offers=ant,dog") as page:
        page.locator(".ho-languages a[hreflang=pl]").click()
        page.wait_for_url("**/deep/site/pl/compare/?offers=ant,dog")
        expect(page.locator(".ho-compared thead th:visible a")).to_have_text(["Ant", "Dog"])


def test_without_scripts_there_are_cards_and_a_table_and_the_whole_comparison(
    browser: Browser, site: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site)
    expect(page.locator(".ho-choosing, .ho-choose").locator("visible=true")).to_have_count(0)
    expect(page.locator(".ho-card").locator("visible=true")).to_have_count(5)
    expect(page.locator(".ho-offers tbody tr").locator("visible=true")).to_have_count(5)
    expect(page.get_by_role("heading", name="All offers in one table")).to_be_visible()
    page.get_by_role("link", name="Compare offers").click()
    expect(page.locator(".ho-compared thead th").locator("visible=true")).to_have_count(5)
    expect(page.locator(".ho-choosing").locator("visible=true")).to_have_count(0)
    context.close()


@pytest.mark.parametrize("path", ["", "?view=table", "compare/", "compare/?offers=ant,bee", "pl/"])
def test_the_page_never_scrolls_sideways(browser: Browser, site: str, path: str) -> None:
    with opened(browser, site + path) as page:
        for width in (320, 360, 768, 1280):
            page.set_viewport_size({"width": width, "height": 740})
            assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_two_offers_stand_side_by_side_on_a_small_phone(browser: Browser, site: str) -> None:
    small = {"width": 320, "height": 740}
    with opened(browser, f"{site}compare/?offers=ant,bee", viewport=small) as page:
        cells = page.locator(".ho-stop-2 td:visible").all()
        boxes = [cell.bounding_box() for cell in cells]
        assert len(boxes) == 2 and all(boxes)
        left, right = boxes
        assert left and right and left["y"] == right["y"]
        assert left["x"] >= 0 and right["x"] + right["width"] <= 320
        # The names stay in sight.
        page.locator(".ho-stop-2").scroll_into_view_if_needed()
        page.mouse.wheel(0, 900)
        page.wait_for_function("scrollY > 600")
        name = page.locator(".ho-compared thead th:visible").first.bounding_box()
        assert name and name["y"] >= 0


def test_on_a_phone_the_filters_are_folded_away(browser: Browser, site: str) -> None:
    with opened(browser, site, viewport={"width": 360, "height": 740}) as page:
        assert not page.get_by_label("Topic").is_visible()
        page.get_by_text("Filter and sort").click()
        page.get_by_label("Topic").select_option("rest")
        page.get_by_role("button", name="Show all again").click()
        assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_what_is_touched_is_large_enough(browser: Browser, site: str) -> None:
    with opened(browser, site, viewport={"width": 360, "height": 740}) as page:
        page.get_by_text("Filter and sort").click()
        for each in page.locator(
            ".ho-choosing :is(select, summary, fieldset label), label:has([name=compare])"
        ).all():
            if box := each.is_visible() and each.bounding_box():
                assert min(box["width"], box["height"]) >= 44


def test_two_offers_have_a_table_and_no_questions(browser: Browser, two: str) -> None:
    with opened(browser, two) as page:
        assert page.locator("select").count() == 0
        page.get_by_role("radio", name="Table").check()
        assert rows(page) == ["Ant", "Bee"]
        page.get_by_role("link", name="Compare offers").click()
        page.wait_for_url("**/compare/")
        assert columns(page) == ["Ant", "Bee"]
        assert page.get_by_role("checkbox").count() == 0


def test_the_scripts_are_small() -> None:
    import gzip

    assets = ROOT / "theme" / "assets"
    both = [(assets / name).read_bytes() for name in ("catalogue.js", "compare.js")]
    assert sum(len(gzip.compress(each, 9)) for each in both) <= 5000
