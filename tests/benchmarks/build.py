"""How much building costs beside Material on its own, which gets the same pages as Markdown files.

Run with `make benchmark`. Only the ratios say anything; times drift with the machine.
"""

import subprocess
import sys
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
OFFERS = sorted((ROOT / "offers").glob("*.yaml"))
ROUNDS = 3
MATERIAL = """site_name: Material on its own
docs_dir: pages
theme: {name: material, font: false}
plugins: [search]
not_in_nav: "*"
nav: [index.md]
"""


def cpu_seconds(*command: str | Path, cwd: Path) -> float:
    before = getrusage(RUSAGE_CHILDREN)
    subprocess.run(command, cwd=cwd, capture_output=True, check=True)
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def compare(count: int) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "offers").mkdir()
        (folder / "theme").symlink_to(ROOT / "theme")
        (folder / "mkdocs.yml").write_text((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
        for number in range(count):
            offer = OFFERS[number % len(OFFERS)]
            text = offer.read_text(encoding="utf-8").replace("\nid: ", f"\nid: n{number}-")
            (folder / "offers" / f"{number:05}.yaml").write_text(text, encoding="utf-8")
        honest = (BIN / "honest", "build")
        subprocess.run(
            (*honest, "--pages-to", "pages"), cwd=folder, capture_output=True, check=True
        )
        (folder / "material.yml").write_text(MATERIAL, encoding="utf-8")
        material = (BIN / "mkdocs", "build", "-q", "-f", "material.yml", "-d", "theirs")
        ours, theirs = [], []
        for _ in range(ROUNDS):  # in turn, so that the machine's moods meet both
            ours.append(cpu_seconds(*honest, cwd=folder))
            theirs.append(cpu_seconds(*material, cwd=folder))
        pages = sum(1 for _ in (folder / "site").rglob("*.html"))
        print(
            f"{count:>6} offers, {pages:>6} pages {median(ours) / median(theirs):6.2f} × Material"
            f"   ({median(ours):.1f} s CPU)"
        )


if __name__ == "__main__":
    for count in (10, 300):
        compare(count)
