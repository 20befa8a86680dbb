"""A catalogue: the facts by which people choose, the filters that tell offers apart, the orders."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from generated_offers import offers
from hypothesis import given

from checks.language import CODES
from checks.offer import Offer
from checks.report import Report
from checks.settlement.stop_table import stop_table
from site_builder.catalogue import QUARTERS, Listing, compared, listings
from site_builder.catalogue_filter import ORDERS, answers, filters, places
from site_builder.pages import pages, views_of
from site_builder.site import Site
from site_builder.view import OfferView
from site_builder.voice import Voice

Catalogue = Callable[..., list[Listing]]


def price(total: str, currency: str = "EUR", count: int = 2) -> str:
    each = Decimal(total) / count
    part = f"{{id: talk, text: Talk of 75 minutes, count: {count}, each: {each}}}"
    return f"price: {{currency: {currency}, total_incl_vat: {total}, parts: [{part}]}}\n"


def named(title: str, *sections: str) -> str:
    return f"title: {title}\n" + "".join(sections)


@pytest.fixture
def catalogue(plain, lint_text) -> Catalogue:
    """Return a function that lists offers made from the plainest one."""

    def made(*offers: str, language: str = "en", today: date = date(2026, 11, 23)) -> list[Listing]:
        reports = [
            lint_text(f"id: offer-{number}\n{plain(offer)}") for number, offer in enumerate(offers)
        ]
        views = views_of(reports, Site(today=today, preview=True))
        return listings(views[language], "")

    return made


def offered(listings: list[Listing], language: str = "en") -> dict[str, list[str]]:
    return {
        each.name: [option.value for option in each.options]
        for each in filters(listings, Voice(language))
    }


FOUR = (
    named("Ant", price("180.00"), "topics: [planning]\n"),
    named("Bee", price("240.00"), "topics: [planning, rest]\ntrial: {kind: A talk}\n"),
    named("Cat", price("90.00"), "trial: {kind: A talk, price: 20.00}\ngroup: {size: 6}\n"),
    named("Dog", price("300.00", "PLN"), "safety: {in_person: {offered: true}}\n"),
)


def test_offers_stand_by_title_and_closed_ones_not_at_all(catalogue) -> None:
    listed = catalogue(
        named("Bee"), named("Éclair"), named("Dog"), named("Ant", "status: closed\n")
    )
    assert [each.view.title for each in listed] == ["Bee", "Dog", "Éclair"]


def test_a_trial_is_free_or_paid_or_there_is_none(catalogue) -> None:
    assert [each.trial for each in catalogue(*FOUR)] == ["no_trial", "free", "paid", "no_trial"]


def test_the_format_says_no_more_than_the_offer_does(catalogue) -> None:
    online = "safety: {in_person: {offered: false}}\n"
    listed = catalogue(*FOUR, named("Elk", online))
    assert [each.formats for each in listed] == [
        ("one",),
        ("one",),
        ("group",),
        ("one", "in_person"),
        ("one", "online"),
    ]


def test_the_length_comes_from_the_weeks_of_the_talks_or_is_not_said(catalogue) -> None:
    listed = catalogue(
        named("Ant"),
        named("Bee", "journey: {weeks: 9}\n"),
        named("Cat", "journey: {}\n", price("180.00")),
    )
    assert [each.weeks for each in listed] == [5, 9, None]
    assert [each.talks for each in listed] == [2, 2, 2]


def test_a_price_per_talk_is_the_whole_price_divided(catalogue) -> None:
    one = "journey: {weeks: 1}\n"
    listed = catalogue(named("Ant", price("100.00")), named("Bee", one, price("100.00", count=1)))
    assert [each.per_talk for each in listed] == [Decimal("50.00"), None]


def test_a_start_that_has_passed_is_no_start(catalogue) -> None:
    dated = "capacity: {max_clients: 4, active: 1, as_of: 2026-11-20, next_start: 2027-01-11}\n"
    for today, start in ((date(2027, 1, 11), date(2027, 1, 11)), (date(2027, 1, 12), None)):
        assert catalogue(named("Ant", dated), today=today)[0].start == start


def test_few_offers_have_no_filters(catalogue) -> None:
    assert offered(catalogue(*FOUR[:3])) == {}


def test_only_what_tells_offers_apart_can_be_asked_for(catalogue) -> None:
    assert offered(catalogue(*FOUR)) == {
        "topic": ["planning", "rest"],
        "max": ["100-EUR", "200-EUR", "300-EUR", "300-PLN"],
        "trial": ["free", "paid", "no_trial"],
        "format": ["one", "group", "in_person"],
    }
    assert offered(catalogue(*(named(name) for name in ("A", "B", "C", "D")))) == {}


def test_languages_can_be_asked_for_where_offers_differ(catalogue) -> None:
    also = "languages: {source: en, publish: [en, nl]}\n"
    listed = catalogue(*FOUR, named("Elk", also))
    assert offered(listed)["language"] == ["nl"]


def test_every_option_lets_in_some_offers_and_not_all(catalogue) -> None:
    listed = catalogue(*FOUR)
    for each in filters(listed, Voice("en")):
        for option in each.options:
            found = [option.value in answers(one, each.name, each.options) for one in listed]
            assert any(found) and not all(found), option


def test_a_limit_in_one_currency_lets_in_no_other(catalogue) -> None:
    listed = catalogue(*FOUR)
    limit = next(each for each in filters(listed, Voice("en")) if each.name == "max")
    found = {each.view.title: answers(each, "max", limit.options) for each in listed}
    assert found == {
        "Ant": ("200-EUR", "300-EUR"),
        "Bee": ("300-EUR",),
        "Cat": ("100-EUR", "200-EUR", "300-EUR"),
        "Dog": ("300-PLN",),
    }
    assert [each.group for each in limit.options] == ["EUR", "EUR", "EUR", "PLN"]


def test_in_one_currency_its_name_is_not_asked_for(catalogue) -> None:
    listed = catalogue(*FOUR[:3], named("Elk", price("400.00")))
    limit = next(each for each in filters(listed, Voice("en")) if each.name == "max")
    assert [(each.name, each.group) for each in limit.options] == [
        ("up to €100", ""),
        ("up to €200", ""),
        ("up to €300", ""),
    ]


def test_prices_are_in_order_within_their_currency_only(catalogue) -> None:
    listed = catalogue(*FOUR, named("Elk", price("10.00", "PLN")))
    found = places(listed)
    assert sorted(found, key=lambda slug: found[slug]["price"] or 0) == [
        "offer-2",  # 90 EUR
        "offer-0",
        "offer-1",
        "offer-4",  # 10 PLN
        "offer-3",
    ]


def test_what_is_not_said_has_no_place(catalogue) -> None:
    found = places(catalogue(*FOUR))
    assert all(set(each) == set(ORDERS) for each in found.values())
    assert {each["start"] for each in found.values()} == {None}


def test_months_of_starts_can_be_asked_for(catalogue) -> None:
    dated = "capacity: {{max_clients: 4, active: 1, as_of: 2026-11-20, next_start: {0}}}\n"
    listed = catalogue(
        *FOUR, named("Elk", dated.format("2027-02-03")), named("Fox", dated.format("2027-01-11"))
    )
    assert offered(listed)["start"] == ["2027-01", "2027-02", "open"]
    start = next(each for each in filters(listed, Voice("pl")) if each.name == "start")
    assert [each.name for each in start.options][:2] == ["styczeń 2027", "luty 2027"]


@given(offers())
def test_quarters_are_rows_of_the_stop_table_and_never_flatter(offer: Offer) -> None:
    report = Report.__new__(Report)
    listing = Listing(OfferView(report, offer, Site(), "en", ""))
    rows = stop_table(offer)
    last = len(rows) - 1
    for quarter in QUARTERS:
        stop = listing.stop_at(quarter)
        assert stop in rows
        assert stop is not None and (stop.after < last or last == 0)
        # Never an earlier row than the point itself, unless only the whole way is left.
        assert stop.after >= min(Fraction(last * quarter, 4), last - 1)


def test_a_language_has_offers_to_compare_from_two_on(plain, lint_text) -> None:
    both = "languages: {source: en, publish: [en, pl]}\n"
    texts = [plain(both), plain(named("Another")), plain(both + "status: closed\n")]
    reports = [lint_text(f"id: offer-{n}\n{text}") for n, text in enumerate(texts)]
    assert compared(views_of(reports, Site())) == ("en",)


@pytest.mark.parametrize("count", [0, 1, 2, 4, 100])
def test_a_front_page_offers_what_its_number_of_offers_asks_for(plain, lint_text, count) -> None:
    texts = [plain(named(f"Talk {n}", price(f"{90 + 2 * n}.00"))) for n in range(count)]
    reports = [lint_text(f"id: offer-{n}\n{text}") for n, text in enumerate(texts)]
    site = Site()
    made = {page.uri: page for page in pages(reports, views_of(reports, site), site)}
    front = made[""].html
    assert front.count('class="ho-card"') == count
    assert ("<table" in front) == (count >= 2)
    assert ("<details" in front) == (count >= 4)
    assert ("compare/" in made) == (count >= 2)
    assert bool(made[""].scripts) == (count >= 2)


@pytest.mark.parametrize("code", CODES)
def test_months_stand_on_their_own(code: str) -> None:
    said = {"en": "February 2027", "nl": "februari 2027", "it": "febbraio 2027", "pl": "luty 2027"}
    assert Voice(code).month(date(2027, 2, 1)) == said[code]
