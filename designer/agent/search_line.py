"""The search over everything: words and `key:value`. What cannot be understood is marked where it stands."""

from __future__ import annotations

import re
from typing import override

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from designer.theme import set_tone
from designer.widgets.speaking import Speaking
from runtime.messages.faults import Fault

MOST_SAID = 220


class SearchLine(Speaking):
    """Enter searches, an empty line goes back to the place before, Esc too."""

    wanted = Signal(str)
    left = Signal()
    """The search is over."""
    keep_wanted = Signal(str)
    """What is searched is to be kept as a view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line, self.problem, self.keep = _Line(), QLabel(), QPushButton()
        self.line.setClearButtonEnabled(True)
        self.line.setMaxLength(500)
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.keep)
        column.addLayout(row)
        self.keep.setObjectName("quiet")
        self.keep.hide()
        self.keep.clicked.connect(lambda: self.keep_wanted.emit(self.line.text().strip()))
        self.line.textChanged.connect(lambda text: self.keep.setVisible(bool(text.strip())))
        self.say(self.keep.setText, lambda: self.tr("Save as a view…"))
        self.say(self.keep.setToolTip, lambda: self.tr("Keep this search as a view, with columns and an order"))
        column.addWidget(self.problem)
        self.setFocusProxy(self.line)
        self.line.returnPressed.connect(self._search)
        self.line.textEdited.connect(self._edited)
        self.line.escaped.connect(self._leave)
        self.say(
            self.line.setPlaceholderText,
            lambda: self.tr('Search:  printer  state:"Await parts"  team:VIP  breach<2h'),
        )
        self.say(self.line.setAccessibleName, lambda: self.tr("Search tickets"))
        self.say(
            self.line.setToolTip,
            lambda: self.tr(
                "Words are searched in subjects and conversations, #12 finds a ticket by its number.\n"
                "key:value narrows down: state, status, team, assignee, requester, priority, tag, type, department, "
                "created, updated, breach, waiting, is, and your own fields.\n"
                "Use quotation marks for several words, - to exclude, and < > <= >= for numbers and times."
            ),
        )

    def show_problem(self, fault: Fault) -> None:
        """Say what is wrong, and mark where."""
        reason = next((each for each in fault.reasons if "position" in each.facts), None)
        said = fault.sentence if reason is None else reason.sentence
        self.problem.setText(said if len(said) <= MOST_SAID else f"{said[:MOST_SAID]}…")
        self.problem.setToolTip(said)
        self.problem.show()
        set_tone(self.line, "bad")
        if reason is not None:
            begins = int(reason.facts["position"])
            word = re.match(r'"[^"]*"?|[^\s:<>=]*', self.line.text()[begins:])
            self.line.setFocus()
            self.line.setSelection(begins, max(1, len(word[0]) if word else 1))

    def clear_problem(self) -> None:
        """Nothing is wrong any more."""
        self.problem.hide()
        set_tone(self.line, "")

    def clear(self) -> None:
        """Search nothing, without telling."""
        self.line.clear()
        self.clear_problem()

    def _search(self) -> None:
        text = self.line.text().strip()
        self.clear_problem()
        self.wanted.emit(text) if text else self.left.emit()

    def _edited(self, text: str) -> None:
        self.clear_problem()
        if not text:
            self.left.emit()

    def _leave(self) -> None:
        self.clear()
        self.left.emit()


class _Line(QLineEdit):
    escaped = Signal()

    @override
    def event(self, event: QEvent) -> bool:
        """Escape is ours before it is a shortcut of the workspace."""
        if isinstance(event, QKeyEvent) and _is_escape(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)


def _is_escape(event: QKeyEvent) -> bool:
    return event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape
