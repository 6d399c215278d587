"""People of an article with what names them, and one list of people from several places that name them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from newsld.document import Evidence
from newsld.text.byline import Credit
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
