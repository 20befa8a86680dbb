"""The page of an offer in one language, and that of a file which is no offer yet."""

from checks.cohort.interval import in_hundred
from checks.finding import Finding
from checks.report import Report
from checks.rules import RULES
from site_builder.accent import accent_styles
from site_builder.address import relative
from site_builder.calculator import calculator
from site_builder.change_list import change_list
from site_builder.feed import last_change
from site_builder.fingerprint import fingerprint, short
from site_builder.json_ld import json_ld
from site_builder.offer_data import FILE
from site_builder.order import next_step
from site_builder.page import Page
from site_builder.portrait import portrait
from site_builder.rule_pages import rule_title
from site_builder.searchable import searchable_offer
from site_builder.section_rules import SECTION_RULES, other_rules
from site_builder.site import Site
from site_builder.social_card import description, said_on
from site_builder.templates import render
from site_builder.view import OfferView
from site_builder.voice import Voice


def offer_page(view: OfferView) -> Page:
    """Make the page of an offer."""
    site, report = view.site, view.report
    alternates = tuple((code, site.address(code, "offers", report.slug)) for code in view.languages)
    source_page = site.address(view.source_language, "offers", report.slug)
    picker = calculator(view)
    digits = fingerprint(view)
    html = render(
        "offer.html",
        view=view,
        calculator=picker,
        step=next_step(view),
        section_rules=SECTION_RULES,
        other_rules=other_rules(view.sections),
        offer=view.offer,
        t=view.label,
        say=view.say,
        prose=view.prose,
        money=view.money,
        day=view.voice.day,
        language=view.language,
        findings=report.findings if site.preview else (),
        findings_language=report.language,
        stops=bool(report.errors),
        line_of=_line_of,
        file_of=lambda finding: _other_file(finding, report, site),
        in_hundred=in_hundred,
        portrait=portrait(view),
        rule_url=lambda rule: view.url("rules", rule),
        rule_title=lambda rule: rule_title(rule, view.language),
        source_page=relative(source_page, view.uri),
        file=_file(report, site),
        data_file=FILE,
        changes=change_list(view),
        sum=digits,
        short_sum=short(digits),
        rules=len(RULES),
    )
    search = searchable_offer(view)
    scripts = ("calculator.js", "place.js") if picker else ("place.js",)
    return Page(
        view.uri,
        view.language,
        view.title,
        view.summary,
        html,
        alternates,
        styles=accent_styles([view]),
        scripts=scripts,
        head=f'<link rel="alternate" type="application/json" href="{FILE}">\n{json_ld(view)}',
        card=description(said_on(view)) if site.base else "",
        search=search,
        changed=last_change(view),
    )


def unreadable_page(report: Report, site: Site) -> Page:
    """Make the page that a preview shows for a file that is no offer yet."""
    language = site.main
    uri = site.address(language, "offers", report.slug)
    html = render(
        "unreadable.html",
        t=Voice(language).label,
        language=language,
        findings=report.findings,
        findings_language=report.language,
        stops=True,
        line_of=_line_of,
        file_of=lambda finding: _other_file(finding, report, site),
        rule_url=lambda rule: relative(site.address(language, "rules", rule), uri),
        file=_file(report, site),
    )
    return Page(uri, language, report.slug, "", html, ((language, uri),))


def _line_of(finding: Finding) -> int:
    return finding.source.position(finding.span.start)[0] + 1


def _other_file(finding: Finding, report: Report, site: Site) -> str:
    """Return the file a finding stands in, where it is not the offer's."""
    path = finding.source.path
    return "" if path == report.source.path else f"{site.shown_folder}/{site.beside(path)}"


def _file(report: Report, site: Site) -> str:
    return f"{site.shown_folder}/{site.beside(report.source.path)}"
