"""newsld: news articles to schema.org linked data, and what is missing from their metadata, and where.

Everything public is a name of this package and loaded when first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

_MODULES = {
    "newsld.api": (
        "diff",
        "embed",
        "fix",
        "from_graph",
        "from_jsonld",
        "parse",
        "parse_all",
        "read",
        "read_all",
        "read_references",
        "serialize",
        "to_graph",
        "to_jsonld",
        "validate",
        "write",
    ),
    "newsld.checking": ("Context", "Hit", "Rule", "rule"),
    "newsld.comparing": ("Change", "Difference", "Notice"),
    "newsld.config": ("Config",),
    "newsld.diagnostics": ("Diagnostic", "Level"),
    "newsld.document": (
        "Attribution",
        "CitedWork",
        "Deviation",
        "Document",
        "Evidence",
        "Finding",
        "InTextCitation",
        "Name",
        "PageMark",
        "Paragraph",
        "Reference",
    ),
    "newsld.errors": (
        "ConfigError",
        "ContextError",
        "FormatError",
        "NewsldError",
        "NewsldWarning",
        "ReadError",
        "RuleError",
        "WriteError",
    ),
    "newsld.fixing": ("Edit", "Fix"),
    "newsld.formats": ("FORMATS", "Format"),
    "newsld.source": ("Region", "Source", "Span"),
}
_HOME = {name: module for module, names in _MODULES.items() for name in names}
_MODELS = "newsld.model"
"""Says itself which names it has; all begin with a capital letter, as no module's does."""

if TYPE_CHECKING:
    from newsld.api import (
        diff as diff,
        embed as embed,
        fix as fix,
        from_graph as from_graph,
        from_jsonld as from_jsonld,
        parse as parse,
        parse_all as parse_all,
        read as read,
        read_all as read_all,
        read_references as read_references,
        serialize as serialize,
        to_graph as to_graph,
        to_jsonld as to_jsonld,
        validate as validate,
        write as write,
    )
    from newsld.checking import (
        Context as Context,
        Hit as Hit,
        Rule as Rule,
        rule as rule,
    )
    from newsld.comparing import (
        Change as Change,
        Difference as Difference,
        Notice as Notice,
    )
    from newsld.config import (
        Config as Config,
    )
    from newsld.diagnostics import (
        Diagnostic as Diagnostic,
        Level as Level,
    )
    from newsld.document import (
        Attribution as Attribution,
        CitedWork as CitedWork,
        Deviation as Deviation,
        Document as Document,
        Evidence as Evidence,
        Finding as Finding,
        InTextCitation as InTextCitation,
        Name as Name,
        PageMark as PageMark,
        Paragraph as Paragraph,
        Reference as Reference,
    )
    from newsld.errors import (
        ConfigError as ConfigError,
        ContextError as ContextError,
        FormatError as FormatError,
        NewsldError as NewsldError,
        NewsldWarning as NewsldWarning,
        ReadError as ReadError,
        RuleError as RuleError,
        WriteError as WriteError,
    )
    from newsld.fixing import (
        Edit as Edit,
        Fix as Fix,
    )
    from newsld.formats import (
        FORMATS as FORMATS,
        Format as Format,
    )
    from newsld.model import *  # noqa: F403
    from newsld.source import (
        Region as Region,
        Source as Source,
        Span as Span,
    )

else:
    # Type checkers are not shown this function: where there is one, they take any name.
    def __getattr__(name: str) -> Any:
        if name == "__all__":
            value: Any = ["__version__", *_HOME, *import_module(_MODELS).__all__]
        elif name in _HOME:
            value = getattr(import_module(_HOME[name]), name)
        elif name[:1].isupper() and name in import_module(_MODELS).__all__:
            value = getattr(import_module(_MODELS), name)
        else:
            raise AttributeError(f"module 'newsld' has no attribute {name!r}")
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return sorted({*globals(), *__getattr__("__all__")})
