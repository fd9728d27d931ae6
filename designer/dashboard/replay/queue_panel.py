"""The queue of a state at a moment; of one ticket that is followed, its passage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import override

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from designer import words
from designer.dashboard.replay.recording import Queued, Recording
from designer.theme import enlarge
from designer.widgets.speaking import Speaking
from runtime.messages.replay import NOWHERE
from runtime.messages.tickets import TicketRow
from runtime.model.values import SECOND, Moment

MOST_LISTED = 200
_ROW = 50
_WIDTH = 300
_WHICH = Qt.ItemDataRole.UserRole
"""In the queue the ticket's number; in a passage the moment."""


class QueuePanel(Speaking):
    """Which state, its tickets, and a field for the number of one that is to be followed."""

    state_wanted = Signal(object)
    """The place of the state whose queue is wanted; None: of all that is under way."""
    opened = Signal(int)
    """A ticket is to be opened."""
    followed = Signal(object)
    """The number of a ticket to follow; None: all of them again."""
    moment_wanted = Signal(object)
    """A moment of the passage was chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumWidth(_WIDTH)
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.state, self.count, self.list = QComboBox(), QLabel(), QListWidget()
        self.number, self.follow, self.open, self.all = QLineEdit(), QPushButton(), QPushButton(), QPushButton()
        self.heading, self.trouble = QLabel(), QLabel()
        self._recording: Recording | None = None
        self._names: Mapping[int, TicketRow] = {}
        self._ticket: int | None = None
        self._arrange()
        self._connect()
        self._speak()

    @property
    def chosen_state(self) -> int | None:
        """The place of the state whose queue is shown."""
        place: int = self.state.currentData() if self.state.currentIndex() > 0 else NOWHERE
        return None if place == NOWHERE else place

    def show_recording(self, recording: Recording, ticket: int | None) -> None:
        """Tell of this; `ticket`: the one it is about."""
        chosen = self.state.currentData()
        self._recording, self._ticket = recording, ticket
        self.trouble.hide()
        with QSignalBlocker(self.state):
            self.state.clear()
            self.state.addItem("", NOWHERE)
            for place, state in enumerate(recording.states):
                self.state.addItem(state.name, place)
            self.state.setCurrentIndex(max(self.state.findData(chosen), 0))
        for part in (self.state, self.open):
            part.setVisible(ticket is None)
        self.all.setVisible(ticket is not None)
        self.list.clear()
        self._reword()

    def show_queue(self, moment: Moment, queue: Sequence[Queued], names: Mapping[int, TicketRow]) -> None:
        """Show who waits at a moment, the longest first."""
        self._names = names
        chosen = self.current()
        self._fit_rows(min(len(queue), MOST_LISTED))
        for row, each in enumerate(queue[:MOST_LISTED]):
            item = self.list.item(row)
            item.setText(self._told(each, moment))
            item.setData(_WHICH, each.ticket)
            if each.ticket == chosen:
                self.list.setCurrentItem(item)
        more = self.tr(" · the first {n} are listed").format(n=words.number(MOST_LISTED))
        count = self.tr("%Ln ticket(s)", "", len(queue)) + (more if len(queue) > MOST_LISTED else "")
        self.count.setText(count if queue else self.tr("No ticket is here at this moment."))
        self._able()

    def show_passage(self, moment: Moment) -> None:
        """Show the moves of the one ticket; those to come are grey."""
        recording = self._recording
        if recording is None:
            return
        self._fit_rows(len(recording))
        past = recording.row_after(moment)
        for row in range(len(recording)):
            item = self.list.item(row)
            item.setText(f"{words.moment(int(recording.at[row]))}\n{self._move(recording, row)}")
            item.setData(_WHICH, int(recording.at[row]))
            item.setForeground(self.palette().text() if row < past else self.palette().placeholderText())
        with QSignalBlocker(self.list):
            self.list.setCurrentRow(past - 1)
        self.count.setText(self.tr("move {n} of {all}").format(n=words.number(past), all=words.number(len(recording))))
        self._able()

    def refuse(self, sentence: str) -> None:
        """Say why a ticket is not followed."""
        self.trouble.setText(sentence)
        self.trouble.show()
        self.number.setFocus()
        self.number.selectAll()

    def choose(self, state_id: str | None) -> None:
        """Show the queue of this state, without telling."""
        states = self._recording.states if self._recording else ()
        place = next((place for place, state in enumerate(states) if state.id == state_id), NOWHERE)
        with QSignalBlocker(self.state):
            self.state.setCurrentIndex(max(self.state.findData(place), 0))

    def current(self) -> int | None:
        """The ticket of the row one is on, in a queue."""
        return self.list.currentItem().data(_WHICH) if self.list.currentRow() >= 0 and self._ticket is None else None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._ticket is not None:
            self.followed.emit(None)
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        enlarge(self.heading, 1.05, bold=True)
        self.heading.setBuddy(self.state)
        self.heading.setWordWrap(True)
        self.count.setObjectName("secondary")
        self.trouble.setObjectName("problem")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.number.setValidator(QIntValidator(1, 2_000_000_000, self.number))
        for button in (self.follow, self.open, self.all):
            button.setObjectName("quiet")
            button.setAutoDefault(False)
        asked = QHBoxLayout()
        asked.setSpacing(8)
        asked.addWidget(self.number, 1)
        asked.addWidget(self.follow)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 16, 12)
        column.setSpacing(8)
        for part in (self.heading, self.state, self.count):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addWidget(self.open)
        column.addWidget(self.all)
        column.addLayout(asked)
        column.addWidget(self.trouble)

    def _connect(self) -> None:
        self.state.currentIndexChanged.connect(lambda _row: self.state_wanted.emit(self.chosen_state))
        self.list.itemActivated.connect(self._activate)
        self.list.itemClicked.connect(self._click)
        self.list.currentRowChanged.connect(lambda _row: self._able())
        self.open.clicked.connect(self._open_current)
        self.follow.clicked.connect(self._follow)
        self.number.returnPressed.connect(self._follow)
        self.number.textEdited.connect(lambda _text: self._able())
        self.all.clicked.connect(lambda: self.followed.emit(None))

    def _speak(self) -> None:
        self.say(self.number.setPlaceholderText, lambda: self.tr("Ticket number"))
        self.say(self.number.setAccessibleName, lambda: self.tr("Number of the ticket to follow"))
        self.say(self.follow.setText, lambda: self.tr("Follow"))
        self.say(self.follow.setToolTip, lambda: self.tr("Play back this one ticket: the number typed, or the row."))
        self.say(self.open.setText, lambda: self.tr("Open the ticket"))
        self.say(self.all.setText, lambda: self.tr("Back to all tickets"))
        self.say(self.state.setAccessibleName, lambda: self.tr("State whose queue is shown"))
        self.say(lambda _text: self._reword(), str)

    def _reword(self) -> None:
        alone = self._ticket is not None
        title = self.tr("Ticket #{n}").format(n=self._ticket) if alone else self.tr("In the queue at this moment")
        self.heading.setText(title)
        self.list.setAccessibleName(title)
        self.state.setItemText(0, self.tr("All that is under way"))
        self.list.setToolTip(self.tr("Enter goes to that moment.") if alone else self.tr("Enter opens the ticket."))
        self._able()

    def _able(self) -> None:
        chosen = self.current() is not None
        self.open.setEnabled(chosen)
        self.follow.setEnabled(bool(self.number.text()) or chosen)

    def _fit_rows(self, rows: int) -> None:
        while self.list.count() > rows:
            self.list.takeItem(self.list.count() - 1)
        while self.list.count() < rows:
            item = QListWidgetItem()
            item.setSizeHint(QSize(_WIDTH - 40, _ROW))
            self.list.addItem(item)

    def _told(self, each: Queued, moment: Moment) -> str:
        named = self._names.get(each.ticket)
        parts = [words.duration((moment - each.since) / SECOND)]
        if self.chosen_state is None and self._recording is not None:
            parts.insert(0, self._recording.states[each.state].name)
        if each.late:
            parts.append(self.tr("over its limit"))
        return f"#{each.ticket}  {named.subject if named else ''}\n" + " · ".join(parts)

    def _move(self, recording: Recording, row: int) -> str:
        source, target = int(recording.source[row]), int(recording.target[row])
        if target == NOWHERE:
            return self.tr("left the Blueprint from {state}").format(state=recording.states[source].name)
        if source == NOWHERE:
            return self.tr("came in: {state}").format(state=recording.states[target].name)
        return f"{recording.states[source].name} → {recording.states[target].name}"

    def _activate(self, item: QListWidgetItem) -> None:
        if self._ticket is None:
            self.opened.emit(item.data(_WHICH))
        else:
            self.moment_wanted.emit(item.data(_WHICH))

    def _click(self, item: QListWidgetItem) -> None:
        if self._ticket is not None:
            self.moment_wanted.emit(item.data(_WHICH))

    def _open_current(self) -> None:
        ticket = self.current()
        if ticket is not None:
            self.opened.emit(ticket)

    def _follow(self) -> None:
        typed = self.number.text()
        ticket = int(typed) if typed else self.current()
        if ticket is not None:
            self.number.clear()
            self.followed.emit(ticket)
