"""Takes a person out of the tables: what reaches them is deleted, what they wrote is redacted, their id stays."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Mapping
from hashlib import sha256
from itertools import islice
from typing import Any, NamedTuple

import sqlalchemy as sa

from runtime.messages.customers import ChangeCustomer
from runtime.messages.keeping import Mention
from runtime.messages.requesters import AddRequester
from runtime.messages.setup import PutPeople
from runtime.model.altered import altered
from runtime.model.event_json import decode, encode
from runtime.model.events import REDACTED, CommentAdded
from runtime.model.folding import fold
from runtime.model.people import Person
from runtime.model.replies import Behind, behind, news_behind
from runtime.model.values import Moment
from runtime.store import audit, redactions
from runtime.store.among import Among, listed
from runtime.store.database import Session
from runtime.store.news_of_gone import Said, take_out_name, take_out_words
from runtime.store.notice_tables import notice
from runtime.store.outbox import discarded
from runtime.store.person_tables import told_apart
from runtime.store.rights_tables import password, sign_in_attempt
from runtime.store.schema import (
    ABOUT_PEOPLE,
    comment,
    event,
    form_draft,
    journal,
    outbox,
    setup_item,
    ticket,
    ticket_text,
)
from runtime.store.sql_dialects import DIALECTS
from runtime.store.told_in import ANYWHERE, ToldIn

SHOWN = 200
"""So many mentions are told one by one."""

GONE = "anonymised"
"""Whom a letter was for, once its reader is anonymised."""

_NOT_SENT = discarded(GONE)


class Letter(NamedTuple):
    """A letter to the person; `others` are its other readers."""

    id: int
    ticket_id: int | None
    waits: bool
    others: tuple[str, ...]


def pseudonym(person_id: str) -> str:
    """The name that takes the place of theirs: the same each time it is asked, and told from other pseudonyms."""
    return f"Anonymous {sha256(person_id.encode()).hexdigest()[:6]}"


def tickets_of(session: Session, person_id: str) -> int:
    """How many tickets the person asked for."""
    asked = sa.select(sa.func.count()).select_from(ticket).where(ticket.c.requester == person_id)
    return session.core.execute(asked).scalar_one()


def comments_of(session: Session, person_id: str, where: ToldIn = ANYWHERE) -> dict[int, tuple[int, ...]]:
    """The comments the person wrote that still say something, by ticket."""
    own = sa.and_(comment.c.author == person_id, comment.c.body != REDACTED, where.comments)
    found: dict[int, tuple[int, ...]] = {}
    for ticket_id, key in session.core.execute(sa.select(comment.c.ticket_id, comment.c.id).where(own).order_by("id")):
        found[ticket_id] = (*found.get(ticket_id, ()), key)
    return found


def letters_to(session: Session, person: Person, where: ToldIn = ANYWHERE) -> list[Letter]:
    """The letters that bear an address of theirs, whether they wait, left or did neither."""
    theirs = frozenset(map(str.casefold, filter(None, (*person.mail_addresses, person.phone))))
    if not theirs:
        return []
    place_of, recipients = DIALECTS[session.dialect.name].place_of, sa.func.lower(outbox.c.recipients)
    bearing = sa.or_(*(place_of(_quoted(each), recipients) > 0 for each in sorted(theirs)))
    rows = session.core.execute(
        sa.select(outbox.c.id, outbox.c.ticket_id, outbox.c.next_try, outbox.c.recipients).where(bearing, where.letters)
    )
    read = ((row, json.loads(row.recipients)) for row in rows)
    return [
        Letter(row.id, row.ticket_id, row.next_try is not None, tuple(x for x in to if x.casefold() not in theirs))
        for row, to in read
        if any(each.casefold() in theirs for each in to)
    ]


def commands_about(
    session: Session, person_id: str, *, written: bool, where: ToldIn = ANYWHERE
) -> Iterator[tuple[sa.Row[Any], str]]:
    """The rows of the audit that tell who the person is, or hold what they wrote; each with its body as it may stay."""
    for row in session.core.execute(sa.select(journal).where(ABOUT_PEOPLE).order_by(journal.c.at)).all():
        body = json.loads(row.body)
        after = _TOLD_BY[row.kind](body, row.receipt, person_id)
        if after != body:
            yield row, _text(after)
    if not written:
        return
    said = _texts_of(session, person_id, where)
    own = sa.select(journal).where(journal.c.actor == person_id, ~ABOUT_PEOPLE, where.commands)
    for row in session.core.execute(own.order_by(journal.c.at)).all():
        body = json.loads(row.body)
        after = _without(body, said)
        if after != body:
            yield row, _text(after)


type _Body = dict[str, Any]


def _put(body: _Body, _receipt: str, person_id: str) -> _Body:
    return {**body, "people": [_nameless(each, person_id) for each in body.get("people", ())]}


def _corrected(body: _Body, _receipt: str, person_id: str) -> _Body:
    return _nameless({"id": person_id, **body}, person_id) if body.get("person_id") == person_id else body


def _added(body: _Body, receipt: str, person_id: str) -> _Body:
    """Their id is the desk's, and stands in its answer."""
    if json.loads(receipt)["result"]["id"] != person_id:
        return body
    return {**_nameless({**body, "id": person_id}, person_id), "email": ""}


_TOLD_BY: Mapping[str, Callable[[_Body, str, str], _Body]] = {
    PutPeople.kind: _put,
    ChangeCustomer.kind: _corrected,
    AddRequester.kind: _added,
}
"""By the commands that say who somebody is: what they said, without it."""


def _nameless(person: dict[str, Any], person_id: str) -> dict[str, Any]:
    if person.get("id") != person_id:
        return person
    kept = {name: value for name, value in person.items() if name not in _TELLING}
    return {**kept, "name": pseudonym(person_id)}


def _texts_of(session: Session, person_id: str, where: ToldIn) -> frozenset[str]:
    own = sa.select(comment.c.body).where(comment.c.author == person_id, where.comments)
    bodies = session.core.execute(own).scalars()
    return frozenset(bodies) - {REDACTED}


def _without(value: Any, said: frozenset[str]) -> Any:
    """The value with what was said taken out, however deep it lies."""
    if isinstance(value, dict):
        return {name: _without(each, said) for name, each in value.items()}
    if isinstance(value, list):
        return [_without(each, said) for each in value]
    return REDACTED if isinstance(value, str) and value.strip() in said else value


def _text(body: object) -> str:
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))


def mentions_of(session: Session, person: Person) -> tuple[tuple[Mention, ...], int]:
    """The first texts that hold the person's name or address, and how many there are. None of them is changed."""
    found = list(_mentions(session, person))
    return tuple(islice(found, SHOWN)), len(found)


_TEXTS: tuple[tuple[str, sa.Column[Any], sa.Column[str]], ...] = (
    ("subject", ticket.c.id, ticket.c.subject),
    ("field", ticket.c.id, ticket.c.fields),
    ("description", ticket_text.c.ticket_id, ticket_text.c.description),
    ("resolution", ticket_text.c.ticket_id, ticket_text.c.resolution),
    ("comment", comment.c.ticket_id, comment.c.body),
    ("letter", outbox.c.ticket_id, outbox.c.subject),
    ("letter", outbox.c.ticket_id, outbox.c.body),
    ("history", event.c.ticket_id, event.c.data),
)


def _mentions(session: Session, person: Person) -> Iterator[Mention]:
    for place, key, text in _TEXTS:
        for ticket_id in session.core.execute(
            sa.select(key).where(_names(session, person, text)).order_by(key)
        ).scalars():
            yield Mention(place=place, ticket_id=ticket_id)
    audited = sa.and_(_names(session, person, journal.c.body), ~ABOUT_PEOPLE)
    for _ in session.core.execute(sa.select(journal.c.command_id).where(audited)):
        yield Mention(place="audit")


def _names(session: Session, person: Person, text: sa.Column[str]) -> sa.ColumnElement[bool]:
    speech = DIALECTS[session.dialect.name]
    wanted = [each for each in (person.name, *person.mail_addresses) if each]
    return sa.or_(*(speech.place_of(fold(each), speech.folded(text)) > 0 for each in wanted))


def take_out(
    session: Session, person: Person, *, written: bool, by: str, at: Moment, where: ToldIn = ANYWHERE
) -> tuple[int, str]:
    """Take the person out of the audit, leaving hashes; how many commands lost something, and the hash of it all."""
    audit.hold(session)
    taken: dict[redactions.Key, redactions.Taken] = {}
    for row, body in commands_about(session, person.id, written=written, where=where):
        key = (row.command_id, row.actor)
        receipt = _forgotten(row, person)
        this = sa.and_(journal.c.command_id == key[0], journal.c.actor == key[1])
        session.core.execute(sa.update(journal).where(this).values(body=body, receipt=receipt))
        if row.seal is not None:
            since = session.core.execute(sa.select(journal).where(this)).one()
            taken[key] = redactions.Taken(key, audit.digest(row).hex(), audit.digest(since).hex())
    return len(taken), redactions.write(session, list(taken.values()), by=by, at=at)


def _forgotten(row: sa.Row[Any], person: Person) -> str:
    """What was answered, without their name and, where it told of them, their address."""
    receipt: str = row.receipt
    if row.kind == AddRequester.kind:
        told = json.loads(receipt)
        told["result"] = {**told["result"], "name": pseudonym(person.id), "email": ""}
        return _text(told)
    return receipt.replace(_quoted(person.name), _quoted(pseudonym(person.id)))


_TELLING = frozenset({"email", "addresses", "phone", "details", "note", "signature"})
"""What tells who somebody is, beside their name."""


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1]


def redact_comments(
    session: Session, person_id: str, comments: Mapping[int, Collection[int]], where: ToldIn = ANYWHERE
) -> None:
    """Take these comments of the person, by ticket, out of the conversations and of the facts that tell of them."""
    session.core.execute(_REDACT, [{"said": key} for keys in comments.values() for key in keys])
    redacted, told, texts = set(), set(), []
    for seq, kind, data, ticket_id, version, at, actor in _SAID.ask(session, comments):
        said = decode(kind, data)
        if isinstance(said, CommentAdded) and (said.author or actor) == person_id and said.body != REDACTED:
            redacted.add(Behind(ticket_id, version))
            told.add(Said(ticket_id, at))
            texts.append({"told": seq, "text": encode(_redacted(said)).decode()})
    if texts:
        session.core.execute(_REDACT_FACT, texts)
    _redact_letters(session, redacted, where)
    take_out_words(session, told, where.news)


_REDACT = sa.update(comment).where(comment.c.id == sa.bindparam("said")).values(body=REDACTED)
_SAID = Among(
    sa.select(event.c.seq, event.c.kind, event.c.data, event.c.ticket_id, event.c.version, event.c.at, event.c.actor)
    .where(event.c.kind == CommentAdded.kind)
    .order_by(event.c.seq),
    event.c.ticket_id,
)
_REDACT_FACT = sa.update(event).where(event.c.seq == sa.bindparam("told")).values(data=sa.bindparam("text"))


def _redact_letters(session: Session, redacted: Collection[Behind], where: ToldIn) -> None:
    """The letters that brought these replies, or news of them; those that still wait are not sent."""
    about = listed(session, outbox.c.ticket_id, {each.ticket_id for each in redacted})
    bringing = sa.or_(outbox.c.key.like("%-r%"), outbox.c.key.like("%-n%"))
    brought = sa.select(outbox.c.id, outbox.c.key, outbox.c.next_try).where(about, bringing, where.letters)
    for letter_id, key, next_try in session.core.execute(brought).all():
        if (behind(key) or news_behind(key)) in redacted:
            values = {"body": REDACTED, **(_NOT_SENT if next_try is not None else {})}
            session.core.execute(sa.update(outbox).where(outbox.c.id == letter_id).values(values))


def _redacted(said: CommentAdded) -> CommentAdded:
    return altered(said, body=REDACTED)


def news_naming(session: Session, person: Person) -> sa.ColumnElement[bool]:
    """Whether news names them or an address of theirs."""
    return sa.or_(_names(session, person, notice.c.subject), _names(session, person, notice.c.body))


def forget_reader(session: Session, person: Person, where: ToldIn = ANYWHERE) -> None:
    """Delete what reaches the person or only serves them: password, wishes, inbox, unsent forms, their addresses.

    Their name goes from the news of others, which the desk wrote itself.
    """
    naming = sa.and_(news_naming(session, person), where.news)
    take_out_name(session, person, pseudonym(person.id), naming)
    for letter in letters_to(session, person, where):
        values: dict[str, object] = {"recipients": _text([*letter.others, *([] if letter.others else [GONE])])}
        if letter.waits and not letter.others:
            values |= _NOT_SENT
        session.core.execute(sa.update(outbox).where(outbox.c.id == letter.id).values(values))
    owned: tuple[tuple[sa.Table, sa.ColumnElement[bool]], ...] = (
        (password, password.c.person == person.id),
        (sign_in_attempt, sign_in_attempt.c.account.in_([each.casefold() for each in person.mail_addresses])),
        (notice, notice.c.person == person.id),
        (form_draft, form_draft.c.person == person.id),
        (told_apart, sa.or_(told_apart.c.first == person.id, told_apart.c.second == person.id)),
        (setup_item, sa.and_(setup_item.c.kind.in_(("wishes", "absences")), setup_item.c.id == person.id)),
    )
    for table, condition in owned:
        session.core.execute(sa.delete(table).where(condition))
