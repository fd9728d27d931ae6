"""Handlers of what a department means for a ticket: its fields there, and its move to another one."""

from __future__ import annotations

from dataclasses import replace

from runtime.desk.clock import load_to_change
from runtime.desk.enrolment import enter
from runtime.desk.rings import insist_here, insist_may_assign
from runtime.desk.ticket_changes import place_of
from runtime.desk.work import Work
from runtime.engine import computing, enroll, moving
from runtime.engine.enroll import Candidate
from runtime.engine.layouts import field_states
from runtime.engine.moving import MovePlan
from runtime.messages.faults import Refused
from runtime.messages.tickets import TicketPlace
from runtime.messages.views import (
    FieldChange,
    GetTicketFields,
    MoveDepartment,
    MovePreview,
    PreviewMove,
    TicketField,
)
from runtime.model.blueprint import Category
from runtime.model.events import EndKind
from runtime.model.reasons import NotAllowed
from runtime.model.rights import Action
from runtime.model.snapshot import Snapshot


def get_ticket_fields(query: GetTicketFields, work: Work) -> tuple[TicketField, ...]:
    """The custom fields as the layout shows them to this actor."""
    snapshot = work.load(query.ticket_id).snapshot
    told = computing.told(snapshot, work.setup)
    return tuple(
        TicketField(
            id=state.field.id,
            name=state.field.name,
            type=state.field.type,
            value=state.value,
            options=state.field.options_in(snapshot.ticket.department),
            shown=state.shown,
            required=state.required,
            may_edit=state.may_edit,
            outside=state.outside,
            help=state.field.help,
            computed=bool(state.field.formula),
            why=told[state.field.id].why if state.field.id in told else "",
        )
        for state in field_states(work.situation(snapshot))
    )


def move_department(command: MoveDepartment, work: Work) -> TicketPlace:
    """Out of the Blueprint, into the department, into the Blueprint that claims the ticket there; all or nothing."""
    before = load_to_change(work, command.ticket_id, command.expected_version)
    _insist_may_move(before, command.department, work)
    planned = moving.plan(work.situation(before), command.department, command.team, command.fields)
    after = before
    if before.visit is not None:
        after = work.record(before, enroll.exit_run(work.situation(before), command.reason, EndKind.EXITED))
    after = work.record(after, moving.move(work.situation(after), planned))
    chosen = _claiming(after, work)
    return place_of(work, after if chosen is None else enter(work, after, chosen))


def _insist_may_move(snapshot: Snapshot, department: str, work: Work) -> None:
    insist_here(Action.TICKET_EDIT, work.actor, snapshot.ticket.department)
    insist_may_assign({"department": department}, snapshot.ticket, work.actor, work.setup.settings)


def _claiming(after: Snapshot, work: Work) -> Candidate | None:
    """The Blueprint that takes the ticket in; a finished ticket begins nothing."""
    if after.ticket.category >= Category.SOLVED:
        return None
    return enroll.choose(work.situation(after), work.contents.candidates)


def preview_move(query: PreviewMove, work: Work) -> MovePreview:
    """What the move would do. A move that would be refused is refused here, with every reason."""
    before = work.load(query.ticket_id).snapshot
    _insist_may_move(before, query.department, work)
    situation = work.situation(before)
    try:
        planned = moving.plan(situation, query.department, None, query.fields)
    except NotAllowed as no:
        raise Refused(str(no), no.reasons) from no
    after = moving.moved(before, planned)
    chosen = _claiming(after, work)
    entered = replace(situation, snapshot=after, blueprint=chosen.blueprint) if chosen else None
    state = enroll.entry_state(entered) if entered is not None else None
    return MovePreview(
        department=planned.department,
        leaves=situation.blueprint.id if situation.blueprint and before.visit else None,
        leaves_state=before.visit.state if before.visit else None,
        enters=chosen.blueprint.id if chosen else None,
        enters_state=state.id if state else None,
        team=planned.team,
        assignee=planned.assignee,
        fields=_changes(planned),
    )


def _changes(planned: MovePlan) -> tuple[FieldChange, ...]:
    return tuple(
        FieldChange(
            id=each.field.id,
            name=each.field.name,
            old=each.old,
            new=each.new,
            kept=each.kept,
            options=each.field.options_in(planned.department),
        )
        for each in planned.fields
    )
