"""Whether a function may run on this computer, and the way to let it, or not any more."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from designer import desks
from designer.admin.consent_dialog import ConsentDialog
from designer.courier import Courier
from designer.theme import set_tone
from designer.widgets.plain_text import plain_text
from designer.widgets.speaking import Speaking
from designer.words import moment
from runtime.messages.faults import Fault
from runtime.model.functions import Function

if TYPE_CHECKING:
    from runtime.desk.consents import Here


class FunctionHere(Speaking):
    """Says nothing until it is known; what is being written is looked up as it would be."""

    learned = Signal()
    """How it stands is known now, or is not known any more."""
    changed = Signal()
    """Somebody agreed here, or does not agree any more."""

    def __init__(self, courier: Courier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._courier = courier
        self._function: Function | None = None
        self._here: Here | None = None
        self._trouble = ""
        self.text, self.allow, self.forbid, self.folder = plain_text(), QPushButton(), QPushButton(), QPushButton()
        self._arrange()
        self.allow.clicked.connect(lambda _checked: self.ask())
        self.forbid.clicked.connect(lambda _checked: self.withdraw())
        self.folder.clicked.connect(lambda _checked: self._open_folder())
        self.say(self.forbid.setText, lambda: self.tr("Do not let it run here any more"))
        self.say(self.folder.setText, lambda: self.tr("Open the folder"))
        self.say(lambda _text: self._show(), str)

    @property
    def standing(self) -> str:
        """How it stands here: missing, new, changed or agreed; nothing while that is not known."""
        return self._here.standing.value if self._here is not None else ""

    def look(self, function: Function | None) -> None:
        """Say how this one stands; None: it has no file yet."""
        self._function, self._here, self._trouble = function, None, ""
        self._show()
        if function is not None:
            find = partial(desks.find_functions, (function,))
            self._courier.work(find, self, partial(self._learn, function), self._fail)

    def ask(self) -> None:
        """Show what would run, and let it be agreed to."""
        if self._function is not None and self._here is not None:
            dialog = ConsentDialog(self._courier, self._function, self._here, self.window())
            dialog.agreed.connect(self._look_again)
            dialog.open()

    def withdraw(self) -> None:
        """Nothing of it runs here from now on."""
        if self._function is not None:
            take_back = partial(desks.forbid_function, self._function)
            self._courier.work(take_back, self, lambda _none: self._look_again(), self._fail)

    def _look_again(self) -> None:
        self.look(self._function)
        self.changed.emit()

    def _learn(self, function: Function, found: dict[str, Here]) -> None:
        if function == self._function:
            self._here = found[function.id]
            self._show()

    def _fail(self, fault: Fault) -> None:
        self._trouble = fault.sentence
        self._show()

    def _open_folder(self) -> None:
        if self._here is not None:
            place = self._here.file.parent
            place.mkdir(parents=True, exist_ok=True)
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))

    def _show(self) -> None:
        standing = self.standing
        self.learned.emit()
        self.text.setText(self._trouble or self._words(standing))
        set_tone(self.text, "bad" if self._trouble else "" if standing in {"", "agreed"} else "warning")
        self.allow.setText(self.tr("Look at it again…") if standing == "changed" else self.tr("Let it run here…"))
        self.allow.setVisible(standing in {"new", "changed"})
        self.forbid.setVisible(standing in {"agreed", "changed"})
        self.folder.setVisible(standing == "missing")

    def _words(self, standing: str) -> str:
        if self._here is None:
            return self.tr("Say first which Python function it is.") if self._function is None else ""
        file, since = str(self._here.file), self._here.since or 0
        match standing:
            case "missing":
                return self.tr("Its file is not on this computer. It would be {file}").format(file=file)
            case "new":
                return self.tr("It is here, and nobody agreed that it runs: {file}").format(file=file)
            case "changed":
                text = self.tr("Its file is another one than was agreed to, so it does not run: {file}")
                return text.format(file=file)
        text = self.tr("It runs here since {when}, while a window of this desk is open: {file}")
        return text.format(when=moment(since), file=file)

    def _arrange(self) -> None:
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.allow, self.forbid, self.folder):
            button.setObjectName("quiet")
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.text)
        column.addLayout(buttons)
        self.setFocusProxy(self.allow)
