"""One sum, said in five places: table, picker, printed terms, data and command always agree."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from browsing import opened
from click.testing import CliRunner
from generated_offers import offers
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page
from test_calculator import looked_up

from checks.language import CODES
from checks.linter import lint
from checks.offer import Offer
from checks.report import Report
from checks.settlement.schedule import schedule
from checks.settlement.settle import Moment, settle
from checks.settlement.stop_table import moments_of
from site_builder.__main__ import main
from site_builder.calculator import calculator
from site_builder.offer_data import offer_data
from site_builder.offer_page import offer_page
from site_builder.site import Site
from site_builder.sums import SIDES
from site_builder.terms_page import terms_page
from site_builder.view import OfferView

ROOT = Path(__file__).parents[1]
OFFERS = sorted((ROOT / "offers").glob("*.yaml"))
TODAY = date(2026, 11, 23)
MONDAY = date(2027, 1, 11)

Row = tuple[str, str, str, str]
"""What is paid, kept and given back, and what comes back when the coach ends it."""


class Table(HTMLParser):
    """The rows of the stop table of a page: what a reader sees, and nothing from the source."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._inside = self._cell = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside |= tag == "table" and "ho-stops" in (dict(attrs).get("class") or "").split()
        if self._inside and tag == "tr":
            self.rows.append([])
        if self._inside and tag == "td":
            self._cell = True
            self.rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        self._inside &= tag != "table"
        self._cell &= tag != "td"

    def handle_data(self, data: str) -> None:
        if self._cell:
            self.rows[-1][-1] += data


def rows_of(html: str) -> list[Row]:
    return [(each[0], each[1], each[2], each[3]) for each in Table(html).rows if each]


def settled_rows(view: OfferView) -> Iterator[Row]:
    """What settling says at each moment of the table, in the money of the language."""
    offer, money = view.offer, view.money
    for moment in moments_of(schedule(offer)):
        client, coach = (settle(offer, moment, by) for by in SIDES)
        yield money(client.paid), money(client.kept), money(client.back), money(coach.back)


def picked_rows(view: OfferView) -> Iterator[tuple[int, Row]]:
    """What the picker says on the day of each row, and which row it is.

    Of several talks on a day it tells the last: a day is all that it knows.
    """
    made = calculator(view)
    assert made is not None
    data, plan = json.loads(made.json), schedule(view.offer)
    for at, moment in enumerate(moments_of(plan)):
        client, coach = (looked_up(data, by, moment.day, None) for by in SIDES)
        if moment.held == plan.held(moment.day):
            assert client["row"] == coach["row"] == at
            yield at, (client["paid"], client["kept"], client["back"], coach["back"])


def told_rows(view: OfferView) -> Iterator[Row]:
    """What the data for other programs says, in the money of the language."""
    for each in offer_data(view)["terms"]["stops"]:
        client, coach = each["client"], each["coach"]
        paid, kept, back, coach_back = (
            view.money(Decimal(text))
            for text in (client["paid"], client["kept"], client["back"], coach["back"])
        )
        yield paid, kept, back, coach_back


def as_seen(report: Report, offer: Offer, code: str) -> OfferView:
    address = Site().address(code, "offers", report.slug)
    return OfferView(replace(report, offer=offer), offer, Site(), code, address)


def all_agree(view: OfferView) -> None:
    rows = list(settled_rows(view))
    assert rows_of(offer_page(view).html) == rows
    assert rows_of(terms_page(view).html) == rows
    assert list(told_rows(view)) == rows
    picked = dict(picked_rows(view))
    assert picked == {at: rows[at] for at in picked}
    assert {0, len(rows) - 1} <= set(picked)


@cache
def report_of(name: str) -> Report:
    return lint(ROOT / "offers" / f"{name}.yaml", today=TODAY)


def example(name: str, code: str) -> OfferView:
    report = report_of(name)
    assert report.offer
    return as_seen(report, report.offer, code)


@pytest.mark.parametrize("name", [path.stem for path in OFFERS])
@pytest.mark.parametrize("code", CODES)
def test_all_places_of_an_example_agree(name: str, code: str) -> None:
    all_agree(example(name, code))


@settings(max_examples=150)
@given(offers(), st.sampled_from(CODES))
def test_all_places_of_any_offer_agree(offer: Offer, code: str) -> None:
    all_agree(as_seen(report_of("one-good-talk"), offer, code))


@pytest.mark.parametrize("name", [path.stem for path in OFFERS])
def test_the_command_says_the_same_after_every_talk(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    view = example(name, "en")
    # What the file says is read once, and not again for every row.
    monkeypatch.setattr("checks.linter.lint", lambda *_, **__: report_of(name))
    path = str(ROOT / "offers" / f"{name}.yaml")
    for stop, row in zip(view.stops, settled_rows(view), strict=True):
        told = []
        for by in SIDES:
            arguments = ["--after-session", str(stop.after), "--by", by, "--format", "json"]
            result = CliRunner().invoke(main, ["settle", path, *arguments])
            told.append(json.loads(result.output))
        client, coach = told
        exact = (client["paid"], client["kept"], client["back"], coach["back"])
        assert tuple(view.money(Decimal(each)) for each in exact) == row


PICK = """([days, by]) => {
  const form = document.querySelector(".ho-calculator");
  form.querySelector(`[name=by][value=${by}]`).click();
  return days.map((day) => {
    form.elements.stop.value = day;
    form.elements.stop.dispatchEvent(new Event("input", { bubbles: true }));
    const said = [...form.querySelectorAll("[data-say]")].map((e) => [e.dataset.say, e.textContent]);
    const rows = [...document.querySelectorAll(".ho-stops tbody tr")];
    return { ...Object.fromEntries(said), at: rows.findIndex((e) => e.ariaCurrent === "true") };
  });
}"""


def picked(page: Page, days: list[int], by: str) -> list[dict[str, Any]]:
    """Set the picker of a page to each day, counted from the first talk, and read what it says."""
    chosen = [(MONDAY + timedelta(day)).isoformat() for day in days]
    said: list[dict[str, Any]] = page.evaluate(PICK, [chosen, by])
    return said


@pytest.mark.parametrize("name", [path.stem for path in OFFERS])
def test_the_picker_in_a_browser_says_what_its_table_says(
    browser: Browser,
    site: str,
    name: str,
) -> None:
    for code in example(name, "en").languages:
        view = example(name, code)
        with opened(browser, f"{site}{Site().address(code, 'offers', name)}") as page:
            rows = rows_of(page.content())
            assert rows == list(settled_rows(view))
            page.locator("#calculator-start").fill(MONDAY.isoformat())
            days = [moment.day for moment in moments_of(schedule(view.offer))]
            client, coach = (picked(page, days, by) for by in SIDES)
            said = [
                (mine["paid"], mine["kept"], mine["back"], theirs["back"])
                for mine, theirs in zip(client, coach, strict=True)
            ]
            assert said == rows
            assert [each["at"] for each in client] == list(range(len(rows)))


def test_the_picker_in_a_browser_is_right_on_every_day(
    browser: Browser,
    site: str,
) -> None:
    """Between the rows of the table too, and with the day of the contract."""
    view = example("steady-weeks", "en")
    offer, plan = view.offer, schedule(view.offer)
    with opened(browser, f"{site}offers/steady-weeks/") as page:
        page.locator("#calculator-start").fill(MONDAY.isoformat())
        for contract in (-7, 0):
            page.locator("#calculator-contract").fill((MONDAY + timedelta(contract)).isoformat())
            days = list(range(contract, plan.last_day + 3))
            for by in SIDES:
                for day, said in zip(days, picked(page, days, by), strict=True):
                    moment = Moment(day, plan.held(day), 0, day - contract)
                    settled = settle(offer, moment, by)
                    assert said["paid"] == view.money(settled.paid)
                    assert said["kept"] == view.money(settled.kept)
                    assert said["back"] == view.money(settled.back)
