"""Each style's forms, and what is made of them. One entry, read alone."""

import pytest

from newsld.source import Span
from newsld.text.references import parse_entries, read_lines


def fields(text):
    (reference,) = parse_entries(text, [Span(0, len(text))])
    names = "; ".join(str(name) for name in reference.author)
    return (
        reference.style,
        names,
        reference.issued,
        reference.title,
        reference.container or reference.publisher,
    )


APA = [
    (
        "Fisheries watch. (2024, May 2). Nets return to the bay. Northern Courier. https://courier.example/nets",
        ("Fisheries watch", "2024-05-02", "Nets return to the bay", "Northern Courier"),
    ),
    (
        "Nets return to the bay. (2024, May 2). The Guardian. https://www.theguardian.com/nets",
        ("", "2024-05-02", "Nets return to the bay", "The Guardian"),
    ),
    (
        "Adeyemi, T. (2019, June 4). Tides. Retrieved July 2, 2020, from Harbour Watch website: https://h.example/t",
        ("T. Adeyemi", "2019-06-04", "Tides", "Harbour Watch"),
    ),
    (
        "Adeyemi, T. (2019). Who dredges? In R. Holm & S. Berg (Eds.), Ports of the south (pp. 3–9). Verso.",
        ("T. Adeyemi", "2019", "Who dredges?", "Ports of the south"),
    ),
    (
        "Port Agency. (2021). Dredging plan (Report No. PA-21/7). Bergen, Norway: Author.",
        ("Port Agency", "2021", "Dredging plan", ""),
    ),
    (
        "Statens havneverk. (2022). Havneplan 2030 (HP0201). https://www.havn.example/plan.pdf",
        ("Statens havneverk", "2022", "Havneplan 2030", ""),
    ),
    (
        "Adeyemi, T. (2023). The tide turns. Coastal Post, November 7, 2023",
        ("T. Adeyemi", "2023-11-07", "The tide turns", "Coastal Post"),
    ),
]
HARVARD = [
    (
        "Holm, R. (2021) Storm season, Harbour Watch. Available at: https://www.harbourwatch.example/s.",
        ("R. Holm", "2021", "Storm season", "Harbour Watch"),
    ),
    (
        "Holm, R. (2021) ‘Why “quiet seas” are over’, Coastal Post, 3 May.",
        ("R. Holm", "2021-05-03", "Why “quiet seas” are over", "Coastal Post"),
    ),
    (
        "Holm, R. (2021): Was die Flut lehrt, in: Süddeutsche Zeitung, 11.08.2021, online: https://sz.example/f",
        ("R. Holm", "2021-08-11", "Was die Flut lehrt", "Süddeutsche Zeitung"),
    ),
]
AUTHOR_DATE = [
    (
        "Holm, Rosa. 2020. Harbours: A History. 3rd ed. Oxford University Press.",
        ("Rosa Holm", "2020", "Harbours: A History", "Oxford University Press"),
    ),
    (
        "Holm, R., Berg, S., 2020. The price of sand. Energy Policy 13, 714–729.",
        ("R. Holm; S. Berg", "2020", "The price of sand", "Energy Policy"),
    ),
    (
        "Holm, Rosa, and Sven Berg. May 14, 2024. Sand runs short. Reuters. https://www.reuters.com/sand",
        ("Rosa Holm; Sven Berg", "2024-05-14", "Sand runs short", "Reuters"),
    ),
]
MLA = [
    (
        "Holm, Rosa. “Sand.” Film Notes, translated by Ida Berg, vol. 13, no. 4, 2020, pp. 4–9.",
        ("Rosa Holm", "2020", "Sand", "Film Notes"),
    ),
    (
        "Every Day a Tide. “Sand.” YouTube, 26 May 2014.",
        ("Every Day a Tide", "2014-05-26", "Sand", "YouTube"),
    ),
    (
        "Holm, Rosa. “Sand.” Coast Radio, Public Sound, 14 Apr. 2023.",
        ("Rosa Holm", "2023-04-14", "Sand", "Coast Radio"),
    ),
]
NOTES = [
    (
        "Rosa Holm, “Sand,” Asian Survey 35, no. 3 (2019): 181–204.",
        ("Rosa Holm", "2019", "Sand", "Asian Survey"),
    ),
    (
        "Rosa Holm and Sven Berg, Harbours (Oxford: Verso, 2019), 14.",
        ("Rosa Holm; Sven Berg", "2019", "Harbours", "Verso"),
    ),
    (
        "R. Holm, “Sand,” in Ports of the South, S. Berg, Ed., Paris: Verso, 2017, pp. 88–118.",
        ("R. Holm", "2017", "Sand", "Ports of the South"),
    ),
]
NUMERIC = [
    (
        "1. Holm R, Berg SA. The price of sand. Energy Policy. 2020;13(2):714-29.",
        ("R Holm; SA Berg", "2020", "The price of sand", "Energy Policy"),
    ),
]
COLON = [
    (
        "1. ↑ Rosa Holm: Der Sand wird knapp. In: Der Spiegel. Nr. 42, 2022, S. 28.",
        ("Rosa Holm", "2022", "Der Sand wird knapp", "Der Spiegel"),
    ),
    (
        "Kieler Küstenzeitung: Der Sand wird knapp, 12. März 2024, S. 1",
        ("", "2024-03-12", "Der Sand wird knapp", "Kieler Küstenzeitung"),
    ),
]
GOST = [
    (
        "Holm R. The price of sand // Energy Policy. 2020. Т. 13. № 2. С. 714–729.",
        ("R. Holm", "2020", "The price of sand", "Energy Policy"),
    ),
]
LEGAL = [
    ("Holm v. Harbour Board, 588 U.S. 684 (2019).", ("", "2019", "Holm v. Harbour Board", "U.S.")),
    ("Holm v Harbour Board [2019] UKSC 41.", ("", "2019", "Holm v Harbour Board", "")),
    (
        "Sand Act of 2015, Pub. L. No. 114-95, 129 Stat. 1802 (2015).",
        ("", "2015", "Sand Act of 2015", "Stat."),
    ),
]
FREE = [
    (
        "Sand runs short (Rosa Holm, The Guardian - 9 May ’23) https://www.theguardian.com/sand",
        ("Rosa Holm", "2023-05-09", "Sand runs short", "The Guardian"),
    ),
    (
        "Reuters | Sand runs short | 28.04.2022 | https://www.reuters.com/sand",
        ("", "2022-04-28", "Sand runs short", "Reuters"),
    ),
]
CASES = [
    *(("apa", *case) for case in APA),
    *(("harvard", *case) for case in HARVARD),
    *(("chicago-author-date", *case) for case in AUTHOR_DATE),
    *(("mla", *case) for case in MLA),
    *(("chicago-notes", *case) for case in NOTES),
    *(("numeric", *case) for case in NUMERIC),
    *(("colon", *case) for case in COLON),
    *(("gost", *case) for case in GOST),
    *(("legal", *case) for case in LEGAL),
    *(("free", *case) for case in FREE),
]


@pytest.mark.parametrize(("style", "text", "expected"), CASES)
def test_the_forms_of_a_style(style, text, expected):
    assert fields(text)[1:] == expected


@pytest.mark.parametrize("style", ["apa", "harvard", "mla", "chicago-notes", "gost", "legal", "free"])
def test_a_list_is_read_in_its_style(style):
    lines = "\n".join(text for name, text, _ in CASES if name == style)
    assert {style} >= {reference.style for reference in read_lines(lines)} or style == "apa"


def test_a_title_that_is_cut_off_is_not_sure():
    (reference,) = read_lines("Holm, R. (2020), Sand and sea, vol. II , Elsewhere, Insular")
    assert reference.confidence < 0.95


def test_an_outlet_in_the_author_s_place_is_not_sure():
    (reference,) = read_lines(
        "The Guardian (2020) ‘Sand runs short’, 3 May. Available at: https://guardian.example/s"
    )
    assert reference.confidence < 0.95


def test_a_list_entry_may_begin_with_a_particle():
    entries = "Holm, R. (2020). Sand. Verso.\nvan der Velde, J. (2021). Sea. Verso."
    assert [reference.author[0].family for reference in read_lines(entries)] == ["Holm", "van der Velde"]


@pytest.mark.parametrize(
    "text",
    [
        "Sand, wind could be the next coal. . 2021. Coast Magazine, August 2.",
        "Coast News. 2016 in: . “Sand runs short.”",
        "Harbour Agency ., & Holm, R. (2021, 14. Dezember). »Sand«. Der Spiegel.",
    ],
)
def test_stray_stops_do_no_harm(text):
    (reference,) = read_lines(text)
    assert reference.raw == text
