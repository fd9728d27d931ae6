"""The whole desktop on real desks: first run, demonstration, recent desks, faults, theme, language."""

from __future__ import annotations

from contextlib import closing

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from designer import desks
from designer.dashboard.filter_bar import Choices
from designer.settings import Appearance, Language
from runtime.desk import tenure
from runtime.desk.local import LocalDesk
from runtime.messages.clock import GetClock
from runtime.messages.faults import Refused, Unavailable
from runtime.messages.setup import GetSetup, PutSettings


@pytest.fixture
def demonstration(tmp_path, monkeypatch):
    place = tmp_path / "demo.desk"
    monkeypatch.setattr(desks, "demonstration_place", lambda: place)
    return place


@pytest.fixture
def start(program, settings, demonstration):
    """Opens the desktop; a demonstration is a small one."""

    def start(address=None):
        desktop = program(address, settings.workspace or "watch")
        desktop.session.demonstration.tickets = 30
        return desktop

    return start


@pytest.fixture
def empty_desk(tmp_path):
    path = tmp_path / "shop.desk"
    desks.create(path).close()
    return path


def shown(desktop):
    return desktop.window.pages.currentWidget()


def test_the_first_run_offers_four_ways(qtbot, start):
    desktop = start()
    welcome = desktop.window.welcome
    assert shown(desktop) is welcome
    assert all(
        button.accessibleName() for button in (welcome.demonstration, welcome.open, welcome.server, welcome.create_desk)
    )
    assert welcome.demonstration.hasFocus()


def test_a_new_desk_is_created_opened_and_remembered(qtbot, start, settings, tmp_path):
    desktop = start()
    qtbot.mouseClick(desktop.window.welcome.create_desk, Qt.MouseButton.LeftButton)
    dialog = desktop.window.findChild(QFileDialog)
    path = tmp_path / "mine.desk"
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    qtbot.waitUntil(lambda: desktop.session.watch is not None and desktop.session.watch.isVisible())
    assert path.exists() and settings.last_desk == str(path) and settings.recent == (str(path),)
    assert desktop.window.windowTitle().startswith("mine – ")
    qtbot.waitUntil(lambda: "no Blueprints yet" in desktop.session.watch.empty.text())


def test_the_first_page_lists_the_desks_opened_before(qtbot, start, settings, empty_desk, tmp_path):
    settings.opened(str(empty_desk))
    settings.opened(str(tmp_path / "gone.desk"))
    desktop = start()
    qtbot.waitUntil(desktop.session.bar.isVisible)
    (known,) = desktop.window.welcome.known
    assert "shop" in known.text()
    qtbot.mouseClick(known, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desktop.session.watch is not None and desktop.session.watch.isVisible())
    assert settings.last_desk == str(empty_desk)


def test_the_last_desk_is_opened_next_time(qtbot, start, settings, empty_desk):
    settings.opened(str(empty_desk))
    desktop = start()
    qtbot.waitUntil(lambda: desktop.session.watch is not None and desktop.session.watch.isVisible())
    assert desktop.window.windowTitle().startswith("shop – ")


def test_a_desk_that_is_gone_is_told_and_forgotten(qtbot, start, settings, tmp_path):
    settings.opened(str(tmp_path / "gone.desk"))
    desktop = start()
    qtbot.waitUntil(desktop.session.bar.isVisible)
    assert shown(desktop) is desktop.window.welcome
    assert "gone.desk" in desktop.session.bar.fault.sentence
    assert settings.recent == () and settings.last_desk == ""
    qtbot.mouseClick(desktop.session.bar.close_button, Qt.MouseButton.LeftButton)
    assert not desktop.session.bar.isVisible()


def test_a_desk_that_cannot_be_read_now_is_told_and_offered_again(qtbot, start, settings, tmp_path):
    damaged = tmp_path / "damaged.desk"
    damaged.write_bytes(b"SQLite format 3\x00" + bytes(4_096))
    settings.opened(str(damaged))
    desktop = start()
    qtbot.waitUntil(desktop.session.bar.isVisible)
    assert settings.recent == (str(damaged),)
    assert [button.toolTip() for button in desktop.window.welcome.known] == [str(damaged)]


def test_a_stranger_s_file_leaves_the_open_desk_open(qtbot, start, empty_desk, tmp_path):
    desktop = start(str(empty_desk))
    qtbot.waitUntil(lambda: desktop.session.watch is not None and desktop.session.watch.isVisible())
    stranger = tmp_path / "letter.txt"
    stranger.write_text("Dear desk,")
    desktop.window.desk_wanted.emit(str(stranger))
    qtbot.waitUntil(desktop.session.bar.isVisible)
    assert "not a desk" in desktop.session.bar.fault.sentence
    assert shown(desktop).isAncestorOf(desktop.session.watch)


def test_a_desk_is_never_created_over_a_file(empty_desk):
    with pytest.raises(Refused, match="already"):
        desks.create(empty_desk)


def test_the_demonstration_can_be_stopped_and_leaves_nothing(qtbot, start, demonstration):
    desktop = start()
    desktop.session.demonstration.tickets = 3_000
    qtbot.mouseClick(desktop.window.welcome.demonstration, Qt.MouseButton.LeftButton)
    waiting = desktop.window.waiting
    assert shown(desktop) is waiting
    qtbot.waitUntil(lambda: waiting.bar.value() > 0, timeout=30_000)
    qtbot.mouseClick(waiting.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown(desktop) is desktop.window.welcome, timeout=10_000)
    assert not desktop.session.bar.isVisible()
    desktop.close()
    assert list(demonstration.parent.glob("*demo.desk*")) == []


def test_the_demonstration_is_made_and_shown(qtbot, start, demonstration, settings):
    settings.workspace = "watch"
    desktop = start()
    qtbot.keyClick(desktop.window.welcome.demonstration, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: desktop.session.watch is not None and desktop.session.watch.isVisible(), timeout=60_000)
    watch = desktop.session.watch
    qtbot.waitUntil(lambda: watch.watched is not None, timeout=20_000)
    assert demonstration.exists()
    assert watch.blueprints.model().rowCount() == 4
    qtbot.waitUntil(lambda: watch.overview.states.model().rowCount() > 3)


def test_whoever_works_in_french_gets_french_names(qtbot, start, demonstration, settings, tmp_path):
    settings.language, settings.workspace = Language.FRENCH, "watch"
    desktop = start()
    qtbot.mouseClick(desktop.window.welcome.demonstration, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desktop.session.watch is not None and desktop.session.watch.isVisible(), timeout=60_000)
    titles = desktop.session.watch.blueprints.model()
    qtbot.waitUntil(lambda: titles.rowCount() == 4, timeout=20_000)
    names = {titles.index(row, 0).data() for row in range(4)}
    assert {"Retours et remboursements", "Litige de facturation"} <= names
    desktop.session.create_desk(str(tmp_path / "neuf.desk"))
    qtbot.waitUntil(lambda: desktop.window.windowTitle().startswith("neuf – "), timeout=20_000)
    with closing(desks.open_existing(str(tmp_path / "neuf.desk"))) as desk:
        assert "En attente" in {status.name for status in desk.ask(GetSetup()).statuses}


def test_the_look_changes_at_once_and_is_kept(qtbot, start, settings):
    desktop = start()
    window = QPalette.ColorRole.Window
    desktop.window.appearances[Appearance.DARK].trigger()
    assert QApplication.palette().color(window).lightness() < 60
    desktop.window.appearances[Appearance.LIGHT].trigger()
    assert QApplication.palette().color(window).lightness() > 200
    assert settings.appearance is Appearance.LIGHT


def test_the_language_changes_at_once_and_is_kept(qtbot, start, settings, empty_desk):
    desktop = start(str(empty_desk))
    qtbot.waitUntil(lambda: desktop.session.watch is not None and desktop.session.watch.isVisible())
    watch = desktop.session.watch
    qtbot.waitUntil(lambda: "no Blueprints yet" in watch.empty.text())
    desktop.window.languages[Language.FRENCH].trigger()
    QCoreApplication.processEvents()
    assert desktop.window.open.text() == "&Ouvrir un bureau…"
    assert watch.filters.period.box.itemText(0) == "Tout"
    assert settings.language is Language.FRENCH
    desktop.window.languages[Language.ENGLISH].trigger()
    QCoreApplication.processEvents()
    assert watch.filters.period.box.itemText(4) == "Last 7 days"


def test_a_desk_s_new_name_is_shown_at_once_and_among_the_recent_ones(qtbot, start, settings, empty_desk):
    desktop = start(str(empty_desk))
    qtbot.waitUntil(lambda: desktop.session.furnished is not None)
    other = desks.open_existing(str(empty_desk))
    other.do(PutSettings(settings=other.ask(GetSetup()).settings, name="Returns & repairs"))
    other.close()
    qtbot.waitUntil(lambda: desktop.window.windowTitle().startswith("Returns & repairs – "))
    recent = desktop.window._recent
    recent.aboutToShow.emit()
    assert recent.actions()[0].text().startswith("Returns && repairs  –  ")
    desktop.window.forget.trigger()
    assert settings.name_of(str(empty_desk)) == ""


def test_recent_desks_are_listed_opened_and_forgotten(qtbot, start, settings, empty_desk):
    settings.opened(str(empty_desk))
    settings.last_desk = ""
    desktop = start()
    recent = desktop.window._recent
    recent.aboutToShow.emit()
    recent.actions()[0].trigger()
    qtbot.waitUntil(lambda: desktop.session.watch is not None and desktop.session.watch.isVisible())
    desktop.window.forget.trigger()
    assert settings.recent == ()


def test_a_workspace_is_made_when_it_is_first_looked_at(qtbot, start, empty_desk):
    desktop = start(str(empty_desk))
    qtbot.waitUntil(lambda: desktop.session.watch is not None and desktop.session.watch.isVisible())
    session, rail = desktop.session, desktop.session.furnished.view.rail
    assert session.design is session.work is session.manage is None
    qtbot.mouseClick(rail.buttons["work"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.work is not None and session.work.isVisible())
    work = session.work
    assert session.manage is None
    qtbot.mouseClick(rail.buttons["watch"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(rail.buttons["work"], Qt.MouseButton.LeftButton)
    assert session.work is work


def test_the_clock_runs_here_until_the_window_closes_and_says_so(qtbot, start, empty_desk):
    desktop = start(str(empty_desk))
    sign = desktop.session.duties.clock_sign
    qtbot.waitUntil(lambda: "runs here" in sign.text())
    assert sign.isVisible() and "while this window is open" in sign.toolTip()
    other = desks.open_existing(str(empty_desk))
    assert other.ask(GetClock()).runs
    desktop.window.close()
    desktop.close()
    assert not other.ask(GetClock()).runs
    other.close()


def test_a_clock_that_runs_elsewhere_is_named(qtbot, start, empty_desk, monkeypatch):
    with monkeypatch.context() as there:
        there.setattr(tenure, "new_holder", lambda: "shop-pc · 4711 · 9f3a")
        elsewhere = desks.open_clock(str(empty_desk))
    try:
        assert elsewhere.turn().here
        desktop = start(str(empty_desk))
        sign = desktop.session.duties.clock_sign
        qtbot.waitUntil(lambda: "elsewhere" in sign.text())
        assert "in another program on shop-pc" in sign.toolTip()
    finally:
        elsewhere.close()


def test_about_says_which_version(qtbot, start):
    desktop = start()
    desktop.window.about.trigger()
    box = desktop.window.findChild(QMessageBox)
    assert "Version" in box.informativeText()
    box.accept()


def test_the_window_comes_back_where_it_was(start, settings):
    desktop = start()
    desktop.window.resize(800, 600)
    desktop.window.close()
    again = start()
    assert (again.window.width(), again.window.height()) == (800, 600)


def test_a_damaged_settings_file_gives_the_usual_answers(settings, tmp_path):
    settings._kept.setValue("appearance", "purple")
    settings._kept.setValue("watch_filter", "{many")
    assert settings.appearance is Appearance.SYSTEM
    assert Choices.read(settings.watch_filter) == Choices()


def test_another_desk_is_opened_only_when_what_was_changed_is_safe(qtbot, start, empty_desk, tmp_path):
    other = tmp_path / "other.desk"
    desks.create(other).close()
    desktop = start(str(empty_desk))
    qtbot.waitUntil(lambda: desktop.session.furnished is not None)
    session = desktop.session
    qtbot.mouseClick(session.furnished.view.rail.buttons["manage"], Qt.MouseButton.LeftButton)
    manage = session.manage
    qtbot.waitUntil(lambda: bool(manage.pages))
    manage.go_to("teams")
    teams = manage.pages["teams"]
    qtbot.waitUntil(teams.isVisible)
    qtbot.mouseClick(teams.add_button, Qt.MouseButton.LeftButton)
    assert teams.unsaved
    for leave in (lambda: desktop.window.desk_wanted.emit(str(other)), desktop.window.close):
        leave()
        question = next(each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox))
        assert "Manage" in question.text()
        question.reject()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert session.manage is manage and desktop.window.isVisible()
    qtbot.mouseClick(teams.discard_button, Qt.MouseButton.LeftButton)
    desktop.window.desk_wanted.emit(str(other))
    qtbot.waitUntil(lambda: desktop.window.windowTitle().startswith("other – "))


def test_what_was_looked_at_while_the_desk_was_away_is_filled_when_it_is_back(qtbot, start, empty_desk, monkeypatch):
    desktop = start(str(empty_desk))
    qtbot.waitUntil(lambda: desktop.session.furnished is not None)
    session, away = desktop.session, [True]

    def ask(desk, query):
        if away:
            raise Unavailable("There is no connection to the database server.")
        return answered(desk, query)

    answered = LocalDesk.ask
    monkeypatch.setattr(LocalDesk, "ask", ask)
    qtbot.mouseClick(session.furnished.view.rail.buttons["manage"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(session.bar.isVisible)
    assert session.manage is not None and not session.manage.pages
    away.clear()
    qtbot.waitUntil(lambda: bool(session.manage.pages))
