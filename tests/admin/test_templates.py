from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QApplication

from designer.panels.several import Picker
from runtime.messages.setup import GetSetup, PutTemplates
from runtime.messages.tickets import ListTickets
from runtime.model.setup import Template
from tests.admin.hands import choose, press, type_into, until_saved

HELLO = Template(
    id="hello",
    name="Hello",
    subject={"en": "About ${ticket.subject}", "fr": "Au sujet de ${ticket.subject}"},
    body={"en": "Dear ${ticket.requester}", "fr": "Bonjour ${ticket.requester}"},
)


@pytest.fixture
def templates(other, page):
    """The page, with one template in front."""
    other.do(PutTemplates(templates=(HELLO,)))
    shown = page("templates")
    shown.show_setup(other.ask(GetSetup()))
    shown.choose("hello")
    return shown


@pytest.fixture
def template(now):
    return lambda key="hello": next((each for each in now().templates if each.id == key), None)


def _open_picker():
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, Picker) and each.isVisible())


def _type_body(qtbot, shown, text):
    shown.form.body.selectAll()
    shown.form.body.setFocus()
    qtbot.keyClick(shown.form.body, Qt.Key.Key_Delete)
    qtbot.keyClicks(shown.form.body, text)


def test_both_languages_are_written_and_saved_together(qtbot, templates, template):
    type_into(qtbot, templates.form.subject, "Your ticket")
    templates.form.tabs.setFocus()
    qtbot.keyClick(templates.form.tabs, Qt.Key.Key_Right)
    assert templates.form.language == "fr"
    assert templates.form.body.toPlainText() == "Bonjour ${ticket.requester}"
    _type_body(qtbot, templates, "Bonjour !")
    press(qtbot, templates.save_button)
    until_saved(qtbot, templates)
    assert template() == HELLO.having(
        subject={**HELLO.subject, "en": "Your ticket"}, body={**HELLO.body, "fr": "Bonjour !"}
    )


def test_a_real_ticket_is_shown_as_it_would_read_it(qtbot, templates, other):
    row = other.ask(ListTickets(order="updated", limit=2)).rows
    pane = templates.pane
    qtbot.waitUntil(lambda: pane.subject.text() == f"About {row[0].subject}", timeout=10_000)
    choose(qtbot, pane.ticket, str(row[1].id))
    qtbot.waitUntil(lambda: pane.subject.text() == f"About {row[1].subject}", timeout=10_000)
    type_into(qtbot, templates.form.subject, "Once more: ")
    qtbot.waitUntil(lambda: pane.subject.text() == "Once more:", timeout=10_000)
    templates.form.tabs.setCurrentIndex(1)
    assert pane.subject.text().startswith("Au sujet de")


def test_a_placeholder_is_completed_from_the_list(qtbot, templates):
    _type_body(qtbot, templates, "It is ${")
    picker = _open_picker()
    qtbot.keyClicks(picker.search, "number")
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert templates.form.body.toPlainText() == "It is ${ticket.id}"
    assert templates.form.body.hasFocus()
    type_into(qtbot, templates.form.subject, "Re ${")
    qtbot.keyClicks(_open_picker().search, "priority")
    qtbot.keyClick(_open_picker().search, Qt.Key.Key_Return)
    assert templates.form.subject.text() == "Re ${ticket.priority}"
    assert templates.save_button.isEnabled()


def test_what_nobody_knows_is_marked_at_once_and_not_saved(qtbot, templates):
    templates.form.body.setFocus()
    templates.form.body.moveCursor(templates.form.body.textCursor().MoveOperation.End)
    qtbot.keyClicks(templates.form.body, " and $")
    templates.form.body.insertPlainText("{ticket.nothing}")
    assert "${ticket.nothing}" in templates.problem.text()
    assert not templates.save_button.isEnabled()
    formats = templates.form.body.document().firstBlock().layout().formats()
    wave = QTextCharFormat.UnderlineStyle.WaveUnderline
    assert [each.format.underlineStyle() == wave for each in formats] == [False, True]


def test_a_letter_needs_both_parts_in_each_of_its_languages(qtbot, templates, template):
    type_into(qtbot, templates.form.subject, "")
    assert "both" in templates.problem.text()
    _type_body(qtbot, templates, "")
    assert templates.save_button.isEnabled()
    press(qtbot, templates.save_button)
    until_saved(qtbot, templates)
    assert template().subject == {"fr": "Au sujet de ${ticket.subject}"}
    qtbot.waitUntil(templates.pane.told.isVisible, timeout=10_000)
    assert "other one" in templates.pane.told.text()


def test_a_new_template_begins_empty_and_says_what_it_needs(qtbot, templates, template):
    press(qtbot, templates.add_button)
    assert "at least one language" in templates.problem.text()
    type_into(qtbot, templates.form.name, "Thanks")
    type_into(qtbot, templates.form.subject, "Thank you")
    _type_body(qtbot, templates, "We are glad.")
    press(qtbot, templates.save_button)
    until_saved(qtbot, templates)
    assert template("thanks").body == {"en": "We are glad."}
