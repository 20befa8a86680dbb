"""What is missing, unknown or wrong in an offer is said at its place, with what belongs there."""

from decimal import Decimal

import pytest

from checks.offer import Offer
from checks.offer.values import Words

GOOD = {
    "an amount": ("price:\n  currency: EUR\n  total_incl_vat: 90\n", ("price", "total_incl_vat"), Decimal("90.00")),
    "cents": ("price:\n  currency: EUR\n  total_incl_vat: 90.5\n", ("price", "total_incl_vat"), Decimal("90.50")),
    "a number with zeros as text": ("provider:\n  legal_name: A\n  address: 0012\n  contact: {email: a@b.eu}\n", ("provider", "address"), "0012"),
    "an empty key": ("trial:\n", ("trial",), None),
    "an empty text": ("trial: ''\n", ("trial",), None),
    "a text by language": ("title: {en: One, nl: Een}\n", ("title",), Words({"en": "One", "nl": "Een"})),
}  # fmt: skip


@pytest.mark.parametrize(("section", "route", "value"), GOOD.values(), ids=GOOD)
def test_values(section, route, value, plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    offer = lint_text(plain(section)).offer
    for name in route:
        offer = getattr(offer, name)
    assert offer == value


WRONG = {
    "unknown key": ("prices: 3\n", "unknown-key", "prices"),
    "unknown key further down": ("refund:\n  until_dag: 3\n", "unknown-key", "until_dag"),
    "comma in an amount": ("price:\n  currency: EUR\n  total_incl_vat: 1.440,00\n", "wrong-value", "1.440,00"),
    "three decimals": ("price:\n  currency: EUR\n  total_incl_vat: 14.405\n", "wrong-value", "14.405"),
    "sign and amount": ("price:\n  currency: EUR\n  total_incl_vat: €90\n", "wrong-value", "€90"),
    "quoted amount": ("price:\n  currency: EUR\n  total_incl_vat: '90'\n", "wrong-value", "'90'"),
    "below zero": ("refund: {until_day: -3}\n", "wrong-value", "-3"),
    "half a day": ("refund: {until_day: 1.5}\n", "wrong-value", "1.5"),
    "huge exponent": ("refund: {until_day: 1e999}\n", "wrong-value", "1e999"),
    "infinite": ("refund: {until_day: .inf}\n", "wrong-value", ".inf"),
    "no such day": ("capacity: {max_clients: 3, active: 1, as_of: 2026-02-30}\n", "wrong-value", "2026-02-30"),
    "day as people write it": ("capacity: {max_clients: 3, active: 1, as_of: 1 May}\n", "wrong-value", "1 May"),
    "no choice": ("status: ready\n", "wrong-value", "ready"),
    "no language": ("title: {de: Hallo}\n", "unknown-key", "de"),
    "half a text": ("title: {en: A calm, clear talk}\n", "unknown-key", "clear talk"),
    "half a reason": ("refund: {none: A calm, clear room}\n", "unknown-key", "clear room"),
    "a list for a text": ("title: [a, b]\n", "wrong-value", "title"),
    "a text for a list": ("includes: talks\n", "wrong-value", "talks"),
    "an empty list": ("includes: []\n", "wrong-value", "includes"),
    "a text for a block": ("price: 90\n", "wrong-value", "90"),
    "an empty item": ("includes: [a, ]\n", None, None),
    "an address that runs": ("withdrawal: {function_url: 'javascript:alert(1)'}\n", "wrong-value", "'javascript:alert(1)'"),
    "another site's address": ("withdrawal: {function_url: //evil.example}\n", "wrong-value", "//evil.example"),
    "one week": ("journey: {phases: [{weeks: [3]}]}\n", "wrong-value", "weeks"),
    "weeks turned round": ("journey: {phases: [{weeks: [3, 1]}]}\n", "wrong-value", "weeks"),
    "an odd due date": ("price:\n  currency: EUR\n  total_incl_vat: 9\n  instalments: [{due: later, amount: 9}]\n", "wrong-value", "later"),
}  # fmt: skip


@pytest.mark.parametrize(("section", "rule", "words"), WRONG.values(), ids=WRONG)
def test_mistakes(section, rule, words, plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    text = plain(section)
    report = lint_text(text)
    found = [(each.rule, text[slice(*each.span)]) for each in report.findings]
    assert found == ([(rule, words)] if rule else [])


@pytest.mark.parametrize(
    "key", ["languages", "title", "summary", "provider", "coach", "price", "includes"]
)
def test_a_missing_section(key, plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    report = lint_text(plain(f"{key}:\n"))
    assert [(each.rule, each.text) for each in report.findings] == [("missing-key", key)]
    assert f"“{key}”" in report.findings[0].message


def test_a_key_under_a_wrong_name_is_told_once(plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    report = lint_text(plain("summary: x\n").replace("summary: x", "sumary: x"))
    [finding] = report.findings
    assert finding.rule == "unknown-key"
    assert "“summary”" in finding.message


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("lang", "languages"), ("guarantee", "refund"), ("seller", "provider"), ("Trial", "trial")],
)
def test_names_that_people_bring_along(wrong, right, plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    [finding] = lint_text(plain() + f"{wrong}: x\n").findings
    assert f"“{right}”" in finding.message


def test_what_is_left_out_is_kindest_to_the_client(plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    offer: Offer = lint_text(plain()).offer
    assert offer.withdrawal.days == 14
    assert offer.withdrawal.amount_kept == 0
    assert offer.stopping.client_owes_max == 0
    assert offer.stopping.notice_days == 0
    assert offer.payout.within_days <= 14
    assert offer.decision.think_days >= 14
    assert offer.refund.share_percent == 100
    assert not offer.refund.reason_needed and not offer.refund.homework_needed
    assert offer.refund.counts_from == "first_session"


def test_the_plainest_offer_is_about_forty_lines(plain) -> None:  # type: ignore[no-untyped-def]
    assert plain().count("\n") <= 40


def test_two_offers_of_one_name(plain, tmp_path) -> None:  # type: ignore[no-untyped-def]
    from conftest import TODAY

    from checks.linter import lint_files

    files = [tmp_path / "a.yaml", tmp_path / "b.yaml"]
    for file in files:
        file.write_text(plain() + "id: same\n", encoding="utf-8")
    first, second = lint_files(files, today=TODAY)
    assert first.findings == ()
    assert [each.rule for each in second.findings] == ["same-id"]
    assert "a.yaml" in second.findings[0].message
