"""Handler of the work list: the tickets on which somebody may execute a transition now."""

from __future__ import annotations

import json
from typing import Any

import sqlalchemy as sa

from runtime.desk.work import Work
from runtime.engine.explain import explain
from runtime.messages.faults import Invalid
from runtime.messages.views import MyWork, WorkOffer, WorkPage, WorkRow
from runtime.model.blueprint import Blueprint
from runtime.store import tickets, view_pages, work_lists
from runtime.store.lists import Condition, row_of
from runtime.store.visibility import visible_to

MOST_LOOKED_AT = 400
"""So many candidates are looked at for one page; a page that has fewer rows by then says where to go on."""


def my_work(query: MyWork, work: Work) -> WorkPage:
    """A page of it: candidates by the ticket's row, each asked of the engine."""
    condition = _candidates(query, work)
    if condition is None:
        return WorkPage(rows=())
    rows: list[WorkRow] = []
    place, looked_at = _place(query), 0
    while looked_at < MOST_LOOKED_AT:
        statement = view_pages.work_statement(condition, by_state=query.by_state, limit=query.limit, after=place)
        found = work.session.core.execute(statement).all()
        for candidate in found:
            if len(rows) == query.limit:
                return WorkPage(rows=tuple(rows), after=json.dumps(place))
            place = _place_of(candidate, query)
            row = _row(candidate, work)
            if row is not None:
                rows.append(row)
        if len(found) < query.limit:
            return WorkPage(rows=tuple(rows))
        looked_at += len(found)
    return WorkPage(rows=tuple(rows), after=json.dumps(place))


def _candidates(query: MyWork, work: Work) -> Condition | None:
    versions = work_lists.versions(work.session, query.blueprint_id)
    blueprints = {version: work.shelf.version(work.session, version).blueprint for version in versions}
    found = work_lists.may_wait_for(
        work.actor,
        work.setup.people.values(),
        blueprints,
        dialect=work.session.dialect.name,
        state=query.state,
    )
    return None if found is None else sa.and_(visible_to(work.actor), found)


def _row(candidate: Any, work: Work) -> WorkRow | None:
    """The ticket with what the actor may do; None when that is nothing."""
    loaded = tickets.load(work.session, candidate.id)
    if loaded is None:
        return None
    situation = work.situation(loaded.snapshot)
    blueprint = situation.blueprint
    if blueprint is None:
        return None
    offers = tuple(
        WorkOffer(id=verdict.transition_id, name=verdict.name, style=_style(blueprint, verdict.transition_id))
        for verdict in explain(situation, advice=False)
        if verdict.allowed and not verdict.automatic
    )
    if not offers:
        return None
    state = blueprint.states_by_id.get(candidate.state)
    name = state.name if state is not None else candidate.state
    return WorkRow(ticket=row_of(candidate), blueprint=blueprint.name, state=name, offers=offers)


def _style(blueprint: Blueprint, transition: str) -> str:
    return blueprint.transitions_by_id[transition].style


def _place_of(candidate: Any, query: MyWork) -> list[int | str]:
    place = [candidate.due_at, candidate.id]
    return [candidate.version_id, candidate.state, *place] if query.by_state else place


def _place(query: MyWork) -> list[int | str] | None:
    if query.after is None:
        return None
    try:
        place = json.loads(query.after)
    except ValueError:
        place = None
    wanted = [int, str, int, int] if query.by_state else [int, int]
    if not isinstance(place, list) or [type(each) for each in place] != wanted:
        raise Invalid("This list cannot be continued from there: begin it anew.")
    if any(isinstance(each, int) and abs(each) >= 1 << 63 for each in place):
        raise Invalid("This list cannot be continued from there: begin it anew.")
    return place
