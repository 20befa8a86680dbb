"""What others run: the action, the hook, the distribution and its locks."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import yaml
from conftest import ROOT

BIN = Path(sys.executable).parent


def run(*command: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


def test_the_action_is_one() -> None:
    result = run(
        BIN / "check-jsonschema", "--builtin-schema", "vendor.github-actions", "action.yml"
    )
    assert result.returncode == 0, result.stdout


def test_the_action_takes_inputs_only_through_the_environment() -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    for step in action["runs"]["steps"]:
        assert "${{" not in step["run"]


def test_the_step_of_the_action_finds_a_bad_offer(tmp_path: Path, plain) -> None:  # type: ignore[no-untyped-def]
    offer = tmp_path / "offers" / "bad one.yaml"
    offer.parent.mkdir()
    offer.write_text(plain("summary: Only a few spots left!\n"), encoding="utf-8")
    (tmp_path / "honest-offers" / "bin").mkdir(parents=True)
    (tmp_path / "honest-offers" / "bin" / "honest").symlink_to(BIN / "honest")
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    script = action["runs"]["steps"][-1]["run"]
    for language, path in (("", "offers"), ("nl", "offers")):
        environment = {"PATHS": path, "LANGUAGE": language, "RUNNER_TEMP": str(tmp_path)}
        result = subprocess.run(
            ["bash", "-eo", "pipefail", "-c", script],
            cwd=tmp_path,
            env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", **environment},
            capture_output=True,
            text=True,
            check=False,
        )
        assert result.returncode == 1, result.stderr
        assert result.stdout.startswith("::error file=offers/bad one.yaml,line=1,")


def test_the_hook_is_one() -> None:
    result = run(BIN / "pre-commit", "validate-manifest", ".pre-commit-hooks.yaml")
    assert result.returncode == 0, result.stdout


LOCKS = sorted(path.name for path in ROOT.glob("requirements*.lock"))


@pytest.mark.parametrize("name", LOCKS)
def test_locks_carry_hashes_and_no_addresses(name: str) -> None:
    lock = (ROOT / name).read_text(encoding="utf-8")
    assert "://" not in lock and "--index" not in lock
    entries = [each for each in lock.split("\n") if each and not each.startswith(" ")]
    assert entries and all(each.endswith("\\") for each in entries)


def test_the_lock_of_the_tools_carries_hashes_and_no_addresses() -> None:
    lock = (ROOT / "tests" / "node" / "package-lock.json").read_text(encoding="utf-8")
    assert "://" not in lock
    assert '"integrity": "sha512-' in lock


def test_what_runs_is_locked_the_same_for_tests() -> None:
    pins = {
        name: {
            line.split(" ")[0]
            for line in (ROOT / name).read_text(encoding="utf-8").splitlines()
            if "==" in line
        }
        for name in ("requirements.lock", "requirements-dev.lock")
    }
    assert pins["requirements.lock"] <= pins["requirements-dev.lock"]


def test_a_wheel_has_everything_and_runs_from_anywhere(tmp_path: Path, plain) -> None:  # type: ignore[no-untyped-def]
    built = run(
        sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation",
        "--no-index", "--wheel-dir", tmp_path, ROOT,
    )  # fmt: skip
    assert built.returncode == 0, built.stderr
    [wheel] = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
        packed = set(archive.namelist())
    ours = (
        path for name in ("checks", "site_builder", "theme") for path in (ROOT / name).rglob("*")
    )
    files = {
        path.relative_to(ROOT).as_posix()
        for path in ours
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert files - packed == set()
    (tmp_path / "offer.yaml").write_text(
        plain("languages: {source: pl}\nsummary: Zostało już tylko kilka miejsc!\n"),
        encoding="utf-8",
    )
    code = "import sys; sys.path.insert(0, 'installed'); from site_builder.__main__ import main; main()"
    result = run(sys.executable, "-P", "-c", code, "lint", "offer.yaml", cwd=tmp_path)
    assert result.returncode == 1, result.stderr
    assert "[vague-scarcity]" in result.stdout
