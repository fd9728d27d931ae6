"""Choosing the icon of a ticket type."""

from __future__ import annotations

from collections.abc import Mapping
from typing import override

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from designer.widgets.choosing_buttons import ChoosingButtons
from designer.widgets.icons import icon
from designer.widgets.type_icons import type_icon_names


class IconChooser(ChoosingButtons):
    """One of the icons a ticket type may have, or none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(type_icon_names(), parent=parent)

    @override
    def names(self) -> Mapping[str, str]:
        return {"": self.tr("No icon"), **type_icon_names()}

    @override
    def looks(self) -> Mapping[str, QIcon]:
        colour = self.palette().text().color().name()
        return {name: icon(f"type-{name}", colour) for name in type_icon_names()}
