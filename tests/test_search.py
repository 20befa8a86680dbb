"""The search: every form of a word in four languages, by keyboard, from this site alone."""

import json
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest
from browsing import opened
from click.testing import CliRunner
from conftest import ROOT
from playwright.sync_api import Browser, Page, expect

from checks.language import CODES
from site_builder.__main__ import main
from site_builder.plugin import build_site, write_pages
from site_builder.search_index import NotIndexedError, make_index

# A word as no offer writes it, and an offer that has another form of it.
FORMS = [
    ("search/", "talked", "One good talk"),
    ("search/", "team leaders", "Steady weeks"),
    ("nl/search/", "gesprekje", "Je eerste baan"),
    ("nl/search/", "rustig plannen", "Rustige weken"),
    ("it/search/", "settimanale", "Settimane in ordine"),
    ("it/search/", "colloquii", "Tornare al lavoro"),
    ("pl/search/", "rozmowami", "Spokojny szef"),
    ("pl/search/", "tygodniach", "Spokojne tygodnie"),
]
PAGES = {"en": "search/", "nl": "nl/search/", "it": "it/search/", "pl": "pl/search/"}


@pytest.fixture
def bare(tmp_path: Path, plain) -> Path:
    """The configuration of a small site of its own."""
    (tmp_path / "offers").mkdir()
    (tmp_path / "offers" / "talk.yaml").write_text(plain(), encoding="utf-8")
    config = tmp_path / "mkdocs.yml"
    config.write_text(
        "site_name: Test\ndocs_dir: offers\nstrict: true\nplugins: [honest-offers]\n"
        f"theme: {{name: material, custom_dir: {ROOT / 'theme'}, language: en, font: false}}\n",
        encoding="utf-8",
    )
    return config


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def titles(page: Page) -> list[str]:
    return page.locator("[data-results] h2").all_inner_texts()


def searched(page: Page, words: str) -> None:
    """Type as people do, and wait for the answer."""
    page.locator("#q").press_sequentially(words)
    expect(page.locator("[data-count]")).not_to_be_empty()


@pytest.mark.parametrize(("path", "words", "offer"), FORMS)
def test_any_form_of_a_word_finds_the_offer(
    browser: Browser,
    site: str,
    path: str,
    words: str,
    offer: str,
) -> None:
    with opened(browser, site + path) as page:
        searched(page, words)
        expect(page.locator("[data-results]")).to_contain_text(offer)
        page.get_by_role("link", name=offer, exact=True).click()
        page.wait_for_url("**/offers/**")
        expect(page.locator("h1")).to_have_text(offer)


@pytest.mark.parametrize("path", PAGES.values())
def test_nothing_is_fetched_before_somebody_searches(
    browser: Browser,
    site: str,
    path: str,
) -> None:
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site + path, wait_until="networkidle")
    page.locator("#q").focus()
    page.wait_for_timeout(400)
    assert [url for url in asked if "pagefind" in url] == []
    searched(page, "coach")
    assert [url for url in asked if "pagefind" in url]
    assert [url for url in asked if not url.startswith(site)] == [
        url for url in asked if url.endswith("/favicon.ico")
    ]
    context.close()


def test_a_result_shows_its_words_and_its_price(browser: Browser, site: str) -> None:
    with opened(browser, site + "search/?q=plans") as page:
        result = page.locator("[data-results] > li", has_text="Steady weeks").first
        expect(result.locator("mark").first).to_have_text("planning")
        expect(result.locator("[data-price]")).to_have_text("€1,440")
        expect(result.locator("[data-kind]")).to_have_text("Offer")


@pytest.mark.parametrize(("code", "none"), [("en", "0 results"), ("nl", "0 resultaten"),
                                            ("it", "0 risultati"), ("pl", "0 wyników")])  # fmt: skip
def test_where_nothing_is_found_the_page_helps(
    browser: Browser,
    site: str,
    code: str,
    none: str,
) -> None:
    with opened(browser, f"{site}{PAGES[code]}?q=zzqqxyv") as page:
        expect(page.locator("[data-count]")).to_have_text(none)
        expect(page.locator("[data-none]")).to_be_visible()
        elsewhere = page.locator("[data-none] a[hreflang]")
        assert {each.get_attribute("hreflang") for each in elsewhere.all()} == {*CODES} - {code}
        elsewhere.first.click()
        page.wait_for_url("**/search/?q=zzqqxyv")


def test_rules_come_after_what_a_prospect_looks_for(browser: Browser, site: str) -> None:
    with opened(browser, site + "search/?q=talk") as page:
        expect(page.locator("[data-more]")).to_be_visible()
        while page.locator("[data-more]").is_visible():
            shown = len(titles(page))
            page.locator("[data-more]").click()
            expect(page.locator("[data-results] h2").nth(shown)).to_be_visible()
        kinds = page.locator("[data-kind]").all_inner_texts()
        assert "Rule" in kinds and "Offer" in kinds
        assert "Rule" not in kinds[: kinds.index("Rule")] and set(kinds[kinds.index("Rule") :]) == {
            "Rule"
        }


def test_a_filter_gives_as_many_as_it_says(browser: Browser, site: str) -> None:
    with opened(browser, site + "search/?q=talk") as page:
        expect(page.locator("[data-count]")).not_to_be_empty()
        for name in ("kind", "topic", "price", "trial", "format", "coach"):
            label = page.locator(f"[data-filter={name}] label:visible").first
            number = label.locator("[data-number]").inner_text()
            label.locator("input").check()
            expect(page.locator("[data-count]")).to_have_text(
                f"{number} result{'' if number == '1' else 's'}"
            )
            assert f"{name}=" in page.url
            page.locator("[data-clear]").click()
            expect(page.locator("[data-count]")).not_to_have_text("")
            assert f"{name}=" not in page.url


def test_two_choices_in_a_filter_widen_and_two_filters_narrow(
    browser: Browser,
    site: str,
) -> None:
    with opened(browser, site + "search/?q=talk&kind=Offer&kind=Coach") as page:
        expect(page.locator("[data-results] li").first).to_be_visible()
        assert set(page.locator("[data-kind]").all_inner_texts()) == {"Offer", "Coach"}
        page.locator("[data-filter=format]").get_by_label("In a group").check()
        expect(page.locator("[data-results] h2")).to_have_text(["The calm boss"])


def test_the_address_keeps_the_search(browser: Browser, site: str) -> None:
    with opened(browser, site + "nl/search/") as page:
        searched(page, "gesprek")
        page.get_by_label("Aanbod").check()
        expect(page.locator("[data-kind]").first).to_have_text("Aanbod")
        address, found = page.url, titles(page)
        assert "q=gesprek" in address and "kind=Aanbod" in address
        page.goto(site)
        page.goto(address)
        expect(page.locator("[data-results] h2")).to_have_text(found)
        expect(page.locator("#q")).to_have_value("gesprek")
        expect(page.get_by_label("Aanbod")).to_be_checked()


def test_the_keyboard_is_enough(browser: Browser, site: str) -> None:
    with opened(browser, site, viewport={"width": 360, "height": 740}) as page:
        for _ in range(12):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.className") == "ho-find":
                break
        page.keyboard.press("Enter")
        page.wait_for_url("**/search/")
        for _ in range(14):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.id") == "q":
                break
        page.keyboard.type("talk")
        page.keyboard.press("Enter")
        expect(page.locator("[data-results] h2").first).to_be_visible()
        for _ in range(2):
            page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.localName") == "summary"
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        expect(page.locator("[data-clear]")).to_be_visible()
        assert page.evaluate("document.activeElement.checked")
        while page.evaluate("document.activeElement.localName") != "a":
            page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_url("**/offers/**")


@pytest.mark.parametrize("path", PAGES.values())
def test_the_page_fits_a_narrow_screen_with_its_filters_open(
    browser: Browser,
    site: str,
    path: str,
) -> None:
    with opened(browser, f"{site}{path}?q=coach", viewport={"width": 320, "height": 740}) as page:
        page.locator("summary").click()
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        for target in page.locator("main :is(button, input, summary, h2 a):visible").all():
            box = target.bounding_box()
            assert box and round(box["height"], 1) >= 24


@pytest.mark.parametrize("path", PAGES.values())
def test_without_scripts_the_page_says_so_and_leads_to_the_offers(
    browser: Browser,
    site: str,
    path: str,
) -> None:
    with opened(browser, site + path, java_script_enabled=False) as page:
        expect(page.locator("form")).to_be_hidden()
        page.locator("noscript a").click()
        page.wait_for_url(f"{site}{path.removesuffix('search/')}")


def test_where_there_is_no_index_the_page_says_so_calmly(browser: Browser, site: str) -> None:
    page = browser.new_page()
    page.route("**/pagefind/**", lambda route: route.fulfill(status=404, body=""))
    page.goto(site + "search/?q=talk")
    expect(page.locator("[data-failed]")).to_be_visible()
    expect(page.locator("[data-failed] a")).to_have_attribute("href", "../")
    page.close()


@pytest.mark.parametrize("code", CODES)
def test_every_page_leads_to_the_search_of_its_language(example_folder: Path, code: str) -> None:
    start = example_folder / ("" if code == "en" else code)
    for path in (
        start / "index.html",
        start / "rules" / "index.html",
        start / "offers" / "steady-weeks" / "index.html",
    ):
        found = path.read_text(encoding="utf-8").split('class="ho-find" href="')[1].split('"')[0]
        assert (path.parent / found).resolve() == (start / "search").resolve()


def test_what_cannot_be_taken_up_is_not_found(bare: Path, plain, tmp_path: Path) -> None:
    offers = bare.parent / "offers"
    (offers / "closed.yaml").write_text(plain("status: closed\n"), encoding="utf-8")
    (offers / "draft.yaml").write_text(plain("status: draft\n"), encoding="utf-8")
    build_site(bare, tmp_path / "site")
    pages = tmp_path / "site" / "offers"
    assert "data-pagefind-body" in (pages / "talk" / "index.html").read_text(encoding="utf-8")
    assert "data-pagefind-body" not in (pages / "closed" / "index.html").read_text(encoding="utf-8")
    assert not (pages / "draft").exists()


def test_the_same_pages_give_the_same_index(example_folder: Path, tmp_path: Path) -> None:
    """All but the filters, whose choices Pagefind writes in any order, and what names them."""
    again = tmp_path / "site"
    copytree(example_folder, again, ignore=ignore_patterns("pagefind"))
    make_index(again)
    first, second = (contents(each / "pagefind") for each in (example_folder, again))
    assert [*first] != [] and len(first) == len(second)
    words = [name for name in first if not name.endswith((".pf_filter", ".pf_meta", ".json"))]
    assert [name for name in words if first[name] != second.get(name)] == []
    languages = json.loads(second["pagefind-entry.json"])["languages"]
    assert [*languages] == sorted(CODES)


@pytest.mark.parametrize("body", ["#!/bin/sh\necho no such machine >&2; exit 3\n", "no program"])
def test_a_site_without_its_index_is_not_published(
    bare: Path, monkeypatch: pytest.MonkeyPatch, body: str
) -> None:
    run = CliRunner()
    target = bare.parent / "site"
    assert run.invoke(main, ["build", "--config", str(bare), "--to", str(target)]).exit_code == 0
    before = contents(target)

    program = bare.parent / "pagefind"
    program.write_text(body, encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(program))
    result = run.invoke(main, ["build", "--config", str(bare), "--to", str(target)])
    assert result.exit_code == 1
    assert "The search index could not be made" in result.output
    assert "pip install" in result.output and "Traceback" not in result.output
    assert contents(target) == before


def test_a_missing_program_is_named_with_the_way_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pagefind.service.get_executable", lambda: None)
    with pytest.raises(NotIndexedError, match="pip install"):
        make_index(tmp_path)


def test_pages_for_another_generator_know_no_search(bare: Path, tmp_path: Path) -> None:
    write_pages(bare, tmp_path / "pages")
    assert not (tmp_path / "pages" / "search").exists()
    assert not (tmp_path / "pages" / "_headers").exists()
    for path in (tmp_path / "pages").rglob("*.md"):
        front = path.read_text(encoding="utf-8").split("\n---\n")[0]
        assert "find: null" in front and "searchable: null" in front
