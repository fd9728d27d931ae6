from __future__ import annotations

import pytest

from designer.panels.versions.question import Question
from runtime.messages.setup import PutPeople, PutSettings, PutTeams
from runtime.messages.tickets import CreateTicket, GetTicket
from tests.admin.hands import choose, dialog_of, press, type_into, until_saved


@pytest.fixture
def teams(page):
    return page("teams")


@pytest.fixture
def busy(other, now):
    """A team, a member of it, and a ticket of both."""
    setup = now()
    team = next(each for each in setup.teams if each.members and each.department)
    ticket = other.do(
        CreateTicket(subject="Kettle leaks", department=team.department, team=team.id, assignee=team.members[0])
    )
    return team, team.members[0], ticket.result.ticket_id


def _chip(form, name):
    return next(chip for chip in form.members._chips if chip.text().startswith(name))


def _leave(qtbot, teams, now, team, person):
    teams.choose(team.id)
    name = next(each.name for each in now().people if each.id == person)
    press(qtbot, _chip(teams.form, name))
    press(qtbot, teams.save_button)


def _team(now, key):
    return next(each for each in now().teams if each.id == key)


def test_who_leaves_with_tickets_is_asked_about_and_loses_them(qtbot, teams, busy, now, other):
    team, person, ticket = busy
    _leave(qtbot, teams, now, team, person)
    question = dialog_of(qtbot, Question)
    assert "lose their assignee" in question.text.text()
    press(qtbot, question.no)
    assert teams.unsaved
    assert person in _team(now, team.id).members
    press(qtbot, teams.save_button)
    press(qtbot, dialog_of(qtbot, Question).yes)
    until_saved(qtbot, teams)
    assert person not in _team(now, team.id).members
    assert other.ask(GetTicket(ticket_id=ticket)).assignee is None


def test_where_tickets_stay_with_who_leaves_nothing_is_asked(qtbot, teams, busy, now, other):
    settings = now().settings
    other.do(PutSettings(settings=settings.having(lifecycle=settings.lifecycle.having(leaving_team_unassigns=False))))
    team, person, ticket = busy
    teams.show_setup(now())
    _leave(qtbot, teams, now, team, person)
    until_saved(qtbot, teams)
    assert other.ask(GetTicket(ticket_id=ticket)).assignee == person


def test_an_inactive_member_is_named_all_the_same(teams, now, other):
    team = next(each for each in now().teams if each.members)
    person = next(each for each in now().people if each.id == team.members[0])
    other.do(PutPeople(people=(person.having(active=False),)))
    teams.show_setup(now())
    teams.choose(team.id)
    assert _chip(teams.form, person.name)


def test_lead_department_and_skills_are_kept(qtbot, teams, now):
    team, setup = _team(now, teams.current), now()
    lead = next(each for each in setup.people if each.active and each.id != team.lead)
    department = next(each for each in setup.departments if each.id != team.department)
    choose(qtbot, teams.form.lead, lead.id)
    choose(qtbot, teams.form.department, department.id)
    type_into(qtbot, teams.form.skills, "refunds, , French")
    press(qtbot, teams.save_button)
    until_saved(qtbot, teams)
    after = _team(now, team.id)
    assert (after.lead, after.department, after.skills) == (lead.id, department.id, ("refunds", "French"))


def test_somebody_new_in_a_team_is_no_question(qtbot, teams, now, other):
    team = _team(now, teams.current)
    other.do(PutTeams(teams=(team.having(name=team.name),)))
    type_into(qtbot, teams.form.name, "Renamed")
    press(qtbot, teams.save_button)
    until_saved(qtbot, teams)
    assert _team(now, team.id).name == "Renamed"


def test_a_team_works_by_a_calendar_of_its_own(qtbot, teams, now):
    team, calendar = now().teams[0], now().calendars[-1]
    teams.choose(team.id)
    assert teams.form.calendar.itemText(0) == "The department’s calendar"
    choose(qtbot, teams.form.calendar, calendar.id)
    press(qtbot, teams.save_button)
    until_saved(qtbot, teams)
    assert _team(now, team.id).calendar == calendar.id
