"""Handler of absences: who may say that somebody is away, who can stand in, and what is to be told about it (SU-08)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from runtime.desk.news import deliver
from runtime.desk.setup_changes import saved
from runtime.desk.work import Work
from runtime.engine.letters import on_the_wall, told_in
from runtime.messages.absences import PutAbsences
from runtime.messages.faults import Forbidden, NotFound, Refused
from runtime.messages.setup import SetupChanged
from runtime.model.absences import Absence, Absences
from runtime.model.deputies import reaches_as_deputy, stand_in_for
from runtime.model.notices import NoticeKind
from runtime.model.people import AGENTS, Actor, Person, Role
from runtime.model.rights import Action, may, reaches
from runtime.model.setup import Setup
from runtime.store import setup_rows
from runtime.store.notices import News


def put_absences(command: PutAbsences, work: Work) -> SetupChanged:
    """Keep somebody's absences, and say who will not be stood in for, where and when."""
    person = work.setup.people.get(command.person or work.actor.id)
    if person is None or not person.active:
        raise NotFound(f"Nobody active here has the id “{command.person}”.")
    times = tuple(sorted((each for each in command.times if each.ends > work.now), key=lambda each: each.begins))
    _insist_may(person, times, work)
    if any(after.begins < before.ends for before, after in pairwise(times)):
        raise Refused("Two of these absences overlap: make one of them.")
    for deputy in dict.fromkeys(each.deputy for each in times if each.deputy is not None):
        _insist_can_stand_in(deputy, person, work.setup)
    if times:
        setup_rows.put_items(work.session, "absences", (Absences(id=person.id, times=times),))
    else:
        setup_rows.remove_items(work.session, "absences", (person.id,))
    _tell_deputies(command, person, times, work)
    return saved(work, command).having(warnings=tuple(_warnings(person, times, work)))


def may_say_away(actor: Actor, person: Person, setup: Setup) -> bool:
    """Whether the actor may say when somebody is away: they themselves, who leads them, and who administers people."""
    if person.id == actor.id:
        return True
    if not reaches(actor, person.role, setup.roles.get(person.own_role or "")):
        return False
    supervises = actor.role is Role.SUPERVISOR and not actor.departments.isdisjoint(person.departments)
    leads = any(team.lead == actor.id and person.id in team.members for team in setup.teams.values())
    return may(Action.PEOPLE, actor) or supervises or leads or person.supervisor == actor.id


def _insist_may(person: Person, times: Iterable[Absence], work: Work) -> None:
    if not may_say_away(work.actor, person, work.setup):
        raise Forbidden(f"When {person.name} is away is for them, who leads them or an administrator to say.")
    known = work.setup.absences.get(person.id)
    mine_before = {each.begins for each in known.times if each.deputy == work.actor.id} if known is not None else set()
    taken = any(each.deputy == work.actor.id and each.begins not in mine_before for each in times)
    if taken and work.actor.role is Role.AGENT and work.actor.id != person.id:
        raise Forbidden(f"You lead {person.name} and do not name yourself deputy: ask them or a supervisor.")


def _insist_can_stand_in(deputy_id: str, person: Person, setup: Setup) -> None:
    deputy = setup.people.get(deputy_id)
    if deputy is None or not deputy.active:
        raise Refused(f"“{deputy_id}” is nobody active here: choose somebody else as deputy.")
    if deputy.id == person.id:
        raise Refused("Nobody stands in for themself: choose somebody else as deputy, or nobody.")
    if deputy.role not in AGENTS:
        raise Refused(f"{deputy.name} works on no tickets and cannot stand in: choose somebody else as deputy.")


def _tell_deputies(command: PutAbsences, person: Person, times: tuple[Absence, ...], work: Work) -> None:
    """Whoever was named now, or for another time than before, hears of it as they wish; not who named themself."""
    setup = work.setup
    known = setup.absences.get(person.id)
    before = {(each.begins, each.ends, each.deputy) for each in known.times} if known is not None else set()
    if NoticeKind.STANDS_IN in setup.settings.mailing.silent:
        return
    written: list[tuple[Person, News]] = []
    for each in times:
        if each.deputy in (None, work.actor.id) or (each.begins, each.ends, each.deputy) in before:
            continue
        deputy = setup.people[each.deputy or ""]
        begins, ends = (told_in(deputy.language, at, setup) for at in (each.begins, each.ends))
        text = _NAMED[deputy.language].format(name=person.name, begins=begins, ends=ends)
        written.append((deputy, News(deputy.id, NoticeKind.STANDS_IN, text, each.why)))
    deliver(work.session, setup, written, key=f"absence-{command.command_id.hex}-", at=work.now)


_NAMED = {
    "en": "You stand in for {name} from {begins} until {ends}",
    "fr": "Vous remplacez {name} du {begins} au {ends}",
}


def _warnings(person: Person, times: tuple[Absence, ...], work: Work) -> Iterator[str]:
    """What is as was asked and perhaps not what was meant, for this person and for those they stand in for."""
    setup = replace(work.setup, absences={**work.setup.absences, person.id: Absences(id=person.id, times=times)})
    for each in times:
        if each.deputy is not None:
            yield from _not_reached(person, setup.people[each.deputy], setup)
    told = dict.fromkeys(
        sentence
        for absent, others in setup.absences.items()
        for each in others.times
        if each.ends > work.now and person.id in (absent, each.deputy)
        for sentence in _both_away(absent, each, setup)
    )
    yield from told


def _not_reached(person: Person, deputy: Person, setup: Setup) -> Iterator[str]:
    for department in person.departments:
        if not reaches_as_deputy(deputy, department, setup):
            place = setup.departments[department].name if department in setup.departments else department
            yield f"{deputy.name} does not work on tickets of {place}: what waits for {person.name} there waits on."


def _both_away(absent: str, absence: Absence, setup: Setup) -> Iterator[str]:
    """A sentence for each time in which the deputy is away as well."""
    others = setup.absences.get(absence.deputy or "")
    for each in others.times if others is not None else ():
        begins, ends = max(each.begins, absence.begins), min(each.ends, absence.ends)
        if begins < ends:
            next_one = stand_in_for(absent, setup, begins)
            whom, deputy = setup.people[absent].name, setup.people[absence.deputy or ""].name
            who = setup.people[next_one.deputy].name if next_one is not None else "nobody"
            when = f"from {on_the_wall(begins, setup)} until {on_the_wall(ends, setup)}"
            yield f"{deputy} is away as well {when}: then {who} stands in for {whom}."
