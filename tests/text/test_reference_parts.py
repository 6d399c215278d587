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
        "Rosa Holm auf X: „Sand beginnt im Kopf, nicht im Haushalt.“, 6.3.2025 https://x.com/rosaholm/status/18",
        ("Rosa Holm", "2025-03-06", "Sand beginnt im Kopf, nicht im Haushalt", "X"),
    ),
    (
        "Holm (n.d). Kysten 2024: Vurdering av sand. Hentet 4. mars 2024 fra https://www.kyst.example/kysten",
        ("Holm", "n.d.", "Kysten 2024: Vurdering av sand", ""),
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*DAYS_BEHIND, *HOSTS, *OUTLETS])
def test_parts_end_where_they_are_meant_to(text, expected):
    (found,) = parse_entries(text, [Span(0, len(text))])
    names = "; ".join(str(name) for name in found.author)
    assert (names, found.issued, found.title, found.container or found.publisher) == expected
