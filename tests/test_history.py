"""What changed in an offer and when, from real repositories."""

import os
import subprocess
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from unittest.mock import patch

import pytest
from conftest import ROOT
from hypothesis import given
from hypothesis import strategies as st

import site_builder.history
import site_builder.version
from checks.linter import offer_files
from checks.offer import Offer
from checks.offer.fit import Fit
from site_builder.change import TOPICS, Change, change_between
from site_builder.edition import edition_of
from site_builder.excerpt import excerpts
from site_builder.history import history
from site_builder.version import read

PLAIN = (ROOT / "offers/one-good-talk.yaml").read_text(encoding="utf-8")
FOUR = (ROOT / "offers/steady-weeks.yaml").read_text(encoding="utf-8")

CHANGES = {
    "price": lambda text: text.replace("total_incl_vat: 1", "total_incl_vat: 2"),
    "anchor": lambda text: text.replace("Do you want to go on,", "Do you want to stop,"),
    "alias": lambda text: text.replace("- {week: 3, ask: *go-on}", "- {week: 4, ask: *go-on}"),
    "comment": lambda text: text.replace("\nprice:", "\n# The price: dear.\nprice:"),
    "refund": lambda text: text.replace("until_day: 14", "until_day: 10"),
    "gone": lambda text: text.split("\nfit:")[0] + "\n",
    "broken": lambda text: text.replace("legal_name:", "legal_name: ["),
    "draft": lambda text: "status: draft\n" + text,
    "source": lambda text: text.replace("{source: en", "{source: nl"),
    "odd": lambda text: text + "else: 1\n",
    "flow": lambda text: text.replace("until_day: 14}", "until_day:\n14}"),
}


class Repository:
    """A repository with offers, in which every commit is a day later than the one before."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / "offers"
        self.day = 0
        self.folder.mkdir(parents=True)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str, zone: str = "+0100", authored: str = "") -> str:
        now = f"2026-11-{max(self.day, 1):02}T10:00:00{zone}"
        environment = os.environ | {
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_SYSTEM": os.devnull,
            "GIT_AUTHOR_NAME": "Nobody Seen",
            "GIT_AUTHOR_EMAIL": "nobody@example.org",
            "GIT_COMMITTER_NAME": "Nobody Seen",
            "GIT_COMMITTER_EMAIL": "nobody@example.org",
            "GIT_AUTHOR_DATE": authored or now,
            "GIT_COMMITTER_DATE": now,
        }
        done = subprocess.run(
            ["git", *arguments],
            cwd=self.root,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    def write(self, text: str, name: str = "talk.yaml") -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def commit(self, message: str = "A private word", **options: str) -> None:
        self.day += 1
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", message, **options)

    def save(self, text: str, name: str = "talk.yaml", **options: str) -> None:
        self.write(text, name)
        self.commit(**options)

    def told(self, name: str = "talk.yaml", **options: bool) -> tuple[Change, ...]:
        return history(self.folder, **options).get((self.folder / name).as_posix(), ())

    def topics(self, name: str = "talk.yaml") -> list[tuple[str, ...]]:
        return [each.topics for each in self.told(name)]


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "repository")


def dearer(text: str, price: str = "190.00") -> str:
    changed = text.replace("total_incl_vat: 180.00", f"total_incl_vat: {price}")
    assert changed != text
    return changed


def test_a_change_is_told_by_its_day_its_sections_and_the_price(repository: Repository) -> None:
    repository.save(PLAIN)
    repository.save(dearer(PLAIN).replace("until_day: 14", "until_day: 10"))
    newest, first = repository.told()
    assert newest.moment == datetime.fromisoformat("2026-11-02T10:00:00+01:00")
    assert newest.topics == ("price", "refund")
    assert newest.price == (Decimal("180.00"), Decimal("190.00"))
    assert newest.currencies == ("EUR", "EUR")
    assert first.topics == ("new",)
    assert first.moment is not None and first.moment.date() == date(2026, 11, 1)


def test_the_path_is_that_of_the_report(repository: Repository) -> None:
    repository.save(PLAIN, "of-2026/talk.yaml")
    paths = [each.as_posix() for each in offer_files(repository.folder)]
    assert list(history(repository.folder)) == paths


def test_comments_order_and_written_out_defaults_are_no_change(repository: Repository) -> None:
    repository.save(PLAIN)
    repository.save("# A word to myself.\n" + PLAIN)
    title, rest = PLAIN.split("title:")[1].split("\n", 1)
    reordered = PLAIN.split("title:")[0] + rest + f"\ntitle: {{en: {title.strip()}}}\n"
    repository.save(reordered + "stopping: {notice_days: 0}\nstatus: published\n")
    assert repository.topics() == [("new",)]


def test_a_version_that_cannot_be_read_counts_as_rewritten(repository: Repository) -> None:
    repository.save("%%% no offer")
    repository.save(PLAIN)
    assert repository.topics() == [("rewritten",), ("new",)]


def test_a_broken_section_does_not_hide_the_others(repository: Repository) -> None:
    repository.save(PLAIN.replace("total_incl_vat: 180.00", "total_incl_vat: much"))
    repository.save(PLAIN.replace("until_day: 14", "until_day: 10"))
    newest = repository.told()[0]
    assert newest.topics == ("price", "refund")
    assert newest.price is None


def test_a_translation_is_news_only_to_those_who_read_it(repository: Repository) -> None:
    repository.save(FOUR)
    repository.save(FOUR.replace("nl: Het is hersteld", "nl: Alles is hersteld"))
    newest = repository.told()[0]
    assert newest.topics == () == newest.topics_in("en") == newest.topics_in("it")
    assert newest.topics_in("nl") == ("wrong",)


def test_a_language_that_is_new_is_told_in_it(repository: Repository) -> None:
    repository.save(PLAIN)
    repository.save(PLAIN.replace("{source: en}", "{source: en, publish: [en, pl]}"))
    newest = repository.told()[0]
    assert (newest.topics_in("en"), newest.topics_in("pl")) == ((), ("translation",))


def test_a_renamed_offer_keeps_its_history(repository: Repository) -> None:
    repository.save(PLAIN)
    repository.save(dearer(PLAIN))
    repository.git("mv", "offers/talk.yaml", "offers/good talk é.yaml")
    repository.commit()
    repository.git("mv", "offers", "elsewhere")
    repository.folder = repository.root / "elsewhere"
    repository.commit()
    assert repository.topics("good talk é.yaml") == [("price",), ("new",)]


def test_an_offer_that_takes_over_a_name_has_a_history_of_its_own(repository: Repository) -> None:
    repository.save(PLAIN)
    repository.save(dearer(PLAIN))
    repository.git("mv", "offers/talk.yaml", "offers/old.yaml")
    repository.commit()
    repository.save(FOUR)
    assert repository.topics("old.yaml") == [("price",), ("new",)]
    assert repository.topics("talk.yaml") == [("new",)]


def test_an_offer_that_was_taken_away_for_a_while_does_not_begin_anew(
    repository: Repository,
) -> None:
    repository.save(PLAIN)
    repository.git("rm", "--quiet", "offers/talk.yaml")
    repository.commit()
    repository.save(dearer(PLAIN))
    assert repository.topics() == [("price",), ("new",)]


def test_nobody_reads_a_draft(repository: Repository) -> None:
    repository.save("status: draft\n" + PLAIN)
    repository.save("status: draft\n" + dearer(PLAIN))
    repository.save(dearer(PLAIN))
    repository.save(PLAIN)
    assert repository.topics() == [("price",), ("new",)]


def test_what_was_merged_counts_from_the_day_it_was_merged(repository: Repository) -> None:
    repository.save(PLAIN)
    repository.git("checkout", "--quiet", "-b", "plan")
    repository.save(dearer(PLAIN))
    repository.git("checkout", "--quiet", "main")
    repository.save(FOUR, "other.yaml")
    repository.day += 1
    repository.git("merge", "--quiet", "--no-ff", "--message", "Merge", "plan")
    days = [each.moment.day for each in repository.told() if each.moment]
    assert (repository.topics(), days) == ([("price",), ("new",)], [4, 1])


def test_the_day_is_the_one_of_recording_and_not_of_writing(repository: Repository) -> None:
    repository.save(PLAIN, authored="2020-01-01T10:00:00+0100")
    moment = repository.told()[0].moment
    assert moment is not None and moment.date() == date(2026, 11, 1)


def test_the_oldest_commit_of_a_shallow_clone_is_no_change(
    repository: Repository, tmp_path: Path
) -> None:
    repository.save(PLAIN)
    repository.save(dearer(PLAIN))
    repository.save(dearer(PLAIN, "200.00"))
    for depth, told in ((1, []), (2, [("price",)]), (4, [("price",), ("price",), ("new",)])):
        target = tmp_path / f"clone-{depth}"
        repository.git("clone", f"--depth={depth}", repository.root.as_uri(), str(target))
        changes = history(target / "offers").get((target / "offers/talk.yaml").as_posix(), ())
        assert [each.topics for each in changes] == told


def test_what_is_not_recorded_is_told_on_request_only(repository: Repository) -> None:
    repository.save(PLAIN)
    repository.write(dearer(PLAIN))
    repository.write(PLAIN, "second.yaml")
    assert repository.topics() == [("new",)]
    assert repository.told("second.yaml") == ()
    newest = repository.told(unrecorded=True)[0]
    assert (newest.moment, newest.topics) == (None, ("price",))
    assert [each.topics for each in repository.told("second.yaml", unrecorded=True)] == [("new",)]
    repository.write("# only a comment\n" + PLAIN)
    assert [each.moment is None for each in repository.told(unrecorded=True)] == [False]


def test_a_preview_tells_it_and_a_site_does_not(repository: Repository) -> None:
    repository.save(PLAIN)
    repository.write(dearer(PLAIN).replace("each: 90.00", "each: 95.00"))
    for preview in (False, True):
        site = edition_of(repository.folder, "en", today=date(2026, 11, 23), preview=preview).site
        (told,) = site.history.values()
        assert (told[0].moment is None) == preview


def test_where_there_is_no_repository_there_is_no_history(tmp_path: Path) -> None:
    (tmp_path / "talk.yaml").write_text(PLAIN, encoding="utf-8")
    assert history(tmp_path) == {}
    assert history(tmp_path / "missing") == {}


def test_where_there_is_no_git_there_is_no_history(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.save(PLAIN)
    monkeypatch.setenv("PATH", "")
    assert history(repository.folder) == {}


def test_a_repository_without_a_commit_has_no_history(repository: Repository) -> None:
    repository.write(PLAIN)
    assert history(repository.folder) == {}


def test_a_name_is_never_taken_for_an_option(repository: Repository) -> None:
    for name in ("--output=x.yaml", "-x.yaml", ":(top)y.yaml", "$(touch z).yaml"):
        repository.write(PLAIN, name)
    repository.commit()
    assert len(history(repository.folder)) == 4
    assert sorted(path.name for path in repository.root.iterdir()) == [".git", "offers"]


def test_a_hook_of_another_repository_does_not_mislead(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.save(PLAIN)
    monkeypatch.setenv("GIT_DIR", str(ROOT / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", "nowhere")
    assert repository.topics() == [("new",)]


def test_nobodys_name_and_no_message_is_told(repository: Repository) -> None:
    repository.save(PLAIN)
    repository.save(dearer(PLAIN))
    told = repr(history(repository.folder))
    assert not any(each in told for each in ("private", "Nobody", "nobody@"))


def test_the_same_repository_tells_the_same(repository: Repository) -> None:
    repository.save(FOUR)
    repository.save(FOUR.replace("1440.00", "1400.00"))
    read.cache_clear()
    first = repr(history(repository.folder))
    read.cache_clear()
    assert repr(history(repository.folder)) == first


@pytest.mark.parametrize("offers", [1, 40])
def test_git_is_started_three_times_however_many_offers_there_are(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, offers: int
) -> None:
    for text in (PLAIN, dearer(PLAIN)):
        for number in range(offers):
            repository.write(text, f"talk-{number}.yaml")
        repository.commit()
    started = []
    run = subprocess.run

    def counted(*arguments, **options):  # type: ignore[no-untyped-def]
        started.append(arguments)
        return run(*arguments, **options)

    monkeypatch.setattr(site_builder.history.subprocess, "run", counted)
    assert len(history(repository.folder)) == offers
    assert len(started) == 3


def test_every_field_of_an_offer_belongs_to_a_topic() -> None:
    told = [each for fields in TOPICS.values() for each in fields]
    assert len(told) == len(set(told))
    sections = {each.split(".")[0] for each in told}
    # The form's version and the address are no words to a client; languages are told apart.
    assert set(Offer.model_fields) - sections == {"schema_", "id", "languages"}
    assert {each.split(".")[1] for each in told if "." in each} == set(Fit.model_fields)


@given(st.lists(st.sampled_from(sorted(CHANGES)), max_size=4), st.sampled_from([PLAIN, FOUR]))
def test_reading_only_what_differs_finds_the_same(names: list[str], text: str) -> None:
    changed = text
    for name in names:
        changed = CHANGES[name](changed)
    assert excerpts(text, changed) is not None or {"odd", "flow"} & set(names)
    told = change_between(text.encode(), changed.encode(), None)
    with patch.object(site_builder.version, "excerpts", lambda *_: None):
        assert change_between(text.encode(), changed.encode(), None) == told
