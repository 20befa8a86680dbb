"""The preview: a saved offer shows at once, with its mistakes, and does not stop the preview."""

from collections.abc import Iterator
from dataclasses import dataclass
from os import environ
from pathlib import Path
from socket import create_server
from subprocess import PIPE, STDOUT, Popen
from sys import executable
from threading import Thread
from time import monotonic, sleep
from urllib.error import URLError
from urllib.request import urlopen

import pytest

ROOT = Path(__file__).parents[1]
PATIENCE = 60  # seconds; a preview on a busy machine


@dataclass
class Preview:
    address: str
    process: Popen[str]
    said: list[str]

    def page_with(self, words: str) -> str:
        """Return the page of the offer once these words are on it."""
        end = monotonic() + PATIENCE
        while monotonic() < end and self.process.poll() is None:
            try:
                with urlopen(f"{self.address}offers/talk/") as answer:
                    html = answer.read().decode()
            except (URLError, ConnectionError):
                html = ""
            if words in html:
                return html
            sleep(0.1)
        raise AssertionError(f"“{words}” did not come up.\n{''.join(self.said)}")


@pytest.fixture
def offer(tmp_path: Path, plain) -> Path:
    (tmp_path / "offers").mkdir()
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Test\ndocs_dir: offers\nstrict: true\nplugins: [honest-offers]\n"
        f"theme: {{name: material, custom_dir: {ROOT / 'theme'}, language: en, font: false}}\n",
        encoding="utf-8",
    )
    path = tmp_path / "offers" / "talk.yaml"
    path.write_text(plain(), encoding="utf-8")
    return path


@pytest.fixture
def preview(offer: Path) -> Iterator[Preview]:
    with create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    process = Popen(
        [executable, "-m", "site_builder", "serve", "--address", f"127.0.0.1:{port}"],
        cwd=offer.parents[1],
        stdout=PIPE,
        stderr=STDOUT,
        text=True,
        env={**environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUNBUFFERED": "1"},
    )
    said: list[str] = []
    assert process.stdout
    listener = Thread(target=said.extend, args=(process.stdout,))
    listener.start()
    try:
        yield Preview(f"http://127.0.0.1:{port}/", process, said)
    finally:
        process.terminate()
        process.wait(PATIENCE)
        listener.join()
        process.stdout.close()


def test_a_saved_offer_shows_with_its_mistakes_and_without_them(
    offer: Path, preview: Preview, plain
) -> None:
    assert "Not published" not in preview.page_with("One good talk")

    wrong = plain("title: You will earn 10,000 euros a month\n")
    offer.write_text(wrong, encoding="utf-8")
    html = preview.page_with("10,000 euros")
    assert "Not published until this is mended" in html
    assert any("reads as a promise of income" in line for line in preview.said)

    offer.write_text("title: [\n", encoding="utf-8")
    html = preview.page_with("cannot be read as an offer yet")
    assert "Not published until this is mended" in html

    offer.write_text(plain("title: A calm talk\n"), encoding="utf-8")
    assert "Not published" not in preview.page_with("A calm talk")
