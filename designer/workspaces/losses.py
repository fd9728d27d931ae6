"""What did not come over whole from one format to another, as a list one reads: in or out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import override

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from designer.i18n import in_use
from designer.widgets.assistance import explain
from runtime.exchange.flow_report import Loss, Weight, in_lines

_ROW_PADDING = 10
_TALLEST = 10_000
_AROUND = QSize(24, 8)
"""What the look puts around the text of a row."""


class _WholeText(QStyledItemDelegate):
    """Rows as high as their sentences need: Qt alone would cut what its column does not hold."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        hint, view = super().sizeHint(option, index), self.parent()
        if index.column() == 0 or not isinstance(view, QTreeView):
            return hint
        room = QRect(0, 0, max(view.columnWidth(index.column()) - _AROUND.width(), 1), _TALLEST)
        needed = view.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, str(index.data())).height()
        return QSize(hint.width(), needed + _AROUND.height())


class Losses(QTreeWidget):
    """One row for each kind of thing: how much it weighs, and the whole sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setColumnCount(2)
        self.setObjectName("rows")
        self.setRootIsDecorated(False)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_WholeText(self))
        self.header().sectionResized.connect(lambda *_sizes: self.scheduleDelayedItemsLayout())
        self.setHeaderLabels([self.tr("Weight"), self.tr("What is not as it was")])
        self.setAccessibleName(self.tr("What is not as it was"))

    def show_report(self, report: Iterable[Loss]) -> None:
        """List a report, what is lost first."""
        words = {
            Weight.LOST: self.tr("lost"),
            Weight.CHANGED: self.tr("changed"),
            Weight.NOTE: self.tr("note"),
        }
        self.clear()
        for weight, sentence in in_lines(report, in_use()):
            row = QTreeWidgetItem([words[weight], sentence])
            for column in (0, 1):
                row.setTextAlignment(column, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            self.addTopLevelItem(row)
        self.resizeColumnToContents(0)
        self.setColumnWidth(0, self.columnWidth(0) + _ROW_PADDING)

    @property
    def sentences(self) -> list[str]:
        """What is told, row by row."""
        rows = (self.topLevelItem(place) for place in range(self.topLevelItemCount()))
        return [row.text(1) for row in rows if row is not None]


class LeftBehind(QDialog):
    """Before a file is written in a format that has no word for everything: what stays behind."""

    agreed = Signal()
    """The file is to be written all the same."""

    def __init__(self, name: str, report: Iterable[Loss], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Before “{name}” is written").format(name=name))
        self.told, self.report, self.take = QLabel(), Losses(), QPushButton(self.tr("Write it"))
        self.told.setWordWrap(True)
        self.told.setText(
            self.tr(
                "“{name}” can be read by other programs. This stays behind; nothing of your Blueprint changes:"
            ).format(name=name)
        )
        self.report.show_report(report)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.setSpacing(12)
        whole.addWidget(self.told)
        whole.addWidget(self.report, 1)
        whole.addWidget(self._buttons())
        self.accepted.connect(self.agreed)
        explain(self, "import-export")
        self.resize(640, 420)
        self.take.setFocus()

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        self.take.setObjectName("primary")
        self.take.setDefault(True)
        buttons.addButton(self.take, QDialogButtonBox.ButtonRole.AcceptRole)
        cancel = buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        cancel.setAutoDefault(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons
