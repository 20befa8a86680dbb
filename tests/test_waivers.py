"""A waiver sets one rule aside in one place, in public, for a reason and for a time."""

import pytest

SCARCE = "summary: Only a few spots left!\n"
WAIVER = (
    "waivers:\n  - rule: {rule}\n    where: {where}\n    reason: {reason}\n"
    "    by: Ruth Sample\n    until: {until}\n"
)
REASON = "It quotes the poster that we talk about."


def waiver(**changes: str) -> str:
    values = {"rule": "vague-scarcity", "where": "summary", "reason": REASON, "until": "2027-01-01"}
    return WAIVER.format(**values | changes)


def rules(report) -> list[str]:  # type: ignore[no-untyped-def]
    return [each.rule for each in report.findings]


def test_a_good_waiver_sets_the_finding_aside_and_keeps_it_for_the_page(plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    report = lint_text(plain(SCARCE + waiver()))
    assert rules(report) == []
    assert report.publishable
    [waived] = report.waived
    assert waived.finding.rule == "vague-scarcity"
    assert waived.waiver.by == "Ruth Sample"


CASES = {
    "for another place": ({"where": "coach.bio"}, ["vague-scarcity", "waiver-unused"]),
    "for another rule": ({"rule": "guilt-appeal"}, ["vague-scarcity", "waiver-unused"]),
    "expired": ({"until": "2026-11-22"}, ["vague-scarcity", "waiver-expired"]),
    "on its last day": ({"until": "2026-11-23"}, []),
    "with a mere word for a reason": ({"reason": "fine"}, ["vague-scarcity", "waiver-unreasoned"]),
    "for no known rule": ({"rule": "vague-scarsity"}, ["vague-scarcity", "waiver-unknown-rule"]),
    "for what no waiver can mend": ({"rule": "yaml-syntax"}, ["vague-scarcity", "waiver-unknown-rule"]),
    "without a reason": ({"reason": ""}, ["vague-scarcity", "missing-key"]),
}  # fmt: skip


@pytest.mark.parametrize(("changes", "expected"), CASES.values(), ids=CASES)
def test_a_waiver(changes, expected, plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    assert rules(lint_text(plain(SCARCE + waiver(**changes)))) == expected


def test_an_unused_waiver(plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    report = lint_text(plain(waiver()))
    assert rules(report) == ["waiver-unused"]
    assert report.publishable


def test_a_waiver_covers_what_lies_below_its_place(plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    scarce = "fit:\n  for: [a, Only a few spots left!]\n  not_for: [b, c]\n"
    assert rules(lint_text(plain(scarce + waiver(where="fit")))) == []
    assert rules(lint_text(plain(scarce + waiver(where="fit.for[1]")))) == []
    assert "vague-scarcity" in rules(lint_text(plain(scarce + waiver(where="fit.for[0]"))))


def test_a_draft_is_warned_and_not_published(plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    report = lint_text(plain("status: draft\n" + SCARCE))
    assert [(each.rule, each.severity) for each in report.findings] == [
        ("vague-scarcity", "warning")
    ]
    assert not report.errors
    assert not report.publishable
