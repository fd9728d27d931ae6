"""Versions as a process owner handles them: by mouse and key, on a real desk with tickets under way."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from designer.canvas.overlay import Element
from designer.i18n import Languages
from designer.panels.versions.conflict_dialog import ConflictDialog
from designer.panels.versions.past import DRAFT
from designer.panels.versions.publish_dialog import PublishDialog
from designer.settings import Language
from designer.workspaces.draft_keeper import Keeping
from designer.workspaces.opened import Showing
from designer.workspaces.versions import Versions
from runtime.desk.door import open_desk
from runtime.messages import setup, tickets
from runtime.messages.blueprints import Activity, GetDraft, ListBlueprints, ListVersions, PublishBlueprint, SaveDraft
from runtime.messages.migration import DiscardDraft, Fate, ListMigrations, Standing, StartMigration, SuggestMigration
from runtime.messages.scenarios import PutScenarios
from runtime.messages.system import VerifyDesk
from runtime.model import edits
from runtime.model.blueprint import Category
from runtime.model.durations import Duration, Unit
from runtime.model.limits import Limit
from runtime.model.owners import Teams
from runtime.model.people import Department, Person, Team
from runtime.model.scenario import Given, Scenario, StateIs, Suite, TicketValues
from runtime.store.schema import due, run, ticket, visit
from tests.desk.migrating import rows as table_rows
from tests.makers import blueprint, state, transition

FLOW = blueprint(
    state("open", category=Category.NEW),
    state("check", "Check", limit=Limit(allows=Duration(amount=4, unit=Unit.DAYS))),
    state("done", category=Category.SOLVED, final=True),
    transition("begin", "open", "check", "Begin", owners=(Teams(ids=("first", "second")),)),
    transition("finish", "check", "done", "Finish"),
    id="flow",
    name="Flow",
    department="shop",
)


@pytest.fixture(scope="session")
def five_under_way(tmp_path_factory):
    """A desk with one Blueprint and five tickets in its state “Check”."""
    place = tmp_path_factory.mktemp("versions") / "five.desk"
    desk = open_desk(str(place), create=True, durability="NORMAL")
    desk.do(setup.PutDepartments(departments=(Department(id="shop", name="Shop"),)))
    people = tuple(Person(id=key, name=key.capitalize(), departments=("shop",)) for key in ("ann", "bob"))
    desk.do(setup.PutPeople(people=people))
    teams = (
        Team(id="first", name="First line", department="shop", members=("ann",)),
        Team(id="second", name="Second line", department="shop", members=("bob",)),
    )
    desk.do(setup.PutTeams(teams=teams))
    desk.do(SaveDraft(blueprint=FLOW, expected_revision=0))
    desk.do(PublishBlueprint(blueprint_id="flow", expected_revision=1, accept="all", note="The first"))
    agent = open_desk(str(place), person_id="ann")
    for number in range(5):
        made = agent.do(tickets.CreateTicket(subject=f"Kettle {number}", department="shop")).result
        agent.do(
            tickets.ExecuteTransition(ticket_id=made.ticket_id, transition_id="begin", expected_version=made.version)
        )
    agent.close()
    desk.close()
    return place


@pytest.fixture
def place(five_under_way, tmp_path):
    return shutil.copy(five_under_way, tmp_path / "desk.desk")


@pytest.fixture
def other(place):
    """Somebody else at the same desk."""
    desk = open_desk(str(place))
    yield desk
    desk.close()


@pytest.fixture(autouse=True)
def _no_dialog_unanswered():
    """Dialogs are what is tested here: they stay open while the desk is asked, and run no loop of their own."""


@pytest.fixture
def versions(qtbot, design, open_courier, theme):
    found = Versions(open_courier, theme, design)
    qtbot.waitUntil(found.history.isVisible)
    design.panes.bring("history")
    qtbot.waitUntil(found.history.isEnabled)
    qtbot.waitUntil(lambda: found.history.past is not None, timeout=10_000)
    qtbot.waitUntil(lambda: not found.past.asking, timeout=10_000)
    yield found
    for dialog in (found.question, found.dialog):
        if dialog is not None:
            dialog.close()


def click(qtbot, button):
    assert button.isVisible()
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(min(10, button.width() // 2), button.height() // 2))


def pick(qtbot, combo, key):
    """By keyboard: down until it is there."""
    qtbot.keyClick(combo, Qt.Key.Key_Home)
    while combo.value != key:
        before = combo.currentIndex()
        qtbot.keyClick(combo, Qt.Key.Key_Down)
        assert combo.currentIndex() > before


def rows(desk):
    return [table_rows(desk, table) for table in (ticket, due, visit, run)]


def draw(design, edit):
    assert design.document.attempt("draw", edit)


def without_check(drawn):
    """“Check” gives way to “Look” with a shorter limit; “Begin” is for the second line only."""
    look = state("look", "Look", limit=Limit(allows=Duration(amount=1, unit=Unit.DAYS)))
    drawn = edits.add_state(edits.remove_states(drawn, ("check",)), look)
    drawn = edits.add_transition(drawn, transition("start", "open", "look", "Start"))
    return edits.add_transition(drawn, transition("end", "look", "done", "End"))


@pytest.fixture
def publishing(qtbot, design, versions):
    """Press Publish and wait until the desk has said everything."""

    def press() -> PublishDialog:
        design.tools.named["publish"].trigger()
        qtbot.waitUntil(lambda: isinstance(versions.dialog, PublishDialog), timeout=10_000)
        dialog = versions.dialog
        qtbot.waitUntil(lambda: dialog.case is not None, timeout=10_000)
        return dialog

    return press


def accept_all(qtbot, dialog):
    dialog.tabs.setCurrentIndex(1)
    for _finding, tick in dialog.against.ticks:
        click(qtbot, tick)


def test_a_vanished_state_with_five_tickets_is_published_migrated_and_rolled_back(
    qtbot, design, versions, publishing, other
):
    before = rows(other)
    draw(design, without_check)
    dialog = publishing()
    _is_foreseen(dialog)
    accept_all(qtbot, dialog)
    _map_check_to_look(qtbot, dialog)
    qtbot.keyClicks(dialog.note, "Look instead of check")
    click(qtbot, dialog.publish)
    qtbot.waitUntil(lambda: dialog.run.view is not None and not dialog.run.view.more, timeout=10_000)
    assert (dialog.run.view.standing, dialog.run.view.counts) == (Standing.DONE, {Fate.MIGRATED: 5})
    assert "Check → Look: 5 taken over" in dialog.run.result.text()
    assert other.ask(ListVersions(blueprint_id="flow"))[0].note == "Look instead of check"
    assert other.ask(tickets.GetTicket(ticket_id=1)).state == "look"
    click(qtbot, dialog.run.roll_back)
    qtbot.waitUntil(lambda: versions.question is not None, timeout=10_000)
    assert "5" in versions.question.text.text()
    assert not versions.question.yes.isEnabled()
    qtbot.keyClicks(versions.question.why, "Too early")
    click(qtbot, versions.question.yes)
    qtbot.waitUntil(lambda: dialog.run.view.standing is Standing.ROLLED_BACK, timeout=10_000)
    assert dialog.run.view.counts == {Fate.RESTORED: 5}
    assert rows(other) == before
    assert other.ask(VerifyDesk()).problems == ()
    click(qtbot, dialog.close_button)
    qtbot.waitUntil(lambda: len(versions.history.past.versions) == 2, timeout=10_000)


def _is_foreseen(dialog):
    """In pictures and in consequences."""
    changes = dialog.comparison.picture.changes
    assert {each.id: what for each, what in changes.items() if each.kind == "state"} == {
        "look": "added",
        "check": "removed",
    }
    lines = dialog.consequences.lines
    assert any("5" in line and "“Check”" in line and "does not have" in line for line in lines)
    assert any("“Begin”" in line and "used 5 times" in line for line in lines)


def test_tickets_under_way_are_sent_into_no_state_that_is_switched_off(qtbot, design, publishing):
    parked = state("park", "Park", off=True)
    draw(design, lambda drawn: edits.add_state(without_check(drawn), parked))
    dialog = publishing()
    dialog.tabs.setCurrentIndex(3)
    click(qtbot, dialog.in_flight.take_over)
    plan = dialog.in_flight.plan
    qtbot.waitUntil(lambda: plan.preview is not None, timeout=10_000)
    where = plan.rows["check"].where
    offered = {where.itemData(row) for row in range(where.count())}
    assert {"to:look", "to:open"} <= offered and "to:park" not in offered


def _map_check_to_look(qtbot, dialog):
    """Nothing is published before somebody decided where the tickets go."""
    dialog.tabs.setCurrentIndex(3)
    click(qtbot, dialog.in_flight.take_over)
    plan = dialog.in_flight.plan
    qtbot.waitUntil(lambda: plan.preview is not None, timeout=10_000)
    assert "plan" in dialog.why_not.text()
    assert not dialog.publish.isEnabled()
    pick(qtbot, plan.rows["check"].where, "to:look")
    qtbot.waitUntil(lambda: plan.ready, timeout=10_000)
    assert "5 get another due moment" in plan.rows["check"].effects.text()


def test_publishing_alone_moves_no_ticket(qtbot, design, publishing, other):
    before = rows(other)
    draw(design, without_check)
    dialog = publishing()
    accept_all(qtbot, dialog)
    click(qtbot, dialog.publish)
    qtbot.waitUntil(dialog.close_button.isVisible, timeout=10_000)
    assert not dialog.run.isVisible()
    assert dialog.height() < 400, "two sentences need no room for tabs and a drawing"
    assert rows(other) == before
    assert [version.number for version in other.ask(ListVersions(blueprint_id="flow"))] == [2, 1]


def test_control_enter_publishes_and_then_leaves(qtbot, design, versions, publishing):
    draw(design, without_check)
    dialog = publishing()
    accept_all(qtbot, dialog)
    dialog.note.setFocus()
    qtbot.keyClick(dialog.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(dialog.close_button.isVisible, timeout=10_000)
    assert "from now on" in dialog._from_now.text()
    qtbot.keyClick(dialog.close_button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert versions.dialog is None


def test_publish_pressed_twice_asks_once(qtbot, design, versions):
    for _ in range(2):
        design.tools.named["publish"].trigger()
    qtbot.waitUntil(lambda: versions.dialog is not None and versions.dialog.isVisible(), timeout=10_000)
    qtbot.waitUntil(lambda: versions.dialog.case is not None, timeout=10_000)
    assert len(design.findChildren(PublishDialog)) == 1


def test_what_was_just_drawn_is_saved_before_it_is_published(qtbot, design, publishing):
    draw(design, lambda drawn: edits.rename_blueprint(drawn, "Renamed"))
    assert not design.opened.settled
    dialog = publishing()
    assert dialog.case.after.name == "Renamed"


def test_an_error_blocks_and_leads_to_its_element(qtbot, design, versions, publishing):
    lonely = state("lonely")
    draw(design, lambda drawn: edits.add_state(edits.set_start(drawn, None), lonely))
    dialog = publishing()
    assert dialog.tabs.currentIndex() == 1
    assert not dialog.publish.isEnabled()
    assert "error" in dialog.why_not.text()
    place = next(at for at, finding in enumerate(dialog.case.findings) if finding.element == "lonely")
    click(qtbot, dialog.against.sentences[place])
    assert versions.dialog is None
    assert design.selection.only == Element("state", "lonely")


def test_warnings_are_accepted_one_by_one_or_all(qtbot, design, publishing, other):
    for key in ("left", "right"):  # nobody ever comes there
        draw(design, lambda drawn, key=key: edits.add_state(drawn, state(key)))
        draw(design, lambda drawn, key=key: edits.add_transition(drawn, transition(f"to_{key}", key, "done")))
    dialog = publishing()
    assert [finding.code for finding, _tick in dialog.against.ticks] == ["unreachable"] * 2
    first, second = (tick for _finding, tick in dialog.against.ticks)
    assert "2 warning(s)" in dialog.why_not.text()
    click(qtbot, first)
    assert dialog.against.accepted == ()  # the code is accepted when all of it is
    click(qtbot, second)
    assert dialog.against.all.isChecked()
    click(qtbot, dialog.against.all)
    assert not dialog.publish.isEnabled()
    click(qtbot, dialog.against.all)
    click(qtbot, dialog.publish)
    qtbot.waitUntil(dialog.close_button.isVisible, timeout=10_000)
    assert len(other.ask(ListVersions(blueprint_id="flow"))) == 2


def test_a_scenario_that_fails_stands_against_it_where_that_is_wanted(qtbot, design, publishing, other):
    expected = Scenario(
        id="quick",
        name="Quick",
        given=Given(at="2025-03-10T11:00+01:00", by="ann", ticket=TicketValues(subject="Kettle", department="shop")),
        then=(StateIs(state="done"),),
    )
    suite = Suite(blueprint="flow", scenarios=(expected,), block_publishing=True)
    other.do(PutScenarios(suite=suite, expected_revision=0))
    draw(design, without_check)
    dialog = publishing()
    assert "1 scenario(s) fail" in dialog.why_not.text()
    assert not dialog.publish.isEnabled()
    assert "“Quick” fails" in dialog.against.sentences[0].text()


def test_nothing_new_is_not_published(qtbot, publishing):
    dialog = publishing()
    assert not dialog.publish.isEnabled()
    assert "Nothing changed since version 1" in dialog.why_not.text()


def test_somebody_saved_the_draft_meanwhile_and_nothing_is_lost(qtbot, design, publishing, other):
    draw(design, without_check)
    dialog = publishing()
    accept_all(qtbot, dialog)
    qtbot.keyClicks(dialog.note, "My note")
    draft = other.ask(GetDraft(blueprint_id="flow"))
    theirs = edits.rename_blueprint(draft.blueprint, "Theirs")
    other.do(SaveDraft(blueprint=theirs, expected_revision=draft.revision))
    click(qtbot, dialog.publish)
    qtbot.waitUntil(lambda: "look at it again" in dialog.told.text(), timeout=10_000)
    qtbot.waitUntil(lambda: dialog.case.after.name == "Theirs", timeout=10_000)
    assert dialog.note.toPlainText() == "My note"
    assert dialog.publish.isEnabled()
    click(qtbot, dialog.publish)
    qtbot.waitUntil(dialog.close_button.isVisible, timeout=10_000)
    assert other.ask(ListVersions(blueprint_id="flow"))[0].blueprint.name == "Theirs"


def test_a_migration_that_is_refused_says_why_and_the_version_stays(qtbot, design, publishing, other):
    draw(design, without_check)
    dialog = publishing()
    accept_all(qtbot, dialog)
    dialog.tabs.setCurrentIndex(3)
    click(qtbot, dialog.in_flight.take_over)
    plan = dialog.in_flight.plan
    qtbot.waitUntil(lambda: plan.preview is not None, timeout=10_000)
    pick(qtbot, plan.rows["check"].where, "exit")
    qtbot.waitUntil(lambda: plan.ready, timeout=10_000)
    draft = other.ask(GetDraft(blueprint_id="flow"))
    made = other.do(PublishBlueprint(blueprint_id="flow", expected_revision=draft.revision, accept="all")).result.number
    other.do(StartMigration(plan=plan.plan.having(to_version=made), reason="first come"))
    click(qtbot, dialog.publish)
    qtbot.waitUntil(dialog.run.problem.isVisible, timeout=10_000)
    assert "is under way: finish or cancel it first" in dialog.run.problem.text()
    assert [version.number for version in other.ask(ListVersions(blueprint_id="flow"))] == [3, 2, 1]


def test_the_history_shows_versions_and_what_is_in_them(qtbot, design, versions):
    past = versions.history.past
    assert [(version.number, past.in_flight.on(version.number)) for version in past.versions] == [(1, 5)]
    table = versions.history.versions
    assert [table.topLevelItem(row).text(0) for row in range(2)] == ["Draft", "1"]
    assert table.topLevelItem(1).text(1) == "5"
    assert table.topLevelItem(1).text(4) == "The first"
    table.scrollToItem(table.topLevelItem(1))
    qtbot.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualItemRect(table.topLevelItem(1)).center()
    )
    click(qtbot, versions.history.look)
    qtbot.waitUntil(lambda: design.opened.showing is Showing.VERSION, timeout=10_000)
    click(qtbot, design.banner.back)
    qtbot.waitUntil(lambda: design.opened.showing is Showing.DRAFT, timeout=10_000)


def test_a_version_is_compared_with_the_draft(qtbot, design, versions):
    draw(design, without_check)
    versions.compare(1, DRAFT)
    dialog = versions.dialog
    assert dialog.comparison.picture.changes[Element("state", "look")] == "added"
    count = len(dialog.comparison.rows)
    row = next(each for each in dialog.comparison.rows if each.told.element == Element("state", "look"))
    click(qtbot, row.sentence)
    assert dialog.comparison.picture.canvas.selection.only == Element("state", "look")
    click(qtbot, dialog.swap)
    assert dialog.comparison.picture.changes[Element("state", "look")] == "removed"
    assert len(dialog.comparison.rows) == count


def test_a_version_becomes_the_draft_again_and_undo_takes_it_back(qtbot, design, versions, other):
    draw(design, without_check)
    drawn = design.document.blueprint
    qtbot.waitUntil(lambda: versions.history.past is not None)
    versions.make_draft(1)
    click(qtbot, versions.dialog.draft)
    qtbot.waitUntil(lambda: "check" in design.document.blueprint.states_by_id, timeout=10_000)
    assert design.opened.showing is Showing.DRAFT
    design.document.undo()
    assert design.document.blueprint == drawn
    design.document.redo()
    qtbot.waitUntil(lambda: design.opened.settled, timeout=10_000)
    assert other.ask(GetDraft(blueprint_id="flow")).blueprint == design.document.blueprint


def test_a_version_that_is_looked_at_becomes_the_draft_and_undo_leads_to_the_one_before(qtbot, design, versions):
    draw(design, without_check)
    drawn = design.document.blueprint
    versions.look_at(1)
    qtbot.waitUntil(lambda: design.opened.showing is Showing.VERSION, timeout=10_000)
    history = versions.history
    qtbot.waitUntil(lambda: history.past is not None and history.past.summary.draft_revision is not None)
    click(qtbot, design.banner.draft)
    qtbot.waitUntil(lambda: versions.dialog is not None)
    click(qtbot, versions.dialog.draft)
    qtbot.waitUntil(lambda: design.opened.showing is Showing.DRAFT, timeout=10_000)
    assert "check" in design.document.blueprint.states_by_id
    design.document.undo()
    assert design.document.blueprint == drawn


def test_a_version_begins_a_draft_where_there_is_none(qtbot, design, versions, other):
    qtbot.waitUntil(lambda: design.opened.settled, timeout=10_000)
    other.do(DiscardDraft(blueprint_id="flow", expected_revision=design.opened.revision))
    design.opened.open("flow")
    qtbot.waitUntil(lambda: design.opened.showing is Showing.VERSION, timeout=10_000)
    history = versions.history
    qtbot.waitUntil(lambda: history.past is not None and history.past.summary.draft_revision is None)
    click(qtbot, design.banner.draft)
    qtbot.waitUntil(lambda: design.opened.showing is Showing.DRAFT, timeout=10_000)
    assert other.ask(GetDraft(blueprint_id="flow")).blueprint == design.document.blueprint


def test_the_draft_is_discarded_after_it_was_said_what_is_lost(qtbot, design, versions, other):
    draw(design, without_check)
    click(qtbot, versions.history.discard)
    qtbot.waitUntil(lambda: versions.question is not None, timeout=10_000)
    assert "differs from version 1" in versions.question.text.text()
    click(qtbot, versions.question.yes)
    qtbot.waitUntil(lambda: design.opened.showing is Showing.VERSION, timeout=10_000)
    assert other.ask(ListBlueprints())[0].draft_revision is None


def test_deactivating_says_that_five_tickets_leave(qtbot, versions, other):
    versions.history.actions_by_name["inactive"].trigger()
    assert "5 ticket(s) are under way: they leave it at once" in versions.question.text.text()
    assert other.ask(ListBlueprints())[0].activity is Activity.ACTIVE
    click(qtbot, versions.question.yes)
    qtbot.waitUntil(lambda: versions.history.past.summary.activity is Activity.INACTIVE, timeout=10_000)
    qtbot.waitUntil(lambda: versions.history.past.in_flight.tickets == 0, timeout=10_000)


def test_what_tickets_went_through_is_not_deleted_but_may_fade(qtbot, design, versions, other):
    versions.history.actions_by_name["delete"].trigger()
    first = versions.question
    click(qtbot, first.yes)
    qtbot.waitUntil(lambda: versions.question not in (None, first), timeout=10_000)
    assert "it can fade" in versions.question.text.text()
    click(qtbot, versions.question.yes)
    qtbot.waitUntil(lambda: other.ask(ListBlueprints())[0].activity is Activity.FADING, timeout=10_000)
    qtbot.waitUntil(lambda: design.opened.showing is Showing.DRAFT, timeout=10_000)


def test_a_blueprint_nobody_entered_is_deleted(qtbot, design, versions, other):
    design.new_blueprint()
    qtbot.waitUntil(lambda: design.document.blueprint.name == "New Blueprint", timeout=10_000)
    key = design.document.blueprint.id
    qtbot.waitUntil(
        lambda: versions.history.past is not None and versions.history.past.summary.id == key, timeout=10_000
    )
    versions.history.actions_by_name["delete"].trigger()
    click(qtbot, versions.question.yes)
    qtbot.waitUntil(lambda: [each.id for each in other.ask(ListBlueprints())] == ["flow"], timeout=10_000)
    qtbot.waitUntil(lambda: design.document.blueprint.id == "flow", timeout=10_000)


def test_where_used_says_where_and_by_what(qtbot, design, versions):
    design.selection.choose(Element("transition", "begin"))
    versions.where_used.trigger()
    dialog = versions.dialog
    assert dialog.thing.value == "team:first"
    qtbot.waitUntil(lambda: dialog.table.topLevelItemCount() == 2, timeout=10_000)
    found = [[dialog.table.topLevelItem(row).text(column) for column in range(3)] for row in range(2)]
    assert found == [["Flow", "draft", "Begin"], ["Flow", "version 1, in force, 5 ticket(s)", "Begin"]]
    pick(qtbot, dialog.kind, "calendar")
    qtbot.waitUntil(lambda: dialog.table.topLevelItemCount() == 0, timeout=10_000)
    pick(qtbot, dialog.kind, "template")
    assert "none of these" in dialog.told.text()


@pytest.fixture
def speak_french(qapp):
    """Changes the language of the window while it is open."""
    languages, before = Languages(qapp), QLocale()

    def speak():
        languages.speak(Language.FRENCH)
        qapp.processEvents()

    yield speak
    languages.forget()
    QLocale.setDefault(before)
    qapp.processEvents()


def texts_of(dialog):
    """Everything that is written in it by us: no names, no figures."""
    kinds = (QLabel, QAbstractButton)
    shown = (widget for kind in kinds for widget in dialog.findChildren(kind) if widget.isVisibleTo(dialog))
    return {widget.text() for widget in shown if widget.text().strip()}


def test_an_open_comparison_follows_the_language(qtbot, design, versions, speak_french):
    draw(design, without_check)
    versions.compare(1, DRAFT)
    dialog = versions.dialog
    english = texts_of(dialog)
    speak_french()
    assert dialog.windowTitle() == "Comparer des versions"
    assert not {"From", "to", "Swap", "Close", "New", "Gone"} & texts_of(dialog)
    assert {"From", "to", "Swap", "Close", "New", "Gone"} <= english
    assert dialog.two.currentText() == "Brouillon"
    assert (dialog.one.value, dialog.two.value) == ("1", str(DRAFT))


def test_where_used_follows_the_language_and_keeps_what_was_chosen(qtbot, design, versions, speak_french):
    design.selection.choose(Element("transition", "begin"))
    versions.where_used.trigger()
    dialog = versions.dialog
    pick(qtbot, dialog.kind, "calendar")
    speak_french()
    assert dialog.windowTitle() == "Utilisations"
    assert dialog.kind.value == "calendar"
    assert dialog.close_button.text() == "Fermer"
    qtbot.waitUntil(lambda: dialog.table.topLevelItemCount() == 0, timeout=10_000)


def test_a_migration_and_its_question_follow_the_language(qtbot, design, versions, other, speak_french):
    draft = other.ask(GetDraft(blueprint_id="flow"))
    saved = other.do(
        SaveDraft(blueprint=_named(draft.blueprint, "open", "Otherwise"), expected_revision=draft.revision)
    ).result
    other.do(PublishBlueprint(blueprint_id="flow", expected_revision=saved.revision, accept="all"))
    versions.past.refresh()
    qtbot.waitUntil(lambda: len(versions.history.past.versions) == 2, timeout=10_000)
    versions.take_over(1)
    dialog = versions.dialog
    qtbot.waitUntil(lambda: dialog.plan.ready, timeout=10_000)
    english = texts_of(dialog)
    qtbot.keyClicks(dialog.why, "Because")
    speak_french()
    assert dialog.windowTitle() == "Faire passer les tickets"
    assert not english & texts_of(dialog) - {"<b>Check</b>", "5 ticket(s)"}
    assert dialog.why.text() == "Because"


@pytest.mark.parametrize("side", ["mine", "theirs"])
def test_two_drafts_are_joined_by_a_choice_for_each_place(qtbot, design, versions, other, side):
    draft = other.ask(GetDraft(blueprint_id="flow"))
    theirs = _named(_named(draft.blueprint, "open", "Theirs"), "done", "Theirs alone")
    other.do(SaveDraft(blueprint=theirs, expected_revision=draft.revision))
    draw(design, lambda drawn: _named(drawn, "open", "Mine"))
    draw(design, lambda drawn: _named(drawn, "check", "Mine alone"))
    qtbot.waitUntil(lambda: isinstance(versions.dialog, ConflictDialog), timeout=10_000)
    dialog = versions.dialog
    assert design.opened.keeper.keeping is Keeping.CONFLICT
    [row] = dialog.rows
    assert not dialog.join.isEnabled()
    assert any("Mine" in text for text in row.texts())
    assert any("Theirs" in text for text in row.texts())
    click(qtbot, getattr(row, side))
    click(qtbot, dialog.join)
    qtbot.waitUntil(lambda: design.opened.settled, timeout=10_000)
    kept = other.ask(GetDraft(blueprint_id="flow")).blueprint
    assert [kept.states_by_id[key].name for key in ("open", "check", "done")] == [
        side.capitalize(),
        "Mine alone",
        "Theirs alone",
    ]
    assert kept == design.document.blueprint


def test_two_drafts_follow_the_language(qtbot, design, versions, other, speak_french):
    draft = other.ask(GetDraft(blueprint_id="flow"))
    other.do(SaveDraft(blueprint=_named(draft.blueprint, "open", "Theirs"), expected_revision=draft.revision))
    draw(design, lambda drawn: _named(drawn, "open", "Mine"))
    qtbot.waitUntil(lambda: isinstance(versions.dialog, ConflictDialog), timeout=10_000)
    dialog = versions.dialog
    [row] = dialog.rows
    click(qtbot, row.mine)
    english = texts_of(dialog)
    speak_french()
    assert dialog.windowTitle() == "Deux brouillons"
    assert english & texts_of(dialog) == set()
    assert row.side == "mine"
    assert dialog.join.isEnabled()


def test_giving_up_ones_own_draft_shows_theirs(qtbot, design, versions, other):
    draft = other.ask(GetDraft(blueprint_id="flow"))
    theirs = _named(draft.blueprint, "open", "Theirs")
    other.do(SaveDraft(blueprint=theirs, expected_revision=draft.revision))
    draw(design, lambda drawn: _named(drawn, "open", "Mine"))
    qtbot.waitUntil(lambda: isinstance(versions.dialog, ConflictDialog), timeout=10_000)
    click(qtbot, versions.dialog.give_up)
    qtbot.waitUntil(lambda: design.document.blueprint == theirs, timeout=10_000)
    assert other.ask(GetDraft(blueprint_id="flow")).blueprint == theirs
    assert design.opened.settled
    design.document.undo()
    assert design.document.blueprint.states_by_id["open"].name == "Mine"
    qtbot.waitUntil(lambda: design.opened.settled, timeout=10_000)
    assert other.ask(GetDraft(blueprint_id="flow")).blueprint.states_by_id["open"].name == "Mine"


def test_a_choice_between_two_drafts_that_was_put_off_comes_back(qtbot, design, versions, other):
    draft = other.ask(GetDraft(blueprint_id="flow"))
    other.do(SaveDraft(blueprint=_named(draft.blueprint, "open", "Theirs"), expected_revision=draft.revision))
    draw(design, lambda drawn: _named(drawn, "open", "Mine"))
    qtbot.waitUntil(lambda: isinstance(versions.dialog, ConflictDialog), timeout=10_000)
    click(qtbot, versions.dialog.later)
    qtbot.waitUntil(lambda: versions.dialog is None)
    click(qtbot, design.divided.decide)
    qtbot.waitUntil(lambda: isinstance(versions.dialog, ConflictDialog), timeout=10_000)
    [row] = versions.dialog.rows
    click(qtbot, row.theirs)
    click(qtbot, versions.dialog.join)
    qtbot.waitUntil(lambda: design.opened.settled, timeout=10_000)
    assert not design.divided.isVisible()
    assert design.document.blueprint.states_by_id["open"].name == "Theirs"


def test_a_migration_begun_by_somebody_is_gone_on_with(qtbot, design, versions, other):
    draft = other.ask(GetDraft(blueprint_id="flow"))
    saved = other.do(
        SaveDraft(blueprint=_named(draft.blueprint, "open", "Otherwise"), expected_revision=draft.revision)
    ).result
    other.do(PublishBlueprint(blueprint_id="flow", expected_revision=saved.revision, accept="all"))
    plan = other.ask(SuggestMigration(blueprint_id="flow", to_version=2))
    other.do(StartMigration(plan=plan, reason="left alone"))
    versions.past.refresh()
    qtbot.waitUntil(lambda: bool(versions.history.past.jobs), timeout=10_000)
    versions.history.tabs.setCurrentIndex(1)
    table = versions.history.jobs
    qtbot.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualItemRect(table.topLevelItem(0)).center()
    )
    click(qtbot, versions.history.open_job)
    run = versions.dialog.run
    run.portion = 2
    click(qtbot, run.go_on)
    qtbot.waitUntil(lambda: run.view.standing is Standing.DONE, timeout=10_000)
    assert other.ask(ListMigrations(blueprint_id="flow"))[0].counts == {Fate.MIGRATED: 5}


def test_a_migration_is_stopped_half_way(qtbot, design, versions, other):
    draft = other.ask(GetDraft(blueprint_id="flow"))
    saved = other.do(
        SaveDraft(blueprint=_named(draft.blueprint, "open", "Otherwise"), expected_revision=draft.revision)
    ).result
    other.do(PublishBlueprint(blueprint_id="flow", expected_revision=saved.revision, accept="all"))
    versions.past.refresh()
    qtbot.waitUntil(lambda: len(versions.history.past.versions) == 2, timeout=10_000)
    versions.take_over(1)
    dialog = versions.dialog
    qtbot.waitUntil(lambda: dialog.plan.ready, timeout=10_000)
    dialog.run.portion = 1
    dialog.run.advanced.connect(lambda view: dialog.run.cancel.click() if view.done == 2 else None)
    qtbot.keyClicks(dialog.why, "Half of them")
    click(qtbot, dialog.start)
    qtbot.waitUntil(
        lambda: dialog.run.view is not None and dialog.run.view.standing is Standing.CANCELLED, timeout=10_000
    )
    assert dialog.run.view.counts[Fate.MIGRATED] >= 2
    assert dialog.run.view.counts[Fate.CANCELLED] >= 1
    qtbot.waitUntil(lambda: dialog.tickets.topLevelItemCount() >= 1, timeout=10_000)


def _named(drawn, key, name):
    return edits.change_state(drawn, drawn.states_by_id[key].having(name=name))


def test_in_a_narrow_panel_the_menu_has_what_the_buttons_do(qtbot, design, versions):
    history = versions.history
    assert history.compare.isVisible()
    design.resize(960, 520)
    qtbot.waitUntil(lambda: not history.compare.isVisible())
    assert history.activity.isVisible()
    assert history.rect().right() >= history.activity.geometry().right()
    history.versions.topLevelItem(1).setSelected(True)
    history.menu.aboutToShow.emit()
    named = {action.text(): action for action in history.menu.actions()}
    named[history.look.accessibleName()].trigger()
    qtbot.waitUntil(lambda: design.opened.showing is Showing.VERSION, timeout=10_000)


def test_history_tells_waiting_from_nothing_open(qtbot, design, open_courier, versions):
    history, told = versions.history, []
    assert history.past.summary.id == "flow"
    show = history.show_past
    history.show_past = lambda past: (show(past), told.append(history.meaning.toolTip()))
    versions.past.refresh()  # of the Blueprint that is left: its answers come when another one is open
    at_opening = []
    design.opened.changed.connect(lambda: at_opening.append(history.past))
    design.new_blueprint()
    qtbot.waitUntil(lambda: bool(told) and history.past is not None and not versions.past.asking, timeout=10_000)
    assert told[0] == "Asking the desk what became of it…"
    assert told[-1] == "Never published: no ticket enters it." and at_opening[0] is None
    told.clear()
    versions.past.refresh()  # as when a ticket moves: what is known of it stays meanwhile
    qtbot.waitUntil(lambda: not versions.past.asking, timeout=10_000)
    assert set(told) == {"Never published: no ticket enters it."}
