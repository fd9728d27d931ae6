"""What is drawn, taken out of the desk: as a file for another desk, a picture, or paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from designer.canvas.captions import Names
from designer.canvas.pictures import Pictures
from designer.document import Document
from runtime.exchange.atomic_file import replacing
from runtime.exchange.blueprint_file import dump
from runtime.messages.faults import Unavailable
from runtime.model.blueprint import Blueprint

type Made = Callable[[Blueprint, Names], bytes]


def _json(blueprint: Blueprint, _names: Names) -> bytes:
    return dump(blueprint).encode()


def _png(blueprint: Blueprint, names: Names) -> bytes:
    return Pictures(blueprint, names).png()


def _pdf(blueprint: Blueprint, names: Names) -> bytes:
    return Pictures(blueprint, names).pdf()


FORMATS: Mapping[str, Made] = {"json": _json, "png": _png, "pdf": _pdf}
"""What a Blueprint can be written as, by the end of the file's name."""


class Exports(QObject):
    """Asks where to, and writes: the file is there whole, or as it was."""

    failed = Signal(object)
    """The Fault that kept a file from being written."""
    said = Signal(str)

    def __init__(self, document: Document, names: Callable[[], Names], window: QWidget) -> None:
        super().__init__(window)
        self._document, self._names, self._window = document, names, window
        self._folder = Path.home()
        self.menu = QMenu(window)
        self.menu.aboutToShow.connect(self._list)

    def write(self, path: Path) -> None:
        """Write the Blueprint as the end of the name says; nothing known there: as JSON."""
        made = FORMATS.get(path.suffix.lstrip(".").lower(), _json)
        QGuiApplication.setOverrideCursor(self._window.cursor().shape().WaitCursor)
        try:
            content = made(self._document.blueprint, self._names())
            with replacing(path) as file:
                file.write(content)
        except OSError as why:
            sentence = self.tr("“{name}” cannot be written: {reason}. Choose another place.")
            self.failed.emit(Unavailable(sentence.format(name=path.name, reason=why.strerror or str(why))))
        else:
            self._folder = path.parent
            self.said.emit(self.tr("Written: {name}").format(name=path.name))
        finally:
            QGuiApplication.restoreOverrideCursor()

    def print(self) -> None:
        """Print it, after the system's own dialog."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._document.blueprint.name)
        dialog = QPrintDialog(printer, self._window)
        pictures = Pictures(self._document.blueprint, self._names())
        dialog.accepted.connect(lambda: pictures.paint_pages(printer))
        dialog.finished.connect(dialog.deleteLater)
        dialog.setModal(True)
        dialog.show()

    def _list(self) -> None:
        self.menu.clear()
        names = {
            "json": self.tr("Blueprint file (JSON)…"),
            "png": self.tr("Picture (PNG)…"),
            "pdf": self.tr("Paper (PDF)…"),
        }
        for suffix, name in names.items():
            self.menu.addAction(name).triggered.connect(lambda _on=False, suffix=suffix: self._ask(suffix))
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Print…")).triggered.connect(lambda _on=False: self.print())

    def _ask(self, suffix: str) -> None:
        dialog = QFileDialog(self._window, self.tr("Export the Blueprint"), str(self._folder))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"*.{suffix}")
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(f"{self._document.blueprint.id}.{suffix}")
        dialog.fileSelected.connect(lambda path: self.write(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
