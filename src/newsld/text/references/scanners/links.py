"""Where a reference can be fetched: URL, DOI, archive copy, and the day somebody looked at it."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsld.source import Span
from newsld.text import lexicon
from newsld.text.patterns import pattern
from newsld.text.references.scanners import retrieval
from newsld.text.references.scanners.titles import is_about
from newsld.text.references.scanners.wording import words_of

_URL = pattern(r"(?:https?:/(?:/|\s/)?(?:\s(?=www\.))?|ftp:?//|www\.)[^\s<>\"“”»«]+", re.IGNORECASE)
_TWICE = pattern(r"https?://?(?=https?://)")
_SIGN = pattern(r"[:wf](?:(?<=:)/|(?<=w)ww\.|(?<=f)tp/)")
_SIGNS = (":/", "www.", "ftp/")
"""What that looks for: most entries have none of it."""
_LONGEST_SCHEME = 5
_PLAIN = pattern(
    r"https?://(?!https?:)(?:(?:dx\.|www\.)?doi\.org/(?P<doi>10\.\d{4,9}/[^\s<>\"“”»«,]+)|[^\s<>\"“”»«]+)\Z"
)
_SCHEME = pattern(r"[TtAaEeOo]:(?=\S)")
"""What a scheme of _SCRIPT ends with."""
_SCRIPT = pattern(r"(?:javascript|data|file|mailto|vbscript):\S+", re.IGNORECASE)
_DOI = pattern(
    r"(?:\bdoi(?:\.org/?|\s?[:=]?\s?)\s?|(?<![\w./]))10\.\d{4,9}/(?:\s(?=[\w.()-]{0,40}\d))?[^\s<>\"“”]+?(?=,ar[Xx]iv|[\s<>\"“”]|\Z)",
    re.IGNORECASE,
)
_BEFORE_DOI = 16
_BARE = pattern(r"(?<![\w@/.:-])(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,12}/[^\s<>\"“”]*", re.IGNORECASE)
_HISTORY = pattern(
    r"[\s.]*\((?:Original work published|Originally published|First published"
    r"|Reprinted from|Erstveröffentlichung)"
    r"[^()]{0,120}\)[\s.]*\Z"
)
_HOST_ONLY = pattern(
    r"(?<![\w@/.:-])(?:[a-z0-9-]{1,63}\.){1,8}(?:com|org|net|gov|edu|info|int|eu|uk|de|fr|es|it|io|example)\b(?=[\s.,]*\Z)"
)
_NAMED_HOST = pattern(r"(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,12}(?=[.,]?\s*\Z)")
"""A host behind the words that lead to it, whatever its country."""
_FRAGMENT = "#:~:text="
"""What is quoted of a page in its address, with the stop of a sentence: https://wicg.github.io/scroll-to-text-fragment/"""
_COPY = pattern(r"\s\((?:[^\W\d_]+[\s:]{1,2}){1,3}https?://[^\s()]{4,300}\)\s\Z")
"""An archive's copy in parentheses before the link."""
_NOTE = pattern(r"(?<=\b(?:19|20)\d\d)\s\(((?!\d+\b)[^()\s]+(?:\s(?!\d+\b)[^()\s]+){2,40})\)[\s.]*\Z")
"""What somebody noted on a work in parentheses behind its date."""
_LONGEST_NOTE = 320
_LICENCE = pattern(r"[.;]?\s(?:Licen[cs]e|Lizenz|Licencia|Licença|Licenza)\s?:\s?CC[\s-][\w .-]{2,40}\Z")
"""Under which a work may be used: Licence: CC BY-NC-SA 3.0 IGO."""
_LONGEST_LICENCE = 64
_NAME = r"[^\W\d_a-z][\w’'-]*(?:\.[\w-]+)*"
_VIA = pattern(rf"\s[–—-]\svia\s(?P<site>{_NAME}(?:\s{_NAME}){{0,3}})[.\s]*\Z")
"""The site on which somebody read a work: Retrieved 3 May 2024 – via YouTube."""
_LAST_MEDIUM = pattern(r"[.,\d]\s(?:Web|Print|Impreso|Stampa|DVD|PDF)\.?\s*\Z")
"""MLA 7 names the medium last."""
_MEDIA = frozenset("web print impreso stampa dvd pdf licence license lizenz licencia licença licenza".split())
_CONTINUATION = pattern(r" ([^\s<>\[\](){}“”\"]{2,})(?=[\s>)]|\Z)")
_REST = pattern(
    r"(?P<host>(?:[a-z0-9-]{1,40}\.){0,3}[a-z]{2,12}(?:\.[a-z]{2})?/)"
    r"|(?:[sx]?html?|pdf|php|aspx?|jsp|stm|ece)(?:[?#]\S*)?[.,;)>\]]{0,3}\Z"
)
"""What goes on behind a stop at which an address was broken: the host, or the kind of file."""
_LAST = pattern(r"[a-z0-9]+(?:[;)>\]]|[.,]\Z)[.,;)>\]]{0,2}")
"""The last words of a broken address: a mark ends them."""
_CUT_LAST = pattern(
    r"(?!www\.|10\.\d{4,9}/|doi\b|(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,12}/)(?=[^a-z]*[a-z]|.*/\Z)[a-z0-9]+(?:[-/._][a-z0-9-]+)+/?\Z"
)
"""The last word of an entry that is no word, but the rest of an address, and not another one."""
_SITE = pattern(r"www\.[\w.-]+\Z", re.IGNORECASE)
_BREAKS = 3
_LONG_NUMBER = pattern(r"[A-Za-z]{0,4}\d{5,}[.,;)>\]]{0,3}")
_CLOSERS = ".,;:!'’”\"»>*"
_ARCHIVES = (
    "web.archive.org/",
    "archive.org/web/",
    "archive.today/",
    "archive.ph/",
    "archive.is/",
    "archive.li/",
    "perma.cc/",
)


class Links(NamedTuple):
    """What was found, with places in the tidy entry. The text before ``head`` and from ``tail`` on is left
    for the grammars."""

    head: int
    tail: int
    url: str = ""
    doi: str = ""
    accessed: str = ""
    archive: str = ""
    spans: tuple[tuple[str, Span], ...] = ()
    broken: bool = False
    """White space stood inside the URL."""
    site: Span | None = None
    """The site named before the link: Retrieved from Our World in Data website."""
    words: frozenset[str] | None = None
    """Those before ``head``, where they were asked for."""


def find_links(text: str) -> Links:
    """The links of a tidy entry, and what is left of it before and behind them. A note on an earlier edition
    at the end is left to neither."""
    at = text.rfind(" ") + 1
    plain = _plain(text, at) if text.startswith("http", at) else _none(text) if "/" not in text else None
    return plain or _noted(text, _links(text))


def _plain(text: str, at: int) -> Links | None:
    """The one link of an entry that ends in an address; None for any other entry, which may be of this form
    all the same."""
    last, before = _PLAIN.match(text, at), text[:at]
    if (
        last is None
        or "10." in (before if last["doi"] else text)
        or "archive" in last[0]
        or "perma" in last[0]
        or ":/" in before
        or "www." in before
        or "ftp/" in before
    ):
        return None
    head, stop = retrieval.without_marks(before), _trimmed(text, at, len(text))
    if text[stop:] not in ("", "."):
        return None
    url, doi = ("", text[last.start("doi") : stop]) if last["doi"] else (text[at:stop], "")
    span, words = ("doi" if doi else "url", Span(at, stop)), words_of(text[:head])
    if retrieval.may_lead(text, head, words):
        return _noted(text, _around(text, dict([span]), url, doi, words=words))
    return Links(head, len(text), url, doi, spans=(span,), words=words)


def _none(text: str) -> Links | None:
    """For an entry that has no link, nor words of one; None for any other one."""
    at = text.rstrip(" .,").rfind(" ") + 1
    if (
        "." in text[at:-1]
        or "10." in text
        or " via " in text
        or "www." in text
        or (":" in text and _SCHEME.search(text))
    ):
        return None
    end, words = len(text.rstrip()), words_of(text)
    if not _MEDIA.isdisjoint(words) or retrieval.may_lead(text, len(text.rstrip(" .")), words):
        return None
    return Links(end, len(text), words=words)


def _noted(text: str, links: Links) -> Links:
    """The links without a note on an earlier edition, or somebody's own, before them."""
    if links.head and text[links.head - 1] == ")" and (match := _HISTORY.search(text, 0, links.head)):
        return links._replace(head=match.start() + 1 if text[match.start()] == "." else match.start())
    close = text.rfind(")", 0, links.head)
    if close < 0 or text[close + 1 : links.head].strip(" ."):
        return links
    note = _NOTE.search(text, max(0, links.head - _LONGEST_NOTE), links.head)
    return links._replace(head=note.start()) if note and not is_about(note[1]) else links


def is_archive(url: str) -> bool:
    """Whether a URL leads to an archive's copy."""
    return ("archive" in url or "perma" in url) and any(part in url for part in _ARCHIVES)


def _links(text: str) -> Links:
    url_span, url, broken = _find_url(text)
    doi_span, doi = _find_doi(text, url_span)
    if doi and url and "doi.org" in url.casefold():
        url, url_span = "", None
    spans = {"url": url_span} if url_span else {}
    if doi_span:
        spans["doi"] = doi_span
    if not spans:
        return _without_link(text)
    return _around(text, spans, url, doi)._replace(broken=broken)


def _around(
    text: str, spans: dict[str, Span], url: str, doi: str, words: frozenset[str] | None = None
) -> Links:
    """Links with what is written around them: who looked at them when, an archive's copy. ``words`` are those
    before them, where they are known."""
    start, end = min(spans.values()).start, max([span.end for span in spans.values()])
    copy = _COPY.search(text, 0, start) if text[:start].rstrip().endswith(")") else None
    start = copy.start() if copy else start
    lead = retrieval.before(text, start, words)
    tail, after = retrieval.after(text, end)
    accessed = lead.seen or after
    if accessed:
        spans["accessed"] = accessed.span
    is_copy = lead.archived or is_archive(url)
    archive = url if is_copy else ""
    if archive:
        spans["archive"] = spans["url"]
    elif (behind := _URL.match(text, tail)) and is_archive(behind[0]):
        tail = _trimmed(text, *behind.span())
        archive, spans["archive"] = text[behind.start() : tail], Span(behind.start(), tail)
    seen = accessed.issued if accessed else ""
    return Links(lead.head, tail, url, doi, seen, archive, tuple(spans.items()), site=lead.site)


def _find_url(text: str) -> tuple[Span | None, str, bool]:
    match = _first_url(text)
    if match and is_archive(match[0]):
        match = _URL.search(text, match.end()) or match
    if match and _SITE.fullmatch(match[0]) and (more := _URL.search(text, match.end())):
        match = more if match[0].casefold().rstrip(".").removeprefix("www.") in more[0] else match
    match = match or (_SCRIPT.search(text) if ":" in text and _SCHEME.search(text) else None)
    if match is None and "." in text:
        match = (_BARE.search(text) if "/" in text else None) or _last_host(text)
        if match and match[0].startswith(("10.", "doi.org/10.")):
            match = None
    if match is None:
        return None, "", False
    start, end = match.span()
    whole = start
    if twice := _TWICE.match(text, start, end):
        start = twice.end()
    stop = _trimmed(text, start, end)
    if _FRAGMENT in match[0] and end < len(text) and text.startswith(".", stop):
        stop += 1
    breaks = 0
    while breaks < _BREAKS and (more := _rest(text, start, stop, end)):
        end = more.end(1)
        stop = _trimmed(text, more.start(1), end)
        breaks += 1
    return Span(whole, stop), text[start:stop].replace(" ", ""), breaks > 0


def _rest(text: str, start: int, stop: int, end: int) -> re.Match[str] | None:
    """The rest of a URL behind a stray space, if there is one."""
    more = _CONTINUATION.match(text, end) if text[stop:end] in ("", ".") else None
    if more is None:
        return None
    if more.end(1) == len(text) and stop == end and text[stop - 1].isalnum() and _CUT_LAST.match(more[1]):
        return more
    url = text[start:stop]
    if stop == end:
        return more if _continues(url, more[1]) else None
    rest = _REST.match(more[1])
    return more if rest and not (rest["host"] and "/" in url.partition("://")[2]) else None


def _first_url(text: str) -> re.Match[str] | None:
    """The first URL: its scheme is of a few letters before the colon."""
    sign = _SIGN.search(text) if any(map(text.__contains__, _SIGNS)) else None
    return _URL.search(text, max(0, sign.start() - _LONGEST_SCHEME)) if sign else None


def _last_host(text: str) -> re.Match[str] | None:
    """A host without a path as the last word of an entry."""
    at = text.rstrip(" .,").rfind(" ") + 1
    if "." not in text[at:-1]:
        return None
    return (_NAMED_HOST if retrieval.is_led_to(text, at) else _HOST_ONLY).match(text, at)


def _continues(url: str, word: str) -> bool:
    """Whether a word behind a URL is the rest of it, cut off by a stray space."""
    if "://" in word or word.startswith(("(", "[", "www.")):
        return False
    if word[0] in "-/" and url[-1].isalnum() and word[1:].replace("-", "").isalnum() and word.islower():
        return True
    if (
        url[-1] in "-_="
        and any(c.isalpha() for c in word)
        and ("." in word[1:-1] or "-" in word or "/" in word)
    ):
        return True
    if word[0] in "/~" and len(word) > 3:
        return True
    if url[-1] == "/" and _LONG_NUMBER.fullmatch(word):
        return True
    if url[-1] == "-" and url[-2:-1].isalnum() and _LAST.fullmatch(word):
        return True
    if url[-1] == "-" and url[-2:-1].isalnum() and word.strip("/").isdecimal():
        return True
    joined = word[0] in "-/_?&=%#" or url[-1] in "-/_?&=%#"
    return joined and any(mark in word[1:-1] for mark in "-/_=%.") and any(c.islower() for c in word)


def _trimmed(text: str, start: int, end: int) -> int:
    """The end of a URL without the punctuation of the sentence around it."""
    while end > start:
        last = text[end - 1]
        if last in _CLOSERS or (last in ")]}" and _unopened(text[start:end], last)):
            end -= 1
        else:
            break
    return end


def _unopened(url: str, closer: str) -> bool:
    opener = {")": "(", "]": "[", "}": "{"}[closer]
    return url.count(closer) > url.count(opener)


def _find_doi(text: str, url: Span | None) -> tuple[Span | None, str]:
    if "10." not in text:
        return None, ""
    match = _DOI.search(text, max(0, text.index("10.") - _BEFORE_DOI))
    part = text[slice(*url)].replace(" ", "") if match is None and url else ""
    if "doi.org/" in part.casefold():
        at = part.find("10.")
        return (url, part[at:]) if at >= 0 else (None, "")
    if match is None:
        return None, ""
    stop = _trimmed(text, match.start(), match.end())
    if text[stop - 1] == "/" and (more := _CONTINUATION.match(text, stop)):
        stop = _trimmed(text, more.start(1), more.end(1))
    doi = text[text.index("10.", match.start()) : stop].replace(" ", "")
    if url and url.start <= match.start() < url.end:
        is_resolver = "doi.org" in text[url.start : url.end].casefold()
        return (Span(url.start, max(url.end, stop)), doi) if is_resolver else (None, "")
    return Span(match.start(), stop), doi


def _is_seen_on(text: str, via: re.Match[str]) -> bool:
    """Whether a known outlet stands behind "via", or the day somebody looked before it."""
    known = lexicon.key(via["site"]) in lexicon.outlets()
    return known or retrieval.at_end(text[: via.start()]) is not None


def _without_link(text: str) -> Links:
    """An entry that may say when somebody looked at the work, but has no link."""
    if licence := _LICENCE.search(text, max(0, len(text) - _LONGEST_LICENCE)):
        return _without_link(text[: licence.start()])._replace(tail=len(text))
    if (via := _VIA.search(text)) and _is_seen_on(text, via):
        return _without_link(text[: via.start()])._replace(tail=len(text), site=Span(*via.span("site")))
    if found := retrieval.at_end(text):
        head, day = retrieval.without_lead(text, found[0]), found[1]
        if day is None:
            return Links(head, len(text))
        return Links(head, len(text), accessed=day.issued, spans=(("accessed", day.span),))
    end = retrieval.without_lead(text, len(text.rstrip()))
    medium = _LAST_MEDIUM.search(text, max(0, end - 16), end)
    return Links(medium.start() + 1 if medium else end, len(text))
