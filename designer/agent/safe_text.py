"""Shows text from outside. It loads nothing but pictures that came along, and opens nothing without asking."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, override

from PySide6.QtCore import QByteArray, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage, QImageReader, QKeyEvent, QPalette, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QMessageBox, QSizePolicy, QTextBrowser, QWidget

from designer.agent import clean_html

_LARGEST_PICTURE = 1_600
"""Pixels in each direction; a larger picture is made smaller while it is read."""


class FittedText(QTextBrowser):
    """As high as what it shows, and no higher than it may be. It loads nothing."""

    highest = 1 << 24
    """Pixels; what is longer scrolls. Without a limit, the page around it does."""

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing: no file, no share, no server is ever asked."""
        return QImage()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, self.height())

    def fit(self) -> None:
        """Be as high as the text."""
        self.document().setTextWidth(max(self.viewport().width(), 40))
        self.setFixedHeight(min(int(self.document().size().height()) + 2, self.highest))


class SafeText(FittedText):
    """Shows a body from outside. Hostile HTML becomes plain or nothing: see `clean_html`."""

    asked = Signal(str)
    """An address somebody wants to open: it is shown, and they confirm."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures: Mapping[str, bytes] = {}
        self.opener = QDesktopServices.openUrl
        like_the_page(self)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.anchorClicked.connect(self._ask)

    def show_body(self, body: str, pictures: Mapping[str, bytes] | None = None) -> None:
        """Show a body, plain or HTML, and of its pictures those given here by their `cid`."""
        self._pictures = pictures or {}
        self.setHtml(clean_html.clean(body))
        self.fit()

    @override
    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """A picture that came with the text, or nothing."""
        url = QUrl(name)
        content = self._pictures.get(url.path()) if url.scheme() == "cid" else None
        return QImage() if content is None else _picture(content)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copying is ours, every other key the page's."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier or event.key() == Qt.Key.Key_Return:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _ask(self, url: QUrl) -> None:
        """The real address, whatever the text of the link says."""
        address = url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        if not clean_html.is_safe_address(address):
            return
        self.asked.emit(address)
        box = QMessageBox(self.window())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("Open a link"))
        box.setText(self.tr("This link was sent by somebody outside. It leads to:"))
        box.setInformativeText(address[:400])
        box.setStandardButtons(QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        open_button = box.button(QMessageBox.StandardButton.Open)
        open_button.clicked.connect(lambda: self.opener(url))
        box.open()


def _picture(content: bytes) -> QImage:
    """The picture, as large as a screen at most; nothing when it is none."""
    from PySide6.QtCore import QBuffer, QIODevice

    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if not size.isValid():
        return QImage()
    if max(size.width(), size.height()) > _LARGEST_PICTURE:
        reader.setScaledSize(size.scaled(_LARGEST_PICTURE, _LARGEST_PICTURE, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def like_the_page(browser: QTextBrowser) -> None:
    """Let a text look as if it were written on the page itself; nothing in it is opened by a click alone."""
    browser.setOpenLinks(False)
    browser.setFrameShape(QFrame.Shape.NoFrame)
    browser.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    browser.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    browser.setTabChangesFocus(True)
    browser.document().setDocumentMargin(0)
    browser.viewport().setAutoFillBackground(False)
    palette = browser.palette()
    palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
    browser.setPalette(palette)
