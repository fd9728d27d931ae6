"""Before a Blueprint is printed: its pages as they will be, and what they depend on."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from typing import override

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSpinBox, QVBoxLayout, QWidget

from designer.canvas.pages import Pages
from designer.canvas.paper import PageSetup, Paper, Sizing, Turned
from designer.canvas.pictures import Pictures
from designer.widgets.assistance import explain
from designer.widgets.chooser import Chooser
from designer.widgets.foot import foot
from designer.widgets.speaking import SpeakingDialog
from designer.widgets.tick import Tick
from designer.workspaces.page_view import PageView

_PERCENTS = 20, 300
_CHOICES = 250
_LEGIBLE = 0.5
"""At this scale the smallest text is 1.5 mm high on paper."""


class PrintDialog(SpeakingDialog):
    """Shows every change at once; what was chosen is there again the next time."""

    print_wanted = Signal(object)
    """The PageSetup to print with."""
    pdf_wanted = Signal(object)
    """The PageSetup to write a file with."""
    chosen = Signal(object)
    """Another PageSetup."""

    def __init__(self, pictures: Pictures, setup: PageSetup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pictures = pictures
        self.paper, self.turned, self.sizing = (Chooser(letters=18) for _ in range(3))
        self.percent, self.legend, self.told = QSpinBox(), Tick(), QLabel()
        self.percent.setRange(*_PERCENTS)
        self.percent.setSingleStep(10)
        self.view = PageView()
        self.print_button, self.pdf_button, self.close_button = QPushButton(), QPushButton(), QPushButton()
        self._lay_out()
        self._speak()
        self._put(setup)
        for chooser in (self.paper, self.turned, self.sizing):
            chooser.activated.connect(lambda _at: self._show())
        self.percent.valueChanged.connect(lambda _value: self._show())
        self.legend.toggled.connect(lambda _on: self._show())
        self.print_button.clicked.connect(lambda: self.print_wanted.emit(self.setup))
        self.pdf_button.clicked.connect(lambda: self.pdf_wanted.emit(self.setup))
        self.close_button.clicked.connect(self.reject)
        explain(self, "import-export")
        self.resize(980, 680)
        self._show()
        self.print_button.setFocus()

    @property
    def setup(self) -> PageSetup:
        """What is chosen."""
        return PageSetup(
            paper=Paper(self.paper.currentData()),
            turned=Turned(self.turned.currentData()),
            sizing=Sizing(self.sizing.currentData()),
            percent=self.percent.value(),
            legend=self.legend.is_checked(),
        )

    def _put(self, setup: PageSetup) -> None:
        chosen: tuple[tuple[Chooser, StrEnum], ...] = (
            (self.paper, setup.paper),
            (self.turned, setup.turned),
            (self.sizing, setup.sizing),
        )
        for chooser, value in chosen:
            chooser.setCurrentIndex(chooser.findData(value.value))
        self.percent.setValue(setup.percent)
        self.legend.set_checked(setup.legend)

    def _show(self) -> None:
        setup = self.setup
        self.percent.setEnabled(setup.sizing is Sizing.SCALE)
        pages = Pages(self.pictures, setup)
        if setup.sizing is not Sizing.SCALE:
            with QSignalBlocker(self.percent):
                self.percent.setValue(round(100 * pages.scale))
        self.view.show_pages(pages)
        self._tell(pages)
        self.chosen.emit(setup)

    def _tell(self, pages: Pages) -> None:
        told = [self.tr("%n page(s)", "", pages.count)]
        if pages.drawn > 1:
            told.append(self.tr("The drawing goes on from one page to the next."))
        if pages.scale < _LEGIBLE:
            told.append(self.tr("Its text is too small to be read on this paper."))
        self.told.setText("\n".join(told))

    def _lay_out(self) -> None:
        for button in (self.print_button, self.pdf_button, self.close_button):
            button.setAutoDefault(False)
        self.print_button.setObjectName("primary")
        self.print_button.setDefault(True)
        self.close_button.setObjectName("quiet")
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(self._side())
        both.addWidget(self.view, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.setSpacing(12)
        whole.addLayout(both, 1)
        whole.addLayout(foot(None, self.close_button, self.pdf_button, self.print_button))

    def _side(self) -> QWidget:
        side = QWidget()
        side.setFixedWidth(_CHOICES)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._labels = [QLabel() for _ in range(4)]
        for label, widget in zip(self._labels, (self.paper, self.turned, self.sizing, self.percent), strict=True):
            label.setObjectName("rowLabel")
            label.setBuddy(widget)
            column.addWidget(label)
            column.addWidget(widget)
            column.addSpacing(6)
        self.told.setObjectName("secondary")
        self.told.setWordWrap(True)
        column.addWidget(self.legend)
        column.addWidget(self.told)
        column.addStretch(1)
        return side

    def _speak(self) -> None:
        self.say(self.setWindowTitle, lambda: self.tr("Print"))
        labels = (
            lambda: self.tr("&Paper"),
            lambda: self.tr("&Orientation"),
            lambda: self.tr("Si&ze"),
            lambda: self.tr("&Scale"),
        )
        for label, text in zip(self._labels, labels, strict=True):
            self.say(label.setText, text)
        self.say(partial(self._offer, self.paper, Paper), str)
        self.say(partial(self._offer, self.turned, Turned), str)
        self.say(partial(self._offer, self.sizing, Sizing), str)
        self.say(self.percent.setSuffix, lambda: self.tr(" %"))
        self.say(self.legend.set_text, lambda: self.tr("Pages with the &legend"))
        self.say(self.print_button.setText, lambda: self.tr("Print…"))
        self.say(self.pdf_button.setText, lambda: self.tr("Save as PDF…"))
        self.say(self.close_button.setText, lambda: self.tr("Close"))
        self.say(self.view.setAccessibleName, lambda: self.tr("Preview"))

    @override
    def say_again(self) -> None:
        super().say_again()
        self._show()

    def _offer(self, chooser: Chooser, kind: type[StrEnum], _again: str) -> None:
        chosen = chooser.currentData()
        chooser.clear()
        for each in kind:
            chooser.addItem(self._names()[each], each.value)
        if chosen is not None:
            chooser.setCurrentIndex(chooser.findData(chosen))

    def _names(self) -> dict[StrEnum, str]:
        return {
            Paper.A4: self.tr("A4 (210 × 297 mm)"),
            Paper.A3: self.tr("A3 (297 × 420 mm)"),
            Paper.LETTER: self.tr("Letter (8.5 × 11 in)"),
            Turned.AUTOMATIC: self.tr("As the drawing is"),
            Turned.PORTRAIT: self.tr("Portrait"),
            Turned.LANDSCAPE: self.tr("Landscape"),
            Sizing.LEGIBLE: self.tr("One page, if it can be read there"),
            Sizing.ONE_PAGE: self.tr("All on one page"),
            Sizing.SCALE: self.tr("At a scale"),
        }
