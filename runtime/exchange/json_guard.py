"""JSON from strangers: limits of size, depth and count are met before the parser is."""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass
from itertools import accumulate
from typing import NoReturn

from pydantic import JsonValue

MEGABYTE = 1024 * 1024

_STRINGS = re.compile(rb'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)
_NOT_STRUCTURE = bytes(byte for byte in range(256) if byte not in b"[]{},")
_STEPS = {byte: 1 if byte in b"[{" else -1 if byte in b"]}" else 0 for byte in b"[]{},"}
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


class BadJson(ValueError):
    """The text is no JSON that is accepted here; the sentence says why."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a text may cost; every number is the greatest that is still accepted."""

    size: int = 16 * MEGABYTE
    """In bytes."""
    depth: int = 100
    """Of objects and lists inside each other."""
    count: int = 1_000_000
    """Of members of objects and lists, about."""


DEFAULT = Bounds()


def read_json(raw: str | bytes, bounds: Bounds = DEFAULT) -> JsonValue:
    """The data of a JSON text in UTF-8. Raises BadJson, and nothing else.

    Stricter than the standard library: no key twice in one object, no NaN nor infinity, no half characters.
    """
    encoded = _encoded(raw, bounds.size)
    _weigh(encoded, bounds)
    text = _decoded(encoded)
    try:
        data: JsonValue = json.loads(
            text, object_pairs_hook=_object, parse_constant=_refuse_constant, parse_float=_finite
        )
    except json.JSONDecodeError as fault:
        raise BadJson(f"Not JSON at line {fault.lineno}, column {fault.colno}: {fault.msg}.") from fault
    except BadJson:
        raise
    except ValueError as fault:  # a whole number of thousands of digits
        raise BadJson("A number is too long. Shorten it.") from fault
    if _SURROGATE.search(text):
        _refuse_half_characters(data)
    return data


def _encoded(raw: str | bytes, limit: int) -> bytes:
    too_large = f"The text is larger than {limit / MEGABYTE:.3g} MB."
    if len(raw) > limit:
        raise BadJson(too_large)
    if isinstance(raw, bytes):
        return raw
    try:
        encoded = raw.encode()
    except UnicodeEncodeError as fault:
        raise BadJson("The text holds half a character. Save it as UTF-8.") from fault
    if len(encoded) > limit:
        raise BadJson(too_large)
    return encoded


def _weigh(encoded: bytes, bounds: Bounds) -> None:
    """Depth and count, from the brackets and commas outside of texts; linear in the size."""
    too_many = f"The text holds more than {bounds.count} values. Split it."
    if encoded.count(b'"') > 4 * bounds.count:
        raise BadJson(too_many)
    structure = _STRINGS.sub(b"", encoded).translate(None, _NOT_STRUCTURE)
    if len(structure) > 2 * bounds.count:
        raise BadJson(too_many)
    if max(accumulate(map(_STEPS.__getitem__, structure)), default=0) > bounds.depth:
        raise BadJson(f"Objects and lists lie deeper inside each other than {bounds.depth} levels.")


def _decoded(encoded: bytes) -> str:
    try:
        return encoded.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise BadJson(f"Byte {fault.start + 1} is not UTF-8. Save the text as UTF-8.") from fault


def _object(pairs: list[tuple[str, JsonValue]]) -> dict[str, JsonValue]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise BadJson(f"The key “{shown(twice)}” stands twice in one object. Keep one.")
    return found


def _refuse_constant(name: str) -> NoReturn:
    raise BadJson(f"{name} is no number in JSON. Write a finite one.")


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise BadJson(f"The number {shown(digits)} is too large. Write a finite one.")
    return number


def _refuse_half_characters(data: JsonValue) -> None:
    try:
        json.dumps(data, ensure_ascii=False).encode()
    except UnicodeEncodeError as fault:
        raise BadJson("A text holds half a character (a lone surrogate). Remove it.") from fault


def shown(text: str, most: int = 60) -> str:
    """A stranger's text, short and printable, to be quoted in a sentence."""
    printable = "".join(sign if sign.isprintable() else "�" for sign in text[:most])
    return f"{printable}…" if len(text) > most else printable
