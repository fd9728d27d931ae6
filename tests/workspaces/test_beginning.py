from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from designer import desks
from designer.courier import Courier
from designer.turns import made_at_once
from designer.workspaces.copy_dialog import CopyDialog
from designer.workspaces.design import DesignWorkspace
from designer.workspaces.import_dialog import ImportDialog
from designer.workspaces.opened import Showing
from designer.workspaces.template_dialog import TemplateDialog
from runtime.exchange.blueprint_file import save
from runtime.exchange.gallery import TEMPLATES, fields_in, template
from runtime.messages.blueprints import ListBlueprints
from runtime.messages.setup import GetSetup
from runtime.messages.system import Hello
from runtime.model.fields import Field
from runtime.model.forms import FieldItem
from runtime.model.people import Role
from runtime.model.rights import Action
from runtime.model.ticket import BUILT_IN_FIELDS

LEFT = Qt.MouseButton.LeftButton

TRAC = """[ticket-workflow]
accept = new -> accepted
accept.permissions = TICKET_MODIFY
accept.operations = set_owner_to_self
close = accepted -> closed
close.operations = set_resolution
close.set_resolution = fixed
"""


@pytest.fixture
def bare(qtbot, qapp, theme, settings, tmp_path):
    """The workspace on a desk with nothing in it."""
    courier = Courier(lambda: desks.create(tmp_path / "bare.desk"))
    courier.open(courier, lambda _info: None, lambda fault: pytest.fail(str(fault)))
    workspace = made_at_once(DesignWorkspace(courier, theme, settings).furnish())
    qtbot.addWidget(workspace)
    workspace.resize(1400, 900)
    with qtbot.waitExposed(workspace):
        workspace.show()
    workspace.begin()
    qtbot.waitUntil(lambda: workspace.views.currentWidget() is workspace.first, timeout=10_000)
    qtbot.waitUntil(workspace.first.page.isVisible)
    yield workspace
    workspace.end()
    workspace.close()
    courier.close(wait=True)
    courier.deleteLater()


def _dialog(qtbot, design, kind: type[QDialog]):
    qtbot.waitUntil(lambda: bool(design.findChildren(kind)), timeout=5_000)
    return design.findChildren(kind)[-1]


def test_a_desk_without_blueprints_says_how_to_begin_and_offers_nothing_else(bare):
    assert not any(dock.isVisible() for dock in bare.panes.docks.values())
    able = {name for name, action in bare.tools.named.items() if action.isEnabled()}
    assert able == {"new"}


def test_beginning_an_empty_one_brings_the_panels(qtbot, bare):
    qtbot.mouseClick(bare.first.page.empty, LEFT)
    qtbot.waitUntil(lambda: bare.opened.showing is Showing.DRAFT, timeout=5_000)
    qtbot.waitUntil(lambda: bare.views.currentWidget() is bare.canvas, timeout=5_000)
    assert all(not dock.isHidden() for dock in bare.panes.docks.values())
    assert bare.tools.named["publish"].isEnabled()
    assert bare.tools.named["rehearse"].isEnabled()


def test_another_one_is_begun_with_the_keys_on_its_name_and_the_inspector_in_front(qtbot, design):
    design.tools.named["rehearse"].trigger()
    qtbot.waitUntil(lambda: design.panes.docks["rehearsal"].widget().isEnabled())
    design.beginning.empty.trigger()
    qtbot.waitUntil(lambda: design.opened.showing is Showing.DRAFT and len(design.document.blueprint.states) == 1)
    qtbot.waitUntil(design.inspector.blueprint[0].name.hasFocus)
    qtbot.waitUntil(lambda: design.panes.docks["inspector"].widget().isEnabled())


@pytest.mark.parametrize("in_front", ["nothing", "rehearsal"])
def test_new_asks_for_the_name_also_where_the_inspector_was_put_away(qtbot, design, in_front):
    """The keys went to a field nobody sees, or to a button that starts a rehearsal."""
    if in_front == "rehearsal":
        design.tools.named["rehearse"].trigger()
        qtbot.waitUntil(design.rehearsing.panel.start.begin.hasFocus)
    design.panes.docks["inspector"].close()
    design.tools.named["new"].trigger()
    name = design.inspector.blueprint[0].name
    qtbot.waitUntil(lambda: name.hasFocus() and not name.visibleRegion().isEmpty())
    qtbot.waitUntil(lambda: not design.opened.beginning or len(design.document.blueprint.states) == 1)
    QTest.keyClicks(name, "Complaints")
    assert name.text() == "Complaints"
    QTest.keyClick(name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: design.document.blueprint.name == "Complaints")
    qtbot.waitUntil(design.canvas.view.hasFocus)


def test_enter_on_a_way_to_begin_takes_it(qtbot, bare):
    bare.first.page.empty.setFocus()
    qtbot.keyClick(bare.first.page.empty, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bare.opened.showing is Showing.DRAFT, timeout=5_000)
    qtbot.waitUntil(lambda: bare.views.currentWidget() is bare.canvas, timeout=5_000)


def test_the_first_page_leaves_the_panels_of_next_time_alone(bare, settings):
    before = settings.design_state
    bare.end()
    assert settings.design_state == before


def test_a_template_becomes_a_draft_of_this_desk(qtbot, design, place):
    design.beginning.template.trigger()
    dialog = _dialog(qtbot, design, TemplateDialog)
    assert dialog.list.count() == len(TEMPLATES)
    dialog.list.setCurrentRow(TEMPLATES.index("complaint"))
    wanted = template("complaint", "en")
    assert dialog.about.text() == wanted.description
    qtbot.waitUntil(lambda: not dialog.preview.pixmap().isNull())
    qtbot.mouseClick(dialog.take, LEFT)
    for told in design.findChildren(ImportDialog):
        qtbot.mouseClick(told.take, LEFT)
    qtbot.waitUntil(lambda: design.document.blueprint.name == wanted.name, timeout=5_000)
    assert len(design.document.blueprint.states) == len(wanted.blueprint.states)
    assert not design.document.blueprint.id.startswith("template-")


def test_templates_asked_for_twice_are_offered_once(qtbot, design):
    design.beginning.template.trigger()
    design.beginning.template.trigger()
    dialog = _dialog(qtbot, design, TemplateDialog)
    with qtbot.wait_callback() as answered:
        design.beginning._reading.send(lambda: None, design, answered, design.failed.emit)
    assert design.findChildren(TemplateDialog) == [dialog]


def _chosen(qtbot, design, name: str) -> ImportDialog:
    """The dialog that says what the desk lacks for a template."""
    design.beginning.template.trigger()
    dialog = _dialog(qtbot, design, TemplateDialog)
    dialog.list.setCurrentRow(TEMPLATES.index(name))
    qtbot.mouseClick(dialog.take, LEFT)
    return _dialog(qtbot, design, ImportDialog)


def _fields_asked(design) -> set[str]:
    """The fields of the desk's own that the forms of what is drawn ask for."""
    items = (item for each in design.document.blueprint.transitions for item in each.form)
    return {item.field for item in items if isinstance(item, FieldItem)} - set(BUILT_IN_FIELDS)


def _fields_of(place) -> dict[str, Field]:
    desk = desks.open_existing(str(place))
    try:
        return {each.id: each for each in desk.ask(GetSetup()).fields}
    finally:
        desk.close()


def test_the_fields_a_template_asks_for_come_along_to_a_desk_that_has_none(qtbot, bare, tmp_path):
    told = _chosen(qtbot, bare, "returns")
    assert told.add_fields.isVisible() and "Tracking number" in told.add_fields.text()
    assert "Nothing is lost" in told.told.text()
    qtbot.mouseClick(told.take, LEFT)
    qtbot.waitUntil(lambda: bare.opened.showing is Showing.DRAFT, timeout=5_000)
    wanted = {"order_number", "return_reason", "amount", "tracking_number"}
    assert _fields_asked(bare) == wanted
    found = _fields_of(tmp_path / "bare.desk")
    assert found == {key: fields_in("en")[key] for key in wanted}


def test_they_stay_away_when_they_are_not_wanted_and_the_loss_is_told(qtbot, bare, tmp_path):
    told = _chosen(qtbot, bare, "returns")
    told.add_fields.setFocus()
    qtbot.keyClick(told.add_fields, Qt.Key.Key_Space)
    assert "could not be brought over" in told.told.text()
    qtbot.mouseClick(told.take, LEFT)
    qtbot.waitUntil(lambda: bare.opened.showing is Showing.DRAFT, timeout=5_000)
    assert _fields_asked(bare) == set() and _fields_of(tmp_path / "bare.desk") == {}


def test_who_may_not_set_up_the_desk_is_only_told_what_is_missing(qtbot, bare, tmp_path):
    desk = desks.open_existing(str(tmp_path / "bare.desk"))
    owner = desk.ask(Hello())
    desk.close()
    designer = owner.having(role=Role.PROCESS_OWNER)
    assert owner.may(Action.DESK_SETUP) and not designer.may(Action.DESK_SETUP)
    bare.beginning._offer(template("returns", "en"), ("amount",), designer)
    told = _dialog(qtbot, bare, ImportDialog)
    assert told.add_fields.isHidden() and "could not be brought over" in told.told.text()
    told.reject()


def test_our_own_file_comes_back_under_an_id_of_its_own(qtbot, design, tmp_path):
    before = design.document.blueprint
    save(before, tmp_path / "ours.json")
    design.beginning.read(tmp_path / "ours.json")
    dialog = _dialog(qtbot, design, ImportDialog)
    qtbot.mouseClick(dialog.take, LEFT)
    qtbot.waitUntil(lambda: design.opened.blueprint_id != before.id, timeout=5_000)
    qtbot.waitUntil(lambda: design.document.blueprint.states == before.states, timeout=5_000)


def test_another_programs_workflow_is_shown_with_what_is_lost_and_opened(qtbot, bare, tmp_path):
    (tmp_path / "trac.ini").write_text(TRAC)
    bare.beginning.read(tmp_path / "trac.ini")
    dialog = _dialog(qtbot, bare, ImportDialog)
    assert "Trac" in dialog.read.text()
    qtbot.waitUntil(lambda: not dialog.preview.pixmap().isNull())  # what will come is seen before anything is kept
    assert dialog.report.topLevelItemCount() >= 1
    qtbot.mouseClick(dialog.take, LEFT)
    qtbot.waitUntil(lambda: bare.opened.showing is Showing.DRAFT, timeout=5_000)
    assert {"new", "accepted", "closed"} == {state.name for state in bare.document.blueprint.states}
    assert set(bare.document.blueprint.drawing.places) == set(bare.document.blueprint.states_by_id)


def test_cancelling_begins_nothing(qtbot, bare, tmp_path):
    (tmp_path / "trac.ini").write_text(TRAC)
    bare.beginning.read(tmp_path / "trac.ini")
    _dialog(qtbot, bare, ImportDialog).reject()
    seen: list[object] = []
    bare._ask(ListBlueprints(), seen.append)
    qtbot.waitUntil(lambda: seen == [()], timeout=5_000)


@pytest.mark.parametrize(("content", "told"), [("", "empty"), ("just words", "just.txt"), (None, "just.txt")])
def test_a_file_that_is_none_is_told_in_a_sentence(qtbot, bare, tmp_path, content, told):
    if content is not None:
        (tmp_path / "just.txt").write_text(content)
    with qtbot.waitSignal(bare.failed, timeout=5_000) as fault:
        bare.beginning.read(tmp_path / "just.txt")
    assert told in fault.args[0].sentence
    assert not bare.findChildren(ImportDialog)


def test_its_buttons_are_as_high_as_their_texts(bare):
    assert bare.first.page.file.height() == bare.first.page.file.sizeHint().height()


def test_a_copy_is_named_and_made_for_another_department(qtbot, design):
    before = design.document.blueprint
    departments = [choice.id for choice in design.catalogue.departments if choice.id != before.department]
    design.beginning.copy.trigger()
    dialog = _dialog(qtbot, design, CopyDialog)
    assert dialog.name.text() not in {"", before.name} and dialog.department.value == before.department
    assert dialog.report.sentences == []
    dialog.department.setCurrentIndex(dialog.department.findData(departments[0]))
    dialog.department.activated.emit(dialog.department.currentIndex())
    assert dialog.report.sentences != []
    dialog.name.selectAll()
    qtbot.keyClick(dialog.name, Qt.Key.Key_Backspace)
    assert not dialog.take.isEnabled() and "name" in dialog.told.text()
    qtbot.keyClicks(dialog.name, "Taken elsewhere")
    qtbot.mouseClick(dialog.take, LEFT)
    qtbot.waitUntil(lambda: design.document.blueprint.name == "Taken elsewhere", timeout=5_000)
    made = design.document.blueprint
    assert made.id != before.id and made.department == departments[0]
    assert {state.name for state in made.states} == {state.name for state in before.states}
