"""The command `honest feedback`: what clients said, by theme, and of what the offer is silent."""

from pathlib import Path

import click

from checks.language import CODES


@click.command()
@click.argument("offer", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--language", type=click.Choice(CODES), help="Of the report; else the offer's.")
@click.pass_context
def feedback(ctx: click.Context, offer: Path, form: str, language: str | None) -> None:
    """Tell by theme what clients said.

    And what the OFFER says nothing of although it was said more than once.

    The file NAME.feedback.csv beside the offer NAME.yaml has the columns week, source, text and
    language. No text of anybody is printed, and no number below three.
    """
    from checks.feedback.digest import NoOfferError, beside, digest
    from checks.feedback.json import as_json
    from checks.feedback.text import as_text
    from checks.feedback.vocabulary import vocabulary

    if not beside(offer).exists():
        raise click.UsageError(f"There is no {beside(offer)}: that is where the feedback stands.")
    try:
        found = digest(offer, language)
    except NoOfferError as reason:
        said = vocabulary(language or "en").report["no_offer"]
        click.echo(said.format(reason=reason), err=True)
        ctx.exit(1)
    click.echo(as_json(found) if form == "json" else "\n".join(as_text(found)))
    ctx.exit(1 if found.mistakes or found.unreadable else 0)
