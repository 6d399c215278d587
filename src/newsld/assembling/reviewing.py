"""An editor's verdicts on the statements of an article: found again by their words, and put in force."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsld.assembling.anchoring import Anchors, Place
from newsld.assembling.claims import is_claim, speaker
from newsld.document import Attribution, Finding, Paragraph, Verdict
from newsld.source import Span

MISFIT = "CLM010"
"""The code of a verdict that cannot be put in force."""


class Reviewed(NamedTuple):
    """The statements as the editor has them, and the verdicts that could not be followed."""

    claims: tuple[Attribution, ...]
    findings: tuple[Finding, ...]


def review(
    claims: Sequence[Attribution],
    verdicts: Sequence[Verdict],
    paragraphs: Sequence[Paragraph],
    works: Sequence[str],
) -> Reviewed:
    """Put verdicts in force on the statements read in ``paragraphs``.

    What is rejected is out; what is accepted bears what the editor gives, is sure, and is there even if it
    was not read. ``works`` are the ids of the works cited, by index. A verdict whose words stand nowhere, in
    other company, or at several places is a finding.
    """
    if not verdicts:
        return Reviewed(tuple(claims), ())
    return _Review(claims, paragraphs, works).run(verdicts)


def covered(claims: Sequence[Attribution], place: Span | None) -> list[int]:
    """The statements that words at a place of the source are: those just there, else the one it mostly is."""
    spans = [(n, claim.span) for n, claim in enumerate(claims) if claim.span and place]
    if same := [n for n, span in spans if span == place]:
        return same
    best, most = -1, 0.5
    for n, span in spans:
        assert place
        shared = min(span.end, place.end) - max(span.start, place.start)
        share = shared / max(1, min(span.end - span.start, place.end - place.start))
        if share > most:
            best, most = n, share
    return [best] if best >= 0 else []


class _Review:
    def __init__(
        self, claims: Sequence[Attribution], paragraphs: Sequence[Paragraph], works: Sequence[str]
    ) -> None:
        self._claims: list[Attribution | None] = list(claims)
        self._read = claims
        self._anchors = Anchors(paragraphs)
        self._works = {work.rpartition("#")[2]: n for n, work in enumerate(works)}
        self._added: list[Attribution] = []
        self._findings: list[Finding] = []

    def run(self, verdicts: Sequence[Verdict]) -> Reviewed:
        for verdict in verdicts:
            if not (verdict.ruling or verdict.fault):
                continue
            fault, place = (verdict.fault, None) if verdict.fault else self._anchors.find(verdict)
            if fault or place is None:
                self._tell(verdict, fault, place)
            elif verdict.ruling == "reject":
                for n in covered(self._read, place.span):
                    self._claims[n] = None
            else:
                self._accept(verdict, place)
        kept = [claim for claim in (*self._claims, *self._added) if claim is not None]
        kept.sort(key=lambda claim: claim.span or Span(0, 0))
        return Reviewed(tuple(kept), tuple(self._findings))

    def _tell(self, verdict: Verdict, message: str, place: Place | None = None) -> None:
        where = f"{verdict.where}: " if verdict.where else ""
        span = verdict.span or (place.span if place else None)
        self._findings.append(Finding(MISFIT, where + message, span))

    def _accept(self, verdict: Verdict, place: Place) -> None:
        there = covered(self._read, place.span)
        read = self._read[there[0]] if there else Attribution("", "", place.text, place.span)
        made = self._ruled(read, verdict, place)
        for fault in self._faults(made, verdict):
            self._tell(verdict, fault, place)
            return
        for n in there:
            self._claims[n] = None
        self._added.append(made)

    def _ruled(self, read: Attribution, verdict: Verdict, place: Place) -> Attribution:
        """The statement with what the editor gives; its words are those he chose, as they stand."""
        has_quote = read.quote is not None and read.quote in place.text
        references = tuple(self._works[name] for name in verdict.sources if name in self._works)
        return read._replace(
            claimant=verdict.speaker or read.claimant,
            claimant_type=verdict.speaker_type,
            text=place.text,
            span=place.span,
            quote=read.quote if has_quote else None,
            quote_span=read.quote_span if has_quote else None,
            kind=verdict.kind or read.kind,
            references=references if verdict.sources else read.references,
            confidence=1.0,
            is_work=read.is_work and not verdict.speaker,
            is_reviewed=True,
            wording=verdict.text,
        )

    def _faults(self, made: Attribution, verdict: Verdict) -> Iterator[str]:
        """Why an accepted statement cannot be taken; the first reason is told."""
        words = f"“{verdict.exact:.60}”"
        if not made.claimant:
            yield f"nobody is named as saying {words}; give its speaker"
        elif verdict.speaker and not self._anchors.names(verdict.speaker):
            yield f"the speaker “{verdict.speaker:.60}” stands nowhere in the article"
        elif speaker(made) is None and is_claim(made._replace(claimant_type="Person")):
            yield f"“{made.claimant:.60}” may be a person or a body; give its speaker-type"
        for name in verdict.sources:
            if name not in self._works:
                yield f"the article cites no work with the id “{name:.60}”"
