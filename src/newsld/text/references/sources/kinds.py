"""The CSL type of a work, by what its entry prints: description, outlet, host, volume, issuer.

https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types
"""

from __future__ import annotations

import re

from newsld.text import lexicon
from newsld.text.names import is_organization
from newsld.text.patterns import pattern
from newsld.text.references.entry import Draft, Entry
from newsld.text.references.scanners import publishing

_DESCRIPTIONS = (
    ("motion_picture", ("video", "film", "documentary", "vidéo", "vídeo", "youtube")),
    ("broadcast", ("podcast", "episode", "radio", "tv series", "broadcast", "audio")),
    ("post", ("tweet", "post", "status update", "thread", "toot", "publicación", "beitrag auf")),
    ("dataset", ("data set", "dataset", "datensatz", "database")),
    (
        "thesis",
        ("thesis", "diss.", "dissertation", "thèse", "tesis", "masterarbeit", "proefschrift", "avhandling"),
    ),
    ("interview", ("interview", "entrevista")),
    ("post-weblog", ("blog",)),
    ("speech", ("speech", "lecture", "address", "presentation", "keynote")),
    ("paper-conference", ("conference", "paper presentation")),
    ("map", ("map", "karte")),
    ("software", ("software", "computer", "app")),
    ("graphic", ("photograph", "photo", "infographic", "image", "cartoon")),
    (
        "webpage",
        (
            *("press release", "news release", "media release"),
            *("comunicado", "pressemitteilung", "communiqué", "pressemeddelande"),
        ),
    ),
    (
        "report",
        ("report", "white paper", "whitepaper", "working paper", "policy brief", "fact sheet", "factsheet"),
    ),
)
_OUTLETS = {
    "newspaper": "article-newspaper",
    "agency": "article-newspaper",
    "magazine": "article-magazine",
    "journal": "article-journal",
    "platform": "post",
    "video": "motion_picture",
    "podcast": "broadcast",
    "encyclopedia": "entry-encyclopedia",
    "blog": "post-weblog",
}
_REPORT_TITLE = pattern(
    r"\b(?:report|review|outlook|survey|assessment|bericht|rapport|informe"
    r"|working paper|relazione|panorama)\b",
    re.IGNORECASE,
)
_REPORT_NUMBER = pattern(r"\([A-Z/]{1,12}[./-]?\w{0,8}[/-]\w")
_REPORT_MARK = pattern(
    r"\([^()]{0,40}\b(?:Report|Paper|Publication)\s(?:No\.\s?)?\w"
    r"|\b(?:Working Paper|Policy Brief|Report No)\b"
)
_REPORT_WORDS = ("Report", "Paper", "Publication", "Policy Brief")
"""What that has one of."""


_SAID_IN_TITLE = pattern(
    r"\b(?:(?:press|news|media) release|white ?paper|working paper|policy brief|fact ?sheet|dissertation"
    r"|(?:master|doctor|bachelor)[’'\w]* thesis|data ?set|podcast|infographic|pressemitteilung"
    r"|comunicado de prensa|communiqué de presse|pressemeddelande)\b",
    re.IGNORECASE,
)
"""What a title calls the work where nothing else tells its kind."""
_HOUSES = frozenset("press books house verlag publishers publishing éditions editorial up university".split())
_VERSUS = pattern(r"\sv\.?\s[A-Z]")


def kind(entry: Entry, draft: Draft) -> str:
    """The CSL type; ``document`` where nothing says."""
    source = draft.source
    described = (draft.title.kind if draft.title else "") or source.kind
    if source.kind in ("case", "act"):
        return "legal_case" if source.kind == "case" else "legislation"
    if source.kind == "chapter":
        return "chapter"
    if described and (found := _described(described.casefold())):
        return found
    container = entry.text[slice(*source.container)] if source.container else ""
    outlet = lexicon.outlets().get(lexicon.key(container)) if container else None
    if outlet is None or outlet.kind in ("site", "archive"):
        outlet = entry.host_outlet or outlet
    if outlet and outlet.kind in _OUTLETS and not source.publisher:
        return _by_outlet(outlet.kind, draft)
    title = entry.text[slice(*draft.title.span)] if draft.title else ""
    return _plain(entry, draft, container, title)


def _by_outlet(kind_: str, draft: Draft) -> str:
    if kind_ == "platform" and draft.source.volume:
        return "article-journal"
    return _OUTLETS[kind_]


def _described(text: str) -> str:
    return next((name for name, words in _DESCRIPTIONS if any(word in text for word in words)), "")


def _plain(entry: Entry, draft: Draft, container: str, title: str) -> str:
    source = draft.source
    if (
        (source.volume and (container or not source.publisher))
        or (draft.style == "science" and container)
        or (source.issue and container)
        or (entry.links.doi and container and not source.publisher)
    ):
        return "article-journal"
    if not container and len(title) < 160 and _VERSUS.search(title):
        return "legal_case"
    if source.publisher:
        return _issued_by(entry, draft)
    dated = len(draft.issued) >= 10 and draft.issued[:4].isdecimal()
    authored = draft.authors is not None and not any(name.literal for name in draft.authors.names)
    words = {word.strip(".,").casefold() for word in container.split()}
    if container and dated and not is_organization(container):
        return "article-newspaper"
    if container and authored and dated:
        return "webpage" if words & publishing.words("research") else "article-newspaper"
    if container and words & {"review", "journal", "quarterly"}:
        return "article-journal" if not dated else "article-magazine"
    if not dated and authored and words & {"house", "books", "verlag", "publishers"}:
        return "book"
    body = draft.authors is not None and not authored
    if not container and _is_marked_report(entry.text):
        return "report"
    if body and not dated and _REPORT_TITLE.search(title):
        return "report"
    if entry.links.url:
        return "webpage"
    if container:
        return "article-newspaper"
    said = _SAID_IN_TITLE.search(title)
    return (_described(said[0].casefold()) if said else "") or "document"


def _is_marked_report(text: str) -> bool:
    """Whether an entry has a report's number, or calls a work a report by itself: (Working Paper 3)."""
    if _REPORT_NUMBER.search(text):
        return True
    return any(word in text for word in _REPORT_WORDS) and _REPORT_MARK.search(text) is not None


def _issued_by(entry: Entry, draft: Draft) -> str:
    """A book of a publishing house, a report of anybody else."""
    publisher = entry.text[slice(*draft.source.publisher)] if draft.source.publisher else ""
    house = bool({word.strip(".,").casefold() for word in publisher.split()} & _HOUSES)
    body = bool(draft.authors and any(name.literal for name in draft.authors.names))
    if house and not body:
        return "book"
    if body or is_organization(publisher) or _is_marked_report(entry.text):
        return "report"
    return "report" if entry.links.url else "book"
