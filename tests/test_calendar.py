"""The calendar of a journey, in order, and as the file that a calendar program reads."""

from datetime import date, timedelta
from pathlib import Path
from re import findall, fullmatch

import pytest
from click.testing import CliRunner
from conftest import TODAY
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_sheets import HOSTILE, START, STEADY, honest, hostile, report_of

from checks.linter import lint
from checks.report import Report
from checks.settlement.schedule import talk_days
from site_builder.__main__ import main
from site_builder.sheets.calendar import Calendar, calendar
from site_builder.sheets.ics import as_ics
from site_builder.site import Site
from site_builder.view import OfferView


def ics(report: Report, language: str, start: date = START) -> str:
    assert report.offer is not None
    view = OfferView(report, report.offer, Site(""), language, "")
    return as_ics(calendar(report.offer, start), view)


def test_the_calendar_of_the_example() -> None:
    report = lint(STEADY, today=TODAY)
    assert report.offer is not None
    plan = calendar(report.offer, START)
    talks = [each.day for each in plan.events if each.kind == "talk"]
    assert talks == [START + timedelta(day) for day in talk_days(report.offer)]
    paid = [(each.day, each.amount) for each in plan.events if each.kind == "payment"]
    assert [day for day, _ in paid] == [date(2027, 2, 8), date(2027, 3, 8)]
    asked = [plan.week(each.day) for each in plan.events if each.kind == "feedback"]
    assert asked == report.offer.feedback.ask_weeks
    checked = [plan.week(each.day) for each in plan.events if each.kind == "checkpoint"]
    assert checked == [each.week for each in report.offer.communication.checkpoints]
    assert len([each for each in plan.events if each.kind == "update"]) == 11
    assert plan.events[-1].kind == "afterwards" and plan.events[-1].day == date(2027, 10, 4)


@given(
    start=st.dates(date(1970, 1, 1), date(2200, 1, 1)),
    weeks=st.integers(1, 60),
    talks=st.integers(1, 40),
    every=st.integers(0, 30),
    months=st.integers(0, 40),
)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_calendar_is_in_order_and_within_its_weeks(
    plain,  # type: ignore[no-untyped-def]
    start: date,
    weeks: int,
    talks: int,
    every: int,
    months: int,
) -> None:
    report = report_of(
        plain(
            f"journey: {{weeks: {weeks}}}\n"
            f"communication: {{update_every_days: {every}}}\n"
            f"feedback: {{ask_weeks: [1, {weeks}], ask_after_months: {months}}}\n"
            "price: {currency: EUR, total_incl_vat: 10.00, parts: "
            f"[{{id: t, text: t, count: {talks}, each: 1.00}}]}}\n"
        )
    )
    assert report.offer is not None
    plan: Calendar = calendar(report.offer, start)
    days = [each.day for each in plan.events]
    assert days == sorted(days)
    inside = [each for each in plan.events if each.kind != "afterwards"]
    assert all(1 <= plan.week(each.day) <= plan.weeks for each in inside)
    assert len([each for each in inside if each.kind == "talk"]) == talks
    after = [each.day for each in plan.events if each.kind == "afterwards"]
    assert all(day > plan.last_day(plan.weeks) for day in after) and len(after) == bool(months)
    assert_is_ics(ics(report, "en", start), len(plan.events))


def assert_is_ics(text: str, events: int) -> list[dict[str, str]]:
    """Read a calendar file as strictly as RFC 5545 asks, and return its events."""
    assert text.endswith("\r\n") and "\n" not in text.replace("\r\n", "")
    lines = text.removesuffix("\r\n").split("\r\n")
    assert all(len(line.encode()) <= 75 for line in lines)
    unfolded = text.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")
    assert unfolded[0] == "BEGIN:VCALENDAR" and unfolded[-1] == "END:VCALENDAR"
    assert {"VERSION:2.0", "CALSCALE:GREGORIAN"} <= set(unfolded[:5])
    assert [line.split(":")[0] for line in unfolded[:4]].count("PRODID") == 1
    found: list[dict[str, str]] = []
    inside = False
    for line in unfolded:
        match = fullmatch(r"([A-Z-]+)((?:;[A-Z]+=[^;:,\"]+)*):(.*)", line)
        assert match, line
        name, _, value = match.groups()
        assert not any(ord(each) < 0x20 or ord(each) == 0x7F for each in value)
        if (name, value) == ("BEGIN", "VEVENT"):
            assert not inside
            inside = True
            found.append({})
        elif (name, value) == ("END", "VEVENT"):
            assert inside
            inside = False
        elif inside:
            assert name not in found[-1]
            found[-1][name] = value
    assert not inside and len(found) == events
    for each in found:
        assert {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY"} <= set(each)
        assert fullmatch(r"[0-9]{8}T[0-9]{6}Z", each["DTSTAMP"])
        assert fullmatch(r"[0-9]{8}", each["DTSTART"]) and each["DTSTART"] < each["DTEND"]
        for name in ("SUMMARY", "DESCRIPTION"):
            assert fullmatch(r"(?:[^\\,;]|\\[\\,;n])*", each.get(name, ""))
    assert len({each["UID"] for each in found}) == len(found)
    return found


@pytest.mark.parametrize("code", ["en", "nl", "it", "pl"])
def test_the_calendar_file_of_the_example(code: str) -> None:
    report = lint(STEADY, today=TODAY)
    assert report.offer is not None
    found = assert_is_ics(ics(report, code), len(calendar(report.offer, START).events))
    assert found[0]["DTSTART"] == "20270111"
    assert ics(report, code) == ics(report, code)


def test_the_calendar_file_keeps_its_names_in_every_language() -> None:
    report = lint(STEADY, today=TODAY)
    names = [
        findall(r"(?m)^UID:(.*)$", ics(report, code).replace("\r\n ", "")) for code in ("en", "pl")
    ]
    assert names[0] == names[1]


@pytest.mark.parametrize("text", HOSTILE)
def test_the_calendar_file_of_a_hostile_offer(text: str) -> None:
    report = report_of(hostile(text))
    assert report.offer is not None
    found = assert_is_ics(ics(report, "en"), len(calendar(report.offer, START).events))
    written = " ".join(text.split()).replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    assert any(written in each["SUMMARY"] for each in found)


# The commands.


def test_a_file_is_written_as_it_would_be_printed(tmp_path: Path) -> None:
    target = tmp_path / "calendar.ics"
    arguments = ["journey", STEADY, "--start", "2027-01-11", "--format", "ics"]
    assert honest(*arguments, "-o", target).output == ""
    written = CliRunner().invoke(main, [str(each) for each in arguments])
    assert target.read_bytes() == written.stdout_bytes
    assert_is_ics(target.read_bytes().decode(), target.read_text().count("BEGIN:VEVENT"))
