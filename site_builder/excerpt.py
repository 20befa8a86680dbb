"""An excerpt: as much of two versions of an offer as has to be read to tell what differs.

Most of an offer stays as it is from one version to the next. Sections that are the same to the
letter need no reading, which is what takes the time.
"""

from re import compile as pattern
from typing import Final

from checks.offer import Offer
from checks.prose import keys

_SECTION: Final = pattern(r"(?m)^(?=[^\s#])")
# A name that one section gives and another may use.
_NAME: Final = pattern(r"(?<![^\s\[{,:])[&*]([^\s\[\]{},]+)")
_ALWAYS: Final = ("languages", "status")


def excerpts(before: str, after: str) -> tuple[str, str] | None:
    """Return the sections of both that differ and those they hang on; None where all is needed."""
    was, becomes = _sections(before), _sections(after)
    known = set(keys(Offer))
    if not known.issuperset(was) or not known.issuperset(becomes):
        return None
    differ = {name for name in was | becomes if was.get(name) != becomes.get(name)}
    named = _names(was, differ) | _names(becomes, differ)
    wanted = {*_ALWAYS, *differ}
    wanted |= {each for each in was if named & _names(was, {each})}
    wanted |= {each for each in becomes if named & _names(becomes, {each})}
    return _joined(was, wanted), _joined(becomes, wanted)


def _sections(text: str) -> dict[str, str]:
    """Return the text of each section by its key; what is no section has a key that none has."""
    found: dict[str, str] = {}
    for each in _SECTION.split(text):
        name = each.split(":")[0].strip().strip("'\"")
        if each.strip() and not each.lstrip().startswith("#"):
            found[name] = found.get(name, "") + each
    return found


def _joined(sections: dict[str, str], wanted: set[str]) -> str:
    return "".join(text for name, text in sections.items() if name in wanted)


def _names(sections: dict[str, str], wanted: set[str]) -> set[str]:
    return set(_NAME.findall(_joined(sections, wanted)))
