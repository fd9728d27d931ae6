"""Single fields of a ticket, set while others set other fields of it: only the same field is a conflict."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from designer import words
from designer.agent.chronicle import doer
from designer.agent.my_rights import MyRights
from designer.agent.names import Names
from designer.courier import Courier
from runtime.messages.faults import Conflict, Fault
from runtime.messages.tickets import EditTicket, EventView, GetHistory, GetTicket, TicketPlace, TicketView
from runtime.model.fields import FieldValue
from runtime.model.folding import fold

_TRIES = 4
"""So often what others did to other fields is taken in before it is told as a conflict."""
_LONGEST = 200
_BLANK: tuple[FieldValue, ...] = (None, "", ())
_MANY = "tags"
"""The field of which what two people add and take away comes together."""


@dataclass(frozen=True, slots=True)
class FieldEdit:
    """A field that was `seen` with one value and is to have another."""

    ticket_id: int
    key: str
    seen: FieldValue
    value: FieldValue
    reason: str = ""
    tries: int = _TRIES


class FieldEdits(QObject):
    """Sends what was set; where somebody set the same field meanwhile, says who and to what, and what was set here."""

    done = Signal(int, object)
    """The ticket's number, and its TicketPlace."""
    refused = Signal(int, str, str, object)
    """The ticket's number, the field, why it was not set, and the Fault."""

    def __init__(self, courier: Courier, names: Names, rights: MyRights, parent: QObject) -> None:
        super().__init__(parent)
        self._courier, self._names, self._rights = courier, names, rights

    def set(self, ticket: TicketView, key: str, value: FieldValue, seen: FieldValue, *, reason: str = "") -> None:
        """Give the field this value, unless it is another by now than the one that was seen."""
        self._send(FieldEdit(ticket.id, key, seen, value, reason), ticket)

    def _send(self, edit: FieldEdit, ticket: TicketView) -> None:
        now = value_of(ticket, edit.key)
        if now != edit.seen and edit.key == _MANY:
            edit = replace(edit, seen=now, value=_together(edit, now))
        if not any(_same(now, each) for each in (edit.seen, edit.value)):
            tell = partial(self._look_who, edit, ticket)
            self._courier.ask(GetHistory(ticket_id=ticket.id), self, tell, self._fail(edit))
            return
        command = EditTicket.model_validate(
            {
                "ticket_id": ticket.id,
                "expected_version": ticket.version,
                "fields": {edit.key: edit.value},
                "reason": edit.reason,
            }
        )
        self._courier.do(command, self, partial(self._done, edit), partial(self._refused, edit))

    def _done(self, edit: FieldEdit, place: TicketPlace) -> None:
        self.done.emit(edit.ticket_id, place)

    def _refused(self, edit: FieldEdit, fault: Fault) -> None:
        if isinstance(fault, Conflict) and edit.tries:
            again = partial(self._send, replace(edit, tries=edit.tries - 1))
            self._courier.ask(GetTicket(ticket_id=edit.ticket_id), self, again, self._fail(edit))
            return
        sentence = fault.reasons[0].sentence if fault.reasons else fault.sentence
        self.refused.emit(edit.ticket_id, edit.key, sentence, fault)

    def _fail(self, edit: FieldEdit) -> partial[None]:
        return partial(self._refused, replace(edit, tries=0))

    def _look_who(self, edit: FieldEdit, ticket: TicketView, history: Sequence[EventView]) -> None:
        """What this hand set a moment ago is no conflict, also where the desk wrote it otherwise."""
        last = next((each for each in reversed(history) if _sets(each, edit.key)), None)
        now = value_of(ticket, edit.key)
        if last is not None and last.actor == self._rights.person:
            self._send(replace(edit, seen=now), ticket)
        else:
            who = self._names.person(doer(last)) if last is not None else ""
            self._tell(edit, now, who or self.tr("Somebody"))

    def _tell(self, edit: FieldEdit, now: FieldValue, who: str) -> None:
        column = edit.key if self._names.is_column(edit.key) else f"field.{edit.key}"
        theirs, mine = (self._names.name(column, each) or self.tr("nothing") for each in (now, edit.value))
        told = self.tr("{name} made it “{theirs}” meanwhile; you meant “{mine}”. Set it anew if yours is right.")
        sentence = told.format(
            name=who,
            theirs=words.in_brief(theirs, _LONGEST),
            mine=words.in_brief(mine, _LONGEST),
        )
        self.refused.emit(edit.ticket_id, edit.key, sentence, Conflict(sentence))


def _sets(event: EventView, key: str) -> bool:
    new = event.data.get("new")
    return isinstance(new, Mapping) and key in new


def value_of(ticket: TicketView, key: str) -> FieldValue:
    """What a field of the ticket is now, of those every ticket has or of the desk's own."""
    found: FieldValue = getattr(ticket, key, None) if key in type(ticket).model_fields else ticket.fields.get(key)
    return found


def _same(one: FieldValue, other: FieldValue) -> bool:
    """Nothing is nothing, whatever it is written as."""
    return one == other or (one in _BLANK and other in _BLANK)


def _together(edit: FieldEdit, now: FieldValue) -> FieldValue:
    """What others added stays, what was taken away here goes, whatever the case of its letters; then what is new."""
    seen, mine, theirs = (each if isinstance(each, tuple) else () for each in (edit.seen, edit.value, now))
    gone = {fold(str(each)) for each in seen} - {fold(str(each)) for each in mine}
    new = [each for each in mine if each not in seen]
    return tuple(dict.fromkeys([*(each for each in theirs if fold(str(each)) not in gone), *new]))
