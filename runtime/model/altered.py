"""A frozen value with some of its attributes changed, for the hot path of every transition."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from operator import attrgetter
from typing import Any

type _Write = Callable[[Any, Any], None]
type _Slots = tuple[Callable[[Any], tuple[Any, ...]], tuple[_Write, ...], dict[str, _Write]]

_KNOWN: dict[type[Any], _Slots] = {}


def altered[T](value: T, **changes: Any) -> T:
    """As `dataclasses.replace` for a frozen dataclass with slots, in half the time: it runs no `__init__`.

    Raises TypeError for a class that is none of the kind, KeyError for a change of what the class does not have.
    """
    kind = type(value)
    read, writes, by_name = _KNOWN.get(kind) or _slots(kind)
    copy = object.__new__(kind)
    for write, present in zip(writes, read(value), strict=True):
        write(copy, present)
    for name, change in changes.items():
        by_name[name](copy, change)
    return copy


def _slots(kind: type[Any]) -> _Slots:
    names = [field.name for field in fields(kind)]
    if "__slots__" not in vars(kind) or hasattr(kind, "__post_init__") or len(names) == 1:
        raise TypeError(f"{kind.__name__} cannot be altered: it has no slots, a single one, or is checked when made.")
    by_name = {name: getattr(kind, name).__set__ for name in names}
    found = _KNOWN[kind] = (attrgetter(*names), tuple(by_name.values()), by_name)
    return found
