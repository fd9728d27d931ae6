"""Handlers about the desk as a whole: what it is, what changed, what is due, whether it is sound, its figures."""

from __future__ import annotations

from collections.abc import Iterator

from runtime.desk.clock import sweep_due
from runtime.desk.work import Work
from runtime.insight.charts import charts_of
from runtime.insight.figures import figures_of
from runtime.insight.filter import Filter
from runtime.insight.prepared import Prepared, prepare
from runtime.insight.selection import of_runs
from runtime.messages import charts as drawn
from runtime.messages import system as said
from runtime.messages.blueprints import BlueprintSummary
from runtime.messages.faults import NotFound
from runtime.messages.figures import Figures
from runtime.model.people import Actor
from runtime.model.rights import Action, Grant, everywhere, grant
from runtime.model.values import Moment
from runtime.model.wall_clock import zone_named
from runtime.store import blueprints, departments, desk_info, due, feed, segments, verify


def hello(query: said.Hello, work: Work) -> said.DeskInfo:
    """Who asks, and what this desk holds."""
    return desk_info.read(work.session, actor=work.actor, next_due=due.next_due(work.session))


def changes_since(query: said.ChangesSince, work: Work) -> said.ChangeFeed:
    """What changed after a cursor."""
    return feed.changes_since(work.session, query.cursor, query.limit)


def next_due(query: said.NextDue, work: Work) -> Moment | None:
    """When the clock must come again."""
    return due.next_due(work.session)


def sweep(command: said.Sweep, work: Work) -> said.Swept:
    """Fire what is due."""
    return sweep_due(work, command.limit)


def seal_days(command: said.SealDays, work: Work) -> said.Sealed:
    """Pack finished days."""
    return segments.seal(work.session, now=work.now, setup=work.setup)


def verify_desk(query: said.VerifyDesk, work: Work) -> said.VerifyReport:
    """Check the desk against itself."""
    return verify.report(work.session)


def _may_watch(actor: Actor, department: str | None) -> bool:
    """Process owners, supervisors and agents watch the Blueprints of their departments, and those of every one."""
    return everywhere(Action.FIGURES, actor) or department is None or department in actor.departments


def _watched(query: said.GetFigures, department: str | None, work: Work) -> Iterator[list[int]]:
    """The runs the figures are bounded to, by what is asked and by what the actor may watch.

    Agents see the figures of their own tickets. Of a Blueprint of every department, process owners and supervisors see
    their departments' part.
    """
    actor = work.actor
    if query.departments:
        yield departments.runs_of(work.session, query.blueprint_id, query.departments)
    if grant(Action.FIGURES, actor.role) is Grant.OWN:
        yield departments.runs_of_assignee(work.session, query.blueprint_id, actor.id)
    elif department is None and not everywhere(Action.FIGURES, actor):
        yield departments.runs_of(work.session, query.blueprint_id, sorted(actor.departments))


def get_figures(query: said.GetFigures, work: Work) -> Figures:
    """The figures of a Blueprint."""
    known, prepared, chosen = _measured(query, work)
    return figures_of(prepared, chosen).having(blueprint=known.name, blueprint_id=known.id)


def get_charts(query: drawn.GetCharts, work: Work) -> drawn.Charts:
    """The charts of a Blueprint."""
    _, prepared, chosen = _measured(query.of, work)
    return charts_of(prepared, chosen, zone_named(work.setup.settings.zone))


def _measured(query: said.GetFigures, work: Work) -> tuple[BlueprintSummary, Prepared, Filter]:
    """The Blueprint, the visits and runs of it that the actor may watch, and the filter.

    Raises NotFound for a Blueprint there is not, that the actor may not watch, or that was never published.
    """
    known = blueprints.summary(work.session, query.blueprint_id)
    if known is None or not _may_watch(work.actor, known.department):
        raise NotFound(f"There is no Blueprint “{query.blueprint_id}”.")
    if known.version is None:
        raise NotFound(f"“{known.name}” was never published: it has no figures yet.")
    loaded = segments.load(work.session, query, now=work.now, setup=work.setup)
    visits, runs = loaded.visits, loaded.runs
    for wanted in _watched(query, known.department, work):
        visits, runs = of_runs(visits, wanted), of_runs(runs, wanted)
    return known, prepare(visits, runs, loaded.codes), loaded.filter
