"""JSON of content systems as it comes: lists of which entries are no articles, encodings, great exports."""

from __future__ import annotations

import json
from typing import Any

import pytest
from growth import growth

import newsld
from newsld.formats.stories.mapped import mapped

TEXT = "<p>The ferry crews of Larnby went back to work on Tuesday after three weeks ashore.</p>"
POST = {"id": 7, "title": {"rendered": "Ferries sail"}, "content": {"rendered": TEXT}}
ITEM = {"uri": "urn:x:7", "headlines": [{"value": "Ferries sail"}]}
STORY = {"head": "Ferries sail", "text": TEXT}
MAPPED = mapped("", {"headline": "/head", "articleBody": "/text"})
FORMS: dict[str, tuple[Any, dict[str, Any]]] = {
    "wordpress-rest": ("wordpress-rest", POST),
    "ninjs": ("ninjs", ITEM),
    "json": (MAPPED, STORY),
}


@pytest.mark.parametrize("name", FORMS)
def test_an_entry_that_is_no_article_loses_no_other(name: str) -> None:
    form, entry = FORMS[name]
    found = newsld.parse_all(json.dumps([entry, 5, {}, entry]), format=form)
    assert [(next(found).article.headline, next(found).index)] == [("Ferries sail", 3)]
    with pytest.raises(newsld.ReadError, match=r"(entry|item|article) 2 .*; 1 more"):
        next(found)


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
@pytest.mark.parametrize("name", FORMS)
def test_the_encoding_is_seen(name: str, codec: str) -> None:
    form, entry = FORMS[name]
    assert newsld.parse(json.dumps(entry).encode(codec), format=form).article.headline == "Ferries sail"


def test_a_list_behind_a_star_is_read_whole() -> None:
    form = mapped("/items/*/node", {"headline": "/head", "articleBody": "/text"})
    data = json.dumps({"items": [{"node": {"head": f"Ferry {n}"}} for n in range(2_500)]})
    assert sum(1 for _ in newsld.parse_all(data, format=form)) == 2_500


def test_an_export_of_many_posts_is_joined_in_time_as_it_grows() -> None:
    def export(count: int) -> None:
        tables = {
            "posts": [{"id": str(n), "title": "Ferries sail"} for n in range(count // 4)],
            "users": [{"id": str(n), "name": "Ada Berg"} for n in range(count)],
            "posts_authors": [{"post_id": str(n), "author_id": str(n)} for n in range(count)],
        }
        list(newsld.parse_all(json.dumps({"db": [{"data": tables}]}), format="ghost"))

    assert growth(export, 4_000) < 1.7
