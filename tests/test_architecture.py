"""The arrows point down, one file knows MkDocs, and a file is one noun."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILES = sorted(
    path for folder in ("checks", "site_builder") for path in (ROOT / folder).rglob("*.py")
)

# From the ground up: a file may import what stands above it in this list, and nothing below.
LAYERS = [
    "source",
    "table",
    "scalar",
    "document",
    "finding",
    "yaml_problem",
    "reading",
    "law",
    "offer",
    "neighbour",
    "picture",
    "colour",
    "cohort",
    "prose",
    "shape",
    "language",
    "matcher",
    "mention",
    "detection",
    "draft",
    "gap",
    "promise",
    "money",
    "weight",
    "settlement",
    "readability",
    "rule",
    "rules",
    "judgement",
    "waiver",
    "wording",
    "report",
    "linter",
    "manuscript",
    "markdown_text",
    "html_text",
    "audit",
    "output",
    "feedback",
    "explanation",
    "schema",
    "command",
    "__main__",
]
# The files that make up the language layer, each of which knows only those before it.
LANGUAGE = [
    "folding",
    "tokens",
    "numerals",
    "values",
    "language",
    "figure",
    "counting",
    "mentioned_day",
    "phrase",
    "word_index",
    "lexicon",
    "passage",
    "search",
    "sieve",
    "matcher",
    "features",
    "model",
    "impression",
    "leaning",
    "sighting",
]


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def layer(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_imports_point_down(path: Path) -> None:
    parts = path.relative_to(ROOT).with_suffix("").parts
    ours = [name for name in imported(path) if name.split(".")[0] in ("checks", "site_builder")]
    if parts[0] == "site_builder":
        return
    assert not [name for name in ours if name.startswith("site_builder")]
    own = parts[1]
    if own == "__init__":
        assert not ours
        return
    below = set(LAYERS[: LAYERS.index(own)]) if own in LAYERS else set()
    if "language" in below:
        below |= set(LANGUAGE)
    if own in LANGUAGE:
        below |= set(LANGUAGE[: LANGUAGE.index(own)])
    assert own in LAYERS or own in LANGUAGE, f"{own} has no place among the layers"
    assert {layer(name) for name in ours} <= below | {own}


def test_one_file_imports_mkdocs() -> None:
    having = [
        path for path in FILES if any(name.split(".")[0] == "mkdocs" for name in imported(path))
    ]
    assert [path.relative_to(ROOT).as_posix() for path in having] == ["site_builder/plugin.py"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_file_is_one_noun(path: Path) -> None:
    assert path.stem not in {"utils", "util", "helpers", "helper", "common", "base", "core", "misc"}
    assert (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "").strip()


def test_checking_loads_nothing_that_builds_pages() -> None:
    code = "import sys, checks.linter, checks.audit; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    ).stdout.split()
    assert not {"mkdocs", "babel", "jinja2", "textstat", "markdown", "site_builder"} & set(loaded)
