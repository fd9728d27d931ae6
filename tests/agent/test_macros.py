"""Macros made, previewed, applied to one ticket and to several, changed and deleted, on a real desk."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from designer.agent.lists import SearchList
from runtime.desk.door import open_desk
from runtime.messages.macros import ListMacros, PutMacro
from runtime.messages.tickets import EditTicket, GetTicket
from runtime.model.actions import AssignHow
from runtime.model.macros import AssignTo, GiveTask, Macro, SetFields, TagsChange, TakeTransition
from runtime.model.views import Audience
from tests.agent.conftest import AGENT

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
URGENT = Macro(id="urgent", title="Make it urgent", deeds=(SetFields(fields={"priority": 4}), TagsChange(add=("hot",))))
MINE = Macro(id="mine", title="Take it", deeds=(AssignTo(how=AssignHow.PERFORMER),))


@pytest.fixture
def mine(place):
    """The agent herself, at another screen."""
    desk = open_desk(str(place), person_id=AGENT, durability="NORMAL")
    yield desk
    desk.close()


@pytest.fixture
def found(qtbot, work, mine):
    """The new returns are listed; she has two macros."""
    for macro in (URGENT, MINE):
        mine.do(PutMacro(macro=macro))
    qtbot.keyClicks(work.search.line, "return parcel state:Received")
    qtbot.keyClick(work.search.line, KEY.Key_Return)
    model = work.panel.model
    qtbot.waitUntil(lambda: isinstance(model.list, SearchList) and model.rowCount() == 20)
    qtbot.waitUntil(lambda: work.panel.table.current is not None)
    yield work
    for dialog in (work.many.dialog, _alive(work.macros.dialog), _alive(work.macros.editor)):
        if dialog is not None:
            dialog.close()


def _alive(dialog):
    try:
        return dialog if dialog is not None and dialog.isVisible() else None
    except RuntimeError:
        return None


def _menu(qtbot, work):
    work.macros.menu = None
    work.activateWindow()  # without a window manager nobody gives the focus back after a dialog
    qtbot.waitUntil(work.isActiveWindow)
    qtbot.keyClick(work, KEY.Key_M, CTRL)
    qtbot.waitUntil(lambda: work.macros.menu is not None)
    return work.macros.menu


def _below(qtbot, work, name, title):
    """Choose a macro in a menu below the menu."""
    menu = _menu(qtbot, work)
    below = next(each.menu() for each in menu.actions() if each.text() == name)
    next(each for each in below.actions() if each.text() == title).trigger()
    menu.close()


def _choose(menu, name):
    action = next(each for each in menu.actions() if each.text().endswith(name))
    menu.close()
    action.trigger()


def _texts(dialog):
    return [[label.text() for label in card.findChildren(object) if hasattr(label, "text")] for card in dialog.cards]


def _previewed(qtbot, work):
    qtbot.waitUntil(lambda: _alive(work.macros.dialog) is not None and bool(work.macros.dialog.cards))
    return work.macros.dialog


def test_a_macro_is_previewed_and_applied_to_the_ticket_in_hand(qtbot, found, other):
    number = found.panel.table.current.ticket.id
    menu = _menu(qtbot, found)
    assert f"#{number}" in menu.actions()[0].text()
    _choose(menu, "Make it urgent")
    dialog = _previewed(qtbot, found)
    assert _texts(dialog) == [
        ["Set fields: Priority", "✓  Priority: Normal → Urgent"],
        ["Change tags", "✓  Tags: nothing → hot"],
    ]
    qtbot.waitUntil(dialog.isActiveWindow)
    with qtbot.waitSignal(found.macros.applied):
        qtbot.keyClick(dialog, KEY.Key_Return, CTRL)
    ticket = other.ask(GetTicket(ticket_id=number))
    assert (ticket.priority, ticket.tags) == (4, ("hot",))
    assert "Make it urgent" in found.status.text()


def test_the_last_used_comes_first_and_each_is_in_the_palette(qtbot, found, mine):
    _choose(_menu(qtbot, found), "Take it")
    dialog = _previewed(qtbot, found)
    with qtbot.waitSignal(found.macros.applied):
        dialog.apply.click()
    qtbot.waitUntil(lambda: [each.macro.id for each in found.macros.summaries] == ["mine", "urgent"])
    offered = {command.text: command for command in found.macros.offered_commands()}
    assert {"Apply macro “Take it”", "New macro…", "Change macro “Make it urgent”…"} <= set(offered)
    offered["Apply macro “Make it urgent”"].act()
    _previewed(qtbot, found).reject()


def test_one_that_is_refused_says_why_and_cannot_be_applied(qtbot, found, mine):
    ticket = mine.ask(GetTicket(ticket_id=found.panel.table.current.ticket.id))
    key = next(offer.id for offer in ticket.offers if offer.name == "Accept the return")
    deeds = (SetFields(fields={"priority": 1}), TakeTransition(transition=key))
    mine.do(PutMacro(macro=Macro(id="accept", title="Accept it", deeds=deeds)))
    _choose(_menu(qtbot, found), "Accept it")
    dialog = _previewed(qtbot, found)
    first, second = _texts(dialog)
    assert first[1] == "✓  Priority: Normal → Low"
    assert second[1].startswith("✕")
    assert not dialog.apply.isEnabled()
    assert "all of this or nothing" in dialog.problem.text()
    dialog.reject()


def test_a_ticket_changed_meanwhile_is_looked_at_again(qtbot, found, other):
    number = found.panel.table.current.ticket.id
    _choose(_menu(qtbot, found), "Make it urgent")
    dialog = _previewed(qtbot, found)
    seen = other.ask(GetTicket(ticket_id=number))
    other.do(EditTicket(ticket_id=number, expected_version=seen.version, fields={"priority": 4}))
    dialog.apply.click()
    qtbot.waitUntil(lambda: "meanwhile" in dialog.problem.text() and dialog.apply.isEnabled())
    assert _texts(dialog)[0][1].startswith("–")
    with qtbot.waitSignal(found.macros.applied):
        dialog.apply.click()


def test_applied_to_what_is_selected_and_put_back(qtbot, found, other):
    table = found.panel.table
    ids = [found.panel.model.line(row).ticket.id for row in (0, 1)]
    at = table.visualRect(table.model().index(1, 1)).center()
    qtbot.mouseClick(table.viewport(), LEFT, Qt.KeyboardModifier.ShiftModifier, at)
    menu = _menu(qtbot, found)
    assert "2 selected" in menu.actions()[0].text()
    _choose(menu, "Make it urgent")
    qtbot.waitUntil(lambda: found.many.dialog is not None and found.many.dialog.isActiveWindow())
    dialog = found.many.dialog
    qtbot.waitUntil(lambda: "Urgent" in dialog.preview.topLevelItem(1).text(1))
    qtbot.keyClick(dialog, KEY.Key_Return, CTRL)
    qtbot.waitUntil(lambda: dialog.progress.run.view is not None and not dialog.progress.run.view.more)
    assert [other.ask(GetTicket(ticket_id=each)).priority for each in ids] == [4, 4]
    dialog.progress.undo.click()
    qtbot.waitUntil(lambda: dialog.progress.run.view.counts == {"undone": 2})
    assert [other.ask(GetTicket(ticket_id=each)).tags for each in ids] == [(), ()]


def test_a_macro_is_made_of_deeds_in_their_order(qtbot, found, mine):
    _choose(_menu(qtbot, found), "New macro…")
    editor = found.macros.editor
    qtbot.waitUntil(editor.isActiveWindow)
    qtbot.keyClick(editor, KEY.Key_Return, CTRL)
    assert not editor.problems["title"].isHidden()
    assert not editor.problems["deeds"].isHidden()
    qtbot.keyClicks(editor.title, "Call back")
    for name in ("Add a task", "Assign", "Change tags"):
        editor.deeds._begin(dict(editor._kinds())[name])
    title = next(each for each in editor.deeds.cards[0].findChildren(object) if hasattr(each, "textEdited"))
    title.selectAll()
    qtbot.keyClicks(title, "Call them")
    qtbot.keyClick(editor.deeds.cards[1].handle, KEY.Key_Up, ALT)
    editor.audience.buttons[Audience.EVERYONE].click()
    qtbot.keyClick(editor, KEY.Key_Return, CTRL)
    qtbot.waitUntil(lambda: "not yours" in editor.problems["audience"].text())
    editor.audience.buttons[Audience.PERSONAL].click()
    with qtbot.waitSignal(editor.saved):
        qtbot.keyClick(editor, KEY.Key_Return, CTRL)
    kept = next(each.macro for each in mine.ask(ListMacros()) if each.macro.title == "Call back")
    assert kept.deeds == (AssignTo(how=AssignHow.PERFORMER), GiveTask(title="Call them"), TagsChange())
    assert kept.owner == AGENT


def test_a_transition_with_its_form_is_part_of_a_macro(qtbot, found, mine, other):
    number = found.panel.table.current.ticket.id
    found.macros.edit(None)
    editor = found.macros.editor
    qtbot.waitUntil(lambda: bool(found.names.transitions()))
    qtbot.keyClicks(editor.title, "Accept damaged")
    editor.deeds._begin(dict(editor._kinds())["Execute a transition"])
    ticket = mine.ask(GetTicket(ticket_id=number))
    key = next(offer.id for offer in ticket.offers if offer.name == "Accept the return")
    combo = next(each for each in editor.deeds.cards[0].findChildren(object) if hasattr(each, "picked"))
    combo.setCurrentIndex(combo.findData(key))
    combo.activated.emit(combo.currentIndex())
    form = next(each for each in editor.deeds.cards[0].findChildren(object) if hasattr(each, "parts"))
    reason = next(part for part in form.parts if "eason" in part._name)
    reason.editor.setFocus()
    qtbot.keyClicks(reason.editor, "dam")
    with qtbot.waitSignal(editor.saved):
        editor.save_now()
    _choose(_menu(qtbot, found), "Accept damaged")
    dialog = _previewed(qtbot, found)
    assert any("Awaiting parcel" in line for line in _texts(dialog)[0])
    with qtbot.waitSignal(found.macros.applied):
        dialog.apply.click()
    assert other.ask(GetTicket(ticket_id=number)).state_name == "Awaiting parcel"


def test_a_macro_is_changed_and_deleted_after_a_question(qtbot, found, mine):
    _below(qtbot, found, "Change", "Take it")
    editor = found.macros.editor
    qtbot.waitUntil(editor.isActiveWindow)
    qtbot.keyClick(editor.title, KEY.Key_End)
    qtbot.keyClicks(editor.title, " all")
    with qtbot.waitSignal(editor.saved):
        qtbot.keyClick(editor, KEY.Key_Return, CTRL)
    assert next(each.macro for each in mine.ask(ListMacros()) if each.macro.id == "mine").title == "Take it all"
    _below(qtbot, found, "Delete", "Take it all")
    asked = found.macros.question
    qtbot.waitUntil(asked.isActiveWindow)
    asked.reject()
    assert len(mine.ask(ListMacros())) == 2
    found.macros.delete(MINE)
    qtbot.mouseClick(found.macros.question.yes, LEFT)
    qtbot.waitUntil(lambda: [each.macro.id for each in found.macros.summaries] == ["urgent"])


def test_who_has_no_macro_is_told_what_one_is_for(qtbot, work):
    menu = _menu(qtbot, work)
    assert any("No macro yet" in action.text() for action in menu.actions())
    menu.close()


@pytest.mark.parametrize("person", ["camille-roux"])
def test_a_macro_of_a_team_one_is_not_in_is_there_to_be_changed_only(qtbot, work, place):
    desk = open_desk(str(place), person_id="camille-roux", durability="NORMAL")
    for macro in (MINE, URGENT.having(audience=Audience.TEAM, team="returns-desk")):
        desk.do(PutMacro(macro=macro))
    desk.close()
    menu = _menu(qtbot, work)
    offered = [action.text() for action in menu.actions()]
    assert any(text.endswith(MINE.title) for text in offered)
    assert not any(text.endswith(URGENT.title) for text in offered), "it is applied by those of the team"
    for name in ("Change", "Delete"):
        below = next(each.menu() for each in menu.actions() if each.text() == name)
        assert {each.text() for each in below.actions()} == {MINE.title, URGENT.title}
    names = [each.text for each in work.macros.offered_commands()]
    assert not any(text == f"Apply macro “{URGENT.title}”" for text in names)
    menu.close()
