"""Any two versions compared, or a version and the draft."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from designer.catalogue import Choice
from designer.panels.editors import ChoiceEditor
from designer.panels.versions.around import Around
from designer.panels.versions.comparison import Comparison
from designer.panels.versions.history import DRAFT
from designer.widgets.speaking import SpeakingDialog
from runtime.model.blueprint import Blueprint


class CompareDialog(SpeakingDialog):
    """Two choices, and how they differ."""

    def __init__(
        self, around: Around, versions: Mapping[int, Blueprint], one: int, two: int, parent: QWidget | None = None
    ) -> None:
        """`versions` by number, DRAFT being the draft."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._versions = versions
        self.one, self.two = ChoiceEditor(), ChoiceEditor()
        self.comparison = Comparison(around.theme, around.catalogue)
        self.swap, self.close_button = QPushButton(), QPushButton()
        self._from, self._to = QLabel(), QLabel()
        self._speak()
        for editor, number in ((self.one, one), (self.two, two)):
            editor.show_value(str(number))
            editor.picked.connect(lambda _key: self._show())
        self.swap.setAutoDefault(False)
        self.swap.clicked.connect(self._swap)
        self.close_button.clicked.connect(self.accept)
        self._lay_out()
        self.resize(1120, 720)
        self._show()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for widget in (self._from, self.one, self._to, self.two, self.swap):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.close_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.addLayout(row)
        whole.addWidget(self.comparison, 1)

    def _speak(self) -> None:
        self.say(self.setWindowTitle, lambda: self.tr("Compare versions"))
        self.say(self._from.setText, lambda: self.tr("From"))
        self.say(self._to.setText, lambda: self.tr("to"))
        self.say(self.one.setAccessibleName, lambda: self.tr("From"))
        self.say(self.two.setAccessibleName, lambda: self.tr("To"))
        self.say(self.swap.setText, lambda: self.tr("Swap"))
        self.say(self.close_button.setText, lambda: self.tr("Close"))
        for editor in (self.one, self.two):
            self.say(partial(self._offer, editor), str)

    def _offer(self, editor: ChoiceEditor, _again: str) -> None:
        editor.offer([Choice(str(number), self._name(number)) for number in self._versions])

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
