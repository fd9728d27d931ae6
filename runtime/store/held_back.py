"""What one command wrote to the outbox: whether any of it left, and keeping it back."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from runtime.messages.letters import LetterStatus
from runtime.store.database import Plan, Session
from runtime.store.outbox import OF_STATUS, discarded
from runtime.store.schema import outbox

_OURS = outbox.c.ticket_id == sa.bindparam("ticket_id"), outbox.c.key.like(sa.bindparam("keys"))
OF_COMMAND = Plan(
    sa.union_all(
        *(
            sa.select(outbox.c.id).where(*_OURS, OF_STATUS[status])
            for status in (LetterStatus.SENT, LetterStatus.WAITING, LetterStatus.DEAD)
        )
    )
)


def of_command(session: Session, ticket_id: int, version: int) -> tuple[int, ...]:
    """What the command wrote about a ticket that made this version of it; without what is discarded."""
    about = {"ticket_id": ticket_id, "keys": f"{ticket_id}-{version}-%"}
    return tuple(row[0] for row in session.run(OF_COMMAND, about).fetchall())


def has_left(session: Session, letters: Sequence[int], *, to_write: bool = False) -> bool:
    """Whether one of them is gone, or in the hands of a postman; `to_write`: no postman takes one from now on."""
    wanted = sa.select(outbox.c.sent_at, outbox.c.lease).where(outbox.c.id.in_(letters))
    rows = session.core.execute(wanted.with_for_update() if to_write else wanted).all() if letters else ()
    return any(sent_at is not None or lease != "" for sent_at, lease in rows)


def discard(session: Session, letters: Sequence[int], *, reason: str) -> None:
    """Never send any of them."""
    if letters:
        session.core.execute(sa.update(outbox).where(outbox.c.id.in_(letters)).values(discarded(reason)))
