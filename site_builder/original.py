"""An original: a picture as it came from a camera. Pages show copies, and it stays at home.

It may tell where it was made. What an article shows, or an offer links to, its author has chosen
to publish as it is.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote

from checks.neighbour import PICTURES, shown
from checks.report import Report
from site_builder.site import Site


def originals(reports: Iterable[Report], site: Site) -> frozenset[str]:
    """Return the files beside the offers that are portraits and nothing else, by their path.

    An offer that is not published has its picture too. One that cannot be read may name it
    anywhere: then every picture counts whose name is in its text.
    """
    folder = Path(site.folder)
    pictures = [each for each in site.files if each.lower().endswith(PICTURES)]
    if not pictures:
        return frozenset()
    reports = list(reports)
    portraits = {each for report in reports for each in _portraits(report, folder, pictures)}
    linked = {each for report in reports for each in _linked(report, folder, pictures)}
    told = "\n".join(each.read_text("utf-8", "replace") for each in folder.rglob("*.md"))
    return frozenset(each for each in portraits - linked if not _is_named(each, told))


def _portraits(report: Report, folder: Path, pictures: Iterable[str]) -> Iterator[str]:
    if report.offer is None:
        yield from (each for each in pictures if _is_named(each, report.source.text))
    elif portrait := report.offer.coach.portrait:
        yield from _same(report, portrait.file, folder, pictures)


def _linked(report: Report, folder: Path, pictures: Iterable[str]) -> Iterator[str]:
    for _, name in shown(report.offer) if report.offer else ():
        yield from _same(report, name, folder, pictures)


def _same(report: Report, name: str, folder: Path, pictures: Iterable[str]) -> Iterator[str]:
    """Yield the pictures that are this file, however its name is written."""
    file = Path(report.source.path).parent / name
    for each in pictures:
        try:
            if file.samefile(folder / each):
                yield each
        except (OSError, ValueError):
            continue


def _is_named(path: str, text: str) -> bool:
    name = Path(path).name
    return name in text or quote(name) in text
