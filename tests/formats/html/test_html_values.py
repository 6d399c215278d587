"""What a page says of its article, where its parts say different things."""

import pytest
from hypothesis import given, strategies as st

import newsld
from newsld import Document, NewsArticle

TALE = (
    "<p>The ferry left the pier at nine, and nobody on the quay had been told why it was late, again.</p>"
    "<p>The crews asked for longer turnarounds; the port said on Monday that it would answer in autumn.</p>"
)


def read(
    head: str = "", top: str = "<h1>Ferry crews strike over turnarounds</h1>", tail: str = ""
) -> Document:
    body = f"<nav><a href=/>Home</a></nav><main>{top}{TALE}{tail}</main>"
    return newsld.parse(f"<html><head>{head}</head><body>{body}</body></html>", format="html")


def article(
    head: str = "", top: str = "<h1>Ferry crews strike over turnarounds</h1>", tail: str = ""
) -> NewsArticle:
    found = read(head, top, tail).article
    assert isinstance(found, NewsArticle)
    return found


def data(rest: str) -> str:
    return f'<script type="application/ld+json">{{"@type":"NewsArticle",{rest}}}</script>'


@pytest.mark.parametrize(
    ("head", "top"),
    [
        (
            "<title>Ferry crews strike | Coast Courier</title>",
            "<h1>Coast Courier</h1><h1>Ferry crews strike</h1>",
        ),
        ("<title>Ferry crews strike - The very long name of a site</title>", "<h1>Ferry crews strike</h1>"),
        ("<title>Coast Courier » Archive » Ferry crews strike</title>", "<h1>Coast Courier</h1>"),
        (
            "<meta property=og:title content='Ferry crews strike'>",
            "<h1><span class=kicker>Harbour</span> Ferry crews strike</h1>",
        ),
        (
            "<title>Harbour - Ferry crews strike</title>",
            "<h1><span>Harbour</span> Ferry crews strike</h1>",
        ),
        (
            (
                "<meta property=og:site_name content='Coast Courier'>"
                "<meta property=og:title content='Ferry crews strike - Coast Courier'>"
            ),
            "",
        ),
        (
            "<title>Ferry crews strike</title>",
            "<h1><span class=sr-only>You are viewing</span> Ferry crews strike</h1>",
        ),
    ],
)
def test_the_headline_is_the_heading_that_the_metadata_confirm(head: str, top: str) -> None:
    assert article(head, top).headline == "Ferry crews strike"


def test_every_candidate_for_a_value_is_kept_with_its_place() -> None:
    document = read(
        "<title>Ferries: a strike</title><meta property=og:title content='A strike of ferry crews'>"
    )
    values = {evidence.value for evidence in document.evidence["/headline"]}
    assert {"A strike of ferry crews", "Ferries: a strike"} <= values
    for evidence in document.evidence["/headline"]:
        assert evidence.span is not None
        assert document.source[evidence.span] == evidence.value


def names(found: NewsArticle, role: str = "author") -> list[str]:
    return [person.name for person in getattr(found, role)]


HEADING = "<h1>Ferry crews strike over turnarounds</h1>"


@pytest.mark.parametrize(
    ("head", "top", "authors"),
    [
        (data('"author":{"@type":"Person","name":"Ada Berg"}'), HEADING, ["Ada Berg"]),
        (data('"author":[{"name":"Ada Berg"},{"name":"Ivo Holm"}]'), HEADING, ["Ada Berg", "Ivo Holm"]),
        (data('"author":"Ada Berg and Ivo Holm"'), HEADING, ["Ada Berg", "Ivo Holm"]),
        ("<meta name=author content=admin>", f"{HEADING}<p class=byline>By Ada Berg</p>", ["Ada Berg"]),
        (
            data('"author":{"@type":"Organization","name":"Coast Courier"}'),
            f"{HEADING}<p>By <a href=/ada>Ada Berg</a></p>",
            ["Ada Berg"],
        ),
        (
            data('"author":{"name":"Ada Berg"}'),
            f"{HEADING}<div class=byline>By Ada Berg and Ivo Holm</div>",
            ["Ada Berg", "Ivo Holm"],
        ),
        ("", f"{HEADING}<div class=byline>By<a>Ada Berg</a><a>Ivo Holm</a></div>", ["Ada Berg", "Ivo Holm"]),
        (
            data('"author":{"name":"Ada Berg"}'),
            f"{HEADING}<p class=byline>Ada Berg Culture</p>",
            ["Ada Berg"],
        ),
        ("", f"{HEADING}<small>4 March 2026 | 13:10 | Ada Berg</small>", ["Ada Berg"]),
        ("", f"{HEADING}<p><b>Ada Berg</b>, special to the Courier<br>4 March 2026</p>", ["Ada Berg"]),
        ("", f"{HEADING}<span itemprop=author><span itemprop=name>Ada Berg</span></span>", ["Ada Berg"]),
        ("<meta name=author content='https://coast.example/ada'>", HEADING, []),
        ("", f"{HEADING}<ul><li class=byline>Ada Berg<li>4 March 2026</ul>", ["Ada Berg"]),
        (
            "",
            f"{HEADING}<div class=author-box>The author <a rel=author>Ada Berg</a> is on leave.</div>",
            ["Ada Berg"],
        ),
        (
            data('"author":{"name":"Ada Berg"}'),
            f"{HEADING}<p class=byline>North Shore By Ada Berg</p>",
            ["Ada Berg"],
        ),
        ("<meta name=twitter:creator content='Ada Berg'>", HEADING, ["Ada Berg"]),
        ("<meta name=twitter:creator content='@adaberg'>", HEADING, []),
        (
            "<meta name=twitter:label1 content='Scritto da'><meta name=twitter:data1 content='Ada Berg'>",
            HEADING,
            ["Ada Berg"],
        ),
        (
            "",
            f"<ul><li><a href=/s>Storm closes port for a week</a><b class=byline>Cem Dahl</b></ul>{HEADING}",
            [],
        ),
        ("", f"{HEADING}<p class=authors><a>Ada Berg</a> <a>Ivo Holm</a></p>", ["Ada Berg", "Ivo Holm"]),
        (
            "",
            f"{HEADING}<ol class=byline><li>Ada Berg, Rom<li>Ivo Holm<br>Reporter<li>Ea Dal<br>Fotograf</ol>",
            ["Ada Berg", "Ivo Holm"],
        ),
        (
            "<meta property=og:site_name content='Coast Courier'>",
            f"{HEADING}<p>Ada Berg, Coast Courier</p>",
            ["Ada Berg"],
        ),
        (
            "<meta property=og:site_name content='Coast Courier'>",
            f"{HEADING}<p>Read the Coast Courier</p>",
            [],
        ),
    ],
)
def test_authors(head: str, top: str, authors: list[str]) -> None:
    assert names(article(head, top)) == authors


def test_editors_behind_the_text_are_found_and_their_role_told() -> None:
    found = article(
        data('"author":{"name":"Ada Berg"}'), tail="<p>(Reporting by Ada Berg; Editing by Ivo Holm)</p>"
    )
    assert (names(found), names(found, "editor")) == (["Ada Berg"], ["Ivo Holm"])


@pytest.mark.parametrize(
    "trap",
    [
        "<p>EDITOR: I read your piece on ferries with interest.</p>",
        "<p>View all posts by Ivo Holm</p>",
        "<div class=comments><p class=comment-author>Ivo Holm</p></div>",
        "<figure><figcaption>Photo: Ivo Holm</figcaption></figure>",
    ],
)
def test_traps_name_nobody(trap: str) -> None:
    found = article(data('"author":{"name":"Ada Berg"}'), tail=trap)
    assert (names(found), names(found, "editor")) == (["Ada Berg"], [])


@pytest.mark.parametrize(
    ("head", "top", "date"),
    [
        (data('"datePublished":"2026-03-04T06:30:00+01:00"'), HEADING, "2026-03-04T06:30:00+01:00"),
        (
            "<meta property=article:published_time content='2026-03-04 06:30:00'>",
            HEADING,
            "2026-03-04T06:30:00",
        ),
        ("", f"{HEADING}<time datetime='2026-03-04T06:30Z'>today</time>", "2026-03-04T06:30Z"),
        ("", f"{HEADING}<p>Published 4 March 2026 | Updated 5 March 2026</p>", "2026-03-04"),
        (data('"datePublished":"2026-04-03"'), f"{HEADING}<p>Published 4 March 2026</p>", "2026-03-04"),
        ("<meta name=date content='2026-03-09'>", f"{HEADING}<p>Published 4 March 2026</p>", "2026-03-04"),
        ("", f"{HEADING}<p>04/03/2026</p>", None),
        ("", f"{HEADING}<div class=comments><p>Ivo <time datetime=2026-03-09>9 March</time></div>", None),
        (
            "",
            f"{HEADING}<p>4 March 2026</p><div class=comment><time datetime=2026-03-09>9 March</time></div>",
            "2026-03-04",
        ),
        ("<meta property=article:published_time content='2569-03-04T06:30:00'>", HEADING, None),
        ("", f"{HEADING}<time datetime='1404-12-13'>today</time>", None),
        (
            "<meta name=date content='2026-03-04T10:00:00Z'>",
            f"{HEADING}<p>Published 4 March 2026</p>",
            "2026-03-04T10:00:00Z",
        ),
        (data('"dateCreated":"2026-03-04"'), HEADING, "2026-03-04"),
        (data('"dateCreated":"soon"'), HEADING, None),
        (data('"datePublished":"2026-03-09"'), f"{HEADING}<p>Published 4 March 2026</p>", "2026-03-09"),
        (data('"datePublished":"2026-03-03"'), f"{HEADING}<p>Published 4 March 2026</p>", "2026-03-03"),
        ("<link rel=canonical href='https://coast.example/2026/3/4/ferry'>", HEADING, "2026-03-04"),
        ("<link rel=canonical href='https://coast.example/2026/13/4/ferry'>", HEADING, None),
        ("<link rel=next href='https://coast.example/2026/3/4/ferry'>", HEADING, None),
        ("", f"{HEADING}<p>26 | 01 | 2022</p>", "2022-01-26"),
        ("", f"{HEADING}<p>12 | 01 | 2022</p>", None),
        ("", f"{HEADING}<p>30.10.23</p>", None),
        ("", f"{HEADING}<p><time pubdate class=updated datetime=2026-03-04>x</time></p>", "2026-03-04"),
        ("", f"{HEADING}<p class=last-updated><time datetime=2026-03-04>x</time></p>", None),
        ("", f"{HEADING}<p><time title='4 March 2026'>yesterday</time></p>", "2026-03-04"),
        ("", f"{HEADING}<p itemprop=datePublished content='2026-03-04'>today</p>", "2026-03-04"),
        ("", f"{HEADING}<p>{'x ' * 95}4 March 2026</p>", None),
        ("", f"{HEADING}<p>{'x ' * 80}4 March 2026</p>", "2026-03-04"),
        (
            "<meta property=article:published_time content='Wed, 04 Mar 2026 06:30:00 +0100'>",
            HEADING,
            "2026-03-04T06:30:00+01:00",
        ),
    ],
)
def test_the_date_is_what_the_page_says_and_never_a_guess(head: str, top: str, date: str | None) -> None:
    assert article(head, top).date_published == date


@pytest.mark.parametrize(
    ("head", "top"),
    [
        ("", f"{HEADING}<p>12/06/2023</p>"),
        ("", f"{HEADING}<p>Updated 12-06-2023 at 10:30</p>"),
        ("", f"{HEADING}<time datetime='12/06/2023'>x</time>"),
        (data('"datePublished":"12/06/2023"'), HEADING),
        ("<meta property=article:published_time content='12/06/2023'>", HEADING),
    ],
)
def test_a_date_of_two_readings_is_named_where_it_stands(head: str, top: str) -> None:
    document = read(head, top)
    (finding,) = document.findings
    assert finding.code == "DAT003"
    assert "may be 2023-06-12 or 2023-12-06" in finding.message
    assert finding.span is not None
    assert document.source[finding.span].replace("-", "/").startswith("12/06/2023")


@pytest.mark.parametrize("date", ["13/06/2023", "06.12.2023", "06/06/2023", "12/06/2023</p><p>12 June 2023"])
def test_a_date_of_one_reading_or_read_elsewhere_is_no_finding(date: str) -> None:
    document = read("", f"{HEADING}<p>{date}</p>")
    assert document.findings == ()
    assert document.article.date_published


CHANGED = "<time datetime=2026-03-04>4 March</time> <time class=updated datetime=2026-03-06>6 March</time>"


@pytest.mark.parametrize(
    ("head", "top"),
    [
        ("", f"<p>{CHANGED}</p>"),
        ("", "<p class=last-updated><time datetime=2026-03-06>yesterday</time></p>"),
        ("", "<div class=date>Updated 6 March 2026</div>"),
        ("", "<p>Last updated: 6 March 2026</p>"),
        ("<meta property=article:modified_time content=2026-03-06>", ""),
        (data('"datePublished":"2026-03-04","dateModified":"2026-03-06"'), ""),
    ],
)
def test_the_last_change_is_told_from_the_publication(head: str, top: str) -> None:
    found = article(head, HEADING + top)
    assert found.date_modified == "2026-03-06"
    assert found.date_published in (None, "2026-03-04")


@pytest.mark.parametrize(
    ("language", "line", "date"),
    [
        ("de-AT", "30.10.23", "2023-10-30"),
        ("de", "1. 2. 79", "2079-02-01"),
        ("de", "1.2.80", "1980-02-01"),
        ("en", "1.2.80", None),
        ("en", "26/01/2022", "2022-01-26"),
        ("en", "26 · 01 · 2022", "2022-01-26"),
        ("de", "30.13.23", None),
        ("pt-BR", "04/03/2026 05h00", "2026-03-04"),
        ("fr", "04/03/26", "2026-03-04"),
        ("nl", "04-03-26, 11:20", "2026-03-04"),
        ("es", "<time>04/03/2026</time>", "2026-03-04"),
        ("es", "<b class=date>04/03/2026</b>", "2026-03-04"),
        ("es-US", "04/03/2026", None),
        ("fr-CA", "04/03/2026", None),
        ("sv", "04/03/2026", None),
        ("nl", "06-12-34-56", None),
        ("lt", "2026 m. kovo 4 d. 14:20", "2026-03-04"),
        ("el", "4 Μαΐου 2026", "2026-05-04"),
        ("hu", "2026. március 4. 08:40", "2026-03-04"),
        ("id", "Rabu, 04 Maret 2026 | 08:00 WIB", "2026-03-04"),
        ("lv", "2026. gada 4. martā", None),
        ("lv", "2026. gada 4. maijs", "2026-05-04"),
        ("he", "4 במרץ 2026", "2026-03-04"),
        ("ar", "4 مارس 2026", "2026-03-04"),
    ],
)
def test_short_dates_are_read_where_the_language_has_one_order(
    language: str, line: str, date: str | None
) -> None:
    body = f"<main>{HEADING}<p>{line}</p>{TALE}</main>"
    document = newsld.parse(f"<html lang={language}><body>{body}</body></html>", format="html")
    assert document.article.node.get("datePublished") == date


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("March 4, 2026 6:30 PM EST", "2026-03-04T18:30-05:00"),
        ("Wednesday, March 4, 2026 at 12:05 a.m. PDT", "2026-03-04T00:05-07:00"),
        ("4. März 2026, 6.30 Uhr", "2026-03-04T06:30"),
        ("4 mars 2026 à 18h30", "2026-03-04T18:30"),
        ("18:30, 4 March 2026 GMT", "2026-03-04T18:30Z"),
        ("4 March 2026 | 18:30 IST", "2026-03-04T18:30"),
        ("4 March 2026 18:30 (+0530)", "2026-03-04T18:30+05:30"),
        ("2026-03-04T18:30:15 CET", "2026-03-04T18:30:15+01:00"),
        ("2026-03-04 18:30 KST", "2026-03-04T18:30+09:00"),
        ("04/03/2026 18:30", None),
        ("4 March 2026 25:30", "2026-03-04"),
        ("4 March 2026 13:30 pm", "2026-03-04"),
        ("18:30", None),
    ],
)
def test_times_keep_their_zone_where_its_name_means_one_offset(written: str, date: str | None) -> None:
    head = f"<meta property=article:published_time content='{written}'>"
    assert article(head, HEADING).date_published == date


@given(st.text(alphabet="0123456789:. apmEST+-()March,T", max_size=60))
def test_any_line_of_figures_is_a_time_or_none(written: str) -> None:
    date = article(f"<meta property=article:published_time content='{written}'>", HEADING).date_published
    assert date is None or len(date) >= 4


@pytest.mark.parametrize(
    ("head", "site"),
    [
        ("<meta property=og:site_name content='Coast Courier'>", "Coast Courier"),
        (
            data('"publisher":{"name":"Coast Courier","logo":{"url":"https://coast.example/l.png"}}'),
            "Coast Courier",
        ),
        ("<title>Ferry crews strike over turnarounds | Coast Courier</title>", "Coast Courier"),
        ("<title>Ferry crews strike over turnarounds | Local | Coast Courier</title>", "Coast Courier"),
        (
            "<title>Ferry crews strike over turnarounds | Coast Courier | coast.example</title>",
            "Coast Courier",
        ),
        ("<meta property=og:site_name content=海湾网版权所有>", "海湾网"),
        (
            (
                "<meta property=og:site_name content='www.courier.example'>"
                "<title>Ferry crews strike over turnarounds | Coast Courier</title>"
            ),
            "Coast Courier",
        ),
        (
            "<meta property=og:site_name content='U.S.'>"
            "<link rel=canonical href='https://coastcourier.example/a'>"
            + data('"publisher":{"name":"Coast Courier"}'),
            "Coast Courier",
        ),
    ],
)
def test_site(head: str, site: str) -> None:
    assert article(head).publisher[0].name == site


def test_the_headline_may_be_no_heading_where_the_title_names_it_and_the_site() -> None:
    said = "<p>渡轮船员表示，在公司支付拖欠的工资之前，他们不会离开港口，工会也支持这一决定。</p>"
    page = f"<title>渡轮停航一周-海湾网</title><div class=t>渡轮停航一周</div>{said}{said}"
    found = newsld.parse(page, format="html").article
    assert (found.headline, found.publisher[0].name) == ("渡轮停航一周", "海湾网")


def test_a_headline_ends_before_the_site_s_address_and_what_it_is() -> None:
    found = article(
        "<title>Ferry crews strike - CoastCourier.example - Harbour News</title>"
        "<meta property=og:site_name content='CoastCourier.example'>",
        "",
    )
    assert found.headline == "Ferry crews strike"


def test_a_heading_that_is_the_address_is_the_site() -> None:
    found = article(
        "<title>coast.example » Archive » Ferry crews strike</title>"
        "<link rel=canonical href='https://coast.example/ferry'>",
        "<h1>coast.example</h1><h2>Ferry crews strike</h2>",
    )
    assert found.publisher[0].name == "coast.example"


def test_links_of_the_text_are_works_cited_but_not_those_to_the_own_site() -> None:
    tail = (
        "<p>In the spring, <a href='https://port.example/plan'>the port's plan</a> had promised more, "
        "and <a href='https://coast.example/topics'>earlier reports</a> said so.</p>"
    )
    document = read("<link rel=canonical href='https://coast.example/ferries'>", HEADING, tail)
    assert [(work.title, work.url) for work in document.references] == [
        ("the port's plan", "https://port.example/plan")
    ]


def test_the_body_leaves_out_what_is_the_page_s() -> None:
    tail = (
        "<div class=share-bar>Share this article with all of your friends, today and tomorrow.</div>"
        "<aside><p>You may also like our other story about ferries, which is as long as this one.</p></aside>"
        "<div class=comments><p>I was on that ferry myself, and nobody knew why it was late.</p></div>"
    )
    body = article(tail=tail).article_body or ""
    assert body.startswith("The ferry left")
    assert body.endswith("in autumn.")


def test_a_page_that_stands_in_one_form_is_read_and_other_forms_are_not() -> None:
    inner = f"<h1>Ferry crews strike</h1>{TALE}"
    search = (
        "<form><p>Search our pages for what you need, and tell your friends about what you found.</p></form>"
    )
    whole = newsld.parse(f"<body><form id=aspnetForm>{inner}</form></body>", format="html").article
    beside = newsld.parse(f"<body><main>{inner}{search}</main></body>", format="html").article
    assert whole.article_body == beside.article_body
    assert (whole.article_body or "").startswith("The ferry left the pier")


@pytest.mark.parametrize("around", ["footer", "form"])
def test_the_foot_of_a_page_and_its_forms_say_nothing_of_the_article_but_its_sections(around: str) -> None:
    foot = (
        "<h1>Thank you</h1><h2>Sign in</h2><img itemprop=image src='/logo.png'>"
        "<time itemprop=datePublished datetime=1999-01-01>1999</time> <a rel=author href=/all>Our Staff</a>"
        "<a rel='category tag' href=/ports>Ports</a><script type=application/ld+json>"
        '{"@type":"NewsArticle","name":"Ferry crews strike","dateModified":"2026-03-05"}</script>'
    )
    found = article(tail=f"<{around}>{foot}</{around}>", top="")
    said = (found.headline, found.author, found.image, found.date_published, found.article_section)
    assert said == ("Ferry crews strike", (), (), None, ("Ports",))
    assert found.date_modified is not None


def test_values_of_the_markup_that_no_reader_asks_for_are_kept() -> None:
    found = article(data('"headline":"Ferry crews strike","copyrightYear":2026,"genre":"report"'))
    assert (found.node["copyrightYear"], found.node["genre"]) == (2026, "report")


RDFA = (
    "<html><body vocab='https://schema.org/' prefix='s: https://schema.org/'><article typeof='NewsArticle'>"
    "<h1 property='headline'>Ferry crews end their strike</h1>"
    "<p>by <span property='author' typeof='Person'><a property='url' href='/ada'><b property='name'>Ada Berg"
    "</b></a></span>, edited by <span property='s:editor' typeof='Person'><i property='name'>Tomasz Wilk</i>"
    "</span></p>"
    "<meta property='datePublished' content='2026-03-04T06:30:00+01:00'>"
    "<a property='articleSection' href='/transport'>Transport</a>"
    "<img property='image' src='https://courier.example/ferry.jpg'>"
    "<span property='publisher' typeof='NewsMediaOrganization'><i property='name'>Coast Courier</i></span>"
    "<p>The crews of the northern line went back to work on Tuesday, after three weeks ashore.</p></article>"
    "<div typeof='Comment'><p property='description'>Well done.</p><i property='author'>reader7</i></div>"
)


@pytest.mark.parametrize(
    "page", [RDFA, RDFA.replace("property=", "itemprop=").replace("typeof=", "itemscope itemtype=")]
)
def test_rdfa_lite_and_microdata_say_what_json_ld_would(page: str) -> None:
    document = newsld.parse(page.replace("s:editor", "editor") if "itemprop" in page else page, format="html")
    article = newsld.to_jsonld(document)
    assert article["headline"] == "Ferry crews end their strike"
    assert article["author"]["name"] == "Ada Berg"
    assert article["editor"]["name"] == "Tomasz Wilk"
    assert article["datePublished"] == "2026-03-04T06:30:00+01:00"
    assert article["articleSection"] == "Transport"
    assert article["image"] == "https://courier.example/ferry.jpg"
    assert article["publisher"]["name"] == "Coast Courier"
    assert "description" not in article


@pytest.mark.parametrize(
    ("metas", "names"),
    [
        (["Berg, Ada", "van der Meer, Ivo"], ["Ada Berg", "Ivo van der Meer"]),
        (["Ruiz Calder, Ana", "Holm, A. B."], ["Ana Ruiz Calder", "A. B. Holm"]),
        (["Berg, Ada; Holm, Ivo"], ["Ada Berg", "Ivo Holm"]),
        (["Berg, Ada, Jr."], ["Ada Berg Jr."]),
        (["Ada Berg", "Ivo Holm"], ["Ada Berg", "Ivo Holm"]),
        (["Harbour Board, Norway"], ["Harbour Board"]),
    ],
)
@pytest.mark.parametrize("name", ["citation_author", "DC.creator"])
def test_authors_of_indexes_are_named_in_the_order_they_are_spoken(
    name: str, metas: list[str], names: list[str]
) -> None:
    found = article("".join(f'<meta name="{name}" content="{content}">' for content in metas))
    assert [author.name for author in found.author] == names


def test_names_of_a_plain_author_element_are_several() -> None:
    found = article('<meta name="author" content="Ada Berg, Ivo Holm">')
    assert [author.name for author in found.author] == ["Ada Berg", "Ivo Holm"]


@pytest.mark.parametrize(
    ("said", "tag"), [("eng", "en"), ("eng-GB", "en-GB"), ("EN_gb", "en-GB"), ("hrv", "hr"), ("hsb", "hsb")]
)
def test_languages_are_tagged_by_their_shortest_code(said: str, tag: str) -> None:
    document = newsld.parse(f"<html lang={said}><body><h1>Ferry waits</h1></body></html>", format="html")
    assert document.article.in_language == (tag,)


CROATIAN = (
    "<p>Posada trajekta rekla je da neće isploviti iz luke dok tvrtka ne plati ono što im duguje, ali nije "
    "htjela reći kako će se to završiti nakon što je dogovor već jednom propao zbog novca.</p>"
)


@pytest.mark.parametrize(("said", "tag"), [("hr", "hr"), ("en", "hr"), ("", "hr"), ("bs", "bs")])
def test_the_text_tells_the_language_where_the_page_says_another(said: str, tag: str) -> None:
    page = f'<html lang="{said}"><body><h1>Trajekt čeka</h1>{CROATIAN}</body></html>'
    assert newsld.parse(page, format="html").article.in_language[0] == tag


@pytest.mark.parametrize("last", ["The board votes on 18 June.", "Will it ever come again?"])
def test_a_short_paragraph_behind_the_last_long_one_is_of_the_text(last):
    body = str(article(tail=f"<p>{last}</p><p>Share this story</p>").article_body)
    assert body.endswith(f"autumn.\n\n{last}")


@pytest.mark.parametrize(
    "tail", ["<p>Read next: The pier.</p>", "<p>Newsroom</p>", "<p>The Quay, London.</p>"]
)
def test_what_the_page_has_behind_the_text_is_not_of_it(tail):
    body = str(article(tail=tail).article_body)
    assert body.endswith("autumn.")


def test_a_kicker_names_the_section_where_the_markup_does_not():
    headline = "<h1>Ferry crews strike over turnarounds</h1>"
    assert article(top=f"<p>Wirtschaft</p>{headline}").article_section == ("Wirtschaft",)
    assert article(top=f"<p>Long read</p>{headline}").article_section == ()
    assert article(data('"articleSection":"Ports"'), f"<p>Economy</p>{headline}").article_section == (
        "Ports",
    )


@pytest.mark.parametrize(
    ("behind", "raws"),
    [
        ("<li>More on the quay in spring</li></ol>", ["More on the quay in spring"]),
        ("<li><p>Thanks to <em>all</em> who helped</p></li></ol>", ["Thanks to all who helped"]),
        ("</ol><p>More on the quay in spring</p>", []),
        ("</ol><ul><li>More on the quay in spring</li></ul>", []),
    ],
)
def test_each_item_of_a_list_of_references_is_an_entry_whatever_it_says(behind: str, raws: list[str]) -> None:
    said = "<p>The ferry left the pier at nine, and nobody on the quay had been told why it was late.</p>"
    listed = (
        "<li>Holm, K. (2021). <i>Waiting at the quay</i>. Pegel Press.</li>"
        "<li>Berg, A. (2020). <i>Ferries of the north</i>. Pegel Press.</li>"
    )
    page = f"<article><h1>The ferry waits</h1>{said * 3}<h2>References</h2><ol>{listed}{behind}</article>"
    document = newsld.parse(page, format="html")
    assert [one.raw for one in document.references[2:]] == raws
    told = [one.code for one in newsld.validate(document, select=["REF001"])]
    assert told == ["REF001"] * len(raws)


def test_a_headline_and_a_paragraph_of_two_lines_have_their_places() -> None:
    lines = "The ferry left the pier at nine, and nobody on it knew why. <br/>Nobody had asked."
    page = f"<h1>Ferry late <br> <b>and</b> early</h1><p>{lines}</p>"
    document = newsld.parse(page, format="html")
    (headline, *_) = document.evidence["/headline"]
    assert headline.value == "Ferry late and early"
    assert headline.span
    assert document.source[headline.span] == "Ferry late <br> <b>and</b> early"
    assert document.body_span
    assert document.source[document.body_span] == lines
