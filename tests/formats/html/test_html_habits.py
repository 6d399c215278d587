"""Who wrote a page and when, in the habits of publishing systems and of languages; and what is nobody."""

import pytest

import newsld

TALE = (
    "<p>The ferry left the pier at nine, and nobody on the quay had been told why it was late, again.</p>"
    "<p>The crews asked for longer turnarounds; the port said on Monday that it would answer in autumn.</p>"
    "<p>Passengers are offered a bus around the bay, which takes forty minutes longer than the boat does.</p>"
)
TITLE = "Ferry crews strike over late pumps"


def roles(html: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    article = newsld.parse(html, format="html").article
    for role, several in (("author", article.author), ("editor", article.editor)):
        if several:
            found[role] = [str(one.name) for one in several]
    return found


def page(top: str, behind: str = "", before: str = "", lang: str = "en", head: str = "") -> str:
    return (
        f"<html lang={lang}><head><title>{TITLE}</title>{head}</head><body>{before}"
        f"<main><article><h1>{TITLE}</h1>{top}{TALE}{behind}</article></main></body></html>"
    )


@pytest.mark.parametrize(
    "name",
    [
        "User Admin",
        "Super User",
        "Site Administrator",
        "web-admin",
        "Test User",
        "Usuario Prueba",
        "Gast Nutzer",
    ],
)
def test_the_account_of_a_system_is_nobody(name: str) -> None:
    assert roles(page(f"<div class=byline>By <a rel=author href=/author/1>{name}</a></div>")) == {}
    assert roles(page("", head=f"<meta name=author content='{name}'>")) == {}


@pytest.mark.parametrize(
    "name", ["Ada Userman", "Superna User-Berg", "Ada Root", "Content Finch", "Main Berg"]
)
def test_a_name_with_such_a_word_in_it_is_somebody(name: str) -> None:
    assert roles(page(f"<div class=byline>By {name}</div>")) == {"author": [name]}


@pytest.mark.parametrize(
    ("top", "authors"),
    [
        (
            (
                "<p><a rel=author href=/autor/a>Ada Finch</a> / <a rel=author href=/autor/t>Tom de Berg</a> "
                "Ulm</p><p>3 May 2024</p>"
            ),
            ["Ada Finch", "Tom de Berg"],
        ),
        ("<div class=byline><a href=/author/a>Ada Finch</a> Rotterdam</div>", ["Ada Finch"]),
        ("<div class=byline>By <a href=/author/a>ADA FINCH</a> COAST DESK</div>", ["Ada Finch"]),
        ("<div class=byline><a href=/tag/a>Ada Maria</a> Finch</div>", ["Ada Maria Finch"]),
        ("<div class=byline><a href=/author/a>Ada</a> Finch</div>", ["Ada Finch"]),
    ],
)
def test_the_link_to_an_author_says_where_a_name_ends(top: str, authors: list[str]) -> None:
    assert roles(page(top)) == {"author": authors}


@pytest.mark.parametrize("post", ["Photo", "• Photographer", "| Fotos", "Fotograf"])
def test_the_row_of_a_photographer_names_no_author(post: str) -> None:
    rows = f"<div class=byline>Ada Finch</div><div class=byline>Tom Berg {post}</div>"
    assert roles(page(f"<div>{rows}</div>")) == {"author": ["Ada Finch"]}


def test_a_photo_editor_may_be_an_author() -> None:
    rows = "<div class=byline>Ada Finch</div><div class=byline>Tom Berg, photo editor</div>"
    assert roles(page(f"<div>{rows}</div>")) == {"author": ["Ada Finch", "Tom Berg"]}


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("<div class=nav><p>Herausgegeben von Rosa Holm, Bo Lind</p></div>", ""),
        ("", "<div><p>Editor: Bo Lind | Publisher: Bay Media Ltd</p></div>"),
        ("", "<div>발행인·편집인 : 박지훈 | 등록번호 서울 아01234</div>"),
        ("<aside><h3>Editor’s picks</h3><p>By Bo Lind</p></aside>", ""),
        ("<nav><p>By Bo Lind</p></nav>", ""),
    ],
)
def test_who_makes_the_paper_and_who_is_recommended_did_not_make_the_article(
    before: str, behind: str
) -> None:
    assert roles(page("<p>By Ada Finch</p>", behind, before)) == {"author": ["Ada Finch"]}
    assert roles(page("<p>3 May 2024</p>", behind, before)) == {}


def test_an_editor_below_the_article_is_its_own() -> None:
    assert roles(page("<p>By Ada Finch</p>", "<p>Editor: Bo Lind</p>")) == {
        "author": ["Ada Finch"],
        "editor": ["Bo Lind"],
    }


def test_whom_the_page_shows_as_editor_only_is_no_author() -> None:
    meta = "<meta name=author content='Bo Lind'>"
    assert roles(page("<p>3 May 2024</p>", "<p>(Editing by Bo Lind)</p>", head=meta)) == {
        "editor": ["Bo Lind"]
    }
    assert roles(page("<p>By Bo Lind</p>", "<p>(Editing by Bo Lind)</p>", head=meta)) == {
        "author": ["Bo Lind"],
        "editor": ["Bo Lind"],
    }
    assert roles(page("<p>3 May 2024</p>", head=meta)) == {"author": ["Bo Lind"]}


def test_a_name_stands_above_what_another_did() -> None:
    assert roles(page("<p>Ada Finch<br>Translated by Tom Berg</p>")) == {"author": ["Ada Finch"]}
    assert roles(page("<p>Deep Sea Report<br>Translated by Tom Berg</p>")) == {}


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Reuters in Boston", ["Reuters"]),
        ("AFP in Paris", ["AFP"]),
        ("Reuters", ["Reuters"]),
        ("Harbour in Boston", None),
        ("Reuters in brief", None),
    ],
)
def test_an_agency_may_report_from_a_place(line: str, authors: list[str] | None) -> None:
    found = roles(page(f"<div class=contributor>{line}</div><p>3 May 2024</p>"))
    assert found == ({"author": authors} if authors else {})


@pytest.mark.parametrize(
    ("lang", "line", "authors"),
    [
        ("ro", "De Ioana Marin, 3 mai 2024", ["Ioana Marin"]),
        ("nl", "De Ridder Jan, 3 mei 2024", ["De Ridder Jan"]),
        ("sq", "Nga Arben Hoxha, 3 maj 2024", ["Arben Hoxha"]),
        ("en", "Nga Thi Pham, 3 May 2024", ["Nga Thi Pham"]),
        ("lv", "Autors: Jānis Bērziņš", ["Jānis Bērziņš"]),
        ("et", "Autor: Mari Tamm", ["Mari Tamm"]),
        ("sr", "Аутор: Јована Петровић", ["Јована Петровић"]),
    ],
)
def test_a_byline_is_led_as_its_language_leads_it(lang: str, line: str, authors: list[str]) -> None:
    assert roles(page(f"<p>{line}</p>", lang=lang)) == {"author": authors}


KOREAN = (
    "<p>월요일 아침 아홉 시에 여객선이 출항했지만 왜 또 늦었는지 아무도 듣지 못했다.</p>"
    "<p>항만 사무소는 펌프가 고장 나 잠수부가 살펴보고 있다고 밝혔다.</p>"
)


@pytest.mark.parametrize(
    ("first", "last", "authors"),
    [
        ("", "<p>최민준 기자 choi@bay.example</p>", ["최민준"]),
        ("", f"<p>{'노조는 이를 환영했다. ' * 30}<br><br>최민준 기자 choi@bay.example<br></p>", ["최민준"]),
        ("", "<p>[항구일보=김민수 기자]</p>", ["김민수"]),
        ("<p>(서울=항구뉴스) 김민수 기자 = 월요일 아침 여객선이 출항했다.</p>", "", ["김민수"]),
        ("", "<p>[사진=항구일보]</p>", []),
        ("", "<p>기자 회견은 월요일에 열린다.</p>", []),
    ],
)
def test_a_korean_report_is_signed_at_either_end(first: str, last: str, authors: list[str]) -> None:
    html = f"<html lang=ko><main><h1>여객선 승무원 파업</h1>{first}{KOREAN}{last}</main>"
    assert roles(html).get("author", []) == authors


@pytest.mark.parametrize(
    ("last", "editors"),
    [
        ("（编辑：严明远 王丽）", ["严明远", "王丽"]),
        ("【责任编辑：陈晓明】", ["陈晓明"]),
        ("（编辑部设在海口）", []),
    ],
)
def test_brackets_at_the_end_of_a_chinese_report_name_its_editors(last: str, editors: list[str]) -> None:
    text = "<p>码头上没有人知道渡轮为什么又迟到了，一位乘客说，已经等了一个小时。</p>" * 3
    foot = "<div><p>本网所有内容归海湾网所有，未经许可不得转载。</p></div>" * 12
    html = f"<html lang=zh><h1>渡轮停航一周</h1>{text}<p>{last}</p>{foot}"
    assert roles(html).get("editor", []) == editors


@pytest.mark.parametrize(
    ("before", "top", "behind", "date"),
    [
        (
            "<ul><li class=date><strong>Monday, 12.08.2024</strong></li></ul>",
            "",
            "<div>PUBLISHED ON 03.05.2024</div>",
            "2024-05-03",
        ),
        ("<p class=date>Monday, 12.08.2024</p>", "<p>Posted: 3 May 2024</p>", "", "2024-05-03"),
        (
            "",
            "<time class=date datetime=2024-05-03T09:15:00Z>x</time><p>Published 3 May 2024</p>",
            "",
            "2024-05-03T09:15:00Z",
        ),
        ("<div class=today-date>12 August 2024</div>", "", "", None),
        ("<div id=topbar><span class=date>12 August 2024</span></div>", "", "", None),
        (
            "",
            "",
            "<div>Bridge shut, published 9 August 2024</div><aside><p>Published 9 May 2024</p></aside>",
            None,
        ),
    ],
)
def test_a_date_that_is_said_to_be_of_the_publication_counts_before_the_days_date(
    before: str, top: str, behind: str, date: str | None
) -> None:
    assert newsld.parse(page(top, behind, before), format="html").article.date_published == date


@pytest.mark.parametrize(
    ("lang", "title", "sentence", "line"),
    [
        ("hi", "नाव के कर्मचारी हड़ताल पर", "सोमवार सुबह नौ बजे नाव घाट से रवाना हुई और फिर देर हो गई।", "3 मई 2024"),
        (
            "ur",
            "کشتی کے عملے کی ہڑتال",
            "پیر کی صبح نو بجے کشتی گھاٹ سے روانہ ہوئی اور پھر دیر ہو گئی۔",
            "3 مئی 2024",
        ),
        (
            "th",
            "ลูกเรือเรือข้ามฟากหยุดงาน",
            "เรือข้ามฟากออกจากท่าเมื่อเก้าโมงเช้าวันจันทร์ และไม่มีใครบนท่ารู้ว่าทำไมจึงล่าช้าอีก",
            "3 พฤษภาคม 2567",
        ),
    ],
)
def test_sentences_of_other_scripts_are_paragraphs(lang: str, title: str, sentence: str, line: str) -> None:
    html = (
        f"<html lang={lang}><main><h1>{title}</h1><p>‎</p><div>{line}</div>{f'<p>{sentence}</p>' * 3}</main>"
    )
    article = newsld.parse(html, format="html").article
    assert article.date_published == "2024-05-03"
    assert str(article.article_body).startswith(sentence)


@pytest.mark.parametrize(
    ("top", "authors"),
    [
        ("<div class=credit>Bo Lind / Bay Images</div><p>By Ada Finch</p>", ["Ada Finch"]),
        ("<div class=credit>Bo Lind / Bay Images</div>", []),
        ("<div class=credit>By Ada Finch</div>", ["Ada Finch"]),
        ("<div class=author-credit>Ada Finch / Bay Courier</div>", ["Ada Finch"]),
    ],
)
def test_a_credit_with_the_house_of_a_picture_names_no_author(top: str, authors: list[str]) -> None:
    assert roles(page(top)).get("author", []) == authors


@pytest.mark.parametrize(
    ("between", "authors"),
    [
        (" in Oslo and ", ["Ada Finch", "Tom Berg"]),
        (" and ", ["Ada Finch", "Tom Berg"]),
        (" in Oslo spoke last night at length to ", ["Ada Finch"]),
        (" is followed by ", ["Ada Finch"]),
    ],
)
def test_links_to_authors_in_a_row_may_say_where_each_is(between: str, authors: list[str]) -> None:
    links = [f"<a rel=author href=/profile/{name[:3]}>{name}</a>" for name in ("Ada Finch", "Tom Berg")]
    assert roles(page(f"<div>{between.join(links)}</div>")) == {"author": authors}


@pytest.mark.parametrize(
    ("top", "authors"),
    [
        ("<div>Ada Finch</div><div><time datetime=2024-05-03T09:15>3.5. 09:15</time></div>", ["Ada Finch"]),
        ("<div>Ada Finch</div><div>3.5. 09:15</div>", []),
        ("<div>Bay Harbour News</div><div><time datetime=2024-05-03>3.5.</time></div>", []),
    ],
)
def test_a_name_beside_a_time_is_the_authors_whatever_the_time_reads_as(top: str, authors: list[str]) -> None:
    assert roles(page(top, lang="fi")).get("author", []) == authors


def test_helpers_may_begin_the_line_behind_the_article() -> None:
    foot = "<p>Tom Berg contributed reporting from Bergen. Edited by Lena Okafor.</p>"
    assert roles(page("<p>By Ada Finch</p>", foot)) == {"author": ["Ada Finch"], "editor": ["Lena Okafor"]}
    assert roles(page("<p>3 May 2024</p>", "<p>Rosa Holm edited a book.</p>")) == {}


@pytest.mark.parametrize(
    ("above", "below", "date"),
    [
        ("<p>Captured 9 August 2024</p>", "<p>3 May 2024</p>", "2024-05-03"),
        ("<p>3 May 2024</p>", "", "2024-05-03"),
        ("<p>Published 3 May 2024</p>", "<p>9 August 2024</p>", "2024-05-03"),
        ("", "<p>03-May-2024 09:15</p>", "2024-05-03"),
    ],
)
def test_a_date_below_the_headline_counts_before_one_above(above: str, below: str, date: str) -> None:
    html = page(below, before=f"<div>{above}</div>")
    assert newsld.parse(html, format="html").article.date_published == date


@pytest.mark.parametrize(
    ("markup", "line", "date"),
    [
        ("2024-05-04T02:25:54Z", "May 3, 2024 | 9:25 pm", "2024-05-03T21:25:54-05:00"),
        ("2024-05-03T22:40:00.000Z", "4 May 2024, 04:10", "2024-05-04T04:10:00.000+05:30"),
        ("2024-05-03T19:15:00+00:00", "4 May 2024, 02:15 WIB", "2024-05-04T02:15:00+07:00"),
        ("2024-05-03T07:15:00Z", "3 May 2024, 09:15", "2024-05-03T07:15:00Z"),
        ("2024-05-04T02:25:54Z", "May 3, 2024 | 9:11 pm", "2024-05-04T02:25:54Z"),
        ("2024-05-04T02:25:54Z", "May 3, 2024", "2024-05-04T02:25:54Z"),
        ("2024-05-04T02:25:54Z", "1 May 2024, 02:25", "2024-05-04T02:25:54Z"),
        ("2024-05-04T02:25:54+02:00", "May 3, 2024 | 9:25 pm", "2024-05-04T02:25:54+02:00"),
    ],
)
def test_an_instant_has_the_zone_of_the_clock_that_shows_another_day(
    markup: str, line: str, date: str
) -> None:
    meta = f"<meta property=article:published_time content={markup}>"
    assert newsld.parse(page(f"<p>{line}</p>", head=meta), format="html").article.date_published == date


@pytest.mark.parametrize(
    ("element", "published", "modified"),
    [
        ("<abbr class=published title=2024-05-03T09:15>2 years ago</abbr>", "2024-05-03T09:15", None),
        ("<span class=date title=2024-05-03T09:15:00Z>a while ago</span>", "2024-05-03T09:15:00Z", None),
        (
            "<span class=date-updated title=2024-05-03T09:15:00Z>a while ago</span>",
            None,
            "2024-05-03T09:15:00Z",
        ),
        ("<span class=date title='12 articles of 2024'>a while ago</span>", None, None),
    ],
)
def test_a_relative_date_is_told_in_a_title(
    element: str, published: str | None, modified: str | None
) -> None:
    article = newsld.parse(page(f"<p>By Ada Finch</p>{element}"), format="html").article
    assert (article.date_published, article.date_modified) == (published, modified)


@pytest.mark.parametrize(
    ("address", "date"),
    [
        ("/2024/05/03/ferry", "2024-05-03"),
        ("/2024/may/03/ferry", "2024-05-03"),
        ("/2024/dock/03/ferry", None),
        ("/2024/02/30/ferry", None),
        ("/2024/spring/03/ferry", None),
        ("/2024/05/ferry", None),
    ],
)
@pytest.mark.parametrize("head", ["<link rel=canonical href={}>", "<meta property=og:url content={}>"])
def test_an_address_may_name_the_day(address: str, date: str | None, head: str) -> None:
    html = page("<p>By Ada Finch</p>", head=head.format(f"https://bay.example{address}"))
    assert newsld.parse(html, format="html").article.date_published == date
