"""The frame of a chart: its title and meaning, the same numbers as a table, and both as files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import override

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from designer.dashboard.figure_table import Column, FigureTable
from designer.dashboard.numbers import Cell, Kind, Numbers, as_csv
from designer.dashboard.picture import write_picture
from designer.theme import enlarge
from designer.widgets.speaking import Speaking
from runtime.exchange.atomic_file import replacing

type Row = tuple[Cell, ...]

_WIDEST_CHOICE, _LEAST_ABOUT = 240, 64
_WORDS = frozenset({Kind.TEXT, Kind.DAY, Kind.MOMENT})
"""What is read from the left; numbers stand at the right."""


def columns_of(numbers: Numbers) -> Sequence[Column[Row]]:
    """The columns of a table of numbers."""
    return [
        Column(title, "", partial(_text, numbers, at), partial(_key, at), number=numbers.kinds[at] not in _WORDS)
        for at, title in enumerate(numbers.titles)
    ]


class NumbersTable(FigureTable[Row]):
    """Numbers as a table, in the order they came."""

    first_sorted = -1

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numbers = Numbers()

    def show_numbers(self, numbers: Numbers) -> None:
        """Show these."""
        self._numbers = numbers
        self.show_rows(numbers.rows)

    @override
    def columns(self) -> Sequence[Column[Row]]:
        return columns_of(self._numbers)


class ChartCard(Speaking):
    """A chart in its frame. What is shown is given as `numbers` too; with none of them it says why."""

    def __init__(self, title: Callable[[], str], chart: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.chart = chart
        self._listing: NumbersTable | None = None
        self._numbers = Numbers()
        self._told = Numbers(), "", ""
        self._folder = Path.home()
        self.title, self.about, self.empty = QLabel(), _About(), QLabel()
        self.menu = QMenu(self)
        self.as_table, self.csv, self.png = (QAction(self) for _ in range(3))
        self.more = QToolButton()
        self._row = QHBoxLayout()
        self._pages = QStackedWidget()
        self._arrange()
        self._speak(title)

    def show_numbers(self, numbers: Numbers, about: str, why_empty: str = "") -> None:
        """The numbers the chart shows, what it is about, and why there is nothing to show where there is not."""
        if (numbers, about, why_empty) == self._told:
            return
        self._told = numbers, about, why_empty
        self._numbers = numbers
        self.about.setText(about)
        self.empty.setText(why_empty)
        if self.as_table.isChecked():
            self.table.show_numbers(numbers)
        self._turn()

    @property
    def numbers(self) -> Numbers:
        """The numbers it shows."""
        return self._numbers

    @property
    def table(self) -> NumbersTable:
        """The same as a table; made when it is first wanted, for few ever are."""
        if self._listing is None:
            self._listing = NumbersTable()
            self._pages.addWidget(self._listing)
            self.say(self._listing.setAccessibleName, self.title.text)
        return self._listing

    @property
    def shown(self) -> QWidget:
        """What stands in the frame: the chart, its numbers as a table, or why there is nothing to show."""
        return self._pages

    def define(self, meaning: str) -> None:
        """What it means, on its title."""
        self.title.setToolTip(meaning)
        self.chart.setAccessibleDescription(meaning)

    def add_control(self, control: QWidget) -> None:
        """A choice in the title's row; one that is filled later is as wide as what it offers then."""
        if isinstance(control, QComboBox):
            control.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            control.setMaximumWidth(_WIDEST_CHOICE)
        self._row.insertWidget(self._row.count() - 1, control)

    def write_csv(self, path: Path) -> None:
        """Write the numbers. Raises OSError."""
        with replacing(path) as file:
            file.write(as_csv(self._numbers).encode("utf-8-sig"))

    def write_png(self, path: Path) -> None:
        """Write the card as it is seen, under what it is about. Raises OSError."""
        write_picture(self, path)

    def _arrange(self) -> None:
        enlarge(self.title, 1.05, bold=True)
        self.about.setObjectName("secondary")
        self.empty.setObjectName("secondary")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.more.setText("⋯")
        self.more.setObjectName("ghost")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self.menu)
        self.as_table.setCheckable(True)
        self.menu.addActions([self.as_table, self.csv, self.png])
        self._row.setSpacing(10)
        for part, stretch in ((self.title, 0), (self.about, 1), (self.more, 0)):
            self._row.addWidget(part, stretch)
        self._pages.setObjectName("cardPages")
        for page in (self.chart, self.empty):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 12, 12)
        column.setSpacing(6)
        column.addLayout(self._row)
        column.addWidget(self._pages, 1)
        self.as_table.toggled.connect(self._turn)
        self.csv.triggered.connect(partial(self._ask_where, "csv"))
        self.png.triggered.connect(partial(self._ask_where, "png"))

    def _speak(self, title: Callable[[], str]) -> None:
        self.say(self.title.setText, title)
        self.say(self.chart.setAccessibleName, title)
        self.say(self.as_table.setText, lambda: self.tr("Show as table"))
        self.say(self.csv.setText, lambda: self.tr("Export numbers (CSV)…"))
        self.say(self.png.setText, lambda: self.tr("Export picture (PNG)…"))
        self.say(self.more.setToolTip, lambda: self.tr("Table and export"))
        self.say(self.more.setAccessibleName, lambda: self.tr("Table and export of “{chart}”").format(chart=title()))

    def _turn(self) -> None:
        if self.empty.text():
            self._pages.setCurrentWidget(self.empty)
        elif self.as_table.isChecked():
            self.table.show_numbers(self._numbers)
            self._pages.setCurrentWidget(self.table)
        else:
            self._pages.setCurrentWidget(self.chart)
        if self._listing is not None and self._pages.currentWidget() is not self._listing:
            self._listing.show_numbers(Numbers())  # a hidden table asks for no room
        for action in (self.as_table, self.csv, self.png):
            action.setEnabled(not self.empty.text())

    def _ask_where(self, ending: str) -> None:
        dialog = QFileDialog(self, self.csv.text() if ending == "csv" else self.png.text(), str(self._folder))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending)
        dialog.selectFile(f"{self.title.text()}.{ending}")
        dialog.fileSelected.connect(partial(self._write, ending))
        dialog.open()

    def _write(self, ending: str, path: str) -> None:
        self._folder = Path(path).parent
        try:
            (self.write_csv if ending == "csv" else self.write_png)(Path(path))
        except OSError as why:
            self.about.setText(self.tr("Not written: {why}").format(why=why.strerror or str(why)))


class _About(QLabel):
    """A line at the right of the title that ends in “…” where there is no room."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._whole = ""

    @override
    def setText(self, text: str) -> None:
        self._whole = text
        self.setToolTip(text)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """A few letters of it would tell nothing: where there is no more room, only the tooltip says it."""
        metrics, room = self.fontMetrics(), max(self.width(), 1)
        enough = min(metrics.horizontalAdvance(self._whole), _LEAST_ABOUT) <= room
        super().setText(metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, room) if enough else "")


def _text(numbers: Numbers, column: int, row: Row) -> str:
    return numbers.text(row, column)


def _key(column: int, row: Row) -> float | str:
    value = row[column]
    return -1.0 if value is None else value
