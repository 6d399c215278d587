"""N-Triples. https://www.w3.org/TR/n-triples/"""

from newsld.formats.rdf.n_syntax import LineWalker
from newsld.formats.rdf.syntax import Syntax

_SYNTAX = Syntax("N-Triples", "N_TRIPLES", LineWalker, "N-Quads")
dump, load = _SYNTAX.dump, _SYNTAX.load
