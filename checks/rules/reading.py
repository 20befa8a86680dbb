"""What reading a file can find, before any rule is asked: the file, its YAML, its shape."""

from checks.finding import Family, Severity
from checks.rule import Rule

_YAML = ("YAML 1.2.2, chapter 10.3, core schema",)
_TABLE = ("RFC 4180",)
_OFFER = ("The offer's form: `honest schema`",)


def _rule(name: str, sources: tuple[str, ...]) -> Rule:
    return Rule(name, Family.FORMAT, Severity.ERROR, sources)


READING_RULES = (
    *(
        _rule(name, _YAML)
        for name in (
            "unreadable-file",
            "file-too-large",
            "empty-file",
            "not-utf8",
            "control-character",
            "yaml-syntax",
            "several-documents",
            "too-many-aliases",
            "too-deep",
            "unsupported-tag",
            "duplicate-key",
        )
    ),
    *(
        _rule(name, _OFFER)
        for name in ("not-an-offer", "unknown-key", "missing-key", "wrong-value", "same-id")
    ),
    _rule("data-unreadable", _OFFER),
    _rule("data-table-broken", _TABLE),
    _rule("data-value-wrong", _OFFER),
    _rule("data-not-anonymous", ("Regulation (EU) 2016/679, article 5(1)(c) and (f)",)),
)
