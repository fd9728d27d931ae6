"""What the lines of a table of people mean on a desk: whom each one adds, what comes along, and what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pydantic import ValidationError
from PySide6.QtCore import QCoreApplication

from designer.admin.roles import STAFF, may_give, role_name
from runtime.exchange.people_table import SaidOfPerson
from runtime.messages.setup import Newcomers, PutPeople, SetupView
from runtime.model.folding import fold
from runtime.model.mailing import why_not_address
from runtime.model.people import SYSTEM, Department, Person, Role, Team
from runtime.model.refusals import fresh_id

translate = QCoreApplication.translate

_ALSO_CALLED = {
    Role.ADMINISTRATOR: ("administrator", "admin", "administrateur", "administratrice"),
    Role.PROCESS_OWNER: ("process owner", "responsable de processus"),
    Role.SUPERVISOR: ("supervisor", "team leader", "superviseur", "superviseuse"),
    Role.AGENT: ("agent", "agente"),
    Role.LIGHT_AGENT: ("light agent", "agent occasionnel", "agente occasionnelle"),
}
"""Roles in both languages: a table is not always in the window's."""
_LANGUAGES = {"en": ("en", "english", "anglais"), "fr": ("fr", "french", "francais")}


@dataclass(frozen=True, slots=True)
class Usual:
    """What is meant where a line says nothing, and whether teams and departments that are unknown are made."""

    role: Role = Role.AGENT
    department: str | None = None
    makes: bool = True
    language: str = "en"


@dataclass(slots=True)
class Meant:
    """A line, whom it adds, and why it cannot as it stands."""

    said: SaidOfPerson
    person: Person | None = None
    wrong: list[str] = field(default_factory=list)
    role: str = ""


class Reading:
    """All lines of a table, understood on a set-up. Nothing is changed by it."""

    def __init__(self, said: Iterable[SaidOfPerson], setup: SetupView, mine: Role, usual: Usual) -> None:
        self._setup, self._mine, self._usual = setup, mine, usual
        self._teams = {fold(each.name): each.id for each in setup.teams}
        self._departments = {fold(each.name): each.id for each in setup.departments}
        self._met: dict[str, int] = {}
        self.unknown: dict[str, str] = {}
        """Teams and departments the desk does not know yet, as they are written."""
        self.lines = [self._meant(each) for each in said]

    @property
    def sound(self) -> list[Meant]:
        """The lines that can be added."""
        return [each for each in self.lines if each.person is not None and not each.wrong]

    def _meant(self, said: SaidOfPerson) -> Meant:
        line = Meant(said)
        line.wrong = [why for why in (self._why_not_name(said), self._why_not_address(said)) if why]
        role, own = self._role(line)
        self._look_up(line, said.teams, self._teams, translate("PeopleTable", "There is no team “{name}”."))
        text = translate("PeopleTable", "There is no department “{name}”.")
        self._look_up(line, said.departments, self._departments, text)
        try:
            line.person = Person(
                id="new",
                name=said.name or "?",
                email=said.email,
                role=role,
                own_role=own,
                phone=said.phone,
                language=self._language(line),
            )
        except ValidationError as error:
            line.wrong.append(str(error.errors()[0]["msg"]))
        return line

    def _why_not_name(self, said: SaidOfPerson) -> str:
        if not said.name:
            return translate("PeopleTable", "There is no name.")
        alike = (each for each in self._setup.people if fold(each.name) == fold(said.name))
        if any(not said.email or not each.email for each in alike):
            return translate("PeopleTable", "{name} is here already.").format(name=said.name)
        return ""

    def _why_not_address(self, said: SaidOfPerson) -> str:
        if said.email and why_not_address(said.email) is not None:
            return translate("PeopleTable", "“{address}” is no mail address.").format(address=said.email)
        address = fold(said.email)
        other = next((each for each in self._setup.people if address and fold(each.email) == address), None)
        if other is not None:
            return translate("PeopleTable", "{name} has this address already.").format(name=other.name)
        before = self._met.setdefault(address or fold(said.name), said.line)
        if before != said.line:
            return translate("PeopleTable", "The same as line {number}.").format(number=before)
        return ""

    def _role(self, line: Meant) -> tuple[Role, str | None]:
        wanted = fold(line.said.role)
        own = next((each for each in self._setup.roles if wanted and fold(each.name) == wanted), None)
        named = (role for role in STAFF if wanted in {fold(role_name(role)), *_ALSO_CALLED[role]})
        role = own.made_from if own is not None else next(named, None) if wanted else self._usual.role
        if role is None:
            text = translate("PeopleTable", "There is no role “{name}” to give.")
            line.wrong.append(text.format(name=line.said.role))
        elif not may_give(self._mine, role):
            line.wrong.append(translate("PeopleTable", "This role is above yours."))
        line.role = own.name if own is not None else role_name(role) if role is not None else line.said.role
        return role or Role.AGENT, own.id if own is not None else None

    def _language(self, line: Meant) -> str:
        wanted = fold(line.said.language)
        found = next((code for code, names in _LANGUAGES.items() if wanted in names), None)
        if wanted and found is None:
            text = translate("PeopleTable", "“{language}” is no language here: write en or fr.")
            line.wrong.append(text.format(language=line.said.language))
        return found or self._usual.language

    def _look_up(self, line: Meant, names: Sequence[str], known: dict[str, str], unknown: str) -> None:
        for name in names:
            if fold(name) not in known:
                self.unknown.setdefault(fold(name), name)
                if not self._usual.makes:
                    line.wrong.append(unknown.format(name=name))

    def command(self, taken: Iterable[str]) -> PutPeople:
        """What adds every sound line at once; no id of it is one of those taken, which customers have."""
        made = _Made(self._setup, self._departments, self._teams, self._usual.department)
        used = {SYSTEM, *(each.id for each in self._setup.people), *taken}
        people = [made.added(each, used) for each in self.sound]
        return PutPeople(people=tuple(people), newcomers=made.along(), revision=self._setup.revision)


class _Made:
    """Gathers the departments and teams that come along with people."""

    def __init__(
        self, setup: SetupView, departments: dict[str, str], teams: dict[str, str], department: str | None
    ) -> None:
        self._known_departments, self._known_teams = dict(departments), dict(teams)
        self._department_ids = {each.id for each in setup.departments}
        self._team_ids = {each.id for each in setup.teams}
        self._usual = department
        self._departments: list[Department] = []
        self._teams: dict[str, str] = {}
        self._joins: dict[str, list[Person]] = {}

    def added(self, line: Meant, used: set[str]) -> Person:
        """The person as they are to be, who joins their teams. What they use of ids is noted."""
        assert line.person is not None  # noqa: S101  sound lines have one
        places = [self._department(name) for name in line.said.departments]
        usual = (self._usual,) if self._usual is not None and not places else ()
        key = fresh_id(line.person.name, used)
        used.add(key)
        person = line.person.having(id=key, departments=tuple(dict.fromkeys((*places, *usual))))
        for name in line.said.teams:
            self._joins.setdefault(self._team(name), []).append(person)
        return person

    def along(self) -> Newcomers:
        """All that comes along. A new team is of its members' department, where they share one."""
        new = [self._new_team(key, name) for key, name in self._teams.items()]
        joins = {
            key: tuple(dict.fromkeys(each.id for each in people))
            for key, people in self._joins.items()
            if key not in self._teams
        }
        return Newcomers(departments=tuple(self._departments), teams=tuple(new), joins=joins)

    def _new_team(self, key: str, name: str) -> Team:
        people = self._joins[key]
        shared = set(people[0].departments).intersection(*(each.departments for each in people))
        department = next(iter(shared)) if len(shared) == 1 else None
        return Team(id=key, name=name, department=department, members=tuple(dict.fromkeys(p.id for p in people)))

    def _department(self, name: str) -> str:
        known = self._known_departments.get(fold(name))
        if known is None:
            known = self._known_departments[fold(name)] = fresh_id(name, self._department_ids)
            self._department_ids.add(known)
            self._departments.append(Department(id=known, name=name))
        return known

    def _team(self, name: str) -> str:
        known = self._known_teams.get(fold(name))
        if known is None:
            known = self._known_teams[fold(name)] = fresh_id(name, self._team_ids)
            self._team_ids.add(known)
            self._teams[known] = name
        return known
