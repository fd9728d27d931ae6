"""The user guide (F1): pages of Markdown that come with the program, and their index. Nothing is loaded from afar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, override

from PySide6.QtCore import QSignalBlocker, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QTextCursor
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from designer.paths import guide
from designer.widgets.commands import score
from runtime.model.folding import fold

_PAGE = Qt.ItemDataRole.UserRole
_INDEX_WIDTH, _TEXT_WIDTH = 260, 680
FIRST = "first-hour"
"""The page for whoever is new here."""
_PICTURE = re.compile(r"^!\[[^\]]*\]\([^)]*\)\n+", re.MULTILINE)
"""Pictures are for those who read elsewhere: whoever reads here has the program before their eyes."""


@dataclass(frozen=True, slots=True)
class GuidePage:
    """One page: its file's name without ending, its first heading, its text."""

    key: str
    title: str
    text: str


def pages(language: str, folder: Path | None = None) -> list[GuidePage]:
    """The page to begin with, then every page by title: in the language where there is such a page, else in English."""
    place = folder or guide()
    found = {page.key: page for page in _read(place)}
    if language != "en":
        found |= {page.key: page for page in _read(place / language)}
    return sorted(found.values(), key=lambda page: (page.key != FIRST, fold(page.title)))


def _read(folder: Path) -> Iterator[GuidePage]:
    for path in sorted(folder.glob("*.md")) if folder.is_dir() else ():
        text = _PICTURE.sub("", path.read_text(encoding="utf-8"))
        heading = re.search(r"^#\s+(.+)$", text, re.MULTILINE)
        yield GuidePage(path.stem, heading[1].strip() if heading else path.stem, text)


def _as_typed(text: str) -> str:
    """Folded, with the signs of a keyboard for those of a printer."""
    return fold(text).replace("’", "'").replace("œ", "oe")


class GuideWindow(QWidget):
    """The index, with a line that searches titles and texts, beside the page."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Guide"))
        self.pages = {page.key: page for page in pages(language)}
        self.line, self.index, self.page = QLineEdit(), QListWidget(), GuidePageView()
        self._none = QLabel(self.tr("No page says that."))
        self._none.setObjectName("secondary")
        self._none.setContentsMargins(8, 4, 8, 4)
        self._lay_out()
        self.line.setPlaceholderText(self.tr("Search the guide"))
        self.line.setAccessibleName(self.tr("Search the guide"))
        self.index.setAccessibleName(self.tr("Pages"))
        self.line.textChanged.connect(self._filter)
        self.line.returnPressed.connect(self.page.setFocus)
        self.index.currentItemChanged.connect(self._turn)
        self.page.wanted.connect(self.open)
        self._filter("")

    def _lay_out(self) -> None:
        self.line.setClearButtonEnabled(True)
        self.index.setWordWrap(True)
        self.index.setSpacing(4)
        self.index.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(10, 10, 0, 0)
        column.addWidget(self.line)
        column.addWidget(self._none)
        column.addWidget(self.index, 1)
        split = QSplitter()
        split.addWidget(left)
        split.addWidget(self.page)
        split.setSizes([_INDEX_WIDTH, _TEXT_WIDTH])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)
        self.resize(QSize(_INDEX_WIDTH + _TEXT_WIDTH, 700))

    @property
    def shown(self) -> str:
        """The key of the page that is shown; nothing while there is none."""
        index = self.index.currentIndex()
        return str(index.data(_PAGE)) if index.isValid() else ""

    def open(self, key: str) -> None:
        """Show a page; the first one where there is none of that name."""
        self.line.clear()
        places = [place for place in range(self.index.count()) if self.index.item(place).data(_PAGE) == key]
        self.index.setCurrentRow(places[0] if places else 0)

    def _filter(self, text: str) -> None:
        shown = self.shown
        words = _as_typed(text).split()
        with QSignalBlocker(self.index):
            self.index.clear()
            for page in self.pages.values():
                if score(text, page.title) is not None or all(word in _as_typed(page.text) for word in words):
                    row = QListWidgetItem(page.title, self.index)
                    row.setData(_PAGE, page.key)
        self._none.setVisible(not self.index.count())
        kept = [place for place in range(self.index.count()) if self.index.item(place).data(_PAGE) == shown]
        self.index.setCurrentRow(kept[0] if kept else 0)
        self._turn()

    def _turn(self, *_rows: object) -> None:
        if self.shown in self.pages:
            self.page.show_page(self.pages[self.shown])


class GuidePageView(QTextBrowser):
    """Shows Markdown. Pages of the guide are turned to; addresses of the web open in the browser, on a click only."""

    wanted = Signal(str)
    """The key of another page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.anchorClicked.connect(self._follow)
        self.document().setDocumentMargin(20)
        self._key = ""

    def show_page(self, page: GuidePage) -> None:
        """Show a page from its beginning; what is shown stays where it is."""
        if page.key == self._key:
            return
        self._key = page.key
        self.setMarkdown(page.text)
        self.setAccessibleName(page.title)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing is loaded: neither from the web, nor files that a page names."""
        return None

    def _follow(self, url: QUrl) -> None:
        if url.scheme() in {"http", "https"}:
            QDesktopServices.openUrl(url)
        elif url.path().endswith(".md"):
            self.wanted.emit(Path(url.path()).stem)
