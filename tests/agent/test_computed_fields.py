"""A formula field on the agent's desk: read on the ticket, told in history, asked for nowhere."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import Qt

from designer.agent.chronicle import Sort, sort_of, told
from designer.agent.fields_form import FieldsForm
from runtime.desk.door import open_desk
from runtime.messages.setup import GetSetup, PutFields, PutLayouts
from runtime.messages.system import Sweep
from runtime.messages.tickets import GetHistory
from runtime.model.fields import Field, FieldType, LayoutItem

FIELDS = (
    Field(id="double", name="Double", type=FieldType.NUMBER, formula="{amount} * 2"),
    Field(id="share", name="Share", type=FieldType.NUMBER, formula="1 / ({amount} - 12)"),
)


@pytest.fixture
def place(lived_in, tmp_path):
    """The desk with two formulas on every layout."""
    path = shutil.copy(lived_in, tmp_path / "desk.desk")
    desk = open_desk(str(path), durability="NORMAL")
    desk.do(PutFields(fields=FIELDS))
    items = tuple(LayoutItem(field=field.id) for field in FIELDS)
    layouts = desk.ask(GetSetup()).layouts
    desk.do(PutLayouts(layouts=tuple(layout.having(items=(*layout.items, *items)) for layout in layouts)))
    desk.as_clock().do(Sweep(limit=1_000))
    desk.close()
    return path


def test_it_is_read_and_follows_what_is_typed(qtbot, opened, other, work):
    double, share = opened.details.rows["double"], opened.details.rows["share"]
    assert not double.input.isEnabled() and not share.input.isEnabled()
    assert "“Amount (€)” is empty." in double._note.text()
    amount = opened.details.rows["amount"].input
    amount.setFocus()
    qtbot.keyClicks(amount, "12")
    qtbot.keyClick(amount, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened.ticket.fields.get("double") == 24)
    qtbot.waitUntil(lambda: opened.details.rows["double"].input.value == 24)
    assert opened.details.rows["double"]._note.text() == "Computed by a formula."
    assert opened.details.rows["share"]._note.text().endswith("It would divide by zero.")
    last = other.ask(GetHistory(ticket_id=opened.ticket.id))[-1]
    assert (last.kind, sort_of(last)) == ("fields_computed", Sort.FIELDS)
    assert told(last, work.names, None) == "Computed: Double: – → 24"


def test_nobody_is_asked_for_it(qtbot, opened, work):
    form = FieldsForm(work.names, {"priority": 2})
    qtbot.addWidget(form)
    assert "amount" in form._free("") and not {"double", "share"} & set(form._free(""))
