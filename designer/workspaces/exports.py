"""What is drawn, taken out of the desk: as a file for another desk, a picture, or paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from designer.canvas.captions import Names
from designer.canvas.pages import Pages
from designer.canvas.paper import PageSetup, usual_paper
from designer.canvas.pictures import Pictures
from designer.document import Document
from designer.i18n import in_use
from designer.widgets.commands import action_within
from designer.workspaces.losses import LeftBehind
from designer.workspaces.paper_dialog import ask_printer, pages_wanted
from designer.workspaces.print_dialog import PrintDialog
from runtime.exchange.atomic_file import replacing
from runtime.exchange.blueprint_file import dump
from runtime.exchange.bpmn_writing import to_bpmn
from runtime.exchange.flow_report import Loss
from runtime.exchange.mermaid import to_mermaid
from runtime.exchange.svg import to_svg
from runtime.messages.faults import Refused, Unavailable
from runtime.model.blueprint import Blueprint

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

type Content = tuple[bytes, tuple[Loss, ...]]
"""What a file is to hold, and what of the Blueprint is not in it."""
type Made = Callable[[Blueprint, Names], Content]


def _json(blueprint: Blueprint, _names: Names) -> Content:
    return dump(blueprint).encode(), ()


def _svg(blueprint: Blueprint, names: Names) -> Content:
    return to_svg(blueprint, in_use(), names).encode(), ()


def _png(blueprint: Blueprint, names: Names) -> Content:
    return Pictures(blueprint, names).png(), ()


def _pdf(blueprint: Blueprint, names: Names, setup: PageSetup | None = None) -> Content:
    return Pages(Pictures(blueprint, names), setup or PageSetup(paper=usual_paper())).pdf(), ()


def _bpmn(blueprint: Blueprint, _names: Names) -> Content:
    exported = to_bpmn(blueprint)
    return exported.text.encode(), exported.report


def _mermaid(blueprint: Blueprint, _names: Names) -> Content:
    return to_mermaid(blueprint, in_use()).encode(), ()


FORMATS: Mapping[str, Made] = {
    "json": _json,
    "svg": _svg,
    "png": _png,
    "pdf": _pdf,
    "bpmn": _bpmn,
    "mmd": _mermaid,
}
"""What a Blueprint can be written as, by the end of the file's name."""


def _print_on(printer: QPrinter, pictures: Pictures, setup: PageSetup) -> None:
    """On the paper that was chosen last, be it in the system's own dialog."""
    pages = Pages(pictures, setup, printer.pageLayout())
    pages.onto(printer, *pages_wanted(printer, pages.count))


class Exports(QObject):
    """Asks where to, and writes: the file is there whole, or as it was."""

    failed = Signal(object)
    """The Fault that kept a file from being written."""
    said = Signal(str)

    def __init__(self, document: Document, names: Callable[[], Names], window: QWidget) -> None:
        super().__init__(window)
        self._document, self._names, self._window = document, names, window
        self._folder = Path.home()
        self._setup = PageSetup(paper=usual_paper())
        self.print_action = action_within(window, QKeySequence.StandardKey.Print, self.print)
        self.menu = QMenu(window)
        self.menu.aboutToShow.connect(self._list)

    def write(self, path: Path, chosen: str = "json") -> None:
        """Write the Blueprint as the end of the name says; a name without one gets that of the chosen format.

        What the format has no word for is shown first, and written only when that is agreed to.
        """
        path = path if path.suffix else path.with_name(f"{path.name}.{chosen}")
        made = FORMATS.get(path.suffix.lstrip(".").lower())
        if made is None:
            self._refuse(path)
            return
        made = partial(_pdf, setup=self._setup) if made is _pdf else made
        QGuiApplication.setOverrideCursor(self._window.cursor().shape().WaitCursor)
        try:
            content, lost = made(self._document.blueprint, self._names())
        finally:
            QGuiApplication.restoreOverrideCursor()
        if lost:
            dialog = LeftBehind(path.name, lost, self._window)
            dialog.agreed.connect(partial(self._put, path, content))
            dialog.open()
        else:
            self._put(path, content)

    def _refuse(self, path: Path) -> None:
        known = ", ".join(f".{suffix}" for suffix in FORMATS)
        sentence = self.tr("“{name}” is not written: a Blueprint becomes a file that ends in {known}. Name it so.")
        self.failed.emit(Refused(sentence.format(name=path.name, known=known)))

    def _put(self, path: Path, content: bytes) -> None:
        try:
            with replacing(path) as file:
                file.write(content)
        except OSError as why:
            sentence = self.tr("“{name}” cannot be written: {reason}. Choose another place.")
            self.failed.emit(Unavailable(sentence.format(name=path.name, reason=why.strerror or str(why))))
        else:
            self._folder = path.parent
            self.said.emit(self.tr("Written: {name}").format(name=path.name))

    def print(self) -> None:
        """Show its pages, then print them by the system's own dialog, or write them as a PDF."""
        dialog = PrintDialog(Pictures(self._document.blueprint, self._names()), self._setup, self._window)
        dialog.chosen.connect(self._remember)
        dialog.print_wanted.connect(partial(self._print, dialog))
        dialog.pdf_wanted.connect(lambda _setup: self._ask("pdf"))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _remember(self, setup: PageSetup) -> None:
        self._setup = setup

    def _print(self, preview: PrintDialog, setup: PageSetup) -> None:
        def put(printer: QPrinter) -> None:
            _print_on(printer, preview.pictures, setup)
            preview.accept()

        ask_printer(preview, self._document.blueprint.name, Pages(preview.pictures, setup), put)

    def retranslate(self) -> None:
        """Say the action in the language of the window."""
        self.print_action.setText(self.tr("Print…"))

    def _list(self) -> None:
        self.menu.clear()
        names = {
            "json": self.tr("Blueprint file (JSON)…"),
            "png": self.tr("Picture (PNG)…"),
            "svg": self.tr("Picture to enlarge and edit (SVG)…"),
            "pdf": self.tr("Paper (PDF)…"),
            "bpmn": self.tr("For other programs (BPMN 2.0)…"),
            "mmd": self.tr("For wikis and merge requests (Mermaid)…"),
        }
        for suffix, name in names.items():
            self.menu.addAction(name).triggered.connect(lambda _on=False, suffix=suffix: self._ask(suffix))
        self.menu.addSeparator()
        self.menu.addAction(self.print_action)

    def _ask(self, suffix: str) -> None:
        dialog = QFileDialog(self._window, self.tr("Export the Blueprint"), str(self._folder))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        others, any_of_them = [each for each in FORMATS if each != suffix], self.tr("Every format")
        kinds = " ".join(f"*.{each}" for each in (suffix, *others))
        dialog.setNameFilters([f"*.{suffix}", f"{any_of_them} ({kinds})"])
        dialog.setDefaultSuffix(suffix)
        dialog.selectFile(f"{self._document.blueprint.id}.{suffix}")
        dialog.fileSelected.connect(lambda path: self.write(Path(path), suffix))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
