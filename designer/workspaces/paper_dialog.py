"""Before something is printed: its pages as they will be, the paper they lie on, and which printer takes them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, override

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from designer.canvas.paper import Paged, PageSetup, Paper, Turned
from designer.widgets.assistance import explain
from designer.widgets.chooser import Chooser
from designer.widgets.foot import foot
from designer.widgets.speaking import SpeakingDialog
from designer.workspaces.page_view import PageView

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_CHOICES = 250

type Choice = tuple[Callable[[], str], QWidget]
"""What one chooses by, under what it is called."""


class PaperDialog(SpeakingDialog):
    """Shows every change at once. Sub-classes say which pages there are, and what else there is to choose."""

    print_wanted = Signal(object)
    """The PageSetup to print with."""
    pdf_wanted = Signal(object)
    """The PageSetup to write a file with."""
    chosen = Signal(object)
    """Another PageSetup."""

    def __init__(self, chapter: str, parent: QWidget | None = None) -> None:
        """`chapter`: the page of the guide that tells of it."""
        super().__init__(parent)
        self.paper, self.turned = (Chooser(letters=18) for _ in range(2))
        self.told, self.view = QLabel(), PageView()
        self.print_button, self.pdf_button, self.close_button = QPushButton(), QPushButton(), QPushButton()
        self.print_button.clicked.connect(lambda: self.print_wanted.emit(self.setup))
        self.pdf_button.clicked.connect(lambda: self.pdf_wanted.emit(self.setup))
        self.close_button.clicked.connect(self.reject)
        explain(self, chapter)
        self.resize(980, 680)

    @property
    def setup(self) -> PageSetup:
        """What is chosen."""
        return PageSetup(paper=Paper(self.paper.currentData()), turned=Turned(self.turned.currentData()))

    def show_again(self) -> None:
        """Show the pages as they are by what is chosen now. For sub-classes."""
        raise NotImplementedError

    def lay_out(self, choices: Sequence[Choice], *others: QWidget) -> None:
        """The choices beside the pages, each under its name; below them what needs none."""
        for button in (self.print_button, self.pdf_button, self.close_button):
            button.setAutoDefault(False)
        self.print_button.setObjectName("primary")
        self.print_button.setDefault(True)
        self.close_button.setObjectName("quiet")
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(self._side(choices, others))
        both.addWidget(self.view, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.setSpacing(12)
        whole.addLayout(both, 1)
        whole.addLayout(foot(None, self.close_button, self.pdf_button, self.print_button))
        self._speak()

    def put(self, setup: PageSetup) -> None:
        """Begin with this paper, and show what is chosen later."""
        for chooser, value in ((self.paper, setup.paper), (self.turned, setup.turned)):
            chooser.setCurrentIndex(chooser.findData(value.value))
            chooser.activated.connect(lambda _at: self.show_again())

    def offer(self, chooser: Chooser, kind: type[StrEnum], _again: str) -> None:
        """Offer each of a kind by its name."""
        chosen = chooser.currentData()
        chooser.clear()
        for each in kind:
            chooser.addItem(self.names()[each], each.value)
        if chosen is not None:
            chooser.setCurrentIndex(chooser.findData(chosen))

    def names(self) -> dict[StrEnum, str]:
        """What is chosen from is called so."""
        return {
            Paper.A4: self.tr("A4 (210 × 297 mm)"),
            Paper.A3: self.tr("A3 (297 × 420 mm)"),
            Paper.LETTER: self.tr("Letter (8.5 × 11 in)"),
            Turned.AUTOMATIC: self.tr("As the drawing is"),
            Turned.PORTRAIT: self.tr("Portrait"),
            Turned.LANDSCAPE: self.tr("Landscape"),
        }

    @override
    def say_again(self) -> None:
        super().say_again()
        self.show_again()

    def _side(self, choices: Sequence[Choice], others: Sequence[QWidget]) -> QWidget:
        side = QWidget()
        side.setFixedWidth(_CHOICES)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for name, widget in ((self._paper_name, self.paper), (self._turned_name, self.turned), *choices):
            label = QLabel()
            label.setObjectName("rowLabel")
            label.setBuddy(widget)
            self.say(label.setText, name)
            column.addWidget(label)
            column.addWidget(widget)
            column.addSpacing(6)
        self.told.setObjectName("secondary")
        self.told.setWordWrap(True)
        for other in (*others, self.told):
            column.addWidget(other)
        column.addStretch(1)
        return side

    def _paper_name(self) -> str:
        return self.tr("&Paper")

    def _turned_name(self) -> str:
        return self.tr("&Orientation")

    def _speak(self) -> None:
        self.say(self.setWindowTitle, lambda: self.tr("Print"))
        self.say(partial(self.offer, self.paper, Paper), str)
        self.say(partial(self.offer, self.turned, Turned), str)
        self.say(self.print_button.setText, lambda: self.tr("Print…"))
        self.say(self.pdf_button.setText, lambda: self.tr("Save as PDF…"))
        self.say(self.close_button.setText, lambda: self.tr("Close"))
        self.say(self.view.setAccessibleName, lambda: self.tr("Preview"))


def ask_printer(preview: PaperDialog, title: str, pages: Paged, then: Callable[[QPrinter], object]) -> None:
    """Ask by the system's own dialog which printer takes the pages, and do what follows with it."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageLayout(pages.layout)
    dialog = QPrintDialog(printer, preview)
    dialog.setMinMax(1, pages.count)
    dialog.setFromTo(1, pages.count)
    dialog.accepted.connect(lambda *_chosen: then(printer))  # it says the printer itself, too
    dialog.finished.connect(dialog.deleteLater)
    dialog.setModal(True)
    dialog.show()


def pages_wanted(printer: QPrinter, count: int) -> tuple[int, int]:
    """The first and the last page that were chosen for it, of so many."""
    chosen = printer.printRange() is printer.PrintRange.PageRange
    first, last = (printer.fromPage(), printer.toPage()) if chosen else (1, count)
    return max(first, 1), min(last, count)
