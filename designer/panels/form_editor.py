"""What agents fill in: ordered items, and the rules that what they filled in must meet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import override

from PySide6.QtWidgets import QWidget

from designer import words
from designer.panels.cards import CardList
from designer.panels.cards_editor import CardsEditor
from designer.panels.criteria.editor import CriteriaEditor
from designer.panels.editors import TextEditor
from designer.panels.field_values import field_choices, field_name, field_value_editor, is_computed, usual_value
from designer.panels.value_form import Tell, ValueForm
from runtime.model import forms
from runtime.model.criteria import ALWAYS_TRUE
from runtime.model.refusals import fresh_id
from runtime.model.values import Value


class FormEditor(CardsEditor):
    """Cards of form items, in the order agents see them."""

    def _names(self) -> dict[str, str]:
        return {
            "field": self.tr("A field"),
            "comment": self.tr("A reply or note"),
            "checklist": self.tr("A checklist"),
            "attachment": self.tr("Attachments"),
            "resolution": self.tr("The resolution"),
            "tags": self.tr("Tags"),
            "message": self.tr("A message to the agent"),
            "task": self.tr("A task"),
            "widget": self.tr("A web page"),
        }

    @override
    def _title(self, value: object) -> str:
        name = self._names()[value.kind]  # type: ignore[attr-defined]
        match value:
            case forms.FieldItem(field=key):
                shown = field_name(key, self._catalogue)
            case forms.ChecklistItem(title=text) | forms.TaskItem(title=text) | forms.WidgetItem(title=text):
                shown = text
            case _:
                shown = ""
        text = words.labelled(name, shown) if shown else name
        return f"{text} *" if getattr(value, "required", False) else text

    @override
    def _kinds(self) -> Sequence[tuple[str, Callable[[], object]]]:
        makers: dict[str, Callable[[str], object]] = {
            "field": lambda key: forms.FieldItem(id=key, field="priority"),
            "comment": lambda key: forms.CommentItem(id=key, required=True),
            "checklist": lambda key: forms.ChecklistItem(id=key, title=self.tr("Checklist"), items=()),
            "attachment": lambda key: forms.AttachmentItem(id=key),
            "resolution": lambda key: forms.ResolutionItem(id=key),
            "tags": lambda key: forms.TagsItem(id=key),
            "message": lambda key: forms.MessageItem(id=key, text=""),
            "task": lambda key: forms.TaskItem(id=key, title=self.tr("Task")),
            "widget": lambda key: forms.WidgetItem(id=key, title=self.tr("Page"), url="https://example.org/"),
        }
        names = self._names()
        return [(names[kind], lambda kind=kind: makers[kind](self._fresh(kind))) for kind in makers]  # type: ignore[misc]

    def _fresh(self, kind: str) -> str:
        return fresh_id(kind, {item.id for item in self.list.values})  # type: ignore[attr-defined]

    @override
    def _body(self, value: object, tell: Tell) -> QWidget:
        if not isinstance(value, Value):
            raise TypeError(value)
        form = ValueForm(value, tell)
        getattr(self, f"_fill_{form.value.kind}")(form)
        return form

    def _fill_field(self, form: ValueForm) -> None:
        item: forms.FieldItem = form.value
        field = form.choice("field", self.tr("Field"), field_choices(self._catalogue))
        field.picked.connect(lambda key: self._other_field(form, key))
        form.tick("required", self.tr("It must be filled in"))
        form.tick("read_only", self.tr("It is shown only"))
        has = form.maybe(
            "default", self.tr("It begins as"), lambda: usual_value(item.field, self._catalogue, self._blueprint())
        )
        if item.default is not None:
            editor = field_value_editor(
                item.field, item.default, self._catalogue, self._blueprint(), lambda new: form.put(has, default=new)
            )
            form.add(editor, self.tr("Value"))
        has.toggled.connect(lambda _on: self.list.rebuild())
        form.line("help", self.tr("Help"))
        form.add(self._rules(form), self.tr("Rules"))

    def _other_field(self, form: ValueForm, key: str) -> None:
        """Another field begins with nothing; one that a formula computes can only be shown."""
        computed = {"read_only": True, "required": False} if is_computed(key, self._catalogue) else {}
        form.put(form, default=None, **computed)
        self.list.rebuild()

    def _rules(self, form: ValueForm) -> CardList:
        def body(value: object, tell: Tell) -> QWidget:
            if not isinstance(value, forms.Validation):
                raise TypeError(value)
            rule = ValueForm(value, tell)
            rule.line("alert", self.tr("Say when it does not hold"))
            must = CriteriaEditor(self._catalogue, self._blueprint)
            must.show_value(value.must)
            must.edited.connect(lambda tree: rule.put(must, must=tree))
            rule.add(must, self.tr("What must hold"))
            return rule

        fresh = lambda: forms.Validation(must=ALWAYS_TRUE, alert=self.tr("Please correct this."))  # noqa: E731
        rules = CardList(lambda value: value.alert, body, lambda: [(self.tr("A rule"), fresh)])  # type: ignore[attr-defined]
        rules.show_values(form.value.validations)
        rules.edited.connect(lambda given: form.put(rules, validations=given))
        return rules

    def _fill_comment(self, form: ValueForm) -> None:
        form.tick("public", self.tr("The customer reads it"))
        form.tick("required", self.tr("It must be written"))
        form.choice("template", self.tr("Begins as the template"), self._catalogue.templates, none=self.tr("None"))

    def _fill_checklist(self, form: ValueForm) -> None:
        form.line("title", self.tr("Title"))
        lines = TextEditor(lines=5)
        lines.show_value("\n".join(f"{'' if each.required else '- '}{each.text}" for each in form.value.items))
        lines.edited.connect(lambda text: form.put(lines, items=_checks(text)))
        form.add(lines, self.tr("One thing to tick a line; “- ” before what may be left out"))

    def _fill_attachment(self, form: ValueForm) -> None:
        form.number("at_least", self.tr("At least so many files"), 0, 20)
        form.words("extensions", self.tr("Kinds of files"), self.tr("pdf, png – nothing: any"))

    def _fill_resolution(self, form: ValueForm) -> None:
        form.tick("required", self.tr("It must be written"))

    def _fill_tags(self, form: ValueForm) -> None:
        form.words("choices", self.tr("Tags to choose from"), self.tr("nothing: any"))
        form.tick("required", self.tr("At least one must be chosen"))

    def _fill_message(self, form: ValueForm) -> None:
        form.text("text", self.tr("Text"), lines=4)

    def _fill_task(self, form: ValueForm) -> None:
        form.line("title", self.tr("Title"))
        form.tick("required", self.tr("It is always created"))

    def _fill_widget(self, form: ValueForm) -> None:
        form.line("title", self.tr("Title"))
        form.line("url", self.tr("Address"), "https://")


def _checks(text: str) -> tuple[forms.CheckItem, ...]:
    """A checklist from its lines."""
    found: list[forms.CheckItem] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        optional = line.startswith("- ")
        name = line.removeprefix("- ").strip()[:200]
        if name:
            key = fresh_id(name, {each.id for each in found})
            found.append(forms.CheckItem(id=key, text=name, required=not optional))
    return tuple(found)
