"""Fact-checks in front matter: read whole, completed by the article, and checked where they stand."""

import json

import pytest

import newsld

CHECK = """\
---
title: The port of Larnby stays open
author: Ada Finch
date: 2026-03-01
canonical: https://larnby.example/port
claim_review:
  - claimReviewed: The port of Larnby will close in May.
    itemReviewed:
      author: {name: Edda Holm, type: Person, job_title: Mayor}
      appearance:
        - https://larnby.example/speech
        - {url: https://video.example/1, type: VideoObject, name: The speech}
      first-appearance: ref-quill-2024
    reviewRating: {name: False, ratingValue: 1, bestRating: 5, worstRating: 1}
  - claimReviewed: Nobody uses the port of Larnby.
    url: https://larnby.example/port#second
    author: Ivo Berg
    datePublished: 2026-03-02
    itemReviewed: {author: Washington}
    reviewRating: Mostly false
---

The port of Larnby will stay open in May, the council said on Monday (Quill, 2024).

## References

Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
"""


def read(text=CHECK):
    return newsld.parse(text, format="markdown")


def found(text, *codes):
    return [
        (one.code, one.region.start_line, one.region.start_column, one.message)
        for one in newsld.validate(
            read(text), profile="factcheck", select=codes or ["CLM", "VOC001", "VOC004"]
        )
    ]


def test_a_review_is_a_part_of_its_article():
    first, second = read().article.has_part
    assert isinstance(first, newsld.ClaimReview)
    assert first.claim_reviewed == "The port of Larnby will close in May."
    (claim,) = first.item_reviewed
    assert (claim.type, claim.node["text"]) == (("Claim",), "The port of Larnby will close in May.")
    assert (claim.author[0].name, claim.author[0].job_title) == ("Edda Holm", ("Mayor",))
    speech, video = claim.appearance
    assert (speech.type, speech.url) == (("CreativeWork",), "https://larnby.example/speech")
    assert (video.type, video.name) == (("VideoObject",), "The speech")
    assert claim.first_appearance[0].id == "https://larnby.example/port#ref-quill-2024"
    (rating,) = first.review_rating
    assert rating.alternate_name == ("False",)
    assert (rating.rating_value, rating.best_rating, rating.worst_rating) == (1, 5, 1)
    assert second.review_rating[0].alternate_name == ("Mostly false",)


def test_what_a_review_does_not_say_it_has_from_its_article():
    first, second = read().article.has_part
    assert (first.url, first.date_published) == ("https://larnby.example/port", "2026-03-01")
    assert first.author[0].id == read().article.author[0].id
    assert (second.url, second.date_published) == ("https://larnby.example/port#second", "2026-03-02")
    assert second.author[0].name == "Ivo Berg"


def test_an_address_that_is_set_later_is_the_reviews_too(tmp_path, run):
    (tmp_path / "port.md").write_text(CHECK.replace("canonical: https://larnby.example/port\n", ""), "utf-8")
    first, second = json.loads(
        run("convert", tmp_path / "port.md", "--set", "url=https://larnby.example/new").stdout
    )["hasPart"]
    assert first["url"] == "https://larnby.example/new"
    assert first["author"] == {"@id": "https://larnby.example/new#person-ada-finch"}
    assert second["url"] == "https://larnby.example/port#second"


def test_who_may_be_a_person_or_a_body_stays_a_text():
    assert read().article.has_part[1].item_reviewed[0].author == ("Washington",)


def test_each_value_has_its_place():
    document = read()
    for pointer, text in (
        ("/hasPart/0/claimReviewed", "The port of Larnby will close in May."),
        ("/hasPart/0/itemReviewed/author/jobTitle", "Mayor"),
        ("/hasPart/0/itemReviewed/appearance/1/name", "The speech"),
        ("/hasPart/0/reviewRating/ratingValue", "1"),
        ("/hasPart/1/reviewRating/alternateName", "Mostly false"),
    ):
        (evidence,) = document.evidence[pointer]
        assert (document.source[evidence.span], evidence.origin) == (text, "front-matter")


def test_a_whole_review_has_no_faults():
    assert found(CHECK, "CLM008", "CLM009", "CLM013", "CLM014", "CLM015", "VOC") == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("ratingValue: 1,", "ratingValue: 7,", ("CLM014", 14, 46, "the rating is 7, on a scale from 1 to 5")),
        ("name: False,", "name: True,", ("CLM014", 14, 26, "the rating is 1 of 5, and is called “True”")),
        ("#second", "", None),
        (
            "url: https://larnby.example/port#second",
            "url: https://quill.example/port",
            ("CLM015", 16, 10, "the review is at quill.example, the page at larnby.example"),
        ),
        ("    reviewRating: Mostly false\n", "", ("CLM013", 15, 20, "the review has no reviewRating")),
        (
            "claimReviewed: Nobody",
            "claimReviwed: Nobody",
            (
                "VOC001",
                15,
                19,
                "“claimReviwed” is no property of a ClaimReview and is left out; did",
            ),
        ),
        (
            "itemReviewed: {author: Washington}",
            "itemReviewed: {name: The port is empty}",
            ("CLM009", 19, 26, "nobody is named as claiming “The port is empty”"),
        ),
    ],
)
def test_a_fault_is_told_at_its_value(old, new, fault):
    assert CHECK.count(old) == 1
    told = found(CHECK.replace(old, new), "CLM009", "CLM013", "CLM014", "CLM015", "VOC001")
    if fault is None:
        assert told == []
    else:
        assert any(one[:3] == fault[:3] and one[3].startswith(fault[3]) for one in told), told


def test_what_is_no_table_is_told():
    text = "---\ntitle: Port\nclaimReview: False\n---\n\nThe port stays open.\n"
    assert read(text).article.has_part == ()
    assert found(text, "CLM", "VOC004") == [
        ("VOC004", 3, 14, "“claimReview” is 'False'; a table is wanted, with what was reviewed and how")
    ]


def test_the_same_stands_in_toml():
    text = (
        '+++\ntitle = "Port"\n[[claimReview]]\nclaimReviewed = "It closes."\n'
        '[claimReview.reviewRating]\nalternateName = "False"\n+++\n\nThe port stays open.\n'
    )
    (review,) = read(text).article.has_part
    assert (review.claim_reviewed, review.review_rating[0].alternate_name) == ("It closes.", ("False",))


def test_a_review_of_media_is_read_and_written_whole():
    text = (
        "---\ntitle: Port\nmediaReview:\n  mediaAuthenticityCategory: DecontextualizedContent\n"
        "  originalMediaLink: https://video.example/9\n  itemReviewed:\n"
        "    mediaItemAppearance: https://video.example/1\n---\n\nThe port stays open.\n"
    )
    (review,) = read(text).article.has_part
    assert isinstance(review, newsld.MediaReview)
    (item,) = review.item_reviewed
    assert isinstance(item, newsld.MediaReviewItem)
    assert item.media_item_appearance[0].node["contentUrl"] == "https://video.example/1"
    embedded = newsld.embed(read(text))
    assert "DecontextualizedContent" in embedded
    graph = newsld.serialize(read(text), format="turtle", base="https://a.example/")
    (again,) = newsld.from_jsonld(newsld.serialize(read(text)))
    assert again.has_part == (review,)
    assert "schema:originalMediaLink <https://video.example/9>" in graph


def test_the_embed_holds_an_editors_reviews():
    assert newsld.embed(read()).count('"ClaimReview"') == 2
