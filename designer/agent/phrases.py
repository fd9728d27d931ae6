"""Texts at hand for a reply: the desk's templates, filled in with what this ticket says."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton

from designer.agent.names import Names
from designer.courier import Courier
from designer.sentences import all_said
from runtime.messages.faults import Fault, Refused
from runtime.messages.macros import DeedsPreview, PreviewDeeds
from runtime.model.macros import Say


class Phrases(QPushButton):
    """A button with a menu of templates. What is chosen is written where the cursor stands; it is sent by hand."""

    written = Signal(str)
    failed = Signal(object)

    def __init__(self, courier: Courier, names: Names) -> None:
        super().__init__()
        self._courier, self._names = courier, names
        self.ticket_id = 0
        self.public = False
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._offer)
        self.setMenu(self._menu)
        self.setObjectName("quiet")
        names.catalogue.changed.connect(self.look_again)
        self.look_again()

    def look_again(self) -> None:
        """A desk without templates offers none."""
        self.setVisible(bool(self._names.catalogue.templates))

    def _offer(self) -> None:
        self._menu.clear()
        for template in self._names.catalogue.templates:
            action = self._menu.addAction(template.name.replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, key=template.id: self.fill_in(key))

    def fill_in(self, template: str) -> None:
        """The desk fills it in, in the language of the requester."""
        ticket_id = self.ticket_id
        query = PreviewDeeds(ticket_id=ticket_id, deeds=(Say(template=template, public=self.public),))
        self._courier.ask(query, self, partial(self._write, ticket_id), self.failed.emit)

    def _write(self, ticket_id: int, preview: DeedsPreview) -> None:
        if ticket_id != self.ticket_id:
            return
        said = preview.deeds[0].says if preview.deeds else None
        if said is None:
            self.failed.emit(self._why_not(preview))
        else:
            self.written.emit(said)

    def _why_not(self, preview: DeedsPreview) -> Fault:
        reasons = [sentence for deed in preview.deeds for sentence in all_said(deed.reasons)]
        return Refused(" ".join(reasons) or self.tr("This template says nothing."))
