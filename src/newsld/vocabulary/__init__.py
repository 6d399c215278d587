"""schema.org 30.0 as a table: what is a type, what a property, and how they hang together.

The table is package data, made from an official release by ``python -m newsld.vocabulary.build``; it is
read when first asked for, and a row is taken apart when it is first looked up.
"""

from newsld.vocabulary.terms import (
    NAMESPACE,
    RELEASE,
    Term,
    ancestors,
    classes,
    closest,
    coercion,
    did_you_mean,
    is_subclass,
    local_name,
    prefixes,
    properties,
    properties_of,
    term,
    term_names,
)

__all__ = [
    "NAMESPACE",
    "RELEASE",
    "Term",
    "ancestors",
    "classes",
    "closest",
    "coercion",
    "did_you_mean",
    "is_subclass",
    "local_name",
    "prefixes",
    "properties",
    "properties_of",
    "term",
    "term_names",
]
