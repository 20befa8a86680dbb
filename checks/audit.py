"""An audit: the rules of prose, held against texts that are no offers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from json import JSONDecodeError, loads
from pathlib import Path

from checks.detection import detected
from checks.finding import Match, Problem
from checks.html_text import html_text
from checks.language import CODES
from checks.language import language as words_of
from checks.manuscript import Manuscript
from checks.markdown_text import markdown_text
from checks.reading import decode, read_source
from checks.report import Report
from checks.rule import weighed
from checks.rules import OF_SENTENCES, OF_WORDS
from checks.rules.no_risk_promise import RULE as NO_RISK
from checks.rules.no_risk_promise import promises_no_risk
from checks.sighting import hits
from checks.source import Place, Source, Span
from checks.wording import worded

SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm", ".jsonl")


@dataclass(frozen=True)
class Audited:
    """A report of one text; `id` is the one a line of JSON gave it, or else the path."""

    id: object
    language: str
    report: Report


def audited_files(path: Path) -> Iterator[Path]:
    """Yield the files of a folder that can be read, in order; a file is yielded as it is."""
    if not path.is_dir():
        yield path
        return
    for each in sorted(path.iterdir()):
        if not each.name.startswith(".") and (each.is_dir() or each.suffix.lower() in SUFFIXES):
            yield from audited_files(each)


def audit_file(path: Path, *, declared: str | None, language: str | None) -> Iterator[Audited]:
    """Yield what is found in a file; a file of JSON lines has a text a line, read one by one.

    `declared` is the language of the texts, told from the text where neither it nor the file says
    so; `language` is that of the messages, the text's own if None.
    """
    if path.suffix.lower() == ".jsonl" and path.is_file():
        with path.open("rb") as lines:
            yield from audit_lines(lines, path.as_posix(), declared=declared, language=language)
        return
    source, problems = read_source(path)
    yield audit_text(source, problems, declared=declared, language=language)


def audit_text(
    source: Source, problems: Iterable[Problem], *, declared: str | None, language: str | None
) -> Audited:
    """Return what is found in a text; it is taken for HTML if it looks like it."""
    return _audited(source.path, _manuscript(source), declared, language, problems)


def audit_lines(
    lines: Iterable[bytes], shown: str, *, declared: str | None, language: str | None
) -> Iterator[Audited]:
    """Yield what is found in each line: an object with `id`, `text` and perhaps `lang`."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        source, problems = decode(line, f"{shown}:{number}")
        try:
            record = loads(source.text)
            text, name = record["text"], record.get("id", number)
            if not isinstance(text, str):
                raise TypeError
        except (JSONDecodeError, KeyError, TypeError, AttributeError, RecursionError):
            reason = f"line {number} is no JSON object with a text"
            problems = problems or [
                Problem("unreadable-file", Match(Place(Span(0, 0), ""), values={"reason": reason}))
            ]
            yield _audited(number, Manuscript(source, ""), declared, language, problems)
            continue
        said = record.get("lang")
        manuscript = Manuscript(Source(f"{shown}#{name}", text), text)
        yield _audited(name, manuscript, said if said in CODES else declared, language)


def _manuscript(source: Source) -> Manuscript:
    suffix = Path(source.path).suffix.lower()
    if suffix in (".md", ".markdown"):
        return markdown_text(source)
    start = source.text[:500].lstrip().lower()
    if suffix in (".html", ".htm") or start.startswith(("<!doctype html", "<html")):
        return html_text(source)
    return Manuscript(source, source.text)


def _audited(
    name: object,
    manuscript: Manuscript,
    declared: str | None,
    language: str | None,
    problems: Iterable[Problem] = (),
) -> Audited:
    spoken = manuscript.language if manuscript.language in CODES else None
    code = declared or spoken or detected(manuscript.text) or "en"
    words = words_of(language or code)
    found = [*problems, *_problems(manuscript, code)]
    findings = tuple(worded(manuscript.source, each, words) for each in found)
    report = Report(manuscript.source, None, str(name), words.code, findings)
    return Audited(name, code, report)


def _problems(manuscript: Manuscript, code: str) -> Iterator[Problem]:
    for hit in hits(manuscript.text, words_of(code), OF_WORDS):
        place = manuscript.place(hit.start, hit.end)
        if hit.rule in OF_WORDS:
            yield Problem(hit.rule, Match(place))
        elif hit.rule in OF_SENTENCES:
            yield Problem(hit.rule, Match(place, values=weighed(hit)))
        elif promises_no_risk(hit):
            yield Problem(NO_RISK.id, Match(place))
