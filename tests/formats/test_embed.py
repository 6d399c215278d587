"""The embed: one script element that nothing in the data can break out of."""

import json
import os
import random

import pytest
from hypothesis import given, strategies as st
from selectolax.lexbor import LexborHTMLParser

import newsld
from newsld import Claim, NewsArticle, Person, Quotation, WebPage
from newsld.assembling.claims import published_ids
from newsld.formats.embed import MAX_BYTES
from newsld.model.nodes import adopt

MARK = "<p id=after>after</p>"

BREAK_OUTS = [
    "</script><script>alert(1)</script>",
    "</SCRIPT ><img src=x onerror=alert(1)>",
    "</script/x>",
    "</script\t",
    "</script",
    "<!--<script>",
    "<!--<script></script>",
    "<!-- <script> --> </script>",
    "--!><script>",
    "]]></script>",
    "<![CDATA[",
    "\u2028alert(1)\u2029",
    "&lt;/script&gt;",
    "<scr\0ipt>",
    "<svg/onload=alert(1)>",
    "</title></style></textarea></noscript></script>",
    "{{constructor.constructor('alert(1)')()}}",
    '"}</script>',
    "\\u003c/script\\u003e",
    "\\</script>",
    "<" * 1000,
    "\ufeff</script>",
    "＜/script＞",
    "</ſcript>",
]


def embedded(markup):
    """The data of the one script in a page made of the markup and a mark behind it; None if it broke."""
    page = LexborHTMLParser(f"<!doctype html><body>{markup}{MARK}")
    scripts = page.css("script")
    if len(scripts) != 1 or len(page.css("body > p#after")) != 1 or page.css("img, svg"):
        return None
    try:
        return json.loads(scripts[0].text())
    except ValueError:
        return None


def is_safe(text, script):
    data = embedded(script)
    return data is not None and data["headline"] == text


@pytest.mark.parametrize("text", BREAK_OUTS)
def test_a_hostile_headline_stays_a_headline(text):
    assert is_safe(text, newsld.embed(NewsArticle(headline=text)))


def test_the_check_fails_for_a_script_that_is_not_escaped():
    naive = [f"<script>{json.dumps({'headline': text}, ensure_ascii=False)}</script>" for text in BREAK_OUTS]
    broken = [text for text, script in zip(BREAK_OUTS, naive, strict=True) if not is_safe(text, script)]
    assert len(broken) >= 8


def test_generated_strings_never_break_out():
    generator = random.Random(20261124)
    pieces = [
        *BREAK_OUTS,
        "</",
        "<!",
        "--",
        ">",
        "script",
        "<script",
        "&",
        ";",
        "\\",
        '"',
        "'",
        "\n",
        "\r",
        "é",
        "😀",
    ]
    for _ in range(int(os.environ.get("NEWSLD_EMBED_STRINGS", "100000"))):
        text = "".join(generator.choices(pieces, k=generator.randint(1, 5))).replace("\0", "")
        assert is_safe(text, newsld.embed(NewsArticle(headline=text))), text


def anywhere(text):
    """A node with the text in every place of it."""
    return {
        "@id": text,
        "@type": ["NewsArticle", text],
        text: text,
        "author": [{"@type": text, "name": text, "sameAs": text}, {"@list": [text]}],
        "dateCreated": {"@value": text, "@type": text},
        "name": {"@value": text, "@language": text},
        "headline": text,
    }


PLACED = st.lists(
    st.sampled_from([*BREAK_OUTS, "</", "<!", "--", ">", "script", "&", "\\", '"', "é"]), min_size=1
)


@given(PLACED.map(lambda pieces: "".join(pieces).replace("\0", "")[:200]))
def test_no_generated_string_breaks_out_of_a_key_type_or_id(text):
    node = anywhere(text)
    data = embedded(newsld.embed(adopt(json.loads(json.dumps(node)))))
    assert data is not None
    assert data == {"@context": "https://schema.org", **node}


@pytest.mark.parametrize("text", BREAK_OUTS)
def test_nothing_breaks_out_wherever_it_stands(text):
    text = text[:100]
    node = anywhere(text)
    article = adopt(json.loads(json.dumps(node)))
    data = embedded(newsld.embed(article, nonce=text))
    assert data is not None
    assert data.pop("@context") == "https://schema.org"
    assert data == node


def test_the_value_is_extracted_equal():
    article = NewsArticle(headline="“A” & <B>", author=[Person(name="Ada Berg"), Person(name="Ivo Holm")])
    assert embedded(newsld.embed(article)) == newsld.to_jsonld(article)


def test_the_body_is_left_out_because_it_may_be_paid_for():
    assert "articleBody" not in embedded(newsld.embed(NewsArticle(headline="x", article_body="All of it.")))


def test_claims_are_left_out_unless_switched_on():
    article = NewsArticle(
        headline="x",
        mentions=[Claim(text="It rains."), Person(name="Ada Berg")],
        has_part=Quotation(text="It rains."),
    )
    bare = embedded(newsld.embed(article))
    assert bare["mentions"] == {"@type": "Person", "name": "Ada Berg"}
    assert "hasPart" not in bare
    whole = embedded(newsld.embed(article, claims=True))
    assert whole["mentions"][0]["@type"] == "Claim"
    assert "hasPart" in whole


def test_a_nonce_is_an_attribute_and_nothing_more():
    script = newsld.embed(NewsArticle(headline="x"), nonce='a"><b>')
    page = LexborHTMLParser(script)
    assert page.css_first("script").attributes["nonce"] == 'a"><b>'
    assert not page.css("b")


def test_an_embed_over_64_kib_leaves_citations_out_and_says_so():
    citations = [WebPage(name=f"Source {number} " + "x" * 200) for number in range(1000)]
    with pytest.warns(newsld.NewsldWarning, match="of 1000 citations are left out"):
        script = newsld.embed(NewsArticle(headline="x", citation=citations))
    assert len(script.encode()) < 66_000
    assert 100 < len(embedded(script)["citation"]) < 1000


def test_each_document_has_its_script_on_a_line_of_its_own():
    lines = newsld.serialize(
        [NewsArticle(headline="x"), NewsArticle(headline="y")], format="embed"
    ).splitlines()
    assert [embedded(line)["headline"] for line in lines] == ["x", "y"]


def test_what_stands_beside_claims_stays_in_its_order():
    people = [Person(name="Ada Berg"), Person(name="Ben Osei")]
    article = NewsArticle(headline="x", mentions=[people[0], Claim(text="It rains."), people[1]])
    told = embedded(newsld.embed(article))["mentions"]
    assert [person["name"] for person in told] == ["Ada Berg", "Ben Osei"]


def test_a_speaker_is_described_where_only_a_claim_that_is_left_out_did_so():
    reviewed = newsld.Attribution("Ada Berg", "said", "It rains.", None, is_reviewed=True)
    (name, *_) = published_ids(reviewed)
    ada = Person(id="#ada", name="Ada Berg")

    def told(author, *others):
        claim = Claim(id=name, text="It rains.", author=author)
        article = NewsArticle(headline="x", mentions=[*others, claim])
        return embedded(newsld.embed(newsld.Document(newsld.Source(""), article, claims=(reviewed,))))[
            "mentions"
        ]

    left_out = Claim(id="#claim-other", text="It snows.", author=ada)
    mention = {"@id": "#ada"}
    assert told(Person.reference("#ada"), left_out)["author"] == {
        "@type": "Person",
        **mention,
        "name": "Ada Berg",
    }
    assert told(Person.reference("#ada"))["author"] == mention
    assert told(Person(id="#ada", name="A. Berg"), left_out)["author"]["name"] == "A. Berg"
    nameless = Claim(id="#claim-other", text="It snows.", author=Person(name="Ada Berg"))
    assert told(Person.reference("#ada"), nameless)["author"] == mention
    by_text = adopt({"@type": "Claim", "text": "It snows.", "author": "Ada Berg"})
    assert told(Person.reference("#ada"), by_text)["author"] == mention


def test_a_citation_that_is_too_large_by_itself_is_left_out():
    with pytest.warns(newsld.NewsldWarning, match="1 of 1 citations are left out"):
        script = newsld.embed(NewsArticle(headline="x", citation=WebPage(name="x" * 70_000)))
    assert not embedded(script).get("citation")


def test_as_many_citations_stay_as_fit() -> None:
    def size(citations: list[WebPage]) -> int:
        script = newsld.embed(NewsArticle(headline="x", citation=citations))
        return len(script.partition(">")[2].removesuffix("</script>").encode())

    citations = [WebPage(name=f"{number:04}" + "x" * 1000) for number in range(100)]
    fitting = 2 + (MAX_BYTES - size(citations[:2])) // (size(citations[:3]) - size(citations[:2]))
    with pytest.warns(newsld.NewsldWarning, match=f"; {100 - fitting} of 100 citations are left out"):
        script = newsld.embed(NewsArticle(headline="x", citation=citations))
    assert [work["name"] for work in embedded(script)["citation"]] == [
        work.name for work in citations[:fitting]
    ]


def test_an_embed_of_64_kib_is_whole_and_one_byte_more_is_said_to_be_too_large() -> None:
    def script(length: int) -> str:
        return newsld.embed(NewsArticle(headline="x", alternative_headline="y" * length))

    rest = len(script(0).partition(">")[2].removesuffix("</script>").encode())
    room = MAX_BYTES - rest
    assert len(embedded(script(room))["alternativeHeadline"]) == room
    with pytest.warns(newsld.NewsldWarning, match="larger than 64 KiB; it is whole"):
        assert len(embedded(script(room + 1))["alternativeHeadline"]) == room + 1


def test_a_single_thing_beside_claims_stays_a_single_value() -> None:
    article = NewsArticle(headline="x", mentions=[Claim(text="It rains."), Person(name="Ada Berg")])
    assert embedded(newsld.embed(article))["mentions"] == {"@type": "Person", "name": "Ada Berg"}
    pair = NewsArticle(headline="x", mentions=[Person(name="Ada Berg"), Person(name="Ben Osei")])
    assert len(embedded(newsld.embed(pair))["mentions"]) == 2


def test_only_what_an_editor_reviewed_is_published() -> None:
    reviewed = newsld.Attribution("Ada Berg", "said", "It rains.", None, is_reviewed=True)
    other = newsld.Attribution("Ada Berg", "said", "It snows.", None)
    claims = [
        Claim(id=published_ids(reviewed)[0], text="It rains."),
        Claim(id="#claim-other", text="It snows."),
    ]
    document = newsld.Document(
        newsld.Source(""), NewsArticle(headline="x", mentions=claims), claims=(reviewed, other)
    )
    assert embedded(newsld.embed(document))["mentions"]["text"] == "It rains."
    assert len(embedded(newsld.embed(document, claims=True))["mentions"]) == 2


def test_a_script_has_a_nonce_only_if_one_is_given() -> None:
    assert newsld.embed(NewsArticle(headline="x")).startswith('<script type="application/ld+json">{')
