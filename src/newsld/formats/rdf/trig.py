"""TriG. https://www.w3.org/TR/trig/"""

from newsld.formats.rdf.pretty import PrettyWalker
from newsld.formats.rdf.syntax import Syntax

_SYNTAX = Syntax("TriG", "TRIG", PrettyWalker)
dump, load = _SYNTAX.dump, _SYNTAX.load
