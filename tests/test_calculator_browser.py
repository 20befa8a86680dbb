"""The calculator in a browser: with the keyboard alone, in every language, and without scripts."""

from pathlib import Path

import pytest
from browsing import opened
from playwright.sync_api import Browser, Page, expect

ROOT = Path(__file__).parents[1]
PATHS = {"en": "", "nl": "nl/", "it": "it/", "pl": "pl/"}
SAID = {
    "en": ("If you stop on 8 February 2027:", "5 talks", "€350", "18 February 2027"),
    "nl": ("Als je stopt op 8 februari 2027:", "5 gesprekken", "€ 350", "18 februari 2027"),
    "it": ("Se smetti in questa data, 8 febbraio 2027:", "5 colloqui", "350 €", "18 febbraio 2027"),
    "pl": ("Jeśli przerwiesz dnia 8 lutego 2027:", "5 rozmów", "350 €", "18 lutego 2027"),
}


def fill(page: Page, **days: str) -> None:
    for name, value in days.items():
        page.locator(f"#calculator-{name}").fill(value)


def said(page: Page, name: str) -> str:
    text = page.locator(f"[data-say={name}]").inner_text()
    return " ".join(text.replace("\xa0", " ").split())


@pytest.mark.parametrize("code", PATHS)
def test_an_answer_is_in_the_language_of_the_page(
    browser: Browser,
    site: str,
    code: str,
) -> None:
    with opened(browser, f"{site}{PATHS[code]}offers/steady-weeks/") as page:
        fill(page, start="2027-01-11", stop="2027-02-08")
        heading, held, back, day = SAID[code]
        assert said(page, "heading") == heading
        assert held in said(page, "happened")
        assert said(page, "back") == back
        assert day in said(page, "sent")
        marked = page.locator(".ho-stops tr[aria-current=true]")
        assert marked.locator("th").inner_text() == "5"
        assert " ".join(marked.locator("strong").inner_text().split()) == back


def tab_to(page: Page, selector: str) -> None:
    for _ in range(6):  # day, month, year and calendar of a field are stops of their own
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(selector)


def test_the_keyboard_alone_operates_it(browser: Browser, site: str) -> None:
    with opened(browser, f"{site}offers/steady-weeks/") as page:
        expect(page.locator("#calculator-start")).to_have_value("2027-01-11")
        page.locator("#calculator-start").focus()
        for name in ("start", "contract", "stop"):
            tab_to(page, f"#calculator-{name}")
            page.keyboard.type("02022027")  # the same whichever comes first, day or month
            assert page.locator(f"#calculator-{name}").input_value() == "2027-02-02"
        assert "withdraw" in said(page, "why")
        tab_to(page, "input[type=radio]")
        page.keyboard.press("ArrowRight")
        assert said(page, "heading") == "If the coach stops on 2 February 2027:"
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
        page.keyboard.press("Enter")
        assert said(page, "heading") == "If the coach stops on 2 February 2027:"


def test_what_cannot_be_is_said_in_words(browser: Browser, site: str) -> None:
    with opened(browser, f"{site}offers/steady-weeks/") as page:
        fill(page, start="2027-01-11", contract="2027-01-04", stop="2027-01-03")
        assert said(page, "problem").startswith("It ends before the contract is signed.")
        fill(page, contract="2027-01-12")
        assert said(page, "problem").startswith("The contract is signed after the first talk.")
        fill(page, contract="", stop="")
        assert said(page, "problem").startswith("Choose the day")
        assert page.locator(".ho-answer dl").is_hidden()
        assert page.locator("tr[aria-current]").count() == 0
        fill(page, stop="2027-06-01")
        assert said(page, "problem") == ""
        assert said(page, "over").endswith("its last day is 4 April 2027.")


def test_an_offer_without_a_start_asks_for_it(browser: Browser, site: str) -> None:
    with opened(browser, f"{site}offers/one-good-talk/") as page:
        assert said(page, "problem").startswith("Choose the day of the first talk")
        fill(page, start="2027-03-01", stop="2027-03-29")
        assert said(page, "back") == "€0"


def test_an_answer_is_told_to_who_cannot_see_it(browser: Browser, site: str) -> None:
    with opened(browser, f"{site}offers/steady-weeks/") as page:
        assert page.get_by_role("status").get_by_text("If you stop on").count() == 1
        assert page.locator(".ho-calculator").get_by_label("The first talk").count() == 1
        assert page.get_by_role("group", name="Who ends it").get_by_role("radio").count() == 2
        for control in page.locator(".ho-calculator :is(input[type=date], label:has(input))").all():
            box = control.bounding_box()
            assert box and min(box["width"], box["height"]) >= 24


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_it_fits_the_screen(browser: Browser, site: str, width: int) -> None:
    size = {"width": width, "height": 740}
    with opened(browser, f"{site}pl/offers/steady-weeks/", viewport=size) as page:
        assert page.locator(".ho-calculator").is_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_scripts_there_is_the_table_and_no_dead_control(
    browser: Browser,
    site: str,
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}offers/steady-weeks/")
    assert page.locator(".ho-stops tbody tr").count() == 13
    assert page.locator(".ho-stopping :is(input, form, button, [role=status])").count() == 0
    context.close()
