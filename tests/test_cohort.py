"""Everyone who started: read from a file without a mishap, and counted without a trick."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import sqrt

import pytest
from conftest import ROOT
from hypothesis import example, given
from hypothesis import strategies as st

from checks.cohort.client import COLUMNS, Client, Cohort, read_cohort
from checks.cohort.figures import Result, base, counted, figures, result
from checks.cohort.interval import Z, in_hundred, wilson
from checks.finding import Problem
from checks.language import CODES, language
from checks.offer.evidence import Outcomes, Period
from checks.reading import decode
from checks.rules import BY_ID
from checks.source import Source
from checks.wording import worded

HEADER = "client,started,ended,how,kept-plan\n"
GOOD = HEADER + "c01,2025-01-06,2025-03-28,finished,yes\nc02,2025-01-06,,running,\n"


def read(text: str) -> tuple[Cohort | None, list[Problem]]:
    return read_cohort(Source("people.csv", text))


# The interval.

COUNTS = st.integers(1, 5000).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of)))


@given(COUNTS)
@example((0, 1))
@example((1, 1))
def test_an_interval_lies_between_0_and_1_and_holds_the_share(counts: tuple[int, int]) -> None:
    low, high = wilson(*counts)
    assert 0 <= low <= Fraction(*counts) <= high <= 1
    assert low < high


@given(COUNTS)
def test_the_ends_of_an_interval_are_as_far_from_the_share_as_wilson_says(
    counts: tuple[int, int],
) -> None:
    reached, of = counts
    for end in map(float, wilson(reached, of)):
        if 0 < end < 1:
            errors = (reached / of - end) / sqrt(end * (1 - end) / of)
            assert abs(errors) == pytest.approx(float(Z), rel=1e-6)


@given(COUNTS)
def test_not_reaching_is_the_mirror_of_reaching(counts: tuple[int, int]) -> None:
    reached, of = counts
    low, high = wilson(reached, of)
    assert wilson(of - reached, of).low == pytest.approx(1 - high, abs=Decimal("1e-20"))
    assert wilson(of - reached, of).high == pytest.approx(1 - low, abs=Decimal("1e-20"))


def test_more_people_make_a_narrower_interval() -> None:
    widths = [high - low for low, high in (wilson(n, 2 * n) for n in (2, 10, 100, 1000))]
    assert widths == sorted(widths, reverse=True)


def test_an_interval_of_nobody_says_nothing() -> None:
    assert wilson(0, 0) == (0, 1)


@pytest.mark.parametrize(
    ("reached", "of", "low", "high"),
    [(19, 41, 32, 61), (14, 41, 22, 49), (0, 10, 0, 28), (5, 5, 57, 100)],
)
def test_intervals_worked_out_elsewhere(reached: int, of: int, low: int, high: int) -> None:
    assert tuple(map(in_hundred, wilson(reached, of))) == (low, high)


# Reading.


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        GOOD.replace(",", ";"),
        GOOD.replace("\n", "\r\n"),
        GOOD.replace("c01", '"c01"').replace("yes", '"Yes"'),
        GOOD.replace("client", "Client").replace(",running", ", running "),
        GOOD + "\n,,,,\n",
    ],
    ids=["commas", "semicolons", "CRLF", "quoted", "spaces and capitals", "empty rows"],
)
def test_a_file_is_read_as_spreadsheets_write_it(text: str) -> None:
    cohort, problems = read(text)
    assert problems == []
    assert cohort is not None
    assert cohort.measures == ("kept-plan",)
    assert cohort.clients == (
        Client("c01", date(2025, 1, 6), date(2025, 3, 28), "finished", {"kept-plan": True}),
        Client("c02", date(2025, 1, 6), None, "running", {"kept-plan": None}),
    )


def test_a_byte_order_mark_is_no_part_of_the_first_column() -> None:
    source, problems = decode(b"\xef\xbb\xbf" + GOOD.encode(), "people.csv")
    assert problems == []
    assert read_cohort(source)[1] == []


MISTAKES = {
    "no line": ("", "data-table-broken", ""),
    "nobody": (HEADER, "data-table-broken", "client"),
    "a column too few": (GOOD.replace(",how", ",end"), "data-table-broken", "client"),
    "a column twice": (GOOD.replace("kept-plan", "how"), "data-table-broken", "how"),
    "a column in words": (
        GOOD.replace("kept-plan", "kept the plan"),
        "data-table-broken",
        "kept the plan",
    ),
    "a row too short": (
        GOOD + "c03,2025-01-06,,running\n",
        "data-table-broken",
        "c03,2025-01-06,,running",
    ),
    "an open quote": (GOOD + 'c03,"2025-01-06,,running,\n', "data-table-broken", '"'),
    "no code": (GOOD + ",2025-01-06,,running,\n", "data-value-wrong", ""),
    "a code twice": (GOOD + "c01,2025-01-06,,running,\n", "data-value-wrong", "c01"),
    "a name": (GOOD + "Anna,2025-01-06,,running,\n", "data-not-anonymous", "Anna"),
    "a full name": (
        GOOD + "Jan de Wit 2,2025-01-06,,running,\n",
        "data-not-anonymous",
        "Jan de Wit 2",
    ),
    "a mail address": (
        GOOD + "c3@example.org,2025-01-06,,running,\n",
        "data-not-anonymous",
        "c3@example.org",
    ),
    "a phone number": (
        GOOD + "0600000000,2025-01-06,,running,\n",
        "data-not-anonymous",
        "0600000000",
    ),
    "a written phone number": (
        GOOD + "+31 6 00-000-000,2025-01-06,,running,\n",
        "data-not-anonymous",
        "+31 6 00-000-000",
    ),
    "a day as people write it": (GOOD + "c03,6-1-2025,,running,\n", "data-value-wrong", "6-1-2025"),
    "a week as a day": (GOOD + "c03,2025-W02-1,,running,\n", "data-value-wrong", "2025-W02-1"),
    "a day that is not": (GOOD + "c03,2025-02-30,,running,\n", "data-value-wrong", "2025-02-30"),
    "an ending of its own": (
        GOOD + "c03,2025-01-06,2025-02-03,stopped,\n",
        "data-value-wrong",
        "stopped",
    ),
    "an answer of its own": (
        GOOD + "c03,2025-01-06,,running,perhaps\n",
        "data-value-wrong",
        "perhaps",
    ),
    "ended and running": (
        GOOD + "c03,2025-01-06,2025-02-03,running,\n",
        "data-value-wrong",
        "2025-02-03",
    ),
    "left but no day": (GOOD + "c03,2025-01-06,,left,\n", "data-value-wrong", "left"),
    "ended before it began": (
        GOOD + "c03,2025-01-06,2025-01-05,left,\n",
        "data-value-wrong",
        "2025-01-05",
    ),
}


@pytest.mark.parametrize(("text", "rule", "words"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_on_its_cell(text: str, rule: str, words: str) -> None:
    cohort, problems = read(text)
    assert cohort is None
    [problem] = problems
    place = problem.match.place
    assert (problem.rule, place.words) == (rule, words)
    assert place.source is not None
    assert text[slice(*place.span)].strip('" ') == words.strip('"')


def test_every_mistake_of_a_file_is_told_at_once() -> None:
    _, problems = read(GOOD + "Anna,soon,,running,perhaps\nc04,2025-01-06,,left,\n")
    assert len(problems) == 4


CELLS = st.sampled_from(
    ["client", "started", "ended", "how", "kept", "c01", "c02", "Anna", "a@b.c", "0612345678", "yes",
     "no", "", " ", '"', '""', '"x', "2025-01-06", "2025-13-01", "9999-12-31", "left", "running",
     "finished", "\ufeff", "\u2028", "é", "😀", "\t", "\x0b"]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(st.lists(CELLS, max_size=7).map(",".join), max_size=6).map("\n".join),
    st.lists(st.lists(CELLS, max_size=7).map(";".join), max_size=6).map("\r\n".join),
    st.lists(st.lists(CELLS, min_size=5, max_size=5).map(",".join), max_size=6).map(
        lambda rows: HEADER + "\n".join(rows)
    ),
)


@given(TEXTS)
@example(HEADER + "c01,9999-12-31,,running,")
def test_no_text_raises_and_every_place_is_in_the_file(text: str) -> None:
    cohort, problems = read(text)
    assert (cohort is None) == bool(problems)
    for problem in problems:
        for place in (problem.match.place, *(place for place, _ in problem.match.related)):
            assert 0 <= place.span.start <= place.span.end <= len(text)
            assert place.source is not None and place.source.text == text
        assert problem.rule in BY_ID
        for code in CODES:
            assert worded(Source("offer.yaml", ""), problem, language(code)).message


# Counting.

DAYS = st.dates(date(2024, 1, 1), date(2026, 12, 31))
ANSWERS = st.sampled_from([True, False, None])
CLIENTS = st.lists(
    st.builds(
        lambda start, end, how, answer: Client(
            "c1", start, None if how == "running" else max(start, end), how, {"kept": answer}
        ),
        DAYS,
        DAYS,
        st.sampled_from(["finished", "left", "running"]),
        ANSWERS,
    ),
    max_size=40,
)
YEAR = Outcomes(period=Period.model_validate({"from": date(2025, 1, 1), "to": date(2025, 12, 31)}))


@given(CLIENTS)
def test_everyone_who_started_is_in_one_count(clients: list[Client]) -> None:
    kept = result(clients, "kept")
    assert kept.reached + kept.not_reached + kept.no_answer == kept.of == len(clients)


@given(CLIENTS, st.sampled_from([None, 4, 12, 60]))
def test_nobody_who_ended_is_left_out(clients: list[Client], weeks: int | None) -> None:
    counted_in = list(base(clients, YEAR, weeks))
    for each in clients:
        if each.started.year == 2025 and each.how != "running":
            assert each in counted_in
        if each.started.year != 2025:
            assert each not in counted_in


@pytest.mark.parametrize(
    ("started", "weeks", "counts"),
    [
        (date(2025, 10, 8), 12, True),  # could have finished on the last day
        (date(2025, 10, 9), 12, False),
        (date(2025, 10, 9), None, True),
        (date(2024, 12, 31), 12, False),
    ],
)
def test_who_is_under_way_counts_if_they_could_have_finished(
    started: date, weeks: int | None, counts: bool
) -> None:
    client = Client("c1", started, None, "running", {})
    assert bool(list(base([client], YEAR, weeks))) is counts


def test_without_a_period_everyone_counts() -> None:
    client = Client("c1", date(1999, 1, 1), None, "running", {})
    assert list(base([client], Outcomes(), 12)) == [client]


def test_the_figures_of_the_file_go_before_those_of_the_offer(plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    outcomes = "outcomes: {started: 9, data: p.csv, typical: [{measure: Kept on, count: 3, column: kept-plan}]}\n"
    report = lint_text(plain(outcomes), beside={"p.csv": GOOD})
    assert report.cohort is not None
    found = figures(report.offer, report.cohort)
    assert found == counted(report.cohort, report.offer)
    assert (found.started, found.finished, found.left, found.running) == (2, 1, 0, 1)
    assert found.results == (Result(1, 1, 2),)
    typed = figures(report.offer, None)
    assert typed is not None
    assert typed.results == (Result(3, 0, 9),)


def test_the_readme_shows_a_file_that_can_be_read() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8").split("```csv\n")[1].split("```")[0]
    cohort, problems = read(text)
    assert problems == []
    assert cohort is not None
    assert set(cohort.header) == {*COLUMNS, *cohort.measures}
