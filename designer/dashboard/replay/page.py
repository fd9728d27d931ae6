"""The page of time travel: what a Blueprint looked like at any moment, and how it came to be so."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import replace
from functools import partial
from typing import Self, override

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from designer import words
from designer.dashboard.page import About, Watched, told_about
from designer.dashboard.questions import Questions
from designer.dashboard.replay.controls import Controls
from designer.dashboard.replay.player import Player
from designer.dashboard.replay.queue_panel import MOST_LISTED, QueuePanel
from designer.dashboard.replay.recording import Reading, Recording
from designer.dashboard.replay.sheet import Sheet
from designer.dashboard.replay.standing import StandingLine
from designer.dashboard.replay.stillness import prefers_stillness
from designer.dashboard.replay.time_bar import TimeBar
from designer.theme import Theme, enlarge
from designer.widgets.assistance import explain
from designer.widgets.speaking import Speaking
from runtime.messages.blueprints import GetVersion, VersionView
from runtime.messages.replay import NameReplayed
from runtime.messages.system import GetFigures
from runtime.messages.tickets import TicketRow
from runtime.model.values import Moment, Span

MOST_MOVES = 1_000_000
"""Of more than these the first are told: some 100 MB of memory, and nobody watches more."""
_REFRESH_MS = 100
"""While time passes, counts, queues and figures follow at this pace; dots with every frame."""
_NARROW, _LOW = 760, 420
"""Under either there is room for the drawing or the queue, not for both; in a low window time stands beside them."""
_ARRIVED: Span = 1
"""As if what moved at this very moment had just arrived."""


class ReplayPage(Speaking):
    """Asks for the moves of the tickets that Watch is about, once it is seen; after that it needs the desk no more."""

    ticket_wanted = Signal(int)
    """A ticket of a queue is to be opened."""

    def __init__(self, theme: Theme, questions: Questions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        explain(self, "replay")
        self.setObjectName("page")
        self.questions = questions
        self.player = Player(self)
        self.sheet, self.queue = Sheet(theme), QueuePanel()
        self.standing, self.bar = StandingLine(), TimeBar(theme)
        self.sheet.still = prefers_stillness()
        self.controls = Controls(self.player, theme, still=self.sheet.still)
        self.why, self._stack = QLabel(), QStackedWidget()
        self._split, self._grid = QSplitter(Qt.Orientation.Horizontal), QGridLayout()
        self._times = tuple(map(_inset, (self.standing, self.bar, self.controls)))
        self._beside: bool | None = None
        self.recording: Recording | None = None
        """The moves of all tickets."""
        self._ticket: int | None = None
        self._question: GetFigures | None = None
        self._key: Hashable = None
        self._names: Mapping[str, str] = {}
        self._rows: dict[int, TicketRow | None] = {}
        self._asked = self._stale = self._naming = False
        self._glance: Span | None = None
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.setInterval(_REFRESH_MS)
        self._refresh.timeout.connect(self._show_slowly)
        self._arrange()
        self._connect()
        self._speak()

    def offer(self, question: GetFigures, key: Hashable, names: Mapping[str, str]) -> None:
        """Watch is about this now; another `key` is about something else, the same one is later news of it.

        News is shown to who looks at the present; who looks at the past is left in peace until End is pressed.
        """
        other = key != self._key
        self._question, self._key, self._names = question, key, names
        if other:
            self._forget()
        if other or self._at_present():
            self._ask()

    @property
    def filled(self) -> bool:
        """Whether there is a moment to be seen, or it is said why there is none."""
        return self.recording is not None and not self._naming

    def resemble(self, other: Self) -> None:
        """Show the moment that another one shows, from what it has read already."""
        self._names, self._question, self._ticket = other._names, other._question, other._ticket
        self._rows = dict(other._rows)
        self.recording = other.recording
        self.sheet.burning = other.sheet.burning
        self.sheet.show_blueprint(other.sheet.document.blueprint, self._names)
        if other.player.recording is not None:
            self._tell(other.player.recording, other.player.at)
        self._say_why()

    def about(self, watched: Watched) -> About:
        """What is said above it on paper: durations are calendar time here, and figures those of the moment."""
        moment = [(self.tr("Moment"), words.moment(self.player.at))]
        if self._ticket is not None:
            moment.append((self.tr("Ticket"), f"#{self._ticket}"))
        return *told_about(replace(watched, business=False)), *moment

    def follow(self, ticket: int | None) -> None:
        """Tell of one ticket, from its first move to its last; None: of all again."""
        if self.recording is None:
            return
        at = self.player.at
        if ticket is None:
            self._ticket = None
            self._tell(self.recording, at)
            return
        own = self.recording.of_ticket(ticket)
        if not len(own):
            self.queue.refuse(
                self.tr("Ticket #{n} made no move in this period, or is not yours to see.").format(n=ticket)
            )
            return
        self._ticket = ticket
        self._tell(own, own.begin)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._ask()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.player.stand()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        low = self.height() < _LOW
        small = low or self.width() < _NARROW
        self._place(beside=low)
        self.controls.offer_queue(offered=small)
        self.queue.setHidden(small and not self.controls.queue.isChecked())
        self.sheet.setHidden(small and self.controls.queue.isChecked())

    def _place(self, *, beside: bool) -> None:
        """Time over and under the drawing, or beside it."""
        if beside is self._beside:
            return
        self._beside = beside
        grid, (standing, bar, controls) = self._grid, self._times
        if beside:
            grid.addWidget(self._split, 0, 0, 4, 1)
            for row, part in enumerate((standing, bar, controls)):
                grid.addWidget(part, row, 1)
        else:
            grid.addWidget(standing, 0, 0, 1, 2)
            grid.addWidget(self._split, 1, 0, 1, 2)
            grid.addWidget(bar, 2, 0, 1, 2)
            grid.addWidget(controls, 3, 0, 1, 2)
        for row in range(4):
            grid.setRowStretch(row, int(row == (3 if beside else 1)))
        for column in range(2):
            grid.setColumnStretch(column, int(beside))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() or not self.bar.press(event.key()):
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        self.why.setObjectName("secondary")
        self.why.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.why.setWordWrap(True)
        enlarge(self.why, 1.1)
        split = self._split
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(self.sheet)
        split.addWidget(self.queue)
        split.setStretchFactor(0, 1)
        split.setSizes([900, 300])
        shown = QWidget()
        shown.setLayout(self._grid)
        self._grid.setContentsMargins(0, 12, 0, 12)
        self._grid.setSpacing(8)
        self._place(beside=False)
        self._stack.addWidget(shown)
        self._stack.addWidget(self.why)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self.setFocusProxy(self.bar)

    def _connect(self) -> None:
        self.player.moved.connect(self._show_moment)
        self.player.turned.connect(self._come_to_rest)
        for source in (self.bar, self.controls):
            source.stepped.connect(self._step)
            source.toggled.connect(self._toggle)
        self.bar.jumped.connect(self._jump)
        self.controls.jumped.connect(self._jump)
        self.controls.now_wanted.connect(partial(self._jump, 1))
        self.bar.wanted.connect(self._go)
        self.controls.queue_wanted.connect(lambda _wanted: self._make_room())
        self.controls.stilled.connect(self._be_still)
        self.sheet.key_pressed.connect(self.bar.press)
        self.sheet.state_chosen.connect(self._choose_state)
        self.queue.state_wanted.connect(self._show_state)
        self.queue.opened.connect(self.ticket_wanted)
        self.queue.followed.connect(self.follow)
        self.queue.moment_wanted.connect(partial(self._go, glance=_ARRIVED))

    def _speak(self) -> None:
        self.say(self.bar.setAccessibleName, lambda: self.tr("Moment that is shown"))
        self.say(
            self.bar.setToolTip,
            lambda: self.tr(
                "Drag to any moment. Bars: how much happened. Space plays, the arrows go from event to event."
            ),
        )
        self.say(lambda _text: self._say_why(), str)

    # Asking

    def _forget(self) -> None:
        self.player.stand()
        self.recording = self._ticket = None
        self._rows.clear()
        self._say_why()

    def _at_present(self) -> bool:
        return self._ticket is None and not self.player.running and self.player.at_end

    def _ask(self) -> None:
        """Ask for the drawing and the moves, unless nobody looks or an answer is awaited: then later."""
        question = self._question
        self._stale = question is not None
        if question is None or self._asked or not self.isVisible():
            return
        self._asked, self._stale = True, False
        wanted = GetVersion(blueprint_id=question.blueprint_id, number=question.version)
        self.questions.ask(wanted, partial(self._version_came, self._key), self._not_answered)
        self._ask_page(self._key, Reading(question, MOST_MOVES))

    def _version_came(self, key: Hashable, version: VersionView) -> None:
        if key == self._key:
            self.sheet.show_blueprint(version.blueprint, self._names)
            self._show_moment()

    def _ask_page(self, key: Hashable, reading: Reading) -> None:
        self.questions.digest(reading.next, reading.take, partial(self._page_came, key, reading), self._not_answered)

    def _page_came(self, key: Hashable, reading: Reading, found: Recording | None) -> None:
        if key == self._key and found is None:
            self._ask_page(key, reading)
            return
        self._asked = False
        if key != self._key or found is None:
            self._ask()
            return
        first = self.recording is None
        self.recording = found
        self._tell(self.recording, self.recording.end if first or self._at_present() else self.player.at)
        self._say_why()
        if self._stale:
            self._ask()

    def _not_answered(self) -> None:
        self._asked, self._stale = False, True

    def _say_why(self) -> None:
        if self.recording is None:
            why = self.tr("Reading what happened…")
        elif not len(self.recording) and self._question is not None and self._question.since is None:
            why = self.tr("Nothing has moved here so far.\n\nWhere filters narrow what is shown, clear them.")
        elif not len(self.recording):
            why = self.tr("Nothing moved in this period.\n\nChoose a longer one above, or clear the filters.")
        else:
            why = ""
        self.why.setText(why)
        self._stack.setCurrentIndex(1 if why else 0)

    # Showing

    def _tell(self, recording: Recording, at: Moment) -> None:
        """Of this recording, from this moment on."""
        self._glance = 0
        self.sheet.show_recording(recording, self._ticket)
        self.bar.show_recording(recording)
        self.queue.show_recording(recording, self._ticket)
        self.player.play_back(recording, at)

    def _show_moment(self) -> None:
        recording, at = self.player.recording, self.player.at
        if recording is None:
            return
        self.bar.show_moment(at)
        self.standing.show_time(at)
        self.sheet.show_dots(at, self.player.travel if self._glance is None else self._glance)
        if not self.player.running:
            self._show_slowly()
        elif not self._refresh.isActive():
            self._refresh.start()

    def _show_slowly(self) -> None:
        recording, at = self.player.recording, self.player.at
        if recording is None:
            return
        self.standing.show_standing(at, recording.standing(at))
        self.sheet.show_moment(at)
        if self._ticket is not None:
            self.queue.show_passage(at)
            return
        queue = recording.queue(at, self.queue.chosen_state)
        known = {key: row for key, row in self._rows.items() if row is not None}
        self.queue.show_queue(at, queue, known)
        self._name(tuple(each.ticket for each in queue[:MOST_LISTED] if each.ticket not in self._rows))

    def _name(self, tickets: tuple[int, ...]) -> None:
        """Ask what tickets are called, one question at a time."""
        if tickets and not self._naming:
            self._naming = True
            self.questions.ask(NameReplayed(ticket_ids=tickets), partial(self._names_came, tickets), self._not_named)

    def _names_came(self, asked: tuple[int, ...], rows: tuple[TicketRow, ...]) -> None:
        self._naming = False
        self._rows.update(dict.fromkeys(asked))
        self._rows.update((row.id, row) for row in rows)
        self._show_slowly()

    def _not_named(self) -> None:
        self._naming = False

    # Moving in time

    def _go(self, moment: Moment, glance: Span | None = None) -> None:
        self._glance = glance
        self.player.go(moment)

    def _step(self, direction: int) -> None:
        recording, at = self.player.recording, self.player.at
        if recording is None:
            return
        self.player.stand()
        found = recording.next_after(at) if direction > 0 else recording.last_before(at)
        if found is not None:
            self._go(found, _ARRIVED)

    def _jump(self, direction: int) -> None:
        """To the beginning; or to the end, and there to what happened meanwhile."""
        self.player.stand()
        self._go(self.player.begin if direction < 0 else self.player.end, 0)
        if direction > 0 and self._ticket is None:
            self._ask()

    def _toggle(self) -> None:
        if self.player.running:
            self.player.stand()
        else:
            self._glance = None
            self.player.run()

    def _come_to_rest(self) -> None:
        """At the end nobody is on the way any more."""
        if not self.player.running and self.player.at_end:
            self._glance = 0
        self._show_moment()

    def _be_still(self, still: bool) -> None:
        self.sheet.still = still
        self._show_moment()

    def _choose_state(self, state_id: str | None) -> None:
        if self._ticket is None:
            self.queue.choose(state_id)
            self._show_slowly()

    def _show_state(self, place: int | None) -> None:
        recording = self.player.recording
        if recording is not None:
            self.sheet.choose(None if place is None else recording.states[place].id)
            self._show_slowly()


def _inset(part: QWidget) -> QWidget:
    """With room at its sides."""
    around = QWidget()
    column = QVBoxLayout(around)
    column.setContentsMargins(20, 0, 20, 0)
    column.addWidget(part)
    return around
