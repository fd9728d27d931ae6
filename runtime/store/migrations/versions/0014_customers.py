"""Customers listed and looked up: what they are sorted and found by, their addresses, whom they belong to."""

from __future__ import annotations

import json
from itertools import batched

import sqlalchemy as sa
from alembic import op

from runtime.model.folding import fold

revision = "0014"
down_revision = "0013"

_AT_ONCE = 1_000
_PERSON = sa.table("person", *(sa.column(name) for name in ("id", "body", "sorted_by", "found_by")))
_MEMBERSHIP = sa.table("membership", sa.column("organisation"), sa.column("person"))


def upgrade() -> None:
    """From 0013: every person gets the new columns, and who is in an organisation a row for it."""
    for name in ("sorted_by", "found_by"):
        op.add_column("person", sa.Column(name, sa.Text(), nullable=False, server_default=""))
    op.create_index("ix_person_listed", "person", ["role", "active", "sorted_by", "id"])
    _table("person_address", "address")
    _table("membership", "organisation")
    _fill(op.get_bind())


def _table(name: str, first: str) -> None:
    op.create_table(
        name,
        sa.Column(first, sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f(f"fk_{name}_person")),
        sa.PrimaryKeyConstraint(first, "person", name=op.f(f"pk_{name}")),
    )
    op.create_index(f"ix_{name}_person", name, ["person"])


def _fill(connection: sa.Connection) -> None:
    change = (
        sa.update(_PERSON)
        .where(_PERSON.c.id == sa.bindparam("key"))
        .values(sorted_by=sa.bindparam("sorted"), found_by=sa.bindparam("found"))
    )
    everybody = connection.execute(sa.select(_PERSON.c.id, _PERSON.c.body)).all()
    for some in batched(everybody, _AT_ONCE):
        told = [(key, json.loads(body)) for key, body in some]
        connection.execute(change, [{"key": key, **_looked_up(person)} for key, person in told])
        belonging = [
            {"organisation": organisation, "person": key}
            for key, person in told
            for organisation in dict.fromkeys(person.get("organisations", ()))
        ]
        if belonging:
            connection.execute(sa.insert(_MEMBERSHIP), belonging)


def _looked_up(person: dict[str, str]) -> dict[str, str]:
    phone = person.get("phone", "")
    digits = "".join(filter(str.isdecimal, phone))
    lines = filter(None, (person["name"], person.get("email", ""), phone, digits))
    return {"sorted": fold(person["name"]), "found": fold("\n".join(lines))}
