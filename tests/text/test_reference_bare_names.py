"""Two words without a comma where a list puts family names first: a person, a channel or a body."""

from __future__ import annotations

import pytest

from newsld.document import Reference
from newsld.text.references import read_lines
from newsld.text.references.trust.confidence import SURE

INVERTED = (
    "Moreau, P. (2023, May 6). The cod are back. The Guardian. https://www.theguardian.com/cod",
    "Strand, H. (2021). Tides of the north. Journal of Coasts, 12(3), 33–44.",
)
IN_ORDER = (
    "Anna Moreau. (2023, May 6). The cod are back. The Guardian. https://www.theguardian.com/cod",
    "Peter Strand. (2021). Tides of the north. Journal of Coasts, 12(3), 33–44.",
)


def last(*lines: str) -> Reference:
    return read_lines("\n".join(lines))[-1]


def names(found: Reference) -> list[str]:
    return [name.literal or f"{name.family}, {name.given}" for name in found.author]


@pytest.mark.parametrize(
    ("raw", "author"),
    [
        ("Pier Channel. (2023). How locks work [Video]. YouTube. youtu.be/a1", "Pier Channel"),
        ("Lock Explained (2023) ‘How locks work’ [Video]. YouTube. From: youtu.be/a1", "Lock Explained"),
        ("Pier Podcast. (2022, May 1). The ferry [Podcast]. Spotify. https://spotify.com/x", "Pier Podcast"),
        ("Tern Street. (2023). Locks at work [Video]. YouTube. youtube.com/@TernStreet", "Tern Street"),
        ("Tern Street. (2023). Locks at work [Video]. YouTube. youtube.com/c/ternstreet", "Tern Street"),
        ("Tern Street. (2023). Locks at work. Facebook. facebook.com/tern.street/1", "Tern Street"),
        ("Pier Kitchen. (2022, March 3). Ways to cook cod. https://pierkitchen.example/cod", "Pier Kitchen"),
        ("Slow Water. 2023. “Letter 12.” Slow Water, May 3. https://letters.example/12", "Slow Water"),
        ("Larn Technologies. (2023). The dam from above. https://photos.example/dam", "Larn Technologies"),
        ("Kite Productions. (2021). How locks work [Video]. Vimeo. https://vimeo.com/1", "Kite Productions"),
    ],
)  # fmt: skip
def test_a_channel_or_body_is_told_by_its_words_the_source_or_the_link(raw, author):
    found = last(*INVERTED, raw)
    assert (names(found), found.confidence >= SURE) == ([author], True)


@pytest.mark.parametrize(
    ("raw", "author"),
    [
        ("Rosa Brandt. (2023). How locks work [Video]. YouTube. youtu.be/a1", "Brandt, Rosa"),
        ("Kim Jong Un. (2024, January 2). New year address. KCNA. https://kcna.example/1", "Kim, Jong Un"),
        ("Park Sun Hye. (2024, January 2). New year address. Yonhap.", "Park, Sun Hye"),
        ("Xi Jinping. (2022, October 16). Report to the congress. Xinhua. xinhua.example", "Xi, Jinping"),
        ("Zhou En. (2022, October 16). Report to the congress. Xinhua.", "Zhou, En"),
        ("Per Strand. (2022, March 3). The nets of the north. Harbour Gazette.", "Strand, Per"),
    ],
)  # fmt: skip
def test_a_given_name_or_an_asian_family_name_tells_a_person(raw, author):
    found = last(*INVERTED, "Strand, P. (2020). Sand on the shore. Pier Books.", raw)
    assert (names(found), found.confidence >= SURE) == ([author], True)


def test_the_list_tells_a_person_who_stands_there_again_or_where_all_stand_so():
    raw = "Zuwi Akelo. (2022, March 3). The nets of the north. Harbour Gazette."
    for others in ((*INVERTED, "Akelo, Z. (2020). Sand on the shore. Pier Books."), IN_ORDER):
        found = last(*others, raw)
        assert (names(found), found.confidence >= SURE) == (["Akelo, Zuwi"], True)


@pytest.mark.parametrize(
    "raw",
    [
        "Grey Lantern. (2022, March 3). Ways to cook cod. Harbour Gazette.",
        "Grey Lantern. (2022, March 3). Ways to cook cod [Video]. YouTube. youtu.be/a1",
        "Grey Lantern (2022) ‘Ways to cook cod’, Harbour Gazette, 3 March.",
        "Grey Lantern. 2022. “Ways to Cook Cod.” Harbour Gazette, March 3.",
        "Grey Lantern. “Ways to Cook Cod.” Harbour Gazette, 3 Mar. 2022.",
        "Grey Lantern. “Ways to Cook Cod.” YouTube, 3 Mar. 2022, youtu.be/a1.",
        "Pier & Lantern. (2022, March 3). Ways to cook cod. Harbour Gazette.",
        "Molnár Péter. (2022, March 3). The nets of the north. Harbour Gazette.",
        "Zuwi Akelo. (2022, March 3). The nets of the north. Harbour Gazette.",
    ],
)
def test_where_nothing_tells_the_reading_is_not_sure(raw):
    for others in ((), INVERTED):
        found = last(*others, raw)
        assert found.author
        assert found.confidence < SURE


def test_two_words_of_a_video_are_its_channel_in_a_list_that_turns_persons_round():
    raw = "Grey Lantern. (2022, March 3). Ways to cook cod [Video]. YouTube. youtu.be/a1"
    assert names(last(*INVERTED, raw)) == ["Grey Lantern"]
    assert names(last(*IN_ORDER, raw)) == ["Lantern, Grey"]


def test_the_stop_behind_a_site_s_name_is_none_of_it():
    found = last("Pier Kitchen. (2022, March 3). Ways to cook cod. https://pierkitchen.example/cod")
    assert found.author[0].literal == "Pier Kitchen"


@pytest.mark.parametrize(
    ("raw", "author"),
    [
        ("Greta Lund [@GretaLund]. “We are outside.” Twitter, 2 Mar. 2023.", "Lund, Greta"),
        ("Casa Azul [@CasaAzul]. “Palabras del Presidente.” X, 10 Dec. 2024.", "Casa Azul [@CasaAzul]"),
    ],
)
def test_a_handle_that_spells_the_name_is_a_body_s_unless_a_person_is_told(raw, author):
    assert names(last(raw)) == [author]


@pytest.mark.parametrize("quoted", ["‘Sand and stone’", "“Sand and stone”", "« Sand and stone »"])
def test_a_year_between_names_and_a_quoted_title_is_the_date(quoted):
    found = last(f"Holm, R. & Berg, S., 2019, {quoted}, Journal of Coasts, 64, p. 336-344.")
    assert (found.issued, found.title) == ("2019", "Sand and stone")
