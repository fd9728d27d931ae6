"""A desk whose sealed days passed over limits that were used up before a visit began seals them anew; others do not."""

from __future__ import annotations

import pytest

from runtime.store import opening
from runtime.store.database import Database
from tests.store.test_letters_upgrade import TICKET, _at_revision

RUN = "INSERT INTO run (id, ticket_id, version_id, started, end_kind, violation_kind) VALUES (1, 1, 1, 0, 0, 0)"
VERSION = (
    "INSERT INTO blueprint (id, name, activity, rank) VALUES ('b', 'B', 'active', 1)",
    (
        "INSERT INTO blueprint_version (id, blueprint_id, number, body, checksum, published_at, published_by, note)"
        " VALUES (1, 'b', 1, '{}', 'x', 0, 'ann', '')"
    ),
)
VISIT = (
    'INSERT INTO visit (ticket_id, run_id, version_id, seq, state, occurrence, entered, "left", allowance, due) '
    "VALUES (1, 1, 1, 1, 'a', 1, 10, 90, 5, {due})"
)
SEALED = "INSERT INTO desk_fact (name, value) VALUES ('sealed', '{}')"


@pytest.mark.parametrize(("due", "kept"), [(10, 0), (60, 1)], ids=["used-up", "in-time"])
def test_only_where_it_matters_days_are_sealed_anew(database: Database, due: int, kept: int) -> None:
    _at_revision(database, "0018")
    segment = "x'31'" if database.is_sqlite else "'1'::bytea"
    packed = f"INSERT INTO metric_segment (version_id, day, kind, n, data) VALUES (1, 0, 'visits', 1, {segment})"
    with database.write() as session:
        for statement in (*VERSION, TICKET, RUN, VISIT.format(due=due), SEALED, packed):
            session.core.exec_driver_sql(statement)
    opening.upgrade_in_place(database)
    with database.read() as session:
        found = [
            session.core.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one()
            for table in ("metric_segment", "desk_fact WHERE name = 'sealed'")
        ]
    assert found == [kept, kept]
