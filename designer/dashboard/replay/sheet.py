"""The drawing in time: a Blueprint that is only looked at, with the tickets of a moment in it and on their way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import override

import numpy as np
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from designer.canvas.canvas import Canvas
from designer.canvas.captions import Names
from designer.canvas.overlay import Element, Overlay
from designer.canvas.selection import Selection
from designer.dashboard.replay.dots import MOST_DOTS, Dots
from designer.dashboard.replay.recording import Recording
from designer.dashboard.replay.tracks import Tracks
from designer.document import Document
from designer.theme import Theme
from runtime.messages.replay import NOWHERE
from runtime.model.blueprint import Blueprint
from runtime.model.values import Moment, Span

_EMPTY = Blueprint(id="empty", name="-")
_BURNING = 4
"""The warmest of `Overlay.heat`."""


class Sheet(QWidget):
    """Counts lie over the drawing as figures do: the document and its undo know nothing of them."""

    state_chosen = Signal(object)
    """The id of the one state that is chosen; None for none."""
    key_pressed = Signal(object)
    """A key that moves in time: Space, Home or End."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = Document(_EMPTY, self, read_only=True)
        self.selection = Selection(self)
        self.canvas = Canvas(self.document, theme, self.selection)
        self.dots = Dots(self.canvas, theme)
        self.still = False
        """Tickets jump to where they go."""
        self.burning = False
        """A state with late tickets burns, and says how many they are."""
        self._recording: Recording | None = None
        self._tracks: Tracks | None = None
        self._ticket: int | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.canvas)
        self.canvas.view.installEventFilter(self)
        self.selection.changed.connect(self._tell_choice)
        self.setFocusProxy(self.canvas)

    def show_blueprint(self, blueprint: Blueprint, names: Names) -> None:
        """Draw this."""
        self.canvas.show_names(names)
        if blueprint != self.document.blueprint:
            self.document.replace(blueprint)
            self._tracks = None
            self.canvas.when_settled(self._fit)

    def show_recording(self, recording: Recording, ticket: int | None = None) -> None:
        """Tell of this from now on; `ticket`: of this one only, with the way it took."""
        self._recording, self._ticket, self._tracks = recording, ticket, None
        if ticket is None:
            self.canvas.show_path(())

    def show_moment(self, moment: Moment) -> None:
        """Show who is where."""
        recording = self._recording
        if recording is None:
            return
        over = self._counts(recording, moment) if self._ticket is None else self._passage(recording, moment)
        shown = self.canvas.scene.overlay_of
        if any(shown(key) != each for key, each in over.items()):
            self.canvas.show_overlay(over)

    def show_dots(self, moment: Moment, travel: Span) -> None:
        """Show who was on the way within the `travel` before."""
        if self._recording is not None:
            self._move_dots(self._recording, moment, travel)

    def choose(self, state_id: str | None) -> None:
        """Choose a state on the drawing."""
        if state_id is None or state_id not in self.document.blueprint.states_by_id:
            self.selection.clear()
        else:
            self.selection.choose(Element("state", state_id))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.key() not in _KEYS or event.modifiers():
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.KeyPress:
            self.key_pressed.emit(event.key())
        return True

    def _fit(self) -> None:
        QTimer.singleShot(0, self, self.canvas.view.fit)

    def _counts(self, recording: Recording, moment: Moment) -> Mapping[str, Overlay]:
        counts, late = recording.counts(moment).tolist(), recording.late(moment).tolist()
        drawn = self.document.blueprint.states_by_id
        return {
            state.id: self._over(counts[place], 0 if state.final else late[place])
            for place, state in enumerate(recording.states)
            if state.id in drawn
        }

    def _over(self, count: int, late: int) -> Overlay:
        if not late:
            return Overlay(count=count)
        if not self.burning:
            return Overlay(count=count, tone="bad")
        return Overlay(count=count, tone="bad", heat=_BURNING, metric=self.tr("%Ln over limit", "", late))

    def _passage(self, recording: Recording, moment: Moment) -> Mapping[str, Overlay]:
        """Where the one ticket is, and what it came through; the drawing shows the way it took."""
        past = recording.row_after(moment)
        taken = recording.transition[:past]
        self.canvas.show_path({recording.transitions[way] for way in taken[taken != NOWHERE].tolist()})
        targets = recording.target[:past]
        through = set(targets[targets != NOWHERE].tolist())
        here = int(targets[-1]) if past else NOWHERE
        return {
            state.id: Overlay(token=place == here, walked=place in through)
            for place, state in enumerate(recording.states)
            if state.id in self.document.blueprint.states_by_id
        }

    def _move_dots(self, recording: Recording, moment: Moment, travel: Span) -> None:
        if self._tracks is None:
            self._tracks = Tracks(recording, self.canvas.scene)
        found = recording.moving(moment, travel, MOST_DOTS)
        progress = np.ones(len(found.rows)) if self.still else found.progress
        places = self._tracks.at(found.rows, progress)
        self.dots.show_dots(places, recording.left_late[found.rows], large=self._ticket is not None)

    def _tell_choice(self) -> None:
        only = self.selection.only
        self.state_chosen.emit(only.id if only is not None and only.kind == "state" else None)


_KEYS = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Home, Qt.Key.Key_End})
