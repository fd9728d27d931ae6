"""What figures and charts are measured on: the visits of a Blueprint that somebody may watch, and the part asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from runtime.desk.kept_visits import Measurable
from runtime.desk.work import Work
from runtime.insight.filter import Filter
from runtime.insight.prepared import Prepared, prepare
from runtime.insight.selection import of_runs
from runtime.messages.blueprints import BlueprintSummary
from runtime.messages.faults import NotFound
from runtime.messages.system import GetFigures
from runtime.model.people import Actor
from runtime.model.rights import Action, Grant, everywhere, grant
from runtime.store import blueprints, departments, feed, segments


def measured(query: GetFigures, work: Work) -> tuple[BlueprintSummary, Prepared, Filter]:
    """The Blueprint, the visits and runs of it that the actor may watch, and the filter.

    Raises NotFound for a Blueprint there is not, that the actor may not watch, or that was never published, and
    Invalid for a period that ends before it begins.
    """
    known = watched(query, work)
    found = _measurable(query, _Part.of(query, known.department, work.actor), work)
    return known, found.prepared, found.context.filter(query, now=work.now, setup=work.setup)


def watched(query: GetFigures, work: Work) -> BlueprintSummary:
    """The Blueprint. Raises NotFound for one there is not, or that the actor may not watch, or never published."""
    known = blueprints.summary(work.session, query.blueprint_id)
    if known is None or not may_watch(work.actor, known.department):
        raise NotFound(f"There is no Blueprint “{query.blueprint_id}”.")
    if known.version is None:
        raise NotFound(f"“{known.name}” was never published: it has no figures yet.")
    return known


def _measurable(query: GetFigures, part: _Part, work: Work) -> Measurable:
    stamp, key = feed.stamp(work.session), (query.blueprint_id, query.version, part)
    kept = None if stamp is None else work.shelf.visits.get(key, stamp, work.now)
    if kept is not None:
        return kept
    found = _made_ready(query, part, work)
    if stamp is not None:
        work.shelf.visits.put(key, stamp, found)
    return found


def _made_ready(query: GetFigures, part: _Part, work: Work) -> Measurable:
    loaded = segments.load(work.session, query, now=work.now, setup=work.setup, kept=work.shelf.sealed)
    visits, runs = loaded.visits, loaded.runs
    for wanted in part.runs(query.blueprint_id, work):
        visits, runs = of_runs(visits, wanted), of_runs(runs, wanted)
    return Measurable(prepare(visits, runs, loaded.codes), loaded.context)


@dataclass(frozen=True, slots=True)
class _Part:
    """Which runs of a Blueprint the figures are bounded to, by what is asked and by what the actor may watch."""

    departments: tuple[frozenset[str], ...] = ()
    """Each one bounds: of these departments now."""
    assignee: str | None = None
    organisations: frozenset[str] = frozenset()
    """Of one of these organisations now; none named means of any, or of none."""

    @classmethod
    def of(cls, query: GetFigures, department: str | None, actor: Actor) -> _Part:
        """Agents see the figures of their own tickets.

        Of a Blueprint of every department, process owners and supervisors see their departments' part.
        """
        bounds = [frozenset(query.departments)] if query.departments else []
        own = grant(Action.FIGURES, actor.role) is Grant.OWN
        if not own and department is None and not everywhere(Action.FIGURES, actor):
            bounds.append(actor.departments)
        return cls(tuple(bounds), actor.id if own else None, frozenset(query.organisations))

    def runs(self, blueprint_id: str, work: Work) -> Iterator[list[int]]:
        """The runs each bound lets through."""
        for bound in self.departments:
            yield departments.runs_of(work.session, blueprint_id, sorted(bound))
        if self.assignee is not None:
            yield departments.runs_of_assignee(work.session, blueprint_id, self.assignee)
        if self.organisations:
            yield departments.runs_of_organisations(work.session, blueprint_id, sorted(self.organisations))


def may_watch(actor: Actor, department: str | None) -> bool:
    """Process owners, supervisors and agents watch the Blueprints of their departments, and those of every one."""
    return everywhere(Action.FIGURES, actor) or department is None or department in actor.departments
