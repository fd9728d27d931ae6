"""Teams: agents who share a queue, their lead and what they are good at."""

from __future__ import annotations

from functools import partial
from typing import override

from PySide6.QtWidgets import QWidget

from designer.admin.edits import NEW, Shelf
from designer.admin.removal import removing
from designer.admin.thing_form import ThingForm
from designer.admin.things_page import ThingsPage
from designer.catalogue import Choice
from designer.courier import Courier
from designer.panels.editors import ChoiceEditor, LineEditor
from designer.panels.several import SeveralEditor
from designer.panels.versions.question import Question
from runtime.messages.setup import PutTeams, SetupKind, SetupView
from runtime.messages.system import DeskInfo
from runtime.messages.tickets import CountTickets
from runtime.model.criteria import AllOf, Compare, Operator
from runtime.model.people import Person, Team


class TeamForm(ThingForm[Team]):
    """One team."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setup: SetupView | None = None
        self.name, self.skills = LineEditor(), LineEditor()
        self.department, self.lead, self.members = ChoiceEditor(), ChoiceEditor(), SeveralEditor()
        self.row(self.name, lambda: self.tr("Name"))
        self.row(
            self.members, lambda: self.tr("Members"), lambda: self.tr("They see the team’s queue and may work it.")
        )
        self.row(
            self.lead, lambda: self.tr("Lead"), lambda: self.tr("Owner rules and letters may name the team’s lead.")
        )
        self.row(self.department, lambda: self.tr("Department"))
        self.calendar = ChoiceEditor()
        self.row(
            self.calendar,
            lambda: self.tr("Calendar"),
            lambda: self.tr(
                "For limits and timers that are counted by the team’s calendar. What is running keeps the hours it "
                "began with."
            ),
        )
        self.row(self.skills, lambda: self.tr("Skills"), lambda: self.tr("With commas between them: refunds, French."))
        self.name.edited.connect(lambda text: self.change(name=text))
        self.skills.edited.connect(
            lambda text: self.change(skills=tuple(filter(None, map(str.strip, text.split(",")))))
        )
        self.members.edited.connect(lambda members: self.change(members=members))
        self.lead.picked.connect(lambda lead: self.change(lead=lead))
        self.calendar.picked.connect(lambda calendar: self.change(calendar=calendar))
        self.department.picked.connect(lambda department: self.change(department=department))
        self.say(lambda _text: self._offer(), str)

    @override
    def offer(self, setup: SetupView) -> None:
        """Who works here may be a member."""
        self._setup = setup
        self._offer()

    def _offer(self) -> None:
        if self._setup is not None:
            held = {*self.thing.members, self.thing.lead} if self.thing is not None else set()
            people = [Choice(each.id, each.name) for each in self._setup.people if each.active or each.id in held]
            self.members.offer(people)
            self.lead.offer(people, self.tr("Nobody"))
            departments = [Choice(each.id, each.name) for each in self._setup.departments]
            self.department.offer(departments, self.tr("Every department"))
            calendars = [Choice(each.id, each.name) for each in self._setup.calendars]
            self.calendar.offer(calendars, self.tr("The department’s calendar"))

    @override
    def show_value(self, thing: Team) -> None:
        """Show a team."""
        self.thing = thing
        self._offer()
        self.name.show_value(thing.name)
        self.members.show_value(thing.members)
        self.lead.show_value(thing.lead)
        self.department.show_value(thing.department)
        self.calendar.show_value(thing.calendar)
        self.skills.show_value(", ".join(thing.skills))


class TeamsPage(ThingsPage[Team]):
    """Every team of the desk."""

    def __init__(self, courier: Courier, info: DeskInfo, parent: QWidget | None = None) -> None:
        shelf = Shelf(_teams, self._begin, _put, removing(SetupKind.TEAM))
        super().__init__(courier, info, shelf, TeamForm(), parent)
        self.head(
            lambda: self.tr("Teams"),
            lambda: self.tr("Agents who share a queue. Tickets and owner rules name a team, not its people."),
        )
        self.nothing.explain(
            lambda: self.tr(
                "People who share a queue. A Blueprint says “First line” takes it up, so whoever "
                "joins or leaves changes no Blueprint."
            ),
            lambda: self.tr("Add a team…"),
        )

    @override
    def describe(self, thing: Team) -> str:
        """How many work in it."""
        return self.tr("%Ln member(s)", "", len(thing.members))

    @override
    def confirm(self, thing: Team) -> None:
        """Who leaves a team loses its unsolved tickets, where the desk says so: how many is said before."""
        leavers = self._leavers(thing)
        if self.setup is None or not leavers or not self.setup.settings.lifecycle.leaving_team_unassigns:
            self.put(thing)
            return
        theirs = AllOf(
            of=(
                Compare(operand="ticket.team", operator=Operator.IS, value=thing.id),
                Compare(operand="ticket.assignee", operator=Operator.IN, value=tuple(person.id for person in leavers)),
            )
        )
        self.courier.ask(
            CountTickets(criteria=theirs, live=True), self, partial(self._ask_leaving, thing, leavers), self.give_up
        )

    def _leavers(self, team: Team) -> list[Person]:
        if self.setup is None:
            return []
        before = next((each for each in self.setup.teams if each.id == team.id), None)
        gone = set(before.members) - set(team.members) if before is not None else set()
        return [person for person in self.setup.people if person.id in gone]

    def _ask_leaving(self, team: Team, leavers: list[Person], tickets: int) -> None:
        if not tickets:
            self.put(team)
            return
        names = ", ".join(person.name for person in leavers)
        question = Question(
            self.tr("Somebody leaves {team}").format(team=team.name),
            [
                self.tr("Leaving: {names}.").format(names=names),
                self.tr("%Ln unsolved ticket(s) of the team lose their assignee, and wait in its queue.", "", tickets),
            ],
            self.tr("Save"),
            self,
        )
        question.confirmed.connect(lambda _why: self.put(team))
        question.rejected.connect(self.not_confirmed)
        question.open()

    def _begin(self, _setup: SetupView) -> Team:
        return Team(id=NEW, name=self.tr("New team"))


def _teams(setup: SetupView) -> tuple[Team, ...]:
    return setup.teams


def _put(team: Team, revision: int) -> PutTeams:
    return PutTeams(teams=(team,), revision=revision)
