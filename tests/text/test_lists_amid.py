"""Articles of several parts, each of which closes with a list of references of its own."""

from __future__ import annotations

import pytest
from growth import growth

import newsld
from newsld.text.layout import read_layout

BOATS = (
    "The boats of the coast have been getting smaller for thirty years, and nobody says why {}, "
    "though the fees have risen at every quay since then."
)
NETS = (
    "The nets, on the other hand, are wider than any that the fathers of these crews have seen {}, and the "
    "catch is none the better for it, as the harbour office is told every winter by those who mend them."
)
ROE, HOLM, LIND = (
    "Roe, S. (2019). Boats by the number. *Tide Review*, 4(2), 11–19. https://tide.example/boats",
    "Holm, R. (2021). The price of quays. Larnby Press. https://quay.example/price",
    "Lind, A. (2023). Nets and knots. *Tide Review*, 8(1), 3–9. https://tide.example/nets",
)


def part(title, paragraph, mark, *entries, heading="Reference list:", sign=""):
    listed = "\n\n".join(f"{sign.format(n)}{entry}" for n, entry in enumerate(entries, 1))
    return f"{title}\n\n{paragraph.format(mark)}\n\n{heading}\n\n{listed}\n\n"


def two(first_mark, second_mark, sign="", first=(HOLM, ROE), second=(HOLM, LIND)):
    head = "Three Winters at the Quay\n\nBy Ada Finch\n\n"
    return (
        head
        + part("First winter: boats", BOATS, first_mark, *first, sign=sign)
        + part("Second winter: nets", NETS, second_mark, *second, sign=sign)
    )


def links(text, form="text"):
    """The marks, each with the lists and the authors of its works."""
    document = newsld.parse(text, format=form)
    return [
        (
            mark.text,
            [(document.references[i].list, document.references[i].author[0].family) for i in mark.references],
        )
        for mark in document.in_text_citations
    ]


@pytest.mark.parametrize("sign", ["", "{}. ", "- ", "[{}] "])
@pytest.mark.parametrize("form", ["text", "markdown"])
def test_each_list_is_one_of_its_own_and_no_line_of_it_is_body(form, sign):
    document = newsld.parse(two("(Roe, 2019)", "(Lind, 2023)", sign), format=form)
    assert [(one.list, one.author[0].family) for one in document.references] == [
        (0, "Holm"),
        (0, "Roe"),
        (1, "Holm"),
        (1, "Lind"),
    ]
    body = [paragraph.text.split()[0] for paragraph in document.paragraphs]
    assert [word for word in body if word not in ("First", "Second")] == ["The", "The"]


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_marks_mean_the_list_of_their_part_before_others(form):
    assert links(two("(Holm, 2021; Lind, 2023)", "(Holm, 2021)"), form) == [
        ("(Holm, 2021; Lind, 2023)", [(0, "Holm"), (1, "Lind")]),
        ("(Holm, 2021)", [(1, "Holm")]),
    ]
    assert links(two("(Roe, 2019)", "(Roe, 2019)"), form) == [
        ("(Roe, 2019)", [(0, "Roe")]),
        ("(Roe, 2019)", [(0, "Roe")]),
    ]


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_numbers_are_those_of_the_part_where_each_list_begins_anew(form):
    assert links(two("[2]", "[2]", "[{}] "), form) == [("[2]", [(0, "Roe")]), ("[2]", [(1, "Lind")])]
    assert links(two("[3]", "[1]", "[{}] ", (HOLM, ROE, LIND), (LIND,)), form) == [
        ("[3]", [(0, "Lind")]),
        ("[1]", [(1, "Lind")]),
    ]
    assert links(two("[1]", "[3]", "[{}] "), form) == [("[1]", [(0, "Holm")]), ("[3]", [])]


def test_numbers_that_go_on_lead_to_every_list():
    text = two("[3]", "[1]", "[{}] ").replace("[2] Lind", "[4] Lind")
    at = text.rindex("[1] Holm")
    assert links(f"{text[:at]}[3]{text[at + 3 :]}") == [("[3]", [(1, "Holm")]), ("[1]", [(0, "Holm")])]


def test_what_two_works_of_another_part_may_be_is_left_open():
    again = HOLM.replace("The price of quays", "Quays again").replace("price", "again")
    text = two("(Holm, 2021)", "(Holm, 2021)", first=(HOLM, again), second=(LIND, ROE))
    found = newsld.parse(text, format="text").in_text_citations
    assert [(mark.references, mark.resolution) for mark in found] == [((0, 1), "ambiguous")] * 2


@pytest.mark.parametrize(
    "section",
    [
        "Notes\n\n1. Use the small net.\n\n2. Wait for the tide.\n\n",
        "Sources\n\nThe harbour has two sources of income, and the larger of them is the fee of 2019.\n\n",
    ],
)
def test_a_section_of_that_name_whose_lines_are_no_entries_is_body(section):
    text = f"Three Winters\n\n{BOATS}\n\n{section}{NETS}\n\nReferences\n\n{HOLM}\n\n{ROE}\n"
    layout = read_layout(text)
    assert [text[slice(*span)] for span in layout.foot] == ["References", HOLM, ROE]


def test_time_grows_with_the_number_of_parts():
    def read_so_many(count):
        parts = (
            part(f"Winter {n}", BOATS, f"(Roe, 2019) [{n}]", ROE, HOLM, sign="[{}] ") for n in range(count)
        )
        return newsld.parse("Winters\n\n" + "".join(parts), format="text")

    assert growth(read_so_many, 96) < 1.7
