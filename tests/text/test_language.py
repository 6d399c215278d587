"""The language of a text, or none where it does not show."""

import pytest
from hypothesis import given, strategies as st

from newsld.text.language import detect_language

TEXTS = {
    "en": "The crews of the ferry said that they would not sail before the company had paid what it owed to them.",
    "de": "Die Mannschaft der Fähre sagte, dass sie nicht auslaufen werde, bis das Unternehmen den Lohn für die Zeit gezahlt hat.",
    "fr": "L’équipage du bac a dit que les départs ne se feront pas avant que la compagnie ait payé ce qui est dû dans les délais.",
    "es": "La tripulación del barco dijo que no saldría del puerto hasta que la empresa pague lo que debe a los marineros por su trabajo.",
    "it": "L’equipaggio del traghetto ha detto che la nave non partirà dal porto se la società non paga il lavoro della settimana e i turni.",
    "pt": "A tripulação do navio disse que não sai do porto enquanto a empresa não pagar o que deve aos marinheiros pelo trabalho da semana.",
    "nl": "De bemanning van de veerboot zei dat het schip niet uit de haven zal varen voor het bedrijf de lonen van deze week heeft betaald.",
    "ru": "Экипаж парома сказал, что он не выйдет из порта, пока компания не заплатит за работу, и что это было обещано ещё в марте, но не сделано.",
    "zh": "渡轮船员表示，在公司支付拖欠的工资之前，他们不会离开港口，工会也支持这一决定。",
    "ja": "フェリーの乗組員は、会社が未払いの賃金を支払うまで港を出ないと述べた。組合もこれを支持している。",
}


@pytest.mark.parametrize("tag", TEXTS)
def test_a_sentence_or_two_tells_the_language(tag):
    found = detect_language(TEXTS[tag])
    assert found is not None
    assert found[0] == tag
    assert 0 < found[1] < 1


def test_languages_that_share_their_commonest_words_are_told_apart_by_the_others():
    text = (
        "En la ribera de la laguna hay una escuela que no tiene maestra. La alcaldesa dice que la plaza se anuncia en "
        "marzo, en la capital, y que nadie se presenta. En la vega la gente no cree en promesas de la capital."
    )
    assert (detect_language(text) or ("", 0))[0] == "es"


@pytest.mark.parametrize(
    "text", ["", "Ferry strike", "x " * 100, "12 March 2026 " * 30, "Lorem ipsum dolor sit amet " * 10]
)
def test_what_does_not_show_is_none(text):
    assert detect_language(text) is None


@given(st.text())
def test_any_text_is_taken(text):
    found = detect_language(text)
    assert found is None or len(found) == 2
