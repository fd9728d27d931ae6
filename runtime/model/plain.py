"""Values as plain JSON data, and the strict sameness that plain data needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import cast

from pydantic import BaseModel, JsonValue


def plain(value: BaseModel, names: Iterable[str] | None = None) -> dict[str, JsonValue]:
    """The value as JSON data, every property named, or only those asked for."""
    return value.model_dump(mode="json", include=None if names is None else set(names))


def same(one: object, two: object) -> bool:
    """Whether two values are written alike: 1, 1.0 and True are equal in Python, yet not the same."""
    if one is two:
        return True
    if type(one) is not type(two):
        return False
    if isinstance(one, BaseModel) and isinstance(two, BaseModel):
        # Equality and the text are both taken fast; only the order of a mapping's keys makes texts of the same differ.
        return one == two and (one.model_dump_json() == two.model_dump_json() or _same_properties(one, two))
    if isinstance(one, tuple | list):
        others = cast("tuple[object, ...] | list[object]", two)
        return len(one) == len(others) and all(map(same, one, others))
    if isinstance(one, Mapping):
        mapping = cast("Mapping[object, object]", two)
        return one.keys() == mapping.keys() and all(same(value, mapping[key]) for key, value in one.items())
    return one == two and (not isinstance(one, float) or repr(one) == repr(two))


def _same_properties(one: BaseModel, two: BaseModel) -> bool:
    return all(same(getattr(one, name), getattr(two, name)) for name in type(one).model_fields)
