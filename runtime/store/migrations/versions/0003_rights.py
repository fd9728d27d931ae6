"""Rights: sharing, passwords, the audit chain."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
LEVELS = ("full", "read", "restricted")
"""From the most to the least."""


def upgrade() -> None:
    """From 0002."""
    _audit()
    _passwords()
    _shares()
    _share_what_rests()


def _audit() -> None:
    op.add_column("journal", sa.Column("seal", sa.Integer(), nullable=True))
    unsealed = sa.text("seal IS NULL")
    op.create_index("ix_journal_unsealed", "journal", ["at"], sqlite_where=unsealed, postgresql_where=unsealed)
    op.create_table(
        "audit_seal",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("commands", sa.Integer(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_audit_seal")),
    )


def _passwords() -> None:
    op.create_table(
        "password",
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=True),
        sa.Column("reset", sa.Text(), nullable=True),
        sa.Column("reset_until", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_password_person")),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_password")),
    )
    op.create_table(
        "sign_in_attempt",
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("next_try", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("account", name=op.f("pk_sign_in_attempt")),
    )


def _shares() -> None:
    op.create_table(
        "ticket_share",
        sa.Column("ticket_id", KEY, nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("share", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("fk_ticket_share_ticket_id")),
        sa.PrimaryKeyConstraint("ticket_id", "department", name=op.f("pk_ticket_share")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_ticket_share_department", "ticket_share", ["department", "ticket_id"])


def _share_what_rests() -> None:
    """Tickets that rest where another department owns a way on already."""
    connection = op.get_bind()
    drawn = connection.execute(
        sa.text("SELECT id, body FROM blueprint_version WHERE body LIKE :what"), {"what": "%other_department%"}
    ).all()
    resting = sa.text("SELECT id FROM ticket WHERE version_id = :version AND state = :state")
    insert = sa.text("INSERT INTO ticket_share (ticket_id, department, share) VALUES (:ticket, :department, :share)")
    for version_id, body in drawn:
        for (state, department), share in _shares_of(json.loads(body)).items():
            tickets = connection.execute(resting, {"version": version_id, "state": state}).scalars().all()
            rows = [{"ticket": ticket, "department": department, "share": share} for ticket in tickets]
            if rows:
                connection.execute(insert, rows)


def _shares_of(blueprint: dict[str, Any]) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for state, owner in _foreign_owners(blueprint):
        place, share = (state, owner["department"]), owner.get("share", "full")
        found[place] = min(found.get(place, share), share, key=LEVELS.index)
    return found


def _foreign_owners(blueprint: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for transition in blueprint.get("transitions", []):
        if transition.get("trigger", {}).get("kind", "manual") != "manual":
            continue
        for owner in transition.get("owners", []):
            if owner["kind"] == "other_department":
                yield from ((state, owner) for state in _sources(transition, blueprint))


def _sources(transition: dict[str, Any], blueprint: dict[str, Any]) -> Iterator[str]:
    source = transition.get("source")
    if source is not None:
        yield source
        return
    left_out = {*transition.get("excluded", []), transition.get("target")}
    yield from (
        state["id"] for state in blueprint.get("states", []) if not state.get("final") and state["id"] not in left_out
    )
