"""An article is written from the node its reader made, and the same if its model was asked for before."""

from __future__ import annotations

from pathlib import Path

import pytest

import newsld

TESTS = Path(__file__).resolve().parents[1]
FILES = [
    TESTS.parent / "examples" / "pyongyang-moscow.txt",
    *sorted(path for path in (TESTS / "data" / "forms").iterdir() if path.suffix != ".toml"),
]
MARKUP = """\
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
 "headline": "Nets return", "author": {"@list": [{"@type": "Person", "name": "Ada Berg"}]},
 "keywords": {"@set": ["nets", "bay"]},
 "about": [{"@id": "#bay", "name": {"@value": "Bay", "@language": "en"}}],
 "isAccessibleForFree": true, "dateModified": {"@value": "2024-05-03", "@type": "Date"}}</script>
<h1>Nets return</h1><p>The nets came back to the bay in May, and the boats with them.</p>
"""


def both_ways(data, format_name, **how):
    untouched, asked = (newsld.parse(data, format=format_name, **how) for _ in range(2))
    assert asked.article.is_a("Article")
    return [
        newsld.serialize(document, format=to)
        for to in ("json-ld", "turtle")
        for document in (untouched, asked)
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_an_article_reads_the_same_before_and_after_its_model_was_asked_for(path):
    first, second, third, fourth = both_ways(path.read_bytes(), None, name=path.name)
    assert first == second
    assert third == fourth


def test_markup_of_every_shape_is_written_as_its_model_is():
    first, second, third, fourth = both_ways(MARKUP, "html")
    assert first == second
    assert third == fourth


def test_a_document_of_a_plain_node_equals_that_of_its_model():
    untouched, asked = (newsld.parse(MARKUP, format="html") for _ in range(2))
    assert asked.node["headline"] == untouched.node["headline"] == "Nets return"
    assert asked.article == untouched.article
    with pytest.raises(TypeError, match="article"):
        newsld.Document(source=asked.source)
