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


def is_particle(word: str) -> bool:
    """Whether a word is a particle: van, or one that a name is joined to: al-, d’."""
    return word in PARTICLES or (word[-1] in _JOINING and len(word) <= _LONGEST_JOINED and word.islower())


_JOINING = frozenset("-‐‑’'")
_LONGEST_JOINED = 4


def with_particles(given: str, family: str) -> tuple[str, str]:
    """Given names, and the family name with the particles that stand behind them: Vincent van, Gogh."""
    words = given.split()
    cut = len(words)
    while cut > 1 and is_particle(words[cut - 1]) and words[cut - 1] not in ("y", "e"):
        cut -= 1
    inner, particles = " ".join(words[:cut]), " ".join(words[cut:])
    gap = " " if particles and particles[-1] not in _JOINING else ""
    return inner, f"{particles}{gap}{family}"
