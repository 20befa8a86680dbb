"""A fingerprint: the same for the same terms, another one for any other term."""

import json
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from conftest import ROOT, TODAY
from hypothesis import given
from hypothesis import strategies as st

from checks.language import CODES
from checks.linter import lint, lint_source
from checks.offer import Offer
from checks.offer.values import Part, Words
from checks.source import Source
from site_builder.__main__ import main
from site_builder.fingerprint import canonical, fingerprint, short
from site_builder.offer_data import as_json, offer_data
from site_builder.offer_terms import exact
from site_builder.site import Site
from site_builder.view import OfferView

STEADY = ROOT / "offers/steady-weeks.yaml"
BESIDE = {
    "schema_",
    "id",
    "status",
    "example",
    "languages",
    "capacity",
    "outcomes",
    "testimonials",
    "testimonials_policy",
    "feedback.themes",
    "safety.crisis.checked",
    "coach.accent",
    "coach.portrait",
}


def view_of(offer: Offer, language: str = "en", **of_site: object) -> OfferView:
    report = lint_source(Source("steady-weeks.yaml", ""), today=TODAY)
    return OfferView(report, offer, Site(**of_site), language, "")  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def offer() -> Offer:
    found = lint(STEADY, today=TODAY).offer
    assert found is not None
    return found


def changed(value: object, at: str) -> Iterator[tuple[str, object]]:
    """Yield a value with one thing in it changed, and which; each thing once."""
    if isinstance(value, Part):
        for name in type(value).model_fields:
            for where, each in changed(getattr(value, name), f"{at}.{name}".strip(".")):
                yield where, value.model_copy(update={name: each})
    elif isinstance(value, list):
        for number, one in enumerate(value):
            for where, each in changed(one, at):
                yield where, [*value[:number], each, *value[number + 1 :]]
            yield at, value[:number] + value[number + 1 :]
    elif isinstance(value, Words):
        yield at, Words({code: f"{text} More." for code, text in value.by_language.items()})
    elif isinstance(value, bool):
        yield at, not value
    elif isinstance(value, int | Decimal):
        yield at, value + 1
    elif isinstance(value, tuple):
        yield at, (value[0], value[1] + 1)
    elif isinstance(value, date):
        yield at, value + timedelta(days=1)
    elif at == "price.instalments.due":
        yield at, "week 11"
    elif at == "price.parts.per":
        yield at, "week" if value == "session" else "session"
    elif isinstance(value, str):
        yield at, f"{value}-more"


def test_it_changes_with_every_term_and_with_nothing_beside_them(offer: Offer) -> None:
    first = fingerprint(view_of(offer))
    seen = {first}
    places = set()
    for where, each in changed(offer, ""):
        assert isinstance(each, Offer)
        digits = fingerprint(view_of(each))
        parts = where.split(".")
        beside = any(".".join(parts[:count]) in BESIDE for count in range(1, len(parts) + 1))
        if beside:
            assert digits == first, where
        else:
            assert digits not in seen, where
            seen.add(digits)
        places.add(where)
    assert {"price.parts.each", "refund.how", "stopping.missed.counted_max"} <= places
    assert len(places) > 150


def test_what_sets_a_rule_aside_is_a_term(plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    waived = (
        "waivers: [{rule: vague-scarcity, where: summary, reason: Because., by: Me, "
        "until: 2027-01-01}]\n"
    )
    with_it, without = lint_text(plain(waived)).offer, lint_text(plain()).offer
    assert fingerprint(view_of(with_it)) != fingerprint(view_of(without))


@pytest.mark.parametrize("code", CODES)
def test_how_the_file_is_written_is_no_matter(code: str, offer: Offer) -> None:
    node = yaml.compose(STEADY.read_text(encoding="utf-8"))
    _turn(node)
    text = f"# A comment.\n{yaml.serialize(node, allow_unicode=True, width=60)}"
    assert text.index("privacy:") < text.index("title:")
    again = lint_source(Source("steady-weeks.yaml", text), today=TODAY).offer
    assert again is not None
    assert fingerprint(view_of(again, code)) == fingerprint(view_of(offer, code))


def _turn(node: yaml.Node) -> None:
    """Turn the order of the keys around, in every block."""
    if isinstance(node, yaml.MappingNode):
        node.value.reverse()
        for _, value in node.value:
            _turn(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            _turn(value)


def test_the_day_and_the_address_of_the_site_are_no_matter(offer: Offer) -> None:
    first = view_of(offer)
    for each in (
        view_of(offer, today=date(2031, 1, 1)),
        view_of(offer, base="https://example.org/somewhere/", name="Another"),
        view_of(offer, main="nl", preview=True),
        replace(first, uri="nl/offers/other/"),
    ):
        assert fingerprint(each) == fingerprint(first)


@pytest.mark.parametrize(
    "path", sorted((ROOT / "offers").glob("*.yaml")), ids=lambda each: each.stem
)
def test_anyone_can_work_it_out_from_the_published_file(path: Path, tmp_path: Path) -> None:
    report = lint(path, today=TODAY)
    assert report.offer is not None
    for code in report.offer.languages.published:
        view = OfferView(report, report.offer, Site(), code, "")
        published = tmp_path / f"{code}.json"
        published.write_text(as_json(offer_data(view)), encoding="utf-8")
        told = subprocess.run(
            ["jq", "-cS", ".terms", published], capture_output=True, check=True
        ).stdout
        assert sha256(told.removesuffix(b"\n")).hexdigest() == fingerprint(view)


TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


@given(st.dictionaries(st.text("abcz_"), st.integers() | TEXTS | st.lists(TEXTS)))
def test_the_canonical_form_is_json_with_sorted_keys_and_nothing_between(
    value: dict[str, object],
) -> None:
    text = canonical(value).decode()
    pairs = json.loads(text, object_pairs_hook=list)
    assert pairs == sorted(value.items())
    assert text == canonical(dict(reversed(list(value.items())))).decode()
    inside = text.translate({ord(each): None for each in " \n\t"})
    assert text == inside or any(" " in str(each) for each in value.values())


def test_it_is_read_aloud_in_groups_of_four(offer: Offer) -> None:
    digits = fingerprint(view_of(offer))
    assert len(digits) == 64 and short(digits).replace(" ", "") == digits[:16]
    assert short("0123456789abcdef" * 4) == "0123 4567 89ab cdef"


@pytest.mark.parametrize(
    ("amount", "currency", "said"),
    [
        ("1440.00", "EUR", "1440.00"),
        ("1440.50", "PLN", "1440.50"),
        ("1440.00", "JPY", "1440"),
        ("0.50", "JPY", "0.50"),
    ],
)
def test_an_amount_has_the_decimals_of_its_currency(amount: str, currency: str, said: str) -> None:
    assert exact(Decimal(amount), currency) == said


def honest(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["fingerprint", *map(str, arguments)], catch_exceptions=False)


def test_the_command_prints_one_for_each_language(offer: Offer) -> None:
    told = honest(STEADY, "--today", TODAY).output.splitlines()
    assert told == [f"{code} {fingerprint(view_of(offer, code))}" for code in CODES]
    assert honest(STEADY, "--today", TODAY, "--language", "nl").output.splitlines() == [told[1]]


def test_what_was_agreed_to_can_be_shown_from_an_old_commit(tmp_path: Path, plain) -> None:  # type: ignore[no-untyped-def]
    def git(*arguments: str) -> None:
        subprocess.run(
            ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments],
            cwd=tmp_path / "now",
            check=True,
            capture_output=True,
        )

    (tmp_path / "now").mkdir()
    file = tmp_path / "now" / "talk.yaml"
    git("init", "-q")
    file.write_text(plain(), encoding="utf-8")
    git("add", ".")
    git("commit", "-qm", "First")
    agreed = honest(file, "--today", TODAY).output
    file.write_text(plain("summary: Something else.\n"), encoding="utf-8")
    git("commit", "-qam", "Second")
    git("worktree", "add", "../then", "HEAD~")
    assert honest(file, "--today", TODAY).output != agreed
    assert honest(tmp_path / "then" / "talk.yaml", "--today", TODAY).output == agreed


def test_what_cannot_be_published_has_none(tmp_path: Path, plain) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "mine.yaml"
    path.write_text(plain("summary: Only a few spots left!\n"), encoding="utf-8")
    result = honest(path, "--today", TODAY)
    assert result.exit_code == 1 and "mine.yaml:1:10" in result.output
    assert honest(ROOT / "offers/one-good-talk.yaml", "--language", "pl").exit_code == 2
