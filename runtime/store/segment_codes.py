"""The small numbers that stand for ids inside segments: given once, and for good."""

from __future__ import annotations

import sqlalchemy as sa

from runtime.store.database import Session
from runtime.store.figure_tables import metric_code

TEAM, CLOCK = "team", "clock"


def state_kind(blueprint_id: str) -> str:
    """The kind of numbers a Blueprint's states have: every version shares them."""
    return f"state:{blueprint_id}"


def transition_kind(blueprint_id: str) -> str:
    """The kind of numbers a Blueprint's transitions have."""
    return f"transition:{blueprint_id}"


class Numbers:
    """Numbers from 0 on, per kind. New ids get new numbers; `save` keeps them."""

    def __init__(self, known: dict[str, dict[str, int]]) -> None:
        self._known = known
        self._fresh: list[dict[str, object]] = []

    @classmethod
    def read(cls, session: Session) -> Numbers:
        """The numbers given so far."""
        known: dict[str, dict[str, int]] = {}
        for kind, key, code in session.core.execute(sa.select(metric_code).order_by(metric_code.c.code)):
            known.setdefault(kind, {})[key] = code
        return cls(known)

    def code(self, kind: str, key: str) -> int:
        """The number of an id."""
        codes = self._known.setdefault(kind, {})
        found = codes.get(key)
        if found is None:
            found = codes[key] = len(codes)
            self._fresh.append({"kind": kind, "id": key, "code": found})
        return found

    def ids(self, kind: str) -> tuple[str, ...]:
        """The ids of a kind, in the order of their numbers."""
        return tuple(self._known.get(kind, {}))

    def known(self, kind: str, key: str) -> int | None:
        """The number of an id that has one."""
        return self._known.get(kind, {}).get(key)

    def save(self, session: Session) -> None:
        """Keep the numbers that were given since they were read."""
        if self._fresh:
            session.core.execute(sa.insert(metric_code), self._fresh)
            self._fresh = []
