"""The context menus of the canvas: for each kind of element the actions that make sense of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from designer.canvas import turning
from designer.canvas.compose import Edge
from designer.canvas.kinds import KINDS
from designer.canvas.surface import CanvasSurface
from runtime.model.blueprint import Blueprint
from runtime.model.faces import stripe_of

EDGES: tuple[Edge, ...] = ("left", "middle", "right", "top", "centre", "bottom")
_SHEET = ("append", "paste", "", "select_all", "lanes", "", "fit", "zoom_normal")
_OF_FRAMES = ("ungroup", "fold")
_MENUS = {
    "state": (
        *("edit", "rename", "append", "connect", "", "pin", "switch", "group", "ungroup", "fold", ""),
        *("cut", "copy", "paste", "duplicate", "delete", "", "select_following", "select_preceding"),
    ),
    "transition": (
        *("edit", "rename", "reroute", "", "make_common", "make_parallel", "switch", "", "delete", ""),
        *("select_following", "select_preceding"),
    ),
    "note": ("rename", "", "cut", "copy", "paste", "duplicate", "delete"),
    "frame": ("rename", "fold", "ungroup", "delete"),
    "parallel": ("edit", "rename", "delete"),
}


class Commanding(Protocol):
    """What a menu is made of: actions by name, what is chosen on which drawing, and what others offer beside."""

    @property
    def view(self) -> CanvasSurface:
        """Where they are shown."""

    @property
    def actions(self) -> Mapping[str, QAction]:
        """By name."""

    @property
    def states(self) -> Sequence[str]:
        """The ids of the chosen states."""

    @property
    def offered(self) -> Sequence[QAction]:
        """What others offer to do with what is chosen."""

    @property
    def blueprint(self) -> Blueprint:
        """The drawing."""


def context_menu(commands: Commanding) -> QMenu:
    """What can be done with what is chosen, and what others offer to do with it."""
    menu, actions = QMenu(commands.view), commands.actions
    current = commands.view.canvas.selection.current
    framed = bool(turning.frames_meant(commands.blueprint, commands.view.canvas.selection))
    for name in _MENUS.get("" if current is None else current.kind, _SHEET):
        if framed or name not in _OF_FRAMES:
            menu.addAction(actions[name]) if name else menu.addSeparator()
    if commands.states:
        menu.insertMenu(actions["pin"], types_menu(commands, menu))
    if commands.offered:
        menu.addSeparator()
        menu.addActions(list(commands.offered))
    if len(commands.states) > 1:
        align = menu.addMenu(QCoreApplication.translate("Commands", "Align"))
        for name in (*(f"align_{edge}" for edge in EDGES), "distribute_across", "distribute_down"):
            align.addAction(actions[name])
    return menu


def types_menu(commands: Commanding, parent: QWidget) -> QMenu:
    """What the chosen states may become; what all of them are is ticked."""
    types, drawn = QMenu(QCoreApplication.translate("Commands", "Type"), parent), commands.blueprint
    worn = {stripe_of(drawn, drawn.states_by_id[key]) for key in commands.states}
    for kind in KINDS:
        action = commands.actions[f"become_{kind}"]
        action.setCheckable(True)
        action.setChecked(worn == {kind})
        types.addAction(action)
    return types
