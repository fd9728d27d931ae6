"""The audit is the journal: every command that was carried out, sealed in blocks that are chained by their hashes.

Chaining each row as it is written would make writers on a server wait for one another. So the clock seals what was
written since: `hash = sha256(hash before, number, commands, the sorted digests of the rows)`. An edited, deleted or
inserted row breaks its block; whoever rewrites the chain from there on, or cuts its tail, cannot rewrite the head
that was kept outside. Between two seals rows are covered at the next one.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import sqlalchemy as sa

from runtime.messages.access import AuditHead, AuditPage, AuditReport, AuditRow, ReadAudit
from runtime.messages.faults import Invalid
from runtime.model.values import Moment
from runtime.store import redactions
from runtime.store.database import Plan, Session
from runtime.store.rights_tables import audit_seal
from runtime.store.schema import blueprint, journal, ticket

BLOCK = 2_000
"""So many commands are sealed at a time: nobody waits long for it."""

LOOKED_THROUGH = 5_000
"""So many commands one page looks through, whether they are to be shown or not."""

SEALING = "audit.seal"
"""The kind of the command that seals: alone it is no reason to seal again."""

_SEALER = 4_205_711_831
"""Whoever seals on PostgreSQL holds this advisory lock: two at once would make two blocks of one number."""

_KEY = (journal.c.command_id, journal.c.actor)
_ROW = (*_KEY, journal.c.kind, journal.c.at, journal.c.body, journal.c.receipt)
_MARK = Plan(
    sa.update(journal)
    .where(journal.c.command_id == sa.bindparam("of_command"), journal.c.actor == sa.bindparam("of_actor"))
    .values(seal=sa.bindparam("number"))
)


def head(session: Session) -> AuditHead:
    """Where the sealed audit ends."""
    row = session.core.execute(sa.select(audit_seal).order_by(audit_seal.c.number.desc()).limit(1)).first()
    return AuditHead() if row is None else _head(row)


def _head(row: sa.Row[Any]) -> AuditHead:
    return AuditHead(blocks=row.number, commands=row.total, hash=row.hash, at=row.at)


def unsealed(session: Session) -> int:
    """How many commands no seal covers yet."""
    return session.core.execute(sa.select(sa.func.count()).where(journal.c.seal.is_(None))).scalar_one()


def seal(session: Session, now: Moment) -> AuditHead:
    """Seal the next block, if there is anything to seal and nobody else is sealing; the head afterwards."""
    if not _alone(session):
        return head(session)
    waiting: sa.Select[Any] = sa.select(*_ROW).where(journal.c.seal.is_(None)).order_by(journal.c.at).limit(BLOCK)
    rows = session.core.execute(waiting).all()
    before = head(session)
    if all(row.kind == SEALING for row in rows):
        return before
    number, total = before.blocks + 1, before.commands + len(rows)
    found = _hash(before.hash, number, [digest(row) for row in rows])
    block = {"number": number, "at": now, "commands": len(rows), "total": total, "hash": found}
    session.core.execute(sa.insert(audit_seal).values(block))
    marks = [{"of_command": row.command_id, "of_actor": row.actor, "number": number} for row in rows]
    session.run_many(_MARK, marks)
    return AuditHead(blocks=number, commands=total, hash=found, at=now)


def hold(session: Session) -> None:
    """Nobody seals until this transaction has ended: what it changes is sealed as it is after it."""
    if session.dialect.name == "postgresql":
        session.core.execute(sa.select(sa.func.pg_advisory_xact_lock(_SEALER)))


def _alone(session: Session) -> bool:
    if session.dialect.name != "postgresql":
        return True
    return bool(session.core.execute(sa.select(sa.func.pg_try_advisory_xact_lock(_SEALER))).scalar_one())


def digest(row: sa.Row[Any]) -> bytes:
    """The hash of a row of the journal, as blocks are made of."""
    told = [row.command_id, row.actor, row.kind, row.at, row.body, row.receipt]
    return sha256(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()).digest()


def _hash(before: str, number: int, digests: Sequence[bytes]) -> str:
    block = sha256(f"{before}:{number}:{len(digests)}:".encode())
    for digest in sorted(digests):
        block.update(digest)
    return block.hexdigest()


def verify(session: Session, kept: AuditHead | None = None) -> AuditReport:
    """Compute every block again; `kept` is a head that was exported earlier and lay outside since."""
    digests: dict[int, list[bytes]] = {}
    redacted = redactions.read(session)
    for row in _sealed_rows(session):
        found = redactions.as_sealed(redacted, (row.command_id, row.actor), digest(row))
        digests.setdefault(row.seal, []).append(found)
    blocks = session.core.execute(sa.select(audit_seal).order_by(audit_seal.c.number)).all()
    problems = (*_broken(blocks, digests), *_against(kept, blocks), *redactions.problems(session))
    return AuditReport(head=head(session), unsealed=unsealed(session), problems=problems)


def _sealed_rows(session: Session) -> Iterator[sa.Row[Any]]:
    """Every sealed row, some thousands in memory at a time."""
    last: tuple[str, str] | None = None
    while True:
        portion: sa.Select[Any] = sa.select(*_ROW, journal.c.seal).order_by(*_KEY).limit(LOOKED_THROUGH)
        if last is not None:
            portion = portion.where(sa.tuple_(*_KEY) > sa.tuple_(*map(sa.literal, last)))
        rows = session.core.execute(portion).all()
        yield from (row for row in rows if row.seal is not None)
        if len(rows) < LOOKED_THROUGH:
            return
        last = (rows[-1].command_id, rows[-1].actor)


def _broken(blocks: Sequence[sa.Row[Any]], digests: dict[int, list[bytes]]) -> Iterator[str]:
    before, total = "", 0
    for number, block in enumerate(blocks, start=1):
        found = digests.pop(block.number, [])
        total += block.commands
        if block.number != number or block.total != total:
            yield f"Block {number} of the audit is gone, or was put in: the chain does not hold together there."
            return
        if len(found) != block.commands:
            yield f"Block {number} of the audit was sealed with {block.commands} commands and has {len(found)} now."
        elif _hash(before, number, found) != block.hash:
            yield f"Block {number} of the audit is not as it was sealed: a command in it or what came before changed."
        before = block.hash
    for number in sorted(digests):
        yield f"Commands say they are sealed in block {number} of the audit, which is not there."


def _against(kept: AuditHead | None, blocks: Sequence[sa.Row[Any]]) -> Iterator[str]:
    if kept is None or kept.blocks == 0:
        return
    if len(blocks) < kept.blocks:
        yield f"The audit had {kept.blocks} blocks when its head was exported, now {len(blocks)}: its tail is gone."
    elif _head(blocks[kept.blocks - 1]) != kept:
        yield f"Block {kept.blocks} of the audit is not the one whose head was exported: the chain was written anew."


@dataclass(frozen=True, slots=True)
class Bounds:
    """Whose commands may be read: all, or those on tickets and on Blueprints of these departments."""

    everything: bool = False
    tickets_of: frozenset[str] = frozenset()
    blueprints_of: frozenset[str] = frozenset()


def page(session: Session, query: ReadAudit, bounds: Bounds) -> AuditPage:
    """The latest commands first. Raises Invalid for a place that makes no sense."""
    rows = session.core.execute(_statement(query)).all()
    read = [_audit_row(row) for row in rows if _of_concern(row, query)]
    read = [row for row in read if query.ticket_id in (None, row.ticket_id)]
    shown = read if bounds.everything else _within(session, read, bounds)
    if len(shown) > query.limit:
        shown = shown[: query.limit]
        return AuditPage(rows=tuple(shown), after=f"{shown[-1].command_id} {shown[-1].actor}")
    more = len(rows) == LOOKED_THROUGH
    return AuditPage(rows=tuple(shown), after=f"{rows[-1].command_id} {rows[-1].actor}" if more else None)


def _statement(query: ReadAudit) -> sa.Select[Any]:
    statement = sa.select(*_ROW, journal.c.seal).order_by(*(key.desc() for key in _KEY)).limit(LOOKED_THROUGH)
    if query.after is None:
        return statement
    command, _, actor = query.after.partition(" ")
    if not actor:
        raise Invalid("The audit cannot be continued from there: begin it anew.")
    return statement.where(sa.tuple_(*_KEY) < sa.tuple_(sa.literal(command), sa.literal(actor)))


def _of_concern(row: sa.Row[Any], query: ReadAudit) -> bool:
    return (
        query.actor in (None, row.actor)
        and (not query.kinds or row.kind in query.kinds)
        and (query.since is None or row.at >= query.since)
        and (query.until is None or row.at < query.until)
    )


def _audit_row(row: sa.Row[Any]) -> AuditRow:
    body = json.loads(row.body)
    result = json.loads(row.receipt).get("result")
    ticket_id = body.get("ticket_id", result.get("ticket_id") if isinstance(result, dict) else None)
    return AuditRow(
        at=row.at,
        actor=row.actor,
        kind=row.kind,
        command_id=row.command_id,
        ticket_id=ticket_id if isinstance(ticket_id, int) else None,
        body=body,
        sealed=row.seal is not None,
    )


def _within(session: Session, rows: Sequence[AuditRow], bounds: Bounds) -> list[AuditRow]:
    tickets = {row.ticket_id for row in rows if row.ticket_id is not None}
    processes = {_blueprint_of(row) for row in rows} - {None}
    seen = _of_departments(session, ticket.c.id, ticket.c.department, tickets, bounds.tickets_of)
    drawn = _of_departments(session, blueprint.c.id, blueprint.c.department, processes, bounds.blueprints_of)
    return [row for row in rows if row.ticket_id in seen or _blueprint_of(row) in drawn]


def _blueprint_of(row: AuditRow) -> str | None:
    drawn = row.body.get("blueprint")
    named = drawn.get("id") if isinstance(drawn, dict) else row.body.get("blueprint_id")
    return named if isinstance(named, str) and row.ticket_id is None else None


def _of_departments(
    session: Session, key: sa.Column[Any], place: sa.Column[str], ids: set[Any], departments: frozenset[str]
) -> set[Any]:
    if not ids or not departments:
        return set()
    found: set[Any] = set()
    every = sorted(ids)
    for start in range(0, len(every), 500):
        portion = sa.select(key).where(key.in_(every[start : start + 500]), place.in_(sorted(departments)))
        found |= set(session.core.execute(portion).scalars())
    return found
