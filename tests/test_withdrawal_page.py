"""The section on withdrawing: two steps, a form, when the money comes, and the law behind it."""

import re

import pytest

from site_builder.offer_page import offer_page
from site_builder.site import Site
from site_builder.view import OfferView

COMPLETE = """\
languages: {source: en, publish: [en, nl, it, pl]}
markets: [NL, DE, US, XX]
withdrawal:
  function_url: https://example.org/withdraw
  receipt: an e-mail with the date and the time
payout: {within_days: 9}
"""
STEPS = {
    "en": ("Withdraw from contract here", "Confirm withdrawal"),
    "nl": ("Hier de overeenkomst herroepen", "Herroeping bevestigen"),
    "it": ("Recedere dal contratto qui", "Conferma recesso"),
    "pl": ("Odstąp od umowy tutaj", "Potwierdź odstąpienie od umowy"),
}
LAW = {
    "en": "Netherlands, BW art. 6:230o; Germany, 2011/83/EU art. 9(1).",
    "nl": "Nederland, BW art. 6:230o; Duitsland, 2011/83/EU art. 9(1).",
    "it": "Paesi Bassi, BW art. 6:230o; Germania, 2011/83/EU art. 9(1).",
    "pl": "Holandia, BW art. 6:230o; Niemcy, 2011/83/EU art. 9(1).",
}


@pytest.fixture
def section(plain, lint_text):  # type: ignore[no-untyped-def]
    def made(changes: str, language: str = "en") -> str:
        report = lint_text(plain(changes))
        site = Site(folder="")
        uri = site.address(language, "offers", "offer")
        html = offer_page(OfferView(report, report.offer, site, language, uri)).html
        found = re.search(r'<section class="ho-section ho-withdrawal".*?</section>', html, re.S)
        assert found
        return " ".join(found.group().split())

    return made


@pytest.mark.parametrize("code", STEPS)
def test_the_two_steps_have_the_labels_of_the_law(section, code: str) -> None:  # type: ignore[no-untyped-def]
    html = section(COMPLETE, code)
    first, second = STEPS[code]
    assert f'href="https://example.org/withdraw">{first}</a>' in html
    assert html.index(first) < html.index(second)


@pytest.mark.parametrize("code", LAW)
def test_the_law_is_named_for_each_market_that_gives_the_right(section, code: str) -> None:  # type: ignore[no-untyped-def]
    assert LAW[code] in section(COMPLETE, code)


def test_the_form_is_filled_in_as_far_as_it_can_be(section) -> None:  # type: ignore[no-untyped-def]
    html = section(COMPLETE)
    assert "To: Quiet Corner (example), Example Street 1" in html
    assert "I withdraw from my contract for the following service: One good talk." in html
    assert "within 9 days of your withdrawal" in html


def test_a_mail_address_is_no_page_with_steps(section) -> None:  # type: ignore[no-untyped-def]
    html = section("withdrawal: {function_url: 'mailto:hello@example.org'}\n")
    assert "mailto:hello@example.org" in html
    assert "Step 2" not in html and "Confirm withdrawal" not in html


def test_without_markets_no_law_is_claimed(section) -> None:  # type: ignore[no-untyped-def]
    assert "The law behind this" not in section("withdrawal: {days: 14}\n")


def test_a_business_gets_no_form_of_a_consumer(section) -> None:  # type: ignore[no-untyped-def]
    html = section("audience: business\nmarkets: [NL]\n")
    assert "ho-paper" not in html and "The law behind this" not in html
