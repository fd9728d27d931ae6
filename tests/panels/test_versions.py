"""What differs between two versions, on one drawing and in words, and what follows for people and tickets."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from designer.canvas.boxes import boxes_of
from designer.canvas.overlay import Element
from designer.catalogue import Catalogue
from designer.panels.versions.against import Against
from designer.panels.versions.both import both
from designer.panels.versions.comparison import Comparison
from designer.panels.versions.consequences import crowds, lost_rights, vanished
from designer.panels.versions.marks import LineMark, TagMark
from designer.panels.versions.numbers import effects, lines_of
from designer.panels.versions.question import Question
from designer.panels.versions.told import sentences
from runtime.messages.migration import Dues, InFlight, InState, Numbers, Sample, StatePreview
from runtime.messages.scenarios import FailureView, ScenarioResult
from runtime.model import edits
from runtime.model.blueprint import ParallelGroup
from runtime.model.checks import Severity
from runtime.model.checks.checker import Checker
from runtime.model.diff import diff
from runtime.model.diff_words import What
from runtime.model.drawing import Place
from runtime.model.migration import Passage, Timer
from runtime.model.owners import AnyoneInDepartment, Assignee, NotPerformerOf, People, Roles, Teams
from runtime.model.people import Department, Person, Role, Team
from runtime.model.scenario import StateIs
from runtime.model.setup import Setup
from tests.makers import blueprint, blueprints, small, state, transition


def moved(drawn, key, x, y):
    return edits.place(drawn, {key: Place(x=x, y=y)})


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(blueprints(), blueprints())
def test_everything_of_both_is_drawn_and_what_differs_is_marked(before, after):
    found = both(before, after, diff(before, after))
    assert set(found.drawn.states_by_id) == {*before.states_by_id, *after.states_by_id}
    for kind, old, new in (
        ("state", before.states_by_id, after.states_by_id),
        ("transition", before.transitions_by_id, after.transitions_by_id),
    ):
        for key in {*old, *new}:
            told = found.changes.get(Element(kind, key))
            expected = "added" if key not in old else "removed" if key not in new else None
            if expected is not None:
                assert told == expected
            elif old[key] == new[key]:
                assert told is None
            else:
                assert told == "changed"


def test_a_card_that_only_moved_is_no_change():
    placed = edits.place(small(), {key: Place(x=0, y=at * 200) for at, key in enumerate(small().states_by_id)})
    found = both(placed, moved(placed, "open", 900, 900), diff(placed, moved(placed, "open", 900, 900)))
    assert found.changes == {}


def test_what_is_gone_stands_beside_what_took_its_place():
    places = {key: Place(x=0, y=at * 200) for at, key in enumerate(small().states_by_id)}
    before = edits.place(small(), places)
    after = edits.add_state(edits.remove_states(before, ("waiting",)), state("new"), places["waiting"])
    boxes = boxes_of(both(before, after, diff(before, after)).drawn)
    assert not boxes["waiting"].touches(boxes["new"], 0)
    assert boxes["new"] == boxes_of(after)["new"]


def test_each_sentence_stands_under_its_tab():
    before = small()
    way = before.transitions_by_id["solve"].having(owners=(Assignee(),), name="Finish")
    after = edits.change_transition(before, way)
    told = {each.tab: each for each in sentences(diff(before, after), before, after)}
    assert set(told) == {"General", "Before"}
    assert told["Before"].element == Element("transition", "solve")
    assert "Finish" in told["General"].text


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(blueprints(), blueprints())
def test_every_difference_has_a_sentence(qapp, before, after):
    change = diff(before, after)
    told = sentences(change, before, after)
    assert bool(told) is not change.is_empty
    added = [each.element for each in told if each.what is What.ADDED]
    assert len(added) == sum(len(part.added) for part in (change.states, change.transitions, change.parallels))


PEOPLE = [
    Person(id="ann", name="Ann", departments=("shop",)),
    Person(id="bob", name="Bob", departments=("shop",)),
    Person(id="sue", name="Sue", role=Role.SUPERVISOR, departments=("shop",)),
    Person(id="far", name="Far", departments=("else",)),
    Person(id="cleo", name="Cleo", role=Role.CUSTOMER),
    Person(id="gone", name="Gone", departments=("shop",), active=False),
]
SETUP = Setup(
    people={person.id: person for person in PEOPLE},
    teams={
        "one": Team(id="one", name="One", department="shop", members=("ann", "bob")),
        "two": Team(id="two", name="Two", department="shop", members=("bob", "sue")),
    },
    departments={"shop": Department(id="shop", name="Shop")},
)
NAMES = {person.id: person.name for person in PEOPLE}


@pytest.mark.parametrize(
    ("old", "new", "people", "kinds"),
    [
        ((Teams(ids=("one",)),), (Teams(ids=("two",)),), ("Ann",), ()),
        ((Teams(ids=("one",)),), (Teams(ids=("two",)), People(ids=("ann",))), (), ()),
        ((), (Teams(ids=("one",)),), ("Sue",), ()),
        ((Teams(ids=("one",)),), (), (), ()),
        ((Teams(ids=("one",)),), (AnyoneInDepartment(),), (), ()),
        ((Roles(roles=(Role.SUPERVISOR,)),), (People(ids=("bob",)),), ("Sue",), ()),
        ((Assignee(), Teams(ids=("one",))), (Teams(ids=("one",)),), (), ("Ticket owner",)),
        ((Assignee(),), (), (), ()),
        ((Teams(ids=("one",)),), (Teams(ids=("one",)), NotPerformerOf(transition="ask")), (), ("Four eyes",)),
    ],
)
def test_who_loses_a_right_is_named(qapp, old, new, people, kinds):
    def drawn(owners):
        return edits.change_transition(small(), small().transitions_by_id["solve"].having(owners=owners)).having(
            department="shop"
        )

    found = lost_rights(drawn(old), drawn(new), SETUP, NAMES)
    if not people and not kinds:
        assert found == ()
    else:
        assert [(each.transition, each.people, each.kinds) for each in found] == [("Solve", people, kinds)]


def test_paths_that_vanish_are_told_with_their_use():
    before = small()
    after = edits.remove_transitions(before, ("ask",))
    found = vanished(before, after, {"ask": 7, "solve": 3})
    assert [(each.name, each.source, each.target, each.used) for each in found] == [("Ask", "Open", "Waiting", 7)]
    turned = edits.change_transition(before, before.transitions_by_id["ask"].having(target="done"))
    assert [each.name for each in vanished(before, turned, {})] == ["Ask"]


def test_every_branch_of_a_group_was_used_as_often_as_all_together():
    before = blueprint(
        state("a"),
        state("b", final=True),
        transition("one", "a", "b", "One", parallel="both"),
        transition("two", "a", "b", "Two", parallel="both"),
        ParallelGroup(id="both", name="Both", source="a", target="b"),
    )
    after = blueprint(state("a"), state("b", final=True))
    assert [each.used for each in vanished(before, after, {"one": 2, "two": 3})] == [5, 5]


def test_crowds_are_called_by_their_newest_name():
    older = small()
    newer = edits.change_state(older, older.states_by_id["open"].having(name="Fresh"))
    found = crowds(
        InFlight(
            at=0,
            states=(
                InState(version=1, state="open", tickets=2),
                InState(version=2, state="open", tickets=1),
                InState(version=1, state="waiting", tickets=9),
            ),
        ),
        (newer, older),
        edits.remove_states(newer, ("waiting",)),
    )
    assert [(each.name, each.tickets, each.vanishes) for each in found] == [("Waiting", 9, True), ("Fresh", 3, False)]


def test_effects_are_numbers_and_harmlessness_is_said(qapp):
    assert "nobody gets stuck" in effects(Numbers(tickets=3))[0]
    [told] = effects(Numbers(tickets=3, due_moved=2, breaks=1, stuck=1))
    assert ("1 would be stuck" in told, "1 would break" in told, "2 get another due" in told) == (True, True, True)


def test_ways_of_the_same_name_are_neither_gained_nor_lost(qapp):
    preview = StatePreview(
        state="a",
        name="A",
        passage=Passage.MAP,
        target="b",
        timer=Timer.KEEP,
        numbers=Numbers(tickets=1, due_moved=1, before=Dues(tickets=1, earliest=0), after=Dues(tickets=1, earliest=1)),
        gained=("Arrived", "Fine"),
        lost=("Arrived", "Check"),
        sample=(Sample(ticket_id=4, subject="Kettle", due_before=0, due_after=1, breaks=True),),
    )
    told = "\n".join(lines_of(preview))
    assert "Arrived" not in told
    assert ("May then: Fine" in told, "May no more: Check" in told, "#4 Kettle" in told) == (True, True, True)


@pytest.fixture
def comparison(qtbot, theme, catalogue):
    found = Comparison(theme, catalogue)
    qtbot.addWidget(found)
    with qtbot.waitExposed(found):
        found.show()
    return found


def test_lines_and_cards_that_differ_are_marked_and_nothing_can_be_drawn(qtbot, comparison):
    after = edits.add_state(edits.remove_states(small(), ("waiting",)), state("new"))
    comparison.show_versions(small(), after)
    scene = comparison.picture.canvas.scene
    tags = [item for item in scene.items() if isinstance(item, TagMark)]
    lines = [item for item in scene.items() if isinstance(item, LineMark)]
    assert sorted(tag.change for tag in tags) == ["added", "removed", "removed", "removed"]
    assert [line.change for line in lines] == ["removed", "removed"]
    assert comparison.picture.document.read_only
    comparison.show_versions(small(), small())
    assert not [item for item in scene.items() if isinstance(item, TagMark | LineMark)]
    assert comparison.rows == []


def test_the_signs_of_the_legend_are_as_high_as_their_text_however_long_the_remark_beside_them(qtbot, comparison):
    remark = next(each for each in comparison.findChildren(QLabel) if "only moved" in each.text())
    legend = remark.parentWidget()
    legend.setFixedWidth(300)
    qtbot.waitUntil(lambda: remark.height() > 2 * remark.fontMetrics().height())
    chips = [each for each in legend.findChildren(QLabel) if each.objectName() == "chip"]
    assert len(chips) == 3
    assert all(each.height() == each.sizeHint().height() for each in chips)


def test_a_sentence_leads_to_its_element_by_key(qtbot, comparison):
    comparison.show_versions(small(), edits.remove_transitions(small(), ("ask",)))
    [row] = comparison.rows
    qtbot.waitUntil(row.sentence.isVisible)
    row.sentence.setFocus()
    qtbot.keyClick(row.sentence, Qt.Key.Key_Return)
    assert comparison.picture.canvas.selection.only == Element("transition", "ask")


@pytest.mark.parametrize("block", [True, False])
def test_scenarios_that_fail_block_only_where_that_is_wanted(qtbot, block):
    against = Against(Catalogue())
    qtbot.addWidget(against)
    failure = FailureView(
        place="then[0]", expected="the state is done", found="it is x", wanted=StateIs(state="done"), got="ask"
    )
    failed = ScenarioResult(id="one", name="One", failures=(failure,))
    against.show_findings((), (failed,), of=small(), block=block)
    assert bool(against.why_not()) is block
    text = against.sentences[0].text()
    assert text.casefold() == "the scenario “one” fails: at the end: the state is “ask” and should be “done”."


def test_of_very_many_warnings_the_first_rows_are_made_at_once_and_all_count(qtbot):
    drawn = small()
    for number in range(40):
        drawn = edits.add_state(drawn, state(f"lost{number}"))
    findings = Checker().check(drawn)
    warnings = [each for each in findings if each.severity is Severity.WARNING]
    assert len(warnings) >= 40
    against = Against(Catalogue())
    qtbot.addWidget(against)
    against.resize(500, 300)
    with qtbot.waitExposed(against):
        against.show()
    against.show_findings(findings, (), of=drawn, block=False)
    made = len(against.sentences)
    assert 0 < made < len(findings) == against.count
    first = next(tick for _finding, tick in against.ticks)
    qtbot.waitUntil(first.isVisible)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Space)
    errors = any(each.severity is Severity.ERROR for each in findings)
    assert errors or str(len(warnings) - 1) in against.why_not()
    against.all.click()
    assert set(against.accepted) == {each.code for each in warnings}
    bar = against.findChild(QScrollArea).verticalScrollBar()

    def to_the_end():
        bar.setValue(bar.maximum())
        return len(against.sentences) == len(findings)

    qtbot.waitUntil(to_the_end)
    assert all(tick.isChecked() for _finding, tick in against.ticks)
    assert [each.text() for each in against.sentences] == [each.sentence("en") for each in findings]


def test_a_question_wants_a_reason_of_three_letters(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    question = Question("Roll back", ["Five tickets go back."], "Do it", parent, reason=True)
    question.show()
    assert not question.yes.isEnabled()
    qtbot.keyClicks(question.why, "no")
    assert not question.yes.isEnabled()
    qtbot.keyClicks(question.why, "t yet")
    with qtbot.waitSignal(question.confirmed) as told:
        qtbot.keyClick(question.why, Qt.Key.Key_Return)
    assert told.args == ["not yet"]
