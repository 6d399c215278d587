"""Parts of names as patterns, from which the forms of names are put together."""

from __future__ import annotations

from newsld.text.names import PARTICLES

PARTICLE = rf"(?:{'|'.join(sorted(PARTICLES, key=len, reverse=True))})"
LED = rf"(?:{PARTICLE}\s){{0,3}}"
"""What may stand before a family name: van der."""
LEADING = frozenset("De Del Della Di Du Da Dos La Le Los Van Von Vom Zu Ten Ter".split()) | PARTICLES
"""Particles with which a family name begins that stands first: De Berg, Rosa."""
WORD = r"[^\W\d_a-z][\w’'ˇ´˜¨-]*[^\W\d_]"
"""A name's word, with the accents that copying parts from their letters."""
AND = r"(?:and|und|et|y|e|i|&|en|og|och|oraz|și|şi|és)"
