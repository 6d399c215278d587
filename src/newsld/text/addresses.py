"""What addresses of the web lead to: the same page, or a person's."""

from __future__ import annotations

from urllib.parse import urlsplit

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
    """Whether an address is that of who is named in the words: /staff/rosa-holm, Rosa Holm."""
    page = _OF_PERSON.search(address)
    return page is not None and _letters(page[1]) == _letters(words)


def is_account(address: str) -> bool:
    """Whether an address is that of somebody's account, which is no work of theirs."""
    return _ACCOUNT.fullmatch(address) is not None


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
