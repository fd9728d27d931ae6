"""Backup and restore: a proved copy of the desk while it is in use, and a desk out of such a copy, in a new file."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QDateTime, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from designer import desks
from designer.admin.health_card import HealthCard
from designer.admin.long_work import LongWork
from designer.admin.page import sentence
from designer.courier import Courier
from designer.theme import set_tone
from designer.words import duration, moment
from runtime.messages.faults import Fault
from runtime.messages.system import DeskInfo
from runtime.model.values import DAY

_OLD = 7 * DAY
_SECOND = 1_000


class KeepingCard(HealthCard):
    """Nothing is ever written over: a file that is there already is refused."""

    desk_wanted = Signal(str)
    """The address of a desk that was restored and is to be opened."""
    backed_up = Signal()

    def __init__(self, courier: Courier, parent: QWidget | None = None) -> None:
        super().__init__(lambda: self.tr("Backup"), parent)
        self._info: DeskInfo | None = None
        self._restored: Path | None = None
        self.dialog: QFileDialog | None = None
        self.work, self.told = LongWork(courier), sentence()
        self.column.addWidget(self.work)
        self.column.addWidget(self.told)
        self.back_up_button = self.button(lambda: self.tr("Back up now…"), self._ask_where_to, "primary")
        self.restore_button = self.button(lambda: self.tr("Restore a backup…"), self._ask_which)
        self.open_button = self.button(lambda: self.tr("Open the restored desk"), self._open)
        self.open_button.hide()
        self.work.under_way_changed.connect(self._lock)
        self.say(lambda _text: self._show(), str)

    def show_info(self, info: DeskInfo) -> None:
        """Say when the desk was backed up last."""
        self._info = info
        self._show()

    def back_up(self, path: str) -> None:
        """Copy the desk to this file."""
        self._tell("")
        name = Path(path)
        self.work.begin(lambda desk, told: desks.back_up(desk, name, told), partial(self._copied, name), self._refused)

    def restore(self, source: str, target: str) -> None:
        """Make a desk in this file out of that backup."""
        self._tell("")
        self.work.begin(
            lambda _desk, told: desks.restore(Path(source), Path(target), told), self._learn_restored, self._refused
        )

    def _copied(self, name: Path, size: int) -> None:
        text = self.tr("Copied to {file} and proved: {size}.")
        self._tell(text.format(file=name, size=self.locale().formattedDataSize(size)))
        self.backed_up.emit()

    def _learn_restored(self, target: Path) -> None:
        self._restored = target
        self.open_button.show()
        self._tell(self.tr("The backup is sound. The desk as it was then is in {file}.").format(file=target))

    def _open(self) -> None:
        if self._restored is not None:
            self.desk_wanted.emit(str(self._restored))

    def _refused(self, fault: Fault) -> None:
        if isinstance(fault, desks.Stopped):
            self._tell(self.tr("Stopped: nothing was written."))
        else:
            self._tell(fault.sentence, "bad")

    def _show(self) -> None:
        at = self._info.backed_up_at if self._info is not None else None
        if self._info is None:
            self.tell("")
        elif at is None:
            self.tell(
                self.tr("This desk was never backed up. A copy is made while everybody goes on working."), "warning"
            )
        else:
            ago = QDateTime.currentMSecsSinceEpoch() - at
            text = self.tr("Backed up {ago} ago, on {when}.").format(ago=duration(ago / _SECOND), when=moment(at))
            self.tell(text, "warning" if ago > _OLD else "")

    def _tell(self, text: str, tone: str = "") -> None:
        self.told.setText(text)
        self.told.setVisible(bool(text))
        set_tone(self.told, tone)

    def _lock(self, under_way: bool) -> None:
        self.back_up_button.setEnabled(not under_way)
        self.restore_button.setEnabled(not under_way)

    def _ask_where_to(self) -> None:
        day = QDateTime.currentDateTime().toString("yyyy-MM-dd")
        name = f"{self._info.name if self._info is not None else 'desk'} {day}.desk"
        dialog = self._dialog(self.tr("Back up to"), QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(name.replace("/", "-"))
        dialog.fileSelected.connect(self.back_up)
        dialog.open()

    def _ask_which(self) -> None:
        dialog = self._dialog(self.tr("Restore the backup"), QFileDialog.AcceptMode.AcceptOpen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._ask_into)
        dialog.open()

    def _ask_into(self, source: str) -> None:
        dialog = self._dialog(self.tr("Put the restored desk into a new file"), QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(f"{Path(source).stem} restored.desk")
        dialog.fileSelected.connect(partial(self.restore, source))
        dialog.open()

    def _dialog(self, title: str, mode: QFileDialog.AcceptMode) -> QFileDialog:
        places = QStandardPaths.StandardLocation.DocumentsLocation
        dialog = self.dialog = QFileDialog(self, title, QStandardPaths.writableLocation(places))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(mode)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # nothing is written over: it is refused
        dialog.setDefaultSuffix("desk")
        dialog.setNameFilters([self.tr("Desks (*.desk)"), self.tr("All files (*)")])
        return dialog
