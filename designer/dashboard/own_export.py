"""A dashboard of one's own as files: the whole as a picture, the numbers of every card, and of one."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from designer.dashboard.bottleneck_card import BottleneckCard
from designer.dashboard.chart_card import ChartCard
from designer.dashboard.numbers import Kind, Numbers, as_csv
from designer.dashboard.picture import write_picture
from designer.dashboard.tiles import Tile
from runtime.exchange.atomic_file import replacing

type Part = tuple[str, QWidget]
"""A card and what it is called."""

type About = Sequence[tuple[str, str]]
"""What figures are about: names and values."""

_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


class Export(QObject):
    """Asks where to, and writes."""

    failed = Signal(str)
    """A file was not written, and why."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._folder = Path.home()

    def offer(self, card: QWidget, title: str, at: QPoint) -> None:
        """A menu for one card, at this place of the screen."""
        menu = QMenu(self._parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Export picture (PNG)…")).triggered.connect(lambda _on: self.ask_picture(card, title))
        numbers = menu.addAction(self.tr("Export numbers (CSV)…"))
        numbers.triggered.connect(lambda _on: self.ask_one(card, title))
        menu.popup(at)

    def ask_picture(self, part: QWidget, title: str, shown: str = "") -> None:
        """Ask where the picture of a card or of the whole goes; `shown` stands above it."""
        write = partial(write_picture, part, title=shown)
        self._ask(self.tr("Export picture (PNG)…"), f"{file_name(title)}.png", write)

    def ask_one(self, card: QWidget, title: str) -> None:
        """Ask where the numbers of one card go."""
        ask = partial(self._ask, self.tr("Export numbers (CSV)…"), f"{file_name(title)}.csv")
        ask(lambda path: write_numbers([(title, card)], path))

    def ask_numbers(self, parts: Sequence[Part], title: str, about: About = ()) -> None:
        """Ask for the file of all numbers, which begins with what they are about."""
        ask = partial(self._ask, self.tr("Export all numbers (CSV)…"), f"{file_name(title)}.csv")
        ask(lambda path: write_numbers(parts, path, about))

    def _ask(self, text: str, name: str, write: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self._parent, text, str(self._folder))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(name.rpartition(".")[2])
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda path: self.write(Path(path), write))
        dialog.open()

    def write(self, path: Path, write: Callable[[Path], None]) -> None:
        """Write, and say so where it cannot be done."""
        self._folder = path.parent
        try:
            write(path)
        except OSError as why:
            self.failed.emit(self.tr("Not written: {why}").format(why=why.strerror or str(why)))


def file_name(title: str) -> str:
    """A title without what no file may be called."""
    return " ".join(_UNFIT.sub(" ", title).split()).strip(" .") or "dashboard"


def write_numbers(parts: Sequence[Part], path: Path, about: About = ()) -> None:
    """The cards' numbers one below another, each under its title; of one card only its numbers. Raises OSError."""
    tables = [(title, as_csv(_numbers(title, card))) for title, card in parts]
    blocks = [as_csv(Numbers(titles=(title,), kinds=(Kind.TEXT,))) + table for title, table in tables]
    if about:
        first, *others = about
        blocks.insert(0, as_csv(Numbers(titles=first, kinds=(Kind.TEXT,) * 2, rows=tuple(others))))
    elif len(tables) == 1:
        blocks = [tables[0][1]]
    with replacing(path) as file:
        file.write("\r\n".join(blocks).encode("utf-8-sig"))


def _numbers(title: str, card: QWidget) -> Numbers:
    if isinstance(card, ChartCard):
        return card.numbers
    if isinstance(card, Tile) and card.face is not None:
        row = (card.face.title, card.face.value, card.face.note)
        return Numbers(_told(), (Kind.TEXT,) * 3, (row,))
    said = (card.headline.text(), card.reason.text()) if isinstance(card, BottleneckCard) else ("", "")
    return Numbers((title, ""), (Kind.TEXT,) * 2, (said,))


def _told() -> tuple[str, ...]:
    """The titles of what a tile tells."""
    translate = QCoreApplication.translate
    return translate("OwnExport", "Figure"), translate("OwnExport", "Value"), translate("OwnExport", "Note")
