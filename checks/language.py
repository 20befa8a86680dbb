"""A language: every word the program knows in it, read from one file, its pack."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

import yaml

from checks.folding import fold
from checks.numerals import Numerals, numerals_from
from checks.tokens import Spelling

CODES = ("en", "nl", "it", "pl")

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_PACKS = Path(__file__).with_name("languages")

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class RuleWords:
    """What one rule says and looks for in one language; `phrases` by kind, "" for a plain list."""

    title: str
    message: str
    why: str
    fix: str
    phrases: Mapping[str, tuple[str, ...]]
    unless: tuple[str, ...]
    flags: tuple[str, ...]
    passes: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    code: str
    name: str
    common: frozenset[str]
    spelling: Spelling
    numerals: Numerals
    classes: Mapping[str, tuple[str, ...]]
    frames: tuple[str, ...]
    terms: Mapping[str, str]
    rules: Mapping[str, RuleWords]


@cache
def language(code: str) -> Language:
    return language_from(code, _pack(code))


@cache
def common_words(code: str) -> frozenset[str]:
    """The small words of a language, without the cost of all that its pack says after them."""
    head, _, _ = _pack(code).partition("\nnumerals:")
    return frozenset(yaml.load(head, Loader=_LOADER)["common"])


def _pack(code: str) -> str:
    if code not in CODES:
        raise ValueError(f"no language pack for {code!r}; there are {', '.join(CODES)}")
    return (_PACKS / f"{code}.yaml").read_text(encoding="utf-8")


def language_from(code: str, pack: str) -> Language:
    """The language a pack describes; ValueError names the pack and the key that is wrong."""
    try:
        content = yaml.load(pack, Loader=_LOADER)
    except yaml.YAMLError as error:
        raise ValueError(f"language pack {code}: {error}") from error
    at = f"language pack {code}"
    root = _block(content, at, _ROOT)
    rules = _block(root.get("rules"), f"{at}: rules")
    spelling = Spelling(
        drop_accents=_flag(root.get("drop_accents", "false"), f"{at}: drop_accents"),
        elision=_flag(root.get("elision", "false"), f"{at}: elision"),
        abbreviations=frozenset(_texts(root.get("abbreviations", []), f"{at}: abbreviations")),
    )
    classes = _block(root.get("classes", {}), f"{at}: classes")
    return Language(
        code=code,
        name=_text(root.get("name"), f"{at}: name"),
        common=frozenset(_texts(root.get("common", []), f"{at}: common")),
        spelling=spelling,
        numerals=numerals_from(
            root.get("numerals", {}),
            f"{at}: numerals",
            lambda word: fold(word, spelling.drop_accents).text,
        ),
        classes=_frozen((k, _texts(v, f"{at}: classes.{k}")) for k, v in classes.items()),
        frames=_texts(root.get("frames", []), f"{at}: frames"),
        terms=_frozen(
            (k, _text(v, f"{at}: terms.{k}"))
            for k, v in _block(root.get("terms"), f"{at}: terms").items()
        ),
        rules=_frozen((k, _rule(v, f"{at}: rules.{k}")) for k, v in rules.items()),
    )


_SPELT = ("drop_accents", "elision", "abbreviations", "numerals")
_ROOT = frozenset(["name", "common", *_SPELT, "classes", "frames", "terms", "rules"])
_RULE = frozenset(["title", "message", "why", "fix", "phrases", "unless", "flags", "passes"])


def _rule(content: object, at: str) -> RuleWords:
    rule = _block(content, at, _RULE)
    phrases = rule.get("phrases", [])
    kinds = phrases if isinstance(phrases, dict) else {"": phrases}
    return RuleWords(
        title=_text(rule.get("title"), f"{at}.title"),
        message=_text(rule.get("message"), f"{at}.message"),
        why=_text(rule.get("why"), f"{at}.why"),
        fix=_text(rule.get("fix"), f"{at}.fix"),
        phrases=_frozen((k, _texts(v, f"{at}.phrases.{k}")) for k, v in kinds.items() if v),
        unless=_texts(rule.get("unless", []), f"{at}.unless"),
        flags=_texts(rule.get("flags", []), f"{at}.flags"),
        passes=_texts(rule.get("passes", []), f"{at}.passes"),
    )


def _frozen(pairs: Iterable[tuple[str, T]]) -> Mapping[str, T]:
    return MappingProxyType(dict(pairs))


def _block(content: object, at: str, known: frozenset[str] = frozenset()) -> Mapping[str, object]:
    if not isinstance(content, dict):
        raise ValueError(f"{at}: expected keys with values")
    for key in content:
        if known and key not in known:
            raise ValueError(f"{at}: unknown key {key!r}; known are {', '.join(sorted(known))}")
    return content


def _texts(content: object, at: str) -> tuple[str, ...]:
    if not isinstance(content, list):
        raise ValueError(f"{at}: expected a list of texts")
    return tuple(_text(item, at) for item in content)


def _text(content: object, at: str) -> str:
    if not isinstance(content, str) or not content.strip():
        raise ValueError(f"{at}: expected a text")
    return content


def _flag(content: object, at: str) -> bool:
    if content not in ("true", "false"):
        raise ValueError(f"{at}: expected true or false")
    return content == "true"
