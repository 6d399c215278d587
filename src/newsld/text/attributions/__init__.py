"""Who says what in an article: statements, direct and indirect, each with its cue and its speaker."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from newsld.document import Attribution, InTextCitation
from newsld.source import Span
from newsld.text.attributions.clauses import read_clauses
from newsld.text.attributions.covering import Marks, covering
from newsld.text.attributions.cues import Grammar, grammar
from newsld.text.attributions.ends import Content
from newsld.text.attributions.facts import states_fact
from newsld.text.attributions.going_on import going_on, only_quoted, part_quoted, reports, whole_quoted
from newsld.text.attributions.making import (
    confidence_of,
    cue_of,
    is_incised,
    is_told,
    is_whole,
    is_work,
    quote_of,
    tidy,
    unstopped,
    words_of,
)
from newsld.text.attributions.openings import first_phrase
from newsld.text.attributions.people import People
from newsld.text.attributions.phrases import is_pronoun
from newsld.text.attributions.quoted import asks_on
from newsld.text.attributions.reading import Found
from newsld.text.attributions.resolving import UNKNOWN, Around, Speaker, meant, resolve
from newsld.text.attributions.sentences import QUOTE, Sentence, read_sentence, sentence_spans
from newsld.text.attributions.standing import stands_alone
from newsld.text.patterns import pattern
from newsld.text.quotations import Quotation, find_quotations
from newsld.text.tokens import fold

__all__ = ["find_attributions"]

_HEADLINE = 0.8
"""The most that a reading of a headline can be sure."""
_GOES_ON, _REPORTED, _ADDED = 0.9, 0.8, 0.7
"""The most that a reading is sure whose speaker is that of the sentence before."""
_OPENING = frozenset("\"“„«‘'`")
_BULLETS = ("• ", "- ", "* ", "– ", "· ")
_CLOSING = frozenset("\"”’'»“")
_LEAD, _LEADING = 80, 4
"""Code points, and words, before the colon of a list at most that tell who says it."""
_SENTENCES = 5
"""In how many sentences the person is looked for whom a pronoun means."""
_WORD = pattern(r"[^\W\d_]+")


def find_attributions(
    text: str,
    body: Sequence[Span],
    language: str,
    marks: Sequence[InTextCitation] = (),
    head: Sequence[Span] = (),
) -> tuple[Attribution, ...]:
    """The attributed statements of the paragraphs, in their order.

    ``body`` are the paragraphs' spans, code points of ``text``, ``head`` the headline and what stands below
    it; ``marks`` are the in-text citations; ``language`` is a BCP 47 primary tag. A language whose file in
    ``text/languages`` has no cues has no attributions.
    What is negated, asked or supposed is none, nor what has no word. A statement within another follows it,
    and is less sure.
    Quoted sentences of which nobody is told to say them have no speaker and no cue but a colon.
    """
    g = grammar(language)
    if g is None:
        return ()
    all_quoted = find_quotations(text, body).found
    quoted = tuple(one for one in all_quoted if one.depth == 0)
    inner = tuple(one for one in all_quoted if one.depth == 1)
    article = _Article(text, People(text, body, quoted, g), Marks(marks), inner)
    found: list[Attribution] = [one for span in head for one in article.headline(span)]
    first = 0
    for paragraph in _joined(text, body, g):
        last = first
        while last < len(quoted) and quoted[last].span.end <= paragraph.end:
            last += 1
        found.extend(article.paragraph(paragraph, quoted[first:last]))
        first = last
    return tuple(one for one in found if any(map(str.isalnum, one.text)))


def _joined(text: str, body: Sequence[Span], g: Grammar) -> Iterator[Span]:
    """The paragraphs; one that ends in a colon with the next, where that is quoted or one of a list."""
    held: Span | None = None
    for span in body:
        is_led = (
            held is not None
            and text[held.end - 1] == ":"
            and (
                text[span.start] in _OPENING
                or (text.startswith(_BULLETS, span.start) and _is_told(text, held, g))
            )
        )
        if held is not None and is_led and not text[held.end : span.start].strip():
            held = Span(held.start, span.end)
            continue
        if held is not None:
            yield held
        held = span
    if held is not None:
        yield held


def _is_told(text: str, paragraph: Span, g: Grammar) -> bool:
    """Whether a verb of saying stands near the colon that ends a paragraph: She told the Post:"""
    words = fold(text[max(paragraph.start, paragraph.end - _LEAD) : paragraph.end - 1]).split()
    return not g.telling_words.isdisjoint(words[-_LEADING:])


class _Article:
    """What is the same for all paragraphs."""

    def __init__(self, text: str, people: People, marks: Marks, inner: Sequence[Quotation]) -> None:
        self.text = text
        self.g = people.grammar
        self.people = people
        self.inner = inner
        self.marks = marks
        self.starts: list[int] = []
        self.last: Attribution | None = None
        self.place = Span(0, 0)
        self.before: Span | None = None
        self.listed: Attribution | None = None

    def paragraph(self, paragraph: Span, quoted: Sequence[Quotation]) -> Iterator[Attribution]:
        """The attributions of a paragraph; a quotation that stands alone is by whom the last one was."""
        before: Attribution | None = None
        self.place = paragraph
        for span, first in self._sentences(paragraph, quoted):
            self.starts = [*self.starts[1 - _SENTENCES :], span.start]
            found = list(self._sentence(span, quoted, first))
            yield from found or (found := self._without_cue(span, quoted, first, before))
            before = next((one for one in reversed(found) if one.is_direct and one.cue), None)
            self.before = span
        is_item = self.text.startswith(_BULLETS, paragraph.start) and self.listed is not None
        is_list = is_item or self.text.startswith(_BULLETS, self._behind_colon(paragraph))
        last = self.last
        is_here = last is not None and last.sentence is not None and last.sentence.start >= paragraph.start
        self.listed = last if is_list and is_here else None

    def _behind_colon(self, paragraph: Span) -> int:
        """Where the next paragraph begins that was joined to one with a colon; the end where none was."""
        at = self.text.find("\n", *paragraph)
        return paragraph.end if at < 0 else paragraph.end - len(self.text[at : paragraph.end].lstrip())

    def _of_list(self, span: Span) -> list[Attribution]:
        """Ada Berg said: • The pier is safe. • The wood is dry."""
        if self.listed is None or not self.text.startswith(_BULLETS, self.place.start):
            return []
        words = unstopped(self.text, Span(span.start + 2 * (span.start == self.place.start), span.end))
        made = self.listed._replace(is_direct=False, confidence=min(self.listed.confidence, _ADDED))
        return [going_on(self.text, span, words, made)]

    def _near(self, most: int) -> Attribution | None:
        """What the last ``most`` sentences say last, whose speaker may go on in a quotation alone."""
        last = self.last
        if last is None or last.sentence is None or not last.claimant:
            return None
        return last if last.sentence.start in self.starts[-1 - most : -1] else None

    def _sentences(self, paragraph: Span, quoted: Sequence[Quotation]) -> Iterator[tuple[Span, int]]:
        """The sentences of a paragraph; “Is it?” Ada Berg asked. is one."""
        held: tuple[Span, int] | None = None
        for span, first in sentence_spans(self.text, paragraph, quoted):
            if held is not None and self._asks(held[0].end) and asks_on(self.text, span, self.g):
                yield Span(held[0].start, span.end), held[1]
                held = None
                continue
            if held is not None:
                yield held
            held = span, first
        if held is not None:
            yield held

    def _asks(self, end: int) -> bool:
        """Whether a question or a call ends before ``end`` with its quotation mark, or with two."""
        if self.text[end - 1] not in _CLOSING:
            return False
        return self.text[end - 2 - (self.text[end - 2] in _CLOSING)] in "?!"

    def headline(self, span: Span) -> Iterator[Attribution]:
        """The statements of a headline, never sure; none where names cannot be told from other words."""
        words = _WORD.findall(self.text[span.start : span.end])
        if sum(word[0].isupper() for word in words) * 2 <= len(words):
            quoted = [one for one in find_quotations(self.text, [span]).found if one.depth == 0]
            for found in self.paragraph(span, quoted):
                words = fold(found.cue).split()
                cues = (self.g.cue_at(words, at) for at in range(len(words)))
                is_weak = any(cue is not None and cue.is_weak for cue in cues)
                is_nameless = not found.claimant or fold(found.claimant.split()[-1]) in self.g["title"]
                if not is_weak and not is_nameless:
                    yield found._replace(confidence=min(found.confidence, _HEADLINE))

    def _sentence(self, span: Span, quoted: Sequence[Quotation], first: int) -> Iterator[Attribution]:
        has_quote = first < len(quoted) and quoted[first].span.start < span.end
        if not has_quote and not self._has_cue(span):
            return
        s = read_sentence(self.text, span, quoted, first)
        marks = self.marks.within(span)
        for found in read_clauses(s, self.g):
            self.last = made = self._attribution(s, found, marks)
            yield made
            if made.kind in {"asserts", "judges"}:
                yield from self._within(s, found.content, made)
            self.last = made

    def _within(self, s: Sentence, content: Content, outer: Attribution) -> Iterator[Attribution]:
        """What others say in the words of a statement, each less sure and no fact of the article's."""
        words = fold(outer.text).split() if outer.is_direct else s.folded[content.start : content.end]
        if outer.span is None or (QUOTE not in words and self.g.telling_words.isdisjoint(words)):
            return
        parts = self._quoted_sentences(outer.span) if outer.is_direct else [s.within(*content[:2])]
        for part in parts:
            for found in read_clauses(part, self.g):
                if found.subject is not None and found.at > 0 and is_told(part, found):
                    made = self._attribution(part, found, ())
                    confidence = min(made.confidence, _ADDED)
                    is_himself = outer.is_direct and is_pronoun(self.g, part.folded[found.subject.start])
                    if made.claimant and not (is_himself and made.claimant == outer.claimant):
                        yield made._replace(sentence=s.span, is_fact=False, confidence=confidence)

    def _quoted_sentences(self, span: Span) -> Iterator[Sentence]:
        """The sentences of a quotation."""
        at = bisect_left(self.inner, span.start, key=lambda one: one.span.start)
        inner = []
        while at < len(self.inner) and self.inner[at].span.end <= span.end:
            inner.append(self.inner[at])
            at += 1
        for part, first in sentence_spans(self.text, span, inner):
            yield read_sentence(self.text, part, inner, first)

    def _has_cue(self, span: Span) -> bool:
        """Whether a sentence has a word that may say who speaks; its plain words are looked at first."""
        words = fold(self.text[span.start : span.end]).split()
        if not self.g.first_words.isdisjoint(words):
            return True
        rest = " ".join(word for word in words if not word.isalpha())
        return not self.g.first_words.isdisjoint(_WORD.findall(rest))

    def _attribution(self, s: Sentence, found: Found, marks: Sequence[InTextCitation]) -> Attribution:
        content, is_direct = words_of(s, found)
        cue, verb = cue_of(s, self.g, found), s.part(found.at, found.at + found.cue.length)
        start, end = min(content.start, cue.start), max(content.end, cue.end)
        if found.subject is not None and not found.is_shared:
            subject = s.part(*found.subject)
            start, end = min(start, subject.start), max(end, subject.end)
        covered = covering(s, self.g, marks, Span(start, end)) if marks else []
        is_quoting = is_direct or content.start > cue.start
        around = Around(covered, self.starts, self.last, content if is_quoting else Span(0, 0))
        if found.subject is None:
            speaker = meant("", Span(start, end), self.people, around)._replace(span=cue)
        else:
            speaker = resolve(s, found.subject, self.people, around)
        quote = quote_of(s, found)
        is_closed = is_direct or content.end <= cue.start
        words, is_clause = self.text[slice(*content)], stands_alone(s, self.g, found.content, content)
        return Attribution(
            claimant=speaker.name,
            cue=self.text[cue.start : cue.end],
            text=words,
            span=content,
            quote=self.text[quote.start : quote.end] if quote else None,
            references=tuple(dict.fromkeys(n for mark in covered for n in mark.references)),
            confidence=confidence_of(s, self.g, found, speaker, is_direct=is_direct),
            kind=found.cue.kind,
            is_direct=is_direct,
            is_clause=is_clause,
            is_fact=is_clause
            and (is_closed or is_whole(s, self.g, found))
            and states_fact(self.g, self.text[slice(*verb)], words, is_closed=is_closed),
            speaker=speaker.span,
            cue_span=cue,
            quote_span=quote,
            sentence=s.span,
            is_work=is_work(s, self.g, found, covered),
        )

    def _without_cue(
        self, span: Span, quoted: Sequence[Quotation], first: int, before: Attribution | None
    ) -> list[Attribution]:
        """What a sentence says that does not tell by whom: he who spoke last, whom it is of, or nobody."""
        if self.g["incised"] and (told := self._incised(span, quoted, first)):
            self.last = told[0]
            return told
        near = before or self._near(2 if span == self.place else 1)
        if near is not None:
            found = (
                self._continued(span, quoted, first, near)
                or self._reported(span, near)
                or self._of_list(span)
            )
            if found:
                self.last = found[0]
                return found
        return self._alone(span, quoted, first)

    def _continued(
        self, span: Span, quoted: Sequence[Quotation], first: int, before: Attribution
    ) -> list[Attribution]:
        """“…,” said Ada Berg. “And this too.” There was much “wood in the shed”."""
        quotation = only_quoted(self.text, span, quoted, first)
        if quotation is not None:
            made = before._replace(is_direct=True, confidence=min(before.confidence, _GOES_ON))
            return [going_on(self.text, span, tidy(self.text, quotation.words), made)]
        if before.sentence is None or before.sentence.start < self.place.start or not before.claimant:
            return []
        words = fold(self.text[span.start : span.end]).split()
        is_silent = self.g.telling_words.isdisjoint(words)
        part = part_quoted(self.text, span, quoted, first) if is_silent else None
        if part is None or any(name != before.claimant for name in self.people.named(*span)):
            return []
        made = before._replace(is_direct=False, confidence=min(before.confidence, _ADDED))
        end = max(unstopped(self.text, span).end, part.span.end)
        said = going_on(self.text, span, Span(span.start, end), made)
        return [said._replace(quote=self.text[slice(*part.words)], quote_span=part.words)]

    def _incised(self, span: Span, quoted: Sequence[Quotation], first: int) -> list[Attribution]:
        """« Le port, dit Ada Berg, est fermé. »"""
        quotation = only_quoted(self.text, span, quoted, first)
        if quotation is None:
            return []
        words = quotation.words
        part = next(self._quoted_sentences(words), None)
        if part is None:
            return []
        for found in read_clauses(part, self.g):
            if is_incised(part, self.g, found):
                made = self._attribution(part, found, ())._replace(is_direct=True)
                said = going_on(self.text, span, words, made)
                return [said._replace(cue_span=part.part(found.at, found.at + found.cue.length))]
        return []

    def _alone(self, span: Span, quoted: Sequence[Quotation], first: int) -> list[Attribution]:
        """Orla Finch was blunt. “…”: the words, and him of whom the sentence before tells something."""
        quotation = whole_quoted(self.text, span, quoted, first)
        if quotation is None:
            return []
        lead = self.text[span.start : quotation.span.start].rstrip()
        speaker = self._told_of(span if lead else self.before)
        words = tidy(self.text, quotation.words)
        cue = Span(span.start + len(lead) - 1, span.start + len(lead)) if lead else None
        said = self.text[slice(*words)]
        return [
            Attribution(
                claimant=speaker.name if speaker else "",
                cue=":" if cue else "",
                text=said,
                span=words,
                quote=said,
                confidence=min(speaker.confidence, _ADDED) if speaker else UNKNOWN,
                is_direct=True,
                speaker=speaker.span if speaker else None,
                cue_span=cue,
                quote_span=words,
                sentence=span,
            )
        ]

    def _told_of(self, span: Span | None) -> Speaker | None:
        """The person with whom a sentence begins."""
        if span is None:
            return None
        s = read_sentence(self.text, span, (), 0)
        subject = first_phrase(s, self.g, len(s.words)) if s.words else None
        if subject is None:
            return None
        speaker = resolve(s, subject, self.people, Around((), self.starts, self.last))
        return speaker if self.people.is_person(speaker.name) else None

    def _reported(self, span: Span, before: Attribution) -> list[Attribution]:
        """Ada Berg sagte, die Mole sei alt. Sie werde im Mai gesperrt."""
        verb = reports(self.g, self.text, span)
        words = unstopped(self.text, span)
        if verb is None or words.end <= verb.end() or self._has_cue(span):
            return []
        cue = Span(*verb.span())
        made = before._replace(
            cue=verb.group(),
            cue_span=cue,
            is_direct=False,
            confidence=min(before.confidence, _REPORTED),
        )
        return [going_on(self.text, span, words, made)]
