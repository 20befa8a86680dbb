"""A longer text that is hard to read."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.language import language
from checks.readability import hardness
from checks.rule import Rule
from checks.source import Place


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    for each in draft.prose:
        if hard := hardness(each.text.value, language(each.language)):
            words = each.text.value[hard.start : hard.end]
            place = Place(each.text.locate(hard.start, hard.end), words)
            values = {"words": str(hard.words), "formula": hard.formula, "score": str(hard.score)}
            yield Match(place, each.route, values)


_HARD = (
    "[[The programme facilitates the operationalisation of organisational competencies,"
    " notwithstanding the multiplicity of considerations which participants, irrespective of"
    " their individual circumstances, may legitimately entertain regarding the applicability of"
    " the aforementioned methodologies in professional environments]]. Participation presupposes"
    " unconditional acceptance of the accompanying documentation."
)
_EASY = (
    "We talk for an hour each week. You tell me what is hard. Then we choose one small thing to"
    " try, and you write down how it went. The next week we look at it together. If it helped,"
    " we keep it. If it did not, we try something else."
)

RULE = Rule(
    id="hard-to-read",
    family=Family.CLARITY,
    severity=Severity.ADVICE,
    sources=("ISO 24495-1", "WCAG 2.2, 3.1.5", "Directive 2011/83/EU, articles 7 and 8"),
    check=check,
    flags=(f'summary: "{_HARD}"\n',),
    passes=(f'summary: "{_EASY}"\n',),
)
