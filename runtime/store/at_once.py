"""What a server is told for many rows by one statement: the rows come as one list, and are looked at as a table.

A statement of its own for each row costs the client and the server several times as much. SQLite, which is part of the
program, gains nothing by it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Any, cast

import sqlalchemy as sa
from pydantic_core import to_json
from sqlalchemy.engine import Dialect
from sqlalchemy.sql import operators, visitors
from sqlalchemy.sql.dml import UpdateBase

from runtime.store.database import Plan, Session
from runtime.store.upsert import Upsert


class AtOnce:
    """A plan for many rows."""

    def __init__(self, plan: Plan, dialect: Dialect) -> None:
        statement = plan.statement(dialect)
        compiled = statement.compile(dialect=dialect)
        if not isinstance(statement, UpdateBase) or not isinstance(compiled, sa.sql.compiler.SQLCompiler):
            raise TypeError("What is written at once is a statement that writes.")
        self._names = tuple(compiled.positiontup or ())
        given = {bind.key: bind.type for bind in compiled.bind_names if bind.required}
        rows = _table(given)
        self._plan = Plan(_for_rows(plan, statement, dialect, rows))
        self._key = _key(plan, statement)

    def write(self, session: Session, rows: Sequence[Sequence[Any]]) -> int | None:
        """How many rows of its table they met; None, and nothing is done, where two of them mean the same one."""
        named = [dict(zip(self._names, row, strict=True)) for row in rows]
        if self._key and len({tuple([each[name] for name in self._key]) for each in named}) < len(named):
            return None
        met: int = session.run(self._plan, {"given": to_json(named).decode()}).rowcount
        return met


_KNOWN: dict[Plan, AtOnce] = {}


def at_once(plan: Plan, dialect: Dialect) -> AtOnce:
    """The plan for many rows of a server, put together once."""
    known = _KNOWN.get(plan)
    if known is None:
        known = _KNOWN[plan] = AtOnce(plan, dialect)
    return known


def _table(given: dict[str, sa.types.TypeEngine[Any]]) -> sa.TableValuedAlias:
    columns = [
        sa.column(name, sa.BigInteger() if isinstance(kind, sa.Integer) else sa.Text()) for name, kind in given.items()
    ]
    text = sa.cast(sa.bindparam("given"), sa.JSON())
    return sa.func.json_to_recordset(text).table_valued(*columns).render_derived(with_types=True)


def _for_rows(plan: Plan, statement: UpdateBase, dialect: Dialect, rows: sa.TableValuedAlias) -> sa.ClauseElement:
    if isinstance(plan, Upsert):
        return plan.of(sa.select(*rows.c), dialect)
    if isinstance(statement, sa.Insert):
        return sa.insert(statement.table).from_select(rows.c.keys(), sa.select(*rows.c))

    def column(element: Any, **_: Any) -> Any:
        return rows.c[element.key] if isinstance(element, sa.BindParameter) and element.required else None

    return cast("sa.ClauseElement", visitors.replacement_traverse(statement, {}, column))


def _key(plan: Plan, statement: UpdateBase) -> tuple[str, ...]:
    """The parameters that say which row of its table is meant; none for a new row."""
    if isinstance(plan, Upsert):
        return tuple(plan.key)
    if isinstance(statement, sa.Insert):
        return ()
    compared = dict(_compared(statement))
    primary = [column.name for column in statement.table.primary_key]
    meant = itemgetter(*primary)(compared) if compared.keys() >= set(primary) else tuple(compared.values())
    return (meant,) if isinstance(meant, str) else tuple(meant)


def _compared(statement: UpdateBase) -> Iterator[tuple[str, str]]:
    """The columns that must be equal to a parameter, each with its name."""
    for each in visitors.iterate(statement.whereclause):  # type: ignore[attr-defined]
        if (
            isinstance(each, sa.BinaryExpression)
            and each.operator is operators.eq
            and isinstance(each.left, sa.Column)
            and isinstance(each.right, sa.BindParameter)
        ):
            yield each.left.name, each.right.key
