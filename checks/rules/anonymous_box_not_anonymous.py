"""A way to speak up without a name that asks for one, or keeps a trace."""

from collections.abc import Iterable

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.gap import gap
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    box = draft.offer.feedback.anonymous
    if box and box.login:
        yield gap(draft, ("feedback", "anonymous", "login"), "login")
    if box and box.logs_address:
        yield gap(draft, ("feedback", "anonymous", "logs_address"), "logs-address")


RULE = Rule(
    id="anonymous-box-not-anonymous",
    family=Family.CONDUCT,
    severity=Severity.ERROR,
    sources=("Directive 2005/29/EC, article 6(1)", "Regulation (EU) 2016/679, article 5(1)(a)"),
    check=check,
    reads=("feedback",),
    flags=(
        "feedback:\n  anonymous: {kind: a form, login: [[true]]}\n",
        "languages: {source: nl}\nfeedback:\n  anonymous:\n    kind: een formulier\n"
        "    login: [[true]]\n    logs_address: [[true]]\n",
    ),
    passes=(
        "feedback:\n  anonymous: {kind: a form, login: false, logs_address: false}\n",
        "feedback:\n  anonymous: {kind: a letter box in the hall}\n",
    ),
)
