"""A formula in the making: checked at every key, tried on a real ticket, and how far computing has come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from designer import words
from designer.admin.formula_text import FormulaText
from designer.admin.formula_words import what_may_stand
from designer.courier import Courier
from designer.panels.editors import NumberEditor
from designer.panels.several import Picker
from designer.sentences import said
from designer.theme import set_tone
from designer.widgets.assistance import explain
from designer.widgets.speaking import Speaking
from runtime.messages.faults import Fault
from runtime.messages.formulas import FormulaProgress, FormulaTried, GetFormulaProgress, TryFormula
from runtime.messages.tickets import ListTickets, TicketPage
from runtime.model.criteria import AllOf, Compare, Operator
from runtime.model.fields import Field, FieldType, FieldValue
from runtime.model.formulas.checking import faults_of
from runtime.model.formulas.fault import Fault as Wrong

_TRIED_AFTER_MS = 300
_LOOKED_EVERY_MS = 2_000
_MOST_TOLD = 3
_LARGEST = 999_999_999


class FormulaEditor(Speaking):
    """The text with its faults below it, and what it gives for a ticket."""

    edited = Signal(str)

    def __init__(self, courier: Courier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._courier = courier
        self._field: Field | None = None
        self._fields: Mapping[str, Field] = {}
        self._tried: FormulaTried | None = None
        self._by_itself = 0
        """The ticket that was chosen without a hand."""
        self.text, self.faults, self.insert = FormulaText(), QLabel(), QPushButton()
        self.ticket, self.given, self.progress = NumberEditor(0, _LARGEST), QLabel(), QLabel()
        self._with = QLabel()
        self._trying, self._looking = QTimer(self), QTimer(self)
        self._arrange()
        self.setFocusProxy(self.text)
        self.text.edited.connect(self._typed)
        self.insert.clicked.connect(self._choose)
        self.ticket.valueChanged.connect(lambda _number: self._try_soon())
        self._trying.timeout.connect(self._try)
        self._looking.timeout.connect(self.look)
        self._speak()
        explain(self, "formulas")

    def _arrange(self) -> None:
        self.insert.setAutoDefault(False)
        self._trying.setSingleShot(True)
        self._trying.setInterval(_TRIED_AFTER_MS)
        self._looking.setSingleShot(True)
        self._looking.setInterval(_LOOKED_EVERY_MS)
        for label in (self.faults, self.given, self.progress):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.given.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.faults.setObjectName("problem")
        self.progress.setObjectName("secondary")
        self.progress.hide()
        self._with.setBuddy(self.ticket)
        tried = QHBoxLayout()
        tried.setSpacing(8)
        tried.addWidget(self.insert)
        tried.addStretch(1)
        tried.addWidget(self._with)
        tried.addWidget(self.ticket)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.text, self.faults):
            column.addWidget(part)
        column.addLayout(tried)
        column.addWidget(self.given)
        column.addWidget(self.progress)

    def _speak(self) -> None:
        self.say(self.insert.setText, lambda: self.tr("Insert…"))
        self.say(self._with.setText, lambda: self.tr("Try it on ticket"))
        self.say(self.ticket.setAccessibleName, lambda: self.tr("Number of the ticket to try it on"))
        self.say(self.faults.setAccessibleName, lambda: self.tr("What is wrong with the formula"))
        self.say(self.given.setAccessibleName, lambda: self.tr("What the formula gives"))
        self.say(self.text.setPlaceholderText, lambda: self.tr("Such as: round({price} * 1.2, 2)"))
        self.say(lambda _text: self._show(), str)

    def offer(self, fields: Sequence[Field]) -> None:
        """The fields of the desk, and a ticket to try formulas on."""
        self._fields = {field.id: field for field in fields}
        self._offer_names()
        if not self.ticket.value():
            self._courier.ask(ListTickets(limit=1), self, self._begin_with, self._not_tried)
        self.look()

    def _offer_names(self) -> None:
        own = self._field.id if self._field is not None else ""
        self.text.offer(what_may_stand([field for key, field in self._fields.items() if key != own]))

    def show_value(self, field: Field) -> None:
        """Show a field's formula without telling."""
        if field == self._field:
            return
        other = self._field is None or self._field.id != field.id
        self._field = field
        if self.text.toPlainText().strip() != field.formula.strip():  # blanks are the hand's own
            self.text.show_value(field.formula.strip())
        if other:
            self._offer_names()
        self._show()
        self._try_soon()

    @property
    def wrong(self) -> tuple[Wrong, ...]:
        """What is wrong with the formula as it stands."""
        return faults_of(self._field, self._fields) if self._field is not None else ()

    def look(self) -> None:
        """Ask how far computing has come, again and again until it is done; a hidden editor waits."""
        if self.isVisible():
            self._courier.ask(GetFormulaProgress(), self, self._tell_progress, self._not_tried)

    def _typed(self, text: str) -> None:
        self.edited.emit(text)

    def _choose(self) -> None:
        own = self._field.id if self._field is not None else ""
        picker = Picker(what_may_stand([field for key, field in self._fields.items() if key != own]), self.insert)
        picker.picked.connect(self.text.put)
        picker.open_below(self.insert)

    def _show(self) -> None:
        wrong = self.wrong
        begun = self.text.toPlainText().strip() != ""
        self.text.colours.mark(wrong if begun else ())
        told = [self._told(each) for each in wrong[:_MOST_TOLD]]
        self.faults.setText("\n".join(told) if begun else "")
        self.faults.setVisible(begun and bool(wrong))
        set_tone(self.text, "bad" if begun and wrong else "")
        self.given.setVisible(not (begun and wrong))
        self.given.setText(self._given_words() if begun else "".join(told))

    def _told(self, fault: Wrong) -> str:
        """The sentence, after the words it is about."""
        where = self.text.toPlainText()[fault.start : fault.end].strip()
        return f"{where}  —  {said(fault.sentence)}" if where and len(where) < _SHORT else said(fault.sentence)

    def _given_words(self) -> str:
        tried = self._tried
        if tried is None or tried.faults:
            return ""
        inputs = ", ".join(
            words.labelled(self._name(key), self._value(key, value)) for key, value in tried.inputs.items()
        )
        if tried.value is None:
            found = self.tr("Empty: {why}").format(why=said(tried.why))
        else:
            found = self.tr("Gives {value}").format(value=_in_words(self._type(), tried.value))
        return f"{found}   ({inputs})" if inputs else found

    def _type(self) -> FieldType:
        return self._field.type if self._field is not None else FieldType.TEXT

    def _name(self, key: str) -> str:
        return self._fields[key].name if key in self._fields else key

    def _value(self, key: str, value: FieldValue) -> str:
        return _in_words(self._fields[key].type if key in self._fields else FieldType.TEXT, value)

    def _begin_with(self, page: TicketPage) -> None:
        if not self.ticket.value():
            self._go_to(page)

    def _try_soon(self) -> None:
        self._tried = None
        self._show()
        self._trying.start()

    def _try(self) -> None:
        field = self._field
        if field is None or self.wrong or not self.ticket.value() or not self.isVisible():
            return
        asked = field.having(id=field.id or "new", name=field.name.strip() or "–")
        query = TryFormula(field=asked, ticket_id=self.ticket.value())
        self._courier.ask(query, self, lambda tried: self._was_tried(field, tried), self._not_tried)

    def _was_tried(self, field: Field, tried: FormulaTried) -> None:
        if field == self._field:
            self._tried = tried
            self._show()
            if tried.code == _EMPTY and tried.inputs and self.ticket.value() == self._by_itself:
                filled = [Compare(operand=f"field.{key}", operator=Operator.NOT_EMPTY) for key in sorted(tried.inputs)]
                asked = ListTickets(criteria=AllOf(of=tuple(filled)), limit=1)
                self._courier.ask(asked, self, self._go_to, self._not_tried)

    def _go_to(self, page: TicketPage) -> None:
        """A ticket that has everything tells more than one that has nothing; one that a hand chose stays."""
        if page.rows and self.ticket.value() == self._by_itself:
            self._by_itself = page.rows[0].id
            self.ticket.setValue(self._by_itself)

    def _not_tried(self, fault: Fault) -> None:
        """The ticket is not there, or the desk does not answer: said where the value would stand."""
        self.given.setText(said(fault.sentence))

    def _tell_progress(self, progress: FormulaProgress) -> None:
        self.progress.setText(
            self.tr("%Ln ticket(s) are still to be computed again; whoever keeps time does it.", "", progress.left)
        )
        self.progress.setVisible(progress.left > 0)
        if progress.left:
            self._looking.start()


_SHORT = 60
_EMPTY = "empty"


def _in_words(kind: FieldType, value: FieldValue) -> str:
    """A value as the ticket's page shows it; choices by their ids, as formulas see them."""
    if value is None or value == ():
        return words.NOTHING
    if isinstance(value, bool):
        return str(value).lower()
    if kind is FieldType.MOMENT and isinstance(value, int):
        return words.moment(value)
    if isinstance(value, int | float):
        return words.decimal(value, 0 if value == int(value) else 2)
    return ", ".join(value) if isinstance(value, tuple) else value
