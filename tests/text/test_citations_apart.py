"""Pages and years that stand apart from the names they go with."""

from __future__ import annotations

import pytest
from cited_list import FOOT, OPENING, REFERENCES, alone, find
from growth import growth

from newsld.source import Span
from newsld.text.citations import find_citations

MOREAU, ADEYEMI, GAY, LEE = 0, 1, 9, (12, 13)


def behind(text):
    """The marks of a paragraph that stands behind another, which cites Moreau."""
    whole = f"{FOOT}{OPENING}\n{text}"
    start = len(whole) - len(text)
    return find_citations(whole, (Span(len(FOOT), start - 1), Span(start, len(whole))), REFERENCES)


PAGES = [
    ("Gay (1989) calls it “a slow tide” (p. 4).", "(p. 4)", GAY, "p. 4"),
    ("Gay (1989) calls it “slow. Very slow!” indeed (pp. 4–5).", "(pp. 4–5)", GAY, "pp. 4–5"),
    ("Gay (1989) nennt es „langsam“ (S. 4).", "(S. 4)", GAY, "S. 4"),
    ("Gay (1989) lo llama «lento» (pág. 4).", "(pág. 4)", GAY, "pág. 4"),
    ("Gay (1989) calls it slow (p.4 ff.).", "(p.4 ff.)", GAY, "p.4 ff."),
    ("It is slow (Gay, 1989) and “dear” (p. 4).", "(p. 4)", GAY, "p. 4"),
    ("Gay argued that the tide “is slow” (p. 4).", "(p. 4)", GAY, "p. 4"),
    ("In Gay’s words it is “slow” (p. 4).", "(p. 4)", GAY, "p. 4"),
    ("Gay’s report of 1989 holds so (p. 4).", "(p. 4)", GAY, "p. 4"),
    ("Gay (1989) saw it. He calls it “slow” (p. 4).", "(p. 4)", GAY, "p. 4"),
    ("It is slow (Gay, 1989). It is “slow,” too (Gay, 1989). It is “old” (p. 4).", "(p. 4)", GAY, "p. 4"),
    ("So Gay (p. 4) says of it.", "(p. 4)", GAY, "p. 4"),
    ("Roe is read by Gay (1989) as “slow” (p. 4).", "(p. 4)", GAY, "p. 4"),
]


@pytest.mark.parametrize(("text", "page", "reference", "locator"), PAGES)
def test_a_page_alone_is_of_the_work_that_its_sentence_or_paragraph_is_about(text, page, reference, locator):
    *_, mark = behind(text)
    assert (mark.text, mark.references, mark.works[0].locator) == (page, (reference,), locator)


@pytest.mark.parametrize(
    "text",
    [
        "It is slow (p. 4).",
        "It is “slow” (p. 4). So (Gay, 1989).",
        "Gay (1989) saw it. It is slow (p. 4).",
        "Gay argued that it is slow (p. 4).",
        "Gay (1989) and Moreau (2021) saw it. He calls it “slow” (p. 4).",
        "It is slow (Gay, 1989; Moreau, 2021) and “dear” (p. 4).",
        "Gay (1989) saw it. Moreau and Gay call it “slow” (p. 4).",
        "Gay (1989) saw it. Nobody says it is “slow” (p. 4) but Novak says so (p. 5).",
        "Gay (1989) saw it. Novak says it is “slow” (p. 4).",
        "Unlike Gay (1989), Novak says it is “slow” (p. 4).",
        "Unlike Gay (1989), so Moreau, it is “slow” (p. 4).",
        "Lee argued that the tide is “slow” (p. 4).",
        "Gay (1989) calls it “slow” (Fig. 4).",
        "Gay (1989) calls it “slow” (section 4).",
        "Gay (1989) calls it “slow” (4).",
    ],
)
def test_a_page_that_may_be_of_another_work_is_no_mark(text):
    assert [mark.text for mark in behind(text) if mark.text[1:3] in ("p.", "Fi", "se", "4)")] == []


def quoted(*paragraphs):
    """The marks of a page alone in an article of these paragraphs."""
    whole, body = FOOT, []
    for paragraph in paragraphs:
        body.append(Span(len(whole), len(whole) + len(paragraph)))
        whole += paragraph + "\n"
    return [
        mark.references for mark in find_citations(whole, tuple(body), REFERENCES) if mark.text[:2] == "(p"
    ]


def test_a_quotation_that_is_a_paragraph_belongs_to_the_sentence_that_leads_it():
    block = "The tide is slow. It was ever so (p. 4)."
    assert quoted("It is so (Moreau, 2021). Gay (1989) writes:", block) == [(GAY,)]
    assert quoted("It is so (Moreau, 2021). Gay writes of 1989:", block) == [(GAY,)]
    assert quoted("Gay (1989) writes so.", block) == []
    assert quoted("Gay (1989) and Moreau (2021) write. It goes on:", block) == []
    assert quoted("Gay (1989) writes:", f"{block} It is not.") == []


def test_a_page_needs_an_article_that_cites_by_year():
    assert alone("Gay calls it “slow” (p. 4).") == []


YEARS = [
    ("Gay tells how the tide was slow for years and years (1989, p. 4).", GAY),
    ("Gay tells how the tide was slow. It is slow (Moreau, 2021), so it is (1989: 4).", GAY),
    ("F. Adeyemi and H. van Strand looked into nets for years (2020).", ADEYEMI),
    ("Lee tells how the tide was slow for years and years (2015, pp. 4–5).", LEE[0]),
]


@pytest.mark.parametrize(("text", "reference"), YEARS)
def test_a_year_is_of_the_work_of_that_year_whose_author_was_named_before(text, reference):
    mark = find(text)[-1]
    assert (mark.references, mark.resolution, mark.text[0]) == ((reference,), "resolved", "(")


@pytest.mark.parametrize(
    "text",
    [
        "Gay tells how the tide was slow for years and years (1990, p. 4).",
        "Gay tells how the tide was slow for years and years (1989, Fig. 4).",
        "Gay tells how the tide was slow for years and years (1989, in May).",
        "Novak tells how the tide was slow for years and years (1989, p. 4).",
        "Gay tells of it, but Novak says that the tide was slow for years and years (1989, p. 4).",
        "Müller-Thurgau tells how the tide was slow for years and years (2011).",
    ],
)
def test_another_year_or_no_page_is_no_mark(text):
    assert find(text) == []


def test_a_second_year_behind_an_and_is_of_the_same_author():
    assert [mark.references for mark in find("Lee (2015) and (2016) counted.")] == [(LEE[0],), (LEE[1],)]
    assert [mark.references for mark in find("Lee (2015) und (2016) zählten.")] == [(LEE[0],), (LEE[1],)]
    assert [mark.references for mark in find("Lee (2015) and 2016 (2016) counted.")] == [(LEE[0],)]
    assert [mark.references for mark in find("Lee (2015) and (2017) counted.")] == [(LEE[0],)]


@pytest.mark.parametrize(
    ("text", "references"),
    [
        ("It is called “a slow tide” (Harbour Union).", [(6,)]),
        ('It is called "a slow tide" (Harbour Union) there.', [(6,)]),
        ("The dockers call themselves a union (Harbour Union).", []),
        ("It is called “a slow tide” (Gay).", []),
        ("It is called “a slow tide” (Klein).", []),
        ("It is called “a slow tide” (the Harbour Union said so).", []),
    ],
)
def test_behind_a_quotation_a_work_without_a_date_may_be_named_without_saying_so(text, references):
    assert [mark.references for mark in find(text)] == references


@pytest.mark.parametrize(
    ("mark", "references"),
    [
        ("(Gay, p. 4)", (GAY,)),
        ("(see Gay, pp. 4–5)", (GAY,)),
        ("(vgl. Gay, S. 4)", (GAY,)),
        ("(Adeyemi & Strand, p. 4)", (ADEYEMI,)),
        ("(Lee, p. 4)", LEE),
    ],
)
def test_a_name_with_a_page_leaves_out_the_year(mark, references):
    (found,) = find(f"It is so {mark}.")
    assert (found.text, found.references) == (mark, references)
    assert found.resolution == ("resolved" if len(references) == 1 else "ambiguous")


@pytest.mark.parametrize(
    "aside", ["(see p. 4)", "(Novak, p. 4)", "(Gay, fig. 4)", "(gay, p. 4)", "(Gay p. four)"]
)
def test_another_name_or_no_page_leaves_out_nothing(aside):
    assert find(f"It is so {aside}.") == []


def test_two_who_were_named_with_works_of_the_year_leave_it_open():
    entries = (*REFERENCES, REFERENCES[GAY]._replace(author=REFERENCES[MOREAU].author, title="Else"))
    whole = f"{FOOT}Gay and Moreau tell how the tide was slow for years (1989, p. 4). So (Lee, 2015)."
    marks = find_citations(whole, (Span(len(FOOT), len(whole)),), entries)
    assert [mark.text for mark in marks] == ["(Lee, 2015)"]


@pytest.mark.parametrize(
    "one",
    ["“so” (p. 4) ", "Gay (1989) “so” (p. 4) ", "so (1989, p. 4) ", "(Gay, p. 4) ", "(Gay ", "Gay (p. 4). "],
)
def test_the_time_grows_with_the_text(one):
    def read(size):
        find(one * size)

    assert growth(read, 2000) < 1.7


@pytest.mark.parametrize(
    ("text", "mark", "reference"),
    [
        ("Gay’s 1989 book is dear.", "Gay’s 1989", GAY),
        ("Adeyemi and Strand’s 2020 paper is dear.", "Adeyemi and Strand’s 2020", ADEYEMI),
        ("Adeyemi et al.'s 2020 is dear.", "Adeyemi et al.'s 2020", ADEYEMI),
    ],
)
def test_a_possessive_before_the_year_of_a_work_cites_it(text, mark, reference):
    *_, found = behind(text)
    assert (found.text, found.references, found.resolution) == (mark, (reference,), "resolved")
    assert find_citations(text, (Span(0, len(text)),), REFERENCES) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Gay’s 1990 book is dear.",
        "Gay’s 1989–1993 rates fell.",
        "Gay’s 1989% rise.",
        "Novak’s 1989 book is dear.",
        "Gay 1989 is dear.",
    ],
)
def test_another_year_or_name_or_a_span_of_years_cites_nothing(text):
    assert [mark.references for mark in behind(text)] == [mark.references for mark in behind("It is so.")]
