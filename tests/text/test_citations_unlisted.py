"""Citations of works that are not in the list: what leaves no doubt that it cites, and what does."""

from __future__ import annotations

import pytest
from cited_list import REFERENCES, alone, find

from newsld.source import Span
from newsld.text.citations import find_citations


def cited(marks):
    return [(mark.text, mark.references, mark.resolution) for mark in marks]


SURE = [
    "(Kowalczyk & Novak, 2023)",
    "(Kowalczyk & Novak 2023)",
    "(Kowalczyk et al. 2023)",
    "(Kowalczyk et al., 2023)",
    "(van Kowalczyk et al., 2023)",
    "(Kowalczyk 2023a)",
    "(Kowalczyk/Novak 2023a)",
    "(Kowalczyk, n.d.)",
    "(Kowalczyk, in press)",
    "(Kowalczyk, 2023, p. 4)",
    "(Kowalczyk, 2023, Table 2)",
    "(Institute of Docks [IoD], 2023)",
    "(Kowalczyk 2023a; Novak 2022b)",
]


@pytest.mark.parametrize("mark", SURE)
def test_a_form_that_only_citations_have_needs_no_other(mark):
    assert cited(alone(f"It is so {mark}.")) == [(mark, (), "unresolved")]


IN_STYLE = [
    "(Kowalczyk, 2023)",
    "(Kowalczyk and Novak, 2023)",
    "(Kowalczyk of Novak, 2023)",
    "(Kowalczyk 2023: 4)",
    "(Kowalczyk 2023, Paris)",
    "(Kowalczyk, 2023, p. four)",
    "(van Kowalczyk, 2023)",
    "(Census Bureau, 2023)",
    "(“Nets in the,” 2016)",
    "(One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen, 2023)",
]


@pytest.mark.parametrize("mark", IN_STYLE)
def test_names_and_a_year_cite_in_an_article_or_a_list_that_does_so(mark):
    assert cited(find(f"It is so {mark}.")) == [(mark, (), "unresolved")]
    assert cited(alone(f"It is so {mark}. And (Berg & Roe, 2022).")) == [
        (mark, (), "unresolved"),
        ("(Berg & Roe, 2022)", (), "unresolved"),
    ]
    assert cited(alone(f"It is so {mark}.")) == [(mark, (), "unresolved")]
    others = tuple(one._replace(style="chicago-notes") for one in REFERENCES)
    assert alone(f"It is so {mark}.", others) == []


NOT_EVEN_THERE = [
    "(Kowalczyk 2023)",
    "(Kowalczyk and Novak 2023)",
    "(Kowalczyk n.d.)",
    "(Kowalczyk novak, 2023)",
    "(Kowalczyk [IoD] 2023)",
    "(kowalczyk et al., 2023)",
    "(Novak 5 & Berg, 2023)",
    "(Figure & Table, 2023)",
    "(Census, 2023)",
    "(“Nets in,” 2016)",
    "(“Nets in the river”)",
    "(One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen, 2023)",
    "(One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen et al., 2023)",
    "[Kowalczyk & Novak, 2023]",
    "(Kowalczyk & Novak, 2023; pictured)",
    "(Kowalczyk & Novak, 2023; the mayor, 2021)",
    "(Kowalczyk, ibid.)",
    "(Kowalczyk, 2023; Novak, op. cit.)",
]


@pytest.mark.parametrize("aside", NOT_EVEN_THERE)
def test_names_and_years_in_other_forms_do_not(aside):
    assert find(f"It is so {aside}.") == []


def test_without_a_comma_the_names_must_have_been_said_in_an_article_that_never_puts_one():
    bare = "Salt (Moreau 2021). Lives (Gay 1989)."
    sure = [("(Moreau 2021)", (0,), "resolved"), ("(Gay 1989)", (9,), "resolved")]
    cites = [*sure, ("(Kowalczyk 2023)", (), "unresolved")]
    assert cited(alone(f"{bare} So Kowalczyk knew (Kowalczyk 2023).")) == cites
    assert cited(alone(f"{bare} So they knew (Kowalczyk 2023).")) == sure
    assert cited(alone(f"{bare} So Kowalczyk knew{' it' * 200} (Kowalczyk 2023).")) == sure
    assert cited(alone("Salt (Moreau 2021). So Kowalczyk knew (Kowalczyk 2023).")) == sure[:1]
    assert cited(alone("Salt (Moreau 2021, Gay, 1989). So Kowalczyk knew (Kowalczyk 2023).")) == [
        ("(Moreau 2021, Gay, 1989)", (0, 9), "resolved")
    ]
    assert cited(alone("Moreau (2021), Gay (1989). So Kowalczyk knew (Kowalczyk 2023).")) == [
        ("Moreau (2021)", (0,), "resolved"),
        ("Gay (1989)", (9,), "resolved"),
    ]


NARRATIVE = [
    ("Novak and Kowalczyk (2023) stood there.", "Novak and Kowalczyk (2023)"),
    ("Novak & Kowalczyk (2023) stood there.", "Novak & Kowalczyk (2023)"),
    ("van Novak and de Roe (2023) stood there.", "van Novak and de Roe (2023)"),
    ("Novak et al. (2023) stood there.", "Novak et al. (2023)"),
    ("van Novak et al. (2023) stood there.", "van Novak et al. (2023)"),
    ("Novak et al’s (2023) study.", "Novak et al’s (2023)"),
    ("Novak and his colleagues (2023) stood there.", "Novak and his colleagues (2023)"),
    ("Today Jan Novak and Eva Roe (2023) stood there.", None),
]


@pytest.mark.parametrize(("text", "mark"), NARRATIVE)
def test_several_names_before_a_year_cite_where_there_is_a_list(text, mark):
    found = [] if mark is None else [(mark, (), "unresolved")]
    assert cited(find(text)) == cited(alone(text)) == found
    assert find_citations(text, (Span(0, len(text)),), ()) == ()


SAID = [
    ("Kowalczyk (2023) argues so.", "Kowalczyk (2023)"),
    ("Kowalczyk (n.d.) argues so.", "Kowalczyk (n.d.)"),
    ("Kowalczyk (2023a) stood there.", "Kowalczyk (2023a)"),
    ("Kowalczyk (2023, p. 4) stood there.", "Kowalczyk (2023, p. 4)"),
    ("According to Kowalczyk (2023), it is so.", "Kowalczyk (2023)"),
    ("As per Kowalczyk (2023), it is so.", "Kowalczyk (2023)"),
    ("According to van Kowalczyk (2023), it is so.", "van Kowalczyk (2023)"),
    ("Kowalczyk’s (2023) long study.", "Kowalczyk’s (2023)"),
    ("Kowalczyks’ (2023) long study.", "Kowalczyks’ (2023)"),
    ("The film that Jan Kowalczyk (2023) argues with.", "Kowalczyk (2023)"),
    ("The Novak Institute (2023) argues so.", "The Novak Institute (2023)"),
    ("The Novak Institute (2023, p. 4) stood there.", "The Novak Institute (2023, p. 4)"),
    ("The Novak Institute (2023a) stood there.", "The Novak Institute (2023a)"),
]


@pytest.mark.parametrize(("text", "mark"), SAID)
def test_one_name_before_a_year_cites_where_the_sentence_says_so(text, mark):
    assert cited(find(text)) == [(mark, (), "unresolved")]
    assert alone(text) == []


UNSAID = [
    "Kowalczyk (2023) stood there.",
    "Kowalczyk (n.d.) stood there.",
    "Kowalczyk (2023, pictured) stood there.",
    "Kowalczyk’s (2023) 40 works.",
    "Kowalczyk (2023) long study.",
    "According to old Kowalczyk (2023), it is so.",
    "According to her, Kowalczyk (2023) left.",
    "The film by Kowalczyk (2023) argues so.",
    "The film Kowalczyk (2023) argues so.",
    "The Novak Institute (2023) stood there.",
    "In March and April (2023) it rained.",
    "Act and Law (2023) stood there.",
    "Novak and Kowalczyk5 (2023) stood there.",
    "and Kowalczyk (2023) stood there.",
    "et al. (2023) stood there.",
    "the others et al. (2023) stood there.",
    "(2023) says so.",
    "kowalczyk (2023) argues so.",
]


@pytest.mark.parametrize("text", UNSAID)
def test_a_name_and_a_year_in_brackets_may_be_no_citation(text):
    assert find(text) == []


PRIVATE = [
    ("(J. Smith, personal communication, May 3, 2021)", ("J. Smith",), "2021"),
    ("(Smith, personal interview, 2021)", ("Smith",), "2021"),
    ("(Smith, comunicación personal, 3 de mayo de 2021)", ("Smith",), "2021"),
]


@pytest.mark.parametrize(("mark", "names", "year"), PRIVATE)
def test_a_private_talk_is_in_no_list_and_nothing_is_amiss(mark, names, year):
    (found,) = find(f"It is so {mark}.")
    assert (found.text, found.references, found.resolution) == (mark, (), "resolved")
    assert [(work.names, work.year) for work in found.works] == [(names, year)]
    assert [one.text for one in alone(f"It is so {mark}.")] == [mark]


@pytest.mark.parametrize(
    ("mark", "references", "resolution"),
    [
        ("(Smith, personal communication, 2021; Gay, 1989)", (9,), "resolved"),
        ("(Gay, 1989; Smith, personal communication, 2021)", (9,), "resolved"),
        ("(Smith, personal communication, 2021; Novak, 2021)", (), "unresolved"),
    ],
)
def test_beside_a_private_talk_the_other_works_are_looked_up(mark, references, resolution):
    assert cited(find(f"It is so {mark}.")) == [(mark, references, resolution)]


@pytest.mark.parametrize(
    "aside", ["(personal communication, May 3, 2021)", "(, personal communication, 2021)"]
)
def test_a_private_talk_is_somebody_s(aside):
    assert find(f"It is so {aside}.") == []
