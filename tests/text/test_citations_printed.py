"""Citations and lists as styles of many fields and countries print them."""

from __future__ import annotations

import pytest
from cited_list import read

from newsld.source import Span
from newsld.text.citations import find_citations


def links(entries, text):
    """The marks of a paragraph below a list, with the indexes they are bound to."""
    foot, references = read(entries)
    whole = foot + text
    marks = find_citations(whole, (Span(len(foot), len(whole)),), references)
    return [(mark.text, mark.references if mark.resolution == "resolved" else ()) for mark in marks]


NAMESAKES = [
    "Pearce, S. T. (2013). Signal flags. Pier Books.",
    "Pearce, V. (2013). Nets. Pier Books.",
    "Pearce, A., & Young, K. (2013). Moles. Pier Books.",
]


@pytest.mark.parametrize(
    ("text", "mark", "index"),
    [
        ("So it is (S. T. Pearce, 2013).", "(S. T. Pearce, 2013)", 0),
        ("So it is (V. Pearce, 2013).", "(V. Pearce, 2013)", 1),
        ("So it is (see S. T. Pearce, 2013).", "(see S. T. Pearce, 2013)", 0),
        ("V. Pearce (2013) knows.", "V. Pearce (2013)", 1),
    ],
)
def test_an_initial_that_tells_namesakes_apart_is_no_word_of_seeing(text, mark, index):
    assert links(NAMESAKES, text) == [(mark, (index,))]


PARTICLES = [
    "al-Masri, S. (2020). Chandlers. Quay.",
    "d’Aubrac, H. (2003). Tolls. Pier.",
    "Moreau, P. (2021). Salt. Pier.",
]


@pytest.mark.parametrize(
    ("text", "mark", "index"),
    [
        ("al-Masri (2020) knows.", "al-Masri (2020)", 0),
        ("It was al-Masri (2020) who knew.", "al-Masri (2020)", 0),
        ("d’Aubrac (2003) knows.", "d’Aubrac (2003)", 1),
        ("As al-Masri put it (2020), none.", "(2020)", 0),
        ("Selon d’Moreau (2021), non.", "Moreau (2021)", 2),
    ],
)
def test_a_name_in_the_sentence_may_begin_with_a_particle_in_small_letters(text, mark, index):
    assert links(PARTICLES, text) == [(mark, (index,))]


SEVERAL = [
    "Holm, N., Yılmaz, D., & Petrov, I. (2013). Flags. Pier Books.",
    "Pearce, A., & Young, K. (2013). Nets. Pier Books.",
    "Ministry of Coasts and Fisheries. (2021). Season. Quay.",
]


@pytest.mark.parametrize(
    ("text", "index"),
    [
        ("As Holm et al. put it (2013), none.", 0),
        ("Holm, Yılmaz, and Petrov argue (2013) so.", 0),
        ("Pearce and Young argue (2013, p. 4) so.", 1),
        ("Pearce and Young argue (2013, p.54–57) so.", 1),
        ("The Ministry of Coasts and Fisheries argues (2021) so.", 2),
    ],
)
def test_the_year_may_stand_behind_the_verb_of_several_authors(text, index):
    (mark,) = links(SEVERAL, text)
    assert mark[1] == (index,)


HOLMS = [
    "Holm, N. (2013). Moles. Pier Books.",
    "Holm, N., & Faber, P. (2013). Flags. Pier Books.",
    "Holm, N., Yılmaz, D., & Petrov, I. (2013). Nets. Pier Books.",
    "Danner, P., & Sokolov, V. (2008). Salt. Pier Books.",
]


def test_where_both_authors_of_a_pair_are_named_et_al_stands_for_more():
    text = "So it is (Danner & Sokolov, 2008). It is so (Holm et al., 2013)."
    assert links(HOLMS, text)[1] == ("(Holm et al., 2013)", (2,))
    assert links(HOLMS[:2] + HOLMS[3:], text)[1] == ("(Holm et al., 2013)", ())


def test_and_else_it_may_stand_for_a_pair():
    assert links(HOLMS, "It is so (Holm et al., 2013).") == [("(Holm et al., 2013)", ())]
    assert links(HOLMS[:2], "It is so (Holm et al., 2013).") == [("(Holm et al., 2013)", (1,))]


@pytest.mark.parametrize(
    ("entry", "others"),
    [
        ("Holm, N. m.fl. (2013). Moles. Pier Books.", "Holm m.fl."),
        ("Holm, N. e.a. (2013). Moles. Pier Books.", "Holm e.a."),
        ("Holm, N. та ін. (2013). Moles. Pier Books.", "Holm та ін."),
        ("Holm, N. et al. (2013). Moles. Pier Books.", "Holm & al."),
        ("Holm, N. mfl. (2013). Moles. Pier Books.", "Holm mfl."),
        ("Holm, N. a další (2013). Moles. Pier Books.", "Holm a další"),
    ],
)
def test_an_entry_that_says_et_al_itself_has_more_authors(entry, others):
    assert links([entry], f"It is so ({others}, 2013).") == [(f"({others}, 2013)", (0,))]
    assert links([entry, HOLMS[2]], f"It is so ({others}, 2013).") == [(f"({others}, 2013)", ())]


TRAILING = [
    "Masri, Samir al-. 2020. “Anchors of Memory.” Annals of Navigation 36 (3): 44–59.",
    "Aubrac, Hélène d’, and Tom Ashdown. 2003. “Tolls.” Annals of Navigation 6 (3): 4–9.",
    "Arnsberg, Otto von. 1931. Ropes. Pier Books.",
]


@pytest.mark.parametrize(
    ("mark", "index"),
    [
        ("(al-Masri 2020)", 0),
        ("(d’Aubrac and Ashdown 2003)", 1),
        ("(von Arnsberg 1931)", 2),
        ("(Arnsberg 1931)", 2),
    ],
)
def test_a_list_may_put_the_particle_behind_the_given_name(mark, index):
    assert links(TRAILING, f"It is so {mark}.") == [(mark, (index,))]


HEADED = [
    "Berg 2018a A. Berg, The last packet boat (Oxford 2018).",
    "Berg 2018b A. Berg, The first packet boat (Oxford 2018).",
    "Danner / Sokolov 2008 P. Danner / V. Sokolov, Ropes. Journal of Docks 5, 2008, 4–9.",
    "Harbour Union 2016 Harbour Union, Rules (London 2016).",
]


@pytest.mark.parametrize(
    ("mark", "index"),
    [
        ("(Berg 2018a)", 0),
        ("(Berg 2018b, 4)", 1),
        ("(Danner / Sokolov 2008)", 2),
        ("(Harbour Union 2016)", 3),
    ],
)
def test_an_entry_may_begin_with_the_words_that_cite_it(mark, index):
    assert links(HEADED, f"It is so {mark}.") == [(mark, (index,))]


YEARS_BELOW = [
    "Holm, Nils 2019 Signal Flags. Quarterly of Coastal Law 41(4): 49–64.",
    "2021 A Census of Buoys. Brussels: Institute of Coasts.",
    "Lind, Ada 2015 Moles. Oxford: Pier Books.",
]


def test_an_entry_that_begins_with_its_year_is_by_the_authors_above():
    assert links(YEARS_BELOW, "It is so (Holm 2021; Lind 2015). Holm (2019) knows.") == [
        ("(Holm 2021; Lind 2015)", (1, 2)),
        ("Holm (2019)", (0,)),
    ]


@pytest.mark.parametrize("undated", ["без дати", "brak daty", "zonder datum", "日付なし", "s/f", "uten dato"])
def test_without_a_date_in_every_language(undated):
    entries = [f"Ransome, P. ({undated}). Moles. Islands Today. https://islands.example/m", HOLMS[0]]
    assert links(entries, f"It is so (Ransome, {undated}).") == [(f"(Ransome, {undated})", (0,))]


@pytest.mark.parametrize("mark", ["(佐藤 2018年)", "（佐藤、2018年）", "(佐藤 2018年, 34)"])
def test_the_sign_for_a_year_may_stand_behind_it(mark):
    assert links(["佐藤 (2018). 冬の港. 港湾社.", HOLMS[0]], f"港は静かだった{mark}。") == [(mark, (0,))]


UNDATED = [
    "Орлов, Лев. б. д. «Чтение таблиц приливов». Harbour Watch. Просмотрено 9 май 2023 г. https://hw.example/1",
    "RANSOME, Peter, [nedatováno]. Moles. Harbour Watch. Online [vid. 2023-05-09]. https://hw.example/2",
    "Holm, N. (2019). Flags. Pier Books.",
]


@pytest.mark.parametrize(("mark", "index"), [("(Орлов, б. д.)", 0), ("(Ransome [nedatováno])", 1)])
def test_the_day_on_which_a_page_was_seen_is_no_date(mark, index):
    assert links(UNDATED, f"It is so {mark}.") == [(mark, (index,))]


MONTHS = [
    "March, H. (2010). Coal barges. Pier Books.",
    "Okafor, C. (2020). Salt. Pier Books.",
]


@pytest.mark.parametrize(
    ("text", "mark", "indexes"),
    [
        ("So (March 2010; Okafor 2020).", "(March 2010; Okafor 2020)", (0, 1)),
        ("So (Okafor 2020; March 2010).", "(Okafor 2020; March 2010)", (1, 0)),
        ("So (see March 2010, p. 4).", "(see March 2010, p. 4)", (0,)),
        ("According to March (2010), not.", "March (2010)", (0,)),
        ("March argues (2010) so.", "(2010)", (0,)),
        ("Okafor says so (March 2020).", "(March 2020)", (1,)),
    ],
)
def test_an_author_may_be_called_as_a_month(text, mark, indexes):
    assert links(MONTHS, text) == [(mark, indexes)]


def test_a_month_alone_in_brackets_is_a_date():
    assert links(MONTHS, "So (Okafor, 2020). The strike (March 2010) ended.") == [("(Okafor, 2020)", (1,))]


PAIRS = [
    "HOLM, N.; FABER, P. Lamps. Oxford: Pier Books, 2019.",
    "QUELLIN, M. Nets. Oxford: Pier Books, 2014.",
    "Yılmaz, Deniz/Petrov, Ivana/Ohm, Greta (2013). Ports. Oxford: Pier Books.",
    "de Groot, E., & ten Brink, A. (2015). Dikes. Pier Books.",
]


@pytest.mark.parametrize(
    ("mark", "indexes"),
    [
        ("(ver Holm; Faber, 2019; Quellin, 2014)", (0, 1)),
        ("(Quellin, 2014; HOLM; FABER, 2019)", (1, 0)),
        ("(Yılmaz/et al. 2013; de Groot/ten Brink 2015)", (2, 3)),
        ("(de Groot – ten Brink 2015)", (3,)),
        ("(de Groot / ten Brink 2015)", (3,)),
        ("(Yılmaz & al. 2013)", (2,)),
    ],
)
def test_a_semicolon_a_slash_or_a_dash_may_join_the_authors_of_one_work(mark, indexes):
    assert links(PAIRS, f"It is so {mark}.") == [(mark, indexes)]


def test_names_in_small_letters_before_a_semicolon_are_not_joined_to_other_names():
    assert links(PAIRS, "It is so (Faber; Quellin, 2014).") == [("(Faber; Quellin, 2014)", (1,))]


LETTERS = [
    "Marsh R: Barges. Harbour Review 57:65–80 (2018a).",
    "Marsh R: Canals. Harbour Review 58:65–80 (2018b).",
]


@pytest.mark.parametrize("mark", ["(Marsh, 2018b,a)", "(Marsh, 2018b, a)", "(Marsh 2018b; Marsh 2018a)"])
def test_letters_may_stand_at_the_end_of_an_entry_and_in_any_order_in_a_mark(mark):
    assert links(LETTERS, f"It is so {mark}.") == [(mark, (1, 0))]


@pytest.mark.parametrize("mark", ["(例えば佐藤, 2018)", "（参见佐藤 2018）", "(たとえば佐藤 2018)"])
def test_no_space_parts_words_of_seeing_from_names_in_some_scripts(mark):
    entries = ["佐藤 (2018). 冬の港. 港湾社.", "Holm, N. (2019). Flags. Pier Books."]
    assert links(entries, f"港は静かだった{mark}。") == [(mark, (0,))]
