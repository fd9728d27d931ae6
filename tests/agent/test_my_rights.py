"""What a role may do nowhere is not offered on the ticket's page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from designer.agent.my_rights import MyRights
from designer.catalogue import Catalogue
from runtime.desk.door import open_desk
from runtime.messages.setup import GetSetup
from runtime.messages.tickets import CreateTicket
from runtime.messages.working import AddTask, ListTasks
from runtime.model.people import Role
from runtime.model.rights import Action, OwnRole, roles_for

LIGHT = "lea-novak"
SHIFT = Qt.KeyboardModifier.ShiftModifier


class TestLightAgent:
    """Writes notes and finishes their own tasks."""

    @pytest.fixture
    def person(self):
        return LIGHT

    @pytest.fixture
    def page(self, qtbot, work, place):
        desk = open_desk(str(place), durability="NORMAL")
        made = desk.do(CreateTicket(subject="It hums", department="technical", requester="alice-arnaud")).result
        for title, owner in (("Mine", LIGHT), ("Somebody's", "grace-murphy")):
            desk.do(AddTask(ticket_id=made.ticket_id, title=title, owner=owner))
        desk.close()
        work.go_to(made.ticket_id)
        qtbot.waitUntil(lambda: len(work.page.tasks.cards) == 2)
        return work.page

    def test_nothing_is_offered_that_would_be_refused(self, page):
        menu, links, tasks = page.menu, page.links, page.tasks
        offered = {action.text() for action in menu.menu.actions() if action.isVisible() and action.text()}
        assert offered == {"Follow"}
        hidden = (
            links.kind,
            links.picker,
            links.merge,
            tasks.line,
            tasks.add,
            page.reply.public,
            page.followers.picker,
        )
        assert [widget.objectName() for widget in hidden if not widget.isHidden()] == []
        assert all(card.open_button.isHidden() for card in tasks.cards.values())
        assert all(message.more.isHidden() for message in page.conversation.messages)

    def test_details_are_read_and_nothing_solves_the_ticket(self, qtbot, page):
        qtbot.waitUntil(lambda: bool(page.details.rows))
        assert not any(row.input.isEnabled() for row in page.details.rows.values())
        assert page.strip.turn.isHidden() and page.strip.claim.isHidden()

    def test_a_key_for_a_note_holds_while_the_list_has_the_focus(self, qtbot, work, page):
        work.panel.table.setFocus()
        qtbot.keyClick(work.panel.table, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier | SHIFT)
        qtbot.waitUntil(page.reply.text.hasFocus)

    def test_own_tasks_are_finished_others_are_not(self, qtbot, page, place):
        mine, others = page.tasks.cards.values()
        assert not others.done.isEnabled()
        page.tabs.setCurrentWidget(page.tasks)
        qtbot.mouseClick(mine.done.box, Qt.MouseButton.LeftButton)
        desk = open_desk(str(place), durability="NORMAL")
        ticket = page.ticket.id
        qtbot.waitUntil(lambda: desk.ask(ListTasks(ticket_id=ticket))[0].done_at is not None)
        desk.close()

    def test_a_key_for_a_reply_begins_a_note(self, page):
        page.reply.begin(public=True)
        assert page.reply.note.isChecked()


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.CUSTOMER])
def test_rights_follow_the_table(qapp, role):
    rights = MyRights(Catalogue())
    assert not any(rights.may(action) for action in Action)
    rights.acts_as("nora", role.value)
    assert {action for action in Action if rights.may(action)} == {
        action for action in Action if role in roles_for(action)
    }


def test_a_role_of_the_desks_own_takes_away(qapp, place):
    desk = open_desk(str(place), durability="NORMAL")
    setup = desk.ask(GetSetup())
    desk.close()
    less = OwnRole(id="careful", name="Careful", made_from=Role.AGENT, without=(Action.BULK,))
    people = tuple(
        person.having(own_role="careful") if person.id == "ines-fabre" else person for person in setup.people
    )
    catalogue = Catalogue()
    catalogue.learn(setup.having(roles=(less,), people=people))
    rights = MyRights(catalogue)
    rights.acts_as("ines-fabre", "agent")
    assert (rights.may(Action.BULK), rights.may(Action.TICKET_EDIT)) == (False, True)
    rights.acts_as("paul-lemaire", "agent")
    assert rights.may(Action.BULK)


def test_of_a_ticket_shared_for_one_transition_nothing_else_is_offered(qtbot, opened):
    opened._show(opened.ticket.having(restricted=True, subject="", description=""))
    hidden = (opened.tasks.line, opened.links.picker, opened.links.kind, opened.followers)
    assert all(widget.isHidden() for widget in hidden)
    assert not opened.menu.button.isEnabled()
    opened.refresh()
    qtbot.waitUntil(lambda: not opened.ticket.restricted and not opened.tasks.line.isHidden())
    assert not opened.followers.isHidden()
