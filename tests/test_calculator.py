"""The calculator's answers: on every day the same as settling, in words, within a small block."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import ROUND_FLOOR, Decimal
from gzip import compress
from json import loads
from pathlib import Path
from typing import Any

import pytest
from generated_offers import offers
from hypothesis import given, settings
from hypothesis import strategies as st

from checks.language import CODES
from checks.linter import lint
from checks.offer import Offer
from checks.offer.terms import Instalment
from checks.report import Report
from checks.settlement.schedule import schedule
from checks.settlement.settle import Moment, settle
from checks.settlement.span import bands, span_on
from site_builder.calculator import Calculator, calculator
from site_builder.offer_page import offer_page
from site_builder.site import Site
from site_builder.sums import SIDES
from site_builder.view import OfferView

OFFERS = sorted((Path(__file__).parents[1] / "offers").glob("*.yaml"))
TODAY = date(2026, 11, 23)
DATED = "capacity: {max_clients: 9, active: 1, as_of: 2026-11-20, next_start: 2027-01-11}\n"
IN_FOUR = "journey: {talk_weeks: [1, 2, 3, 4]}\n"
FOUR_TALKS = IN_FOUR + (
    "price:\n  currency: EUR\n  total_incl_vat: 400.00\n  parts:\n"
    "    - {id: talk, text: A talk, count: 4, each: 100.00}\n"
)


@pytest.fixture
def view(plain, lint_text):  # type: ignore[no-untyped-def]
    def made(changes: str = "", language: str = "en", today: date | None = TODAY) -> OfferView:
        report = lint_text(plain(changes))
        assert report.offer is not None, [each.message for each in report.findings]
        return OfferView(report, report.offer, Site(today=today), language, "offers/offer/")

    return made


def looked_up(data: dict[str, Any], by: str, day: int, since: int | None) -> dict[str, Any]:
    """Look an answer up as the script of the page does."""
    spans = next(
        spans
        for limit, spans in data["bands"][by]
        if limit is None or (since is not None and since <= limit)
    )
    found = next(at for last, at in spans if last is None or day <= last)
    answer: dict[str, Any] = data["answers"][found]
    return answer


def answers(made: Calculator | None) -> dict[str, Any]:
    assert made is not None
    data: dict[str, Any] = loads(made.json)
    return data


@settings(max_examples=300)
@given(offers(), st.data())
def test_a_span_says_on_every_day_what_settling_says(offer: Offer, data: st.DataObject) -> None:
    plan = schedule(offer)
    since = data.draw(st.one_of(st.none(), st.integers(-5, 70)))
    for by in SIDES:
        found = bands(offer, by)
        for day in range(-12, plan.last_day + 70):
            settled = settle(offer, Moment(day, plan.held(day), 0, since), by)
            said = span_on(found, day, since)
            assert (said.held, said.settlement) == (plan.held(day), settled)


@settings(max_examples=150)
@given(offers(), st.data())
def test_payments_on_dates_are_counted_from_the_start(offer: Offer, data: st.DataObject) -> None:
    start = date(2027, 1, 11)
    days = data.draw(st.lists(st.integers(-20, 200), min_size=1, max_size=3))
    due = [(start + timedelta(day)).isoformat() for day in days]
    total = offer.price.total_incl_vat + offer.price.instalment_surcharge
    each = (total / len(due)).quantize(Decimal("0.01"), ROUND_FLOOR)
    paid = [Instalment(due=day, amount=each) for day in due]
    price = offer.price.model_copy(update={"instalments": paid})
    dated = offer.model_copy(update={"price": price})
    found = bands(dated, start=start)
    plan = schedule(dated, start)
    for day in range(-25, 210):
        settled = settle(dated, Moment(day, plan.held(day)), start=start)
        assert span_on(found, day, None).settlement == settled


@settings(max_examples=100)
@given(offers(), st.sampled_from(CODES), st.integers(-30, 0), st.integers(0, 240))
def test_the_block_of_a_page_answers_for_every_day(
    plain_report: Report, offer: Offer, code: str, contract: int, after: int
) -> None:
    view = OfferView(replace(plain_report, offer=offer), offer, Site(), code, "offers/offer/")
    made = calculator(view)
    data = answers(made)
    assert made is not None
    plan = schedule(offer)
    for by in SIDES:
        for since in (None, after):
            day = contract + after
            settled = settle(offer, Moment(day, plan.held(day), 0, since), by)
            said = looked_up(data, by, day, since)
            assert said["paid"] == view.money(settled.paid)
            assert said["kept"] == view.money(settled.kept)
            assert said["back"] == view.money(settled.back)
            assert said["sent"] == bool(settled.back)
            assert (view.money(settled.owed) in said["why"]) or not settled.owed
            assert data["within"] == settled.within_days


@pytest.fixture(scope="module")
def plain_report() -> Report:
    return lint(next(path for path in OFFERS if path.stem == "one-good-talk"), today=TODAY)


@pytest.mark.parametrize("path", OFFERS, ids=lambda path: path.stem)
@pytest.mark.parametrize("code", CODES)
def test_the_marked_row_is_the_one_that_says_the_same(path: Path, code: str) -> None:
    report = lint(path, today=TODAY)
    assert report.offer
    view = OfferView(report, report.offer, Site(), code, "offers/offer/")
    data = answers(calculator(view))
    days = (-1, *schedule(report.offer).talk_days)
    for stop, day in zip(view.stops, days, strict=True):
        client, coach = (looked_up(data, by, day, None) for by in SIDES)
        assert (client["row"], client["same"]) == (stop.after, True)
        assert (coach["row"], coach["same"]) == (stop.after, True)
        assert client["back"] == view.money(stop.client.back)
        assert coach["back"] == view.money(stop.coach.back)


def test_twelve_weeks_fit_in_three_kilobytes() -> None:
    report = lint(next(path for path in OFFERS if path.stem == "steady-weeks"), today=TODAY)
    assert report.offer
    for code in CODES:
        made = calculator(OfferView(report, report.offer, Site(), code, "offers/offer/"))
        assert made and len(compress(made.json.encode())) <= 3 * 1024


def test_the_right_to_withdraw_runs_from_the_contract(view) -> None:  # type: ignore[no-untyped-def]
    data = answers(calculator(view(FOUR_TALKS + "refund: {none: No.}\n")))
    assert looked_up(data, "client", 7, 14)["back"] == "€400"
    assert "withdraw" in looked_up(data, "client", 7, 14)["why"]
    assert looked_up(data, "client", 7, 15)["back"] == "€200"
    assert looked_up(data, "client", 7, None)["back"] == "€200"


def test_money_back_may_run_from_the_purchase(view) -> None:  # type: ignore[no-untyped-def]
    bought = "refund: {until_day: 30, counts_from: purchase}\n"
    data = answers(calculator(view(FOUR_TALKS + bought)))
    backs = [looked_up(data, "client", 14, since)["back"] for since in (14, 15, 30, 31, None)]
    assert backs == ["€400", "€400", "€400", "€100", "€100"]
    assert "30" in looked_up(data, "client", 14, 15)["why"]


def test_the_coach_who_ends_it_keeps_what_the_offer_names(view) -> None:  # type: ignore[no-untyped-def]
    no_refund = FOUR_TALKS + "refund: {none: No.}\n"
    all_back = looked_up(answers(calculator(view(no_refund))), "coach", 7, None)
    assert (all_back["back"], all_back["why"]) == (
        "€400",
        "The coach ends it, so everything comes back.",
    )
    keeping = answers(calculator(view(no_refund + "coach_ends: {keeps: [talk]}\n")))
    assert looked_up(keeping, "coach", 7, None)["back"] == "€200"
    assert "If the coach stops" in looked_up(keeping, "coach", 7, None)["why"]
    assert looked_up(keeping, "coach", 7, 10)["back"] == "€400"


def test_notice_is_said_where_it_costs(view) -> None:  # type: ignore[no-untyped-def]
    weeks = (
        "refund: {none: No.}\njourney: {weeks: 10}\nstopping: {notice_days: 14}\n"
        "price:\n  currency: EUR\n  total_incl_vat: 100.00\n  parts:\n"
        "    - {id: week, text: A week, per: week, count: 10, each: 10.00}\n"
    )
    said = looked_up(answers(calculator(view(weeks))), "client", 0, None)
    assert said["kept"] == "€30"
    assert "14 days of notice" in said["why"]
    assert said["happened"] == "1 week has begun."
    assert said["row"] == 1


def test_payments_on_dates_fix_the_start_or_leave_the_picker_out(view) -> None:  # type: ignore[no-untyped-def]
    paid = FOUR_TALKS + (
        "  instalments:\n    - {due: signing, amount: 200.00}\n"
        "    - {due: 2027-01-25, amount: 200.00}\n"
    )
    known = view(paid + DATED)
    made = calculator(known)
    assert made and made.fixed and made.start == date(2027, 1, 11)
    html = offer_page(known).html
    assert 'id="calculator-start"' not in html
    assert "11 January 2027. Payments fall due on dates" in html
    unknown = view(paid)
    assert calculator(unknown) is None
    page = offer_page(unknown)
    assert "<template" not in page.html and page.scripts == ("place.js",)


def test_a_start_that_is_past_is_no_suggestion(view) -> None:  # type: ignore[no-untyped-def]
    dated = DATED.replace("2027-01-11}", "2027-01-11, after_close: {next_start: 2027-04-12}}")
    starts = [
        made.start
        for today in (date(2027, 1, 11), date(2027, 1, 12), date(2027, 4, 13), None)
        if (made := calculator(view(dated, today=today)))
    ]
    assert starts == [date(2027, 1, 11), date(2027, 4, 12), None, date(2027, 1, 11)]


def test_the_block_cannot_be_ended_by_a_text(view) -> None:  # type: ignore[no-untyped-def]
    made = calculator(view())
    assert made
    hostile = replace(made, data={"said": "</script><!-- & -->"})
    assert "<" not in hostile.json and ">" not in hostile.json and "&" not in hostile.json
    assert loads(hostile.json) == {"said": "</script><!-- & -->"}
