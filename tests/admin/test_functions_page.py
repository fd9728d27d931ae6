"""Functions in Manage: declared by hand, agreed to in a dialog that shows what would run, tried without a trace."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from designer.admin.consent_dialog import ConsentDialog
from designer.admin.removal import RemovalDialog
from designer.panels.editors import ChoiceEditor, LineEditor
from runtime.desk.consents import FOLDER_VARIABLE
from runtime.messages.setup import GetSetup, PutFields, PutFunctions
from runtime.messages.tickets import GetTicket, ListTickets
from runtime.model.fields import Field, FieldType
from runtime.model.functions import FromTicket, Function, Given, ToField, ToNote, ToTags
from tests.admin.hands import choose, dialog_of, press, type_into, until_saved

PRICE = Function(
    id="price",
    name="Price list",
    about="Looks the price up",
    entry="prices:look_up",
    inputs=(FromTicket(name="article", fact="ticket.subject"), Given(name="country", value="FR")),
    outputs=(ToField(name="price", field="price"), ToTags(name="tags"), ToNote(name="why")),
)
LOOKED_UP = "def look_up(article, country): return {'price': 12.5, 'tags': [country], 'why': article}\n"
PATIENCE = 10_000


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    """This computer's functions, and what was agreed to on it, for the time of a test."""
    place = tmp_path / "functions"
    place.mkdir()
    monkeypatch.setenv(FOLDER_VARIABLE, str(place))
    monkeypatch.setattr("runtime.desk.consents.user_data_path", lambda *_of, **_as: tmp_path / "data")
    return place


@pytest.fixture
def functions(other, folder, page):
    """The page, with one function in front whose file is here."""
    (folder / "prices.py").write_text(LOOKED_UP)
    other.do(PutFields(fields=(Field(id="price", name="Price", type=FieldType.NUMBER),)))
    other.do(PutFunctions(functions=(PRICE,)))
    shown = page("functions")
    shown.show_setup(other.ask(GetSetup()))
    shown.choose("price")
    return shown


def _stands(qtbot, shown, standing):
    qtbot.waitUntil(lambda: shown.form.here.standing == standing, timeout=PATIENCE)


def _agree(qtbot, shown):
    _stands(qtbot, shown, "new")
    press(qtbot, shown.form.here.allow)
    dialog = dialog_of(qtbot, ConsentDialog)
    qtbot.waitUntil(dialog.yes.isEnabled, timeout=PATIENCE)
    return dialog


def test_a_function_is_declared_by_hand(qtbot, functions, now, monkeypatch):
    press(qtbot, functions.add_button)
    form = functions.form
    type_into(qtbot, form.name, "Check digit")
    type_into(qtbot, form.about, "Was it typed well?")
    type_into(qtbot, form.entry, "no function")
    assert not functions.save_button.isEnabled() and "file:function" in functions.problem.text()
    type_into(qtbot, form.entry, "serials:check")
    for editor, place in ((form.inputs, 0), (form.inputs, 1), (form.outputs, 0), (form.outputs, 2)):
        editor.list._begin(editor._kinds()[place][1])
    fact = form.inputs.list.cards[0].body.findChildren(ChoiceEditor)[0]
    choose(qtbot, fact, "ticket.ref")
    name = form.inputs.list.cards[0].body.findChildren(LineEditor)[-1]
    type_into(qtbot, name, "value")
    assert "“value” is there twice" in functions.problem.text()
    type_into(qtbot, name, "serial")
    qtbot.keyClick(form.entry, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    until_saved(qtbot, functions)
    assert now().functions[0] == Function(
        id="check-digit",
        name="Check digit",
        about="Was it typed well?",
        entry="serials:check",
        inputs=(FromTicket(name="serial", fact="ticket.ref"), Given(name="value", value="")),
        outputs=(ToField(name="result", field="priority"), ToNote(name="note")),
    )
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    _stands(qtbot, functions, "missing")
    assert "serials.py" in form.here.text.text()
    press(qtbot, form.here.folder)
    assert opened[0].toLocalFile().endswith("functions")


def test_a_value_of_its_own_is_of_a_type(qtbot, functions):
    body = functions.form.inputs.list.cards[1].body
    choose(qtbot, body.findChild(ChoiceEditor), FieldType.NUMBER.value)
    assert functions.form.thing.inputs[1] == Given(name="country", type=FieldType.NUMBER, value=0)
    assert functions.save_button.isEnabled()


def test_it_is_agreed_to_in_a_dialog_that_shows_what_would_run(qtbot, functions, folder):
    dialog = _agree(qtbot, functions)
    assert dialog.code.toPlainText() == LOOKED_UP
    told = " ".join(label.text() for label in dialog.findChildren(type(functions.form.here.text)))
    assert str(folder / "prices.py") in told and "look_up" in told
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    _stands(qtbot, functions, "new")
    dialog = _agree(qtbot, functions)
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    _stands(qtbot, functions, "agreed")
    assert "It runs here since" in functions.form.here.text.text()
    (folder / "prices.py").write_text(LOOKED_UP + "# changed\n")
    functions.form.here.look(PRICE)
    _stands(qtbot, functions, "changed")
    assert functions.form.here.allow.text() == "Look at it again…"
    press(qtbot, functions.form.here.forbid)
    _stands(qtbot, functions, "new")


def test_what_changes_while_one_looks_is_not_agreed_to(qtbot, functions, folder):
    dialog = _agree(qtbot, functions)
    (folder / "prices.py").write_text("import os\n")
    press(qtbot, dialog.yes)
    qtbot.waitUntil(lambda: "changed or removed meanwhile" in dialog.problem.text(), timeout=PATIENCE)
    dialog.reject()
    _stands(qtbot, functions, "new")


def _as_written(ticket):
    """Without its clocks, which run on by themselves."""
    return ticket.model_copy(update={"sla": None})


def test_it_is_tried_with_a_ticket_and_nothing_is_written(qtbot, functions, other):
    form = functions.form
    qtbot.waitUntil(lambda: "once it may run" in form.trial.told.text(), timeout=PATIENCE)
    assert not form.trial.run.isEnabled()
    press(qtbot, _agree(qtbot, functions).yes)
    qtbot.waitUntil(form.trial.run.isEnabled, timeout=PATIENCE)
    key = int(form.trial.ticket.value)
    before = other.ask(GetTicket(ticket_id=key))
    press(qtbot, form.trial.run)
    qtbot.waitUntil(lambda: "It answered:" in form.trial.told.text(), timeout=PATIENCE)
    told = form.trial.told.text()
    assert f"article: {before.subject}" in told and "price: 12.5" in told
    assert "Price: 12.5" in told and f"Note: {before.subject}" in told
    assert _as_written(other.ask(GetTicket(ticket_id=key))) == _as_written(before)
    type_into(qtbot, form.entry, "prices:other")
    assert "It answered:" not in form.trial.told.text(), "of another function that says nothing"


def test_a_failure_is_shown_where_it_was_caused(qtbot, functions, folder):
    _stands(qtbot, functions, "new")
    (folder / "prices.py").write_text("def look_up(article, country): raise ValueError('no list')\n")
    functions.form.here.look(PRICE)
    press(qtbot, _agree(qtbot, functions).yes)
    qtbot.waitUntil(functions.form.trial.run.isEnabled, timeout=PATIENCE)
    press(qtbot, functions.form.trial.run)
    qtbot.waitUntil(lambda: "ValueError: no list" in functions.form.trial.told.text(), timeout=PATIENCE)
    assert functions.form.trial.told.property("tone") == "bad"


def test_one_that_nothing_uses_is_removed(qtbot, functions, now, other):
    assert other.ask(ListTickets()).rows
    press(qtbot, functions.remove_button)
    dialog = dialog_of(qtbot, RemovalDialog)
    press(qtbot, dialog.confirm)
    qtbot.waitUntil(lambda: not now().functions, timeout=PATIENCE)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None, timeout=PATIENCE)
