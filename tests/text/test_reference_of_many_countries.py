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
