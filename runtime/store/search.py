"""The words of tickets: kept in the transaction that changes a text, looked up by terms, compared with the rows."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import batched, groupby
from operator import attrgetter, is_
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import TSQUERY

from runtime.messages.system import Problem
from runtime.model.fields import FieldValue
from runtime.model.people import Person
from runtime.model.search_text import BETWEEN_TEXTS, Kept, Readable, Term, kept
from runtime.model.ticket import Ticket
from runtime.store import ahead, words_left
from runtime.store.database import Plan, Session
from runtime.store.schema import comment, person, ticket, ticket_text
from runtime.store.search_schema import NAME

type Condition = sa.ColumnElement[bool]

AT_ONCE = 500

_TEXTS = attrgetter("subject", "description", "resolution", "tags", "requester", "messages")

_head = (
    sa.select(
        ticket.c.id,
        ticket.c.ref,
        ticket.c.subject,
        ticket_text.c.description,
        ticket_text.c.resolution,
        ticket.c.tags,
        ticket.c.fields,
        person.c.body.label("asker"),
    )
    .join_from(ticket, ticket_text)
    .outerjoin(person, person.c.id == ticket.c.requester)
)
_talk = sa.select(comment.c.ticket_id, comment.c.public, comment.c.body)
_ONE = ticket.c.id == sa.bindparam("id")
HEAD = Plan(_head.where(_ONE))
TALK = Plan(_talk.where(comment.c.ticket_id == sa.bindparam("id")).order_by(comment.c.id))

_KEEP = {
    "sqlite": f"INSERT OR REPLACE INTO {NAME}(rowid, public, private, requester) VALUES (?, ?, ?, ?)",  # noqa: S608  a constant
    "postgresql": (
        f"INSERT INTO {NAME}(ticket_id, public, everything) VALUES (%s, %s::tsvector, %s::tsvector)"  # noqa: S608
        " ON CONFLICT (ticket_id) DO UPDATE SET public = excluded.public, everything = excluded.everything"
    ),
}


def differs(before: Ticket, after: Ticket) -> bool:
    """Whether a text of the ticket, or who asked, is another than before: then its words must be kept anew."""
    if not all(map(is_, _TEXTS(before), _TEXTS(after))):
        return True
    return before.fields is not after.fields and _words_in(before.fields) != _words_in(after.fields)


def _words_in(fields: Mapping[str, FieldValue]) -> dict[str, FieldValue]:
    """The values that have words: numbers, moments, yes and no have none."""
    return {name: value for name, value in fields.items() if isinstance(value, str | tuple)}


def keep(session: Session, ticket_id: int) -> None:
    """Keep the words of a ticket as its rows are now, in the caller's transaction."""
    head = session.run(HEAD, {"id": ticket_id}).fetchone()
    talk = session.run(TALK, {"id": ticket_id}).fetchall()
    _write(session, [(ticket_id, kept(_readable(head, talk)))])


def hold(session: Session, requesters: Collection[str], most: int, *, beside: Collection[int] = ()) -> None:
    """Lock all that `keep_first_of` writes for these requesters, and the tickets `beside`, before any of it is written.

    Everywhere in one order, so that no two wait for each other: how far the words of a requester came, then the tickets
    by their numbers. Whoever writes to some of the tickets before their words are kept calls it before that.
    """
    if session.dialect.name == "sqlite":
        return
    for requester in sorted(requesters):
        words_left.left_of(session, requester, to_go_on=True)
    theirs = [key for each in requesters for key in _of(session, each, 0, most, beside)[:most]]
    ahead.LOCK.ask(session, {*theirs, *beside})


def keep_all(session: Session, ticket_ids: Collection[int]) -> None:
    """The same for these tickets: whoever edits one of them meanwhile waits, or is waited for."""
    for some in batched(sorted(ticket_ids), AT_ONCE):
        if session.dialect.name != "sqlite":
            ahead.LOCK.ask(session, some)
        for portion in _portions(session, ticket.c.id.in_(some)):
            _write(session, portion)


def keep_first_of(session: Session, requester: str, most: int, *, beside: Collection[int] = ()) -> bool:
    """Begin to keep the words of a requester's tickets anew: their name or address is another. As `keep_next_of`.

    Whose transaction holds other tickets, or begins for several requesters, calls `hold` first.
    """
    words_left.forget(session, requester)
    return keep_next_of(session, requester, most, beside=beside)


def keep_next_of(session: Session, requester: str, most: int, *, beside: Collection[int] = ()) -> bool:
    """Keep the words of so many of their tickets anew, and note how far that came; whether there are more.

    `beside`: tickets, theirs or not, whose words are to be kept anew in any case: each is kept once.
    """
    after = words_left.left_of(session, requester) or 0
    alone = _of(session, requester, after, most, beside)
    keep_all(session, (*alone[:most], *beside))
    if len(alone) > most:
        words_left.note(session, requester, alone[most] - 1)
    else:
        words_left.forget(session, requester)
    return len(alone) > most


def _of(session: Session, requester: str, after: int, most: int, beside: Collection[int]) -> list[int]:
    """Their next tickets that are not `beside`: so many, and one more at least where there are more."""
    theirs = sa.and_(ticket.c.requester == requester, ticket.c.id > after)
    asked = sa.select(ticket.c.id).where(theirs).order_by(ticket.c.id).limit(most + len(beside) + 1)
    return [key for key in session.core.execute(asked).scalars() if key not in beside]


def rebuild(session: Session) -> int:
    """Keep the words of every ticket anew; how many tickets there are."""
    session.core.exec_driver_sql(f"DELETE FROM {NAME}")  # noqa: S608  a constant
    return sum(_write(session, list(portion)) for portion in _portions(session))


def problems(session: Session) -> Iterator[Problem]:
    """The tickets whose kept words are not those of their texts, and words of tickets there are not."""
    return (problem for _, found in checked(session) for problem in found)


def checked(session: Session) -> Iterator[tuple[int, tuple[Problem, ...]]]:
    """That check, some tickets at a time: how many were looked at, and what is wrong with them."""
    for portion in _portions(session, _as_they_should_be(session)):
        yield len(portion), tuple(_differing(session, portion))
    yield 0, tuple(_stray(session))


def _as_they_should_be(session: Session) -> Condition | None:
    """All tickets but those that wait to be kept anew."""
    left = words_left.all_left(session).items()
    settled = [sa.or_(ticket.c.requester.is_distinct_from(who), ticket.c.id <= after) for who, after in left]
    return sa.and_(*settled) if settled else None


def _differing(session: Session, portion: Sequence[tuple[int, Kept]]) -> Iterator[Problem]:
    found = _found_of(session, [ticket_id for ticket_id, _ in portion])
    for ticket_id, wanted in portion:
        if found.get(ticket_id) != _written(session, wanted):
            sentence = f"Ticket {ticket_id} cannot be found by its texts. Index the search anew."
            yield Problem(code="search_differs", ticket_id=ticket_id, sentence=sentence)


def _stray(session: Session) -> Iterator[Problem]:
    key = _key(session.dialect.name)
    gone = f"SELECT {key} FROM {NAME} WHERE {key} NOT IN (SELECT id FROM ticket) ORDER BY {key}"  # noqa: S608
    for (ticket_id,) in session.core.exec_driver_sql(gone):
        sentence = f"The search holds words of ticket {ticket_id}, which is not there. Index the search anew."
        yield Problem(code="search_stray", ticket_id=ticket_id, sentence=sentence)


def _key(dialect: str) -> str:
    return "rowid" if dialect == "sqlite" else "ticket_id"


def _portions(session: Session, some: Condition | None = None) -> Iterator[list[tuple[int, Kept]]]:
    """The words of all tickets, or of some, as their rows are now."""
    wanted, after = _head if some is None else _head.where(some), 0
    while True:
        heads = session.core.execute(wanted.where(ticket.c.id > after).order_by(ticket.c.id).limit(AT_ONCE)).all()
        if not heads:
            return
        first, after = heads[0].id, heads[-1].id
        in_between = comment.c.ticket_id.between(first, after)
        theirs = in_between if some is None else comment.c.ticket_id.in_([head.id for head in heads])
        said = session.core.execute(_talk.where(theirs).order_by(comment.c.ticket_id, comment.c.id))
        talks = {key: list(group) for key, group in groupby(said, key=lambda row: row.ticket_id)}
        yield [(head.id, kept(_readable(head, talks.get(head.id, ())))) for head in heads]


def _readable(head: Sequence[Any], talk: Iterable[Sequence[Any]]) -> Readable:
    number, ref, subject, description, resolution, tags, fields, asker = head
    public = [f"{number} {ref or ''} {subject}", description, resolution]
    private = [" ".join(json.loads(tags)), *_field_texts(fields)]
    for _, is_public, body in talk:
        (public if is_public else private).append(body)
    return Readable(tuple(public), tuple(private), _names(asker))


def _field_texts(fields: str) -> Iterator[str]:
    values = json.loads(fields) if fields != "{}" else {}
    for _, value in sorted(values.items()):
        if isinstance(value, str):
            yield value
        elif isinstance(value, list):
            yield " ".join(value)


def _names(body: str | None) -> tuple[str, ...]:
    if body is None:
        return ()
    known = Person.model_validate_json(body)
    return known.name, known.email


def _write(session: Session, rows: Sequence[tuple[int, Kept]]) -> int:
    statement = _KEEP[session.dialect.name]
    if rows:
        session.core.exec_driver_sql(statement, [(key, *_written(session, found)) for key, found in rows])
    return len(rows)


def _written(session: Session, found: Kept) -> tuple[str, ...]:
    """As the columns hold it."""
    if session.dialect.name == "sqlite":
        return found.public, found.private, found.requester
    return _vector((found.public, "")), _vector((found.public, ""), (found.private, ""), (found.requester, "A"))


_PROBED, _ONE_OF = 1_000, 400
"""Words in fewer than one of so many of the newest tickets are rare: reading on until a page is full takes long."""
_LAST_POSITION = 16_383
_MOST_POSITIONS = 255


def _vector(*parts: tuple[str, str]) -> str:
    """A `tsvector` as text: every word with its places and, for the requester's, its weight; each part apart.

    PostgreSQL counts no further than 16,383 and keeps 255 places of a word: beyond, words are found, phrases are not.
    """
    places: dict[str, list[str]] = {}
    place = 0
    for text, weight in parts:
        place += 1
        for word in text.split(" ") if text else ():
            place += 1
            if word != BETWEEN_TEXTS:
                places.setdefault(word, []).append(f"{min(place, _LAST_POSITION)}{weight}")
    return " ".join(
        f"'{word}':{','.join(dict.fromkeys(places[word][:_MOST_POSITIONS]))}"
        for word in sorted(places, key=lambda word: (len(word.encode()), word.encode()))
    )


def _found_of(session: Session, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    columns = "public, private, requester" if session.dialect.name == "sqlite" else "public::text, everything::text"
    key = _key(session.dialect.name)
    query = f"SELECT {key}, {columns} FROM {NAME} WHERE {key} BETWEEN {ids[0]} AND {ids[-1]}"  # noqa: S608  numbers
    return {number: _ordered(session, tuple(texts)) for number, *texts in session.core.exec_driver_sql(query)}


def _ordered(session: Session, texts: tuple[str, ...]) -> tuple[str, ...]:
    """PostgreSQL tells a vector in the alphabet's order; `_vector` writes it in that of lengths."""
    if session.dialect.name == "sqlite":
        return texts
    return tuple(" ".join(sorted(text.split(" "), key=_by_length)) for text in texts)


def _by_length(lexeme: str) -> tuple[int, bytes]:
    word = lexeme.rpartition(":")[0][1:-1].encode()
    return len(word), word


@dataclass(frozen=True, slots=True)
class LookUp:
    """How terms are looked up: a table to join to `ticket` by `number`, and what must hold.

    Joined and sorted by `number`, not asked inside a condition: so a page of a common word reads its first rows only.
    """

    table: sa.FromClause
    number: sa.ColumnElement[int]
    holds: Condition


def look_up(session: Session, terms: Sequence[Term], *, public_only: bool) -> LookUp | None:
    """The tickets that have every wanted term and none of the excluded ones; None when no term is given.

    `public_only`: of what their customer may read.
    """
    if not terms:
        return None
    if session.dialect.name == "sqlite":
        return _fts(terms, public_only=public_only)
    return _vectors(session, terms, public_only=public_only)


def _fts(terms: Sequence[Term], *, public_only: bool) -> LookUp:
    """An FTS5 expression. A word needs no escaping: it is letters and digits."""
    wanted = " AND ".join(_fts_term(term) for term in terms if not term.excluded)
    excluded = " OR ".join(_fts_term(term) for term in terms if term.excluded)
    within = "{public} : " if public_only else ""
    if wanted:
        expression = f"(({wanted}) NOT ({excluded}))" if excluded else f"({wanted})"
        return LookUp(_FTS, _FTS.c.rowid, _matches(_FTS, within + expression))
    other = _FTS.alias("excluded")
    bearing = sa.select(other.c.rowid).where(_matches(other, f"{within}({excluded})"))
    return LookUp(_FTS, _FTS.c.rowid, _FTS.c.rowid.not_in(bearing))


def _fts_term(term: Term) -> str:
    column = "{requester} : " if term.of_requester else ""
    return f'({column}"{" ".join(term.words)}"{" *" if term.begins else ""})'


def _matches(table: Any, expression: str) -> Condition:
    found: Condition = table.c[NAME].bool_op("MATCH")(expression)
    return found


def _vectors(session: Session, terms: Sequence[Term], *, public_only: bool) -> LookUp:
    """The rows read in order, and the page is full soon; or, of rare words, those that the index knows.

    Which of both, PostgreSQL cannot tell: it takes every beginning of a word for as frequent as every other. Of numbers
    given as an array it expects few, and looks each up.
    """
    holds = _has(_VECTORS.c.public if public_only else _VECTORS.c.everything, terms)
    wanted = [term for term in terms if not term.excluded]
    if not wanted or not _rare(session, holds):
        return LookUp(_VECTORS, _VECTORS.c.ticket_id, holds)
    indexed = _has(_VECTORS.c.everything, wanted) if public_only else sa.true()  # whatever is public is in it, too
    found = sa.func.array(sa.select(_VECTORS.c.ticket_id).where(indexed, holds).scalar_subquery())
    return LookUp(_VECTORS, _VECTORS.c.ticket_id, _VECTORS.c.ticket_id == sa.func.any(found))


def _rare(session: Session, holds: Condition) -> bool:
    """Whether few of the newest tickets, and so presumably of all, are found."""
    newest = sa.select(sa.func.max(_VECTORS.c.ticket_id)).scalar_subquery() - _PROBED
    probe = sa.select(sa.func.count().filter(holds), sa.func.count()).where(_VECTORS.c.ticket_id > newest)
    found, of = session.core.execute(probe).one()
    return bool(found * _ONE_OF < of)


def _has(column: sa.ColumnClause[str], terms: Sequence[Term]) -> Condition:
    query = " & ".join(("!" if term.excluded else "") + _vector_term(term) for term in terms)
    return column.bool_op("@@")(sa.cast(sa.literal(query), TSQUERY))


def _vector_term(term: Term) -> str:
    weight = "A" if term.of_requester else ""
    marks = [weight] * (len(term.words) - 1) + [("*" if term.begins else "") + weight]
    parts = (f"'{word}'{f':{mark}' if mark else ''}" for word, mark in zip(term.words, marks, strict=True))
    return f"({' <-> '.join(parts)})"


_FTS = sa.table(NAME, sa.column("rowid", sa.Integer), sa.column(NAME, sa.Text))
_VECTORS = sa.table(
    NAME, sa.column("ticket_id", sa.BigInteger), sa.column("public", sa.Text), sa.column("everything", sa.Text)
)
