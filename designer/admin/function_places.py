"""What a function is told, and what may be done with its answer: cards, one for each input and output."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import override

from PySide6.QtWidgets import QWidget

from designer import words
from designer.catalogue import Catalogue, Choice
from designer.panels.cards_editor import CardsEditor
from designer.panels.field_values import field_name, settable_choices
from designer.panels.given_values import given_editor, usual_given
from designer.panels.placeholders import placeholder_choices
from designer.panels.value_form import Tell, ValueForm
from runtime.model.blueprint import Blueprint
from runtime.model.fields import FieldType
from runtime.model.functions import FromTicket, Given, ToField, ToNote, ToTags

_NO_BLUEPRINT = Blueprint(id="none", name="-")


class _PlacesEditor(CardsEditor):
    """Every card has a name as Python has it, which no other card has."""

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(catalogue, lambda: _NO_BLUEPRINT, parent)

    def _free(self, wanted: str) -> str:
        taken = {value.name for value in self.list.values}  # type: ignore[attr-defined]
        return free_name(wanted, taken)

    @override
    def _body(self, value: object, tell: Tell) -> QWidget:
        if not isinstance(value, FromTicket | Given | ToField | ToTags | ToNote):
            raise TypeError(value)
        form = ValueForm(value, tell)
        fill: Callable[[ValueForm], None] = getattr(self, f"_fill_{value.kind}")
        fill(form)
        form.line("name", self._name_label()).setToolTip(self._name_help())
        return form

    def _name_label(self) -> str:
        raise NotImplementedError

    def _name_help(self) -> str:
        return self.tr("Small letters, digits and _, beginning with a letter: a name as Python has it.")


class InputsEditor(_PlacesEditor):
    """What a function is told."""

    @override
    def _title(self, value: object) -> str:
        match value:
            case FromTicket():
                facts = {each.id: each.name for each in placeholder_choices(self._catalogue)}
                return words.labelled(value.name, facts.get(value.fact, value.fact))
            case Given():
                return words.labelled(value.name, self.tr("a value of its own"))
        return ""

    @override
    def _kinds(self) -> Sequence[tuple[str, Callable[[], object]]]:
        return [
            (self.tr("A fact of the ticket"), lambda: FromTicket(name=self._free("subject"), fact="ticket.subject")),
            (self.tr("A value of its own"), lambda: Given(name=self._free("value"), value="")),
        ]

    @override
    def _name_label(self) -> str:
        return self.tr("What Python calls it")

    def _fill_from_ticket(self, form: ValueForm) -> None:
        form.choice("fact", self.tr("Fact"), placeholder_choices(self._catalogue)).picked.connect(self.list.rebuild)

    def _fill_given(self, form: ValueForm) -> None:
        names = {
            FieldType.TEXT: self.tr("a text"),
            FieldType.NUMBER: self.tr("a number"),
            FieldType.YES_NO: self.tr("yes or no"),
            FieldType.DATE: self.tr("a date"),
        }
        kind = form.choice("type", self.tr("It is"), [])
        kind.offer([Choice(key.value, name) for key, name in names.items()])
        kind.show_value(form.value.type.value)
        kind.picked.disconnect()
        kind.picked.connect(lambda key: self._become(form, kind, FieldType(key)))
        value = given_editor(form.value.type, form.value.value, lambda new: form.put(form, value=new))
        form.add(value, self.tr("Value, unless a Blueprint gives another"))

    def _become(self, form: ValueForm, editor: QWidget, kind: FieldType) -> None:
        form.put(editor, type=kind, value=usual_given(kind))
        self.list.rebuild()


class OutputsEditor(_PlacesEditor):
    """What may be done with the answer."""

    @override
    def _title(self, value: object) -> str:
        match value:
            case ToField():
                return words.labelled(value.name, field_name(value.field, self._catalogue))
            case ToTags():
                return words.labelled(value.name, self.tr("tags are added"))
            case ToNote():
                return words.labelled(value.name, self.tr("a note is written"))
        return ""

    @override
    def _kinds(self) -> Sequence[tuple[str, Callable[[], object]]]:
        return [
            (self.tr("Sets a field"), lambda: ToField(name=self._free("result"), field="priority")),
            (self.tr("Adds tags"), lambda: ToTags(name=self._free("tags"))),
            (self.tr("Writes a note for colleagues"), lambda: ToNote(name=self._free("note"))),
        ]

    @override
    def _name_label(self) -> str:
        return self.tr("What the answer calls it")

    def _fill_to_field(self, form: ValueForm) -> None:
        choices = settable_choices(self._catalogue, form.value.field)
        form.choice("field", self.tr("Field"), choices).picked.connect(self.list.rebuild)

    def _fill_to_tags(self, _form: ValueForm) -> None:
        """Nothing more is to say."""

    def _fill_to_note(self, _form: ValueForm) -> None:
        """Nothing more is to say."""


def free_name(wanted: str, taken: Collection[str]) -> str:
    """The name, or the next with a number that nobody has."""
    numbered = (f"{wanted}_{number}" for number in range(2, len(taken) + 3))
    return wanted if wanted not in taken else next(name for name in numbered if name not in taken)
