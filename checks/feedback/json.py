"""A digest for programs. A number below three is null: so few people are not told apart."""

from collections.abc import Mapping
from json import dumps
from typing import Any

from checks.feedback.digest import Digest
from checks.feedback.tally import FEW, Tally
from checks.feedback.text import dotted
from checks.feedback.vocabulary import vocabulary
from checks.output.position import position
from checks.source import Span


def as_json(digest: Digest) -> str:
    """Return a digest as one object."""
    words = vocabulary(digest.language)

    def place(span: Span) -> dict[str, int]:
        at = position(digest.source, span)
        return {"line": at.line, "column": at.column}

    problems = [{**place(each.span), "message": each.message} for each in digest.unreadable]
    for each in digest.mistakes:
        message = words.problems[each.key].format_map(each.values)
        problems.append({**place(each.span), "message": message})
    identities = [
        {**place(each.span), "kind": each.kind, "message": words.report[each.kind]}
        for each in digest.identities
    ]
    silences = [
        {
            "theme": each.tally.theme.id if each.tally.theme else None,
            "voices": each.tally.voices,
            "places": [*map(dotted, each.places), "feedback.themes"],
        }
        for each in digest.silences
    ]
    return dumps(
        {
            "offer": digest.title,
            "path": digest.source.path,
            "language": digest.language,
            "voices": _told(len(digest.remarks)),
            "themes": [_theme(each, digest) for each in digest.tallies],
            "silences": silences,
            "identities": identities,
            "problems": problems,
        },
        ensure_ascii=False,
        indent=2,
    )


def _theme(tally: Tally, digest: Digest) -> dict[str, Any]:
    theme = tally.theme
    title = vocabulary(digest.language).title(theme.id) if theme else None
    told: dict[str, Any] = {
        "theme": theme.id if theme else None,
        "title": title,
        "voices": _told(tally.voices),
    }
    if not tally.recurs:
        return told
    return {
        **told,
        "weeks": {str(week): _told(voices) for week, voices in tally.by_week.items()},
        "after_the_end": _told(tally.after_the_end),
        "sources": _each_told(tally.by_source),
        "languages": _each_told(tally.by_language),
        "phase": tally.phase(digest.offer),
        "field": dotted(theme.field) if theme and theme.field else None,
    }


def _told(number: int) -> int | None:
    return number if number >= FEW or not number else None


def _each_told(counts: Mapping[str, int]) -> dict[str, int | None]:
    return {name or "other": _told(number) for name, number in counts.items()}
