"""A layout tried: for which tickets it counts, and the form as agents fill it in, with its conditions at work."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from designer.admin.edits import NEW
from designer.catalogue import Catalogue, Choice
from designer.panels.criteria.words import priority_choices
from designer.panels.editors import ChoiceEditor
from designer.panels.field_values import asked_for
from designer.widgets.filled_form import FilledForm
from designer.widgets.inputs import Question
from designer.widgets.speaking import Speaking
from runtime.messages.setup import SetupView
from runtime.model.criteria import Criterion
from runtime.model.criteria_eval import compiled, operand_of_field
from runtime.model.fields import FieldValue, Layout, LayoutItem, layout_for
from runtime.model.forms import FieldItem, Filled
from runtime.model.ticket import Priority


class LayoutPreview(Speaking):
    """Department, type and priority are chosen above the form; what is filled in stays while its field does."""

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._setup: SetupView | None = None
        self._layout: Layout | None = None
        self._shown: tuple[FieldItem, ...] = ()
        self._filled = Filled()
        self.department, self.type, self.priority = ChoiceEditor(), ChoiceEditor(), ChoiceEditor()
        self.told = QLabel()
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.form = FilledForm((), self._asked, lambda _item, _done: None)
        self._frame, self._nothing = QFrame(), QLabel()
        self._inside = QVBoxLayout(self._frame)
        self._arrange()
        self.department.picked.connect(lambda _key: self._show(anew=True))
        self.type.picked.connect(lambda _key: self._show())
        self.priority.picked.connect(lambda _key: self._show())
        self.say(self.department.setAccessibleName, lambda: self.tr("Department of the ticket"))
        self.say(self.type.setAccessibleName, lambda: self.tr("Type of the ticket"))
        self.say(self.priority.setAccessibleName, lambda: self.tr("Priority of the ticket"))
        self.say(self._nothing.setText, lambda: self.tr("Nothing of yours shows on such a ticket."))
        self.say(lambda _text: self._offer(), str)

    def offer(self, setup: SetupView) -> None:
        """Departments, types and other layouts as they are on the desk now."""
        self._setup = setup
        self._offer()

    def show_layout(self, layout: Layout) -> None:
        """Try this layout, as it is edited; another one than before begins with the tickets it names."""
        if self._layout is None or self._layout.id != layout.id:
            self._filled = Filled()
            self.department.show_value(layout.department or self._first_department())
            self.type.show_value(layout.ticket_type)
        self._layout = layout
        self._show()

    def _first_department(self) -> str | None:
        return self._setup.departments[0].id if self._setup is not None and self._setup.departments else None

    def _offer(self) -> None:
        if self._setup is not None:
            self.department.offer([Choice(each.id, each.name) for each in self._setup.departments])
            types = [Choice(each.id, each.name) for each in self._setup.ticket_types]
            self.type.offer(types, self.tr("No type"))
            self.priority.offer(priority_choices())
            self.priority.show_value(self.priority.value or str(int(Priority.NORMAL)))
            self._show(anew=True)

    def _show(self, *, anew: bool = False) -> None:
        if self._setup is None or self._layout is None:
            return
        layout = layout_for(self._layouts(self._setup, self._layout), self.department.value, self.type.value)
        self.told.setText(self._words(self._layout, layout))
        items = tuple(self._items(layout))
        if items != self._shown or anew:
            self._rebuild(items)

    def _layouts(self, setup: SetupView, edited: Layout) -> Sequence[Layout]:
        """Those of the desk, this one as it is edited."""
        others = [edited if each.id == edited.id else each for each in setup.layouts]
        return [*others, edited] if edited.id == NEW else others

    def _items(self, layout: Layout | None) -> Sequence[FieldItem]:
        fields = {field.id: field for field in self._setup.fields} if self._setup is not None else {}
        wanted = layout.items if layout is not None and layout.items else tuple(LayoutItem(field=key) for key in fields)
        facts = self._facts()
        return [
            FieldItem(
                id=item.field,
                field=item.field,
                required=item.required or (item.require_when is not None and _holds(item.require_when, facts)),
                help=fields[item.field].help,
            )
            for item in wanted
            if item.field in fields and _holds(item.show_when, facts)
        ]

    def _facts(self) -> Mapping[str, FieldValue]:
        given = {operand_of_field(key): value for key, value in self._filled.fields.items()}
        chosen = {"ticket.department": self.department.value, "ticket.type": self.type.value}
        return {**given, **chosen, "ticket.priority": int(self.priority.value or Priority.NORMAL)}

    def _rebuild(self, items: tuple[FieldItem, ...]) -> None:
        self._shown = items
        self._inside.removeWidget(self.form)
        self.form.hide()
        self.form.deleteLater()
        self.form = FilledForm(items, self._asked, lambda _item, _done: None)
        self.form.show_value(self._filled)
        self.form.edited.connect(self._learn)
        self._inside.addWidget(self.form)
        self.form.show()
        self._nothing.setVisible(not items)

    def _learn(self) -> None:
        """What was filled in, also in fields that hide because of it."""
        self._filled = Filled(fields={**self._filled.fields, **self.form.value.fields})
        filled = (part.item_id for part in self.form.parts if part.editor is not None and part.editor.hasFocus())
        key = next(filled, None)
        self._show()
        part = next((part for part in self.form.parts if part.item_id == key), None)
        if part is not None and part.editor is not None and not part.editor.hasFocus():
            part.editor.setFocus()

    def _asked(self, key: str) -> Question:
        setup = self._setup
        field = next((each for each in (setup.fields if setup else ()) if each.id == key), None)
        if field is None:
            return Question(key)
        return asked_for(field.name, field.type, field.options_in(self.department.value), self._catalogue)

    def _words(self, edited: Layout, found: Layout | None) -> str:
        if found is None:
            return self.tr("No layout is for such a ticket: it shows every field.")
        if found.id != edited.id:
            return self.tr("Such a ticket has the layout “{name}” instead, which names {what}.").format(
                name=found.name, what=self._named(found)
            )
        if not found.items:
            return self.tr("Such a ticket has this layout. It has no field, which counts as showing every field.")
        return self.tr("Such a ticket has this layout: it names {what}, and no other names more.").format(
            what=self._named(found)
        )

    def _named(self, layout: Layout) -> str:
        if layout.department is not None and layout.ticket_type is not None:
            return self.tr("its department and its type")
        if layout.department is not None:
            return self.tr("its department")
        return self.tr("neither its department nor its type") if layout.ticket_type is None else self.tr("its type")

    def _arrange(self) -> None:
        self.told.setWordWrap(True)
        self.told.setObjectName("secondary")
        self._nothing.setWordWrap(True)
        self._nothing.setObjectName("secondary")
        self._frame.setObjectName("group")
        self._inside.setContentsMargins(14, 12, 14, 12)
        self._inside.addWidget(self._nothing)
        self._inside.addWidget(self.form)
        chosen = QHBoxLayout()
        chosen.setSpacing(8)
        for widget in (self.department, self.type, self.priority):
            chosen.addWidget(widget, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(chosen)
        column.addWidget(self.told)
        column.addWidget(self._frame)


def _holds(criterion: Criterion | None, facts: Mapping[str, FieldValue]) -> bool:
    return criterion is None or compiled(criterion)(facts.__getitem__)
