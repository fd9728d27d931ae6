"""What is drawn while the desk takes nothing is offered again, by a window that knows nothing of the one before."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt

from designer.panels.versions.question import Question
from designer.turns import made_at_once
from designer.workspaces.design import DesignWorkspace
from designer.workspaces.draft_keeper import Keeping
from designer.workspaces.leaving import Leaving
from designer.workspaces.opened import Showing
from designer.workspaces.unsaved import Unsaved, UnsavedDrawings
from runtime.desk.door import open_desk
from runtime.messages.blueprints import DeleteBlueprint, GetDraft, ListBlueprints, PublishBlueprint, SaveDraft
from runtime.messages.faults import Unavailable
from runtime.messages.migration import DiscardDraft
from runtime.model import edits

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def folder(settings):
    return settings.unsaved_at("some.desk", "")


@pytest.fixture
def other(place):
    desk = open_desk(str(place))
    yield desk
    desk.close()


@pytest.fixture
def sheltered(design, folder):
    """The window that draws; what ends it in a test is no farewell."""
    design.shelter(UnsavedDrawings(folder))
    return design


@pytest.fixture
def again(qtbot, open_courier, theme, settings):
    """The next window at this computer."""
    made = []

    def open_one():
        workspace = made_at_once(DesignWorkspace(open_courier, theme, settings).furnish())
        made.append(workspace)
        qtbot.addWidget(workspace)
        workspace.resize(1400, 900)
        with qtbot.waitExposed(workspace):
            workspace.show()
        workspace.begin()
        workspace.shelter(UnsavedDrawings(settings.unsaved_at("some.desk", "")))
        qtbot.waitUntil(lambda: workspace.opened.showing is not Showing.NOTHING, timeout=20_000)
        return workspace

    yield open_one
    for workspace in made:
        workspace.end()
        workspace.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def refusing(design, monkeypatch):
    def refuse(_command, _asker, _then, otherwise):
        otherwise(Unavailable("The disk is full."))

    monkeypatch.setattr(design.opened.keeper._courier, "do", refuse)


def rename(design, name):
    design.document.attempt("rename", lambda drawn: edits.rename_blueprint(drawn, name))


def left_behind(folder, other, name="Left behind", *, key=None, base=None):
    """What a window that was killed has left."""
    key = key or other.ask(ListBlueprints())[0].id
    draft = other.ask(GetDraft(blueprint_id=key))
    base = base or draft.blueprint
    drawn = edits.rename_blueprint(base, name)
    before = UnsavedDrawings(folder)
    before.keep(Unsaved(drawn=drawn, base=base, revision=draft.revision, kept_at=1_790_000_000_000))
    before.close()
    return key, draft.revision


def take_up(qtbot, design):
    bar = design.recovering
    qtbot.waitUntil(lambda: bar.isVisible() and bar.take_up.isEnabled(), timeout=20_000)
    qtbot.mouseClick(bar.take_up, LEFT)


def kept(other, key):
    return other.ask(GetDraft(blueprint_id=key)).blueprint


def test_what_the_desk_takes_is_never_written_here(qtbot, sheltered, folder):
    rename(sheltered, "Saved at once")
    qtbot.waitUntil(lambda: sheltered.opened.settled, timeout=20_000)
    assert not list(folder.rglob("*.json"))
    assert not sheltered.opened.shelter._timer.isActive()


def test_what_it_does_not_take_is_written_until_it_does(qtbot, sheltered, folder, monkeypatch):
    with monkeypatch.context() as away:
        refusing(sheltered, away)
        rename(sheltered, "Not taken")
        qtbot.waitUntil(lambda: bool(list(folder.rglob("*.json"))), timeout=20_000)
        rename(sheltered, "Not taken either")
        qtbot.waitUntil(lambda: "either" in next(folder.rglob("*.json")).read_text(), timeout=20_000)
    sheltered.opened.keeper.save()
    qtbot.waitUntil(lambda: sheltered.opened.settled, timeout=20_000)
    qtbot.waitUntil(lambda: not list(folder.rglob("*.json")), timeout=20_000)


def test_it_is_offered_to_the_next_window_which_draws_on(qtbot, again, other, folder):
    key, _revision = left_behind(folder, other)
    design = again()
    bar = design.recovering
    qtbot.waitUntil(bar.isVisible, timeout=20_000)
    assert "Left behind" in bar.text.text()
    assert kept(other, key).name != "Left behind", "nobody was asked yet"
    take_up(qtbot, design)
    qtbot.waitUntil(lambda: kept(other, key).name == "Left behind", timeout=20_000)
    assert bar.isHidden()
    qtbot.waitUntil(lambda: not list(folder.rglob("*.json")), timeout=20_000)
    before = design.document.blueprint
    design.document.undo()
    assert (before.name, design.document.blueprint.name == "Left behind") == ("Left behind", False)


def test_what_others_drew_meanwhile_stays(qtbot, again, other, folder):
    key, revision = left_behind(folder, other)
    drawn = kept(other, key)
    theirs = edits.rename_state(drawn, drawn.states[0].id, "Theirs")
    other.do(SaveDraft(blueprint=theirs, expected_revision=revision))
    design = again()
    take_up(qtbot, design)
    qtbot.waitUntil(lambda: kept(other, key).name == "Left behind", timeout=20_000)
    assert kept(other, key).states_by_id[drawn.states[0].id].name == "Theirs"


def test_where_both_changed_the_same_one_is_asked(qtbot, again, other, folder):
    key, revision = left_behind(folder, other)
    other.do(SaveDraft(blueprint=edits.rename_blueprint(kept(other, key), "Theirs"), expected_revision=revision))
    design = again()
    take_up(qtbot, design)
    conflict = Keeping.CONFLICT
    qtbot.waitUntil(
        lambda: design.opened.keeper is not None and design.opened.keeper.keeping is conflict, timeout=20_000
    )
    assert kept(other, key).name == "Theirs"
    assert list(folder.rglob("*.json")), "until that is settled, it stays here"


def test_what_the_desk_got_in_the_last_moment_is_not_offered(qtbot, again, other, folder):
    key, revision = left_behind(folder, other)
    other.do(SaveDraft(blueprint=edits.rename_blueprint(kept(other, key), "Left behind"), expected_revision=revision))
    design = again()
    qtbot.waitUntil(lambda: not list(folder.rglob("*.json")), timeout=20_000)
    assert design.recovering.isHidden()


def throw_away(qtbot, bar):
    """The button, and the answer to its question."""
    qtbot.mouseClick(bar.throw_away, LEFT)
    question = bar.window().findChild(Question)
    qtbot.mouseClick(question.yes, LEFT)
    qtbot.waitUntil(lambda: bar.window().findChild(Question) is None, timeout=20_000)


def test_it_goes_only_after_a_yes(qtbot, again, other, folder):
    left_behind(folder, other)
    bar = again().recovering
    qtbot.waitUntil(bar.isVisible, timeout=20_000)
    qtbot.mouseClick(bar.throw_away, LEFT)
    question = bar.window().findChild(Question)
    assert "for good" in question.text.text()
    qtbot.keyClick(question, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bar.window().findChild(Question) is None, timeout=20_000)
    assert bar.isVisible() and list(folder.rglob("*.json"))


def test_thrown_away_it_is_gone_for_good(qtbot, again, other, folder):
    key, _revision = left_behind(folder, other)
    design = again()
    qtbot.waitUntil(design.recovering.isVisible, timeout=20_000)
    throw_away(qtbot, design.recovering)
    assert design.recovering.isHidden()
    qtbot.waitUntil(lambda: not list(folder.rglob("*.json")), timeout=20_000)
    assert kept(other, key).name != "Left behind"


def test_one_offer_follows_another(qtbot, again, other, folder):
    keys = [each.id for each in other.ask(ListBlueprints()) if each.draft_revision][:2]
    for key in keys:
        left_behind(folder, other, f"Of {key}", key=key)
    bar = again().recovering
    qtbot.waitUntil(lambda: len(bar._shelter.offers) == len(keys) == 2, timeout=20_000)
    throw_away(qtbot, bar)
    assert bar.isVisible()
    throw_away(qtbot, bar)
    assert bar.isHidden()


def test_without_its_draft_it_is_a_draft_of_its_own(qtbot, again, other, folder):
    key, revision = left_behind(folder, other)
    other.do(PublishBlueprint(blueprint_id=key, expected_revision=revision))
    gone = other.ask(GetDraft(blueprint_id=key))
    other.do(DiscardDraft(blueprint_id=key, expected_revision=gone.revision))
    design = again()
    take_up(qtbot, design)
    qtbot.waitUntil(lambda: design.opened.showing is Showing.DRAFT, timeout=20_000)
    assert design.document.blueprint.name == kept(other, key).name == "Left behind"
    assert design.opened.left_behind == ()
    qtbot.waitUntil(lambda: not list(folder.rglob("*.json")), timeout=20_000)


def test_without_its_blueprint_it_is_one_of_its_own(qtbot, again, other, folder):
    begun = edits.rename_blueprint(
        other.ask(GetDraft(blueprint_id=other.ask(ListBlueprints())[0].id)).blueprint, "Begun"
    )
    other.do(SaveDraft(blueprint=begun.having(id="begun"), expected_revision=0))
    left_behind(folder, other, key="begun")
    other.do(DeleteBlueprint(blueprint_id="begun"))
    design = again()
    take_up(qtbot, design)
    qtbot.waitUntil(lambda: design.document.blueprint.name == "Left behind", timeout=20_000)
    assert kept(other, "begun").name == "Left behind"


def test_while_something_is_not_saved_here_nothing_else_is_taken_up(qtbot, again, other, folder, monkeypatch):
    left_behind(folder, other)
    design = again()
    bar = design.recovering
    qtbot.waitUntil(lambda: bar.isVisible() and bar.take_up.isEnabled(), timeout=20_000)
    with monkeypatch.context() as away:
        refusing(design, away)
        rename(design, "Mine now")
        assert not bar.take_up.isEnabled()
        assert "not saved" in bar.take_up.toolTip()
        qtbot.waitUntil(lambda: design.opened.keeper.keeping is Keeping.FAILED, timeout=20_000)
    design.opened.keeper.save()
    qtbot.waitUntil(bar.take_up.isEnabled, timeout=20_000)


def _asked(qtbot, design, monkeypatch):
    """The question of a window that would lose something, and what closing does."""
    refusing(design, monkeypatch)
    closed = []
    leaving = Leaving(design.opened, design, design)
    rename(design, "Never kept")
    qtbot.waitUntil(lambda: design.opened.keeper.keeping is Keeping.FAILED, timeout=20_000)
    qtbot.waitUntil(lambda: design.opened.sheltered, timeout=20_000)
    assert not leaving.may_go(lambda: closed.append(True))
    return leaving.question, closed


def test_who_closes_may_keep_it_here(qtbot, sheltered, folder, monkeypatch):
    question, closed = _asked(qtbot, sheltered, monkeypatch)
    next(each for each in question.buttons() if "keep it" in each.text()).click()
    assert closed == [True]
    sheltered.end()
    assert "Never kept" in next(folder.rglob("*.json")).read_text()
    assert next(iter(UnsavedDrawings(folder).take_over().values())).drawn.name == "Never kept"


def test_who_closes_may_lose_it(qtbot, sheltered, folder, monkeypatch):
    question, closed = _asked(qtbot, sheltered, monkeypatch)
    next(each for each in question.buttons() if "lose it" in each.text()).click()
    assert closed == [True]
    sheltered.end()
    assert not list(folder.rglob("*.json"))
