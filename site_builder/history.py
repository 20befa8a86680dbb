"""A history: what changed in each offer and when, as the repository of the offers tells it.

A moment is the committer's, on the first parents: the day a change came into the line that is
published. The author's date may be months older, when nobody could read the change yet; a line
that was rebased tells a day too late rather than too early.

Whatever the number of offers, git is started three times. Read are moments, names of files and
contents; who made a change, and what was said about it, stays where it is.
"""

import os
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from itertools import zip_longest
from pathlib import Path
from typing import Final, NamedTuple

from checks.linter import offer_files
from site_builder.change import Change, change_between, first_change

_WHERE: Final = ("rev-parse", "--is-shallow-repository", "--git-path", "shallow", "--show-prefix")
_LOG: Final = (
    "log",
    "-z",
    "--raw",
    "--no-abbrev",
    "--find-renames",
    "--first-parent",
    "-m",
    "--no-show-signature",
    "--format=commit %H %cI",
    "HEAD",
    "--",
    # In the whole repository: the folder of the offers may have been moved.
    ":(top,glob)**/*.yaml",
    ":(top,glob)**/*.yml",
)
# A hook that builds the site has these set for a repository that may be another one.
_NOT_PASSED_ON: Final = ("DIR", "WORK_TREE", "INDEX_FILE", "PREFIX", "COMMON_DIR", "NAMESPACE")
_SAFELY: Final = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_LITERAL_PATHSPECS": "0",
    "LC_ALL": "C",
}


class _Recorded(NamedTuple):
    """A version of a file that git holds; `known` is false where what was before is cut off."""

    moment: datetime
    blob: str
    known: bool


class _Step(NamedTuple):
    """What one commit did to one file: its path before and after."""

    commit: str
    moment: datetime
    blob: str
    old: str
    new: str
    kind: str


class _NoHistoryError(Exception):
    """There is no repository, no git, or no way to read it."""


def history(folder: Path, *, unrecorded: bool = False) -> Mapping[str, tuple[Change, ...]]:
    """Return the changes of the offers in a folder, newest first, by the path of each file.

    An offer without any is left out; so is everything where there is no git and no repository. Of
    a shallow clone its oldest commits are no changes. `unrecorded` tells also what is not in the
    repository yet, as a change without a moment.
    """
    try:
        told = _git(folder, *_WHERE).decode("utf-8", "surrogateescape")
        shallow, cut_off, prefix = told.split("\n")[:3]
        cut = frozenset((folder / cut_off).read_text().split()) if shallow == "true" else ()
        files = {f"{prefix}{each.relative_to(folder).as_posix()}": each for each in _files(folder)}
        recorded = _recorded(_steps(_git(folder, *_LOG)), files, cut)
        wanted = {
            each.blob for found in recorded.values() if unrecorded or found[1:] for each in found
        }
        contents = _contents(folder, sorted(wanted))
    except (_NoHistoryError, OSError, ValueError):
        return {}
    changes = {}
    for path, file in files.items():
        found = list(_changes(recorded.get(path, []), contents))
        if unrecorded and (newest := _unrecorded(file, recorded.get(path, []), contents)):
            found.insert(0, newest)
        if found:
            changes[file.as_posix()] = tuple(found)
    return changes


def _files(folder: Path) -> list[Path]:
    return offer_files(folder) if folder.is_dir() else []


def _changes(recorded: list[_Recorded], contents: Mapping[str, bytes]) -> Iterator[Change]:
    for after, before in zip_longest(recorded, recorded[1:]):
        change = None
        if before:
            change = change_between(contents[before.blob], contents[after.blob], after.moment)
        elif after.known:
            # Alone, its content was not asked for; a draft has no page that could tell it.
            change = first_change(contents.get(after.blob, b""), after.moment)
        if change:
            yield change


def _unrecorded(
    file: Path, recorded: list[_Recorded], contents: Mapping[str, bytes]
) -> Change | None:
    try:
        now = file.read_bytes()
    except OSError:  # the linter says so
        return None
    if not recorded:
        return first_change(now, None)
    return change_between(contents[recorded[0].blob], now, None)


def _recorded(
    steps: Iterable[_Step], files: Iterable[str], cut: Iterable[str]
) -> dict[str, list[_Recorded]]:
    """Return the versions of each file, newest first, under whatever name they were recorded."""
    found: dict[str, list[_Recorded]] = defaultdict(list)
    names = {path: path for path in files}  # what a file was called then: what it is called now
    by_commit: dict[str, list[_Step]] = defaultdict(list)
    for step in steps:
        by_commit[step.commit].append(step)
    for commit, together in by_commit.items():
        moved = {}
        for step in together:
            if step.new in names and step.kind != "D":
                file = names[step.new]
                found[file].append(_Recorded(step.moment, step.blob, commit not in cut))
                if step.kind == "R":
                    moved[step.old] = file
        for step in together:
            if step.kind == "R":
                names.pop(step.new, None)
        names |= moved
    return found


def _steps(log: bytes) -> Iterator[_Step]:
    tokens = iter(log.decode("utf-8", "surrogateescape").split("\0"))
    commit, moment = "", datetime.min
    for token in tokens:
        words = token.split()
        if token.startswith("commit "):
            commit, moment = words[1], datetime.fromisoformat(words[2])
        elif words:
            blob, kind = words[3], words[4][0]
            old = next(tokens)
            yield _Step(commit, moment, blob, old, next(tokens) if kind in "RC" else old, kind)


def _contents(folder: Path, blobs: list[str]) -> dict[str, bytes]:
    if not blobs:
        return {}
    answer = _git(folder, "cat-file", "--batch", asked="".join(f"{each}\n" for each in blobs))
    contents, at = {}, 0
    for blob in blobs:
        end = answer.index(b"\n", at)
        size = int(answer[at:end].split()[2])
        contents[blob] = answer[end + 1 : end + 1 + size]
        at = end + 1 + size + 1
    return contents


def _git(folder: Path, *arguments: str, asked: str = "") -> bytes:
    hidden = {f"GIT_{each}" for each in _NOT_PASSED_ON}
    environment = {key: value for key, value in os.environ.items() if key not in hidden}
    command = ["git", "--no-pager", "--no-replace-objects", "-c", "core.fsmonitor=false"]
    try:
        done = subprocess.run(
            [*command, *arguments],
            cwd=folder,
            env=environment | _SAFELY,
            input=asked.encode(),
            capture_output=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError) as reason:
        raise _NoHistoryError from reason
    return done.stdout
