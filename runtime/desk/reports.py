"""Handlers of the reports beside the figures: clocks that stood, who made which transition, what became of whom."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from runtime.desk.measured import measured
from runtime.desk.work import Work
from runtime.engine.limits import pauses as pauses_on
from runtime.engine.moves import status_of
from runtime.insight.anatomy import Asked, anatomy, spent_by_run
from runtime.insight.branches import branches, ending, state_code
from runtime.insight.columns import NONE, OPEN, Moments
from runtime.insight.counted import Counted, team_codes
from runtime.insight.detectors import detections
from runtime.insight.pauses import Standing, Stops, pauses, standing
from runtime.insight.performed import Deeds, moved, performers, transition_report
from runtime.insight.scope import Scope, scope
from runtime.insight.spectrum import spectrum
from runtime.insight.variants import timed_ways
from runtime.messages import reports as said
from runtime.messages.anatomy import Anatomy, GetAnatomy
from runtime.messages.behind import Behind, GetCounted
from runtime.messages.detectors import Detections, GetDetections
from runtime.messages.faults import NotFound
from runtime.messages.spectrum import GetSpectrum, Spectrum
from runtime.messages.system import GetFigures
from runtime.model.blueprint import Blueprint
from runtime.store import blueprints
from runtime.store.approval_waits import approval_waits


def get_pauses(query: said.GetPauses, work: Work) -> said.Pauses:
    """For how long clocks stood."""
    return pauses(_scope(query.question, work), _stops(query.question, work))


def get_transition_report(query: said.GetTransitionReport, work: Work) -> said.TransitionReport:
    """Who made which transition how often."""
    found = _scope(query.question, work)
    return transition_report(found, _deeds(query.question, found, work))


def get_ways(query: said.GetWays, work: Work) -> tuple[said.Way, ...]:
    """The ways runs took, and how long."""
    return timed_ways(_scope(query.question, work), query.limit, slowest=query.slowest)


def get_branches(query: said.GetBranches, work: Work) -> said.Branches:
    """What becomes of those that pass a state. Raises NotFound for a state there is not."""
    try:
        return branches(_scope(query.question, work), query.state)
    except ValueError as why:
        raise _no_state(query.state) from why


def get_anatomy(query: GetAnatomy, work: Work) -> Anatomy:
    """Where every minute of ticket time went."""
    found = _scope(query.question, work)
    return anatomy(found, _asked(query.question, found, work), query.limit)


def get_detections(query: GetDetections, work: Work) -> Detections:
    """What stands out against the median."""
    found = _scope(query.question, work)
    return detections(found, _deeds(query.question, found, work), query.times)


def get_spectrum(query: GetSpectrum, work: Work) -> Spectrum:
    """Every visit of a stretch of time. Raises NotFound for a state there is not."""
    found = _scope(query.question, work)
    try:
        state = None if query.state is None else state_code(found, query.state)
        return spectrum(found, state, query.until)
    except ValueError as why:
        raise _no_state(query.state) from why


def counted_by_report(query: GetCounted, found: Scope, work: Work) -> Counted:
    """What a report counts. Raises ValueError for a state there is not."""
    if query.behind is Behind.ENDED:
        return _ended(found, query.state or "", query.end)
    if query.behind is Behind.PAUSED:
        return _paused(query, found, work)
    if query.behind is Behind.SPENT:
        return _spent(query, found, work)
    rows = moved(found)
    deeds = _deeds(query.question, found, work)
    by, _failed = performers(found, rows, deeds)
    codes = [code for code, each in enumerate(found.codes.transitions) if query.transition in (None, each.id)]
    wanted = np.isin(found.visits.way[rows] // 2 - 1, codes)
    if query.performer is not None:
        wanted &= np.isin(by, _named(deeds.performers, query.performer))
    return _visits(found, rows[wanted])


def _no_state(name: str | None) -> NotFound:
    return NotFound(f"This Blueprint has no state “{name}”.")


def _scope(question: GetFigures, work: Work) -> Scope:
    _, prepared, chosen = measured(question, work)
    return scope(prepared, chosen)


def _deeds(question: GetFigures, found: Scope, work: Work) -> Deeds:
    begin, end = found.window()
    runs = found.prepared.visits.run[found.visits.order[moved(found)]]
    return work.shelf.deeds.of(work.session, question.blueprint_id, (begin, end + 1), runs)


def _stops(question: GetFigures, work: Work) -> Stops:
    found: dict[tuple[int, str], Standing] = {}
    for version in blueprints.versions(work.session, question.blueprint_id):
        found |= {(version.version_id, key): each for key, each in _in_states(version.blueprint, work).items()}
    return found


def _in_states(blueprint: Blueprint, work: Work) -> dict[str, Standing]:
    """Which clocks stand in a state: those that pause on the status it gives."""
    found = {}
    for state in blueprint.states:
        category = status_of(state, work.setup, blueprint.department)[1]
        if not state.final:
            found[state.id] = Standing(
                state=state.limit is not None and pauses_on(state.limit, category),
                run=blueprint.limit is not None and pauses_on(blueprint.limit, category),
            )
    return found


def _paused(query: GetCounted, found: Scope, work: Work) -> Counted:
    """The visits of which a clock stood; the span is for how long it did."""
    stays, codes = standing(found, _stops(query.question, work)), found.codes
    visits, in_order = found.prepared.visits, found.visits.order[stays.rows]
    wanted = np.ones(len(in_order), np.bool_)
    if query.state is not None:
        wanted &= visits.state[in_order] == state_code(found, query.state)
    if query.team is not None:
        wanted &= np.isin(visits.team[in_order], _named(codes.teams, query.team))
    in_order = in_order[wanted]
    ended = np.where(stays.now[wanted], OPEN, visits.left[in_order])
    return Counted(visits.run[in_order], stays.spans[wanted], ended)


def _asked(question: GetFigures, found: Scope, work: Work) -> Asked:
    """The requests for approval until the end of the period."""
    waits = [*approval_waits(work.session, question.blueprint_id, found.window()[1])]
    told = np.array([(run, begin, OPEN if end is None else end) for run, begin, end in waits], np.int64)
    return Asked(*told.reshape(-1, 3).T)


def _spent(query: GetCounted, found: Scope, work: Work) -> Counted:
    """The runs that spent time of a part; the span is how much."""
    return spent_by_run(
        found,
        _asked(query.question, found, work),
        query.part,
        state=None if query.state is None else state_code(found, query.state),
        teams=None if query.team is None else team_codes(found, query.team),
        way=None if query.way is None else tuple(state_code(found, state) for state in query.way),
    )


def _named(names: Sequence[str], name: str) -> list[int]:
    """The codes of this name; the empty one also stands for none."""
    return [code for code, each in enumerate(names) if each == name] + ([NONE] if not name else [])


def _ended(found: Scope, state: str, end: str | None) -> Counted:
    runs = found.runs.take(ending(found, state, end))
    return Counted(runs.run, runs.ended - runs.started, runs.ended)


def _visits(found: Scope, rows: Moments) -> Counted:
    run = found.prepared.visits.run[found.visits.order[rows]]
    return Counted(run, found.visits.spans[rows], found.visits.left[rows])
