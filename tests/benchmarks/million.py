"""A desk of any size, written straight into the tables: what lists and searches are measured on.

Three tickets in ten are live; teams, agents, states, due moments and words are spread as on a busy desk: few words in
most tickets, most words in few. Kept under the system's folder for temporary files, for the next run.
"""

from __future__ import annotations

import json
import random
import tempfile
import time
from collections.abc import Iterator
from itertools import batched
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from runtime.desk.local import LocalDesk
from runtime.messages import blueprints, setup
from runtime.model.blueprint import Blueprint, Category, State, Transition
from runtime.model.owners import Assignee, Teams, TicketTeam
from runtime.model.people import Department, Organisation, Person, Role, Team
from runtime.store import schema, search, setup_rows
from runtime.store.database import Database, Session
from runtime.store.opening import open_database

NOW = 1_760_000_000_000
HOUR = 3_600_000
DEPARTMENTS, TEAMS, AGENTS = 4, 20, 200
PLACES = (("new", 0), ("work", 1), ("wait", 2), ("hold", 3), ("done", 4), ("shut", 5))
WORDS = [f"{start}{end}" for start in ("print", "net", "mail", "pay", "ship", "log") for end in "abcdefghijklmnop"]
RARE = [f"{word}{number}" for word in ("order", "case") for number in range(20_000)]


def blueprint() -> Blueprint:
    """Four live states and two final ones; three kinds of owners."""
    states = [
        State(id=key, name=key.title(), category=Category(category), final=category > 3) for key, category in PLACES
    ]
    team_0, ours, mine = (Teams(ids=("t0",)),), (TicketTeam(),), (Assignee(),)
    ways = (("new", "work", ours), ("work", "wait", mine), ("wait", "work", team_0), ("work", "done", mine))
    ways += (("wait", "hold", mine), ("hold", "work", ours), ("done", "shut", mine))
    transitions = [
        Transition(id=f"{one}_{two}", name=f"{one} to {two}", source=one, target=two, owners=owners)
        for one, two, owners in ways
    ]
    return Blueprint(id="million", name="Million", start="new", states=tuple(states), transitions=tuple(transitions))


def desk_in(database: Database) -> LocalDesk:
    """The desk's set-up: departments, teams, agents, one Blueprint."""
    people = (
        Person(id=f"a{each}", name=f"Agent {each}", departments=(f"d{each % DEPARTMENTS}",)) for each in range(AGENTS)
    )
    teams = (
        Team(
            id=f"t{each}",
            name=f"Team {each}",
            department=f"d{each % DEPARTMENTS}",
            members=tuple(f"a{one}" for one in range(each, AGENTS, TEAMS)),
        )
        for each in range(TEAMS)
    )
    with database.write() as session:
        setup_rows.put_people(session, (Person(id="owner", name="Owner", role=Role.OWNER),))
    desk = LocalDesk(database, lambda: NOW, "owner")
    departments = tuple(Department(id=f"d{each}", name=f"Department {each}") for each in range(DEPARTMENTS))
    desk.do(setup.PutDepartments(departments=departments))
    desk.do(setup.PutPeople(people=tuple(people)))
    desk.do(setup.PutPeople(people=(Person(id="c7", name="Jane Doe", email="jane@acme.test", role=Role.CUSTOMER),)))
    desk.do(setup.PutTeams(teams=tuple(teams)))
    desk.do(setup.PutOrganisations(organisations=(Organisation(id="acme", name="Acme", domains=("acme.test",)),)))
    draft = desk.do(blueprints.SaveDraft(blueprint=blueprint(), expected_revision=0)).result
    desk.do(blueprints.PublishBlueprint(blueprint_id="million", expected_revision=draft.revision))
    return desk


def fill(session: Session, count: int) -> None:
    """The tickets with their runs, visits, texts and words."""
    version = session.core.execute(sa.select(sa.func.max(schema.blueprint_version.c.id))).scalar_one()
    tables = (schema.ticket, schema.ticket_text, schema.run, schema.visit, schema.comment)
    for portion in batched(_tickets(count, version), 5_000):
        for table, rows in zip(tables, zip(*portion, strict=True), strict=True):
            session.core.execute(sa.insert(table), list(rows))
    if session.dialect.name == "postgresql":  # whose numbers go on by themselves, not after the last one given by hand
        for table in (schema.ticket, schema.run, schema.visit, schema.comment):
            last = sa.func.setval(sa.func.pg_get_serial_sequence(table.name, "id"), sa.func.max(table.c.id))
            session.core.execute(sa.select(last))
    search.rebuild(session)


def _tickets(count: int, version: int) -> Iterator[tuple[dict[str, Any], ...]]:
    dice = random.Random(11)  # noqa: S311
    start = NOW - count * 60_000
    for key in range(1, count + 1):
        opened = start + key * 60_000
        live = dice.random() < 0.3
        state, category = PLACES[dice.randrange(4)] if live else PLACES[dice.choice((4, 5, 5, 5))]
        team = dice.randrange(TEAMS)
        assignee = None if live and dice.random() < 0.2 else f"a{dice.randrange(team, AGENTS, TEAMS)}"
        due = NOW + dice.randrange(-4 * HOUR, 96 * HOUR) if live and dice.random() < 0.8 else schema.NEVER
        memory = [{"id": key, "version_id": version, "started": opened, "occurrences": {state: 1}}]
        visit = {"id": key, "state": state, "occurrence": 1, "entered": opened}
        yield (
            {
                "id": key,
                "version": 2,
                "subject": _sentence(dice, 5),
                "requester": f"c{dice.randrange(2_000)}",
                "department": f"d{team % DEPARTMENTS}",
                "team": f"t{team}",
                "assignee": assignee,
                "priority": dice.randint(1, 4),
                "status": ("new", "open", "pending", "on_hold", "solved", "closed")[category],
                "category": category,
                "tags": "[]",
                "fields": "{}",
                "messages": 1,
                "public_replies": 0,
                "reopened": 0,
                "created_at": opened,
                "updated_at": opened + dice.randrange(HOUR),
                "due_at": due,
                "run_id": key,
                "version_id": version,
                "run_ended": None if live else opened + HOUR,
                "state": state,
                "visit_id": key,
                "memory": json.dumps([*memory, visit]),
            },
            {"ticket_id": key, "description": _sentence(dice, 20), "resolution": ""},
            {
                "id": key,
                "ticket_id": key,
                "version_id": version,
                "started": opened,
                "ended": None if live else opened + HOUR,
                "end_kind": 0 if live else 1,
                "first_violation": None,
                "violation_kind": 0,
            },
            {
                "id": key,
                "ticket_id": key,
                "run_id": key,
                "version_id": version,
                "seq": 1,
                "state": state,
                "occurrence": 1,
                "entered": opened,
            },
            {
                "id": key,
                "ticket_id": key,
                "at": opened,
                "author": "a1",
                "public": key % 2,
                "body": _sentence(dice, 5),
                "attachments": "[]",
            },
        )


def _sentence(dice: random.Random, length: int) -> str:
    """Common words often (the first is in most tickets), rare ones now and then."""
    places = (min(int(dice.expovariate(0.06)), len(WORDS) - 1) for _ in range(length))
    found = [WORDS[place] for place in places]
    if dice.random() < 0.2:
        found.append(dice.choice(RARE))
    return " ".join(found)


def on_sqlite(count: int) -> Database:
    """A file of so many tickets, made the first time."""
    path = Path(tempfile.gettempdir()) / f"blueprint-bench-{count}.desk"
    ready = path.with_suffix(".ready")
    if not ready.exists():
        path.unlink(missing_ok=True)
        database = open_database(path, create=True, durability="NORMAL")
        built(database, count)
        database.close()
        ready.touch()
    return open_database(path, create=False, durability="NORMAL")


def built(database: Database, count: int) -> LocalDesk:
    """A fresh desk with its tickets; says how long it took."""
    began = time.perf_counter()
    desk = desk_in(database)
    with database.write() as session:
        fill(session, count)
        session.core.exec_driver_sql("ANALYZE")
    print(f"built {count:,} tickets on {database.engine.dialect.name} in {time.perf_counter() - began:.0f} s")
    return desk
