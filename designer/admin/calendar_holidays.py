"""The days off of a calendar, as a table to edit, to fill from a country's public holidays or from a file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, override

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPalette, QPen, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDateEdit,
    QFileDialog,
    QHeaderView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from designer.admin.calendar_dates import FIRST_DAY, LAST_DAY, as_qt, date_format, of_qt, written_with_weekday
from designer.admin.calendar_national import NationalDialog
from designer.admin.page import sentence
from designer.widgets.flow_layout import FlowLayout
from designer.widgets.speaking import Speaking
from runtime.exchange.ics import BadCalendarFile, read_ics
from runtime.model.calendar import Holiday

type _Index = QModelIndex | QPersistentModelIndex

_NAME, _FIRST, _LAST, _YEARLY = range(4)
_ROLE = Qt.ItemDataRole


class HolidayModel(QAbstractTableModel):
    """One row for each; what makes no sense, such as an end before the beginning, is not taken."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.holidays: tuple[Holiday, ...] = ()
        self.locked = False

    def show_value(self, holidays: Sequence[Holiday]) -> None:
        """Show these without telling."""
        if tuple(holidays) != self.holidays:
            self.beginResetModel()
            self.holidays = tuple(holidays)
            self.endResetModel()

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.holidays)

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 4

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:
        if role != _ROLE.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (self.tr("Name"), self.tr("First day"), self.tr("Last day"), self.tr("Every year"))[section]

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.locked:
            return flags
        return flags | (Qt.ItemFlag.ItemIsUserCheckable if index.column() == _YEARLY else Qt.ItemFlag.ItemIsEditable)

    @override
    def data(self, index: _Index, role: int = _ROLE.DisplayRole) -> Any:
        holiday = self.holidays[index.row()]
        if index.column() == _YEARLY:
            checked = Qt.CheckState.Checked if holiday.yearly else Qt.CheckState.Unchecked
            return checked if role == _ROLE.CheckStateRole else None
        if role not in (_ROLE.DisplayRole, _ROLE.EditRole):
            return None
        if index.column() == _NAME:
            return holiday.name
        day = holiday.first if index.column() == _FIRST else holiday.last
        return as_qt(day) if role == _ROLE.EditRole else written_with_weekday(day)

    @override
    def setData(self, index: _Index, value: Any, role: int = _ROLE.EditRole) -> bool:
        row, holiday = index.row(), self.holidays[index.row()]
        changes = self._changes(holiday, index.column(), value, role)
        try:
            changed = holiday.having(**changes)
        except ValueError:
            return False
        if changed != holiday:
            self.holidays = (*self.holidays[:row], changed, *self.holidays[row + 1 :])
            self.dataChanged.emit(self.index(row, 0), self.index(row, _YEARLY))
            self.edited.emit()
        return True

    def _changes(self, holiday: Holiday, column: int, value: Any, role: int) -> dict[str, object]:
        if column == _YEARLY and role == _ROLE.CheckStateRole:
            return {"yearly": Qt.CheckState(value) is Qt.CheckState.Checked}
        if column == _NAME:
            return {"name": str(value).strip()}
        day = of_qt(value)
        if column == _FIRST:
            return {"first": day, "last": max(day, day + (holiday.last - holiday.first))}
        return {"last": day}

    def put(self, holidays: Iterable[Holiday]) -> None:
        """These instead, told."""
        self.show_value(sorted(holidays, key=lambda each: (each.first, each.last, each.name)))
        self.edited.emit()


class _DayDelegate(QStyledItemDelegate):
    """Days are typed with their whole year, or picked from a month; the box of a tick is seen in every look."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        if index.column() != _YEARLY:
            super().paint(painter, option, index)
            return
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        style = self._table.style()
        box = style.subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, shown, self._table)
        shown.features &= ~QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, self._table)
        _draw_box(painter, QRectF(box), option.palette, ticked=_is_ticked(index))

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        editor = super().createEditor(parent, option, index)
        if isinstance(editor, QDateEdit):
            editor.setDateRange(FIRST_DAY, LAST_DAY)
            editor.setDisplayFormat(date_format())
            editor.setCalendarPopup(True)
        return editor


def _is_ticked(index: _Index) -> bool:
    return Qt.CheckState(index.data(_ROLE.CheckStateRole)) is Qt.CheckState.Checked


def _draw_box(painter: QPainter, box: QRectF, palette: QPalette, *, ticked: bool) -> None:
    box = box.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
    painter.setBrush(palette.color(QPalette.ColorRole.Highlight) if ticked else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 3, 3)
    if ticked:
        painter.setPen(QPen(palette.color(QPalette.ColorRole.HighlightedText), 1.8))
        corners = ((0.22, 0.52), (0.42, 0.72), (0.78, 0.3))
        painter.drawPolyline([box.topLeft() + QPointF(box.width() * x, box.height() * y) for x, y in corners])
    painter.restore()


class HolidaysEditor(Speaking):
    """The table and what fills it."""

    edited = Signal(object)
    """The holidays as a tuple."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model, self.table, self.told = HolidayModel(self), QTableView(), sentence()
        self.add_button, self.remove_button = QPushButton(), QPushButton()
        self.national_button, self.file_button = QPushButton(), QPushButton()
        self.empty = sentence()
        self._arrange()
        self.model.edited.connect(lambda: self.edited.emit(self.model.holidays))
        self.model.edited.connect(self._show_buttons)
        self.add_button.clicked.connect(self.add)
        self.remove_button.clicked.connect(self.remove)
        self.national_button.clicked.connect(self.choose_national)
        self.file_button.clicked.connect(self._choose_file)
        self.table.selectionModel().selectionChanged.connect(lambda _now, _before: self._show_buttons())
        QShortcut(QKeySequence("Delete"), self.table, self.remove, context=Qt.ShortcutContext.WidgetShortcut)
        self._speak()

    def show_value(self, holidays: Sequence[Holiday]) -> None:
        """Show these without telling."""
        self.model.show_value(holidays)
        self._show_buttons()

    def lock(self, locked: bool) -> None:
        """Only to be looked at."""
        self.model.locked = locked
        for button in (self.add_button, self.national_button, self.file_button):
            button.setEnabled(not locked)
        self._show_buttons()

    def forget_told(self) -> None:
        """Another calendar is shown: what was said of the former is over."""
        self.told.hide()

    def add(self) -> None:
        """One more, today; its name is to be typed at once."""
        today = date.today()  # noqa: DTZ011 - where the person sits
        new = Holiday(name=self.tr("Day off"), first=today)
        self.model.put((*self.model.holidays, new))
        row = self.model.holidays.index(new)
        self.table.setCurrentIndex(self.model.index(row, _NAME))
        self.table.setFocus()
        self.table.edit(self.model.index(row, _NAME))

    def remove(self) -> None:
        """Take the selected ones away."""
        rows = {index.row() for index in self.table.selectionModel().selectedIndexes()}
        if rows and not self.model.locked:
            self.model.put(each for row, each in enumerate(self.model.holidays) if row not in rows)

    def choose_national(self) -> None:
        """Ask for a country and years, and copy its holidays in."""
        dialog = NationalDialog(self)
        dialog.accepted.connect(lambda: self.bring(dialog.chosen))
        dialog.open()

    def bring(self, holidays: Sequence[Holiday], *, left_out: int = 0) -> None:
        """Copy these in; those that are there already, on the same days, are left as they are."""
        there = {(each.first, each.last) for each in self.model.holidays}
        new = [each for each in holidays if (each.first, each.last) not in there]
        if new:
            self.model.put((*self.model.holidays, *new))
        said = [self.tr("%Ln day(s) off brought in.", "", len(new))]
        if len(new) < len(holidays):
            said.append(self.tr("%Ln were there already.", "", len(holidays) - len(new)))
        if left_out:
            said.append(self.tr("%Ln of the file are no whole days, or return otherwise than yearly.", "", left_out))
        self._tell(" ".join(said))

    def read_file(self, path: Path) -> None:
        """Bring in what a calendar file says; a file that is none is refused with the reason."""
        try:
            found = read_ics(path)
        except BadCalendarFile as refusal:
            self._tell(str(refusal))
            return
        self.bring(found.holidays, left_out=found.left_out)

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, self.tr("Days off from a calendar file"))
        dialog.setNameFilter(self.tr("Calendar files (*.ics *.ical)"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.read_file(Path(path)))
        dialog.open()

    def _arrange(self) -> None:
        self.table.setModel(self.model)
        self.table.setItemDelegate(_DayDelegate(self.table))
        self.table.setObjectName("rows")
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setMinimumHeight(220)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        self.told.setObjectName("secondary")
        self.empty.setObjectName("secondary")
        self.add_button.setObjectName("add")
        for button in (self.remove_button, self.national_button, self.file_button):
            button.setObjectName("quiet")
        buttons = FlowLayout()
        for button in (self.add_button, self.national_button, self.file_button, self.remove_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.empty)
        column.addWidget(self.table, 100)
        column.addLayout(buttons)
        column.addWidget(self.told)
        column.addStretch(1)

    def _speak(self) -> None:
        self.say(self.table.setAccessibleName, lambda: self.tr("Days off"))
        self.say(self.add_button.setText, lambda: self.tr("Add a day…"))
        self.say(self.national_button.setText, lambda: self.tr("Public holidays…"))
        self.say(self.file_button.setText, lambda: self.tr("From a file…"))
        self.say(self.file_button.setToolTip, lambda: self.tr("A calendar file (.ics), as other programs export it"))
        self.say(self.remove_button.setText, lambda: self.tr("Remove the day"))
        self.say(
            self.empty.setText,
            lambda: self.tr("No days off yet. On a day off nothing opens; add days, a country’s holidays, or a file."),
        )

    def _show_buttons(self) -> None:
        self.empty.setVisible(not self.model.holidays)
        for widget in (self.table, self.remove_button):
            widget.setVisible(bool(self.model.holidays))
        self.remove_button.setEnabled(self.table.selectionModel().hasSelection() and not self.model.locked)

    def _tell(self, text: str) -> None:
        self.told.setText(text)
        self.told.show()
