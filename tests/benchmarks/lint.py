"""How much checking costs beside yamllint, which reads the same files and knows no honesty.

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
ROUNDS = 5
MANY = 200


def cpu_seconds(*command: str | Path) -> float:
    before = getrusage(RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def compare(name: str, target: Path) -> None:
    ours, theirs, empty = [], [], []
    for _ in range(ROUNDS):  # in turn, so that the machine's moods meet all of them
        ours.append(cpu_seconds(BIN / "honest", "lint", target))
        theirs.append(cpu_seconds(BIN / "yamllint", "-d", "relaxed", target))
        empty.append(cpu_seconds(sys.executable, "-I", "-c", "pass"))
    print(
        f"{name:<24} {median(ours) / median(theirs):6.2f} × yamllint"
        f" {median(ours) / median(empty):7.1f} × an empty Python"
        f"   ({median(ours) * 1000:.0f} ms CPU)"
    )


def main() -> None:
    with TemporaryDirectory() as folder:
        many = Path(folder)
        for number in range(MANY):
            offer = OFFERS[number % len(OFFERS)]
            text = offer.read_text(encoding="utf-8").replace("\nid: ", "\nid: n-")
            (many / f"{number:04}.yaml").write_text(text, encoding="utf-8")
        compare("one plain offer", ROOT / "offers" / "one-good-talk.yaml")
        compare("one large offer", ROOT / "offers" / "steady-weeks.yaml")
        compare(f"{MANY} offers", many)


if __name__ == "__main__":
    main()
