"""The workflows: valid, with no more rights than they need, and pinned to what was looked at."""

import subprocess
import sys
from pathlib import Path
from re import fullmatch

import pytest
import yaml
from conftest import ROOT

BIN = Path(sys.executable).parent
FOLDER = ROOT / ".github" / "workflows"
FILES = sorted(FOLDER.glob("*.yml"))
PINNED = r" *(?:- )?uses: (?:\./ # .*|[\w.-]+/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)"


def read(name: str) -> dict:
    return yaml.load((FOLDER / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def steps(name: str) -> list[dict]:
    return [step for job in read(name)["jobs"].values() for step in job["steps"]]


def test_there_is_one_for_changes_and_one_that_publishes() -> None:
    assert [path.name for path in FILES] == ["check.yml", "publish.yml"]


def test_they_are_workflows() -> None:
    command = [BIN / "check-jsonschema", "--builtin-schema", "vendor.github-workflows", *FILES]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout


def test_nothing_in_them_can_be_taken_over() -> None:
    command = [BIN / "zizmor", "--offline", "--no-progress", FOLDER, ROOT / "action.yml"]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_an_action_of_others_is_pinned_and_says_its_version(path: Path) -> None:
    used = [line for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert used and [line for line in used if not fullmatch(PINNED, line)] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_right_to_write_is_given_only_to_what_publishes(path: Path) -> None:
    workflow = read(path.name)
    assert workflow["permissions"] == {}
    for name, job in workflow["jobs"].items():
        writing = {right for right, level in job["permissions"].items() if level == "write"}
        assert writing == ({"id-token", "pages"} if name == "publish" else set())
        assert all("run" not in step for step in job["steps"]) or not writing


def test_a_site_is_built_with_its_history_and_its_address() -> None:
    [checkout] = [each for each in steps("publish.yml") if "checkout" in each.get("uses", "")]
    assert checkout["with"]["fetch-depth"] == "0"
    [built] = [each for each in steps("publish.yml") if "honest build" in each.get("run", "")]
    assert built["env"]["SITE_URL"]
    assert "!ENV [SITE_URL" in (ROOT / "mkdocs.yml").read_text(encoding="utf-8")


def test_offers_are_checked_before_anything_is_published() -> None:
    run = [each["run"] for each in steps("publish.yml") if "run" in each]
    lint, build = (
        next(n for n, each in enumerate(run) if f"honest {word}" in each)
        for word in ("lint", "build")
    )
    assert lint < build
    assert any(each.get("uses") == "./" for each in steps("check.yml"))
