"""Reports as JSON: one array, an object a finding."""

from collections.abc import Iterable
from json import dumps
from typing import Any

from checks.finding import Finding
from checks.output.position import position
from checks.report import Report


def as_json(reports: Iterable[Report]) -> str:
    """Return all findings as a JSON array."""
    findings = [_object(each) for report in reports for each in report.findings]
    return dumps(findings, ensure_ascii=False, indent=2)


def _object(finding: Finding) -> dict[str, Any]:
    source = finding.source
    return {
        "path": source.path,
        "rule": finding.rule,
        "family": finding.family,
        "severity": finding.severity,
        **position(source, finding.span)._asdict(),
        "text": finding.text,
        "message": finding.message,
        "why": finding.why,
        "fix": finding.fix,
        "related": [
            {
                **position(source, related.span)._asdict(),
                "text": related.text,
                "message": related.note,
            }
            for related in finding.related
        ],
    }
