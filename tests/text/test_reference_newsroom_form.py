"""Sources as newsrooms type them: pasted titles, posts, signed pieces, what a body released."""

from __future__ import annotations

import pytest

from newsld.document import Reference
from newsld.source import Span
from newsld.text.references import parse_entries, read_lines


def entries(*lines: str) -> list[tuple[str, str, str, str]]:
    """What ``entry`` has of each line of one list."""
    text, spans = "", []
    for line in lines:
        spans.append(Span(len(text), len(text) + len(line)))
        text += line + "\n"
    return [_told(found) for found in parse_entries(text, spans)]


def entry(raw: str) -> tuple[str, str, str, str]:
    """Authors, date, title, and the outlet or issuer."""
    return entries(raw)[0]


def _told(found: Reference) -> tuple[str, str, str, str]:
    people = "; ".join(name.literal or f"{name.given} {name.family}" for name in found.author)
    return people, found.issued, found.title, found.container or found.publisher


def test_a_section_between_bars_is_no_author():
    raw = "Rents fall in the harbour | Housing | The Guardian https://www.theguardian.com/rents"
    assert entry(raw) == ("", "", "Rents fall in the harbour", "The Guardian")
    raw = "What the port gets wrong | Opinion | Ana Reis Holm | Reuters https://www.reuters.com/port"
    assert entry(raw) == ("Ana Reis Holm", "", "What the port gets wrong", "Reuters")


@pytest.mark.parametrize(
    "raw",
    [
        "Sand barge aground off Lund (via Reuters) https://www.reuters.com/barge",
        "Sand barge aground off Lund (Reuters) https://www.reuters.com/barge",
        "[Sand barge aground off Lund](https://www.reuters.com/barge) (Reuters)",
        "Sand barge aground off Lund, Reuters report, https://www.reuters.com/barge",
        "Sand barge aground off Lund. Source: Reuters. https://www.reuters.com/barge",
    ],
)
def test_who_reported_is_the_outlet(raw):
    assert entry(raw) == ("", "", "Sand barge aground off Lund", "Reuters")


def test_what_a_body_released_is_not_its_name():
    raw = "Statement of the port captain on sand, EEAS press release, 6 March 2024, https://eeas.europa.eu/x"
    assert entry(raw) == ("", "2024-03-06", "Statement of the port captain on sand", "EEAS")
    raw = "Sand wird knapp am Hafen, dpa-Meldung vom 17.2.2025"
    assert entry(raw) == ("", "2025-02-17", "Sand wird knapp am Hafen", "dpa")


@pytest.mark.parametrize(
    ("raw", "author", "platform"),
    [
        ("Video posted by @tideline, X, Oct. 18, 2023: https://x.com/tideline/status/17", "@tideline", "X"),
        ("Rosa Holm via X, 18 October 2023: https://x.com/rosaholm/status/17", "Rosa Holm", "X"),
        ("@tideline on Telegram, 18 October 2023: https://t.me/tideline/17", "@tideline", "Telegram"),
        ("Tweet by Rosa Holm, 18 October 2023, https://twitter.com/rosaholm/status/17", "Rosa Holm", ""),
        ("Rosa Holm, X post, 18 October 2023", "Rosa Holm", "X"),
    ],
)
def test_a_post_needs_no_title(raw, author, platform):
    assert entry(raw) == (author, "2023-10-18", "", platform)


def test_a_day_before_a_quoted_post_is_no_author():
    raw = 'Rosa Holm, (X post) Sept. 9 2024, "Months ago, I raised the issue of the sand"'
    assert entry(raw) == ("Rosa Holm", "2024-09-09", "Months ago, I raised the issue of the sand", "X")


def test_who_was_asked_is_the_author():
    raw = "Interview with Rosa Holm: “The sand will not come back”, Reuters (3 Aug. 2024)"
    assert entry(raw) == ("Rosa Holm", "2024-08-03", "The sand will not come back", "Reuters")


def test_an_edition_in_brackets_belongs_to_an_outlet():
    raw = "The Nation (online): “A bridge too costly?”, by Rosa Holm (1 July 2022)"
    assert entry(raw) == ("Rosa Holm", "2022-07-01", "A bridge too costly?", "The Nation (online)")


@pytest.mark.parametrize(
    ("raw", "author", "issued", "title"),
    [
        (
            "UN Security Council – Resolution 2799 (2019) – https://undocs.org/S/RES/2799(2019)",
            "UN Security Council",
            "2019",
            "Resolution 2799 (2019)",
        ),
        ("UNSC Resolution 2799, 23 December 2019", "", "2019-12-23", "UNSC Resolution 2799"),
        (
            "UN General Assembly, Resolution ES-99/1: Sand and its uses, A/RES/ES-99/1, 2 March 2022",
            "UN General Assembly",
            "2022-03-02",
            "Sand and its uses",
        ),
    ],
)
def test_resolutions_end_at_their_number_or_are_called_by_name(raw, author, issued, title):
    assert entry(raw) == (author, issued, title, "")


def test_the_day_of_a_treaty_is_no_part_of_its_name():
    raw = "Treaty on the Sharing of Sand, opened for signature 1 July 1968, 729 UNTS 161"
    assert entry(raw) == ("", "1968-07-01", "Treaty on the Sharing of Sand", "UNTS")


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (
            "Lund, Oslo and the price of sand, Reuters, 3 May 2024",
            ("", "2024-05-03", "Lund, Oslo and the price of sand", "Reuters"),
        ),
        (
            "“We have no sand”, says minister, Reuters, 3 May 2024",
            ("", "2024-05-03", "“We have no sand”, says minister", "Reuters"),
        ),
        (
            "Harbour Developments in the North 2023, Department of Ports, October 2023",
            ("", "2023-10", "Harbour Developments in the North 2023", "Department of Ports"),
        ),
        (
            "By Rosa Holm for Reuters — “The Sand Judge” — Feb. 18, 2025 — https://www.reuters.com/sand",
            ("Rosa Holm", "2025-02-18", "The Sand Judge", "Reuters"),
        ),
        (
            "Substack: Rosa Holm, “The Big Dune”, Tideline, 15 March 2025 https://tideline.substack.com/p/x",
            ("Rosa Holm", "2025-03-15", "The Big Dune", "Tideline"),
        ),
        (
            "X (@tideline) – «El puerto abre» – 21 feb 2025 – https://x.com/tideline/status/18",
            ("@tideline", "2025-02-21", "El puerto abre", "X"),
        ),
        (
            "EFE/Infobae – El puerto abre tras la tormenta – https://www.infobae.com/puerto/",
            ("EFE", "", "El puerto abre tras la tormenta", "Infobae"),
        ),
        (
            "The port reopens after the storm, YouTube, DW News, 20 May 2024, https://www.youtube.com/watch?v=1",
            ("DW News", "2024-05-20", "The port reopens after the storm", "YouTube"),
        ),
        (
            "BVerfG, Urteil vom 15.11.2023 – 9 BvF 1/22, https://www.bverfg.de/e/fs9.html",
            ("BVerfG", "2023-11-15", "Urteil vom 15.11.2023 – 9 BvF 1/22", ""),
        ),
        (
            "Quiet Ports. Directed by Rosa Holm, Tideline, PBS, 2022.",
            ("Rosa Holm", "2022", "Quiet Ports", "Tideline"),
        ),
        (
            "European Commission. 2023 Harbour Report: Chapter on Sand. Publications Office, 5 July 2023.",
            (
                "European Commission",
                "2023-07-05",
                "2023 Harbour Report: Chapter on Sand",
                "Publications Office",
            ),
        ),
    ],
)
def test_the_parts_are_told_apart(raw, expected):
    assert entry(raw) == expected


def test_a_body_whose_handle_spells_its_name_is_no_person():
    raw = (
        "Casa Azul [@CasaAzul]. (2024, December 10). Palabras del puerto [Post]. X. https://x.com/CasaAzul/1"
    )
    (found,) = parse_entries(raw, [Span(0, len(raw))])
    assert [(name.family, name.literal) for name in found.author] == [("", "Casa Azul [@CasaAzul]")]


def test_an_outlet_s_name_may_end_in_a_word_for_links():
    raw = "[4] Lena Holm, Was die Schuldenbremse wirklich bremst, ZEIT Online, 6. März 2025, https://www.zeit.de/x"
    assert entry(raw)[1] == "2025-03-06"


def test_a_copy_in_an_archive_is_not_the_link():
    raw = "Tideline.com, “The port”, 12 March 2025 (https://archive.ph/Zk3) https://tideline.com/port"
    (found,) = parse_entries(raw, [Span(0, len(raw))])
    assert found.url == "https://tideline.com/port"


def test_a_copy_in_parentheses_behind_a_linked_title_is_no_outlet():
    copy = "([Archived](https://web.archive.org/web/2024/https://www.independent.co.uk/sand))"
    raw = f"[Sand runs short at the port - The Independent](https://www.independent.co.uk/sand) {copy}"
    assert entry(raw) == ("", "", "Sand runs short at the port", "The Independent")


def test_a_paper_in_parentheses_behind_a_linked_title_is_the_outlet():
    raw = "[Sand runs short at the port](https://tideline.com/sand) ([Reuters](https://www.reuters.com/sand))"
    assert entry(raw) == ("", "", "Sand runs short at the port", "Reuters")


@pytest.mark.parametrize(
    ("raw", "issued"),
    [
        ("Reuters: https://www.reuters.com/sand", ""),
        ("Reuters, 3 May 2024: https://www.reuters.com/sand", "2024-05-03"),
        ("3-May-2024, Reuters: https://www.reuters.com/sand", "2024-05-03"),
        ("Reuters, 3 May 2024", "2024-05-03"),
        ("Reuters, 3 May 2024, p. 2", "2024-05-03"),
    ],
)
def test_an_outlet_alone_with_its_link_or_day_is_no_title(raw, issued):
    assert entry(raw) == ("", issued, "", "Reuters")


def test_no_parentheses_are_of_an_outlet_s_name():
    raw = "Who pays for the sand? (Tideline): https://tideline.com/sand"
    assert entry(raw) == ("", "", "Who pays for the sand?", "Tideline")


def test_words_of_no_outlet_alone_before_a_link_are_the_title():
    assert entry("Sand and Ports: https://www.reuters.com/sand")[2:] == ("Sand and Ports", "")


_PRESS_FIRST = (
    "Reuters (May 15, 2023): Sand prices and the port",
    "Axios (May 20, 2023): Context on sand and the harbour",
)


def test_an_unknown_head_among_those_of_the_press_is_an_outlet():
    found = entries(*_PRESS_FIRST, "Skell Archive Project (Dec. 5, 2024): Statement of the mayor on sand")
    assert found[-1] == ("", "2024-12-05", "Statement of the mayor on sand", "Skell Archive Project")


@pytest.mark.parametrize("author", ["Ministry of Ports", "Chatham House", "Holm, Rosa"])
def test_authorities_bodies_and_persons_stay_authors_among_heads_of_the_press(author):
    found = entries(*_PRESS_FIRST, f"{author} (Dec. 5, 2024): Statement of the mayor on sand")
    assert found[-1][0] in (author, "Rosa Holm")
    assert found[-1][3] == ""


def test_an_unknown_head_among_those_of_persons_stays_the_author():
    persons = (f"{name}, Rosa (2023): Sand and the port" for name in ("Holm", "Berg", "Menk"))
    found = entries(*_PRESS_FIRST, *persons, "Skell Archive Project (2024): Statement on sand")
    assert found[-1][0] == "Skell Archive Project"


def test_an_unknown_head_alone_stays_the_author():
    raw = "Skell Archive Project (Dec. 5, 2024): Statement of the mayor on sand"
    assert entry(raw)[0] == "Skell Archive Project"


def test_a_list_of_links_that_begin_with_outlets_says_what_stands_before_a_colon():
    links = [
        f"[{outlet}: Sand runs short at port {number}](https://example.com/{number})"
        for number, outlet in enumerate(("Reuters", "BBC News", "Tagesschau", "Skell sport"))
    ]
    assert entries(*links)[-1] == ("", "", "Sand runs short at port 3", "Skell sport")
    assert entry(links[-1])[2] == "Skell sport: Sand runs short at port 3"


@pytest.mark.parametrize("dash", ["–", "—", "-"])
def test_a_dash_behind_a_date_is_no_part_of_the_title(dash):
    raw = f"Reuters (2024-05-03) {dash} Sand runs short at the port. https://www.reuters.com/sand"
    assert entry(raw) == ("", "2024-05-03", "Sand runs short at the port", "Reuters")


@pytest.mark.parametrize("mark", [" – ", " | ", ": "])
@pytest.mark.parametrize("outlet", ["Reuters", "Tideline Gazette"])
def test_linked_words_may_begin_with_the_outlet(outlet, mark):
    host = outlet.replace(" ", "").casefold()
    raw = f"[{outlet}{mark}Sand runs short at the port](https://www.{host}.com/sand)"
    assert entry(raw) == ("", "", "Sand runs short at the port", outlet)


def test_other_words_before_a_dash_are_of_the_linked_title():
    raw = "[Sand – why it runs short](https://www.reuters.com/sand)"
    assert entry(raw)[2] == "Sand – why it runs short"


@pytest.mark.parametrize(
    "remark",
    [
        " - A report on what the port pays for sand, and to whom.",
        " – an interview with Ada Berg and Ivo Holm.",
        ": how the port lost its barges within a year.",
    ],
)
def test_what_is_said_of_a_linked_work_is_of_no_part_of_it(remark):
    raw = f"[Sand runs short at the port](https://example.com/sand){remark} Reuters, 3 May 2024."
    assert entry(raw) == ("", "2024-05-03", "Sand runs short at the port", "Reuters")


def test_an_outlet_behind_a_dash_is_no_remark():
    raw = "[Sand runs short at the port](https://example.com/sand) - The New York Times, 3 May 2024"
    assert entry(raw) == ("", "2024-05-03", "Sand runs short at the port", "The New York Times")


@pytest.mark.parametrize(
    "entry",
    [
        "Rosa Holm for The Guardian, “Ferry crews walk out”, 3 May 2024",
        "Rosa Holm for Skell Weekly, “Ferry crews walk out”, 3 May 2024",
        "The Guardian, Rosa Holm, “Ferry crews walk out”, 3 May 2024",
        "The Guardian, “Ferry crews walk out” by Rosa Holm, 3 May 2024",
        "Skell Times, “Ferry crews walk out”, by Rosa Holm, 3 May 2024",
    ],
)
def test_who_wrote_for_an_outlet_is_told_beside_it_or_behind_the_title(entry):
    (found,) = read_lines(entry)
    assert [(name.given, name.family) for name in found.author] == [("Rosa", "Holm")]
    assert (found.title, found.issued) == ("Ferry crews walk out", "2024-05-03")
    assert found.container in ("The Guardian", "Skell Weekly", "Skell Times")


def test_two_names_beside_a_title_are_persons_where_neither_is_an_outlet():
    (found,) = read_lines("Rosa Holm, Sven Berg, “Ferry crews walk out”, The Guardian, 3 May 2024")
    assert [name.family for name in found.author] == ["Holm", "Berg"]
    assert found.container == "The Guardian"


@pytest.mark.parametrize("kind", [" press release", ", press release", " fact sheet"])
def test_what_a_body_gave_out_is_no_part_of_its_name(kind):
    (found,) = read_lines(f"Ministry of Transport{kind}, “New quay opens”, 3 May 2024")
    assert [name.literal for name in found.author] == ["Ministry of Transport"]
    assert found.title == "New quay opens"
