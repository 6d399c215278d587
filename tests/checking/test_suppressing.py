"""Comments and front matter silence rules on purpose; what silences nothing is told."""

from __future__ import annotations

import pytest

import newsld

PAGE = """\
# Harbour fees rise again

By Ada Moreno

{above}
The port of Larnby will charge more for berths (Moss, 2021). {behind}

The board expects fewer ships next year (Quill, 2024).

## References

Quill, T. (2024, March 4). Larnby weighs fees. The Larnby Courier. https://larnby.example/fees
"""


def codes(text: str) -> list[str]:
    document = newsld.parse(text, format="markdown")
    return [diagnostic.code for diagnostic in newsld.validate(document, profile="base")]


def page(above: str = "", behind: str = "") -> str:
    return PAGE.format(above=above, behind=behind)


def test_without_a_comment_it_is_found() -> None:
    assert "CIT001" in codes(page())


def test_a_comment_alone_on_its_line_silences_the_next() -> None:
    assert "CIT001" not in codes(page(above="<!-- newsld-ignore: CIT001 -->\n"))


def test_a_comment_behind_silences_its_own_line() -> None:
    assert "CIT001" not in codes(page(behind="<!-- newsld-ignore: CIT -->"))


def test_another_line_is_not_silenced() -> None:
    found = codes(page().replace("By Ada Moreno", "<!-- newsld-ignore: CIT001 -->\nBy Ada Moreno"))
    assert "CIT001" in found
    assert "DOC002" in found


def test_a_whole_file_is_silenced() -> None:
    text = page(above="<!-- newsld-ignore-file: CIT001, DAT001 -->\n")
    assert {"CIT001", "DAT001", "DOC002"}.isdisjoint(codes(text))


def test_front_matter_silences_the_whole_file() -> None:
    found = codes("---\ntitle: Harbour fees\nnewsld-ignore: [CIT001, DAT001]\n---\n" + page())
    assert {"CIT001", "DAT001"}.isdisjoint(found)


def test_a_reason_may_follow_the_codes() -> None:
    found = codes(page(behind="<!-- newsld-ignore: CIT001 agreed with the desk -->"))
    assert {"CIT001", "DOC002"}.isdisjoint(found)


@pytest.mark.parametrize(
    "comment",
    ["newsld: ignore CIT001", "newsld-ignore CIT001", "newsld-ignore: cit001", "newsld-ignor: CIT001"],
)
def test_a_comment_that_is_written_otherwise_silences_nothing_and_is_told(comment: str) -> None:
    text = page(behind=f"<!-- {comment} -->")
    found = newsld.validate(newsld.parse(text, format="markdown"), profile="base")
    assert "CIT001" in [diagnostic.code for diagnostic in found]
    (told,) = [diagnostic for diagnostic in found if diagnostic.code == "DOC002"]
    assert (told.message, text[slice(*told.span)]) == (
        "the comment silences nothing; <!-- newsld-ignore: CODE --> would",
        f"<!-- {comment} -->",
    )


def test_comments_of_others_are_none_of_ours() -> None:
    assert "DOC002" not in codes(page(behind="<!-- newsldish: nothing --> <!-- more -->"))


def test_what_silences_nothing_is_told_only_where_its_rule_was_run() -> None:
    text = page(behind="<!-- newsld-ignore: AUT004 -->")
    assert codes(text).count("DOC002") == 1
    document = newsld.parse(text, format="markdown")
    assert newsld.validate(document, select=["DOC002"]) == []
