"""What paper a Blueprint is printed on: its size, which way round, and how large the drawing is on it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QLocale, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize

_MARGIN_MM = 12.0


class Paper(StrEnum):
    """The sheets people have."""

    A4 = "a4"
    A3 = "a3"
    LETTER = "letter"


class Turned(StrEnum):
    """Which way round a sheet is."""

    AUTOMATIC = "automatic"
    """As the drawing is."""
    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class Sizing(StrEnum):
    """What decides how large the drawing is."""

    LEGIBLE = "legible"
    """One page where its text can still be read there, else as many as it takes."""
    ONE_PAGE = "one_page"
    SCALE = "scale"


_SIZES = {
    Paper.A4: QPageSize.PageSizeId.A4,
    Paper.A3: QPageSize.PageSizeId.A3,
    Paper.LETTER: QPageSize.PageSizeId.Letter,
}


@dataclass(frozen=True, slots=True)
class PageSetup:
    """What is chosen before printing."""

    paper: Paper = Paper.A4
    turned: Turned = Turned.AUTOMATIC
    sizing: Sizing = Sizing.LEGIBLE
    percent: int = 100
    """How large the drawing is, for a scale."""
    legend: bool = True
    """Whether pages that list the states and say what the signs mean come last."""

    def layout(self, drawn: QSizeF) -> QPageLayout:
        """The sheet for a drawing of this size, with its margins."""
        wide = self.turned is Turned.LANDSCAPE
        if self.turned is Turned.AUTOMATIC:
            wide = drawn.width() > drawn.height()
        way = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
        margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
        return QPageLayout(QPageSize(_SIZES[self.paper]), way, margins, QPageLayout.Unit.Millimeter)


def usual_paper() -> Paper:
    """What lies in the printers of this country."""
    metric = QLocale.system().measurementSystem() != QLocale.MeasurementSystem.ImperialUSSystem
    return Paper.A4 if metric else Paper.LETTER
