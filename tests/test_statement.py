"""The statement of a settlement, as a client reads it and as the command prints it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from conftest import ROOT

from checks.language import CODES
from site_builder.__main__ import main

STEADY = ROOT / "offers" / "steady-weeks.yaml"
STATEMENTS = Path(__file__).parent / "statements"


def settle(*arguments: str, offer: Path = STEADY) -> Result:
    return CliRunner().invoke(main, ["settle", str(offer), *arguments], catch_exceptions=False)


@pytest.mark.parametrize("code", CODES)
def test_a_statement_reads_well(code: str, golden: Callable[[Path, str], None]) -> None:
    said = "".join(
        settle("--language", code, *arguments).output + "\n"
        for arguments in (
            ["--after-session", "5"],
            ["--after-session", "2"],
            ["--after-session", "8", "--by", "coach"],
            ["--on", "2027-03-02", "--start", "2027-01-11", "--missed", "1"],
            ["--on", "2027-01-12", "--start", "2027-01-11", "--signed", "2027-01-04"],
        )
    )
    golden(STATEMENTS / f"steady-weeks.{code}.txt", said)


def test_a_program_gets_the_same_sums() -> None:
    told = json.loads(settle("--after-session", "5", "--format", "json").output)
    assert (told["paid"], told["kept"], told["back"]) == ("1020.00", "670.00", "350.00")
    assert [each["amount"] for each in told["kept_for"]] == ["120.00", "500.00", "50.00"]


def test_what_was_delivered_beyond_the_payments_need_not_be_paid(tmp_path: Path, plain) -> None:  # type: ignore[no-untyped-def]
    offer = tmp_path / "late.yaml"
    offer.write_text(
        plain(
            "summary: Talks.\nincludes: [Talks]\n"
            "refund: {none: The plan is made in the first talk.}\njourney: {weeks: 4}\n"
            "price:\n  currency: EUR\n  total_incl_vat: 400.00\n  parts:\n"
            "    - {id: talk, text: A talk, count: 4, each: 100.00}\n  instalments:\n"
            "    - {due: signing, amount: 50.00}\n    - {due: week 4, amount: 350.00}\n"
        ),
        encoding="utf-8",
    )
    said = settle("--after-session", "2", offer=offer).output
    assert "€150 more was delivered. You do not have to pay that." in said
    assert "You owe nothing more." in said


def test_a_price_without_parts_is_shown_as_a_share(tmp_path: Path, plain) -> None:  # type: ignore[no-untyped-def]
    offer = tmp_path / "plain.yaml"
    terms = (
        "refund: {none: No.}\njourney: {weeks: 3}\nprice: {currency: EUR, total_incl_vat: 90.00}\n"
    )
    offer.write_text(plain(terms), encoding="utf-8")
    said = settle("--after-session", "1", offer=offer).output
    assert "stopping after 1 week" in said
    assert "The programme, 1 of 3, out of €90" in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "either --after-session or --on"),
        (["--after-session", "1", "--on", "2027-01-12"], "either --after-session or --on"),
        (["--after-session", "13"], "12 talks or weeks"),
        (["--after-session", "-1"], "-1"),
        (["--on", "tomorrow"], "tomorrow"),
    ],
)
def test_a_question_that_cannot_be_answered_is_2(arguments: list[str], said: str) -> None:
    result = settle(*arguments)
    assert result.exit_code == 2
    assert said in result.output


def test_without_a_known_start_a_day_is_asked_for(tmp_path: Path, plain) -> None:  # type: ignore[no-untyped-def]
    offer = tmp_path / "plain.yaml"
    offer.write_text(plain(), encoding="utf-8")
    assert "--start" in settle("--on", "2027-01-12", offer=offer).output
    assert "--start" in settle("--after-session", "1", "--signed", "2027-01-12", offer=offer).output
    dated = "summary: Talks.\nincludes: [Talks]\nprice:\n  currency: EUR\n  total_incl_vat: 180.00\n  instalments:\n    - {due: 2027-01-20, amount: 180.00}\n"
    offer.write_text(plain(dated), encoding="utf-8")
    assert "2027-01-20" in settle("--after-session", "1", offer=offer).output
    assert settle("--after-session", "1", "--start", "2027-01-11", offer=offer).exit_code == 0


def test_nothing_is_worked_out_from_an_offer_with_errors(tmp_path: Path, plain) -> None:  # type: ignore[no-untyped-def]
    offer = tmp_path / "bad.yaml"
    offer.write_text(plain("summary: Only a few spots left!\n"), encoding="utf-8")
    result = settle("--after-session", "1", offer=offer)
    assert result.exit_code == 1
    assert "[vague-scarcity]" in result.output
    assert "€" not in result.output
