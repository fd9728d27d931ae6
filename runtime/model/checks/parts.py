"""Parts of an element by their place, as findings name them: `actions[0]`, `limit.reminders[1]`, `form[why]`."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from runtime.model.reasons import Reason
from runtime.model.refusals import EditRefused
from runtime.model.values import Value

type Change = Callable[[Any], Any]
"""What becomes of a part: another value of it, or None where it is to go."""

_PLACE = re.compile(r"(\w+)(?:\[([^\]]+)\])?(?:\.(.+))?")


def with_part[V: Value](value: V, place: str, change: Change) -> V:
    """The value with the part at this place changed. Raises EditRefused where nothing is there any more."""
    found = _PLACE.fullmatch(place)
    here = getattr(value, found[1], None) if found else None
    if found is None or here is None:
        raise _gone(place)
    if found[2] is None:
        return value.having(**{found[1]: _changed(here, found[3], change)})
    at = _position(here, found[2])
    new = _changed(here[at], found[3], change)
    return value.having(**{found[1]: (*here[:at], *(() if new is None else (new,)), *here[at + 1 :])})


def _changed(part: Any, inner: str | None, change: Change) -> Any:
    return change(part) if inner is None else with_part(part, inner, change)


def _position(items: Sequence[Any], key: str) -> int:
    """Where an item stands: by its id, where items of that kind have one, else by its number."""
    for at, item in enumerate(items):
        if (getattr(item, "id", None) or str(at)) == key:
            return at
    raise _gone(key)


def _gone(place: str) -> EditRefused:
    return EditRefused(Reason("part_gone", "This part is not there any more. Look at the findings again.", place))
