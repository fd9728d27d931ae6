"""The form of a transition as whoever executes it fills it in: every kind of item, every error beside its item at once.

The rehearsal and the agent's desk share it. It knows neither desk nor Blueprint: how a field is asked for, and what
attaching a file means, is told by whoever shows it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any, override

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from designer.theme import enlarge
from designer.widgets.harmless_markdown import as_html
from designer.widgets.inputs import ChoicesInput, Input, Kind, LongTextInput, Question, input_for
from designer.widgets.plain_text import text_label
from designer.widgets.tick import Tick
from runtime.model import forms
from runtime.model.fields import FieldValue
from runtime.model.forms import Filled, FormItem

translate = QCoreApplication.translate

type Asked = Callable[[str], Question]
"""How the field of this id is asked for."""
type Attach = Callable[[forms.AttachmentItem, Callable[[str, str], None]], None]
"""Let the person choose a file; call back with what the desk knows it by, and its name."""
type Problem = tuple[str, str]
"""The id of the item, or of the line of a checklist, and the sentence."""


class FilledForm(QWidget):
    """Shows items in their order; `value` is what was filled in, fields only where a hand touched them."""

    edited = Signal()

    def __init__(
        self,
        items: Sequence[FormItem],
        asked: Asked,
        attach: Attach,
        present: Mapping[str, FieldValue] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`present`: the ticket's values by field id; `resolution` is one of them."""
        super().__init__(parent)
        self.parts = [_part(item, asked, attach, present or {}) for item in items]
        self._top = _problem_label()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._top)
        for part in self.parts:
            column.addWidget(part)
            part.edited.connect(partial(part.show_problems, ()))  # what is being put right is not wrong any more
            part.edited.connect(self.edited)
        first = next((part.editor for part in self.parts if part.editor is not None), None)
        if first is not None:
            self.setFocusProxy(first)

    @property
    def value(self) -> Filled:
        """What was filled in."""
        given: dict[str, Any] = {}
        for part in self.parts:
            part.fill(given)
        return Filled.model_validate(given)

    def show_value(self, filled: Filled) -> None:
        """Show what was filled in before."""
        for part in self.parts:
            part.show_filled(filled)

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Every problem beside its item; those of no item above the form. None: all is well."""
        left = list(problems)
        first: QWidget | None = None
        for part in self.parts:
            mine = [problem for problem in left if part.concerns(problem[0])]
            left = [problem for problem in left if problem not in mine]
            part.show_problems([sentence for _, sentence in mine])
            first = first or (part.editor if mine else None)
        _show(self._top, [sentence for _, sentence in left])
        if first is not None:
            first.setFocus()


class Part(QWidget):
    """One item: its label, what fills it in, a word of help, and what is wrong with it."""

    edited = Signal()

    def __init__(self, item_id: str, label: str = "", *, required: bool = False) -> None:
        super().__init__()
        self.item_id = item_id
        self.editor: QWidget | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        self._name = label
        self._required = required
        if label:
            self._label = QLabel(f"{label} *" if required else label)
            self._label.setObjectName("rowLabel")
            self._label.setWordWrap(True)
            self._label.setTextFormat(Qt.TextFormat.PlainText)
            self.column.addWidget(self._label)
        self._problem = _problem_label()

    def hold(self, editor: QWidget, help_: str = "") -> None:
        """Put in what fills it in."""
        self.editor = editor
        editor.setAccessibleName(self._name)
        said = [help_, translate("FilledForm", "Required") if self._required else ""]
        editor.setAccessibleDescription(". ".join(filter(None, said)))
        self.column.addWidget(editor)
        if help_:
            note = QLabel(help_)
            note.setObjectName("secondary")
            note.setWordWrap(True)
            note.setTextFormat(Qt.TextFormat.PlainText)
            self.column.addWidget(note)
        self.column.addWidget(self._problem)

    def fill(self, given: dict[str, Any]) -> None:
        """Add what was filled in to the properties of a `Filled`."""

    def show_filled(self, filled: Filled) -> None:
        """Show what was filled in before."""

    def concerns(self, element: str) -> bool:
        """Whether a problem of this element is this item's."""
        return element == self.item_id

    def show_problems(self, sentences: Sequence[str]) -> None:
        """Say what is wrong."""
        _show(self._problem, sentences)


class FieldPart(Part):
    """A field of the ticket."""

    def __init__(self, item: forms.FieldItem, question: Question, present: FieldValue) -> None:
        super().__init__(item.id, question.name, required=item.required)
        self.input: Input = input_for(question)
        self.input.show_value(present if item.default is None else item.default)
        self.input.setEnabled(not item.read_only)
        self._touched = False
        self.input.edited.connect(self._touch)
        self.hold(self.input, item.help)

    def _touch(self) -> None:
        self._touched = True
        self.edited.emit()

    @override
    def fill(self, given: dict[str, Any]) -> None:
        """The value, when it was touched: what was not keeps its default."""
        if self._touched:
            given.setdefault("fields", {})[self.item_id] = self.input.value

    @override
    def show_filled(self, filled: Filled) -> None:
        """Show what was filled in before."""
        if self.item_id in filled.fields:
            self.input.show_value(filled.fields[self.item_id])
            self._touched = True


class MessagePart(Part):
    """A text to read."""

    def __init__(self, item: forms.MessageItem) -> None:
        super().__init__(item.id)
        text = QLabel()
        text.setWordWrap(True)
        text.setTextFormat(Qt.TextFormat.RichText)
        text.setText(as_html(item.text, text.font()))
        self.column.addWidget(text)


class ChecklistPart(Part):
    """Lines to tick."""

    def __init__(self, item: forms.ChecklistItem) -> None:
        super().__init__(item.id, item.title)
        ticks = {line.id: Tick(_as_is(f"{line.text} *" if line.required else line.text)) for line in item.items}
        self.boxes = {key: tick.box for key, tick in ticks.items()}
        lines = QWidget()
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 0)
        for tick in ticks.values():
            column.addWidget(tick)
            tick.toggled.connect(lambda _on: self.edited.emit())
        self.hold(lines)
        self.editor = next(iter(self.boxes.values()), lines)

    @override
    def fill(self, given: dict[str, Any]) -> None:
        """The lines that are ticked."""
        ticked = tuple(key for key, box in self.boxes.items() if box.isChecked())
        given["ticked"] = (*given.get("ticked", ()), *ticked)

    @override
    def show_filled(self, filled: Filled) -> None:
        """Tick what was ticked."""
        for key, box in self.boxes.items():
            box.setChecked(key in filled.ticked)

    @override
    def concerns(self, element: str) -> bool:
        """Its lines' problems are its own."""
        return element == self.item_id or element in self.boxes


class CommentPart(Part):
    """A reply to the customer, or a note."""

    def __init__(self, item: forms.CommentItem) -> None:
        label = (
            translate("FilledForm", "Reply to the customer")
            if item.public
            else translate("FilledForm", "Note to colleagues")
        )
        super().__init__(item.id, label, required=item.required)
        self.text = LongTextInput()
        self.text.edited.connect(self.edited)
        self.hold(self.text)

    @override
    def fill(self, given: dict[str, Any]) -> None:
        """What was written."""
        if self.text.value is not None:
            given.setdefault("comments", {})[self.item_id] = self.text.toPlainText()

    @override
    def show_filled(self, filled: Filled) -> None:
        """Show what was written."""
        self.text.show_value(filled.comments.get(self.item_id))


class AttachmentPart(Part):
    """Files, each with a button that takes it away."""

    def __init__(self, item: forms.AttachmentItem, attach: Attach) -> None:
        super().__init__(item.id, translate("FilledForm", "Attachments"), required=item.at_least > 0)
        self.files: dict[str, str] = {}
        self._list = QVBoxLayout()
        self.button = QPushButton(translate("FilledForm", "Attach a file…"))
        self.button.setObjectName("add")
        self.button.clicked.connect(lambda: attach(item, self.attach))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._list)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        kinds = ", ".join(item.extensions)
        self.hold(inside, translate("FilledForm", "Kinds of files: {kinds}").format(kinds=kinds) if kinds else "")
        self.editor = self.button

    def attach(self, key: str, name: str) -> None:
        """A file was chosen."""
        if key not in self.files:
            self.files[key] = name
            self._list.addWidget(self._row(key, name))
            self.edited.emit()

    @override
    def fill(self, given: dict[str, Any]) -> None:
        """What the desk knows the files by."""
        if self.files:
            given.setdefault("attachments", {})[self.item_id] = tuple(self.files)

    @override
    def show_filled(self, filled: Filled) -> None:
        """Show the files attached before; their names are what the desk knows them by."""
        for key in filled.attachments.get(self.item_id, ()):
            self.attach(key, key)

    def _row(self, key: str, name: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        label, away = QLabel(name), QPushButton(translate("FilledForm", "Remove"))
        label.setTextFormat(Qt.TextFormat.PlainText)
        away.setAccessibleName(translate("FilledForm", "Remove {name}").format(name=name))
        line.addWidget(label, 1)
        line.addWidget(away)

        def remove() -> None:
            del self.files[key]
            row.hide()
            row.deleteLater()
            self.edited.emit()

        away.clicked.connect(remove)
        return row


class ResolutionPart(Part):
    """The resolution of the ticket."""

    def __init__(self, item: forms.ResolutionItem, present: FieldValue) -> None:
        super().__init__(item.id, translate("FilledForm", "Resolution"), required=item.required)
        self.text = LongTextInput()
        self.text.show_value(present)
        self._before = self.text.toPlainText()
        self.text.edited.connect(self.edited)
        self.hold(self.text)

    @override
    def fill(self, given: dict[str, Any]) -> None:
        """What was written, unless it is as it was."""
        if self.text.toPlainText() != self._before:
            given["resolution"] = self.text.toPlainText()

    @override
    def show_filled(self, filled: Filled) -> None:
        """Show what was written."""
        if filled.resolution is not None:
            self.text.show_value(filled.resolution)


class TagsPart(Part):
    """Tags to add: ticked where there is a choice, else written between commas."""

    def __init__(self, item: forms.TagsItem) -> None:
        super().__init__(item.id, translate("FilledForm", "Tags"), required=item.required)
        options = tuple((tag, tag) for tag in item.choices)
        self.input = input_for(
            Question(translate("FilledForm", "Tags"), Kind.CHOICES if options else Kind.TEXT, options)
        )
        self.input.edited.connect(self.edited)
        self.hold(self.input, "" if options else translate("FilledForm", "Several between commas."))

    @override
    def fill(self, given: dict[str, Any]) -> None:
        """The tags."""
        value = self.input.value
        tags = value if isinstance(value, tuple) else tuple(part.strip() for part in str(value or "").split(","))
        given["tags"] = (*given.get("tags", ()), *(tag for tag in tags if tag))

    @override
    def show_filled(self, filled: Filled) -> None:
        """Show the tags."""
        ticked = isinstance(self.input, ChoicesInput)
        self.input.show_value(filled.tags if ticked else ", ".join(filled.tags))


class TaskPart(Part):
    """A task that may be created, or must."""

    def __init__(self, item: forms.TaskItem) -> None:
        super().__init__(item.id)
        tick = Tick(_as_is(translate("FilledForm", "Create the task “{title}”").format(title=item.title)))
        self.box = tick.box
        self.box.setChecked(item.required)
        self.box.setEnabled(not item.required)
        self.box.toggled.connect(lambda _on: self.edited.emit())
        self.hold(tick)

    @override
    def fill(self, given: dict[str, Any]) -> None:
        """The task, when it is wanted."""
        if self.box.isChecked():
            given["tasks"] = (*given.get("tasks", ()), self.item_id)

    @override
    def show_filled(self, filled: Filled) -> None:
        """Tick it when it was wanted."""
        self.box.setChecked(not self.box.isEnabled() or self.item_id in filled.tasks)


class WidgetPart(Part):
    """A web page beside the form, opened in the browser on request: nothing is loaded by itself."""

    def __init__(self, item: forms.WidgetItem) -> None:
        super().__init__(item.id, item.title)
        link = QLabel()
        link.setTextFormat(Qt.TextFormat.RichText)
        address = _escaped(item.url)
        link.setText(f'<a href="{address}">{address.replace("/", f"/{_MAY_BREAK}")}</a>')
        link.setWordWrap(True)
        link.setOpenExternalLinks(True)
        self.hold(link)


def _part(item: FormItem, asked: Asked, attach: Attach, present: Mapping[str, FieldValue]) -> Part:
    match item:
        case forms.FieldItem():
            return FieldPart(item, asked(item.field), present.get(item.field))
        case forms.AttachmentItem():
            return AttachmentPart(item, attach)
        case forms.ResolutionItem():
            return ResolutionPart(item, present.get("resolution"))
    plain: dict[type[object], Callable[..., Part]] = {
        forms.MessageItem: MessagePart,
        forms.ChecklistItem: ChecklistPart,
        forms.CommentItem: CommentPart,
        forms.TagsItem: TagsPart,
        forms.TaskItem: TaskPart,
        forms.WidgetItem: WidgetPart,
    }
    return plain[type(item)](item)


_MAY_BREAK = "\u200b"
"""Nothing to be seen; a long address goes on in the next line there."""


def _as_is(text: str) -> str:
    """A text whose ampersands are seen, where others would mark a key."""
    return text.replace("&", "&&")


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")


def _problem_label() -> QLabel:
    label = text_label(name="problem")
    enlarge(label, 0.95, bold=True)
    label.hide()
    return label


def _show(label: QLabel, sentences: Sequence[str]) -> None:
    label.setText("\n".join(sentences))
    label.setVisible(bool(sentences))
