"""What citeproc prints in the styles of scholars is read back: journals cut short, books, chapters."""

from itertools import product

import pytest
from citeproc_items import misread, misread_in, render

from newsld.text.references import read_lines

STYLES = [
    "american-institute-of-physics",
    "american-physics-society",
    "american-geophysical-union",
    "american-society-of-civil-engineers",
    "biomed-central",
    "cell",
    "copernicus-publications",
    "elsevier-harvard2",
    "elsevier-vancouver",
    "elsevier-with-titles",
    "frontiers",
    "nature",
    "pnas",
    "science",
    "springer-basic-author-date",
    "springer-lecture-notes-in-computer-science",
    "springer-vancouver",
    "the-lancet",
]
TITLES = [
    "Slow sand in wet winds",
    "Grain size and the speed of coastal dunes: a review",
    "Why do dunes sing?",
]
JOURNALS = ["Journal of Dune Research", "J. Coast. Res.", "Phys. Rev. Lett.", "Nature"]
BOOKS = ["Physics of Dunes", "Advances in Harbour Science"]
HOUSES = [("Springer", "Berlin"), ("Cambridge University Press", "Cambridge")]


def people(*names):
    return [dict(zip(("family", "given"), name.split(", "), strict=True)) for name in names]


AUTHORS = [
    people("Holm, Rosa"),
    people("Berg, Sven A.", "Lind, Dora"),
    people("van Dam, Ans", "Roux, Jean-Paul", "Aas, Kari M."),
]


def item(kind, number, **fields):
    year = {"date-parts": [[1990 + number]]}
    return {"type": kind, "author": AUTHORS[number % 3], "issued": year, **fields}


def issued(number):
    house, place = HOUSES[number % 2]
    return {"publisher": house, "publisher-place": place}


def journal(number, title, name):
    figures = {
        "volume": str(12 + number),
        "issue": str(1 + number % 4),
        "page": f"{101 + number}-{119 + number}",
    }
    return item("article-journal", number, title=title, **figures, **{"container-title": name})


def chapter(number, title, host):
    where = {
        "container-title": host,
        "page": f"{31 + number}-{52 + number}",
        "editor": AUTHORS[(number + 1) % 3],
    }
    return item("chapter", number, title=title, **where, **issued(number))


def paper(number, title):
    where = {
        "container-title": "Proceedings of the 12th Conference on Sand",
        "page": f"{5 + number}-{9 + number}",
    }
    return item("paper-conference", number, title=title, **where, **issued(number))


LIST = [
    *(journal(number, *parts) for number, parts in enumerate(product(TITLES, JOURNALS))),
    *(item("book", number, title=title, **issued(number)) for number, title in enumerate(BOOKS)),
    *(chapter(number, *parts) for number, parts in enumerate(product(TITLES, BOOKS))),
    *(paper(number, title) for number, title in enumerate(TITLES)),
]


@pytest.mark.parametrize("style", STYLES)
def test_a_list_in_a_style_of_scholars_is_read_back(style):
    wrong = misread_in(LIST, style)
    assert len(wrong) <= len(LIST) // 10, wrong


@pytest.mark.parametrize("style", STYLES)
def test_what_is_sure_is_right(style):
    for work in LIST:
        line = render(work, style)
        (reference,) = read_lines(line)
        assert reference.confidence < 0.95 or misread(work, line, reference) == [], line
