"""Reading: from the bytes of a file to its source, and from a source to its document.

Nothing here raises for what a file contains: every mistake is a problem with its place.
"""

from pathlib import Path
from re import compile as pattern
from typing import Any

import yaml

from checks.document import Block, Items, Node, Text
from checks.finding import Match, Problem, Term
from checks.source import Place, Source, Span
from checks.yaml_problem import term_for

MAX_BYTES = 1_048_576  # an offer in four languages is about 40,000
MAX_DEPTH = 32
MAX_REPEATED = 2_000  # values that aliases may stand for, all together
MAX_SYNTAX_PROBLEMS = 20

Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# YAML 1.2 has these as ordinary characters; the parser, being of YAML 1.1, does not. They are
# handed to it as noncharacters of the same width, and changed back in the values.
_ORDINARY = {0x85: "\ufdd0", 0x2028: "\ufdd1", 0x2029: "\ufdd2", 0xFEFF: "\ufdd3"}
_CHANGED_BACK = {ord(stand_in): chr(code) for code, stand_in in _ORDINARY.items()}
_CONTROL = pattern("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SECTION = pattern(r"(?m)^[^\s#]")
_TAGS = {None, "!"} | {f"tag:yaml.org,2002:{name}" for name in ("str", "map", "seq")}


def read_source(path: Path, shown: str = "") -> tuple[Source, list[Problem]]:
    """Return the text of a file; where it cannot be had, an empty one and the reason."""
    shown = shown or path.as_posix()
    try:
        size = path.stat().st_size
        if not path.is_file():  # a folder, or a pipe that would be waited for
            raise OSError("it is not a file")
        if size > MAX_BYTES:
            values = {"size": _megabytes(size), "limit": _megabytes(MAX_BYTES)}
            return Source(shown, ""), [_at_start("file-too-large", values)]
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        return Source(shown, ""), [_at_start("unreadable-file", {"reason": reason})]
    return decode(data, shown)


def decode(data: bytes, shown: str) -> tuple[Source, list[Problem]]:
    """Return the text of a file's bytes, which have to be UTF-8 and free of control characters."""
    try:
        source = Source(shown, data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        source = Source(shown, data.decode("utf-8-sig", "replace"))
        start = source.text.index("\ufffd") if "\ufffd" in source.text else error.start
        found = Place(Span(start, start + 1), "\ufffd")
        return source, [Problem("not-utf8", Match(found))]
    if control := _CONTROL.search(source.text):
        found = Place(Span(*control.span()), f"U+{ord(control[0]):04X}")
        values = {"character": found.words}
        return source, [Problem("control-character", Match(found, values=values))]
    return source, []


def read_document(source: Source) -> tuple[Block | None, list[Problem], frozenset[str]]:
    """Return the document, what is wrong with its YAML, and the sections that were left out.

    A section of the top level that is not YAML is reported and skipped, so that the mistakes in
    the others are told in the same run.
    """
    text = source.text.translate(_ORDINARY)
    problems: list[Problem] = []
    skipped: set[str] = set()
    while True:
        parser = _Parser(source, text)
        try:
            root = parser.document()
        except _TooMuchError as refusal:
            place = Place(Span(refusal.at, refusal.at + 1), source.text[refusal.at])
            return None, [Problem(refusal.rule, Match(place))], frozenset()
        except yaml.YAMLError as error:
            problem, at = _syntax_problem(source, error)
            problems.append(problem)
            start, end = _section(text, at)
            skipped.add(text[start:end].split(":")[0].strip().strip("'\""))
            blanked = text[:start] + pattern(r"[^\r\n]").sub(" ", text[start:end]) + text[end:]
            if len(problems) == MAX_SYNTAX_PROBLEMS or blanked == text:
                return None, problems, frozenset(skipped)
            text = blanked
        else:
            break
    problems += parser.problems
    if isinstance(root, Block):
        return root, problems, frozenset(skipped)
    if not problems:
        kind = "not-an-offer" if root is not None else "empty-file"
        start = root.span.start if root else 0
        line = source.line(source.position(start)[0]).strip()
        problems.append(Problem(kind, Match(Place(Span(start, start + len(line)), line))))
    return None, problems, frozenset(skipped)


class _TooMuchError(Exception):
    """The document asks for more than an offer may: read no further."""

    def __init__(self, rule: str, at: int) -> None:
        self.rule = rule
        self.at = at


class _Parser:
    """Builds the nodes from the parser's events."""

    def __init__(self, source: Source, text: str) -> None:
        self.source = source
        self.events: Any = Loader(text)
        self.problems: list[Problem] = []
        self.anchors: dict[str, tuple[Node, int]] = {}
        self.repeated = 0
        self.read = 0  # nodes so far, those that aliases repeat included

    def document(self) -> Node | None:
        self.events.get_event()
        if self.events.check_event(yaml.StreamEndEvent):
            return None
        self.events.get_event()
        root = self.node(0)
        self.events.get_event()
        if not self.events.check_event(yaml.StreamEndEvent):
            start = self.events.get_event().start_mark.index
            self.problem("several-documents", Span(start, start + 3))
        return root

    def problem(self, rule: str, span: Span, **values: str) -> None:
        place = Place(span, self.source.text[span.start : span.end])
        self.problems.append(Problem(rule, Match(place, values=values)))

    def node(self, depth: int) -> Node:
        event = self.events.get_event()
        start: int = event.start_mark.index
        if depth > MAX_DEPTH:
            raise _TooMuchError("too-deep", start)
        if isinstance(event, yaml.AliasEvent):
            return self.alias(event)
        before = self.read
        self.read += 1
        if event.tag not in _TAGS:
            tag = "!!" + event.tag.removeprefix("tag:yaml.org,2002:")
            end = self.source.text.find(" ", start)
            self.problem("unsupported-tag", Span(start, max(end, start + 1)), tag=tag)
        node: Node
        if isinstance(event, yaml.ScalarEvent):
            node = self.scalar(event)
        elif isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not self.events.check_event(yaml.SequenceEndEvent):
                items.append(self.node(depth + 1))
            node = Items(tuple(items), Span(start, self.events.get_event().end_mark.index))
        else:
            entries = self.entries(depth)
            node = Block(entries, Span(start, self.events.get_event().end_mark.index))
        if event.anchor:
            self.anchors[event.anchor] = node, self.read - before
        return node

    def alias(self, event: Any) -> Node:
        start = event.start_mark.index
        if event.anchor not in self.anchors:
            mark = event.start_mark
            raise yaml.MarkedYAMLError(problem="found undefined alias", problem_mark=mark)
        node, size = self.anchors[event.anchor]
        self.read += size
        self.repeated += size
        if self.repeated > MAX_REPEATED:
            raise _TooMuchError("too-many-aliases", start)
        return node

    def scalar(self, event: Any) -> Text:
        start, end = event.start_mark.index, event.end_mark.index
        raw = self.source.text[start:end]
        if event.anchor or event.tag:  # the event begins at the anchor or the tag
            start += _properties(raw)
        shown = Span(start, start + len(self.source.text[start:end].rstrip(" \t\r\n")))
        value = event.value.translate(_CHANGED_BACK)
        return Text(value, shown, event.style or None, self.source, end, bool(event.tag))

    def entries(self, depth: int) -> dict[str, tuple[Text, Node]]:
        entries: dict[str, tuple[Text, Node]] = {}
        while not self.events.check_event(yaml.MappingEndEvent):
            key = self.node(depth + 1)
            value = self.node(depth + 1)
            if not isinstance(key, Text):
                self.problem("unknown-key", key.span, key="…", suggestion="")
            elif key.value in entries:
                first = entries[key.value][0]
                related = ((Place(first.span, first.value), Term("related.first")),)
                match = Match(Place(key.span, key.value), (), {"key": key.value}, related)
                self.problems.append(Problem("duplicate-key", match))
            else:
                entries[key.value] = key, value
        return entries


_PROPERTY = pattern(r"(?:[&!]\S*\s+)*(?:[&!]\S*\Z)?")


def _properties(raw: str) -> int:
    match = _PROPERTY.match(raw)
    return match.end() if match else 0


def _megabytes(size: int) -> str:
    return f"{size / 2**20:.1f} MB"


def _at_start(rule: str, values: dict[str, str]) -> Problem:
    return Problem(rule, Match(Place(Span(0, 0), ""), values=values))


def _syntax_problem(source: Source, error: yaml.YAMLError) -> tuple[Problem, int]:
    mark = getattr(error, "problem_mark", None)
    at = min(mark.index if mark else 0, len(source.text))
    problem, context = getattr(error, "problem", None), getattr(error, "context", None)
    opened = getattr(error, "context_mark", None)
    if opened and context and ("quoted" in context or "flow" in context):
        at = opened.index  # where it was opened, not where something else was met instead
    line, column = source.position(at)
    shown = source.line(line)
    while not shown[column:].strip() and line > 0 and not shown.strip():
        line -= 1
        shown, column = source.line(line), 0
    at = source.start_of(line) + column
    words = shown[column:].strip()
    start = at if words else at - len(shown[:column]) + len(shown) - len(shown.lstrip())
    words = words or shown.strip()
    said = str(problem or error)
    values = {"problem": Term(term_for(said, context), {"problem": said})}
    match = Match(Place(Span(start, start + max(len(words), 1)), words), values=values)
    return Problem("yaml-syntax", match), at


def _section(text: str, at: int) -> tuple[int, int]:
    """Return the stretch of the top-level key that an offset belongs to."""
    starts = [match.start() for match in _SECTION.finditer(text)]
    start = max((each for each in starts if each <= at), default=0)
    end = min((each for each in starts if each > max(at, start)), default=len(text))
    return start, end
