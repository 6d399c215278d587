"""What lists print where they have nothing to name: no place, no house, nobody."""

import pytest

from newsld.text.references import read_lines


@pytest.mark.parametrize("imprint", ["[S. l.: s. n.], 2021", "[S.l.: s.n.], 2021", "[S. l.] : [s. n.], 2021"])
@pytest.mark.parametrize("medium", ["", " [online]"])
def test_no_place_and_no_house_are_neither_title_nor_publisher(imprint, medium):
    entry = f"LIND, N. Areia no porto{medium}. {imprint}. Disponível em: https://cais.example/areia."
    found = read_lines(entry)[0]
    assert (found.title, found.issued, found.publisher, found.container) == ("Areia no porto", "2021", "", "")


def test_a_house_without_a_place_is_one():
    entry = "LIND, N. Areia no porto. [S. l.]: Editora do Cais, 2021."
    assert read_lines(entry)[0].publisher == "Editora do Cais"


@pytest.mark.parametrize("nobody", ["Anón", "Anonyme", "Anónimo", "Anon."])
def test_nobody_is_no_author(nobody):
    found = read_lines(
        f"{nobody} (2022): «Arena en el puerto», El País, en línea: <https://elpais.com/arena>."
    )
    assert (found[0].author, found[0].title) == ((), "Arena en el puerto")


def test_a_link_may_stand_in_guillemets():
    entry = "Lind, N. (2021) Sand at the Port, The Guardian. Available at «https://www.theguardian.com/sand»."
    found = read_lines(entry)[0]
    assert (found.title, found.container, found.url) == (
        "Sand at the Port",
        "The Guardian",
        "https://www.theguardian.com/sand",
    )


def test_a_word_for_and_joins_names_in_capitals():
    found = read_lines("LIND, N., MOE, M. R. și BERG, J. A. Nisip în port. Oslo: Verso, 2020.")[0]
    assert [name.family for name in found.author] == ["LIND", "MOE", "BERG"]
