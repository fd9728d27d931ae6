"""Ten thousand tickets to another version, as a ratio to the same rows rewritten by plain SQL.

    python -m tests.benchmarks.bench_migration [--tickets 10000] [--durability NORMAL]

The floor does by hand what must be done per ticket whatever the program: read its row and due moment, rewrite the row,
its run and its open visit, add the fact, move the due moment, keep the row as it was; two hundred to a commit.
"""

from __future__ import annotations

import argparse
import sqlite3
import tempfile
import time
from pathlib import Path

from runtime.desk.batch import batch
from runtime.desk.door import open_desk
from runtime.desk.local import LocalDesk
from runtime.messages import blueprints, migration, tickets
from runtime.model.durations import Duration, Unit
from runtime.model.limits import Limit
from runtime.model.migration import MigrationPlan, StateRule
from runtime.store.engines import Durability
from tests.benchmarks.bench_transition import BLUEPRINT, START, Tick, furnished

AT_ONCE = 200
PLAN = MigrationPlan(
    blueprint_id="bench", from_versions=(1,), to_version=2, rules=(StateRule(state="new", target="new"),)
)


def filled(path: Path, count: int, durability: Durability, clock: Tick) -> LocalDesk:
    """A desk of so many new tickets and a second version whose limit is shorter."""
    ann = furnished(open_desk(str(path), create=True, clock=clock, durability=durability), 0)
    owner = ann.acting_as("owner")
    for first in range(0, count, 500):
        with batch(ann) as together:
            for number in range(first, min(first + 500, count)):
                command = tickets.CreateTicket(subject=f"Printer {number}", department="it", team="desk")
                together.do(command, person_id="ann", at=START)
    shorter = Limit(allows=Duration(amount=6, unit=Unit.BUSINESS_HOURS))
    states = tuple(each.having(limit=shorter) if each.id == "new" else each for each in BLUEPRINT.states)
    owner.do(blueprints.SaveDraft(blueprint=BLUEPRINT.having(states=states), expected_revision=1))
    owner.do(blueprints.PublishBlueprint(blueprint_id="bench", expected_revision=2, accept="all"))
    return owner


def measured(owner: LocalDesk) -> tuple[float, float, float]:
    """Seconds for the preview, the migration and its rollback."""
    begun = time.perf_counter()
    owner.ask(migration.PreviewMigration(plan=PLAN))
    previewed = time.perf_counter()
    job = owner.do(migration.StartMigration(plan=PLAN, reason="bench")).result.job_id
    while owner.do(migration.ContinueMigration(job_id=job)).result.more:
        pass
    done = time.perf_counter()
    while owner.do(migration.RollBackMigration(job_id=job, reason="bench")).result.more:
        pass
    return previewed - begun, done - previewed, time.perf_counter() - done


def floor(path: Path, durability: Durability) -> float:
    """Seconds for the same rows by hand, on the same file."""
    db = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode=WAL", f"synchronous={durability}", "foreign_keys=ON"):
        db.execute(f"PRAGMA {pragma}")
    db.execute("CREATE TABLE kept(ticket_id INTEGER PRIMARY KEY, image TEXT NOT NULL)")
    ids = [key for (key,) in db.execute("SELECT id FROM ticket ORDER BY id")]
    begun = time.perf_counter()
    for first in range(0, len(ids), AT_ONCE):
        db.execute("BEGIN IMMEDIATE")
        for key in ids[first : first + AT_ONCE]:
            _by_hand(db, key)
        db.execute("COMMIT")
    took = time.perf_counter() - begun
    db.close()
    return took


def _by_hand(db: sqlite3.Connection, key: int) -> None:
    row = db.execute("SELECT * FROM ticket WHERE id = ?", (key,)).fetchone()
    due = db.execute("SELECT clock, at, stage, payload FROM due WHERE ticket_id = ?", (key,)).fetchall()
    db.execute("INSERT INTO kept VALUES (?, ?)", (key, repr((row, due))))
    db.execute(
        "UPDATE ticket SET version = version + 1, version_id = 2, updated_at = ?, due_at = due_at - 1,"
        " memory = replace(memory, '\"version_id\":1', '\"version_id\":2') WHERE id = ?",
        (START, key),
    )
    db.execute("UPDATE run SET version_id = 2 WHERE ticket_id = ?", (key,))
    db.execute('UPDATE visit SET version_id = 2, due = due - 1 WHERE run_id = ? AND "left" IS NULL', (key,))
    db.execute(
        "INSERT INTO event(ticket_id, version, at, actor, kind, data) VALUES (?, 3, ?, 'owner', 'migrated', ?)",
        (key, START, '{"job":1,"from_version":1,"to_version":2,"source":"new","target":"new","goes_on":true}'),
    )
    db.execute("UPDATE due SET at = at - 1 WHERE ticket_id = ?", (key,))


def main() -> None:
    """Print the ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tickets", type=int, default=10_000)
    parser.add_argument("--durability", choices=("FULL", "NORMAL"), default="NORMAL")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.desk"
        owner = filled(path, options.tickets, options.durability, Tick())
        preview, there, back = measured(owner)
        owner.close()
        by_hand = floor(path, options.durability)
    each = 1_000_000 / options.tickets
    print(f"preview   {preview * each:7.0f} µs a ticket")
    print(f"migrate   {there * each:7.0f} µs a ticket")
    print(f"roll back {back * each:7.0f} µs a ticket")
    print(f"by hand   {by_hand * each:7.0f} µs a ticket")
    print(f"ratio     {there / by_hand:7.1f}")


if __name__ == "__main__":
    main()
