"""Where the names end and the title begins, at colons and before quotations within a title."""

import pytest

from newsld.text.references import read_lines


def read(entry):
    found = read_lines(entry)[0]
    return [(name.family, name.given) for name in found.author], found.title


@pytest.mark.parametrize(
    ("names", "author"),
    [
        ("Varga Sklor, Nadia", [("Varga Sklor", "Nadia")]),
        ("De Sklor, Brennig", [("De Sklor", "Brennig")]),
        ("Van der Sklor, Nadia", [("Van der Sklor", "Nadia")]),
        ("De Sklor, Nadia und Ada Lind", [("De Sklor", "Nadia"), ("Lind", "Ada")]),
        ("Sklor, N. B.; Lind, A.", [("Sklor", "N. B."), ("Lind", "A.")]),
    ],
)
def test_names_turned_round_end_at_a_colon(names, author):
    entry = f"{names}: Wem gehört der Sand?, in: Die Zeit, 02.02.2025. Online: <https://www.zeit.de/sand>."
    assert read(entry) == (author, "Wem gehört der Sand?")


def test_a_title_before_a_colon_behind_a_name_in_order_is_none():
    entry = "Nadia Sklor, Sand: Eine Geschichte der Küste, in: Küste 12 (2014), S. 3–9."
    assert read(entry) == ([("Sklor", "Nadia")], "Sand: Eine Geschichte der Küste")


@pytest.mark.parametrize(
    ("entry", "title"),
    [
        (
            "Lind, N. Skell's mayor: ‘No more sand for the port’. The Guardian, 3 May 2021.",
            "Skell's mayor: ‘No more sand for the port’",
        ),
        (
            "Lind, Nadia. The harbour master's answer: “No more sand.” The Guardian, 3 May 2021.",
            "The harbour master's answer: “No more sand.”",
        ),
        ("Lind, Nadia: “No more sand.” The Guardian, 3 May 2021.", "No more sand"),
        ("Lind, N., & A. Berg: “No more sand.” The Guardian, 3 May 2021.", "No more sand"),
    ],
)
def test_a_quotation_behind_a_colon_in_a_title_belongs_to_it(entry, title):
    found = read_lines(entry)[0]
    assert (found.author[0].family, found.title) == ("Lind", title)


@pytest.mark.parametrize(
    ("names", "families"),
    [
        ("De Sklor, P., and K. Lind", ["De Sklor", "Lind"]),
        ("van der Sklor, F.P., M. Moe, and J. Lind", ["van der Sklor", "Moe", "Lind"]),
        ("Ben Sklor, P., and K. Lind", ["Ben Sklor", "Lind"]),
    ],
)
def test_a_particle_at_the_head_is_no_given_name(names, families):
    found = read_lines(f"{names}. Pipelines and Ports: Sand in the Baltic. Edward Elgar, 2021.")[0]
    assert [name.family for name in found.author] == families
    assert (found.title, found.publisher) == ("Pipelines and Ports: Sand in the Baltic", "Edward Elgar")


@pytest.mark.parametrize(
    ("entry", "families"),
    [
        (
            "Del Sklor, Rosa A., Shores, Ports and Tides, New York, Oxford University Press, 2021.",
            ["Del Sklor"],
        ),
        (
            "Varga Sklor, Nadia/de la Lind Moe, Rosa (2022): Arena y mareas. In: El País. 24.06.2022.",
            ["Varga Sklor", "de la Lind Moe"],
        ),
    ],
)
def test_a_family_name_keeps_its_particles(entry, families):
    assert [name.family for name in read_lines(entry)[0].author] == families


@pytest.mark.parametrize("medium", ["(on-line)", "(online)", "[on-line]"])
def test_what_says_that_a_work_is_online_is_no_title(medium):
    found = read_lines(f"Lind, N. (2023). Sand at the port {medium}. https://cais.example/sand")[0]
    assert found.title == "Sand at the port"
