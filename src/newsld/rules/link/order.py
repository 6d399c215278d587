"""Links that the newsroom knows better."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from newsld.checking import Context, Hit, rule
from newsld.rules.link.urls import links
from newsld.rules.markup.edits import in_place
from newsld.rules.needs import LONG, quoted


@rule("LNK006", "url-insecure", "note", "newsroom", cure="unsafe")
def url_insecure(context: Context) -> Iterator[Hit]:
    """A link to the newsroom's own site is http, though the site is configured as https.

    ## Why it matters
    It costs readers a redirect and browsers warn of it; as an identifier it is another one.

    ## How to fix it
    Write https.

    ## Fires
    ```toml
    base-url = "https://larnby.example"
    ```
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024).

    References

    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. http://larnby.example/fees
    ```
    - 9:81-107: “http://larnby.example/fees” is http, though the site is https

    ## Does not fire
    ```toml
    base-url = "https://larnby.example"
    ```
    ```text
    Harbour fees rise again

    By Ada Moreno

    The port of Larnby will charge more for berths from May, its board decided (Quill, 2024).

    References

    Quill, T. (2024, March 4). Larnby weighs higher berth fees. The Larnby Courier. http://courier.example/fees
    ```
    """
    home = context.config.base_url or (context.config.publisher and context.config.publisher.url) or ""
    if not home.startswith("https://"):
        return
    host = urlsplit(home).hostname
    for link in links(context):
        if link.text.startswith("http://") and _host(link.text) == host:
            secure = f"https{link.text.removeprefix('http')}"
            fix = in_place(context, link.span, link.text, secure, unsafe=True)
            yield Hit(f"{quoted(link.text, LONG)} is http, though the site is https", link.span, fix)


def _host(url: str) -> str | None:
    try:
        return urlsplit(url).hostname
    except ValueError:
        return None


RULES = (url_insecure,)
