"""Before a Blueprint is printed: its pages as they will be, and what they depend on."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from typing import override

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QSpinBox, QWidget

from designer.canvas.pages import Pages
from designer.canvas.paper import PageSetup, Paper, Sizing, Turned
from designer.canvas.pictures import Pictures
from designer.widgets.chooser import Chooser
from designer.widgets.tick import Tick
from designer.workspaces.paper_dialog import PaperDialog

_PERCENTS = 20, 300
_LEGIBLE = 0.5
"""At this scale the smallest text is 1.5 mm high on paper."""


class PrintDialog(PaperDialog):
    """What was chosen is there again the next time."""

    def __init__(self, pictures: Pictures, setup: PageSetup, parent: QWidget | None = None) -> None:
        super().__init__("import-export", parent)
        self.pictures = pictures
        self.sizing, self.percent, self.legend = Chooser(letters=18), QSpinBox(), Tick()
        self.percent.setRange(*_PERCENTS)
        self.percent.setSingleStep(10)
        choices = ((lambda: self.tr("Si&ze"), self.sizing), (lambda: self.tr("&Scale"), self.percent))
        self.lay_out(choices, self.legend)
        self.say(partial(self.offer, self.sizing, Sizing), str)
        self.say(self.percent.setSuffix, lambda: self.tr(" %"))
        self.say(self.legend.set_text, lambda: self.tr("Pages with the &legend"))
        self.put(setup)
        self.sizing.activated.connect(lambda _at: self.show_again())
        self.percent.valueChanged.connect(lambda _value: self.show_again())
        self.legend.toggled.connect(lambda _on: self.show_again())
        self.show_again()
        self.print_button.setFocus()

    @property
    @override
    def setup(self) -> PageSetup:
        return PageSetup(
            paper=Paper(self.paper.currentData()),
            turned=Turned(self.turned.currentData()),
            sizing=Sizing(self.sizing.currentData()),
            percent=self.percent.value(),
            legend=self.legend.is_checked(),
        )

    @override
    def put(self, setup: PageSetup) -> None:
        super().put(setup)
        self.sizing.setCurrentIndex(self.sizing.findData(setup.sizing.value))
        self.percent.setValue(setup.percent)
        self.legend.set_checked(setup.legend)

    @override
    def show_again(self) -> None:
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

    @override
    def names(self) -> dict[StrEnum, str]:
        return super().names() | {
            Sizing.LEGIBLE: self.tr("One page, if it can be read there"),
            Sizing.ONE_PAGE: self.tr("All on one page"),
            Sizing.SCALE: self.tr("At a scale"),
        }
