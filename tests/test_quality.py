"""The figures do not fall, the README tells them, and the sentences are what they are said to be."""

import json
from difflib import SequenceMatcher

import pytest
from quality import (
    BEGIN,
    END,
    KEPT,
    LEARNT,
    README,
    figures,
    page_figures,
    score,
    sentences,
    shop_figures,
)
from shop_lines import PRESSING, shop_lines
from whole_pages import read, whole_pages

from checks.language import CODES
from checks.rule import in_prose
from checks.rules import RULES

PROSE = {rule.id for rule in RULES if rule.check is in_prose}
PARTS = ("measure", *LEARNT)
POINTS = 0.02


@pytest.mark.parametrize("code", CODES)
def test_no_figure_falls_by_more_than_two_points(code: str) -> None:
    kept = json.loads(KEPT.read_text(encoding="utf-8"))["figures"][code]
    now = figures({code: score(code, "measure")})[code]
    assert now.keys() == kept.keys()
    for family, were in kept.items():
        for name, was in were.items():
            fallen = (
                was - now[family][name] if name != "honest flagged" else now[family][name] - was
            )
            assert fallen < POINTS + 0.005, (family, name, was, now[family][name])


@pytest.mark.parametrize("code", CODES)
def test_no_less_is_found_on_whole_pages(code: str) -> None:
    kept = json.loads(KEPT.read_text(encoding="utf-8"))["pages"][code]
    now = page_figures()[code]
    assert now["places"] == kept["places"]
    assert now["found"] >= kept["found"] - POINTS * kept["places"]
    assert now["errors"] <= kept["errors"]


@pytest.mark.parametrize("code", CODES)
def test_no_less_is_found_in_shops(code: str) -> None:
    kept = json.loads(KEPT.read_text(encoding="utf-8"))["shops"][code]
    now = shop_figures()[code]
    assert [kind for kind in PRESSING if now[kind] < kept[kind] - POINTS] == []
    assert now["neutral"] <= kept["neutral"] + POINTS / 2


@pytest.mark.parametrize("code", CODES)
def test_no_line_of_a_shop_is_measured_on_and_learnt_from(code: str) -> None:
    learnt = {each.text.casefold() for part in LEARNT for each in sentences(code, part)}
    for kind, lines in shop_lines(code).items():
        assert len(lines) >= 40, kind
        assert not {each.casefold() for each in lines} & learnt


@pytest.mark.parametrize("code", CODES)
def test_no_honest_page_has_an_error(code: str) -> None:
    honest = [page for page in whole_pages(code) if not page.marked]
    assert honest
    assert [page.name for page in honest if read(page, code).errors] == []


def test_the_readme_tells_the_figures_that_are_kept() -> None:
    kept = json.loads(KEPT.read_text(encoding="utf-8"))
    shown = README.read_text(encoding="utf-8").split(BEGIN)[1].split(END)[0]
    assert kept["date"] in shown
    for code, families in kept["figures"].items():
        for family, each in families.items():
            [line] = [row for row in shown.splitlines() if row.startswith(f"| {code} | {family} |")]
            assert f"| {each['precision']:.2f} | {each['recall']:.2f} |" in line


@pytest.mark.parametrize("code", CODES)
def test_there_are_enough_sentences_of_each_kind(code: str) -> None:
    written = [each for part in ("develop", "measure") for each in sentences(code, part)]
    assert len(written) >= 1200
    assert {each.rule for each in written} == PROSE | {"everyday"}
    assert 0.45 <= sum(each.honest for each in written) / len(written) <= 0.55


@pytest.mark.parametrize("code", CODES)
def test_no_sentence_is_in_two_parts(code: str) -> None:
    parts = {part: {each.text.casefold() for each in sentences(code, part)} for part in PARTS}
    assert [part for part in LEARNT if parts[part] & parts["measure"]] == []
    assert sum(map(len, parts.values())) == len(set().union(*parts.values()))


@pytest.mark.parametrize("code", CODES)
def test_the_measured_sentences_are_not_in_the_pack(code: str) -> None:
    from checks.language import language

    rules = language(code).rules.values()
    pack = [
        example.replace("[[", "").replace("]]", "").casefold()
        for words in rules
        for example in (*words.flags, *words.passes)
    ]
    measured = [each.text.casefold() for each in sentences(code, "measure")]
    close = [
        (one, other)
        for one in measured
        for other in pack
        if abs(len(one) - len(other)) < 10
        and one[:4] == other[:4]
        and SequenceMatcher(None, one, other).ratio() > 0.9
    ]
    assert close == []
