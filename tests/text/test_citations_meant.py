"""Which work a mark means: one of several, one listed twice, one with another year or name, or none."""

from __future__ import annotations

import pytest

from newsld.document import Name, Reference
from newsld.source import Span
from newsld.text.citations import find_citations


def person(family, given="X."):
    return Name(family=family, given=given)


def work(*author, issued="2020", title="On nets", **fields):
    return Reference(**{"raw": "", "author": author, "issued": issued, "title": title, **fields})


GAY = work(person("Gay"), issued="1989", title="A life")


def meant(mark, *references):
    """The one mark beside one that surely cites: what it is bound to, how, and what it may mean."""
    text = f"It is so (Gay, 1989) and so {mark}."
    marks = find_citations(text, (Span(0, len(text)),), (*references, GAY))
    return [(one.references, one.resolution, one.candidates) for one in marks[1:]]


SAME = [
    ({"doi": "10.1/A"}, {"doi": "10.1/a", "title": "Else"}, True),
    ({"doi": "10.1/a"}, {"doi": "10.1/b"}, False),
    ({"doi": "10.1/a"}, {}, True),
    ({"url": "https://a.example"}, {"url": "https://a.example", "title": "Else"}, True),
    ({"url": "https://a.example"}, {"url": "https://b.example"}, True),
    ({"url": "https://a.example"}, {"url": "https://b.example", "title": "Else"}, False),
    ({}, {"title": "Else"}, False),
    ({}, {"title": "On nets: A history"}, True),
    ({"year_suffix": "a"}, {"year_suffix": "b"}, False),
    ({"year_suffix": "a"}, {}, False),
    ({}, {"year_suffix": "b"}, False),
]


@pytest.mark.parametrize(("one", "two", "is_same"), SAME)
def test_a_work_listed_twice_is_one(one, two, is_same):
    found = meant("(Roe, 2020)", work(person("Roe"), **one), work(person("Roe"), **two))
    assert found == ([((0,), "resolved", ())] if is_same else [((0, 1), "ambiguous", (0, 1))])


def test_works_of_one_title_by_two_authors_are_two():
    found = meant("(“On nets”, 2020)", work(person("Roe")), work(person("Moe")))
    assert found == [((0, 1), "ambiguous", (0, 1))]


def test_of_very_many_works_twenty_are_named():
    many = [work(person("Roe"), title=f"Part {number}") for number in range(30)]
    assert meant("(Roe, 2020)", *many) == [(tuple(range(20)), "ambiguous", tuple(range(20)))]
    assert meant("(Roe, 2019)", *many) == [((), "year-mismatch", tuple(range(20)))]


YEARS = [
    ("2019", 0),
    ("2030", 0),
    ("2031", None),
    ("2010", 0),
    ("2120", None),
    ("2050", 0),
    ("2002", 0),
    ("2009", None),
    ("2032", None),
    ("n.d.", 0),
    ("2020a", 0),
]


@pytest.mark.parametrize(("year", "reference"), YEARS)
def test_another_year_is_off_and_one_far_away_may_be_that_of_another_work(year, reference):
    bound = () if reference is None else (reference,)
    found = meant(f"(Roe, {year})", work(person("Roe")))
    assert found == ([(bound, "year-mismatch", (0,))] if year != "2120" else [])


def test_figures_exchanged_are_a_slip_however_far():
    assert meant("(Roe, 1937)", work(person("Roe"), issued="1973")) == [((0,), "year-mismatch", (0,))]
    assert meant("(Roe, 1936)", work(person("Roe"), issued="1973")) == [((), "year-mismatch", (0,))]
    assert meant("(Roe, 1936)", work(person("Roe"), issued="n.d.")) == [((0,), "year-mismatch", (0,))]


def test_an_undated_work_is_the_one_without_a_year():
    roes = (work(person("Roe"), issued=""), work(person("Roe"), issued="2019", title="Else"))
    assert meant("(Roe, n.d.)", *roes) == [((0,), "resolved", ())]
    assert meant("(Roe, 2018)", *roes) == [((), "year-mismatch", (0, 1))]


SPELT = [
    ("Bergström", "Bergstrom", True),
    ("Bergström", "Bergstroem", True),
    ("Bergstrom", "Bergström", True),
    ("Øst", "Ost", True),
    ("Øst", "Oest", True),
    ("Łoś", "Los", True),
    ("Ræder", "Raeder", True),
    ("Þórsson", "Thorsson", True),
    ("Moreau", "Moreu", True),
    ("Moreau", "Morreau", True),
    ("Moreau", "Moraeu", True),
    ("Moreau", "Noreau", False),
    ("Moreau", "Mreua", False),
    ("Moreau", "Moru", False),
    ("Moreau", "Omreau", False),
    ("Moreaux", "Moreauxes", True),
    ("Moreaux", "Moreauxist", False),
    ("Moreaux", "Merieuxs", False),
    ("Kowalczyk", "Kowalzcyk", True),
    ("Kowalczyk", "Kowalyczk", True),
    ("Kowalczyk", "Kovalzcyk", True),
    ("Kowalczyk", "Kovaltschyk", False),
    ("Philips", "Filips", True),
    ("Sophie", "Sofie", True),
    ("Vandijk", "Vandyck", True),
    ("Roe", "Row", False),
    ("Rowe", "Rowa", True),
    ("Rowe", "Rowan", False),
    ("Ports", "Ports", None),
    ("Ab" * 40, "Ab" * 39 + "Aa", True),
    ("Ab" * 41, "Ab" * 40 + "Aa", False),
]


@pytest.mark.parametrize(("family", "written", "is_near"), SPELT)
def test_a_name_nearly_that_of_the_list_points_to_the_work_that_was_meant(family, written, is_near):
    found = meant(f"({written}, 2020)", work(person(family)))
    resolution = {True: "name-mismatch", False: "unresolved", None: "resolved"}[is_near]
    bound = () if is_near is False else (0,)
    assert [one[:2] for one in found] == [(bound, resolution)]


OTHERS = (person("Adeyemi", "F."), person("Strand", "H."), person("Iwu", "P."))
PAIR = OTHERS[:2]
NAMED = [
    (PAIR, "Adeyemi & Strand", "resolved"),
    (PAIR, "Adeyemi and H. Strand", "resolved"),
    (PAIR, "F. Adeyemi and H. Strand", "resolved"),
    (PAIR, "Adeyemi and G. Strand", "name-mismatch"),
    (PAIR, "Adeyemi and H. Berg", "name-mismatch"),
    (PAIR, "Adeyemi", "resolved"),
    (PAIR, "Adeyemi et al.", "resolved"),
    (PAIR, "Strand & Adeyemi", "name-mismatch"),
    (PAIR, "H. Strand & F. Adeyemi", "name-mismatch"),
    (PAIR, "Strand & F. Adeyemi", "name-mismatch"),
    (PAIR, "Adeyemi, Strand, & Iwu", "name-mismatch"),
    (PAIR, "Strand", "name-mismatch"),
    (PAIR, "Strand et al.", "name-mismatch"),
    (PAIR, "Novak & Adeyemi", "unresolved"),
    (PAIR, "Novak & Adeyemo", "unresolved"),
    (PAIR, "Adeyemo & Strand", "name-mismatch"),
    (OTHERS, "Adeyemi, Strand, & Iwu", "resolved"),
    (OTHERS, "Adeyemi & Strand", "name-mismatch"),
    (OTHERS, "Adeyemi, Strand, et al.", "resolved"),
    (OTHERS, "Adeyemi & Iwu", "name-mismatch"),
    (OTHERS, "Iwu & Adeyemi", "name-mismatch"),
    (OTHERS, "Strand, Iwu, & Adeyemi", "name-mismatch"),
    (OTHERS, "Strand, Adeyemi, & Iwu", "name-mismatch"),
    ((Name(literal="Café Müller"), PAIR[1]), "Cafe Muller & Strand", "name-mismatch"),
    ((person("Müller"), person("Østby")), "Muller & Ostby", "name-mismatch"),
    ((person("Müller"),), "X. Muller", "name-mismatch"),
]


@pytest.mark.parametrize(("authors", "names", "resolution"), NAMED)
def test_all_authors_named_must_be_those_of_the_work(authors, names, resolution):
    ((bound, found, _),) = meant(f"({names}, 2020)", work(*authors))
    assert (bound, found) == ((0,) if resolution != "unresolved" else (), resolution)


def test_the_closest_of_several_works_is_meant():
    alone, pair, all_three = work(PAIR[0], title="A"), work(*PAIR, title="B"), work(*OTHERS, title="C")
    every = (alone, pair, all_three)
    assert meant("(Adeyemi, 2020)", *every) == [((0,), "resolved", ())]
    assert meant("(Adeyemi & Strand, 2020)", *every) == [((1,), "resolved", ())]
    assert meant("(Adeyemi, Strand, & Iwu, 2020)", *every) == [((2,), "resolved", ())]
    assert meant("(Adeyemi et al., 2020)", *every) == [((1, 2), "ambiguous", (1, 2))]
    assert meant("(Adeyemi, Strand, et al., 2020)", *every) == [((2,), "resolved", ())]
    assert meant("(Adeyemi, 2020)", pair, all_three) == [((0, 1), "ambiguous", (0, 1))]
    said = work(PAIR[0], raw="Adeyemi, F., et al. (2020). D.", title="D")
    assert meant("(Adeyemi et al., 2020)", alone, said) == [((1,), "resolved", ())]


def test_where_a_work_appeared_stands_in_for_its_author_and_is_said_to_be_off():
    quay = work(person("Roe"), container="The Quay")
    assert meant("(Quay, 2020)", quay) == [((0,), "name-mismatch", (0,))]
    assert meant("(Quay, 2019)", quay) == [((), "unresolved", ())]


@pytest.mark.parametrize(
    ("title", "mark", "is_meant"),
    [
        ("Salt on sand", "(Salt on sand, 2020)", True),
        ("On nets", "(On nets, 2020)", False),
        ("Salt and sand", "(“Salt”, 2020)", True),
        ("Salt and sand", "(“Sal”, 2020)", False),
        ("Salt and sand", "(“Salt and sand”)", True),
        ("Salt and sand", "(“Salt and sand” and more, 2020)", False),
    ],
)
def test_a_title_means_its_work(title, mark, is_meant):
    found = [one for one in meant(mark, work(person("Roe"), title=title)) if one[1] == "resolved"]
    assert found == ([((0,), "resolved", ())] if is_meant else [])


@pytest.mark.parametrize(
    ("name", "is_meant"),
    [
        ("Anna Berg", True),
        ("A. Berg", True),
        ("Anna Maria Luisa Eva Berg", True),
        ("Anna Maria Luisa Eva Sofia Berg", False),
        ("Bea Berg", False),
        ("After Berg", True),
        ("Also Berg", True),
    ],
)
def test_a_given_name_before_a_surname_must_be_that_of_the_work(name, is_meant):
    found = meant(f"({name}, 2020)", work(person("Berg", "Anna")))
    assert (((0,), "resolved", ()) in found) is is_meant


def test_a_word_that_opens_a_sentence_is_no_given_name():
    text = "It is so (Gay, 1989). After Berg (2020) it is."
    marks = find_citations(text, (Span(0, len(text)),), (work(person("Berg", "Anna")), GAY))
    assert [mark.text for mark in marks] == ["(Gay, 1989)", "Berg (2020)"]


TITLED = (
    work(person("Roe"), title="Tides of Change: A harbour year"),
    work(person("Roe"), title="How fishers learned to read the moon"),
    work(person("Roe"), title="NetLog: Counting the catch"),
    work(person("Roe"), title="Salt"),
    work(person("Roe"), title="Long quays"),
)


def told(text, references=(*TITLED, GAY)):
    """What the marks of a text beside one that surely cites are bound to, and how."""
    text = f"So (Gay, 1989). {text}"
    marks = find_citations(text, (Span(0, len(text)),), references)
    return [(one.references, one.resolution) for one in marks[1:]]


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("In Tides of Change, Roe (2020) counts them.", 0),
        ("Roe’s (2020) “Tides of Change” counts them.", 0),
        ("Roe (2020) asks how fishers learned to read the moon.", 1),
        ("It is known how fishers learned to read the moon (Roe, 2020), unlike NetLog (Roe, 2020b).", 1),
        ("The boats use NetLog (Roe, 2020).", 2),
        ("The boats use NETLOG (Roe, 2020), or so they say.", 2),
    ],
)
def test_of_several_works_the_one_is_meant_that_the_sentence_calls_by_title(text, reference):
    assert told(text)[0] == ((reference,), "resolved")


@pytest.mark.parametrize(
    "text",
    [
        "Salt is dear (Roe, 2020).",
        "Long quays are dear (Roe, 2020).",
        "They read Tides of Change. It is so (Roe, 2020).",
        "In Tides of Change and in NetLog it is so (Roe, 2020).",
        "Unlike Tides of Change, says Roe (2020), NetLog is dear.",
        "They read Tides of Changes (Roe, 2020).",
    ],
)
def test_words_that_are_no_title_or_several_tell_nothing(text):
    assert told(text) == [((0, 1, 2, 3, 4), "ambiguous")]


def test_each_mark_is_told_by_its_own_sentence():
    text = "Some use Tides of Change (Roe, 2020). Others use NetLog (Roe, 2020). Or none (Roe, 2020)."
    assert [one for one, _ in told(text)] == [(0,), (2,), (0, 1, 2, 3, 4)]


def test_a_title_tells_too_which_of_several_years_is_off():
    references = (TITLED[0], work(person("Roe"), issued="2021", title="Bells"), GAY)
    assert told("It is in Tides of Change (Roe, 2022).", references) == [((0,), "year-mismatch")]
    assert told("It is in bells (Roe, 2022).", references) == [((), "year-mismatch")]


def test_a_misspelt_title_of_a_work_without_author_goes_before_the_beginning_of_another_title():
    signed = work(person("Roe"), title="Harbour light houses and who lit them")
    unsigned = work(title="Harbour lights houses")
    longer = work(title="Harbour light houses of the north")
    mark = "(“Harbour light houses,” 2020)"
    assert meant(mark, signed) == [((0,), "resolved", ())]
    assert meant(mark, signed, unsigned) == [((1,), "name-mismatch", (1,))]
    assert meant(mark, signed, unsigned, longer) == [((2,), "resolved", ())]
