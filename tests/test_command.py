"""The command `honest`, as a shell sees it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from conftest import ROOT

from site_builder.__main__ import main

SCARCE = "summary: Only a few spots left!\n"


def honest(*arguments: str | Path, stdin: bytes = b"") -> Result:
    return CliRunner().invoke(
        main, [str(each) for each in arguments], input=stdin, catch_exceptions=False
    )


@pytest.fixture
def offers(tmp_path: Path, plain) -> Path:  # type: ignore[no-untyped-def]
    folder = tmp_path / "offers"
    (folder / "ruth").mkdir(parents=True)
    (folder / "ruth" / "good.yaml").write_text(plain(), encoding="utf-8")
    (folder / ".hidden.yaml").write_text("x", encoding="utf-8")
    return folder


def test_nothing_wrong_is_0(offers: Path) -> None:
    result = honest("lint", offers)
    assert result.exit_code == 0, result.output


def test_errors_are_1(offers: Path, plain) -> None:  # type: ignore[no-untyped-def]
    (offers / "bad.yml").write_text(plain(SCARCE), encoding="utf-8")
    result = honest("lint", offers)
    assert result.exit_code == 1
    assert "bad.yml:1:10 " in result.output
    assert "[vague-scarcity]" in result.output


def test_warnings_are_0(offers: Path, plain) -> None:  # type: ignore[no-untyped-def]
    text = plain("languages: {source: en, publish: [nl]}\n")
    (offers / "half.yaml").write_text(text, encoding="utf-8")
    result = honest("lint", offers)
    assert result.exit_code == 0
    assert "[translation-missing]" in result.output


@pytest.mark.parametrize(
    "arguments", [["nowhere"], ["."], ["--format", "xml"], ["--today", "soon"]]
)
def test_what_cannot_run_is_2(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = honest("lint", *arguments)
    assert result.exit_code == 2
    assert "Error:" in result.output
    assert "Traceback" not in result.output


def test_standard_input(plain) -> None:  # type: ignore[no-untyped-def]
    result = honest("lint", "-", "--format", "json", stdin=plain(SCARCE).encode())
    assert result.exit_code == 1
    assert [each["path"] for each in json.loads(result.output)] == ["-"]


def test_json_is_json_even_of_many_files(offers: Path, plain) -> None:  # type: ignore[no-untyped-def]
    for name in "ab":
        (offers / f"{name}.yaml").write_text(plain(SCARCE), encoding="utf-8")
    found = json.loads(honest("lint", offers, "--format", "json").output)
    assert [Path(each["path"]).name for each in found] == ["a.yaml", "b.yaml"]


def test_the_language_of_the_messages(offers: Path, plain) -> None:  # type: ignore[no-untyped-def]
    (offers / "bad.yaml").write_text(plain(SCARCE), encoding="utf-8")
    words = {code: honest("lint", offers, "--language", code).output for code in ("en", "pl")}
    assert words["en"] != words["pl"]
    assert "error" in words["en"] and "error" not in words["pl"].replace("[", "")


def test_dates_are_held_against_today(offers: Path, plain) -> None:  # type: ignore[no-untyped-def]
    waiver = (
        "waivers: [{rule: vague-scarcity, where: summary, by: me, until: 2026-12-01,"
        " reason: It quotes the poster we discuss}]\n"
    )
    (offers / "waived.yaml").write_text(plain(SCARCE + waiver), encoding="utf-8")
    assert honest("lint", offers, "--today", "2026-12-01").exit_code == 0
    assert honest("lint", offers, "--today", "2026-12-02").exit_code == 1


def test_help_fits_one_screen() -> None:
    result = honest("--help")
    assert result.exit_code == 0
    assert result.output.count("\n") <= 24
    for name in main.commands:
        assert honest(name, "--help").output.count("\n") <= 24


def test_explain() -> None:
    assert "✗" in honest("explain", "vague-scarcity").output
    assert honest("explain", "vague-scarcity", "--language", "it").exit_code == 0
    unknown = honest("explain", "nonsense")
    assert unknown.exit_code == 2 and "vague-scarcity" in unknown.output


def test_the_example_offers_are_honest() -> None:
    result = honest("lint", ROOT / "offers", "--today", "2026-11-23")
    assert result.exit_code == 0, result.output
    assert "warning" not in result.output
