"""What people make and share whole, with a revision of its own: dashboards and named findings are kept alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from runtime.desk.sharing import elsewhere_last, finds, insist_on_team, may_change, teams_arranged_by
from runtime.desk.work import Work
from runtime.messages.dashboards import Dashboard
from runtime.messages.faults import Conflict, Forbidden, NotFound, Refused
from runtime.messages.findings import NamedFinding
from runtime.model.views import Audience
from runtime.store.shared_bodies import SharedBodies


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """The sentences of one kind, of a title, of how many there may be or of an id."""

    not_to_change: Callable[[str], Forbidden]
    not_to_delete: Callable[[str], Forbidden]
    changed_meanwhile: Callable[[str], Conflict]
    enough: Callable[[int], Refused]
    unknown: Callable[[str], NotFound]


class SharedHandlers[S: (Dashboard, NamedFinding)]:
    """One kind of them: at most so many of one person, one team or everyone."""

    def __init__(self, bodies: SharedBodies[S], most: int, said: Said) -> None:
        self._bodies: SharedBodies[S] = bodies
        self._most = most
        self._said = said

    def put(self, wanted: S, revision: int | None, work: Work) -> S:
        """Keep one, if it is, and will be, the asker's to change. `revision` is that which they changed, if told.

        Raises Forbidden, Refused or Conflict.
        """
        wanted = wanted.having(owner=work.actor.id if wanted.audience is Audience.PERSONAL else None)
        before = self._bodies.find(work.session, wanted.id, to_write=True)
        for each in filter(None, (before, wanted)):
            if not may_change(each, work):
                raise self._said.not_to_change(each.title)
        insist_on_team(wanted, work)
        kept = before.revision if before is not None else 0
        if revision is not None and revision != kept:
            raise self._said.changed_meanwhile(wanted.title)
        if self._bodies.beside(work.session, wanted) >= self._most:
            raise self._said.enough(self._most)
        wanted = wanted.having(revision=kept + 1)
        self._bodies.put(work.session, wanted)
        return wanted

    def delete(self, key: str, work: Work) -> None:
        """Delete one that is the asker's to change. Raises NotFound, of what they may not see too, or Forbidden."""
        found = self._bodies.find(work.session, key)
        if found is None or not finds(found, work):
            raise self._said.unknown(key)
        if not may_change(found, work):
            raise self._said.not_to_delete(found.title)
        self._bodies.delete(work.session, found.id)

    def seen(self, work: Work) -> list[tuple[S, bool]]:
        """Those the asker may see, and whether they may change each; last those elsewhere."""
        found = self._bodies.seen_by(work.session, work.actor, teams_arranged_by(work))
        return [(each, may_change(each, work)) for each in elsewhere_last(found, work, lambda each: each)]
