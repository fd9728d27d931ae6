"""Rows written straight into the tables: for tests of what reads them."""

from __future__ import annotations

import json
from typing import Any

import sqlalchemy as sa

from runtime.store.database import Session
from runtime.store.schema import NEVER, ticket, ticket_tag, ticket_text


def put_ticket(session: Session, **values: Any) -> int:
    """A ticket's rows, plain but for `values`; its id."""
    description, resolution = values.pop("description", ""), values.pop("resolution", "")
    tags, fields = tuple(values.pop("tags", ())), values.pop("fields", {})
    plain = {
        "version": 1,
        "subject": "A ticket",
        "department": "support",
        "priority": 2,
        "status": "new",
        "category": 0,
        "messages": 0,
        "public_replies": 0,
        "reopened": 0,
        "created_at": 1_000,
        "updated_at": 1_000,
        "due_at": NEVER,
    }
    row = plain | values | {"tags": json.dumps(tags), "fields": json.dumps(fields, ensure_ascii=False)}
    key: int = session.core.execute(sa.insert(ticket).values(row).returning(ticket.c.id)).scalar_one()
    text = {"ticket_id": key, "description": description, "resolution": resolution}
    session.core.execute(sa.insert(ticket_text).values(text))
    if tags:
        session.core.execute(sa.insert(ticket_tag), [{"ticket_id": key, "tag": tag} for tag in tags])
    return key
