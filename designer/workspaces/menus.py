"""What the menu bar offers for the workspace in front: its own actions, so that a menu never does less than a key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from designer.widgets.menus import Menus
from designer.workspaces.design import DesignWorkspace
from designer.workspaces.work import WorkWorkspace

_EDIT = (
    *("undo", "redo", "", "cut", "copy", "paste", "duplicate", "delete", ""),
    *("select_all", "select_following", "select_preceding", "", "find", "", "append", "connect", "rename", "edit", ""),
    *("reroute", "pin", "group", "ungroup", "fold"),
)
_VIEW = ("zoom_in", "zoom_out", "zoom_normal", "fit", "fit_selection", "", "lanes")


def menus_of(workspace: QWidget | None) -> Menus:
    """The menus for a workspace."""
    if isinstance(workspace, WorkWorkspace):
        return Menus(ticket=workspace.menu.entries)
    if not isinstance(workspace, DesignWorkspace):
        return Menus()
    drawn, tools, panes = workspace.canvas.commands.actions, workspace.tools.named, workspace.panes
    shown = (tools["heat"], tools["tables"], None, *_named(drawn, _VIEW))
    edit = (*_named(drawn, _EDIT), None, workspace.checkpoint)
    panels = (*panes.actions.values(), None, panes.below, panes.onward, panes.back)
    return Menus(edit=edit, view=shown, panels=panels)


def _named(actions: Mapping[str, QAction], names: Sequence[str]) -> list[QAction | None]:
    return [actions[name] if name else None for name in names]
