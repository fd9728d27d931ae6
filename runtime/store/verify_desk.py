"""Checks what is no single ticket's: the file, rows that name each other, letters, people, versions, files, audit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from hashlib import sha256
from typing import Any

import sqlalchemy as sa

from runtime.messages.letters import LetterStatus
from runtime.messages.system import Problem
from runtime.model.events import EndKind
from runtime.model.people import Person
from runtime.store import audit, tasks, ticket_links, verify_segments
from runtime.store.approval_tables import call
from runtime.store.blueprints import checksum_of
from runtime.store.database import Session
from runtime.store.person_rows import addresses_of, columns_of, memberships_of
from runtime.store.person_tables import membership, person_address
from runtime.store.schema import attachment, blueprint_version, link, outbox, person, run, ticket, visit

_FILES_AT_ONCE = 20


def _file(session: Session) -> Iterator[Problem]:
    if session.dialect.name != "sqlite":
        return
    for (found,) in session.core.exec_driver_sql("PRAGMA integrity_check(20)"):
        if found != "ok":
            yield Problem(code="file_damaged", sentence=f"The file is damaged ({found}). Restore a backup.")
    for table, *_ in session.core.exec_driver_sql("PRAGMA foreign_key_check"):
        yield Problem(code="dangling_row", sentence=f"A row of “{table}” points at nothing.")


def _stray_visits(session: Session) -> Iterator[Problem]:
    """The open visit of a run that goes on is the one its ticket's row names; only a complete run may rest in one.

    It rests there for good, from the moment it ended, also when its ticket has left that state since: nothing is wrong
    with such a visit (see the table), so nothing is told of it.
    """
    lasting = (
        sa.select(visit.c.ticket_id, visit.c.id)
        .join(run, run.c.id == visit.c.run_id)
        .join(ticket, ticket.c.id == visit.c.ticket_id)
        .where(visit.c.left.is_(None))
    )
    elsewhere = sa.and_(run.c.ended.is_(None), visit.c.id.is_distinct_from(ticket.c.visit_id))
    for ticket_id, key in session.core.execute(lasting.where(elsewhere)):
        sentence = f"Ticket {ticket_id} is not where its open visit {key} is."
        yield Problem(code="stray_visit", ticket_id=ticket_id, sentence=sentence)
    rests = sa.and_(run.c.end_kind == int(EndKind.COMPLETED), run.c.ended == visit.c.entered)
    left_behind = sa.and_(run.c.ended.is_not(None), sa.not_(rests))
    for ticket_id, key in session.core.execute(lasting.where(left_behind)):
        sentence = f"Ticket {ticket_id} has left its Blueprint, but its visit {key} is still open."
        yield Problem(code="visit_left_open", ticket_id=ticket_id, sentence=sentence)


def _letters(session: Session) -> Iterator[Problem]:
    """A letter waits, was sent, or neither: as its state says. Its key is its alone."""
    sent, waiting = outbox.c.sent_at.is_not(None), outbox.c.next_try.is_not(None)
    letters = sa.select(outbox.c.key, outbox.c.ticket_id)
    for key, ticket_id in session.core.execute(letters.where(sent, waiting)):
        yield Problem(code="letter_again", ticket_id=ticket_id, sentence=f"The letter {key} was sent and still waits.")
    untrue = sa.or_(
        (outbox.c.status == LetterStatus.SENT) != sent, (outbox.c.status == LetterStatus.WAITING) != waiting
    )
    for key, ticket_id in session.core.execute(letters.where(untrue, sa.not_(sa.and_(sent, waiting)))):
        sentence = f"The letter {key} is not in the state it is said to be in."
        yield Problem(code="letter_state", ticket_id=ticket_id, sentence=sentence)
    twice = sa.select(outbox.c.key).group_by(outbox.c.key).having(sa.func.count() > 1)
    for key in session.core.execute(twice).scalars():
        yield Problem(code="letter_twice", sentence=f"There are two letters {key}.")


def _links(session: Session) -> Iterator[Problem]:
    """No ticket is its own child, nor the child of its child; a call waits in a visit of the parent's own."""
    other = link.alias("other")
    back = sa.and_(other.c.parent == link.c.child, other.c.child == link.c.parent)
    circles = sa.select(link.c.parent, link.c.child).join(other, back).where(link.c.parent <= link.c.child)
    for parent, child in session.core.execute(circles):
        sentence = f"Tickets {parent} and {child} are each the child of the other."
        yield Problem(code="link_circle", ticket_id=parent, sentence=sentence)
    waiting = sa.select(call.c.parent, call.c.child).outerjoin(visit, visit.c.id == call.c.visit_id)
    astray = sa.or_(
        call.c.parent == call.c.child, visit.c.ticket_id.is_not(None) & (visit.c.ticket_id != call.c.parent)
    )
    for parent, child in session.core.execute(waiting.where(astray)):
        sentence = f"Ticket {parent} waits for ticket {child} in a visit that is not its own."
        yield Problem(code="call_astray", ticket_id=parent, sentence=sentence)


def _people(session: Session) -> Iterator[Problem]:
    """Who signs in is found by columns and rows, who is spoken to by the value beside them: they say the same."""
    beside = {table: _by_person(session, table) for table in (person_address, membership)}
    for row in session.core.execute(sa.select(person)).mappings():
        value = Person.model_validate_json(row["body"])
        told = columns_of(value) | {"body": row["body"]}
        alike = told == dict(row)
        for table, rows in ((person_address, addresses_of([value])), (membership, memberships_of([value]))):
            alike = alike and beside[table].get(value.id, set()) == {next(iter(each.values())) for each in rows}
        if not alike:
            key = row["id"]
            yield Problem(code="person_differs", sentence=f"What is told of the person “{key}” contradicts itself.")


def _by_person(session: Session, table: sa.Table) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for what, key in session.core.execute(sa.select(table)):
        found[key].add(what)
    return found


def _versions(session: Session) -> Iterator[Problem]:
    """What was published is as it was published."""
    for row in session.core.execute(sa.select(blueprint_version)):
        if checksum_of(row.body) != row.checksum:
            sentence = f"Version {row.number} of the Blueprint “{row.blueprint_id}” is not as it was published."
            yield Problem(code="version_changed", sentence=sentence)


def _files(session: Session) -> Iterator[Problem]:
    """Every file is what its hash says."""
    after = ""
    while True:
        among = sa.select(attachment).where(attachment.c.hash > after).order_by(attachment.c.hash)
        rows = session.core.execute(among.limit(_FILES_AT_ONCE)).all()
        if not rows:
            return
        after = rows[-1].hash
        for row in rows:
            if not _is_itself(row):
                yield Problem(code="file_changed", sentence=f"The file “{row.name}” is not the one that was attached.")


def _is_itself(row: sa.Row[Any]) -> bool:
    """Whether the content is what was attached, or nothing at all where it went by a rule."""
    content = bytes(row.content)
    if row.gone_at is not None:
        return not content and row.gone_by is not None
    return bool(sha256(content).hexdigest() == row.hash and len(content) == row.size)


def _audit(session: Session) -> Iterator[Problem]:
    for sentence in audit.verify(session).problems:
        yield Problem(code="audit_broken", sentence=sentence)


PARTS: tuple[Callable[[Session], Iterator[Problem]], ...] = (
    _file,
    _stray_visits,
    _letters,
    _links,
    _people,
    _versions,
    _files,
    _audit,
    verify_segments.problems,
    tasks.problems,
    ticket_links.problems,
)
"""Each looks at the whole desk for one kind of contradiction."""
