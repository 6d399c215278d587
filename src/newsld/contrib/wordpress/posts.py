"""The posts of a site, and what newsld keeps with each: its JSON-LD, and what was found in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from typing import TYPE_CHECKING, Any, NamedTuple

import orjson

from newsld.contrib.wordpress.client import ask
from newsld.contrib.wordpress.site import Site
from newsld.errors import NewsldError, ReadError, WriteError

if TYPE_CHECKING:
    from newsld.config import Publisher
    from newsld.diagnostics import Diagnostic
    from newsld.document import Document

PER_PAGE = 50
JSONLD, FINDINGS = "_newsld_jsonld", "_newsld_findings"
"""The keys of the posts' meta, which the plugin in examples/wordpress registers."""
MAX_FINDINGS = 200
"""So many are kept with a post; an editor reads no more."""
_POSTS = "/wp/v2/posts"
_EMBED = "author,wp:term,wp:featuredmedia"

Post = Mapping[str, Any]


class Page(NamedTuple):
    """So many posts of a site, and how many such pages there are."""

    posts: Sequence[Post]
    pages: int


def pages(site: Site, status: str = "publish") -> Iterator[Page]:
    """The site's posts, page by page in the order they were begun. Raises ReadError as ``ask`` does."""
    number = count = 1
    while number <= count:
        query: dict[str, Any] = {
            "page": number,
            "per_page": PER_PAGE,
            "orderby": "id",
            "order": "asc",
            "status": status,
        }
        answer = ask(site, site.route(_POSTS, _embed=_EMBED, **_context(site), **query))
        if not isinstance(answer.data, list) or not all(map(_is_post, answer.data)):
            raise ReadError(f"{site.url}: page {number} is no list of posts")
        count = answer.pages
        yield Page([_without_password(held) for held in answer.data], count)
        number += 1


def post(site: Site, number: int) -> Post:
    """The post of that number. Raises ReadError as ``ask`` does."""
    answer = ask(site, site.route(f"{_POSTS}/{number}", _embed=_EMBED, **_context(site)))
    if not _is_post(answer.data):
        raise ReadError(f"{site.url}: post {number} is no post")
    return _without_password(answer.data)


def publisher(site: Site) -> Publisher | None:
    """The site as the body that publishes; None where it has no name. Raises ReadError as ``ask`` does."""
    from newsld.config import Publisher

    about = ask(site, site.route("/")).data
    title = about.get("name") if isinstance(about, dict) else None
    if not isinstance(title, str) or not title.strip():
        return None
    return Publisher(type="Organization", name=unescape(title).strip(), url=site.url)


def _context(site: Site) -> dict[str, Any]:
    # Who may edit sees the findings and what a password protects; who asks namelessly may not.
    return {"context": "edit"} if site.authorization else {}


def _without_password(held: Post) -> Post:
    """The post without the password that its readers need, which editors are told."""
    return {key: value for key, value in held.items() if key != "password"}


def _is_post(held: Any) -> bool:
    return isinstance(held, dict) and isinstance(held.get("id"), int) and "title" in held


def name(site: Site, held: Post) -> str:
    """What messages call a post: an address that leads to it, published or not."""
    return f"{site.url}/?p={held['id']}"


def document(site: Site, held: Post) -> Document:
    """The article of a post. Raises ReadError where it holds none."""
    from newsld.api import parse

    protected = held.get("content")
    if isinstance(protected, dict) and protected.get("protected") and not protected.get("rendered"):
        raise ReadError("is protected by a password of its own", file=name(site, held))
    return parse(orjson.dumps(held), format="wordpress-rest", name=name(site, held))


class Kept(NamedTuple):
    """What is to be kept with a post: JSON-LD for its page, and findings for its editor; as JSON."""

    jsonld: str
    findings: str

    def differs(self, held: Post) -> bool:
        """Whether the post has anything else."""
        meta = held.get("meta")
        known = meta if isinstance(meta, dict) else {}
        return known.get(JSONLD) != self.jsonld or known.get(FINDINGS) != self.findings


def kept(held: Post, article: Document, diagnostics: Sequence[Diagnostic], *, claims: bool = False) -> Kept:
    """The JSON-LD of a completed article, as ``embed`` publishes it, and its findings, the gravest first.

    ``modified`` lets the editor see whether the findings are of the post as it is now.
    """
    from newsld.formats.embed import published

    gravest = sorted(diagnostics, key=lambda found: -found.level.rank)[:MAX_FINDINGS]
    rows = [
        {"code": found.code, "level": str(found.level), "message": found.message, "url": found.url}
        for found in gravest
    ]
    left_out = len(diagnostics) - len(rows)
    findings = {"modified": held.get("modified_gmt"), "findings": rows, "left_out": left_out}
    return Kept(published(article, claims=claims).decode(), orjson.dumps(findings).decode())


def keep(site: Site, held: Post, what: Kept) -> None:
    """Have the site keep that with a post. Raises WriteError where it does not.

    The plugin's own route is used, because WordPress's for posts would set their date of modification.
    """
    body = {"jsonld": what.jsonld, "findings": what.findings}
    place = name(site, held)
    try:
        answer = ask(site, site.route(f"/newsld/v1/posts/{held['id']}"), body)
    except NewsldError as error:
        missing = "; is the newsld plugin active there?" if "rest_no_route" in error.message else ""
        raise WriteError(error.message + missing, file=place) from None
    if not isinstance(answer.data, dict) or answer.data.get("jsonld") != what.jsonld:
        raise WriteError("the site did not keep what it was given", file=place)
