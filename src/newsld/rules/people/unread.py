"""Signs on a page of a byline that the reader did not understand: then none may be said to be missing."""

from __future__ import annotations

from newsld.checking import Context
from newsld.markup import render
from newsld.markup.scanner import Token, attributes, scan
from newsld.text.patterns import pattern

_NAMING = pattern(r"(?i)(?<![a-z])(?:author|autor|byline)s?(?![a-z])")
_OF_OTHERS = pattern(r"(?i)comment|(?<![a-z])(?:nav|menu)|no-?author|humans\.txt")
"""Whose byline it is not, or that there is none."""
_FIELDS = ("class", "rel", "itemprop", "property")
_NO_BYLINES = frozenset("html body script style form input textarea label button option select".split())
_EMPTY = {"meta": "content", "link": "href"}
"""Elements without words, and the attribute that names the author."""
_TAG = pattern(r"<[^<>]*+>")
_REACH, _NEAR, _LONGEST = 6000, 200, 100
"""Code points of the page before and behind the body, of an element, and of a line."""
_DATED = pattern(r"(?i)\b(?:by|von|par|por|di|door|av|af)\s+[^\W\d_]")
_LABELLED = pattern(r"(?i)\b(?:author|autor(?:in)?|auteur|autore)\s?:")
_SIGNED = pattern(r"기자|특파원|칼럼니스트|(?:記者|记者|评论员|評論員)\s*\w|\(c\)\s?[A-Z]{2,}|\w@\w+\.\w")
_FILED = pattern(r"社[^\W\d]{1,8}\d{1,2}月\d{1,2}日[电電]")
"""Chinese agencies say so where their copy begins."""


def has_unread_byline(context: Context) -> bool:
    """Whether a web page marks something up as its author, or has a line that looks like a byline."""
    body, paragraphs = context.document.body_span, context.document.paragraphs
    if context.document.format != "html":
        return False
    if body is None:
        return _is_marked(context.text)
    last = paragraphs[-2:][0].place(0, 1)
    head = _shown(context, body.start - _REACH, body.start)
    foot = _shown(context, max(last.start if last else 0, body.end - _REACH), body.end + _REACH)
    is_signed = any(map(_is_byline, [*head.split("\n"), *foot.split("\n")])) or bool(_SIGNED.search(foot))
    return is_signed or bool(_FILED.search(paragraphs[0].text)) or _is_marked(context.text)


def _shown(context: Context, start: int, end: int) -> str:
    return render(context.text[max(0, start) : end]).extract.text


def _is_byline(line: str) -> bool:
    if len(line) >= _LONGEST or "©" in line:
        return False
    return bool(_LABELLED.search(line) or (_DIGIT.search(line) and _DATED.search(line)))


_DIGIT = pattern(r"\d")


def _is_marked(source: str) -> bool:
    """Whether an element is of an author by its attributes, and words stand in it."""
    if not _NAMING.search(source):
        return False
    for token in scan(source):
        if token.kind != "start" or token.name in _NO_BYLINES:
            continue
        if not _NAMING.search(source, token.start, token.end) or _OF_OTHERS.search(
            source, token.start, token.end
        ):
            continue
        said = attributes(source, token)
        keys = (*_FIELDS, "name") if token.name == "meta" else _FIELDS
        is_author = any(_NAMING.search(said[key].raw) for key in keys if key in said)
        said_in = _EMPTY.get(token.name)
        near = said[said_in].raw if said_in in said else _words_in(source, token)
        if is_author and any(map(str.isalpha, near)):
            return True
    return False


def _words_in(source: str, element: Token) -> str:
    """The words of an element, as far as they are near."""
    near, depth = source[element.end : element.end + _NEAR], 1
    for token in scan(near):
        if token.name == element.name and token.kind in ("start", "end"):
            depth += 1 if token.kind == "start" else -1
        if depth == 0:
            return _TAG.sub("", near[: token.start])
    return _TAG.sub("", near)
