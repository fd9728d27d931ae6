"""Files that came with a message: named harmlessly, saved where somebody says, never opened."""

from __future__ import annotations

import re
import unicodedata
from functools import partial

from PySide6.QtCore import QIODevice, QLocale, QObject, QSaveFile, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from designer.courier import Courier
from runtime.messages.faults import Refused
from runtime.messages.files import FileContent, FileView, GetFile

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Characters that show nothing, or turn the reading direction: “gpj.exe” must not look like “exe.jpg”."""
_NO_NAME = re.compile(r'[<>:"|?*]')
_LONGEST = 120


def harmless(name: str) -> str:
    """A file's name as it may be shown and written: no folder, nothing unseen, nothing a system refuses."""
    last = re.split(r"[\\/]", name)[-1]
    seen = "".join(letter for letter in last if unicodedata.category(letter) not in _UNSEEN)
    kept = _NO_NAME.sub("_", seen).strip(" .")
    if len(kept) > _LONGEST:
        stem, dot, ending = kept.rpartition(".")
        kept = f"{stem[: _LONGEST - 20]}{dot}{ending[:19]}" if dot else kept[:_LONGEST]
    return kept or "file"


def size_in_words(size: int) -> str:
    """So many bytes as people say it: “1.2 MB”."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


class Saving(QObject):
    """Asks where to, fetches the content and writes it whole, or not at all."""

    failed = Signal(object)
    saved = Signal(str)
    """The path."""

    def __init__(self, courier: Courier, window: QWidget) -> None:
        super().__init__(window)
        self._courier, self._window = courier, window
        self.dialog: QFileDialog | None = None

    def begin(self, ticket_id: int, file: FileView) -> None:
        """Ask where the file is to go."""
        dialog = self.dialog = QFileDialog(self._window, self.tr("Save the file"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation))
        dialog.selectFile(harmless(file.name))
        dialog.fileSelected.connect(partial(self.save, ticket_id, file))
        dialog.open()

    def save(self, ticket_id: int, file: FileView, path: str) -> None:
        """Write it there."""
        query = GetFile(ticket_id=ticket_id, file=file.file)
        self._courier.ask(query, self, partial(self._write, path), self.failed.emit)

    def _write(self, path: str, content: FileContent) -> None:
        why = write_whole(path, content.content)
        if why:
            text = self.tr("“{path}” cannot be written: {reason}. Choose another place.")
            self.failed.emit(Refused(text.format(path=path, reason=why)))
        else:
            self.saved.emit(path)


def write_whole(path: str, content: bytes) -> str:
    """Write a file in one step; the answer is why it could not be, or nothing."""
    file = QSaveFile(path)
    if not file.open(QIODevice.OpenModeFlag.WriteOnly) or file.write(content) != len(content) or not file.commit():
        return file.errorString()
    return ""
