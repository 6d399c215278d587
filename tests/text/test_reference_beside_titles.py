"""What stands beside a title and is neither it nor its outlet: sections, platforms, places of talks, who
keeps a work."""

from __future__ import annotations

import pytest

from newsld.document import Reference
from newsld.text.references import read_lines


def one(raw: str) -> Reference:
    (found,) = read_lines(raw)
    return found


def names(found: Reference) -> list[str]:
    return [name.literal or f"{name.given} {name.family}".strip() for name in found.author]


@pytest.mark.parametrize(
    ("raw", "container", "title"),
    [
        ("The Guardian, Opinion: The Bay Is Empty Now, 3 May 2023", "The Guardian", "The Bay Is Empty Now"),
        ("BBC News, Politics: Minister of fish resigns, 3 May 2023", "BBC News", "Minister of fish resigns"),
        ("Le Monde, Opinion : La baie est vide, 3 mai 2023", "Le Monde", "La baie est vide"),
        ("Die Zeit, Meinung: Die Bucht ist leer, 3. Mai 2023", "Die Zeit", "Die Bucht ist leer"),
        ("New York Times, Opinion, “A bay for all”, 3 May 2023", "New York Times", "A bay for all"),
        ("Financial Times, Opinion: “A bay for all,” 12 January 2024", "Financial Times", "A bay for all"),
        ("The Guardian, “Opinion: A bay for all”, 3 May 2023", "The Guardian", "Opinion: A bay for all"),
        ("Holm, R. (2023). Opinion: A bay for all. The Guardian.", "The Guardian", "Opinion: A bay for all"),
    ],
)  # fmt: skip
def test_a_section_between_outlet_and_title_is_none_of_them(raw, container, title):
    found = one(raw)
    assert (found.container, found.title) == (container, title)
    assert names(found) == ["R. Holm"] * raw.startswith("Holm")


@pytest.mark.parametrize(
    ("raw", "author", "container", "title"),
    [
        ("Fjord TV, “Locks,” YouTube video, May 3, 2023.", "Fjord TV", "YouTube", "Locks"),
        ("Port Watch, “Wreck,” Facebook post, May 3, 2023.", "Port Watch", "Facebook", "Wreck"),
        ("“Locks,” YouTube video, 12:33, posted by “Fjord TV,” May 3, 2023.", "Fjord TV", "YouTube", "Locks"),
        ("Port Watch, Telegram channel, 3 May 2024, https://t.me/portwatch/1", "Port Watch", "Telegram", ""),
        ("Ada Lund, Truth Social post, 4 March 2025.", "Ada Lund", "Truth Social", ""),
    ],
)  # fmt: skip
def test_a_platform_is_the_source_whatever_was_put_there(raw, author, container, title):
    found = one(raw)
    assert (names(found), found.container, found.title) == ([author], container, title)


@pytest.mark.parametrize(
    "raw",
    [
        "Ada Lund, interview with the author, Larnby, 4 March 2023.",
        "Ada Lund, conversation with the author, Larnby, 4 March 2023.",
        "Author’s interview with a dock worker, Larnby, May 2023.",
        "Author's own observation, Larnby, 3 May 2024",
        "Confidential interview, Larnby, May 2023.",
        "Lund, Ada. Personal interview. Larnby, 4 Mar. 2023.",
        "Entretien avec l’auteur, Ada Lund, Larnby, 4 mars 2023.",
        "Interview der Autorin mit Ada Lund, Larnby, 4. März 2023.",
    ],
)
def test_where_the_author_talked_with_somebody_is_no_outlet(raw):
    found = one(raw)
    assert (found.container, found.publisher) == ("", "")


def test_who_printed_a_talk_is_one():
    assert one("Ada Lund, interview with Der Spiegel, 4 March 2023.").container == "Der Spiegel"


@pytest.mark.parametrize(
    ("raw", "title", "container"),
    [
        ("Pier. (2023, May 6). In Wikipedia. https://en.wikipedia.org/wiki/Pier", "Pier", "Wikipedia"),
        ("Ada Lund. (2023). In Wikipedia. https://en.wikipedia.org/wiki/Ada_Lund", "Ada Lund", "Wikipedia"),
        ("NATO. (2023, May 6). In Wikipedia. https://en.wikipedia.org/wiki/NATO", "NATO", "Wikipedia"),
        ("Muelle. (2023, 6 de mayo). En Wikipedia. https://es.wikipedia.org/wiki/M", "Muelle", "Wikipedia"),
        ("Pier. (n.d.). In Encyclopaedia Britannica.", "Pier", "Encyclopaedia Britannica"),
        ("Pier. (n.d.). In Tidal Dictionary. https://t.example/", "Pier", "Tidal Dictionary"),
    ],
)  # fmt: skip
def test_what_stands_before_the_date_of_a_lexicon_s_entry_is_its_title(raw, title, container):
    found = one(raw)
    assert (found.author, found.title, found.container) == ((), title, container)


@pytest.mark.parametrize(
    ("raw", "container"),
    [
        ("Holm, R. (2020). Quays. Pier Studies, 12(3), 33–44. JSTOR. https://jstor.org/1", "Pier Studies"),
        ("Holm, R. (2020). Quays and owners. JSTOR. https://www.jstor.org/stable/1", "JSTOR"),
        ("Holm, R. (2020). Quays and owners. ResearchGate. https://www.researchgate.net/1", "ResearchGate"),
        ("Holm, R. (2020). Quays and owners. Academia.edu. https://www.academia.edu/1", "Academia.edu"),
    ],
)  # fmt: skip
def test_who_keeps_a_work_is_not_its_publisher(raw, container):
    found = one(raw)
    assert (found.container, found.publisher) == (container, "")


@pytest.mark.parametrize("outlets", ["N1, Radio Free Europe", "AP, The Guardian", "DW, Harbour Gazette"])
def test_two_capitals_before_a_comma_are_no_state(outlets):
    found = one(f"Holm, R. (2026, March 30). The bay is empty. {outlets}. https://www.bay.example/1")
    assert found.container == outlets


@pytest.mark.parametrize("none", ["é. n.", "f.a.", "s. a.", "b. g.", "б. р.", "sine anno", "s.a."])
def test_more_languages_say_that_a_work_bears_no_date(none):
    found = one(f"Holm, R. ({none}). The bay and its owners. Pier Books.")
    assert (found.issued, found.title) == ("n.d.", "The bay and its owners")


def test_part_of_a_report_is_of_its_title():
    found = one("Harbour Outlook 2025, Executive Summary, IEA, 2025, https://iea.example/1")
    assert (found.author, found.title) == ((), "Harbour Outlook 2025, Executive Summary")


@pytest.mark.parametrize(
    ("outlet", "container"),
    [
        ("*Tidal Review* blog", "Tidal Review"),
        ("_Tidal Review_ newsletter", "Tidal Review"),
        ("Harbour Trust *Tidal Review*", "Tidal Review"),
        ("<i>Tidal Review</i> blog", "Tidal Review"),
        ("*The Guardian*", "The Guardian"),
    ],
)
def test_an_outlet_in_italics_is_without_the_words_around_it(outlet, container):
    assert one(f"Ada Lund, “How the Bay Emptied”, {outlet}, 5 May 2022.").container == container


def test_words_in_italics_that_go_on_behind_the_title_are_doubtful():
    whole = one("Holm, Rosa. *Sand and Stone*. Pier Books, 2012.")
    parted = one("Holm, Rosa. *Sand and Stone. Pier* Books, 2012.")
    assert whole.title == parted.title == "Sand and Stone"
    assert parted.confidence < whole.confidence


@pytest.mark.parametrize("form", ["Inc.", "Ltd.", "LLC"])
def test_a_company_s_form_belongs_to_its_name(form):
    found = one(f"Holm, Rosa. Sand and Stone. Pier Books, {form}, 2012.")
    assert found.publisher.rstrip(".") == f"Pier Books, {form}".rstrip(".")


def test_who_wrote_a_post_stands_behind_its_title_too():
    found = one("“The wreck has been raised”. @PortOfLarnby. X. 2025. https://x.com/PortOfLarnby/status/1")
    assert (names(found), found.container) == (["@PortOfLarnby"], "X")


@pytest.mark.parametrize(
    ("raw", "issued"),
    [
        ("Lund A, Moe K. After the dredging: a review. Harbour Institute. Oct 2023.", "2023-10"),
        ("Lund A. The danger of locks. TED. Jul 2009. Available from: www.ted.com/talks/locks", "2009-07"),
        ("Lund A. The danger of locks. Pier Books. 2009.", "2009"),
    ],
)
def test_a_month_before_the_year_is_of_the_date(raw, issued):
    assert one(raw).issued == issued


def test_an_editor_is_no_given_name():
    found = one("Joseph Moe, Ed., “The Rivermen,” Up at the Old Lock, 1993.")
    assert (found.author, [name.family for name in found.editor]) == ((), ["Moe"])


@pytest.mark.parametrize(
    "raw",
    [
        "Does the bay have enough fish?; by Molnár, A. (Eurasianet); Jul 20, 2022 https://eurasianet.org/1",
        "P. Lund – Minister denies the leak – Guardian (2021-12-08) – https://www.theguardian.com/1",
        "Lund, Ada. “The Bay Is Empty.” SZ, World, 14 Feb. 2024.",
        "“In the shadow of the pier”. Lund, A. E. & Moe, K., Ed.. The New York Times. 2023.",
        "'Minister resigns' Rosa Mason Guardian 3/5/24",
        "Poor, M, and Inoue, M (New York Times), Bay to release the water, 13 Apr 2021",
        "Lund, S. M. et al.: Taming the bay. The response to the flood: 2005",
        "What the islands want now (Chatham House); by Al-Tamimi, Farea; 19.03.2025 https://www.chathamhouse.org/1",
        "The Island Goes Dry (Financial Times) (August 19, 2021): Carla Mendes and Jorge Pinto https://www.ft.com/1",
        "Baker, P.; New York Times; “Port will leave the accord”; 2017-06-01 https://www.nytimes.com/1",
        "The Quad, PACTUS and Coastal Minilateralism – Journal of Contemporary China (2024)",
        "F.P, van der Lund, M. Moe and J. Rood, Tides as a threat (London: Clingendael, 2015).",
        "“Locks, by Lund”, by Smith, Z (The New York Review of Books) (18.08.2016), https://www.nybooks.com/1",
        "“Tusk: rekonstrukcja rządu w lipcu.” PAP, 13 Jun.2025.",
        "NPR. Morning Edition. “The last boat out of Larnby”. 31.08.2021. https://www.npr.org/1",
        "Mark Lund, Tidal Realism: Is There No Alternative? (Zero Books, 2009).",
    ],
)
def test_a_part_that_took_more_or_less_than_its_own_is_not_sure(raw):
    assert one(raw).confidence < 0.95


def test_a_number_behind_resolution_is_no_volume():
    for raw in (
        "UN Security Council. (2017, May 2). Resolution 2397 (2017).",
        "UN Security Council. (2017). Resolution 2397.",
    ):
        found = one(raw)
        assert (names(found), found.container) == (["UN Security Council"], "")
        assert found.title.startswith("Resolution 2397")


def test_an_initial_that_begins_journals_names_may_be_of_the_last_author():
    found = one("Lund E, Moe J. After the dredging. Rights in the New Century. 2019.")
    assert names(found) == ["E Lund", "J. Moe"]
    assert found.title == "After the dredging"
