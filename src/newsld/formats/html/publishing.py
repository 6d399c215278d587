"""Site, section, language, address, picture, summary and access: what a page says about itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import urlsplit

from newsld.formats.html import graph
from newsld.formats.html.annotated import annotated
from newsld.formats.html.clues import Candidate, Clue, attribute, markup, meta, text
from newsld.formats.html.headline import fold, joints
from newsld.formats.html.tree import text_of
from newsld.formats.html.view import View
from newsld.source import Span
from newsld.text.chrome import label_of
from newsld.text.head import names_section
from newsld.text.language import detect_language, shortest
from newsld.text.wide import is_wide

_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


def read_sites(view: View, addresses: Sequence[Candidate]) -> list[Candidate]:
    """The names of the site or publisher, the best first, by what ``read_url`` gave."""
    found = [*_og_site(view), *_publishers(view)] or list(annotated(view, "publisher"))
    found += [
        meta(one.content, one.content)
        for one in view.page.named("site")
        if not one.content.startswith("http")
    ]
    found += _title_ends(view, host_of(addresses), is_needed=not found)
    found.sort(key=lambda one: one.value.startswith("www."))
    named = [one._replace(value=_BEHIND_NAME.sub("", one.value)) for one in found]
    return _agreed([one for one in named if one.value and len(one.value) <= 80], addresses)


_BEHIND_NAME = re.compile(r"(?<=\w\w\w)\s+\([A-Z]{2,6}\)\Z|\s?(?:版权所有|版權所有)\Z")
"""Broadcasting Corporation (BC), 海湾网版权所有: the short form and the rights are not part of the name."""


_SIGNS = re.compile(r"\W")


def _agreed(found: list[Candidate], urls: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, first the one that most of them name and that the address goes with."""
    if not found:
        return []
    host = _SIGNS.sub("", urlsplit(urls[0].value).netloc.removeprefix("www.")) if urls else ""
    keys = [_SIGNS.sub("", fold(one.value).removeprefix("the ")) for one in found]

    def weight(key: str) -> int:
        return len({one.clue for one, other in zip(found, keys, strict=True) if other == key}) + 2 * bool(
            host and key and key in host
        )

    best = max(range(len(found)), key=lambda n: (weight(keys[n]), -n))
    if weight(keys[best]) <= weight(keys[0]) + 1:
        best = 0
    return [found[best], *(one for n, one in enumerate(found) if n != best)]


def _og_site(view: View) -> Iterator[Candidate]:
    for one in view.page.meta("og:site_name"):
        yield meta(graph.clean(one.content), one.content)


def _publishers(view: View) -> Iterator[Candidate]:
    for key in ("publisher", "isPartOf", "sourceOrganization", "copyrightHolder"):
        for number, value in view.things(key):
            name = graph.name_of(value)
            kinds = graph.types(value) if isinstance(value, dict) else ()
            if name and "WebPage" not in kinds:
                yield markup(name, name, "name", number)
    for number, node in view.nodes:
        if graph.is_a(node, "WebSite") or graph.is_a(node, "NewsMediaOrganization"):
            name = graph.name_of(node)
            if name:
                yield markup(name, name, "name", number)


def _title_ends(view: View, host: str, *, is_needed: bool) -> Iterator[Candidate]:
    """What stands in the page's title behind the heading; its last part where nothing else names the site.

    A heading in fewer words than that part may be the site's own.
    """
    title = view.page.title
    found = joints(title)
    shown = {fold(one) for one in view.titles[:-1]} if found else set()
    if found and is_needed:
        shown |= {fold(block.text) for block in view.head}
    for joint in found:
        head, tail = title[: joint.start()].strip(), title[joint.end() :].strip()
        if not tail or fold(head) not in shown:
            continue
        if host and fold(head) == host:
            yield text(head)
        else:
            last = _last_part(title, found)
            is_short = last.count(" ") <= head.count(" ") or is_wide(head)
            yield text(last if is_needed and is_short else tail)


def _last_part(title: str, found: Sequence[re.Match[str]]) -> str:
    """What stands behind the last joint, or before it where that is a domain: Title | Coast | c.example."""
    last = title[found[-1].end() :].strip()
    if len(found) > 1 and _DOMAIN.fullmatch(last):
        return title[found[-2].end() : found[-1].start()].strip()
    return last


_DOMAIN = re.compile(r"(?:[\w-]+\.)+[A-Za-z]{2,12}")


def read_language(view: View) -> list[Candidate]:
    """The language tags, the best first: what the page says, held against its text."""
    said = list(_languages(view))
    detected = detect_language(_body(view, _GLANCE))
    if detected is None or all(_primary(one.value) != _primary(detected[0]) for one in said):
        detected = detect_language(_body(view, None))
    if detected is None:
        return said
    own = Candidate(detected[0], "inferred", Clue("none", ""))
    agreeing = [one for one in said if _primary(one.value) == _primary(detected[0])]
    others = [one for one in said if one not in agreeing]
    if agreeing:
        return [*agreeing, *others]
    return [own, *said] if detected[1] >= _SURE or not said else [*said, own]


def _body(view: View, length: int | None) -> str:
    """The first code points of the article's text, or all of it."""
    lines: list[str] = []
    size = 0
    for n in view.kept:
        if length is not None and size >= length:
            break
        lines.append(view.blocks.blocks[n].text)
        size += len(lines[-1]) + 1
    return "\n".join(lines)[:length]


_SURE = 0.8
_GLANCE = 1500
"""Code points of the text that are enough where they are in the language that the page names."""


def _languages(view: View) -> Iterator[Candidate]:
    page = view.page
    rows: list[Candidate] = []
    if page.language:
        rows.append(attribute(page.language, page.language, "html"))
    rows += [*view.said("inLanguage"), *annotated(view, "inLanguage")]
    rows += [meta(one.content, one.content) for one in page.named("language")]
    for row in rows:
        match = _TAG.fullmatch(row.value.strip())
        if match:
            yield row._replace(value=_canonical(match[0]))


def _canonical(tag: str) -> str:
    """BCP 47 in its usual case: https://www.rfc-editor.org/rfc/rfc5646#section-2.1.1"""
    first, *rest = tag.replace("_", "-").split("-")
    parts = [part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part for part in rest]
    return "-".join([shortest(first.lower()), *parts])


def _primary(tag: str) -> str:
    """The language of a tag, or the one that its texts are taken for."""
    primary = tag.partition("-")[0]
    return _TAKEN_FOR.get(primary, primary)


_TAKEN_FOR = {"no": "nb", "nn": "nb", "bs": "hr", "cnr": "hr", "sh": "hr", "id": "ms"}


def read_url(view: View) -> list[Candidate]:
    """The page's address: canonical link, og:url, what the article node says."""
    found = [attribute(address, address, "link") for address in view.page.canonical]
    found += [meta(one.content, one.content) for one in view.page.named("url")]
    found += [*view.said("url"), *annotated(view, "url")]
    for number, value in view.things("mainEntityOfPage"):
        address = value if isinstance(value, str) else value.get("@id") if isinstance(value, dict) else None
        if isinstance(address, str):
            found.append(
                markup(address, address, "@id" if isinstance(value, dict) else "mainEntityOfPage", number)
            )
    return [one for one in found if urlsplit_safe(one.value)]


def read_host(view: View) -> str:
    """The host of the page's address, without www; "" where the page does not say it."""
    return host_of(read_url(view))


def host_of(addresses: Sequence[Candidate]) -> str:
    """The host of the first address, without www; "" without one."""
    return (urlsplit(addresses[0].value).hostname or "").removeprefix("www.") if addresses else ""


def urlsplit_safe(address: str) -> bool:
    """Whether the address is an absolute one of the web."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc) and address.split() == [address]


def read_images(view: View) -> list[Candidate]:
    """The addresses of the article's picture, as they stand."""
    found: list[Candidate] = []
    for number, value in view.things("image"):
        for one in value if isinstance(value, list) else (value,):
            key = "url" if isinstance(one, dict) else "image"
            address: Any = (
                one.get("url", one.get("contentUrl", one.get("@id"))) if isinstance(one, dict) else one
            )
            if isinstance(address, str) and address.strip():
                found.append(markup(address.strip(), address, key, number))
    found += [meta(one.content, one.content) for one in view.page.named("image")]
    return found or list(annotated(view, "image"))


def read_description(view: View) -> list[Candidate]:
    """Summaries of the article."""
    found = [*view.said("description")]
    found += [meta(graph.clean(one.content), one.content) for one in view.page.named("description")]
    return found or list(annotated(view, "description"))


def read_sections(view: View) -> list[Candidate]:
    """The sections that the article is filed under, the markup's first."""
    found = [*view.said("articleSection")]
    found += [meta(graph.clean(one.content), one.content) for one in view.page.named("section")]
    found += [text(text_of(element)) for element in view.page.filed[:4]]
    found += annotated(view, "articleSection")
    found += _labelled(view, "section")
    found += _breadcrumbs(view)
    found = found or _kickers(view)
    kept: dict[str, Candidate] = {}
    for one in found:
        if one.value and not one.value.startswith("http"):
            kept.setdefault(fold(one.value), one)
    return list(kept.values())


def _labelled(view: View, label: str) -> Iterator[Candidate]:
    """The values of labelled lines around the headline: Filed under: Housing."""
    for block in view.head:
        named = label_of(block.text, Span(0, len(block.text)))
        if named is not None and named[0] == label:
            words = block.text[slice(*named[1])].strip()
            if words:
                yield text(words)


def _kickers(view: View) -> list[Candidate]:
    """The one line around the headline that is the name of a section."""
    named = [block.text for block in view.head if names_section(block.text)]
    return [text(named[0])] if len(named) == 1 else []


def _breadcrumbs(view: View) -> Iterator[Candidate]:
    """The last step but the article itself of a BreadcrumbList."""
    for number, node in view.nodes:
        if "BreadcrumbList" not in graph.types(node):
            continue
        names: list[str] = []
        for step in graph.values(node, "itemListElement"):
            if isinstance(step, dict):
                inner = step.get("item")
                names.append(graph.name_of(step) or graph.name_of(inner))
        titles = {fold(title) for title in view.titles}
        steps = [name for name in names[1:] if name and fold(name) not in titles]
        if steps:
            yield markup(steps[-1], steps[-1], "name", number)


def read_keywords(view: View) -> list[Candidate]:
    """Keywords, each on its own."""
    found: list[Candidate] = []
    for key in ("keywords",):
        for number, value in view.things(key):
            if isinstance(value, str):
                found += [
                    markup(word, word if word in value else value, key, number)
                    for word in _words(graph.clean(value))
                ]
    for one in view.page.meta("article:tag"):
        found.append(meta(graph.clean(one.content), one.content))
    if not found:
        for one in view.page.meta(
            "news_keywords", "keywords", "parsely-tags", "sailthru.tags", "citation_keywords"
        ):
            found += [meta(word, one.content) for word in _words(one.content)]
    if not found:
        found += [
            one._replace(value=word) for one in annotated(view, "keywords") for word in _words(one.value)
        ]
    kept: dict[str, Candidate] = {}
    for candidate in found:
        if candidate.value:
            kept.setdefault(fold(candidate.value), candidate)
    return list(kept.values())[:_MOST_KEYWORDS]


_MOST_KEYWORDS = 50


def _words(joined: str) -> list[str]:
    mark = ";" if ";" in joined and "," not in joined else ","
    return [" ".join(part.split()) for part in joined.split(mark) if part.strip()]


def read_access(view: View) -> list[tuple[bool, Candidate]]:
    """Whether the article is free to read, where the markup says so."""
    found = []
    for number, value in view.things("isAccessibleForFree"):
        if isinstance(value, bool):
            found.append(
                (value, markup(str(value).lower(), str(value).lower(), "isAccessibleForFree", number))
            )
        elif isinstance(value, str) and value.rpartition("/")[2].lower() in ("true", "false"):
            found.append(
                (
                    value.rpartition("/")[2].lower() == "true",
                    markup(value, value, "isAccessibleForFree", number),
                )
            )
    found += [
        (one.content == "free", meta(one.content, one.content))
        for one in view.page.meta("article:content_tier")
        if one.content in ("free", "locked", "metered")
    ]
    return found
