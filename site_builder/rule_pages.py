"""The pages about the rules: one a rule, their index, and how offers are checked."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from re import compile as pattern

from markupsafe import Markup, escape

from checks.finding import Family, Severity
from checks.language import language as words_of
from checks.offer import Waiver
from checks.rule import Rule
from checks.rules import RULES
from site_builder.address import relative
from site_builder.concern import PARTS, concerns
from site_builder.page import Page
from site_builder.searchable import searchable
from site_builder.site import Site
from site_builder.templates import render
from site_builder.view import OfferView
from site_builder.voice import Voice

Waivers = Mapping[str, list[tuple[OfferView, Waiver]]]
"""Where each rule is set aside, and why."""

_GAP = pattern(r"\{[a-z_]+\}")
_MARK = pattern(r"\[\[(.*?)\]\]")
_FAMILIES = tuple(Family)


@dataclass(frozen=True)
class RuleView:
    """What a template may see of a rule in one language."""

    id: str
    family: Family
    order: int
    severity: Severity
    title: str
    why: str
    fix: str
    flags: tuple[Markup, ...]
    passes: tuple[Markup, ...]
    beside: tuple[tuple[str, Markup], ...]
    sources: tuple[str, ...]
    url: str


def rule_title(rule: str, language: str) -> str:
    """Return the name of a rule as people say it."""
    words = words_of(language).rules.get(rule)
    return words.title if words else rule


def rule_views(site: Site, language: str, page: str) -> list[RuleView]:
    """Return every rule as it is seen from a page."""
    return [_view(rule, site, language, page) for rule in RULES]


def _view(rule: Rule, site: Site, language: str, page: str) -> RuleView:
    words = words_of(language).rules[rule.id]
    return RuleView(
        id=rule.id,
        family=rule.family,
        order=_FAMILIES.index(rule.family),
        severity=rule.severity,
        title=words.title,
        why=_open(words.why),
        fix=_open(words.fix),
        flags=tuple(marked(each) for each in (*words.flags, *rule.flags)),
        passes=tuple(marked(each) for each in (*words.passes, *rule.passes)),
        beside=tuple((name, marked(text)) for name, text in rule.beside.items()),
        sources=rule.sources,
        url=relative(site.address(language, "rules", rule.id), page),
    )


def _open(text: str) -> str:
    return _GAP.sub("…", text.replace("{suggestion}", ""))


def marked(example: str) -> Markup:
    """Return an example with its found words marked; one in YAML keeps its lines and spaces."""
    text = example.strip("\n")
    html = _MARK.sub(lambda found: f"<mark>{found[1]}</mark>", str(escape(text)))
    if "\n" not in text:
        return Markup(html)
    # A line break of its own would be taken for the template's, and lose its spaces.
    return Markup("<pre><code>" + html.replace("\n", "&#10;") + "</code></pre>")


def rule_pages(site: Site, waivers: Mapping[str, Waivers]) -> Iterator[Page]:
    """Make the pages of all rules in all languages; `waivers` by language."""
    for language in site.languages:
        label = Voice(language).label
        index, check = (
            site.address(language, name) for name in ("rules", "how-offers-are-checked")
        )
        rules = rule_views(site, language, index)
        title, lead = label("rules.title"), label("rules.lead", n=len(rules))
        html = render("rules.html", t=label, rules=rules)
        yield Page(index, language, title, lead, html, site.alternates("rules"))
        seen = rule_views(site, language, check)
        html = render(
            "check.html",
            t=label,
            rules=seen,
            errors=_strict(seen),
            parts=PARTS,
            concerns=concerns(),
            by_id={rule.id: rule for rule in seen},
        )
        title, lead = label("check.title"), label("check.lead")
        yield Page(check, language, title, lead, html, site.alternates("how-offers-are-checked"))
        for rule in rules:
            yield _rule_page(rule, site, language, waivers[language].get(rule.id, []))


def _strict(rules: Iterable[RuleView]) -> int:
    return sum(rule.severity is Severity.ERROR for rule in rules)


def _rule_page(
    rule: RuleView, site: Site, language: str, waivers: list[tuple[OfferView, Waiver]]
) -> Page:
    uri = site.address(language, "rules", rule.id)
    seen = [(each.seen_from(uri), waiver) for each, waiver in waivers]
    all_url = relative(site.address(language, "rules"), uri)
    label = Voice(language).label
    html = render("rule.html", t=label, rule=rule, waivers=seen, all_url=all_url)
    alternates = site.alternates("rules", rule.id)
    search = searchable("rule", language)
    return Page(uri, language, rule.title, rule.why, html, alternates, search=search)
