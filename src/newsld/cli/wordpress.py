"""newsld wordpress: the posts of a site fetched, checked, and given their JSON-LD."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from newsld.cli import streams
from newsld.cli.options import Reading, add_config, add_quiet, count
from newsld.cli.stopping import FAILED, Stop
from newsld.cli.validate import add_choice

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from newsld.cli.validating import Settings
    from newsld.contrib.wordpress.posts import Kept, Post
    from newsld.contrib.wordpress.site import Site
    from newsld.errors import ReadError
    from newsld.reporters import Checked

    Fetched = tuple[str, Post | ReadError]

OPERANDS = "pull|validate|push SITE [POST …]"
DESCRIPTION = """\
Work on the posts of a WordPress site, by its address, over its REST API: all that are published,
or those whose numbers are given. pull prints them as JSON, or writes a file each with -o FOLDER;
validate checks them as newsld validate does; push says what it would keep with each post: its
JSON-LD, which the plugin in examples/wordpress prints in the page, and the findings, which it shows
in the editor; with --write it keeps them. The account is taken from NEWSLD_WORDPRESS_USER and
NEWSLD_WORDPRESS_PASSWORD (an application password), or from the keyring. https is needed, and no
redirect is followed."""


def add_arguments(parser: ArgumentParser) -> None:
    """The command's arguments."""
    parser.add_argument("action", choices=("pull", "validate", "push"), help="what to do")
    parser.add_argument("site", metavar="SITE", help="the address of the site, such as https://example.org")
    parser.add_argument("posts", metavar="POST", nargs="*", type=count, help="the number of a post")
    parser.add_argument(
        "--status",
        metavar="STATUS",
        choices=("publish", "draft", "pending", "future", "private", "any"),
        default="publish",
        help="posts in this state: publish, draft, pending, future, private or any; publish by default",
    )
    parser.add_argument(
        "--output", "-o", metavar="FOLDER", help="pull: write a file for each post to this folder"
    )
    parser.add_argument(
        "--write", action="store_true", help="push: write, instead of saying what would be written"
    )
    add_config(parser)
    add_choice(parser)
    add_quiet(parser)


def run(args: Namespace) -> int:
    """Do it, and give the exit code."""
    from newsld.contrib.wordpress.site import PASSWORD, USER, site_of
    from newsld.errors import NewsldError

    try:
        site = site_of(args.site)
        if args.action == "push" and not site.authorization:
            raise Stop(f"newsld wordpress push: who writes? Set {USER} and {PASSWORD}")
        if args.action == "pull":
            return _pull(site, args)
        return _validate(site, args) if args.action == "validate" else _push(site, args)
    except NewsldError as error:
        raise Stop(f"newsld wordpress: {error}") from None


def _fetched(site: Site, args: Namespace) -> Iterator[Fetched]:
    """The posts as they come, by what messages call them; one that cannot be had by its number is an error.

    Raises ReadError where the list of posts breaks off, since what is missing then has no name.
    """
    from newsld.cli.garbage import collect_garbage
    from newsld.cli.progress import Progress
    from newsld.contrib.wordpress import posts
    from newsld.errors import ReadError

    with Progress(len(args.posts), args.quiet) as progress:
        for number in args.posts:
            progress.erase()
            try:
                yield f"{site.url}/?p={number}", posts.post(site, number)
            except ReadError as error:
                yield f"{site.url}/?p={number}", error
            progress.input()
        for page in posts.pages(site, args.status) if not args.posts else ():
            progress.total = page.pages
            for post in page.posts:
                collect_garbage()
                progress.erase()
                yield posts.name(site, post), post
                progress.one()
            progress.input()


def _had(held: Post | ReadError) -> Post:
    if isinstance(held, Exception):
        raise held
    return held


def _pull(site: Site, args: Namespace) -> int:
    """Each post as it comes. A list that breaks off is left open, so that nobody takes it for the whole."""
    import orjson

    from newsld.files import replace_file

    folder = _folder(args.output) if args.output else None
    before, code = b"[", 0
    for name, held in _fetched(site, args):
        if isinstance(held, Exception):
            streams.say(f"{name}: {held.message}")
            code = FAILED
            continue
        data = orjson.dumps(held, option=orjson.OPT_INDENT_2)
        if folder:
            replace_file(folder / f"post-{held['id']}.json", data)
        else:
            streams.write(before + b"\n" + data)
            before = b","
    if not folder:
        streams.write(b"[]\n" if before == b"[" else b"\n]\n")
    return code


def _folder(name: str) -> Path:
    from newsld.errors import WriteError

    folder = Path(name)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WriteError(f"cannot be made: {error.strerror}", file=name) from None
    return folder


def _settings(site: Site, args: Namespace) -> Settings:
    """The settings; where the configuration names no publisher, the site is it."""
    from newsld.cli.configuration import configured
    from newsld.cli.validating import Settings, rules_of
    from newsld.contrib.wordpress import posts

    config = configured(args.config)
    rules = rules_of(args, config)
    if config.publisher is None:
        config = config._replace(publisher=posts.publisher(site))
    return Settings(Reading(None, None, {}, args.quiet), config, rules, args.stage)


def _validate(site: Site, args: Namespace) -> int:
    from newsld.cli.reporting import shown

    settings = _settings(site, args)
    return shown(_checked(site, args, settings), settings, args)


def _checked(site: Site, args: Namespace, settings: Settings) -> Iterator[Checked]:
    from newsld.cli.reading import failure
    from newsld.cli.validating import diagnose, unreadable
    from newsld.contrib.wordpress import posts
    from newsld.reporters import checked

    for name, held in _fetched(site, args):
        try:
            document = posts.document(site, _had(held))
            yield checked(name, diagnose(document, settings), document.source)
        except Exception as error:
            yield checked(name, [unreadable(failure(error, name))], None)


def _push(site: Site, args: Namespace) -> int:
    from newsld.cli.reading import failure
    from newsld.contrib.wordpress import posts

    settings = _settings(site, args)
    code = 0
    for name, held in _fetched(site, args):
        try:
            post = _had(held)
            what = _kept(site, post, settings)
            if args.write and what.differs(post):
                posts.keep(site, post, what)
            streams.show(f"{name}: {_told(post, what, is_written=args.write)}\n")
        except Stop:
            raise
        except Exception as error:
            streams.say(str(failure(error, name)))
            code = FAILED
    if not args.write and not args.quiet:
        streams.say("newsld: nothing was written; --write writes")
    return code


def _kept(site: Site, post: Post, settings: Settings) -> Kept:
    """What is to be kept with a post. What does not fit into its JSON-LD is told."""
    import warnings

    from newsld.cli.validating import diagnose
    from newsld.completing import complete
    from newsld.contrib.wordpress import posts

    document = posts.document(site, post)
    found = diagnose(document, settings)
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        made = posts.kept(post, complete(document, settings.config), found, claims=settings.config.all_claims)
    for warning in () if settings.how.is_quiet else told:
        streams.say(f"{document.source.name}: {warning.message}")
    return made


def _told(post: Post, what: Kept, *, is_written: bool) -> str:
    if not what.differs(post):
        return "as it was"
    return (
        f"{'written' if is_written else 'would be written'}: {len(what.jsonld.encode()):,} bytes of JSON-LD"
    )
