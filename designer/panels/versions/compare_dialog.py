"""Any two versions compared, or a version and the draft."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from designer.catalogue import Choice
from designer.panels.editors import ChoiceEditor
from designer.panels.versions.around import Around
from designer.panels.versions.comparison import Comparison
from designer.panels.versions.history import DRAFT
from runtime.model.blueprint import Blueprint


class CompareDialog(QDialog):
    """Two choices, and how they differ."""

    def __init__(
        self, around: Around, versions: Mapping[int, Blueprint], one: int, two: int, parent: QWidget | None = None
    ) -> None:
        """`versions` by number, DRAFT being the draft."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Compare versions"))
        self._versions = versions
        self.one, self.two = ChoiceEditor(), ChoiceEditor()
        self.comparison = Comparison(around.theme, around.catalogue)
        self.swap, self.close_button = QPushButton(self.tr("Swap")), QPushButton(self.tr("Close"))
        choices = [Choice(str(number), self._name(number)) for number in versions]
        for editor, number, name in ((self.one, one, self.tr("From")), (self.two, two, self.tr("To"))):
            editor.offer(choices)
            editor.show_value(str(number))
            editor.setAccessibleName(name)
            editor.picked.connect(lambda _key: self._show())
        self.swap.setAutoDefault(False)
        self.swap.clicked.connect(self._swap)
        self.close_button.clicked.connect(self.accept)
        self._lay_out()
        self.resize(1120, 720)
        self._show()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for widget in (QLabel(self.tr("From")), self.one, QLabel(self.tr("to")), self.two, self.swap):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.close_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.addLayout(row)
        whole.addWidget(self.comparison, 1)

    def _name(self, number: int) -> str:
        return self.tr("Draft") if number == DRAFT else self.tr("Version {number}").format(number=number)

    def _show(self) -> None:
        one, two = (self._versions[int(editor.value or DRAFT)] for editor in (self.one, self.two))
        self.comparison.show_versions(one, two)

    def _swap(self) -> None:
        one, two = self.one.value, self.two.value
        self.one.show_value(two)
        self.two.show_value(one)
        self._show()
