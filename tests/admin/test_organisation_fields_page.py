"""A field of organisations is added by hand, filled in on an organisation, and offered to conditions."""

from __future__ import annotations

from PySide6.QtCore import Qt

from designer.catalogue import Catalogue
from designer.panels.criteria import words
from designer.panels.criteria.words import operand_choices, values_for
from runtime.messages.setup import PutOrganisationFields
from runtime.model.blueprint import Blueprint
from runtime.model.fields import FieldType, Option, OrganisationField
from tests.admin.conftest import HEARD

LEFT = Qt.MouseButton.LeftButton
CONTRACT = OrganisationField(
    id="contract", name="Contract", type=FieldType.CHOICE, options=(Option(id="gold", name="Gold"),)
)
SEATS = OrganisationField(id="seats", name="Seats", type=FieldType.NUMBER)


def _saved(qtbot, page):
    qtbot.mouseClick(page.save_button, LEFT)
    qtbot.waitUntil(lambda: not page.unsaved and page.told.isVisible())


def test_a_choice_is_added_with_its_options(qtbot, page, now):
    fields = page("organisation_fields")
    qtbot.mouseClick(fields.nothing.add, LEFT)
    fields.form.name.selectAll()
    qtbot.keyClicks(fields.form.name, "Contract")
    fields.form.type.setFocus()
    qtbot.keyClick(fields.form.type, Qt.Key.Key_End)
    assert not fields.save_button.isEnabled()
    qtbot.keyClicks(fields.form.options.line, "Gold")
    qtbot.keyClick(fields.form.options.line, Qt.Key.Key_Return)
    _saved(qtbot, fields)
    assert now().organisation_fields == (CONTRACT,)
    assert not fields.form.type.isEnabled()


def test_what_is_known_of_an_organisation_is_filled_in(qtbot, manage, page, other, now):
    organisations = page("organisations")
    assert not organisations.form.values.isVisible()
    other.do(PutOrganisationFields(fields=(CONTRACT, SEATS)))
    manage.changed_elsewhere(HEARD)
    qtbot.waitUntil(organisations.form.values.isVisible)
    shown = organisations.form.values.inputs
    shown["seats"].setFocus()
    qtbot.keyClicks(shown["seats"], "40")
    shown["contract"].setFocus()
    qtbot.keyClick(shown["contract"], Qt.Key.Key_Down)
    _saved(qtbot, organisations)
    found = next(each for each in now().organisations if each.id == organisations.current)
    assert found.fields == {"seats": 40, "contract": "gold"}


def test_conditions_offer_them_with_their_options(other, now):
    other.do(PutOrganisationFields(fields=(CONTRACT, SEATS)))
    catalogue = Catalogue()
    catalogue.learn(now())
    offered = {choice.id: choice.name for choice in operand_choices(catalogue)}
    assert offered[CONTRACT.operand] == "Contract of the organisation"
    found = values_for(CONTRACT.operand, catalogue, Blueprint(id="b", name="B"))
    assert [choice.name for choice in found] == ["Gold"]
    assert words.type_of(SEATS.operand, catalogue).value == "number"
