"""The commands that check: `lint`, `explain`, `schema`. What they use is loaded when they run."""

import sys
from collections.abc import Sequence
from datetime import date, datetime
from json import dumps
from pathlib import Path

import click

LANGUAGES = ("en", "nl", "it", "pl")
OFFERS = Path("offers")


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, allow_dash=True))
@click.option("--format", "form", type=click.Choice(["text", "json", "github"]), default="text")
@click.option("--language", type=click.Choice(LANGUAGES), help="Of the messages; else the offer's.")
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The date that dates are held against; else today.",
)
@click.pass_context
def lint(
    ctx: click.Context,
    paths: Sequence[Path],
    form: str,
    language: str | None,
    today: datetime | None,
) -> None:
    """Check offers: files, folders, or - for standard input. Without PATHS, the folder offers."""
    from checks.linter import lint_files, lint_source, offer_files
    from checks.output.github import as_github
    from checks.output.json import as_json
    from checks.output.text import as_text
    from checks.reading import decode

    day = today.date() if today else date.today()
    if [path.as_posix() for path in paths] == ["-"]:
        source, problems = decode(sys.stdin.buffer.read(), "-")
        reports = [lint_source(source, problems, today=day, language=language)]
    else:
        for path in paths or [OFFERS]:
            if not path.exists():
                raise click.UsageError(f"There is no {path}.")
        files = [file for path in paths or [OFFERS] for file in offer_files(path)]
        if not files:
            where = ", ".join(str(path) for path in paths or [OFFERS])
            raise click.UsageError(f"There is no offer in {where}: no file that ends in .yaml.")
        reports = list(lint_files(files, today=day, language=language))
    if form == "json":
        click.echo(as_json(reports))
    else:
        for block in as_text(reports, language) if form == "text" else as_github(reports):
            click.echo(block)
    ctx.exit(1 if any(report.errors for report in reports) else 0)


@click.command()
@click.argument("rule")
@click.option("--language", type=click.Choice(LANGUAGES), default="en", show_default=True)
def explain(rule: str, language: str) -> None:
    """Say what a RULE asks for, why, and show what it flags and what it leaves alone."""
    from checks.explanation import explained
    from checks.rules import BY_ID

    if rule not in BY_ID:
        raise click.UsageError(f"There is no rule {rule}. The rules are: {', '.join(BY_ID)}.")
    click.echo(explained(BY_ID[rule], language))


@click.command()
def schema() -> None:
    """Print the JSON Schema of an offer, for editors and forms."""
    from checks.schema import offer_schema

    click.echo(dumps(offer_schema(), ensure_ascii=False, indent=2))
