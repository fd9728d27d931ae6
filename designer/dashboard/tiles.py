"""The six figures of a Blueprint, each on a tile that says what it means."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import override

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from designer import words
from designer.dashboard.compared import Change, set_beside
from designer.dashboard.definitions import definition
from designer.dashboard.drill import Drill
from designer.dashboard.page import Watched
from designer.theme import enlarge, set_tone
from runtime.messages.behind import Behind
from runtime.messages.figures import Figures, StateFigures

FEW = 5
"""Fewer observations than this are shown, but greyed: a mean of so few says little."""

_NARROWEST = 232
_GAP = 12
_SPARK = QSize(76, 30)
_EDGE, _BESIDE = 14, 8
"""Pixels beside a tile's lines, and between a number and what stands beside it."""
_SPARKS = 26
"""So many points of a course at most; of more, every so many together."""


@dataclass(frozen=True, slots=True)
class Face:
    """What a tile shows. Tones: “bad”, “warning”, “faint” or nothing."""

    title: str
    value: str
    note: str
    meaning: str
    value_tone: str = ""
    note_tone: str = ""
    drill: Drill | None = None
    course: tuple[float, ...] = ()
    now: float | None = None
    """Where the course ends, for what is counted at this moment: the dot means the value beside it."""
    change: Change | None = None
    """To the period before."""


class Tile(QFrame):
    """One figure. A click or Return opens its tickets; Space shows what the pointer would: its definition."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tile")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumWidth(_NARROWEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._title, self.value, self._note = _Line("tileTitle"), _Line("tileValue"), _Line("tileNote")
        self._change = QLabel()
        self._change.setObjectName("tileChange")
        self.spark = Spark()
        self.face: Face | None = None
        """What it shows."""
        enlarge(self.value, 1.9, bold=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 12, _EDGE, 12)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.addWidget(self.value, 1)
        row.addWidget(self._change, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.spark)
        column.addWidget(self._title)
        column.addLayout(row)
        column.addWidget(self._note)

    def show_face(self, face: Face) -> None:
        """Show a figure; the same one again changes nothing."""
        if face == self.face:
            return
        self.face = face
        self._title.say(face.title)
        self.value.say(face.value)
        self._note.say(face.note)
        set_tone(self.value, face.value_tone)
        set_tone(self._note, face.note_tone)
        self.spark.show_course(face.course, face.now)
        self._show_change(face.change)
        self._make_room()
        self.setCursor(Qt.CursorShape.PointingHandCursor if face.drill else Qt.CursorShape.ArrowCursor)
        meaning = f"{face.meaning} {face.change.meaning}" if face.change is not None else face.meaning
        self.setToolTip(meaning)
        self.setAccessibleName(f"{face.title}: {face.value}. {face.note}")
        self.setAccessibleDescription(meaning)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """The number is never cut: its course, and then how it changed, step aside in a narrow tile."""
        face = self.face
        if face is None:
            return
        room = self.width() - 2 * _EDGE - self.value.fontMetrics().horizontalAdvance(face.value)
        change = self._change.sizeHint().width() + _BESIDE if face.change is not None else 0
        self.spark.step_aside(aside=room < change + _SPARK.width() + _BESIDE)
        self._change.setVisible(face.change is not None and room >= change)

    def _show_change(self, change: Change | None) -> None:
        if change is not None:
            self._change.setText(change.text)
            set_tone(self._change, change.tone)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.pressed.emit()
        elif event.key() == Qt.Key.Key_Space:
            QToolTip.showText(self.mapToGlobal(QPoint(8, self.height())), self.toolTip(), self)
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()


class Spark(QWidget):
    """The course of a figure as a small line that ends in a dot; its numbers stand in the charts."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(_SPARK)
        kept = self.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.setSizePolicy(kept)
        self._course: tuple[float, ...] = ()
        self.setVisible(False)

    def step_aside(self, *, aside: bool) -> None:
        """Leave the room to the number, or come back."""
        self.setFixedWidth(0 if aside else _SPARK.width())

    @property
    def course(self) -> tuple[float, ...]:
        """What the line goes through."""
        return self._course

    def show_course(self, course: tuple[float, ...], now: float | None = None) -> None:
        """Show a course, and what it has come to; fewer than three points are none."""
        every = max(1, -(-len(course) // _SPARKS))
        whole = len(course) // every * every
        start = len(course) - whole
        means = [sum(course[at : at + every]) / every for at in range(start, len(course), every)]
        self._course = (*means, now) if means and now is not None else tuple(means)
        self.setVisible(len(self._course) > 2)  # noqa: PLR2004  two points are no course
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        low, high = min(self._course), max(self._course)
        wide, tall = self.width() - 8, self.height() - 8
        points = [
            QPointF(4 + wide * at / (len(self._course) - 1), 4 + tall * (1 - (value - low) / ((high - low) or 1)))
            for at, value in enumerate(self._course)
        ]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self.palette().color(QPalette.ColorRole.Accent)
        ground = QPolygonF([QPointF(points[0].x(), self.height()), *points, QPointF(points[-1].x(), self.height())])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour.red(), colour.green(), colour.blue(), 34))
        painter.drawPolygon(ground)
        painter.setPen(QPen(colour, 1.6))
        painter.drawPolyline(QPolygonF(points))
        painter.setBrush(colour)
        painter.drawEllipse(points[-1], 2.4, 2.4)
        painter.end()


class _Line(QLabel):
    """One line that ends in “…” where the tile is too narrow for it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._whole = ""

    def say(self, text: str) -> None:
        """Show a text."""
        self._whole = text
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, QFontMetrics(self.font()).height())

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, max(self.width(), 1))
        self.setText(shown)


def _changes(watched: Watched, before: Figures | None) -> Mapping[str, Change | None]:
    """By the name of the tile; a mean of few runs is compared with nothing."""
    if before is None:
        return {}
    figures, then = watched.figures, replace(watched, figures=before)
    spans = watched.full_time(), then.full_time()
    mean, mean_then = (each.mean_s if each.n >= FEW else None for each in spans)
    made, made_then = (sum(each.n for each in both.transitions) for both in (figures, before))
    counts = {name: (getattr(figures, name), getattr(before, name)) for name in ("over_limit", "sla_broken")}
    better = {name: set_beside(now, was, words.number(was), less_is_better=True) for name, (now, was) in counts.items()}
    return {
        "active": set_beside(figures.active, before.active, words.number(before.active)),
        "full_time": set_beside(mean, mean_then, words.duration(mean_then), less_is_better=True),
        "transitions": set_beside(made, made_then, words.number(made_then)),
        **better,
    }


def _told(watched: Watched) -> int:
    """How many days of the flow the charts tell of."""
    buckets, days = watched.charts.buckets, watched.figures.flow.days
    return bisect_left(days, buckets[-1]) if buckets else len(days)


class TileBoard(QWidget):
    """The six tiles, in as many columns as fit."""

    drilled = Signal(object)
    """A Drill: the tickets behind a tile are wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = 0
        self._faces: tuple[Face, ...] = ()
        self.tiles = [Tile(self) for _ in range(6)]
        for number, tile in enumerate(self.tiles):
            tile.pressed.connect(partial(self._open, number))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self._arrange(6)

    def show_watched(self, watched: Watched, before: Figures | None = None) -> None:
        """Show the figures of a Blueprint, beside those of the period before where they are known."""
        changes = _changes(watched, before)
        self._faces = tuple(
            replace(make(watched), change=changes.get(name))
            for name, make in (
                ("active", self._active),
                ("over_limit", self._over_limit),
                ("full_time", self._full_time),
                ("sla_broken", self._sla_broken),
                ("transitions", self._transitions),
                ("slowest", self._slowest),
            )
        )
        for tile, face in zip(self.tiles, self._faces, strict=True):
            tile.show_face(face)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fit = (event.size().width() + _GAP) // (_NARROWEST + _GAP)
        self._arrange(next((count for count in (6, 3, 2) if count <= fit), 1))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def _open(self, number: int) -> None:
        drill = self._faces[number].drill if self._faces else None
        if drill is not None:
            self.drilled.emit(drill)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, tile in enumerate(self.tiles):
            if tile.parentWidget() is self:  # others stand on a dashboard of somebody's own
                self._grid.addWidget(tile, number // columns, number % columns)
        for column in range(6):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _active(self, watched: Watched) -> Face:
        figures, title = watched.figures, self.tr("Active tickets")
        return Face(
            title,
            words.number(figures.active),
            self.tr("%Ln ticket(s) in the period", "", figures.tickets),
            definition("active"),
            drill=Drill(Behind.ACTIVE, title),
            course=figures.flow.wip[: _told(watched)],
            now=figures.active,
        )

    def _over_limit(self, watched: Watched) -> Face:
        figures, title = watched.figures, self.tr("Over limit now")
        worst = max(figures.states.items(), key=lambda item: item[1].over_limit, default=("", StateFigures()))
        note = self.tr("most in {state}").format(state=worst[0]) if figures.over_limit else self.tr("none is late")
        tone = "bad" if figures.over_limit else ""
        drill = Drill(Behind.OVER_LIMIT, title)
        return Face(title, words.number(figures.over_limit), note, definition("over_limit"), tone, tone, drill)

    def _full_time(self, watched: Watched) -> Face:
        spread, title = watched.full_time(), self.tr("Mean full time")
        note = self.tr("no run was completed")
        if spread.n:
            title = self.tr("Mean full time of %Ln run(s)", "", spread.n)
            note = self.tr("median {median} · 95% {p95}").format(
                median=words.duration(spread.median_s), p95=words.duration(spread.p95_s)
            )
        return Face(
            title,
            words.duration(spread.mean_s),
            note,
            definition("full_time_business" if watched.business else "full_time"),
            "faint" if spread.n < FEW else "",
            drill=Drill(Behind.COMPLETED, self.tr("Completed runs")),
        )

    def _sla_broken(self, watched: Watched) -> Face:
        figures, title = watched.figures, self.tr("SLA broken")
        share = figures.sla_broken / figures.tickets if figures.tickets else None
        note = self.tr("{share} of the tickets").format(share=words.percent(share))
        late = [chart.course.late for chart in watched.charts.states.values()]
        return Face(
            title,
            words.number(figures.sla_broken),
            note if share is not None else self.tr("no tickets"),
            definition("sla_broken"),
            note_tone="warning" if figures.sla_broken else "",
            drill=Drill(Behind.SLA_BROKEN, title),
            course=tuple(map(sum, zip(*late, strict=True))) if figures.sla_broken else (),
        )

    def _transitions(self, watched: Watched) -> Face:
        figures, title = watched.figures, self.tr("Transitions made")
        made = sum(transition.n for transition in figures.transitions)
        back = sum(transition.back for transition in figures.transitions)
        note = self.tr("{count} of them led back").format(count=words.number(back))
        return Face(
            title,
            words.number(made),
            note,
            f"{definition('transitions')} {definition('back')}",
            drill=Drill(Behind.VISITS, title),
            course=tuple(map(sum, zip(*(each.n for each in watched.charts.passages), strict=True))),
        )

    def _slowest(self, watched: Watched) -> Face:
        under_way = ((name, state) for name, state in watched.figures.states.items() if not state.final)
        known = [(name, watched.visits(state)) for name, state in under_way if state.visits.mean_s is not None]
        enough = [item for item in known if item[1].n >= FEW] or known
        name, visits = max(enough, key=lambda item: item[1].mean_s or 0, default=("", None))
        drill = Drill(Behind.VISITS, self.tr("Longest in {state}").format(state=name), state=name) if name else None
        return Face(
            self.tr("Longest state, mean"),
            words.duration(visits.mean_s if visits else None),
            self.tr("{state}, median {median}").format(state=name, median=words.duration(visits.median_s))
            if visits
            else self.tr("no visit has ended"),
            definition("visits"),
            "faint" if visits is not None and visits.n < FEW else "",
            drill=drill,
        )
