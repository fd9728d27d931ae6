"""A value as the one JSON text that equal values share, made for people to review.

Properties come in the order the model declares them, `kind` first; those that have their default are left out; free
keys are sorted. So one changed property is one changed block of lines.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, cast

from pydantic import JsonValue
from pydantic_core import PydanticUndefined

from runtime.model.values import Value


def text_of(value: Value, *, number: int, kind: str) -> str:
    """The text of a whole file: UTF-8, indented by two spaces, ending with a line break, its format told first."""
    body = cast("dict[str, JsonValue]", written(value, value.model_dump(mode="json")))
    return json.dumps({"format": number, "kind": kind, **body}, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def written(value: object, dumped: Any) -> JsonValue:
    """The value as canonical data; `dumped` is the same as pydantic writes it, defaults and all."""
    if isinstance(value, Value):
        return {name: written(getattr(value, name), dumped[name]) for name in _told(value)}
    if isinstance(value, tuple):
        return [written(part, data) for part, data in zip(value, dumped, strict=True)]
    if isinstance(value, frozenset):
        return sorted(dumped)
    if isinstance(value, Mapping):
        return {key: written(value[key], dumped[key]) for key in sorted(value)}
    return cast("JsonValue", dumped)


def _told(value: Value) -> list[str]:
    """The properties worth writing: `kind` always and first, the others when they differ from their default."""
    defaults = _defaults(type(value))
    told = [name for name, default in defaults.items() if name != "kind" and getattr(value, name) != default]
    return ["kind", *told] if "kind" in defaults else told


_DEFAULTS: dict[type[Value], dict[str, Any]] = {}


def _defaults(kind: type[Value]) -> dict[str, Any]:
    if kind not in _DEFAULTS:
        _DEFAULTS[kind] = {
            name: PydanticUndefined if field.is_required() else field.get_default(call_default_factory=True)
            for name, field in kind.model_fields.items()
        }
    return _DEFAULTS[kind]
