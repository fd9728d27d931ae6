"""Who made which move, kept in memory: what is settled in the history is read once, after that only what follows."""

from __future__ import annotations

import json
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from runtime.insight.columns import NONE, Moments
from runtime.insight.ordering import distinct
from runtime.insight.performed import Deeds, matched
from runtime.model.values import Moment
from runtime.store import watched_events
from runtime.store.database import Session
from runtime.store.watched_events import Move

MOST_MOVES = 1_500_000
"""So many are kept in all, some 40 bytes each; what is more is read for every question anew."""


class KeptDeeds:
    """By Blueprint, since the earliest moment anybody asked about. Shared by the desks of a process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: dict[str, _Kept] = {}

    def of(self, session: Session, blueprint_id: str, period: tuple[Moment, Moment], runs: Moments) -> Deeds:
        """The moves of the Blueprint's tickets in the period [from, to) at least, with what failed in it.

        `runs` are those whose tickets are asked about.
        """
        with self._lock:
            settled = watched_events.settled(session)
            kept = self._kept.pop(blueprint_id, None)
            if kept is None or kept.since > period[0] or (kept.settled or 0) > settled:
                kept = _Kept(period[0])
            later = watched_events.moves(session, blueprint_id, kept.since, (kept.settled, settled))
            kept = kept.with_more(later, settled).knowing(session, blueprint_id, runs)
            unsettled = watched_events.moves(session, blueprint_id, kept.since, (settled, None))
            if session.reads_only:
                self._keep(blueprint_id, kept)
            found = kept.with_more(unsettled, settled) if unsettled else kept
        return _with_failures(session, found.deeds(), period)

    def _keep(self, blueprint_id: str, kept: _Kept) -> None:
        self._kept[blueprint_id] = kept  # what was asked for last goes last
        while sum(each.rows.shape[1] for each in self._kept.values()) > MOST_MOVES:
            del self._kept[next(iter(self._kept))]

    def forget(self) -> None:
        """Keep nothing."""
        with self._lock:
            self._kept = {}


@dataclass(frozen=True, slots=True, eq=False)
class _Codes:
    """The ways and the performers by their codes, and both by what the history tells of a move. They only grow."""

    ways: dict[tuple[str, str], int] = field(default_factory=dict)
    performers: dict[str, int] = field(default_factory=dict)
    told: dict[str, tuple[int, int]] = field(default_factory=dict)

    def of(self, told: str) -> tuple[int, int]:
        """The codes of a move's way and performer."""
        found = self.told.get(told)
        if found is None:
            source, transition, performer = (each or "" for each in json.loads(told))
            way = self.ways.setdefault((source, transition), len(self.ways))
            found = self.told[told] = way, self.performers.setdefault(performer, len(self.performers))
        return found


@dataclass(frozen=True, slots=True, eq=False)
class _Kept:
    """Of each move its ticket, its version of it, its moment, the codes of its way and its performer."""

    since: Moment
    settled: int | None = None
    """What lies before this place in the history is here."""
    rows: Moments = field(default_factory=lambda: np.empty((5, 0), np.int64))
    codes: _Codes = field(default_factory=_Codes)
    tickets: Moments = field(default_factory=lambda: np.empty((2, 0), np.int64))
    """Runs, ascending, and under them their tickets."""

    def with_more(self, moves: Sequence[Move], settled: int) -> _Kept:
        """With these moves after the others."""
        if not moves:
            return replace(self, settled=settled)
        *facts, told = zip(*moves, strict=True)
        rows = np.array([*facts, *zip(*map(self.codes.of, told), strict=True)], np.int64)
        return replace(self, settled=settled, rows=np.concatenate((self.rows, rows), axis=1))

    def knowing(self, session: Session, blueprint_id: str, runs: Moments) -> _Kept:
        """With the tickets of these runs, which never change."""
        known = self.tickets[0]
        asked = distinct(runs)
        unknown = asked[~np.isin(asked, known, assume_unique=True)]
        if not len(unknown):
            return self
        found = watched_events.tickets_of(session, blueprint_id, unknown.tolist())
        told = np.array([*found.items()], np.int64).reshape(-1, 2).T
        both = np.concatenate((self.tickets, told[:, ~np.isin(told[0], known)]), axis=1)
        return replace(self, tickets=both[:, np.argsort(both[0])])

    def deeds(self) -> Deeds:
        """The moves as columns, and whose runs they are of."""
        ticket, version, at, way, performer = self.rows
        return Deeds(
            ticket=ticket,
            version=version,
            at=at,
            way=way,
            performer=performer,
            failed=np.zeros(len(ticket), np.int64),
            ways=tuple(self.codes.ways),
            performers=tuple(self.codes.performers),
            runs=self.tickets[0],
            tickets=self.tickets[1],
        )


def _with_failures(session: Session, deeds: Deeds, period: tuple[Moment, Moment]) -> Deeds:
    """What failed is told of the first move of the command that tried it."""
    failures = watched_events.failures(session, period)
    if not failures:
        return deeds
    keys = np.array([*failures], np.int64)
    first = matched((deeds.ticket, deeds.version), (keys[:, 0], keys[:, 1]))
    deeds.failed[first[first != NONE]] = np.array([*failures.values()], np.int64)[first != NONE]
    return deeds
