"""References as the standards and habits of many countries print them."""

from __future__ import annotations

import pytest

from newsld.document import Reference
from newsld.source import Span
from newsld.text.references import parse_entries


def read(raw: str) -> Reference:
    return parse_entries(raw, [Span(0, len(raw))])[0]


def names(found: Reference) -> list[str]:
    return [name.literal or f"{name.family}|{name.given}" for name in found.author]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (
            "LIND, Ada a Karel MOE, 2019. Písek v přístavu. Praha: Academia.",
            ["LIND|Ada", "MOE|Karel"],
        ),
        (
            "VAN DER LIND, Ada, ROUX, Jean et DE LA TORRE, Ana, 2019. Le sable gris. Paris : Marée.",
            ["VAN DER LIND|Ada", "ROUX|Jean", "DE LA TORRE|Ana"],
        ),
        (
            "DAM, T., L. F. MORA SOLER und B. ÅSHEIM, 2018. Kleine Häfen. Berlin: Springer.",
            ["DAM|T.", "MORA SOLER|L. F.", "ÅSHEIM|B."],
        ),
        (
            "KAYA Deniz, Ayla DEMİR, 2011, “The price of sand”, Journal of Harbour Studies, C. 3, ss. 26-31.",
            ["KAYA|Deniz", "DEMİR|Ayla"],
        ),
        ("KAYA Deniz T., The Tide, New York: Princeton University Press, 2021.", ["KAYA|Deniz T."]),
        (
            "HOUSE, Rosa J., BANKS, Petra and CHURCH, Ada. Silt. Berlin : Sage, 2004.",
            ["HOUSE|Rosa J.", "BANKS|Petra", "CHURCH|Ada"],
        ),
        ("DEPARTMENT FOR COASTAL TRADE, 2021. Sand exports. London: HMSO.", ["DEPARTMENT FOR COASTAL TRADE"]),
        (
            "Reporte de la OPAS, Panorama de las dunas, 2 abril, 2025. www.opas.example/dunas",
            ["de la OPAS|Reporte"],
        ),
    ],
)
def test_capitals_tell_the_family_names(raw, expected):
    assert names(read(raw)) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (
            "Moe, Karel; von Lind, Ada (2023): „Sand am Kai“. In: Der Spiegel, 3/2023.",
            ["Moe|Karel", "von Lind|Ada"],
        ),
        (
            "Van den Berg, Liam, & De Wit, Joost (2021). Zand. Tijdschrift, 68, 56–66.",
            ["Van den Berg|Liam", "De Wit|Joost"],
        ),
        (
            "Nowak, Jan i Anna Zielska. 2019. Piasek w porcie. Warszawa: Wydawnictwo Morskie.",
            ["Nowak|Jan", "Zielska|Anna"],
        ),
        (
            "Nowak J. i Zielska A., 2019, Piasek w porcie, Wydawnictwo Morskie, Warszawa.",
            ["Nowak|J.", "Zielska|A."],
        ),
        (
            "Novák, J. G. – Moe, K. 2012: Sand and stone. Harbour Quarterly 36, 2, 529–551.",
            ["Novák|J. G.", "Moe|K."],
        ),
        (
            (
                "da Silva e Souza, M. A. y P. Mora dos Santos. 2019. El precio de la arena en los "
                "puertos. Revista de Costas, 17 (3): 205–214."
            ),
            ["da Silva e Souza|M. A.", "Mora dos Santos|P."],
        ),
        ("Wojna i pokój. 2019. Warszawa: Wydawnictwo Morskie.", ["Wojna i pokój"]),
        ("Бондар, І., і Мельник, О. (2020). Сіль. Київ: Дух.", ["Бондар|І.", "Мельник|О."]),
        ("Kot, A., i Bąk, B. (2020). Sól. Czytelnik.", ["Kot|A.", "Bąk|B."]),
        ("Lehto, A. ja Salo, B. (2020). Suola. Otava.", ["Lehto|A.", "Salo|B."]),
        ("Νικολάου, Μ. και Γεωργίου, Κ. (2020). Αλάτι. Πόλις.", ["Νικολάου|Μ.", "Γεωργίου|Κ."]),
    ],
)
def test_words_for_and_and_particles_of_many_languages(raw, expected):
    assert names(read(raw)) == expected


@pytest.mark.parametrize(
    ("raw", "day", "outlet"),
    [
        (
            (
                "LIND, Ada. Sand runs short. The Guardian. Online. 23 July 2023. [Accessed 3 May "
                "2025]. Available from: https://www.theguardian.com/s"
            ),
            "2023-07-23",
            "The Guardian",
        ),
        (
            (
                "LIND, A., 2025. Falta arena. El País [en línea]. 9 febrero 2025. Disponible en: "
                "https://elpais.com/a"
            ),
            "2025-02-09",
            "El País",
        ),
        (
            (
                "LIND, Ada. Le sable manque. Le Monde. [en ligne]. 31 mars 2014. Disponible à "
                "l'adresse : https://www.lemonde.fr/a"
            ),
            "2014-03-31",
            "Le Monde",
        ),
        (
            (
                "LIND, Ada. Sand runs short. BBC News [online]. 2023 [cit. 22.06.2025]. Dostupné z: "
                "https://www.bbc.com/a"
            ),
            "2023",
            "BBC News",
        ),
        (
            "Lind, Ada (2023): Sand runs short. BBC News. Available at: URL: https://www.bbc.com/a",
            "2023",
            "BBC News",
        ),
        ("Lind, Ada (2023): Was fehlt. Spiegel Online. https://www.spiegel.de/a", "2023", "Spiegel Online"),
    ],
)
def test_what_says_that_a_work_was_read_online_is_no_part_of_it(raw, day, outlet):
    found = read(raw)
    assert (found.issued, found.container) == (day, outlet)
    for name, span in found.spans.items():
        if name in ("title", "container"):
            assert raw[span.start : span.end] == getattr(found, name)


def test_brackets_without_a_mark_part_title_and_house():
    found = read(
        "Lind, A. (2017). Sand and stone [Online] Harbour Watch. Available at: https://quay.example/a"
    )
    assert (found.title, found.publisher or found.container) == ("Sand and stone", "Harbour Watch")


@pytest.mark.parametrize(
    ("raw", "people", "title", "outlet", "issued"),
    [
        (
            (
                "Lind A., Moe K., Piasek i morze, „Przegląd Nauk o Morzu i Wybrzeżu” 2021, t. 18, nr "
                "2, s. 12–30."
            ),
            ["Lind|A.", "Moe|K."],
            "Piasek i morze",
            "Przegląd Nauk o Morzu i Wybrzeżu",
            "2021",
        ),
        (
            "Lind A. i in., Piasek. Fale i porty, „Fala” 16.12.2020.",
            ["Lind|A."],
            "Piasek. Fale i porty",
            "Fala",
            "2020-12-16",
        ),
        (
            "BBC, 2018, Co zostało z portu?, „Fala”, 26 marca.",
            ["BBC"],
            "Co zostało z portu?",
            "Fala",
            "2018-03-26",
        ),
        (
            "Lind, Ada, „Was der Deich kostet”, Küstenblatt, 2008, S. 3.",
            ["Lind|Ada"],
            "Was der Deich kostet",
            "Küstenblatt",
            "2008",
        ),
    ],
)
def test_polish_lists_have_the_outlet_in_quotation_marks(raw, people, title, outlet, issued):
    found = read(raw)
    assert (names(found), found.title, found.container, found.issued) == (people, title, outlet, issued)


def test_a_body_before_a_quoted_title_is_no_title():
    found = read("Rada Portów Morskich, „Piasek na granicy”, 2021, https://rada.example/a")
    assert found.title != "Rada Portów Morskich"


@pytest.mark.parametrize(
    ("raw", "host", "editors", "house"),
    [
        (
            (
                "LIND, Ada, 2018. Silt. In : MOE, Karel and ROUX, Jean (eds.), The Quays, pp. "
                "271–296. Lund : Verso."
            ),
            "The Quays",
            ["MOE", "ROUX"],
            "Verso",
        ),
        (
            "Lind A., « Le sable », in Moe K. et Roux J. (dir.), Les quais, Berlin, Marées, 2015, p. 1-9.",
            "Les quais",
            ["Moe", "Roux"],
            "Marées",
        ),
        (
            "Lind, A., «Sabbia e vento», in K. Moe (a cura di), I porti del sud, Roma 2012, pp. 62–78.",
            "I porti del sud",
            ["Moe"],
            "",
        ),
    ],
)
def test_hosts_and_their_editors_in_many_languages(raw, host, editors, house):
    found = read(raw)
    assert (found.container, [name.family for name in found.editor], found.publisher) == (
        host,
        editors,
        house,
    )


@pytest.mark.parametrize(
    ("raw", "title", "outlet"),
    [
        (
            "LIND, A. Sand ebbs. En BBC News [en línea]. 2017. Disponible en: https://www.bbc.com/a",
            "Sand ebbs",
            "BBC News",
        ),
        (
            "Lind, Ada (2025): Der Sand geht aus In: Onet, 21.08.2025, https://www.onet.pl/a",
            "Der Sand geht aus",
            "Onet",
        ),
        (
            "LIND, A., 2023. Sand runs short. V: Twitter [online]. Dostupné na: https://twitter.com/a/1",
            "Sand runs short",
            "Twitter",
        ),
        (
            "LIND, Ada. Sand and stone. Studies of Tides, [s. l.], v. 76, n. 6, p. 48–50, 2014.",
            "Sand and stone",
            "Studies of Tides",
        ),
        (
            "LIND, Ada. Sand runs short. En busca del mar. BBC News, 2014.",
            "Sand runs short. En busca del mar",
            "BBC News",
        ),
        (
            "Lind, Ada (2024): “Der Sand am Kai”. In: Zeitschrift für Häfen, 5 (2024), p. 23–45.",
            "Der Sand am Kai",
            "Zeitschrift für Häfen",
        ),
    ],
)
def test_what_leads_to_an_outlet(raw, title, outlet):
    found = read(raw)
    assert (found.title, found.container) == (title, outlet)


def test_years_of_resolutions_and_yearly_reports_are_of_their_titles():
    found = read(
        "HARBOUR AGENCY, 2023. Tides in the light of Resolution 2231 (2015). Online. House of Tides."
    )
    assert (found.issued, found.title) == ("2023", "Tides in the light of Resolution 2231 (2015)")
    found = read("HARBOUR COMMISSION. 2023 Report on the Tides. Publications Office, 2023.")
    assert (found.issued, found.title) == ("2023", "2023 Report on the Tides")


@pytest.mark.parametrize(
    ("raw", "people", "title"),
    [
        (
            "Lind, Ada T., Moe, Karel J. y Roux, Jean, Costas y puertos: un estudio, Lima, Sage, 2004.",
            ["Lind|Ada T.", "Moe|Karel J.", "Roux|Jean"],
            "Costas y puertos: un estudio",
        ),
        (
            "Lind, Ada, Karel T. Moe, Sabbia e porti: uno studio, Roma, Laterza, 2015.",
            ["Lind|Ada", "Moe|Karel T."],
            "Sabbia e porti: uno studio",
        ),
    ],
)
def test_persons_one_behind_the_other_by_commas(raw, people, title):
    found = read(raw)
    assert (names(found), found.title) == (people, title)


def test_a_title_that_begins_between_a_name_and_a_colon_is_no_second_name():
    found = read("Rosa Holm, Sand Mine Strikes: More Than a Hundred. The Guardian.")
    assert "Rosa Holm, Sand Mine Strikes" not in names(found)
    assert found.confidence < 0.95


def test_a_day_in_brackets_before_the_link_is_when_somebody_looked():
    found = read(
        "LIND, Ada. Sand and stone. Harbour Press, 2021 [28.8.2025]. Dostupné na: https://quay.example/a"
    )
    assert (found.issued, found.accessed, found.title) == ("2021", "2025-08-28", "Sand and stone")
    found = read("Lind, Ada. Sand and stone. Harbour Press [28.8.2021].")
    assert found.accessed == ""


@pytest.mark.parametrize(
    ("raw", "outlet", "volume", "page"),
    [
        ("Lind, Ada (2013): Sand. In: Hafenstudien 61, S. 359–372.", "Hafenstudien", "61", "359–372"),
        ("Lind, Ada (2019): Sand. In: Der Hafen 2018, S. 3–12.", "Der Hafen 2018", "", "3–12"),
    ],
)
def test_a_volume_stands_right_behind_its_journal(raw, outlet, volume, page):
    found = read(raw)
    assert (found.container, found.volume, found.page) == (outlet, volume, page)


def test_small_words_of_a_title_in_capitals_are_no_initials():
    found = read("DE PRIJS VAN ZAND. Haven Instituut, 2022. Beschikbaar op: https://haven.example/a")
    assert found.title == "DE PRIJS VAN ZAND"
    assert not found.author


@pytest.mark.parametrize(
    ("raw", "people", "title", "outlet", "issued"),
    [
        (
            "Lind, A., Der Deich: Was ihn hält, und was nicht, Die Zeit, 15.09.2023.",
            ["Lind|A."],
            "Der Deich: Was ihn hält, und was nicht",
            "Die Zeit",
            "2023-09-15",
        ),
        (
            "Wer hält den Deich? In: Spiegel Online (2025)",
            [],
            "Wer hält den Deich?",
            "Spiegel Online",
            "2025",
        ),
        (
            "Lind, Ada ; Moe, Jan Karel: Wer hält den Deich? In: Reuters (2023)",
            ["Lind|Ada", "Moe|Jan Karel"],
            "Wer hält den Deich?",
            "Reuters",
            "2023",
        ),
        (
            "Lind, A., 2017 (2. Februar): Wer hält den Deich? Die Zeit.",
            ["Lind|A."],
            "Wer hält den Deich?",
            "Die Zeit",
            "2017-02-02",
        ),
        (
            "BBC NEWS. A areia acaba nos portos. [s. l.], 6 ago. 2023. Disponível em: https://mar.example/a",
            ["BBC NEWS"],
            "A areia acaba nos portos",
            "",
            "2023-08-06",
        ),
    ],
)
def test_days_and_years_of_german_and_brazilian_lists(raw, people, title, outlet, issued):
    found = read(raw)
    assert (names(found), found.title, found.container, found.issued) == (people, title, outlet, issued)


def test_volumes_and_issues_are_named_in_many_languages():
    found = read("LIND, Ada. Sand and stone. Harbour Studies. 2019, roč. 14, č. 3, s. 3–12.")
    assert (found.container, found.volume, found.issue, found.page) == ("Harbour Studies", "14", "3", "3–12")


def test_two_words_behind_names_turned_round_may_begin_a_title():
    told = read("Lind, Ada, Moe, Karl, and Jan Roux (2019) ‘Sand runs short’, The Guardian, 3 May.")
    open_ = read("Lind, Ada, Moe, Karl, Sand Wars (2019) ‘Sand runs short’, The Guardian, 3 May.")
    assert open_.confidence < told.confidence


@pytest.mark.parametrize("before", ["Rossi, M. (2021), Le reti, ", "Rossi, M. (2021). Le reti, "])
@pytest.mark.parametrize("outlet", ["in «la Marea»", "in “la Marea”", "en «la Marea»"])
def test_behind_a_date_and_a_title_the_outlet_alone_may_be_quoted(before, outlet):
    found = read(f"{before}{outlet}, 3 maggio.")
    assert (found.title, found.container, found.issued) == ("Le reti", "la Marea", "2021-05-03")
