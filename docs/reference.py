"""docs/api.md: every public name with its signature and docstring, in Markdown."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import newsld
from newsld import model

MADE = "<!-- Made by docs/build.py from the code; change it there and run `make docs`. -->"

INTRODUCTION = """\
Everything public is a name of `newsld`, loaded when first used. What is not on this page may change at any
time ([what is promised](deprecation.md))."""

MODELS = """\
Classes of schema.org under its own names, with its properties in snake_case. A class takes the properties of
those above it too, and every other property of schema.org as a keyword."""


def api_page() -> str:
    """The whole page."""
    public = {name: getattr(newsld, name) for name in newsld.__all__ if name != "__version__"}
    functions = {name: value for name, value in public.items() if inspect.isfunction(value)}
    errors = {name: value for name, value in public.items() if _is(value, Exception)}
    models = {name: value for name, value in public.items() if _is(value, model.Thing)}
    rest = {name: value for name, value in public.items() if name not in {*functions, *errors, *models}}
    parts = ["# Python API", MADE, INTRODUCTION, "## Functions"]
    for name, value in functions.items():
        parts += _function(name, value)
    parts += ["## Models", MODELS, _models(models), *_class("Thing", model.Thing)]
    parts += ["## Documents, values and formats"]
    for name, value in rest.items():
        parts += _class(name, value) if inspect.isclass(value) else _formats(name, value)
    parts += ["## Errors and warnings"]
    for name, value in errors.items():
        parts += _class(name, value)
    return "\n\n".join(parts) + "\n"


def _is(value: Any, base: type) -> bool:
    return inspect.isclass(value) and issubclass(value, base)


def _doc(value: Any) -> str:
    return (inspect.getdoc(value) or "").replace("``", "`")


def _function(name: str, value: Any) -> Iterator[str]:
    yield f"### {name}"
    yield "\n".join(
        ["```", f"{name}(", *(f"    {part}," for part in _parameters(value)), f"){_result(value)}", "```"]
    )
    yield _doc(value)


def _parameters(value: Any) -> Iterator[str]:
    """The parameters as they stand in the code, ``*`` before those that are given by keyword."""
    starred = False
    for parameter in inspect.signature(value).parameters.values():
        if parameter.kind is parameter.KEYWORD_ONLY and not starred:
            starred = True
            yield "*"
        default = "" if parameter.default is parameter.empty else f" = {parameter.default!r}"
        if parameter.name not in ("self", "cls"):
            yield f"{parameter.name}{_annotation(': ', parameter.annotation)}{default}"


def _result(value: Any) -> str:
    return _annotation(" -> ", inspect.signature(value).return_annotation)


def _annotation(before: str, annotation: Any) -> str:
    if annotation is inspect.Parameter.empty:
        return ""
    text = getattr(annotation, "__forward_arg__", annotation)
    return f"{before}{text if isinstance(text, str) else inspect.formatannotation(text)}"


def _models(models: dict[str, type[model.Thing]]) -> str:
    rows = ["| class | is a | own properties |", "| --- | --- | --- |"]
    for name, value in models.items():
        base = value.__base__.__name__ if value.__base__ else ""
        own = ", ".join(f"`{field}`" for field in value.model_fields if field in vars(value))
        rows.append(f"| [{name}](https://schema.org/{name}) | {base if base in models else ''} | {own} |")
    return "\n".join(rows)


def _formats(name: str, formats: tuple[newsld.Format, ...]) -> Iterator[str]:
    yield f"### {name}"
    yield "The built-in formats. Others join by the entry point group `newsld.formats`."
    rows = ["| name | media type | extensions | reads | writes |", "| --- | --- | --- | --- | --- |"]
    for entry in formats:
        extensions = " ".join(f"`{extension}`" for extension in entry.extensions)
        marks = " | ".join("yes" if able else "" for able in (entry.reads, entry.writes))
        rows.append(f"| {entry.name} | {entry.media_type} | {extensions} | {marks} |")
    yield "\n".join(rows)


def _class(name: str, value: type) -> Iterator[str]:
    yield f"### {name}"
    yield _doc(value)
    members = [f"- `{field}`" for field in _fields(value)]
    members += [f"- `{call}`" + (f": {about}" if about else "") for call, about in _members(value)]
    if members:
        yield "\n".join(members)


def _fields(value: type) -> list[str]:
    if is_dataclass(value):
        return [f"{field.name}{_annotation(': ', field.type)}" for field in fields(value)]
    names: tuple[str, ...] = vars(value).get("_fields", ())
    return [f"{name}{_annotation(': ', value.__annotations__[name])}" for name in names]


def _members(value: type) -> Iterator[tuple[str, str]]:
    """Properties and methods of the class's own, with the first line about them."""
    for name, member in vars(value).items():
        if name.startswith("_"):
            continue
        about = _doc(member).partition("\n\n")[0].replace("\n", " ")
        if isinstance(member, property):
            yield f"{name}{_annotation(': ', inspect.signature(member.fget).return_annotation)}", about  # type: ignore[arg-type]
        elif inspect.isfunction(member) or isinstance(member, classmethod | staticmethod):
            bound = getattr(value, name)
            yield f"{name}({', '.join(_parameters(bound))}){_result(bound)}", about
