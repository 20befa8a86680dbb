"""The site's own words: complete in every language, with the same gaps to fill in."""

from decimal import Decimal
from pathlib import Path
from re import findall
from string import Formatter

import pytest
from babel import Locale

from checks.finding import Family, Severity
from checks.language import CODES
from site_builder.labels import Label, labels
from site_builder.section import ORDER
from site_builder.templates import PAGES
from site_builder.voice import Voice

OTHERS = [code for code in CODES if code != "en"]


def forms(label: Label) -> list[str]:
    return [label] if isinstance(label, str) else list(label.values())


def gaps(form: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(form) if name}


@pytest.mark.parametrize("code", OTHERS)
def test_no_label_is_missing(code: str) -> None:
    assert sorted(set(labels("en")) - set(labels(code))) == []


@pytest.mark.parametrize("code", OTHERS)
def test_no_label_is_left_over(code: str) -> None:
    assert sorted(set(labels(code)) - set(labels("en"))) == []


@pytest.mark.parametrize("code", CODES)
def test_every_label_says_something(code: str) -> None:
    empty = [name for name, label in labels(code).items() if not all(map(str.strip, forms(label)))]
    assert empty == []


@pytest.mark.parametrize("code", OTHERS)
def test_a_label_fills_in_what_the_english_one_does(code: str) -> None:
    for name, label in labels("en").items():
        asked = set().union(*map(gaps, forms(label)))
        for form in forms(labels(code)[name]):
            assert gaps(form) <= asked, name
        assert set().union(*map(gaps, forms(labels(code)[name]))) == asked, name


@pytest.mark.parametrize("code", CODES)
def test_a_word_that_counts_has_a_form_for_every_number(code: str) -> None:
    locale = Locale.parse(code)
    numbers = [Decimal(n) for n in range(200)] + [Decimal("1.5"), Decimal("2.5")]
    needed = {locale.plural_form(n) for n in numbers}
    for name, label in labels(code).items():
        if not isinstance(label, str):
            assert needed <= set(label), name


def test_every_section_family_and_severity_has_its_label() -> None:
    known = set(labels("en"))
    assert {f"{name}.title" for name in ORDER} <= known
    assert {f"family.{family}" for family in Family} <= known
    assert {f"severity.{severity}" for severity in Severity} <= known


def test_every_label_that_a_template_names_is_there() -> None:
    known = set(labels("en"))
    for path in sorted(PAGES.rglob("*.html")):
        for name in findall(r't\("([a-z_]+(?:\.[a-zA-Z_]+)?)"[,)]', path.read_text("utf-8")):
            assert name in known, f"{path.name}: {name}"


def test_every_section_has_its_template() -> None:
    assert [name for name in ORDER if not (PAGES / "offer" / f"{name}.html").is_file()] == []


def test_every_template_is_used() -> None:
    sources = list(PAGES.rglob("*.html"))
    sources += list((Path(__file__).parents[1] / "site_builder").rglob("*.py"))
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    for path in PAGES.rglob("*.html"):
        name = path.relative_to(PAGES).as_posix()
        assert f'"{name}"' in text or path.stem in ORDER, name


@pytest.mark.parametrize(
    ("code", "number", "said"),
    [
        ("en", 1, "1 week"),
        ("nl", 12, "12 weken"),
        ("it", 1, "1 settimana"),
        ("pl", 2, "2 tygodnie"),
        ("pl", 5, "5 tygodni"),
        ("pl", 22, "22 tygodnie"),
    ],
)
def test_weeks_are_counted_as_the_language_does(code: str, number: int, said: str) -> None:
    assert Voice(code).label("weeks", n=number) == said
