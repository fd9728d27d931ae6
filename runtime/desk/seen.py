"""A ticket as this actor may see it: what is for others is left out before an answer is made."""

from __future__ import annotations

from runtime.desk.work import Work
from runtime.engine.explain import TransitionVerdict
from runtime.messages.tickets import TicketRow
from runtime.model.blueprint import Blueprint, State
from runtime.model.owners import Share
from runtime.model.people import Actor, Role
from runtime.model.snapshot import Snapshot
from runtime.model.ticket import Priority, Ticket
from runtime.model.visibility import SEE_ALL, Access, Shares, as_customers_see, asked_by, restricted_to
from runtime.store import visibility


def as_seen(snapshot: Snapshot, work: Work) -> tuple[Ticket, bool]:
    """The ticket as the actor may see it, and whether it is shared with them for one transition only."""
    ticket = snapshot.ticket
    restricted = work.access(snapshot) is Access.RESTRICTED
    if work.actor.role is Role.CUSTOMER:
        ticket = as_customers_see(ticket, work.setup.fields)
    if restricted:
        ticket = restricted_to(ticket, asked_by(work.ways_on(snapshot)))
    return ticket, restricted


def state_name(state: State, actor: Actor) -> str:
    """What a state is called before this actor: customers hear its label for them, where it has one."""
    return (state.customer_label or state.name) if actor.role is Role.CUSTOMER else state.name


def back_to(verdict: TransitionVerdict, blueprint: Blueprint, actor: Actor) -> str | None:
    """What the state is called that a transition goes back to; None where it is drawn to one, or there is none."""
    if verdict.target is None or blueprint.transitions_by_id[verdict.transition_id].target is not None:
        return None
    return state_name(blueprint.states_by_id[verdict.target], actor)


def rows_as_seen(rows: tuple[TicketRow, ...], work: Work) -> tuple[TicketRow, ...]:
    """The rows of a list as the actor may see them: one question more where some are shared from elsewhere."""
    actor = work.actor
    if actor.role in SEE_ALL:
        return rows
    if actor.role is Role.CUSTOMER:
        return tuple(row.model_copy(update=_NOT_FOR_CUSTOMERS) for row in rows)
    foreign = [row.id for row in rows if not _belongs(row, actor)]
    if not foreign:
        return rows
    shares = visibility.shares_of(work.session, foreign)
    bare = {key for key in foreign if not _readable(shares.get(key, {}), actor)}
    return tuple(_bare(row) if row.id in bare else row for row in rows)


_NOT_FOR_CUSTOMERS = {"team": None, "assignee": None, "due_of": None, "due_since": None}


def _belongs(row: TicketRow, actor: Actor) -> bool:
    return row.department in actor.departments or row.assignee == actor.id or row.team in actor.teams


def _readable(shares: Shares, actor: Actor) -> bool:
    return any(share is not Share.RESTRICTED for department, share in shares.items() if department in actor.departments)


def _bare(row: TicketRow) -> TicketRow:
    """What may be seen of a ticket that is shared for one transition only."""
    hidden = {**_NOT_FOR_CUSTOMERS, "priority": int(Priority.NORMAL), "due_at": None}
    return row.model_copy(update=hidden)
