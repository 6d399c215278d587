"""Turtle. https://www.w3.org/TR/turtle/"""

from newsld.formats.rdf.pretty import PrettyWalker
from newsld.formats.rdf.syntax import Syntax

_SYNTAX = Syntax("Turtle", "TURTLE", PrettyWalker, "TriG")
dump, load = _SYNTAX.dump, _SYNTAX.load
