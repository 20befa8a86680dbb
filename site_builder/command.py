"""The commands that make pages: `honest build` and `honest serve`."""

from pathlib import Path

import click

_CONFIG = click.option(
    "--config",
    "config_file",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    default="mkdocs.yml",
    show_default=True,
    help="The configuration of the site.",
)


@click.command()
@_CONFIG
@click.option(
    "--to",
    "target",
    type=click.Path(path_type=Path, file_okay=False),
    default="site",
    show_default=True,
    help="The folder of the site.",
)
@click.option(
    "--pages-to",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write the pages as Markdown files for another site generator, and build no site.",
)
@click.option("--withhold", is_flag=True, help="Leave out offers with errors, and build the rest.")
@click.pass_context
def build(
    ctx: click.Context, config_file: Path, target: Path, pages_to: Path | None, withhold: bool
) -> None:
    """Check the offers and build the site. If one has an error, the standing site stays."""
    from site_builder.plugin import NotBuiltError, build_site, write_pages
    from site_builder.publish import NotOursError, publish

    made = pages_to or target
    make = write_pages if pages_to else build_site
    try:
        found = publish(made, lambda fresh: make(config_file, fresh, withhold=withhold))
    except NotBuiltError as reason:
        click.echo(str(reason), err=True)
        click.echo(f"Nothing was published; {made} is as it was.", err=True)
        ctx.exit(1)
    except NotOursError:
        raise click.UsageError(
            f"{made} holds something that was not built here. Empty it, or choose another folder."
        ) from None
    except OSError as error:
        click.echo(f"{made} could not be replaced: {error.strerror or error}", err=True)
        ctx.exit(2)
    if found:
        click.echo(found, err=True)
    click.echo(f"Built {made}.")


@click.command()
@_CONFIG
@click.option(
    "--address",
    default="127.0.0.1:8000",
    show_default=True,
    help="Where to show the site.",
)
def serve(config_file: Path, address: str) -> None:
    """Show the site while you write; a page is made anew whenever its offer is saved.

    An offer with errors is shown too, with what was found in it on top of its page.
    """
    from site_builder.plugin import serve_site

    serve_site(config_file, address)
