"""When two addresses of the web lead to the same page."""

from __future__ import annotations

from urllib.parse import urlsplit

from newsld.text.patterns import pattern

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
