"""The page of Watch in front, seen as it goes to paper, then printed or written as a PDF: page by page, in turns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, override

from PySide6.QtCore import QIODevice, QSaveFile
from PySide6.QtGui import QKeySequence, QPageLayout
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QToolButton, QWidget

from designer.canvas.paper import PageSetup, Turned, pdf_on, putting, usual_paper
from designer.courier import Courier
from designer.dashboard.own_export import file_name
from designer.dashboard.own_page import OwnPage
from designer.dashboard.page import Watched
from designer.dashboard.paper.likeness import Likeness
from designer.dashboard.paper.pages import FigurePages, sheet_for
from designer.dashboard.paper.reading import Block, read
from designer.dashboard.replay.page import ReplayPage
from designer.dashboard.watch_tabs import WatchTabs
from designer.theme import Theme
from designer.turns import Making, made_in_turns
from designer.widgets.commands import action_within
from designer.widgets.icons import icon
from designer.widgets.speaking import Speaking
from designer.workspaces.paper_dialog import PaperDialog, ask_printer, pages_wanted

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class FiguresDialog(PaperDialog):
    """Its pages are those of a likeness, which comes about while one already sees the dialog."""

    def __init__(self, likeness: Likeness, title: str, watched: Watched, setup: PageSetup, parent: QWidget) -> None:
        super().__init__("dashboards", parent)
        self.likeness, self._title, self._watched = likeness, title, watched
        self.pages: FigurePages | None = None
        self._work: Making[object] | None = None
        self._sheet: QPageLayout | None = None
        self._wanted: Callable[[FigurePages], object] | None = None
        self._ready = False
        self._going_out = self._missed = False
        self.lay_out(())
        self.put(setup)
        self._offer(ready=False)
        self.told.setText(self.tr("Making the pages…"))
        likeness.ready.connect(self._make)
        likeness.begin(self._width())
        self.finished.connect(self._leave)
        self.print_button.setFocus()

    @override
    def show_again(self) -> None:
        """On other paper the page is laid out anew, and read as soon as that is done; pages going out come first."""
        self._missed = self._going_out
        if self.pages is not None and not self._going_out:
            self._sheet = self._sheet if self._wanted is not None else None
            self._lay_out_anew()
        self.chosen.emit(self.setup)

    def with_pages(self, deed: Callable[[FigurePages], object], sheet: QPageLayout | None = None) -> None:
        """Do this with the pages as soon as they are made; for that sheet, where the system's own dialog has others."""
        if self.pages is None:
            return
        if sheet is not None and not sheet.isEquivalentTo(self.pages.layout):
            self._sheet, self._wanted = sheet, deed
            self._lay_out_anew()
        elif self._ready:
            deed(self.pages)
        else:
            self._wanted = deed

    def put_out(self, work: Making[None], done: Callable[[], object]) -> None:
        """A page in a turn of its own. Until then nothing else is chosen: the pages are painted from the likeness."""
        self._going_out = True
        self._offer(ready=False)
        self._begin(work, partial(self._gone_out, done))

    @override
    def names(self) -> dict[StrEnum, str]:
        return super().names() | {Turned.AUTOMATIC: self.tr("As the page needs it")}

    def _lay_out_anew(self) -> None:
        self._stop()
        self._offer(ready=False)
        if not self.likeness.widen(self._width()):
            self._make()

    def _width(self) -> int:
        blocks = read(self.likeness.body) if self.pages is not None else ()
        return FigurePages(self._title, (), self._layout_for(blocks)).width_on_screen

    def _layout_for(self, blocks: Sequence[Block]) -> QPageLayout:
        return self._sheet if self._sheet is not None else sheet_for(self.setup, blocks)

    def _make(self) -> None:
        self._begin(self._making(), self._made)

    def _making(self) -> Making[FigurePages]:
        blocks = read(self.likeness.body)
        yield
        page = self.likeness.page  # some know what they are of when what they asked for has come
        about = page.about(self._watched) if isinstance(page, ReplayPage) else page.about()
        pages = FigurePages(self._title, about, self._layout_for(blocks))
        yield from pages.filling(blocks)
        return pages

    def _made(self, pages: FigurePages) -> None:
        first, self.pages = self.pages is None, pages
        if first and self.likeness.widen(self._width()):
            return
        self.view.show_pages(pages)
        self._say_pages()
        self._offer(ready=True)
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            wanted(pages)

    def _gone_out(self, done: Callable[[], object], _nothing: None) -> None:
        self._going_out = False
        self._offer(ready=True)
        if self._missed:
            self.show_again()
        done()

    def _begin[T](self, work: Making[T], then: Callable[[T], object]) -> None:
        """Do it in turns; what was overtaken or left is followed by nothing."""

        def done(result: T) -> None:
            if self._work is work:
                self._work = None
                then(result)

        self._stop()
        self._work = work
        made_in_turns(self, work, done)

    def _stop(self) -> None:
        work, self._work = self._work, None
        if work is not None:
            work.close()

    def _leave(self) -> None:
        """What is under way ends before what it reads and paints is gone."""
        self._stop()
        self.pages = None
        self.likeness.close()

    def _say_pages(self) -> None:
        if self.pages is not None:
            self.told.setText(self.tr("%n page(s)", "", self.pages.count))

    def _offer(self, *, ready: bool) -> None:
        self._ready = ready
        for button in (self.print_button, self.pdf_button):
            button.setEnabled(ready)
        for chooser in (self.paper, self.turned):
            chooser.setEnabled(not self._going_out)


class FiguresPrint(Speaking):
    """A button and a key: shows how the page in front goes to paper, and puts it there."""

    def __init__(
        self,
        tabs: WatchTabs,
        watched: Callable[[], Watched | None],
        courier: Courier,
        theme: Theme,
        within: QWidget,
    ) -> None:
        """`within`: where the key is heard."""
        super().__init__()
        self._tabs, self._watched, self._courier, self._theme = tabs, watched, courier, theme
        self._setup = PageSetup(paper=usual_paper())
        self._folder = Path.home()
        self.action = action_within(within, QKeySequence.StandardKey.Print, self.show_pages)
        self.button = QToolButton()
        self.button.setObjectName("quiet")
        self.button.clicked.connect(self.show_pages)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        theme.changed.connect(self._dress)
        self._dress()
        self.say(self.action.setText, lambda: self.tr("Print…"))
        self.say(self.button.setAccessibleName, lambda: self.tr("Print…"))
        self.say(
            self.button.setToolTip,
            lambda: self.tr("Print this page or write it as a PDF: its pages are shown first (Ctrl+P)"),
        )

    def show_pages(self) -> None:
        """Show the page in front as it goes to paper; while there are no figures there is nothing to show."""
        watched, tabs = self._watched(), self._tabs
        if watched is None:
            return
        page = tabs.front
        named = tabs.tabText(tabs.currentIndex()).replace("&&", "&")
        if isinstance(page, OwnPage):
            named = page.bar.which.currentText()
        title = f"{watched.figures.blueprint} – {named}"
        dialog = FiguresDialog(Likeness(page, self._courier, self), title, watched, self._setup, self.window())
        dialog.chosen.connect(self._remember)
        dialog.print_wanted.connect(lambda _setup: self._print(dialog, title))
        dialog.pdf_wanted.connect(lambda _setup: self._ask(dialog, title))
        dialog.finished.connect(dialog.likeness.deleteLater)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _dress(self) -> None:
        self.button.setIcon(icon("print", self._theme.tokens.text))

    def _remember(self, setup: PageSetup) -> None:
        self._setup = setup

    def _print(self, dialog: FiguresDialog, title: str) -> None:
        pages = dialog.pages
        if pages is None:
            return

        def put(printer: QPrinter) -> None:
            dialog.with_pages(
                lambda made: dialog.put_out(_printing(made, printer), dialog.accept), printer.pageLayout()
            )

        ask_printer(dialog, title, pages, put)

    def _ask(self, preview: FiguresDialog, title: str) -> None:
        dialog = QFileDialog(preview, preview.pdf_button.text(), str(self._folder))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("*.pdf")
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"{file_name(title)}.pdf")
        dialog.fileSelected.connect(lambda path: preview.with_pages(lambda _pages: self.write(preview, Path(path))))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, dialog: FiguresDialog, path: Path) -> None:
        """Write the pages as a PDF: the file is there whole, or as it was."""
        pages, file = dialog.pages, QSaveFile(str(path))
        if pages is None:
            return
        if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
            self._not_written(dialog, path, file.errorString())
            return
        self._folder = path.parent

        def done() -> None:
            if file.commit():
                dialog.told.setText(self.tr("Written: {name}").format(name=path.name))
            else:
                self._not_written(dialog, path, file.errorString())

        dialog.put_out(_writing(pages, file), done)

    def _not_written(self, dialog: FiguresDialog, path: Path, why: str) -> None:
        sentence = self.tr("“{name}” cannot be written: {reason}. Choose another place.")
        dialog.told.setText(sentence.format(name=path.name, reason=why))


def _writing(pages: FigurePages, file: QIODevice) -> Making[None]:
    writer = pdf_on(file, pages.title, pages.layout)
    try:
        yield from putting(pages, writer, 1, pages.count)
    finally:
        del writer  # what is left is written as it goes, so it goes before its file


def _printing(pages: FigurePages, printer: QPrinter) -> Making[None]:
    """Who closes the dialog calls the printer off where the system can do that; where not, what it has is printed."""
    try:
        yield from putting(pages, printer, *pages_wanted(printer, pages.count), left=printer.abort)
    except GeneratorExit:
        if printer.outputFileName():
            Path(printer.outputFileName()).unlink(missing_ok=True)
        raise
