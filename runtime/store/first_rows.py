"""What a fresh desk holds before anybody has set it up."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.model.calendar import ALWAYS
from runtime.model.setup import DEFAULT_STATUSES, Settings
from runtime.model.views import DEFAULT_VIEWS
from runtime.store import search_schema, views
from runtime.store.database import Session
from runtime.store.schema import desk_fact, setup_item
from runtime.store.view_schema import view


def write(session: Session, *, name: str) -> None:
    """Its name and settings, six statuses, the calendar that never closes, the first views, an empty search."""
    search_schema.make(session.core)
    session.core.execute(sa.insert(view), views.rows_of(DEFAULT_VIEWS))
    facts = {"name": name, "setup_revision": "1", "settings": Settings().model_dump_json()}
    session.core.execute(sa.insert(desk_fact), [{"name": fact, "value": value} for fact, value in facts.items()])
    items = [("status", status) for status in DEFAULT_STATUSES] + [("calendar", ALWAYS)]
    session.core.execute(
        sa.insert(setup_item),
        [{"kind": kind, "id": item.id, "body": item.model_dump_json()} for kind, item in items],
    )
