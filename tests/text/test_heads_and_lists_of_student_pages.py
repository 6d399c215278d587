"""Heads and lists as students' blogs and journals have them: menus, numbers of posts, broken titles; two
lists, addresses broken over lines, notes as they are typed."""

from __future__ import annotations

import pytest
from growth import growth

import newsld
from newsld.source import Span
from newsld.text.citations import find_citations
from newsld.text.layout import read_layout
from newsld.text.references.finding.lists import read_lines

BODY = (
    "The marsh was drained by people whose names nobody wrote down, and the books about it are many and "
    "contradict one another in most of what they say{}. The engineers had no doubt about their merit."
)


def read(*lines: str) -> newsld.Document:
    return newsld.parse("\n".join(lines), format="text")


def cited(document: newsld.Document) -> list[tuple[str, tuple[int, ...]]]:
    return [(mark.text, mark.references) for mark in document.in_text_citations]


@pytest.mark.parametrize(
    ("above", "line"),
    [
        (("Life on the marsh", "Home", "Post 1", "Post 2", ""), "BLOG POST 1: What the tide leaves behind."),
        (("Leben im Watt", "Startseite", "Beiträge", ""), "Blogbeitrag Nr. 2: Was das Meer uns übrig lässt"),
        (("Marais", "Accueil", "Billets", ""), "Billet n° 3 : ce que la mer nous laisse"),
        (("← Back to the blog", "", "Essay", ""), "What does the tide leave behind?"),
        (("⟵ Zurück", ""), "Was lässt das Meer übrig?"),
        (("Next post →", ""), "What the tide leaves behind"),
    ],
)  # fmt: skip
def test_menus_arrows_and_numbers_of_posts_are_no_headline(above, line):
    headline = read(*above, line, "", BODY.format("")).article.headline or ""
    assert line.endswith(headline)
    assert headline.startswith(("What", "Was", "ce que"))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The slow undoing of the town and the", "Marsh Around It"),
        ("Die Entwicklung der Häfen an der Küste im", "Zeichen des Schlicks"),
        ("Le port et la vase, une longue histoire de", "la côte bretonne"),
        ("La ciudad que se levantó sobre el barro de", "los Otros"),
    ],
)
def test_a_headline_that_ends_in_a_small_word_goes_on_in_the_next_line(first, second):
    document = read(first, second, "", BODY.format(""))
    assert (document.article.headline, document.article.author) == (f"{first} {second}", ())


def test_a_headline_that_may_end_so_takes_no_other_line():
    article = read("What the marsh was made of", "A History in Ditches", "", BODY.format("")).article
    assert article.headline == "What the marsh was made of"


def test_a_byline_below_a_headline_is_no_part_of_it():
    article = read("What the marsh was made for", "By Ada Finch", "", BODY.format("")).article
    assert (article.headline, [one.name for one in article.author]) == (
        "What the marsh was made for",
        ["Ada Finch"],
    )


@pytest.mark.parametrize(
    "heading",
    [
        "Selected bibliography",
        "Bibliografía básica",
        "Bibliographie sélective",
        "📚 Sources",
        "Weiterführende Quellen",
    ],
)
def test_headings_say_which_works_they_head(heading):
    (reference,) = read(
        "Silt", "", BODY.format(" (Holm, 2019)"), "", heading, "", "Holm, R. (2019). Silt. Quay."
    ).references
    assert reference.title == "Silt"


def test_two_lists_are_both_found_where_the_first_is_wrapped():
    lines = (
        "SOURCES:",
        "",
        "Holm, R., & Reyes, P. (2019). Who pays for dry land? A history",
        "of the levy in four counties. Journal of Marshes,",
        "12(3), 45-67.",
        "Tanner, A. (2014). The long ditch. Harbour Press.",
        "",
        "FURTHER READING:",
        "",
        "Berg, O. (2011). Pumps. Quay Books.",
    )
    document = read("What the marsh was made for", "", BODY.format(" (Tanner, 2014)"), "", *lines)
    assert [entry.issued for entry in document.references] == ["2019", "2014", "2011"]
    assert document.references[0].page == "45-67"
    assert cited(document) == [("(Tanner, 2014)", (1,))]


@pytest.mark.parametrize(
    ("address", "rest"),
    [("a-long-", "name.pdf"), ("2022/", "report?id=4"), ("a_", "b_c.html")],
)
def test_an_address_broken_over_two_lines_is_one(address, rest):
    text = (
        f"Berg, O. (2011). Pumps. https://quay.example/{address}\n{rest}\nHolm, R. (2019). Silt. Quay Books."
    )
    assert [entry.url for entry in read_lines(text)] == [f"https://quay.example/{address}{rest}", ""]


def test_an_address_that_ends_in_a_slash_takes_no_entry_with_it():
    text = "Berg, O. (2011). Pumps. https://quay.example/\nHolm, R. (2019). Silt. Quay Books."
    assert [entry.url for entry in read_lines(text)] == ["https://quay.example/", ""]


@pytest.mark.parametrize(("mark", "form"), [("^1", "^1 "), (".(1)", "(1) "), ("^1^", "^1^ ")])
def test_notes_are_called_as_they_are_typed(mark, form):
    document = read(
        "What the marsh was made for",
        "",
        BODY.format(mark),
        "",
        f"{form}R. Holm, Silt (Quay Books, 2014), 44.",
    )
    assert cited(document) == [(mark.lstrip("."), (0,))]


def test_powers_are_no_notes():
    document = read(
        "Silt",
        "",
        BODY.format(" over 30 km^2, E = mc^2"),
        "",
        "Notes",
        "",
        "1. Holm, R. (2019). Silt.",
        "2. Berg. Ice.",
    )
    assert cited(document) == []


def test_a_talk_that_is_in_the_list_is_what_its_mark_means():
    entry = "Personal interview with Ole Berg. (2024, May 3)."
    document = read(
        "Silt",
        "",
        BODY.format(" (Personal interview, May 3, 2024)"),
        "",
        "References",
        "",
        entry,
        "Holm, R. (2019). Silt.",
    )
    assert cited(document) == [("(Personal interview, May 3, 2024)", (0,))]


def test_a_body_that_is_cited_in_brackets_is_cited_in_the_sentence_too():
    document = read(
        "Silt",
        "",
        BODY.format(" (EBU, 2021)"),
        "",
        "So the EBU (2021), which knows the ports, and Holm (2019) say it is.",
        "",
        "References",
        "",
        "Holm, R. (2019). Silt.",
        "Berg, O. (2011). Ice.",
    )
    assert cited(document) == [("(EBU, 2021)", ()), ("EBU (2021)", ()), ("Holm (2019)", (0,))]


def test_many_bodies_of_one_year_are_looked_up_in_linear_time():
    def text(size: int) -> str:
        names = [f"Union of Ports {n:x}" for n in range(size)]
        cited = " ".join(f"So it is ({name.replace(' ', '')}, 2021)." for name in names)
        return f"Silt\n\n{BODY.format('')}\n\n{cited} " + " ".join("Then (2021) came." for _ in names)

    assert growth(lambda size: find_citations(text(size), (Span(0, len(text(size))),), ()), 640) < 1.7


@pytest.mark.parametrize(
    ("above", "names"),
    [
        (("Draft",), ["Ada Finch", "Ivo Quarrel"]),
        (("Mudflats",), ["Rosa Holm"]),
        (("Exposé", "", "Seminar paper"), ["Ada Finch"]),
        (("Watt",), ["Lena Holm", "Ivo Berg", "Skell Marsh"]),
    ],
)
def test_names_below_a_short_headline_sign_the_article(above, names):
    article = read(*above, "", ", ".join(names), "", BODY.format("")).article
    assert article.headline in above
    assert [author.name for author in article.author] == names


@pytest.mark.parametrize("title", ["Ada Finch", "Rosa Holm, Ivo Berg"])
def test_names_with_nothing_above_may_be_the_headline(title):
    assert read(title, "", BODY.format("")).article.headline == title


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Data Project", []),
        ("Illustration Guide", []),
        ("Editor Wanted", []),
        ("Photo Shutterstock", [("photographer", "Shutterstock")]),
        ("Graphics: Rosa Holm", [("illustrator", "Rosa Holm")]),
        ("Brief written by Ada Finch.", [("author", "Ada Finch")]),
    ],
)
def test_a_role_that_is_one_with_a_thing_credits_nobody(line, names):
    layout = read_layout("\n".join(("What the tide leaves behind us", line, "", BODY.format(""))))
    assert [(one.role, one.name) for one in layout.credits] == names


@pytest.mark.parametrize("line", ["Next Part", "Nächstes Kapitel", "Partie suivante", "Próximo capítulo"])
def test_links_to_the_parts_of_a_series_are_no_headline(line):
    article = read(line, "", "The marsh: Introduction", "", BODY.format("")).article
    assert article.headline == "The marsh: Introduction"
