"""What people keep for themselves, a team or everyone, as rows with a body: dashboards and named findings."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

import sqlalchemy as sa

from runtime.messages.dashboards import Dashboard
from runtime.messages.findings import NamedFinding
from runtime.model.folding import fold
from runtime.model.people import Actor
from runtime.model.views import Audience
from runtime.store.audiences import found_by, whose
from runtime.store.dashboard_table import dashboard
from runtime.store.database import Session
from runtime.store.finding_table import finding
from runtime.store.upsert import upsert


class SharedBodies[S: (Dashboard, NamedFinding)]:
    """One kind of them. Its `table` has an id, `audience` and `whose`, and the JSON of the `kind` as `body`."""

    def __init__(self, table: sa.Table, kind: type[S]) -> None:
        self._table = table
        self._kind: type[S] = kind

    def put(self, session: Session, changed: S) -> None:
        """Add one or change it."""
        row = {"id": changed.id, "audience": changed.audience.value, "whose": _whose(changed)}
        upsert(session, self._table, [{**row, "body": changed.model_dump_json()}])

    def find(self, session: Session, key: str, *, to_write: bool = False) -> S | None:
        """One, whoever may see it; `to_write`: nobody else changes it before the transaction ends."""
        statement = sa.select(self._table.c.body).where(self._table.c.id == key)
        body = session.core.execute(statement.with_for_update() if to_write else statement).scalar()
        return None if body is None else self._kind.model_validate_json(body)

    def beside(self, session: Session, one: S) -> int:
        """How many others the same person, team or everyone has."""
        columns = self._table.c
        same = sa.and_(columns.audience == one.audience.value, columns.whose == _whose(one), columns.id != one.id)
        return session.core.execute(sa.select(sa.func.count()).select_from(self._table).where(same)).scalar_one()

    def delete(self, session: Session, key: str) -> None:
        """Delete one."""
        session.core.execute(sa.delete(self._table).where(self._table.c.id == key))

    def seen_by(self, session: Session, actor: Actor, also: AbstractSet[str]) -> Sequence[S]:
        """Those this actor may see: their own, their teams' and those teams', everyone's; each by title."""
        rows = session.core.execute(sa.select(self._table.c.body).where(found_by(actor, self._table, also)))
        found = [self._kind.model_validate_json(body) for body in rows.scalars()]
        places = {audience: place for place, audience in enumerate(Audience)}
        return sorted(found, key=lambda each: (places[each.audience], fold(each.title), each.id))


def _whose(each: Dashboard | NamedFinding) -> str:
    return whose(each.audience, owner=each.owner, team=each.team)


DASHBOARDS = SharedBodies(dashboard, Dashboard)
FINDINGS = SharedBodies(finding, NamedFinding)
