"""Where parts of an entry begin and end: dates, outlets, hosts of chapters, persons behind a title."""

from __future__ import annotations

import pytest

from newsld.source import Span
from newsld.text.references import parse_entries

DAYS_BEHIND = [
    (
        "Seeamt (2023): Strategie der Küste. Berlin, 13. Juli 2023. URL: https://seeamt.example/strategie.pdf",
        ("Seeamt", "2023-07-13", "Strategie der Küste", ""),
    ),
    (
        "Kurz, Karin/ Lenz, Felix (2022): Sand wird teuer, Die Zeit vom 22.08.2022, online: https://www.zeit.de/a",
        ("Karin Kurz; Felix Lenz", "2022-08-22", "Sand wird teuer", "Die Zeit"),
    ),
    (
        "Kurz, Karin (2022). Sand wird teuer. Süddeutsche Zeitung vom 22.08.2022.",
        ("Karin Kurz", "2022-08-22", "Sand wird teuer", "Süddeutsche Zeitung"),
    ),
    (
        "Dupont, E., « Sable et mer », Estuaire.fr, le 26 septembre 2017, https://www.estuaire.fr/sable",
        ("E. Dupont", "2017-09-26", "Sable et mer", "Estuaire.fr"),
    ),
    (
        "o.V. (2022): Sand wird knapp. In: tagesschau.de. 27.02.2022. Online verfügbar unter https://quay.example",
        ("", "2022-02-27", "Sand wird knapp", "tagesschau.de"),
    ),
    (
        "HOLM, Rosa. Areia falta no cais de PX. TV3, 27 de Fev. de 2020. Acesso em: 6 de Abr. de 2020.",
        ("Rosa HOLM", "2020-02-27", "Areia falta no cais de PX", "TV3"),
    ),
    (
        "Ministère de la Mer. « Sable – communiqué conjoint (30.07.23) ». Consulté le 2 août 2023. https://mer.example",
        ("Ministère de la Mer", "", "Sable – communiqué conjoint (30.07.23)", ""),
    ),
]
HOSTS = [
    (
        "Holm, R.G. and Lind, B. (2017), Sand, in A. Berg and R. Lund (eds), Sands. Oxford: Verso, pp. 4-5.",
        ("R.G. Holm; B. Lind", "2017", "Sand", "Sands"),
    ),
]
OUTLETS = [
    (
        "Holm, R. (2022, 18 lutego). Piasek: Punkt (Komentarze nr 425). Ośrodek Morski im. Jana Nowaka.",
        ("R. Holm", "2022-02-18", "Piasek: Punkt", "Ośrodek Morski im. Jana Nowaka"),
    ),
    (
        "Holm, R. (2024) Sand at Skell. Centre for Quays and Berths (CQB). Available at: https://cqb.example/sand",
        ("R. Holm", "2024", "Sand at Skell", "Centre for Quays and Berths (CQB)"),
    ),
    (
        "“Sand at Skell,” Centre for Quays and Berths (CQB), https://cqb.example/sand",
        ("", "", "Sand at Skell", "Centre for Quays and Berths (CQB)"),
    ),
    (
        "Rosa Holm, “Sand at Skell” (Centre for Quays and Berths (CQB)), May 3, 2024.",
        ("Rosa Holm", "2024-05-03", "Sand at Skell", "Centre for Quays and Berths (CQB)"),
    ),
    (
        "Rosa Holm auf X: „Sand beginnt im Kopf, nicht im Haushalt.“, 6.3.2025 https://x.com/rosaholm/status/18",
        ("Rosa Holm", "2025-03-06", "Sand beginnt im Kopf, nicht im Haushalt", "X"),
    ),
    (
        "Holm (n.d). Kysten 2024: Vurdering av sand. Hentet 4. mars 2024 fra https://www.kyst.example/kysten",
        ("Holm", "n.d.", "Kysten 2024: Vurdering av sand", ""),
    ),
    (
        "Holm, Rosa. n.d.-b. “Sand at Skell.” The Guardian. https://www.theguardian.com/sand",
        ("Rosa Holm", "n.d.", "Sand at Skell", "The Guardian"),
    ),
    (
        "Holm, Ed. “Sand at Skell.” The Guardian, 3 May 2024, www.theguardian.com/sand.",
        ("Ed. Holm", "2024-05-03", "Sand at Skell", "The Guardian"),
    ),
]

BYLINES = [
    (
        "“Sand runs short at the river” – Rosa Holm, Associated Press, Sept. 12, 2025 – https://apnews.com/a/sand",
        ("Rosa Holm", "2025-09-12", "Sand runs short at the river", "Associated Press"),
    ),
    (
        "« Le sable joue son va-tout » Libération, Laure Dupont et Jean Lenoir, 26/08/2025",
        ("Laure Dupont; Jean Lenoir", "2025-08-26", "Le sable joue son va-tout", "Libération"),
    ),
    (
        "Österreich: Rat einigt sich auf Sand. Der Standard, Red., 22.4.2025 https://www.derstandard.at/sand",
        ("Red", "2025-04-22", "Österreich: Rat einigt sich auf Sand", "Der Standard"),
    ),
    (
        "Gemeente raakt door haar zand heen. Door: onze economische redactie. Trouw, 14-6-2025. https://www.trouw.nl/zand",
        ("onze economische redactie", "2025-06-14", "Gemeente raakt door haar zand heen", "Trouw"),
    ),
    (
        "Chad : le sable manque. RFI. Publié le : 19/08/2025 - 14:32. Modifié le : 20/08/2025. https://www.rfi.fr/a",
        ("", "2025-08-19", "Chad : le sable manque", "RFI"),
    ),
    (
        "Rat uneins: wohin mit dem Sand? BBC Newsnight, 3 June 2025. https://quay.example/2569812",
        ("", "2025-06-03", "Rat uneins: wohin mit dem Sand?", "BBC Newsnight"),
    ),
    (
        "https://www.nzz.ch/sand-ld.1 – Sand III: Der Rat legt ihn vor, NZZ, Rosa Holm, 13. Juni 2025",
        ("Rosa Holm", "2025-06-13", "Sand III: Der Rat legt ihn vor", "NZZ"),
    ),
]
MEDICINE = [
    (
        "4. Holm S, et al. Will sand change the game?, Lancet 2015;386 (10009): 2204-21.",
        ("S Holm", "2015", "Will sand change the game?", "Lancet"),
    ),
    (
        "5. Holm J. Sand governance in society. Oxford University Press: Oxford; 2018",
        ("J. Holm", "2018", "Sand governance in society", "Oxford University Press"),
    ),
]
FIGURES = [
    (
        "Reuters: Sand runs short, 03/02/2024, https://www.reuters.com/world/sand-runs-short-2024-02-03/",
        ("", "2024-02-03", "Sand runs short", "Reuters"),
    ),
    (
        "Rosa Holm. „Piasek”. Gazeta Wyborcza. https://wyborcza.pl/7,75399,piasek.html. 4 stycznia 2023",
        ("Rosa Holm", "2023-01-04", "Piasek", "Gazeta Wyborcza"),
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"), [*DAYS_BEHIND, *HOSTS, *OUTLETS, *BYLINES, *MEDICINE, *FIGURES]
)
def test_parts_end_where_they_are_meant_to(text, expected):
    (found,) = parse_entries(text, [Span(0, len(text))])
    names = "; ".join(str(name) for name in found.author)
    assert (names, found.issued, found.title, found.container or found.publisher) == expected
