"""A gap: something in an offer that leaves a reader without what they need."""

from collections.abc import Iterable, Iterator

from checks.document import Block, Route
from checks.draft import Draft
from checks.finding import Match, Term


def gap(draft: Draft, route: Route, key: str = "missing", **values: str) -> Match:
    """Make the match that stands at a field and says what is wrong with it as `{gap}`.

    `key` is a term without its prefix, and `values` fill it; {field} is the field's name, written
    as in a waiver.
    """
    name = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in route)
    term = Term(f"gap.{key}", {"field": name.removeprefix("."), **values})
    return draft.match(route, {"gap": term})


def gaps(draft: Draft, section: str, missing: Iterable[str]) -> Iterator[Match]:
    """Yield a match for each field that is missing; one for all if the section is missing too."""
    fields = tuple(missing)
    if fields and absent(draft, section):
        yield gap(draft, (section,))
    else:
        yield from (gap(draft, (section, field)) for field in fields)


def absent(draft: Draft, section: str) -> bool:
    """Whether a section is not in the file, or says nothing."""
    return not isinstance(draft.document.at((section,)), Block)
