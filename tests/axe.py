"""The auditor axe-core on a page: what it finds wrong, and what it cannot decide."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

AXE = Path(__file__).parent / "node" / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
COLOURS = ("color-contrast", "link-in-text-block")
"""The rules that a dark screen can change; all others are the same as on a light one."""


# What is scrolled out of a wide table is hidden behind its edge: shown whole, it can be judged.
_SPREAD = """() => {
  const kept = [];
  const set = (each, name, value) => {
    kept.push([each, name, each.style[name]]);
    each.style[name] = value;
  };
  for (const each of document.querySelectorAll("main *")) {
    const style = getComputedStyle(each);
    if (["auto", "scroll"].includes(style.overflowX) && each.scrollWidth > each.clientWidth) {
      set(each, "overflow", "visible");
      // A share of its width stays a share of the screen's.
      set(each, "containerType", "normal");
    }
    if (style.position === "sticky") set(each, "position", "static");
  }
  const root = document.documentElement;
  if (!kept.length) return window.foldAgain = () => {};
  const wide = root.scrollWidth;
  set(root, "minWidth", `${6 * wide}px`);
  set(document.body, "paddingRight", `${4 * wide}px`);
  set(document.querySelector("#content"), "maxWidth", "none");
  window.foldAgain = () => kept.forEach(([each, name, value]) => each.style[name] = value);
}"""


def axe(page: Page, rules: Sequence[str] = ()) -> list[str]:
    """Return what is wrong or undecided, a line each; of some rules, or of all of WCAG 2.2 AA."""
    return axe_of_all([page], rules)[0]


def axe_of_all(pages: Sequence[Page], rules: Sequence[str] = ()) -> list[list[str]]:
    """Return the same for several pages, which are looked at at the same time."""
    assert AXE.exists(), "axe-core is not installed; `make tools` does it"
    for page in pages:
        if not page.evaluate("'axe' in window"):
            page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[list[str]] = [[] for _ in pages]
    if not rules:
        off = {name: {"enabled": False} for name in COLOURS}
        _run(pages, {"runOnly": {"type": "tag", "values": TAGS}, "rules": off}, found)
    for page in pages:
        page.evaluate(_SPREAD)
    _run(pages, {"runOnly": {"type": "rule", "values": rules or COLOURS}}, found)
    for page in pages:
        page.evaluate("foldAgain()")
    return found


def _run(pages: Sequence[Page], options: dict[str, Any], found: list[list[str]]) -> None:
    for page in pages:
        # Begun and not waited for: each page has a process of its own.
        page.evaluate(
            """(options) => {
              window.axeSaid = new Promise((done) => setTimeout(done)).then(() => axe.run(document, {
                ...options, resultTypes: ["violations", "incomplete"],
              })).then(({violations, incomplete, passes}) =>
                ({wrong: violations, undecided: incomplete, passed: passes.length}));
            }""",
            options,
        )
    for page, lines in zip(pages, found, strict=True):
        said = page.evaluate("window.axeSaid")
        assert said["passed"], "axe has looked at nothing"
        lines += [*_lines(said, "wrong"), *_lines(said, "undecided")]


def _lines(said: dict[str, Any], kind: str) -> list[str]:
    return [
        f"{kind}: {rule['id']}: {node['target']}: {node['html'][:120]}: {_why(node)}"
        for rule in said[kind]
        for node in rule["nodes"]
    ]


def _why(node: dict[str, Any]) -> str:
    return "; ".join(each["message"] for each in (*node["any"], *node["all"], *node["none"]))
