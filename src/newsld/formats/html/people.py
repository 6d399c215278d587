"""Who made the article: names in the markup held against the byline that the page shows."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any, NamedTuple

from newsld.formats.html.apart import is_apart, is_led_elsewhere, is_of_series
from newsld.formats.html.blocks import Block
from newsld.formats.html.boxes import boxed_names, noted_names
from newsld.formats.html.clues import Candidate, text
from newsld.formats.html.headline import fold
from newsld.formats.html.rows import as_linked, as_taker, is_of_picture, links_of, rows_of
from newsld.formats.html.tree import Element, spaced_text
from newsld.formats.html.unmarked import (
    before_site,
    beside_date,
    entries_of,
    is_caption,
    is_masthead,
    known_names,
    labelled,
    linked_accounts,
    linked_names,
    lone_names_of,
    signatures,
    stacked_names,
)
from newsld.formats.html.view import View
from newsld.formats.html.voices import LONGEST, Voice, credits_of, name_key, stated
from newsld.source import Span
from newsld.text.byline import Credit, read_byline
from newsld.text.chrome import chrome_kind
from newsld.text.dateline import reporters_of
from newsld.text.dates import month_number
from newsld.text.languages import phrases_of, words
from newsld.text.lines import byline_credits
from newsld.text.wide import is_wide


class People(NamedTuple):
    """The credits, the candidates for each name (``name_key``), and all that was said about the authors."""

    credits: list[Credit]
    witnesses: dict[str, list[Candidate]]
    nodes: dict[str, Mapping[str, Any]]
    said: list[Candidate]


def read_people(view: View, sites: Sequence[str]) -> People:
    """The people of a page."""
    publishers = {name_key(site) for site in sites if site}
    voices = [*stated(view), *_elements(view), *_lines(view, sites)]
    if not any(voice.kind != "tail" and _has_people(voice, publishers) for voice in voices):
        voices = [*_linked(view), *voices, *_stacked(view)]
    known = {
        name_key(credit.name): credit.name
        for voice in voices
        if voice.kind in ("markup", "meta")
        for credit in voice.authors()
        if " " in credit.name
    }
    leading = phrases_of(view.page.language[:2].lower(), "byline.led")
    voices = [_aligned(voice, known, leading) for voice in voices if voice.credits]
    best = _choose(voices, publishers)
    credited = [one for one in best.authors() if not _only_edited(one.name, voices)] if best else []
    credited += _others(voices, {name_key(credit.name) for credit in credited})
    witnesses: dict[str, list[Candidate]] = {}
    nodes: dict[str, Mapping[str, Any]] = {}
    for voice in sorted(voices, key=lambda voice: voice is not best):
        nodes |= {key: node for key, node in voice.nodes.items() if key not in nodes}
        for credit, candidate in zip(voice.credits, voice.candidates, strict=True):
            witnesses.setdefault(name_key(credit.name), []).append(candidate)
    said = [
        one
        for voice in voices
        for credit, one in zip(voice.credits, voice.candidates, strict=True)
        if credit.role == "author"
    ]
    return People(credited, witnesses, nodes, said)


def _aligned(voice: Voice, known: Mapping[str, str], leading: Container[str]) -> Voice:
    """The voice with its names cut as the metadata have them (Ada Berg Culture → Ada Berg), and without the
    word that leads a byline in the page's language: De Ada Berg."""
    if voice.kind in ("markup", "meta"):
        return voice
    rows = [
        (
            credit,
            candidate,
            _parted(credit.name, known, leading) if credit.role == "author" else [credit.name],
        )
        for credit, candidate in zip(voice.credits, voice.candidates, strict=True)
    ]
    if all(names == [credit.name] for credit, _, names in rows):
        return voice
    return replace(
        voice,
        credits=[credit._replace(name=name) for credit, _, names in rows for name in names],
        candidates=[
            candidate if name == credit.name else text(name)
            for credit, candidate, names in rows
            for name in names
        ],
    )


def _parted(name: str, known: Mapping[str, str], leading: Container[str]) -> list[str]:
    """A name that begins with a known one is that one; of two that stand together, each."""
    key = name_key(name)
    for one, whole in known.items():
        if key.startswith(f"{one} "):
            return [whole]
        if key.endswith(f" {one}"):
            before = name.split()[: -len(whole.split())]
            is_name = 2 <= len(before) <= 3 and fold(before[-1]) not in words("role.author")
            return [" ".join(before), whole] if is_name else [whole]
    first, _, rest = name.partition(" ")
    return [rest] if " " in rest and fold(first) in leading else [name]


def _choose(voices: Sequence[Voice], publishers: set[str]) -> Voice | None:
    """The voice to be believed on the authors: people before bodies, the byline where it names others."""
    able = [voice for voice in voices if voice.authors()]
    stated = next(
        (voice for voice in able if voice.kind in ("markup", "meta") and _has_people(voice, publishers)), None
    )
    shown = [voice for voice in able if voice.kind in ("line", "element") and _has_people(voice, publishers)]
    if stated is None:
        rest = [voice for voice in able if voice.kind in ("linked", "tail", "stacked", "boxed")]
        last = next((voice for voice in rest if _has_people(voice, publishers)), None)
        return _fullest(shown) if shown else last or _body(able, publishers)
    is_led = any(voice.kind == "line" and voice.names == stated.names for voice in shown)
    nearest = [voice for n, voice in enumerate(shown) if (n == 0 and not is_led) or voice.kind == "line"]
    for voice in nearest:
        if stated.names < voice.names:
            return voice
    if any(voice.names == stated.names for voice in shown):
        return stated
    line = next((voice for voice in shown if voice.kind == "line"), None)
    return line if line is not None and len(line.names) >= len(stated.names) else stated


def _only_edited(name: str, voices: Sequence[Voice]) -> bool:
    """Whether the page shows the name, and each time as its editor's: metadata may call who put it online its
    author."""
    key = name_key(name)
    shown = [voice for voice in voices if voice.kind not in ("markup", "meta")]
    roles = {one.role for voice in shown for one in voice.credits if name_key(one.name) == key}
    return roles == {"editor"}


def _body(able: Sequence[Voice], publishers: set[str]) -> Voice | None:
    """The first voice, or the byline that credits another body than the publisher: By The Harbour Agency."""
    first = next(iter(able), None)
    if first is None or not first.names <= publishers:
        return first
    return next((one for one in able if one.kind == "line" and not one.names & publishers), first)


def _fullest(shown: Sequence[Voice]) -> Voice:
    """The first voice, or the byline that names all its authors and more."""
    first = shown[0]
    return next((voice for voice in shown if voice.kind == "line" and voice.names > first.names), first)


def _has_people(voice: Voice, publishers: set[str]) -> bool:
    """Whether the voice names somebody in full: no body, no account's name, not the publisher itself."""
    return any(
        not credit.is_organization
        and (" " in credit.name or is_wide(credit.name))
        and name_key(credit.name) not in publishers
        and fold(credit.name) not in words("byline.placeholder")
        for credit in voice.authors()
    )


def _others(voices: Sequence[Voice], seen: set[str]) -> Iterator[Credit]:
    """Editors, photographers and so on, from wherever they are named first."""
    given: set[tuple[str, str]] = set()
    for voice in voices:
        for credit in voice.credits:
            key = (credit.role, name_key(credit.name))
            if (
                credit.role != "author"
                and key not in given
                and (credit.role == "editor" or key[1] not in seen)
            ):
                given.add(key)
                yield credit


def _elements(view: View) -> Iterator[Voice]:
    """Elements whose class or rel names an author, those nearest to the heading first."""
    credited = view.page.credited
    known = {part.element for part in credited}
    taken: list[Element] = []
    for element in view.nearest(credited, _MOST_ELEMENTS):
        if any(one in taken for one in (element, *element.iterancestors())):
            continue
        if is_of_picture(element) or _is_of_others(view, element):
            continue
        rows = rows_of(element, known)
        voice = Voice("element", [], [])
        for row, line in ((row, line) for row in rows if _is_said(line := spaced_text(row, LONGEST))):
            one = _shown("element", line, as_taker(as_linked(read_byline(line), links_of(row)), line))
            voice.credits += one.credits
            voice.candidates += one.candidates
        if voice.credits:
            taken += [element, *rows]
            yield voice


_MOST_ELEMENTS = 8


def _is_said(line: str) -> bool:
    """Whether an element's text is any, and no words of the page itself: Sign Up."""
    return bool(line) and chrome_kind(line) != "navigation"


def _is_of_others(view: View, element: Element) -> bool:
    titles = view.titles
    return is_apart(element) or is_led_elsewhere(element, titles) or is_of_series(element, titles)


def _shown(kind: str, line: str, credited: Sequence[Credit]) -> Voice:
    """What a byline on the page says. The line may name people twice (over a picture, in a link)."""
    found: list[Credit] = []
    for credit in credited:
        credit = _undated(credit, line)
        if not any(name_key(credit.name) == name_key(one.name) and credit.role == one.role for one in found):
            found.append(credit)
    return Voice(kind, found, [text(one.name, line[one.span.start : one.span.end]) for one in found])


def _undated(credit: Credit, line: str) -> Credit:
    """The credit without the first word of a date that follows its name: Ada Berg Jan. 5."""
    head, _, last = credit.name.rpartition(" ")
    behind = line[credit.span.end :].lstrip(" .")
    if " " not in head or not behind[:1].isdigit():
        return credit
    is_of_date = month_number(last) or fold(last) in words("date.word")
    return credit._replace(name=head) if is_of_date else credit


def _lines(view: View, sites: Sequence[str]) -> Iterator[Voice]:
    """Byline lines around the headline, and credits behind the last paragraph."""
    seen: set[str] = set()
    titles = [fold(title) for title in view.titles]
    entries = set(entries_of(view.head))
    above = set(view.head[: view.above])
    for block, line in _texts(view.head, seen):
        folded = fold(line)
        if any(folded in title for title in titles) or block in entries:
            continue
        if found := byline_credits(line, Span(0, len(line))):
            is_other = is_masthead(line) or (block in above and is_apart(block.element))
            if not is_other and not is_caption(block) and not is_of_series(block.element, view.titles):
                links = links_of(block.element) if block.linked else ()
                yield _shown("line", line, as_linked(found, links))
        elif (name := beside_date(block, line) or before_site(line, sites)) and not is_caption(block):
            yield _shown("element", name, read_byline(name))
    yield from _reporters(view)
    for block, line in _texts(view.tail, seen):
        credited = byline_credits(line, Span(0, len(line)))
        is_other = not credited or is_masthead(line) or is_caption(block)
        if not is_other and not _is_of_others(view, block.element):
            voice = _shown("tail", line, credited)
            if voice.credits and _may_close(voice.credits[0]):
                yield voice
    for _, line in _texts(_bracketed(view), seen):
        if credited := byline_credits(line, Span(0, len(line))):
            yield _shown("tail", line, credited)


def _reporters(view: View) -> Iterator[Voice]:
    """Whom the head of the first paragraph names in brackets."""
    first = view.blocks.blocks[view.kept[0]].text[:LONGEST] if view.kept else ""
    if found := reporters_of(first, Span(0, len(first))):
        yield _shown("tail", first, found)


def _may_close(first: Credit) -> bool:
    """Whether a line behind the article may begin with a name: only where a word behind it says what its
    bearer did for it, as in Korean (최민준 기자) or of a helper."""
    return first.span.start > 0 or is_wide(first.name) or first.role == "contributor"


def _bracketed(view: View) -> list[Block]:
    """The short blocks among the article's that stand in brackets: （编辑：陈晓明）."""
    short = (block for n in view.kept if not (block := view.blocks.blocks[n]).is_running)
    return [block for block in short if block.text[:1] + block.text[-1:] in _BRACKETS]


_BRACKETS = frozenset(("()", "[]", "（）", "【】", "［］", "〔〕"))


def _own_head(view: View) -> list[Block]:
    return [block for block in view.head if not is_of_series(block.element, view.titles)]


def _linked(view: View) -> Iterator[Voice]:
    """The names in the head's links to authors' pages, of all such links together."""
    names = linked_names(_own_head(view))
    if names:
        yield _shown("linked", names, read_byline(names))


def _stacked(view: View) -> Iterator[Voice]:
    """Names that nothing marks, in a line of their own near a date."""
    head = _own_head(view)
    for name in stacked_names(head):
        yield _shown("stacked", name, read_byline(name))
    blocks, kept = view.blocks.blocks, view.kept
    known = known_names(head, [blocks[n] for n in kept])
    for name in chain(lone_names_of(head), known, signatures(blocks, kept)):
        yield _shown("alone", name, read_byline(name))
    tail = [block for block in view.tail if not _is_of_others(view, block.element)]
    for name in chain(boxed_names(tail), noted_names(blocks, kept)):
        yield _shown("boxed", name, read_byline(name))
    for name in linked_accounts(head):
        yield _shown("alone", name, credits_of(name))


def _texts(blocks: Sequence[Block], seen: set[str]) -> Iterator[tuple[Block, str]]:
    """The lines that may be bylines, each once, and their blocks; of a long block, the last one."""
    for n, block in enumerate(blocks):
        if block.name in ("h1", "figcaption", "caption"):
            continue
        is_long = len(block.text) > LONGEST
        lines = (
            block.text.rpartition("\n")[2:] if is_long else (labelled(blocks, n) or block.spaced).split("\n")
        )
        for line in lines:
            if line and len(line) <= LONGEST and line not in seen:
                seen.add(line)
                yield block, line
