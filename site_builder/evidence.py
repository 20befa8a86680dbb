"""Evidence as text: what is counted behind the outcomes of an offer, on one screen."""

from collections.abc import Iterator
from textwrap import fill

from checks.cohort.figures import Result
from checks.cohort.interval import in_hundred
from checks.finding import Finding
from checks.offer.evidence import TypicalOutcome
from checks.output.text import printable
from checks.report import Report
from site_builder.view import OfferView

_WIDTH = 88
_ABOUT_RESULTS = ("outcome-share-contradiction", "outcome-without-basis", "most-below-half")


def as_text(view: OfferView) -> str:
    """Return the figures as the page of the offer has them."""
    return "\n".join(printable(line) for text in _lines(view) for line in text.split("\n"))


def findings(report: Report) -> tuple[Finding, ...]:
    """Return what was found in the outcomes, in the file behind them, and in words about them."""
    return tuple(
        each
        for each in report.findings
        if each.route[:1] == ("outcomes",) or each.rule in _ABOUT_RESULTS
    )


def _lines(view: OfferView) -> Iterator[str]:
    say, figures, cohort = view.label, view.figures, view.report.cohort
    yield view.title
    if figures is None:
        yield _wrapped(say("outcomes.none"))
        return
    if figures.too_few:
        yield _wrapped(say("outcomes.too_few", n=figures.started))
        return
    yield _wrapped(" ".join(_people(view)))
    path = cohort.source.path if cohort else view.report.source.path
    yield _wrapped(say("outcomes.counted_in" if cohort else "outcomes.typed_in", file=path))
    for typical, result in view.results:
        yield ""
        yield from _result(view, typical, result)
    if view.results:
        yield ""
        yield _wrapped(say("outcomes.base"))


def _people(view: OfferView) -> Iterator[str]:
    say, figures, period = view.label, view.figures, view.offer.outcomes.period
    assert figures
    if period:
        span = {"from": period.from_, "to": period.to}
        yield say("outcomes.counted", started=figures.started, **span)
    else:
        yield say("outcomes.counted_all", started=figures.started)
    for name, count in (("finished", figures.finished), ("left", figures.left)):
        if count is not None:
            yield say(f"outcomes.{name}", n=count)
    if figures.running:
        yield say("outcomes.running", n=figures.running)


def _result(view: OfferView, typical: TypicalOutcome, result: Result) -> Iterator[str]:
    say = view.label
    low, high = map(in_hundred, result.interval)
    yield view.say(typical.measure).striptags()
    for name, count in (
        ("reached", result.reached),
        ("not_reached", result.not_reached),
        ("unknown", result.no_answer),
    ):
        yield f"  {say(f'outcomes.{name}')}: {count}"
    yield f"  {say('outcomes.in_hundred')}: {in_hundred(result.share)} ({low}–{high})"
    yield _wrapped(
        say("outcomes.range_few" if result.of < 100 else "outcomes.range", low=low, high=high), "  "
    )


def _wrapped(text: str, indent: str = "") -> str:
    return fill(text, _WIDTH, initial_indent=indent, subsequent_indent=indent)
