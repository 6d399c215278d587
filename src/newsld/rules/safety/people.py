"""What need not be known of the people named."""

from __future__ import annotations

from collections.abc import Iterator

from newsld.checking import Context, Hit, rule
from newsld.nodes import Node, values
from newsld.rules.markup.edits import without_value
from newsld.rules.needs import name_of, of_class, quoted

_PRIVATE_HOSTS = frozenset(
    "gmail.com googlemail.com hotmail.com outlook.com live.com yahoo.com icloud.com me.com aol.com gmx.de gmx.net"
    " web.de t-online.de orange.fr wanadoo.fr free.fr libero.it mail.ru yandex.ru qq.com 163.com proton.me"
    " protonmail.com".split()
)
_PRIVATE = {"telephone": "a telephone number", "birthDate": "a date of birth", "address": "an address"}


@rule("SEC005", "personal-data", "warning", "base", cure="unsafe")
def personal_data(context: Context) -> Iterator[Hit]:
    """The metadata give a person's private address, number or date of birth.

    ## Why it matters
    Metadata are made to be collected. What helps strangers find a reporter at home does not belong there.

    ## How to fix it
    Take it out; give the newsroom's address, in the publisher's `contactPoint`.

    ## Fires
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "author": {"@type": "Person", "name": "Ada Moreno", "email": "ada.moreno@gmail.com"}}
    ```
    - 2:64-84: Ada Moreno is given a private e-mail address

    ## Does not fire
    ```json
    {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The board meets",
     "author": {"@type": "Person", "name": "Ada Moreno", "email": "news@larnby.example"}}
    ```

    ## Sources
    - <https://gdpr-info.eu/art-5-gdpr/>
    """
    for pointer, thing in of_class(context, "Person"):
        who = name_of(thing) or quoted("a person")
        for place, value in values(thing, "email", pointer):
            if isinstance(value, str) and value.rpartition("@")[2].casefold().strip() in _PRIVATE_HOSTS:
                span = context.place(place)
                fix = without_value(context, span, unsafe=True)
                yield Hit(f"{who} is given a private e-mail address", span, fix)
        for key, what in _PRIVATE.items():
            for place, value in values(thing, key, pointer):
                if not isinstance(value, Node) or value.values("streetAddress"):
                    span = context.place(place)
                    yield Hit(f"{who} is given {what}", span, without_value(context, span, unsafe=True))


RULES = (personal_data,)
