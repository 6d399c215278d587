"""Whatever an article is made of, it is read and looked at; what is found in it has words."""

import pytest
from hypothesis import given, settings, strategies as st

import newsld

SIGNS = "« » “ ” ‘ ’ ' \" `` '' … ... ( ) [ ] (2020) (Berg, 2020) — – - , : ; . ? ! | • * & 12".split()
WORDS = """Ada Berg|ADA BERG|IŞIK|İ|et al.|1.|said|dit|a-t-il dit|sagte|as saying|told|who|that|le maire
|the mayor|he
|elle|and|not|By|Par|Von|Follow|@ada|3 May 2024|4-Mar-2024|n.d.|2019–|May|No. 3
|References|Sources|Reuters|The Guardian
|https://a.example/2020/01/02/x|[A title of words](https://a.example/x)|<!-- newsld""".replace(
    "\n", ""
).split("|")
EMPTY = ("« »", "“ ”", '""', "“…”", "\n", "\n\n", "\u200b", "\u00a0", "\u2060")
PIECES = st.sampled_from([*SIGNS, *WORDS, *EMPTY])


@settings(max_examples=120, deadline=None)
@given(
    st.lists(PIECES, min_size=3, max_size=70),
    st.sampled_from(["text", "markdown", "html"]),
    st.sampled_from(["fr", "en", "de", "es"]),
)
def test_any_mixture_is_read_and_checked(pieces: list[str], form: str, language: str) -> None:
    text = "Ferry fees rise\n\nBy Ada Berg\n\n" + " ".join(pieces)
    if form == "html":
        inner = "".join(f"<p>{paragraph}</p>" for paragraph in text.split("\n\n"))
        text = f"<html lang={language}><body><article><h1>Ferry fees rise</h1>{inner}</article></body></html>"
    document = newsld.parse(text, format=form)
    assert all(any(map(str.isalnum, statement.text)) for statement in document.claims)
    newsld.validate(document, profile="strict")


PROSE = "Le maire a parlé lundi de la fermeture du port et des navires qui attendent depuis une semaine."
ENTRY = "Holm, R. (2020). Fees rise. Reuters. https://a.example/x"


@pytest.mark.parametrize(
    "words",
    [
        f"{PROSE} « »\n\n« » « »\n\n{PROSE}",
        f"\u200b - The Guardian 2024\n\n{PROSE}",
        f"\u200b | 3 May 2024\n\n{PROSE}",
        f"{PROSE}\n\nReferences\n\nHolm, R. (2020) ‘",
        f"{PROSE} ( ’ and n.d. )\n\nReferences\n\n{ENTRY}",
    ],
)
def test_marks_without_words_stop_nothing(words: str) -> None:
    document = newsld.parse(f"Le port ferme\n\nPar Ada Berg\n\n{words}\n", format="text")
    newsld.validate(document, profile="strict")
    assert "Ada Berg" in [person.name for person in document.article.author]
