"""A Blueprint on the wall: its drawing over a whole screen, with its tickets as they move."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QScreen, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from designer import words
from designer.dashboard.present import Present
from designer.dashboard.replay.recording import Recording
from designer.dashboard.replay.sheet import Sheet
from designer.dashboard.replay.standing import StandingLine
from designer.dashboard.replay.stillness import prefers_stillness
from designer.theme import Theme, enlarge
from designer.widgets.assistance import explain
from designer.widgets.speaking import Speaking
from runtime.messages.blueprints import BlueprintSummary
from runtime.model.blueprint import Blueprint
from runtime.model.values import SECOND, Moment, Span

TURN_MS = 30_000
"""So long each Blueprint is shown where all are, in turn."""
LATER: Span = 3 * SECOND // 2
"""What is shown is so long ago: until then a move has been heard of, and its ticket is seen on its whole way."""
_TRAVEL: Span = 3 * SECOND // 2
_FRAME_MS, _IDLE_MS = 40, 500
_LARGER = 1.7
_LARGEST = 3.0
_LOW_SCREEN = 700
"""Pixels of height under which letters are large already, and the drawing wants the room."""


class LiveWall(Speaking):
    """A window of its own, to be read from afar and by everybody: it tells of no ticket by name."""

    def __init__(
        self,
        theme: Theme,
        present: Present,
        clock: Callable[[], Moment],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        explain(self, "live-wall")
        self.setWindowFlag(Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("page")
        self._clock, self.present = clock, present
        present.setParent(self)
        self._summaries: Sequence[BlueprintSummary] = ()
        self._names: Mapping[str, str] = {}
        self._shown = ""
        self._recording: Recording | None = None
        self._heard_at: Moment | None = None
        self.title, self.trouble = QLabel(), QLabel()
        large = self._screen.geometry().height() >= _LOW_SCREEN
        self.standing, self.sheet = StandingLine(_LARGER if large else 1.0), Sheet(theme)
        enlarge(self.title, 2.4 if large else 1.4, bold=True)
        self.choice, self.whole, self.leave = QComboBox(), QPushButton(), QPushButton()
        self._turn, self._beat = QTimer(self), QTimer(self)
        self._arrange()
        self._connect()
        self._speak()

    def show_blueprints(self, summaries: Sequence[BlueprintSummary], names: Mapping[str, str]) -> None:
        """What there is to be shown: Blueprints in force. `names`: of people and teams by id."""
        self._names = names
        published = [each for each in summaries if each.version is not None]
        if [(each.id, each.name) for each in published] != [(each.id, each.name) for each in self._summaries]:
            self._summaries = published
            self._offer(self.choice.currentData())

    def begin(self, blueprint_id: str) -> None:
        """Show this Blueprint, over the whole of a screen; of several, the one the program is not on."""
        self._offer(blueprint_id)
        self._choose()
        self._beat.start()
        self.setGeometry(self._screen.geometry())
        self.showFullScreen()

    @property
    def _screen(self) -> QScreen:
        beside = self.parentWidget()
        return _other_than(QGuiApplication.primaryScreen() if beside is None else beside.screen())

    def _arrange(self) -> None:
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.setObjectName("wallTrouble")
        self.trouble.setWordWrap(True)
        enlarge(self.trouble, 1.4, bold=True)
        self.trouble.hide()
        self.sheet.canvas.view.largest_fit = _LARGEST
        self.sheet.still, self.sheet.burning = prefers_stillness(), True
        self.sheet.canvas.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.choice)
        foot.addStretch(1)
        foot.addWidget(self.whole)
        foot.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 16)
        column.setSpacing(14)
        for part in (self.title, self.standing, self.trouble):
            column.addWidget(part)
        column.addWidget(self.sheet, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self._turn.setInterval(TURN_MS)
        self._turn.timeout.connect(self._next)
        self._beat.setInterval(_IDLE_MS)
        self._beat.timeout.connect(self._show_now)
        self.present.drawn.connect(self._draw)
        self.present.told.connect(self._tell)
        self.choice.activated.connect(self._choose)
        self.whole.clicked.connect(self._turn_whole)
        self.leave.clicked.connect(self.close)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)
        QShortcut(QKeySequence(Qt.Key.Key_F11), self, self._turn_whole)

    def _speak(self) -> None:
        self.say(self.setWindowTitle, lambda: self.tr("Live wall"))
        self.say(self.choice.setAccessibleName, lambda: self.tr("Blueprint that is shown"))
        self.say(self.whole.setText, lambda: self.tr("Full screen (F11)"))
        self.say(self.leave.setText, lambda: self.tr("Close (Esc)"))
        self.say(lambda _text: self._offer(self.choice.currentData()), str)

    # What is shown

    def _offer(self, chosen: str | None) -> None:
        self.choice.clear()
        if len(self._summaries) > 1:
            self.choice.addItem(self.tr("All of them in turn"), "")
        for each in self._summaries:
            self.choice.addItem(each.name, each.id)
        self.choice.setCurrentIndex(max(self.choice.findData(chosen), 0))

    def _choose(self) -> None:
        wanted = self.choice.currentData()
        if wanted:
            self._turn.stop()
            self._show_one(wanted)
        else:
            self._turn.start()
            self._next()

    def _next(self) -> None:
        there = [each.id for each in self._summaries]
        if there:
            self._show_one(there[(there.index(self._shown) + 1) % len(there)] if self._shown in there else there[0])

    def _show_one(self, blueprint_id: str) -> None:
        if blueprint_id != self._shown:
            self._shown, self._recording = blueprint_id, None
            self.present.tell_of(blueprint_id)

    def _draw(self, blueprint: Blueprint) -> None:
        self.title.setText(blueprint.name)
        self.sheet.show_blueprint(blueprint, self._names)

    def _tell(self, recording: Recording) -> None:
        self._recording, self._heard_at = recording, self._clock()
        self.sheet.show_recording(recording)
        self._show_now()

    def _show_now(self) -> None:
        """Who is where; while somebody is on the way, with every frame."""
        at = self._clock() - LATER
        self._tell_trouble()
        if self._recording is None:
            self.standing.show_time(at)
            return
        self.standing.show_standing(at, self._recording.standing(at))
        self.sheet.show_moment(at)
        self.sheet.show_dots(at, _TRAVEL)
        under_way = not self.sheet.still and len(self._recording.moving(at + LATER, LATER + _TRAVEL, 1).rows)
        self._beat.setInterval(_FRAME_MS if under_way else _IDLE_MS)

    def _tell_trouble(self) -> None:
        failing = self.present.failing
        if failing:
            since = self.tr("It stands here as it was told last.")
            if self._heard_at is not None:
                since = self.tr("It stands here as it was at {time}.").format(time=words.time_of_day(self._heard_at))
            self.trouble.setText(self.tr("The desk does not answer.") + " " + since)
        self.trouble.setVisible(failing)

    def _turn_whole(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()


def _other_than(here: QScreen) -> QScreen:
    """A screen beside the one somebody works on; that one where there is no other."""
    return next((screen for screen in QGuiApplication.screens() if screen is not here), here)
