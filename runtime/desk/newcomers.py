"""People who are added as a table, with departments and teams of theirs: put together, and taken back as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from runtime.desk import wire
from runtime.desk.work import Work
from runtime.messages import setup as said
from runtime.messages.faults import Conflict, NotFound, Refused
from runtime.model.people import Person, Team
from runtime.model.values import Moment
from runtime.store import newcomers, setup_rows


def insist_new(command: said.PutPeople, known: Mapping[str, Person], work: Work) -> None:
    """Refused for anybody or anything that is there already: taking back takes only what came along."""
    along = command.newcomers
    if along is None:
        return
    if len(command.people) > said.MOST_NEWCOMERS:
        raise Refused(f"At most {said.MOST_NEWCOMERS} people are added at once: leave some for the next time.")
    there = {**known, **{each.id: each for each in work.setup.people.values()}}
    kept = (work.setup.departments, along.departments), (work.setup.teams, along.teams), (there, command.people)
    taken = next((each.name for shelf, new in kept for each in new if each.id in shelf), None)
    if taken is not None:
        raise Conflict(f"“{taken}” is on the desk already: look at it as it is now, then save again.")


def seeing(command: said.PutPeople, work: Work) -> Work:
    """The same work, which knows already who and what comes along."""
    along = command.newcomers or said.Newcomers()
    setup = replace(
        work.setup,
        departments={**work.setup.departments, **{each.id: each for each in along.departments}},
        people={**work.setup.people, **{each.id: each for each in command.people}},
    )
    return replace(work, contents=replace(work.contents, setup=setup))


def teams_of(along: said.Newcomers, work: Work) -> tuple[Team, ...]:
    """Every team that is new or gains members, as it is to be. Raises Conflict for one there is not."""
    return (*along.teams, *(_joined(key, people, work) for key, people in along.joins.items()))


def _joined(key: str, people: tuple[str, ...], work: Work) -> Team:
    team = work.setup.teams.get(key)
    if team is None:
        raise Conflict(f"There is no team “{key}” any more: look at the desk as it is now, then save again.")
    return team.having(members=tuple(dict.fromkeys((*team.members, *people))))


def facts_by_now(work: Work) -> int:
    """The number of the last fact on the desk."""
    return newcomers.last_fact(work.session)


def taken_back(command: said.TakeBackPeople, work: Work) -> None:
    """Take people off the desk who were only just added, with all that came along.

    Raises NotFound for what was no such command of the actor's, Refused where something has come of it.
    """
    found = newcomers.find(work.session, command_id=str(command.added), actor=work.actor.id)
    added = said.PutPeople.model_validate_json(found.body) if found is not None else None
    if found is None or added is None or added.newcomers is None:
        raise NotFound("Nobody was added by this: there is nothing to take back.")
    changed = _changed(added, found)
    undone = _taken_back_since(found.at, work)
    if changed.revision not in _as_it_is(undone, work):
        raise Refused("The desk’s set-up was changed since: these people stay. Make inactive who is not to work here.")
    ids = [each.id for each in added.people]
    but = (found, *(each.added for each in undone))
    if newcomers.named_since(work.session, ids, found.at, but=but, facts=changed.facts):
        raise Refused("Something was done by or for these people: they stay. Make inactive who is not to work here.")
    _take_out(added.newcomers, ids, work)


def _changed(command: said.SetupCommand, found: newcomers.Added) -> said.SetupChanged:
    return wire.decode_receipt(command, found.receipt).result


class _Undone(NamedTuple):
    """A command that added people and was taken back; the revision before it, and the one with nothing of it again."""

    added: newcomers.Added
    before: int
    again: int


def _taken_back_since(at: Moment, work: Work) -> list[_Undone]:
    undone: list[_Undone] = []
    for found in newcomers.taken_back_since(work.session, at):
        command = said.TakeBackPeople.model_validate_json(found.body)
        added = newcomers.find(work.session, command_id=str(command.added), actor=found.actor)
        if added is not None:
            revision = _changed(said.PutPeople.model_validate_json(added.body), added).revision
            undone.append(_Undone(added, revision - 1, _changed(command, found).revision))
    return undone


def _as_it_is(undone: Iterable[_Undone], work: Work) -> set[int]:
    """The revisions at which the set-up was what it is now: who took newcomers back left it as it was before them.

    So tables are taken back one after the other, the last one first.
    """
    before = {each.again: each.before for each in undone}
    revisions = {now := work.setup.revision}
    while now in before:
        revisions.add(now := before[now])
    return revisions


def _take_out(along: said.Newcomers, ids: list[str], work: Work) -> None:
    left = [_left(work.setup.teams[key], ids) for key in along.joins]
    setup_rows.put_items(work.session, "team", left)
    setup_rows.remove_items(work.session, "team", [each.id for each in along.teams])
    setup_rows.remove_items(work.session, "department", [each.id for each in along.departments])
    newcomers.take_out(work.session, ids)


def _left(team: Team, ids: list[str]) -> Team:
    return team.having(members=tuple(each for each in team.members if each not in ids))
