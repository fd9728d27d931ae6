"""Fields that nobody types: computed with every fact that may change them, in the same decision (AD-04).

So their values are kept like any other's, and conditions, lists, search, exports and history need know nothing of
formulas. A formula, or a calendar it counts on, that was changed arms a due moment on every ticket instead.
"""

from __future__ import annotations

from collections.abc import Mapping

from runtime.model.events import FieldsChanged, FieldsComputed
from runtime.model.fields import FieldValue
from runtime.model.fold import fold
from runtime.model.formulas.evaluating import Computed
from runtime.model.reasons import Reason
from runtime.model.setup import Setup
from runtime.model.snapshot import Outcome, Snapshot
from runtime.model.ticket import Ticket
from runtime.model.values import Moment

FORMULA_CLOCK = "formulas"
"""The clock of a due moment at which a ticket's formulas are to be computed again."""


def difference(snapshot: Snapshot, setup: Setup) -> FieldsComputed | None:
    """What the formulas give by now, where it is not what the ticket has; None where it is."""
    present = snapshot.ticket.fields
    values = setup.formulas.values(snapshot.ticket, due_of(snapshot), setup)
    new = {key: value for key, value in values.items() if not _same(present.get(key), value)}
    return FieldsComputed(old={key: present.get(key) for key in new}, new=new) if new else None


def _same(one: FieldValue, two: FieldValue) -> bool:
    """Yes is not the number one."""
    return one == two and isinstance(one, bool) is isinstance(two, bool)


def opened(ticket: Ticket, setup: Setup) -> Ticket:
    """A ticket about to be opened, with what its formulas give."""
    if not setup.formulas:
        return ticket
    computed = difference(Snapshot(ticket=ticket), setup)
    return ticket if computed is None else fold(Snapshot(ticket=ticket), computed, ticket.created_at).ticket


def along(snapshot: Snapshot, new: Mapping[str, FieldValue], setup: Setup) -> Mapping[str, FieldValue]:
    """Fields as they are about to be written, with what the formulas will make of them."""
    if not setup.formulas or not new:
        return new
    written = fold(snapshot, FieldsChanged(old={}, new=new), snapshot.ticket.updated_at)
    computed = difference(written, setup)
    return new if computed is None else {**new, **computed.new}


def with_field(snapshot: Snapshot, name: str, value: FieldValue, setup: Setup) -> Snapshot:
    """The ticket as it would be with this value, formulas included."""
    new = along(snapshot, {name: value}, setup)
    old = {each: snapshot.ticket.value(each) for each in new}
    return fold(snapshot, FieldsChanged(old=old, new=new), snapshot.ticket.updated_at)


def emptied(snapshot: Snapshot, field: str) -> Outcome:
    """The ticket without the value of a formula that is about to leave the desk."""
    event = FieldsComputed(old={field: snapshot.ticket.fields.get(field)}, new={field: None})
    after = fold(snapshot, event, snapshot.ticket.updated_at)
    return Outcome(events=(event,), steps=(after,), after=after)


def told(snapshot: Snapshot, setup: Setup) -> Mapping[str, Computed]:
    """What each formula gives by now, with why it gives nothing."""
    return setup.formulas.computed(snapshot.ticket, due_of(snapshot), setup) if setup.formulas else {}


def why_not_typed(name: str, setup: Setup, element: str) -> Reason | None:
    """Why nobody may write the field: a formula computes it; None when somebody may."""
    field = setup.fields.get(name)
    if field is None or not field.formula:
        return None
    sentence = f"{field.name} is computed by a formula: change what it is computed from."
    return Reason("computed_field", sentence, element, {"field": field.name})


def due_of(snapshot: Snapshot) -> Moment | None:
    """The earliest of the visit's, the run's and the SLA's due moments; None without one."""
    run, visit = snapshot.run, snapshot.visit
    limits = (visit.limit if visit else None, run.limit if run and run.ended is None else None)
    dues = [limit.due for limit in limits if limit is not None and limit.due]  # 0 stands for none in rows, too
    if snapshot.sla is not None and snapshot.sla.due:
        dues.append(snapshot.sla.due)
    return min(dues, default=None)
