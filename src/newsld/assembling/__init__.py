"""From what a format found to a Document: the model with its ids, and the evidence for each value."""

from newsld.assembling.assemble import Found, assemble
from newsld.assembling.bounds import limited, read_closely, told_apart
from newsld.assembling.credited import Credited, named, united
from newsld.assembling.joining import joined
from newsld.assembling.open_dates import open_date
from newsld.assembling.parts import Part, arranged
from newsld.assembling.prose import SEVERAL, Prose, Values, claims_of, moved, read_prose

__all__ = [
    "SEVERAL",
    "Credited",
    "Found",
    "Part",
    "Prose",
    "Values",
    "arranged",
    "assemble",
    "claims_of",
    "joined",
    "limited",
    "moved",
    "named",
    "open_date",
    "read_closely",
    "read_prose",
    "told_apart",
    "united",
]
