"""What becomes of a reply: whom it reaches by mail, and the signature that will stand below it."""

from __future__ import annotations

from functools import partial
from textwrap import shorten

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from designer.agent.my_rights import MyRights
from designer.agent.signature_dialog import SignatureDialog
from designer.catalogue import Catalogue
from designer.courier import Courier
from designer.theme import set_tone
from designer.widgets.elided import ElidedLabel
from designer.widgets.plain_text import text_label
from designer.widgets.speaking import Speaking
from runtime.messages.faults import Fault
from runtime.messages.signing import PreviewReply, ReplyPreview

_MOST_LINES = 4
_BRIEF = 70
_LOW = 800
"""Pixels: in a window of less height the signature is told in one line."""


class LetterBelow(Speaking):
    """Grey lines below a reply that is being written; nothing below a note, which leaves nobody's desk."""

    def __init__(self, courier: Courier, catalogue: Catalogue, rights: MyRights, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._courier, self._catalogue, self._rights = courier, catalogue, rights
        self._ticket_id: int | None = None
        self._told: ReplyPreview | None = None
        self.readers, self.signature, self.change = ElidedLabel(), text_label("", "secondary"), QPushButton()
        self.dialog: SignatureDialog | None = None
        self.readers.setObjectName("secondary")
        self.change.setObjectName("quiet")
        self.change.clicked.connect(self.begin)
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addWidget(self.readers)
        told.addWidget(self.signature)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 0, 0)
        row.addLayout(told, 1)
        row.addWidget(self.change, 0, Qt.AlignmentFlag.AlignBottom)
        self.hide()
        catalogue.changed.connect(self._ask)
        self.say(self.change.setText, lambda: self.tr("Signature…"))
        self.say(self.change.setToolTip, lambda: self.tr("Write my own signature"))
        self.say(self._say_told, str)

    def show_for(self, ticket_id: int, *, public: bool) -> None:
        """What holds for a reply on this ticket, if one is being written."""
        wanted = ticket_id if public and ticket_id else None
        if wanted != self._ticket_id:
            self._told = None
        self._ticket_id = wanted
        self._say_told()
        self._ask()

    def begin(self) -> None:
        """Write one's own signature."""
        setup = self._catalogue.setup
        if setup is not None:
            self.dialog = SignatureDialog(self._courier, setup, self._rights.person, self.window())
            self.dialog.open()

    def _ask(self) -> None:
        if self._ticket_id is not None:
            query = PreviewReply(ticket_id=self._ticket_id)
            self._courier.ask(query, self, partial(self._learn, self._ticket_id), self._not_told)

    def _learn(self, ticket_id: int, told: ReplyPreview) -> None:
        if ticket_id == self._ticket_id:
            self._told = told
            self._say_told()

    def _not_told(self, _fault: Fault) -> None:
        """The ticket is out of sight: its page says so."""
        self._told = None
        self._say_told()

    def _say_told(self, _again: str = "") -> None:
        told = self._told
        self.setVisible(told is not None)
        if told is None:
            return
        self.readers.setText(self._say_readers(told))
        set_tone(self.readers, "warning" if told.mailed and not told.readers else "")
        self.signature.setText(self._in_brief(told.signature))
        self.signature.setToolTip(told.signature)
        self.signature.setVisible(bool(told.signature))
        self.change.setVisible(told.mailed)

    def _in_brief(self, signature: str) -> str:
        lines = signature.splitlines()
        if self.window().height() < _LOW:
            return shorten(" · ".join(filter(None, lines)), _BRIEF, placeholder=" …")
        return "\n".join(lines if len(lines) <= _MOST_LINES else (*lines[: _MOST_LINES - 1], "…"))

    def _say_readers(self, told: ReplyPreview) -> str:
        if not told.mailed:
            return self.tr("It is not mailed: customers read it on this desk.")
        if not told.readers:
            return self.tr("Nobody gets it by mail: no address is known of whoever asked.")
        to = ", ".join(f"{each.name} <{each.address}>" for each in told.readers if not each.in_copy)
        copies = ", ".join(each.name for each in told.readers if each.in_copy)
        if not copies:
            return self.tr("To {to}").format(to=to)
        return self.tr("To {to} · in copy: {copies}").format(to=to or "–", copies=copies)
