"""What kind of work a reference is, in the words of each vocabulary: one table, read both ways.

CSL 1.0.2 item types
(https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types)
with the schema.org type, that of biblatex (https://ctan.org/pkg/biblatex, section 2.1) and of RIS, and, where
schema.org's says too little, an ``additionalType``. Where several rows share a type, the first one is meant.
"""

from __future__ import annotations

from typing import NamedTuple

_WIKIDATA = "http://www.wikidata.org/entity/"


class WorkType(NamedTuple):
    """A row: the type in CSL, schema.org, biblatex and RIS, and the IRI of the additional type or ``""``."""

    csl: str
    schema: str
    biblatex: str
    ris: str
    additional: str = ""


WORK_TYPES = (
    WorkType("article-newspaper", "NewsArticle", "article", "NEWS"),
    WorkType("article-magazine", "Article", "article", "MGZN"),
    WorkType("webpage", "WebPage", "online", "ELEC"),
    WorkType("post-weblog", "BlogPosting", "online", "BLOG"),
    WorkType("report", "Report", "report", "RPRT"),
    WorkType("article-journal", "ScholarlyArticle", "article", "JOUR"),
    WorkType("article", "ScholarlyArticle", "unpublished", "UNPB", f"{_WIKIDATA}Q580922"),
    WorkType("paper-conference", "ScholarlyArticle", "inproceedings", "CPAPER", f"{_WIKIDATA}Q23927052"),
    WorkType("book", "Book", "book", "BOOK"),
    WorkType("chapter", "Chapter", "incollection", "CHAP"),
    WorkType("thesis", "Thesis", "thesis", "THES"),
    WorkType("dataset", "Dataset", "dataset", "DATA"),
    WorkType("software", "SoftwareApplication", "software", "COMP"),
    WorkType("legislation", "Legislation", "legislation", "STAT"),
    WorkType("regulation", "Legislation", "legislation", "STAT", f"{_WIKIDATA}Q428148"),
    WorkType("bill", "Legislation", "legislation", "BILL", f"{_WIKIDATA}Q686822"),
    WorkType("treaty", "Legislation", "legislation", "STAT", f"{_WIKIDATA}Q131569"),
    WorkType("legal_case", "CreativeWork", "jurisdiction", "CASE", f"{_WIKIDATA}Q2334719"),
    WorkType("post", "SocialMediaPosting", "online", "ELEC"),
    WorkType("motion_picture", "VideoObject", "video", "VIDEO"),
    WorkType("broadcast", "PodcastEpisode", "audio", "SOUND"),
    WorkType("personal_communication", "Message", "letter", "PCOMM"),
    WorkType("document", "CreativeWork", "misc", "GEN"),
    WorkType("interview", "CreativeWork", "misc", "PCOMM", f"{_WIKIDATA}Q178651"),
    WorkType("speech", "PresentationDigitalDocument", "misc", "SLIDE"),
    WorkType("entry-encyclopedia", "Article", "inreference", "ENCYC", f"{_WIKIDATA}Q13433827"),
    WorkType("entry-dictionary", "Article", "inreference", "DICT", f"{_WIKIDATA}Q4423781"),
    WorkType("map", "Map", "misc", "MAP"),
    WorkType("graphic", "ImageObject", "image", "ART"),
    WorkType("standard", "CreativeWork", "standard", "STAND", f"{_WIKIDATA}Q317623"),
)

_BIBTEX = {
    "techreport": "report",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "inbook": "incollection",
    "conference": "inproceedings",
    "www": "online",
    "electronic": "online",
    "booklet": "book",
    "manual": "report",
    "proceedings": "book",
    "collection": "book",
}
"""Entry types of BibTeX, and older names, by those of biblatex."""
_RIS = {
    "EJOUR": "JOUR",
    "MAGZ": "MGZN",
    "WEB": "ELEC",
    "EBOOK": "BOOK",
    "ECHAP": "CHAP",
    "CONF": "CPAPER",
    "LAW": "STAT",
}

_BY_CSL = {row.csl: row for row in WORK_TYPES}
_FALLBACK = _BY_CSL["document"]


def by_csl(name: str) -> WorkType:
    """The row of a CSL type; that of ``document`` where the type is unknown or not said."""
    return _BY_CSL.get(name, _FALLBACK)


def by_biblatex(name: str) -> WorkType:
    """The row of a BibTeX or biblatex entry type."""
    wanted = _BIBTEX.get(name.lower(), name.lower())
    return next((row for row in WORK_TYPES if row.biblatex == wanted), _FALLBACK)


def by_ris(name: str) -> WorkType:
    """The row of a RIS type."""
    wanted = _RIS.get(name.upper(), name.upper())
    return next((row for row in WORK_TYPES if row.ris == wanted), _FALLBACK)
