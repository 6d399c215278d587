"""Links to words on a page. https://wicg.github.io/scroll-to-text-fragment/"""

from __future__ import annotations

from urllib.parse import quote

_LONGEST = 300
"""Of words that take more characters the link spells out the first and the last five."""
_EDGE = 5


def fragment(url: str, text: str, before: str = "") -> str:
    """The address of the page with the words in it; ``before`` is what stands before them on their line."""
    words = text.split()
    pieces = [words] if len(text) <= _LONGEST or len(words) <= 2 * _EDGE else [words[:_EDGE], words[-_EDGE:]]
    spelt = ",".join(_spelt(piece) for piece in pieces)
    # The first word of what stands before may be cut.
    around = before.split()[1:]
    prefix = f"{_spelt(around)}-," if around else ""
    return f"{url.partition('#')[0]}#:~:text={prefix}{spelt}"


def _spelt(words: list[str]) -> str:
    """Words with the signs that mean something in the syntax (``&``, ``-``, ``,``) percent-encoded."""
    return quote(" ".join(words), safe="", errors="replace").replace("-", "%2D")
