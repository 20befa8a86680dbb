"""A vocabulary: the words of the themes and of the report in one language, from one file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from checks.language import Language, RuleWords
from checks.language import language as pack
from checks.matcher import find

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_FOLDER = Path(__file__).with_name("themes")
SAID, TOPIC = "said", "topic"


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """`phrases` finds themes as the language packs find rules. `names` are the words before a
    name, and `not_names` those that begin with a capital all the same."""

    code: str
    report: Mapping[str, str]
    sources: Mapping[str, str]
    problems: Mapping[str, str]
    names: tuple[str, ...]
    not_names: frozenset[str]
    phrases: Language

    def title(self, theme: str) -> str:
        return self.phrases.rules[theme].title

    def themes_said(self, text: str) -> frozenset[str]:
        """Return the themes that a client speaks of in a text."""
        return frozenset(hit.rule for hit in find(text, self.phrases) if hit.kind == SAID)

    def themes_told(self, text: str) -> frozenset[str]:
        """Return the themes that an offer speaks of in a text."""
        return frozenset(hit.rule for hit in find(text, self.phrases))


@cache
def vocabulary(code: str) -> Vocabulary:
    """Read the vocabulary of a language."""
    content = yaml.load((_FOLDER / f"{code}.yaml").read_text(encoding="utf-8"), Loader=_LOADER)
    themes = {name: _words(words) for name, words in content["themes"].items()}
    return Vocabulary(
        code=code,
        report=content["report"],
        sources=content["source"],
        problems=content["problem"],
        names=tuple(content["names"]["before"]),
        not_names=frozenset(content["names"]["not"]),
        phrases=replace(pack(code), rules=themes, frames=()),
    )


def _words(theme: Mapping[str, Any]) -> RuleWords:
    def several(key: str) -> tuple[str, ...]:
        listed: Iterable[str] = theme.get(key, ())
        return tuple(listed)

    phrases = {SAID: several("said"), TOPIC: several("topic")}
    unless, flags, passes = several("unless"), several("flags"), several("passes")
    return RuleWords(theme["title"], "", "", "", phrases, unless, flags, passes)
