"""What the audits share: the example site, built once and served, and a browser."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browsing import served

from site_builder.plugin import build_site

ROOT = Path(__file__).parents[2]
FIGURE = "figure"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--site", type=Path, help="a folder with the example site, built already")
    parser.addoption("--speed", action="store_true", help="let Lighthouse's speed count as well")


@pytest.fixture(scope="session")
def site(request: pytest.FixtureRequest, folder: Path) -> Iterator[str]:
    """The address of the example site, which is built to be at that address."""
    with served(folder) as address:
        if request.config.getoption("--site") is None:
            build_site(_config(folder.parent, address), folder)
        yield address


def _config(folder: Path, address: str) -> Path:
    """Write the configuration of this repository with an address; return where."""
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    for key, value in (("docs_dir", "offers"), ("custom_dir", "theme")):
        assert f"{key}: {value}" in text
        text = text.replace(f"{key}: {value}", f"{key}: {ROOT / value}")
    path = folder / "mkdocs.yml"
    path.write_text(f"{text}\nsite_url: {address}\n", encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the example site; what is asked for, or a new one that `site` fills."""
    given = request.config.getoption("--site")
    return Path(given) if given else tmp_path_factory.mktemp("audit") / "site"


@pytest.fixture
def built(folder: Path, site: str) -> Path:
    """The folder of the example site, once it is built."""
    return folder


@pytest.fixture
def say(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """Return a function that keeps a measured figure for the end, whether it is good or not."""
    return lambda text: request.node.user_properties.append((FIGURE, text))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    reports = [*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")]
    said = {text for each in reports for name, text in each.user_properties if name == FIGURE}
    for text in sorted(said):
        terminalreporter.write_line(text)
