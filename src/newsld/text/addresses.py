"""What addresses of the web lead to: the same page, or a person's."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

from newsld.text import lexicon
from newsld.text.patterns import pattern

_OF_PERSON = pattern(
    r"(?i:/(?:authors?|autor(?:e[ns]?)?|auteurs?|staff|people|persons?|profiles?|contributors?|journalists?|by))"
    r"/([\w.-]+)/?\Z"
)
_ACCOUNT = pattern(
    r"(?i:https?://(?:www\.|mobile\.)?(?:(?:twitter|x|instagram|facebook|threads)\.(?:com|net)/@?[\w.]+"
    r"|linkedin\.com/in/[\w%-]+|bsky\.app/profile/[\w.:-]+|[\w.-]+/@[\w.-]+))/?(?:[?#].*)?"
)
"""Where somebody writes, and no single post: x.com/name, linkedin.com/in/name, medium.com/@name."""
_WORD = pattern(r"[^\W_]+")
_TRACKING = pattern(r"(?:utm_\w+|fbclid|gclid)=[^&]*&?")


def leads_to(address: str) -> str:
    """What an address leads to, without what does not matter: scheme, www, tracking, last slash, fragment.

    Empty where it is none of the web.
    """
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return ""
    query = _TRACKING.sub("", parts.query).rstrip("&")
    host = parts.netloc.lower().removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}{'?' if query else ''}{query}"


def is_persons(address: str, words: str) -> bool:
    """Whether an address is that of who is named in the words: /staff/rosa-holm, /staff/rholm, Rosa Holm."""
    page = _OF_PERSON.search(address)
    if page is None:
        return False
    initial, surname = words.strip()[:1], words.rpartition(" ")[2]
    return _letters(page[1]) in (_letters(words), _letters(initial + surname))


def is_account(address: str) -> bool:
    """Whether an address is that of somebody's account, which is no work of theirs."""
    return _ACCOUNT.fullmatch(address) is not None


def explains(address: str, words: str) -> bool:
    """Whether an address is an encyclopedia's page of what the words name: a term, a person."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    outlet = lexicon.outlet_of_host((parts.hostname or "").removeprefix("www."))
    if outlet is None or outlet.kind != "encyclopedia":
        return False
    path = unquote(parts.path).casefold()
    page, said = _words(path.rstrip("/").rpartition("/")[2]), _words(words.casefold())
    return bool(page and said) and (said <= _words(path) or page <= said)


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
