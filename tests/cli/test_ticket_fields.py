"""`ticket show` tells a ticket's own fields, and what formulas make of them."""

from __future__ import annotations

from runtime.desk.door import open_desk
from runtime.messages.setup import PutDepartments, PutFields
from runtime.messages.tickets import CreateTicket
from runtime.model.fields import Field, FieldType, Option
from runtime.model.people import Department

FIELDS = (
    Field(id="amount", name="Amount", type=FieldType.NUMBER),
    Field(id="colour", name="Colour", type=FieldType.CHOICE, options=(Option(id="red", name="Deep red"),)),
    Field(id="silent", name="Silent"),
    Field(id="total", name="Total", type=FieldType.NUMBER, formula="{amount} * 1.2"),
    Field(id="large", name="Large", type=FieldType.YES_NO, formula="{total} > 100"),
    Field(id="share", name="Share", type=FieldType.NUMBER, formula="1 / ({amount} - 10)"),
)


def test_fields_and_formulas_are_shown(cli, tmp_path) -> None:
    path = tmp_path / "fields.desk"
    desk = open_desk(str(path), create=True)
    desk.do(PutDepartments(departments=(Department(id="shop", name="Shop"),)))
    desk.do(PutFields(fields=FIELDS))
    desk.do(CreateTicket(subject="Lamp", department="shop", fields={"amount": 10, "colour": "red"}))
    desk.close()
    told = cli("ticket", "show", "1", "--desk", path)
    assert told.code == 0
    lines = {line.split()[0]: " ".join(line.split()[1:]) for line in told.out.splitlines() if line.split()}
    shown = {name: lines.get(name) for name in ("Amount", "Colour", "Total", "Large", "Share", "Silent")}
    assert shown == {
        "Amount": "10",
        "Colour": "Deep red",
        "Total": "12",
        "Large": "no",
        "Share": "computed, and empty: It would divide by zero.",
        "Silent": None,
    }
    assert cli("ticket", "show", "1", "--desk", path, "--json").json["ticket"]["fields"]["total"] == 12
