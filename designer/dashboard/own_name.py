"""What a dashboard is called."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from designer.theme import enlarge
from designer.widgets.foot import foot

_LONGEST = 100


class NameDialog(QDialog):
    """Asks for a name. Enter keeps it, closing it is a no."""

    named = Signal(str)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Name of the dashboard"))
        self.setMinimumWidth(380)
        heading, self.name = QLabel(self.windowTitle()), QLineEdit(name)
        enlarge(heading, 1.15, bold=True)
        self.name.setMaxLength(_LONGEST)
        self.name.setAccessibleName(self.windowTitle())
        self.name.selectAll()
        self.no, self.yes = QPushButton(self.tr("Cancel")), QPushButton(self.tr("Save"))
        self.yes.setObjectName("primary")
        self.yes.setDefault(True)
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self._confirm)
        self.name.textChanged.connect(lambda text: self.yes.setEnabled(bool(text.strip())))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(heading)
        column.addWidget(self.name)
        column.addLayout(foot(None, self.no, self.yes))

    def _confirm(self) -> None:
        self.named.emit(self.name.text().strip())
        self.accept()
