"""A trial that turns into the whole by itself, without saying at what price or how to stop it."""

from collections.abc import Iterable, Iterator

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity, Term
from checks.gap import gap
from checks.offer.terms import Trial
from checks.rule import Rule


def check(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    trial = draft.offer.trial
    if trial is None or trial.converts != "automatic":
        return
    unsaid = ", ".join(f"trial.{field}" for field in _unsaid(trial))
    if unsaid:
        yield draft.match(("trial", "converts"), {"gap": Term("gap.unsaid", {"fields": unsaid})})
    if trial.reminder_days == 0:
        yield gap(draft, ("trial", "reminder_days"), "no-warning")


def _unsaid(trial: Trial) -> Iterator[str]:
    if not (trial.days or trial.sessions or trial.minutes):
        yield "days"
    for field in ("price_after", "reminder_days", "how_to_stop"):
        if getattr(trial, field) is None:
            yield field


_TRIAL = "trial:\n  kind: two weeks to try\n  days: 14\n  price: 1.00\n  credited: true\n"
_SAID = "  price_after: 180.00\n  reminder_days: {}\n  how_to_stop: an e-mail is enough\n"

RULE = Rule(
    id="trial-turns-into-contract",
    family=Family.TERMS,
    severity=Severity.ERROR,
    sources=("Directive 2011/83/EU, articles 6(1)(e), 8(2) and 22",),
    check=check,
    reads=("trial",),
    flags=(
        _TRIAL + "  converts: [[automatic]]\n",
        _TRIAL + "  converts: [[automatic]]\n  price_after: 180.00\n  reminder_days: 3\n",
        _TRIAL + "  converts: [[automatic]]\n  price_after: 180.00\n"
        "  how_to_stop: an e-mail is enough\n",
        _TRIAL + "  converts: automatic\n" + _SAID.format("[[0]]"),
        "trial:\n  kind: a while to try\n  converts: [[automatic]]\n" + _SAID.format(3),
    ),
    passes=(
        _TRIAL + "  converts: automatic\n" + _SAID.format(3),
        _TRIAL + "  converts: on_request\n",
        _TRIAL + "  converts: never\n",
        _TRIAL,
    ),
)
