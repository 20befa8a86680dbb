"""Figures: what is counted over everyone who started, from the file or as the offer says it."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from checks.cohort.client import FINISHED, LEFT, RUNNING, Client, Cohort
from checks.cohort.interval import Interval, wilson
from checks.offer import Offer
from checks.offer.evidence import Outcomes, TypicalOutcome

FEWEST = 5
"""Of fewer people nothing is published: a share would say little, and could show who they are."""


class Result(NamedTuple):
    """How many reached something, of everyone who started. No answer counts as not reached."""

    reached: int
    no_answer: int
    of: int

    @property
    def not_reached(self) -> int:
        """Those who answered that they did not."""
        return self.of - self.reached - self.no_answer

    @property
    def share(self) -> Fraction:
        return Fraction(self.reached, self.of) if self.of else Fraction(0)

    @property
    def interval(self) -> Interval:
        return wilson(self.reached, self.of)


class Figures(NamedTuple):
    """Everyone who started and what became of them; None where the offer does not say.

    `results` are in the order of `outcomes.typical`.
    """

    started: int
    finished: int | None
    left: int | None
    running: int
    results: tuple[Result, ...]

    @property
    def too_few(self) -> bool:
        """Whether the group is too small for any share."""
        return self.started < FEWEST


def figures(offer: Offer, cohort: Cohort | None) -> Figures | None:
    """Return the figures of an offer: counted in its file, or else as they are typed in it."""
    outcomes = offer.outcomes
    if cohort is not None:
        return counted(cohort, offer)
    if outcomes.started is None:
        return None
    results = tuple(_typed(each, outcomes.started) for each in outcomes.typical)
    return Figures(
        outcomes.started, outcomes.finished, outcomes.left_early, outcomes.running, results
    )


def counted(cohort: Cohort, offer: Offer) -> Figures:
    """Return what the file comes to; a result that names no column of it is as typed."""
    clients = tuple(base(cohort.clients, offer.outcomes, offer.journey.length))
    ended = [each.how for each in clients]
    return Figures(
        len(clients),
        ended.count(FINISHED),
        ended.count(LEFT),
        ended.count(RUNNING),
        tuple(
            result(clients, each.column)
            if each.column in cohort.measures
            else _typed(each, len(clients))
            for each in offer.outcomes.typical
        ),
    )


def base(clients: Iterable[Client], outcomes: Outcomes, weeks: int | None) -> Iterator[Client]:
    """Yield everyone who started within the period, both days included; without one, everyone.

    Left out are only those still under way who cannot have finished by the end of the period,
    because they began less than the programme's `weeks` before it. Who stopped early counts,
    however late the start: leaving is an answer too. Who is under way for longer than the
    programme takes counts as well, as neither finished nor left. Where the period or the length
    is not known, nobody is left out.
    """
    period = outcomes.period
    for each in clients:
        if period and not period.from_ <= each.started <= period.to:
            continue
        if each.how == RUNNING and period and weeks and _due(each, weeks) > period.to:
            continue
        yield each


def result(clients: Iterable[Client], column: str | None) -> Result:
    """Return what a column says; whoever gave no answer counts as such, not as a no."""
    answers = [each.answers.get(column or "") for each in clients]
    return Result(answers.count(True), answers.count(None), len(answers))


def _due(client: Client, weeks: int) -> date:
    try:
        return client.started + timedelta(weeks=weeks)
    except OverflowError:
        return date.max


def _typed(typical: TypicalOutcome, started: int) -> Result:
    reached = min(typical.count, started)
    return Result(reached, min(typical.no_answer, started - reached), started)
