"""A concern: something that goes wrong in coaching offers, and what in an offer answers it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from markupsafe import Markup, escape

PARTS = ("selling", "carrying", "ending")
"""When it goes wrong: before someone buys, along the way, or as it ends."""

_FILE = Path(__file__).with_name("concerns.yaml")
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True)
class Concern:
    """What serves a concern. `section` is one of an offer's page, "" where words must not appear.

    `fields` are routes into the file, `[]` after a list; `rules` and `commands` go by name.
    """

    id: str
    part: str
    fields: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    section: str = ""
    commands: tuple[str, ...] = ()

    @property
    def heading(self) -> str:
        """The label that stands over its section on an offer's page."""
        return "offer.for" if self.section == "fit" else f"{self.section}.title"

    @property
    def breakable(self) -> tuple[Markup, ...]:
        """The fields, with a place to break after each dot."""
        return tuple(Markup(str(escape(route)).replace(".", ".<wbr>")) for route in self.fields)


@cache
def concerns() -> tuple[Concern, ...]:
    """Read all concerns, in the order in which a client meets them."""
    return tuple(_concern(part, row) for part in PARTS for row in _read()[part])


def craft() -> tuple[str, ...]:
    """Return the rules that look after the text itself, and answer to no concern of a client."""
    return tuple(_read()["craft"])


def _concern(part: str, row: Mapping[str, Any]) -> Concern:
    names = {key: tuple(row.get(key, ())) for key in ("fields", "rules", "commands")}
    return Concern(row["id"], part, section=row.get("section", ""), **names)


@cache
def _read() -> Mapping[str, list[Any]]:
    read: Mapping[str, list[Any]] = yaml.load(_FILE.read_text(encoding="utf-8"), Loader=_LOADER)
    return read
