"""What student journals and blogs put around entries: keys before them, links below them, notes without a
heading; and the marks in the text that call them."""

from __future__ import annotations

import pytest

import newsld
from newsld.text.references.finding.lists import read_lines

BODY = (
    "The marsh was drained by people whose names nobody wrote down, and the books about it are many and "
    "contradict one another in most of what they say{0}. The later story is told by the engineers "
    "themselves, who had no doubt about their merit and said so at length{1}.\n"
)


def article(marks: tuple[str, str], *lines: str) -> newsld.Document:
    return newsld.parse("\n".join(["The ditch and the town", "", BODY.format(*marks), *lines]), format="text")


def cited(document: newsld.Document) -> list[tuple[str, tuple[int, ...]]]:
    return [(mark.text, mark.references) for mark in document.in_text_citations]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Verfügbar unter: https://hafen.example/a", "Online unter https://hafen.example/b"),
        ("Available at: https://hafen.example/a", "Retrieved May 3, 2024, from https://hafen.example/b"),
        ("Disponible en: https://hafen.example/a", "Disponible en https://hafen.example/b"),
        ("Disponible sur : https://hafen.example/a", "Consulté le 3 mai 2024 sur https://hafen.example/b"),
        ("Disponibile su https://hafen.example/a", "Disponibile su: https://hafen.example/b"),
    ],
)
@pytest.mark.parametrize("numbers", [("1. ", "2. "), ("[1] ", "[2] "), ("", ""), ("• ", "• ")])
def test_a_line_that_only_leads_to_a_work_is_of_the_entry_above(first, second, numbers):
    one, two = (
        f"{number}Holm, R. (2021). {title}." for number, title in zip(numbers, ("Silt", "Sand"), strict=True)
    )
    found = read_lines(f"{one}\n{first}\n{two}\n{second}\n")
    assert [(entry.title, entry.url) for entry in found] == [
        ("Silt", "https://hafen.example/a"),
        ("Sand", "https://hafen.example/b"),
    ]


def test_between_two_numbers_a_line_is_of_the_entry_above_unless_it_could_be_a_heading():
    text = (
        "1. Holm, R. (2021). Silt.\nSecond printing, 2022.\n2. Holm, R. (2020). Sand.\nReports\n3. Berg. Ice."
    )
    first, second, *_ = read_lines(text)
    assert first.raw == "1. Holm, R. (2021). Silt.\nSecond printing, 2022."
    assert second.raw == "2. Holm, R. (2020). Sand."


KEYED = [
    (" (Rossi 1987)", "Rossi 1987: M. Rossi, Fango, Arno.", "Verdi 1999: P. Verdi, Fiumi, Arno."),
    (
        " (Rossi, 1987)",
        "Rossi (1987): Rossi, M., Fango, Madrid, Sol.",
        "Verdi (1999): Verdi, P., Fiumi, Roma, Sol.",
    ),
    (" (Rossi 1987)", "Rossi 1987 = M. Rossi, Fango, 1987.", "Verdi 1999 = P. Verdi, Fiumi, 1999."),
    (" [Rossi 1987, p. 8]", "[Rossi 1987] M. Rossi, Fango, 1987.", "[Verdi 1999] P. Verdi, Fiumi, 1999."),
]


@pytest.mark.parametrize(("mark", "one", "two"), KEYED)
def test_the_key_before_an_entry_is_no_author_and_gives_its_year(mark, one, two):
    document = article((mark, ""), "Sources", "", one, two)
    assert [(entry.author[0].family, entry.issued, entry.key) for entry in document.references] == [
        ("Rossi", "1987", "Rossi 1987"),
        ("Verdi", "1999", "Verdi 1999"),
    ]
    assert cited(document) == [(mark.strip(), (0,))]


def test_years_of_one_key_name_behind_a_semicolon_are_bound_each():
    entries = "Rossi 1974: M. Rossi, Fango, Arno.", "Rossi 1976: M. Rossi, Fiumi, Roma, Arno."
    assert cited(article((" (Rossi 1974; 1976)", ""), "Sources", "", *entries)) == [
        ("(Rossi 1974; 1976)", (0, 1))
    ]


def test_a_work_without_author_is_called_by_its_key():
    entries = "DWA 2019: Word atlas of the marsh, Berlin, Arno.", "Rossi 1976: M. Rossi, Fiumi, Roma, Arno."
    assert cited(article((" (DWA 2019)", ""), "Sources", "", *entries)) == [("(DWA 2019)", (0,))]


def test_labels_of_letters_and_figures_are_no_authors():
    entries = (
        "[Hol02] Holm, R. (2002). Silt. Harbour Press.",
        "[Tan74] Tanner, A. (1974). Sand. Harbour Press.",
    )
    document = article((" [Tan74]", " [Hol02, p. 9]"), "Sources", "", *entries)
    assert [entry.author[0].family for entry in document.references] == ["Holm", "Tanner"]
    assert cited(document) == [("[Tan74]", (1,)), ("[Hol02, p. 9]", (0,))]


def test_one_entry_that_begins_with_a_name_and_a_year_makes_no_keyed_list():
    text = "Berlin 1989: The year of the wall (2009). Harbour Press.\nHolm, R. (2020). Sand. Harbour Press.\n"
    assert [entry.key for entry in read_lines(text)] == ["", ""]


@pytest.mark.parametrize(
    ("marks", "form"), [(("¹", "²"), "{} "), (("[1]", "[2]"), "[{}] "), ((" (1)", " (2)"), "({}) ")]
)  # fmt: skip
def test_notes_that_the_text_calls_need_no_heading(marks, form):
    notes = "https://quay.example/silt", "R. Holm, Sand, Harbour Press, 2014, p. 204.", "Ibid., p. 29."
    lines = [f"{form.format(n)}{note}\n" for n, note in enumerate(notes, 1)]
    document = article(marks, *lines)
    assert document.references[0].url == "https://quay.example/silt"
    assert len(cited(document)) == 2
    assert [references for _, references in cited(document)] == [(0,), (1,)]


def test_steps_that_nothing_calls_are_no_notes():
    steps = "1 Boil the water, 2 litres.", "2 Add salt: 3 g.", "3 Wait (10 min)."
    assert article(("", ""), *steps).references == ()


def test_a_raised_number_behind_a_blank_ends_a_quotation():
    document = article(
        (" « so it was ¹ »", "²"), "Notes", "", "1. https://quay.example/a", "2. https://quay.example/b"
    )
    assert cited(document) == [("¹", (0,)), ("²", (1,))]


def test_the_heading_of_notes_that_a_format_keeps_apart_signs_nothing():
    body = BODY.format("[^1]", "")
    text = f"# The ditch and the town\n\n{body}\n## Works Cited\n\n[^1]: R. Holm, *Sand*, 2014.\n"
    assert newsld.parse(text, format="markdown").article.author == ()


def test_a_figure_that_ends_a_quotation_calls_the_only_note():
    entries = (
        "1.Holm, R. (2008). Silt. *Marsh Studies*, 2(2), 44-63.",
        "",
        "Bibliography",
        "",
        "Berg, T. (2019). Ice. Quay.",
    )
    document = article((". “Nobody asked us.”1 Later", ""), *entries)
    assert [entry.title for entry in document.references] == ["Silt", "Ice"]
    assert cited(document) == [("1", (0,))]
