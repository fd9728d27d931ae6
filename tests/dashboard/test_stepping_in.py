"""Stepping in while others work on: what was written is never lost, and what happened meanwhile is told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from designer import desks
from designer.dashboard.intervene_dialog import InterveneDialog
from designer.dashboard.reassign_dialog import ReassignDialog
from designer.dashboard.taking_over import TakingOver
from designer.panels.take_over_dialog import TakeOverDialog
from runtime.messages.blueprints import GetDraft, GetVersion, PublishBlueprint, SaveDraft
from runtime.messages.escalations import ListEscalations
from runtime.messages.letters import ListNotices
from runtime.messages.system import Hello, Sweep
from runtime.messages.tickets import EditTicket, ExitBlueprint, GetHistory, GetTicket, ListTickets
from runtime.model.blueprint import Category
from runtime.model.notices import NoticeKind

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def desk(place):
    """The same desk, from elsewhere."""
    desk = desks.open_existing(str(place))
    yield desk
    desk.close()


@pytest.fixture
def ticket(desk):
    """A ticket on its way through a Blueprint, with all done that was due since the desk was built."""
    desk.as_clock().do(Sweep())
    rows = desk.ask(ListTickets(live=True, limit=200)).rows
    tickets = (desk.ask(GetTicket(ticket_id=row.id)) for row in rows if row.state is not None)
    return next(each for each in tickets if each.category < Category.SOLVED)


def _asked(qtbot, watch) -> InterveneDialog:
    qtbot.waitUntil(lambda: watch.findChild(InterveneDialog) is not None, timeout=10_000)
    return watch.findChild(InterveneDialog)


def test_a_ticket_that_somebody_changed_meanwhile_is_moved_by_a_second_press(qtbot, watch, desk, ticket):
    watch.escalations.interventions.move(ticket.id)
    dialog = _asked(qtbot, watch)
    assert any(f"“{ticket.state_name}”" in each.text() for each in dialog.findChildren(QLabel))
    wanted = dialog.state.currentData()
    qtbot.keyClicks(dialog.reason, "The owner left.")
    desk.do(EditTicket(ticket_id=ticket.id, expected_version=ticket.version, fields={"priority": 4}))
    qtbot.mouseClick(dialog.yes, LEFT)
    qtbot.waitUntil(dialog.problem.isVisible, timeout=10_000)
    assert ticket.state_name in dialog.problem.text()
    assert (dialog.reason.toPlainText(), dialog.state.currentData()) == ("The owner left.", wanted)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.yes, LEFT)
    assert desk.ask(GetTicket(ticket_id=ticket.id)).state == wanted


def test_states_are_offered_of_the_version_the_ticket_is_in(qtbot, watch, desk):
    """On a desk of several Blueprints, the id of a version and its number are two things."""
    rows = [row for row in desk.ask(ListTickets(limit=200)).rows if row.state is not None]
    tickets = {each.blueprint_id: each for each in (desk.ask(GetTicket(ticket_id=row.id)) for row in rows)}
    assert len(tickets) > 1
    for ticket in tickets.values():
        states = desk.ask(GetVersion(blueprint_id=ticket.blueprint_id)).blueprint.states
        draft = desk.ask(GetDraft(blueprint_id=ticket.blueprint_id))
        newer = draft.blueprint.having(states=tuple(each.having(name=f"{each.name} now") for each in states))
        saved = desk.do(SaveDraft(blueprint=newer, expected_revision=draft.revision)).result
        desk.do(PublishBlueprint(blueprint_id=newer.id, expected_revision=saved.revision, accept="all"))
        watch.escalations.interventions.move(ticket.id)
        dialog = _asked(qtbot, watch)
        offered = {dialog.state.itemText(at).partition(" (")[0] for at in range(dialog.state.count())}
        assert offered == {each.name for each in states if not each.off and each.id != ticket.state}
        dialog.reject()
        qtbot.waitUntil(lambda: watch.findChild(InterveneDialog) is None)


def test_a_dialog_that_was_sent_waits_for_its_answer(qtbot, watch, ticket):
    watch.escalations.interventions.note(ticket.id, "")
    dialog = _asked(qtbot, watch)
    qtbot.keyClicks(dialog.reason, "Waits for a part.")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.yes, LEFT)
        dialog.reject()
        assert dialog.isVisible() and not dialog.yes.isEnabled()


def test_several_tickets_of_a_number_are_given_to_somebody_at_once(qtbot, watch, desk):
    desk.as_clock().do(Sweep())
    qtbot.mouseClick(watch.overview.board.tiles[0], LEFT)
    tickets = watch.tickets
    qtbot.waitUntil(lambda: tickets.list.count() > 1, timeout=10_000)
    qtbot.keyClick(tickets.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    chosen = tickets.chosen
    assert len(chosen) == tickets.list.count()
    assert tickets.give_button.isEnabled() and not tickets.move_button.isEnabled()
    qtbot.mouseClick(tickets.give_button, LEFT)
    dialog = watch.findChild(ReassignDialog)
    assert [dialog.preview.item(row).text().split("  ")[0] for row in range(dialog.preview.count())] == [
        f"#{ticket}" for ticket in chosen
    ]
    dialog.person.setCurrentIndex(dialog.person.findData("paul-lemaire"))
    qtbot.keyClicks(dialog.reason, "Ines is ill.")
    qtbot.mouseClick(dialog.yes, LEFT)
    qtbot.waitUntil(lambda: bool(dialog.outcome.text()), timeout=10_000)
    assert any(desk.ask(GetTicket(ticket_id=ticket)).assignee == "paul-lemaire" for ticket in chosen)
    qtbot.mouseClick(dialog.no, LEFT)
    qtbot.waitUntil(lambda: set(tickets.chosen) <= set(chosen), timeout=10_000)


def _taking(qtbot, watch) -> TakeOverDialog:
    qtbot.waitUntil(lambda: watch.findChild(TakeOverDialog) is not None, timeout=10_000)
    return watch.findChild(TakeOverDialog)


def _given(desk, ticket_id, person):
    version = desk.ask(GetTicket(ticket_id=ticket_id)).version
    desk.do(EditTicket(ticket_id=ticket_id, expected_version=version, fields={"assignee": person}))


def _first_of_a_number(qtbot, watch):
    qtbot.mouseClick(watch.overview.board.tiles[0], LEFT)
    qtbot.waitUntil(lambda: watch.tickets.list.count() > 1, timeout=10_000)
    (chosen,) = watch.tickets.chosen
    return chosen


def test_a_ticket_that_nobody_has_is_taken_over_by_one_click(qtbot, watch, desk):
    desk.as_clock().do(Sweep())
    chosen = _first_of_a_number(qtbot, watch)
    _given(desk, chosen, None)
    qtbot.mouseClick(watch.tickets.mine_button, LEFT)
    me = desk.ask(Hello()).actor
    qtbot.waitUntil(lambda: desk.ask(GetTicket(ticket_id=chosen)).assignee == me, timeout=10_000)
    assert watch.findChild(TakeOverDialog) is None


def test_what_a_colleague_has_is_taken_over_with_a_reason_that_enter_confirms(qtbot, watch, desk, place):
    desk.as_clock().do(Sweep())
    chosen = _first_of_a_number(qtbot, watch)
    _given(desk, chosen, "paul-lemaire")
    qtbot.mouseClick(watch.tickets.mine_button, LEFT)
    dialog = _taking(qtbot, watch)
    assert "Paul Lemaire" in dialog.heading.text() and dialog.yes.isEnabled()
    dialog.reject()
    assert desk.ask(GetTicket(ticket_id=chosen)).assignee == "paul-lemaire", "closed: it stays whose it is"
    qtbot.waitUntil(lambda: watch.findChild(TakeOverDialog) is None)
    qtbot.mouseClick(watch.tickets.mine_button, LEFT)
    dialog = _taking(qtbot, watch)
    qtbot.keyClicks(dialog.reason.lineEdit(), "no")
    assert not dialog.yes.isEnabled(), "what was ready made is written over, and two letters are no reason"
    qtbot.keyClicks(dialog.reason.lineEdit(), ": he is at sea")
    with qtbot.waitSignal(dialog.confirmed):
        qtbot.keyClick(dialog.reason.lineEdit(), Qt.Key.Key_Return)
    me = desk.ask(Hello()).actor
    qtbot.waitUntil(lambda: desk.ask(GetTicket(ticket_id=chosen)).assignee == me, timeout=10_000)
    facts = desk.ask(GetHistory(ticket_id=chosen))
    assert next(each.data["reason"] for each in reversed(facts) if "reason" in each.data) == "no: he is at sea"
    paul = desks.open_existing(str(place), "paul-lemaire")
    told = [each.body for each in paul.ask(ListNotices()).notices if each.kind is NoticeKind.TAKEN_AWAY]
    paul.close()
    assert told[0].endswith(" · no: he is at sea")
    _given(desk, chosen, "paul-lemaire")
    qtbot.mouseClick(watch.tickets.mine_button, LEFT)
    assert _taking(qtbot, watch).reason.currentText() == "no: he is at sea", "the last one is offered first"
    _taking(qtbot, watch).reject()


def test_take_over_pressed_twice_asks_once(qtbot, watch, desk):
    desk.as_clock().do(Sweep())
    chosen = _first_of_a_number(qtbot, watch)
    _given(desk, chosen, "paul-lemaire")
    for _ in range(2):
        qtbot.mouseClick(watch.tickets.mine_button, LEFT)
    _taking(qtbot, watch)
    after = []
    watch.questions.courier.ask(Hello(), watch, after.append, after.append)  # behind all that both presses asked
    qtbot.waitUntil(lambda: bool(after), timeout=10_000)
    (dialog,) = watch.findChildren(TakeOverDialog)
    assert "1" in dialog.heading.text()
    dialog.reject()


def test_what_is_taken_over_is_seen_to(qtbot, watch, desk):
    desk.as_clock().do(Sweep())
    watch.tabs.go_to("escalations")
    page = watch.escalations
    page.scope.setCurrentIndex(1)
    qtbot.waitUntil(lambda: page.table.model().rowCount() > 0, timeout=10_000)
    page.table.selectRow(0)
    (chosen,) = page.table.chosen
    _given(desk, chosen.ticket_id, None)
    qtbot.mouseClick(page.take_over, LEFT)
    qtbot.waitUntil(lambda: chosen.event not in {each.event for each in page._found}, timeout=10_000)
    me = desk.ask(Hello()).actor
    assert desk.ask(GetTicket(ticket_id=chosen.ticket_id)).assignee == me
    seen = {each.event: each.seen_by for each in desk.ask(ListEscalations(seen=True)).escalations}
    assert seen[chosen.event] == me


def test_the_inbox_has_one_way_of_taking_over(watch):
    assert watch.escalations.findChildren(TakingOver) == [watch.escalations.interventions.taking_over]


def test_a_ticket_that_is_finished_stays_whose_it_is_and_that_is_told(qtbot, watch, desk, ticket):
    desk.do(ExitBlueprint(ticket_id=ticket.id, expected_version=ticket.version, reason="By mistake."))
    now = desk.ask(GetTicket(ticket_id=ticket.id)).version
    desk.do(EditTicket(ticket_id=ticket.id, expected_version=now, fields={"status": "closed"}))
    with qtbot.waitSignal(watch.questions.failed, timeout=10_000) as told:
        watch.escalations.interventions.taking_over.begin([ticket.id])
        if ticket.assignee is not None:
            _taking(qtbot, watch).yes.click()
    assert f"#{ticket.id}: " in told.args[0].sentence
    assert desk.ask(GetTicket(ticket_id=ticket.id)).assignee == ticket.assignee


def test_who_may_not_step_in_is_not_offered_it(watch):
    watch.withhold_overseeing()
    watch.tickets.show()
    shown = (watch.tickets.move_button, watch.tickets.take_out_button, watch.tickets.give_button)
    assert watch.tickets.open_button.isVisible() and not any(button.isVisible() for button in shown)


def test_a_ticket_in_no_blueprint_is_told_before_a_reason_is_written(qtbot, watch, desk, ticket):
    desk.do(ExitBlueprint(ticket_id=ticket.id, expected_version=ticket.version, reason="By mistake."))
    for begin in (watch.escalations.interventions.move, watch.escalations.interventions.take_out):
        with qtbot.waitSignal(watch.questions.failed) as told:
            begin(ticket.id)
        assert f"Ticket {ticket.id} is in no Blueprint" in told.args[0].sentence
    assert watch.findChild(InterveneDialog) is None
