"""Where each operand of a criterion is in the tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from runtime.model.values import Moment
from runtime.store.schema import NEVER, person, setup_item, ticket, ticket_tag, ticket_text
from runtime.store.sql_dialects import Condition, Number, Path, Speech, Text


@dataclass(frozen=True, slots=True)
class Given:
    """How the database speaks, and the moment of asking."""

    speech: Speech
    now: Moment


@dataclass(frozen=True, slots=True)
class Operand:
    """An operand's value, as the kinds it may have; a kind it never has is None."""

    empty: Condition
    text: Text | None = None
    number: Number | None = None
    members: Callable[[Sequence[str]], Condition] | None = None
    """Whether one of these is in the list."""
    until: tuple[sa.Column[int], Moment] | None = None
    """For a time left: the column of its end, which an index can be read by, and the moment it is counted from."""


type _Make = Callable[[Given], Operand]


def operand_for(path: str, given: Given) -> Operand | None:
    """The operand, or None for a path there is not."""
    if path.startswith("field."):
        return _field(path.removeprefix("field."), given.speech)
    if path.startswith("organisation.") and path not in _OPERANDS:
        return _organisation_field(path.split(".", 2)[-1], given.speech)
    make = _OPERANDS.get(path)
    return make(given) if make is not None else None


def _field(name: str, speech: Speech) -> Operand:
    at: Path = (name,)
    return Operand(
        empty=speech.json_blank(ticket.c.fields, at),
        text=speech.json_text(ticket.c.fields, at),
        number=speech.json_number(ticket.c.fields, at),
        members=lambda members: speech.json_holds(ticket.c.fields, at, members),
    )


def _text(text: Text) -> _Make:
    return lambda _given: Operand(empty=sa.func.coalesce(text, "") == "", text=text)


def _text_column(column: sa.Column[str]) -> _Make:
    """Asked of the bare column, whether it is empty is something a server has counted."""
    blank = column == ""
    return lambda _given: Operand(empty=sa.or_(column.is_(None), blank) if column.nullable else blank, text=column)


def _number(column: Number) -> Operand:
    return Operand(empty=column.is_(None), number=column)


def _numbered(column: sa.Column[int]) -> _Make:
    return lambda _given: _number(sa.type_coerce(column, sa.Numeric))


def _long_text(column: sa.Column[str]) -> _Make:
    return _text(sa.select(column).where(ticket_text.c.ticket_id == ticket.c.id).scalar_subquery())


_VISIT, _RUN = 1, 0
"""Places in `ticket.memory`."""


def _remembered(given: Given, *path: str | int) -> Number:
    return given.speech.json_number(ticket.c.memory, path)


def _age(since: Number, given: Given) -> Operand:
    age = given.speech.number(given.now) - since
    return _number(sa.case((since.is_(None), None), (age < 0, given.speech.number(0)), else_=age))


def _over_limit(given: Given) -> Operand:
    """Past due, or standing still with more than the allowance spent; never empty."""
    due = _remembered(given, _VISIT, "limit", "due")
    zero = given.speech.number(0)
    overspent = sa.func.coalesce(_remembered(given, _VISIT, "limit", "spent"), zero) > sa.func.coalesce(
        _remembered(given, _VISIT, "limit", "allowance"), given.speech.number((1 << 63) - 1)
    )
    over = sa.case((due.is_not(None), due < given.speech.number(given.now)), else_=overspent)
    return _number(sa.case((over, given.speech.number(1)), else_=zero))


def _visit_state(given: Given) -> Operand:
    return _text(given.speech.json_text(ticket.c.memory, (_VISIT, "state")))(given)


def _tags(_given: Given) -> Operand:
    def members(wanted: Sequence[str]) -> Condition:
        tagged = sa.exists().where(ticket_tag.c.ticket_id == ticket.c.id, ticket_tag.c.tag.in_(list(wanted)))
        return tagged.correlate(ticket)

    return Operand(empty=ticket.c.tags == "[]", members=members)


def _time_left(given: Given) -> Operand:
    left = sa.type_coerce(ticket.c.due_at, sa.Numeric) - given.speech.number(given.now)
    never = ticket.c.due_at == sa.literal_column(str(NEVER))
    return Operand(empty=never, number=sa.case((never, None), else_=left), until=(ticket.c.due_at, given.now))


def _organisation_field(name: str, speech: Speech) -> Operand:
    mine = sa.and_(setup_item.c.kind == "organisation", setup_item.c.id == ticket.c.organisation)
    at: Path = ("fields", name)
    filled = sa.exists().where(mine, sa.not_(speech.json_blank(setup_item.c.body, at))).correlate(ticket)
    return Operand(
        empty=sa.not_(filled),
        text=sa.select(speech.json_text(setup_item.c.body, at)).where(mine).correlate(ticket).scalar_subquery(),
        number=sa.select(speech.json_number(setup_item.c.body, at)).where(mine).correlate(ticket).scalar_subquery(),
    )


def _organisation_tags(given: Given) -> Operand:
    mine = sa.and_(setup_item.c.kind == "organisation", setup_item.c.id == ticket.c.organisation)

    def members(wanted: Sequence[str]) -> Condition:
        tagged = given.speech.json_holds(setup_item.c.body, ("tags",), wanted)
        return sa.exists().where(mine, tagged).correlate(ticket)

    some = sa.exists().where(mine, sa.not_(given.speech.json_blank(setup_item.c.body, ("tags",)))).correlate(ticket)
    return Operand(empty=sa.not_(some), members=members)


_OPERANDS: dict[str, _Make] = {
    **{
        f"ticket.{name}": _text_column(ticket.c[name])
        for name in ("subject", "department", "team", "assignee", "requester", "organisation", "type", "status")
    },
    **{
        f"ticket.{name}": _numbered(ticket.c[name])
        for name in ("category", "priority", "messages", "public_replies", "reopened", "created_at", "updated_at")
    },
    **{f"ticket.{name}": _numbered(ticket.c[name]) for name in ("open_tasks", "snoozed_until")},
    "ticket.description": _long_text(ticket_text.c.description),
    "ticket.resolution": _long_text(ticket_text.c.resolution),
    "ticket.tags": _tags,
    "ticket.age": lambda given: _age(sa.type_coerce(ticket.c.created_at, sa.Numeric), given),
    "ticket.time_left": _time_left,
    "organisation.tags": _organisation_tags,
    "requester.role": _text(sa.select(person.c.role).where(person.c.id == ticket.c.requester).scalar_subquery()),
    "visit.state": _visit_state,
    "visit.age": lambda given: _age(_remembered(given, _VISIT, "entered"), given),
    "visit.occurrence": lambda given: _number(_remembered(given, _VISIT, "occurrence")),
    "visit.over_limit": _over_limit,
    "child.state": lambda given: _text(given.speech.json_text(ticket.c.memory, (_VISIT, "child", "state")))(given),
    "run.age": lambda given: _age(_remembered(given, _RUN, "started"), given),
}
