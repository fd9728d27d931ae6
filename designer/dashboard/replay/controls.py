"""Under the line of time: run and stand, from event to event, how fast, and how it moves."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QToolButton, QWidget

from designer import words
from designer.dashboard.replay.player import Player
from designer.theme import Theme
from designer.widgets.flow_layout import FlowLayout
from designer.widgets.icons import icon
from designer.widgets.speaking import Speaking

SPEEDS = (60, 300, 1_000, 3_600, 10_000, 0)
"""How many times faster than life; 0: so that the whole takes a minute."""
_FIRST = 3_600


class Controls(Speaking):
    """Buttons for a player. What they do to time is told; what is chosen of it is the player's at once."""

    jumped = Signal(int)
    stepped = Signal(int)
    toggled = Signal()
    now_wanted = Signal()
    """The present, and what happened meanwhile."""
    stilled = Signal(bool)
    """Tickets jump, or move."""
    queue_wanted = Signal(bool)
    """Where there is room for one of them: the queue instead of the drawing."""

    def __init__(self, player: Player, theme: Theme, *, still: bool) -> None:
        super().__init__()
        self._player, self._theme = player, theme
        self.begin, self.before, self.run, self.after, self.now = (QToolButton() for _ in range(5))
        self.queue = QToolButton()
        self.speed, self.quiet, self.still = QComboBox(), QCheckBox(), QCheckBox()
        self.quiet.setChecked(player.skips_quiet)
        self.still.setChecked(still)
        self._arrange()
        self._connect()
        self._speak()
        self._dress()

    def offer_queue(self, *, offered: bool) -> None:
        """Where there is room for one of them, the queue is there for the asking."""
        self.queue.setVisible(offered)

    def _arrange(self) -> None:
        flow = FlowLayout(self, gap=8)
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for button in (self.begin, self.before, self.run, self.after, self.now):
            button.setObjectName("segment")
            button.setIconSize(QSize(18, 18))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            row.addWidget(button)
        self.run.setMinimumWidth(44)
        self.now.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        for speed in SPEEDS:
            self.speed.addItem("", speed)
        self.speed.setCurrentIndex(SPEEDS.index(_FIRST))
        self.speed.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._player.choose_speed(_FIRST)
        self.queue.setObjectName("segment")
        self.queue.setCheckable(True)
        self.queue.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for part in (buttons, self.speed, self.queue, self.quiet, self.still):
            flow.addWidget(part)
        self.offer_queue(offered=False)

    def _connect(self) -> None:
        self.begin.clicked.connect(partial(self.jumped.emit, -1))
        self.now.clicked.connect(self.now_wanted)
        self.before.clicked.connect(partial(self.stepped.emit, -1))
        self.after.clicked.connect(partial(self.stepped.emit, 1))
        self.run.clicked.connect(self.toggled)
        self.speed.currentIndexChanged.connect(lambda row: self._player.choose_speed(SPEEDS[row]))
        self.quiet.toggled.connect(self._skip_quiet)
        self.still.toggled.connect(self.stilled)
        self.queue.toggled.connect(self.queue_wanted)
        self._player.turned.connect(self._dress)
        self._theme.changed.connect(self._dress)

    def _speak(self) -> None:
        named: tuple[tuple[QToolButton, Callable[[], str]], ...] = (
            (self.begin, lambda: self.tr("To the beginning (Home)")),
            (self.before, lambda: self.tr("Back to the last event (Left)")),
            (self.after, lambda: self.tr("On to the next event (Right)")),
            (self.now, lambda: self.tr("To the present, with what happened meanwhile (End)")),
        )
        for button, text in named:
            self.say(button.setToolTip, text)
            self.say(button.setAccessibleName, text)
        self.say(self.now.setText, lambda: self.tr("Now"))
        self.say(self.queue.setText, lambda: self.tr("Queue"))
        self.say(self.queue.setToolTip, lambda: self.tr("Who waits at this moment, instead of the drawing"))
        self.say(self.speed.setAccessibleName, lambda: self.tr("Speed"))
        self.say(self.speed.setToolTip, lambda: self.tr("How many times faster than life time passes."))
        self.say(self.quiet.setText, lambda: self.tr("Skip quiet stretches"))
        self.say(
            self.quiet.setToolTip, lambda: self.tr("Go straight on to what happens next, over nights and weekends.")
        )
        self.say(self.still.setText, lambda: self.tr("No animation"))
        self.say(self.still.setToolTip, lambda: self.tr("Tickets appear where they go instead of moving there."))
        self.say(lambda _text: self._reword(), str)

    def _reword(self) -> None:
        for row, speed in enumerate(SPEEDS):
            text = self.tr("× {n}").format(n=words.number(speed)) if speed else self.tr("All in one minute")
            self.speed.setItemText(row, text)
        self._say_run()

    def _say_run(self) -> None:
        text = self.tr("Pause (Space)") if self._player.running else self.tr("Play (Space)")
        self.run.setToolTip(text)
        self.run.setAccessibleName(text)

    def _skip_quiet(self, on: bool) -> None:
        self._player.skips_quiet = on

    def _dress(self) -> None:
        tokens = self._theme.tokens
        pictures = (
            (self.begin, "to-begin"),
            (self.before, "event-before"),
            (self.run, "pause" if self._player.running else "play"),
            (self.after, "event-next"),
        )
        for button, name in pictures:
            button.setIcon(icon(name, tokens.text, tokens.faint))
        self._say_run()
