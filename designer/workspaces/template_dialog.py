"""The templates that come with the program: listed, told about, and seen before one is taken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
from designer.tokens import DARK, LIGHT, Tokens
from designer.turns import Making, made_in_turns
from designer.widgets.assistance import explain
from runtime.exchange.gallery import Template
from runtime.model.blueprint import Blueprint

_SCALE = 2.0
"""It is drawn twice as large as it is shown, but not larger than this, and made smaller."""
_LEGIBLE = 1.0
"""Drawn smaller it would leave its words out."""
_STRIP = 1_500_000
"""So many pixels are painted in a turn."""
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
        """Draw this one, part by part in turns of their own, unless another one is wanted by then."""
        self._wanted = blueprint
        made_in_turns(self, self._drawing(blueprint, names), self._show)

    def _drawing(self, blueprint: Blueprint, names: Mapping[str, str]) -> Making[QImage | None]:
        """Its picture; None as soon as another one is wanted."""
        yield
        parts = self._parts(blueprint, names)
        while blueprint is self._wanted:
            try:
                next(parts)
            except StopIteration as done:
                return done.value  # type: ignore[no-any-return]
            yield
        return None

    def _parts(self, blueprint: Blueprint, names: Mapping[str, str]) -> Making[QImage]:
        pictures = Pictures(blueprint, names, self._look, at_once=False)
        yield
        yield from pictures.settling()
        fitting = 2 * min(self._room.width() / pictures.area.width(), self._room.height() / pictures.area.height())
        return (yield from pictures.painting(min(max(fitting, _LEGIBLE), _SCALE), _STRIP))

    def _show(self, drawn: QImage | None) -> None:
        if drawn is not None:
            self.setStyleSheet(f"#paper {{ background: {self._look.canvas}; border-radius: 8px; }}")
            self._drawn = drawn
            self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @property
    def _look(self) -> Tokens:
        dark = self.palette().color(QPalette.ColorRole.Window).lightnessF() < _MIDDLE
        return DARK if dark else LIGHT

    @property
    def _room(self) -> QSize:
        """In pixels of the screen."""
        return (self.size() - QSize(24, 24)).expandedTo(QSize(1, 1)) * self.devicePixelRatioF()

    def _fit(self) -> None:
        if self._drawn.isNull():
            return
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        fitting = QPixmap.fromImage(self._drawn.scaled(self._room.boundedTo(self._drawn.size()), keep, smooth))
        fitting.setDevicePixelRatio(self.devicePixelRatioF())
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
