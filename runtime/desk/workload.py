"""The backlog: open tickets in the order they should be looked at, and how many each team and person has (SU-07/08)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable

from runtime.desk.work import Work
from runtime.messages import workload as said
from runtime.messages.workload import AGE_EDGES, BacklogTicket, GetWorkload, Load, Order, Part
from runtime.model.deputies import absence_of, stand_in_for
from runtime.model.values import Moment
from runtime.store import workload_rows
from runtime.store.visibility import visible_to
from runtime.store.workload_rows import OpenTicket

_FAR: Moment = 1 << 62


def get_workload(query: GetWorkload, work: Work) -> said.Workload:
    """Everything open that was asked for, counted; and the part of it that is listed."""
    found = workload_rows.open_tickets(work.session, query, visible=visible_to(work.actor))
    here, now = _here(work), work.now
    listed = [each for each in found if _listed(each, query, here, now)]
    listed.sort(key=_by_limit if query.order is Order.LIMIT else _by_wait)
    return said.Workload(
        now=now,
        open=len(found),
        late=sum(_late(each, now) for each in found),
        unassigned=sum(each.assignee is None for each in found),
        reopened=sum(each.reopened > 0 for each in found),
        absent=sum(_absent(each, here) for each in found),
        teams=_loads(found, lambda each: each.team, now),
        people=tuple(_as_person(load, work) for load in _loads(found, lambda each: each.assignee, now)),
        ages=_ages(found, now),
        listed=len(listed),
        ids=tuple(each.id for each in listed[: said.MOST_IDS]),
        tickets=tuple(_told(each, work) for each in listed[: query.limit]),
    )


def _told(each: OpenTicket, work: Work) -> BacklogTicket:
    facts = each._asdict()
    version = facts.pop("version_id")
    if version is not None and each.state is not None:
        state = work.shelf.version(work.session, version).blueprint.states_by_id.get(each.state)
        facts["state"] = state.name if state else each.state
    return BacklogTicket(**facts)


def _by_limit(each: OpenTicket) -> tuple[Moment, Moment, int]:
    return (_FAR if each.due is None else each.due, each.created_at, each.id)


def _by_wait(each: OpenTicket) -> tuple[Moment, int]:
    return (each.created_at, each.id)


def _listed(each: OpenTicket, query: GetWorkload, here: Collection[str], now: Moment) -> bool:
    wanted = (
        query.team is None or (each.team or "") == query.team,
        query.assignee is None or (each.assignee or "") == query.assignee,
        query.age is None or _age(each, now) == query.age,
        _is_of(query.part, each, here, now),
    )
    return all(wanted)


def _is_of(part: Part, each: OpenTicket, here: Collection[str], now: Moment) -> bool:
    match part:
        case Part.UNASSIGNED:
            return each.assignee is None
        case Part.REOPENED:
            return each.reopened > 0
        case Part.ABSENT:
            return _absent(each, here)
        case Part.LATE:
            return _late(each, now)
        case Part.ALL:
            return True


def _late(each: OpenTicket, now: Moment) -> bool:
    return each.due is not None and each.due < now


def _here(work: Work) -> frozenset[str]:
    """Who works here and is not away."""
    setup = work.setup
    return frozenset(
        person.id
        for person in setup.people.values()
        if person.active and absence_of(person.id, setup, work.now) is None
    )


def _absent(each: OpenTicket, here: Collection[str]) -> bool:
    return each.assignee is not None and each.assignee not in here


def _age(each: OpenTicket, now: Moment) -> int:
    """The place of a ticket's age among `AGE_EDGES`; on a border it is of the older ones."""
    return bisect_right(AGE_EDGES, now - each.created_at)


def _ages(found: Iterable[OpenTicket], now: Moment) -> said.Ages:
    whole, late = [0] * (len(AGE_EDGES) + 1), [0] * (len(AGE_EDGES) + 1)
    for each in found:
        whole[_age(each, now)] += 1
        late[_age(each, now)] += _late(each, now)
    return said.Ages(open=tuple(whole), late=tuple(late))


def _as_person(load: Load, work: Work) -> Load:
    """With what is known of the person: no longer active, away, who stands in."""
    if load.id is None:
        return load
    person, setup = work.setup.people.get(load.id), work.setup
    stand_in = stand_in_for(load.id, setup, work.now)
    return load.having(
        active=person is not None and person.active,
        away=absence_of(load.id, setup, work.now),
        deputy=stand_in.deputy if stand_in is not None else None,
    )


def _loads(found: Iterable[OpenTicket], of: Callable[[OpenTicket], str | None], now: Moment) -> tuple[Load, ...]:
    """Those with the most open tickets first; tickets of none come last."""
    groups: dict[str | None, list[OpenTicket]] = {}
    for each in found:
        groups.setdefault(of(each), []).append(each)
    loads = [
        Load(
            id=key,
            open=len(own),
            late=sum(_late(each, now) for each in own),
            unassigned=sum(each.assignee is None for each in own),
            reopened=sum(each.reopened > 0 for each in own),
            oldest=min(each.created_at for each in own),
        )
        for key, own in groups.items()
    ]
    return tuple(sorted(loads, key=lambda load: (load.id is None, -load.open, load.id or "")))
