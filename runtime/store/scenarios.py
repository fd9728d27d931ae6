"""Scenarios as rows: one suite per Blueprint, with a revision."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.messages.faults import Conflict
from runtime.messages.scenarios import SuiteView
from runtime.model.scenario import Suite
from runtime.model.values import Moment
from runtime.store.database import Session
from runtime.store.schema import scenario_suite


def read(session: Session, blueprint_id: str) -> SuiteView:
    """The Blueprint's scenarios; where none are kept, none at revision 0."""
    kept = sa.select(scenario_suite).where(scenario_suite.c.blueprint_id == blueprint_id)
    row = session.core.execute(kept).first()
    if row is None:
        return SuiteView(suite=Suite(blueprint=blueprint_id), revision=0)
    suite = Suite.model_validate_json(row.body)
    return SuiteView(suite=suite, revision=row.revision, saved_at=row.saved_at, saved_by=row.saved_by)


def save(session: Session, suite: Suite, *, revision: int, at: Moment, by: str) -> None:
    """Keep a suite as this revision, which must follow the stored one; 1 makes the first.

    Raises Conflict when somebody else saved in between.
    """
    row = {"revision": revision, "body": suite.model_dump_json(), "saved_at": at, "saved_by": by}
    key = scenario_suite.c.blueprint_id == suite.blueprint
    if revision > 1:
        mine = sa.and_(key, scenario_suite.c.revision == revision - 1)
        saved = session.core.execute(sa.update(scenario_suite).where(mine).values(row)).rowcount == 1
    else:
        saved = session.core.execute(sa.select(scenario_suite.c.revision).where(key)).first() is None
        if saved:
            session.core.execute(sa.insert(scenario_suite).values(row | {"blueprint_id": suite.blueprint}))
    if not saved:
        raise Conflict("Somebody else saved these scenarios meanwhile. Reload them and apply your changes again.")


def delete(session: Session, blueprint_id: str) -> None:
    """Forget a Blueprint's scenarios, with the Blueprint."""
    session.core.execute(sa.delete(scenario_suite).where(scenario_suite.c.blueprint_id == blueprint_id))
