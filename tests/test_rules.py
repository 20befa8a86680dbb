"""The contract of a rule: known in every language, listed once, with examples that hold."""

from pathlib import Path
from re import compile as pattern
from re import fullmatch

import pytest

from checks import rules
from checks.finding import Severity
from checks.language import CODES, language
from checks.offer.values import LANGUAGES
from checks.readability import FORMULAS
from checks.rules import RULES

MARK = pattern(r"\[\[(.*?)\]\]")
JUDGING = [rule for rule in RULES if rule.check is not None]
EXAMPLES = [
    pytest.param(rule, kind, example, id=f"{rule.id}-{kind}-{number}")
    for rule in RULES
    for kind, examples in (("flags", rule.flags), ("passes", rule.passes))
    for number, example in enumerate(examples, 1)
]


def test_every_id_is_in_kebab_case_and_used_once() -> None:
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))
    assert all(fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", each) for each in ids)


def test_every_file_of_a_rule_is_in_the_list() -> None:
    files = {path.stem for path in Path(rules.__file__).parent.glob("*.py")}
    listed = {rule.id.replace("-", "_") for rule in JUDGING}
    assert files - {"__init__", "reading", "waivers"} == listed


def test_offers_can_be_written_in_the_languages_that_are_checked() -> None:
    assert LANGUAGES == CODES == tuple(FORMULAS)


@pytest.mark.parametrize("code", CODES)
def test_every_rule_has_its_words_in_every_language(code: str) -> None:
    known = {rule.id for rule in RULES}
    assert known == set(language(code).rules)


@pytest.mark.parametrize("rule", JUDGING, ids=lambda rule: rule.id)
def test_every_rule_that_judges_has_a_source_and_examples_of_both_kinds(rule: rules.Rule) -> None:
    assert rule.sources
    for code in CODES:
        words = language(code).rules[rule.id]
        assert rule.flags or words.flags
        assert rule.passes or words.passes


@pytest.mark.parametrize(("rule", "kind", "example"), EXAMPLES)
def test_examples_in_yaml(rule, kind, example, plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    text = plain(MARK.sub(r"\1", example))
    report = lint_text(text, beside=rule.beside)
    if kind == "passes":
        # Neither the plain offer nor a few lines of a bigger one hold all that a careful coach
        # would say; but nothing that is written in them may mislead.
        assert rule.id not in {each.rule for each in report.findings}
        written = [each for each in report.findings if each.span.end < len(example)]
        assert Severity.ERROR not in {each.severity for each in written}
        return
    expected = [
        (mark[1], mark.start() - 4 * number) for number, mark in enumerate(MARK.finditer(example))
    ]
    # What the rest of the plain offer gives cause for is not the example's.
    found = [each.span for each in report.findings if each.rule == rule.id]
    assert expected == [
        (text[span.start : span.end], span.start) for span in found if span.end < len(example)
    ]


FREE = "capacity:\n  max_clients: 12\n  active: 9\n  as_of: 2026-11-16\n"


@pytest.mark.parametrize("facts", ["", FREE])
def test_a_wrong_number_of_places_is_told_once(facts, plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    report = lint_text(plain("summary: Calm talks. Only 2 left in stock!\n" + facts))
    told = [each.rule for each in report.findings if "2 left" in each.text]
    assert told == ["capacity-prose-mismatch"]
