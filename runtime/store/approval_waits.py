"""When tickets waited for an approval: what the requests of a Blueprint's versions tell, run by run."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from runtime.model.values import Moment
from runtime.store.approval_tables import approval
from runtime.store.database import Session
from runtime.store.schema import blueprint_version, run


def approval_waits(session: Session, blueprint_id: str, until: Moment) -> Iterator[tuple[int, Moment, Moment | None]]:
    """The run, since when it waited for an approval, and until when; None: it still does.

    Of one run they ascend and do not overlap: while several requests were pending it waited once.
    """
    versions = sa.select(blueprint_version.c.id).where(blueprint_version.c.blueprint_id == blueprint_id)
    statement = (
        sa.select(run.c.id, approval.c.asked_at, approval.c.ended_at)
        .join_from(approval, run, run.c.ticket_id == approval.c.ticket_id)
        .where(approval.c.version_id.in_(versions), run.c.version_id.in_(versions), approval.c.asked_at < until)
        .order_by(run.c.id, approval.c.asked_at)
    )
    held: tuple[int, Moment, Moment | None] | None = None
    for number, begin, end in session.core.execute(statement):
        if held is not None and held[0] == number and (held[2] is None or begin <= held[2]):
            held = number, held[1], None if held[2] is None or end is None else max(held[2], end)
            continue
        if held is not None:
            yield held
        held = number, begin, end
    if held is not None:
        yield held
