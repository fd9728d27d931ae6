"""The tables of rights: who shares a ticket, who may sign in, and the sealed journal."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.store.columns import key, metadata, moment, ticket

audit_seal = sa.Table(
    "audit_seal",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    moment("at"),
    sa.Column("commands", sa.Integer, nullable=False),
    sa.Column("total", sa.BigInteger, nullable=False),
    sa.Column("hash", sa.Text, nullable=False),
)
"""Blocks of the journal, chained: each hash covers the one before it and every row of the block."""

ticket_share = sa.Table(
    "ticket_share",
    metadata,
    ticket(primary_key=True),
    sa.Column("department", sa.Text, primary_key=True),
    sa.Column("share", sa.Text, nullable=False),
    sa.Index("ix_ticket_share_department", "department", "ticket_id"),
    sqlite_with_rowid=False,
)
"""Tickets that rest where another department owns a way on: with whom they are shared, and how much of them."""

password = sa.Table(
    "password",
    metadata,
    sa.Column("person", sa.Text, sa.ForeignKey("person.id"), primary_key=True),
    sa.Column("hash", sa.Text),
    sa.Column("reset", sa.Text),
    moment("reset_until", nullable=True),
)
"""Salted hashes (argon2id), nothing else: of the password, and of a code that may set a new one, once."""

sign_in_attempt = sa.Table(
    "sign_in_attempt",
    metadata,
    sa.Column("account", sa.Text, primary_key=True),
    sa.Column("failures", sa.Integer, nullable=False),
    moment("next_try"),
)
"""Failed attempts since the last that succeeded, for addresses nobody has too: the answer must not tell them apart."""

redaction = sa.Table(
    "redaction",
    metadata,
    key(),
    sa.Column("command_id", sa.Text, nullable=False),
    sa.Column("actor", sa.Text, nullable=False),
    sa.Column("before", sa.Text, nullable=False),
    sa.Column("since", sa.Text, nullable=False),
    sa.Column("by", sa.Text, nullable=False),
    moment("at"),
)
"""Rows of the journal that lost a text: their hashes before and since, and the command (`by`) that took it out."""
