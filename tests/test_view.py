"""A view: money, dates and languages ready to be read, and links that are safe and relative."""

from datetime import date
from decimal import Decimal
from types import MappingProxyType

import pytest

from checks.cohort.interval import in_hundred
from checks.offer.values import Words
from site_builder.address import is_harmless, relative
from site_builder.page import harmless
from site_builder.site import Site
from site_builder.slug import slug_of
from site_builder.view import OfferView
from site_builder.voice import Voice

DUTCH_TOO = """\
languages: {source: en, publish: [en, nl], reviewed_by_person: [en]}
title: {en: One good talk, nl: Eén goed gesprek}
"""


@pytest.fixture
def view(plain, lint_text):
    def make(changes: str = "", language: str = "en", **of_site) -> OfferView:
        report = lint_text(plain(changes))
        assert report.offer is not None, [each.message for each in report.findings]
        site = Site(folder="", **of_site)
        uri = site.address(language, "offers", "offer")
        return OfferView(report, report.offer, site, language, uri)

    return make


@pytest.mark.parametrize(
    ("code", "amount", "currency", "said"),
    [
        ("en", "1440.00", "EUR", "€1,440"),
        ("en", "1440.50", "EUR", "€1,440.50"),
        ("nl", "1440.00", "EUR", "€ 1.440"),
        ("it", "1440.50", "EUR", "1.440,50 €"),
        ("pl", "2400.00", "PLN", "2 400 zł"),
        ("en", "2400.00", "PLN", "PLN 2,400"),
        ("en", "0.00", "EUR", "€0"),
    ],
)
def test_money_is_written_as_readers_write_it(
    code: str, amount: str, currency: str, said: str
) -> None:
    assert " ".join(Voice(code).money(Decimal(amount), currency).split()) == said


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("en", "2 March 2026"),
        ("nl", "2 maart 2026"),
        ("it", "2 marzo 2026"),
        ("pl", "2 marca 2026"),
    ],
)
def test_a_day_is_written_out(code: str, said: str) -> None:
    assert Voice(code).day(date(2026, 3, 2)) == said


def test_a_text_in_the_language_of_the_page_is_plain(view) -> None:
    assert view(DUTCH_TOO, "nl").say(Words({"nl": "Dag", "en": "Day"})) == "Dag"


def test_a_text_in_another_language_says_so(view) -> None:
    assert view(DUTCH_TOO, "nl").say(Words({"": "Day"})) == '<span lang="en">Day</span>'


def test_a_text_is_escaped(view) -> None:
    assert view().say(Words({"": "<b>&"})) == "&lt;b&gt;&amp;"


def test_paragraphs_are_kept_and_lines_are_not(view) -> None:
    assert view().prose(Words({"": "One\ntwo.\n\nThree."})) == "<p>One two.</p><p>Three.</p>"


def test_a_page_knows_that_a_text_is_missing(view) -> None:
    assert view(DUTCH_TOO, "nl").is_incomplete
    assert not view(DUTCH_TOO, "en").is_incomplete


def test_a_translation_that_nobody_read_over_says_so(view) -> None:
    assert view(DUTCH_TOO, "nl").is_unreviewed
    assert not view(DUTCH_TOO, "en").is_unreviewed


@pytest.mark.parametrize(
    ("due", "said"),
    [("signing", "When you sign"), ("week 5", "Week 5"), ("2026-03-02", "2 March 2026")],
)
def test_an_instalment_says_when_it_falls_due(view, due: str, said: str) -> None:
    assert view().due(due) == said


def test_shares_are_of_everyone_who_started(view) -> None:
    counted = "outcomes: {started: 41, typical: [{measure: Kept going, count: 19}]}\n"
    [(_, result)] = view(counted).results
    assert (result.reached, result.of, in_hundred(result.share)) == (19, 41, 46)


COUNTED = "capacity: {max_clients: 10, active: 7, as_of: 2026-09-01}\n"


def test_an_old_count_of_places_is_not_shown(view) -> None:
    assert view(COUNTED, today=date(2026, 10, 2)).places.left == 3
    assert view(COUNTED, today=date(2026, 10, 3)).places is None


def test_a_result_says_in_which_weeks_it_is_worked_on(view) -> None:
    seen = view("journey: {phases: [{id: p1, weeks: [1, 2]}, {id: p2, weeks: [3, 3]}]}\n")
    assert seen.taught("p1") == "Weeks 1 to 2"
    assert seen.taught("p2") == "Week 3"
    assert seen.taught("p9") is None
    assert seen.taught(None) is None


@pytest.mark.parametrize(
    ("target", "page", "link"),
    [
        ("", "", "./"),
        ("nl/", "", "nl/"),
        ("", "offers/one/", "../../"),
        ("nl/offers/one/", "offers/one/", "../../nl/offers/one/"),
    ],
)
def test_links_are_relative(target: str, page: str, link: str) -> None:
    assert relative(target, page) == link


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\tscript:alert(1)",
        "\x01javascript:alert(1)",
        "java\N{ZERO WIDTH SPACE}script:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "//evil.example",
        "/\\evil.example",
        "file:///etc/passwd",
    ],
)
def test_an_address_that_could_do_harm_is_no_link(view, address: str) -> None:
    assert not is_harmless(address)
    assert view().href(address) is None


def test_addresses_of_the_web_are_links(view) -> None:
    for address in ("https://example.org/a", "http://example.org", "mailto:a@example.org", "/out"):
        assert view().href(address) == address


def test_a_file_is_a_link_if_it_is_published(view) -> None:
    proof = MappingProxyType({"proof/acc.pdf": "proof/acc.pdf"})
    assert view(files=proof).href("proof/acc.pdf") == "../../proof/acc.pdf"
    assert view(files=proof).href("./proof/../proof/acc.pdf") == "../../proof/acc.pdf"
    assert view(files=proof).href("../../etc/passwd") is None
    assert view().href("proof/acc.pdf") is None


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Mara Voorbeeld", "mara-voorbeeld"),
        ("Łucja Żółć", "lucja-zolc"),
        ("Renée d'Ór", "renee-d-or"),
        ("李", "674e"),
        ("../../etc", "etc"),
        ("a" * 300, "a" * 80),
    ],
)
def test_a_name_becomes_an_address(name: str, slug: str) -> None:
    assert slug_of(name) == slug


@pytest.mark.parametrize(
    "title",
    ["</title><script>", "&lt;/title&gt;&lt;script&gt;", '" onload="x', "a\nb: c", "&#60;script"],
)
def test_a_title_stays_a_text_in_any_theme(title: str) -> None:
    from markupsafe import Markup

    for shown in (harmless(title), Markup(harmless(title)).striptags()):
        assert not set(shown) & set('<>"\n')


def test_an_honest_title_is_not_touched() -> None:
    assert harmless("Rest & work – “calm”, it’s 100% R&D") == "Rest & work – “calm”, it’s 100% R&D"
