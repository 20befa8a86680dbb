"""How to begin: the next honest step, one button, and nothing on the page that is an order."""

from datetime import date
from pathlib import Path
from re import findall, sub

import pytest
from markupsafe import Markup

from checks.language import CODES
from checks.linter import lint
from site_builder.offer_page import offer_page
from site_builder.order import next_step
from site_builder.site import Site
from site_builder.view import OfferView

OFFERS = sorted((Path(__file__).parents[1] / "offers").glob("*.yaml"))
BUSINESS = "provider: {legal_name: A, address: B, contact: {email: a@example.org}}\n"


@pytest.fixture
def view(plain, lint_text):  # type: ignore[no-untyped-def]
    def made(changes: str = "", language: str = "en") -> OfferView:
        report = lint_text(plain(changes))
        assert report.offer is not None, [each.message for each in report.findings]
        return OfferView(report, report.offer, Site(preview=True), language, "offers/offer/")

    return made


def section(view: OfferView) -> str:
    html = offer_page(view).html
    found = html.split('aria-labelledby="order">')
    return found[1].split("</section>")[0] if len(found) > 1 else ""


def words(html: str) -> str:
    return " ".join(Markup(sub("<[^>]+>", " ", html)).unescape().split())


def test_the_first_talk_is_the_next_step_where_there_is_one(view) -> None:  # type: ignore[no-untyped-def]
    step = next_step(view(BUSINESS + "match_call: {minutes: 20}\n"))
    assert step.kind == "talk"
    assert step.href == "mailto:a@example.org?subject=First%20talk%3A%20One%20good%20talk"
    booked = next_step(view("match_call: {minutes: 20, book: https://example.org/book}\n"))
    assert (booked.href, booked.is_mail) == ("https://example.org/book", False)


def test_without_a_talk_the_agreement_is_asked_for(view) -> None:  # type: ignore[no-untyped-def]
    asked = view(BUSINESS)
    step = next_step(asked)
    assert (step.kind, step.is_mail) == ("agreement", True)
    assert step.href == "mailto:a@example.org?subject=The%20agreement%3A%20One%20good%20talk"
    assert "Ask for the agreement" in words(section(asked))
    assert "Nothing is sent before you send it." in words(section(asked))


def test_a_subject_cannot_add_anything_to_the_mail(view) -> None:  # type: ignore[no-untyped-def]
    hostile = view('title: "A & B?\\nbcc=x@example.org&body=yes"\n')
    assert findall("[?&]", next_step(hostile).href) == ["?"]
    assert "\n" not in next_step(hostile).href


def test_the_words_of_the_order_are_shown_and_order_nothing_here(view) -> None:  # type: ignore[no-untyped-def]
    label = "Order with obligation to pay"
    html = section(view(f"cta: {{order_label: {label}}}\n"))
    assert f"<strong>{label}</strong>" in html
    assert [label in each for each in findall(r"<a [^>]*>([^<]*)</a>", html)].count(True) == 0
    assert "<button" not in html and "<form" not in html
    assert "Nothing on this page is an order." in words(html)
    assert "Not before you have both signed." in words(section(view()))


def test_the_price_is_said_again_with_its_payments(view) -> None:  # type: ignore[no-untyped-def]
    paid = (
        "price:\n  currency: EUR\n  total_incl_vat: 400.00\n  vat_percent: 21\n"
        "  instalment_surcharge: 10.00\n  instalments:\n"
        "    - {due: signing, amount: 205.00}\n    - {due: week 3, amount: 205.00}\n"
    )
    said = words(section(view(paid)))
    assert "€400 , including 21% tax, in 2 payments. Paying in parts costs €10 more." in said
    assert "in one payment" in words(section(view()))


def test_the_time_to_think_is_said(view) -> None:  # type: ignore[no-untyped-def]
    said = words(section(view("decision: {think_days: 9, offer_stays_open_until: 2027-01-04}\n")))
    assert "You have 9 days to think about it. The offer stays open until 4 January 2027." in said
    assert "buy during the first talk" not in said


@pytest.mark.parametrize(
    ("sold", "says"),
    [("true", "You can buy during the first talk"), ("false", "You cannot buy during the first")],
)
def test_whether_the_talk_sells_is_said(view, sold: str, says: str) -> None:  # type: ignore[no-untyped-def]
    changes = f"match_call: {{minutes: 30}}\ndecision: {{think_days: 7, sold_on_call: {sold}}}\n"
    assert says in words(section(view(changes)))


def test_a_talk_with_a_price_says_it(view) -> None:  # type: ignore[no-untyped-def]
    said = words(section(view("match_call: {minutes: 45, price: 25.00}\n")))
    assert "It takes 45 minutes and costs €25. It binds you to nothing else." in said


def test_a_closed_offer_has_nothing_to_begin(view) -> None:  # type: ignore[no-untyped-def]
    closed = view("status: closed\n")
    assert section(closed) == ""
    assert 'href="#order"' not in offer_page(closed).html


@pytest.mark.parametrize("path", OFFERS, ids=lambda path: path.stem)
@pytest.mark.parametrize("code", CODES)
def test_a_page_has_one_button_that_is_meant_first(path: Path, code: str) -> None:
    report = lint(path, today=date(2026, 11, 23))
    assert report.offer
    html = offer_page(OfferView(report, report.offer, Site(), code, "offers/x/")).html
    buttons = findall(r'<a class="(ho-button[^"]*)"', html)
    assert buttons.count("ho-button") == 1
    assert html.index('id="price"') < html.index('id="withdrawal"') < html.index('id="order"')
    facts = html.split('<aside class="ho-facts"')[1].split("</aside>")[0]
    assert 'href="#order"' in facts and "ho-button" not in facts
