"""What a log needs on a desk before its first event: a department, teams, people, statuses and a Blueprint."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace

from runtime.desk.protocol import Desk
from runtime.exchange.discover import Options, discover, performers_of
from runtime.exchange.event_log import EventLog, LogEvent
from runtime.exchange.suggestions import Cast
from runtime.messages.blueprints import BlueprintSummary, GetVersion, ListBlueprints, PublishBlueprint, SaveDraft
from runtime.messages.setup import GetSetup, PutDepartments, PutPeople, PutStatuses, PutTeams
from runtime.model.blueprint import Blueprint, State
from runtime.model.people import SYSTEM, Department, Person, Team
from runtime.model.refusals import MAX_NAME, free_name, fresh_id
from runtime.model.setup import Status
from runtime.model.values import Name

KEY_LENGTH = 8
MAX_REF = 200
NOT_NAMED = "Not named in the log"
"""The person who stands in for events that name nobody."""

_SUFFIXES = (".gz", ".xes", ".csv", ".txt")


@dataclass(frozen=True, slots=True)
class Plan:
    """A log ready to pass through a desk: the Blueprint is published. `prefix`: how the refs of its cases begin."""

    prefix: str
    blueprint: Blueprint
    department: str
    cast: Cast

    def ref(self, case: str) -> str:
        """The name under which the desk keeps a case."""
        whole = f"{self.prefix}{case}"
        if len(whole) <= MAX_REF:
            return whole
        digest = hashlib.sha256(case.encode("utf-8", "surrogatepass")).hexdigest()
        return f"{whole[: MAX_REF - len(digest) - 1]}-{digest}"

    def performer(self, event: LogEvent) -> str:
        """The id of whoever brought the event about."""
        return self.cast.people[event.resource or NOT_NAMED]

    def team(self, event: LogEvent) -> str | None:
        """The id of the team the ticket is with after the event; None: the log does not say."""
        return self.cast.teams[event.group] if event.group is not None else None


def key_of(log: EventLog) -> str:
    """Eight signs that name this reading of this file: other columns make other cases."""
    how = log.how
    read_as = (how.case, how.activity, how.time) if how else ()
    return hashlib.sha256(f"{log.digest}{read_as}".encode()).hexdigest()[:KEY_LENGTH]


def prefix_of(log: EventLog, copy: int) -> str:
    """How the refs of a copy of this log begin; the second and later ones are numbered."""
    return f"{key_of(log)}/" if copy == 1 else f"{key_of(log)}.{copy}/"


def blueprint_id_of(log: EventLog, blueprint: Blueprint | None) -> str:
    """The id of the Blueprint this log runs through: the given one's, or one made for this reading of the log."""
    return blueprint.id if blueprint is not None else f"{fresh_id(stem_of(log), ())[:48]}-{key_of(log)}"


def stem_of(log: EventLog) -> str:
    """The log's file name as a title."""
    stem = log.source
    while stem.lower().endswith(_SUFFIXES):
        stem = stem.rpartition(".")[0]
    return stem.strip()[:100] or "Log"


def prepare(desk: Desk, log: EventLog, given: Blueprint | None, copy: int) -> Plan:
    """Put what the log needs on the desk, as far as it is not there, and publish its Blueprint.

    Repeated after an interruption it finds everything as it was. Raises TooWide, and a Fault of the desk's.
    """
    department = (given and given.department) or blueprint_id_of(log, None)
    _put_department(desk, department, stem_of(log))
    people = _put_people(desk, log, department)
    cast = Cast(teams=_put_teams(desk, log, department, people), people=people)
    blueprint = _published(desk, log, given, Options(department=department, cast=cast))
    return Plan(prefix_of(log, copy), blueprint, department, cast)


def _published(desk: Desk, log: EventLog, given: Blueprint | None, options: Options) -> Blueprint:
    """The Blueprint the log runs through, as the desk has it; one published before is not made again."""
    wanted = blueprint_id_of(log, given)
    summaries = desk.ask(ListBlueprints())
    present = next((summary for summary in summaries if summary.id == wanted), None)
    there = present is not None and present.version is not None
    frozen = desk.ask(GetVersion(blueprint_id=wanted)).blueprint if there else None
    if frozen is not None and given is None:
        return frozen
    name = free_name(stem_of(log), [summary.name for summary in summaries])
    blueprint = _with_statuses(desk, given or discover(log, replace(options, id=wanted, name=name)))
    if blueprint != frozen:
        _publish(desk, blueprint, present, note=f"Replay of {log.source or 'a log'}")
    return blueprint


def _put_department(desk: Desk, key: str, name: Name) -> None:
    known = {department.id: department for department in desk.ask(GetSetup()).departments}
    if key not in known:
        free = free_name(name, [department.name for department in known.values()])
        desk.do(PutDepartments(departments=(Department(id=key, name=free),)))


def _put_people(desk: Desk, log: EventLog, department: str) -> Mapping[str, str]:
    """The log's resources as agents of the department; somebody of the same name is the same person."""
    setup = desk.ask(GetSetup())
    _, resources = performers_of(log)
    named = {person.name: person for person in reversed(setup.people) if person.active}
    taken = {person.id for person in setup.people} | {SYSTEM}
    found: dict[str, Person] = {}
    for resource in (*resources, NOT_NAMED):
        person = named.get(resource.strip()[:MAX_NAME]) or _newcomer(resource, taken)
        taken.add(person.id)
        departments = dict.fromkeys((*person.departments, department))
        found[resource] = person.having(departments=tuple(departments))
    if any(person not in setup.people for person in found.values()):
        desk.do(PutPeople(people=tuple({person.id: person for person in found.values()}.values())))
    return {resource: person.id for resource, person in found.items()}


def _newcomer(name: str, taken: set[str]) -> Person:
    return Person(id=fresh_id(name, taken), name=name.strip()[:MAX_NAME])


def _put_teams(desk: Desk, log: EventLog, department: str, people: Mapping[str, str]) -> Mapping[str, str]:
    """The log's groups as teams of the department, with everybody who acted for them."""
    setup = desk.ask(GetSetup())
    members = _members(log, people)
    named = {team.name: team for team in reversed(setup.teams) if team.department == department}
    taken = {team.id for team in setup.teams}
    found: dict[str, Team] = {}
    for group in sorted(members):
        name = group.strip()[:MAX_NAME]
        team = named.get(name) or Team(id=fresh_id(group, taken), name=name, department=department)
        taken.add(team.id)
        found[group] = team.having(members=tuple(dict.fromkeys((*team.members, *sorted(members[group])))))
    if set(found.values()) - set(setup.teams):
        desk.do(PutTeams(teams=tuple({team.id: team for team in found.values()}.values())))
    return {group: team.id for group, team in found.items()}


def _members(log: EventLog, people: Mapping[str, str]) -> dict[str, set[str]]:
    members: dict[str, set[str]] = {}
    for case in log.cases:
        for event in case.events:
            if event.group is not None:
                members.setdefault(event.group, set()).add(people[event.resource or NOT_NAMED])
    return members


def _with_statuses(desk: Desk, blueprint: Blueprint) -> Blueprint:
    """The Blueprint with a status of the desk for each state: one that is there and means the same, or a new one."""
    known = {status.id: status for status in desk.ask(GetSetup()).statuses}
    fresh: list[Status] = []
    states: list[State] = []
    for state in blueprint.states:
        wanted = _status_of(state, known)
        if wanted.id not in known:
            known[wanted.id] = wanted
            fresh.append(wanted)
        states.append(state.having(status=wanted.id))
    if fresh:
        desk.do(PutStatuses(statuses=tuple(fresh)))
    return blueprint.having(states=tuple(states))


def _status_of(state: State, known: Mapping[str, Status]) -> Status:
    """The status the state names; one of the same name, or a new one, when that means something else on this desk."""
    wanted = state.status or state.category.name.lower()
    present = known.get(wanted)
    if present is None:
        return Status(id=wanted, name=state.name, category=state.category)
    same = (status for status in (present, *known.values()) if status.category is state.category)
    alike = next((status for status in same if status is present or status.name == state.name), None)
    return alike or Status(id=fresh_id(state.name, known), name=state.name, category=state.category)


def _publish(desk: Desk, blueprint: Blueprint, present: BlueprintSummary | None, note: str) -> None:
    revision = (present.draft_revision or 0) if present is not None else 0
    saved = desk.do(SaveDraft(blueprint=blueprint, expected_revision=revision)).result
    publish = PublishBlueprint(blueprint_id=blueprint.id, expected_revision=saved.revision, note=note, accept="all")
    desk.do(publish)  # what was discovered is what happened: warnings do not make it less true
