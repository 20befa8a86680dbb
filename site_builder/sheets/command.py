"""The commands that print a coach's own sheets: `intake`, `agreement` and `journey`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from checks.language import CODES
from site_builder.printing import offer_to_print

if TYPE_CHECKING:
    from site_builder.sheets.sheet import Sheet

_DAY = click.DateTime(["%Y-%m-%d"])
_Command = TypeVar("_Command", bound=Callable[..., Any])


def _printing(*forms: str) -> Callable[[_Command], _Command]:
    """The argument and the options that all sheets have."""
    parts: tuple[Callable[[Any], Any], ...] = (
        click.argument(
            "path", metavar="OFFER", type=click.Path(path_type=Path, exists=True, dir_okay=False)
        ),
        click.option(
            "--language", type=click.Choice(CODES), help="Of the sheet; else the offer's."
        ),
        click.option(
            "--format", "form", type=click.Choice(forms), default=forms[0], show_default=True
        ),
        click.option(
            "-o",
            "target",
            type=click.Path(path_type=Path, dir_okay=False),
            help="Write into this file.",
        ),
        click.option(
            "--today", type=_DAY, help="The date that dates are held against; else today."
        ),
    )

    def added(command: _Command) -> _Command:
        for part in reversed(parts):
            command = part(command)
        return command

    return added


@click.command()
@_printing("markdown", "html")
def intake(
    path: Path, language: str | None, form: str, target: Path | None, today: datetime | None
) -> None:
    """Print the sheet for the first talk.

    The client's own questions come first, then those of the OFFER.
    """
    from site_builder.sheets.sheet import sheet

    report, offer, code, _ = offer_to_print(path, language, today)
    _write(_formed(sheet("intake", report, offer, code), form), target)


@click.command()
@_printing("markdown", "html")
def agreement(
    path: Path, language: str | None, form: str, target: Path | None, today: datetime | None
) -> None:
    """Print what both sign before any payment.

    It carries the fingerprint of the OFFER, so that both know which terms were agreed on; see
    honest fingerprint.
    """
    from site_builder.sheets.agreement import agreement_sheet

    report, offer, code, day = offer_to_print(path, language, today)
    made = agreement_sheet(report, offer, code, today=day)
    _write(_formed(made, form), target)


@click.command()
@click.option("--start", type=_DAY, required=True, help="The day of the first talk.")
@_printing("markdown", "html", "ics")
def journey(
    path: Path,
    start: datetime,
    language: str | None,
    form: str,
    target: Path | None,
    today: datetime | None,
) -> None:
    """Print the coach's calendar, week by week.

    Or, with --format ics, as a file for a calendar program. For example:
    honest journey offers/steady-weeks.yaml --start 2027-01-11 --format ics
    """
    from site_builder.sheets.calendar import calendar
    from site_builder.sheets.ics import as_ics
    from site_builder.sheets.journey import journey_sheet
    from site_builder.site import Site
    from site_builder.view import OfferView

    report, offer, code, _ = offer_to_print(path, language, today)
    try:
        plan = calendar(offer, start.date())
        if form == "ics":
            text = as_ics(plan, OfferView(report, offer, Site(""), code, ""))
        else:
            text = _formed(journey_sheet(report, offer, code, plan), form)
    except OverflowError:
        raise click.UsageError("With that --start it would end after the year 9999.") from None
    _write(text, target)


def _formed(made: Sheet, form: str) -> str:
    from site_builder.sheets.sheet import as_html

    return as_html(made) if form == "html" else made.text


def _write(text: str, target: Path | None) -> None:
    if target is None:
        click.echo(text.encode(), nl=False)
        return
    try:
        target.write_bytes(text.encode())
    except OSError as error:
        raise click.UsageError(f"{target} could not be written: {error.strerror}.") from None
