"""N-Quads. https://www.w3.org/TR/n-quads/"""

from newsld.formats.rdf.n_syntax import LineWalker
from newsld.formats.rdf.syntax import Syntax

_SYNTAX = Syntax("N-Quads", "N_QUADS", LineWalker)
dump, load = _SYNTAX.dump, _SYNTAX.load
