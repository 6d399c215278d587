"""One request and its answer: tried again where that may help, never longer or larger than is bearable.

The password goes to the site that was named and nowhere else: no redirect is followed, and nothing that is
raised or told holds it.
"""

from __future__ import annotations

import http.client
import re
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import orjson

from newsld import __version__
from newsld.contrib.wordpress.site import PASSWORD, USER, Site
from newsld.errors import ReadError

MAX_ANSWER = 32 << 20
"""Bytes of an answer; a hundred posts have one or two million."""
TIMEOUT, DEADLINE = 30.0, 120.0
"""Seconds without a byte, and for a whole answer."""
_PAUSES = (1.0, 2.0, 4.0)
"""Seconds before each further try."""
_LONGEST_PAUSE = 60.0
_BUSY = frozenset((429, 500, 502, 503, 504))
_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Answer:
    """The JSON of an answer, and how many pages of it there are."""

    data: Any
    pages: int = 1


_OPENER = urllib.request.OpenerDirector()
for _handler in (
    # A tunnel for https alone: what goes to this machine by http, a proxy would read, password and all.
    urllib.request.ProxyHandler({k: url for k, url in urllib.request.getproxies().items() if k == "https"}),
    urllib.request.HTTPHandler(),
    urllib.request.HTTPSHandler(),
    urllib.request.HTTPDefaultErrorHandler(),
    urllib.request.HTTPErrorProcessor(),
):
    _OPENER.add_handler(_handler)


def ask(site: Site, url: str, body: Any = None, *, sleep: Callable[[float], None] | None = None) -> Answer:
    """The answer to GET, or to POST of ``body`` as JSON; a site that is busy or silent is asked four times.

    Raises ReadError that says what the site said.
    """
    for pause in (*_PAUSES, None):
        try:
            return _asked(site, url, body)
        except urllib.error.HTTPError as error:
            with error:
                if error.code not in _BUSY or pause is None:
                    raise _refusal(site, error) from None
                pause = max(pause, _wanted_pause(error))
        except (OSError, http.client.HTTPException) as error:
            if pause is None:
                raise ReadError(f"{site.url}: cannot be reached: {_reason(error)}") from None
        (sleep or time.sleep)(pause)
    raise AssertionError("the last try returns or raises")


def _asked(site: Site, url: str, body: Any) -> Answer:
    headers = {"Accept": "application/json", "User-Agent": f"newsld/{__version__}"}
    if body is not None:
        headers["Content-Type"] = "application/json"
    data = None if body is None else orjson.dumps(body)
    request = urllib.request.Request(url, data, headers)  # noqa: S310 - the scheme was looked at
    if site.authorization:
        # Held by nothing that a traceback with local variables shows.
        request.add_unredirected_header("Authorization", site.authorization)
    with _OPENER.open(request, timeout=TIMEOUT) as answer:
        raw = _whole(site, answer)
        pages = answer.headers.get("X-WP-TotalPages", "1")
    try:
        return Answer(orjson.loads(raw), int(pages) if pages.isascii() and pages.isdigit() else 1)
    except orjson.JSONDecodeError:
        raise ReadError(f"{site.url}: answers with no JSON; is it WordPress, and its REST API on?") from None


def _whole(site: Site, answer: http.client.HTTPResponse) -> bytes:
    end = time.monotonic() + DEADLINE
    parts: list[bytes] = []
    size = 0
    while part := answer.read(_CHUNK):
        parts.append(part)
        size += len(part)
        if size > MAX_ANSWER:
            raise ReadError(f"{site.url}: an answer is larger than {MAX_ANSWER >> 20} MiB")
        if time.monotonic() > end:
            raise ReadError(f"{site.url}: an answer takes longer than {DEADLINE:.0f} s")
    if answer.length:
        # read(n) itself does not tell that the connection ended too early.
        raise http.client.IncompleteRead(b"", answer.length)
    return b"".join(parts)


def _wanted_pause(error: urllib.error.HTTPError) -> float:
    """What Retry-After asks for in seconds, within reason. https://httpwg.org/specs/rfc9110.html#field.retry-after"""
    asked = error.headers.get("Retry-After", "")
    return min(float(asked), _LONGEST_PAUSE) if asked.isascii() and asked.isdigit() else 0.0


def _refusal(site: Site, error: urllib.error.HTTPError) -> ReadError:
    if 300 <= error.code < 400:
        place = site.without_secret(error.headers.get("Location", "").partition("?")[0])
        place = re.sub(r"//[^/]*@", "//", place)
        return ReadError(f"{site.url}: redirects to {place:.200}, where newsld does not follow; name that")
    said = site.without_secret(_said(error))
    if error.code == 401:
        cure = f"; set {USER} and {PASSWORD} (an application password)" if not site.authorization else ""
        return ReadError(f"{site.url}: does not let you in: {said}{cure}")
    if error.code == 403:
        return ReadError(f"{site.url}: does not allow this: {said}")
    return ReadError(f"{site.url}: answers {error.code}: {said}")


def _said(error: urllib.error.HTTPError) -> str:
    """The message of WordPress, else the status line's. https://developer.wordpress.org/reference/classes/wp_error/"""
    try:
        held = orjson.loads(error.read(_CHUNK))
    except (orjson.JSONDecodeError, OSError, http.client.HTTPException):
        held = None
    if isinstance(held, dict) and isinstance(held.get("message"), str):
        return f"{held['message']:.300} ({held.get('code', '')!s:.60})"
    return str(error.reason)[:300]


def _reason(error: Exception) -> str:
    inner = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(inner, TimeoutError):
        return "it does not answer in time"
    return str(getattr(inner, "strerror", None) or inner or type(inner).__name__)[:300]
