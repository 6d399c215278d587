"""Numbered styles of reference managers as they print the press, reports and web pages beside journals."""

import pytest

from newsld.source import Span
from newsld.text.references import parse_entries


def read_all(*entries):
    text, spans = "", []
    for entry in entries:
        spans.append(Span(len(text), len(text) + len(entry)))
        text += entry + "\n"
    return parse_entries(text, spans)


def read(entry):
    return read_all(entry)[0]


def parts(found):
    names = "; ".join(str(name) for name in found.author)
    return names, found.title, found.container or found.publisher, found.issued


@pytest.mark.parametrize("mark", ["1 ", "1.", "(1)", "[1]"])
def test_a_list_in_which_each_entry_bears_the_same_number_is_numbered_all_the_same(mark):
    entries = [
        "Holm R. The price of sand. Dune Review. 2021.",
        "‘Quiet ports’ for the north. Harbour Gazette. 2020.",
        "Tide tables. Skell Institute. 2019.",
    ]
    found = read_all(*(f"{mark}{entry}" for entry in entries))
    assert [reference.title for reference in found] == [
        "The price of sand",
        "‘Quiet ports’ for the north",
        "Tide tables",
    ]


def test_figures_that_begin_different_titles_are_no_numbers():
    found = read_all(
        "3 ways to move a dune. Dune Review. 2021.",
        "Holm R. The price of sand. Dune Review. 2020.",
        "Tide tables. Skell Institute. 2019.",
    )
    assert found[0].title == "3 ways to move a dune"


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (
            "Holm R, Berg S. Port fees rise again. The Guardian 2021.",
            ("R Holm; S. Berg", "Port fees rise again", "The Guardian", "2021"),
        ),
        (
            "Holm RT. The price of sand: a report. Oslo: Harbour Press 2019.",
            ("RT Holm", "The price of sand: a report", "Harbour Press", "2019"),
        ),
        (
            "Lind A. “We sold the beach”. Der Spiegel 2021.",
            ("A. Lind", "We sold the beach", "Der Spiegel", "2021"),
        ),
        (
            "Holm R. What the tide of 2019 left behind. Harbour Gazette 2021.",
            ("R. Holm", "What the tide of 2019 left behind", "Harbour Gazette", "2021"),
        ),
    ],
)
def test_a_year_may_follow_the_outlet_without_a_mark(entry, expected):
    assert parts(read(entry)) == expected


def test_a_year_in_the_name_of_a_meeting_stays_there_where_the_entry_has_its_own():
    found = read("Holm, R. (2017). Learning to sift. Proceedings of DUNES 2016.")
    assert (found.container, found.issued) == ("Proceedings of DUNES 2016", "2017")


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (
            "Holm R, Berg S. Port fees. Quay Times (2017) Available at: https://q.example/a [Accessed 2 May]",
            ("R Holm; S. Berg", "Port fees", "Quay Times", "2017"),
        ),
        (
            "World Health Organization. Weekly update on sand fever. WHO (2024)",
            ("World Health Organization", "Weekly update on sand fever", "WHO", "2024"),
        ),
        (
            "Holm R. The quiet dunes: a history. Harbour University Press, New York (2021)",
            ("R. Holm", "The quiet dunes: a history", "Harbour University Press", "2021"),
        ),
        (
            "R. Holm, S. Berg, Who pays for the tide? Port fees rise again. BBC (2021).",
            ("R. Holm; S. Berg", "Who pays for the tide? Port fees rise again", "BBC", "2021"),
        ),
        (
            "R. Holm, In Harbour Towns, a Digital Dilemma. Washington Post (2008).",
            ("R. Holm", "In Harbour Towns, a Digital Dilemma", "Washington Post", "2008"),
        ),
        (
            "R. Holm, Ferries leave Skell, say its neighbours, The Guardian (2022).",
            ("R. Holm", "Ferries leave Skell, say its neighbours", "The Guardian", "2022"),
        ),
    ],
)
def test_the_year_in_brackets_may_end_an_entry_behind_its_outlet(entry, expected):
    assert parts(read(entry)) == expected


def test_a_title_before_a_year_in_brackets_keeps_its_sentence_in_small_letters():
    found = read("Sand and sea. How the coast was sold (2020). Available at: https://skell.example/coast")
    assert (found.title, found.issued) == ("Sand and sea. How the coast was sold", "2020")


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (
            "Holm, R. La politique du port : un héritage. Politique maritime 22, 280–289 (2019).",
            ("R. Holm", "La politique du port : un héritage", "Politique maritime", "2019"),
        ),
        (
            "Holm R. Present Pasts: Sand, Tide, Amnesia. Public Culture 39, 7–18 (2000)",
            ("R. Holm", "Present Pasts: Sand, Tide, Amnesia", "Public Culture", "2000"),
        ),
    ],
)
def test_a_journal_in_small_letters_or_behind_a_listing_begins_behind_the_stop(entry, expected):
    assert parts(read(entry)) == expected


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (
            "R. Holm, S. Berg, A. Lind, The Dunes: A History with Maps, 1935-1996 (Taylor and Berg, 2013).",
            (
                "R. Holm; S. Berg; A. Lind",
                "The Dunes: A History with Maps, 1935-1996",
                "Taylor and Berg",
                "2013",
            ),
        ),
        (
            "Di Holm, L. & al-Berg, S. For Skell. (il Mulino, London, 2020).",
            ("L. Di Holm; S. al-Berg", "For Skell", "il Mulino", "2020"),
        ),
        (
            "Holm, R. S.; Berg, S. Types and Claims of Sand; Skell Institute, 2020.",
            ("R. S. Holm; S. Berg", "Types and Claims of Sand", "Skell Institute", "2020"),
        ),
    ],
)
def test_brackets_or_a_semicolon_part_a_house_from_the_title(entry, expected):
    assert parts(read(entry)) == expected


def test_the_unit_of_a_figure_ends_a_sentence():
    found = read("Holm R. Network crash cost the port $40M. Harbour Gazette. 2024.")
    assert (found.title, found.container or found.publisher) == (
        "Network crash cost the port $40M",
        "Harbour Gazette",
    )
    assert (
        read("Holm R. The two dunes of Paul M. Berg. Dune Press; 2024.").title
        == "The two dunes of Paul M. Berg"
    )


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (
            "M. Le Berg, Au bord de la mer, le port prend le pouvoir, Le Monde (2022).",
            ("M. Le Berg", "Au bord de la mer, le port prend le pouvoir", "Le Monde", "2022"),
        ),
        (
            "Holm, R. What Skell Wants. The Tide, 2023. https://tide.example/what-skell-wants",
            ("R. Holm", "What Skell Wants", "The Tide", "2023"),
        ),
        (
            "Holm, J. Robert. What Skell Wants. The Tide, 2023. https://tide.example/what-skell-wants",
            ("J. Robert Holm", "What Skell Wants", "The Tide", "2023"),
        ),
    ],
)
def test_a_title_in_capitals_is_no_name_behind_those_of_persons(entry, expected):
    assert parts(read(entry)) == expected


def test_a_subtitle_behind_a_stop_is_of_the_title():
    found = read(
        "Lind, A. (2018) Sandordnung. Die neuen Küsten und das Versagen der Deiche. München: C.H. Beck."
    )
    assert parts(found) == (
        "A. Lind",
        "Sandordnung. Die neuen Küsten und das Versagen der Deiche",
        "C.H. Beck",
        "2018",
    )


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (
            "R. Holm, Sand’s Silence: Toward a Port as Constitutive. Deposition. Available at: https://s.example/s.",
            ("R. Holm", "Sand’s Silence: Toward a Port as Constitutive", "Deposition", ""),
        ),
        (
            "Holm R, The Harbour Press. Pilots vote to join boatmen. Quay News 2023.",
            ("R Holm; The Harbour Press", "Pilots vote to join boatmen", "Quay News", "2023"),
        ),
        (
            "Holm R (2020) Trade update: Statement made on 7 July 2020.",
            ("R Holm", "Trade update: Statement made on 7 July 2020", "", "2020"),
        ),
        (
            "Holm, R. (2020) ‘Trade update’, Harbour Gazette, 7 July.",
            ("R. Holm", "Trade update", "Harbour Gazette", "2020-07-07"),
        ),
    ],
)
def test_bodies_beside_persons_and_days_within_titles(entry, expected):
    assert parts(read(entry)) == expected


@pytest.mark.parametrize(
    ("entry", "host", "house"),
    [
        (
            "Holm R. Old and new sand. Dunes of the South, Oxford: Harbour; 2019, p. 170–94.",
            "Dunes of the South",
            "Harbour",
        ),
        (
            "Holm R. Sand. In: Berg S, editor. Atlas of sand, silt and seas, New York: Verso; 2021, p. 2–7.",
            "Atlas of sand, silt and seas",
            "Verso",
        ),
        (
            "Holm R. Sand. In: Berg S, editor. Skell Meetings Paper, Cambridge, MA: Verso; 2007, p. 1–2.",
            "Skell Meetings Paper",
            "Verso",
        ),
    ],
)
def test_a_place_and_a_house_follow_a_host_behind_a_comma(entry, host, house):
    found = read(entry)
    assert (found.title, found.container, found.publisher) == (entry.split(". ")[1], host, house)


def test_a_year_may_end_a_page_s_title_where_outlets_are_printed_so():
    outlets = (
        "Holm R. Port fees rise again. The Guardian 2021.",
        "Berg S, Lind A. Boatmen strike for a week. BBC News 2020.",
        "Lind A. Who owns the dunes? Quay Review 2019.",
    )
    page = "Skell Institute. How the tide was measured 2022. https://skell.example/tide"
    *_, found = read_all(*outlets, page)
    assert parts(found) == ("Skell Institute", "How the tide was measured", "", "2022")
    *_, report = read_all(*outlets, "Skell Institute. Annual Report 2022. https://skell.example/report")
    assert parts(report) == ("Skell Institute", "Annual Report 2022", "", "2022")


@pytest.mark.parametrize("undated", ["n.d.", "n. d."])
def test_that_a_page_is_undated_is_no_part_of_its_title(undated):
    found = read(f"Skell Institute. Tide tables for all ports {undated} https://skell.example/tables")
    assert (found.title, found.issued) == ("Tide tables for all ports", "n.d.")


def test_editors_stand_before_their_book_with_a_comma_behind_their_role():
    found = read(
        "[6] A. Lind and K. Moe, Eds., Dunes of the South, 2nd ed. New York, NY, USA: Springer, 2018."
    )
    assert (found.title, found.publisher, [name.family for name in found.editor]) == (
        "Dunes of the South",
        "Springer",
        ["Lind", "Moe"],
    )


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (
            "Holm R. Port fees rise. In: The Guardian [Internet]. 3 May 2021 [cited 4 Jun 2022]. Available: https://g.example/a",
            ("R. Holm", "Port fees rise", "The Guardian", "2021-05-03"),
        ),
        (
            "R. Holm, Port fees rise again, The Guardian (3 May 2021); https://www.theguardian.com/a.",
            ("R. Holm", "Port fees rise again", "The Guardian", "2021-05-03"),
        ),
    ],
)
def test_sites_and_days_as_journals_print_them(entry, expected):
    assert parts(read(entry)) == expected


@pytest.mark.parametrize(
    ("entry", "expected", "page"),
    [
        (
            "Holm R. How the dunes were sold. New Yorker 2021 May 3:22-9.",
            ("R. Holm", "How the dunes were sold", "New Yorker", "2021-05-03"),
            "22-9",
        ),
        (
            "Holm R. Old sand. In: Lind A, Moe K, eds. Handbook of dunes. Berlin: Springer VS 2020:223–50.",
            ("R. Holm", "Old sand", "Handbook of dunes", "2020"),
            "223–50",
        ),
        (
            "Holm R. What the port wants in 2030. Harbour Gazette. 2021 May 3.",
            ("R. Holm", "What the port wants in 2030", "Harbour Gazette", "2021-05-03"),
            "",
        ),
    ],
)
def test_days_and_pages_may_follow_the_year_behind_an_outlet(entry, expected, page):
    found = read(entry)
    assert (*parts(found), found.page) == (*expected, page)


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (
            "European Commission. Ports in Europe; European Commission: Brussels, Belgium, 2020.",
            ("European Commission", "Ports in Europe", "European Commission", "2020"),
        ),
        (
            "Skell Institute. Sand Atlas 2020; Skell Institute: Oslo, Norway, 2020; ISBN 123-4-567.",
            ("Skell Institute", "Sand Atlas 2020", "Skell Institute", "2020"),
        ),
        (
            "Skell Institute. Sand is back; ports are not. 2020. https://skell.example/sand",
            ("Skell Institute", "Sand is back; ports are not", "", "2020"),
        ),
    ],
)
def test_a_semicolon_parts_a_body_s_work_from_house_and_place(entry, expected):
    assert parts(read(entry)) == expected


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (
            "Holm R, Berg S. For Skell. Channel 4 (2019).",
            ("R Holm; S. Berg", "For Skell", "Channel 4", "2019"),
        ),
        (
            "unsere Hafenredaktion. Die Deiche brechen. Die Zeit. 2021.",
            ("unsere Hafenredaktion", "Die Deiche brechen", "Die Zeit", "2021"),
        ),
        (
            "unsere letzte Fahrt. Die Deiche brechen. Die Zeit. 2021.",
            ("", "unsere letzte Fahrt. Die Deiche brechen", "Die Zeit", "2021"),
        ),
    ],
)
def test_figures_of_broadcasters_and_desks_in_small_letters(entry, expected):
    assert parts(read(entry)) == expected


@pytest.mark.parametrize(
    ("entry", "issued"),
    [
        ("Lind, K.: Häfen im Wandel. Süddeutsche Zeitung, 3. Mai 2021.", "2021-05-03"),
        ("Lind, Karl: Häfen im Wandel, Süddeutsche Zeitung, 13. März 2021.", "2021-03-13"),
        ("Lind, Karl: Häfen im Wandel. Dessau-Roßlau 2021.", "2021"),
    ],
)
def test_a_german_day_behind_an_outlet_is_no_place_and_page(entry, issued):
    found = read(entry)
    assert (found.title, found.issued, found.page) == ("Häfen im Wandel", issued, "")


@pytest.mark.parametrize(
    "seen", ["cité 4 juin 2022", "citato 4 giugno 2022", "zitiert 4. Juni 2022", "citado 4 jun 2022"]
)
def test_the_day_of_a_look_at_a_page_is_not_its_date_in_any_language(seen):
    found = read(
        f"Rossi P. Sabbia [Internet]. Roma: Verso; 2021 [{seen}]. Disponible en: https://sand.example/a"
    )
    assert (*parts(found), found.accessed) == ("P. Rossi", "Sabbia", "Verso", "2021", "2022-06-04")


@pytest.mark.parametrize(
    ("entry", "title"),
    [
        ("R. Holm. Sand wars. PhD thesis, University of Skell, 2017.", "Sand wars"),
        (
            "R. Holm. Who owns the sand of the south? PhD thesis, University of Skell, 2017.",
            "Who owns the sand of the south?",
        ),
        ("R. Holm, Ph.D. thesis, University of Skell, 2017.", ""),
    ],
)
def test_a_short_title_before_what_the_work_is_stays_a_title(entry, title):
    found = read(entry)
    assert (found.title, found.publisher, found.issued) == (title, "University of Skell", "2017")
