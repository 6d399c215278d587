"""The canonical form of JSON values, which rdf:JSON literals are written in.

JSON Canonicalization Scheme, https://www.rfc-editor.org/rfc/rfc8785
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any


def canonical(value: Any) -> str:
    """The value in canonical form; mappings are sorted by the UTF-16 units of their keys."""
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if value is None or isinstance(value, bool):
        return "null" if value is None else "true" if value else "false"
    if isinstance(value, int | float):
        return _number(value)
    if isinstance(value, Mapping):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be", "surrogatepass"))
        return "{" + ",".join(f"{canonical(key)}:{canonical(value[key])}" for key in keys) + "}"
    return "[" + ",".join(map(canonical, value)) + "]"


def _number(value: float) -> str:
    """As ECMAScript prints it: https://tc39.es/ecma262/#sec-numeric-types-number-tostring."""
    number = float(value)
    if number.is_integer() and abs(number) < 1e21:
        return str(int(number))
    digits, _, exponent = repr(number).partition("e")
    if not exponent:
        return digits
    power = int(exponent)
    if -7 < power < 0:
        sign = "-" if digits.startswith("-") else ""
        return f"{sign}0.{'0' * (-power - 1)}{digits.lstrip('-').replace('.', '')}"
    return f"{digits.removesuffix('.0')}e{'+' if power > 0 else '-'}{abs(power)}"
