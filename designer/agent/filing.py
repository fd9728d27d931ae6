"""A file of this machine as the desk keeps it."""

from __future__ import annotations

import base64
import mimetypes
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QDropEvent

from runtime.messages.faults import Fault, Refused
from runtime.messages.tickets import MAX_ATTACHMENT, KeepFile


def files_in(event: QDropEvent) -> list[str]:
    """The paths of what is dropped: files of this computer; folders and addresses are none."""
    paths = (url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile())
    return [path for path in paths if Path(path).is_file()]


def file_to_keep(path: Path) -> KeepFile | Fault:
    """The command that keeps it, or why it cannot be."""
    translate = QCoreApplication.translate
    try:
        size = path.stat().st_size
        content = path.read_bytes() if 0 < size <= MAX_ATTACHMENT else b""
    except OSError as why:
        return Refused(
            translate("Filing", "“{name}” cannot be read: {reason}.").format(name=path.name, reason=why.strerror)
        )
    if not content:
        return Refused(translate("Filing", "“{name}” is empty or larger than 25 MB.").format(name=path.name))
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return KeepFile(name=path.name, media_type=kind, content=base64.b64encode(content))
