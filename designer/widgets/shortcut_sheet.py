"""The sheet of shortcuts (?): every action in reach that has keys, as it is called and as it is bound right now."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from designer.theme import enlarge
from designer.widgets.commands import Command, commands_of, score


class ShortcutSheet(QDialog):
    """Made anew each time it is opened: there is no list of shortcuts besides the actions themselves."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.commands = sorted(
            (command for command in commands_of(window) if command.keys), key=lambda each: (each.group, each.text)
        )
        self.line, self._area = QLineEdit(), QScrollArea()
        self.line.setPlaceholderText(self.tr("Search"))
        self.line.setAccessibleName(self.tr("Search"))
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(self._show)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        column.addWidget(self.line)
        column.addWidget(self._area, 1)
        self.resize(520, 620)
        self._show("")

    def shown(self, text: str) -> list[Command]:
        """The commands whose name, group or keys answer a text."""
        return [each for each in self.commands if score(text, f"{each.text} {each.group} {each.keys}") is not None]

    def _show(self, text: str) -> None:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(4, 0, 12, 8)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        for group, commands in groupby(self.shown(text), key=lambda each: each.group):
            heading = QLabel(group or self.tr("Everywhere"))
            enlarge(heading, 1.0, bold=True)
            heading.setContentsMargins(0, 8, 0, 0)
            grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
            for command in commands:
                self._row(grid, command)
        grid.setRowStretch(grid.rowCount(), 1)
        self._area.setWidget(page)

    def _row(self, grid: QGridLayout, command: Command) -> None:
        row = grid.rowCount()
        name, keys = QLabel(command.text), QLabel(command.keys)
        keys.setObjectName("chip")
        name.setBuddy(keys)
        grid.addWidget(name, row, 0)
        grid.addWidget(keys, row, 1, Qt.AlignmentFlag.AlignRight)
