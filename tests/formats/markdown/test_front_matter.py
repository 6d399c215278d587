"""Front matter in the habits of site generators, and what people write that its syntax forbids."""

from __future__ import annotations

from textwrap import dedent

import pytest
from hypothesis import example, given, strategies as st

import newsld
from newsld import Document


def parse(text: str) -> Document:
    return newsld.parse(dedent(text).lstrip("\n"), format="markdown")


def told(document: Document) -> list[tuple[str, str]]:
    return [(one.code, document.source[one.span] if one.span else "") for one in document.findings]


TEXT = "The text of this article is long enough to be one, as everybody sees."
JEKYLL = """
---
layout: post
title: "Rivers Without Names"
author: By Ada Berg
editor: Jón Ólafsson
date: 6 May 2024
category: Water
tags: rivers, maps; borders
---
"""
HUGO = """
+++
title = "Rivers Without Names"
date = 2024-05-06T09:00:00+02:00
authors = ["Ada Berg", 'Luis Roca'] # both
[taxonomies]
tags = ["rivers", "maps"]
[params]
editor = "Jón Ólafsson"
+++
"""
PELICAN = """
Title: Rivers Without Names
Date: 2024-05-06 09:00
Authors: Ada Berg, Luis Roca
Summary: Nobody has named them,
    and nobody will.

"""
JSON = """
{
	"title": "Rivers Without Names",
	"author": {"name": "Ada Berg"},
	"date": "2024-05-06"
}
"""
ELEVENTY = """
---json
{"title": "Rivers Without Names", "author": "Ada Berg", "date": "2024-05-06"}
---
"""
PANDOC = """
% Rivers Without Names
% Ada Berg; Luis Roca
% May 6, 2024

"""
QUARTO = """
---
title: Rivers Without Names
subtitle: A map and its gaps
author:
  - name: Ada Berg
    orcid: 0000-0002-1825-0097
    url: https://berg.example
  - name: {given: Luis, family: Roca}
date: 2024-05-06
date-modified: 2024-05-07
lang: en_GB
publisher: {name: The Gauge, url: "https://gauge.example"}
canonical: https://gauge.example/rivers
---
"""


@pytest.mark.parametrize("front", [JEKYLL, HUGO, PELICAN, PANDOC, QUARTO, JSON, ELEVENTY])
def test_every_generator_names_the_headline_the_author_and_the_day(front: str) -> None:
    document = parse(front + "The river has no name on any map.\n")
    article = document.article
    assert document.findings == ()
    assert article.headline == "Rivers Without Names"
    assert article.author[0].name == "Ada Berg"
    assert str(article.date_published).startswith("2024-05-06")
    assert article.article_body == "The river has no name on any map."
    (evidence, *_) = document.evidence["/headline"]
    assert evidence.origin == "front-matter"
    assert document.source[evidence.span] == "Rivers Without Names"


def test_an_author_field_keeps_what_it_says_beside_who_is_meant() -> None:
    document = parse(JEKYLL)
    (name,) = document.evidence["/author/name"]
    assert (name.value, document.source[name.span]) == ("Ada Berg", "Ada Berg")
    assert [one.value for one in document.evidence["/author"]] == ["By Ada Berg"]
    assert [person.name for person in document.article.editor] == ["Jón Ólafsson"]
    assert document.article.article_section == ("Water",)


def test_times_keep_their_zone_and_tables_are_looked_into() -> None:
    article = parse(HUGO).article
    assert article.date_published == "2024-05-06T09:00:00+02:00"
    assert [person.name for person in article.author] == ["Ada Berg", "Luis Roca"]
    assert article.keywords == ("rivers", "maps")
    assert article.editor[0].name == "Jón Ólafsson"


def test_header_lines_go_on_where_they_are_indented() -> None:
    document = parse(PELICAN)
    assert document.article.description == "Nobody has named them, and nobody will."
    assert document.article.date_published == "2024-05-06T09:00"
    assert not document.evidence["/description"][0].verbatim


def test_people_as_tables_have_profiles() -> None:
    article = parse(QUARTO).article
    assert [person.name for person in article.author] == ["Ada Berg", "Luis Roca"]
    assert article.author[0].node["sameAs"] == "https://orcid.org/0000-0002-1825-0097"
    assert article.author[0].node["url"] == "https://berg.example"
    assert article.publisher[0].node == {
        "@type": "Organization",
        "name": "The Gauge",
        "url": "https://gauge.example",
    }
    assert article.in_language == ("en-GB",)
    assert article.node["alternativeHeadline"] == "A map and its gaps"
    assert article.date_modified == "2024-05-07"
    assert article.id == "https://gauge.example/rivers#article"


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        ("title: Kim: a life", "Kim: a life"),
        ("title: [Draft] Rivers", "[Draft] Rivers"),
        ('title: "Rivers" of Kyiv', '"Rivers" of Kyiv'),
        ("title: @rivers", "@rivers"),
        ("title: 'It's late'", "'It's late'"),
        ("title: Kim: 'a', \"b\"", "Kim: 'a', \"b\""),
    ],
)
def test_a_title_that_is_no_yaml_is_told_and_never_lost(line: str, headline: str) -> None:
    document = parse(f"---\nauthor: Ada Berg\n{line}\ndate: 2024-05-06\n---\n")
    assert document.article.headline == headline
    assert document.article.author[0].name == "Ada Berg"
    assert document.article.date_published == "2024-05-06"
    assert [code for code, _ in told(document)] == ["DOC001"]
    assert document.source.position(document.findings[0].span.start)[0] == 3
    assert document.source[document.evidence["/headline"][0].span] == headline


@pytest.mark.parametrize("value", ["no", "NO", "yes", "010", "12:30:45", "0x1F", "1e5", ".inf"])
def test_texts_stay_texts(value: str) -> None:
    for front in (f"---\ntitle: {value}\n---\n", f"+++\ntitle = '{value}'\n+++\n"):
        document = parse(front)
        assert document.article.headline == value
        assert document.findings == ()


def test_a_number_in_toml_is_what_is_written() -> None:
    document = parse("+++\ntitle = 0x1F # one\ndate = 2024-05-06\n+++\n")
    assert (document.article.headline, document.article.date_published) == ("0x1F", "2024-05-06")


def test_a_day_the_calendar_lacks_is_kept_as_said_and_is_no_date() -> None:
    document = parse("---\ntitle: Rivers\ndate: 2023-02-30\n---\n")
    assert document.article.date_published is None
    (said,) = document.evidence["/datePublished"]
    assert (said.value, document.source[said.span]) == ("2023-02-30", "2023-02-30")


def test_of_a_key_given_twice_the_last_value_holds_and_the_second_is_told() -> None:
    for front in ("---\ntitle: One\ntitle: Two\n---\n", '+++\ntitle = "One"\ntitle = "Two"\n+++\n'):
        document = parse(front)
        assert document.article.headline == "Two"
        assert [code for code, _ in told(document)] == ["DOC001"]
        assert document.source.position(document.findings[0].span.start)[0] == 3


def test_what_is_no_table_at_all_is_told() -> None:
    document = parse("---\n[title: Rivers\n---\n")
    assert [code for code, _ in told(document)] == ["DOC001"]


@pytest.mark.parametrize("account", ["admin", "a-berg", "webmaster"])
def test_the_byline_comes_before_an_account(account: str) -> None:
    document = parse(f"---\ntitle: Rivers Without Names\nauthor: {account}\n---\n\nBy Ada Berg\n\n{TEXT}\n")
    assert document.article.author[0].name == "Ada Berg"
    assert [one.value for one in document.evidence["/author"]] == [account]


def test_aliases_are_not_followed() -> None:
    laughs = "".join(f"k{n}: &k{n} [*k{n - 1}, *k{n - 1}]\n" for n in range(1, 30))
    document = parse(f"---\ntitle: Rivers\nk0: &k0 lol\n{laughs}tags: *k29\n---\n")
    assert document.article.headline == "Rivers"
    assert document.article.keywords == ()
    assert told(document)[-1] == ("DOC001", "*k29")


def test_tags_make_nothing() -> None:
    document = parse('---\ntitle: !!python/object/apply:os.system ["true"]\nauthor: !!int "7 Berg"\n---\n')
    assert document.article.headline == "true"
    assert document.article.author[0].name == "7 Berg"


@pytest.mark.parametrize(
    "front", ["---\ntitle: Rivers\nx: {}\n---\n", "+++\ntitle = 'Rivers'\nx = {}\n+++\n"]
)
def test_what_nests_too_deep_is_told_and_left(front: str) -> None:
    for deep in ("[" * 20_000, "[" * 500 + "]" * 500):
        document = parse(front.replace("{}", deep))
        assert document.article.headline == "Rivers"
        assert told(document)


@pytest.mark.parametrize(
    "front",
    [
        "---\ntitle: Rivers\n" + "x: y\n" * 14_000 + "---\n",
        "Title: Rivers\nAuthor: " + "Ada; " * 14_000 + "\n\n",
        "% Rivers\n% " + "Ada; " * 14_000 + "\n\n",
    ],
)
def test_front_matter_of_endless_length_is_told_and_left(front: str) -> None:
    document = parse(f"{front}The text of this article is long enough to be one, as everybody sees.\n")
    assert [code for code, _ in told(document)] == ["SEC006"]
    assert document.article.article_body == TEXT


def test_front_matter_that_is_not_closed_ends_at_the_first_blank_line() -> None:
    document = parse(f"---\ntitle: Rivers\nauthor: Ada Berg\n\n{TEXT}\n")
    assert document.article.headline == "Rivers"
    assert document.article.article_body == TEXT
    assert told(document) == [("DOC001", "---")]


def test_a_rule_and_a_sentence_with_a_colon_are_no_front_matter() -> None:
    assert (
        parse(
            "---\n\nThe text of this article is long enough to be one, as everybody sees.\n\n---\n"
        ).article.article_body
        == TEXT
    )
    assert parse("Note: the text is here and it is long enough.\n").article.headline is None


def test_control_characters_are_told() -> None:
    document = parse("---\ntitle: Riv\x08ers\n---\n")
    assert document.article.headline == "Riv\ufffders"
    assert told(document) == [("SEC008", "\x08")]


def test_a_broken_table_keeps_its_words() -> None:
    document = parse("---\nauthor:\n  - name: Ada: Berg\n    email: a@b.example\ntitle: Rivers\n---\n")
    assert document.article.author[0].node["email"] == "a@b.example"
    assert document.article.headline == "Rivers"
    assert [code for code, _ in told(document)] == ["DOC001"]


FRONT = st.text(alphabet="ab:-'\"[]{}#&*!|>%@`,? \n\t=+~", max_size=60)


@given(FRONT, st.sampled_from(["---", "+++"]))
def test_no_front_matter_raises_and_every_place_is_in_the_source(inner: str, fence: str) -> None:
    document = newsld.parse(f"{fence}\ntitle{inner}\n{fence}\nText.\n", format="markdown")
    places = [one.span for several in document.evidence.values() for one in several if one.span]
    places += [one.span for one in document.findings if one.span]
    size = len(document.source.text)
    assert all(0 <= start <= end <= size for start, end in places)
    for several in document.evidence.values():
        for one in several:
            if one.verbatim and one.span and one.origin == "front-matter":
                assert document.source[one.span] == one.value


@pytest.mark.parametrize(
    "line",
    [
        "author: [Ada Berg, Luis Roca",
        "author: [Ada Berg, Luis Roca]]",
        'author: "Ada Berg, Luis Roca',
        "author: 'Ada Berg and Luis Roca",
        "author:\n  - [Ada Berg, Luis Roca",
    ],
)
def test_brackets_and_quotation_marks_that_nobody_closed_are_no_part_of_a_name(line: str) -> None:
    document = newsld.parse(
        f"---\ntitle: Rivers\n{line}\ndate: 2024-05-06\n---\n\n{TEXT}\n", format="markdown"
    )
    assert [one.name for one in document.article.author] == ["Ada Berg", "Luis Roca"]
    assert document.node["datePublished"] == "2024-05-06"
    assert "DOC001" in [code for code, _ in told(document)]


@given(FRONT)
@example(": a\ntags:\n  - \n  - Ferries\n")
@example(": Who pays?\ntags: [Who pays?, Ferries]\n")
@example(": !'Ferries' of Larnby\n")
@example(": >#\n  Ferries\n")
@example(":\tFerries\t\n")
def test_where_there_is_no_libyaml_front_matter_reads_the_same(inner: str) -> None:
    text = f"---\ntitle{inner}\n---\nText.\n"
    fast = newsld.parse(text, format="markdown")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("yaml.__with_libyaml__", False)
        slow = newsld.parse(text, format="markdown")
    assert (fast.evidence, fast.findings) == (slow.evidence, slow.findings)


def test_two_escapes_for_the_halves_of_one_character_are_that_character() -> None:
    document = parse('---\ntitle: "Rivers \\ud83c\\udf0a rise, \\ud83c says"\n---\nThe text of it.\n')
    assert newsld.to_jsonld(document)["headline"] == "Rivers \U0001f30a rise, \ufffd says"


@pytest.mark.parametrize("escape", ["\\UFFFFFFFF", "\\U00110000"])
def test_an_escape_that_stands_for_no_character_is_told_and_loses_no_other_entry(escape: str) -> None:
    document = parse(f'---\nauthor: Ada Berg\ntitle: "Rivers {escape}"\ndate: 2024-05-06\n---\nText.\n')
    assert [code for code, _ in told(document)] == ["DOC001"]
    assert document.article.author[0].name == "Ada Berg"
    assert document.node["datePublished"] == "2024-05-06"


def test_a_byte_order_mark_before_a_key_moves_no_place() -> None:
    document = parse("---\ntags: @rivers\n\ufefftitle: Ferries and the sea\n---\nThe text of it.\n")
    (found,) = [one for one in document.evidence["/headline"] if one.origin == "front-matter"]
    assert found.span is not None
    assert document.source[found.span] == "Ferries and the sea"


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("[Video] Rivers", "[Video] Rivers"),
        ("-5 degrees", "-5 degrees"),
        ("\u00a0Rivers", "Rivers"),
        ("[Rivers", "Rivers"),
    ],
)
def test_of_what_is_no_yaml_at_all_only_marks_without_a_partner_are_left_out(value: str, read: str) -> None:
    document = parse(f"---\ndescription: {value}\n\t\ntitle: Ferries wait\n\t\n---\nThe text of it.\n")
    assert document.node["description"] == read
