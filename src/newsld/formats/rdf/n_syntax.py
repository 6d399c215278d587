"""Writing N-Quads and N-Triples: one line a quad, straight from the walk.

https://www.w3.org/TR/n-quads/ and https://www.w3.org/TR/n-triples/
"""

from __future__ import annotations

import re
from functools import lru_cache
from json.encoder import encode_basestring

from newsld.formats.rdf.terms import STRING
from newsld.formats.rdf.walker import Walker

# Legal in a literal, and taken for the end of a line by readers that split lines as Unicode does.
_LINE_ENDS = re.compile("[\x85\u2028\u2029]")


_SPACES = re.compile("[\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04X}"


def quoted(value: str) -> str:
    """The text between quotation marks, on one line; JSON's escapes are N-Triples' too."""
    made = encode_basestring(value)
    if made.isascii() or len(made.splitlines()) == 1:
        return made
    return _LINE_ENDS.sub(_escape, made)


def spaceless(iri: str) -> str:
    """An IRI between angle brackets: what is white space to some readers, if not to RDF, is escaped."""
    return _SPACES.sub(_escape, iri)


@lru_cache(maxsize=4096)
def _bracketed(iri: str) -> str:
    return f"<{spaceless(iri)}>"


class LineWalker(Walker[str]):
    """Makes terms as N-Quads writes them."""

    text = staticmethod(quoted)

    def iri(self, iri: str) -> str:
        return f"<{iri}>" if iri.isascii() else f"<{spaceless(iri)}>"

    def blank(self, number: int) -> str:
        return f"_:b{number}"

    def typed(self, lexical: str, datatype: str) -> str:
        if datatype == STRING:
            return quoted(lexical)
        return f"{quoted(lexical)}^^{_bracketed(datatype)}"

    def tagged(self, value: str, language: str) -> str:
        return f"{quoted(value)}@{language}"

    def write(self) -> str:
        """The lines; a node described twice leaves none twice."""
        return "".join(
            dict.fromkeys(
                f"{subject} {predicate} {value} .\n"
                if graph is None
                else f"{subject} {predicate} {value} {graph} .\n"
                for subject, predicate, value, graph in self.quads
            )
        )
