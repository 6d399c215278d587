"""Lists as they are found in reports, student work and on blogs: notes on who looked at a work, names in
order, places, sites in the author's or the outlet's place."""

from __future__ import annotations

import pytest

from newsld.document import Reference
from newsld.source import Span
from newsld.text.references import parse_entries, read_lines


def read(*lines: str) -> list[Reference]:
    """The references of one list, an entry a line."""
    text, spans = "", []
    for line in lines:
        spans.append(Span(len(text), len(text) + len(line)))
        text += line + "\n"
    return list(parse_entries(text, spans))


def names(found: Reference) -> list[str]:
    return [name.literal or f"{name.given} {name.family}".strip() for name in found.author]


@pytest.mark.parametrize(
    ("tail", "accessed"),
    [
        (
            " Zugegriffen: 11. September 2026. [Online]. Verfügbar unter: https://quay.example/sand",
            "2026-09-11",
        ),
        (" From: https://quay.example/sand", ""),
        (" Archived from the original (PDF) on 2007-08-07. Retrieved 2008-01-21.", "2008-01-21"),
        (" Retrieved 2020-04-01 – via www.quay.example.", "2020-04-01"),
        (" Also available at https://quay.example/sand", ""),
        (" (consulté le 07/08/2026)", ""),
        (" (consulté le 17/08/2026)", "2026-08-17"),
    ],
)
def test_who_looked_at_a_work_and_when_is_no_outlet_or_date(tail, accessed):
    (found,) = read(f"“Sand runs short.” Harbour Gazette. 3 May 2006.{tail}")
    assert (found.title, found.container, found.issued) == (
        "Sand runs short",
        "Harbour Gazette",
        "2006-05-03",
    )
    assert found.accessed == accessed


def test_a_list_that_puts_given_names_first_has_two_persons_where_a_comma_parts_them():
    two = 'Rosa Holm, Samuel Berg (14 May 2017). "Sand runs short". The Quay.'
    others = 'Ada Lindqvist (3 May 2017). "Rents fall". The Quay.', 'Ole Quist (4 May 2017). "Ice". The Quay.'
    assert names(read(two, *others)[0]) == ["Rosa Holm", "Samuel Berg"]
    one = 'Holm Reis, Rosa Maria (14 May 2017). "Sand runs short". The Quay.'
    inverted = 'Berg, Samuel (3 May 2017). "Rents fall". The Quay.', 'Quist, O. (2017). "Ice". The Quay.'
    assert [(name.family, name.given) for name in read(one, *inverted)[0].author] == [
        ("Holm Reis", "Rosa Maria")
    ]


def test_names_of_two_words_each_are_in_order():
    (found,) = read("Rosa Holm, Samuel Berg, Ada Lindqvist (13 August 2020) Sand runs short. Reuters.")
    assert names(found) == ["Rosa Holm", "Samuel Berg", "Ada Lindqvist"]


@pytest.mark.parametrize(
    ("place", "house"),
    [
        ("España", "Faro Educación"),
        ("Castelló de la Plana, Spain", "Universitat del Moll"),
        ("Cambridge Massachusetts", "The Quay Press"),
        ("Skellhaven", "Harbour University Press"),
    ],
)
def test_what_stands_before_a_publisher_is_its_place(place, house):
    (found,) = read(f"Holm, R. (2005). Diques: una historia. {place}: {house}.")
    assert (found.title, found.publisher) == ("Diques: una historia", house)


def test_a_title_is_not_cut_at_the_name_of_a_state_before_a_publisher():
    (found,) = read(
        "Jonas K. Holm. 2021. The Quay That Would Not Sink. Princeton, NJ: Princeton University Press."
    )
    assert (found.title, found.publisher) == ("The Quay That Would Not Sink", "Princeton University Press")


@pytest.mark.parametrize(
    ("raw", "author"),
    [
        (
            "www.quay-corner.example (n.d.). Lists in Sand. https://quay-corner.example/a",
            "www.quay-corner.example",
        ),
        ("Quay Side. (n.d.). Sand or Stone. [online] Available at: https://quayside.example/a", "Quay Side"),
        ("No specified author (13 August 2020). Sand runs short. Reuters.", ""),
    ],
)
def test_a_site_in_the_author_s_place_is_one_and_nobody_is_none(raw, author):
    (found,) = read(raw)
    assert names(found) == [author] * bool(author)


@pytest.mark.parametrize(
    ("raw", "title"),
    [
        ("harbour.example, Neue Kräne im Hafen von Skell (11. 9. 2026)", "Neue Kräne im Hafen von Skell"),
        ("harbour.example, Kräne und ihre Seile", "Kräne und ihre Seile"),
        (
            "harbour.example (english), Cranes in the Port of Skell (11. 9. 2026)",
            "Cranes in the Port of Skell",
        ),
    ],
)
def test_a_host_that_stands_first_is_the_outlet(raw, title):
    (found,) = read(raw)
    assert (found.author, found.container, found.title) == ((), "harbour.example", title)


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (
            "Quayworks: A Foreign Tide, by Jakob Lindqvist, September 6, 2026",
            (["Jakob Lindqvist"], "A Foreign Tide", "Quayworks"),
        ),
        (
            "Holm et al., The Skell Harbour Crane (2017, Fachbeitrag)",
            (["Holm"], "The Skell Harbour Crane", ""),
        ),
        ("«Il mare dei lettori» — Il Porto, 30 aprile 1991", ([], "Il mare dei lettori", "Il Porto")),
        (
            "Rosa Holm, “The Long Quay.” This Tideline Life episode 721.",
            (["Rosa Holm"], "The Long Quay", "This Tideline Life"),
        ),
        (
            "Tideline. (2025, March 15). Port: Sand runs short. DW. https://www.dw.com/en/port",
            (["Tideline"], "Port: Sand runs short", "DW"),
        ),
        (
            "Statement of Ole Quist to the inquiry (24 May 2025), page 281. https://quay.example/a",
            ([], "Statement of Ole Quist to the inquiry", ""),
        ),
        (
            "Office de la langue du port. “digue de sable” (2020). https://quay.example/a",
            (["Office de la langue du port"], "digue de sable", ""),
        ),
        (
            "“Ole Quist (1906-1992): A Legacy of Sand.” The Quay, 27 Feb. 2017.",
            ([], "Ole Quist (1906-1992): A Legacy of Sand", "The Quay"),
        ),
        (
            "Quayworks. 2017 data on tides and sand. Technical report, 2017.",
            (["Quayworks"], "2017 data on tides and sand", ""),
        ),
        (
            f"Holm, R. (2020). Luka bez peska? [{'A “dry” quay without sand: ' * 4}what they say]. Danas.",
            (["R. Holm"], "Luka bez peska?", "Danas"),
        ),
    ],
)
def test_what_a_part_is_its_marks_and_words_tell(raw, told):
    (found,) = read(raw)
    assert (names(found), found.title, found.container or found.publisher) == told


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("https:/ /www.quay.example/ sand-and-stone/.", "https://www.quay.example/sand-and-stone/"),
        ("Repéré à : quay.ch.", "quay.ch"),
        (
            "Available at: https://quay.example/a#:~:text=The%20sand%20ends. (Accessed: 3 May 2025).",
            "https://quay.example/a#:~:text=The%20sand%20ends.",
        ),
    ],
)
def test_addresses_as_they_were_copied(written, url):
    (found,) = read(f"« Le sable manque », Radio Skell. {written}")
    assert (found.url, found.container) == (url, "Radio Skell")


def told(found: Reference) -> tuple[list[str], str, str, str]:
    return names(found), found.issued, found.title, found.container or found.publisher


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (
            "Skeller Morgenecho vom 14.03.2022: „Warum der Deich nicht hält“",
            ([], "2022-03-14", "Warum der Deich nicht hält", "Skeller Morgenecho"),
        ),
        (
            "Bundesministerium für Häfen: Faktenblatt Sand, Stand: 3. Mai 2023.",
            (["Bundesministerium für Häfen"], "2023-05-03", "Faktenblatt Sand", ""),
        ),
        (
            "Holm, Anna: Wenn das Wasser kommt. Reportage. Nordkurier-Magazin, Heft 3/2021, S. 14–19.",
            (["Anna Holm"], "2021", "Wenn das Wasser kommt", "Nordkurier-Magazin"),
        ),
        (
            "Vgl. Berg, T.: Stadt ohne Wasser, Frankfurt a.M.: Suhrkamp 2015, hier S. 88 f.",
            (["T. Berg"], "2015", "Stadt ohne Wasser", "Suhrkamp"),
        ),
        (
            "INSEE, « Portrait des ports », édition 2021, consulté le 3 mars 2022.",
            (["INSEE"], "", "Portrait des ports", ""),
        ),
        (
            "HOLM (Claire), Les oubliés du quai, Paris, La Découverte, 2019, 240 p.",
            (["Claire HOLM"], "2019", "Les oubliés du quai", "La Découverte"),
        ),
        (
            "Ministère des Ports, « Plan sable », dossier de presse, 30 mars 2023.",
            (["Ministère des Ports"], "2023-03-30", "Plan sable", ""),
        ),
        (
            "Roux H. et Blanc P. (2021), Les digues du port, Revue de géographie navale, vol. 109, n° 2.",
            (["H. Roux", "P. Blanc"], "2021", "Les digues du port", "Revue de géographie navale"),
        ),
        (
            "Kowalski J., Port bez piasku, „Głos Wybrzeża”, 12 maja 2021, nr 110, s. 5.",
            (["J. Kowalski"], "2021-05-12", "Port bez piasku", "Głos Wybrzeża"),
        ),
        (
            "Lindqvist et al. (2017), Why is the quay black and white?, Harbour Ecology https://quay.example/a",
            (["Lindqvist"], "2017", "Why is the quay black and white?", "Harbour Ecology"),
        ),
        (
            "Office for Port Statistics (OPS) (2022) Crime on quays: year ending March 2022. https://ops.example/a",
            (["Office for Port Statistics (OPS)"], "2022", "Crime on quays: year ending March 2022", ""),
        ),
        (
            "Quoted in Tom Reyes, “Port in Peril,” Tidal Review, May 3, 2021.",
            (["Tom Reyes"], "2021-05-03", "Port in Peril", "Tidal Review"),
        ),
        (
            "Skell Reporter (2023) - “Young diver looks for sand” https://quay.example/a",
            ([], "2023", "Young diver looks for sand", "Skell Reporter"),
        ),
        (
            "Semana del Puerto – «Falta arena»: entrevista a Camilo Holm Reyes – 16 de febrero de 2025",
            (["Camilo Holm Reyes"], "2025-02-16", "Falta arena", "Semana del Puerto"),
        ),
    ],
)
def test_forms_of_several_languages(raw, expected):
    (found,) = read(raw)
    assert told(found) == expected


def test_editors_in_brackets_behind_their_names_are_none_of_the_title():
    (found,) = read("Holm, L. (a cura di), Porti del Sud, Laterza, Roma-Bari 2018.")
    assert not found.title.startswith("(")


def test_a_reading_in_the_order_of_the_list_comes_first():
    lines = [
        f"Tideline Weekly, {title}, {day} May 2021"
        for day, title in enumerate(("Sand runs short at the port", "Rents fall in the old town"), 3)
    ]
    body = "Open Quay Forum, Boats wait for the tide, 9 May 2021"
    assert [one.title for one in read(*lines, body)] == [line.split(", ")[1] for line in (*lines, body)]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (
            "Rosa Holm, Sand runs short at the port, Open Quay, May 3 2021",
            (["Rosa Holm"], "2021-05-03", "Sand runs short at the port", "Open Quay"),
        ),
        (
            "Rosa Holm, Les dunes et leurs risques techniques, sociaux et financiers, 3 mai 2021",
            (["Rosa Holm"], "2021-05-03", "Les dunes et leurs risques techniques, sociaux et financiers", ""),
        ),
        ("Port stocks fall, Reuters, May 5 2021", ([], "2021-05-05", "Port stocks fall", "Reuters")),
        (
            "„Sand und Macht“, Reportage von Anna Berg, Küstenbote, 3. Mai 2019",
            (["Anna Berg"], "2019-05-03", "Sand und Macht", "Küstenbote"),
        ),
        (
            "« Sable et pouvoir », enquête de Claire Roux, Rivages, 3 mai 2019",
            (["Claire Roux"], "2019-05-03", "Sable et pouvoir", "Rivages"),
        ),
        (
            "DOJ, July 23 2025, Harbour task force announced",
            (["DOJ"], "2025-07-23", "Harbour task force announced", ""),
        ),
        (
            "En.quaywiki.org. (2019). Sand theft. [online] Available at: https://en.quaywiki.org/wiki/Sand_theft",
            (["En.quaywiki.org"], "2019", "Sand theft", ""),
        ),
        (
            "Lind, A 2020, Sand wars, online video, 12 May, Open Quay, viewed 2 June 2020, <https://youtu.be/abc>.",
            (["A Lind"], "2020-05-12", "Sand wars", "Open Quay"),
        ),
    ],
)
def test_capitals_marks_and_known_names_tell_outlets_and_bodies(raw, expected):
    (found,) = read(raw)
    assert told(found) == expected


ROMAN = [
    "i. Holm, R., “The quiet tide”, Port Law Review, Vol. 3 (2021), pp. 11–29.",
    "ii. A. Roe, “Barges and rights,” The Quay, May 4, 2020.",
    "iii. council minutes, 3 March 2019, p. 4.",
    "iv. See Holm, above note i, p. 14.",
    "v. Lund, K. (2018). Silt. Tideline Press.",
]


@pytest.mark.parametrize("count", [2, 3, 5])
def test_notes_with_small_roman_figures_are_an_entry_each(count):
    found = read_lines("\n".join(ROMAN[:count]) + "\n")
    assert [entry.raw for entry in found] == ROMAN[:count]
    assert [found[0].author[0].family, found[0].title] == ["Holm", "The quiet tide"]


def test_a_particle_cut_short_is_no_roman_figure():
    lines = [
        "v. Holm, A. (1805). Salt. Cotta.",
        "v. Roe, R. (1990). Sand. Beck.",
        "Wolf, A. (1990). Silt. Beck.",
    ]
    assert [entry.raw for entry in read_lines("\n".join(lines))] == lines
