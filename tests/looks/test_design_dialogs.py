"""The dialogs of Design, and the pages of the window around it, in each language: nothing is cut off."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QTabWidget, QTreeWidget

from designer.addresses import ServerPlace
from designer.canvas.paper import Sizing
from designer.main_window import MainWindow
from designer.panels.absences_dialog import AbsencesDialog
from designer.waiting import WaitingPage
from designer.welcome import WelcomePage
from designer.workspaces.copy_dialog import CopyDialog
from designer.workspaces.import_dialog import ImportDialog
from designer.workspaces.lock_page import LockPage
from designer.workspaces.losses import LeftBehind
from designer.workspaces.opened import Showing
from designer.workspaces.print_dialog import PrintDialog
from designer.workspaces.server_dialog import ServerDialog
from designer.workspaces.sign_in import SignInDialog
from designer.workspaces.template_dialog import TemplateDialog
from runtime.exchange.flow_files import read_flow
from runtime.exchange.flow_report import Weight
from runtime.messages.access import Colleague, Entrance
from runtime.messages.blueprints import Activity
from runtime.messages.faults import Unavailable
from tests.looks.fitting import misfits
from tests.looks.resting import lasting_misfits

NOW = 1_790_000_000_000
WRONG = "That is not the password, or nobody of this name works here. Try again, or ask whoever runs the desk."
FOREIGN = """<?xml version="1.0"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"><process id="p" name="Complaint">
<startEvent id="s"/><userTask id="a" name="Read"/><scriptTask id="c" name="Score"/><endEvent id="e" name="Done"/>
<boundaryEvent id="b" attachedToRef="a"><errorEventDefinition/></boundaryEvent>
<sequenceFlow id="f" sourceRef="s" targetRef="a"/><sequenceFlow id="g" sourceRef="a" targetRef="c"/>
<sequenceFlow id="h" sourceRef="c" targetRef="e"><conditionExpression>${x}</conditionExpression></sequenceFlow>
</process></definitions>"""


@pytest.fixture
def seen(qtbot):
    """Shows a widget of its own and tells what does not fit of it."""

    def seen(widget, width=0, height=0):
        qtbot.addWidget(widget)
        if width:
            widget.resize(width, height)
        with qtbot.waitExposed(widget):
            widget.show()
        return misfits(widget)

    return seen


def _opened(qtbot, kind):
    """The dialog of this kind that came up."""

    def there():
        return [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]

    qtbot.waitUntil(lambda: bool(there()))
    return there()[-1]


def _every_tab(qtbot, dialog):
    found = lasting_misfits(qtbot, dialog)
    for tabs in dialog.findChildren(QTabWidget):
        for place in range(tabs.count()):
            tabs.setCurrentIndex(place)
            found += lasting_misfits(qtbot, dialog)
    return found


@pytest.mark.parametrize(("width", "height"), [(980, 680), (900, 440)])
def test_printing(qtbot, full, width, height):
    full.exports.print()
    dialog = _opened(qtbot, PrintDialog)
    dialog.resize(width, height)
    dialog.sizing.setCurrentIndex(dialog.sizing.findData(Sizing.SCALE.value))
    dialog.percent.setValue(150)
    found = lasting_misfits(qtbot, dialog)
    dialog.reject()
    assert found == []


def test_publishing(qtbot, full):
    full.versions.publish()
    qtbot.waitUntil(lambda: full.versions.dialog is not None)
    dialog = full.versions.dialog
    qtbot.waitUntil(lambda: dialog.tabs.isVisible() and bool(dialog.against.ticks))
    assert _every_tab(qtbot, dialog) == []
    dialog.reject()


def test_comparing_keeping_and_where_something_is_used(qtbot, full):
    history = full.versions.history
    qtbot.waitUntil(lambda: history.past is not None)
    full.versions.compare(1, 0)
    assert lasting_misfits(qtbot, full.versions.dialog) == []
    full.versions.dialog.reject()
    full.versions.keep_checkpoint()
    assert lasting_misfits(qtbot, full.versions.dialog) == []
    full.versions.dialog.reject()
    full.versions.ask_where_used()
    qtbot.waitUntil(lambda: full.versions.dialog.findChild(QTreeWidget).topLevelItemCount() > 0)
    assert lasting_misfits(qtbot, full.versions.dialog) == []
    full.versions.dialog.reject()


@pytest.mark.parametrize("ask", ["fading", "inactive", "delete", "discard"])
def test_every_question_before_something_lasting(qtbot, full, ask):
    versions = full.versions
    qtbot.waitUntil(lambda: versions.history.past is not None and full.opened.settled)
    acts = {"delete": versions.delete, "discard": versions.discard}
    acts.get(ask, partial(versions.set_activity, Activity.FADING if ask == "fading" else Activity.INACTIVE))()
    qtbot.waitUntil(lambda: versions.question is not None)
    assert lasting_misfits(qtbot, versions.question) == []
    versions.question.reject()


def test_beginning_from_a_template_or_as_a_copy(qtbot, full):
    full.beginning.choose_template()
    templates = _opened(qtbot, TemplateDialog)
    assert lasting_misfits(qtbot, templates) == []
    templates.reject()
    full.beginning.copy_this()
    copy = _opened(qtbot, CopyDialog)
    assert lasting_misfits(qtbot, copy) == []
    for place in range(copy.department.count()):
        copy.department.setCurrentIndex(place)
        copy.department.picked.emit(copy.department.value)
        assert lasting_misfits(qtbot, copy) == []
    copy.reject()


def test_what_a_file_of_another_program_lost_and_what_one_would_lose(qtbot, full, seen, tmp_path):
    path = tmp_path / "complaint.bpmn"
    path.write_text(FOREIGN, encoding="utf-8")
    imported = read_flow(path)
    assert any(loss.weight is not Weight.NOTE for loss in imported.report)
    assert seen(ImportDialog(path.name, imported, full.beginning._fit, {})) == []
    assert seen(LeftBehind(path.name, imported.report)) == []


def test_absences(qtbot, full, seen):
    person = full.catalogue.people[0].id
    for own in (True, False):
        dialog = AbsencesDialog(full._courier, full.catalogue.setup, person, NOW, full, own=own)
        assert seen(dialog) == []
        dialog.begin_another()
        assert lasting_misfits(qtbot, dialog) == []


def test_coming_in(qtbot, language, theme, seen):
    people = tuple(Colleague(name.lower(), name, protected=True) for name in ("Nora", "Zoé", "Bill"))
    sign_in = SignInDialog("Support", Entrance(people, sign_in=True), "nora")
    assert seen(sign_in) == []
    sign_in.refuse(WRONG)
    assert lasting_misfits(qtbot, sign_in) == []
    sign_in.by_code.click()
    assert lasting_misfits(qtbot, sign_in) == []
    server = ServerDialog(ServerPlace())
    assert seen(server) == []
    server.refuse(Unavailable("The server does not answer. Check its address, and whether this computer is connected."))
    assert lasting_misfits(qtbot, server) == []
    lock = LockPage("Camille Roux")
    assert seen(lock, 1100, 700) == []
    lock.refuse(WRONG)
    assert lasting_misfits(qtbot, lock) == []


def test_the_first_page_of_the_window_and_the_one_that_waits(qtbot, language, theme, seen):
    welcome = WelcomePage()
    known = [("/desks/Support.desk", "Support  –  /desks/Support.desk"), ("db", "International  –  support @ db")]
    for desks in ((), known):
        welcome.list_desks(desks)
        for size in ((800, 520), (1100, 700)):
            assert seen(welcome, *size) == []
    waiting = WaitingPage()
    assert seen(waiting, 800, 520) == []
    for show in (waiting.building, waiting.opening):
        show()
        assert lasting_misfits(qtbot, waiting) == []


def test_the_menus_the_palette_and_the_sheet_of_shortcuts(qtbot, language, theme, settings):
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.resize(800, 520)
    with qtbot.waitExposed(window):
        window.show()
    assert lasting_misfits(qtbot, window) == []
    palette = window.assistance.open_palette()
    assert lasting_misfits(qtbot, palette) == []
    sheet = window.assistance.open_shortcuts()
    assert lasting_misfits(qtbot, sheet) == []
    sheet.close()
    guide = window.assistance.open_guide()
    assert lasting_misfits(qtbot, guide) == []
    guide.close()
    window.show_about()
    about = _opened(qtbot, QDialog)
    assert lasting_misfits(qtbot, about) == []
    about.reject()


def test_a_version_that_is_looked_at_is_read_only(qtbot, full):
    full.versions.look_at(1)
    qtbot.waitUntil(lambda: full.opened.showing is Showing.VERSION and full.banner.isVisible())
    qtbot.waitUntil(lambda: misfits(full.banner) == [])
