"""The articles of a graph: which they are, with what they refer to."""

import json
from pathlib import Path

import pytest

import newsld
from newsld import ReadError


def parse_all(*nodes):
    text = json.dumps({"@context": "https://schema.org", "@graph": list(nodes)})
    return list(newsld.parse_all(text, format="json-ld"))


def test_what_an_article_names_by_id_is_put_in_its_place():
    (document,) = parse_all(
        {"@type": "NewsArticle", "@id": "#a", "author": {"@id": "#ada"}, "editor": {"@id": "#ada"}},
        {"@type": "Person", "@id": "#ada", "name": "Ada Berg"},
    )
    assert document.article.author[0].name == "Ada Berg"
    assert newsld.to_jsonld(document)["editor"] == {"@id": "#ada"}


def test_things_that_contain_each_other_end():
    (document,) = parse_all(
        {"@type": "NewsArticle", "@id": "#a", "isPartOf": {"@id": "#page"}},
        {"@type": "WebPage", "@id": "#page", "mainEntity": {"@id": "#a"}},
    )
    page = document.article.is_part_of[0]
    assert page.values("mainEntity")[0].is_reference


def test_references_that_double_at_each_step_stay_small():
    steps = [
        {"@type": "Thing", "@id": f"#{n}", "sameAs": "x", "subjectOf": [{"@id": f"#{n + 1}"}] * 2}
        for n in range(60)
    ]
    (document,) = parse_all({"@type": "NewsArticle", "about": {"@id": "#0"}}, *steps)
    assert len(json.dumps(newsld.to_jsonld(document))) < 20_000


def test_a_chain_of_20_000_references_is_no_recursion_error():
    chain = [{"@type": "Thing", "@id": f"#{n}", "subjectOf": {"@id": f"#{n + 1}"}} for n in range(20_000)]
    (document,) = parse_all({"@type": "NewsArticle", "about": {"@id": "#0"}}, *chain)
    assert document.article.about


def test_cited_articles_are_no_articles_of_their_own():
    (document,) = parse_all(
        {"@type": "NewsArticle", "@id": "#a", "headline": "x", "citation": {"@id": "#cited"}},
        {"@type": "NewsArticle", "@id": "#cited", "headline": "y"},
    )
    assert document.article.headline == "x"


def test_the_article_of_a_page_is_found():
    (document,) = parse_all({"@type": "WebPage", "mainEntity": {"@type": "NewsArticle", "headline": "x"}})
    assert document.article.headline == "x"


def test_a_file_without_an_article_is_refused_and_says_what_it_holds():
    with pytest.raises(ReadError, match="no article, only Person"):
        parse_all({"@type": "Person", "name": "Ada Berg"})


def test_parse_wants_one_article():
    text = json.dumps(
        [{"@context": "https://schema.org", "@type": "NewsArticle", "headline": h} for h in "ab"]
    )
    with pytest.raises(ReadError, match="several articles"):
        newsld.parse(text, format="json-ld")


def test_a_file_is_written_in_the_format_of_its_extension(tmp_path: Path) -> None:
    article = newsld.NewsArticle(headline="A", citation=[newsld.Report(name="On Ferries")])
    for name, beginning in (("a.ttl", "@prefix"), ("a.jsonld", "{"), ("a.ris", "TY  - "), ("a.csljson", "[")):
        newsld.write(article, tmp_path / name)
        assert (tmp_path / name).read_text("utf-8").startswith(beginning)
    with pytest.raises(newsld.FormatError, match="html is read only, not written"):
        newsld.write(article, tmp_path / "a.html")
    with pytest.raises(newsld.FormatError, match=r"a\.data' has the extension of no format"):
        newsld.write(article, tmp_path / "a.data")
    assert not (tmp_path / "a.html").exists()


def test_what_is_described_in_one_place_and_named_in_another_stays_one():
    report = {
        "@type": "Report",
        "@id": "#report",
        "name": "On Ferries",
        "author": {"@type": "Person", "name": "Bo"},
    }
    claim = {"@type": "Claim", "@id": "#claim", "appearance": [{"@id": "#a"}, {"@id": "#report"}]}
    for key, other in (("citation", "mentions"), ("mentions", "citation")):
        first, second = (report, claim) if key == "citation" else (claim, report)
        (document,) = parse_all({"@type": "NewsArticle", "@id": "#a", key: first, other: second})
        (claimed,) = [
            thing for name in (key, other) for thing in document.article.values(name) if thing.is_a("Claim")
        ]
        (cited,) = document.article.citation
        assert claimed.values("appearance")[1] is cited
        assert claimed.values("appearance")[0].is_reference
        assert newsld.serialize(document, format="n-triples").count('"Bo"') == 1
        assert newsld.serialize(document).count('"Bo"') == 1


def test_a_claim_that_an_article_makes_does_not_make_it_a_part_of_the_claim():
    claim = {"@type": "Claim", "@id": "#claim", "appearance": [{"@id": "#a"}, {"@id": "#b"}]}
    cited = {"@type": "NewsArticle", "@id": "#b", "name": "Cited"}
    article = {
        "@type": "NewsArticle",
        "@id": "#a",
        "name": "A",
        "mentions": {"@id": "#claim"},
        "citation": {"@id": "#b"},
    }
    for nodes in ([claim, cited, article], [article, claim, cited], [cited, article, claim]):
        assert [document.article.name for document in parse_all(*nodes)] == ["A"]
    with pytest.raises(ReadError, match="holds no article"):
        parse_all(claim, cited)
    both = [
        {"@type": "NewsArticle", "@id": f"#{n}", "name": f"{n}", "citation": {"@id": f"#{1 - n}"}}
        for n in (0, 1)
    ]
    assert [document.article.name for document in parse_all(*both)] == ["0"]


def test_the_flattened_form_of_an_article_is_the_article():
    whole = newsld.read("examples/pyongyang-moscow.txt")
    flat = []

    def flatten(value):
        if isinstance(value, list):
            return [flatten(item) for item in value]
        if not isinstance(value, dict) or value.keys() == {"@id"}:
            return value
        node = {"@id": f"_:b{len(flat)}"} | value
        flat.append(node)
        node |= {key: flatten(inner) for key, inner in value.items()}
        return {"@id": node["@id"]}

    data = newsld.to_jsonld(whole)
    flatten({key: value for key, value in data.items() if key != "@context"})
    flat.reverse()
    (document,) = parse_all(*flat)
    assert document.article.headline == whole.article.headline
    assert [work.name for work in document.article.citation] == [work.name for work in whole.article.citation]
    assert [person.name for person in document.article.editor] == ["Tomasz Wilk", "Ana Ruiz Calder"]
