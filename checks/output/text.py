"""Reports for people: the line of the file, the words underlined, why it matters, what to write."""

from collections.abc import Iterable, Iterator
from textwrap import wrap
from unicodedata import combining, east_asian_width

from click import style

from checks.finding import Finding, Severity
from checks.language import Language, language
from checks.output.position import position
from checks.report import Report
from checks.source import Source, Span

_WIDTH = 88
_BEFORE = 30  # columns kept before the words where a line is too long to be shown whole
_COLOUR = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.ADVICE: "cyan"}


def as_text(reports: Iterable[Report], words: str | None = None) -> Iterator[str]:
    """Yield each finding as a few lines, and at the end what they come to.

    `words` is the language of the labels; where it is None, each report has its own. The last line
    is in the language of the reports that found something, and in English if they differ.
    """
    count = dict.fromkeys(Severity, 0)
    files = waived = 0
    languages: set[str] = set()
    languages_found: set[str] = set()
    for report in reports:
        files += 1
        waived += len(report.waived)
        languages.add(report.language)
        spoken = language(words or report.language)
        for finding in report.findings:
            languages_found.add(report.language)
            count[finding.severity] += 1
            yield "\n".join(_finding(finding, spoken)) + "\n"
    [shown, *others] = languages_found or languages or {"en"}
    shown_in = language(words or ("en" if others else shown))
    numbers = {"files": files, "errors": count[Severity.ERROR], "count": waived}
    numbers |= {"warnings": count[Severity.WARNING], "advice": count[Severity.ADVICE]}
    summary = "summary.found" if any(count.values()) else "summary.clean"
    line = shown_in.terms[summary].format_map(numbers)
    yield style(line, bold=True, fg="red" if count[Severity.ERROR] else "green")
    if waived:
        yield shown_in.terms["summary.waived"].format_map(numbers)


def _finding(finding: Finding, spoken: Language) -> Iterator[str]:
    at = position(finding.source, finding.span)
    severity = spoken.terms[f"severity.{finding.severity}"]
    where = style(f"{finding.source.path}:{at.line}:{at.column}", bold=True)
    yield (
        f"{where} {style(severity, fg=_COLOUR[finding.severity], bold=True)}"
        f" {finding.message} {style(f'[{finding.rule}]', dim=True)}"
    )
    yield from _excerpt(finding.source, finding.span, _COLOUR[finding.severity])
    labels = {"why": finding.why, "fix": finding.fix}
    margin = max(len(spoken.terms[f"label.{name}"]) for name in labels) + 4
    for name, text in labels.items():
        label = spoken.terms[f"label.{name}"]
        first, *rest = wrap(text, _WIDTH - margin)
        yield "  " + style(label.ljust(margin - 2), bold=True) + first
        yield from (" " * margin + line for line in rest)
    for related in finding.related:
        there = position(related.source, related.span)
        also = spoken.terms["label.also"]
        path = "" if related.source is finding.source else f"{related.source.path}:"
        yield f"  {also} {path}{there.line}:{there.column} {related.note}"
        yield from _excerpt(related.source, related.span, "blue")


def _excerpt(source: Source, span: Span, colour: str) -> Iterator[str]:
    """Yield the lines of a span, the first and the last if there are many, with a line below."""
    at = position(source, span)
    if not source.text:
        return
    gutter = len(str(at.end_line))
    numbers = range(at.line, at.end_line + 1)
    for number in numbers if len(numbers) < 4 else (at.line, at.end_line):
        line = source.line(number - 1).expandtabs(1)
        start = at.column - 1 if number == at.line else len(line) - len(line.lstrip())
        end = at.end_column - 1 if number == at.end_line else len(line.rstrip())
        cut = max(0, start - _BEFORE) if _columns(line) > _WIDTH else 0
        shown = ("…" if cut else "") + line[cut:]
        lead = ("…" if cut else "") + line[cut:start]
        room = _WIDTH - 1
        shown = shown if len(shown) <= room else shown[:room] + "…"
        mark = "^" * max(1, min(_columns(line[start:end]), room - _columns(lead)))
        yield f"  {number:>{gutter}} │ {printable(shown)}"
        yield f"  {'':>{gutter}} │ {' ' * _columns(lead)}{style(mark, fg=colour, bold=True)}"


def printable(text: str) -> str:
    """Return a text without what a terminal would obey instead of show."""
    return "".join(each if each.isprintable() else " " for each in text)


def _columns(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    return sum(
        0 if combining(each) else 2 if east_asian_width(each) in "WF" else 1 for each in text
    )
