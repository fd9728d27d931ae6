"""Setting a field: to a value, to what something else says, to a moment from then on, or to nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from designer.catalogue import Catalogue, Choice
from designer.panels.criteria import words
from designer.panels.editors import ChoiceEditor, DurationEditor
from designer.panels.field_values import (
    field_of,
    field_value_editor,
    settable_choices,
    usual_value,
)
from designer.panels.value_form import ValueForm
from runtime.model.actions import SetField
from runtime.model.blueprint import Blueprint
from runtime.model.criteria import OPERANDS, OperandType
from runtime.model.criteria_eval import operand_of_field
from runtime.model.durations import Duration, Unit
from runtime.model.fields import FieldType

translate = QCoreApplication.translate

_SOON = Duration(amount=3, unit=Unit.BUSINESS_DAYS)
_NEVER_EMPTY = frozenset({"subject", "priority", "department"})
_TIMES = frozenset({OperandType.DATE, OperandType.MOMENT})
_LINE, _LONG, _PERSON, _MAIL, _WEB = "line", "long", "person", "mail", "web"
_NATURES = {
    "ticket.subject": _LINE,
    "ticket.description": _LONG,
    "ticket.resolution": _LONG,
    "ticket.assignee": _PERSON,
    "performer.id": _PERSON,
    "ticket.organisation": FieldType.ORGANISATION.value,
    "ticket.tags": "tags",
    "organisation.tags": "tags",
}
_OF_FIELDS = {
    FieldType.TEXT: _LINE,
    FieldType.LONG_TEXT: _LONG,
    FieldType.PERSON: _PERSON,
    FieldType.EMAIL: _MAIL,
    FieldType.URL: _WEB,
}
_TAKEN = {_LINE: {_LINE, _MAIL, _WEB}, _LONG: {_LINE, _LONG, _MAIL, _WEB}}
"""What a text takes besides its like."""
_BY_TYPE = {OperandType.NUMBER: FieldType.NUMBER.value, OperandType.MOMENT: FieldType.MOMENT.value}
_LISTED = frozenset({"ticket.priority", "ticket.category"})
"""Numbers that stand for names: no count becomes one of them."""


class How(StrEnum):
    """What a field is given."""

    VALUE = "value"
    COPY = "copy"
    FROM_NOW = "from_now"
    CLEAR = "clear"


def how_of(action: SetField) -> How:
    """What the action gives, as the engine reads it: a moment before a copy, a copy before a value."""
    if action.from_now is not None:
        return How.FROM_NOW
    if action.copy_of is not None:
        return How.COPY
    return How.CLEAR if action.value is None else How.VALUE


def given_anew(action: SetField, how: How, catalogue: Catalogue, blueprint: Blueprint) -> SetField:
    """The same field given something else, to begin with."""
    bare = action.having(value=None, copy_of=None, from_now=None)
    match how:
        case How.VALUE:
            return bare.having(value=usual_value(action.field, catalogue, blueprint))
        case How.COPY:
            return bare.having(copy_of=copy_choices(action.field, catalogue)[0].id)
        case How.FROM_NOW:
            return bare.having(from_now=_SOON)
    return bare


def copy_choices(key: str, catalogue: Catalogue) -> Sequence[Choice]:
    """What can be copied into a field: whatever holds values that it takes."""
    target = operand_of_field(key)
    nature = _nature(target, catalogue)
    taken = _TAKEN.get(nature, {nature})
    offered = [each for each in words.operand_choices(catalogue) if each.id != target]
    return [
        each for each in offered if _nature(each.id, catalogue) in taken and _options_fit(target, each.id, catalogue)
    ]


def fill_set_field(form: ValueForm, catalogue: Catalogue, blueprint: Blueprint, rebuild: Callable[[], None]) -> None:
    """The rows of a SetField; `rebuild` makes its card anew where other rows are wanted."""
    action: SetField = form.value
    field, how = ChoiceEditor(), ChoiceEditor()
    field.offer(settable_choices(catalogue, action.field))
    field.show_value(action.field)
    how.offer(_hows(action, catalogue))
    how.show_value(how_of(action).value)

    def become(new: SetField, editor: ChoiceEditor) -> None:
        form.put(editor, **{part: getattr(new, part) for part in ("field", "value", "copy_of", "from_now")})
        rebuild()

    field.picked.connect(
        lambda key: become(given_anew(form.value.having(field=key), How.VALUE, catalogue, blueprint), field)
    )
    how.picked.connect(lambda key: become(given_anew(form.value, How(key), catalogue, blueprint), how))
    form.add(field, translate("SetField", "Field"))
    form.add(how, translate("SetField", "It is given"))
    _fill_given(form, catalogue, blueprint)


def _fill_given(form: ValueForm, catalogue: Catalogue, blueprint: Blueprint) -> None:
    action: SetField = form.value
    match how_of(action):
        case How.VALUE:
            editor = field_value_editor(
                action.field, action.value, catalogue, blueprint, lambda new: form.put(form, value=new)
            )
            form.add(editor, translate("SetField", "Value"))
        case How.COPY:
            form.choice("copy_of", translate("SetField", "What is copied"), _copies(action, catalogue))
        case How.FROM_NOW:
            lasting = DurationEditor()
            lasting.show_value(action.from_now or _SOON)
            lasting.edited.connect(lambda duration: form.put(lasting, from_now=duration))
            form.add(lasting, translate("SetField", "So long after it happens"))


def _copies(action: SetField, catalogue: Catalogue) -> Sequence[Choice]:
    """What can be copied, and what is, should it be of another kind; one that is gone is shown as missing."""
    found = list(copy_choices(action.field, catalogue))
    named = {each.id: each for each in words.operand_choices(catalogue)}
    if action.copy_of in named and named[action.copy_of] not in found:
        found.append(named[action.copy_of])
    return found


def _hows(action: SetField, catalogue: Catalogue) -> Sequence[Choice]:
    now = how_of(action)
    timed = words.type_of(operand_of_field(action.field), catalogue) in _TIMES
    names = {
        How.VALUE: (translate("SetField", "a value"), True),
        How.COPY: (translate("SetField", "what another field says"), bool(copy_choices(action.field, catalogue))),
        How.FROM_NOW: (translate("SetField", "a moment from then on"), timed),
        How.CLEAR: (translate("SetField", "nothing: it is emptied"), action.field not in _NEVER_EMPTY),
    }
    return [Choice(how.value, name) for how, (name, fits) in names.items() if fits or how is now]


def _nature(path: str, catalogue: Catalogue) -> str:
    """What kind of value an operand holds; a path of no kind in common with others is a kind of its own."""
    if path in _NATURES:
        return _NATURES[path]
    if path in OPERANDS:
        return path if path in _LISTED else _BY_TYPE.get(OPERANDS[path], path)
    field = field_of(path.removeprefix("field."), catalogue)
    return path if field is None else _OF_FIELDS.get(field.type, field.type.value)


def _options_fit(target: str, source: str, catalogue: Catalogue) -> bool:
    """Whether whatever can be chosen in the source can be in the target."""
    wanted, given = (words.values_for(path, catalogue, _NO_STATES) for path in (target, source))
    if wanted is None or given is None:
        return wanted is None
    return {each.id for each in given} <= {each.id for each in wanted}


_NO_STATES = Blueprint(id="none", name="-")
"""No custom field is chosen from states."""
