"""What the process owner tells the agent in a state: read on the ticket, and harmless whatever it says."""

from __future__ import annotations

from PySide6.QtCore import Qt

from designer.agent.instructions import MarkdownText
from designer.widgets.harmless_markdown import LONGEST

HOSTILE = (
    "# Ask\n\n**Order** number, see [the list](file:///etc/passwd). ![seal](https://spy.example/x.png)"
    "<img src='https://spy.example/y.png'>\n\n1. one\n2. two"
)


def test_instructions_are_read_in_their_state_only(qtbot, work, opened):
    shown = opened.strip.instructions
    qtbot.waitUntil(shown.isVisible)
    assert "within the 30 days" in shown.text.toPlainText()
    assert "**" not in shown.text.toPlainText()
    qtbot.mouseClick(shown.turn, Qt.MouseButton.LeftButton)
    assert shown.text.isHidden() and shown.turn.isVisible()
    qtbot.keyClick(shown.turn, Qt.Key.Key_Space)
    assert shown.text.isVisible()


def test_no_line_is_shown_where_there_are_none(qtbot, work, opened):
    opened.strip.instructions.show_markdown("")
    assert opened.strip.instructions.isHidden()


def test_hostile_markdown_loads_and_opens_nothing(qtbot):
    text = MarkdownText()
    qtbot.addWidget(text)
    asked = []
    text.loadResource = lambda *what: asked.append(what)
    text.resize(300, 100)
    with qtbot.waitExposed(text):
        text.show()
    text.show_markdown(HOSTILE)
    said = text.toPlainText()
    assert "the list (file:///etc/passwd). [seal]<img src=" in said
    assert "href" not in text.toHtml() and "<img" not in text.toHtml()
    assert not asked and "Ask" in said and not text.grab().isNull()


def test_a_novel_is_cut_and_scrolls(qtbot):
    text = MarkdownText()
    qtbot.addWidget(text)
    text.show_markdown("word " * LONGEST)
    assert text.toPlainText().endswith("…") and len(text.toPlainText()) <= LONGEST + 1
    assert text.height() <= 150
