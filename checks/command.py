"""The commands that check: `lint`, `audit`, `explain`, `schema`. Each loads what it uses."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from json import dumps
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checks.language import CODES

if TYPE_CHECKING:
    from checks.audit import Audited
    from checks.report import Report

OFFERS = Path("offers")


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, allow_dash=True))
@click.option("--format", "form", type=click.Choice(["text", "json", "github"]), default="text")
@click.option("--language", type=click.Choice(CODES), help="Of the messages; else the offer's.")
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
    ctx.exit(_printed(reports, form, language))


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "github", "jsonl"]), default="text"
)
@click.option("--lang", type=click.Choice(CODES), help="Of the texts; else told from them.")
@click.option("--language", type=click.Choice(CODES), help="Of the messages; else the text's.")
@click.pass_context
def audit(
    ctx: click.Context, paths: Sequence[Path], form: str, lang: str | None, language: str | None
) -> None:
    """Check texts that are no offers: sales pages, mails, posts.

    Files (.txt, .md, .html, .jsonl), folders, or - for standard input, which is what is read
    without PATHS. A line of .jsonl is an object with "text", perhaps "id" and "lang".
    """
    from checks.audit import audit_file, audit_text, audited_files
    from checks.output.json import as_line
    from checks.reading import decode

    def texts() -> Iterator[Audited]:
        for path in paths or [Path("-")]:
            if path.as_posix() == "-":
                source, problems = decode(sys.stdin.buffer.read(), "-")
                yield audit_text(source, problems, declared=lang, language=language)
            elif not path.exists():
                raise click.UsageError(f"There is no {path}.")
            else:
                for file in audited_files(path):
                    yield from audit_file(file, declared=lang, language=language)

    if form == "jsonl":
        failed = False
        for each in texts():
            click.echo(as_line(each.id, each.language, each.report))
            failed = failed or bool(each.report.errors)
        ctx.exit(1 if failed else 0)
    ctx.exit(_printed((each.report for each in texts()), form, language))


def _printed(reports: Iterable[Report], form: str, language: str | None) -> int:
    """Print reports as they come; return the exit code."""
    from checks.output.github import as_github
    from checks.output.json import as_json
    from checks.output.text import as_text

    failed = False

    def noticed() -> Iterator[Report]:
        nonlocal failed
        for report in reports:
            failed = failed or bool(report.errors)
            yield report

    if form == "text":
        blocks = as_text(noticed(), language)
    else:
        blocks = as_json(noticed()) if form == "json" else as_github(noticed())
    for block in blocks:
        click.echo(block)
    return 1 if failed else 0


@click.command()
@click.argument("rule")
@click.option("--language", type=click.Choice(CODES), default="en", show_default=True)
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
