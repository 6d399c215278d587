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


CHINESE = (
    "<p>海湾社海口5月1日电{} 渡轮昨日停在码头，船员表示在公司支付工资之前不会离开港口。</p>" + "<p>{}</p>" * 2
)
MORE = (
    "码头上没有人知道渡轮为什么又迟到了，一位乘客说。",
    "公司周一表示将在秋天答复船员的要求，工会表示欢迎。",
)


@pytest.mark.parametrize(
    ("brackets", "authors"),
    [
        ("（记者陈晓明）", ["陈晓明"]),
        ("（滨海日报记者 陈晓明 通讯员 王丽）", ["陈晓明", "王丽"]),
        ("（记者问及此事）", []),
        ("", []),
    ],
)
def test_brackets_at_the_head_of_a_chinese_report_name_its_reporters(
    brackets: str, authors: list[str]
) -> None:
    page = f"<main><h1>渡轮停航一周</h1>{CHINESE.format(brackets, *MORE)}</main>"
    assert [one.name for one in newsld.parse(page, format="html").article.author] == authors


@pytest.mark.parametrize(
    ("name", "kind"),
    [("admin", "Person"), ("Admin", "Person"), ("adafinch", "Person"), ("ada finch", "Person")],
)
def test_an_account_is_no_body(name: str, kind: str) -> None:
    page = f"<meta name=author content='{name}'><h1>Ferry crews strike</h1>{TALE}"
    (author,) = newsld.parse(page, format="html").article.author
    assert (author.node["@type"], author.name) == (kind, name)


@pytest.mark.parametrize("name", ["x", "Unknown", "n/a", "未知", "-"])
def test_nobody_is_no_author(name: str) -> None:
    page = f"<meta name=author content='{name}'><h1>Ferry crews strike</h1>{TALE}"
    assert newsld.parse(page, format="html").article.author == ()


@pytest.mark.parametrize(
    "top", ["<p>By The Associated Press</p>", "<div class=author>By The Associated Press</div>"]
)
def test_a_byline_of_an_agency_is_believed_before_a_meta_element_that_names_the_site(top: str) -> None:
    head = "<meta property=og:site_name content='Coast News'><meta name=author content='Coast News'>"
    page = f"{head}<h1>Ferry crews strike</h1>{top}{TALE}"
    (author,) = newsld.parse(page, format="html").article.author
    assert author.name == "The Associated Press"


@pytest.mark.parametrize(
    ("top", "authors"),
    [
        ("<p>Reuters and AFP</p><p>3 May 2024</p>", ["Reuters", "AFP"]),
        ("<p>Reuters and AFP</p>", []),
        ("<p>كتب: أحمد علي</p>", ["أحمد علي"]),
        ("<p>كتب جديدة للأطفال</p>", []),
        ("<p class=author>كتب أحمد علي</p>", ["أحمد علي"]),
        ("<p>أخبار محلية</p><p>2024-05-03</p>", []),
        ("<p>2024-05-03 | أخبار محلية</p>", []),
        ("<div><a href=/author/7>أحمد علي</a> <a href=/tag/8>أخبار محلية</a></div>", ["أحمد علي"]),
    ],
)
def test_agencies_beside_a_date_and_names_without_capitals(top: str, authors: list[str]) -> None:
    assert people(top).get("author", []) == authors


@pytest.mark.parametrize(
    ("top", "authors"),
    [
        ("<p>Ada Finch</p><p>Crews want more time between trips.</p><p>3 May 2024</p>", ["Ada Finch"]),
        ("<p>Ada Finch</p>", []),
        ("<p>Madison Square Garden</p><p>Crews want more time.</p><p>3 May 2024</p>", []),
        ("<p>Rose Garden</p><p>Crews want more time.</p><p>3 May 2024</p>", []),
        ("<p>3 May 2024</p><p>Crews want more time between trips.</p><p>Ada Finch</p>", ["Ada Finch"]),
        (
            "<p>Ada Finch</p><p>Crews.</p><p>3 May 2024</p><p>Captain Finch went first.</p>",
            [],
        ),
        ("<p><a href=/ada>Ada Finch</a></p>", []),
        ("<p>Harbour Life</p><p>Crews want more time.</p><p>3 May 2024</p>", []),
        ("<h2>Ada Finch</h2><p>Crews want more time.</p><p>3 May 2024</p>", []),
        ("<div class=photo-credit>Ada Finch</div><p>Crews want more.</p><p>3 May 2024</p>", []),
        ("<figure><img src=a><p>Ada Finch</p></figure><p>Crews want more.</p><p>3 May 2024</p>", []),
    ],
)
def test_a_name_alone_in_a_dated_head_is_an_author_of_whom_the_article_does_not_speak(
    top: str, authors: list[str]
) -> None:
    assert people(top).get("author", []) == authors
