"""What tests share: offers made from the plainest one, reports of them, the site, a browser."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from re import compile as pattern

import pytest
from browsing import launched, served
from hypothesis import settings
from playwright.sync_api import Browser

from checks.finding import Term
from checks.linter import lint_source
from checks.neighbour import Neighbour
from checks.report import Report
from checks.source import Source
from site_builder.plugin import build_site

# No test asserts a time; a slow machine is not a mistake.
settings.register_profile("here", deadline=None)
settings.load_profile("here")

ROOT = Path(__file__).parents[1]
TODAY = date(2026, 11, 23)
_SECTION = pattern(r"(?m)^(?=[^\s#])")
_COMMENT = pattern(r"(?m)^#.*\n")

Draw = Callable[..., str]
Lint = Callable[..., Report]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite the expected files")


@pytest.fixture(scope="session")
def plain() -> Draw:
    """Return a function that gives the plainest publishable offer, with some sections changed."""
    offer = (ROOT / "offers" / "one-good-talk.yaml").read_text(encoding="utf-8")
    sections = [each for each in _SECTION.split(_COMMENT.sub("", offer)) if each.strip()]

    def changed(sections_instead: str = "") -> str:
        changed_keys = {
            each.replace("[[", "").split("]]:")[0].split(":")[0]
            for each in _SECTION.split(sections_instead)
        }
        kept = [each for each in sections if each.split(":")[0] not in changed_keys]
        return sections_instead + "".join(kept)

    return changed


@pytest.fixture(scope="session")
def lint_text() -> Lint:
    """Return a function that lints a text as of a fixed day."""

    def lint(
        text: str,
        language: str | None = None,
        today: date = TODAY,
        beside: Mapping[str, str] | None = None,
    ) -> Report:
        """`beside` are the files that stand beside the offer, by name."""

        def named(name: str) -> Neighbour:
            if beside and name in beside:
                return Neighbour(Source(name, beside[name]))
            return Neighbour(Source(name, ""), reason=Term("neighbour.missing"))

        files = None if beside is None else named
        source = Source("offer.yaml", text)
        return lint_source(source, today=today, language=language, beside=files)

    return lint


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with launched() as browser:
        yield browser


@pytest.fixture(scope="session")
def example_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of the offers of this repository, two folders deep; it is not to be changed."""
    folder = tmp_path_factory.mktemp("root") / "deep" / "site"
    # Whether all of them may be published is for other tests to say.
    build_site(ROOT / "mkdocs.yml", folder, withhold=True)
    return folder


@pytest.fixture(scope="session")
def site(example_folder: Path) -> Iterator[str]:
    """The address of that site, below the root of a server."""
    with served(example_folder.parents[1]) as address:
        yield f"{address}deep/site/"


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Return a function that compares a text with a file, or rewrites it under --update."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--update"):
            path.write_text(text, encoding="utf-8")
        assert path.read_text(encoding="utf-8") == text

    return compare
