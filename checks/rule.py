"""A rule: one requirement of honesty. Its words stand in the language packs under its id."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from checks.draft import Draft, Found
from checks.finding import Family, Match, Severity
from checks.matcher import Hit

Check = Callable[[Draft, tuple[Found, ...]], Iterable[Match]]
Test = Callable[[Draft, Found], bool]


@dataclass(frozen=True)
class Rule:
    """What is asked of an offer, and the function that looks.

    `check` is None for what is found before any rule can be asked. `reads` are the sections whose
    facts it needs: while one of them is wrong in itself, the rule waits. `flags` and `passes` are
    examples in YAML, the place that must be found between `[[` and `]]`; examples of prose stand
    in the packs. `answered` tells words that the offer's own facts carry, or that another rule
    holds against them: they are no longer found. `beside` are the files, by name, that examples
    refer to. `sources` say where the standard comes from.
    """

    id: str
    family: Family
    severity: Severity
    sources: tuple[str, ...]
    check: Check | None = None
    answered: Test | None = None
    reads: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()
    beside: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}), hash=False)


def in_prose(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    """The check of a rule that is made of phrases only."""
    return (each.match() for each in found)


def by_impression(draft: Draft, found: tuple[Found, ...]) -> Iterable[Match]:
    """The check of a rule by which the model judges whole sentences.

    What a client said is judged by what stands beside it, not by how it sounds.
    """
    return (
        each.match(weighed(each.hit)) for each in found if each.prose.route[0] != "testimonials"
    )


def weighed(hit: Hit) -> Mapping[str, str]:
    """Return what the message of such a rule says of the words that weighed."""
    return {"words": ", ".join(hit.weighed) or "–"}
