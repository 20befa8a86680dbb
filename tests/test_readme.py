"""What the README says is so."""

from re import findall

from conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_shortest_offer_is_the_one_in_the_folder() -> None:
    offer = (ROOT / "offers/one-good-talk.yaml").read_text(encoding="utf-8")
    assert f"```yaml\n{offer}```" in README


def test_what_it_points_to_is_there() -> None:
    links = findall(r"\]\(([^)#:]+)\)|src=\"([^\"]+)\"", README)
    assert links
    for link in links:
        assert (ROOT / "".join(link)).exists(), link


def test_its_waiver_would_be_taken(plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    waiver = README[README.index("waivers:\n") :].split("```")[0]
    report = lint_text(plain("summary: Only a few spots left!\n" + waiver))
    assert report.findings == ()
    assert len(report.waived) == 1
