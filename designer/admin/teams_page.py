"""Teams: agents who share a queue, their lead and what they are good at."""

from __future__ import annotations

from typing import override

from PySide6.QtWidgets import QWidget

from designer.admin.edits import NEW, Shelf
from designer.admin.things_page import ThingForm, ThingsPage
from designer.catalogue import Choice
from designer.courier import Courier
from designer.panels.editors import ChoiceEditor, LineEditor
from designer.panels.several import SeveralEditor
from runtime.messages.setup import PutTeams, SetupView
from runtime.messages.system import DeskInfo
from runtime.model.people import Team


class TeamForm(ThingForm[Team]):
    """One team."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._team: Team | None = None
        self._setup: SetupView | None = None
        self.name, self.skills = LineEditor(), LineEditor()
        self.department, self.lead, self.members = ChoiceEditor(), ChoiceEditor(), SeveralEditor()
        self.row(self.name, lambda: self.tr("Name"))
        self.row(
            self.members, lambda: self.tr("Members"), lambda: self.tr("They see the team's queue and may work it.")
        )
        self.row(
            self.lead, lambda: self.tr("Lead"), lambda: self.tr("Owner rules and letters may name the team's lead.")
        )
        self.row(self.department, lambda: self.tr("Department"))
        self.row(self.skills, lambda: self.tr("Skills"), lambda: self.tr("With commas between them: refunds, French."))
        self.name.edited.connect(lambda text: self._change(name=text))
        self.skills.edited.connect(
            lambda text: self._change(skills=tuple(filter(None, map(str.strip, text.split(",")))))
        )
        self.members.edited.connect(lambda members: self._change(members=members))
        self.lead.picked.connect(lambda lead: self._change(lead=lead))
        self.department.picked.connect(lambda department: self._change(department=department))
        self.say(lambda _text: self._offer(), str)

    @override
    def offer(self, setup: SetupView) -> None:
        """Who works here may be a member."""
        self._setup = setup
        self._offer()

    def _offer(self) -> None:
        if self._setup is not None:
            people = [Choice(each.id, each.name) for each in self._setup.people if each.active]
            self.members.offer(people)
            self.lead.offer(people, self.tr("Nobody"))
            departments = [Choice(each.id, each.name) for each in self._setup.departments]
            self.department.offer(departments, self.tr("Every department"))

    @override
    def show_value(self, thing: Team) -> None:
        """Show a team."""
        self._team = thing
        self.name.show_value(thing.name)
        self.members.show_value(thing.members)
        self.lead.show_value(thing.lead)
        self.department.show_value(thing.department)
        self.skills.show_value(", ".join(thing.skills))

    def _change(self, **changes: object) -> None:
        if self._team is not None:
            self._team = self._team.model_copy(update=changes)
            self.edited.emit(self._team)


class TeamsPage(ThingsPage[Team]):
    """Every team of the desk."""

    def __init__(self, courier: Courier, info: DeskInfo, parent: QWidget | None = None) -> None:
        super().__init__(courier, info, Shelf(_teams, self._begin, _put), TeamForm(), parent)
        self.head(
            lambda: self.tr("Teams"),
            lambda: self.tr("Agents who share a queue. Tickets and owner rules name a team, not its people."),
        )

    @override
    def describe(self, thing: Team) -> str:
        """How many work in it."""
        return self.tr("%Ln member(s)", "", len(thing.members))

    def _begin(self, _setup: SetupView) -> Team:
        return Team(id=NEW, name=self.tr("New team"))


def _teams(setup: SetupView) -> tuple[Team, ...]:
    return setup.teams


def _put(team: Team, revision: int) -> PutTeams:
    return PutTeams(teams=(team,), revision=revision)
