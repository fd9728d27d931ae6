"""The tables beside `person`: by which address somebody is known, and to which organisations they belong."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.store.columns import metadata

person_address = sa.Table(
    "person_address",
    metadata,
    sa.Column("address", sa.Text, primary_key=True),
    sa.Column("person", sa.Text, sa.ForeignKey("person.id"), primary_key=True),
    sa.Index("ix_person_address_person", "person"),
)
"""Further mail addresses, in lower case: the first is a column of `person`."""

membership = sa.Table(
    "membership",
    metadata,
    sa.Column("organisation", sa.Text, primary_key=True),
    sa.Column("person", sa.Text, sa.ForeignKey("person.id"), primary_key=True),
    sa.Index("ix_membership_person", "person"),
)
"""Who belongs to which organisation, as their values say it."""

told_apart = sa.Table(
    "told_apart",
    metadata,
    sa.Column("first", sa.Text, sa.ForeignKey("person.id"), primary_key=True),
    sa.Column("second", sa.Text, sa.ForeignKey("person.id"), primary_key=True),
    sa.Index("ix_told_apart_second", "second"),
)
"""Pairs of customers who look alike and are two, the lower id first."""
