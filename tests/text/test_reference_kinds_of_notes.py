"""Works that notes and newsrooms name in forms of their own: interviews, episodes, books, bodies, days."""

from __future__ import annotations

import pytest

import newsld
from newsld.source import Span
from newsld.text.references import parse_entries


def entry(raw: str) -> newsld.Reference:
    (found,) = parse_entries(raw, [Span(0, len(raw))])
    return found


def people(names):
    return [name.literal or f"{name.given} {name.family}" for name in names]


def test_an_interview_without_a_title_is_its_speaker_s():
    found = entry("Rosa Holm, interview by Sam Berg, Tideline, Harbour Radio, May 6, 2013.")
    assert (people(found.author), found.title, found.container) == (["Rosa Holm"], "", "Tideline")
    assert (found.publisher, found.type) == ("Harbour Radio", "interview")


def test_a_book_stands_behind_its_editors():
    found = entry(
        "Rosa Holm, “Night Shifts,” in Lena Berg and Carl Marsh, eds., Ports (London: Verso, 2018), 14."
    )
    assert (found.container, found.publisher, found.issued) == ("Ports", "Verso", "2018")
    assert people(found.editor) == ["Lena Berg", "Carl Marsh"]


@pytest.mark.parametrize("place", ["New York", "Washington, DC"])
def test_a_book_s_place_and_house_stand_behind_commas(place):
    found = entry(f"Rosa Holm, Quiet Ports: How Harbours Close, {place}: Ostrom Press, 2020.")
    assert (found.title, found.publisher) == ("Quiet Ports: How Harbours Close", "Ostrom Press")


def test_a_body_keeps_its_committee():
    found = entry("US Congress, House, Committee on Fisheries, Nets and Tides, May 6, 2013.")
    assert people(found.author) == ["US Congress, House, Committee on Fisheries"]


@pytest.mark.parametrize(
    "raw",
    [
        "Harbour Committee of the Senate, Who dredges, and who pays for the dredging (6 May 2013)",
        "Amnesty International | Who dredges, and who pays for the dredging | 6 May 2013",
        "Tidewatch, Who dredges, and who pays for the dredging, 6 May 2013, https://tidewatch.example/3",
    ],
)
def test_a_body_before_a_title_is_its_author(raw):
    found = entry(raw)
    assert people(found.author) == [raw.partition("|")[0].partition(",")[0].strip()]
    assert (found.title, found.container) == ("Who dredges, and who pays for the dredging", "")
    assert found.issued == "2013-05-06"


@pytest.mark.parametrize("mark", ["episode 12: ", "ep. 12: ", "Folge 12: "])
def test_a_show_stands_before_its_episode(mark):
    found = entry(f"Tideline (Podcast), {mark}“Who dredges the bay?”, 6 May 2013")
    assert (found.title, found.container) == ("Who dredges the bay?", "Tideline")


@pytest.mark.parametrize(
    ("raw", "issued"),
    [
        (
            "Holm, Rosa. Address to the harbour pilots. 2 May 2024, Paris. https://quay.example/a",
            "2024-05-02",
        ),
        ("'Who dredges the bay' 2022, The Sydney Morning Herald, 19 April, viewed 4 May 2022.", "2022-04-19"),
        ("Holm, R. (2010) [2000]. Quiet ports (2nd ed.). Verso.", "2010"),
        ("2024. Holm, Rosa. “Who Dredges the Bay?” The Guardian.", "2024"),
        ("Holm, R., 2004 [1946]. Why ports close. London: Verso.", "2004"),
        (
            "Holm, R. (2023). The rent trap, New Statesman, [online] 3 March. Available at: https://a.example/3",
            "2023-03-03",
        ),
        ("Rosa Holm: Warum Häfen schließen, Der Spiegel 8/2024", "2024"),
        ("Eurostat, Landings of fish by port, data extracted 14 June 2023", ""),
    ],
)
def test_a_date_is_read_where_people_put_it(raw, issued):
    assert entry(raw).issued == issued


@pytest.mark.parametrize(
    ("raw", "title", "publisher"),
    [
        (
            "Holm, R. (2020). Quiet ports. MSc thesis. University of Lund.",
            "Quiet ports",
            "University of Lund",
        ),
        ("Harbour Board. (2012). Quiet ports (Issue 2). Washington, DC: Author.", "Quiet ports", ""),
        (
            "Holm, Rosa. ¡Atrás! Colombia: la costa y su gente. Verso, 2013.",
            "¡Atrás! Colombia: la costa y su gente",
            "Verso",
        ),
        ("Holm, Rosa. Harbours of the North, vol. 4. Verso, 2021.", "Harbours of the North", "Verso"),
        ("Jason K. Holm. 2021. Quiet Ports. London: Verso.", "Quiet Ports", "Verso"),
        (
            "Ipsos MORI (2019), Quiet ports, empty quays?, Ostrom Press, London.",
            "Quiet ports, empty quays?",
            "Ostrom Press",
        ),
        ("Holm, Rosa. Quiet Ports. First edition, Crown, 2018.", "Quiet Ports", "Crown"),
        ('^ "Quiet ports". Verso. 29 February 2020.', "Quiet ports", ""),
    ],
)
def test_a_title_ends_before_what_belongs_behind_it(raw, title, publisher):
    found = entry(raw)
    assert (found.title, found.publisher) == (title, publisher)


def test_what_a_post_is_called_is_no_title():
    found = entry("Rosa Holm (@rosaholm), Tweet of 10 January 2024, https://x.com/rosaholm/status/1745064539")
    assert (people(found.author), found.title, found.issued) == (["Rosa Holm"], "", "2024-01-10")


@pytest.mark.parametrize(
    ("raw", "names", "container"),
    [
        ("“Quiet ports.” Reuters, 11 July 2022. By Edit Holm.", ["Edit Holm"], "Reuters"),
        (
            "Holm, Rosa, and The Associated Press. “Quiet Ports.” AP News, 3 May 2023.",
            ["Rosa Holm", "The Associated Press"],
            "AP News",
        ),
        (
            "Rosa Holm, Harbour Gazette: “Quiet ports”. 12 Dec 2023. harbourgazette.example/quiet",
            ["Rosa Holm"],
            "Harbour Gazette",
        ),
        ("Press release, European Commission, “Quiet ports”, 14.11.2024", ["European Commission"], ""),
        ("FT, ‘Quiet ports’, 3 Feb 2025", [], "FT"),
        ("“Quiet ports”, Financial Times (7.3.2024), R. Holm", ["R. Holm"], "Financial Times"),
        ("Il Sole 24 Ore, «Porti chiusi», 4 aprile 2024, G. Holm", ["G. Holm"], "Il Sole 24 Ore"),
        (
            "Le Figaro avec AFP, Les ports se taisent, 18 juin 2024, https://www.lefigaro.fr/ports",
            ["Le Figaro avec AFP"],
            "Le Figaro",
        ),
        ("Rosa Holm, interview with Kommersant, 4 May 2023.", ["Rosa Holm"], "Kommersant"),
        ("El País (2 feb 2024): “Los puertos callan”. https://elpais.com/economia/puertos", [], "El País"),
        (
            "Port peace deal collapses. (2013, December 17). The Daily Telegraph, pp. A1, A9.",
            [],
            "The Daily Telegraph",
        ),
        (
            "Holm, R. (2023, May 3). A port has its own C.E.O. The New York Times.",
            ["R. Holm"],
            "The New York Times",
        ),
        (
            "Holm, R. (2023) 'Last light', In Harbour Light, 25 June. Available at: https://inharbourlight.example/4",
            ["R. Holm"],
            "In Harbour Light",
        ),
    ],
)
def test_who_writes_and_who_prints_are_told_apart(raw, names, container):
    found = entry(raw)
    assert (people(found.author), found.container) == (names, container)
