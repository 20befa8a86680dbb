"""The command `honest evidence`: what is counted behind the outcomes of an offer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import click

from checks.language import CODES


@click.command()
@click.argument("offer", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--language", type=click.Choice(CODES), help="Of the text; else the offer's.")
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The date that dates are held against; else today.",
)
@click.pass_context
def evidence(ctx: click.Context, offer: Path, language: str | None, today: datetime | None) -> None:
    """Show what is counted behind the outcomes of an OFFER, and what disagrees with it.

    For example: honest evidence offers/steady-weeks.yaml
    """
    from checks.linter import lint
    from checks.output.text import as_text as findings_as_text
    from site_builder.evidence import as_text, findings
    from site_builder.site import Site
    from site_builder.view import OfferView

    report = lint(offer, today=today.date() if today else date.today(), language=language)
    if report.offer is not None:
        spoken = language or report.offer.languages.source
        click.echo(as_text(OfferView(report, report.offer, Site(""), spoken, "")))
        report = replace(report, findings=findings(report), waived=())
    if report.findings:
        click.echo()
        for block in findings_as_text([report], language):
            click.echo(block)
    ctx.exit(1 if report.errors else 0)
