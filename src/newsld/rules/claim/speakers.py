"""Speakers whom readers cannot tell: a name that two bear, a city for a government, sources without a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsld.checking import Context, Hit, rule
from newsld.nodes import Node
from newsld.rules.needs import plain, quoted, standing
from newsld.source import Span
from newsld.text.attributions.cues import grammar
from newsld.text.attributions.people import People
from newsld.text.names import eastern_order
from newsld.text.patterns import pattern
from newsld.text.quotations import find_quotations
from newsld.text.tokens import fold


def _spoken(context: Context) -> Iterator[tuple[Span, str, str]]:
    """Where each attribution names its speaker, in which words, and who that is."""
    for claim in context.document.claims:
        if claim.speaker is not None:
            yield claim.speaker, " ".join(context.document.source[claim.speaker].split()), claim.claimant


def _people(context: Context) -> People | None:
    """Everybody the article names; None in a language without cues, and where all nouns look like names."""
    language = str(next(iter(context.article.values("inLanguage")), ""))[:2]
    known = grammar(language)
    if known is None or language == "de":
        return None
    text, parts = "", []
    for paragraph in context.document.paragraphs:
        parts.append(Span(len(text), len(text) + len(paragraph.text)))
        text += f"{paragraph.text}\n"
    return People(text, parts, find_quotations(text, parts).found, known)


@rule("CLM003", "ambiguous-speaker", "note", "trust")
def ambiguous_speaker(context: Context) -> Iterator[Hit]:
    """A short name is given a statement, and two people named before bear it.

    ## Why it matters
    Readers may take the one for the other; a machine has to leave the speaker open. Who went by the short name
    before the other came goes by it on.

    ## How to fix it
    Write the name out wherever the other could be meant.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    Tom Quill and his sister Jane Quill fish for shrimp. Quill said that the fees were too high for them.
    ```
    - 5:54-59: “Quill” may be Tom Quill or Jane Quill

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    Tom Quill and his sister Jane Quill fish for shrimp. Jane Quill said that the fees were too high for them.
    ```
    """
    body = "\n".join(paragraph.text for paragraph in context.document.paragraphs)
    spoken = [(place, words) for place, words, speaker in _spoken(context) if words == speaker]
    bare = {words for _, words in spoken if _may_be_two(words, body)}
    people = _people(context) if bare else None
    for place, words in spoken if people else ():
        assert people
        if words not in bare:
            continue
        named = [name for name in people.persons.get(fold(words), []) if _is_of_family(name, words)]
        if len(named) == 2 and _are_both_met(words, named, _before(context, place, words)):
            yield Hit(f"{quoted(words)} may be {' or '.join(named)}", place, confidence=0.9)
            bare.remove(words)


def _before(context: Context, place: Span, words: str) -> str:
    """The text of the paragraphs up to the words that stand at a place of the source."""
    before = ""
    for paragraph in context.document.paragraphs:
        for start in standing(words, paragraph.text):
            if paragraph.place(start, start + len(words)) == place:
                return before + paragraph.text[:start]
        before += f"{paragraph.text}\n"
    return ""


def _are_both_met(family: str, named: Sequence[str], before: str) -> bool:
    """Whether both people stand there, and the one did not go by the short name before the other came."""
    (first, name), (second, _) = sorted((before.find(name), name) for name in named)
    between = before[first:second].replace(name, "")
    return first >= 0 and next(standing(family, between), None) is None


def _may_be_two(words: str, body: str) -> bool:
    """Whether a name of one word stands beside two words that may be given names; to be sure takes longer."""
    if not words.isalpha():
        return False
    beside = re.findall(rf"\b(\w+) {words}\b|\b{words} (\w+)", body)
    return len({word for pair in beside for word in pair if word[:1].isupper()}) > 1


def _is_of_family(name: str, family: str) -> bool:
    """Whether a name of a person, without titles, has the word as its family name."""
    words = name.split()
    if not all(word.isalpha() for word in words):
        return False
    return words[0] == family if eastern_order(words) else len(words) == 2 and words[-1] == family


_PLACES = frozenset(
    """washington moscow beijing pyongyang seoul tokyo london paris berlin brussels kyiv kiev tehran jerusalem ankara
    delhi islamabad warsaw madrid rome vienna budapest prague athens cairo damascus riyadh doha baghdad kabul caracas
    havana bogota lima santiago canberra ottawa jakarta manila hanoi bangkok taipei minsk belgrade kremlin moskau
    peking bruxelles moscou pekin pechino mosca moscu teheran varsovia bruselas wien brussel warschau athen
    whitehall westminster""".split()
) | {
    "white house", "downing street", "new delhi", "tel aviv", "buenos aires", "mexico city", "bundeskanzleramt",
    "casa rosada", "quai d’orsay", "quai d'orsay", "elysee", "elysee palace", "blue house", "state house",
}  # fmt: skip


@rule("CLM004", "metonymic-speaker", "note", "trust")
def metonymic_speaker(context: Context) -> Iterator[Hit]:
    """A capital or a palace says something.

    ## Why it matters
    Cities do not speak. Readers who want to know who did find nobody to ask.

    ## How to fix it
    Name the office or the person: “the State Department's spokesman said”.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more. Brussels said that the fees were against the law of the union.
    ```
    - 5:38-46: “Brussels” stands for whoever spoke

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more. A court in Brussels said that the fees were against the law.
    ```
    """
    for place, words, speaker in _spoken(context):
        if plain(words).removeprefix("the ") in _PLACES and speaker.removeprefix("the ") == words:
            yield Hit(f"{quoted(words)} stands for whoever spoke", place, confidence=0.9)


_UNNAMED = pattern(
    r"(?:(?!said|from|of|in|on|renewable|energy|power|food|water|open|data|news)[\w’'-]+ ){0,4}(?:sources?|insiders?|officials?)"
    r"|(?:\w+ )?people (?:familiar|close|briefed)\b.{0,60}"
    r"|(?:[\w-]+ ){0,2}(?:fuentes?|informationskreise|insidern?)(?: .{0,60})?"
)


@rule("CLM007", "unnamed-source", "note", "jti trust")
def unnamed_source(context: Context) -> Iterator[Hit]:
    """Sources or officials without a name say something, and no policy on unnamed sources is linked.

    ## Why it matters
    Readers cannot weigh what nobody answers for. A house that protects sources tells when it does.

    ## How to fix it
    Name the source, or `unnamed-sources-policy` of `[publisher]` in newsld.toml.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more. Sources said that the board had not read the report it had ordered.
    ```
    - 5:38-45: “Sources” is nobody by name, and no policy on unnamed sources is linked

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more. The official Jane Moss said that the board had not read the report.
    ```

    ## Sources
    - <https://schema.org/unnamedSourcesPolicy>
    """
    houses = [house for house in context.article.values("publisher") if isinstance(house, Node)]
    if any(house.values("unnamedSourcesPolicy") for house in houses):
        return
    for place, words, _ in _spoken(context):
        is_of_body = any(word[0].isupper() for word in words.split()[1:])
        if _UNNAMED.fullmatch(fold(words)) and not is_of_body:
            yield Hit(f"{quoted(words)} is nobody by name, and no policy on unnamed sources is linked", place)


_BARE = pattern(
    r", with (?P<who>[A-Z][^\s,;.()]*(?: [A-Z][^\s,;.()]*){1,4})(?P<rest>(?:, [^,;.()]{3,120})?) \((?P<cite>[^()]{4,80})\)\."
)
_VERB = pattern(r"\b\w+(?:ing|ed|es|ould|aid|ade|ood)\b|\b(?:is|are|was|were|has|have|will)\b")


@rule("CLM006", "attribution-without-content", "warning", "style")
def attribution_without_content(context: Context) -> Iterator[Hit]:
    """A speaker is named and cited at the end of a sentence, and nothing is said of what they said.

    ## Why it matters
    A clause was lost. Readers learn who spoke, and nothing more.

    ## How to fix it
    Finish the clause, or take the name out.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more, with Tom Quill, head of the fishers (Osei, 2024). Others wait.

    References

    Osei, B. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    - 5:43-52: “Tom Quill” is named, and nothing is said of them

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more, with Tom Quill, head of the fishers, objecting (Osei, 2024). Others wait.

    References

    Osei, B. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. https://larnby.example/fees
    ```
    """
    marks = {mark.text.strip("()") for mark in context.document.in_text_citations}
    for paragraph in context.document.paragraphs:
        for match in _BARE.finditer(paragraph.text):
            if match["cite"] in marks and not _VERB.search(match["rest"]):
                message = f"{quoted(match['who'])} is named, and nothing is said of them"
                yield Hit(message, paragraph.place(*match.span("who")), confidence=0.8)


RULES = (ambiguous_speaker, metonymic_speaker, unnamed_source, attribution_without_content)
