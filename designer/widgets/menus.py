"""What a part of the window has for the menu bar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction

type Entries = Sequence[QAction | None]
"""Actions in the order of a menu; None draws a line."""


@dataclass(frozen=True, slots=True)
class Menus:
    """What stands in Edit, and before everything else in View; no Edit menu where there is nothing to edit."""

    edit: Entries = ()
    view: Entries = ()
    panels: Entries = ()
