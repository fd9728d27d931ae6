"""Two versions of a refund for migration tests, and short words for what is done with them."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from runtime.desk.local import LocalDesk
from runtime.messages import blueprints, migration
from runtime.messages.migration import MigrationView
from runtime.model.blueprint import Blueprint
from runtime.model.migration import MigrationPlan, StateRule
from runtime.store.schema import due, event, ticket


def publish(owner: LocalDesk, blueprint: Blueprint) -> int:
    """The next version of a Blueprint; its number."""
    known = {each.id: each.draft_revision or 0 for each in owner.ask(blueprints.ListBlueprints())}
    revision = known.get(blueprint.id, 0)
    saved = owner.do(blueprints.SaveDraft(blueprint=blueprint, expected_revision=revision)).result
    return owner.do(
        blueprints.PublishBlueprint(blueprint_id=blueprint.id, expected_revision=saved.revision, accept="all")
    ).result.number


def plan_of(*rules: StateRule, to: int = 2, **more: Any) -> MigrationPlan:
    return MigrationPlan(blueprint_id="refund", from_versions=(1,), to_version=to, rules=rules, **more)


def start(owner: LocalDesk, plan: MigrationPlan) -> MigrationView:
    return owner.do(migration.StartMigration(plan=plan, reason="a better way")).result


def to_the_end(owner: LocalDesk, job_id: int, limit: int = 200) -> MigrationView:
    """Carry a migration on until it is done."""
    while True:
        view = owner.do(migration.ContinueMigration(job_id=job_id, limit=limit)).result
        if not view.more:
            return view


def migrated(owner: LocalDesk, plan: MigrationPlan, limit: int = 200) -> MigrationView:
    return to_the_end(owner, start(owner, plan).job_id, limit)


def rolled_back(owner: LocalDesk, job_id: int, limit: int = 200) -> MigrationView:
    while True:
        view = owner.do(migration.RollBackMigration(job_id=job_id, reason="not good", limit=limit)).result
        if not view.more:
            return view


def rows(desk: LocalDesk, table: sa.Table = ticket) -> list[tuple[Any, ...]]:
    """Every row, as the database holds it."""
    with desk.database.read() as session:
        return [tuple(row) for row in session.core.execute(sa.select(table).order_by(*table.primary_key.columns))]


def due_rows(desk: LocalDesk) -> list[tuple[Any, ...]]:
    return rows(desk, due)


def history(desk: LocalDesk, ticket_id: int) -> list[tuple[int, str]]:
    with desk.database.read() as session:
        found = session.core.execute(
            sa.select(event.c.seq, event.c.kind).where(event.c.ticket_id == ticket_id).order_by(event.c.seq)
        )
        return [(seq, kind) for seq, kind in found]
