"""Publishing: a finished site takes the place of the old one, or the old one stays as it is."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import TypeVar

T = TypeVar("T")

OURS = "made-by-honest-offers.txt"
MARK = "This folder is made by honest-offers. Building again replaces all that is in it.\n"


class NotOursError(Exception):
    """The target holds something that was not built here, and would be lost."""


def publish(target: Path, build: Callable[[Path], T]) -> T:
    """Build into a fresh folder beside the target, then let the two change places.

    Whatever goes wrong before that, the standing site is not touched. Returns what `build` does.
    """
    target = target.resolve()
    if not is_ours(target):
        raise NotOursError(target)
    target.parent.mkdir(parents=True, exist_ok=True)
    workshop = Path(mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        fresh, old = workshop / "fresh", workshop / "old"
        fresh.mkdir()
        result = build(fresh)
        (fresh / OURS).write_text(MARK, encoding="utf-8")
        _swap(fresh, target, old)
        return result
    finally:
        rmtree(workshop, ignore_errors=True)


def is_ours(target: Path) -> bool:
    """Whether a folder may be replaced: it is not there, empty, or was built here."""
    if not target.exists():
        return True
    return target.is_dir() and ((target / OURS).is_file() or not any(target.iterdir()))


def _swap(fresh: Path, target: Path, old: Path) -> None:
    stood = target.exists()
    if stood:
        target.rename(old)
    try:
        fresh.rename(target)
    except BaseException:
        if stood:
            with suppress(OSError):
                old.rename(target)
        raise
