"""Where titles end, what stands between title and outlet, and bodies named by their parts."""

from __future__ import annotations

import pytest

from newsld.source import Span
from newsld.text.references import parse_entries, read_lines


def entry(raw: str) -> tuple[str, str, str, str]:
    """Authors, date, title, and the outlet or issuer."""
    (found,) = parse_entries(raw, [Span(0, len(raw))])
    people = "; ".join(name.literal or f"{name.given} {name.family}" for name in found.author)
    return people, found.issued, found.title, found.container or found.publisher


@pytest.mark.parametrize(
    ("raw", "title", "source"),
    [
        (
            "Harlow, P. (2022) Who pays for the flood? Lessons from three harbours. London: Verso.",
            "Who pays for the flood? Lessons from three harbours",
            "Verso",
        ),
        (
            "Harlow, P. (2022) Who pays for the flood? The politics of water, London, Verso.",
            "Who pays for the flood? The politics of water",
            "Verso",
        ),
        (
            "Harlow, Peter. 2022. Who Pays for the Flood? Water and Power. Oxford: Oxford University Press.",
            "Who Pays for the Flood? Water and Power",
            "Oxford University Press",
        ),
        (
            "Harlow, P. (2022) Who pays for the flood? Media and the Price of Water. Tideline, Oslo.",
            "Who pays for the flood? Media and the Price of Water",
            "Tideline",
        ),
        (
            "Harlow, P. 2022. Who Pays for the Flood? Media Images of Sailors in the North. Tideline.",
            "Who Pays for the Flood? Media Images of Sailors in the North",
            "Tideline",
        ),
        (
            "Harlow, P. (2022). Who pays for the flood? The Skell Gazette. Skell Press.",
            "Who pays for the flood?",
            "The Skell Gazette",
        ),
        (
            "Harlow, P. (2022). Who pays for the flood? Journal of the Media in the North. Routledge.",
            "Who pays for the flood?",
            "Journal of the Media in the North",
        ),
        (
            "Harlow P (2022) Who pays for the flood? Third World Quarterly 43(2): 112–130.",
            "Who pays for the flood?",
            "Third World Quarterly",
        ),
    ],
)
def test_a_question_is_no_end_where_a_subtitle_follows(raw, title, source):
    people, issued, *found = entry(raw)
    assert (people.split()[-1], issued, *found) == ("Harlow", "2022", title, source)


@pytest.mark.parametrize(
    ("raw", "issued"),
    [
        ("Holm, R. (2019–). Harbour watch [Podcast]. Tideline Media.", "2019/.."),
        ("Holm, R. (2016–present). Harbour watch [Podcast]. Tideline Media.", "2016/.."),
        ("Holm, R. (2015–2019). Harbour watch [Podcast]. Tideline Media.", "2015/2019"),
    ],
)
def test_what_still_appears_has_an_open_range_of_years(raw, issued):
    assert entry(raw) == ("R. Holm", issued, "Harbour watch", "Tideline Media")


@pytest.mark.parametrize(
    "raw",
    [
        "Holm R. Attention and sand. arXiv:2103.04567 [cs.CL]. 2021.",
        "Holm, R., 2021. Attention and sand. arXiv preprint arXiv:2103.04567.",
        '[3] R. Holm, "Attention and sand," arXiv:2103.04567v2, 2021.',
    ],
)
def test_a_preprints_number_is_not_of_its_servers_name(raw):
    _, *found = entry(raw)
    assert found == ["2021", "Attention and sand", "arXiv"]


@pytest.mark.parametrize(
    ("raw", "issued", "title", "source"),
    [
        ("Holm, Rosa. The Long Quay. 1987. Verso, 2011.", "2011", "The Long Quay", "Verso"),
        (
            "Holm, Rosa. “A Quay.” 1977. Hopes and Harbours, Heinemann, 1988, pp. 1–13.",
            "1988",
            "A Quay",
            "Hopes and Harbours",
        ),
        ("Holm, Rosa. Sand Barometer 2023. London: Verso, 2023.", "2023", "Sand Barometer 2023", "Verso"),
    ],
)
def test_the_year_of_the_first_edition_is_neither_title_nor_date(raw, issued, title, source):
    assert entry(raw) == ("Rosa Holm", issued, title, source)


@pytest.mark.parametrize(
    "raw",
    [
        "Harlow, P. (2022, May 3). Ferries return. Politics. CNN. https://www.cnn.com/2022/05/03/a",
        "Harlow, P. “Ferries return.” World, CNN, 3 May 2022.",
        "Harlow, P. (2022, May 3). Ferries return. Retrieved from CNN: https://www.cnn.com/2022/05/03/a",
        "Harlow, P. (2022, May 3). Ferries return. Retrieved June 4, 2022, from CNN: https://www.cnn.com/a",
        "Harlow, P. (2022, May 3). CNN. Retrieved from Ferries return: https://www.cnn.com/2022/05/03/a",
    ],
)
def test_sections_and_retrieval_stand_between_title_and_outlet(raw):
    assert entry(raw) == ("P. Harlow", "2022-05-03", "Ferries return", "CNN")


@pytest.mark.parametrize(
    ("raw", "title"),
    [
        (
            "Holm, R. 2022. Sand runs short. Skell Fact Sheet. [pdf] Skell: Harbour Institute.",
            "Sand runs short",
        ),
        ("Harbour Institute, 2021, Sand index 2021, data set, https://sand.example/a", "Sand index 2021"),
        ("Holm, R. (2024). Sand runs short, 2024. Harbour Institute.", "Sand runs short, 2024"),
    ],
)
def test_what_a_work_is_or_its_series_is_not_of_its_title(raw, title):
    assert entry(raw)[2] == title


@pytest.mark.parametrize(
    ("raw", "author", "title", "source"),
    [
        (
            "U.S. Congress. House. Committee on Sand. Ports at Risk. 117th Cong. Washington: GPO, 2022.",
            "U.S. Congress. House. Committee on Sand",
            "Ports at Risk",
            "GPO",
        ),
        (
            "BRASIL. Ministério da Pesca. Anuário dos portos. Brasília: MPesca, 2022.",
            "BRASIL. Ministério da Pesca",
            "Anuário dos portos",
            "MPesca",
        ),
        ("U.S. Senate. Ports at Risk. Washington: GPO, 2022.", "U.S. Senate", "Ports at Risk", "GPO"),
        (
            "U.S. Department of Fisheries. Report to Congress: Ports. Washington, D.C.: GPO, 2022.",
            "U.S. Department of Fisheries",
            "Report to Congress: Ports",
            "GPO",
        ),
    ],
)
def test_a_state_and_its_chambers_are_one_author(raw, author, title, source):
    assert entry(raw) == (author, "2022", title, source)


def test_a_handle_in_brackets_is_no_part_of_the_given_name():
    raw = "Berg, S. [@saraberg]. (2022, May 3). Ferries are back! We won [Tweet]. Twitter. https://twitter.com/a"
    assert entry(raw) == ("S. Berg", "2022-05-03", "Ferries are back! We won", "Twitter")


def test_a_doi_needs_no_scheme():
    raw = "Holm, R. (2023). Sand. Journal of Ports, 55(4), 689–716. doi.org/10.1017/S0022216X23000627"
    (found,) = parse_entries(raw, [Span(0, len(raw))])
    assert (found.title, found.container, found.doi) == (
        "Sand",
        "Journal of Ports",
        "10.1017/S0022216X23000627",
    )


@pytest.mark.parametrize(
    ("raw", "title", "source"),
    [
        (
            "[Tagesschau: Hafen: Was der Sand sagt](https://www.tagesschau.de/sand)",
            "Hafen: Was der Sand sagt",
            "Tagesschau",
        ),
        (
            "[Ferries return to the delta - BBC News](https://www.bbc.com/news/1)",
            "Ferries return to the delta",
            "BBC News",
        ),
        (
            "[Ports in crisis: what sand tells](https://tideline.example/a)",
            "Ports in crisis: what sand tells",
            "",
        ),
    ],
)
def test_linked_words_may_hold_the_outlet(raw, title, source):
    assert entry(raw) == ("", "", title, source)


def test_a_link_in_parentheses_may_be_cut_by_blanks():
    raw = (
        "Holm, R. 2015. “Sand,” The New York Times, August 6 "
        "(http://www. nytimes.com/2015/08/07/the-sand- report.html?_r=0; accessed March 8, 2016)."
    )
    (found,) = parse_entries(raw, [Span(0, len(raw))])
    assert found.url == "http://www.nytimes.com/2015/08/07/the-sand-report.html?_r=0"
    assert (found.issued, found.accessed) == ("2015-08-06", "2016-03-08")


def test_notes_may_be_numbered_without_a_mark():
    raws = [
        "1Rosa Holm, Sand and Stone: A History (New York: Penguin, 2004), 14.",
        "3Sam Berg, “Sand Is Short,” New York Times, May 3, 2012.",
        "4Holm, Sand and Stone, 22.",
    ]
    text = "\n".join(raws)
    spans = [Span(at := text.index(raw), at + len(raw)) for raw in raws]
    found = parse_entries(text, spans)
    assert [[name.family for name in one.author] for one in found] == [["Holm"], ["Berg"], ["Holm"]]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (
            '"Sand Is Short." Tideline. Harbour Trust, n.d. Web. 4 June 2012.',
            ("", "n.d.", "Sand Is Short", "Tideline"),
        ),
        ('"Sand Is Short." N.p., n.d. Web. 4 June 2012.', ("", "n.d.", "Sand Is Short", "")),
        (
            "Anne Holm, Les ports en crise, Paris, Seuil, 2021, p. 44.",
            ("Anne Holm", "2021", "Les ports en crise", "Seuil"),
        ),
        (
            'Rosa Holm, The Guardian, "Sand is short", 3 May 2021',
            ("Rosa Holm", "2021-05-03", "Sand is short", "The Guardian"),
        ),
        (
            '"How sand moves", Sam Berg and Ana Reis, Harbour Gazette, May 2021',
            ("Sam Berg; Ana Reis", "2021-05", "How sand moves", "Harbour Gazette"),
        ),
        (
            '"How sand moves", S. Berg, A. Reis, R. Holm, arXiv:2103.04567, 2021',
            ("S. Berg; A. Reis; R. Holm", "2021", "How sand moves", "arXiv"),
        ),
        (
            'Harbour Trust, "New sand", May 2025 (barges traced to quarries upstream).',
            ("Harbour Trust", "2025-05", "New sand", ""),
        ),
        (
            "Holm, T & Berg, G 2002, “Push” factors in choice, Journal of Ports, vol. 16, no. 2, pp. 82-90",
            ("T Holm; G Berg", "2002", "“Push” factors in choice", "Journal of Ports"),
        ),
    ],
)
def test_parts_between_commas_keep_to_themselves(raw, expected):
    assert entry(raw) == expected


@pytest.mark.parametrize(
    ("raw", "title", "source"),
    [
        (
            "Holm, R. (2018). Sand in the delta, Journal of Ports, vol. 3, no. 2.",
            "Sand in the delta",
            "Journal of Ports",
        ),
        ("Holm, R. (2018). Sand in the delta, London: Verso.", "Sand in the delta", "Verso"),
        (
            "Holm, R. (2018) Sand and stone, PhD thesis, University of Skell.",
            "Sand and stone",
            "University of Skell",
        ),
        (
            "Holm, R. Sand in the Delta. Translated by Sam Berg. London: Verso, 2018.",
            "Sand in the Delta",
            "Verso",
        ),
        ("Holm, R. Sand and Stone. 2 vols. London: Verso, 2018.", "Sand and Stone", "Verso"),
        (
            "Holm, R. Sand and Stone. Skell Studies in Ports 14. London: Verso, 2018.",
            "Sand and Stone",
            "Verso",
        ),
        ("R. Holm, A. Berg, Sand and Stone, London: Verso, 2018, s. 14.", "Sand and Stone", "Verso"),
        ("Holm R., Porty w kryzysie, „Gazeta Wyborcza”, 2018", "Porty w kryzysie", "Gazeta Wyborcza"),
        ("Rosa Holm (@rosaholm) on X, 4 March 2018: “Ports have the means.”", "Ports have the means", "X"),
        (
            "Holm, Rosa: Sand und Stein. In: Der Spiegel, Nr. 18/2018, S. 22–25.",
            "Sand und Stein",
            "Der Spiegel",
        ),
        ("Vgl. Rosa Holm, Sand und Stein, Berlin: Suhrkamp 2018, S. 14.", "Sand und Stein", "Suhrkamp"),
        ("Rosa Holm, Was der Sand bremst, ZEIT Online, 6. März 2018", "Was der Sand bremst", "ZEIT Online"),
        (
            'Holm, R. (2018): "Arena y piedra", en Revista de Puertos, vol. 3.',
            "Arena y piedra",
            "Revista de Puertos",
        ),
    ],
)
def test_what_stands_around_title_and_outlet_is_of_neither(raw, title, source):
    people, issued, *found = entry(raw)
    assert found == [title, source]
    assert "Holm" in people
    assert issued[:4] == "2018"


@pytest.mark.parametrize(
    ("raw", "issued"),
    [
        ("Harbor Protection Act, H.R. 1234, 117th Cong. (2021).", "2021"),
        ("Clean Ports Act, S. 55, 118th Cong. § 2 (2023).", "2023"),
    ],
)
def test_bills_end_at_their_number(raw, issued):
    assert entry(raw) == ("", issued, raw.partition(",")[0], "")


def test_a_season_may_go_over_two_years():
    raw = "Holm, R. “Sand.” Harbour Review 46, no. 3 (Winter 2021/22): 84."
    assert entry(raw) == ("R. Holm", "2021/2022", "Sand", "Harbour Review")


def test_a_year_before_the_whole_date_of_a_work_ends_its_title():
    raw = "Norwegian Coastal Administration, Annual report 2024, 3 March 2025, https://kyst.example/report"
    assert entry(raw) == ("Norwegian Coastal Administration", "2025-03-03", "Annual report 2024", "")


def test_a_long_headline_before_the_date_is_a_title_though_nobody_listed_the_outlet_behind_it():
    (found,) = read_lines(
        "Ways to Sail in the Winter Months. (2019, May 28). Harbour Media. https://www.skell.example/winter"
    )
    assert (found.author, found.title, found.container) == (
        (),
        "Ways to Sail in the Winter Months",
        "Harbour Media",
    )
    (found,) = read_lines("Joint Group of Experts on Mud. (2019). Sand Budget. https://www.skell.example/mud")
    assert [name.literal for name in found.author] == ["Joint Group of Experts on Mud"]


@pytest.mark.parametrize(
    ("entry", "outlet"),
    [
        (
            "“Dunes,” Wikipedia, The Free Encyclopedia, https://en.wikipedia.org/wiki/Dunes.",
            "Wikipedia, The Free Encyclopedia",
        ),
        ("Holm, R. (2021). Dunes. In Wikipedia, The Free Encyclopedia.", "Wikipedia, The Free Encyclopedia"),
        ("“Dunes.” Wikipedia, Wikimedia Foundation, 8 Jan. 2021.", "Wikipedia"),
        ("Holm, Rosa. “Dunes.” Media, Culture & Society, 8 Jan. 2021.", "Media, Culture & Society"),
    ],
)
def test_a_known_outlet_may_have_commas_in_its_name(entry, outlet):
    (found,) = read_lines(entry)
    assert (found.title, found.container) == ("Dunes", outlet)
    assert found.publisher in ("", "Wikimedia Foundation")


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        ("Nets return!", "The Coastal Post: CP"),
        ("Who paid for the nets?", "Die Küstenpost: cp"),
        ("Nets return", "The Coastal Post: CP"),
        ("Nets Return: CP", ""),
        ("Nets return! Who paid: CP", ""),
    ],
)
def test_a_name_with_the_short_one_of_its_site_is_an_outlet(title, outlet):
    stop = "." if title[-1].isalpha() else ""
    behind = f"{stop} {outlet}. " if outlet else f"{stop} "
    (found,) = read_lines(f"Holm, R. (2020, May 3). {title}{behind}https://www.cp.example/a")
    assert (found.title, found.container) == (title, outlet)
