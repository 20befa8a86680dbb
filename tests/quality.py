"""How well dishonest sentences are found, and honest ones left alone, per language and family.

`make quality` prints the figures of the sentences that are only measured on, and keeps them: in
`quality.json`, below which no later change may fall by more than two points, and in the README.
Whoever develops packs runs `python tests/quality.py develop [LANGUAGE [RULE]]`, which also shows
what was missed and what was wrongly flagged; the measured part is never shown.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

import yaml
from shop_lines import shop_lines
from whole_pages import accused_in_vain, spans_found

from checks.finding import Family, Severity
from checks.language import CODES, language
from checks.rules import BY_ID, OF_SENTENCES, OF_WORDS
from checks.sighting import hits

SENTENCES = Path(__file__).parent / "sentences"
KEPT = Path(__file__).parent / "quality.json"
README = Path(__file__).parents[1] / "README.md"
SHOPS = "And on lines as they stand in web shops, each by itself:"
WHOLE = "And on eight whole sales pages a language, half of them honest:"
BEGIN, END = "<!-- quality -->\n", "<!-- /quality -->\n"


class Sentence(NamedTuple):
    """A sentence and the rule it breaks, or is a near miss of."""

    text: str
    rule: str
    honest: bool


class Score(NamedTuple):
    """How many of what there was."""

    dishonest: int
    found: int
    honest: int
    flagged: int

    @property
    def recall(self) -> float:
        return self.found / self.dishonest if self.dishonest else 1.0

    @property
    def precision(self) -> float:
        said = self.found + self.flagged
        return self.found / said if said else 1.0

    @property
    def false_alarms(self) -> float:
        return self.flagged / self.honest if self.honest else 0.0


def sentences(code: str, part: str) -> Iterator[Sentence]:
    content = yaml.load((SENTENCES / code / f"{part}.yaml").read_text("utf-8"), yaml.CBaseLoader)
    for rule, lists in content.items():
        for kind, texts in lists.items():
            yield from (Sentence(text, rule, kind == "passes") for text in texts)


def accused(text: str, code: str) -> set[str]:
    """Return the rules that would be reported as errors or warnings in a text without facts."""
    rules = {hit.rule for hit in hits(text, language(code), OF_WORDS)}
    alone = OF_WORDS | OF_SENTENCES
    return {each for each in rules & alone if BY_ID[each].severity in SERIOUS}


SERIOUS = (Severity.ERROR, Severity.WARNING)
LEARNT = ("develop", "train", "shop", "offer", *(f"hand-{number}" for number in range(1, 23)))
"""The parts that the models are made from; hands are authors who knew nothing of each other."""


def score(code: str, part: str) -> dict[str, Score]:
    """Return the score of each family, in which the right family must be named, and of all."""
    judged = [(each, accused(each.text, code)) for each in sentences(code, part)]
    honest = [rules for each, rules in judged if each.honest]
    serious = [
        (each, rules)
        for each, rules in judged
        if not each.honest and BY_ID[each.rule].severity in SERIOUS
    ]
    scores = {}
    for family in Family:
        theirs = [rules for each, rules in serious if BY_ID[each.rule].family is family]
        if theirs:
            scores[family.value] = Score(
                len(theirs),
                sum(family in {BY_ID[rule].family for rule in rules} for rules in theirs),
                len(honest),
                sum(family in {BY_ID[rule].family for rule in rules} for rules in honest),
            )
    found = sum(bool(rules) for _, rules in serious)
    scores["all"] = Score(len(serious), found, len(honest), sum(map(bool, honest)))
    return scores


def table(scores: Mapping[str, Mapping[str, Score]]) -> Iterator[str]:
    yield "| language | family | sentences | precision | recall | honest flagged |"
    yield "|---|---|---|---|---|---|"
    for code, families in scores.items():
        for family, each in families.items():
            yield (
                f"| {code} | {family} | {each.dishonest} | {each.precision:.2f} |"
                f" {each.recall:.2f} | {each.false_alarms:.1%} |"
            )


def page_figures() -> dict[str, dict[str, int]]:
    """Return what is found on whole pages, and how often honest words on them are accused."""
    figures = {}
    for code in CODES:
        found, places = spans_found(code)
        errors, warnings = accused_in_vain(code)
        figures[code] = {"places": places, "found": found, "errors": errors, "warnings": warnings}
    return figures


def page_table(pages: Mapping[str, Mapping[str, int]]) -> Iterator[str]:
    yield "| language | dishonest places | found | errors elsewhere | warnings elsewhere |"
    yield "|---|---|---|---|---|"
    for code, each in pages.items():
        yield (
            f"| {code} | {each['places']} | {each['found'] / each['places']:.2f} |"
            f" {each['errors']} | {each['warnings']} |"
        )


def shop_figures() -> dict[str, dict[str, float]]:
    """Return of each kind of shop lines the share that is objected to."""
    return {
        code: {
            kind: round(sum(bool(accused(each, code)) for each in lines) / len(lines), 3)
            for kind, lines in shop_lines(code).items()
        }
        for code in CODES
    }


def shop_table(shops: Mapping[str, Mapping[str, float]]) -> Iterator[str]:
    yield "| language | hurry found | shaming found | neutral flagged |"
    yield "|---|---|---|---|"
    for code, each in shops.items():
        yield (f"| {code} | {each['hurry']:.2f} | {each['shaming']:.2f} | {each['neutral']:.1%} |")


def shortcomings(code: str, only: str | None) -> Iterator[str]:
    """Yield what was missed and wrongly flagged in the part to develop on."""
    for each in sentences(code, "develop"):
        if only and each.rule != only:
            continue
        rules = accused(each.text, code)
        if each.honest and rules:
            yield f"FLAGGED {sorted(rules)}: {each.text}"
        elif not each.honest and each.rule not in rules:
            yield f"missed {each.rule} {sorted(rules)}: {each.text}"


def figures(scores: Mapping[str, Mapping[str, Score]]) -> dict[str, dict[str, dict[str, float]]]:
    """Return what is kept and compared: the three figures of each family, in hundredths."""
    return {
        code: {
            family: {
                "precision": round(each.precision, 2),
                "recall": round(each.recall, 2),
                "honest flagged": round(each.false_alarms, 3),
            }
            for family, each in families.items()
        }
        for code, families in scores.items()
    }


def keep(scores: Mapping[str, Mapping[str, Score]], day: date) -> None:
    pages, shops = page_figures(), shop_figures()
    kept = {
        "date": day.isoformat(),
        "figures": figures(scores),
        "pages": pages,
        "shops": shops,
    }
    KEPT.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    readme = README.read_text(encoding="utf-8")
    before, rest = readme.split(BEGIN)
    shown = "\n".join(
        (*table(scores), "", WHOLE, "", *page_table(pages), "", SHOPS, "", *shop_table(shops))
    )
    after = rest.split(END)[1]
    text = f"{before}{BEGIN}Measured on {day.isoformat()}:\n\n{shown}\n{END}{after}"
    README.write_text(text, encoding="utf-8")


def main(part: str = "measure", code: str | None = None, rule: str | None = None) -> None:
    scores = {each: score(each, part) for each in ([code] if code else CODES)}
    print("\n".join(table(scores)))
    if part == "measure" and not code:
        print("\n".join((*page_table(page_figures()), *shop_table(shop_figures()))))
        keep(scores, date.today())
    if part == "develop" and code:
        print("\n".join(shortcomings(code, rule)))


if __name__ == "__main__":
    main(*sys.argv[1:])
