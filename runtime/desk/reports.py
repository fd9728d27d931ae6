"""Handlers of the reports beside the figures: clocks that stood, who made which transition, what became of whom."""

from __future__ import annotations

import numpy as np

from runtime.desk.measured import measured
from runtime.desk.work import Work
from runtime.engine.limits import pauses as pauses_on
from runtime.engine.moves import status_of
from runtime.insight.branches import branches, ending
from runtime.insight.columns import OPEN, Moments
from runtime.insight.counted import Counted
from runtime.insight.pauses import ClockHistory, Standing, pauses, standing_visits
from runtime.insight.performed import Deeds, moved, performers, transition_report
from runtime.insight.scope import Scope, scope
from runtime.messages import reports as said
from runtime.messages.behind import Behind, GetCounted
from runtime.messages.faults import NotFound
from runtime.messages.system import GetFigures
from runtime.model.blueprint import Blueprint
from runtime.store import blueprints, watched_events


def get_pauses(query: said.GetPauses, work: Work) -> said.Pauses:
    """For how long clocks stood."""
    return pauses(_scope(query.question, work), _history(query.question, work))


def get_transition_report(query: said.GetTransitionReport, work: Work) -> said.TransitionReport:
    """Who made which transition how often."""
    found = _scope(query.question, work)
    return transition_report(found, _deeds(query.question, found, work))


def get_branches(query: said.GetBranches, work: Work) -> said.Branches:
    """What becomes of those that pass a state. Raises NotFound for a state there is not."""
    try:
        return branches(_scope(query.question, work), query.state)
    except ValueError as why:
        raise NotFound(f"This Blueprint has no state “{query.state}”.") from why


def counted_by_report(query: GetCounted, found: Scope, work: Work) -> Counted:
    """What a report counts. Raises ValueError for a state there is not."""
    if query.behind is Behind.ENDED:
        return _ended(found, query.state or "", query.end)
    if query.behind is Behind.PAUSED:
        return _paused(query, found, work)
    rows = moved(found)
    by, _failed = performers(found, rows, _deeds(query.question, found, work))
    codes = [code for code, each in enumerate(found.codes.transitions) if query.transition in (None, each.id)]
    wanted = np.isin(found.visits.way[rows] // 2 - 1, codes)
    if query.performer is not None:
        wanted &= np.array([each == query.performer for each in by], np.bool_)
    return _visits(found, rows[wanted])


def _scope(question: GetFigures, work: Work) -> Scope:
    _, prepared, chosen = measured(question, work)
    return scope(prepared, chosen)


def _deeds(question: GetFigures, found: Scope, work: Work) -> Deeds:
    begin, end = found.window()
    return watched_events.deeds(work.session, question.blueprint_id, (begin, end + 1))


def _history(question: GetFigures, work: Work) -> ClockHistory:
    standing: dict[tuple[int, str], Standing] = {}
    for version in blueprints.versions(work.session, question.blueprint_id):
        standing |= {(version.version_id, key): each for key, each in _at_entry(version.blueprint, work).items()}
    return ClockHistory(standing, watched_events.turns(work.session, question.blueprint_id))


def _at_entry(blueprint: Blueprint, work: Work) -> dict[str, Standing]:
    """Which clocks stand as soon as a state is entered: those that pause on the status it gives."""
    found = {}
    for state in blueprint.states:
        category = status_of(state, work.setup)[1]
        if not state.final:
            found[state.id] = Standing(
                state=state.limit is not None and pauses_on(state.limit, category),
                run=blueprint.limit is not None and pauses_on(blueprint.limit, category),
            )
    return found


def _paused(query: GetCounted, found: Scope, work: Work) -> Counted:
    """The visits of which a clock stood; the span is for how long it did."""
    names, teams, column = found.codes.state_names(), found.codes, found.prepared.visits.team
    stays = [
        each
        for each in standing_visits(found, _history(query.question, work))
        if query.state in (None, names[each.state])
        and query.team in (None, teams.team_name(int(column[each.row])) or "")
    ]
    rows = np.array([each.row for each in stays], np.int64)
    visits = found.prepared.visits
    spans: Moments = np.array([each.any for each in stays], np.int64)
    return Counted(visits.run[rows], spans, np.where(visits.left[rows] > found.filter.now, OPEN, visits.left[rows]))


def _ended(found: Scope, state: str, end: str | None) -> Counted:
    runs = found.runs.take(ending(found, state, end))
    return Counted(runs.run, runs.ended - runs.started, runs.ended)


def _visits(found: Scope, rows: Moments) -> Counted:
    run = found.prepared.visits.run[found.visits.order[rows]]
    return Counted(run, found.visits.spans[rows], found.visits.left[rows])
