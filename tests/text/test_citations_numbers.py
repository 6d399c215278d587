"""Citations by number, note and key, over lists with and without labels."""

from __future__ import annotations

import pytest

from newsld.document import Name, Reference
from newsld.source import Span
from newsld.text.citations import find_citations

FAMILIES = ("Ames", "Boyd", "Cray", "Dunn", "Egan")


def listed(style="apa7", label="", families=FAMILIES):
    """A list of works of 2020; ``label`` is how each begins, with its number in place of the #."""
    return tuple(
        Reference(
            raw=f"{label.replace('#', str(number))}{family}, X. (2020). On {family}.",
            author=(Name(family=family, given="X."),),
            issued="2020",
            title=f"On {family}",
            style=style,
        )
        for number, family in enumerate(families, 1)
    )


PLAIN = listed()
LABELLED = listed(label="[#] ")
NUMERIC = listed("numeric")


def links(text, references):
    marks = find_citations(text, (Span(0, len(text)),), references)
    return [(mark.text, mark.references) for mark in marks]


@pytest.mark.parametrize("references", [PLAIN, LABELLED, NUMERIC, listed("vancouver"), PLAIN[:2]])
def test_a_number_in_square_brackets_is_that_of_the_entry_or_of_its_place(references):
    assert links("It is so [1] and so [2].", references) == [("[1]", (0,)), ("[2]", (1,))]


def test_a_list_of_one_is_numbered_too():
    assert links("It is so [1].", PLAIN[:1]) == [("[1]", (0,))]
    assert links("It is so.¹", PLAIN[:1]) == [("¹", (0,))]


def test_beside_authors_and_years_a_number_counts_only_where_the_list_is_numbered():
    text = "It is so (Ames, 2020) and so [2]."
    assert links(text, PLAIN) == [("(Ames, 2020)", (0,))]
    assert links(text, LABELLED) == links(text, NUMERIC) == [("(Ames, 2020)", (0,)), ("[2]", (1,))]


def test_numbers_in_round_brackets_need_a_numbered_list_that_nothing_else_points_to():
    text = "It is so (1). Or so (2)."
    assert links(text, LABELLED) == links(text, NUMERIC) == [("(1)", (0,)), ("(2)", (1,))]
    assert links(text, PLAIN) == []
    assert links(f"{text} Or (Ames, 2020).", LABELLED) == [("(Ames, 2020)", (0,))]
    assert links(f"{text} Or [3].", LABELLED) == [("[3]", (2,))]


def test_a_mark_may_open_the_text():
    assert links("[1] it is so, [2] or so.", LABELLED) == [("[1]", (0,)), ("[2]", (1,))]


def test_of_two_marks_in_one_place_the_first_stands():
    assert links("It is so (Ames, 2020 [2]).", LABELLED) == [("(Ames, 2020 [2])", (0,))]


def numbered(*numbers):
    """A list whose entries bear these numbers."""
    return tuple(
        Reference(raw=f"{number}. {family}, X. On {family}.", issued="2020", style="apa7")
        for number, family in zip(numbers, FAMILIES * 9, strict=False)
    )


@pytest.mark.parametrize(
    ("numbers", "mark", "reference"),
    [
        ((1, 2, 3), "[2]", 1),
        ((1, 2, 2), "[2]", 1),
        ((1, 3, 2), "[3]", 1),
        ((2, 1, 3), "[2]", 0),
        ((3, 4, 5), "[4]", 1),
        (("01", "02", "03"), "[2]", 1),
        ((1, 2, 3), "[02]", 1),
        ((1, 30), "[30]", 1),
        ((4, 5, 6), "[2]", 1),
        ((4, 5, 6), "[5]", None),
        ((1, 1, 1), "[2]", 1),
        ((3, 2, 1), "[3]", 2),
        ((1, 31), "[2]", 1),
        ((1, 31), "[31]", None),
        ((1, 2, 3), "[4]", None),
        ((1, 2, 3), "[0]", None),
    ],
)
def test_numbers_at_the_head_of_entries_count_where_they_count_up_and_else_their_places_do(
    numbers, mark, reference
):
    found = () if reference is None else (reference,)
    assert links(f"It is so {mark}.", numbered(*numbers)) == [(mark, found)]


LABELS = ["[2] ", "[2]: ", "2. ", "2) ", "(2) ", "2: ", "² ", "^2 ", "2\t", "  - [2] ", "* 2. ", "[^2]: "]


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_a_label_stands_at_the_head_of_an_entry_or_before_it_on_its_line(label, end):
    heads = {n: label.replace("2", str(n)).replace("²", "⁰¹²³"[n]) for n in (2, 1, 3)}
    inside = [Reference(raw=f"{head}Ames, X. On nets.") for head in heads.values()]
    assert links("So [2].", inside) == [("[2]", (0,))]
    text, outside = "So [2].", []
    for head in heads.values():
        start = len(text) + len(end) + len(head)
        text += f"{end}{head}Ames, X. On nets."
        outside.append(Reference(raw=text[start:], span=Span(start, len(text))))
    (mark,) = find_citations(text, (Span(0, 7),), outside)
    assert (mark.text, mark.references) == ("[2]", (0,))


def test_a_number_elsewhere_is_no_label():
    text = "So [2] of 7.\nIn 2. Boyd, Y. On salt.\n1 Ames, X."
    boyd, ames = Span(text.index("Boyd"), text.index("\n1")), Span(text.index("Ames"), len(text))
    references = [Reference(raw=text[slice(*place)], span=place) for place in (ames, boyd)]
    (mark,) = find_citations(text, (Span(0, 12),), references)
    assert (mark.text, mark.references) == ("[2]", ())


def test_the_key_of_an_entry_is_its_label():
    references = tuple(
        one._replace(key=key) for one, key in zip(PLAIN, ["b", "a", "salt20", "", ""], strict=True)
    )
    assert links("So [a], [salt20; b], [^a], [a, none], [a, 3] and [none].", references) == [
        ("[a]", (1,)),
        ("[salt20; b]", (2, 0)),
        ("[^a]", (1,)),
        ("[a, 3]", (1,)),
    ]
    assert links("So [@a; @salt20].", references) == [("[@a; @salt20]", (1, 2))]


GROUPS = [
    ("[1, 3]", (0, 2)),
    ("[1;3]", (0, 2)),
    ("[1–3]", (0, 1, 2)),
    ("[1—3]", (0, 1, 2)),
    ("[ 1 - 3 ]", (0, 1, 2)),
    ("[3-1]", (2, 0)),
    ("[3-3]", (2,)),
    ("[1-2, 4-5]", (0, 1, 3, 4)),
    ("[1], [4]", (0, 3)),
    ("[1],  [4]", (0, 3)),
    ("[1]-[3]", (0, 1, 2)),
    ("[1] – [3], [5]", (0, 1, 2, 4)),
    ("[1], [2]–[4]", (0, 1, 2, 3)),
]


@pytest.mark.parametrize(("mark", "references"), GROUPS)
def test_a_mark_may_hold_several_numbers(mark, references):
    assert links(f"It is so {mark}.", LABELLED) == [(mark, references)]
    (found,) = find_citations(mark, (Span(0, len(mark)),), LABELLED)
    assert [work.reference for work in found.works] == list(references)
    assert {work.locator for work in found.works} == {""}


@pytest.mark.parametrize("text", ["So [1, p. 2]–[3].", "So [2] – as many think – [3]."])
def test_a_dash_between_brackets_that_count_no_further_leaves_two_marks(text):
    assert len(links(text, LABELLED)) == 2


@pytest.mark.parametrize(("mark", "works"), [("[1-101]", 101), ("[1-102]", 2)])
def test_a_long_range_is_taken_for_its_ends(mark, works):
    (found,) = find_citations(mark, (Span(0, len(mark)),), LABELLED)
    assert len(found.works) == works


@pytest.mark.parametrize(
    ("mark", "locator"),
    [
        ("[3, p. 4]", "p. 4"),
        ("[3: p. 4]", "p. 4"),
        ("[3, 4-5]", ""),
        ("[3, S. 4 ]", "S. 4"),
        ("[3: 14-15]", "14-15"),
        ("[3: 14]", "14"),
    ],
)
def test_what_stands_behind_a_number_is_its_locator(mark, locator):
    (found,) = find_citations(mark, (Span(0, len(mark)),), LABELLED)
    assert (found.works[0].key, found.works[0].locator) == ("3", locator)


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("So [1],   [4].", ["[1]", "[4]"]),
        ("So [1];[4].", ["[1]", "[4]"]),
        ("So [^1][^2].", ["[^1]", "[^2]"]),
        ("So [^1] [2].", ["[^1]", "[2]"]),
        ("So [1] [^2].", ["[1]", "[^2]"]),
        ("So [1](#fn1)[2](#fn2).", ["[1](#fn1)", "[2](#fn2)"]),
        ("So [1](#fn1), [2].", ["[1](#fn1)", "[2]"]),
        ("So [[1]](#fn1) and [2].", ["[[1]](#fn1)", "[2]"]),
        ("So [1](https://a.example) and [2].", ["[2]"]),
        ("So [sic] and [2].", ["[2]"]),
        ("So [ ], [\u200b], [,], [ ; ] and [2].", ["[2]"]),
        ("So [2, \u200b].", ["[2, \u200b]"]),
        ("So [^a note] and [2].", ["[2]"]),
        ("So [1]: and [2].", ["[1]", "[2]"]),
        ("[1]: and [2].", ["[2]"]),
        ("So [2023] and [999].", ["[999]"]),
        ("So [2, 2023] and [2].", ["[2, 2023]", "[2]"]),
        ("So [@].", []),
        ("So [a @b].", ["[a @b]"]),
        ("So [a@b].", []),
    ],
)
def test_marks_are_told_from_each_other_and_from_links(text, marks):
    assert [mark for mark, _ in links(text, LABELLED)] == marks


KEYED = (
    *PLAIN,
    Reference(raw="", author=(Name(literal="Harbour Union"),), issued="2021-03", title="On docks"),
    Reference(raw="", author=(Name(family="Müller"),), issued="2021", year_suffix="a", title="On salt"),
    Reference(raw="", author=(Name(family="Müller"),), issued="2021", year_suffix="b", title="On sand"),
    Reference(raw="", issued="2022", title="On nobody"),
)


def test_any_key_of_a_file_beside_the_article_may_stand_in_the_sentence():
    text = "So say @docks: @docks [p. 3], and @salt nobody."
    docks = KEYED[0]._replace(key="docks")
    marks = find_citations(text, (Span(0, len(text)),), (docks,))
    assert [(mark.text, mark.references) for mark in marks] == [("@docks", (0,)), ("@docks [p. 3]", (0,))]


@pytest.mark.parametrize(
    ("mark", "named"),
    [
        ("[@ames2020]", [("ames2020", "", 0, "@ames2020")]),
        ("[see @ames2020, p. 3]", [("ames2020", "p. 3", 0, "@ames2020")]),
        ("[-@ames2020]", [("ames2020", "", 0, "-@ames2020")]),
        ("[@{ames2020}, p. 3]", [("ames2020", "p. 3", 0, "@{ames2020}")]),
        (
            "[see @ames2020, p. 3; -@boyd2020; and so on; @none1999]",
            [
                ("ames2020", "p. 3", 0, "@ames2020"),
                ("boyd2020", "", 1, "-@boyd2020"),
                ("none1999", "", None, "@none1999"),
            ],
        ),
        ("[@harbourunion2021]", [("harbourunion2021", "", 5, "@harbourunion2021")]),
        ("[@muller2021]", [("muller2021", "", None, "@muller2021")]),
        (
            "[@muller2021a; @Müller_2021b]",
            [("muller2021a", "", 6, "@muller2021a"), ("Müller_2021b", "", 7, "@Müller_2021b")],
        ),
        ("[@muller2021c]", [("muller2021c", "", None, "@muller2021c")]),
        ("[@ames2020x]", [("ames2020x", "", 0, "@ames2020x")]),
        ("[@ames:2020salt.]", [("ames:2020salt", "", 0, "@ames:2020salt.")]),
        ("[@ames]", [("ames", "", None, "@ames")]),
    ],
)
def test_a_key_names_a_work_by_author_and_year(mark, named):
    text = f"So {mark}."
    (found,) = find_citations(text, (Span(0, len(text)),), KEYED)
    assert found.text == mark
    assert [(w.key, w.locator, w.reference, text[slice(*w.span)]) for w in found.works] == named


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@ames2020 says so.", [("@ames2020", (0,), "")]),
        ("So says @ames2020 [p. 3].", [("@ames2020 [p. 3]", (0,), "p. 3")]),
        ("So says @none1999.", []),
        (
            "So says Ames -@ames2020, and -@{boyd2020} too.",
            [("-@ames2020", (0,), ""), ("-@{boyd2020}", (1,), "")],
        ),
        ("So says salt-@ames2020 or --@ames2020.", []),
        ("So says @ames.", []),
        ("So say @{ames2020} and @boyd2020.", [("@{ames2020}", (0,), ""), ("@boyd2020", (1,), "")]),
        ("So says x@ames2020 or [see @ames2020](https://a.example).", [("@ames2020", (0,), "")]),
        (
            "So [see @ames2020, but not @boyd2020].",
            [("[see @ames2020, but not @boyd2020]", (0,), "but not @boyd2020")],
        ),
    ],
)
def test_a_key_in_the_sentence_is_a_mark_where_the_list_has_it(text, expected):
    marks = find_citations(text, (Span(0, len(text)),), KEYED)
    assert [(mark.text, mark.references, mark.works[0].locator) for mark in marks] == expected


RAISED = [
    ("So it was.¹ And so.²,³", ["¹", "²,³"]),
    ("So it was.¹⁻³", ["¹⁻³"]),
    ("So it was¹ there² once.", ["¹", "²"]),
    (
        "<sup>1</sup> So <sup>2, 3</sup> it<sup>[4]</sup> was.",
        ["<sup>1</sup>", "<sup>2, 3</sup>", "<sup>[4]</sup>"],
    ),
    ('So<sup class="n"><a href="#n1">1</a></sup>.', ['<sup class="n"><a href="#n1">1</a></sup>']),
    ("So<sup>th</sup> it was.¹", ["¹"]),
    ("Some 30 km² and 5m³, x² and mc² and E² there.¹", ["²", "¹"]),
    ("So it was.⁸ And.⁹", ["⁸"]),
    ("So it was.⁰ And.²,⁹", []),
    ("So 10² ² it was.", []),
    ("So it was in 1960–2007² and in 2011³.", ["²", "³"]),
    ("So 1500 and 12,007² and 32007² were.", []),
    ("Births, 2013<sup>2</sup>", ["<sup>2</sup>"]),
    ("So it was ².", ["²"]),
]


@pytest.mark.parametrize(("text", "marks"), RAISED)
def test_raised_numbers_are_marks_unless_they_are_powers_or_far_above_the_list(text, marks):
    assert [mark for mark, _ in links(text, LABELLED)] == marks
    assert [mark for mark, _ in links(text, LABELLED[:0])] == []


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("So it was (1). And (2, 3) or (4–5).", ["(1)", "(2, 3)", "(4–5)"]),
        ("So it was (1, p. 4). And (2).", ["(1, p. 4)", "(2)"]),
        ("So it was (1). And (99).", ["(1)"]),
        ("So it was (1). And (8).", []),
        ("So it was (1). And (8) and (2).", ["(1)", "(8)", "(2)"]),
        ("So it was (1, 99). And (2).", ["(2)"]),
        ("So it was (0). And (2).", ["(2)"]),
        ("So it was (1). See section (2) and point (3).", ["(1)"]),
        ("So it was (1). Steps (1) and (2), equations (3)–(4).", ["(1)"]),
        ("So it was (1). Schritt (2) und (3), así el punto (4).", ["(1)"]),
        ("So it was (1). For three reasons: (1) salt, (2) oil and (3) fish.", ["(1)"]),
        ("So it was (1). Because of (1) salt; (2) oil.", ["(1)"]),
        ("So it was (1). Salt (1), oil (2) and fish (3) rose.", ["(1)", "(1)", "(2)", "(3)"]),
        ("So it was (1), as was (2, 3).", ["(1)", "(2, 3)"]),
        ("So it was.1 And so.2", ["1", "2"]),
        ("So it was.1 And so.2,3", ["1", "2,3"]),
        ("“So it was.”1 And (so.)2", ["1", "2"]),
        ("So it was.2 And so.3", []),
        ("So it was.1 And so.3 And.2", []),
        ("So it was.1", []),
        ("So it was 1.5 or 2.5.", []),
        ("So it was.1 Or (2).", ["(2)"]),
    ],
)
def test_plain_numbers_are_marks_where_most_point_to_the_list(text, marks):
    assert [mark for mark, _ in links(text, LABELLED)] == marks


def test_the_locator_of_a_number_in_round_brackets_is_kept():
    text = "So it was (1, p. 4). And (2)."
    marks = find_citations(text, (Span(0, len(text)),), LABELLED)
    assert [mark.works[0].locator for mark in marks] == ["p. 4", ""]
