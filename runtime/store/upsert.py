"""Write a row, or change the one that has its key: one statement on both databases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from runtime.store.database import Session


def upsert(session: Session, table: sa.Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Each row replaces the one with the same primary key. Later rows win over earlier ones."""
    if not rows:
        return
    if session.dialect.name == "sqlite":
        from sqlalchemy.dialects.sqlite import insert
    else:
        from sqlalchemy.dialects.postgresql import insert  # type: ignore[assignment]
    statement = insert(table)
    key = list(table.primary_key.columns)
    changed = {column.name: statement.excluded[column.name] for column in table.columns if column not in set(key)}
    if changed:
        session.core.execute(statement.on_conflict_do_update(index_elements=key, set_=changed), list(rows))
    else:
        session.core.execute(statement.on_conflict_do_nothing(), list(rows))
