"""A draft kept by name with Ctrl+S, found in the history, compared, gone back to and deleted, on a real desk."""
# ruff: noqa: F811 (fixtures of another file)

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from designer.panels.versions.past import DRAFT
from designer.workspaces.opened import Showing
from runtime.messages.blueprints import GetDraft
from runtime.messages.checkpoints import ListCheckpoints
from runtime.messages.migration import DiscardDraft
from tests.workspaces.test_versions import (  # noqa: F401  fixtures
    _no_dialog_unanswered,
    click,
    draw,
    five_under_way,
    other,
    place,
    versions,
    without_check,
)

CTRL = Qt.KeyboardModifier.ControlModifier


def keep(qtbot, design, versions, name):
    """Ctrl+S, a name, Enter."""
    before = len(versions.history.past.kept)
    design.activateWindow()
    qtbot.waitUntil(design.isActiveWindow)
    qtbot.keyClick(design.canvas.view, Qt.Key.Key_S, CTRL)
    dialog = versions.dialog
    qtbot.waitUntil(dialog.name.hasFocus)
    assert dialog.name.selectedText() == dialog.name.text() != ""
    qtbot.keyClicks(dialog.name, name)
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(versions.history.past.kept) == before + 1, timeout=10_000)
    return versions.history.past.kept[0]


def rows(history):
    table = history.versions
    return [
        (table.topLevelItem(row).text(0), table.topLevelItem(row).text(4)) for row in range(table.topLevelItemCount())
    ]


def choose(history, number):
    table = history.versions
    table.clearSelection()
    for row in range(table.topLevelItemCount()):
        item = table.topLevelItem(row)
        if item.data(0, Qt.ItemDataRole.UserRole) == number:
            table.setCurrentItem(item)


def test_ctrl_s_keeps_the_draft_by_a_name_with_what_was_drawn_last(qtbot, design, versions, other):
    draw(design, without_check)
    assert not design.opened.settled
    with qtbot.waitSignal(versions.checkpoints.said) as told:
        kept = keep(qtbot, design, versions, "Before the audit")
    assert told.args == ["Kept as “Before the audit”: you find it in the history."]
    assert design.opened.settled
    assert kept.blueprint == design.document.blueprint
    assert rows(versions.history)[:2] == [("Draft", "revision 2"), ("Checkpoint", "Before the audit")]
    assert [each.name for each in other.ask(ListCheckpoints(blueprint_id="flow"))] == ["Before the audit"]


def test_a_name_is_needed_and_escape_keeps_nothing(qtbot, design, versions, other):
    design.checkpoint.trigger()
    dialog = versions.dialog
    qtbot.waitUntil(dialog.name.hasFocus)
    qtbot.keyClick(dialog.name, Qt.Key.Key_Backspace)
    assert not dialog.keep.isEnabled()
    qtbot.keyClick(dialog.name, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: versions.dialog is None)
    assert other.ask(ListCheckpoints(blueprint_id="flow")) == ()


def test_a_published_version_has_nothing_to_keep(qtbot, design, versions):
    versions.look_at(1)
    qtbot.waitUntil(lambda: design.opened.showing is Showing.VERSION, timeout=10_000)
    design.checkpoint.trigger()
    assert versions.dialog is None
    assert "nothing to keep" in design.status.text()


def test_going_back_is_seen_before_and_can_be_undone(qtbot, design, versions, other):
    first = design.document.blueprint
    kept = keep(qtbot, design, versions, "First")
    draw(design, without_check)
    changed = design.document.blueprint
    choose(versions.history, -kept.checkpoint_id)
    click(qtbot, versions.history.draft)
    dialog = versions.dialog
    assert (dialog.one.value, dialog.two.value) == (str(DRAFT), str(-kept.checkpoint_id))
    assert dialog.two.currentText() == "Checkpoint “First”"
    assert "added" in dialog.comparison.picture.changes.values()
    assert design.document.blueprint == changed
    click(qtbot, dialog.draft)
    assert design.document.blueprint == first
    qtbot.waitUntil(lambda: other.ask(GetDraft(blueprint_id="flow")).blueprint == first, timeout=10_000)
    design.document.undo()
    assert design.document.blueprint == changed
    design.document.redo()
    assert design.document.blueprint == first


def test_a_checkpoint_is_looked_at_and_becomes_the_draft_from_there(qtbot, design, versions):
    first = design.document.blueprint
    kept = keep(qtbot, design, versions, "First")
    draw(design, without_check)
    choose(versions.history, -kept.checkpoint_id)
    click(qtbot, versions.history.look)
    assert design.opened.showing is Showing.CHECKPOINT
    assert design.document.read_only
    assert design.document.blueprint == first
    assert "“First” is a checkpoint of" in design.banner.text.text()
    click(qtbot, design.banner.draft)
    qtbot.waitUntil(lambda: versions.dialog is not None, timeout=10_000)
    click(qtbot, versions.dialog.draft)
    qtbot.waitUntil(lambda: design.opened.showing is Showing.DRAFT, timeout=10_000)
    assert design.document.blueprint == first
    design.document.undo()
    assert "check" not in design.document.blueprint.states_by_id


def test_it_outlives_a_discarded_draft_and_begins_another(qtbot, design, versions, other):
    draw(design, without_check)
    kept = keep(qtbot, design, versions, "Kept")
    other.do(DiscardDraft(blueprint_id="flow", expected_revision=design.opened.revision))
    design.opened.open("flow")
    qtbot.waitUntil(lambda: design.opened.showing is Showing.VERSION, timeout=10_000)
    qtbot.waitUntil(lambda: versions.history.past.summary.draft_revision is None, timeout=10_000)
    versions.make_draft(-kept.checkpoint_id)
    if versions.dialog is not None:
        click(qtbot, versions.dialog.draft)
    qtbot.waitUntil(lambda: design.opened.showing is Showing.DRAFT, timeout=10_000)
    assert design.document.blueprint == kept.blueprint


def test_it_is_deleted_after_a_question(qtbot, design, versions, other):
    kept = keep(qtbot, design, versions, "Kept")
    versions.look_at(-kept.checkpoint_id)
    choose(versions.history, DRAFT)
    assert not versions.history.forget.isVisible()
    choose(versions.history, -kept.checkpoint_id)
    click(qtbot, versions.history.forget)
    assert "“Kept”" in versions.question.windowTitle()
    click(qtbot, versions.question.yes)
    qtbot.waitUntil(lambda: versions.history.past is not None and not versions.history.past.kept, timeout=10_000)
    assert other.ask(ListCheckpoints(blueprint_id="flow")) == ()
    qtbot.waitUntil(lambda: design.opened.showing is Showing.DRAFT, timeout=10_000)


def test_versions_and_checkpoints_are_one_row_of_time(qtbot, design, versions):
    keep(qtbot, design, versions, "One")
    keep(qtbot, design, versions, "Two")
    history = versions.history
    assert [name for name, _note in rows(history)] == ["Draft", "Checkpoint", "Checkpoint", "1"]
    assert [note for _name, note in rows(history)][1:3] == ["Two", "One"]
    assert history.past.pair((1,)) == (1, DRAFT)
    one, two = (-each.checkpoint_id for each in reversed(history.past.kept))
    assert history.past.pair((two, one)) == (one, two)
    assert history.past.pair((1, one, two)) is None
    assert QApplication.activeModalWidget() is None
