"""Reports as JSON: one array, an object a finding; or an object a text, one a line."""

from collections.abc import Iterable, Iterator
from json import dumps
from typing import Any

from checks.finding import Finding
from checks.output.position import position
from checks.report import Report


def as_json(reports: Iterable[Report]) -> Iterator[str]:
    """Yield the lines of an array of all findings, while they are found."""
    before = "["
    for report in reports:
        for finding in report.findings:
            yield before
            before = ","
            yield dumps(_object(finding), ensure_ascii=False, indent=2)
    yield "[]" if before == "[" else "]"


def as_line(name: object, language: str, report: Report) -> str:
    """Return one text with its findings on a line, places as offsets in the text, in characters."""
    findings = [
        {
            "rule": finding.rule,
            "family": finding.family,
            "severity": finding.severity,
            "start": finding.span.start,
            "end": finding.span.end,
            "text": finding.text,
            "message": finding.message,
        }
        for finding in report.findings
    ]
    return dumps({"id": name, "lang": language, "findings": findings}, ensure_ascii=False)


def _object(finding: Finding) -> dict[str, Any]:
    return {
        "path": finding.source.path,
        "rule": finding.rule,
        "family": finding.family,
        "severity": finding.severity,
        **position(finding.source, finding.span)._asdict(),
        "text": finding.text,
        "message": finding.message,
        "why": finding.why,
        "fix": finding.fix,
        "related": [
            {
                "path": related.source.path,
                **position(related.source, related.span)._asdict(),
                "text": related.text,
                "message": related.note,
            }
            for related in finding.related
        ],
    }
