"""What stands where a form would be while the list is empty: why it is, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from designer.widgets.speaking import Speaking


class NothingShown(Speaking):
    """An empty list offers the first thing to be added; one emptied by a search offers to end the search."""

    def __init__(self, add: Callable[[], object], end_search: Callable[[], object]) -> None:
        super().__init__()
        self._sought = ""
        self._about: Callable[[], str] = lambda: self.tr(
            "There is nothing in this list yet. What you add is on the desk once you save it."
        )
        self._first: Callable[[], str] = lambda: self.tr("Add the first one…")
        self.told, self.add, self.end_search = QLabel(), QPushButton(), QPushButton()
        self.told.setObjectName("secondary")
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.add.setObjectName("primary")
        self.end_search.setObjectName("quiet")
        for button, act in ((self.add, add), (self.end_search, end_search)):
            button.setAutoDefault(True)  # Enter presses it too: it is the one thing to do here
            button.clicked.connect(lambda _on=False, act=act: act())
        self._lay_out((self.told, self.add, self.end_search))
        self.say(self.told.setText, self._words)
        self.say(self.add.setText, self._words_of_first)
        self.say(self.end_search.setText, lambda: self.tr("Show them all"))
        self.show_why("")

    def show_why(self, sought: str) -> None:
        """Say that nothing is there, or that nothing is found for what is sought."""
        self._sought = sought
        self.told.setText(self._words())
        for button in (self._better, self.add):
            if button is not None:
                button.setVisible(not sought)
        self.end_search.setVisible(bool(sought))

    def explain(self, about: Callable[[], str], first: Callable[[], str]) -> None:
        """What the list is for, and what its first thing would be, where that wants saying."""
        self._about, self._first = about, first
        self.say_again()

    def offer_before(self, better: QPushButton) -> None:
        """What most would begin with rather than with one of their own."""
        self._better = better
        better.setObjectName("primary")
        better.setAutoDefault(True)
        self.add.setObjectName("quiet")
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(column.indexOf(self.add), better, 0, Qt.AlignmentFlag.AlignHCenter)

    _better: QPushButton | None = None

    def _lay_out(self, parts: tuple[QWidget, ...]) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(parts[0])
        for button in parts[1:]:
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def _words_of_first(self) -> str:
        return self._first()

    def _words(self) -> str:
        if self._sought:
            return self.tr("Nothing in this list is called “{sought}”.").format(sought=self._sought)
        return self._about()
