"""Whether the words of a statement say something without the sentence around them."""

from __future__ import annotations

from newsld.source import Span
from newsld.text.attributions.cues import Grammar
from newsld.text.attributions.ends import Content
from newsld.text.attributions.phrases import is_pronoun
from newsld.text.attributions.sentences import Sentence
from newsld.text.patterns import pattern
from newsld.text.tokens import fold

_WORD = pattern(r"[^\W_]+(?:['’-][^\W_]+)*")
_FEWEST = 4
_MARKS = (("«", "»"), ("(", ")"), ("[", "]"))
_QUOTES = "“”„"


def stands_alone(s: Sentence, g: Grammar, content: Content, span: Span) -> bool:
    """Whether a statement is a full clause of four words at least, no question, and begins with no pronoun.

    ``span`` is where its words stand. Of a quotation, which may be any part of a sentence, it must show: it
    begins with a capital and holds an auxiliary or another verb that is known.
    """
    words = s.text[span.start : span.end]
    if not content.is_clause or words.endswith(("?", "…", "...")):
        return False
    folded = _WORD.findall(fold(words))
    if len(folded) < _FEWEST:
        return False
    if g["drops"] and not (words[0].isupper() or words[0].isdigit() or folded[0] in g["determiner"]):
        return False
    if _points_back(g, folded[0]) or _is_torn(words):
        return False
    is_quoted = content.end - content.start == 1 and content.start in s.quotes
    if is_quoted:
        verbs = tuple(g["told-by"]) or ("ed",)
        return words[0].isupper() and any(word in g["be"] or word.endswith(verbs) for word in folded[1:])
    return words[0] != ","


def _is_torn(words: str) -> bool:
    """Whether a mark opens in the words and does not close there, or closes only."""
    if sum(map(words.count, _QUOTES)) % 2:
        return True
    return any(words.count(first) != words.count(last) for first, last in _MARKS)


def _points_back(g: Grammar, word: str) -> bool:
    """Whether a first word means something that was said before: they, this, our, there; or is a verb."""
    if word in g["be"] or word in g["auxiliary"]:
        return word not in g["article"]
    is_possessive = word in g["article"] and word not in g["definite"]
    return is_pronoun(g, word) or word in g["speaking"] or word in g["pointing"] or is_possessive
