"""The context menus of the canvas: for each kind of element the actions that make sense of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from designer.canvas.compose import Edge
from designer.canvas.kinds import KINDS
from runtime.model.faces import stripe_of

if TYPE_CHECKING:
    from designer.canvas.commands import Commands

EDGES: tuple[Edge, ...] = ("left", "middle", "right", "top", "centre", "bottom")
_SHEET = ("append", "paste", "", "select_all", "lanes", "", "fit", "zoom_normal")
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


def context_menu(commands: Commands) -> QMenu:
    """What can be done with what is chosen, and what others offer to do with it."""
    menu, actions = QMenu(commands.view), commands.actions
    current = commands.view.canvas.selection.current
    for name in _MENUS.get("" if current is None else current.kind, _SHEET):
        menu.addAction(actions[name]) if name else menu.addSeparator()
    if commands.states:
        menu.insertMenu(actions["pin"], types_menu(commands, menu))
    if commands.offered:
        menu.addSeparator()
        menu.addActions(commands.offered)
    if len(commands.states) > 1:
        align = menu.addMenu(QCoreApplication.translate("Commands", "Align"))
        for name in (*(f"align_{edge}" for edge in EDGES), "distribute_across", "distribute_down"):
            align.addAction(actions[name])
    return menu


def types_menu(commands: Commands, parent: QWidget) -> QMenu:
    """What the chosen states may become; what all of them are is ticked."""
    types, drawn = QMenu(QCoreApplication.translate("Commands", "Type"), parent), commands.blueprint
    worn = {stripe_of(drawn, drawn.states_by_id[key]) for key in commands.states}
    for kind in KINDS:
        action = commands.actions[f"become_{kind}"]
        action.setCheckable(True)
        action.setChecked(worn == {kind})
        types.addAction(action)
    return types
