"""Pictures of what is drawn often."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtGui import QPixmap

_MOST = 256
"""Kept at once; some 20 MB, when cards of all sizes are looked at from near."""


class Stamps:
    """Pictures by what they show, all for one fineness: those of another are forgotten."""

    def __init__(self) -> None:
        self._fineness = 0.0
        self._pressed: dict[Hashable, QPixmap] = {}

    def find(self, what: Hashable, fineness: float, press: Callable[[], QPixmap]) -> QPixmap:
        """The picture of something, pressed when it is not there yet."""
        if fineness != self._fineness or len(self._pressed) > _MOST:
            self._fineness = fineness
            self._pressed.clear()
        if what not in self._pressed:
            self._pressed[what] = press()
        return self._pressed[what]
