"""The VIP story: a company by its domain, its team, its priority, a view for everyone, and two business hours.

What the story calls a trigger and an automation is said by a Blueprint: it claims the company's tickets, entering gives
the priority and writes to the requester, and a limit of two business hours on *Unassigned* fires once when nobody took
the ticket – by the clock of the real program.
"""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
import sqlalchemy as sa
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import QApplication

from designer import desks
from designer.panels.several import Picker
from runtime.desk.local import LocalDesk
from runtime.messages.blueprints import PublishBlueprint, SaveDraft
from runtime.messages.checks import CheckBlueprint
from runtime.messages.requesters import AddRequester
from runtime.messages.setup import GetSetup, PutCalendars, PutDepartments, PutPeople
from runtime.messages.system import Hello
from runtime.messages.tickets import CreateTicket, EditTicket, GetHistory, GetTicket
from runtime.messages.views import ListView, PreviewView, PutView
from runtime.model.actions import Channel, Hold, Recipient, RecipientKind, SendLetter, SetField
from runtime.model.blueprint import Blueprint, Category, Entry, State, Transition, When
from runtime.model.calendar import Calendar, Interval, Week
from runtime.model.criteria import Compare, Operator
from runtime.model.durations import Duration, Unit
from runtime.model.limits import Escalation, Limit
from runtime.model.people import Department, Person, Role
from runtime.model.ticket import Priority
from runtime.model.views import View
from tests.journeys.test_administrator import click_text

LEFT = Qt.MouseButton.LeftButton
PARIS = ZoneInfo("Europe/Paris")
OPENS, CLOSES = 9, 18
HOURS = (Interval(opens=OPENS * 60, closes=CLOSES * 60),)
CALENDAR = Calendar(
    id="office",
    name="Office",
    zone="Europe/Paris",
    weekly=Week(monday=HOURS, tuesday=HOURS, wednesday=HOURS, thursday=HOURS, friday=HOURS),
)


def before_now(business_minutes: int) -> int:
    """A moment after which exactly so many minutes of office hours pass until now: walked back on the wall clock."""
    at = QDateTime.currentMSecsSinceEpoch() // 60_000 * 60_000
    left = business_minutes
    while left > 0:
        at -= 60_000
        local = datetime.fromtimestamp(at / 1000, UTC).astimezone(PARIS)
        left -= local.weekday() < 5 and OPENS <= local.hour < CLOSES
    return at


def letter(to: RecipientKind, subject: str) -> SendLetter:
    return SendLetter(
        channel=Channel.MAIL, to=(Recipient(kind=to),), subject=subject, body="${ticket.subject}", hold=Hold.NOTHING
    )


def vip_blueprint(organisation: str) -> Blueprint:
    """Unassigned for two business hours: the team is written to and the ticket becomes urgent, once."""
    alarm = Escalation(
        actions=(
            letter(RecipientKind.TEAM, "Nobody takes this VIP ticket"),
            SetField(field="priority", value=Priority.URGENT),
        )
    )
    return Blueprint(
        id="vip",
        name="VIP",
        department="support",
        entry=Entry(criteria=Compare(operand="ticket.organisation", operator=Operator.IS, value=organisation)),
        start="unassigned",
        states=(
            State(
                id="unassigned",
                name="Unassigned",
                category=Category.NEW,
                limit=Limit(allows=Duration(amount=2, unit=Unit.BUSINESS_HOURS), escalations=(alarm,)),
                on_entry=(
                    SetField(field="priority", value=Priority.HIGH),
                    letter(RecipientKind.REQUESTER, "We have your request"),
                ),
            ),
            State(id="taken", name="Taken", category=Category.OPEN),
            State(id="solved", name="Solved", category=Category.SOLVED, final=True),
        ),
        transitions=(
            Transition(
                id="take",
                name="Taken by somebody",
                source="unassigned",
                target="taken",
                trigger=When(),
                criteria=Compare(operand="ticket.assignee", operator=Operator.NOT_EMPTY),
            ),
            Transition(id="solve", name="Solve", source="taken", target="solved"),
        ),
    )


@pytest.fixture
def place(tmp_path):
    """A small desk with office hours and four people who work there."""
    path = tmp_path / "vip.desk"
    desk = desks.create(path)
    desk.do(PutCalendars(calendars=(CALENDAR,)))
    desk.do(PutDepartments(departments=(Department(id="support", name="Support", calendar="office"),)))
    people = [
        Person(id=name.casefold(), name=name, email=f"{name.casefold()}@desk.test", departments=("support",))
        for name in ("Vera", "Victor", "Nils")
    ]
    desk.do(PutPeople(people=(*people, Person(id="sue", name="Sue", role=Role.SUPERVISOR, departments=("support",)))))
    desk.close()
    return path


@pytest.fixture
def other(place):
    desk = desks.open_existing(str(place))
    yield desk
    desk.close()


def type_into(qtbot, line, text):
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


def add_thing(qtbot, page, fill):
    """Add, fill in, save; by mouse and keys."""
    qtbot.waitUntil(page.isVisible)
    qtbot.mouseClick(page.add_button, LEFT)
    fill(page.form)
    qtbot.mouseClick(page.save_button, LEFT)
    qtbot.waitUntil(lambda: not page.unsaved and page.told.isVisible(), timeout=10_000)


def choose_member(qtbot, editor, name):
    qtbot.mouseClick(editor.add, LEFT)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), Picker))
    qtbot.keyClicks(QApplication.activePopupWidget().search, name)
    qtbot.keyClick(QApplication.activePopupWidget().search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: name.casefold() in editor.value)


def manage_company(qtbot, manage):
    """The team of two, and the company whose domain brings its people in and whose tickets go to that team."""

    def team(form):
        type_into(qtbot, form.name, "VIP team")
        choose_member(qtbot, form.members, "Vera")
        choose_member(qtbot, form.members, "Victor")

    def company(form):
        type_into(qtbot, form.name, "Contoso")
        type_into(qtbot, form.domains, "contoso.test contoso.example")
        form.team.setFocus()
        qtbot.waitUntil(lambda: form.team.findText("VIP team") == 1, timeout=10_000)
        qtbot.keyClick(form.team, Qt.Key.Key_Down)

    click_text(qtbot, manage.list, "Teams")
    add_thing(qtbot, manage.pages["teams"], team)
    click_text(qtbot, manage.list, "Organisations")
    add_thing(qtbot, manage.pages["organisations"], company)


def publish(desk, blueprint):
    draft = desk.do(SaveDraft(blueprint=blueprint, expected_revision=0)).result
    accept = tuple({each.code for each in desk.ask(CheckBlueprint(blueprint=blueprint))})
    desk.do(PublishBlueprint(blueprint_id=blueprint.id, expected_revision=draft.revision, accept=accept))


def subjects(desk, ticket_id):
    """Of every letter about a ticket, in order."""
    with desk.database.read() as session:
        found = sa.text("select subject from outbox where ticket_id = :id order by id")
        return list(session.core.execute(found, {"id": ticket_id}).scalars())


def company_of(desk):
    """What was said in Manage, as another connection finds it."""
    setup = desk.ask(GetSetup())
    contoso = next(each for each in setup.organisations if each.name == "Contoso")
    team = next(each for each in setup.teams if each.name == "VIP team")
    assert (contoso.domains, contoso.default_team) == (("contoso.test", "contoso.example"), team.id)
    assert set(team.members) == {"vera", "victor"}
    return contoso


def write_in(desk, requester, subject, minutes):
    """A ticket of so many minutes of office hours ago."""
    at = before_now(minutes)
    then = LocalDesk(desk.database, lambda: at, desk.ask(Hello()).actor)
    command = CreateTicket(subject=subject, department="support", requester=requester.id)
    return then.ask(GetTicket(ticket_id=then.do(command).result.ticket_id))


@pytest.mark.slow
def test_a_vip_ticket_nobody_takes_within_two_business_hours(qtbot, start, place, other):
    desktop = start(place, "design")
    qtbot.mouseClick(desktop.session.furnished.view.rail.buttons["manage"], LEFT)
    qtbot.waitUntil(lambda: desktop.session.manage is not None and bool(desktop.session.manage.pages), timeout=10_000)
    manage_company(qtbot, desktop.session.manage)
    contoso = company_of(other)
    publish(other, vip_blueprint(contoso.id))

    # whoever writes from the company's domain belongs to it; their tickets go to its team, with its priority
    cora = other.do(AddRequester(name="Cora", email="cora@contoso.test")).result
    assert cora.organisations == (contoso.id,)
    late, fresh = write_in(other, cora, "Too long", 121), write_in(other, cora, "Not yet", 117)
    taken = write_in(other, cora, "Taken in time", 110)
    other.do(EditTicket(ticket_id=taken.id, expected_version=taken.version, fields={"assignee": "vera"}))
    for ticket in (late, fresh, taken):
        assert (ticket.team, ticket.organisation) == (contoso.default_team, contoso.id)
    assert {each.priority for each in (fresh, taken)} == {Priority.HIGH}, "with its priority"

    # the clock of the real program finds the one, once, and leaves the others alone
    qtbot.waitUntil(lambda: other.ask(GetTicket(ticket_id=late.id)).priority == Priority.URGENT, timeout=20_000)
    assert {other.ask(GetTicket(ticket_id=each.id)).priority for each in (fresh, taken)} == {Priority.HIGH}
    assert other.ask(GetTicket(ticket_id=taken.id)).state == "taken"
    assert [event.kind for event in other.ask(GetHistory(ticket_id=late.id))].count("escalated") == 1
    assert subjects(other, late.id) == ["We have your request", "Nobody takes this VIP ticket"]
    assert subjects(other, fresh.id) == ["We have your request"]
    _see_the_view(other, contoso, {late.id, fresh.id, taken.id})


def _see_the_view(desk, contoso, tickets):
    """The view for everyone, looked at before it is kept; an agent has it."""
    unsolved = Compare(operand="ticket.category", operator=Operator.LESS, value=int(Category.SOLVED))
    of_vip = Compare(operand="ticket.organisation", operator=Operator.IS, value=contoso.id)
    shown = ("subject", "priority", "updated_at")
    view = View(id="vip", title="Unsolved of Contoso", all_of=(of_vip, unsolved), columns=shown)
    assert len(desk.ask(PreviewView(view=view)).rows) == len(tickets)
    desk.do(PutView(view=view))
    rows = desk.acting_as("nils").ask(ListView(view_id="vip")).rows
    assert {row.ticket.id for row in rows} == tickets
