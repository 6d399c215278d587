"""Which site, and who asks: an address that is safe to send a password to, and the password."""

from __future__ import annotations

import base64
import os
import re
from dataclasses import dataclass, field
from importlib.util import find_spec
from urllib.parse import quote, urlencode, urlsplit

from newsld.errors import ReadError

USER, PASSWORD = "NEWSLD_WORDPRESS_USER", "NEWSLD_WORDPRESS_PASSWORD"
_HERE = frozenset(("localhost", "127.0.0.1", "::1"))
_BYTES = ("utf-8", "surrogateescape")
"""How the environment's texts become bytes again, whatever these were. https://peps.python.org/pep-0383/"""
_REST = re.compile(r"/wp-json/?.*")


@dataclass(frozen=True, slots=True)
class Site:
    """A site by the address of its home page, without a slash at the end, and the header of who asks."""

    url: str
    authorization: str = field(default="", repr=False)

    def without_secret(self, text: str) -> str:
        """The text without the password, in case a site says it again."""
        token = self.authorization.removeprefix("Basic ")
        _, _, password = base64.b64decode(token).decode(*_BYTES).partition(":")
        for secret in filter(None, (token, password, password.replace(" ", ""))):
            text = text.replace(secret, "…")
        return text

    def route(self, path: str, **query: str | int) -> str:
        """The address of a route such as ``/wp/v2/posts``.

        ``rest_route`` works whatever form the site's addresses have.
        https://developer.wordpress.org/rest-api/key-concepts/#routes-endpoints
        """
        return f"{self.url}/?{urlencode({'rest_route': path, **query})}"


def site_of(address: str, environment: dict[str, str] | None = None) -> Site:
    """The site at an address, asked by whom the environment or the keyring names.

    https is taken where the address names no scheme, and needed but for this machine, since an application
    password goes with each request. Raises ReadError where the address is none to ask.
    """
    url = _checked(address)
    known = os.environ if environment is None else environment
    user, password = known.get(USER, ""), known.get(PASSWORD, "")
    if not password:
        user, password = _from_keyring(url, user)
    if not user or not password:
        return Site(url)
    token = base64.b64encode(f"{user}:{password}".encode(*_BYTES)).decode()
    return Site(url, f"Basic {token}")


def _checked(address: str) -> str:
    written = address.strip() if "://" in address else f"https://{address.strip()}"
    if "@" in address:
        # Not quoted: it may hold the password.
        raise ReadError(f"a user or password does not belong in the address; set {USER} and {PASSWORD}")
    try:
        parts = urlsplit(written)
        host, _ = parts.hostname, parts.port
        (host or "").encode("idna")
    except ValueError:
        raise ReadError(f"{address!r:.200} is no address of a site") from None
    if not host or parts.scheme not in ("https", "http") or re.search(r"[\s\x00-\x1f\x7f]", written):
        raise ReadError(f"{address!r:.200} is no address of a site, such as https://example.org")
    if parts.scheme == "http" and host not in _HERE:
        raise ReadError(f"{address!r:.200}: passwords are sent over https only; give https://{parts.netloc}")
    path = quote(_REST.sub("", parts.path).rstrip("/"), safe="/%:!$&'()*+,;=")
    return f"{parts.scheme}://{parts.netloc}{path}"


def _from_keyring(url: str, user: str) -> tuple[str, str]:
    """What the keyring holds for the site, by its address; nothing where there is no keyring."""
    if find_spec("keyring") is None:
        return "", ""
    import keyring

    try:
        found = keyring.get_credential(url, user or None)
    except keyring.errors.KeyringError:
        return "", ""
    return (found.username, found.password) if found else ("", "")
