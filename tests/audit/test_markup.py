"""The Nu checker, which knows the standards: HTML, style sheets and pictures without a word."""

import json
import subprocess
from pathlib import Path
from re import compile as compile_pattern

JAR = Path(__file__).parents[1] / "node" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
# What the checker is wrong about. Data in a script element is not run, and no policy applies to it
# (HTML, "prepare the script element"); that nothing else stands in one, test_calm sees to.
DATA = "Inline script violates Content Security Policy"
# Container queries are in every browser since 2023, but not in the checker.
CONTAINERS = compile_pattern(r"\bcontainer-type:[^;]+;|(?<=\d)cq(?=[iwh]\b)")


def _said(kind: str, places: list[str]) -> list[str]:
    assert JAR.exists(), "vnu is not installed; `make audit-site` does it"
    assert places
    own_host = "-Dnu.validator.servlet.allow-forbidden-hosts=true"
    done = subprocess.run(
        ["java", "-Xss4m", own_host, "-jar", str(JAR), "--format", "json", kind, *places],
        capture_output=True,
        text=True,
    )
    return [
        f"{each['url']}:{each.get('lastLine')}: {each['message']} {each.get('extract', '')}"
        for each in json.loads(done.stderr)["messages"]
    ]


def test_the_nu_checker_has_nothing_to_say_about_a_page(built: Path, site: str) -> None:
    # By address, for a policy that says 'self' means a server.
    paths = (each.relative_to(built).as_posix() for each in sorted(built.rglob("*.html")))
    found = [each for each in _said("--html", [site + path for path in paths]) if DATA not in each]
    assert not found, "\n".join(found[:40])


def test_the_nu_checker_has_nothing_to_say_about_a_style_sheet(built: Path, tmp_path: Path) -> None:
    for path in (built / "assets").glob("*.css"):
        known = CONTAINERS.sub(
            lambda found: "v" * found[0].startswith("cq"), path.read_text("utf-8")
        )
        (tmp_path / path.name).write_text(known, encoding="utf-8")
    found = _said("--css", list(map(str, sorted(tmp_path.glob("*.css")))))
    assert not found, "\n".join(found)


def test_the_nu_checker_has_nothing_to_say_about_a_picture(built: Path) -> None:
    assert _said("--svg", list(map(str, sorted((built / "assets").glob("*.svg"))))) == []
