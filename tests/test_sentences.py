"""The main job: a dishonest sentence in an honest offer is found on its exact words.

In each language, in each way to write a text in YAML, and the finding speaks the offer's language.
"""

from textwrap import indent

import pytest

from checks.finding import Finding
from checks.report import Report

# A dishonest sentence, the words that make it so, its rule, and an honest sentence before it.
SENTENCES = {
    "en": (
        "You will “think” aloud, for an hour; I listen.",
        "Only a few spots left!",
        "vague-scarcity",
    ),
    "nl": (
        "Je krijgt één uur om hardop te “denken”; ik luister.",
        "Je bent het aan je kinderen verplicht om dit nu eindelijk te doen.",
        "guilt-appeal",
    ),
    "it": (
        "Un'ora per pensare ad alta voce, è così che lavoriamo, “piano”.",
        "Con questo metodo fallire è impossibile.",
        "guaranteed-result",
    ),
    "pl": (
        "Godzina, by pomyśleć na głos; słucham „uważnie”.",
        "Brak sukcesu? Widocznie poddałaś się za wcześnie.",
        "blame-for-results",
    ),
}


def plain_lines(text: str) -> str:
    return "summary: " + text.replace(" ", "\n  ", 3) + "\n"


def single(text: str) -> str:
    return "summary: '" + text.replace("'", "''").replace(" ", "\n\n    ", 1) + "'\n"


def double(text: str) -> str:
    written = "".join(f"\\u{ord(each):04x}" if ord(each) > 127 else each for each in text)
    words = written.split(" ")
    half = len(words) // 2
    return 'summary: "' + " ".join(words[:half]) + " \\\n  " + " ".join(words[half:]) + '"\n'


def folded(text: str) -> str:
    return "summary: >-\n" + indent("\n".join(text.split(" ")), "    ") + "\n"


def literal(text: str) -> str:
    lines = text.split(" ")
    return "summary: |2+ # a text\n" + indent("\n".join(lines), "  ") + "\n\n"


def by_language(text: str) -> str:
    return "summary:\n  {code}: >\n" + indent(text.replace(" ", "\n", 4), "    ") + "\n"


STYLES = [plain_lines, single, double, folded, literal, by_language]


@pytest.mark.parametrize("write", STYLES, ids=lambda style: style.__name__)
@pytest.mark.parametrize("code", SENTENCES)
@pytest.mark.parametrize("breaks", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_the_sentence_is_found_where_it_stands(code, write, breaks, plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    honest, dishonest, rule = SENTENCES[code]
    drawn = write(f"{honest} {dishonest}").replace("{code}", code).replace("\n", breaks)
    text = drawn + plain(f"languages: {{source: {code}}}\nsummary: x\n").replace("summary: x\n", "")
    report = lint_text(text)
    [finding] = found_in(report, drawn)
    assert finding.rule == rule
    kept = write(honest).replace("{code}", code)
    assert found_in(lint_text(text.replace(drawn, kept)), kept) == []
    # The words lie in the dishonest sentence, begin and end with its words, and are in the file.
    assert finding.text in dishonest
    raw = text[slice(*finding.span)]
    assert decoded(raw) == finding.text
    assert report.language == code


def found_in(report: Report, drawn: str) -> list[Finding]:
    """Return what was found in the lines drawn; the rest of the offer is in English."""
    return [each for each in report.findings if each.span.end <= len(drawn)]


def decoded(raw: str) -> str:
    """Read back what stands in the file, without the parser."""
    text = raw.replace("\\\r\n", "").replace("\\\n", "").replace("''", "'")
    while (at := text.find("\\u")) >= 0:
        text = text[:at] + chr(int(text[at + 2 : at + 6], 16)) + text[at + 6 :]
    return " ".join(text.split())


def test_two_sentences_in_two_languages_of_one_offer(plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    report = lint_text(
        plain(
            "languages: {source: en, publish: [en, pl]}\n"
            "summary:\n  en: Only a few spots left!\n  pl: Zostało już tylko kilka miejsc!\n"
        )
    )
    found = [each.route for each in report.findings if each.rule == "vague-scarcity"]
    assert found == [("summary", "en"), ("summary", "pl")]


def test_a_mistake_in_a_section_hides_no_sentence_in_it(plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    report = lint_text(
        plain("coach:\n  name: Ruth Sample\n  boi: x\n  bio: Only a few spots left!\n")
    )
    assert [each.rule for each in report.findings] == ["unknown-key", "vague-scarcity"]


def test_a_text_behind_an_alias_is_one_place(plain, lint_text) -> None:  # type: ignore[no-untyped-def]
    report = lint_text(plain("summary: &s Only a few spots left!\nincludes: [*s, *s]\n"))
    assert [each.rule for each in report.findings] == ["vague-scarcity"]
