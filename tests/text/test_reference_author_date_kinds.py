"""Author-date lists as programs print them: nobody named, hosts and houses behind commas, figures."""

from __future__ import annotations

import pytest

from newsld.source import Span
from newsld.text.references import parse_entries


def read(raw):
    (found,) = parse_entries(raw, [Span(0, len(raw))])
    return found


def people(found):
    return [name.literal or f"{name.family}, {name.given}" for name in found.author]


@pytest.mark.parametrize(
    ("raw", "author"),
    [
        ("Low water at the ports. (2021, May 3). Low water at the ports. Tideline.", []),
        ("‘Low Water at the Ports’. 1954. ‘Low Water at the Ports’, Skell Gazette, 19 November", []),
        ("Low water: what the ports say (2021) Low water: what the ports say. Reuters.", []),
        (
            "United Nations Environment Programme. (2021). United Nations Environment Programme. Nairobi.",
            ["United Nations Environment Programme"],
        ),
        ("‘Low water at the ports’ (2021) Sky News, Holm, R., 16 August.", ["Holm, R."]),
    ],
)
def test_a_title_that_stands_before_the_date_as_well_is_nobody(raw, author):
    assert people(read(raw)) == author


@pytest.mark.parametrize(
    ("raw", "title"),
    [
        ("Anon., 2021. Low water at the ports. Skell Gazette. 19 Nov.", "Low water at the ports"),
        ("Anon (2021) Low water at the ports. Skell Gazette.", "Low water at the ports"),
        ("Anon 2021. Low water: what now. Skell Gazette.", "Low water: what now"),
        ("Anon. “Low Water.” Skell Gazette, 19 Nov. 2021.", "Low Water"),
        ("N.N. (2021): Die Ebbe bleibt, in: Tageblatt, 3.4.2021.", "Die Ebbe bleibt"),
    ],
)
def test_a_word_that_says_that_nobody_is_named_is_nobody(raw, title):
    found = read(raw)
    assert (people(found), found.title, found.issued[:4]) == ([], title, "2021")


def test_a_name_that_begins_like_nobody_is_one():
    assert people(read("Anonby, E. (2021). Low water. Skell Gazette.")) == ["Anonby, E."]


@pytest.mark.parametrize(
    ("raw", "title", "source"),
    [
        ("Holm, R. (2021). Who owns the sea?. Tideline.", "Who owns the sea?", "Tideline"),
        ("Holm, R., 2021. Stop the dredging!. Tideline.", "Stop the dredging!", "Tideline"),
        (
            "Holm, R. (2021) Who owns the sea?. Journal of Coasts. 52, 233–245.",
            "Who owns the sea?",
            "Journal of Coasts",
        ),
        (
            "Holm, R. (2021) Who owns the sea? Life on coasts. Verso.",
            "Who owns the sea? Life on coasts",
            "Verso",
        ),
    ],
)
def test_a_stop_behind_a_question_ends_the_title(raw, title, source):
    found = read(raw)
    assert (found.title, found.container or found.publisher) == (title, source)


@pytest.mark.parametrize(
    ("raw", "container", "publisher", "page"),
    [
        (
            "Holm, R 2015, ‘Silt’, in E Marsh & N Lind (eds), Ports at war, Harbour Media, Oslo, pp. 3–9.",
            "Ports at war",
            "Harbour Media",
            "3–9",
        ),
        (
            "Holm, R 2015, ‘Silt’, Ports of the south, Routledge, London, pp. 3–9.",
            "Ports of the south",
            "Routledge",
            "3–9",
        ),
        (
            "Holm, R. (2015) ‘Silt’, in Lind, P., ed., Sand, Silt, Stones, Cambridge, MA: Verso, 3–9.",
            "Sand, Silt, Stones",
            "Verso",
            "3–9",
        ),
        (
            "Holm, Rosa. 2015. “Silt.” Pp. 3–9 in Ports of the South, edited by P. Lind. Oslo: Nomos.",
            "Ports of the South",
            "Nomos",
            "3–9",
        ),
        (
            "Holm, R. 2015. Silt. In Ports of the south: 193–215. London: Verso.",
            "Ports of the south",
            "Verso",
            "193–215",
        ),
        ("Holm, R 2015, ‘Silt’, Skell Gazette, London, p. 3.", "Skell Gazette", "", "3"),
    ],
)
def test_a_host_is_told_from_its_house(raw, container, publisher, page):
    found = read(raw)
    assert (found.container, found.publisher, found.page) == (container, publisher, page)


def test_years_behind_a_colon_are_no_pages():
    assert read("Holm, R. 2015. Silt. In Ports at war: 1914–1918. London: Verso.").page == ""


@pytest.mark.parametrize(
    ("raw", "container", "figures"),
    [
        (
            "Holm, R. & Lind, P. 2012. Silt. Coastal Quarterly 36, 2, 529–551.",
            "Coastal Quarterly",
            ("36", "2", "529–551"),
        ),
        (
            "Holm, R. (2014) Silt and stone. Computers and Coasts. [Online] 33 (6), 1–12.",
            "Computers and Coasts",
            ("33", "6", "1–12"),
        ),
        (
            "Holm, R. (2014) Silt and salt. Journal of Coasts. 52, 23–24.",
            "Journal of Coasts",
            ("52", "", "23–24"),
        ),
        (
            "Holm, R. (2014) Silt and salt. Journal of Coasts. 52, pp. 2–4.",
            "Journal of Coasts",
            ("52", "", "2–4"),
        ),
        ("Holm, R. (2014). Silt. Journal of Coasts, 52, 23–24.", "Journal of Coasts", ("52", "", "23–24")),
    ],
)
def test_figures_that_end_a_journal(raw, container, figures):
    found = read(raw)
    assert (found.container, (found.volume, found.issue, found.page)) == (container, figures)


@pytest.mark.parametrize(
    ("raw", "title", "source"),
    [
        ("Holm, R. 2018. How Ports Die (Verso)", "How Ports Die", "Verso"),
        (
            "Holm, R. 2018. Who Pays? The Price of Sand (Tideline (Harbour Media))",
            "Who Pays? The Price of Sand",
            "Tideline",
        ),
        (
            "Holm, R. 2018. Ports in 2017 (SKI) <https://ski.example/a> [accessed 3 May 2019]",
            "Ports in 2017",
            "SKI",
        ),
        ("Holm, R. 2018. How Ports Die (working paper)", "How Ports Die", ""),
        ("Holm, R. 2018. The Ports Index (PI). Verso.", "The Ports Index (PI)", "Verso"),
    ],
)
def test_brackets_that_end_an_entry_without_a_stop_hold_the_house(raw, title, source):
    found = read(raw)
    assert (found.title, found.container or found.publisher) == (title, source)


@pytest.mark.parametrize(
    ("raw", "title", "source"),
    [
        ("Holm, R 2018, How ports die, University of Skell.", "How ports die", "University of Skell"),
        (
            "Holm, R 2018, Who pays? How sand is sold, University of Skell.",
            "Who pays? How sand is sold",
            "University of Skell",
        ),
        ("Holm, R 2018, How ports die, Verso, London.", "How ports die", "Verso"),
        (
            "Holm, R 2018, Sand in Angola, Mozambique, and the United States",
            "Sand in Angola, Mozambique, and the United States",
            "",
        ),
    ],
)
def test_a_comma_behind_the_year_makes_the_last_one_a_border(raw, title, source):
    found = read(raw)
    assert (found.title, found.container or found.publisher) == (title, source)


@pytest.mark.parametrize(
    ("raw", "author"),
    [
        (
            "Lind, Ada, and Dmitri P. St. Clair. 2023. “Silt.” Tideline.",
            ["Lind, Ada", "St. Clair, Dmitri P."],
        ),
        ("Lind, A., and P. Ferro dos Prados. 2019. “Silt.” Tideline.", ["Lind, A.", "Ferro dos Prados, P."]),
        ("da Lima e Prado, MA & Lind, A (2019) Silt. Tideline.", ["da Lima e Prado, MA", "Lind, A"]),
        ("Prado, A e Lima, B (2019) Silt. Tideline.", ["Prado, A", "Lima, B"]),
        (
            "Lind, Ada, and Miguel Reyes de Prado. 2019. “Silt.” Tideline.",
            ["Lind, Ada", "Miguel Reyes de Prado"],
        ),
    ],
)
def test_family_names_of_two_words(raw, author):
    assert people(read(raw)) == author


def test_a_month_behind_a_stop_dates_the_work():
    assert read("Holm, R. (2015) Silt in the ports. The New York Times. September.").issued == "2015-09"
