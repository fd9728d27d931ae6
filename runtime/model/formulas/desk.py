"""All formulas of a desk, made ready: what each gives for a ticket, and when they must be computed again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from runtime.model.fields import Field, FieldValue
from runtime.model.formulas.checking import calls_of, faults_of, in_order, inputs_of
from runtime.model.formulas.evaluating import Computed, computed
from runtime.model.formulas.functions import OF_CALENDARS
from runtime.model.formulas.given import Given, Surroundings
from runtime.model.formulas.parser import parse
from runtime.model.formulas.tree import Expression
from runtime.model.ticket import Ticket
from runtime.model.values import Moment


@dataclass(frozen=True, slots=True)
class Formulas:
    """Each formula with its field, in an order in which each comes after those it names. False where there is none."""

    ordered: tuple[tuple[str, Expression], ...] = ()

    @classmethod
    def of(cls, fields: Mapping[str, Field]) -> Formulas:
        """Those of the desk's fields that are sound: what is put on a desk was checked before."""
        ordered = in_order(fields.values())
        return cls(tuple((field.id, parse(field.formula)) for field in ordered if not faults_of(field, fields)))

    def __bool__(self) -> bool:
        return bool(self.ordered)

    def values(self, ticket: Ticket, due: Moment | None, desk: Surroundings) -> dict[str, FieldValue]:
        """What every formula gives for the ticket: None where it gives nothing."""
        return {key: found.value for key, found in self.computed(ticket, due, desk).items()}

    def computed(self, ticket: Ticket, due: Moment | None, desk: Surroundings) -> dict[str, Computed]:
        """The same, with why a formula gives nothing."""
        values = dict(ticket.fields)
        given = Given(ticket, due, values, desk)
        found: dict[str, Computed] = {}
        for key, tree in self.ordered:
            found[key] = computed(tree, given)
            values[key] = found[key].value
        return found


def rests_on(desk: Surroundings, departments: Iterable[tuple[str, str | None]]) -> tuple[tuple[object, ...], ...]:
    """What formulas give may differ only where this does: their texts, labels of options, calendars. Texts come first.

    `departments`: every department with the calendar of its own, if it has one.
    """
    formulas = [field for field in desk.fields.values() if field.formula]
    called = frozenset().union(*(calls_of(field.formula) for field in formulas)) if formulas else frozenset()
    named = frozenset().union(*(inputs_of(field.formula) for field in formulas)) if formulas else frozenset()
    texts = tuple((field.id, field.type, field.formula) for field in sorted(formulas, key=lambda field: field.id))
    labels = tuple(desk.fields[key] for key in sorted(named) if key in desk.fields) if "label" in called else ()
    if OF_CALENDARS.isdisjoint(called):
        return texts, labels, ()
    here = tuple((key, own, desk.calendar_for(key)) for key, own in sorted(departments, key=lambda each: each[0]))
    return texts, labels, (*here, desk.calendar_for(None))
