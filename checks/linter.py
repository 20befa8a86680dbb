"""The linter, the whole story on one page: read, understand, look, set aside, report."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from checks.cohort.client import Cohort, read_cohort
from checks.draft import Draft
from checks.finding import Match, Problem
from checks.judgement import found_in, judged
from checks.language import language as words_of
from checks.neighbour import ROUTE, Neighbours, absent, neighbours
from checks.offer import Offer, Waiver
from checks.offer.values import LANGUAGES
from checks.picture import Picture, portrait
from checks.prose import Prose, keys, prose
from checks.reading import read_document, read_source
from checks.report import Report, Waived
from checks.shape import read_offer
from checks.source import Place, Source, Span
from checks.waiver import apply
from checks.wording import worded

SUFFIXES = (".yaml", ".yml")


def offer_files(path: Path) -> list[Path]:
    """Return the offers in a folder and below, in order; a file is returned as it is."""
    if not path.is_dir():
        return [path]
    return sorted(
        each
        for each in path.rglob("*")
        if each.suffix in SUFFIXES and not any(part.startswith(".") for part in each.parts)
    )


def lint(path: Path, *, today: date, language: str | None = None) -> Report:
    """Return what is wrong in one file. Nothing in the file makes this raise.

    `today` decides about dates. `language` is that of the messages, the offer's own if None.
    """
    source, problems = read_source(path)
    beside = neighbours(path)
    return lint_source(source, problems, today=today, language=language, beside=beside)


def lint_source(
    source: Source,
    problems: Iterable[Problem] = (),
    *,
    today: date,
    language: str | None = None,
    beside: Neighbours | None = None,
) -> Report:
    """Return what is wrong in a text; `problems` were met in getting it.

    `beside` gives the files that the offer names. Standard input has none: what they hold is then
    not looked at.
    """
    slug = Path(source.path).stem
    standing = list(problems)
    if standing:
        return _report(source, None, slug, standing, [], language or "en")
    document, standing, skipped = read_document(source)
    if document is None:
        return _report(source, None, slug, standing, [], language or "en")
    if document.entries.keys().isdisjoint(keys(Offer)):
        first, _ = next(iter(document.entries.values()))
        standing = [Problem("not-an-offer", Match(Place(first.span, first.value)))]
        return _report(source, None, slug, standing, [], language or "en")
    offer, shape_problems, broken = read_offer(document, skipped)
    standing += shape_problems
    written_in = document.at(("languages", "source"))
    source_language = getattr(written_in, "value", "")
    texts: tuple[Prose, ...] = ()
    if source_language in LANGUAGES:
        texts = tuple(prose(document, source_language))
    else:
        source_language = "en"
    draft = Draft(document, offer, today, texts, found_in(texts))
    if beside and broken.isdisjoint(("coach", "agreement")):
        draft = replace(draft, absent=absent(offer, beside))
    if beside and "coach" not in broken:
        draft = replace(draft, portrait=portrait(offer, beside))
    if beside and "outcomes" not in broken:
        cohort, cohort_problems = _cohort(draft, beside)
        draft = replace(draft, cohort=cohort)
        standing += cohort_problems
    standing, waived = apply(draft, [*standing, *judged(draft, broken)])
    if broken - {"waivers"}:
        # A waiver of what cannot be looked at yet is not unused.
        standing = [each for each in standing if each.rule != "waiver-unused"]
    report = _report(source, offer, offer.id or slug, standing, waived, language or source_language)
    shown = draft.portrait if isinstance(draft.portrait, Picture) else None
    whole = None if broken else offer
    return replace(report, offer=whole, cohort=draft.cohort, portrait=shown)


def lint_files(
    paths: Iterable[Path], *, today: date, language: str | None = None
) -> Iterator[Report]:
    """Yield a report a file. Two offers that would get the same page are reported too."""
    first: dict[str, Report] = {}
    for path in paths:
        report = lint(path, today=today, language=language)
        if report.offer is not None:
            if report.slug in first:
                report = _same_id(report, first[report.slug])
            first.setdefault(report.slug, report)
        yield report


def _cohort(draft: Draft, beside: Neighbours) -> tuple[Cohort | None, list[Problem]]:
    name = draft.offer.outcomes.data
    if name is None or name.startswith(("https://", "http://")):
        return None, []
    file = beside(name)
    if file.reason:
        match = draft.match(ROUTE, {"reason": file.reason})
        return None, [Problem("data-unreadable", match)]
    return (None, list(file.problems)) if file.problems else read_cohort(file.source)


def _report(
    source: Source,
    offer: Offer | None,
    slug: str,
    standing: list[Problem],
    waived: list[tuple[Problem, Waiver]],
    language: str,
) -> Report:
    words = words_of(language)
    draft = offer is not None and offer.status == "draft"
    # A text that stands behind an alias is one place, however often it is used.
    once: dict[object, Problem] = {}
    for each in standing:
        place = each.match.place
        path = place.source.path if place.source else ""
        once.setdefault((each.rule, path, place.span, repr(each.match.values)), each)
    in_order = sorted(once.values(), key=_order)
    return Report(
        source,
        offer,
        slug,
        language,
        tuple(worded(source, each, words, draft=draft) for each in in_order),
        tuple(Waived(worded(source, each, words), waiver) for each, waiver in waived),
    )


def _order(problem: Problem) -> tuple[str, Span, str]:
    """The offer first and from top to bottom, then the files beside it."""
    place = problem.match.place
    return place.source.path if place.source else "", place.span, problem.rule


def _same_id(report: Report, other: Report) -> Report:
    document, _, _ = read_document(report.source)
    mark = document.mark(("id",)) or document.mark(("title",)) if document else None
    place = Place(mark.span, mark.value) if mark else Place(Span(0, 0), "")
    values = {"id": report.slug, "other": other.source.path}
    problem = Problem("same-id", Match(place, ("id",), values))
    finding = worded(report.source, problem, words_of(report.language))
    return replace(report, findings=(*report.findings, finding))
