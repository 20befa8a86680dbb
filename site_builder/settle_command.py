"""The command `honest settle`: what a client pays, and gets back, who stops at some moment."""

from __future__ import annotations

from datetime import date, datetime
from json import dumps
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checks.language import CODES
from site_builder.printing import offer_to_print

if TYPE_CHECKING:
    from checks.settlement.schedule import Schedule
    from checks.settlement.settle import By, Moment
    from site_builder.view import OfferView

_DAY = click.DateTime(["%Y-%m-%d"])


@click.command()
@click.argument(
    "path", metavar="OFFER", type=click.Path(path_type=Path, exists=True, dir_okay=False)
)
@click.option("--after-session", "after", type=click.IntRange(0), help="After which talk.")
@click.option("--on", "day", type=_DAY, help="On which day; needs the day of the first talk.")
@click.option("--start", type=_DAY, help="The day of the first talk; else the next start.")
@click.option("--signed", type=_DAY, help="The day of the contract.")
@click.option("--held", type=click.IntRange(0), help="Talks held by then; else as planned.")
@click.option(
    "--missed", type=click.IntRange(0), default=0, help="Talks the client did not come to."
)
@click.option("--by", type=click.Choice(["client", "coach"]), default="client", show_default=True)
@click.option("--language", type=click.Choice(CODES), help="Of the statement; else the offer's.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--today", type=_DAY, help="The date that dates are held against; else today.")
def settle(
    path: Path,
    after: int | None,
    day: datetime | None,
    start: datetime | None,
    signed: datetime | None,
    held: int | None,
    missed: int,
    by: By,
    language: str | None,
    form: str,
    today: datetime | None,
) -> None:
    """Work out what is paid, kept and given back when the contract of an OFFER ends.

    For example: honest settle offers/steady-weeks.yaml --after-session 5
    """
    from checks.settlement.schedule import StartUnknownError, schedule
    from checks.settlement.settle import settle as settled
    from site_builder.site import Site
    from site_builder.statement import Statement, as_data, as_text
    from site_builder.view import OfferView

    if (after is None) == (day is None):
        raise click.UsageError("Say when: either --after-session or --on.")
    report, read, code, _ = offer_to_print(path, language, today)
    known = read.capacity.next_start if read.capacity else None
    first = start.date() if start else known
    view = OfferView(report, read, Site(""), code, "")
    try:
        plan = schedule(read, first)
    except StartUnknownError as due:
        raise click.UsageError(
            f"A payment is due on {due}: say with --start when it begins."
        ) from None
    moment = _moment(plan, after, day, first)
    if signed and first:
        contract = (signed.date() - first).days
        moment = moment._replace(since_contract=moment.day - contract)
    elif signed:
        raise click.UsageError("With --signed, say with --start when the talks begin.")
    # Of the talks planned by then, those that were missed have not been held.
    held = max(moment.held - missed, 0) if held is None else held
    moment = moment._replace(held=held, missed=missed)
    statement = Statement(
        view,
        moment,
        by,
        settled(read, moment, by, start=first),
        _title(view, plan, after, day),
    )
    if form == "json":
        click.echo(dumps(as_data(statement), ensure_ascii=False, indent=2))
    else:
        click.echo(as_text(statement))


def _moment(plan: Schedule, after: int | None, day: datetime | None, first: date | None) -> Moment:
    from checks.settlement.settle import Moment
    from checks.settlement.stop_table import moments_of

    if day is not None:
        if first is None:
            raise click.UsageError("With --on, say with --start when the talks begin.")
        number = (day.date() - first).days
        return Moment(number, plan.held(number))
    rows = moments_of(plan)
    assert after is not None
    if after >= len(rows):
        raise click.UsageError(
            f"There are {len(rows) - 1} talks or weeks in this offer, not {after}."
        )
    return rows[after]


def _title(view: OfferView, plan: Schedule, after: int | None, day: datetime | None) -> str:
    if day is not None:
        return view.label("settle.on", title=view.title, day=day.date())
    if not after:
        return view.label("settle.before", title=view.title)
    label = "settle.after" if plan.talk_days else "settle.after_week"
    return view.label(label, title=view.title, n=after)
