"""Frozen values made, and made anew with some of their attributes changed, on the hot path of every transition.

What freezes a dataclass makes it slow to fill: every attribute is written by a call. Here a value is filled while it is
*thawed*, an instance of a twin class with the same slots and nothing that forbids to write, and becomes what it is as
it is whole. Nobody else ever sees it thawed.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import MISSING, Field, fields
from typing import Any

type _Altering = Callable[[Any, Collection[Any]], Any]

_KNOWN: dict[tuple[Any, ...], _Altering] = {}
MOST = 1_000
"""So many ways of altering are kept; then it begins anew."""


def altered[T](value: T, **changes: Any) -> T:
    """As `dataclasses.replace` for a frozen dataclass with slots, in a tenth of the time: it runs no `__init__`.

    Raises TypeError for a class that is none of the kind, AttributeError for a change of what the class does not have.
    """
    kind = type(value)
    altering = _KNOWN.get((kind, *changes)) or _learnt(kind, tuple(changes))
    copy: T = altering(value, changes.values())
    return copy


def maker[**P, T](kind: Callable[P, T]) -> Callable[P, T]:
    """What makes values of a frozen dataclass with slots, of the same arguments, in a third of the time of `quick`.

    For what every transition makes: Python takes longer to call a class than to fill its value. Raises TypeError.
    """
    known: dict[str, Any] = {"_kind": kind, "_new": object.__new__}
    parameters, lines = _filling(kind, known, "_made")
    head = [f"def make(*, {', '.join(parameters)}):", "    _made = _new(_thawed)"]
    _write_out([*head, *lines, "    _made.__class__ = _kind", "    return _made"], known)
    make: Callable[P, T] = known["make"]
    return make


def quick[T](kind: type[T]) -> type[T]:
    """A frozen dataclass with slots whose `__init__` takes a third of the time; else as it was.

    Raises TypeError for a class that is none of the kind.
    """
    known: dict[str, Any] = {"_write": object.__setattr__}
    parameters, lines = _filling(kind, known, "self")
    head = ["def __init__(self, *, " + ", ".join(parameters) + "):", "    _kind = self.__class__"]
    _write_out([*head, "    _write(self, '__class__', _thawed)", *lines, "    self.__class__ = _kind"], known)
    kind.__init__ = known["__init__"]  # type: ignore[method-assign]
    return kind


def _filling(kind: Any, known: dict[str, Any], name: str) -> tuple[list[str], list[str]]:
    """How the attributes are given, and the lines that write them to what bears this name.

    All other names begin with an underscore, which no attribute does.
    """
    known |= {"_thawed": _thawed(kind), "_MISSING": MISSING}
    parameters = [_parameter(each, known) for each in _fields(kind)]
    lines = [f"    {name}.{each.name} = {value}" for each, (_, value) in zip(_fields(kind), parameters, strict=True)]
    return [parameter for parameter, _ in parameters], lines


def _parameter(each: Field[Any], known: dict[str, Any]) -> tuple[str, str]:
    """How an attribute is given, and what it becomes."""
    name = each.name
    if each.default_factory is not MISSING:
        known[f"_made_{name}"] = each.default_factory
        return f"{name}=_MISSING", f"_made_{name}() if {name} is _MISSING else {name}"
    if each.default is MISSING:
        return name, name
    known[f"_default_{name}"] = each.default
    return f"{name}=_default_{name}", name


def _learnt(kind: type[Any], names: tuple[str, ...]) -> _Altering:
    known: dict[str, Any] = {"kind": kind, "thawed": _thawed(kind), "new": object.__new__}
    there = [each.name for each in _fields(kind)]
    strange = [name for name in names if name not in there]
    if strange:
        raise AttributeError(f"A {kind.__name__} has no {strange[0]}.")
    lines = ["def altering(value, changes):", "    copy = new(thawed)"]
    lines += [f"    copy.{name} = value.{name}" for name in there if name not in names]
    if names:
        lines.append(f"    {''.join(f'copy.{name}, ' for name in names)} = changes")
    _write_out([*lines, "    copy.__class__ = kind", "    return copy"], known)
    if len(_KNOWN) >= MOST:
        _KNOWN.clear()
    found: _Altering = known["altering"]
    _KNOWN[kind, *names] = found
    return found


def _fields(kind: Any) -> tuple[Field[Any], ...]:
    return fields(kind)


def _thawed(kind: type[Any]) -> type[Any]:
    """The twin: Python lets an instance change between classes whose bases and slots are the same."""
    slots = vars(kind).get("__slots__", ())
    if not slots or hasattr(kind, "__post_init__"):
        raise TypeError(f"{kind.__name__} cannot be thawed: it has no slots, or is checked when made.")
    plain = {"__slots__": slots, "__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    return type(f"Thawed{kind.__name__}", kind.__bases__, plain)


def _write_out(lines: list[str], known: dict[str, Any]) -> None:
    """A function written out attribute by attribute, as dataclasses write theirs: a loop takes twice the time."""
    exec("\n".join(lines), known)  # noqa: S102  made of the names of fields alone
