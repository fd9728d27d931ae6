"""What a layout says of a ticket's custom fields: which show, which must be filled, which values are still offered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from runtime.engine.facts import facts_of
from runtime.engine.field_values import why_not_value
from runtime.engine.situation import Situation
from runtime.model.criteria_eval import Facts, compiled, is_empty, operand_of_field
from runtime.model.fields import Field, FieldValue, Layout, LayoutItem, Visibility, layout_for
from runtime.model.people import Role


@dataclass(frozen=True, slots=True)
class FieldState:
    """A custom field on a ticket. `outside`: its value is one the field does not take (any more)."""

    field: Field
    value: FieldValue
    shown: bool
    required: bool
    may_edit: bool
    outside: bool


def layout_of(situation: Situation) -> Layout | None:
    """The layout of the ticket's department and type; see `layout_for`."""
    ticket = situation.snapshot.ticket
    return layout_for(situation.setup.layouts.values(), ticket.department, ticket.type)


def layout_items(situation: Situation) -> Mapping[str, LayoutItem]:
    """The items of the ticket's layout by field; none where there is no layout."""
    layout = layout_of(situation) if situation.setup.layouts else None
    return {item.field: item for item in layout.items} if layout else {}


def shows(item: LayoutItem | None, facts: Facts) -> bool:
    """Whether the field shows. One that is on no layout shows when there is none at all: see `field_states`."""
    return item is not None and (item.show_when is None or compiled(item.show_when)(facts))


def requires(item: LayoutItem | None, facts: Facts) -> bool:
    """Whether the field must be filled: a field that does not show never."""
    if item is None or not shows(item, facts):
        return False
    return item.required or (item.require_when is not None and compiled(item.require_when)(facts))


def with_new(facts: Facts, new: Mapping[str, FieldValue]) -> Facts:
    """The facts with fields as they are about to be."""
    written = {operand_of_field(name): value for name, value in new.items()}

    def fact(operand: str) -> FieldValue:
        return written[operand] if operand in written else facts(operand)

    return fact


def is_blank(value: FieldValue) -> bool:
    """Nothing, or nothing but blanks."""
    return is_empty(value) or (isinstance(value, str) and not value.strip())


def field_states(situation: Situation) -> tuple[FieldState, ...]:
    """Every custom field the actor may know of, in the layout's order and then by id.

    Without a layout every field shows. With one, fields it leaves out do not, and keep their values.
    """
    items, facts = layout_items(situation), facts_of(situation)
    fields, places = situation.setup.fields, {name: place for place, name in enumerate(items)}
    by_customer = situation.actor.role is Role.CUSTOMER
    seen = [field for field in fields.values() if field.for_customers or not by_customer]
    seen.sort(key=lambda field: (places.get(field.id, len(places)), field.id))
    return tuple(_state(field, items, facts, situation) for field in seen)


def _state(field: Field, items: Mapping[str, LayoutItem], facts: Facts, situation: Situation) -> FieldState:
    value = situation.snapshot.ticket.fields.get(field.id)
    wrong = None if is_blank(value) else why_not_value(field.id, value, situation, field.id)
    by_customer = situation.actor.role is Role.CUSTOMER
    return FieldState(
        field=field,
        value=value,
        shown=not items or shows(items.get(field.id), facts),
        required=not field.formula and requires(items.get(field.id), facts),
        may_edit=not field.formula and (not by_customer or field.visibility is Visibility.CUSTOMERS_EDIT),
        outside=wrong is not None,
    )
