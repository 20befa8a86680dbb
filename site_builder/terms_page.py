"""A terms page: what a client of an offer agrees to, on two sheets of paper, to be signed.

It is a page of the site like others; the browser prints it or keeps it as a PDF.
"""

from site_builder.accent import accent_styles
from site_builder.address import relative
from site_builder.document import Document
from site_builder.fingerprint import fingerprint, short
from site_builder.page import Page
from site_builder.templates import render
from site_builder.view import OfferView

NAME = "terms"
_STYLE = "paper.css"


def terms_page(view: OfferView) -> Page:
    """Make the page of the terms of an offer."""
    site, slug = view.site, view.report.slug
    uri = site.address(view.language, "offers", slug, NAME)
    here = view.seen_from(uri)
    source_page = site.address(view.source_language, "offers", slug, NAME)
    digits = fingerprint(view)
    html = render(
        "terms.html",
        view=here,
        offer=view.offer,
        t=view.label,
        say=view.say,
        prose=view.prose,
        money=view.money,
        calculator=None,
        source_page=relative(source_page, uri),
        sum=digits,
        short_sum=short(digits),
    )
    return Page(
        uri,
        view.language,
        view.label("paper.title", title=view.title),
        view.label("paper.lead"),
        html,
        tuple((code, site.address(code, "offers", slug, NAME)) for code in view.languages),
        head=f'<link rel="stylesheet" href="{_STYLE}">',
        styles=(*accent_styles([view]), "terms.css"),
        scripts=("print.js",),
    )


def terms_style(view: OfferView) -> Document:
    """Return what stands in the margins of each sheet: the title, the check sum and the number.

    A style sheet of its own for each offer, for margins can show no text of the page, and the
    security policy of the site allows no styles within one. Letters of one width have no sign for
    two of them: a check sum that is copied has ff in it, and not the ligature.
    """
    uri = view.site.address(view.language, "offers", view.report.slug, NAME)
    title = _quoted(view.label("paper.title", title=" ".join(view.title.split())))
    checked = _quoted(f"{view.label('paper.sum')} {fingerprint(view)}")
    return Document(
        f"{uri}{_STYLE}",
        f"""@charset "utf-8";
@page {{
  @top-left {{ content: {title}; }}
  @bottom-left {{ content: {checked}; font-family: ui-monospace, monospace; }}
  @bottom-right {{ content: counter(page) "/" counter(pages); }}
}}
@page :first {{
  @top-left {{ content: none; }}
}}
""",
    )


def _quoted(text: str) -> str:
    """Return a text as a string of CSS (CSS Syntax 3, 4.3.7)."""
    signs = (each if each.isalnum() or each in " .,-" else f"\\{ord(each):x} " for each in text)
    return f'"{"".join(signs)}"'
