"""A hard text is told from an easy one, in each language, with the network switched off."""

import socket

import pytest

from checks.language import CODES, language
from checks.readability import hardness

HARD = {
    "en": "The programme facilitates the operationalisation of organisational competencies, notwithstanding the multiplicity of considerations which participants, irrespective of their individual circumstances, may legitimately entertain regarding the applicability of the aforementioned methodologies in professional environments characterised by considerable uncertainty and by unforeseeable organisational volatility.",
    "nl": "Het programma faciliteert de operationalisering van organisatorische competenties, niettegenstaande de veelheid aan overwegingen die deelnemers, ongeacht hun individuele omstandigheden, rechtmatig kunnen koesteren ten aanzien van de toepasbaarheid van de voornoemde methodologieën binnen professionele omgevingen die zich door aanzienlijke onzekerheid laten kenmerken.",
    "it": "Il programma facilita l'operazionalizzazione delle competenze organizzative, nonostante la molteplicità di considerazioni che i partecipanti, a prescindere dalle proprie circostanze individuali, possono legittimamente nutrire riguardo all'applicabilità delle suddette metodologie negli ambienti professionali caratterizzati da una considerevole incertezza, fermo restando quanto precedentemente stabilito.",
    "pl": "Program umożliwia operacjonalizację kompetencji organizacyjnych, niezależnie od wielości rozważań, które uczestnicy, bez względu na indywidualne uwarunkowania, mogą zasadnie podnosić w odniesieniu do możliwości zastosowania wyżej wymienionych metodologii w środowiskach zawodowych charakteryzujących się znaczną niepewnością, z zastrzeżeniem wcześniejszych postanowień oraz odmiennych ustaleń.",
}
EASY = {
    "en": "We talk for an hour each week, on Tuesday at 10.30 a.m. You tell me what is hard. Then we choose one small thing to try, e.g. a walk, and you write down how it went. The next week we look at it. If it helped, we keep it.",
    "nl": "We praten elke week een uur, op dinsdag om 10.30 uur. Je vertelt wat lastig is. Dan kiezen we één klein ding om te proberen, d.w.z. iets voor die week, en jij schrijft op hoe het ging. Een week later kijken we ernaar. Hielp het, dan houden we het.",
    "it": "Parliamo un'ora ogni settimana, il martedì alle 10.30. Mi dici che cosa è difficile. Poi scegliamo una cosa piccola da provare, p.es. una passeggiata, e tu scrivi com'è andata. Una settimana dopo la guardiamo insieme. Se ti ha aiutato, la teniamo.",
    "pl": "Rozmawiamy co tydzień przez godzinę, we wtorek o 10.30. Mówisz mi, co jest trudne. Potem wybieramy jedną małą rzecz, np. spacer, a Ty zapisujesz, jak poszło. Tydzień później patrzymy na to razem. Jeśli to pomogło, zostaje. Jeśli nie, szukamy dalej.",
}


@pytest.fixture(autouse=True)
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise AssertionError("asked for the network")

    monkeypatch.setattr(socket.socket, "connect", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)


@pytest.mark.parametrize("code", CODES)
def test_a_hard_text_is_hard(code: str) -> None:
    hard = hardness(HARD[code], language(code))
    assert hard is not None
    assert HARD[code][hard.start : hard.end] == HARD[code].rstrip(".")


@pytest.mark.parametrize("code", CODES)
def test_an_easy_text_is_not(code: str) -> None:
    assert hardness(EASY[code], language(code)) is None


@pytest.mark.parametrize("code", CODES)
def test_a_short_text_is_not_judged(code: str) -> None:
    assert hardness(" ".join(HARD[code].split()[:20]), language(code)) is None


def test_languages_do_not_get_in_each_others_way() -> None:
    scores = [hardness(HARD[code], language(code)) for code in (*CODES, *reversed(CODES))]
    assert scores == scores[::-1]
