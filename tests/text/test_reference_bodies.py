"""Bodies where authors stand that read like persons: companies, tourist boards, towns."""

import pytest

import newsld
from newsld.source import Span
from newsld.text.references import parse_entries

COMPANY = "Skell Ferry Works AG. (2024). Annual report 2024. Skell."


def author(entry):
    (reference,) = parse_entries(entry, [Span(0, len(entry))])
    (name,) = reference.author
    return name.literal or f"{name.family}, {name.given}"


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        (COMPANY, "Skell Ferry Works AG"),
        (
            "Larnby Marine Holding SE (2023). How we build. https://marine.example/build",
            "Larnby Marine Holding SE",
        ),
        ("Skell Tourism (2025) Visitors to the coast. Skell: Skell Tourism.", "Skell Tourism"),
        (
            "HM Revenue & Customs. (2024, May 3). Berth duties. GOV.UK. https://gov.example/b",
            "HM Revenue & Customs",
        ),
        ("Harbour Map Editor. 2021. “Tides.” https://map.example/t.", "Harbour Map Editor"),
        (
            "CONSELHO NACIONAL DE PORTOS (CNP). Relatório anual. Brasília: CNP, 2020.",
            "CONSELHO NACIONAL DE PORTOS (CNP)",
        ),
        ("HarbourNEF. 2023. “Batteries for Ferries.” HarbourNEF Blog, November 14, 2023.", "HarbourNEF"),
    ],
)
def test_a_body_is_told_by_its_form_or_by_what_it_publishes(entry, name):
    assert author(entry) == name


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        ("Garcia Holm SA. Tides at night. J Harb Stud. 2023;29(7):1857-66.", "Garcia Holm, SA"),
        ("Holm, A. G. (2024). Tides at night. Skell Press.", "Holm, A. G."),
        ("Finch, Ada (2025) Visitors to the coast. Skell: Ada Finch.", "Finch, Ada"),
    ],
)
def test_initials_and_those_who_publish_themselves_are_persons(entry, name):
    assert author(entry) == name


def test_no_comma_is_asked_for_before_the_form_of_a_company():
    document = newsld.parse(
        "Night ferry waits\n\nThe ferry left the harbour an hour late on Monday, and nobody at the pier"
        " could say why it had waited so long (Skell Ferry Works AG, 2024; Holm, 2022).\n\nReferences\n\n"
        f"Holm, I. (2022). Fog at the pier. Skell Press.\n\n{COMPANY}\n"
    )
    assert newsld.validate(document, select=["REF007"]) == []


@pytest.mark.parametrize(
    ("head", "bodies"),
    [
        ("World Health Organization and World Bank", ["World Health Organization", "World Bank"]),
        ("European Parliament, & World Bank", ["European Parliament", "World Bank"]),
        ("Open Quays and Amnesty International", ["Open Quays", "Amnesty International"]),
        ("The Guardian and Amnesty International", ["The Guardian", "Amnesty International"]),
        ("Ministry of Harbours and Foreign Policy", ["Ministry of Harbours and Foreign Policy"]),
        ("Institute for Tides and Nature", ["Institute for Tides and Nature"]),
        ("Health and Human Rights Watch", ["Health and Human Rights Watch"]),
    ],
)
def test_a_known_body_behind_and_is_one_of_two_unless_the_first_goes_on_in_it(head, bodies):
    entry = f"{head}, “Sand at Skell,” May 2024, https://quay.example/sand"
    (reference,) = parse_entries(entry, [Span(0, len(entry))])
    assert [name.literal for name in reference.author] == bodies
