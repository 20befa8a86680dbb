"""Lines of web shops: some press people, most do not. They are only measured on.

`shop_lines/<language>.yaml` lists lines that hurry people (by stock, by time, by other buyers, by a
price), buttons that shame whoever says no, and lines that are fair to anybody.
"""

from pathlib import Path

import yaml

FOLDER = Path(__file__).parent / "shop_lines"
PRESSING = ("hurry", "shaming")
KINDS = (*PRESSING, "neutral")


def shop_lines(code: str) -> dict[str, list[str]]:
    """Return the lines of a language by their kind."""
    content = yaml.load((FOLDER / f"{code}.yaml").read_text("utf-8"), yaml.CBaseLoader)
    return {kind: content[kind] for kind in KINDS}
