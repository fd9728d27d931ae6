"""The Blueprints of a desk, each with the number of its active tickets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from designer import words
from runtime.messages.blueprints import Activity, BlueprintSummary

type Index = QModelIndex | QPersistentModelIndex

SUB_ROLE = Qt.ItemDataRole.UserRole
COUNT_ROLE = Qt.ItemDataRole.UserRole + 1
RANK_ROLE = Qt.ItemDataRole.UserRole + 2
LATE_ROLE = Qt.ItemDataRole.UserRole + 3
_PAD, _GAP = 12, 3
_RANK_WIDTH = 22


class BlueprintList(QListView):
    """Tells which Blueprint is chosen; one is, as soon as there is any."""

    chosen = Signal(object)
    """The BlueprintSummary, whenever another one is chosen or the chosen one changed."""

    def __init__(self, parent: QWidget | None = None, *, ranked: bool = False) -> None:
        """`ranked`: with its number in the order in which they claim tickets before each."""
        super().__init__(parent)
        self._listed = _Listed(self, ranked=ranked)
        self.first = ""
        """The id of the one that is chosen where none is yet."""
        self.setModel(self._listed)
        self.setItemDelegate(_Delegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(self._current_changed)

    @property
    def current(self) -> BlueprintSummary | None:
        """The chosen Blueprint."""
        row = self.currentIndex().row()
        return self._listed.summaries[row] if 0 <= row < len(self._listed.summaries) else None

    @property
    def summaries(self) -> Sequence[BlueprintSummary]:
        """Those that are shown, from the top."""
        return self._listed.summaries

    def show_blueprints(self, summaries: Sequence[BlueprintSummary]) -> None:
        """Show these; the chosen one stays chosen where it is still there."""
        before, scrolled = self.current, self.verticalScrollBar().value()
        self.selectionModel().blockSignals(True)
        self._listed.fill(summaries)
        ids = [summary.id for summary in summaries]
        wanted = before.id if before is not None else self.first
        row = ids.index(wanted) if wanted in ids else 0
        if summaries:
            self.selectionModel().setCurrentIndex(
                self._listed.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        self.selectionModel().blockSignals(False)
        self.doItemsLayout()
        self.verticalScrollBar().setValue(scrolled)
        if self.current != before:
            self.chosen.emit(self.current)

    def choose(self, blueprint_id: str) -> None:
        """Choose the Blueprint with this id, without telling: whoever asks knows."""
        for row, summary in enumerate(self._listed.summaries):
            if summary.id == blueprint_id and row != self.currentIndex().row():
                with QSignalBlocker(self.selectionModel()):
                    self.setCurrentIndex(self._listed.index(row))
                self.scrollTo(self.currentIndex())
                self.viewport().update()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._listed.reword()

    def _current_changed(self) -> None:
        self.chosen.emit(self.current)


def first_looked_at(summaries: Sequence[BlueprintSummary], last: str) -> str:
    """The Blueprint that was looked at last; where that is none of these, the one with the most over their limit.

    Where none is over it, the one with the most under way.
    """
    if any(each.id == last for each in summaries):
        return last
    urgent = max(summaries, key=lambda each: (each.version is not None, each.late or 0, each.active), default=None)
    return urgent.id if urgent is not None else ""


class _Listed(QAbstractListModel):
    def __init__(self, parent: BlueprintList, *, ranked: bool) -> None:
        super().__init__(parent)
        self._ranked = ranked
        self.summaries: Sequence[BlueprintSummary] = ()

    def fill(self, summaries: Sequence[BlueprintSummary]) -> None:
        """Show these."""
        self.beginResetModel()
        self.summaries = summaries
        self.endResetModel()

    def reword(self) -> None:
        """The language changed."""
        if self.summaries:
            self.dataChanged.emit(self.index(0), self.index(len(self.summaries) - 1))

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self.summaries)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        summary = self.summaries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return summary.name
            case Qt.ItemDataRole.ToolTipRole:
                said = self._late(summary) and self._sub(summary)
                return "\n".join(filter(None, (summary.name, said, self._rank(index.row()))))
            case Qt.ItemDataRole.AccessibleTextRole:
                active = self.tr("%Ln active ticket(s)", "", summary.active)
                told = summary.name, active, self._late(summary), self._sub(summary), self._rank(index.row())
                return ", ".join(filter(None, told))
        return self._drawn(summary, index.row(), role)

    def _drawn(self, summary: BlueprintSummary, row: int, role: int) -> str | None:
        """What the delegate draws beside the name."""
        if role == SUB_ROLE:
            return self._late(summary) or self._sub(summary)
        if role == LATE_ROLE:
            return self._late(summary)
        if role == COUNT_ROLE:
            return words.number(summary.active)
        return words.number(row + 1) if role == RANK_ROLE and self._ranked else None

    def _late(self, summary: BlueprintSummary) -> str:
        """How many are over their limit, where any are."""
        return self.tr("%Ln over the limit", "", summary.late) if summary.late else ""

    def _rank(self, row: int) -> str:
        """Which place it has where tickets are claimed, and how to change it."""
        if not self._ranked:
            return ""
        return self.tr(
            "Number {place} to claim a new ticket: the first whose criteria match takes it. Drag it, or Alt+↑, Alt+↓."
        ).format(place=words.number(row + 1))

    def _sub(self, summary: BlueprintSummary) -> str:
        """Its version and whether it takes tickets."""
        if summary.version is None:
            return self.tr("draft, never published")
        known = {
            Activity.DRAFT: self.tr("version {n}, not active"),
            Activity.ACTIVE: self.tr("version {n}, active"),
            Activity.FADING: self.tr("version {n}, takes no new tickets"),
            Activity.INACTIVE: self.tr("version {n}, not active"),
        }
        return known[summary.activity].format(n=summary.version)


class _Delegate(QStyledItemDelegate):
    """Name over version, or over how many are late, and the count at the right."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = option.fontMetrics.height()
        return QSize(180, 2 * line + _GAP + 2 * 10)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRect(option.rect).adjusted(6, 2, -6, -2)
        self._background(painter, option, box)
        inner = box.adjusted(_PAD, 8, -_PAD, -8)
        pill = self._pill(painter, option, inner, str(index.data(COUNT_ROLE)))
        rank = self._rank(painter, option, inner, str(index.data(RANK_ROLE) or ""))
        self._texts(painter, option, inner.adjusted(rank, 0, -(pill + 8), 0), index)
        painter.restore()

    def _background(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect) -> None:
        accent = option.palette.color(QPalette.ColorRole.Accent)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QPen(accent, 1.5) if focused else Qt.PenStyle.NoPen)
        accent.setAlpha(38 if chosen else 16 if over else 0)
        painter.setBrush(accent)
        painter.drawRoundedRect(box, 8, 8)

    def _pill(self, painter: QPainter, option: QStyleOptionViewItem, inner: QRect, count: str) -> int:
        font = _weighted(option.font, 0.9)
        width = max(QFontMetrics(font).horizontalAdvance(count) + 14, 26)
        box = QRect(inner.right() - width + 1, inner.center().y() - 10, width, 21)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(option.palette.color(QPalette.ColorRole.WindowText))
        painter.drawRoundedRect(box, 10, 10)
        painter.setFont(font)
        painter.setPen(option.palette.color(QPalette.ColorRole.Window))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, count)
        return width

    def _rank(self, painter: QPainter, option: QStyleOptionViewItem, inner: QRect, rank: str) -> int:
        """Its number, where there is one; the answer is how much room that takes."""
        if rank:
            painter.setFont(_weighted(option.font, 0.9))
            painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
            box = QRect(inner.left() - 4, inner.top(), _RANK_WIDTH, inner.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, rank)
        return _RANK_WIDTH - 4 if rank else 0

    def _texts(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, index: Index) -> None:
        name, sub, late = str(index.data()), str(index.data(SUB_ROLE)), bool(index.data(LATE_ROLE))
        under = QPalette.ColorRole.WindowText if late else QPalette.ColorRole.PlaceholderText
        lines = (
            (name, _weighted(option.font, 1.0), QPalette.ColorRole.WindowText, Qt.AlignmentFlag.AlignTop),
            (sub, _weighted(option.font, 1.0) if late else option.font, under, Qt.AlignmentFlag.AlignBottom),
        )
        for text, font, role, edge in lines:
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
            painter.setFont(font)
            painter.setPen(option.palette.color(role))
            painter.drawText(box, edge | Qt.AlignmentFlag.AlignLeft, shown)


def _weighted(font: QFont, factor: float) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    made.setPointSizeF(font.pointSizeF() * factor)
    return made
