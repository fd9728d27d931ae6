"""Pages, counts and rankings of tickets that are looked up by words, sorted by any column, or grouped."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from runtime.messages.faults import Invalid
from runtime.messages.views import MOST_COUNTED, TicketCount, ViewRow
from runtime.model.search_text import Term, words
from runtime.model.views import View
from runtime.store.database import Session
from runtime.store.lists import Condition, row_columns, row_of
from runtime.store.schema import NEVER, blueprint_version, ticket, visit
from runtime.store.search import LookUp
from runtime.store.sql_dialects import DIALECTS

RANKED = 1_000
"""So many of the newest tickets found are put in order of relevance."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which tickets: a condition on `ticket`, and words to look up beside it.

    `ways`: conditions of which each wanted ticket meets at least one, where each is read in order of due moments from
    an index of its own. Nothing said: there are none, or they serve nothing.
    """

    condition: Condition
    look: LookUp | None = None
    ways: tuple[Condition, ...] = ()

    def by_due(self, limit: int, after: Condition | None = None) -> sa.Subquery | None:
        """The ids and due moments of the next tickets by due moment, merged from all ways; None where there is none."""
        if not self.ways or self.look is not None:
            return None
        rest = [self.condition] if after is None else [self.condition, after]
        parts = [
            sa.select(ticket.c.id, ticket.c.due_at)
            .where(way, *rest)
            .order_by(ticket.c.due_at, ticket.c.id)
            .limit(limit)
            .subquery()
            for way in self.ways
        ]
        merged = sa.union(*(sa.select(part) for part in parts)).subquery()
        return sa.select(merged).order_by(merged.c.due_at, merged.c.id).limit(limit).subquery("following")

    def joined(self, columns: Sequence[Any]) -> sa.Select[Any]:
        """These columns of the tickets wanted."""
        statement = sa.select(*columns).select_from(ticket)
        if self.look is None:
            return statement.where(self.condition)
        joined = sa.join(ticket, self.look.table, self.look.number == ticket.c.id)
        return sa.select(*columns).select_from(joined).where(self.look.holds, self.condition)

    @property
    def number(self) -> sa.ColumnElement[int]:
        """The ticket's id, by which what was looked up is found newest first."""
        return ticket.c.id if self.look is None else self.look.number


def newest(session: Session, wanted: Wanted, limit: int, below: int | None = None) -> list[tuple[int, str]]:
    """The ids and subjects of the newest tickets, under an id when one is given."""
    return [tuple(row) for row in session.core.execute(newest_statement(wanted, limit, below))]


def newest_statement(wanted: Wanted, limit: int, below: int | None) -> sa.Select[Any]:
    """The statement behind `newest`."""
    statement = wanted.joined((ticket.c.id, ticket.c.subject)).order_by(wanted.number.desc()).limit(limit)
    return statement if below is None else statement.where(wanted.number < below)


def by_relevance(found: Sequence[tuple[int, str]], terms: Sequence[Term]) -> list[tuple[int, int]]:
    """Score and id of each ticket, the best first and then the newest: how many terms its subject has."""
    sought = [term for term in terms if not term.excluded and not term.of_requester]
    scored = [(sum(_has(words(subject), term) for term in sought), ticket_id) for ticket_id, subject in found]
    return sorted(scored, reverse=True)


def _has(text: Sequence[str], term: Term) -> bool:
    *whole, last = term.words
    length = len(term.words)
    return any(
        list(text[start : start + length - 1]) == whole
        and (text[start + length - 1] == last or (term.begins and text[start + length - 1].startswith(last)))
        for start in range(len(text) - length + 1)
    )


def rows_by_id(session: Session, ids: Sequence[int]) -> tuple[Any, ...]:
    """The rows of these tickets, in the order of the ids."""
    statement = _with_run(sa.select(*row_columns())).where(ticket.c.id.in_(list(ids)))
    found = {row.id: row_of(row) for row in session.core.execute(statement)}
    return tuple(found[each] for each in ids if each in found)


def _with_run(statement: sa.Select[Any]) -> sa.Select[Any]:
    return statement.outerjoin_from(ticket, visit, visit.c.id == ticket.c.visit_id).outerjoin(
        blueprint_version, blueprint_version.c.id == ticket.c.version_id
    )


def counted(session: Session, wanted: Sequence[Wanted]) -> list[TicketCount]:
    """How many tickets each of these finds, no further than MOST_COUNTED; one statement for all."""
    if not wanted:
        return []
    (counts,) = session.core.execute(count_statement(wanted)).all()
    return [TicketCount(count=min(count, MOST_COUNTED), more=count > MOST_COUNTED) for count in counts]


def count_statement(wanted: Sequence[Wanted]) -> sa.Select[Any]:
    """The statement behind `counted`."""
    limited = (_first(each).subquery() for each in wanted)
    return sa.select(*(sa.select(sa.func.count()).select_from(each).scalar_subquery() for each in limited))


def _first(wanted: Wanted) -> Any:
    """As many of the tickets as are counted."""
    most = MOST_COUNTED + 1
    if not wanted.ways or wanted.look is not None:
        return wanted.joined((ticket.c.id,)).limit(most)
    parts = (sa.select(ticket.c.id).where(way, *apart, wanted.condition) for way, apart in _disjoint(wanted.ways))
    return sa.union_all(*parts).limit(most)


def _disjoint(ways: Sequence[Condition]) -> Iterator[tuple[Condition, list[Condition]]]:
    """Each way without what the ways before it lead to: none is counted twice, and counting stops when it is enough."""
    for number, way in enumerate(ways):
        yield way, [sa.not_(sa.func.coalesce(earlier, sa.false())) for earlier in ways[:number]]


def page(
    session: Session, view: View, wanted: Wanted, *, limit: int, after: str | None
) -> tuple[tuple[ViewRow, ...], str | None]:
    """The next rows of a view and the place to go on from, None at the end. Raises Invalid for a place of nowhere."""
    keys = _keys(view, session.dialect.name)
    statement = page_statement(session.dialect.name, view, wanted, limit=limit, after=after)
    rows = session.core.execute(statement).all()
    shown = rows[:limit]
    place = None
    if len(rows) > limit:
        place = json.dumps([getattr(shown[-1], f"key_{number}") for number in range(len(keys))], ensure_ascii=False)
    return tuple(_view_row(row, view) for row in shown), place


def page_statement(dialect: str, view: View, wanted: Wanted, *, limit: int, after: str | None) -> sa.Select[Any]:
    """The statement behind a page, with one row more than asked for."""
    keys = _keys(view, dialect)
    columns = [*row_columns(), *(ticket.c[name].label(f"of_{name}") for name in _MORE)]
    columns += [key.label(f"key_{number}") for number, (key, _) in enumerate(keys)]
    beyond = None if after is None else _beyond(keys, _place(after, keys))
    following = wanted.by_due(limit + 1, beyond) if _by_due_alone(view) else None
    if following is not None:
        statement = sa.select(*columns).select_from(following).join(ticket, ticket.c.id == following.c.id)
    else:
        statement = wanted.joined(columns) if beyond is None else wanted.joined(columns).where(beyond)
    statement = statement.outerjoin(visit, visit.c.id == ticket.c.visit_id)
    statement = statement.outerjoin(blueprint_version, blueprint_version.c.id == ticket.c.version_id)
    ordered = (key.desc() if descending else key.asc() for key, descending in keys)
    return statement.order_by(*ordered).limit(limit + 1)


def _by_due_alone(view: View) -> bool:
    return view.sort.by == "due_at" and not view.sort.descending and view.group_by in (None, "due_at")


_MORE = ("organisation", "type", "tags", "fields", "created_at")

type _Key = tuple[sa.ColumnElement[Any], bool]


def _keys(view: View, dialect: str) -> list[_Key]:
    """What the rows are sorted by, each with whether it descends: group, column, and the id to tell all apart."""
    names = [(view.group_by, False)] if view.group_by not in (None, view.sort.by) else []
    names.append((view.sort.by, view.sort.descending))
    if view.sort.by != "id":
        names.append(("id", view.sort.descending))
    return [(_sorted_by(name or "id", dialect), descending) for name, descending in names]


_NUMBERS = frozenset({"id", "priority", "due_at", "created_at", "updated_at"})


def _sorted_by(name: str, dialect: str) -> sa.ColumnElement[Any]:
    if name in _NUMBERS:
        return ticket.c[name]
    column = blueprint_version.c.blueprint_id if name == "blueprint" else ticket.c[name]
    text = sa.func.coalesce(column, "", type_=sa.Text) if name not in _ALWAYS_THERE else column
    return DIALECTS[dialect].by_code_point(text)


_ALWAYS_THERE = frozenset({"subject", "department", "status"})


def _beyond(keys: Sequence[_Key], place: Sequence[int | str]) -> Condition:
    """What comes after the place; as one comparison of rows where all keys go the same way, for an index to serve."""
    bound = [sa.literal(value, sa.Text if isinstance(value, str) else sa.BigInteger) for value in place]
    ways = {descending for _, descending in keys}
    if len(ways) == 1:
        here, there = sa.tuple_(*(key for key, _ in keys)), sa.tuple_(*bound)
        return here < there if ways.pop() else here > there
    parts = []
    for number, (key, descending) in enumerate(keys):
        same = [earlier == value for (earlier, _), value in zip(keys[:number], bound[:number], strict=True)]
        parts.append(sa.and_(*same, key < bound[number] if descending else key > bound[number]))
    return sa.or_(*parts)


def _place(after: str, keys: Sequence[_Key]) -> list[int | str]:
    try:
        place = json.loads(after)
    except ValueError:
        place = None
    wanted = [int if isinstance(key.type, sa.Integer) else str for key, _ in keys]
    fits = isinstance(place, list) and [type(each) for each in place] == wanted
    if not fits or any(isinstance(each, int) and abs(each) >= 1 << 63 for each in place):
        raise Invalid("This list cannot be continued from there: begin it anew.")
    found: list[int | str] = place
    return found


def _view_row(row: Any, view: View) -> ViewRow:
    values = _values(row)
    told = row_of(row)
    return ViewRow(
        ticket=told,
        group=None if view.group_by is None else values[view.group_by] or "",
        cells=tuple(told.due_of if name == "due_of" else values.get(name) for name in view.columns),
    )


_OF_EVERY_ROW = (
    "id",
    "subject",
    "department",
    "team",
    "assignee",
    "requester",
    "priority",
    "status",
    "state",
    "updated_at",
)


def _values(row: Any) -> Mapping[str, Any]:
    """Everything a view may show of a ticket."""
    fields = json.loads(row.of_fields)
    custom = {f"field.{name}": tuple(value) if isinstance(value, list) else value for name, value in fields.items()}
    return {
        **custom,
        **{name: getattr(row, name) for name in _OF_EVERY_ROW},
        **{name: getattr(row, f"of_{name}") for name in ("organisation", "type", "created_at")},
        "tags": tuple(json.loads(row.of_tags)),
        "blueprint": row.blueprint_id,
        "entered_at": row.entered,
        "due_at": None if row.due_at == NEVER else row.due_at,
    }


def work_statement(wanted: Wanted, *, limit: int, after: tuple[int, int] | None) -> sa.Select[Any] | None:
    """Candidates for somebody's work, the next breach first; None where there is no way to any."""
    keys: list[_Key] = [(ticket.c.due_at, False), (ticket.c.id, False)]
    following = wanted.by_due(limit, None if after is None else _beyond(keys, after))
    if following is None:
        return None
    statement = sa.select(*row_columns(), ticket.c.version_id).select_from(following)
    statement = statement.join(ticket, ticket.c.id == following.c.id)
    statement = statement.outerjoin(visit, visit.c.id == ticket.c.visit_id)
    statement = statement.outerjoin(blueprint_version, blueprint_version.c.id == ticket.c.version_id)
    return statement.order_by(ticket.c.due_at, ticket.c.id)


def is_ticket(number: int) -> Condition:
    """The ticket of this number."""
    return ticket.c.id == sa.literal(number, sa.BigInteger)


def all_of(conditions: Sequence[Condition]) -> Condition:
    """True where each of them is."""
    return sa.and_(sa.true(), *conditions)
