"""The way a ticket came through its Blueprint, as large as the Blueprint is drawn."""

from __future__ import annotations

from collections.abc import Mapping
from typing import override

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from designer.agent.path_map import times_told, told_of
from designer.agent.walk import Walk
from designer.canvas.canvas import Canvas
from designer.canvas.overlay import Overlay
from designer.canvas.selection import Selection
from designer.document import Document
from designer.theme import Theme
from designer.widgets.assistance import explain
from designer.widgets.plain_text import text_label
from runtime.model.blueprint import Blueprint


class PathDialog(QDialog):
    """Read only; states that were entered say when."""

    def __init__(
        self, theme: Theme, blueprint: Blueprint, walk: Walk, parent: QWidget, *, names: Mapping[str, str]
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        explain(self, "working-on-tickets")
        self.setWindowTitle(self.tr("The way through “{blueprint}”").format(blueprint=blueprint.name))
        self.document = Document(blueprint, self, read_only=True)
        self.canvas = Canvas(self.document, theme, Selection(self))
        self.canvas.show_names(names)
        self.canvas.show_path(walk.taken)
        self.canvas.show_overlay({state.id: _over(blueprint, walk, state.id) for state in blueprint.states})
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        hint = self.tr("Thick lines are the way it came, the dot is where it is. Point at a state to read more.")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(10)
        column.addWidget(self.canvas, 1)
        column.addWidget(text_label(hint, "secondary"))
        column.addWidget(buttons)
        self.resize(1000, 640)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, lambda: self.canvas.when_settled(self.canvas.view.fit))


def _over(blueprint: Blueprint, walk: Walk, state: str) -> Overlay:
    told = times_told(walk, state)
    entered = state in walk.entered
    metric = told[-1] if entered else ""
    return Overlay(
        walked=entered and state != walk.here,
        token=state == walk.here,
        metric=metric,
        detail=told_of(blueprint, walk, state),
    )
