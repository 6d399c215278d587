"""Names on pages that no metadata, class or role word marks, and names that are of other articles."""

import pytest

import newsld

TALE = (
    "<p>The ferry left the pier at nine, and nobody on the quay had been told why it was late, again.</p>"
    "<p>The crews asked for longer turnarounds; the port said on Monday that it would answer in autumn.</p>"
)
CARD = (
    "<section><h3>Related</h3><article><h4><a href=/b>Bridge shut</a></h4>"
    "<span class=byline>By Bo Lind</span></article></section>"
)
BELOW = "<div><h2>You may also like</h2><h3>Bridge shut after the storm</h3><p>By Bo Lind</p></div>"


def people(top: str, behind: str = "") -> dict[str, list[str]]:
    page = f"<body><main><article><h1>Ferry crews strike</h1>{top}{TALE}</article>{behind}</main>"
    found = newsld.parse(page, format="html").article
    roles = {"author": found.author, "editor": found.editor}
    return {role: [str(one.name) for one in several] for role, several in roles.items() if several}


@pytest.mark.parametrize("behind", ["", CARD, BELOW])
@pytest.mark.parametrize(
    ("top", "authors"),
    [
        (
            "<div><a href=/author/ada>Ada Finch</a> | 3 May 2024 | <a href=/t/sea>Deep Sea</a></div>",
            "Ada Finch",
        ),
        ("<div><a href=/autor/7>Ada Finch</a><a href=/autor/8>Tom Berg</a></div>", "Ada Finch, Tom Berg"),
        ("<p>3 May 2024</p><p><span>Ada Finch</span></p><p>Coast News, Ulm</p>", "Ada Finch"),
        (
            "<div>3 May 2024 · 4 min · 712 words · Ada Finch, Tom Berg | <a href=/e>Suggest Edits</a></div>",
            "Ada Finch, Tom Berg",
        ),
        ("<dl><dt>Author</dt><dd>Ada Finch</dd><dd>Tom Berg</dd><dt>Filed</dt></dl>", "Ada Finch, Tom Berg"),
        ("<div><h3 class=author__name><a href=/>Ada Finch</a></h3><p>In Ulm</p></div>", "Ada Finch"),
        (
            "".join(
                f"<div class=author><div class=author-name>{name}</div><p>Staff writer</p></div>"
                for name in ("Ada Finch", "Tom van der Berg")
            ).join(("<div class=authors>", "</div>")),
            "Ada Finch, Tom van der Berg",
        ),
        (
            "<p class=byline><span>Tom van der Berg</span> <span>Associated Press</span></p>",
            "Tom van der Berg",
        ),
        ("<p><a class='p-author h-card' href=/x>Ada Finch</a> and nobody else</p>", "Ada Finch"),
        (
            (
                "<div class=byline><p>By <a href=/by/a>Ada Finch</a> and <a href=/by/b>Tom Berg</a></p>"
                "<p>Reporting from Ulm</p></div>"
            ),
            "Ada Finch, Tom Berg",
        ),
    ],
)
def test_names_in_the_head_are_the_authors_whatever_stands_behind(
    top: str, authors: str, behind: str
) -> None:
    assert people(top, behind) == {"author": authors.split(", ")}


def test_a_table_may_name_author_and_editor() -> None:
    rows = "<tr><th>Author</th><td>Ada Finch</td></tr><tr><th>Editor:</th><td>Tom Berg</td></tr>"
    assert people(f"<table>{rows}</table>") == {"author": ["Ada Finch"], "editor": ["Tom Berg"]}


@pytest.mark.parametrize(
    "top",
    [
        "<p>3 May 2024</p><p><a href=/topic/sea>Deep Sea</a></p>",
        "<p>3 May 2024</p><h2>Deep Sea</h2>",
        "<div><a href=/people/rosa-holm>Rosa Holm</a> <a href=/topics/ferries>Ferries</a></div>",
        "<p>Deep Sea</p>",
        "<figure><img src=a><p>3 May 2024</p><p>Ada Finch</p></figure>",
        "<p>Deep Sea “The crews are tired” 3 May 2024</p>",
        "<dl><dt>Author</dt><dt>Name</dt></dl>",
    ],
)
@pytest.mark.parametrize("behind", ["", CARD, BELOW])
def test_no_topic_no_picture_and_no_other_article_gives_an_author(top: str, behind: str) -> None:
    assert people(top, behind) == {}
