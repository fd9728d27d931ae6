"""What was taken out of the audit: of each command that lost a text, the hash before and the hash since.

The chain is computed from the hash before, so that a redaction breaks no block; a row that was changed again since is
found, because its hash is not the one since. Nobody can pass a change off as a redaction: the command that redacted
says in its receipt, which the chain covers, the hash of all it took out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any, NamedTuple

import sqlalchemy as sa

from runtime.messages.keeping import AnonymisePerson
from runtime.model.values import Moment
from runtime.store.database import Session
from runtime.store.rights_tables import redaction
from runtime.store.schema import journal

type Key = tuple[str, str]
"""A command's id and its actor."""


class Hashes(NamedTuple):
    """Of a row that was redacted: as it was sealed, and as it is since; in hexadecimal."""

    before: str
    since: str


class Taken(NamedTuple):
    """One row that lost something."""

    key: Key
    before: str
    since: str


def write(session: Session, taken: Sequence[Taken], *, by: str, at: Moment) -> str:
    """Keep what one command took out; the hash its receipt must bear, empty where it took out nothing."""
    if not taken:
        return ""
    rows = [
        {"command_id": row.key[0], "actor": row.key[1], "before": row.before, "since": row.since, "by": by, "at": at}
        for row in taken
    ]
    session.core.execute(sa.insert(redaction), rows)
    return _seal(rows)


def read(session: Session) -> Mapping[Key, Hashes]:
    """By row: its hash as sealed, and since its latest redaction."""
    found: dict[Key, Hashes] = {}
    for row in session.core.execute(sa.select(redaction).order_by(redaction.c.id)):
        key = (row.command_id, row.actor)
        found[key] = Hashes(found[key].before if key in found else row.before, row.since)
    return found


def as_sealed(known: Mapping[Key, Hashes], key: Key, digest: bytes) -> bytes:
    """The hash of the row when it was sealed, where all that happened to it since is its redaction."""
    hashes = known.get(key)
    return bytes.fromhex(hashes.before) if hashes is not None and digest.hex() == hashes.since else digest


def problems(session: Session) -> Iterator[str]:
    """Redactions that no command accounts for."""
    groups: dict[str, list[sa.RowMapping]] = {}
    for row in session.core.execute(sa.select(redaction).order_by(redaction.c.id)).mappings():
        groups.setdefault(row["by"], []).append(row)
    for by, rows in groups.items():
        receipt = sa.select(journal.c.receipt).where(journal.c.command_id == by)
        told = session.core.execute(receipt.where(journal.c.kind == AnonymisePerson.kind)).scalars()
        if not any(json.loads(text).get("result", {}).get("taken_out") == _seal(rows) for text in told):
            yield f"The audit lost texts of {len(rows)} commands, for which no command accounts ({by})."


def _seal(rows: Sequence[Any]) -> str:
    told = sorted([row["command_id"], row["actor"], row["before"], row["since"]] for row in rows)
    return sha256(json.dumps(told, separators=(",", ":")).encode()).hexdigest()
