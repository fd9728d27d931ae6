"""The change feed: what changed since a cursor, each change at least once and none ever missed.

On SQLite writers wait for one another, so numbers are given in the order of the commits: a cursor is a position among
events and desk changes together. On PostgreSQL they are not: a lower number may be committed later. There a cursor is
the number of a transaction, and a row is shown only when no older transaction is still open.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from heapq import merge
from itertools import islice

import sqlalchemy as sa

from runtime.messages.system import ChangeFeed
from runtime.store.database import Session
from runtime.store.schema import desk_change, event

SETUP = "setup"
BLUEPRINT = "blueprint:"


def changes_since(session: Session, cursor: int, limit: int) -> ChangeFeed:
    """What changed after the cursor, some `limit` facts at a time, and the cursor to ask with next.

    A cursor from another life of this desk (its file was restored from a backup) starts from the beginning.
    """
    on_sqlite = session.dialect.name == "sqlite"
    known = cursor if cursor <= present(session) else 0
    return _by_position(session, known, limit) if on_sqlite else _by_transaction(session, known, limit)


def present(session: Session) -> int:
    """The cursor that has seen everything there is now."""
    if session.dialect.name == "sqlite":
        return sum(_largest(session, column) for column in (event.c.seq, desk_change.c.seq))
    return int(session.core.execute(sa.select(_oldest_open())).scalar_one())


def stamp(session: Session) -> Hashable | None:
    """What this question sees, as a value: two questions with equal stamps see the same tickets, set-up and Blueprints.

    None inside a transaction that may itself have written.
    """
    if not session.reads_only:
        return None
    if session.dialect.name == "sqlite":
        return _largest(session, event.c.seq), _largest(session, desk_change.c.seq)
    return str(session.core.execute(sa.select(sa.cast(sa.func.pg_current_snapshot(), sa.Text))).scalar_one())


def _largest(session: Session, column: sa.Column[int]) -> int:
    return int(session.core.execute(sa.select(sa.func.coalesce(sa.func.max(column), 0))).scalar_one())


def _oldest_open() -> sa.ColumnElement[int]:
    """All transactions before this one have ended."""
    return sa.cast(sa.cast(sa.func.pg_snapshot_xmin(sa.func.pg_current_snapshot()), sa.Text), sa.BigInteger)


@dataclass(frozen=True, slots=True, order=True)
class _Fact:
    """An event, or a desk change that follows the event `after`; ordered as they were committed."""

    after: int
    change: int
    ticket: int = 0
    what: str = ""


def _by_position(session: Session, cursor: int, limit: int) -> ChangeFeed:
    changes = _changes_before(session, cursor)
    events = cursor - changes
    found = list(islice(merge(_events(session, events, limit), _changes(session, changes, limit)), limit + 1))
    taken = found[:limit]
    seen = max([events, *(fact.after for fact in taken if not fact.change)])
    seen_changes = max([changes, *(fact.change for fact in taken)])
    tickets = (fact.ticket for fact in taken if not fact.change)
    return _feed(seen + seen_changes, tickets, [fact.what for fact in taken if fact.change], more=len(found) > limit)


def _changes_before(session: Session, position: int) -> int:
    """How many desk changes lie at or before a position: the k-th, after event e, is at e + k."""
    statement = (
        sa.select(desk_change.c.seq)
        .where(desk_change.c.event_seq + desk_change.c.seq <= position)
        .order_by(desk_change.c.seq.desc())
        .limit(1)
    )
    return session.core.execute(statement).scalar() or 0


def _events(session: Session, after: int, limit: int) -> list[_Fact]:
    statement = sa.select(event.c.seq, event.c.ticket_id).where(event.c.seq > after)
    rows = session.core.execute(statement.order_by(event.c.seq).limit(limit + 1))
    return [_Fact(seq, 0, ticket=ticket_id) for seq, ticket_id in rows]


def _changes(session: Session, after: int, limit: int) -> list[_Fact]:
    statement = sa.select(desk_change.c.event_seq, desk_change.c.seq, desk_change.c.what)
    rows = session.core.execute(statement.where(desk_change.c.seq > after).order_by(desk_change.c.seq).limit(limit + 1))
    return [_Fact(event_seq, seq, what=what) for event_seq, seq, what in rows]


def _by_transaction(session: Session, cursor: int, limit: int) -> ChangeFeed:
    """Whole transactions only, at least one: within a transaction there is no place to stop."""
    until = present(session)
    ends = [_cut(session, table, cursor, until, limit) for table in (event, desk_change)]
    end = min([until, *(cut for cut in ends if cut is not None)])
    tickets = _between(session, event, event.c.ticket_id, cursor, end)
    what = _between(session, desk_change, desk_change.c.what, cursor, end)
    return _feed(end, tickets, what, more=end < until)


def _cut(session: Session, table: sa.Table, cursor: int, until: int, limit: int) -> int | None:
    """Where to stop so that `limit` rows are not exceeded; None when there are no more of them."""
    numbers = (
        sa.select(table.c.xact)
        .where(table.c.xact >= cursor, table.c.xact < until)
        .order_by(table.c.xact)
        .limit(1)
        .offset(limit)
    )
    found = session.core.execute(numbers).scalar()
    if found is None:
        return None
    first = session.core.execute(
        sa.select(sa.func.min(table.c.xact)).where(table.c.xact >= cursor, table.c.xact < until)
    ).scalar_one()
    return int(max(found, first + 1))


def _between[V](session: Session, table: sa.Table, column: sa.Column[V], first: int, end: int) -> Sequence[V]:
    statement = sa.select(column).where(table.c.xact >= first, table.c.xact < end).distinct()
    return session.core.execute(statement).scalars().all()


def _feed(cursor: int, tickets: Iterable[int], what: Sequence[str], *, more: bool) -> ChangeFeed:
    blueprints = {each.removeprefix(BLUEPRINT) for each in what if each.startswith(BLUEPRINT)}
    return ChangeFeed(
        cursor=cursor,
        tickets=tuple(sorted(set(tickets))),
        blueprints=tuple(sorted(blueprints)),
        setup=SETUP in what,
        more=more,
    )
