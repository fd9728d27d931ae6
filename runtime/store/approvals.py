"""Requests for approval as rows: written along with their facts, asked by voter and by asker."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

import sqlalchemy as sa

from runtime.model.approval_events import (
    ApprovalClosed,
    ApprovalDelegated,
    ApprovalGranted,
    ApprovalRejected,
    ApprovalRequested,
    ApprovalVoted,
)
from runtime.model.snapshot import Snapshot
from runtime.model.values import Moment
from runtime.store.approval_tables import approval, approval_vote
from runtime.store.database import Insertion, Session
from runtime.store.schema import NEVER, ticket

REQUEST = Insertion(
    sa.insert(approval).values(
        {column.name: sa.bindparam(column.name) for column in approval.columns if column.key != "id"}
    ),
    approval.c.id,
)
KINDS = (ApprovalRequested, ApprovalVoted, ApprovalDelegated, ApprovalGranted, ApprovalRejected, ApprovalClosed)
"""The facts that are rows here."""


class Row(NamedTuple):
    """A request in a list."""

    ticket_id: int
    subject: str
    transition: str
    version_id: int
    asker: str
    asked_at: Moment
    deadline: Moment | None
    needed: int
    approved: int
    ended_at: Moment | None
    outcome: str | None


def keep(session: Session, event: object, *, after: Snapshot, at: Moment) -> None:
    """Write what the fact says; `after` is the ticket after it."""
    _KEEP[type(event)](session, event, after, at)


def _request(session: Session, event: ApprovalRequested, after: Snapshot, at: Moment) -> None:
    row = {
        "ticket_id": after.ticket.id,
        "transition": event.transition,
        "version_id": after.run.version_id if after.run else 0,
        "asker": event.asker,
        "asked_at": at,
        "deadline": event.deadline,
        "needed": event.needed,
        "ended_at": None,
        "outcome": None,
    }
    number = session.insert(REQUEST, row)
    votes = [{"approval_id": number, "person": voter, "approve": None} for voter in event.voters]
    session.core.execute(sa.insert(approval_vote), votes)


def reopen(session: Session, after: Snapshot) -> None:
    """The requests that a ticket waits for again, once what had ended them is undone."""
    for transition, request in (after.run.approvals if after.run else {}).items():
        of_ticket = sa.and_(approval.c.ticket_id == after.ticket.id, approval.c.transition == transition)
        number = session.core.execute(sa.select(sa.func.max(approval.c.id)).where(of_ticket)).scalar_one()
        again = sa.update(approval).where(approval.c.id == number).values(ended_at=None, outcome=None)
        session.core.execute(again)
        session.core.execute(sa.delete(approval_vote).where(approval_vote.c.approval_id == number))
        votes = [
            {"approval_id": number, "person": voter, "approve": request.votes.get(voter)} for voter in request.voters
        ]
        session.core.execute(sa.insert(approval_vote), votes)


def _is_open(event: Any, after: Snapshot) -> sa.ColumnElement[bool]:
    of_ticket = sa.and_(approval.c.ticket_id == after.ticket.id, approval.c.transition == event.transition)
    return sa.and_(of_ticket, approval.c.ended_at.is_(None))


def _of_person(event: Any, after: Snapshot, person: str) -> sa.ColumnElement[bool]:
    number = sa.select(approval.c.id).where(_is_open(event, after)).scalar_subquery()
    return sa.and_(approval_vote.c.approval_id == number, approval_vote.c.person == person)


def _vote(session: Session, event: ApprovalVoted, after: Snapshot, _at: Moment) -> None:
    mine = _of_person(event, after, event.by)
    session.core.execute(sa.update(approval_vote).where(mine).values(approve=int(event.approve)))


def _delegate(session: Session, event: ApprovalDelegated, after: Snapshot, _at: Moment) -> None:
    theirs = _of_person(event, after, event.source)
    session.core.execute(sa.update(approval_vote).where(theirs).values(person=event.target))


def _end(session: Session, event: Any, after: Snapshot, at: Moment) -> None:
    number = sa.select(approval.c.id).where(_is_open(event, after)).scalar_subquery()
    awaited = sa.and_(approval_vote.c.approval_id == number, approval_vote.c.approve.is_(None))
    session.core.execute(sa.delete(approval_vote).where(awaited))
    ended = {"ended_at": at, "outcome": _outcome(event)}
    session.core.execute(sa.update(approval).where(_is_open(event, after)).values(ended))


def _outcome(event: ApprovalGranted | ApprovalRejected | ApprovalClosed) -> str:
    match event:
        case ApprovalGranted():
            return "granted"
        case ApprovalRejected():
            return "rejected" if event.scheduled is None else "late"
        case ApprovalClosed():
            return event.why


_KEEP: dict[type, Callable[[Session, Any, Snapshot, Moment], None]] = {
    ApprovalRequested: _request,
    ApprovalVoted: _vote,
    ApprovalDelegated: _delegate,
    ApprovalGranted: _end,
    ApprovalRejected: _end,
    ApprovalClosed: _end,
}


def awaiting(session: Session, person: str, most: int) -> list[Row]:
    """What waits for this person's vote, the nearest deadline first."""
    mine = sa.and_(approval_vote.c.person == person, approval_vote.c.approve.is_(None))
    numbers = sa.select(approval_vote.c.approval_id).where(mine)
    order = (sa.func.coalesce(approval.c.deadline, NEVER), approval.c.id)
    return _rows(session, sa.and_(approval.c.id.in_(numbers), approval.c.ended_at.is_(None)), order, most)


def asked_by(session: Session, person: str, visible: sa.ColumnElement[bool], most: int) -> list[Row]:
    """What this person asked for on tickets of `visible`, the newest first, with how it ended."""
    return _rows(session, sa.and_(approval.c.asker == person, visible), (approval.c.id.desc(),), most)


def _rows(session: Session, condition: sa.ColumnElement[bool], order: Sequence[Any], most: int) -> list[Row]:
    agreed = sa.and_(approval_vote.c.approval_id == approval.c.id, approval_vote.c.approve == 1)
    approved = sa.select(sa.func.count()).select_from(approval_vote).where(agreed).scalar_subquery()
    columns = {"subject": ticket.c.subject, "approved": approved.label("approved")}
    wanted = [columns[name] if name in columns else approval.c[name] for name in Row._fields]
    joined = sa.select(*wanted).join_from(approval, ticket, ticket.c.id == approval.c.ticket_id)
    found = session.core.execute(joined.where(condition).order_by(*order).limit(most))
    return [Row(*row) for row in found]


def differences(session: Session, snapshots: Sequence[Snapshot]) -> Iterator[int]:
    """The tickets whose open requests in these tables are not those their row remembers."""
    remembered = {one.ticket.id: _open_in(one) for one in snapshots}
    if not remembered:
        return
    rows: dict[int, set[tuple[str, str, bool | None]]] = {}
    for row in session.core.execute(_open_votes(min(remembered), max(remembered))):
        vote = (row.transition, row.person, None if row.approve is None else bool(row.approve))
        rows.setdefault(row.ticket_id, set()).add(vote)
    for number, votes in remembered.items():
        if rows.get(number, set()) != votes:
            yield number


def _open_in(snapshot: Snapshot) -> set[tuple[str, str, bool | None]]:
    requests = snapshot.run.approvals if snapshot.run else {}
    return {(key, voter, one.votes.get(voter)) for key, one in requests.items() for voter in one.voters}


def _open_votes(first: int, last: int) -> sa.Select[tuple[int, str, str, int]]:
    joined = sa.select(approval.c.ticket_id, approval.c.transition, approval_vote.c.person, approval_vote.c.approve)
    joined = joined.join_from(approval, approval_vote, approval_vote.c.approval_id == approval.c.id)
    return joined.where(approval.c.ended_at.is_(None), approval.c.ticket_id.between(first, last))
