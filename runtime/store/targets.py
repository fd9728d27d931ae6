"""The targets of states."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.messages.targets import PutTarget, StateTarget
from runtime.store.database import Session
from runtime.store.figure_tables import state_target


def of_blueprint(session: Session, blueprint_id: str) -> tuple[StateTarget, ...]:
    """The targets of a Blueprint's states, by state."""
    wanted = sa.select(state_target).where(state_target.c.blueprint_id == blueprint_id).order_by(state_target.c.state)
    rows = session.core.execute(wanted)
    return tuple(StateTarget(state=row.state, mean=row.mean, business=bool(row.business)) for row in rows)


def put(session: Session, command: PutTarget) -> None:
    """Keep a state's target, or take it away."""
    here = sa.and_(state_target.c.blueprint_id == command.blueprint_id, state_target.c.state == command.state)
    session.core.execute(sa.delete(state_target).where(here))
    if command.mean is not None:
        row = {"blueprint_id": command.blueprint_id, "state": command.state, "mean": command.mean}
        session.core.execute(sa.insert(state_target).values(**row, business=int(command.business)))
