"""IRIs: which are valid, how one that is not is mended, how a relative one is resolved."""

from __future__ import annotations

import re

_UCS = (
    "\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef"
    + "".join(f"{chr(plane << 16)}-{chr((plane << 16) + 0xFFFD)}" for plane in range(1, 14))
    + "\U000e1000-\U000efffd"
)
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"
_NAME = rf"A-Za-z0-9\-._~!$&'()*+,;={_UCS}"
_PATH = rf"{_NAME}:@/"
_ESCAPE = "%[0-9A-Fa-f]{2}"
# Possessive quantifiers: each character is looked at once, whatever follows.
_VALID = re.compile(
    r"[A-Za-z][A-Za-z0-9+.\-]*+:"
    rf"(?://(?:(?:[{_NAME}:]++|{_ESCAPE})*+@)?"
    rf"(?:\[[0-9A-Fa-f:.]+\]|(?:[{_NAME}]++|{_ESCAPE})*+)(?::[0-9]*)?(?=[/?#]|\Z)|(?!//))"
    rf"(?:[{_PATH}]++|{_ESCAPE})*+"
    rf"(?:\?(?:[{_PATH}?{_PRIVATE}]++|{_ESCAPE})*+)?"
    rf"(?:\#(?:[{_PATH}?]++|{_ESCAPE})*+)?"
)
_PLAIN = re.compile(
    r"https?://[A-Za-z0-9\-.]++(?:/[A-Za-z0-9\-._~!$&'()*+,;=:@/]*+)?(?:[?#][A-Za-z0-9\-._~=&/]*+)?"
)
_PARTS = re.compile(r"(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?", re.DOTALL)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*+:")
_IP_LITERAL = re.compile(r"\[[0-9A-Fa-f:.]+\]")
_BAD = {
    "name": re.compile(rf"[^{_NAME}%]|%(?![0-9A-Fa-f]{{2}})"),
    "user": re.compile(rf"[^{_NAME}:%]|%(?![0-9A-Fa-f]{{2}})"),
    "path": re.compile(rf"[^{_PATH}%]|%(?![0-9A-Fa-f]{{2}})"),
    "query": re.compile(rf"[^{_PATH}?{_PRIVATE}%]|%(?![0-9A-Fa-f]{{2}})"),
    "fragment": re.compile(rf"[^{_PATH}?%]|%(?![0-9A-Fa-f]{{2}})"),
}


def has_scheme(text: str) -> bool:
    """Whether it begins as an absolute IRI does."""
    return _SCHEME.match(text) is not None


def is_valid(iri: str) -> bool:
    """Whether it is an absolute IRI. https://www.rfc-editor.org/rfc/rfc3987#section-2.2"""
    if _PLAIN.fullmatch(iri):
        return True
    if _VALID.fullmatch(iri) is None:
        return False
    host = iri.partition("//")[2] if "[" in iri else ""
    return not host or _is_address(host.rpartition("]")[0].rpartition("[")[2])


def _is_address(text: str) -> bool:
    from ipaddress import IPv6Address

    try:
        IPv6Address(text)
    except ValueError:
        return False
    return True


def mend(iri: str) -> str:
    """The IRI with what cannot stand where it stands percent-encoded, as browsers do; it has a scheme.

    No information is lost, and nothing in it can end the term in any syntax.
    """
    scheme, authority, path, query, fragment = _split(iri)
    text = f"{scheme}:"
    if authority is not None:
        text += f"//{_authority(authority)}"
    text += _encode(path, "path")
    if query is not None:
        text += f"?{_encode(query, 'query')}"
    if fragment is not None:
        text += f"#{_encode(fragment, 'fragment')}"
    return text


def _authority(authority: str) -> str:
    user, at, host = authority.rpartition("@")
    if _IP_LITERAL.match(host) and _is_address(host[1 : host.index("]")]):
        name, _, port = host[1:].partition("]")
        name = f"[{name}]"
    else:
        name, port = host, ""
        before, colon, after = host.rpartition(":")
        if colon and (not after or (after.isascii() and after.isdigit())):
            name, port = before, f":{after}"
        name = _encode(name, "name")
    if port and not re.fullmatch(r":[0-9]*", port, re.ASCII):
        port = ""
        name = _encode(host, "name")
    return f"{_encode(user, 'user')}{at}{name}{port}"


def _encode(text: str, part: str) -> str:
    return _BAD[part].sub(_percent, text)


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8"))


def _split(text: str) -> tuple[str | None, str | None, str, str | None, str | None]:
    match = _PARTS.fullmatch(text)
    assert match is not None, "every text has these parts"
    return match[1], match[2], match[3], match[4], match[5]


def resolve(base: str, reference: str) -> str:
    """The absolute IRI of a reference. https://www.rfc-editor.org/rfc/rfc3986#section-5.2

    Under a base without a hierarchy (``urn:uuid:…``) fragments are put behind it, and any other relative
    reference joins it with a slash.
    """
    if has_scheme(reference):
        return reference
    # A colon before any slash is no scheme's, or there would be one; the mark keeps it in the path.
    _, authority, path, query, fragment = _split(reference if reference.startswith("/") else f"./{reference}")
    path = path.removeprefix("./")
    base_scheme, base_authority, base_path, base_query, _ = _split(base)
    if base_authority is None and not base_path.startswith("/"):
        stem = base.partition("#")[0]
        return stem + reference if reference[:1] in ("", "#", "?") else f"{stem}/{reference}"
    if authority is not None:
        path = _without_dots(path)
    elif not path:
        authority, path = base_authority, base_path
        query = base_query if query is None else query
    else:
        authority = base_authority
        if not path.startswith("/"):
            path = f"{base_path.rpartition('/')[0]}/{path}"
        path = _without_dots(path)
    text = f"{base_scheme}:" + (f"//{authority}" if authority is not None else "") + path
    return text + ("" if query is None else f"?{query}") + ("" if fragment is None else f"#{fragment}")


def _without_dots(path: str) -> str:
    kept: list[str] = []
    segments = path.split("/")
    for number, segment in enumerate(segments):
        last = number == len(segments) - 1
        if segment == "..":
            if len(kept) > 1:
                kept.pop()
            if last:
                kept.append("")
        elif segment != ".":
            kept.append(segment)
        elif last:
            kept.append("")
    return "/".join(kept)
