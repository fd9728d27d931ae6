"""What every table is made of: the metadata, and the columns that occur in many."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.compiler import compiles

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Key = sa.BigInteger().with_variant(sa.Integer, "sqlite")


class ThisTransaction(sa.sql.functions.FunctionElement[int]):
    """The number of the transaction that writes a row; 0 on SQLite, whose writers wait for one another."""

    type = sa.BigInteger()
    inherit_cache = True


@compiles(ThisTransaction, "postgresql")
def _number_of_transaction(_element: ThisTransaction, _compiler: Any, **_options: Any) -> str:
    return "(pg_current_xact_id()::text::bigint)"


@compiles(ThisTransaction)
def _no_number(_element: ThisTransaction, _compiler: Any, **_options: Any) -> str:
    return "0"


def xact(table: str) -> tuple[sa.Column[int], sa.Index]:
    """In which transaction a row was written, and on PostgreSQL the index by which the change feed reads on."""
    index = sa.Index(f"ix_{table}_xact", "xact").ddl_if(dialect="postgresql")
    return sa.Column("xact", sa.BigInteger, nullable=False, server_default=ThisTransaction()), index


def key() -> sa.Column[int]:
    """A row's number, given by the database."""
    return sa.Column("id", Key, primary_key=True)


def moment(name: str, *, nullable: bool = False) -> sa.Column[int]:
    """Milliseconds since the epoch, UTC."""
    return sa.Column(name, sa.BigInteger, nullable=nullable)


def ticket(*, primary_key: bool = False) -> sa.Column[int]:
    """The ticket a row is about."""
    return sa.Column("ticket_id", Key, sa.ForeignKey("ticket.id"), primary_key=primary_key, nullable=False)
