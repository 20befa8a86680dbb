"""A digest for people: the themes, when they came up, and of which the offer is silent."""

from collections.abc import Callable, Iterator

from checks.document import Route
from checks.feedback.digest import Digest
from checks.feedback.tally import FEW, OTHER, Tally
from checks.feedback.vocabulary import Vocabulary, vocabulary
from checks.output.position import position
from checks.output.text import printable
from checks.source import Span
from checks.wording import shortened

_NOBODY, _SOME = "·", "+"
_WIDE = 26  # weeks; a longer chart leaves out the weeks in which nobody said anything


def as_text(digest: Digest) -> Iterator[str]:
    """Yield the lines of a digest."""
    words = vocabulary(digest.language)
    report = words.report
    yield from _wrong(digest, words)
    yield report["title"].format(title=printable(digest.title))
    if not digest.remarks:
        yield report["no_themes"]
        return
    yield report["voices"].format(n=_count(len(digest.remarks), words))
    yield ""
    yield from _chart(digest, words)
    for tally in digest.tallies:
        yield ""
        yield from _theme(tally, digest, words)
    yield ""
    if digest.silences:
        yield report["silent"]
        for silence in digest.silences:
            yield "  " + report["silent_when"].format(
                n=silence.tally.voices,
                theme=_title(silence.tally, words),
                when=_when(silence.tally, words),
                places=", ".join(map(dotted, silence.places)),
            )
        yield f"  {report['silent_fix']}"
    else:
        yield report["nothing_silent"]


def dotted(route: Route) -> str:
    """Write a route as it stands in messages: journey.phases[1]."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in route)
    return "".join(steps).removeprefix(".")


def _wrong(digest: Digest, words: Vocabulary) -> Iterator[str]:
    def at(span: Span) -> str:
        place = position(digest.source, span)
        return f"  {digest.source.path}:{place.line}:{place.column}"

    if digest.unreadable or digest.mistakes:
        yield words.report["problems"]
        for finding in digest.unreadable:
            yield f"{at(finding.span)} {finding.message}"
        for mistake in digest.mistakes:
            values = {name: _shown(value) for name, value in mistake.values.items()}
            yield f"{at(mistake.span)} {words.problems[mistake.key].format_map(values)}"
        yield ""
    if digest.identities:
        yield words.report["identity"]
        for identity in digest.identities:
            yield f"{at(identity.span)} {words.report[identity.kind]}"
        yield ""


def _shown(value: str) -> str:
    return shortened(printable(value), 40)


def _count(number: int, words: Vocabulary) -> str:
    return str(number) if number >= FEW else words.report["few"]


def _title(tally: Tally, words: Vocabulary) -> str:
    return words.title(tally.theme.id) if tally.theme else words.report["no_theme"]


def _chart(digest: Digest, words: Vocabulary) -> Iterator[str]:
    shown = [tally for tally in digest.tallies if tally.recurs and tally.by_week]
    heard = {week for tally in shown for week in tally.by_week}
    if not heard:
        return
    last = max(digest.offer.journey.length or 0, *heard)
    weeks = list(range(1, last + 1)) if last <= _WIDE else sorted(heard)
    margin = max(len(_title(tally, words)) for tally in shown) + 2

    def line(name: str, of: Callable[[int], str]) -> str:
        cells = (of(week).rjust(max(2, len(str(week))) + 1) for week in weeks)
        return f"  {name.ljust(margin)}{''.join(cells)}"

    yield words.report["legend"]
    yield line("", str)
    for tally in shown:
        yield line(_title(tally, words), lambda week, tally=tally: _mark(tally, week))  # type: ignore[misc]


def _mark(tally: Tally, week: int) -> str:
    voices = tally.by_week.get(week, 0)
    return str(voices) if voices >= FEW else _SOME if voices else _NOBODY


def _theme(tally: Tally, digest: Digest, words: Vocabulary) -> Iterator[str]:
    report = words.report
    if not tally.recurs:
        yield f"{_title(tally, words)}: {report['few']}"
        return
    yield _title(tally, words)
    yield f"  {report['voices'].format(n=tally.voices)}"
    yield f"  {report['when']}: {_when(tally, words)}"
    named = {OTHER: report["other"], **words.sources}
    for key, counts in (("source", tally.by_source), ("language", tally.by_language)):
        if set(counts) != {OTHER}:
            parts = (
                f"{named.get(name, _shown(name))} {_count(n, words)}" for name, n in counts.items()
            )
            yield f"  {report[key]}: {', '.join(parts)}"
    if (index := tally.phase(digest.offer)) is not None:
        stage = digest.offer.journey.phases[index].stage
        source = digest.offer.languages.source
        name = f" ({printable(stage.text(digest.language, source)[0])})" if stage else ""
        yield f"  {report['phase']}: journey.phases[{index}]{name}"
    if tally.theme and tally.theme.field:
        yield f"  {report['field']}: {dotted(tally.theme.field)}"


def _when(tally: Tally, words: Vocabulary) -> str:
    runs = [str(first) if first == last else f"{first}–{last}" for first, last in tally.spans]
    key = "week" if len(tally.by_week) == 1 else "weeks"
    said = [words.report[key].format(weeks=", ".join(runs))] if runs else []
    if tally.after_the_end:
        said.append(words.report["after"])
    return ", ".join(said)
