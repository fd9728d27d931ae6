"""How a rehearsal begins: the values of the pretend ticket, and when it is opened."""

from __future__ import annotations

from functools import partial
from typing import override

from PySide6.QtCore import QDateTime, QEvent, QTimeZone, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDateTimeEdit, QFrame, QLabel, QLineEdit, QPushButton, QScrollArea, QWidget

from designer.catalogue import Catalogue
from designer.document import Document
from designer.panels.page import Rows
from designer.panels.rehearsal.cast import customer
from designer.panels.rehearsal.questions import BUILT_IN, claimed, fields_of, question
from designer.turns import in_its_turn, in_their_turns
from designer.widgets.in_pieces import InPieces
from designer.widgets.inputs import Input, input_for
from designer.widgets.tags_input import TagsInput
from runtime.messages.faults import Fault
from runtime.model.fields import FieldValue
from runtime.model.scenario import Assumptions, Given, TicketValues, stamp

_NORMAL = 2
_MINUTE = 60_000
_TAGS = "tags"
_AT_ONCE = 20
"""Widgets put in in one turn: lists to choose from are many widgets each."""


class StartPage(QScrollArea):
    """A few values with sensible defaults; the fields are those the Blueprint has to do with."""

    begun = Signal(object)
    """The Given to begin with."""

    def __init__(self, document: Document, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._catalogue = document, catalogue
        self._asked: tuple[str, ...] = ()
        self.inputs: dict[str, Input] = {}
        self.subject, self.opened_at = QLineEdit(), QDateTimeEdit()
        self.opened_at.setCalendarPopup(True)
        self.begin, self.problem = QPushButton(), QLabel()
        self.begin.setObjectName("primary")
        self.begin.clicked.connect(lambda: self.begun.emit(self.given))
        self.subject.returnPressed.connect(self.begin.click)
        self.problem.setObjectName("problem")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._now = 0
        self._stale, self._enters = True, False
        document.changed.connect(self._follow)
        catalogue.changed.connect(self._build_when_seen)

    @property
    def given(self) -> Given:
        """How the rehearsal begins, as filled in."""
        values = {key: each.value for key, each in self.inputs.items()}
        own = {key: values.pop(key) for key in list(values) if key not in (*BUILT_IN, _TAGS)}
        ticket = TicketValues.model_validate(
            {
                "subject": self.subject.text().strip() or self.subject.placeholderText(),
                "requester": customer().id,
                "department": self._document.blueprint.department,
                "fields": {key: value for key, value in own.items() if value is not None},
                **{key: value for key, value in values.items() if value is not None},
            }
        )
        at = self.opened_at.dateTime().toMSecsSinceEpoch()
        return Given(at=stamp(at - at % _MINUTE), ticket=ticket, assume=Assumptions(people=(customer(),)))

    def refuse(self, fault: Fault) -> None:
        """Say why no ticket can be opened so."""
        self.problem.setText("\n".join(reason.sentence for reason in fault.reasons) or fault.sentence)
        self.problem.show()

    def renew(self) -> None:
        """The ticket would be opened now, and nothing is said of one before; who was to come here by then is not."""
        self._enters = False
        self.problem.hide()
        self._show_now()

    def look(self) -> None:
        """The page comes to the front: the ticket would be opened now, and Return begins."""
        self.renew()
        self._enters = True
        if not self._stale and self.begin.isVisible():
            self._enter()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            in_its_turn(self, self._freshen)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._build_when_seen()

    def _follow(self) -> None:
        """The drawing comes first."""
        self._stale = self._stale or self._wanted() != self._asked
        if self._stale and self.isVisible():
            in_its_turn(self, self._freshen)

    def _build_when_seen(self) -> None:
        """A page nobody looks at costs nothing."""
        self._stale = True
        if self.isVisible():
            in_its_turn(self, self._freshen)

    def _freshen(self) -> None:
        if self._stale and self.isVisible():
            self._build()

    def _filled(self) -> dict[str, FieldValue]:
        return {key: each.value for key, each in self.inputs.items() if each.value is not None}

    def _wanted(self) -> tuple[str, ...]:
        return (*BUILT_IN, _TAGS, *fields_of(self._document.blueprint, self._catalogue))

    def _build(self) -> None:
        """Ask for what the Blueprint looks at; what was filled in stays."""
        self._asked, self._stale = self._wanted(), False
        refused = not self.problem.isHidden()
        blueprint = self._document.blueprint
        wanted = claimed(blueprint)
        kept = {"priority": _NORMAL, **wanted, **self._filled()}
        rows = Rows()
        note = QLabel()
        note.setObjectName("secondary")
        note.setWordWrap(True)
        rows.whole(note)
        rows.say(
            note.setText,
            lambda: self.tr(
                "A pretend ticket walks through the Blueprint as it is drawn. Letters and calls are shown, not sent; "
                "nothing is written to the desk."
            ),
        )
        for widget in (self.subject, self.opened_at, self.begin, self.problem):
            widget.setParent(None)
        rows.row(self.subject, lambda: self.tr("S&ubject"))
        self.subject.setPlaceholderText(str(wanted.get("subject") or self.tr("A pretend ticket")))
        rows.row(self.opened_at, lambda: self.tr("&Opened at"), self._zone_in_words)
        self.inputs = {}
        for key in self._asked:
            asked = question(key, self._catalogue, blueprint)
            made = self.inputs[key] = TagsInput() if key == _TAGS else input_for(asked)
            made.show_value(kept.get(key))
            rows.row(made, partial(str, asked.name))
        rows.whole(self.problem)
        rows.whole(self.begin)
        self.begin.setText(self.tr("Start the rehearsal"))
        self._keep_widgets()
        self.problem.setVisible(refused)
        self._show_now()
        pieces = InPieces(rows, rows.parts, many=_AT_ONCE)
        self.setWidget(rows)
        in_their_turns(rows, *[pieces.put_back] * len(pieces), self._enter)

    def _enter(self) -> None:
        """Unless a walk has begun meanwhile."""
        enters, self._enters = self._enters and self.begin.isVisible(), False
        if enters:
            self.begin.setFocus()

    def _keep_widgets(self) -> None:
        for widget in (self.subject, self.opened_at, self.begin):
            widget.show()

    def _zone_in_words(self) -> str:
        return self.tr("By the clock of the desk: {zone}").format(zone=self._zone())

    def _zone(self) -> str:
        setup = self._catalogue.setup
        return setup.settings.zone if setup is not None else "UTC"

    def _show_now(self) -> None:
        """Now, unless another moment was chosen."""
        shown = self.opened_at.dateTime().toMSecsSinceEpoch()
        if self._now and shown != self._now:
            return
        self.opened_at.setTimeZone(QTimeZone(self._zone().encode()))
        now = QDateTime.currentMSecsSinceEpoch()
        self._now = now - now % _MINUTE
        self.opened_at.setDateTime(QDateTime.fromMSecsSinceEpoch(self._now, QTimeZone(self._zone().encode())))
