"""Money back that hangs on a reason, on tasks, or on a row of conditions."""

from collections.abc import Iterable, Iterator

from checks.document import Route
from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity, Term
from checks.language import language
from checks.mention import mentions
from checks.rule import Rule

MOST_CONDITIONS = 3


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    return (draft.match(route, {"tie": tie}) for route, tie in _ties(draft))


def _ties(draft: Draft) -> Iterator[tuple[Route, Term]]:
    refund = draft.offer.refund
    if refund is None:
        return
    if refund.reason_needed:
        yield ("refund", "reason_needed"), Term("fact.reason-needed")
    if refund.homework_needed:
        yield ("refund", "homework_needed"), Term("fact.homework-needed")
    if len(refund.conditions) > MOST_CONDITIONS:
        count = str(len(refund.conditions))
        yield ("refund", "conditions"), Term("refund.many-conditions", {"count": count})
        return
    for each in draft.prose:
        if each.route[:2] == ("refund", "conditions") and any(
            mentions(each.text.value, "work-proven", language(each.language))
        ):
            yield each.route, Term("refund.work-proven")


RULE = Rule(
    id="refund-tied",
    family=Family.NO_REFUND,
    severity=Severity.WARNING,
    sources=(
        "Directive 2005/29/EC, article 9(d)",
        "A rule of this project: whoever is unhappy least wants to hand in homework",
    ),
    check=check,
    reads=("refund",),
    flags=(
        "refund: {until_day: 30, reason_needed: [[true]]}\n",
        "refund:\n  until_day: 30\n  homework_needed: [[true]]\n",
        "refund:\n  until_day: 30\n  [[conditions]]:\n    - you came to one talk\n"
        "    - you write to me\n    - you pay the transfer\n    - you return the book\n",
        "refund:\n  until_day: 30\n  conditions:\n    - [[you attended every call]]\n",
        "refund:\n  until_day: 30\n  conditions:\n    - [[screenshots of 50 sales talks]]\n",
        "languages: {source: nl}\nrefund:\n  until_day: 30\n  conditions:\n"
        "    - [[je hebt alle opdrachten ingeleverd]]\n",
        "languages: {source: it}\nrefund:\n  until_day: 30\n  conditions:\n"
        "    - [[hai svolto tutti gli esercizi]]\n",
        "languages: {source: pl}\nrefund:\n  until_day: 30\n  conditions:\n"
        "    - [[wszystkie zadania zostały wykonane]]\n",
    ),
    passes=(
        "refund: {until_day: 30}\n",
        "refund: {until_day: 30, reason_needed: false, homework_needed: false}\n",
        "refund:\n  until_day: 30\n  conditions:\n    - the printed workbook comes back by post\n",
        "languages: {source: nl}\nrefund:\n  until_day: 30\n  conditions:\n"
        "    - je laat het voor het derde gesprek weten\n",
        "languages: {source: it}\nrefund:\n  until_day: 30\n  conditions:\n"
        "    - si sono svolti al massimo due colloqui\n",
        "languages: {source: pl}\nrefund:\n  until_day: 30\n  conditions:\n"
        "    - odbyły się najwyżej dwie rozmowy\n",
    ),
)
