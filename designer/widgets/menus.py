"""What a part of the window has for the menu bar."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

type Entry = QAction | QMenu | None
"""Something to do, a menu below, or a line."""
type Entries = Sequence[Entry]
"""In the order of a menu."""


def emptied(menu: QMenu) -> QMenu:
    """The menu with nothing in it: clearing it alone would leave the menus below it behind, one set at each opening."""
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu) and below.parent() is menu:
            below.deleteLater()
    menu.clear()
    return menu


@dataclass(frozen=True, slots=True)
class Menus:
    """What stands in Edit, in Ticket, and before everything else in View; a menu with nothing in it is not there."""

    edit: Entries = ()
    ticket: Entries = ()
    view: Entries = ()
    panels: Entries = ()
