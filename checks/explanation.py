"""An explanation: what a rule says of itself, on one screen."""

from collections.abc import Iterator
from textwrap import fill

from checks.language import language
from checks.rule import Rule

_SHOWN = 4


def explained(rule: Rule, code: str) -> str:
    """Return a rule in plain words, with examples that are run as tests."""
    return "\n".join(_lines(rule, code))


def _lines(rule: Rule, code: str) -> Iterator[str]:
    spoken = language(code)
    words = spoken.rules[rule.id]
    yield f"{words.title} ({rule.id}, {spoken.terms[f'severity.{rule.severity}']})"
    for text in (words.why, words.fix):
        yield ""
        yield fill(text, 88, initial_indent="  ", subsequent_indent="  ")
    for mark, examples in (("✗", words.flags or rule.flags), ("✓", words.passes or rule.passes)):
        if examples:
            yield ""
        for example in examples[:_SHOWN]:
            first, *rest = example.rstrip("\n").split("\n")
            yield f"  {mark} {first}"
            yield from (f"    {line}" for line in rest)
    for name, text in rule.beside.items():
        yield ""
        yield f"  {name}"
        yield from (f"    {line}" for line in text.splitlines())
    yield ""
    yield from (f"  {source}" for source in rule.sources)
