"""A folder of pages: files that any generator takes, and that none changes."""

from dataclasses import replace
from os import environ
from pathlib import Path
from subprocess import run
from sys import executable

import pytest
import yaml
from click.testing import CliRunner
from markdown import markdown

from site_builder.command import build
from site_builder.edition import Edition
from site_builder.folder import write_folder
from site_builder.pages import pages, views_of
from site_builder.site import site_at

ROOT = Path(__file__).parents[1]
PROSE = """\
title: "A # title: with *stars*, {{ braces }} and <b>tags</b>"
summary: |
  First.

      indented like code

  - like a list

  # like a heading
"""


@pytest.fixture
def offers(tmp_path: Path, plain) -> Path:
    folder = tmp_path / "offers"
    (folder / "about").mkdir(parents=True)
    (folder / "proof").mkdir()
    (folder / "talk.yaml").write_text(plain(PROSE), encoding="utf-8")
    (folder / "clients.csv").write_text("name\nsecret\n", encoding="utf-8")
    (folder / "proof" / "acc.pdf").write_bytes(b"%PDF")
    (folder / ".hidden").write_text("x", encoding="utf-8")
    (folder / "about" / "why.md").write_text("---\ntitle: Why\n---\n\nBecause.\n", "utf-8")
    (folder / "about" / "why.nl.md").write_text("# Waarom\n\nDaarom.\n", "utf-8")
    return folder


@pytest.fixture
def written(offers: Path, lint_text, tmp_path: Path) -> Path:
    report = lint_text((offers / "talk.yaml").read_text(encoding="utf-8"))
    assert report.publishable, [each.message for each in report.findings]
    site = site_at(offers)
    reports = [replace(report, slug="talk")]
    made = tuple(pages(reports, views_of(reports, site), site))
    write_folder(Edition(site, made, ""), tmp_path / "out")
    return tmp_path / "out"


def parts(path: Path) -> tuple[dict[str, object], str]:
    _, front, text = path.read_text(encoding="utf-8").split("---\n", 2)
    return yaml.safe_load(front), text.strip("\n")


def test_every_page_is_a_file_at_its_address(written: Path) -> None:
    for path in ("index.md", "nl/index.md", "offers/talk/index.md", "pl/rules/index.md"):
        assert (written / path).is_file()


def test_front_matter_says_title_and_language(written: Path) -> None:
    front, _ = parts(written / "offers" / "talk" / "index.md")
    assert front["lang"] == "en"
    assert front["title"] == "A # title: with *stars*, {{ braces }} and ‹b›tags‹/b›"
    assert front["hide"] == ["navigation", "toc"]


def test_markdown_leaves_the_pages_as_they_are(written: Path) -> None:
    for path in sorted(written.rglob("index.md")):
        if "about" not in path.parts:
            _, html = parts(path)
            assert markdown(html) == html, path


def test_articles_move_to_their_address(written: Path) -> None:
    front, text = parts(written / "nl" / "about" / "why" / "index.md")
    assert (front["title"], front["lang"]) == ("Waarom", "nl")
    assert "Daarom." in text
    assert [each["uri"] for each in front["alternates"]] == ["about/why/", "nl/about/why/"]
    assert parts(written / "about" / "why" / "index.md")[0]["title"] == "Why"


def test_files_go_along_and_what_pages_are_made_from_stays(written: Path) -> None:
    assert (written / "proof" / "acc.pdf").read_bytes() == b"%PDF"
    names = {path.name for path in written.rglob("*")}
    assert not names & {"talk.yaml", "clients.csv", ".hidden"}


@pytest.mark.parametrize("theme", ["ours", "material", "mkdocs"])
def test_the_folder_builds_without_our_plugin(tmp_path: Path, written: Path, theme: str) -> None:
    ours = f"{{name: material, custom_dir: {ROOT / 'theme'}, font: false}}"
    config = tmp_path / "plain.yml"
    config.write_text(
        "site_name: Plain\ndocs_dir: out\nsite_dir: plain\nstrict: true\nplugins: []\n"
        f"use_directory_urls: true\ntheme: {ours if theme == 'ours' else theme}\n"
        "not_in_nav: '*'\n",
        encoding="utf-8",
    )
    built = run(
        [executable, "-m", "mkdocs", "build", "--strict", "-f", str(config)],
        capture_output=True,
        text=True,
        env={**environ, "NO_MKDOCS_2_WARNING": "1"},
        check=False,
    )
    assert built.returncode == 0, built.stderr
    _, html = parts(written / "offers" / "talk" / "index.md")
    page = (tmp_path / "plain" / "offers" / "talk" / "index.html").read_text(encoding="utf-8")
    assert html in page
    assert "<b>tags</b>" not in page
    if theme == "ours":
        dutch = (tmp_path / "plain" / "nl" / "index.html").read_text(encoding="utf-8")
        assert '<html lang="nl"' in dutch
        assert 'hreflang="pl"' in dutch


def test_the_command_writes_the_pages(tmp_path: Path, offers: Path) -> None:
    config = tmp_path / "mkdocs.yml"
    config.write_text(
        f"site_name: Test\ndocs_dir: {offers}\nplugins: [honest-offers]\n", encoding="utf-8"
    )
    target = tmp_path / "pages"
    result = CliRunner().invoke(build, ["--config", str(config), "--pages-to", str(target)])
    assert result.exit_code == 0, result.output
    assert (target / "offers" / "talk" / "index.md").is_file()
    assert not (target / "index.html").exists()
