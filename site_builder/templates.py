"""Our templates, theme/pages: an environment of our own, for MkDocs' own escapes nothing."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

PAGES = Path(__file__).parent.parent / "theme" / "pages"


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(PAGES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


def render(template: str, **values: object) -> str:
    """Fill in a template. No line is empty or indented: Markdown would take it for its own."""
    html = _environment().get_template(template).render(values)
    return "\n".join(line for each in html.splitlines() if (line := each.strip()))
