"""Placeholders of letters: chosen from a list that says what each means, put where the cursor is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QWidget

from designer.catalogue import Catalogue, Choice
from designer.i18n import in_use
from designer.panels.editors import LineEditor, TextEditor
from designer.panels.several import Picker
from runtime.model import templates


def placeholder_choices(catalogue: Catalogue) -> Sequence[Choice]:
    """Every placeholder, by what it means in the window's language."""
    fields = [Choice(f"{templates.FIELD}{field.id}", field.name) for field in catalogue.fields]
    return [*in_words(templates.LIST), *fields]


def in_words(placeholders: Iterable[templates.Placeholder]) -> list[Choice]:
    """What each means, in the window's language."""
    french = in_use() == "fr"
    return [Choice(each.name, each.french if french else each.english) for each in placeholders]


def insert_placeholder(button: QWidget, subject: LineEditor | None, body: TextEditor, catalogue: Catalogue) -> None:
    """Let one be chosen, and put it into the text, or into the subject (if any) when the cursor was there last."""
    chosen = body if subject is None or not _wants_it(subject, body) else subject
    picker = Picker(placeholder_choices(catalogue), button)
    picker.picked.connect(lambda name: put_at_cursor(f"${{{name}}}", chosen))
    picker.open_below(button)


def _wants_it(subject: LineEditor, body: TextEditor) -> bool:
    return subject.hasFocus() or (bool(subject.text()) and subject.cursorPosition() > 0 and not body.toPlainText())


def put_at_cursor(text: str, editor: LineEditor | TextEditor) -> None:
    """Write it where the cursor is, as if it were typed, and go on there."""
    if isinstance(editor, LineEditor):
        editor.insert(text)
        editor.edited.emit(editor.text())
    else:
        editor.insertPlainText(text)
    editor.setFocus()
