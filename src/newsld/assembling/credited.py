"""People of an article with what names them, and one list of people from several places that name them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from newsld.document import Evidence
from newsld.source import Span
from newsld.text.byline import Credit, read_byline
from newsld.text.names import is_organization
from newsld.text.tokens import fold


@dataclass(frozen=True, slots=True)
class Credited:
    """A person or body of the article and where it is named, best first.

    ``profile`` holds what else is said of them, by schema.org's names: url, email, sameAs, image.
    """

    credit: Credit
    evidence: tuple[Evidence, ...]
    profile: Mapping[str, Evidence] = field(default_factory=lambda: MappingProxyType({}))

    @classmethod
    def of(cls, credit: Credit) -> Credited:
        """A credit that stands in the text of the article."""
        return cls(credit, (Evidence(credit.name, "text", credit.span),))


def named(role: str, said: Evidence) -> tuple[Credited, ...]:
    """The people that a field of metadata names, "By Ada Berg and Luis Roca" for one.

    ``said`` is the field's text. What no byline reads so is taken as one name, of a person unless it is
    plainly a body's. Each has its own place where the field is verbatim, else the field's.
    """
    text = str(said.value)
    found = read_byline(text) or (Credit(role, text, Span(0, len(text)), is_organization(text)),)
    people = []
    for credit in found:
        span = credit.span.shift(said.span.start) if said.span and said.verbatim else said.span
        one = credit._replace(role=role if credit.role == "author" else credit.role, span=span or Span(0, 0))
        is_verbatim = said.verbatim and credit.name == text[credit.span.start : credit.span.end]
        people.append(Credited(one, (Evidence(credit.name, said.origin, span, is_verbatim),)))
    return tuple(people)


def united(*several: Iterable[Credited]) -> tuple[Credited, ...]:
    """The people of several places, the most trusted first: a role's people are those of the first place that
    names any; the others add evidence and profiles to the same names."""
    united: list[Credited] = []
    for place in several:
        people = tuple(place)
        taken = {person.credit.role for person in united}
        united = [_joined(person, people) for person in united]
        united.extend(person for person in people if person.credit.role not in taken)
    return tuple(united)


def _joined(person: Credited, others: Sequence[Credited]) -> Credited:
    for other in others:
        if other.credit.role == person.credit.role and same_name(other.credit.name, person.credit.name):
            profile = MappingProxyType({**other.profile, **person.profile})
            person = replace(person, evidence=(*person.evidence, *other.evidence), profile=profile)
    return person


def same_name(one: str, other: str) -> bool:
    """Whether two names are one but for case and spaces."""
    return " ".join(fold(one).split()) == " ".join(fold(other).split())
