"""Notes and bibliographies of history and literature: names and title between commas, numbered journals."""

from __future__ import annotations

import pytest

import newsld
from newsld.source import Span
from newsld.text.references import parse_entries


def entry(raw: str) -> newsld.Reference:
    (found,) = parse_entries(raw, [Span(0, len(raw))])
    return found


def people(names):
    return [f"{name.family}, {name.given}" if name.given else name.literal for name in names]


@pytest.mark.parametrize(
    ("figures", "issue"),
    [
        ("12, 2014, S. 33–57", ""),
        ("12 (2014), S. 33–57", ""),
        ("12/3, 2014, 33–57", "3"),
        ("12 (3), 2014, S. 33–57", "3"),
        ("12/3 (2014), S. 33–57", "3"),
        ("12 (2014), H. 3, S. 33–57", "3"),
        ("12 (2014) 3, S. 33–57", "3"),
        ("12, 2014, H. 3, S. 33–57", "3"),
        ("12, nᵒ 3 (2014) : 33‑57", "3"),
    ],
)
def test_a_journal_s_figures_are_none_of_its_name(figures, issue):
    found = entry(f"Brandner, Lotte: Der Deich und seine Bauern, in: Deichhistorische Hefte {figures}.")
    assert (found.container, found.volume, found.issue) == ("Deichhistorische Hefte", "12", issue)
    assert (found.issued, found.page.replace("‑", "–"), found.type) == ("2014", "33–57", "article-journal")


@pytest.mark.parametrize("place", ["Göttingen", "Göttingen: Salzpresse", "Göttingen u. a.", "Cambridge, MA"])
def test_a_year_stands_behind_a_place(place):
    found = entry(f"Brandner, Lotte: Deich und Watt, in: Toft, Hella (Hg.): Küsten, {place} 2008, S. 11–29.")
    assert (found.container, found.issued, found.type) == ("Küsten", "2008", "chapter")


def test_a_year_behind_other_words_is_their_own():
    found = entry("Holm, Rosa. “Ports.” Harbour Gazette: Storm of 2008, 3 May 2014.")
    assert found.issued == "2014-05-03"
