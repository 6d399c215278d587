"""Characters that hide, and characters that were damaged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import name as character_name

from newsld.checking import Context, Hit, rule
from newsld.rules.markup.edits import in_place
from newsld.rules.needs import labels, labels_with, quoted
from newsld.source import Span
from newsld.text.patterns import pattern

_HIDDEN = pattern(
    "[\u202a-\u202e\u2066-\u2069\u200b\ufeff\u00ad\ue000-\uf8ff]|(?<=[!-\u024f])[\u200c\u200d](?=[!-\u024f])"
    "|(?<=\\w)\u2060(?=\\w)"
)
_NAMED = ("headline", "name", "url", "sameAs")
_DAMAGE = pattern(
    "\ufffd+|Ã[\u0080-\u00bf©®±²³µ¶·¹º¼½¾¡¢£¤¥¦§¨ª«¬¯°´¸»]|â€[™œ\u009d˜¦“”\u0099]|Â[«»°·\u00a0]"
)
_SCRIPTS = {"LATIN", "CYRILLIC", "GREEK"}


@rule("SEC003", "hidden-characters", "warning", "base", cure="safe")
def hidden_characters(context: Context) -> Iterator[Hit]:
    """A name, a title or a link holds characters nobody sees.

    ## Why it matters
    Marks that turn the direction of text show another name than is stored; a zero-width space makes a name
    that no search finds.

    ## How to fix it
    Delete them.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board\\u200b meets"}
    ```
    - 1:73-94: U+200B (zero width space) hides in “The board meets”

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "می\u200cخواهم بدانم"}
    ```

    ## Sources
    - <https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing>
    """
    seen: set[Span | None] = set()
    for label in labels_with(context, _HIDDEN, _NAMED):
        match = _HIDDEN.search(label.text)
        place = context.place(label.pointer)
        if match is None or place in seen:
            continue
        seen |= {place} - {None}
        visible = _HIDDEN.sub("", label.text)
        fix = in_place(context, place, label.text, visible)
        yield Hit(f"{_called(match[0])} hides in {quoted(visible)}", place, fix)


def _called(char: str) -> str:
    return f"U+{ord(char):04X} ({character_name(char, 'private use').lower()})"


@rule("SEC004", "mixed-script-name", "warning", "newsroom")
def mixed_script_name(context: Context) -> Iterator[Hit]:
    """A word of a name mixes letters of two scripts that look alike.

    ## Why it matters
    “Аda” with a Cyrillic А is another name to every machine; in a host it is another site.

    ## How to fix it
    Type the word again in one script.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "author": {"@type": "Person", "name": "\\u0410da Moreno"}}
    ```
    - 2:41-56: “Аda” mixes Cyrillic and Latin letters

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "author": {"@type": "Person", "name": "Ада Moreno"}}
    ```

    ## Sources
    - <https://www.unicode.org/reports/tr39/#Mixed_Script_Detection>
    """
    for label in context.once(labels):
        if label.key != "name" or label.text.isascii() or not label.thing.is_a("Person"):
            continue
        for word in re.findall(r"[^\W\d_]+", label.text[:300]):
            scripts = {_script(char) for char in word} & _SCRIPTS if not word.isascii() else set()
            if len(scripts) > 1:
                listed = " and ".join(sorted(script.capitalize() for script in scripts))
                yield Hit(f"{quoted(word)} mixes {listed} letters", context.place(label.pointer))


def _script(char: str) -> str:
    return character_name(char, "").partition(" ")[0]


@rule("SEC008", "encoding-damage", "warning", "base", cure="unsafe")
def encoding_damage(context: Context) -> Iterator[Hit]:
    """Letters were damaged on the way: “Ã©” for “é”, or U+FFFD.

    ## Why it matters
    Names are not found any more, and readers see that nobody looked.

    ## How to fix it
    Export or copy the text again as UTF-8. `--encoding` tells newsld how the file is written.

    ## Fires
    ```text
    Harbour fees rise again

    By Ada Moreno

    The cafÃ© on the quay of Larnby will close in May, its owner said on Monday, because of the fees.
    ```
    - 5:8-10: “Ã©” is damaged text, perhaps “é”

    ## Does not fire
    ```text
    Harbour fees rise again

    By Ada Moreno

    The café on the quay of Larnby will close in May, its owner said on Monday, because of the fees.
    ```

    ## Sources
    - <https://www.unicode.org/faq/utf_bom.html>
    """
    for label in labels_with(context, _DAMAGE, ("headline", "name")):
        if match := _DAMAGE.search(label.text):
            yield Hit(_damaged(match[0]), context.place(label.pointer))
    for paragraph in context.document.paragraphs:
        for match in _DAMAGE.finditer(paragraph.text):
            span = paragraph.place(match.start(), match.end())
            right = _right(match[0])
            fix = context.fix((span, right), unsafe=True) if right else None
            yield Hit(_damaged(match[0]), span, fix)


def _damaged(found: str) -> str:
    right = _right(found)
    return f"{quoted(found)} is damaged text" + (f", perhaps {quoted(right)}" if right else "")


def _right(found: str) -> str:
    try:
        right = found.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return ""
    return right if right.isprintable() else ""


RULES = (hidden_characters, mixed_script_name, encoding_damage)
