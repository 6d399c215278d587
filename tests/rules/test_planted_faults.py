"""A page with twelve faults of the kind that validators overlook: each is found, and at its place."""

from __future__ import annotations

import pytest

import newsld
from newsld import Diagnostic

PAGE = """\
<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Harbour fees rise again</title>
<script type="application/ld+json">
{"@context": "https://schema.org", "@type": "NewsArticle", "@id": "https://larnby.example/fees#article",
 "headline": "Harbour fees rise again", "inLanguage": "en", "inLanguage": "en",
 "author": {"@type": "Person", "name": "Ada Moreno and Ben Osei"},
 "datePublished": "2024-03-05", "dateModified": "2024-03-01",
 "citation": "Quill, T. (2024). Larnby weighs fees. The Larnby Courier.",
 "image": "/images/quay.jpg",
 "autor": "Ada Moreno",
 "editor": [{"@type": "Organization", "name": "Foreign Desk"}, {"@type": "Person"}],
 "publisher": {"@id": "https://larnby.example/#organization"},
 "url": "javascript:alert(1)"}
</script>
<script type="application/ld+json">
{"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": [,]
</script>
</head><body><article>
<h1>Harbour fees rise again</h1>
<p class="byline">By Ada Moreno and Ben Osei</p>
<p>The port of Larnby will charge more for berths from May, its board decided on Monday.</p>
<p>Fishers object, and the harbour master expects fewer ships than in the year before.</p>
</article></body></html>
"""

FAULTS = [
    ("duplicate key", "VOC009", 5),
    ("several people in one name", "AUT006", 6),
    ("author without url", "AUT008", 6),
    ("modified before published", "DAT005", 7),
    ("text as citation", "VOC004", 8),
    ("relative image", "LNK004", 9),
    ("unknown property", "VOC001", 10),
    ("wrong type", "VOC004", 11),
    ("missing editor name", "EDT007", 11),
    ("dangling @id", "VOC007", 12),
    ("javascript: URL", "SEC002", 13),
    ("broken block", "VOC009", 15),
]


@pytest.fixture(scope="module")
def found() -> list[Diagnostic]:
    document = newsld.parse(PAGE, format="html")
    return newsld.validate(document, profile=["newsroom", "google"])


@pytest.mark.parametrize(
    ("code", "line"), [fault[1:] for fault in FAULTS], ids=[fault[0] for fault in FAULTS]
)
def test_it_is_found_at_its_place(found: list[Diagnostic], code: str, line: int) -> None:
    places = {(diagnostic.code, diagnostic.region.start_line) for diagnostic in found if diagnostic.region}
    assert (code, line) in places
