"""Where an entry ends and the next begins, in lists whose lines somebody or a program broke."""

from __future__ import annotations

import pytest

from newsld.text.references.finding.lists import read_lines

PERSONS = (
    "Holm, Rosa. Sand and Power: How Harbours\nAre Made and Lost. London: Verso, 2019.",
    "Berg, Sven. “Who Pays for the Quay.” Harbour\nReview. 3 May 2020. Web. 4 June 2021. <https://hr.example/quay>.",
    "Lind, Dora. “Ports in the Fog.” Island Studies 12\n(March 2015): 12-29.",
    "Okoye, Adaeze. “The Work of Tides: Labour, Land, and Law on the\nCoast.” Water 2.1 (1985): 5-21.",
    "Marsh, Petra. “A Fair Wind for Small Ports.”\nCCQ 61.2 (Dec. 2009): 397-413.",
    "Tanaka, Haruki. “Night Ferries.” The Northern Courier. 4\nAug. 2016. Web.",
    "Vega, Luz. “Salt and Silt.” Sea 65.4 (June 2014):\n612-641.",
    "Roux, Jean. “Low Water.” Coastal Post. N.p., n.d. Web. 2 Apr.\n2013.",
)
QUOTED = (
    "„Wo der Hafen endet. Ein Buch über die Leute, die\nihn bauten“, in: Küstenblatt, 29.02.2024.",
    "„Der Blick vom Kai“, in: Abendpost, 20.08.2022.",
    "„Unabdinglich. Hundert Dinge vom Meer“, in:\nInselrundschau, 104 (2022), 50.",
)


@pytest.mark.parametrize("entries", [PERSONS, QUOTED])
def test_a_line_that_begins_otherwise_than_entries_do_goes_on_with_an_unfinished_one(entries):
    assert [one.raw for one in read_lines("\n".join(entries))] == list(entries)


TITLES_LAST = (
    "Reuters, 9 August 2022: Minister quits over berths\n"
    "Northern Courier, 28 February 2021: After the flood\n"
    "Al Jazeera, 5 January 2020: Ten years on, the exiles return"
)
UNDATED = (
    "The Guardian: Ferry crews walk out\nReuters: Minister quits over an affair of berths\n"
    "Northern Courier: After the flood\nAl Jazeera: The exiles return to the island"
)
DAYS_FIRST = (
    "9 August 2022 – Reuters – Minister quits https://reuters.example/world/2022-08-09/\n"
    "28 February 2021 – Northern Courier – After the flood https://nc.example/2021/flood/\n"
    "5 January 2020 – Al Jazeera – The exiles return https://aj.example/features/2020/1/5/return"
)
LAWS = (
    "Dockers v. Port of Skell, No. 25-cv-00112 (2025) – https://court.example/docket/696/dockers/\n"
    "H.R. 29, Quiet Harbours Act – https://congress.example/bill/29"
)
LINK_FIRST = (
    "Ferry deal: what next?, Financial Times, Rosa Holm, 18.07.2023\n"
    "https://politico.example/article/pact/ Island strikes a ferry deal, Politico, 20 Dec 2023"
)
LEFT_OPEN = (
    "Holm, R. (2019, 21 May. What is known of the quay. Coastal Post. https://cp.example/49835415\n"
    "Institute of Tides. (2020). Watching the coast. https://it.example/coast\n"
    "Berg, S. (2021). Sand. Verso.\nLind, D. (2021). Silt. Verso."
)
NO_STOPS = (
    "Holm, Rosa. “Sand and Power.” Verso, 2019\nBerg, Sven. “Quays.” Harbour Review, 2020, Web\n"
    "Ministry of Transport. “Plan.” Skell, 2021, Web\nLind, Dora. “Silt.” Sea, 2020, Print"
)


@pytest.mark.parametrize("text", [TITLES_LAST, UNDATED, DAYS_FIRST, LAWS, LINK_FIRST, LEFT_OPEN, NO_STOPS])
def test_entries_without_a_stop_or_with_an_open_end_stay_by_themselves(text):
    assert [one.raw for one in read_lines(text)] == text.split("\n")


def test_the_rest_of_an_address_and_who_looked_at_it_are_of_the_entry_above():
    text = (
        "Holm, R. (2020). Sand. Coastal Post. https://cp.example/2020/\n05/03/sand\n"
        "Berg, S. (2021). Silt. Coastal Post.\nhttps://cp.example/silt Accessed 3 May 2022.\n"
    )
    assert [one.url for one in read_lines(text)] == [
        "https://cp.example/2020/05/03/sand",
        "https://cp.example/silt",
    ]


def test_blank_lines_part_entries_whose_lines_were_broken_anywhere():
    entries = (
        "Holm, Rosa. 2001. Harbours of the North: A Guide. Oslo: Polar &\nSons.",
        "Berg, Sven. 2013. Quays. Verso.",
        "Lind, Dora, and Jean Roux. 2015. “Silt.” Water Review 3.\nIsland Press.\nSkell.",
        "Tanaka, Haruki. 2016. Ferries. Verso.",
    )
    assert [one.raw for one in read_lines("\n\n".join(entries))] == list(entries)


@pytest.mark.parametrize(
    "heading",
    ["References[edit]", "Quellen [Bearbeiten]", "参考文献 (References)", "Sources (Literatur)"],
)
def test_a_heading_may_have_brackets_behind_it(heading):
    entries = "Holm, R. (2020). Sand. Verso.\nBerg, S. (2021). Silt. Verso."
    assert [one.title for one in read_lines(f"{heading}\n\n{entries}")] == ["Sand", "Silt"]


def test_a_title_with_brackets_is_no_heading():
    text = "Sources (of rivers). Harbour Gazette. 3 May 2020.\nQuellen [Film]. Küstenblatt. 4. Mai 2020."
    assert len(read_lines(text)) == 2
