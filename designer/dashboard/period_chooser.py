"""Which period the figures are about."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

PERIODS = (0, 7, 30, 90, 365)
"""Days to look back; 0 means everything."""


class PeriodChooser(QWidget):
    """A labelled list of periods, each ending now."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label, self.box = QLabel(), QComboBox()
        self._label.setObjectName("secondary")
        self._label.setBuddy(self.box)
        for days in PERIODS:
            self.box.addItem("", days)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.box.currentIndexChanged.connect(self._tell)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._label)
        row.addWidget(self.box)
        self._retranslate()

    @property
    def days(self) -> int:
        """How many days back; 0 means everything."""
        return PERIODS[max(self.box.currentIndex(), 0)]

    @days.setter
    def days(self, days: int) -> None:
        """Choose a period without telling; one that is not offered means everything."""
        with QSignalBlocker(self.box):
            self.box.setCurrentIndex(PERIODS.index(days) if days in PERIODS else 0)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _tell(self) -> None:
        self.changed.emit()

    def _retranslate(self) -> None:
        self._label.setText(self.tr("&Period"))
        self.box.setAccessibleName(self.tr("Period"))
        self.box.setToolTip(self.tr("Visits and runs that ended in the period count; what is open now always counts."))
        for index, days in enumerate(PERIODS):
            self.box.setItemText(index, self.tr("Last %Ln day(s)", "", days) if days else self.tr("Everything"))
