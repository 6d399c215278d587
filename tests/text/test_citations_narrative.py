"""Names in the sentence before the brackets that cite: where they begin, and whose they are."""

from __future__ import annotations

import pytest
from cited_list import find

from newsld.document import Name, Reference
from newsld.source import Span
from newsld.text.citations import find_citations


def cited(text):
    return [(mark.text, mark.references, mark.resolution) for mark in find(text)]


NAMED = [
    ("Later Moreau (2021) argued so.", "Moreau (2021)", 0),
    ("Later, Moreau, (2021) argued so.", "Moreau, (2021)", 0),
    ("Later, Moreau, (2020) argued so.", None, None),
    ("Later, Morau, (2021) argued so.", None, None),
    ("Moreau’s (2021) study.", "Moreau’s (2021)", 0),
    ("The Moreaus’ (2021) study.", None, None),
    ("The Müller-Thurgaus and Østbys’ (2011) study.", None, None),
    ("The Harbour Union’s (n.d.) survey.", "The Harbour Union’s (n.d.)", 6),
    ("The Ministry of Harbours’ (2023) survey.", "The Ministry of Harbours’ (2023)", 3),
    ("The World Salt Council (2022a) knows.", "The World Salt Council (2022a)", 4),
    ("the harbour union (n.d.) knows.", None, None),
    ("Surely the ministry of harbours (2023) knows.", None, None),
    ("Surely the Ministry of harbours (2023) knows.", "Ministry of harbours (2023)", 3),
    ("Surely the statement on the forecourt (2017) knows.", None, None),
    ("Surely Statement on the forecourt (2017) knows.", "Statement on the forecourt (2017)", 8),
    ("The paper “Statement on the forecourt” (2017) knows.", "“Statement on the forecourt” (2017)", 8),
    ("The “paper” “Statement on the forecourt” (2017) knows.", "“Statement on the forecourt” (2017)", 8),
    ("The paper Statement on the forecourt” (2017) knows.", None, None),
    ("” (2017) knows.", None, None),
    ("Anna van den Berg (2018) found it.", "Anna van den Berg (2018)", 11),
    ("It is van den Berg (2018) who found it.", "van den Berg (2018)", 11),
    ("It is Adeyemi, Strand (2020) who found it.", "Adeyemi, Strand (2020)", 1),
    ("It is Bakker, Cole, and Iwu (2022) who found it.", "Bakker, Cole, and Iwu (2022)", 2),
    ("It is Bakker, Cole et al. (2022) who found it.", "Bakker, Cole et al. (2022)", 2),
    ("It is Bakker et al (2022) who found it.", "Bakker et al (2022)", 2),
    ("It is Bakker and her co-authors (2022) who found it.", "Bakker and her co-authors (2022)", 2),
    ("It is et al. (2022) who found it.", None, None),
    ("Per l’Harbour Union (n.d.) è così.", "Harbour Union (n.d.)", 6),
    ("Per dell’O’Brien (2014) è così.", "O’Brien (2014)", 7),
    ("L’Harbour Union (n.d.) tace.", "Harbour Union (n.d.)", 6),
    ("Dell’O’Brien (2014) si dice.", "O’Brien (2014)", 7),
    ("Per quell’altro O’Brien (2014) è così.", "O’Brien (2014)", 7),
    ("Per abcde’Moreau (2021) è così.", None, None),
    ("The Ministry of Harbours [MoH] (2023) knows.", "The Ministry of Harbours [MoH] (2023)", 3),
    ("The Ministry of Harbours [MoH (2023) knows.", "MoH (2023)", 3),
    ("[MoH] (2023) knows.", None, None),
    ("Salt; Moreau (2021) knows.", "Moreau (2021)", 0),
    ("Salt. Gay (1989) and Moreau (2021) know.", "Gay (1989)", 9),
]


@pytest.mark.parametrize(("text", "mark", "reference"), NAMED)
def test_a_mark_begins_where_the_names_do(text, mark, reference):
    found = [(one.text, one.references) for one in find(text) if one.resolution == "resolved"]
    assert found[:1] == ([] if mark is None else [(mark, (reference,))])


OFF = [
    ("Moreau (2020) argued so.", [("Moreau (2020)", (0,), "year-mismatch")]),
    ("The Guardian (2018) argued so.", [("The Guardian (2018)", (19,), "year-mismatch")]),
    ("The Guardian (1950) argued so.", [("The Guardian (1950)", (), "unresolved")]),
    ("Moreu (2021) argued so.", [("Moreu (2021)", (0,), "name-mismatch")]),
    ("The Moreu (2021) argued so.", [("Moreu (2021)", (0,), "name-mismatch")]),
    ("Strand (2020) argued so.", [("Strand (2020)", (), "unresolved")]),
    ("Strand (2020) stood there.", []),
    ("Lee (2014) argued so.", [("Lee (2014)", (), "year-mismatch")]),
    ("Bakker and Coles (2022) argued so.", [("Bakker and Coles (2022)", (2,), "name-mismatch")]),
    ("Moreau and Gay (1989) argued so.", [("Gay (1989)", (9,), "resolved")]),
    ("Moreu and Gay (1988) argued so.", [("Gay (1988)", (9,), "year-mismatch")]),
    ("Adeyemy and Lee (2020) argued so.", [("Adeyemy and Lee (2020)", (1,), "name-mismatch")]),
    ("By then Adeyemy, Lee (2020) was read.", [("Lee (2020)", (), "year-mismatch")]),
    ("Adelami (2020) argued so.", [("Adelami (2020)", (1,), "name-mismatch")]),
    ("The ship was built in Adelami (2020).", []),
    ("It says so in Adeyemy (2020).", [("Adeyemy (2020)", (1,), "name-mismatch")]),
]


@pytest.mark.parametrize(("text", "marks"), OFF)
def test_the_right_year_wins_over_a_wrong_one_and_this_over_a_misspelling(text, marks):
    assert cited(text) == marks


SAID = [
    ("As Moreau put it (2021), no.", 0),
    ("As Moreau argued in his essay (2021), no.", 0),
    ("Moreau’s study of salt (2021) says no.", 0),
    ("The Harbour Union’s survey (n.d.) says no.", 6),
    ("Gay said that Moreau argued so (2021).", 0),
    ("Moreau argued that Gay stood there (2021).", 0),
    ("Moreau argued so. It rained (2021).", None),
    ("Moreau argued so! It rained (2021).", None),
    ("Moreau’s study of salt? It rained (2021).", None),
    ("Moreau was there (2021).", None),
    ("Moreau argued so (2020).", None),
    ("Moreu argued so (2021).", None),
    ("moreau argued so (2021).", None),
    ("Klein argued so (n.d.).", None),
    ("Moreau argued so [2021].", None),
    ("Moreau argued so (2021, champion).", 0),
    ("Moreau argued so (2021 champion).", None),
    ("Moreau argued so (pictured; 2021).", None),
    ("It argued so (2021).", None),
]


@pytest.mark.parametrize(("text", "reference"), SAID)
def test_a_year_closes_the_saying_of_whoever_its_sentence_names(text, reference):
    found = [(mark.text[0], mark.references) for mark in find(text)]
    assert found == ([] if reference is None else [("(", (reference,))])


GERMAN = "Die Zahlen der Stadt sind nicht neu und werden von den Leuten im Hafen schon lange geglaubt. "


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Das zeigt Moreaus (2021) Arbeit.", "Moreaus (2021)"),
        ("Das zeigt Moreaus Arbeit (2021).", "(2021)"),
    ],
)
def test_a_genitive_of_german_has_no_apostrophe(text, mark):
    (found,) = find(GERMAN + text)
    assert (found.text, found.references, found.resolution) == (mark, (0,), "resolved")
    (english,) = find("The numbers of the town are not new. Read Moreaus (2021) on this.")
    assert english.resolution == "name-mismatch"


def test_a_short_form_in_brackets_behind_a_name_in_the_sentence_holds_from_then_on():
    first, second = find(
        "The Department for Fisheries and Rural Affairs [NETS] (2019) knows. NETS (2019) does."
    )
    assert (first.references, second.references) == ((10,), (10,))
    assert second.text == "NETS (2019)"


UNSPACED = (
    Reference(raw="", author=(Name(literal="田中"),), issued="2020", title="塩の値段"),
    Reference(raw="", author=(Name(literal="김철수"),), issued="2019", title="소금"),
    Reference(raw="", author=(Name(literal="東京都水産振興会"),), issued="2018", title="網"),
    Reference(
        raw="", author=(Name(literal="林"), Name(literal="森"), Name(literal="原")), issued="2017", title="砂"
    ),
    Reference(raw="", author=(Name(family="박", given="서연"),), issued="2016", title="방파제"),
    Reference(raw="", author=(Name(family="陈", given="晓明"),), issued="2015", title="盐"),
    Reference(raw="", author=(Name(literal="نجم، سلمى"),), issued="2014", title="ملح"),
    Reference(raw="佐々木健・高橋次郎（2013）『小さな港』"),
    Reference(raw="", author=(Name(literal="和田花子"),), issued="2012", title="海"),
    Reference(
        raw="", author=(Name(family="김", given="민수"), Name(family="한", given="지민")), issued="2011"
    ),
    Reference(raw="", author=(Name(family="한", given="지민"),), issued="2010", title="등대"),
    Reference(raw="李娜，陈雪（2009）。港口经济。"),
)


@pytest.mark.parametrize(
    ("text", "mark", "reference"),
    [
        ("そう述べた田中（2020）による。", "田中（2020）", 0),
        ("田中（2020）による。", "田中（2020）", 0),
        ("そう 田中（2020）による。", "田中（2020）", 0),
        ("그리고 김철수(2019)가 말했다.", "김철수(2019)", 1),
        ("그리고김철수(2019)가 말했다.", "김철수(2019)", 1),
        ("そう述べた東京都水産振興会（2018）による。", "東京都水産振興会（2018）", 2),
        ("そう述べた東京都水産産業振興財団連合会（2018）による。", None, None),
        ("そうだ（田中、2020）。", "（田中、2020）", 0),
        ("そうだ（林ほか、2017）。", "（林ほか、2017）", 3),
        ("そうだ（林・森・原、2017）。", "（林・森・原、2017）", 3),
        ("소금값이 올랐다(박서연, 2016).", "(박서연, 2016)", 4),
        ("박서연(2016)은 다르게 본다.", "박서연(2016)", 4),
        ("盐价上涨（陈晓明，2015）。", "（陈晓明，2015）", 5),
        ("盐价上涨（陈，2015）。", "（陈，2015）", 5),
        ("ارتفع سعر الملح (نجم، 2014).", "(نجم، 2014)", 6),
        ("また佐々木・高橋（2013）による。", "佐々木・高橋（2013）", 7),
        ("そうだ（佐々木と高橋、2013、12頁）。", "（佐々木と高橋、2013、12頁）", 7),
        ("和田（2012）による。", "和田（2012）", 8),
        ("そうだ（和田花子 2012）。", "（和田花子 2012）", 8),
        ("김민수와 한지민(2011)의 연구.", "김민수와 한지민(2011)", 9),
        ("또 김민수·한지민(2011)에 따르면.", "김민수·한지민(2011)", 9),
        ("한지민(2010)의 연구.", "한지민(2010)", 10),
        ("盐价上涨。李娜和陈雪（2009）。", "李娜和陈雪（2009）", 11),
        ("盐价上涨。陈雪（2009）。", None, None),
    ],
)
def test_scripts_without_spaces_name_works_too(text, mark, reference):
    marks = find_citations(text, (Span(0, len(text)),), UNSPACED)
    found = [(one.text, one.references) for one in marks if one.resolution == "resolved"]
    assert found == ([] if mark is None else [(mark, (reference,))])
