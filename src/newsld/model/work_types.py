"""What kind of work a reference is, in the words of each vocabulary: one table, read both ways.

CSL 1.0.2 item types
(https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types)
with the schema.org type and, where that says too little, an ``additionalType``.
"""

from __future__ import annotations

from typing import NamedTuple

_WIKIDATA = "http://www.wikidata.org/entity/"


class WorkType(NamedTuple):
    """A row: CSL type, schema.org type, IRI of the additional type or ``""``."""

    csl: str
    schema: str
    additional: str = ""


WORK_TYPES = (
    WorkType("article-newspaper", "NewsArticle"),
    WorkType("article-magazine", "Article"),
    WorkType("webpage", "WebPage"),
    WorkType("post-weblog", "BlogPosting"),
    WorkType("report", "Report"),
    WorkType("article-journal", "ScholarlyArticle"),
    WorkType("article", "ScholarlyArticle", f"{_WIKIDATA}Q580922"),
    WorkType("paper-conference", "ScholarlyArticle", f"{_WIKIDATA}Q23927052"),
    WorkType("book", "Book"),
    WorkType("chapter", "Chapter"),
    WorkType("thesis", "Thesis"),
    WorkType("dataset", "Dataset"),
    WorkType("software", "SoftwareApplication"),
    WorkType("legislation", "Legislation"),
    WorkType("regulation", "Legislation", f"{_WIKIDATA}Q428148"),
    WorkType("bill", "Legislation", f"{_WIKIDATA}Q686822"),
    WorkType("treaty", "Legislation", f"{_WIKIDATA}Q131569"),
    WorkType("legal_case", "CreativeWork", f"{_WIKIDATA}Q2334719"),
    WorkType("post", "SocialMediaPosting"),
    WorkType("motion_picture", "VideoObject"),
    WorkType("broadcast", "PodcastEpisode"),
    WorkType("interview", "CreativeWork", f"{_WIKIDATA}Q178651"),
    WorkType("speech", "PresentationDigitalDocument"),
    WorkType("personal_communication", "Message"),
    WorkType("entry-encyclopedia", "Article", f"{_WIKIDATA}Q13433827"),
    WorkType("entry-dictionary", "Article", f"{_WIKIDATA}Q4423781"),
    WorkType("map", "Map"),
    WorkType("graphic", "ImageObject"),
    WorkType("standard", "CreativeWork", f"{_WIKIDATA}Q317623"),
    WorkType("document", "CreativeWork"),
)

_BY_CSL = {row.csl: row for row in WORK_TYPES}
_FALLBACK = _BY_CSL["document"]


def by_csl(name: str) -> WorkType:
    """The row of a CSL type; that of ``document`` where the type is unknown or not said."""
    return _BY_CSL.get(name, _FALLBACK)
