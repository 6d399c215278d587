"""Entries with the slips people make when they type them, read as they were meant."""

from __future__ import annotations

import pytest

import newsld
from newsld.source import Span
from newsld.text.references import parse_entries, read_lines


def entry(raw: str) -> newsld.Reference:
    (found,) = parse_entries(raw, [Span(0, len(raw))])
    return found


@pytest.mark.parametrize(
    ("raw", "issued", "title"),
    [
        ("Holm, E. (2019, May 4. Why boats wait. The Quay.", "2019-05-04", "Why boats wait"),
        ("Holm, E. (2019. Why boats wait. The Quay.", "2019", "Why boats wait"),
        ("Holm, E. 2019). Why boats wait. The Quay.", "2019", "Why boats wait"),
        ("Holm, E. (2021, 24 June 2021). Why boats wait. The Quay.", "2021-06-24", "Why boats wait"),
        ("Holm, E.: Warum Boote warten, Der Kai, 17. 11. 2023", "2023-11-17", "Warum Boote warten"),
        (
            "4. Holm E. Boats. The Quay [Internet]. 2021 Oct 22 [cited 2022 Jan 4]; Link: https://quay.example",
            "2021-10-22",
            "Boats",
        ),
    ],
)
def test_the_date_is_read_without_its_mark_or_with_one_too_many(raw, issued, title):
    found = entry(raw)
    assert (found.issued, found.title) == (issued, title)


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("https://www.quay. example/2022/08/boats.html", "https://www.quay.example/2022/08/boats.html"),
        (
            "<http://quay.example/files/Living- Under-Water.pdf>",
            "http://quay.example/files/Living-Under-Water.pdf",
        ),
        ("https://www.quay.example/boats. Accessed 3 May 2022.", "https://www.quay.example/boats"),
        ("https://www.quay.example/boats. Pdf of the plan.", "https://www.quay.example/boats"),
        (
            "(http://www. quay.example/boats?page=2; accessed 3 May 2022).",
            "http://www.quay.example/boats?page=2",
        ),
        (
            "(https://www.quay. example/why-boats- wait.html; accessed 3 May 2022).",
            "https://www.quay.example/why-boats-wait.html",
        ),
        (
            "https://www.quay.example/boats-1. html. Accessed 3 May 2022.",
            "https://www.quay.example/boats-1.html",
        ),
        ("https://www.quay.example/why-boats- wait.", "https://www.quay.example/why-boats-wait"),
        ("https://www.quay.example/ QY20190412077.", "https://www.quay.example/QY20190412077"),
        ("https://www.quay.example/boats/ 2019.", "https://www.quay.example/boats/"),
    ],
)
def test_a_space_inside_an_address_is_left_out(written, url):
    assert entry(f"Holm, E. (2019). Why boats wait. The Quay. {written}").url == url


@pytest.mark.parametrize("outlet", ["Harbour Online", "Spiegel Online", "The Quay Online"])
def test_online_in_an_outlets_name_says_not_when_it_was_looked_at(outlet):
    found = entry(f"“Why boats wait.” {outlet}, 11 Nov. 2025.")
    assert (found.container, found.issued, found.accessed) == (outlet, "2025-11-11", "")


def test_a_day_behind_accessed_is_when_it_was_looked_at():
    found = entry("Holm, Eva. “Why boats wait.” The Quay. Accessed 11 Nov. 2025.")
    assert (found.container, found.issued, found.accessed) == ("The Quay", "", "2025-11-11")


@pytest.mark.parametrize(
    "behind", ["n.d.", "n.d., https://quay.example/boats.", "n. d. Accessed 3 May 2022."]
)
def test_no_date_behind_the_outlet_is_said_as_such(behind):
    found = entry(f"Holm, Eva. “Why boats wait.” The Quay, {behind}")
    assert (found.container, found.issued) == ("The Quay", "n.d.")


@pytest.mark.parametrize(
    "written", ["doi.org/10.1590/quay.7", "https://doi.org10.1590/quay.7", "doi10.1590/quay.7"]
)
def test_a_doi_is_read_without_scheme_or_slash(written):
    found = entry(f"Holm, E. (2019). Why boats wait. Tide Review, 62(2), 5–9. {written}")
    assert (found.doi, found.url) == ("10.1590/quay.7", "")


def test_a_space_inside_a_doi_is_left_out():
    found = entry(
        "Holm, E. (2019). Why boats wait. Tide Review, 62(2), e005. doi:10.1590/ 0034-7329201900205"
    )
    assert found.doi == "10.1590/0034-7329201900205"


@pytest.mark.parametrize(
    ("words", "language"),
    [("Pobrano z", "pl"), ("Recuperato il da", "it"), ("Consulté sur", "fr"), ("Heruntergeladen von", "de")],
)
def test_words_before_a_link_are_no_source(words, language):
    found = entry(f"Holm, E. (2019). Boats. The Quay. {words} https://quay.example/{language}")
    assert (found.title, found.container or found.publisher) == ("Boats", "The Quay")


@pytest.mark.parametrize(
    "behind",
    ["(praca magisterska)", "(thèse de doctorat)", "(Masterarbeit)", "(DGI(2017)09)", "(GOV/2015/68)"],
)
def test_what_is_said_of_a_work_behind_its_title_is_none_of_it(behind):
    assert entry(f"Holm, E. (2019). Why boats wait {behind}. Quay Press.").title == "Why boats wait"


def test_a_body_named_as_editor_stands_as_the_author():
    found = entry("Ministerium für Häfen (Hrsg.). (2023). Leitlinien 2023. https://haefen.example/leitlinien")
    assert [name.literal for name in found.author] == ["Ministerium für Häfen"]
    found = entry("Holm, E., & Roca, P. (Eds.). (2011). Boats of the north. Quay Press.")
    assert (found.author, [name.family for name in found.editor]) == ((), ["Holm", "Roca"])


def test_editors_of_the_host_may_stand_before_it_without_in():
    found = entry(
        "Holm, E. (2021). Summary for sailors. A. Berg, P. Roca, & S. Lind (Eds.), Tides 2021: The basis "
        "(pp. 3–32). Quay University Press."
    )
    assert (found.title, found.container, found.page) == (
        "Summary for sailors",
        "Tides 2021: The basis",
        "3–32",
    )
    assert [name.family for name in found.editor] == ["Berg", "Roca", "Lind"]


def test_a_place_of_several_words_stands_before_its_publisher():
    found = entry("Holm, Edda. 2019. Barche e santi. Città del Porto: Banchina University Press.")
    assert found.publisher == "Banchina University Press"


@pytest.mark.parametrize(
    ("raw", "title"),
    [
        ("Holm, E., &amp; Roca, P. (2019). Salt &amp; sand. The Quay.", "Salt & sand"),
        ("Holm, E., \\& Roca, P. (2019). Salt \\& sand. The Quay.", "Salt & sand"),
        ("Holm, E., & Roca, P.&nbsp;(2019). Harbour&#39;s end. The Quay.", "Harbour's end"),
        ("Holm, E., & Roca, P. (2019). O\ufb03cial \ufb02oods. The Quay.", "Official floods"),
        ("Holm, E., & Roca, P. (2019). E\u0301tat de sie\u0300ge. The Quay.", "État de siège"),
        ("Holm, E., & Roca, P. (2019). The consti\u2060tution. The Quay.", "The constitution"),
        ("Holm, E., & Roca, P. (2019). The consti-\ntution. The Quay.", "The constitution"),
        ("Holm, E., & Roca, P. (2019). The consti\u00ad\ntution. The Quay.", "The constitution"),
        ("Holm, E., & Roca, P. (2019). See-\nund Landrecht. The Quay.", "See- und Landrecht"),
        ("Holm, E., & Roca, P. (2019). Why boats wait. <i>The Quay.", "Why boats wait"),
        ("Holm, E., & Roca, P. (2019). Why boats wait.The Quay.", "Why boats wait"),
        ("Holm, E., & Roca, P. (2019). Why boats wait at Quay.com. The Quay.", "Why boats wait at Quay.com"),
        ("By Holm, E., & Roca, P. (2019). Why boats wait. The Quay.", "Why boats wait"),
        ("See Holm, E., & Roca, P. (2019). Why boats wait. The Quay.", "Why boats wait"),
        ("➢ Holm, E., & Roca, P. (2019). Why boats wait. The Quay. ¹²", "Why boats wait"),
        ("📰 Holm, E., & Roca, P. (2019). Why boats wait. The Quay. ¹²", "Why boats wait"),
    ],
)
def test_signs_of_printing_and_markup_are_read_as_what_they_stand_for(raw, title):
    found = entry(raw)
    assert [name.family for name in found.author] == ["Holm", "Roca"]
    assert (found.issued, found.title, found.container or found.publisher) == ("2019", title, "The Quay")


def test_places_are_those_of_the_signs_in_the_source():
    raw = "Holm, E. (2019). Salt &amp; sie\u0300ge\u0301. The \ufb02ood&#39;s Quay."
    found = entry(raw)
    assert found.title == "Salt & siègé"
    assert raw[slice(*found.spans["title"])] == "Salt &amp; sie\u0300ge\u0301"


@pytest.mark.parametrize("title", ["See No Evil", "By the Quay, at Night"])
def test_see_and_by_may_begin_a_title(title):
    assert entry(f"Holm, Eva. “{title}.” The Quay, 3 May 2021.").title == title
    assert entry(f"{title}. (2021, May 3). The Quay.").title == title


def test_a_scheme_that_is_written_twice_is_read_once():
    found = entry("Holm, E. (2019). Why boats wait. The Quay. http://https://quay.example/boats")
    assert (found.url, found.container or found.publisher) == ("https://quay.example/boats", "The Quay")


@pytest.mark.parametrize(
    ("right", "slipped"),
    [
        (
            "Holm, E. (2019, May 3). The constitution waits. Reuters. https://reuters.com/boats",
            "Holm, E. (2019, May 3). The consti- tution waits. Reuters. https://reuters.com/boats",
        ),
        (
            "Holm, E. (2019, May 3). Why boats wait. Reuters. https://reuters.com/boats",
            "Holm, E. (2019, May 3). Why boats wait Harbour News. https://harbournews.example/boats",
        ),
        (
            "Holm, E. (2019, May 3). Why boats wait. Reuters. https://reuters.com/boats",
            "Holm, E. (2019, May 3). Why boats wait. Reuters. https://reuters.com/boats; Roca, P. Salt.",
        ),
    ],
)
def test_a_reading_is_trusted_less_where_parts_run_together(right, slipped):
    assert entry(slipped).confidence < entry(right).confidence


def test_a_mark_alone_before_the_date_is_nobody():
    for mark in (".", "?", "–"):
        (found,) = read_lines(
            f"{mark} (2022, August 1). Boats wait. The Guardian. https://www.theguardian.com/b"
        )
        assert (found.author, found.title) == ((), "Boats wait")


def test_two_links_at_either_end_are_not_put_together():
    (found,) = read_lines("0-quay.fr/2024/budgetg. Boats wait at sea. Harbour Post, 3 May 2020. https://ww.")
    assert "ww.0-quay" not in found.url
    assert all(span.start < span.end for span in found.spans.values())


def test_an_english_word_is_not_the_german_one_for_the_same_author():
    _, second = read_lines("Holm, R. (2020). Sand. Verso.\ndies, Technologies and sand. Harbour Post, 2020.")
    assert second.author == ()
    _, second = read_lines("Holm, R. (2020). Sand. Verso.\nDies.: Silt. Harbour Post, 2020.")
    assert [name.family for name in second.author] == ["Holm"]
