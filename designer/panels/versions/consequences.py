"""What publishing does to people and tickets: paths that vanish, and who may not do any more what they could."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from designer.canvas.captions import owner_caption
from runtime.messages.migration import InFlight
from runtime.model.blueprint import Blueprint, Transition
from runtime.model.owners import Owner, People, Roles, Teams
from runtime.model.people import AGENTS, Role
from runtime.model.setup import Setup


@dataclass(frozen=True, slots=True)
class Vanished:
    """A path that the new version has no more, by the names of its ends; None: anywhere, or back."""

    name: str
    source: str | None
    target: str | None
    used: int
    """How often tickets took it lately."""


@dataclass(frozen=True, slots=True)
class LostRight:
    """A transition that goes on to be, and who may not take it any more. `kinds`: owners who depend on the ticket."""

    transition: str
    people: tuple[str, ...]
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Crowd:
    """The tickets in one state of the versions in use; `vanishes`: the new version has no such state."""

    state: str
    name: str
    tickets: int
    vanishes: bool


def vanished(before: Blueprint, after: Blueprint, used: Mapping[str, int]) -> tuple[Vanished, ...]:
    """The paths that vanish, the busiest first; `used` counts moves by the transition's id.

    Tickets move with the last branch of a parallel group: every branch of it was used as often as all together.
    """
    groups: dict[str, int] = {}
    for way in before.transitions:
        if way.parallel is not None:
            groups[way.parallel] = groups.get(way.parallel, 0) + used.get(way.id, 0)
    gone = (way for way in before.transitions if not _same_path(way, after.transitions_by_id.get(way.id)))
    found = (
        Vanished(
            way.name,
            _name(before, way.source),
            _name(before, way.target),
            used.get(way.id, 0) if way.parallel is None else groups[way.parallel],
        )
        for way in gone
    )
    return tuple(sorted(found, key=lambda path: (-path.used, path.name)))


def _same_path(old: Transition, new: Transition | None) -> bool:
    return new is not None and (old.source, old.target) == (new.source, new.target)


def _name(blueprint: Blueprint, key: str | None) -> str | None:
    state = blueprint.states_by_id.get(key or "")
    return state.name if state is not None else key


def crowds(in_flight: InFlight, versions: Iterable[Blueprint], after: Blueprint) -> tuple[Crowd, ...]:
    """Every state that tickets are in, the fullest first; `versions`: the newest first, to call states by name."""
    names: dict[str, str] = {}
    for version in versions:
        names = {state.id: state.name for state in version.states} | names
    counts: dict[str, int] = {}
    for each in in_flight.states:
        counts[each.state] = counts.get(each.state, 0) + each.tickets
    found = (Crowd(key, names.get(key, key), n, key not in after.states_by_id) for key, n in counts.items())
    return tuple(sorted(found, key=lambda crowd: (-crowd.tickets, crowd.name)))


def lost_rights(before: Blueprint, after: Blueprint, setup: Setup, names: Mapping[str, str]) -> tuple[LostRight, ...]:
    """Who loses a right to a transition that goes on to be, by name."""
    found: list[LostRight] = []
    for old in before.transitions:
        new = after.transitions_by_id.get(old.id)
        if new is None or not (old.manual and new.manual) or old.owners == new.owners:
            continue
        lost = _lost(old, new, _Reach(setup, before.department), _Reach(setup, after.department), names)
        if lost.people or lost.kinds:
            found.append(lost)
    return tuple(found)


def _lost(old: Transition, new: Transition, then: _Reach, now: _Reach, names: Mapping[str, str]) -> LostRight:
    may = now.people(new.owners)
    people = sorted(names.get(key, key) for key in then.people(old.owners) - may)
    kept = {owner.kind for owner in new.owners}
    everybody = any(owner.kind == "anyone_in_department" for owner in new.owners) or not _granting(new.owners)
    gone = (owner for owner in old.owners if _depends(owner) and owner.kind not in kept)
    kinds = [] if everybody else [owner_caption(owner, names) for owner in gone]
    bars = (owner for owner in new.owners if owner.kind == "not_performer_of" and owner not in old.owners)
    return LostRight(old.name, tuple(people), tuple(dict.fromkeys([*kinds, *(owner_caption(o, names) for o in bars)])))


def _granting(owners: Iterable[Owner]) -> tuple[Owner, ...]:
    return tuple(owner for owner in owners if owner.kind != "not_performer_of")


def _depends(owner: Owner) -> bool:
    return owner.kind not in {"people", "teams", "roles", "anyone_in_department", "not_performer_of"}


class _Reach:
    """Whom owners reach, as far as that does not depend on the ticket."""

    def __init__(self, setup: Setup, department: str | None) -> None:
        self._setup, self._department = setup, department

    def people(self, owners: Iterable[Owner]) -> set[str]:
        """The ids of the people these owners are; nobody named: every agent of the department."""
        granting = _granting(owners)
        return {key for owner in granting for key in self._of(owner)} if granting else set(self._agents(AGENTS))

    def _of(self, owner: Owner) -> Iterator[str]:
        match owner:
            case People(ids=ids):
                yield from ids
            case Teams(ids=ids):
                teams = (self._setup.teams.get(key) for key in ids)
                yield from (member for team in teams if team is not None for member in team.members)
            case Roles(roles=roles):
                yield from self._agents(frozenset(roles))
            case _ if owner.kind == "anyone_in_department":
                yield from self._agents(AGENTS)

    def _agents(self, roles: frozenset[Role]) -> Iterator[str]:
        for person in self._setup.people.values():
            here = self._department is None or self._department in person.departments
            if person.active and person.role in roles and here:
                yield person.id
