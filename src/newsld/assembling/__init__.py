"""From what a format found to a Document: the model with its ids, and the evidence for each value."""

from newsld.assembling.assemble import Found, assemble
from newsld.assembling.values import with_values

__all__ = ["Found", "assemble", "with_values"]
