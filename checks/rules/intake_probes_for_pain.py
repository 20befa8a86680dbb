"""Questions of a first call that look for money or pain, as a lever for the sale."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    for each in found:
        section, field, _, part, *_ = (*each.prose.route, "", "", "", "")
        if (section, field, part) == ("fit", "intake_questions", "ask"):
            yield each.match()


_FIT = (
    "fit:\n  for: [You lead a team, You have an hour a week]\n"
    "  not_for: [You need legal advice, You are still looking for work]\n  intake_questions:\n"
)

RULE = Rule(
    id="intake-probes-for-pain",
    family=Family.PRESSURE,
    severity=Severity.ERROR,
    sources=("Directive 2005/29/EC, articles 8 and 9(c)",),
    check=check,
    reads=("fit",),
    flags=(
        _FIT + "    - {ask: '[[How much could you raise]]?', why: To see whether it fits}\n",
        "languages: {source: nl}\n" + _FIT + "    - ask: [[Wat heeft dit probleem je gekost]]?\n"
        "      why: Om te zien of het past\n",
        "languages: {source: en, publish: [en, it]}\n"
        + _FIT
        + "    - ask: {en: How is your week?, it: '[[Quanto guadagni]] al mese?'}\n"
        "      why: {en: To begin somewhere, it: Per cominciare}\n",
    ),
    passes=(
        _FIT + "    - {ask: What does a working week look like?, why: To see where time goes}\n",
        "summary: A talk about one question, such as how much you could pay yourself.\n"
        "includes: ['A page of notes on the question: how much do you earn?']\n",
        "languages: {source: pl}\n" + _FIT + "    - ask: Ile czasu możesz na to przeznaczyć?\n"
        "      why: Żeby sprawdzić, czy to się zmieści\n",
    ),
)
