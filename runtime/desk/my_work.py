"""Handler of the work list: the tickets on which somebody may execute a transition now."""

from __future__ import annotations

import json
from typing import Any

from runtime.desk.seen import back_to
from runtime.desk.work import Work
from runtime.engine.explain import explain
from runtime.messages.faults import Invalid
from runtime.messages.views import MyWork, WorkOffer, WorkPage, WorkRow
from runtime.model.blueprint import Blueprint
from runtime.model.deputies import stood_in_for
from runtime.store import tickets, view_pages, ways_in, work_lists
from runtime.store.lists import LIVE, row_of
from runtime.store.view_pages import Wanted
from runtime.store.visibility import visible_to
from runtime.store.work_lists import Ownership, Place

MOST_LOOKED_AT = 400
"""So many candidates are looked at for one page; a page that has fewer rows by then says where to go on."""


def my_work(query: MyWork, work: Work) -> WorkPage:
    """A page of it: candidates by the ticket's row, each asked of the engine."""
    owned = _owned(query, work)
    groups = [[place] for place in owned.places] if query.by_state else [owned.places]
    gathered = _Gathered(query, work, owned)
    for group in groups:
        if group and gathered.more(group):
            return WorkPage(rows=tuple(gathered.rows), after=gathered.place)
    return WorkPage(rows=tuple(gathered.rows))


class _Gathered:
    """The rows of a page as they are found, and the place behind the last ticket that was looked at."""

    def __init__(self, query: MyWork, work: Work, owned: Ownership) -> None:
        self.rows: list[WorkRow] = []
        self._query = query
        self._work = work
        self._owned = owned
        self._seen = ways_in.to_seen(work.actor, work.setup.departments) or (LIVE,)
        self._visible = visible_to(work.actor)
        self._begun = _place(query)
        self._looked_at = 0
        self._last: list[int | str] = []

    @property
    def place(self) -> str:
        """Where the next page goes on."""
        return json.dumps(self._last or self._begun)

    def more(self, group: list[Place]) -> bool:
        """Take what there is in these places; True when the page is full, or enough was looked at, before their end."""
        head: list[int | str] = [*group[0]] if self._query.by_state else []
        if self._begun is not None and _before(head, self._begun):
            return False
        after = self._begun[len(head) :] if self._begun is not None and head == self._begun[: len(head)] else None
        wanted = Wanted(self._visible, ways=self._owned.ways(group, self._seen))
        size = self._query.limit + 1
        while True:
            statement = view_pages.work_statement(wanted, limit=size, after=_moment_and_id(after))
            found = self._work.session.core.execute(statement).all() if statement is not None else []
            for candidate in found:
                if len(self.rows) == self._query.limit or self._looked_at >= MOST_LOOKED_AT:
                    return True
                after = [candidate.due_at, candidate.id]
                self._last = [*head, *after]
                self._look_at(candidate)
            if len(found) < size:
                return False

    def _look_at(self, candidate: Any) -> None:
        self._looked_at += 1
        row = _row(candidate, self._work)
        if row is not None:
            self.rows.append(row)


def _before(head: list[int | str], place: list[int | str]) -> bool:
    """Whether a group is over by then: by version first, then by state."""
    return bool(head) and (int(head[0]), str(head[1])) < (int(place[0]), str(place[1]))


def _moment_and_id(after: list[int | str] | None) -> tuple[int, int] | None:
    return None if after is None else (int(after[0]), int(after[1]))


def _owned(query: MyWork, work: Work) -> Ownership:
    absent = [each.absent for each in stood_in_for(work.actor.id, work.setup, work.now)]
    owned = Ownership(work.actor, work.setup.people.values(), work.session.dialect.name, absent)
    for version in work_lists.versions(work.session, query.blueprint_id):
        owned.add(version, work.shelf.version(work.session, version).blueprint, query.state)
    return owned


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
        WorkOffer(
            id=verdict.transition_id,
            name=verdict.name,
            style=_style(blueprint, verdict.transition_id),
            for_whom=verdict.lent.absent if verdict.lent is not None else None,
            back_to=back_to(verdict, blueprint, work.actor),
        )
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
