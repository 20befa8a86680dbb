"""What the model makes of sentences: a warning with its words, and no more than that."""

import json
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lessons import HONEST, digest, texts

from checks.features import reading
from checks.finding import Severity
from checks.impression import HONEST as READS_AS_HONEST
from checks.impression import TOGETHER, Impression, Impressions, around, impressions
from checks.language import CODES, language
from checks.leaning import leaning
from checks.matcher import Hit, find
from checks.model import BITS, FOLDER, Model, bucket, model
from checks.passage import passage
from checks.rules import BY_ID, OF_SENTENCES, OF_WORDS
from checks.sighting import hits

SEEN = {
    "en": "The door is open tonight, and tomorrow somebody else will be sitting on your chair.",
    "nl": "Volgend jaar vraagt je boekhouder wat er in hemelsnaam is gebeurd, en jij lacht alleen maar.",
    "it": "Domani su quella sedia ci sarà qualcun altro, uno che non ha aspettato.",
    "pl": "Kto szanuje siebie, ten nie czyta takiej wiadomości dwa razy, tylko od razu odpisuje.",
}


@pytest.mark.parametrize("code", CODES)
def test_a_model_was_made_from_the_sentences_that_are_there(code: str) -> None:
    head = json.loads((FOLDER / f"{code}.model").read_bytes().partition(b"\n")[0])
    assert head["learnt_from"] == digest(code), "run `make model`, then `make quality`"
    assert len((FOLDER / f"{code}.model").read_bytes()) < 640 * 1024


def test_what_only_the_model_says_is_never_an_error() -> None:
    assert {BY_ID[rule].severity for rule in OF_SENTENCES} == {Severity.WARNING}


@pytest.mark.parametrize("code", CODES)
def test_a_sentence_without_a_phrase_is_found_as_a_whole_and_the_words_are_named(code: str) -> None:
    text = "Hallo! " + SEEN[code]
    assert find(text, language(code)) == []
    [hit] = hits(text, language(code), OF_WORDS)
    assert text[hit.start : hit.end] == SEEN[code].rstrip(".")
    assert hit.rule in OF_SENTENCES
    assert 1 <= len(hit.weighed) <= 3
    assert all(word in SEEN[code] for word in hit.weighed)


@pytest.mark.parametrize(
    "text",
    [
        "Kanaalkade 1, 1000 AA Voorbeeldstad, Netherlands",
        "Zxqv wprt klmn bdfg hjkl qwrt zxcv.",
        "Order now",
        "",
    ],
)
@pytest.mark.parametrize("code", CODES)
def test_what_has_not_been_seen_before_is_not_judged(code: str, text: str) -> None:
    assert hits(text, language(code), OF_WORDS) == []


def test_a_phrase_in_a_sentence_that_reads_as_honest_accuses_nobody() -> None:
    english = language("en")
    honest = [
        (text, found)
        for text, rule, _ in texts("en")
        if rule == HONEST and (found := [h for h in find(text, english) if h.rule in OF_WORDS])
    ]
    kept = [each for text, _ in honest for each in hits(text, english, OF_WORDS)]
    # Phrases alone would accuse some hundred honest sentences of the authors they do not know.
    assert len(honest) > 50
    assert len(kept) < len(honest) / 3


def test_an_impression_takes_back_only_what_it_covers() -> None:
    text = "Thank you for reading this far and for asking. Only a few spots left!"
    assert [each.rule for each in hits(text, language("en"), OF_WORDS)] == ["vague-scarcity"]


@pytest.mark.parametrize("code", CODES)
@given(texts=st.lists(st.sampled_from([*SEEN.values(), "Hallo!", "We talk for an hour or so."])))
def test_what_is_around_a_hit_is_all_that_overlaps_it(code: str, texts: list[str]) -> None:
    text = " ".join(texts)
    judged = _judged(text, code)
    for start in range(0, len(text), 7):
        hit = Hit("x", start, start + 5, {})
        overlapping = [n for n, it in enumerate(judged) if it.start < hit.end and start < it.end]
        assert sorted(around(hit, judged)) == overlapping


@pytest.mark.parametrize("code", CODES)
@given(text=st.text(st.sampled_from('abcdeę żyłą,.!?"“”„«» \n1€'), max_size=200))
def test_every_impression_has_its_place(code: str, text: str) -> None:
    limit = _model(code).limit
    for each in _judged(text, code):
        assert 0 <= each.start < each.end <= len(text)
        assert each.alone == ((each.start, each.end) in _sentences(text, code))
        assert each.over == each.score - limit - (0 if each.alone else TOGETHER)
        assert limit > READS_AS_HONEST


def _sentences(text: str, code: str) -> set[tuple[int, int]]:
    known = language(code)
    read = passage(text, known.spelling, known.numerals)
    return {
        (read.words[each.start].start, read.words[each.stop - 1].end)
        for each in read.sentences
        if each
    }


def _judged(text: str, code: str) -> Sequence[Impression]:
    known = language(code)
    seen = impressions(text, passage(text, known.spelling, known.numerals), known)
    assert seen is not None
    return seen.judged


def _model(code: str) -> Model:
    known = model(code)
    assert known is not None
    return known


def test_a_text_that_presses_is_believed_less_and_one_that_does_not_more() -> None:
    seen = impressions_of(over=[0.1, 0.1, -0.5, *[-5.0] * 12])
    assert leaning(seen, taken=[]) < 0 < leaning(impressions_of(over=[0.1, *[-5.0] * 14]), taken=[])
    assert leaning(impressions_of(over=[0.1, *[-5.0] * 14]), taken=[3]) < 0
    assert leaning(impressions_of(over=[0.1] * 5), taken=[]) == 0


def impressions_of(over: Sequence[float]) -> Impressions:
    judged = [
        Impression(at, at + 1, 0, each, alone=True, window=range(at, at + 1))
        for at, each in enumerate(over)
    ]
    known = language("en")
    read = passage("", known.spelling, known.numerals)
    return Impressions(_model("en"), reading("", read, known), judged)


@given(st.text())
def test_every_feature_has_a_bucket(feature: str) -> None:
    assert 0 <= bucket(feature.encode("utf-8", "ignore").decode(), BITS) < 1 << BITS
