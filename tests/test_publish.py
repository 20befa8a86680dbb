"""Publishing: the new site takes the old one's place at once, or nothing changes at all."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from site_builder.command import build
from site_builder.publish import OURS, NotOursError, publish

ROOT = Path(__file__).parents[1]


def content(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def writes(text: str):
    def site(folder: Path) -> None:
        (folder / "index.html").write_text(text, encoding="utf-8")

    return site


def fails(folder: Path) -> None:
    (folder / "index.html").write_text("half", encoding="utf-8")
    raise RuntimeError("the power went out")


def test_a_site_is_built_where_there_was_none(tmp_path: Path) -> None:
    publish(tmp_path / "deep" / "site", writes("new"))
    assert set(content(tmp_path)) == {"deep/site/index.html", f"deep/site/{OURS}"}


def test_a_new_site_replaces_the_old_one_whole(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, writes("old"))
    (site / "stale.html").write_text("stale", encoding="utf-8")
    publish(site, writes("new"))
    assert (site / "index.html").read_text(encoding="utf-8") == "new"
    assert not (site / "stale.html").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_failure_leaves_the_site_and_no_rubbish(tmp_path: Path) -> None:
    site = tmp_path / "site"
    publish(site, writes("old"))
    before = content(site)
    with pytest.raises(RuntimeError):
        publish(site, fails)
    assert content(site) == before
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_the_old_site_comes_back_if_the_new_one_cannot_move_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    publish(site, writes("old"))
    before = content(site)
    rename = Path.rename

    def refuse(path: Path, target: Path) -> Path:
        if path.name == "fresh":
            raise OSError("busy")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(OSError, match="busy"):
        publish(site, writes("new"))
    assert content(site) == before


def test_a_folder_that_is_not_ours_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work", encoding="utf-8")
    with pytest.raises(NotOursError):
        publish(tmp_path, writes("new"))
    assert content(tmp_path) == {"thesis.txt": b"years of work"}


def test_a_file_in_the_place_of_the_site_is_not_touched(tmp_path: Path) -> None:
    file = tmp_path / "site"
    file.write_text("a file", encoding="utf-8")
    with pytest.raises(NotOursError):
        publish(file, writes("new"))
    assert file.read_text(encoding="utf-8") == "a file"


def test_an_empty_folder_may_be_used(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    publish(tmp_path / "site", writes("new"))
    assert (tmp_path / "site" / "index.html").is_file()


def test_a_link_to_a_folder_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "real")
    publish(tmp_path / "site", writes("new"))
    assert (tmp_path / "site").is_symlink()
    assert (tmp_path / "real" / "index.html").is_file()


def test_others_may_read_the_site(tmp_path: Path) -> None:
    publish(tmp_path / "site", writes("new"))
    plain = tmp_path / "plain"
    plain.mkdir()
    assert (tmp_path / "site").stat().st_mode == plain.stat().st_mode


@pytest.fixture
def project(tmp_path: Path, plain) -> Path:
    (tmp_path / "offers").mkdir()
    (tmp_path / "offers" / "talk.yaml").write_text(plain(), encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Test\ndocs_dir: offers\nstrict: true\nplugins: [honest-offers]\n"
        f"theme: {{name: material, custom_dir: {ROOT / 'theme'}, language: en, font: false}}\n"
        "exclude_docs: |\n  *.yaml\n  *.csv\n",
        encoding="utf-8",
    )
    return tmp_path


def run(project: Path, *options: str):
    config = str(project / "mkdocs.yml")
    target = str(project / "site")
    return CliRunner().invoke(build, ["--config", config, "--to", target, *options])


def test_an_error_in_an_offer_leaves_the_site_as_it_is(project: Path, plain) -> None:
    assert run(project).exit_code == 0
    before = content(project / "site")
    wrong = plain("summary: You will earn 10,000 euros a month.\n")
    (project / "offers" / "wrong.yaml").write_text(wrong, encoding="utf-8")
    result = run(project)
    assert result.exit_code == 1
    assert content(project / "site") == before
    assert "reads as a promise of income" in result.output
    assert "is as it was" in result.output
    assert "Traceback" not in result.output


def test_withholding_leaves_the_wrong_offer_out(project: Path, plain) -> None:
    wrong = plain("summary: You will earn 10,000 euros a month.\n")
    (project / "offers" / "wrong.yaml").write_text(wrong, encoding="utf-8")
    result = run(project, "--withhold")
    assert result.exit_code == 0, result.output
    assert "wrong.yaml" in result.output
    assert (project / "site" / "offers" / "talk" / "index.html").is_file()
    assert not (project / "site" / "offers" / "wrong").exists()


def test_a_strange_folder_is_refused_in_words(project: Path) -> None:
    (project / "site").mkdir()
    (project / "site" / "thesis.txt").write_text("years of work", encoding="utf-8")
    result = run(project)
    assert result.exit_code == 2
    assert "was not built here" in result.output
    assert content(project / "site") == {"thesis.txt": b"years of work"}


def test_a_mistake_in_the_configuration_is_said_without_a_traceback(project: Path) -> None:
    (project / "mkdocs.yml").write_text("site_name: [\n", encoding="utf-8")
    result = run(project)
    assert result.exit_code == 1
    assert "Traceback" not in result.output
    assert not (project / "site").exists()


def test_the_plugin_has_to_be_there(project: Path) -> None:
    config = project / "mkdocs.yml"
    config.write_text("site_name: Test\ndocs_dir: offers\nplugins: []\n", encoding="utf-8")
    result = run(project)
    assert result.exit_code == 1
    assert "The plugin honest-offers is missing" in result.output
