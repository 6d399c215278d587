"""Attributes and results that are made when first asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Generic, Self, TypeVar, overload

T = TypeVar("T")
Holder = TypeVar("Holder")


class kept(Generic[T]):  # noqa: N801
    """``functools.cached_property`` as it is from Python 3.12 on: without a lock, which costs more than most
    of what is kept here.
    """

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make = make
        self._name = make.__name__
        self.__doc__ = make.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...

    @overload
    def __get__(self, instance: object, owner: type) -> T: ...

    def __get__(self, instance: object | None, owner: type) -> Self | T:
        if instance is None:
            return self
        made = instance.__dict__[self._name] = self._make(instance)
        return made


def keeping(make: Callable[[Holder], T]) -> Callable[[Holder], T]:
    """A function of one object that keeps the result for the next time."""
    name = f"{make.__module__}.{make.__qualname__}"

    @wraps(make)
    def found(holder: Holder) -> T:
        held = holder.__dict__
        if name not in held:
            held[name] = make(holder)
        made: T = held[name]
        return made

    return found
