"""What most entries look like is read at one look, and what only looks so is read as it was."""

import pytest

from newsld.text.references import read_lines


@pytest.mark.parametrize(
    ("entry", "container", "volume", "issue", "page", "issued"),
    [
        ("“Ebb.” Energy Policy 13 (2): 714–29.", "Energy Policy", "13", "2", "714–29", ""),
        ("“Ebb,” Asian Survey 35, no. 3 (2019): 181–204.", "Asian Survey", "35", "3", "181–204", "2019"),
        ("“Ebb,” Asian Survey 35 (2019): 181.", "Asian Survey", "35", "", "181", "2019"),
        ("“Ebb.” Port Courier, 14 Apr. 2023.", "Port Courier", "", "", "", "2023-04-14"),
        ("“Ebb.” Port Courier, May 3, 2023.", "Port Courier", "", "", "", "2023-05-03"),
        ("“Ebb.” Podcast, 3 May 2021.", "", "", "", "", "2021-05-03"),
        ("“Ebb.” In Port Studies 13 (2019): 7–9.", "Port Studies", "13", "", "7–9", "2019"),
        ("“Ebb.” Port Courier, 3 May 2021, p. 4.", "Port Courier", "", "", "4", "2021-05-03"),
    ],
)
def test_a_name_with_figures_or_a_date_behind_it_is_the_source(entry, container, volume, issue, page, issued):
    (found,) = read_lines(f"Holm, Rosa. {entry}")
    assert found.container == container
    assert (found.volume, found.issue, found.page, found.issued) == (volume, issue, page, issued)


@pytest.mark.parametrize(
    ("head", "family", "given", "literal"),
    [
        ("Holm, Rosa. “Ebb.” Asian Survey 35 (2019): 181.", "Holm", "Rosa", ""),
        ("Rosa Holm, “Ebb,” Asian Survey 35 (2019): 181.", "Holm", "Rosa", ""),
        ("Church, Ministry. “Ebb.” Asian Survey 35 (2019): 181.", "", "", "Church, Ministry"),
        ("Harbour Ministry, “Ebb,” Asian Survey 35 (2019): 181.", "", "", "Harbour Ministry"),
        ("Tide Collaboration, “Ebb,” Phys. Lett. B 35 (2019) 181.", "", "", "Tide Collaboration"),
    ],
)
def test_two_words_are_a_person_unless_one_is_a_bodys(head, family, given, literal):
    (found,) = read_lines(head)
    assert [(name.family, name.given, name.literal) for name in found.author] == [(family, given, literal)]


def test_what_somebody_did_is_no_given_name():
    (found,) = read_lines("Holm, Rosa, editor. “Ebb.” Asian Survey 35 (2019): 181.")
    assert [(name.family, name.given) for name in found.editor] == [("Holm", "Rosa")]


@pytest.mark.parametrize(
    ("host", "container", "publisher", "page"),
    [
        ("In S. Berg (Ed.), Ports of the south (pp. 3–9). Verso.", "Ports of the south", "Verso", "3–9"),
        ("In S. Berg & J. Lind (Eds.), Tides: A reader (pp. 3–9). Verso.", "Tides: A reader", "Verso", "3–9"),
        ("In S. Berg (Ed.), Ports, quays (pp. 3–9). Verso, London.", "Ports, quays", "Verso", "3–9"),
        ("In S. Berg (Ed.), Ports (2nd ed., pp. 3–9). Verso.", "Ports", "Verso", "3–9"),
        ("In S. Berg (Ed.), Ports (p. 3). Verso.", "Ports", "Verso", "3"),
    ],
)
def test_a_chapters_host_is_read_with_its_editors_pages_and_house(host, container, publisher, page):
    (found,) = read_lines(f"Holm, R. (2019). Who dredges? {host}")
    assert (found.title, found.container, found.publisher) == ("Who dredges?", container, publisher)
    assert (found.page, found.editor[0].family, found.type) == (page, "Berg", "chapter")


@pytest.mark.parametrize(
    ("names", "read"),
    [
        ("Holm, Rosa, and Sam Berg.", [("Holm", "Rosa"), ("Berg", "Sam")]),
        ("Holm, Rosa T., Sam Berg, and Ada Lind.", [("Holm", "Rosa T."), ("Berg", "Sam"), ("Lind", "Ada")]),
        ("Rosa Holm and Sam Berg,", [("Holm", "Rosa"), ("Berg", "Sam")]),
        ("Rosa Holm, Sam Berg, and Ada Lind,", [("Holm", "Rosa"), ("Berg", "Sam"), ("Lind", "Ada")]),
        ("Holm, Prof T., and Sam Berg.", [("Holm", "T."), ("Berg", "Sam")]),
    ],
)
def test_names_written_out_are_read_behind_one_turned_round_and_in_order(names, read):
    (found,) = read_lines(f"{names} “Ebb.” Asian Survey 35 (2019): 181.")
    assert [(name.family, name.given) for name in found.author] == read
