"""A sheet: an offer in one language on paper, as Markdown or as one page of HTML."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markdown import markdown
from markupsafe import Markup

from checks.offer import Offer
from checks.offer.values import Words
from checks.report import Report
from site_builder.sheets.plain import one_line, plain
from site_builder.site import Site
from site_builder.templates import render
from site_builder.view import OfferView


@dataclass(frozen=True)
class Sheet:
    """A printed sheet: its language, its title as plain text, and all of it in Markdown."""

    language: str
    title: str
    text: str


def sheet(name: str, report: Report, offer: Offer, language: str, **values: object) -> Sheet:
    """Fill in the template of a sheet."""
    view = OfferView(report, offer, Site(""), language, "")
    title = view.label(f"sheet.{name}", title=one_line(view.title))

    def say(words: Words) -> Markup:
        return plain(words.text(language, view.source_language)[0])

    filled = (
        _environment()
        .get_template(f"{name}.md")
        .render(
            title=title, view=view, offer=offer, t=view.label, money=view.money, say=say, **values
        )
    )
    return Sheet(language, title, _tidy(filled))


def as_html(made: Sheet) -> str:
    """Return a sheet as one page that asks for nothing else."""
    body = Markup(markdown(made.text, extensions=["tables"], output_format="html"))
    return render("sheet.html", language=made.language, title=made.title, body=body) + "\n"


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalized,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


def _finalized(value: object) -> object:
    return value if isinstance(value, Markup) else plain(str(value))


def _tidy(text: str) -> str:
    """One empty line between blocks, and none elsewhere."""
    lines: list[str] = []
    for line in text.splitlines():
        if line.strip() or (lines and lines[-1]):
            lines.append(line.rstrip())
    return "\n".join(lines).strip() + "\n"
