"""Citations by author and page, as lists in MLA style have them."""

from __future__ import annotations

import pytest

from newsld.document import Name, Reference
from newsld.source import Span
from newsld.text.citations import find_citations


def work(title, *author, style="mla"):
    return Reference(raw="", author=author, issued="2017", title=title, style=style)


HALE, ROE = Name(family="Hale", given="Miriam"), Name(family="Roe", given="Ann")
BRIEN, CASTELL = Name(family="O’Brien", given="Fiona"), Name(family="Castell", given="Diego")
LIST = (
    work("Bronze Grammar", HALE),
    work("Chapel", BRIEN, CASTELL),
    work("Statement on the Forecourt"),
    work("Salt", ROE),
    work("Nets", ROE),
    work("Salt", Name(family="Moe", given="Jon")),
)


def read(text, references=LIST):
    return find_citations(text, (Span(0, len(text)),), references)


def works(text):
    """Each mark, with the works it names: names, locator, the words that name them, what they mean."""
    return [
        (
            mark.text,
            [(work.names, work.locator, text[slice(*work.span)], work.reference) for work in mark.works],
        )
        for mark in read(text)
    ]


INSIDE = [
    ("(Hale 23)", [(("Hale",), "23", "Hale 23", 0)]),
    ("(Hale)", [(("Hale",), "", "Hale", 0)]),
    ("(Hale, 23)", [(("Hale",), "23", "Hale, 23", 0)]),
    ("(Hale p. 23)", [(("Hale",), "p. 23", "Hale p. 23", 0)]),
    ("(Hale, p. 23)", [(("Hale",), "p. 23", "Hale, p. 23", 0)]),
    ("(Hale 23-25)", [(("Hale",), "23-25", "Hale 23-25", 0)]),
    ("(Hale 23–25, 31)", [(("Hale",), "23–25, 31", "Hale 23–25, 31", 0)]),
    ("(Hale 1055)", [(("Hale",), "1055", "Hale 1055", 0)]),
    ("(Hale xii)", [(("Hale",), "xii", "Hale xii", 0)]),
    ("(see Hale 23)", [(("Hale",), "23", "Hale 23", 0)]),
    ("(Nobody, qtd. in Hale 23)", [(("Hale",), "23", "Hale 23", 0)]),
    ("(O’Brien and Castell 112-13)", [(("O’Brien", "Castell"), "112-13", "O’Brien and Castell 112-13", 1)]),
    ("(“Statement” 4)", [(("“Statement”",), "4", "“Statement” 4", 2)]),
    (
        "(Statement on the Forecourt 4)",
        [(("Statement on the Forecourt",), "4", "Statement on the Forecourt 4", 2)],
    ),
    ("(Bronze Grammar 9)", [(("Bronze Grammar",), "9", "Bronze Grammar 9", 0)]),
    ("(Hale, Bronze 9)", [(("Hale", "Bronze"), "9", "Hale, Bronze 9", 0)]),
    ("(Roe, Nets 9)", [(("Roe", "Nets"), "9", "Roe, Nets 9", 4)]),
    ("(Roe, “Salt” 9)", [(("Roe", "“Salt”"), "9", "Roe, “Salt” 9", 3)]),
    ("(Hale, “Grammar” 9)", [(("Hale", "“Grammar”"), "9", "Hale, “Grammar” 9", 0)]),
    ("(Hale, “Grammar 9)", [(("Hale", "“Grammar"), "9", "Hale, “Grammar 9", 0)]),
    ("(Hale, pg. 23)", [(("Hale",), "pg. 23", "Hale, pg. 23", 0)]),
    ("(Hale, pp. 23–25)", [(("Hale",), "pp. 23–25", "Hale, pp. 23–25", 0)]),
    (
        "(Hale 23; see O’Brien and Castell 12; Nobody 3)",
        [
            (("Hale",), "23", "Hale 23", 0),
            (("O’Brien", "Castell"), "12", "O’Brien and Castell 12", 1),
            (("Nobody",), "3", "Nobody 3", None),
        ],
    ),
    ("(; Hale 23; 4)", [(("Hale",), "23", "Hale 23", 0)]),
]


def test_a_title_without_a_page_stands_beside_a_name_with_one():
    (mark,) = read("It fell (“Statement on the Forecourt”; Hale 23).")
    assert (mark.text, mark.references) == ("(“Statement on the Forecourt”; Hale 23)", (2, 0))


@pytest.mark.parametrize(("mark", "named"), INSIDE)
def test_a_mark_names_its_works_with_their_pages(mark, named):
    assert works(f"It fell {mark}.") == [(mark, named)]
    assert works(f"{mark} It fell.") == [(mark, named)]


@pytest.mark.parametrize(
    "aside",
    [
        "(Nobody 12)",
        "(12)",
        "(,)",
        "( )",
        "()",
        "(qtd. in)",
        "(23 Hale)",
        "(see)",
        "(p. 4)",
    ],
)
def test_an_aside_is_no_mark(aside):
    assert [mark for mark in works(f"It fell {aside}.") if mark[1][0][3] is not None] == []


def test_a_short_title_from_amid_a_longer_one_is_of_the_author_s_only_work_that_has_it():
    listed = (work("The Fall of Salt and Nets", HALE), work("Bronze in Nets", HALE), work("Nets of Tin", ROE))
    marks = read("It fell (Hale, “Bronze” 3; Hale, “in Nets” 4) and (Hale, “Nets” 9).", listed)
    assert [mark.references for mark in marks] == [(1,), (0, 1)]
    assert marks[1].resolution == "ambiguous"


@pytest.mark.parametrize(
    ("aside", "is_mark"),
    [
        ("(Novak, 211-217)", True),
        ("(Novak, 9)", True),
        ("(Novak 9)", False),
        ("(May, 9)", False),
        ("(Figure, 9)", False),
        ("(Novak, 2019)", False),
        ("(novak, 9)", False),
    ],
)
def test_a_name_and_a_page_cite_a_work_that_is_not_listed_where_others_are_cited_so(aside, is_mark):
    so = "It fell (Hale, 23), and fell (Hale, 31), and fell again (Hale, 4)."
    marks = read(f"{so} It fell {aside}.")
    assert [mark.text for mark in marks if not mark.references] == [aside] * is_mark
    assert [mark.text for mark in read(f"It fell (Hale, 23). It fell {aside}.")] == ["(Hale, 23)"]


@pytest.mark.parametrize("mark", ["(Roe 9)", "(“Salt” 9)"])
def test_what_may_mean_two_works_is_ambiguous(mark):
    (found,) = read(f"It fell {mark}.")
    assert (found.resolution, len(found.candidates)) == ("ambiguous", 2)


SENTENCES = [
    ("Hale argues that it speaks (23).", [("Hale", 0, ""), ("(23)", 0, "23")]),
    ("It speaks, as Hale argues (23-25, 31).", [("Hale", 0, ""), ("(23-25, 31)", 0, "23-25, 31")]),
    ("In Hale’s view it speaks (xii).", [("Hale’s", 0, ""), ("(xii)", 0, "xii")]),
    ("Hale's view: it speaks (23).", [("Hale's", 0, ""), ("(23)", 0, "23")]),
    ("Miriam Hale argues that it speaks (23).", [("Hale", 0, ""), ("(23)", 0, "23")]),
    ("O’Brien and Castell argue so (23).", [("O’Brien and Castell", 1, ""), ("(23)", 1, "23")]),
    ("Statement on the Forecourt has it (23).", [("Statement on the Forecourt", 2, ""), ("(23)", 2, "23")]),
    ("O’Brien and Castell differ from Hale here (23).", [("Hale", 0, ""), ("(23)", 0, "23")]),
    ("Hale fell (it did). And (23).", []),
    ("Hale speaks (it did) so (23).", [("Hale", 0, ""), ("(23)", 0, "23")]),
    ("Hale fell. It speaks (23).", []),
    ("Hale fell! It speaks (23).", []),
    ("Hale fell?\nIt speaks (23).", []),
    ("Hale fell.\nHale speaks (23).", [("Hale", 0, ""), ("(23)", 0, "23")]),
    ("Hale (23) speaks.", []),
    ("hale speaks (23).", []),
    ("Hale speaks of 2017 (2017).", []),
    ("Hale speaks (1055).", [("Hale", 0, ""), ("(1055)", 0, "1055")]),
    ("Ferrante argues that it sleeps (9).", [("Ferrante", None, ""), ("(9)", None, "9")]),
    ("Yes. Ferrante argues that it sleeps (9).", [("Ferrante", None, ""), ("(9)", None, "9")]),
    ("Old Ferrante argues that it sleeps (9).", []),
    ("Ferrante sleeps (9).", []),
    ("ferrante argues that it sleeps (9).", []),
    ("Figure argues that it sleeps (9).", []),
    ("Argues (9).", []),
    ("It fell (Hale 23). “It sleeps” (24).", [("(Hale 23)", 0, "23"), ("(24)", 0, "24")]),
    ("It fell (Hale 23). “It sleeps”  (24).", [("(Hale 23)", 0, "23"), ("(24)", 0, "24")]),
    ("It fell (Hale 23). It sleeps (24).", [("(Hale 23)", 0, "23")]),
    (
        "It fell (Hale 23; O’Brien and Castell 2). “It sleeps” (24).",
        [("(Hale 23; O’Brien and Castell 2)", 0, "23")],
    ),
    ("It fell (Hale 23; Nobody 2). “It sleeps” (24).", [("(Hale 23; Nobody 2)", 0, "23"), ("(24)", 0, "24")]),
    ("“It sleeps” (24).", []),
    ("It fell (Hale 23)(Hale 24).", [("(Hale 23)", 0, "23"), ("(Hale 24)", 0, "24")]),
    ("It fell (Hale 23 (O’Brien and Castell 4)) (Hale 24).", [("(Hale 24)", 0, "24")]),
    ("Hale says (23) and (24).", [("Hale", 0, ""), ("(23)", 0, "23"), ("(24)", 0, "24")]),
]


@pytest.mark.parametrize(("text", "marks"), SENTENCES)
def test_a_page_alone_is_that_of_whoever_the_sentence_names(text, marks):
    assert [(mark.text, mark.works[0].reference, mark.works[0].locator) for mark in read(text)] == marks


def test_a_name_in_another_paragraph_or_far_away_is_not_meant():
    text = "Hale speaks.\nIt speaks (23)."
    cut = text.index("\n")
    assert find_citations(text, (Span(0, cut), Span(cut + 1, len(text))), LIST) == ()
    assert read(f"Hale speaks {'so ' * 200}(23).") == ()


AMES = (
    work("On nets", Name(family="Ames"), style="apa7"),
    work("On salt", Name(family="Boyd"), style="apa7"),
)


@pytest.mark.parametrize("references", [LIST, LIST[:1], (LIST[0], LIST[3], *AMES[:1])])
def test_a_list_most_of_which_is_in_mla_style_is_cited_by_page_beside_years(references):
    text = "It fell (Hale 23). It was so (Ames, 2017) once (2019)."
    assert "(Hale 23)" in [mark.text for mark in read(text, references)]


@pytest.mark.parametrize("references", [(LIST[0], AMES[0]), (LIST[0], *AMES)])
def test_another_list_is_so_only_where_nothing_else_cites_and_no_bracket_ends_in_a_year(references):
    assert [mark.text for mark in read("It fell (Hale 23).", references)] == ["(Hale 23)"]
    assert read("It fell (Hale 23). It was so once (in 2019).", references) == ()
    assert [mark.text for mark in read("It fell (Hale 23). So [2].", references)] == ["[2]"]
    assert [mark.text for mark in read("It fell (Hale 23). So (Ames, 2017).", references)] == ["(Ames, 2017)"]


def test_without_a_list_nothing_is_cited_by_page():
    assert read("Ferrante argues that it sleeps (9).", ()) == ()


@pytest.mark.parametrize(
    "sentence", ["Hale takes up Roe’s word for the nets (23).", "It stands in Hale’s word for the nets (23)."]
)
def test_a_page_is_of_who_speaks_and_not_of_whose_word_is_spoken_of(sentence):
    assert [(mark.references, mark.works[0].locator) for mark in read(sentence)] == [((0,), ""), ((0,), "23")]


BODIES = (
    work("Lamps Sold", Name(literal="Tol-Mart")),
    work("Left Turns", Name(literal="HPS. Public Relations")),
    work("Quays", Name(literal="St. Osyth Trust")),
    work("Dues", Name(literal="U.S. Office of Ports")),
)


@pytest.mark.parametrize(
    ("mark", "reference"),
    [
        ("(“TolMart” 2)", 0),
        ("(Tol-Mart)", 0),
        ("(“HPS”)", 1),
        ("(HPS 4)", 1),
        ("(St. Osyth Trust)", 2),
        ("(St)", None),
        ("(U.S.)", None),
    ],
)
def test_a_body_is_known_without_its_hyphen_or_its_branch(mark, reference):
    found = [one.references for one in read(f"It fell {mark}.", BODIES)]
    assert found == ([] if reference is None else [(reference,)])


def test_of_several_works_a_page_is_of_the_one_that_the_sentence_calls_by_title():
    two = (work("Bronze Grammar", HALE), work("Iron Grammar", HALE), *LIST[3:])
    found = read("In Bronze Grammar, Hale has “a word for nets” (23). It fell (Hale 24).", two)
    assert [one.references for one in found] == [(0,), (0,), (0, 1)]
