from __future__ import annotations

from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QMenu

from designer.canvas.overlay import Element
from designer.canvas.selection import Selection
from designer.panels.actions_editor import ActionsEditor
from designer.panels.cards import CardList
from designer.panels.editors import ChoiceEditor, LineEditor
from designer.panels.form_editor import FormEditor
from designer.panels.inspector import Inspector
from designer.panels.limit_editor import LimitEditor
from designer.panels.limit_line import Timeline
from designer.panels.value_form import ValueForm
from runtime.model import actions, forms
from runtime.model.actions import AnyAction, Assign, AssignHow, CallFunction, RecipientKind, SendLetter
from runtime.model.blueprint import Approval, EventName, On, ParallelGroup, Timer
from runtime.model.durations import Duration, Unit
from runtime.model.forms import FormItem
from runtime.model.functions import Function, Given
from runtime.model.limits import Escalation, Limit, Reminder
from runtime.model.sla import Metric, SlaPolicy, SlaTarget
from tests.makers import transition


@pytest.fixture
def selection(qapp):
    return Selection()


@pytest.fixture
def inspector(qtbot, document, selection, catalogue):
    made = Inspector(document, selection, catalogue)
    qtbot.addWidget(made)
    made.resize(340, 800)
    with qtbot.waitExposed(made):
        made.show()
    return made


def _shown(qtbot, widget):
    qtbot.addWidget(widget)
    widget.resize(330, 900)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def _add(qtbot, cards, name):
    qtbot.mouseClick(cards.add, Qt.MouseButton.LeftButton)
    menu = cards.findChild(QMenu)
    if menu is None:
        return
    next(each for each in menu.actions() if each.text() == name).trigger()
    menu.close()


BILL = Function(
    id="bill", name="Bill", about="Writes the bill", entry="bills:write", inputs=(Given(name="country", value="FR"),)
)


def _pick(combo, key):
    combo.setCurrentIndex(combo.findData(key))
    combo.activated.emit(combo.currentIndex())


def _kinds(union):
    return {kind.model_fields["kind"].default for kind in get_args(get_args(union.__value__)[0])}


def test_every_kind_of_action_and_item_has_a_name_and_a_form(qtbot, catalogue, document):
    action_list = ActionsEditor(catalogue, lambda: document.blueprint)
    form_list = FormEditor(catalogue, lambda: document.blueprint)
    for editor, union in ((action_list, AnyAction), (form_list, FormItem)):
        qtbot.addWidget(editor)
        assert set(editor._names()) == _kinds(union)
        assert all(hasattr(editor, f"_fill_{kind}") for kind in _kinds(union))


def test_every_action_on_offer_can_be_added_and_is_valid(qtbot, catalogue, document):
    editor = _shown(qtbot, ActionsEditor(catalogue, lambda: document.blueprint))
    told = []
    editor.edited.connect(told.append)
    for _name, make in editor._kinds():
        editor.list._begin(make)
    assert {action.kind for action in told[-1]} == _kinds(AnyAction) - {"call_function", "start_blueprint"}


def test_a_function_is_called_with_what_it_takes(qtbot, catalogue, document):
    catalogue.learn(catalogue.setup.having(functions=(BILL, BILL.having(id="off", name="Off", enabled=False))))
    editor = _shown(qtbot, ActionsEditor(catalogue, lambda: document.blueprint))
    told = []
    editor.edited.connect(told.append)
    _add(qtbot, editor.list, "Call a function")
    assert told[-1] == (CallFunction(name="bill"),)
    (card,) = editor.list.cards
    assert any("Writes the bill" in label.text() for label in card.findChildren(QLabel))
    country = card.body.findChildren(LineEditor)[0]
    assert (country.text(), country.accessibleName()) == ("FR", "country")
    country.selectAll()
    qtbot.keyClicks(country, "IT")
    assert told[-1] == (CallFunction(name="bill", inputs={"country": "IT"}),)
    country.selectAll()
    qtbot.keyClicks(country, "FR")
    assert told[-1] == (CallFunction(name="bill"),), "what is as declared is not said again"


@pytest.mark.parametrize(("name", "why"), [("gone", "no such function"), ("off", "switched off")])
def test_a_function_that_cannot_be_called_says_so(qtbot, catalogue, document, name, why):
    catalogue.learn(catalogue.setup.having(functions=(BILL, BILL.having(id="off", name="Off", enabled=False))))
    editor = _shown(qtbot, ActionsEditor(catalogue, lambda: document.blueprint))
    editor.show_value((CallFunction(name=name),))
    (card,) = editor.list.cards
    assert any(why in label.text() for label in card.findChildren(QLabel))
    assert card.body.findChild(ChoiceEditor).currentText() == {"gone": "gone (missing)", "off": "Off"}[name]


def test_a_letter_is_written(qtbot, catalogue, document):
    editor = _shown(qtbot, ActionsEditor(catalogue, lambda: document.blueprint))
    told = []
    editor.edited.connect(told.append)
    _add(qtbot, editor.list, "Send a letter")
    subject = editor.list.cards[0].body.findChild(LineEditor)
    qtbot.keyClicks(subject, "Your ticket")
    letter = told[-1][0]
    assert isinstance(letter, SendLetter)
    assert (letter.to[0].kind, letter.subject) == (RecipientKind.REQUESTER, "Your ticket")


def test_handing_on_asks_for_what_it_needs(qtbot, catalogue, document):
    editor = _shown(qtbot, ActionsEditor(catalogue, lambda: document.blueprint))
    told = []
    editor.edited.connect(told.append)
    editor.show_value((Assign(how=AssignHow.PERFORMER),))
    form = editor.list.cards[0].body
    combo = form.layout().itemAt(1).widget()
    _pick(combo, "person")
    assert told[-1][0].how is AssignHow.PERSON
    person = editor.list.cards[0].body.layout().itemAt(3).widget()
    _pick(person, "ann")
    assert told[-1][0].person == "ann"


def test_an_sla_policy_is_applied_by_name_or_left_to_the_rules(qtbot, catalogue, document):
    allows = dict.fromkeys(range(1, 5), Duration(amount=1, unit=Unit.DAYS))
    gold = SlaPolicy(id="gold", name="Gold", targets=(SlaTarget(metric=Metric.RESOLUTION, allows=allows),))
    policies = (gold, gold.having(id="old", name="Old", enabled=False))
    catalogue.learn(catalogue.setup.having(sla_policies=policies))
    editor = _shown(qtbot, ActionsEditor(catalogue, lambda: document.blueprint))
    told = []
    editor.edited.connect(told.append)
    _add(qtbot, editor.list, "Apply an SLA policy")
    assert told[-1] == (actions.ApplySla(),)
    combo = editor.list.cards[0].body.findChild(QComboBox)
    assert [combo.itemText(place) for place in range(combo.count())] == [
        "By the rules again: the first that matches",
        "Gold",
    ]
    _pick(combo, "gold")
    assert told[-1] == (actions.ApplySla(policy="gold"),)


def test_a_value_that_makes_no_sense_is_marked_and_not_told(qtbot):
    told = []
    form = ValueForm(actions.CallWebhook(url="https://example.org/"), told.append)
    qtbot.addWidget(form)
    line = form.line("url", "Address")
    line.setText("ftp:")
    line.edited.emit("ftp:")
    assert told == []
    assert line.property("tone") == "bad"
    assert line.toolTip()
    line.edited.emit("https://a.example/")
    assert told[-1].url == "https://a.example/"
    assert line.property("tone") == ""


def test_a_form_is_put_together(qtbot, catalogue, document):
    editor = _shown(qtbot, FormEditor(catalogue, lambda: document.blueprint))
    told = []
    editor.edited.connect(told.append)
    for _name, make in editor._kinds():
        editor.list._begin(make)
    items = told[-1]
    assert {item.kind for item in items} == _kinds(FormItem)
    assert len({item.id for item in items}) == len(items)
    checklist = next(card for card, item in zip(editor.list.cards, items, strict=True) if item.kind == "checklist")
    lines = checklist.body.layout().itemAt(3).widget()
    lines.setPlainText("Look inside\n- Take a picture\n\nLook inside")
    made = next(item for item in told[-1] if item.kind == "checklist")
    assert [(check.text, check.required) for check in made.items] == [
        ("Look inside", True),
        ("Take a picture", False),
        ("Look inside", True),
    ]
    assert len({check.id for check in made.items}) == 3


def test_a_rule_can_be_added_to_a_field(qtbot, catalogue, document):
    editor = _shown(qtbot, FormEditor(catalogue, lambda: document.blueprint))
    told = []
    editor.edited.connect(told.append)
    editor.show_value((forms.FieldItem(id="p", field="priority"),))
    rules = editor.list.cards[0].body.findChild(CardList)
    qtbot.mouseClick(rules.add, Qt.MouseButton.LeftButton)
    assert told[-1][0].validations[0].alert == "Please correct this."


def test_a_limit_is_set_with_reminders_and_levels(qtbot, catalogue, document):
    editor = _shown(qtbot, LimitEditor(catalogue, lambda: document.blueprint))
    told = []
    editor.edited.connect(told.append)
    editor.has.click()
    assert told[-1] == Limit(allows=Duration(amount=8, unit=Unit.BUSINESS_HOURS))
    editor.allows.amount.setValue(4)
    _add(qtbot, editor.reminders, "At a share of the limit")
    _add(qtbot, editor.escalations, "A level")
    _add(qtbot, editor.escalations, "A level")
    limit = told[-1]
    assert limit.allows.amount == 4
    assert limit.reminders == (Reminder(percent=80),)
    assert [level.after for level in limit.escalations] == [None, Duration(amount=4, unit=Unit.BUSINESS_HOURS)]
    editor.has.click()
    assert told[-1] is None
    editor.has.click()
    assert told[-1] == limit


def test_the_timeline_shows_what_happens_when(qtbot):
    line = Timeline()
    qtbot.addWidget(line)
    hours = lambda amount: Duration(amount=amount, unit=Unit.HOURS)  # noqa: E731
    line.show_limit(
        Limit(
            allows=hours(10),
            reminders=(Reminder(percent=80), Reminder(before=hours(1))),
            escalations=(Escalation(), Escalation(after=hours(5))),
        )
    )
    assert [round(share, 2) for share, _ in line.moments()] == [0.8, 0.9, 1.0, 1.5]
    line.resize(300, 54)
    assert not line.grab().isNull()


def test_the_inspector_follows_what_is_chosen(qtbot, inspector, selection, document):
    assert inspector.heading.text() == f"Blueprint – {document.blueprint.name}"
    selection.choose(Element("state", "wait"))
    assert inspector.heading.text() == "State – Waiting"
    selection.choose(Element("transition", "ask"))
    assert inspector.heading.text() == "Transition – Ask"
    selection.choose(Element("state", "wait"), Element("state", "open"))
    assert inspector.heading.text().startswith("2 ")
    selection.choose(Element("state", "wait"))
    inspector.edit_name()
    qtbot.keyClicks(inspector.state[0].name, "Parked")
    assert inspector.heading.text() == "State – Parked"


def test_a_transition_is_changed_in_words(qtbot, inspector, selection, document):
    selection.choose(Element("transition", "ask"))
    page = inspector.transition[0]
    _pick(page.trigger, "timer")
    assert isinstance(document.blueprint.transitions_by_id["ask"].trigger, Timer)
    page.after.amount.setValue(3)
    assert document.blueprint.transitions_by_id["ask"].trigger.after.amount == 3
    _pick(page.trigger, "on")
    _pick(page.event_name, "child_closed")
    assert document.blueprint.transitions_by_id["ask"].trigger == On(event=EventName.CHILD_CLOSED)
    _pick(page.trigger, "manual")
    _pick(page.target, "done")
    assert document.blueprint.transitions_by_id["ask"].target == "done"
    _pick(page.source, None)
    assert document.blueprint.transitions_by_id["ask"].source is None
    assert page._excluded_row.isVisibleTo(page)
    while document.changes:
        document.undo()
    assert page.target.value == "wait"


def test_approvals_are_asked_for(qtbot, inspector, selection, document):
    selection.choose(Element("transition", "ask"))
    page = inspector.transition[1]
    page.approved.click()
    assert document.blueprint.transitions_by_id["ask"].approval == Approval(approvers=())
    _pick(page.needs, "count")
    page.how_many.setValue(2)
    page.has_deadline.click()
    _pick(page.reject_to, "done")
    approval = document.blueprint.transitions_by_id["ask"].approval
    assert (approval.needs, approval.reject_to, approval.deadline.amount) == (2, "done", 2)


def test_a_limit_of_a_state_and_of_the_run(qtbot, inspector, selection, document):
    inspector.blueprint[2].limit.has.click()
    assert document.blueprint.limit is not None
    selection.choose(Element("state", "open"))
    inspector.state[1].limit.has.click()
    assert document.blueprint.states_by_id["open"].limit is not None
    document.undo()
    assert not inspector.state[1].limit.has.is_checked()


def test_of_the_tabs_only_what_is_looked_at_is_made(qtbot, inspector, document, selection):
    qtbot.waitUntil(lambda: inspector.tabs("blueprint").isVisible())
    transition = document.blueprint.transitions[0]
    selection.choose(Element("transition", transition.id))
    tabs = inspector.tabs("transition")

    def made():
        return [tabs.widget(place).made is not None for place in range(4)]

    qtbot.waitUntil(lambda: made() == [True, False, False, False])
    assert tabs.widget(0).made.name.text() == transition.name
    tabs.setCurrentIndex(2)
    qtbot.waitUntil(lambda: made() == [True, False, True, False])
    assert tabs.widget(2).made.transition_id == transition.id


def test_a_refusal_is_read_whole_where_it_was_caused_until_something_else_is_done(
    qtbot, inspector, selection, document
):
    start = document.blueprint.start
    selection.choose(Element("state", start))
    page = inspector.state[0]
    qtbot.waitUntil(page.off.isVisible)
    page.off.setFocus()
    page.off.click()
    assert not document.blueprint.states_by_id[start].off
    assert "before you switch it off" in inspector.refusal.text()
    label = inspector.refusal
    assert label.isVisible()
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))
    selection.clear()
    assert not label.isVisible()


def test_a_timer_asks_for_a_calendar_only_where_it_counts_business_time(qtbot, inspector, selection, document):
    selection.choose(Element("transition", "ask"))
    page = inspector.transition[0]
    _pick(page.trigger, "timer")
    assert page.after.isVisibleTo(page)
    for unit, counted in ((Unit.DAYS, False), (Unit.BUSINESS_HOURS, True), (Unit.MINUTES, False)):
        page.after.edited.emit(Duration(amount=2, unit=unit))
        assert page.calendar.isVisibleTo(page) is counted, unit
    _pick(page.trigger, "manual")
    assert not page.calendar.isVisibleTo(page)


def test_a_parallel_group_says_what_is_in_it_and_how_many_are_needed(qtbot, inspector, selection, document):
    branches = [transition(f"check{n}", "open", "wait", f"Check {n}", parallel="checks") for n in (1, 2, 3)]
    drawn = document.blueprint
    group = ParallelGroup(id="checks", name="Checks", source="open", target="wait")
    grouped = drawn.having(transitions=tuple(sorted((*drawn.transitions, *branches), key=lambda each: each.id)))
    document.apply("group", grouped.having(parallels=(group,)))
    selection.choose(Element("parallel", "checks"))
    page = inspector.parallel[0]
    assert page.told.text() == "On to “Waiting” once all of these are done: Check 1, Check 2, Check 3."
    assert not page.how_many.isVisibleTo(page)
    _pick(page.needs, "count")
    assert document.blueprint.parallels_by_id["checks"].needs == 2, "one less than all is what one means"
    assert (page.how_many.isVisibleTo(page), page.how_many.text(), page.how_many.maximum()) == (True, "2 of 3", 3)
    page.how_many.stepUp()
    page.how_many.stepUp()
    assert document.blueprint.parallels_by_id["checks"].needs == 3
    assert "once 3 of these are done" in page.told.text()
    before = document.changes
    selection.choose(Element("state", "open"))
    selection.choose(Element("parallel", "checks"))
    assert document.changes == before, "to look at it changes nothing"
