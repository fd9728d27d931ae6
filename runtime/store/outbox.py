"""Letters that wait to leave, those that left, and those that could not.

They are written in the transaction of what they tell of. Postmen take them under a lease, so that several at once
never have the same letter; a lease that ran out (the postman died) makes the letter due again.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from typing import Any, NamedTuple
from uuid import uuid4

import sqlalchemy as sa
from pydantic_core import to_json

from runtime.messages.letters import LetterPage, LetterStatus, LetterView
from runtime.model.values import Moment
from runtime.store.database import Plan, Session
from runtime.store.schema import desk_fact, outbox, ticket
from runtime.store.upsert import Upsert

MOST_REMEMBERED = 100
"""So many letters to one address about one ticket are looked back at: the largest of the rates."""

MOST_SHOWN = 500
"""So many letters about one ticket are shown."""

DESK_ID = "desk_id"

_WRITTEN = (
    "ticket_id",
    "key",
    "channel",
    "recipients",
    "subject",
    "body",
    "queued_at",
    "next_try",
    "attempts",
    "sent_at",
)
PUT = Plan(sa.insert(outbox).values({name: sa.bindparam(name) for name in (*_WRITTEN, "status", "reason")}))
_WAITING = {"status": "waiting", "reason": ""}
CHANNELS = ("mail", "sms", "webhook")
"""The ways letters wait for."""
FUNCTION = "function"
"""Calls of functions wait in the same place, for a computer that has theirs."""
ACTION = "action"
"""Actions that could not be done lie there from the beginning as given up: no postman takes them."""
_ASKED = tuple(f"channel{place}" for place in range(len(CHANNELS)))
DUE = Plan(
    sa.select(*(outbox.c[name] for name in ("id", *_WRITTEN)))
    .where(outbox.c.next_try <= sa.bindparam("now"), outbox.c.channel.in_([sa.bindparam(name) for name in _ASKED]))
    .order_by(outbox.c.next_try, outbox.c.id)
    .limit(sa.bindparam("most", type_=sa.Integer, literal_execute=False))
    .with_for_update(skip_locked=True)
)
TAKE = Plan(
    sa.update(outbox)
    .where(outbox.c.id == sa.bindparam("of_id"))
    .values({name: sa.bindparam(name) for name in ("recipients", "lease", "next_try", "attempts")})
)
SETTLE = Plan(
    sa.update(outbox)
    .where(outbox.c.id == sa.bindparam("of_id"), outbox.c.lease == sa.bindparam("of_lease"))
    .values({name: sa.bindparam(name) for name in ("status", "next_try", "sent_at", "reason")} | {"lease": ""})
)
HAND_BACK = Plan(
    sa.update(outbox)
    .where(outbox.c.id == sa.bindparam("of_id"), outbox.c.lease == sa.bindparam("of_lease"))
    .values(lease="", next_try=sa.bindparam("next_try"), attempts=sa.bindparam("attempts"))
)
SENT = Plan(
    sa.select(outbox.c.key, outbox.c.sent_at)
    .where(
        outbox.c.ticket_id == sa.bindparam("ticket_id"),
        outbox.c.sent_at.is_not(None),
        outbox.c.recipients == sa.bindparam("recipients"),
        outbox.c.channel == sa.bindparam("channel"),
    )
    .order_by(outbox.c.sent_at.desc(), outbox.c.id.desc())
    .limit(MOST_REMEMBERED)
)
KEEP_FACT = Upsert(desk_fact, leaving=True)


class Taken(NamedTuple):
    """A letter to one reader (or a call of one address) that this postman has until its lease ends."""

    id: int
    key: str
    ticket_id: int | None
    channel: str
    recipient: str
    subject: str
    body: str
    queued_at: Moment
    attempts: int
    """This one included."""


class Before(NamedTuple):
    """A letter that left for the same reader about the same ticket."""

    key: str
    sent_at: Moment


class Health(NamedTuple):
    """How the letters fare. `oldest`: since when the longest waiting one waits; `last`: when the last one left.

    Calls of functions wait in the same place, and are counted apart.
    """

    waiting: int
    functions: int
    dead: int
    oldest: Moment | None
    last: Moment | None
    retrying: int = 0
    """How many of those that wait were tried in vain."""
    next_try: Moment | None = None
    """When the first of those that wait is to be tried."""


def put(
    session: Session,
    *,
    ticket_id: int | None,
    key: str,
    channel: str,
    to: Sequence[str],
    subject: str,
    body: str,
    at: Moment,
    not_before: Moment | None = None,
) -> None:
    """A letter waits to leave, in the caller's transaction. `key` is its alone."""
    row = {
        "ticket_id": ticket_id,
        "key": key,
        "channel": channel,
        "recipients": to_json(to).decode(),
        "subject": subject,
        "body": body,
        "queued_at": at,
        "next_try": at if not_before is None else max(at, not_before),
        "attempts": 0,
        "sent_at": None,
        **_WAITING,
    }
    session.run(PUT, row)


def put_failed(session: Session, *, ticket_id: int, key: str, kind: str, body: str, at: Moment, reason: str) -> None:
    """An action that could not be done, in the caller's transaction: `body` says which, for another try."""
    row = {
        "ticket_id": ticket_id,
        "key": key,
        "channel": ACTION,
        "recipients": _one(kind),
        "subject": "",
        "body": body,
        "queued_at": at,
        "next_try": None,
        "attempts": 1,
        "sent_at": None,
        "status": "dead",
        "reason": reason,
    }
    session.run(PUT, row)


def take(
    session: Session, *, now: Moment, until: Moment, lease: str, most: int, channels: Collection[str] = CHANNELS
) -> tuple[Taken, ...]:
    """Up to `most` letters that are due, for this lease alone until it ends; what others hold is passed over.

    A letter to several people becomes one for each: every one of them is sent, tried again and counted apart. What
    waits for another way than these `channels` goes on waiting.
    """
    wanted = (each if each in channels else "" for each in CHANNELS)
    rows = session.run(DUE, {"now": now, "most": most, **dict(zip(_ASKED, wanted, strict=True))}).fetchall()
    taken = [_taken(dict(zip(("id", *_WRITTEN), row, strict=True))) for row in rows]
    for letter, row in zip(taken, rows, strict=True):
        _split(session, letter, dict(zip(("id", *_WRITTEN), row, strict=True)))
        values = {"lease": lease, "next_try": until, "attempts": letter.attempts}
        session.run(TAKE, {"of_id": letter.id, "recipients": _one(letter.recipient), **values})
    return tuple(taken)


def first_due(session: Session, channels: Collection[str]) -> Moment | None:
    """When the first of the letters that wait for these channels is to be tried; None where none waits."""
    waits = outbox.c.next_try.is_not(None), outbox.c.channel.in_(sorted(channels))
    found: Moment | None = session.core.execute(sa.select(sa.func.min(outbox.c.next_try)).where(*waits)).scalar()
    return found


def _taken(row: dict[str, Any]) -> Taken:
    return Taken(
        id=row["id"],
        key=row["key"],
        ticket_id=row["ticket_id"],
        channel=row["channel"],
        recipient=json.loads(row["recipients"])[0],
        subject=row["subject"],
        body=row["body"],
        queued_at=row["queued_at"],
        attempts=row["attempts"] + 1,
    )


def _split(session: Session, letter: Taken, row: dict[str, Any]) -> None:
    """The other readers get letters of their own, due as this one was."""
    for number, other in enumerate(json.loads(row["recipients"])[1:], start=1):
        copy = {name: row[name] for name in _WRITTEN}
        session.run(PUT, copy | _WAITING | {"key": f"{letter.key}.{number}", "recipients": _one(other), "attempts": 0})


def _one(recipient: str) -> str:
    return to_json((recipient,)).decode()


def mark_sent(session: Session, letter: Taken, lease: str, *, at: Moment) -> bool:
    """It left. False when the lease had ended and somebody else has the letter."""
    return _settle(session, letter, lease, status="sent", sent_at=at)


def mark_later(session: Session, letter: Taken, lease: str, *, at: Moment, reason: str) -> bool:
    """It is to be tried again at that moment. False as in `mark_sent`."""
    return _settle(session, letter, lease, status="waiting", next_try=at, reason=reason)


def mark_dead(session: Session, letter: Taken, lease: str, *, reason: str) -> bool:
    """It will not leave unless somebody says so. False as in `mark_sent`."""
    return _settle(session, letter, lease, status="dead", reason=reason)


def hand_back(session: Session, letter: Taken, lease: str, *, at: Moment) -> bool:
    """It was not tried after all: it waits for that moment as if nobody had taken it. False as in `mark_sent`."""
    values = {"of_id": letter.id, "of_lease": lease, "next_try": at, "attempts": letter.attempts - 1}
    handed: int = session.run(HAND_BACK, values).rowcount
    return handed == 1


def _settle(
    session: Session,
    letter: Taken,
    lease: str,
    *,
    status: str,
    next_try: Moment | None = None,
    sent_at: Moment | None = None,
    reason: str = "",
) -> bool:
    values = {"status": status, "next_try": next_try, "sent_at": sent_at, "reason": reason}
    settled: int = session.run(SETTLE, {"of_id": letter.id, "of_lease": lease, **values}).rowcount
    return settled == 1


def sent_before(session: Session, letter: Taken) -> tuple[Before, ...]:
    """What left for the same reader about the same ticket, the latest first; nothing for letters about no ticket."""
    if letter.ticket_id is None:
        return ()
    same = {"ticket_id": letter.ticket_id, "recipients": _one(letter.recipient), "channel": letter.channel}
    return tuple(Before(*row) for row in session.run(SENT, same).fetchall())


def desk_id(session: Session) -> str:
    """What names this desk in the ids of its letters; made at the first call, which needs a transaction that writes."""
    kept = sa.select(desk_fact.c.value).where(desk_fact.c.name == DESK_ID)
    found: str | None = session.core.execute(kept).scalar()
    if found is None:
        session.run(KEEP_FACT, {"name": DESK_ID, "value": uuid4().hex})
        found = str(session.core.execute(kept).scalar_one())
    return found


def health(session: Session) -> Health:
    """How the letters fare, as of this transaction."""
    functions, others = outbox.c.channel == FUNCTION, outbox.c.channel != FUNCTION
    waiting, called, oldest, retrying, next_try = session.core.execute(
        sa.select(
            sa.func.count().filter(others),
            sa.func.count().filter(functions),
            sa.func.min(outbox.c.queued_at).filter(others),
            sa.func.count().filter(others, outbox.c.reason != ""),
            sa.func.min(outbox.c.next_try).filter(others),
        ).where(outbox.c.next_try.is_not(None))
    ).one()
    dead = sa.select(sa.func.count()).select_from(outbox).where(_IS_DEAD)
    last = sa.select(outbox.c.sent_at).where(outbox.c.sent_at.is_not(None), others).order_by(outbox.c.sent_at.desc())
    return Health(
        waiting=waiting,
        functions=called,
        dead=session.core.execute(dead).scalar_one(),
        oldest=oldest,
        last=session.core.execute(last.limit(1)).scalar(),
        retrying=retrying,
        next_try=next_try,
    )


def waiting_channels(session: Session) -> frozenset[str]:
    """The channels of which letters wait."""
    of = sa.select(outbox.c.channel).distinct().where(outbox.c.next_try.is_not(None), outbox.c.channel != FUNCTION)
    return frozenset(session.core.execute(of).scalars())


_IS_DEAD = outbox.c.status == sa.literal_column("'dead'")
"""Written as the partial index has it, so that it serves."""
OF_STATUS: dict[LetterStatus, sa.ColumnElement[bool]] = {
    LetterStatus.WAITING: outbox.c.next_try.is_not(None),
    LetterStatus.SENT: outbox.c.sent_at.is_not(None),
    LetterStatus.DEAD: _IS_DEAD,
    LetterStatus.DISCARDED: outbox.c.status == LetterStatus.DISCARDED.value,
}
_SHOWN = (
    "id",
    "key",
    "ticket_id",
    "channel",
    "recipients",
    "subject",
    "status",
    "attempts",
    "reason",
    "queued_at",
    "next_try",
    "sent_at",
)


def page(session: Session, status: LetterStatus, *, before: int | None, limit: int) -> LetterPage:
    """Letters of one status, the latest first."""
    statement = sa.select(*(outbox.c[name] for name in _SHOWN)).where(OF_STATUS[status]).order_by(outbox.c.id.desc())
    if before is not None:
        statement = statement.where(outbox.c.id < before)
    found = [_view(row._asdict()) for row in session.core.execute(statement.limit(limit + 1))]
    return LetterPage(letters=tuple(found[:limit]), before=found[limit - 1].id if len(found) > limit else None)


def department_behind(session: Session, letter: Taken) -> str | None:
    """The department of the ticket a letter is about, as it is now; None for a letter about none."""
    of = sa.select(ticket.c.department).where(ticket.c.id == letter.ticket_id)
    return None if letter.ticket_id is None else session.core.execute(of).scalar_one_or_none()


def about(session: Session, ticket_id: int) -> tuple[LetterView, ...]:
    """The mails and SMS about a ticket, oldest first, at most MOST_SHOWN; without those that somebody discarded.

    Each part of the question has a partial index that serves it.
    """
    columns = [outbox.c[name] for name in _SHOWN]
    ours = outbox.c.ticket_id == ticket_id, outbox.c.channel.in_(("mail", "sms"))
    parts = (LetterStatus.SENT, LetterStatus.WAITING, LetterStatus.DEAD)
    found = sa.union_all(*(sa.select(*columns).where(*ours, OF_STATUS[status]) for status in parts)).subquery()
    rows = session.core.execute(sa.select(found).order_by(found.c.id.desc()).limit(MOST_SHOWN)).all()
    return tuple(_view(row._asdict()) for row in reversed(rows))


def one(session: Session, letter_id: int, *, to_write: bool = False) -> LetterView | None:
    """A letter as lists show it."""
    statement = sa.select(*(outbox.c[name] for name in _SHOWN)).where(outbox.c.id == letter_id)
    row = session.core.execute(statement.with_for_update() if to_write else statement).one_or_none()
    return _view(row._asdict()) if row is not None else None


def _view(row: dict[str, Any]) -> LetterView:
    return LetterView(to=tuple(json.loads(row.pop("recipients"))), **row)


def retry(session: Session, letter_id: int, *, now: Moment) -> None:
    """Try the letter again from the beginning, now."""
    session.core.execute(sa.update(outbox).where(outbox.c.id == letter_id).values(_tried_anew(now)))


def _tried_anew(now: Moment) -> dict[str, Any]:
    return {"status": "waiting", "next_try": now, "attempts": 0, "lease": ""}


def discard(session: Session, letter_id: int, *, reason: str) -> None:
    """Never send the letter."""
    session.core.execute(sa.update(outbox).where(outbox.c.id == letter_id).values(discarded(reason)))


def discarded(reason: str) -> dict[str, Any]:
    """The columns of a letter that is never sent."""
    return {"status": "discarded", "next_try": None, "lease": "", "reason": reason}


def retry_dead(session: Session, *, now: Moment) -> int:
    """Try every letter that was given up again from the beginning, now; how many they are. Actions are left alone."""
    letters = _IS_DEAD, outbox.c.channel != ACTION
    return session.core.execute(sa.update(outbox).where(*letters).values(_tried_anew(now))).rowcount


def failed_actions(session: Session, limit: int) -> tuple[LetterView, ...]:
    """Actions that could not be done and that nobody gave up, the oldest first."""
    wanted = sa.select(*(outbox.c[name] for name in _SHOWN)).where(_IS_DEAD, outbox.c.channel == ACTION)
    return tuple(_view(row._asdict()) for row in session.core.execute(wanted.order_by(outbox.c.id).limit(limit)))


def body_of(session: Session, letter_id: int) -> str:
    """What a letter says, or an action does."""
    return str(session.core.execute(sa.select(outbox.c.body).where(outbox.c.id == letter_id)).scalar_one())


def tried(session: Session, letter: LetterView, *, now: Moment, reason: str | None) -> None:
    """An action was tried once more, and could not be done for this reason; None: it was done."""
    done = {"status": "sent", "sent_at": now, "reason": ""}
    values = done if reason is None else {"reason": reason}
    changed = sa.update(outbox).where(outbox.c.id == letter.id).values(attempts=letter.attempts + 1, **values)
    session.core.execute(changed)


def discard_all(session: Session, status: LetterStatus, *, reason: str) -> int:
    """Never send any letter of a status; how many they are."""
    return session.core.execute(sa.update(outbox).where(OF_STATUS[status]).values(discarded(reason))).rowcount


def take_as_sent(session: Session, *, until: Moment) -> int:
    """Let every letter that was due by then have left the moment it was written; how many they are.

    For a past that was only lived through: nobody is to get now what belongs to a story.
    """
    due = sa.update(outbox).where(outbox.c.status == "waiting", outbox.c.next_try <= until)
    return session.core.execute(due.values(status="sent", sent_at=outbox.c.queued_at, next_try=None, lease="")).rowcount
