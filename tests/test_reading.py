"""Whatever is in a file, it gets a clear finding at its place, at once, and never a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import TODAY
from hypothesis import given
from hypothesis import strategies as st

from checks.linter import lint, lint_source
from checks.reading import MAX_BYTES, decode
from checks.source import Source

BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{key}: &{key} [{','.join([f'*{before}'] * 9)}]\n"
    for before, key in zip("abcdefg", "bcdefgh", strict=True)
)
BROKEN = {
    "random bytes": (bytes(range(128, 256)) * 20, "not-utf8"),
    "nothing": (b"", "empty-file"),
    "only a comment": (b"# later\n\n", "empty-file"),
    "50 MB": (b"x" * 50_000_000, "file-too-large"),
    "alias bomb": (b"title: x\n" + BOMB.encode(), "too-many-aliases"),
    "an alias of itself": (b"title: &a [*a]\n", "yaml-syntax"),
    "a hundred thousand brackets": (b"title: " + b"[" * 100_000, "too-deep"),
    "latin-1": ("title: caffè\n".encode("latin-1"), "not-utf8"),
    "UTF-16": ("title: x\n".encode("utf-16"), "not-utf8"),
    "NUL": (b"title: a\0b\n", "control-character"),
    "escape sequence": (b"title: \x1b[31mred\n", "control-character"),
    "a list": (b"- a\n- b\n", "not-an-offer"),
    "a sentence": (b"Call me tomorrow", "not-an-offer"),
    "some other YAML": (b"version: 3\nservices: {}\n", "not-an-offer"),
    "JSON of something else": (b'{"a": [1, 2]}', "not-an-offer"),
}


@pytest.mark.parametrize(("data", "rule"), BROKEN.values(), ids=BROKEN)
def test_one_clear_finding(tmp_path: Path, data: bytes, rule: str) -> None:
    path = tmp_path / "offer.yaml"
    path.write_bytes(data)
    report = lint(path, today=TODAY)
    assert [each.rule for each in report.findings] == [rule]
    assert not report.publishable


def test_a_folder_is_no_offer(tmp_path: Path) -> None:
    assert [each.rule for each in lint(tmp_path, today=TODAY).findings] == ["unreadable-file"]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "offer.yaml")
    report = lint(tmp_path / "offer.yaml", today=TODAY)
    assert [each.rule for each in report.findings] == ["unreadable-file"]


def test_a_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "offer.yaml"
    path.write_text("title: x\n", encoding="utf-8")
    path.chmod(0)
    code = (
        "import os, sys; from pathlib import Path; from datetime import date\n"
        "from checks.linter import lint\n"
        "os.geteuid() or os.setuid(65534)\n"  # root may read everything: be nobody
        "print(*(each.rule for each in lint(Path(sys.argv[1]), today=date.today()).findings))"
    )
    for folder in (tmp_path, tmp_path.parent, tmp_path.parent.parent):
        folder.chmod(0o755)
    run = subprocess.run(
        [sys.executable, "-c", code, path], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "unreadable-file"


def test_the_byte_that_is_not_utf8_is_pointed_at() -> None:
    source, [problem] = decode("title: perché no\n".encode("latin-1"), "offer.yaml")
    assert source.position(problem.match.place.span.start) == (0, 12)


def test_every_mistake_of_a_file_is_told_in_one_run(plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    report = lint_text(
        plain(
            "title: A\ntitle: B\nsummary: Only a few spots left!\nprise: 3\n"
            "refund: {until_day: soon}\nfit: [a\nprice:\n  currency: EUR\n  total_incl_vat: x\n"
        )
    )
    rules = [each.rule for each in report.findings]
    assert rules == [
        "duplicate-key",
        "vague-scarcity",
        "unknown-key",
        "wrong-value",
        "yaml-syntax",
        "wrong-value",
    ]


YAML_1_2 = {
    "no is a word": ("title: no", "no"),
    "a time is a text": ("title: 19:30", "19:30"),
    "a number keeps its zeros": ("title: 0600", "0600"),
    "a date is a text": ("title: 2026-01-01", "2026-01-01"),
}


@pytest.mark.parametrize(("section", "title"), YAML_1_2.values(), ids=YAML_1_2)
def test_yaml_1_2(section: str, title: str, plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    report = lint_text(plain(section + "\n"))
    assert report.findings == ()
    assert report.offer.title.text("en", "en") == (title, "en")


@pytest.mark.parametrize("word", ["yes", "no", "on", "off", "y", "True?"])
def test_only_true_and_false_are_flags(word: str, plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    report = lint_text(plain(f"example: {word}\n"))
    assert [each.rule for each in report.findings] == ["wrong-value"]


@given(st.binary(max_size=200))
def test_no_bytes_make_it_fall_over(data: bytes) -> None:
    source, problems = decode(data, "offer.yaml")
    report = lint_source(source, problems, today=TODAY)
    assert report.findings


YAML_SIGNS = st.text(st.sampled_from("ab: \n-[]{}#&*!|>'\"%@`,?\t~0"), max_size=60)


@given(YAML_SIGNS)
def test_no_signs_make_it_fall_over(text: str) -> None:
    report = lint_source(Source("offer.yaml", "title: x\n" + text), today=TODAY)
    assert report.findings
    for each in report.findings:
        assert 0 <= each.span.start <= each.span.end <= len(report.source.text) + 1


def test_the_bound_on_size_leaves_room_for_a_long_offer() -> None:
    assert (
        len((Path(__file__).parents[1] / "offers/steady-weeks.yaml").read_bytes()) < MAX_BYTES / 10
    )
