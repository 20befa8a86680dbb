"""A search index: what Pagefind makes of the built pages, for the search page to fetch."""

import json
import subprocess
from pathlib import Path
from typing import Final

FOLDER: Final = "pagefind"

# What leads about a page, and what a rule finds wrong, would only stand in the way in an excerpt.
_LEFT_OUT: Final = "nav, form, button, noscript, template, .ho-notice, .ho-examples, .ho-rest"
# Its ready-made looks, and a second copy of the search for a worker.
_NOT_NEEDED: Final = ("*.css", "pagefind-*.js")
_PATIENCE: Final = 300  # seconds; 10,000 pages take about ten


class NotIndexedError(Exception):
    """The pages cannot be searched; the text says why and what to do."""


def make_index(site: Path) -> None:
    """Index the built pages of a site that are marked `data-pagefind-body`, into its folder.

    The same pages give the same words and excerpts, byte by byte. The choices of the filters
    Pagefind writes in any order, so those files, and the two that name them, may differ.
    """
    # It brings asyncio along, which nothing else here needs.
    from pagefind.service import get_executable

    program = get_executable()
    if program is None:
        raise NotIndexedError(
            "The search index needs the program Pagefind, which is not installed. "
            "Install it with: pip install 'pagefind[bin]'"
        )
    command: list[str | Path] = [
        program,
        "--site",
        ".",
        "--silent",
        "--exclude-selectors",
        _LEFT_OUT,
    ]
    try:
        ran = subprocess.run(
            command, cwd=site, capture_output=True, text=True, timeout=_PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NotIndexedError(_cannot_run(program, str(error))) from error
    if ran.returncode or not (site / FOLDER / "pagefind-entry.json").is_file():
        raise NotIndexedError(_cannot_run(program, (ran.stderr or ran.stdout).strip()))
    for pattern in _NOT_NEEDED:
        for file in (site / FOLDER).glob(pattern):
            file.unlink()
    _put_in_order(site / FOLDER / "pagefind-entry.json")


def _put_in_order(entry: Path) -> None:
    """Sort the languages, which Pagefind writes in any order."""
    said = json.loads(entry.read_text(encoding="utf-8"))
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    entry.write_text(text, encoding="utf-8")


def _cannot_run(program: Path, reason: str) -> str:
    return (
        f"The search index could not be made: {program} did not run ({reason}). "
        "Install it anew with: pip install --force-reinstall 'pagefind[bin]'"
    )
