"""The clock killed in the middle of letting go: whoever goes on comes to the same end, and nothing goes by half."""

from __future__ import annotations

import shutil
from base64 import b64encode
from pathlib import Path

import pytest
import sqlalchemy as sa

from runtime.desk.clockwork import Clockwork
from runtime.desk.door import open_desk
from runtime.desk.local import LocalDesk
from runtime.messages import access, keeping, retention, setup, system, tickets
from runtime.model.people import Department, Person, Role
from runtime.model.retention import LetGo, RetentionRule
from runtime.model.setup import Lifecycle, Settings
from runtime.store import anonymise, schema
from runtime.store.person_tables import person_address
from tests.desk.killing import CLOCK, killed_at

OPENED = 1_741_600_800_000
LATER = OPENED + 400 * 24 * 3_600_000
CUSTOMERS, FILES = 4, 45
RULES = (
    RetentionRule(what=LetGo.REQUESTER, months=12, written=True),
    RetentionRule(what=LetGo.FILES, months=12),
)
MOMENTS = (
    ("runtime.store.retention:note", 2),  # the second twenty files are gone, and not yet counted
    ("runtime.store.journal:write", 3),
    ("runtime.store.anonymise:redact_comments", 2),
    ("runtime.store.anonymise:forget_reader", 1),
    ("runtime.store.search:keep_next_of", 1),
)
"""Each is between two rows of one thing that goes; so many of them had gone before, and stay gone."""


@pytest.fixture
def desk_file(tmp_path: Path) -> Path:
    """A desk on which all that customers wrote and sent is a year old."""
    path = tmp_path / "keeping.desk"
    desk = open_desk(str(path), create=True, clock=lambda: OPENED, durability="NORMAL")
    desk.do(setup.PutDepartments(departments=(Department(id="it", name="IT"),)))
    people = (Person(id=f"c{key}", name=f"Zora {key}", email=f"z{key}@y.test", role=Role.CUSTOMER) for key in range(4))
    desk.do(setup.PutPeople(people=tuple(people)))
    life = Lifecycle(solved_needs_assignee=False)
    desk.do(setup.PutSettings(settings=Settings(lifecycle=life, retention=RULES)))
    for number in range(CUSTOMERS * 3):
        _solved(desk, f"c{number % CUSTOMERS}", [f"{number} {each}".encode() for each in range(FILES // 12 + 1)])
    desk.close()
    return path


def _solved(desk: LocalDesk, customer: str, contents: list[bytes]) -> None:
    kept = tuple(
        desk.do(tickets.KeepFile(name="a.pdf", media_type="x/y", content=b64encode(each))).result for each in contents
    )
    asked = tickets.CreateTicket(subject="Kettle", department="it", requester=customer, attachments=kept)
    ticket = desk.do(asked).result.ticket_id
    desk.acting_as(customer).do(tickets.AddComment(ticket_id=ticket, body="I live in Elm Street", public=True))
    version = desk.ask(tickets.GetTicket(ticket_id=ticket)).version
    desk.do(tickets.EditTicket(ticket_id=ticket, expected_version=version, fields={"status": "solved"}))


def _rows(desk: LocalDesk, *columns: sa.Column[object]) -> list[tuple[object, ...]]:
    with desk.database.read() as session:
        return sorted(map(tuple, session.core.execute(sa.select(*columns)).all()), key=repr)


def _names(desk: LocalDesk) -> dict[str, str]:
    bodies = _rows(desk, schema.person.c.body)
    people = (Person.model_validate_json(str(body)) for (body,) in bodies)
    return {each.id: each.name for each in people if each.role is Role.CUSTOMER}


def _end(desk: LocalDesk) -> tuple[object, ...]:
    """All that is to be alike however often the clock was killed."""
    runs = desk.ask(retention.ListRetentionRuns(limit=100))
    return (
        _rows(desk, schema.person.c.id, schema.person.c.body, schema.person.c.active),
        _rows(desk, person_address.c.person),
        _rows(desk, schema.attachment.c.hash, schema.attachment.c.content, schema.attachment.c.gone_by),
        _rows(desk, schema.comment.c.id, schema.comment.c.body),
        _rows(desk, schema.event.c.ticket_id, schema.event.c.seq, schema.event.c.kind),
        tuple(sum(getattr(run, name) for run in runs) for name in ("customers", "files", "size")),
        sorted(row.kind for row in desk.ask(access.ReadAudit(kinds=DONE, limit=200)).rows),
    )


DONE = (keeping.AnonymisePerson.kind, retention.RemoveFiles.kind)


@pytest.fixture
def undisturbed(desk_file: Path, tmp_path: Path) -> tuple[object, ...]:
    """What the clock comes to when nobody kills it."""
    path = tmp_path / "undisturbed.desk"
    shutil.copyfile(desk_file, path)
    desk = open_desk(str(path), clock=lambda: LATER)
    Clockwork(desk, lambda: LATER).fire()
    try:
        assert (len(_rows(desk, schema.attachment.c.hash)), desk.ask(retention.GetDueRetention())) == (
            CUSTOMERS * 3 * (FILES // 12 + 1),
            retention.Due(),
        )
        return _end(desk)
    finally:
        desk.close()


def test_killed_and_gone_on_it_comes_to_the_same_end(desk_file, undisturbed):
    killed = [killed_at(turn, deed, desk_file, LATER + at, CLOCK) for at, (deed, turn) in enumerate(MOMENTS)]
    assert all(killed)
    desk = open_desk(str(desk_file), clock=lambda: LATER + len(MOMENTS))
    try:
        Clockwork(desk, lambda: LATER + len(MOMENTS)).fire()
        assert _end(desk) == undisturbed
        assert _names(desk) == {f"c{key}": anonymise.pseudonym(f"c{key}") for key in range(CUSTOMERS)}
        assert desk.ask(system.VerifyDesk()).problems == () and desk.ask(access.VerifyAudit()).problems == ()
        assert desk.ask(retention.GetDueRetention()) == retention.Due()
    finally:
        desk.close()
