"""The command `honest fingerprint`: what tells whether two people have read the same terms."""

from datetime import datetime
from pathlib import Path

import click

from checks.language import CODES
from site_builder.printing import offer_to_print


@click.command()
@click.argument(
    "path", metavar="OFFER", type=click.Path(path_type=Path, exists=True, dir_okay=False)
)
@click.option("--language", type=click.Choice(CODES), help="Only of this one; else of them all.")
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    help="The date that dates are held against; else today.",
)
def fingerprint(path: Path, language: str | None, today: datetime | None) -> None:
    """Print the fingerprint of the terms of an OFFER, for each language it is published in.

    It is the SHA-256 of the object `terms` in the offer.json beside the page, and the check sum on
    the agreement. It changes with any term, and not with comments, places or what is counted.

    What somebody agreed to can be shown later, from the day it was published:

    \b
      git worktree add ../then COMMIT
      honest fingerprint ../then/offers/steady-weeks.yaml --today 2026-11-23

    Use the version of honest-offers that offer.json names under `checked_by`.
    """
    from site_builder.fingerprint import fingerprint as digits
    from site_builder.site import Site
    from site_builder.view import OfferView

    report, offer, _, _ = offer_to_print(path, language, today)
    for code in [language] if language else offer.languages.published:
        click.echo(f"{code} {digits(OfferView(report, offer, Site(), code, ''))}")
