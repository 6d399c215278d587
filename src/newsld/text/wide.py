"""Names in scripts that put no space between words: where a role word ends and a name begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from newsld.text.languages import keys, phrases
from newsld.text.lexicon import surnames
from newsld.text.patterns import pattern
from newsld.text.tokens import Token, fold

_LONGEST_NAME = 4
_NARROW = bytes(range(0xE3))
"""The bytes in which UTF-8 has the signs before Han, kana and Hangul; these begin with a greater one."""
_WIDE = pattern("[\u3040-\u9fff\uac00-\ud7a3]")


def has_wide(text: str) -> bool:
    """Whether a sign of Han, kana or Hangul stands anywhere in the text."""
    # Few texts have such signs, and compiling the pattern takes as long as reading an article.
    if text.isascii() or not text.encode("utf-8", "surrogatepass").translate(None, _NARROW):
        return False
    return _WIDE.search(text) is not None


def count_wide(text: str) -> int:
    """How many signs of Han, kana or Hangul stand in the text."""
    return len(_WIDE.findall(text)) if has_wide(text) else 0


def is_wide(text: str) -> bool:
    """Whether a word is in Han, kana or Hangul."""
    return bool(text) and ("\u3040" <= text[0] <= "\u9fff" or "\uac00" <= text[0] <= "\ud7a3")


def is_hangul(text: str) -> bool:
    """Whether a word is in Hangul."""
    return "\uac00" <= text[:1] <= "\ud7a3"


def is_caseless(word: str) -> bool:
    """Whether a word is in a script that has spaces and no capitals: Arabic, Hebrew, Hindi."""
    first = word[:1]
    return first.isalpha() and first.lower() == first.upper() and not is_wide(word)


def part_wide_tokens(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, role words cut from the names they are written together with: 本报记者陈晓明."""
    if not any(not token.text.isascii() and is_wide(token.text) for token in tokens):
        return list(tokens)
    tokens = [part for token in tokens for part in _without_code(token)]
    following = (*tokens[1:], None)
    parted = [
        part
        for token, after in zip(tokens, following, strict=True)
        for part in _parted(_as_post(token, after))
    ]
    return [_as_colon(parted, at) if token.text in _BARS else token for at, token in enumerate(parted)]


_BARS = frozenset("|｜丨")


def _without_code(token: Token) -> Iterator[Token]:
    """A name and the number of its bearer at the house: 陈晓明_NB2034."""
    name, mark, code = token.text.partition("_")
    if mark and is_wide(name) and code.isascii() and any(map(str.isdigit, code)):
        yield token._replace(text=name, end=token.start + len(name), folded=fold(name))
        yield Token(code, token.end - len(code), token.end, fold(code), True)
    else:
        yield token


def _as_colon(tokens: Sequence[Token], at: int) -> Token:
    """The bar, or the colon that it stands for between a role and the one name behind it: 作者｜陈晓明."""
    bar = tokens[at]
    if not 0 < at < len(tokens) - 1 or tokens[at - 1].folded not in _roles():
        return bar
    is_last = at + 2 == len(tokens) or tokens[at + 2].text not in _BARS
    is_named = is_last and begins_with_surname(tokens[at + 1].text)
    return bar._replace(text=":", folded=":") if is_named else bar


def begins_with_surname(word: str) -> bool:
    """Whether a word in Han or Hangul begins with a family name that is known, and may be a name."""
    if not is_wide(word) or not 2 <= len(word) <= _LONGEST_NAME:
        return False
    return not {word[:1], word[:2]}.isdisjoint(surnames("han") | surnames("hangul"))


def _as_post(token: Token, after: Token | None) -> Token:
    """The token; where it names an outlet before a name, and its reporter's post but in Korean (滨海日报记者
    陈晓明; 항구일보 김민수 기자), one that is looked up as the post alone."""
    if after is None or not is_wide(token.text) or not begins_with_surname(_without_behind(after.text)):
        return token
    if token.text.endswith(_KOREAN_HOUSES):
        return token._replace(folded=_KOREAN_POST)
    post = next((post for post in _posts() if token.text.endswith(post)), "")
    return token._replace(folded=fold(post)) if post and _is_post(token.text, post) else token


def _is_post(word: str, post: str) -> bool:
    """Whether what stands before the post is an outlet, not a person."""
    house = word.removesuffix(post)
    is_other = house.endswith(_HOUSES) or not begins_with_surname(house)
    return word not in _roles() and len(house) >= _SHORTEST_HOUSE and is_other and house[0] not in "据據"


def is_house(name: str) -> bool:
    """Whether a name in Han or Hangul is an outlet's by its last signs."""
    return is_wide(name) and name.endswith(_HOUSES + _KOREAN_HOUSES) and not begins_with_surname(name)


_HOUSES = ("报", "報", "网", "網", "社", "台", "新闻", "新聞", "周刊", "週刊", "杂志", "雜誌")
_KOREAN_HOUSES = ("일보", "신문", "뉴스", "방송", "통신", "경제", "투데이", "타임스")
_KOREAN_POST = "기자"
_SHORTEST_HOUSE = 2


@cache
def _posts() -> frozenset[str]:
    """The words for one who writes that stand before a name as well as behind it."""
    return _roles() & _behind()


def _parted(token: Token) -> Iterator[Token]:
    cut = _cut(token.text) if is_wide(token.text) and token.folded == fold(token.text) else 0
    if not cut:
        yield token
        return
    head, tail = token.text[:cut], token.text[cut:]
    behind = Token(tail, token.start + cut, token.end, fold(tail), False)
    yield _as_post(Token(head, token.start, token.start + cut, fold(head), token.gap), behind)
    yield from _parted(behind)


def _cut(word: str) -> int:
    """Where a name of two to four signs stands behind or before a role word of at least two, which an
    outlet may lead; else 0."""
    if word in _roles():
        return 0
    for length in range(min(len(word) - 2, 8), 1, -1):
        if word[:length] in _roles() and 2 <= len(_without_behind(word[length:])) <= _LONGEST_NAME:
            return length
    for post in _posts():
        at = word.find(post) + len(post)
        is_led = at > len(post) and begins_with_surname(_without_behind(word[at:]))
        if is_led and _is_post(word[:at], post):
            return at
    for length in range(2, min(_LONGEST_NAME, len(word) - 2) + 1):
        if word[length:] in _behind():
            return length
    return 0


def _without_behind(word: str) -> str:
    """A name without the role word behind it: 陈晓明报道."""
    return next((word[: -len(behind)] for behind in _behind() if word.endswith(behind)), word)


@cache
def _roles() -> frozenset[str]:
    found = (phrase for name in keys("role") for phrase in phrases(f"role.{name}"))
    return frozenset(phrase for phrase in found if is_wide(phrase))


@cache
def _behind() -> frozenset[str]:
    found = (phrase for name in keys("behind") for phrase in phrases(f"behind.{name}"))
    return frozenset(phrase for phrase in found if is_wide(phrase) and len(phrase) > 1)
