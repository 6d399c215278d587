"""In-text citations: what points to the reference list, and what only looks as if it did."""

import pytest
from growth import growth
from hypothesis import given, strategies as st

from newsld.document import Name, Reference
from newsld.source import Span
from newsld.text.citations import find_citations


def person(family, given="X."):
    return Name(family=family, given=given)


def body(name, abbreviation=""):
    return Name(literal=name, abbreviation=abbreviation)


def entry(*authors, issued="", title="", suffix="", style="apa7", **fields):
    names = ", ".join(str(author) for author in authors)
    return Reference(
        raw=f"{names} ({issued}{suffix}). {title}.",
        author=authors,
        issued=issued,
        title=title,
        year_suffix=suffix,
        style=style,
        **fields,
    )


LIST = (
    entry(person("Moreau", "P."), issued="2021", title="The price of salt"),
    entry(person("Adeyemi", "F."), person("Strand", "H."), issued="2020", title="Easy to reach"),
    entry(
        person("Bakker", "J."), person("Cole", "T."), person("Iwu", "P."), issued="2022-03", title="Benches"
    ),
    entry(body("Ministry of Harbours"), issued="2023-05-02", title="Dredging plan"),
    entry(body("World Salt Council"), issued="2022", suffix="a", title="First survey"),
    entry(body("World Salt Council"), issued="2022", suffix="b", title="Second survey"),
    entry(body("Pêche et Mer"), issued="2019", title="Avant la crue"),
    entry(person("van Dijk", "A."), issued="2018", title="Dikes"),
    entry(body("Harbour Union"), issued="n.d.", title="Survey results"),
    entry(person("O’Brien", "F."), issued="2014", title="Counting-house"),
    entry(issued="2017", title="Statement on the forecourt"),
    entry(person("Gay", "P."), issued="1989", title="A life"),
)


def find(text, references=LIST):
    return find_citations(text, (Span(0, len(text)),), references)


def links(text, references=LIST):
    """Each mark's text with the indexes it is bound to."""
    return [(mark.text, mark.references) for mark in find(text, references)]


RESOLVED = [
    ("Salt is dear (Moreau, 2021).", "(Moreau, 2021)", (0,)),
    ("Salt is dear (Moreau 2021).", "(Moreau 2021)", (0,)),
    ("Salt is dear (Moreau, 2021, p. 12).", "(Moreau, 2021, p. 12)", (0,)),
    ("Salt is dear (Moreau 2021: 12-14).", "(Moreau 2021: 12-14)", (0,)),
    ("Salt is dear (Moreau, 2021, para. 4).", "(Moreau, 2021, para. 4)", (0,)),
    ("Salt is dear (P. Moreau, 2021).", "(P. Moreau, 2021)", (0,)),
    ("Salt is dear (see Moreau, 2021).", "(see Moreau, 2021)", (0,)),
    ("Salt is dear (cf. Moreau, 2021).", "(cf. Moreau, 2021)", (0,)),
    ("Salt is dear (see, e.g., Moreau, 2021).", "(see, e.g., Moreau, 2021)", (0,)),
    ("Few go (Adeyemi & Strand, 2020).", "(Adeyemi & Strand, 2020)", (1,)),
    ("Few go (Adeyemi and Strand, 2020).", "(Adeyemi and Strand, 2020)", (1,)),
    ("Few go (Adeyemi/Strand 2020: 4).", "(Adeyemi/Strand 2020: 4)", (1,)),
    ("Few go (Bakker et al., 2022).", "(Bakker et al., 2022)", (2,)),
    ("Few go (Bakker, Cole, & Iwu, 2022).", "(Bakker, Cole, & Iwu, 2022)", (2,)),
    ("Mud (Ministry of Harbours, 2023).", "(Ministry of Harbours, 2023)", (3,)),
    ("Mud (Ministry of Harbours [MoH], 2023).", "(Ministry of Harbours [MoH], 2023)", (3,)),
    ("Mud (Ministry of Harbours, 2023, May 2).", "(Ministry of Harbours, 2023, May 2)", (3,)),
    ("Salt (World Salt Council, 2022b).", "(World Salt Council, 2022b)", (5,)),
    ("Salt (World Salt Council, 2022a, 2022b).", "(World Salt Council, 2022a, 2022b)", (4, 5)),
    ("Salt (World Salt Council, 2022a, b).", "(World Salt Council, 2022a, b)", (4, 5)),
    ("Fish (Pêche et Mer, 2019).", "(Pêche et Mer, 2019)", (6,)),
    ("Dikes (van Dijk, 2018).", "(van Dijk, 2018)", (7,)),
    ("Dikes (Van Dijk, 2018).", "(Van Dijk, 2018)", (7,)),
    ("Votes (Harbour Union, n.d.).", "(Harbour Union, n.d.)", (8,)),
    ("Ships (O'Brien, 2014).", "(O'Brien, 2014)", (9,)),
    ("Gone (“Statement on the Forecourt,” 2017).", "(“Statement on the Forecourt,” 2017)", (10,)),
    ("Both (Adeyemi & Strand, 2020; Moreau, 2021).", "(Adeyemi & Strand, 2020; Moreau, 2021)", (1, 0)),
    ("Both (Moreau, 2021, Gay, 1989).", "(Moreau, 2021, Gay, 1989)", (0, 11)),
    ("Dreams (Freud, 1923, as cited in Gay, 1989).", "(Freud, 1923, as cited in Gay, 1989)", (11,)),
    ("Later, Moreau (2021) argued so.", "Moreau (2021)", (0,)),
    ("Moreau’s (2021) study says so.", "Moreau’s (2021)", (0,)),
    ("For Moreau (2021, p. 6), it is late.", "Moreau (2021, p. 6)", (0,)),
    ("Adeyemi and Strand (2020) found it.", "Adeyemi and Strand (2020)", (1,)),
    ("Bakker et al. (2022) found it.", "Bakker et al. (2022)", (2,)),
    ("Bakker, Cole and Iwu (2022) found it.", "Bakker, Cole and Iwu (2022)", (2,)),
    ("The Ministry of Harbours (2023) denied it.", "The Ministry of Harbours (2023)", (3,)),
    ("Pêche et Mer (2019) le montre.", "Pêche et Mer (2019)", (6,)),
    ("Nach Adeyemi und Strand (2020, S. 54) nicht.", "Adeyemi und Strand (2020, S. 54)", (1,)),
    ("Según Adeyemi y Strand (2020), no.", "Adeyemi y Strand (2020)", (1,)),
    ("Selon Adeyemi et Strand (2020), non.", "Adeyemi et Strand (2020)", (1,)),
    ("Votos (Harbour Union, s. f.).", "(Harbour Union, s. f.)", (8,)),
    ("Stimmen (Harbour Union, o. J.).", "(Harbour Union, o. J.)", (8,)),
    ("Salz (vgl. Moreau, 2021, S. 3).", "(vgl. Moreau, 2021, S. 3)", (0,)),
]


@pytest.mark.parametrize(("text", "mark", "references"), RESOLVED)
def test_a_citation_of_a_listed_work_is_bound_to_it(text, mark, references):
    (found,) = find(text)
    assert (found.text, found.references, found.resolution) == (mark, references, "resolved")


NO_CITATIONS = [
    "It happened then (2022).",
    "In the spring (March 2021) it rained.",
    "The singer (born 1950) left.",
    "The Ports Act (1996) says so.",
    "It fell (Figure 2, 2019).",
    "It rose (Table 2021).",
    "Olga Renn (1950–2020) painted.",
    "It rained (12 June 2023).",
    "It cost much (about 2,000 euros).",
    "The ship (built in 2014) sank.",
    "They met (see below).",
    "He laughed (and left).",
    "The mayor (Liberal) spoke.",
    "Nothing here ().",
    "An open one (Moreau, 2021",
    "It was so in 2021, Moreau said.",
    "The vote (47 to 12) was close.",
    "It ended (in 1989).",
]


@pytest.mark.parametrize("text", NO_CITATIONS)
def test_years_and_asides_stay_text(text):
    assert find(text) == ()


def test_a_work_with_another_year_is_named_but_not_agreed_with():
    (mark,) = find("So it was (Moreau, 2019).")
    assert (mark.references, mark.resolution, mark.candidates) == ((0,), "year-mismatch", (0,))


@pytest.mark.parametrize("written", ["(Moraeu, 2021)", "(Moreaux, 2021)", "(Morau, 2021)"])
def test_a_misspelt_name_points_to_the_work_that_was_meant(written):
    (mark,) = find(f"So it was {written}.")
    assert (mark.references, mark.resolution, mark.candidates) == ((0,), "name-mismatch", (0,))


def test_a_spelling_that_sounds_alike_is_a_name_mismatch():
    (mark,) = find("Van Dyk (2018) recalls it.")
    assert (mark.text, mark.references, mark.resolution) == ("Van Dyk (2018)", (7,), "name-mismatch")


def test_a_year_without_its_letter_is_ambiguous_and_points_to_all_it_may_mean():
    (mark,) = find("So it was (World Salt Council, 2022).")
    assert (mark.references, mark.resolution, mark.candidates) == ((4, 5), "ambiguous", (4, 5))
    assert mark.works[0].reference is None


def test_a_work_that_is_not_listed_is_unresolved():
    (_, mark) = find("Salt (Moreau, 2021) and pepper (Kowalczyk, 2023).")
    assert (mark.text, mark.references, mark.resolution) == ("(Kowalczyk, 2023)", (), "unresolved")


def test_one_unlisted_work_among_listed_ones_leaves_the_others_bound():
    (mark,) = find("Salt (Kusuma et al., 2019; Moreau, 2021).")
    assert (mark.references, mark.resolution) == ((0,), "unresolved")
    assert [work.resolution for work in mark.works] == ["unresolved", "resolved"]


def test_a_narrative_citation_of_an_unlisted_work_needs_a_form_that_only_citations_have():
    texts = [
        mark.text
        for mark in find("Salt (Moreau, 2021). Rossi and Bruni (2019) differ; Rossi (2018) argues too.")
    ]
    assert texts == ["(Moreau, 2021)", "Rossi and Bruni (2019)", "Rossi (2018)"]
    assert [mark.text for mark in find("Salt (Moreau, 2021). The film Tides (2019) came out.")] == [
        "(Moreau, 2021)"
    ]


def test_a_short_form_stands_for_the_name_it_was_defined_for():
    text = "Mud (Ministry of Harbours [HARB], 2023). More mud (HARB, 2023). HARB (2023) denies it."
    assert [references for _, references in links(text)] == [(3,), (3,), (3,)]
    assert find(text)[0].works[0].abbreviation == "HARB"


def test_a_short_form_may_be_defined_in_the_sentence():
    text = "The Ministry of Harbours (HARB, 2023) dug. It digs (HARB, 2023)."
    assert links(text) == [("(HARB, 2023)", (3,)), ("(HARB, 2023)", (3,))]


def test_initials_of_a_body_are_understood_without_a_definition():
    assert links("Mud (MoH, 2023).") == [("(MoH, 2023)", (3,))]


def test_the_same_work_listed_twice_is_no_ambiguity():
    twice = (
        LIST[0],
        LIST[0]._replace(raw="Moreau, Paul. (2021). The price of salt.", title="The price of salt"),
    )
    assert links("Salt (Moreau, 2021).", twice) == [("(Moreau, 2021)", (0,))]


def test_one_author_is_told_from_the_same_author_with_others():
    pair = (LIST[1], entry(person("Adeyemi", "F."), issued="2020", title="Alone"))
    assert links("A (Adeyemi, 2020). B (Adeyemi & Strand, 2020).", pair) == [
        ("(Adeyemi, 2020)", (1,)),
        ("(Adeyemi & Strand, 2020)", (0,)),
    ]


def test_and_others_means_the_work_of_several_authors():
    pair = (LIST[1], entry(person("Adeyemi", "F."), issued="2020", title="Alone"))
    assert links("Few go (Adeyemi et al., 2020).", pair) == [("(Adeyemi et al., 2020)", (0,))]
    short = (
        pair[1]._replace(raw="Adeyemi, F., et al. (2020). Alone.", title="Some"),
        entry(person("Adeyemi", "F."), issued="2020", title="Alone"),
    )
    assert links("Few go (Adeyemi et al., 2020).", short) == [("(Adeyemi et al., 2020)", (0,))]


@pytest.mark.parametrize(
    ("inside", "locator"),
    [
        ("Moreau, 2021, p. 12", "p. 12"),
        ("Moreau 2021: 12-14", "12-14"),
        ("Moreau, 2021, paras. 4–5", "paras. 4–5"),
        ("Moreau, 2021", ""),
    ],
)
def test_a_locator_is_what_stands_behind_the_year(inside, locator):
    (mark,) = find(f"Salt is dear ({inside}).")
    (work,) = mark.works
    assert (work.names, work.year, work.locator) == (("Moreau",), "2021", locator)
    assert work.span is not None
    assert f"Salt is dear ({inside})."[slice(*work.span)] == inside


def test_names_years_and_locators_of_each_work_are_kept():
    (mark,) = find("So (Adeyemi & Strand, 2020, pp. 3–4; World Salt Council, 2022a).")
    first, second = mark.works
    assert (first.names, first.year, first.locator, first.reference) == (
        ("Adeyemi", "Strand"),
        "2020",
        "pp. 3–4",
        1,
    )
    assert (second.names, second.year, second.reference) == (("World Salt Council",), "2022a", 4)


NUMBERED = tuple(
    entry(person(name), issued="2020", title=name, style="numeric")._replace(
        raw=f"[{n}] {name}, X. Title, 2020."
    )
    for n, name in enumerate(("Ames", "Boyd", "Cray", "Dunn", "Egan"), 1)
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("So it was.[1]", [("[1]", (0,))]),
        ("So it was [2, 5].", [("[2, 5]", (1, 4))]),
        ("So it was [1–3].", [("[1–3]", (0, 1, 2))]),
        ("So it was [1]–no.", [("[1]", (0,))]),
        ("So it was [3, p. 4].", [("[3, p. 4]", (2,))]),
        ("So it was [1], [4].", [("[1], [4]", (0, 3))]),
        ("So it was.¹ And so.²,³", [("¹", (0,)), ("²,³", (1, 2))]),
        ("Not there [9].", [("[9]", ())]),
        ("She “lost [sic] it” in [2023].", []),
        ("A link [1](https://a.example).", []),
        ("So it was [1],  [4].", [("[1],  [4]", (0, 3))]),
        ("So it was [1],   [4].", [("[1]", (0,)), ("[4]", (3,))]),
        ("So it was [1] [4].", [("[1]", (0,)), ("[4]", (3,))]),
        ("So it was [1][4].", [("[1]", (0,)), ("[4]", (3,))]),
        ("So it was [1] [2], [4].", [("[1]", (0,)), ("[2], [4]", (1, 3))]),
        ("So it was [1];[4].", [("[1]", (0,)), ("[4]", (3,))]),
        ("So it was [1-3, 5].", [("[1-3, 5]", (0, 1, 2, 4))]),
        ("So it was [1;2].", [("[1;2]", (0, 1))]),
        ("Not there [0].", [("[0]", ())]),
        ("Not there [6].", [("[6]", ())]),
        ("A field of 30 km² is there.¹", [("¹", (0,))]),
        ("Holm’s¹ salt of the 1990s² and of 1972–74³.", [("¹", (0,)), ("²", (1,)), ("³", (2,))]),
        ("It fell by 9 m/s², 8s² and 7’s.¹", [("¹", (0,))]),
        ("So it was.¹ ² And so.³, ⁴", [("¹", (0,)), ("²", (1,)), ("³, ⁴", (2, 3))]),
        ("E = mc² so.¹", [("¹", (0,))]),
        ("Nothing bears it ⁹.", []),
        (
            "So<sup>1</sup> it <sup>2,3</sup> was<sup>9</sup>.",
            [("<sup>1</sup>", (0,)), ("<sup>2,3</sup>", (1, 2))],
        ),
        ("So it was.1 And so.2 Then.3", [("1", (0,)), ("2", (1,)), ("3", (2,))]),
        ("So it was.2 And so.1", []),
        ("So it was.1", []),
        ("So it was.1 And so.1", []),
    ],
)
def test_numbers_point_to_the_entries_that_bear_them(text, expected):
    assert links(text, NUMBERED) == expected


def test_numbers_in_round_brackets_count_only_where_nothing_else_cites():
    assert links("So it was (2). And (1, 3).", NUMBERED) == [("(2)", (1,)), ("(1, 3)", (0, 2))]
    assert links("So it was (2). And [1].", NUMBERED) == [("[1]", (0,))]
    assert links("So it was (2). And (3). And (9).", NUMBERED) == [("(2)", (1,)), ("(3)", (2,))]
    assert links("So it was (1, p. 4). And (2).", NUMBERED) == [("(1, p. 4)", (0,)), ("(2)", (1,))]
    assert links("Twelve (12) of them, or so (8).", NUMBERED) == []
    assert links("So it was (2). And (8).", NUMBERED) == []


def test_footnotes_point_to_their_notes_by_label():
    text = "One.[^1] Two.[^long] Three.[^none]\n\n[^1]: Ames, X. Title.\n[^long]: Boyd, X. Title."
    first, second = text.index("Ames"), text.index("Boyd")
    notes = (
        Reference(raw="Ames, X. Title.", span=Span(first, first + 15)),
        Reference(raw="Boyd, X. Title.", span=Span(second, second + 15)),
    )
    marks = find_citations(text, (Span(0, text.index("\n")),), notes)
    assert [(mark.text, mark.references) for mark in marks] == [
        ("[^1]", (0,)),
        ("[^long]", (1,)),
        ("[^none]", ()),
    ]
    assert marks[2].resolution == "unresolved"


def test_pandoc_keys_point_by_author_and_year():
    assert links("Salt [@moreau2021, p. 3; @nobody1999].") == [("[@moreau2021, p. 3; @nobody1999]", (0,))]
    assert links("Also @moreau2021 [p. 3] says so; write to ed@salt2021.example.") == [
        ("@moreau2021 [p. 3]", (0,))
    ]


MLA = (
    entry(person("Hale", "Miriam"), issued="2017", title="Bronze Grammar", style="mla"),
    entry(person("O’Brien", "Fiona"), person("Castell", "Diego"), issued="2014", title="Chapel", style="mla"),
    entry(issued="2022", title="Statement on the Forecourt", style="mla"),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A sentence in bronze (Hale 23).", [("(Hale 23)", (0,))]),
        ("It fell (Hale).", [("(Hale)", (0,))]),
        ("Ships (O’Brien and Castell 112-13).", [("(O’Brien and Castell 112-13)", (1,))]),
        ("A lesson (qtd. in O’Brien and Castell 140).", [("(qtd. in O’Brien and Castell 140)", (1,))]),
        ("Gone (“Statement on the Forecourt”).", [("(“Statement on the Forecourt”)", (2,))]),
        ("Hale argues that it speaks (23).", [("Hale", (0,)), ("(23)", (0,))]),
        ("Ferrante argues that it sleeps (9).", [("Ferrante", ()), ("(9)", ())]),
        ("It had 12 steps (12).", []),
        ("It fell (Hale 23). “It sleeps” (24).", [("(Hale 23)", (0,)), ("(24)", (0,))]),
        ("It fell (Hale 23). It sleeps (24).", [("(Hale 23)", (0,))]),
        ("He said “it sleeps” (9).", []),
        ("Hale says (23) and (24).", [("Hale", (0,)), ("(23)", (0,)), ("(24)", (0,))]),
        ("It fell (Hale, “Bronze Grammar” 9).", [("(Hale, “Bronze Grammar” 9)", (0,))]),
        ("It fell (Hale, Bronze 9).", [("(Hale, Bronze 9)", (0,))]),
        ("It fell (Bronze Grammar 9).", [("(Bronze Grammar 9)", (0,))]),
        ("It fell (Hale 23; O’Brien and Castell 12).", [("(Hale 23; O’Brien and Castell 12)", (0, 1))]),
        ("It fell (Hale; Nobody 12).", [("(Hale; Nobody 12)", (0,))]),
        ("It fell (Nobody 12).", []),
        ("It fell (see Hale 23).", [("(see Hale 23)", (0,))]),
        ("It fell (Hale, p. 23).", [("(Hale, p. 23)", (0,))]),
        ("It fell (Hale xii).", [("(Hale xii)", (0,))]),
        ("O’Brien argues it. (12)", []),
    ],
)
def test_a_list_in_mla_style_is_cited_by_page(text, expected):
    assert links(text, MLA) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The film (Tides, 2019) came out.",
        "The port (Moreau, 2021) is old.",
        "It ended [1].",
        "She left (2021).",
    ],
)
def test_without_a_list_only_unmistakable_forms_are_citations(text):
    assert find(text, ()) == ()


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("So (Bakker et al., 2022).", "(Bakker et al., 2022)"),
        ("So (Adeyemi & Strand, 2020).", "(Adeyemi & Strand, 2020)"),
        ("So (Moreau, 2021, p. 4).", "(Moreau, 2021, p. 4)"),
        ("So.[^1]", "[^1]"),
        ("So [@moreau2021].", "[@moreau2021]"),
    ],
)
def test_unmistakable_forms_without_a_list_are_unresolved(text, mark):
    (found,) = find(text, ())
    assert (found.text, found.resolution, found.references) == (mark, "unresolved", ())


@pytest.mark.parametrize(("style", "count"), [("apa", 1), ("harvard", 1), ("numeric", 0), ("free", 0)])
def test_a_list_by_author_and_year_makes_a_name_and_a_year_a_citation(style, count):
    listed = tuple(one._replace(style=style) for one in LIST)
    assert [one.resolution for one in find("Salt is dear (Okafor, 2016).", listed)] == ["unresolved"] * count


def test_marks_stand_in_the_order_of_the_text_and_only_in_the_body():
    text = "Not here (Moreau, 2021).\nHere (Gay, 1989) and Moreau (2021)."
    start = text.index("Here")
    marks = find_citations(text, (Span(start, len(text)),), LIST)
    assert [mark.text for mark in marks] == ["(Gay, 1989)", "Moreau (2021)"]


PIECES = st.sampled_from(
    ["(", ")", "[", "]", "Moreau", ", ", "2021", " ", "et al.", "&", "; ", "see ", "p. 4", "¹", "[^1]",
     "@moreau2021", "and ", "“", "”", "’s", "n.d.", "\n", "İ", "ß", "文", "as cited in "]
)  # fmt: skip


@given(
    st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=80),
    st.sampled_from([LIST, NUMBERED, MLA, ()]),
)
def test_any_text_is_read_and_every_span_gives_the_mark(text, references):
    end = 0
    for mark in find(text, references):
        assert text[slice(*mark.span)] == mark.text
        assert mark.span.start >= end
        end = mark.span.end
        assert all(0 <= index < len(references) for index in (*mark.references, *mark.candidates))


@pytest.mark.parametrize(
    "piece",
    [
        "(",
        ")",
        "()",
        "(Moreau, 2021) ",
        "Moreau and ",
        "(2021",
        "A & ",
        "[1",
        "[@a;",
        "(a (b ",
        "“",
        "¹",
        "et al. ",
    ],
)
def test_time_grows_with_the_length_of_hostile_text(piece):
    assert growth(lambda size: find(piece * (size // len(piece)) + " Moreau (2021)"), 60_000) < 1.7
