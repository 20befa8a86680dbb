"""The command `honest`: everything that can be done with an offer."""

import gc

import click

from checks.command import audit, explain, lint, schema
from checks.feedback.command import feedback
from site_builder.command import build, serve
from site_builder.evidence_command import evidence
from site_builder.fingerprint_command import fingerprint
from site_builder.settle_command import settle
from site_builder.sheets.command import agreement, intake, journey


class _InOrder(click.Group):
    """The commands in the order in which one comes to need them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


@click.group(
    cls=_InOrder,
    commands=[
        lint,
        audit,
        explain,
        evidence,
        settle,
        intake,
        agreement,
        journey,
        fingerprint,
        feedback,
        serve,
        build,
        schema,
    ],
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(package_name="honest-offers", message="honest-offers %(version)s")
def main() -> None:
    """Write a coaching offer as one YAML file; check it; publish what passes.

    Exit codes: 0 nothing wrong, 1 errors found, 2 could not run.
    """
    # A run makes very many objects and few cycles: looking for them took a third of it.
    gc.set_threshold(200_000, 20, 100)


if __name__ == "__main__":
    main(prog_name="honest")
