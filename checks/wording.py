"""Wording: from a problem to a finding in somebody's language."""

from unicodedata import category

from checks.finding import Finding, Problem, Related, Severity, Term
from checks.language import Language
from checks.rules import BY_ID
from checks.source import Source


def worded(source: Source, problem: Problem, language: Language, *, draft: bool = False) -> Finding:
    """Say what was found. In a draft an error is a warning, for a draft is not published."""
    rule, match = BY_ID[problem.rule], problem.match
    words = language.rules[rule.id]
    text = collapsed(match.place.words)
    values = {"found": shortened(text)} | {
        name: said(value, language) for name, value in match.values.items()
    }
    severity = rule.severity
    if draft and severity is Severity.ERROR:
        severity = Severity.WARNING
    return Finding(
        source=match.place.source or source,
        rule=rule.id,
        family=rule.family,
        severity=severity,
        span=match.place.span,
        text=text,
        message=words.message.format_map(values),
        why=words.why.format_map(values),
        fix=words.fix.format_map(values),
        related=tuple(
            Related(
                place.source or source, place.span, collapsed(place.words), said(note, language)
            )
            for place, note in match.related
        ),
        route=match.route,
    )


def said(value: str | Term, language: Language) -> str:
    """Return a term in a language; a text is shown as it is, without what a screen would obey."""
    if isinstance(value, str):
        return collapsed(value)
    values = {name: said(each, language) for name, each in value.values.items()}
    return language.terms[value.key].format_map(values)


def collapsed(text: str) -> str:
    """Return a text on one line, without control characters."""
    one_line = " ".join(text.split())
    return "".join(each for each in one_line if category(each) not in ("Cc", "Cf"))


def shortened(text: str, limit: int = 80) -> str:
    """Return a text that fits into a message, cut between words."""
    if len(text) <= limit:
        return text
    return text[:limit].rsplit(" ", 1)[0] + " …"
