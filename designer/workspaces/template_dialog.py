"""The templates that come with the program: listed, told about, and seen before one is taken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import override

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPalette, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from designer.canvas.pictures import Pictures
from designer.theme import enlarge
from designer.tokens import DARK, LIGHT
from designer.turns import in_its_turn
from designer.widgets.assistance import explain
from runtime.exchange.gallery import Template
from runtime.model.blueprint import Blueprint

_SCALE = 2.0
"""It is drawn so large and made smaller, for a drawing that is drawn small leaves its words out."""
_MIDDLE = 0.5
"""Between light and dark grounds."""


class Preview(QLabel):
    """A Blueprint as large as there is room, light or dark as the window is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setObjectName("paper")
        self.setMinimumSize(320, 220)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._drawn = QImage()
        self._wanted: Blueprint | None = None

    def show_blueprint(self, blueprint: Blueprint, names: Mapping[str, str]) -> None:
        """Draw this one, in a turn of its own, unless another one is wanted by then."""
        self._wanted = blueprint
        in_its_turn(self, partial(self._draw, blueprint, names))

    def _draw(self, blueprint: Blueprint, names: Mapping[str, str]) -> None:
        if blueprint is self._wanted:
            dark = self.palette().color(QPalette.ColorRole.Window).lightnessF() < _MIDDLE
            tokens = DARK if dark else LIGHT
            self.setStyleSheet(f"#paper {{ background: {tokens.canvas}; border-radius: 8px; }}")
            self._drawn = Pictures(blueprint, names, tokens).image(_SCALE)
            self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._drawn.isNull():
            return
        ratio = self.devicePixelRatioF()
        room = (self.size() - QSize(24, 24)).expandedTo(QSize(1, 1)) * ratio
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        fitting = QPixmap.fromImage(self._drawn.scaled(room.boundedTo(self._drawn.size()), keep, smooth))
        fitting.setDevicePixelRatio(ratio)
        self.setPixmap(fitting)


class TemplateDialog(QDialog):
    """Emits the template that was taken."""

    taken = Signal(object)
    """A Template."""

    def __init__(self, templates: Sequence[Template], names: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Begin from a template"))
        explain(self, "import-export")
        self._templates, self._names = templates, names
        self.list, self.title, self.about, self.preview = QListWidget(), QLabel(), QLabel(), Preview()
        self.list.setAccessibleName(self.tr("Templates"))
        self.list.setSpacing(4)
        self.list.addItems([template.name for template in templates])
        self.take = QPushButton(self.tr("Begin with it"))
        self.take.setObjectName("primary")
        self.take.setDefault(True)
        self._lay_out()
        self.list.currentRowChanged.connect(self._show)
        self.list.itemActivated.connect(lambda _item: self.accept())
        self.take.clicked.connect(self.accept)
        self.accepted.connect(lambda: self.taken.emit(self._templates[self.list.currentRow()]))
        self.resize(900, 560)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _lay_out(self) -> None:
        enlarge(self.title, 1.2, bold=True)
        self.about.setWordWrap(True)
        self.list.setFixedWidth(240)
        buttons = QDialogButtonBox()
        buttons.addButton(self.take, QDialogButtonBox.ButtonRole.AcceptRole)
        cancel = buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        told = QVBoxLayout()
        told.setSpacing(8)
        told.addWidget(self.title)
        told.addWidget(self.about)
        told.addWidget(self.preview, 1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.list)
        row.addLayout(told, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.setSpacing(12)
        whole.addLayout(row, 1)
        whole.addWidget(buttons)

    def _show(self, row: int) -> None:
        template = self._templates[row]
        self.title.setText(template.name)
        self.about.setText(template.description)
        self.preview.show_blueprint(template.blueprint, self._names)
