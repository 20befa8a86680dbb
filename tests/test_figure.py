"""Figures in two languages: honest translations agree, other facts are noticed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.counting import figures
from checks.language import CODES, language


def agree(code: str, text: str, other_code: str, other: str) -> bool:
    one, two = figures(text, language(code)), figures(other, language(other_code))
    return not [*one.beyond(two), *two.beyond(one)]


HONEST = [
    ("en", "Eight talks of 60 minutes", "nl", "Acht gesprekken van een uur"),
    ("en", "within a fortnight", "pl", "w ciągu 14 dni"),
    ("en", "€1,200.50 in all", "nl", "€ 1.200,50 in totaal"),
    ("en", "€1,200.50 in all", "it", "in tutto 1.200,50 €"),
    ("en", "1,200.50 euros in all", "pl", "razem 1 200,50 euro"),
    ("en", "an eight-week programme", "nl", "een achtweeks traject"),
    ("en", "a twelve-week plan", "nl", "een twaalfweeks plan"),
    ("en", "a two-week break", "pl", "dwutygodniowa przerwa"),
    ("en", "a talk of 90 minutes", "it", "un colloquio di un'ora e mezza"),
    ("en", "a talk of 90 minutes", "nl", "een gesprek van anderhalf uur"),
    ("en", "a talk of 90 minutes", "pl", "rozmowa trwająca półtorej godziny"),
    ("en", "half an hour", "nl", "30 minuten"),
    ("en", "an answer within 24 hours", "nl", "binnen een dag antwoord"),
    ("en", "six months later", "nl", "een half jaar later"),
    ("en", "three months later", "it", "un trimestre dopo"),
    ("en", "every 15 minutes", "nl", "elk kwartier"),
    ("en", "a talk of 45 minutes", "it", "un colloquio di tre quarti d'ora"),
    ("en", "on Tuesdays from 6 pm to 7.30 pm", "pl", "we wtorki od 18.00 do 19.30"),
    ("en", "one of the two coaches", "nl", "een van beide coaches"),
    ("en", "two or three weeks", "nl", "een paar weken"),
    ("en", "We start on 11 January 2027", "nl", "We beginnen op 11-01-2027"),
    ("en", "We start on 2027-01-11", "it", "Si comincia l'11 gennaio 2027"),
    ("en", "in week 3", "nl", "in de derde week"),
    ("en", "in the third week", "pl", "w 3. tygodniu"),
    ("en", "9 of the 12 weeks", "it", "9 settimane su 12"),
    ("en", "once a week", "it", "una volta alla settimana"),
    ("en", "half of it", "pl", "połowa"),
    ("en", "We answer 24/7", "nl", "We antwoorden dag en nacht"),
    ("it", "Sei tu che decidi", "en", "You decide"),
    ("nl", "Wie doet er acht op?", "en", "Who takes heed?"),
    ("nl", "2,5 uur", "en", "two and a half hours"),
    ("en", "2.5 hours", "it", "due ore e mezza"),
    ("pl", "trzy i pół miesiąca", "nl", "3,5 maand"),
    ("en", "between 9 and 5", "it", "dalle 9 alle 17"),
    ("en", "at 6 pm", "nl", "om 18 uur"),
    ("en", "Twice 420 euros", "nl", "2 x 420 euro"),
    ("en", "within two days", "pl", "w ciągu 48 godzin"),
    ("en", "step 2 of 3", "nl", "de tweede van drie stappen"),
    ("en", "a 60-minute talk", "pl", "godzinna rozmowa"),
    ("nl", "5 x € 290", "it", "cinque rate da 290 €"),
    ("pl", "Od 2 do 8 osób", "it", "2-8 persone"),
    ("nl", "honderd euro per gesprek", "it", "100 euro a colloquio"),
]  # fmt: skip
OTHER = [
    ("en", "within 14 days", "nl", "binnen 30 dagen"),
    ("en", "twelve weeks", "it", "dodici mesi"),
    ("en", "for €1,440", "nl", "voor € 1.400"),
    ("en", "for €97", "pl", "za 79 €"),
    ("en", "8 talks", "nl", "6 gesprekken"),
    ("en", "eight weeks together", "it", "dieci settimane insieme"),
    ("en", "an answer within 48 hours", "pl", "odpowiedź w ciągu 72 godzin"),
    ("en", "an answer within 48 hours", "it", "una risposta entro 48 giorni"),
    ("en", "talks of 60 minutes", "nl", "gesprekken van drie kwartier"),
    ("it", "entro 14 giorni", "pl", "w ciągu 10 dni"),
    ("nl", "2 uur per week", "pl", "3 godziny w tygodniu"),
    ("en", "€1.20 a page", "it", "12,00 € a pagina"),
    ("en", "from week 5", "nl", "vanaf week 6"),
    ("en", "We start on 11 January", "it", "Si comincia il 18 gennaio"),
    ("en", "80% of what you paid", "nl", "75% van wat je betaalde"),
    ("pl", "czternaście dni", "nl", "veertig dagen"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "other_code", "other"), HONEST)
def test_an_honest_translation_agrees(code: str, text: str, other_code: str, other: str) -> None:
    assert agree(code, text, other_code, other)


@pytest.mark.parametrize(("code", "text", "other_code", "other"), OTHER)
def test_another_fact_is_noticed(code: str, text: str, other_code: str, other: str) -> None:
    assert not agree(code, text, other_code, other)


@given(st.decimals(2, 99999, places=2), st.sampled_from(CODES), st.sampled_from(CODES))
def test_an_amount_agrees_in_every_spelling(amount: Decimal, code: str, other: str) -> None:
    texts = {
        "en": f"€{amount:,.2f}",
        "nl": f"€ {amount:,.2f}".translate(str.maketrans(",.", ".,")),
        "it": f"{amount:,.2f} €".translate(str.maketrans(",.", ".,")),
        "pl": f"{amount:,.2f} euro".translate(str.maketrans(",.", " ,")),
    }
    assert agree(code, texts[code], other, texts[other])


@given(st.text(max_size=60), st.sampled_from(CODES))
def test_a_text_agrees_with_itself(text: str, code: str) -> None:
    assert agree(code, text, code, text)
    for each in figures(text, language(code)).found:
        assert 0 <= each.start < each.end <= len(text)
