"""The law as data: every fact has its article and its day, and of several countries the strictest holds."""

from datetime import date, timedelta
from itertools import permutations

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from checks.law import Law, law
from checks.law.country import countries, facts_of

TODAY = date(2026, 11, 23)
MEMBERS = [code for code in countries()["EU"].codes if code != "EU"]
CODES = [code for each in countries().values() for code in each.codes]
AUDIENCES = ["consumer", "sole_trader", "business"]
UNION = "2011/83/EU art. 9(1)"


@pytest.mark.parametrize("name", countries())
def test_every_fact_has_an_article_and_no_day_that_is_made_up(name: str) -> None:
    for fact, said in facts_of(name).items():
        assert any(sign.isdigit() for sign in said.article), fact
        assert said.checked is None or date(2026, 1, 1) <= said.checked <= TODAY, fact


@pytest.mark.parametrize("name", countries())
def test_a_file_stands_for_its_own_code_and_every_code_is_a_country(name: str) -> None:
    country = countries()[name]
    # UK and EL are the two that people write otherwise than ISO 3166.
    known = {*Locale("en").territories, "UK", "EL"}
    assert name in country.codes
    assert set(country.codes) <= known
    assert country.within is None or name in countries()[country.within].codes


def test_there_are_twenty_seven_members() -> None:
    assert len(MEMBERS) == len(set(MEMBERS)) == 27 + 1
    assert "EL" in MEMBERS and "GR" in MEMBERS
    assert not {"UK", "GB", "CH", "NO"} & set(MEMBERS)


@pytest.mark.parametrize("code", MEMBERS)
def test_consumers_everywhere_in_the_union_have_its_rights(code: str) -> None:
    owed = law([code], "consumer")
    assert owed.withdrawal_days and owed.withdrawal_days.value == 14
    assert owed.refund_within_days and owed.refund_within_days.value == 14
    assert owed.withdrawal_function_from
    assert owed.withdrawal_function_from.value == date(2026, 6, 19)
    assert owed.pro_rata and owed.order_button and owed.rights_are_no_gift


def test_a_member_without_a_file_cites_the_union_and_one_with_a_file_itself() -> None:
    articles = {
        code: found.article
        for code in ("DE", "BE", "NL", "IT", "PL", "EU")
        if (found := law([code], "consumer").withdrawal_days)
    }
    assert articles == {
        "DE": UNION,
        "BE": UNION,
        "EU": UNION,
        "NL": "BW art. 6:230o",
        "IT": "Codice del consumo art. 52",
        "PL": "ustawa o prawach konsumenta art. 27",
    }


@pytest.mark.parametrize("markets", [[], ["XX"], ["ZZ", "CH"]])
@pytest.mark.parametrize("audience", AUDIENCES)
def test_where_nothing_is_known_nothing_is_asked(markets: list[str], audience: str) -> None:
    assert law(markets, audience) == Law()


def test_the_two_codes_of_the_united_kingdom_are_one_country() -> None:
    assert facts_of("UK") == facts_of("GB")
    assert law(["UK"], "consumer").withdrawal_function_from is None


def test_in_the_united_states_the_days_are_none_and_another_market_outweighs_that() -> None:
    alone = law(["US"], "consumer").withdrawal_days
    assert alone and alone.value == 0
    both = law(["US", "DE"], "consumer").withdrawal_days
    assert both and (both.value, both.country) == (14, "DE")


def test_a_firm_has_only_what_holds_for_everyone() -> None:
    owed = law(["NL", "IT", "PL"], "business")
    assert owed.profession_is_named and owed.profession_is_named.country == "IT"
    assert owed == Law(profession_is_named=owed.profession_is_named)


def test_a_sole_trader_may_withdraw_in_poland_only() -> None:
    assert law(["NL", "DE", "UK"], "sole_trader") == Law()
    owed = law(["NL", "PL"], "sole_trader")
    assert {name for name in Law.model_fields if getattr(owed, name)} == {
        "withdrawal_days",
        "refund_within_days",
        "pro_rata",
    }
    assert owed.withdrawal_days and owed.withdrawal_days.country == "PL"


def test_a_right_that_cannot_be_left_goes_before_one_that_can() -> None:
    by_default = law(["PL", "IT"], "consumer").may_stop_any_time
    assert by_default and not by_default.firm and by_default.country == "PL"
    for markets in permutations(["IT", "NL", "PL"]):
        stop = law(markets, "consumer").may_stop_any_time
        assert stop and stop.firm and stop.article == "BW art. 7:408"


@given(st.lists(st.sampled_from([*CODES, "XX"]), max_size=5), st.sampled_from(AUDIENCES))
def test_more_markets_never_ask_less(markets: list[str], audience: str) -> None:
    together = law(markets, audience)
    for code in markets:
        alone = law([code], audience)
        for name in Law.model_fields:
            assert getattr(alone, name) is None or getattr(together, name) is not None
        if alone.withdrawal_days and together.withdrawal_days:
            assert together.withdrawal_days.value >= alone.withdrawal_days.value
        if alone.refund_within_days and together.refund_within_days:
            assert together.refund_within_days.value <= alone.refund_within_days.value
    for name in Law.model_fields:
        fact = getattr(together, name)
        # What is cited stands in the file of a market that was asked for.
        assert fact is None or facts_of(fact.country)[name].article == fact.article
        assert fact is None or fact.country in markets


def test_the_function_on_the_site_is_asked_for_from_its_day_on(plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    text = plain("markets: [DE]\nwithdrawal: {days: 14}\n")
    first = date(2026, 6, 19)
    for today, asked in ((first - timedelta(days=1), False), (first, True)):
        found = {each.rule for each in lint_text(text, today=today).findings}
        assert ("withdrawal-function-missing" in found) is asked


def test_a_bad_section_makes_the_rules_wait(plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    report = lint_text(plain("markets: [DE]\nwithdrawal: {days: few}\npayout: {within_days: 30}\n"))
    assert [each.rule for each in report.findings] == ["wrong-value", "payout-late"]
