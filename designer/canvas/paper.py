"""What paper something is printed on: its size, which way round, and how large a drawing is on it; pages put there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QIODevice, QLocale, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from designer.turns import Making

DPI = 96.0
"""The unit of pages is the 96th of an inch."""
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


class Paged(Protocol):
    """Pages, each of which can be painted on its own: shown, printed or written as a PDF."""

    layout: QPageLayout
    sheet: QRectF
    printed: QRectF
    """The part of the sheet that is printed on: pages are painted from its corner."""

    @property
    def count(self) -> int:
        """How many there are."""

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint a page, counted from 1, from where the painter stands."""


def in_units(inches: QRectF) -> QRectF:
    """A rectangle in the unit of pages."""
    return QRectF(inches.topLeft() * DPI, inches.size() * DPI)


def putting(
    pages: Paged,
    device: QPagedPaintDevice,
    first: int,
    last: int,
    left: Callable[[], object] = lambda: None,
) -> Making[None]:
    """Paint the pages from one to another onto a PDF or a printer that has their layout, one after the other.

    `left`: what is done where nobody waits for the rest, before what was painted so far is brought to its end.
    """
    painter = QPainter(device)
    try:
        factor = painter.device().logicalDpiX() / DPI
        painter.scale(factor, factor)
        for number in range(first, last + 1):
            if number > first:
                yield
                device.newPage()
            pages.paint(painter, number)
    except GeneratorExit:
        left()
        raise
    finally:  # before its device goes, also where nobody waits for the rest
        painter.end()


def pdf_on(target: QIODevice, title: str, layout: QPageLayout) -> QPdfWriter:
    """What writes pages of this layout as a PDF."""
    writer = QPdfWriter(target)
    writer.setTitle(title)
    writer.setCreator(QCoreApplication.applicationName())
    writer.setResolution(int(DPI))
    writer.setPageLayout(layout)
    return writer


def usual_paper() -> Paper:
    """What lies in the printers of this country."""
    metric = QLocale.system().measurementSystem() != QLocale.MeasurementSystem.ImperialUSSystem
    return Paper.A4 if metric else Paper.LETTER
