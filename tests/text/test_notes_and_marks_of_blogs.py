"""Notes and marks as students, think tanks and blogs print them: marks behind a blank, with pages behind
them, without years; notes that name a work again; arrows back."""

from __future__ import annotations

import pytest
from cited_list import read as read_list

from newsld.document import Name, Reference
from newsld.source import Span
from newsld.text.citations import find_citations
from newsld.text.references import parse_entries


def numbered(count: int = 3) -> tuple[Reference, ...]:
    return tuple(
        Reference(raw=f"{n}. Ames, X. On tides.", author=(Name(family="Ames"),), title=f"On tides {n}")
        for n in range(1, count + 1)
    )


def cited(text: str, references: tuple[Reference, ...]) -> list[tuple[str, tuple[int, ...]]]:
    marks = find_citations(text, (Span(0, len(text)),), references)
    return [(mark.text, mark.references) for mark in marks]


def entry(text: str) -> Reference:
    return parse_entries(text, [Span(0, len(text))])[0]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("They call it “the quiet tide” ¹, and mean it.", [("¹", (0,))]),
        ("The council voted for the dike ².", [("²", (1,))]),
        ("Der Rat nennt das „stille Flut” ¹ und meint es so.", [("¹", (0,))]),
        ("Le conseil a voté la digue ³; personne ne sait pourquoi.", [("³", (2,))]),
        ("¿Por qué nadie lo dijo? ² Nadie lo sabe.", [("²", (1,))]),
        ("The plot is 30 km ², and 4 m ³.", []),
    ],
)
def test_a_raised_number_may_stand_behind_a_blank(text, marks):
    assert cited(text, numbered()) == marks


@pytest.mark.parametrize(
    ("mark", "locator"),
    [
        ("[2](page 3)", "page 3"),
        ("[2](p. 11)", "p. 11"),
        ("[2](S. 11–13)", "S. 11–13"),
        ("[2](pág. 4)", "pág. 4"),
        ("[2](chapter 7)", "chapter 7"),
    ],
)
def test_a_number_may_have_its_page_in_brackets_behind_it(mark, locator):
    text = f"The tide is modelled {mark} and drawn [1]."
    marks = find_citations(text, (Span(0, len(text)),), numbered())
    assert [(one.text, one.references) for one in marks] == [("[2]", (1,)), ("[1]", (0,))]
    assert marks[0].works[0].locator == locator


@pytest.mark.parametrize("link", ["[2](https://tide.example/3)", "[2](/notes/3)", "[2](three.html)"])
def test_a_link_whose_words_are_a_number_is_no_mark(link):
    assert cited(f"The tide is modelled {link}.", numbered()) == []


@pytest.mark.parametrize(
    "again",
    [
        "(vgl. ebd.: 3)",
        "(vgl. ebd.)",
        "(see ibid., p. 4)",
        "(cfr. ivi, p. 2)",
        "(voir ibid.)",
        "(ver ibíd., 9)",
    ],
)
def test_the_same_again_may_have_a_word_before_it(again):
    _, references = read_list(["Gay, P. (1989). A life. Norton.", "Lee, S. (2015). Tides. Pier Books."])
    marks = cited(f"So it was (Lee, 2015: 11). So it is {again}.", references)
    assert marks == [("(Lee, 2015: 11)", (1,)), (again, (1,))]


BODIES = (
    "Harbour Watch. (2024, April 11). Nets return. https://harbourwatch.example/nets",
    "Coastal Health News. (2023). Makers leave the coast. https://coastalhealth.example/makers",
    "Rebitz, J. B., & Rebitz, R. S. (2024). When salt turns cheap: How the race ended. Quay Institution.",
)


@pytest.mark.parametrize(
    ("mark", "meant"),
    [
        ("(Coastal Health News)", (1,)),
        ("(Harbour Watch, Coastal Health News)", (0, 1)),
        ("(Coastal Health News; Harbour Watch)", (1, 0)),
        ("(Harbour Watch; Quay, “When salt turns cheap”)", (0, 2)),
        ('(Quay Institution, "When salt turns cheap")', (2,)),
    ],
)
def test_bodies_and_titles_may_be_cited_without_a_year(mark, meant):
    _, references = read_list(BODIES)
    assert cited(f"Two thirds are gone {mark}. The count ran high (2018–2023).", references) == [
        (mark, meant)
    ]


@pytest.mark.parametrize(
    ("note", "author", "issued", "page"),
    [
        ("3. Winkel (2014), S. 76↩", "Winkel", "2014", "76"),
        ("4. Korzak (1998ff.), Bd. 14, S. 570", "Korzak", "1998", "570"),
        ("Holm and Berg (2011), pp. 41–43.", "Holm; Berg", "2011", "41–43"),
        ("Ferrand et Roux 2009, p. 12.", "Ferrand; Roux", "2009", "12"),
        ("Vgl. van Dijk (2011), S. 41 f.", "van Dijk", "2011", "41"),
        ("World Salt Council (2022), p. 3", "World Salt Council", "2022", "3"),
    ],
)
def test_a_note_of_author_year_and_page_bears_no_title(note, author, issued, page):
    found = entry(note)
    names = "; ".join(map(str, found.author))
    assert (names, found.issued, found.page, found.title) == (author, issued, page, "")


@pytest.mark.parametrize("arrow", ["↩", " ↩", "↩\ufe0e", " ⤴", " ↑"])
def test_the_arrow_back_to_a_mark_is_no_part_of_a_note(arrow):
    found = entry(f"Winkel, Marlis (2014): Ich finde die Worte nicht. Vechta: Geest{arrow}")
    assert (found.title, found.publisher) == ("Ich finde die Worte nicht", "Geest")


@pytest.mark.parametrize(
    ("text", "issued", "title"),
    [
        ("Holm, Rita (1975 ff.): Schriften. Bremen: Deichverlag", "1975", "Schriften"),
        ("Berg, Sam (1998ff.): Sämtliche Werke. Bremen: Deichverlag", "1998", "Sämtliche Werke"),
        (
            "Vgl. dazu: Brandt, Rosa (2010): Flug ohne Ziel. Kiel: Zentrum für Literatur",
            "2010",
            "Flug ohne Ziel",
        ),
        ("Holm, R. (with Berg, S.). (1968). The crowded quay. Pier Books.", "1968", "The crowded quay"),
        (
            "Ferrand, Rosa et Paul Roux. « Les marées ». Proceedings of the Meeting (2017): 2737–2747.",
            "2017",
            "Les marées",
        ),
        (
            "Stock, D. (2016). Data or lore? What explains the price of salt? Journal of Salt, 5(4), 9–16.",
            "2016",
            "Data or lore? What explains the price of salt?",
        ),
    ],
)
def test_what_stands_around_years_and_titles_is_read_as_it_is_meant(text, issued, title):
    found = entry(text)
    assert (found.issued, found.title) == (issued, title)
    assert found.author[0].family in text.split(", ")[0]


@pytest.mark.parametrize(
    "body",
    [
        "U.S. Department of Tides and Human Works, Office of the Assistant Secretary for Planning and Salt",
        "National Salt Institute, Department of Coastal Research and of the Works on Older Dikes and Sluices",
        "European Port Agency, Directorate for Dredging",
        "Ministère de la Mer, Conseil des Digues",
        "Tide Authority, Bureau of Sluices",
    ],
)
def test_a_body_with_a_part_of_it_is_an_author_however_long(body):
    found = entry(
        f"{body}. (2025, January 10). Analysis of salt shortages, 2018–2023 [Data brief]. Quay Centre."
    )
    assert (list(map(str, found.author)), found.title) == ([body], "Analysis of salt shortages, 2018–2023")


@pytest.mark.parametrize(
    ("short", "body"),
    [
        ("ASHP", "American Society of Harbour-System Pilots"),
        ("ASHSP", "American Society of Harbour-System Pilots"),
        ("IWB", "Institut für Wasser-Bau"),
        ("CNF", "Conseil National Franco-Belge"),
        ("SIHP", "Society of Island Harbour Pilots"),
    ],
)
def test_a_word_with_a_hyphen_gives_initials_one_letter_or_two(short, body):
    _, references = read_list([f"{body}. (2024). Pilots wanted. https://pilots.example", BODIES[0]])
    assert cited(f"It is so ({short}, 2024).", references) == [(f"({short}, 2024)", (0,))]
