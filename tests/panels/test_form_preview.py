from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QLabel

from designer.panels.transition_more import DuringPage
from runtime.model.fields import Field, FieldType
from runtime.model.forms import CheckItem, ChecklistItem, CommentItem, FieldItem, MessageItem

FORM = (
    FieldItem(id="cost", field="cost", required=True, help="With tax"),
    CommentItem(id="word", public=True, required=True),
)


@pytest.fixture
def page(qtbot, document, catalogue):
    catalogue.learn(catalogue.setup.having(fields=(Field(id="cost", name="Cost", type=FieldType.NUMBER),)))
    made = DuringPage(document, catalogue)
    qtbot.addWidget(made)
    made.resize(340, 900)
    made.show_transition("ask")
    made.put("Test", form=FORM, confirm="Are you sure?")
    with qtbot.waitExposed(made):
        made.show()
    return made


def _said(preview):
    return [_read(label) for label in preview.findChildren(QLabel) if label.isVisible() and label.text()]


def _read(label):
    """As one reads it."""
    rich = label.textFormat() is Qt.TextFormat.RichText
    return QTextDocumentFragment.fromHtml(label.text()).toPlainText() if rich else label.text()


def test_the_form_is_shown_as_agents_see_it(page):
    said = _said(page.preview)
    assert said[:2] == ["Ask", "Are you sure?"]
    assert {"Cost *", "With tax", "Reply to the customer *"} <= set(said)


def test_it_follows_edits_and_keeps_what_was_filled_in(qtbot, page):
    word = page.preview.form.parts[1].text
    qtbot.keyClicks(word, "Hello")
    page.put("Test", form=(*FORM, MessageItem(id="look", text="Look twice")))
    qtbot.waitUntil(lambda: "Look twice" in _said(page.preview))
    assert page.preview.form.parts[1].text.toPlainText() == "Hello"


def test_what_is_filled_in_changes_no_document(qtbot, page, document):
    before = document.blueprint
    page.put("Test", form=(ChecklistItem(id="all", title="All", items=(CheckItem(id="one", text="One"),)),))
    qtbot.waitUntil(lambda: "All" in _said(page.preview))
    drawn = document.blueprint
    box = page.preview.form.parts[0].boxes["one"]
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    assert document.blueprint == drawn != before
    assert page.preview.form.value.ticked == ("one",)


def test_another_transition_begins_empty_and_an_empty_form_says_so(qtbot, page):
    qtbot.keyClicks(page.preview.form.parts[1].text, "Hello")
    page.show_transition("finish")
    assert _said(page.preview) == ["Finish", "Nothing is filled in: the button alone takes the ticket onwards."]
    page.put("Test", form=FORM)
    qtbot.waitUntil(lambda: "Cost *" in _said(page.preview))
    assert page.preview.form.parts[1].text.toPlainText() == ""
