"""The form of a transition: what each kind of item tells, and where each problem is said."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel

from designer.widgets.filled_form import FilledForm
from designer.widgets.inputs import Kind, Question, input_for
from runtime.model.forms import (
    AttachmentItem,
    CheckItem,
    ChecklistItem,
    CommentItem,
    FieldItem,
    Filled,
    MessageItem,
    ResolutionItem,
    TagsItem,
    TaskItem,
    WidgetItem,
)

BOX = QPoint(8, 8)
"""Where the box of a tick is."""

ITEMS = (
    MessageItem(id="read", text="Look **twice**."),
    FieldItem(id="sum", field="amount", required=True, help="In euros"),
    FieldItem(id="kind", field="kind", default="b"),
    FieldItem(id="fixed", field="order", read_only=True),
    ChecklistItem(id="list", title="Before", items=(CheckItem(id="one", text="One"), CheckItem(id="two", text="Two"))),
    CommentItem(id="reply", public=True, required=True),
    AttachmentItem(id="files", extensions=("pdf",)),
    ResolutionItem(id="why"),
    TagsItem(id="tags", choices=("red", "blue")),
    TaskItem(id="call", title="Call back"),
    TaskItem(id="must", title="File it", required=True),
    WidgetItem(id="page", title="Shop", url="https://shop.example/?a=1&b=<2>"),
)
QUESTIONS = {
    "amount": Question("Amount", Kind.NUMBER),
    "kind": Question("Kind", Kind.CHOICE, (("a", "A"), ("b", "B"))),
    "order": Question("Order"),
}


def attach(_item, tell):
    tell("hash-1", "scan.pdf")


@pytest.fixture
def form(qtbot):
    made = FilledForm(ITEMS, QUESTIONS.__getitem__, attach, {"order": "A-1", "resolution": "Old"})
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def part(form, key):
    return next(each for each in form.parts if each.item_id == key)


def test_what_nobody_touched_is_not_told(form):
    assert form.value == Filled(tasks=("must",))
    assert part(form, "kind").input.value == "b", "the default is shown"
    assert not part(form, "fixed").input.isEnabled()


def test_everything_that_is_filled_in_is_told(qtbot, form):
    qtbot.keyClicks(part(form, "sum").input, "12.5")
    box = part(form, "kind").input
    qtbot.keyClick(box, Qt.Key.Key_Up)
    qtbot.mouseClick(part(form, "list").boxes["two"], Qt.MouseButton.LeftButton, pos=BOX)
    qtbot.keyClicks(part(form, "reply").text, "Dear you")
    qtbot.mouseClick(part(form, "files").button, Qt.MouseButton.LeftButton)
    part(form, "why").text.selectAll()
    qtbot.keyClicks(part(form, "why").text, "Paid")
    part(form, "tags").input.item(1).setCheckState(Qt.CheckState.Checked)
    qtbot.mouseClick(part(form, "call").box, Qt.MouseButton.LeftButton, pos=BOX)
    told = form.value
    assert told == Filled(
        fields={"sum": 12.5, "kind": "a"},
        ticked=("two",),
        comments={"reply": "Dear you"},
        attachments={"files": ("hash-1",)},
        resolution="Paid",
        tags=("blue",),
        tasks=("call", "must"),
    )
    again = FilledForm(ITEMS, QUESTIONS.__getitem__, attach)
    qtbot.addWidget(again)
    again.show_value(told)
    assert again.value == told


def test_a_file_is_taken_away_again(qtbot, form):
    qtbot.mouseClick(part(form, "files").button, Qt.MouseButton.LeftButton)
    away = next(each for each in part(form, "files").findChildren(QLabel) if each.text() == "scan.pdf")
    remove = away.parentWidget().layout().itemAt(1).widget()
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert form.value.attachments == {}


def test_every_problem_stands_beside_its_item(qtbot, form):
    form.show_problems([("sum", "Fill in Amount."), ("two", "Tick “Two”."), ("nowhere", "Not like that.")])
    assert _problems(form, "sum") == "Fill in Amount."
    assert _problems(form, "list") == "Tick “Two”."
    assert _problems(form, "reply") == ""
    assert form._top.text() == "Not like that."
    form.show_problems([])
    assert not any(label.isVisible() for label in form.findChildren(QLabel, "problem"))


def _problems(form, key):
    return "\n".join(label.text() for label in part(form, key).findChildren(QLabel, "problem") if label.isVisible())


def test_labels_are_names_for_screen_readers(form):
    assert part(form, "sum").input.accessibleName() == "Amount"
    assert part(form, "sum").input.accessibleDescription() == "In euros. Required"
    assert part(form, "reply").text.accessibleName() == "Reply to the customer"


def test_a_web_page_is_linked_safely(form):
    link = next(each for each in part(form, "page").findChildren(QLabel) if "href" in each.text())
    assert "b=&lt;2>" in link.text()


@pytest.mark.parametrize(
    ("question", "value"),
    [
        (Question("a"), "text"),
        (Question("a", Kind.LONG_TEXT), "two\nlines"),
        (Question("a", Kind.NUMBER), 1234),
        (Question("a", Kind.NUMBER), 0.25),
        (Question("a", Kind.YES_NO), False),
        (Question("a", Kind.DATE), "2026-02-28"),
        (Question("a", Kind.MOMENT), 1_790_000_000_000),
        (Question("a", Kind.CHOICE, (("x", "X"),)), "x"),
        (Question("a", Kind.CHOICE, (("x", "X"),)), "gone"),
        (Question("a", Kind.CHOICES, (("x", "X"), ("y", "Y"))), ("x", "y")),
    ],
)
def test_an_input_gives_back_what_it_shows_and_nothing_while_empty(qtbot, question, value):
    made = input_for(question)
    qtbot.addWidget(made)
    assert made.value is None
    made.show_value(value)
    assert made.value == value
    made.show_value(None)
    assert made.value is None


def test_numbers_are_written_as_here_and_what_is_none_is_marked(qtbot):
    made = input_for(Question("a", Kind.NUMBER))
    qtbot.addWidget(made)
    qtbot.keyClicks(made, "twelve")
    assert (made.value, made.property("tone")) == ("twelve", "bad")
    made.clear()
    qtbot.keyClicks(made, "1,234.5")
    assert (made.value, made.property("tone")) == (1234.5, "")


def test_a_date_is_typed(qtbot):
    made = input_for(Question("a", Kind.DATE))
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.edited):
        made.setDate(QDate(2026, 3, 2))
    assert made.value == "2026-03-02"


@pytest.mark.parametrize("text", ["Look: ![plan]({place})", "Look: <img src='{place}'>"])
def test_a_message_loads_no_picture_that_a_blueprint_from_elsewhere_names(qtbot, tmp_path, text):
    picture = QImage(30, 30, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    picture.save(str(tmp_path / "red.png"))
    written = text.format(place=(tmp_path / "red.png").as_uri())
    made = FilledForm((MessageItem(id="read", text=written),), QUESTIONS.__getitem__, attach, {})
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    shown = made.grab().toImage()
    every = ((x, y) for x in range(shown.width()) for y in range(shown.height()))
    assert all(shown.pixelColor(*at) != QColor(Qt.GlobalColor.red) for at in every)
    assert any("Look" in label.text() for label in made.findChildren(QLabel))


def test_a_long_line_is_shown_from_its_beginning_and_the_cursor_stays_where_one_types(qtbot):
    line = input_for(Question(name="Subject", kind=Kind.TEXT))
    qtbot.addWidget(line)
    line.show_value("The printer on the second floor prints no more")
    assert line.cursorPosition() == 0
    line.setCursorPosition(11)
    qtbot.keyClicks(line, "!")
    line.show_value(line.value)
    assert line.cursorPosition() == 12
