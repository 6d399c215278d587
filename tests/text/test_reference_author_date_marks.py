"""Author-date lists: bodies nobody listed, quotations in quotations, days between commas, blanks lost."""

from __future__ import annotations

import pytest

from newsld.source import Span
from newsld.text.references import parse_entries, read_lines


def read(raw):
    (found,) = parse_entries(raw, [Span(0, len(raw))])
    people = [name.literal or f"{name.family}, {name.given}" for name in found.author]
    return people, found.issued, found.title, found.container or found.publisher


@pytest.mark.parametrize(
    ("raw", "people", "title", "source"),
    [
        (
            "Skella Zarząd Morski, 2024. Piasek i sól – deklaracja. [online] Available at: <https://skell.example/a>.",
            ["Skella Zarząd Morski"],
            "Piasek i sól – deklaracja",
            "",
        ),
        (
            "Havneministeriet 2023. Havneplan 2024-2033. https://havn.example/a.",
            ["Havneministeriet"],
            "Havneplan 2024-2033",
            "",
        ),
        (
            "Holm, Rosa & von der Lind, Ada 2023. Wem gehört der Sand? Der Spiegel.",
            ["Holm, Rosa", "von der Lind, Ada"],
            "Wem gehört der Sand?",
            "Der Spiegel",
        ),
        (
            "Holm, Rosa, Ada Lind, and Sam Berg. 2023. Who Owns Sand? Verso.",
            ["Holm, Rosa", "Lind, Ada", "Berg, Sam"],
            "Who Owns Sand?",
            "Verso",
        ),
    ],
)
def test_who_stands_before_a_bare_year(raw, people, title, source):
    assert read(raw) == (people, raw[raw.index("20") :][:4], title, source)


@pytest.mark.parametrize(
    ("raw", "title"),
    [
        ('Holm, R. 2019. ‘"No Sand" at the Ports’, Skell Gazette, 3 May.', '"No Sand" at the Ports'),
        (
            "Holm, R 2019, ‘‘We’re dry.’ The ports’ last year’, Skell Gazette, 3 May.",
            "‘We’re dry.’ The ports’ last year",
        ),
        ("Holm, R. 2019. “‘No Sand’: What Ports Say.” Skell Gazette, 3 May.", "‘No Sand’: What Ports Say"),
        ("Holm, R. 2019. ''Sand and Stone'', Skell Gazette, 3 May.", "Sand and Stone"),
        ("Holm, R. 2019. “Sand and ‘Stone’.” Skell Gazette, 3 May.", "Sand and ‘Stone’"),
        ("Holm, R 2019,‘Sand and stone’, Skell Gazette, 3 May.", "Sand and stone"),
    ],
)
def test_a_quoted_title_may_begin_with_a_quotation(raw, title):
    assert read(raw) == (["Holm, R" + "." * ("R." in raw)], "2019-05-03", title, "Skell Gazette")


@pytest.mark.parametrize(
    ("raw", "issued", "title", "source"),
    [
        (
            "Holm, R (2023) What ports want, The Guardian. 14 September.",
            "2023-09-14",
            "What ports want",
            "The Guardian",
        ),
        (
            "Holm, R 2023, What ports want, 14 September, The Guardian.",
            "2023-09-14",
            "What ports want",
            "The Guardian",
        ),
        ("Holm, R 2023, Sand, salt and the sea, Angola", "2023", "Sand, salt and the sea, Angola", ""),
        (
            "Holm, R. 2023. “What Ports Want”. Skell Gazette, May. Edition.",
            "2023-05",
            "What Ports Want",
            "Skell Gazette",
        ),
        ("Holm, R. 2023. “Sand.” The Guardian, October, 58–61.", "2023-10", "Sand", "The Guardian"),
        ("Holm, R. 2023. What Ports Want, 2nd Edition, Verso.", "2023", "What Ports Want", "Verso"),
        ("Holm, R., 2023. Who owns sand?. Longread, The Guardian.", "2023", "Who owns sand?", "The Guardian"),
    ],
)
def test_days_and_outlets_behind_a_title(raw, issued, title, source):
    assert read(raw)[1:] == (issued, title, source)


@pytest.mark.parametrize(
    ("raw", "seen", "title", "source"),
    [
        (
            "Yıldız, A. (2020). Kum ve su. 16 Nisan 2025 tarihinde https://dz.example adresinden erişildi.",
            "2025-04-16",
            "Kum ve su",
            "",
        ),
        (
            "Yıldız, A. (2020, 29 Şubat). Kum ve su. Deniz Postası. https://dz.example adresinden erişildi.",
            "",
            "Kum ve su",
            "Deniz Postası",
        ),
        (
            "Yıldız, A. (2018). Kum. P. Lind (Ed.), Denizin tarihi içinde (ss. 3-9). Ankara: İletişim.",
            "",
            "Kum",
            "Denizin tarihi",
        ),
        ("Yıldız, A. (2018). Savaş tarihinde kum. Ankara: İletişim.", "", "Savaş tarihinde kum", "İletişim"),
    ],
)
def test_turkish_words_stand_behind_what_they_belong_to(raw, seen, title, source):
    (found,) = parse_entries(raw, [Span(0, len(raw))])
    assert (found.accessed, found.title, found.container or found.publisher) == (seen, title, source)


@pytest.mark.parametrize(
    ("raw", "title", "source"),
    [
        ("Holm, R. (2019) How ports die (London: Verso)", "How ports die", "Verso"),
        (
            "Holm, R. (2019), How ports die (2nd edn., Oxford: Harbour Press).",
            "How ports die",
            "Harbour Press",
        ),
        (
            "Holm, R. (2019) ‘Silt’, in Ada Lind (ed.), Ports at war (London: Verso), 45-67.",
            "Silt",
            "Ports at war",
        ),
        ("Holm, R. (2019) How ports die (Part two: the sea).", "How ports die (Part two: the sea)", ""),
    ],
)
def test_place_and_house_in_brackets(raw, title, source):
    assert read(raw) == (["Holm, R."], "2019", title, source)


def test_a_volume_may_stand_before_its_word():
    raw = "Holm, R. (2019): Sand, in: Küstenblätter, 12. Jg., H. 3, S. 45-67."
    (found,) = parse_entries(raw, [Span(0, len(raw))])
    assert (found.container, found.publisher, found.volume, found.page) == (
        "Küstenblätter",
        "",
        "12",
        "45-67",
    )


def test_a_state_and_its_department_are_one_author():
    raw = "Great Britain. Department for Ports (2019) Sand. London: The Stationery Office (Cm 1234)."
    assert read(raw) == (["Great Britain. Department for Ports"], "2019", "Sand", "The Stationery Office")


@pytest.mark.parametrize(
    ("raw", "title", "source"),
    [
        (
            "Holm, R 2019, Sand plan 2019–2024, Ministry of Sand website, accessed 4 June 2020.",
            "Sand plan 2019–2024",
            "Ministry of Sand",
        ),
        (
            "Holm, R. 2019. Silt. In Ports at war, Hrsg. Peter Dahl und Sam Berg, 45–67. Berlin: Springer.",
            "Silt",
            "Ports at war",
        ),
        ("Holm, R. (2019) Ports at war, hrsg. von Peter Dahl. Berlin: Suhrkamp.", "Ports at war", "Suhrkamp"),
        ("Holm, R. (2019) How to build a website. Berlin: Suhrkamp.", "How to build a website", "Suhrkamp"),
    ],
)
def test_who_edited_and_whose_website_it_is(raw, title, source):
    assert read(raw)[1:] == ("2019", title, source)


@pytest.mark.parametrize("mark", [", …", ", ...", ", . . .", " …", ", ... &"])
def test_the_last_of_many_authors_stands_behind_dots(mark):
    people, *_ = read(
        f"Lind, A., Berg, S., Vik, L.{mark} Aasen, T. (2019). Sand mining. Coastal Review, 12(3), 4."
    )
    assert people == ["Lind, A.", "Berg, S.", "Vik, L.", "Aasen, T."]


def test_dots_without_a_name_behind_them_are_nobody():
    assert len(read("Lind, A., Berg, S., ... (2019). Sand mining. Coastal Review, 12(3), 4.")[0]) == 2


def test_two_names_of_two_words_may_be_one_person_or_two():
    (two,) = parse_entries(raw := "Ada Lind, Sam Berg (2019). Sand mining. Verso.", [Span(0, len(raw))])
    (one,) = parse_entries(raw := "Lind, Ada, & Berg, Sam (2019). Sand mining. Verso.", [Span(0, len(raw))])
    assert two.confidence < 0.95 < one.confidence


@pytest.mark.parametrize(
    ("raw", "people", "title", "source"),
    [
        (
            "Holm, R. 2023. Sand wars. Centre for Ports Working Paper 12.",
            ["Holm, R."],
            "Sand wars",
            "Centre for Ports",
        ),
        ("FAO. 2023. Sand and food. Rome, FAO. 120 pp.", ["FAO"], "Sand and food", "FAO"),
        ("Holm, Rosa. (1987) 2023. Sand Wars. London: Verso.", ["Holm, Rosa"], "Sand Wars", "Verso"),
        ("Holm, Rosa. 2023. Sand Wars. London: Verso. Kindle.", ["Holm, Rosa"], "Sand Wars", "Verso"),
        ("Holm, R. (2023) 1984. London: Verso.", ["Holm, R."], "1984", "Verso"),
        ("Sand Wars (2023) Directed by D. Dahl. [Film]. Paris: Orka.", ["Dahl, D."], "Sand Wars", "Orka"),
        ("Holm, R. (2023) Sand wars. Melbourne, Australia: Verso.", ["Holm, R."], "Sand wars", "Verso"),
        ("Holm, R. (2023) Sand wars, London: Verso.", ["Holm, R."], "Sand wars", "Verso"),
        ("Anna Holm (2023) Sand wars. Verso.", ["Holm, Anna"], "Sand wars", "Verso"),
    ],
)
def test_series_lengths_and_makers(raw, people, title, source):
    assert read(raw) == (people, "2023", title, source)


def test_a_programme_before_its_channel_is_no_person():
    assert read("Sea Talk (2023) BBC Radio 4, 3 May.") == ([], "2023-05-03", "Sea Talk", "BBC Radio 4")


@pytest.mark.parametrize(
    "figures", ["12 no. 3: 3–20", "12:3, 3–20", "12/3: 3–20", "12.3: 3–20", "12:3, pp. 3–20"]
)
def test_volume_issue_and_pages_in_the_forms_of_journals(figures):
    raw = f"Holm, R. 2023. Sand and salt. Coastal Quarterly {figures}."
    (found,) = parse_entries(raw, [Span(0, len(raw))])
    assert (found.container, found.publisher) == ("Coastal Quarterly", "")
    assert (found.volume, found.issue, found.page) == ("12", "3", "3–20")


@pytest.mark.parametrize(
    ("raw", "issued", "title", "source"),
    [
        (
            "Holm R (2023) Sand. Coastal Quarterly. Epub ahead of print 3 May 2023.",
            "2023-05-03",
            "Sand",
            "Coastal Quarterly",
        ),
        (
            "Holm, R. (2023). Sand. Coastal Quarterly, Advance online publication.",
            "2023",
            "Sand",
            "Coastal Quarterly",
        ),
        (
            "Holm, R. (2023). Sand wars | Rosa Holm. [online] the Guardian.",
            "2023",
            "Sand wars",
            "the Guardian",
        ),
        ("Holm, R. (2023). Sand wars | World | The Guardian.", "2023", "Sand wars", "The Guardian"),
        (
            "Holm, R. (2023). Sand wars | Lind, Ada. The Guardian.",
            "2023",
            "Sand wars | Lind, Ada",
            "The Guardian",
        ),
    ],
)
def test_what_is_no_house_and_no_part_of_a_title(raw, issued, title, source):
    assert read(raw)[1:] == (issued, title, source)


@pytest.mark.parametrize(
    ("raw", "title", "source"),
    [
        (
            "LIND, A. (2019) : Le sable et le droit, Paris, La Découverte.",
            "Le sable et le droit",
            "La Découverte",
        ),
        ("Lind, A. (2019) La sabbia e il sale, Bologna, il Mulino.", "La sabbia e il sale", "il Mulino"),
        ("Lind, A. (2019): Sand und Recht, 2. Aufl., Wiesbaden 2019.", "Sand und Recht", ""),
        ("Lind, A. (2019): Sand und Recht, Hannover Messe 2018.", "Sand und Recht, Hannover Messe 2018", ""),
        ("Lind, A. (2019). Sand in Paris, London, and Rome.", "Sand in Paris, London, and Rome", ""),
    ],
)
def test_a_house_stands_behind_its_place(raw, title, source):
    assert read(raw)[1:] == ("2019", title, source)


def test_brackets_amid_a_number_make_none_of_two():
    found = read_lines("Holm K. Will tides change the game? Tides 2015;386 (1000 [online]9): 2204-21.")[0]
    assert found.issue != "1000.9"
