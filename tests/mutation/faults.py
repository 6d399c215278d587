"""The faults: comparisons, and/or, any/all, min/max, plus and minus, numbers by one, conditions turned round,
break and continue.

Only what functions do is changed: what stands outside is data and declarations. Left out is what no test
should pin down: assertions, which are for the type checker, annotations, and the keywords of ``NEUTRAL``.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

OTHERS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Break: ast.Continue,
    ast.Continue: ast.Break,
}
NAMES = {"any": "all", "all": "any", "min": "max", "max": "min"}
NEUTRAL = frozenset({"strict", "stacklevel", "maxsize"})
"""Keywords that guard the programmer, or say how much is kept in store: not what is done."""
PLAIN = ast.Name | ast.Attribute | ast.Call | ast.NamedExpr | ast.Subscript
"""Conditions without an operator that is changed by itself: they are turned round."""


class Fault(NamedTuple):
    """A fault: the file, how many others of it come before, the line, what stands there and what it becomes.

    ``function`` is the first line of the function around it, decorators counted in.
    """

    path: Path
    number: int
    line: int
    was: str
    becomes: str
    function: int

    def __str__(self) -> str:
        return f"src/{self.path}:{self.line}: {self.was} → {self.becomes}"


def faults(source: Path, path: Path) -> list[Fault]:
    """Every fault that can be put into the file ``path`` below ``source``."""
    tree = ast.parse((source / path).read_text("utf-8"))
    return [Fault(path, number, *told) for number, told in enumerate(_changed(tree))]


def text_with(fault: Fault, text: str) -> str:
    """The text of the fault's file with the fault in it."""
    tree = ast.parse(text)
    next(islice(_changed(tree), fault.number, None))
    return ast.unparse(tree)


def _changed(tree: ast.AST, function: int = 0) -> Iterator[tuple[int, str, str, int]]:
    """Put each fault into the tree in turn and tell it; the next one begins with the tree as it was."""
    if isinstance(tree, ast.FunctionDef):
        function = min([tree.lineno, *(decorator.lineno for decorator in tree.decorator_list)])
    for holder, key, node in _children(tree):
        for other in _others(node, is_condition=holder is getattr(tree, "ifs", None) or key == "test"):
            if function:
                holder[key] = other
                yield node.lineno, ast.unparse(node), ast.unparse(other), function
                holder[key] = node
        yield from _changed(node, function)


def _children(tree: ast.AST) -> Iterator[tuple[Any, Any, Any]]:
    """The nodes right below one, each with what holds it and under which key; without what is neutral."""
    if isinstance(tree, ast.Assert) or (isinstance(tree, ast.keyword) and tree.arg in NEUTRAL):
        return
    for name, value in ast.iter_fields(tree):
        if name in {"annotation", "returns", "decorator_list"}:
            continue
        if isinstance(value, ast.AST):
            yield vars(tree), name, value
        elif isinstance(value, list):
            yield from ((value, place, node) for place, node in enumerate(value) if isinstance(node, ast.AST))


def _others(node: ast.AST, *, is_condition: bool) -> Iterator[ast.AST]:
    """What the node can become."""
    match node:
        case ast.Compare(left, ops, comparators):
            for place, operator in enumerate(ops):
                others = [*ops[:place], OTHERS[type(operator)](), *ops[place + 1 :]]
                yield ast.Compare(left, others, comparators)
        case ast.BoolOp(operator, values):
            yield ast.BoolOp(OTHERS[type(operator)](), values)
        case ast.BinOp(left, operator, right) if type(operator) in OTHERS:
            yield ast.BinOp(left, OTHERS[type(operator)](), right)
        case ast.AugAssign(target, operator, value) if type(operator) in OTHERS:
            yield ast.AugAssign(target, OTHERS[type(operator)](), value)
        case ast.UnaryOp(ast.Not(), operand):
            yield operand if is_condition else ast.Call(ast.Name("bool"), [operand], [])
        case ast.Call(ast.Name(name), arguments, keywords) if name in NAMES:
            yield ast.Call(ast.Name(NAMES[name]), arguments, keywords)
        case ast.Constant(bool(value)):
            yield ast.Constant(not value)
        case ast.Constant(int(value)):
            yield ast.Constant(value + 1)
        case ast.Break() | ast.Continue():
            yield OTHERS[type(node)]()
    if is_condition and isinstance(node, PLAIN):
        yield ast.UnaryOp(ast.Not(), node)
