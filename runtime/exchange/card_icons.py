"""The icons that owners give states, as strokes for a picture: those that come with the program."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_BESIDE = Path(__file__).resolve().parents[2]
_PLACES = (_BESIDE / "resources" / "icons", _BESIDE / "designer" / "resources" / "icons")
"""In a checkout; in an installed program."""
_NAME = re.compile(r"[a-z]{1,20}")
_INNER = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)
SIDE = 24
"""Icons are drawn on a square of so many units."""


@cache
def strokes(name: str) -> str:
    """What is inside the icon's drawing; nothing for a name the program does not know."""
    if _NAME.fullmatch(name) is None:
        return ""
    files = (place / f"type-{name}.svg" for place in _PLACES)
    found = next((file for file in files if file.is_file()), None)
    drawn = _INNER.search(found.read_text(encoding="utf-8")) if found is not None else None
    return drawn[1].strip() if drawn is not None else ""
