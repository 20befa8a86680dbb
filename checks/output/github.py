"""Reports as workflow commands, which GitHub shows as annotations on the lines of a pull request.

GitHub shows ten errors and ten warnings a step; the log has all of them.
"""

from collections.abc import Iterable, Iterator

from checks.finding import Finding, Severity
from checks.output.position import position
from checks.report import Report

_COMMAND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def as_github(reports: Iterable[Report]) -> Iterator[str]:
    """Yield a command a finding, errors first, since only the first few are shown."""
    findings = [each for report in reports for each in report.findings]
    yield from map(_command, sorted(findings, key=lambda each: list(Severity).index(each.severity)))


def _command(finding: Finding) -> str:
    at = position(finding.source, finding.span)
    properties = {
        "file": finding.source.path,
        "line": at.line,
        "endLine": at.end_line,
        # With columns, GitHub shows an annotation only where it begins and ends on one line.
        **({"col": at.column, "endColumn": at.end_column} if at.line == at.end_line else {}),
        "title": finding.rule,
    }
    shown = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    message = _data("\n".join((finding.message, finding.why, finding.fix)))
    return f"::{_COMMAND[finding.severity]} {shown}::{message}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
