"""Fields of organisations: what is known of each company, for conditions to ask for."""

from __future__ import annotations

from collections.abc import Collection
from typing import override

from PySide6.QtWidgets import QWidget

from designer.admin.edits import NEW, Shelf
from designer.admin.field_words import type_names
from designer.admin.options_editor import OptionsEditor
from designer.admin.removal import removing
from designer.admin.thing_form import ThingForm
from designer.admin.things_page import ThingsPage
from designer.catalogue import Choice
from designer.courier import Courier
from designer.panels.editors import ChoiceEditor, LineEditor, TextEditor
from designer.widgets.assistance import explain
from runtime.messages.setup import PutOrganisationFields, SetupKind, SetupView
from runtime.messages.system import DeskInfo
from runtime.model.fields import ORGANISATION_TYPES, FieldType, OrganisationField


class OrganisationFieldForm(ThingForm[OrganisationField]):
    """One field. Its type is chosen once; options only where one is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.help = LineEditor(), TextEditor(lines=2)
        self.type, self.options = ChoiceEditor(), OptionsEditor()
        self.row(self.name, lambda: self.tr("Name"))
        self.row(self.type, lambda: self.tr("Type"), self._about_type)
        self.row(self.help, lambda: self.tr("Help"), lambda: self.tr("Shown below the field on the organisation."))
        self._option_row = self.row(self.options, lambda: self.tr("Options"))
        self.options.without_departments()
        self.name.edited.connect(lambda text: self.change(name=text))
        self.help.edited.connect(lambda text: self.change(help=text))
        self.type.picked.connect(lambda key: self.change(type=FieldType(key)))
        self.options.edited.connect(lambda common, _own: self.change(options=common))

    @override
    def offer(self, setup: SetupView) -> None:
        names = type_names()
        self.type.offer([Choice(each.value, names[each]) for each in ORGANISATION_TYPES])

    @override
    def show_value(self, thing: OrganisationField) -> None:
        self.thing = thing
        self.name.show_value(thing.name)
        self.help.show_value(thing.help)
        self.type.show_value(thing.type.value)
        self.options.show_value(thing.options, {})
        self._show_type()

    def _show_type(self) -> None:
        field = self.thing
        self.type.setEnabled(field is not None and field.id == NEW)
        self._option_row.setVisible(field is not None and field.type is FieldType.CHOICE)
        self.say_again()

    def _about_type(self) -> str:
        if self.thing is None or self.thing.id == NEW:
            return self.tr("It is chosen once: conditions compare a number otherwise than a text.")
        return self.tr("It keeps its type, since organisations hold such values: add another field instead.")

    @override
    def followed(self, thing: OrganisationField, changes: Collection[str]) -> None:
        if "type" in changes:
            self._show_type()


class OrganisationFieldsPage(ThingsPage[OrganisationField]):
    """Every field of organisations."""

    def __init__(self, courier: Courier, info: DeskInfo, parent: QWidget | None = None) -> None:
        shelf = Shelf(_fields, self._begin, _put, removing(SetupKind.ORGANISATION_FIELD))
        super().__init__(courier, info, shelf, OrganisationFieldForm(), parent)
        explain(self, "organisations")
        self.head(
            lambda: self.tr("Fields of organisations"),
            lambda: self.tr(
                "What you know of each company: a contract, a size. Conditions of Blueprints, views and SLA policies "
                "may ask for it."
            ),
        )
        self.nothing.explain(
            lambda: self.tr(
                "Your organisations have a name, domains and tags. Add what else you know of each, such as the "
                "contract: a condition may then say “Contract of the organisation is Gold”."
            ),
            lambda: self.tr("Add the first one…"),
        )

    @override
    def describe(self, thing: OrganisationField) -> str:
        """Its type."""
        return type_names()[thing.type]

    @override
    def why_not(self, thing: OrganisationField) -> str:
        """A choice needs something to choose from."""
        if thing.type is FieldType.CHOICE and not thing.options:
            return self.tr("Add at least one option.")
        return super().why_not(thing)

    def _begin(self, _setup: SetupView) -> OrganisationField:
        return OrganisationField(id=NEW, name=self.tr("New field"))


def _fields(setup: SetupView) -> tuple[OrganisationField, ...]:
    return setup.organisation_fields


def _put(field: OrganisationField, revision: int) -> PutOrganisationFields:
    return PutOrganisationFields(fields=(field,), revision=revision)
