"""Labels: the site's own words in one language, read from one file."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final

import yaml

# The categories of CLDR: a label with these keys has a form for each kind of number.
PLURALS: Final = frozenset({"zero", "one", "two", "few", "many", "other"})

Label = str | Mapping[str, str]

_FOLDER = Path(__file__).with_name("labels")
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@cache
def labels(code: str) -> Mapping[str, Label]:
    """Read the labels of a language, by dotted name."""
    text = (_FOLDER / f"{code}.yaml").read_text(encoding="utf-8")
    return dict(_flat(yaml.load(text, Loader=_LOADER), ""))


def _flat(block: Mapping[str, object], above: str) -> Iterator[tuple[str, Label]]:
    for key, value in block.items():
        name = f"{above}{key}"
        if isinstance(value, Mapping) and not PLURALS.issuperset(value):
            yield from _flat(value, f"{name}.")
        elif isinstance(value, Mapping):
            yield name, {category: str(form) for category, form in value.items()}
        else:
            yield name, str(value)
