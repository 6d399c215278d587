"""Entries as law reviews, theses and essays in several languages have them: family names in capitals before
given ones, translators, editors where a title would stand, reviews with a volume before them."""

from __future__ import annotations

import pytest

from newsld.document import Reference
from newsld.source import Span
from newsld.text.references import parse_entries


def entry(text: str) -> Reference:
    return parse_entries(text, [Span(0, len(text))])[0]


def people(names: tuple[object, ...]) -> list[str]:
    return list(map(str, names))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Foster, Michel (1975), Sorvegliare i porti, trad. it. di A. Berg, Torino: Einaudi.",
            "Sorvegliare i porti",
        ),
        (
            "M. Foster, Sorvegliare i porti, trad. it. di A. Berg, Einaudi, Torino 1976.",
            "Sorvegliare i porti",
        ),
        (
            "Ecke, Umberto (1982), El nombre del mar, trad. de Ana Ruiz, Barcelona: Lumen.",
            "El nombre del mar",
        ),
        (
            "Ecke, Umberto (1982): Der Name der Flut. Aus dem Italienischen von Karl Maas. München: Hanser.",
            "Der Name der Flut",
        ),
        (
            "Ecke, Umberto, Le nom de la marée, traduit de l'italien par Jean Roux, Paris, Grasset, 1982.",
            "Le nom de la marée",
        ),
        (
            "Holm, Rosa. The Salt Path. Translated from the Danish by Ann Roe. London: Verso, 2011.",
            "The Salt Path",
        ),
    ],
)
def test_who_translated_a_work_is_no_part_of_its_title(text, title):
    found = entry(text)
    assert found.title == title
    assert len(found.author) == 1
    assert found.author[0].family in ("Foster", "Ecke", "Holm")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("LE GALL Yann, Les digues du Ponant, Paris, Seuil, 2012.", [("LE GALL", "Yann")]),
        (
            "MARTIN Claire, ROUX Jean, Les digues du Ponant, Paris, Seuil, 2012.",
            [("MARTIN", "Claire"), ("ROUX", "Jean")],
        ),
        ("GARCÍA LÓPEZ Ana, Los diques, Madrid, Alianza, 2010", [("GARCÍA LÓPEZ", "Ana")]),
        ("ROSSINI Mario, Le dighe, Torino, Einaudi, 2001.", [("ROSSINI", "Mario")]),
        ("DE VRIES Anna Maria, De dijken, Amsterdam, Querido, 2003.", [("DE VRIES", "Anna Maria")]),
    ],
)
def test_a_family_name_in_capitals_may_stand_first(text, names):
    assert [(name.family, name.given) for name in entry(text).author] == names


@pytest.mark.parametrize(
    "text", ["NATO Review, Salt on the flank, 2020.", "BBC News, Salt prices soar, 3 May 2020"]
)
def test_initials_of_a_body_are_no_family_name(text):
    assert not any(name.given for name in entry(text).author)


@pytest.mark.parametrize(
    ("text", "title", "editors"),
    [
        (
            "Ports of the South (2016). Edited by Rosa Holm and Sam Berg. London: Verso.",
            "Ports of the South",
            ["Rosa Holm", "Sam Berg"],
        ),
        (
            "Biete Flut – suche Deich (2016). Hrsg. von Karla Winkel mit dem Deichrat. Vechta: Geest, S. 56",
            "Biete Flut – suche Deich",
            ["Karla Winkel"],
        ),
        (
            "Ferrand, Rosa. « Marées ». Dans La mer, dir. Paul Roux et Ana Martin, 2–8. Paris: Seuil, 2014.",
            "Marées",
            ["Paul Roux", "Ana Martin"],
        ),
        (
            "Büch, Marco, and Philip Burn. “Text.” In Text dir. Chris Bie et Alex Meh, 2–8. Springer, 2014.",
            "Text",
            ["Chris Bie", "Alex Meh"],
        ),
        (
            "Los puertos del sur (2018). Editado por Ana Ruiz. Madrid: Alianza.",
            "Los puertos del sur",
            ["Ana Ruiz"],
        ),
    ],
)
def test_editors_are_neither_titles_nor_outlets(text, title, editors):
    found = entry(text)
    assert (found.title, people(found.editor)) == (title, editors)
    assert people(found.author) in ([], ["Rosa Ferrand"], ["Marco Büch", "Philip Burn"])


@pytest.mark.parametrize(
    ("text", "names", "title", "container"),
    [
        (
            "Anna Kerr, The Salt Exception, 107 Mich. L. Rev. 561 (2009).",
            ["Anna Kerr"],
            "The Salt Exception",
            "Mich. L. Rev.",
        ),
        (
            "Orla S. Kerr & Sam Roe, Sand: A History, 102 HARV. L. REV. 801, 805 (2004).",
            ["Orla S. Kerr", "Sam Roe"],
            "Sand: A History",
            "HARV. L. REV.",
        ),
        (
            "Electronic Salt Center, Tides and Rules, 44 J. Marit. Law 12 (2011).",
            ["Electronic Salt Center"],
            "Tides and Rules",
            "J. Marit. Law",
        ),
        (
            "Rosa Holm, Who Owns the Shore?, 12 Yale L.J. 1, 4–5 (1999)",
            ["Rosa Holm"],
            "Who Owns the Shore?",
            "Yale L.J.",
        ),
        (
            "2. Sam Berg, Ports in Law, 9 Sea Law Review 33 (2020).",
            ["Sam Berg"],
            "Ports in Law",
            "Sea Law Review",
        ),
    ],
)
def test_an_article_of_a_law_review_has_its_volume_before_the_review(text, names, title, container):
    found = entry(text)
    assert (people(found.author), found.title, found.container) == (names, title, container)
    assert all((found.volume, found.page, found.issued))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Gómez, A. (2022). La sal y el mar. Revista de Costas, 4(2), 1-20.", "La sal y el mar"),
        ("Ruiz, M. (2021). Nosotros y el mar. Alianza.", "Nosotros y el mar"),
        ("Lima, J. (2020). As casas do mar. Revista do Porto, 3(1), 5-9.", "As casas do mar"),
    ],
)
def test_the_sea_is_no_month(text, title):
    assert entry(text).title == title


@pytest.mark.parametrize(
    ("text", "families", "issued"),
    [
        ("Weber/Gerner, Die Hafenreform, in: Küstenblatt 2019, S. 12.", ["Weber", "Gerner"], "2019"),
        ("Weber / Gerner: Die Hafenreform, in: Küstenblatt 2019, S. 12.", ["Weber", "Gerner"], "2019"),
        ("Maas/Berg/Lind, Die Hafenreform, in: Deichblatt 2020, S. 4.", ["Maas", "Berg", "Lind"], "2020"),
        ("Müller-Lüd/Öst, Die Hafenreform, in: Seerecht 2011, S. 7 f.", ["Müller-Lüd", "Öst"], "2011"),
        ("Die Hafenreform, in: Küstenblatt 2019, S. 12.", [], "2019"),
    ],
)
def test_family_names_with_strokes_between_them_are_authors(text, families, issued):
    found = entry(text)
    assert ([name.family for name in found.author], found.issued) == (families, issued)
    assert found.title == "Die Hafenreform"


@pytest.mark.parametrize(
    "text",
    [
        '"Rita Holm", "The price of salt", The Quay, 2014.',
        "“Rita Holm”, “The price of salt”, The Quay, 3 May 2014.",
        "„Rita Holm“, „The price of salt“, The Quay, 2014.",
        "«Rita Holm», «The price of salt», The Quay, 2014.",
        '"Holm, Rita". "The price of salt". The Quay, 2014.',
    ],
)
def test_an_author_in_quotation_marks_is_no_title(text):
    found = entry(text)
    assert (people(found.author), found.title, found.container) == (
        ["Rita Holm"],
        "The price of salt",
        "The Quay",
    )


@pytest.mark.parametrize("short", ["(EU-TIDES)", "(Tides)", "(TID 3)", "(Gezeiten)", "(mareas)"])
def test_a_short_form_behind_an_entry_is_no_outlet(short):
    found = entry(f"Holm, R., & Berg, S. (2022). EU-TIDES: The European tide data. {short}")
    assert (found.container, found.publisher) == ("", "")
