"""Fact-checks in pages: in JSON-LD beside the article, in microdata, in RDFa."""

import json

import pytest

import newsld

CLAIM = "The port of Larnby closes in May"
REVIEW = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "url": "https://larnby.example/port",
    "claimReviewed": CLAIM,
    "author": {"@id": "https://larnby.example/#courier"},
    "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "Edda Holm"}},
    "reviewRating": {"@type": "Rating", "ratingValue": 9, "bestRating": 5, "alternateName": "False"},
}
COURIER = {"@id": "https://larnby.example/#courier", "@type": "Organization", "name": "Larnby Courier"}
MICRODATA = f"""<div itemscope itemtype="https://schema.org/ClaimReview">
<b itemprop="claimReviewed">{CLAIM}</b>
<a itemprop="url" href="https://larnby.example/port">here</a>
<div itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating">
<i itemprop="alternateName">False</i>: <i itemprop="ratingValue">9</i> of <i itemprop="bestRating">5</i></div>
<div itemprop="itemReviewed" itemscope itemtype="https://schema.org/Claim">
<div itemprop="author" itemscope itemtype="https://schema.org/Person"><i itemprop="name">Edda Holm</i></div>
</div>
</div>"""
RDFA = (
    MICRODATA.replace("itemscope itemtype", "typeof")
    .replace("itemprop", "property")
    .replace("https://schema.org/", "")
)


def page(*blocks, shown=""):
    scripts = "\n".join(
        f'<script type="application/ld+json">{json.dumps(block)}</script>' for block in blocks
    )
    return newsld.parse(
        f"""<!doctype html><html lang="en"><head><title>Port</title>{scripts}</head>
<body vocab="https://schema.org/">
<article><h1>The port stays open</h1><p>By Ada Finch</p>
<p>The port of Larnby will stay open in May and in June, the council said on Monday, and will not close.</p>
{shown}</article></body></html>""",
        format="html",
    )


ARTICLE = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The port stays open"}


@pytest.mark.parametrize(
    "document",
    [
        page(ARTICLE, REVIEW, {"@context": "https://schema.org", **COURIER}),
        page({"@context": "https://schema.org", "@graph": [ARTICLE, REVIEW, COURIER]}),
        page(ARTICLE | {"hasPart": REVIEW | {"author": COURIER}}),
        page(ARTICLE, shown=MICRODATA),
        page(shown=RDFA),
    ],
    ids=["script", "graph", "nested", "microdata", "rdfa"],
)
def test_a_review_is_read_wherever_it_stands(document):
    (review,) = document.article.has_part
    assert isinstance(review, newsld.ClaimReview)
    assert (review.claim_reviewed, review.url) == (CLAIM, "https://larnby.example/port")
    assert review.item_reviewed[0].author[0].name == "Edda Holm"
    assert review.review_rating[0].alternate_name == ("False",)
    assert [author.name for author in review.author] in ([], ["Larnby Courier"])
    (fault,) = newsld.validate(document, profile="factcheck", select=["CLM008", "CLM013", "CLM014"])
    assert (fault.code, fault.message) == ("CLM014", "the rating is 9, on a scale from 1 to 5")
    assert (
        document.source.text.splitlines()[fault.region.start_line - 1][fault.region.start_column - 1] == "9"
    )


def test_a_review_that_is_written_twice_is_one():
    assert len(page(ARTICLE, REVIEW, shown=MICRODATA).article.has_part) == 1


def test_parts_of_the_markup_and_claims_of_the_text_stand_side_by_side():
    document = page(
        ARTICLE | {"mentions": {"@type": "Place", "name": "Larnby"}},
        shown="<p>Runa Holt said that the ice of the lake broke in March 2024.</p>",
    )
    kinds = [one.type for one in document.article.mentions]
    assert kinds == [("Place",), ("Claim",)]


def test_reviews_that_name_each_other_and_reviews_without_end_are_read_quickly():
    ring = [
        {"@id": f"#{n}", "@type": "ClaimReview", "itemReviewed": [{"@id": f"#{m}"} for m in range(40)]}
        for n in range(40)
    ]
    assert len(page(ARTICLE, {"@context": "https://schema.org", "@graph": ring}).article.has_part) <= 40
    chain = [
        {"@id": f"#{n}", "@type": "ClaimReview", "itemReviewed": {"@id": f"#{n + 1}"}} for n in range(5000)
    ]
    assert page(ARTICLE, {"@context": "https://schema.org", "@graph": chain}).article.has_part
    deep = MICRODATA.replace("</div>", "") * 200
    assert page(ARTICLE, shown=deep).article.has_part
