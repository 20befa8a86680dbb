"""Settling: exact sums on known offers, and what must hold for every offer at every moment."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from generated_offers import moments, offers
from hypothesis import given, settings

from checks.law import law
from checks.linter import lint
from checks.offer import Offer
from checks.settlement.schedule import StartUnknownError, schedule, talk_days
from checks.settlement.settle import Moment, settle
from checks.settlement.stop_table import stop_table

OFFERS = Path(__file__).parents[1] / "offers"
NOTHING = Decimal("0.00")


@pytest.fixture
def offer(plain, lint_text):  # type: ignore[no-untyped-def]
    def made(changes: str = "") -> Offer:
        report = lint_text(plain(changes))
        assert report.offer is not None, [each.message for each in report.findings]
        return report.offer

    return made


NO_REFUND = "{none: The plan is made in the first talk.}"
STEADY = f"""\
refund: {NO_REFUND}
journey: {{weeks: 12}}
price:
  currency: EUR
  total_incl_vat: 1440.00
  parts:
    - {{id: plan, text: A plan, amount: 120.00, priced_apart: true}}
    - {{id: talk, text: A talk, count: 12, each: 100.00}}
    - {{id: week, text: A weekly mail, per: week, count: 12, each: 10.00}}
  instalments:
    - {{due: signing, amount: 600.00}}
    - {{due: week 5, amount: 420.00}}
    - {{due: week 9, amount: 420.00}}
"""


def test_stopping_after_each_talk_of_twelve(offer) -> None:  # type: ignore[no-untyped-def]
    rows = [row.client for row in stop_table(offer(STEADY))]
    assert [row.kept for row in rows] == [0, *(120 + 110 * talk for talk in range(1, 13))]
    back = [600, 370, 260, 150, 40, 350, 240, 130, 20, 330, 220, 110, 0]
    assert [row.back for row in rows] == back
    assert all(row.owed == row.unpaid == 0 for row in rows)


def test_a_client_never_owes_what_the_formula_says_beyond_the_payments(offer) -> None:  # type: ignore[no-untyped-def]
    two_payments = offer(
        STEADY[: STEADY.index("price:")]
        + """\
price:
  currency: EUR
  total_incl_vat: 1440.00
  parts:
    - {id: plan, text: A plan, amount: 480.00, priced_apart: true}
    - {id: talk, text: A talk, count: 12, each: 80.00}
  instalments:
    - {due: signing, amount: 720.00}
    - {due: week 7, amount: 720.00}
"""
    )
    row = stop_table(two_payments)[4].client
    assert (row.earned, row.paid, row.unpaid) == (800, 720, 80)
    assert (row.kept, row.back, row.owed) == (720, 0, 0)


def test_the_time_for_money_back_goes_before_the_parts(offer) -> None:  # type: ignore[no-untyped-def]
    rows = stop_table(offer(STEADY.replace(NO_REFUND, "{until_day: 21}")))
    # The day of the first talk is not counted, so the fourth talk falls on the 21st day.
    assert [row.client.basis for row in rows] == ["refund"] * 5 + ["parts"] * 8
    assert [row.client.back for row in rows[:5]] == [600] * 5


def test_money_back_that_runs_from_the_purchase_is_counted_only_from_a_known_day(offer) -> None:  # type: ignore[no-untyped-def]
    terms = STEADY.replace(NO_REFUND, "{until_day: 30, counts_from: purchase}")
    bought = offer(terms)
    assert settle(bought, Moment(7, 2)).basis == "parts"
    assert settle(bought, Moment(7, 2, since_contract=30)).back == 600
    assert settle(bought, Moment(7, 2, since_contract=31)).basis == "parts"


def test_withdrawing_leaves_the_coach_at_most_what_the_offer_and_the_law_say(offer) -> None:  # type: ignore[no-untyped-def]
    terms = offer(STEADY + "withdrawal: {amount_kept: 50.00}\n")
    assert settle(terms, Moment(7, 2, since_contract=14)).kept == 50
    assert settle(terms, Moment(7, 2, since_contract=14)).basis == "withdrawal"
    assert settle(terms, Moment(7, 2, since_contract=15)).kept == 340
    assert settle(terms, Moment(-3, 0, since_contract=2)).kept == 0


def test_the_coach_who_stops_keeps_only_the_parts_named(offer) -> None:  # type: ignore[no-untyped-def]
    moment = Moment(28, 5)
    assert settle(offer(STEADY), moment, "coach").back == 1020
    keeping = offer(STEADY + "coach_ends: {keeps: [talk]}\n")
    assert settle(keeping, moment, "coach").kept == 500
    assert settle(keeping, Moment(-1, 0), "coach").back == 600


def test_missed_talks_count_as_held_up_to_a_limit(offer) -> None:  # type: ignore[no-untyped-def]
    assert settle(offer(STEADY), Moment(28, 3, missed=2)).kept == 120 + 300 + 50
    counting = offer(STEADY + "stopping: {missed: {counted_max: 1}}\n")
    assert settle(counting, Moment(28, 3, missed=2)).kept == 120 + 400 + 50


def test_notice_costs_the_weeks_that_begin_in_it(offer) -> None:  # type: ignore[no-untyped-def]
    noticed = offer(STEADY + "stopping: {notice_days: 14}\n")
    assert settle(noticed, Moment(28, 5)).kept == 120 + 500 + 70


def test_the_law_of_the_market_goes_before_the_terms(offer) -> None:  # type: ignore[no-untyped-def]
    terms = (
        STEADY + "withdrawal: {days: 3}\nstopping: {minimum_weeks: 10}\npayout: {within_days: 60}\n"
    )
    nowhere, here = offer(terms), offer(terms + "markets: [NL]\n")
    after_two = Moment(7, 2, since_contract=10)
    assert settle(nowhere, after_two).earned == 120 + 10 * 100 + 10 * 10
    assert settle(here, after_two).basis == "withdrawal"
    assert settle(here, after_two).within_days == 14
    assert settle(here, Moment(14, 3, since_contract=30)).earned == 120 + 300 + 30


def test_a_price_without_parts_is_spread_over_what_there_is(offer) -> None:  # type: ignore[no-untyped-def]
    weeks = offer(
        "refund: {none: No.}\njourney: {weeks: 3}\nprice: {currency: EUR, total_incl_vat: 100.00}\n"
    )
    assert [row.client.kept for row in stop_table(weeks)] == [
        NOTHING,
        Decimal("33.33"),
        Decimal("66.66"),
        Decimal("100.00"),
    ]


def test_talks_fall_where_they_are_named_or_evenly(offer) -> None:  # type: ignore[no-untyped-def]
    price = "price:\n  currency: EUR\n  total_incl_vat: 40.00\n  parts:\n    - {id: t, text: A talk, count: 4, each: 10.00}\n"
    assert talk_days(offer(price + "journey: {weeks: 8}\n")) == (0, 14, 28, 42)
    assert talk_days(offer(price + "journey: {weeks: 2}\n")) == (0, 3, 7, 10)
    assert talk_days(offer(price + "journey: {talk_weeks: [1, 1, 2, 6]}\n")) == (0, 3, 7, 35)
    assert talk_days(offer(price + "journey: {}\n")) == (0, 7, 14, 21)


def test_a_payment_on_a_date_needs_a_start(offer) -> None:  # type: ignore[no-untyped-def]
    dated = offer(STEADY.replace("due: week 5", "due: 2027-02-08"))
    with pytest.raises(StartUnknownError):
        schedule(dated)
    start = date(2027, 1, 11)
    assert [each.day for each in schedule(dated, start).payments[1:]] == [28, 56]
    known = STEADY.replace("due: week 5", "due: 2027-02-08") + (
        "capacity: {max_clients: 9, active: 1, as_of: 2026-11-20, next_start: 2027-01-11}\n"
    )
    assert stop_table(offer(known)) == stop_table(dated, start)


@pytest.mark.parametrize("path", sorted(OFFERS.glob("*.yaml")), ids=lambda path: path.stem)
def test_the_examples_leave_nobody_owing(path: Path) -> None:
    example = lint(path, today=date(2026, 11, 23)).offer
    assert example is not None
    for row in stop_table(example):
        assert row.client.owed == row.client.unpaid == row.coach.owed == 0


@settings(max_examples=10_000)
@given(offers(), moments())
def test_what_holds_for_every_offer_at_every_moment(
    offer: Offer, drawn: tuple[int, int, int, int | None]
) -> None:
    moment = Moment(*drawn)
    client, coach = settle(offer, moment), settle(offer, moment, "coach")
    for each in (client, coach):
        assert 0 <= each.back <= each.paid
        assert each.owed <= offer.stopping.client_owes_max
        assert each.paid - each.kept == each.back - each.owed
        assert each.earned == sum(line.amount for line in each.lines)
        assert each.unpaid >= 0
        assert each.kept.as_tuple().exponent == -2
    assert (coach.back, -coach.owed) >= (client.back, -client.owed)
    price = offer.price
    assert client.paid <= price.total_incl_vat + price.instalment_surcharge
    refund = offer.refund
    if refund and refund.until_day is not None and refund.share_percent == 100:
        day = moment.since_contract if refund.counts_from == "purchase" else moment.day
        if day is not None and day <= refund.until_day:
            assert client.kept == 0
    asked = law(offer.markets, offer.audience)
    days = max(offer.withdrawal.days, asked.withdrawal_days.value if asked.withdrawal_days else 0)
    if moment.since_contract is not None and moment.since_contract <= days:
        assert client.kept <= offer.withdrawal.amount_kept


@settings(max_examples=500)
@given(offers())
def test_the_whole_price_is_kept_at_the_end_and_nothing_before_the_start(offer: Offer) -> None:
    offer = offer.model_copy(update={"refund": None})
    plan = schedule(offer)
    whole = offer.price.total_incl_vat + offer.price.instalment_surcharge
    end = settle(offer, Moment(max(plan.last_day, 240), len(plan.talk_days)))
    assert end.paid == whole
    assert settle(offer, Moment(-1, 0)).kept == 0
    # Of a part that counts more talks or weeks than there are, the rest has not been delivered.
    if all(
        (part.count or 0) <= (len(plan.talk_days) if part.rhythm == "session" else plan.weeks)
        for part in offer.price.parts
        if part.rhythm
    ):
        assert end.kept == whole


@settings(max_examples=500)
@given(offers())
def test_the_longer_it_lasts_the_more_is_earned(offer: Offer) -> None:
    offer = offer.model_copy(update={"refund": None})
    earned = [row.client.earned for row in stop_table(offer)]
    assert earned == sorted(earned)
