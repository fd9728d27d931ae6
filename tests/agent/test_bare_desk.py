"""An agent's first look at a desk on which no ticket is open: what the list leads on to."""

from __future__ import annotations

from contextlib import closing

import pytest
from PySide6.QtCore import Qt

from designer import desks
from designer.agent.new_ticket import NewTicketDialog
from runtime.messages.setup import GetSetup, PutDepartments, PutPeople
from runtime.messages.tickets import CreateTicket
from runtime.model.people import Department, Person, Role

LEFT = Qt.MouseButton.LeftButton
VIEW = "view:all_unsolved"


@pytest.fixture
def place(tmp_path):
    """A desk as it was made, with one agent."""
    path = tmp_path / "bare.desk"
    desk = desks.create(path)
    desk.do(PutDepartments(departments=(Department(id="support", name="Support"),)))
    desk.do(PutPeople(people=(Person(id="nora", name="Nora Blanc", role=Role.AGENT, departments=("support",)),)))
    desk.close()
    return path


@pytest.fixture
def person():
    return "nora"


@pytest.fixture
def bare(qtbot, work):
    place = work.panel.empty
    qtbot.waitUntil(lambda: place.isVisible() and place.new.isVisible())
    return place


def test_the_first_ticket_is_one_click_away_in_the_middle(qtbot, work, bare):
    assert "No ticket is open" in bare.text()
    assert not bare.views.isVisible(), "every view is as empty"
    qtbot.mouseClick(bare.new, LEFT)
    qtbot.waitUntil(lambda: isinstance(work.opening.dialog, NewTicketDialog))
    work.opening.dialog.reject()


def test_an_empty_view_offers_it_too_and_a_search_does_not(qtbot, work, bare):
    work.places.choose(VIEW)
    qtbot.waitUntil(lambda: bare.isVisible() and "in this view" in bare.text())
    assert bare.new.isVisible()
    qtbot.keyClicks(work.search.line, "parcel")
    qtbot.keyClick(work.search.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bare.isVisible() and "Nothing was found" in bare.text())
    assert not bare.new.isVisible()


def test_once_a_ticket_is_open_the_views_are_offered_instead(qtbot, work, bare, place):
    """A desk without a Blueprint: a ticket stands in the views, and in nobody's work."""
    elsewhere = desks.open_existing(str(place))
    elsewhere.do(CreateTicket(subject="The printer is on fire", department="support"))
    elsewhere.close()
    work.refresh()
    qtbot.waitUntil(lambda: not bare.new.isVisible())
    assert bare.isVisible() and bare.views.isVisible()
    assert "Nothing waits for you" in bare.text()


def _ask_for_the_first(qtbot, work):
    qtbot.mouseClick(work.new_button, LEFT)
    qtbot.waitUntil(lambda: work.opening.first is not None)
    qtbot.waitUntil(work.opening.first.isActiveWindow)
    return work.opening.first


class TestWithoutDepartments:
    """A desk on which nothing was set up: no ticket can be opened before there is a department."""

    @pytest.fixture
    def place(self, tmp_path):
        path = tmp_path / "new.desk"
        desk = desks.create(path)
        desk.do(PutPeople(people=(Person(id="nora", name="Nora Blanc", role=Role.AGENT),)))
        desk.close()
        return path

    @pytest.fixture
    def person(self, request):
        return getattr(request, "param", "nora")

    @pytest.mark.parametrize("person", ["owner"], indirect=True)
    def test_a_department_is_added_on_the_way_to_the_first_ticket(self, qtbot, work, place):
        qtbot.mouseClick(work.new_button, LEFT)
        qtbot.waitUntil(lambda: work.opening.first is not None)
        first = work.opening.first
        assert work.opening.dialog is None
        qtbot.waitUntil(first.isActiveWindow)
        qtbot.keyClicks(first.name, "Repairs")
        qtbot.keyClick(first.name, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: isinstance(work.opening.dialog, NewTicketDialog))
        dialog = work.opening.dialog
        qtbot.waitUntil(dialog.isActiveWindow)
        assert dialog.rows["department"].input.currentText() == "Repairs"
        qtbot.keyClicks(dialog.rows["subject"].input, "The kettle leaks")
        qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: work.page.ticket is not None and work.page.ticket.subject == "The kettle leaks")

    @pytest.mark.parametrize("person", ["owner"], indirect=True)
    def test_a_department_that_a_colleague_added_meanwhile_is_gone_on_with_and_stays_as_it_is(self, qtbot, work, place):
        first = _ask_for_the_first(qtbot, work)
        theirs = Department(id="support", name="Support", sender="help@acme.example")
        with closing(desks.open_existing(str(place))) as colleague:
            colleague.do(PutDepartments(departments=(theirs,)))
            qtbot.keyClick(first.name, Qt.Key.Key_Return)
            qtbot.waitUntil(lambda: isinstance(work.opening.dialog, NewTicketDialog))
            assert colleague.ask(GetSetup()).departments == (theirs,)
        assert work.opening.dialog.rows["department"].input.value == "support"
        work.opening.dialog.reject()

    @pytest.mark.parametrize("person", ["owner"], indirect=True)
    def test_another_change_of_the_set_up_meanwhile_keeps_nobody_from_adding_one(self, qtbot, work, place):
        first = _ask_for_the_first(qtbot, work)
        with closing(desks.open_existing(str(place))) as colleague:
            colleague.do(PutPeople(people=(Person(id="otto", name="Otto Brun", role=Role.AGENT),)))
        qtbot.keyClicks(first.name, "Repairs")
        qtbot.keyClick(first.name, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: isinstance(work.opening.dialog, NewTicketDialog))
        assert work.opening.dialog.rows["department"].input.currentText() == "Repairs"
        work.opening.dialog.reject()

    def test_whoever_may_not_add_one_is_told_who_could(self, qtbot, work):
        qtbot.mouseClick(work.new_button, LEFT)
        qtbot.waitUntil(lambda: work.opening.first is not None)
        first = work.opening.first
        qtbot.waitUntil(first.isActiveWindow)
        assert not first.yes.isVisible() and "administrator" in first.told.text()
        qtbot.keyClick(first, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: work.opening.first is None)
