"""Printing: reading an offer for a command that prints something made of it."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from checks.offer import Offer
    from checks.report import Report


def offer_to_print(
    path: Path, language: str | None, today: datetime | None
) -> tuple[Report, Offer, str, date]:
    """Read an offer that may be printed; one with errors ends the program, unless it is a draft."""
    from checks.linter import lint
    from checks.output.position import position

    day = today.date() if today else date.today()
    report = lint(path, today=day, language=language)
    offer = report.offer
    if offer is None or report.errors:
        first = (report.errors or report.findings)[0]
        at = position(first.source, first.span)
        click.echo(f"{path}:{at.line}:{at.column} {first.message} [{first.rule}]", err=True)
        click.echo(f"Mend this first; honest lint {path} tells more.", err=True)
        raise SystemExit(1)
    published = offer.languages.published
    if language and language not in published:
        there = ", ".join(published)
        raise click.UsageError(f"This offer is not published in {language}; there is {there}.")
    return report, offer, language or offer.languages.source, day
