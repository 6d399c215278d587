"""Names of three words in order: known given names and initials tell where the family name begins."""

import pytest

from newsld.text.references import read_lines


@pytest.mark.parametrize(
    ("name", "family", "given"),
    [
        ("Maria Elena Sklor", "Sklor", "Maria Elena"),
        ("Brennig Thomas Sklor", "Sklor", "Brennig Thomas"),
        ("L. Varga Sklor", "Varga Sklor", "L."),
        ("L. Thomas Sklor", "Sklor", "L. Thomas"),
    ],
)
def test_the_second_author_is_parted_where_a_given_name_is_known(name, family, given):
    entry = f"Lind, Nadia, and {name}. “Sand and Ports.” Energy Policy 13 (2): 714–29."
    second = read_lines(entry)[0].author[1]
    assert (second.family, second.given) == (family, given)


@pytest.mark.parametrize("name", ["Brennig Varga Sklor", "Thomas Elena Maria"])
def test_a_name_stays_whole_where_nothing_tells(name):
    entry = f"Lind, Nadia, and {name}. “Sand and Ports.” Energy Policy 13 (2): 714–29."
    assert read_lines(entry)[0].author[1].literal == name


@pytest.mark.parametrize("body", ["Save Maria Sklor Fund", "Casa Maria Sklor"])
def test_a_body_that_bears_a_name_is_not_parted(body):
    found = read_lines(f"{body}. (2021). Sand and ports. https://casa.example/sand")[0]
    assert [name.literal for name in found.author] == [body]
