"""newsld convert: what comes out, for one input, for several, and for some that cannot be read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import newsld


def test_an_article_becomes_json_ld_on_standard_output(run: Any, write: Any) -> None:
    path = write("fees.txt")
    done = run("convert", path)
    assert (done.code, done.stderr) == (0, "")
    assert json.loads(done.stdout) == newsld.to_jsonld(newsld.read(path))
    assert json.loads(done.stdout)["author"]["name"] == "Ada Moreno"


def test_standard_input_is_read_where_no_input_is_named_or_a_dash(run: Any, write: Any) -> None:
    path = write("fees.txt")
    wanted = run("convert", path).stdout
    assert run("convert", stdin=path.read_bytes()).stdout == wanted
    assert run("convert", "-", stdin=path.read_bytes()).stdout == wanted


def test_the_format_is_the_one_asked_for_or_that_of_the_extension(run: Any, write: Any) -> None:
    write("fees.txt")
    turtle = run("convert", "fees.txt", "--to", "turtle").stdout
    assert turtle.startswith("@prefix schema: <http://schema.org/> .")
    assert run("convert", "fees.txt", "--to", "text/turtle").stdout == turtle
    assert run("convert", "fees.txt", "-o", "fees.ttl").stdout == ""
    assert Path("fees.ttl").read_text("utf-8") == turtle
    assert run("convert", "fees.txt", "-o", "fees.ttl", "--to", "json-ld").code == 0
    assert json.loads(Path("fees.ttl").read_bytes())["@type"] == "NewsArticle"
    assert run("convert", "fees.txt", "-o", "fees.data").code == 0
    assert json.loads(Path("fees.data").read_bytes())["@type"] == "NewsArticle"


def test_an_embed_is_a_script_without_the_body(run: Any, write: Any) -> None:
    write("fees.txt")
    done = run("convert", "fees.txt", "--to", "embed")
    assert done.stdout.startswith('<script type="application/ld+json">')
    assert "articleBody" not in done.stdout


def test_several_inputs_are_one_graph_in_their_order(run: Any, write: Any, jsonld: Any) -> None:
    write("b.jsonld", jsonld("B", url="https://news.example/b"))
    write("a.jsonld", jsonld("A", url="https://news.example/a"))
    graph = json.loads(run("convert", "b.jsonld", "a.jsonld").stdout)["@graph"]
    assert [node["headline"] for node in graph] == ["B", "A"]


def test_ids_of_two_articles_do_not_become_one(run: Any, write: Any) -> None:
    write("a.txt")
    write("b.txt", "Another Headline\n\nBy Ida Lund\n\nA first paragraph of this other story is here.\n")
    first, second = json.loads(run("convert", "a.txt", "b.txt").stdout)["@graph"]
    assert first["@id"] != second["@id"]
    for article in (first, second):
        base = article["@id"].removesuffix("#article")
        assert base.startswith("urn:uuid:")
        assert article["author"]["@id"].startswith(f"{base}#person-")
    assert json.loads(run("convert", "a.txt").stdout)["@id"] == "#article"
    graph = newsld.from_jsonld(run("convert", "a.txt", "b.txt").stdout)
    lines = run("convert", "a.txt", "b.txt", "--to", "n-triples").stdout.splitlines()
    assert len({line.split()[0] for line in lines if "schema.org/headline" in line}) == len(graph) == 2


def test_one_base_for_two_articles_that_would_share_ids_is_refused(run: Any, write: Any) -> None:
    write("a.txt")
    write("b.txt", "Another Headline\n\nBy Ida Lund\n\nA first paragraph of this other story is here.\n")
    done = run("convert", "a.txt", "b.txt", "--to", "nt", "--base", "https://news.example/")
    assert (done.code, done.stdout) == (2, "")
    assert done.stderr == (
        "newsld: --base: the articles would share their ids; write each to a file of its own\n"
    )
    one = run("convert", "a.txt", "--to", "nt", "--base", "https://news.example/a")
    assert "<https://news.example/a#article>" in one.stdout


def test_from_graph_to_graph_nothing_is_left_out(run: Any, write: Any) -> None:
    person = {"@type": "Person", "@id": "https://news.example/#ada", "name": "Ada"}
    data = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "NewsArticle", "headline": "A", "author": {"@id": "https://news.example/#ada"}},
            person,
            {"@type": "BreadcrumbList", "name": "trail"},
        ],
    }
    write("page.jsonld", json.dumps(data))
    assert json.loads(run("convert", "page.jsonld").stdout) == data
    assert '"trail"' in run("convert", "page.jsonld", "--to", "turtle").stdout
    write("person.jsonld", json.dumps({"@context": "https://schema.org", **person}))
    assert json.loads(run("convert", "person.jsonld").stdout)["name"] == "Ada"


def test_rdf_is_read_back(run: Any, write: Any) -> None:
    write("fees.txt")
    run("convert", "fees.txt", "-o", "fees.nq", "--base", "https://news.example/fees")
    back = run("convert", "fees.nq", "--to", "json-ld")
    assert "Harbour Fees Rise Again" in back.stdout
    assert run("convert", "fees.nq", "--to", "n-quads").out == Path("fees.nq").read_bytes()


def test_order_is_kept_in_rdf_where_asked_for(run: Any, write: Any) -> None:
    write(
        "two.txt",
        "A Headline\n\nBy Ada Moreno and Ben Osei\n\nThe text of the story stands here, in short.\n",
    )
    first = "http://www.w3.org/1999/02/22-rdf-syntax-ns#first"
    assert first in run("convert", "two.txt", "--to", "nt", "--ordered").stdout
    assert first not in run("convert", "two.txt", "--to", "nt").stdout


def test_an_input_that_cannot_be_read_is_told_and_the_rest_goes_on(run: Any, write: Any) -> None:
    write("fees.txt")
    write("bad.jsonld", '{"@type":\n "NewsArticle",,}')
    done = run("convert", "gone.txt", "bad.jsonld", "fees.txt", "-o", "all.jsonld")
    assert done.code == 2
    gone, bad = done.stderr.splitlines()
    assert gone == "gone.txt: DOC001 cannot be read: No such file or directory"
    assert bad.startswith("bad.jsonld:2:16: DOC001 ")
    assert json.loads(Path("all.jsonld").read_bytes())["headline"] == "Harbour Fees Rise Again"


def test_where_nothing_could_be_read_nothing_is_written(run: Any, write: Any) -> None:
    old = write("old.jsonld", "{}")
    done = run("convert", "gone.txt", "-o", "old.jsonld")
    assert (done.code, done.stdout) == (2, "")
    assert old.read_text("utf-8") == "{}"


def test_an_input_without_an_article_says_so(run: Any, write: Any) -> None:
    write("person.jsonld", '{"@context": "https://schema.org", "@type": "Person", "name": "Ada"}')
    done = run("convert", "person.jsonld", "--to", "embed")
    assert done.code == 2
    assert done.stderr == "person.jsonld: DOC001 holds no article, only Person\n"
    write("empty.jsonld", "[]")
    assert run("convert", "empty.jsonld").stderr == "empty.jsonld: DOC001 holds nothing\n"


def test_damage_that_could_be_read_is_a_warning(run: Any, write: Any) -> None:
    text = "Caf\u00e9 Closes\n\nBy Ada Moreno\n\nThe caf\u00e9 at the harbour of Larnby closes this week.\n"
    write("latin.txt", text.encode("latin-1"))
    done = run("convert", "latin.txt")
    assert done.code == 0
    assert done.stderr.startswith("latin.txt:1:4: SEC008 ")
    assert "Café Closes" in done.stdout
    assert run("convert", "latin.txt", "--quiet").stderr == ""
    assert run("convert", "latin.txt", "--encoding", "latin-1").stderr == ""
    refused = run("convert", "latin.txt", "--encoding", "utf-8")
    assert (refused.code, refused.stdout) == (2, "")
    assert refused.stderr.startswith("latin.txt:1:4: DOC001 ")


def test_citations_that_do_not_fit_an_embed_are_told(run: Any, write: Any, jsonld: Any) -> None:
    works = [{"@type": "WebPage", "name": f"{number} " + "x" * 500} for number in range(200)]
    write("long.jsonld", jsonld("A", citation=works))
    done = run("convert", "long.jsonld", "--to", "embed")
    assert done.code == 0
    assert done.stderr.startswith("newsld: the embed is larger than 64 KiB; ")


def test_a_context_is_read_from_the_file_it_is_mapped_to(run: Any, write: Any) -> None:
    write(
        "terms.json", '{"@context": {"title": "http://schema.org/headline", "@vocab": "http://schema.org/"}}'
    )
    iri = "https://terms.example/v=1"
    write("story.jsonld", json.dumps({"@context": iri, "@type": "NewsArticle", "title": "Mapped"}))
    refused = run("convert", "story.jsonld")
    assert refused.code == 2
    assert f"{iri!r}" in refused.stderr
    done = run("convert", "story.jsonld", "--context", f"{iri}=terms.json")
    assert (done.code, done.stderr) == (0, "")
    assert json.loads(done.stdout)["headline"] == "Mapped"


def test_set_gives_properties_that_the_input_does_not_hold(run: Any, write: Any) -> None:
    write("fees.txt")
    done = run(
        *(
            "convert",
            "fees.txt",
            "--set",
            "url=https://news.example/fees?a=b",
            "--set",
            "date_published=2024-05-01",
        ),
        *("--set", "publisher.name=The Larnby Post", "--set", 'keywords=["port", "fees"]'),
        *("--set", "about=harbour", "--set", "about=fees"),
    )
    data = json.loads(done.stdout)
    assert data["@id"] == "https://news.example/fees?a=b#article"
    assert data["author"]["@id"] == "https://news.example/fees?a=b#person-ada-moreno"
    assert data["datePublished"] == "2024-05-01"
    assert data["publisher"]["name"] == "The Larnby Post"
    assert data["keywords"] == ["port", "fees"]
    assert data["about"] == ["harbour", "fees"]


def test_set_applies_to_every_article_of_a_graph_and_of_several_inputs(
    run: Any, write: Any, jsonld: Any
) -> None:
    write("a.jsonld", jsonld("A"))
    write("b.jsonld", jsonld("B"))
    graph = json.loads(
        run(
            "convert", "a.jsonld", "b.jsonld", "--set", 'publisher={"@type": "Organization", "name": "P"}'
        ).stdout
    )["@graph"]
    assert [node["publisher"]["name"] for node in graph] == ["P", "P"]
    write("person.jsonld", '{"@context": "https://schema.org", "@type": "Person", "name": "Ada"}')
    done = run("convert", "person.jsonld", "--set", "headline=X")
    assert done.code == 2
    assert "holds no article to set properties of" in done.stderr


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (
            "datePublishd=2024",
            "--set: schema.org has no property 'datePublishd'; did you mean 'datePublished'?",
        ),
        (
            "date_publishd=2024",
            "--set: schema.org has no property 'date_publishd'; did you mean 'datePublished'?",
        ),
        ("title=X", "--set: NewsArticle has no property 'title'; did you mean 'headline'?"),
        ("section=X", "--set: schema.org has no property 'section'; did you mean 'articleSection'?"),
        ("jobTitle=X", "--set: NewsArticle has no property 'jobTitle'"),
        ("@type=Article", "--set: schema.org has no property '@type'"),
        ("publishr.name=X", "--set: schema.org has no property 'publishr'; did you mean 'publisher'?"),
        ("publisher.nam=X", "--set: schema.org has no property 'nam'; did you mean 'name'?"),
        ("publisher.headline=X", "--set: Organization has no property 'headline'"),
        (
            'author={"@type":"Person","nam":"X"}',
            "--set: schema.org has no property 'nam'; did you mean 'name'?",
        ),
        ("url=story", "--set url story: is no absolute IRI, such as https://example.org/story"),
        ("datePublished=", "--set datePublished=: the value is empty"),
        ("datePublished", "--set datePublished: must have the form KEY=VALUE"),
    ],
)
def test_set_refuses_what_means_nothing_and_says_what_was_meant(
    value: str, told: str, run: Any, write: Any
) -> None:
    write("fees.txt")
    done = run("convert", "fees.txt", "--set", value)
    assert (done.code, done.stdout, done.stderr) == (2, "", f"newsld: {told}\n")


def test_json_given_to_set_has_no_key_twice(run: Any, write: Any) -> None:
    write("fees.txt")
    done = run("convert", "fees.txt", "--set", 'publisher={"name": "A", "name": "B"}')
    assert (done.code, "stands twice" in done.stderr) == (2, True)


NEWSROOM = """
language = "en"
[publisher]
name = "The Larnby Courier"
[[people]]
name = "Ada Moreno"
url = "https://larnby.example/moreno"
"""


def test_what_the_configuration_knows_completes_articles_that_become_pages(run: Any, write: Any) -> None:
    write("fees.txt")
    bare = run("convert", "fees.txt").stdout
    write("page.jsonld", bare)
    write("newsld.toml", NEWSROOM)
    article = json.loads(run("convert", "fees.txt").stdout)
    assert (article["publisher"]["name"], article["inLanguage"]) == ("The Larnby Courier", "en")
    assert article["author"]["url"] == "https://larnby.example/moreno"
    assert run("convert", "page.jsonld").stdout == bare
    stated = run("convert", "fees.txt", "--set", "publisher.name=The Quay").stdout
    assert json.loads(stated)["publisher"]["name"] == "The Quay"
    options = ("--set", "url=https://larnby.example/fees", "--set", "datePublished=2026-03-04T06:30:00Z")
    sitemap = run("convert", "fees.txt", "--to", "news-sitemap", *options).stdout
    assert "<news:name>The Larnby Courier</news:name>" in sitemap


def test_the_configuration_of_convert_may_be_named_and_must_be_right(run: Any, write: Any) -> None:
    write("fees.txt")
    write("other.toml", NEWSROOM)
    assert "publisher" in json.loads(run("convert", "fees.txt", "--config", "other.toml").stdout)
    write("newsld.toml", "publishr = 1")
    done = run("convert", "fees.txt")
    assert (done.code, done.stdout) == (2, "")
    assert "publishr" in done.stderr


@pytest.mark.parametrize("name", ["bibtex", "ris", "csl-json", "sources"])
def test_a_bibliography_tells_what_could_not_be_taken_apart(name: str, run: Any, write: Any) -> None:
    head = "# The bay\n\nBy Ada Lund\n\nThe bay is empty (Moe, 2020), she said in a sentence that goes on.\n"
    entries = "- Moe, K. (2020). Sand and stone. Verso.\n- Rosa\n- Berg, S. (2021). Sand and quays. Verso.\n"
    write("bay.md", f"{head}\n## References\n\n{entries}")
    told = "bay.md:10:3: REF001 “Rosa” cannot be taken apart; its text is kept as it stands"
    assert run("convert", "--to", name, "bay.md").stderr.splitlines() == [told]
    assert run("convert", "--quiet", "--to", name, "bay.md").stderr == ""
    assert run("convert", "bay.md").stderr == ""
