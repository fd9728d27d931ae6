"""A ticket in its department: fields by layout, option sets of departments, and the move to another one."""

from __future__ import annotations

import pytest

from runtime.desk.local import LocalDesk
from runtime.messages import blueprints, setup, system
from runtime.messages.faults import Forbidden, Refused
from runtime.messages.tickets import EditTicket, GetHistory, GetTicket
from runtime.messages.views import GetTicketFields, MoveDepartment, PreviewMove
from runtime.model.blueprint import Blueprint, Category, State, Transition
from runtime.model.criteria import Compare
from runtime.model.fields import Field, FieldType, Layout, LayoutItem, Option, Visibility
from runtime.model.people import Team
from tests.desk.test_promises import everything
from tests.desk.test_searching import create

BILLING = Blueprint(
    id="dunning",
    name="Dunning",
    department="billing",
    start="open",
    states=(
        State(id="open", name="Open", category=Category.OPEN),
        State(id="paid", name="Paid", category=Category.SOLVED, final=True),
    ),
    transitions=(Transition(id="pay", name="Pay", source="open", target="paid"),),
)


def _option(key: str, name: str) -> Option:
    return Option(id=key, name=name)


COLOUR = Field(
    id="colour",
    name="Colour",
    type=FieldType.CHOICE,
    options=(_option("r", "Red"), _option("g", "Green")),
    department_options={"billing": (_option("rouge", "RED"), _option("b", "Blue"))},
    visibility=Visibility.CUSTOMERS_READ,
)
MARKS = Field(
    id="marks",
    name="Marks",
    type=FieldType.CHOICES,
    options=(_option("x", "X"), _option("y", "Y")),
    department_options={"billing": (_option("y", "Y"),)},
)
NOTE = Field(id="note", name="Note")


@pytest.fixture
def desk(owner: LocalDesk) -> LocalDesk:
    owner.do(setup.PutFields(fields=(COLOUR, MARKS, NOTE)))
    draft = owner.do(blueprints.SaveDraft(blueprint=BILLING, expected_revision=0)).result
    owner.do(blueprints.PublishBlueprint(blueprint_id="dunning", expected_revision=draft.revision))
    owner.do(setup.PutTeams(teams=(Team(id="clerks", name="Clerks", department="billing", members=("bill",)),)))
    return owner


def _fields(desk: LocalDesk, ticket_id: int) -> dict[str, tuple[object, bool]]:
    return {each.id: (each.value, each.outside) for each in desk.ask(GetTicketFields(ticket_id=ticket_id))}


def test_a_move_leaves_one_blueprint_maps_the_fields_and_enters_the_other(desk: LocalDesk, nora: LocalDesk) -> None:
    values = {"colour": "r", "marks": ("x", "y"), "note": "kept"}
    place = create(nora, fields=values, team="checkers", assignee="nora", requester="carl")
    shown = nora.ask(PreviewMove(ticket_id=place.ticket_id, department="billing"))
    assert (shown.leaves, shown.leaves_state, shown.enters, shown.enters_state) == (
        "refund",
        "review",
        "dunning",
        "open",
    )
    assert (shown.team, shown.assignee) == (None, None)
    assert {each.id: (each.old, each.new, each.kept) for each in shown.fields} == {
        "colour": ("r", "rouge", False),
        "marks": (("x", "y"), ("y",), False),
        "note": ("kept", "kept", True),
    }
    moved = nora.do(
        MoveDepartment(
            ticket_id=place.ticket_id, expected_version=place.version, department="billing", reason="It is about money"
        )
    ).result
    assert (moved.blueprint_id, moved.state) == ("dunning", "open")
    ticket = desk.acting_as("bill").ask(GetTicket(ticket_id=place.ticket_id))
    assert (ticket.department, ticket.team, ticket.assignee) == ("billing", None, None)
    assert ticket.fields == {"colour": "rouge", "marks": ("y",), "note": "kept"}
    kinds = [event.kind for event in desk.ask(GetHistory(ticket_id=place.ticket_id))]
    assert kinds.index("run_ended") < kinds.index("fields_changed") < len(kinds) - 1 - kinds[::-1].index("run_started")
    assert desk.ask(system.VerifyDesk()).problems == ()


def test_values_may_be_given_for_what_is_not_offered_there(desk: LocalDesk, nora: LocalDesk) -> None:
    place = create(nora, fields={"colour": "g"})
    assert nora.ask(PreviewMove(ticket_id=place.ticket_id, department="billing")).fields[0].new is None
    moved = MoveDepartment(
        ticket_id=place.ticket_id,
        expected_version=place.version,
        department="billing",
        team="clerks",
        fields={"colour": "b"},
        reason="by hand",
    )
    nora.do(moved)
    ticket = desk.ask(GetTicket(ticket_id=place.ticket_id))
    assert (ticket.fields, ticket.team) == ({"colour": "b"}, "clerks")


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"department": "nowhere"}, "unknown_department"),
        ({"department": "returns"}, "already_there"),
        ({"team": "checkers"}, "unknown_team"),
        ({"fields": {"colour": "g"}}, "bad_value"),
        ({"fields": {"gone": 1}}, "unknown_field"),
        ({"fields": {"gone": 1}, "department": "returns"}, "already_there unknown_field"),
    ],
)
def test_a_move_that_cannot_be_changes_nothing(
    desk: LocalDesk, nora: LocalDesk, wrong: dict[str, object], code: str
) -> None:
    place = create(nora, fields={"colour": "g"})
    before = everything(nora)
    said = {"department": "billing", "reason": "by hand", **wrong}
    with pytest.raises(Refused) as fault:
        nora.do(MoveDepartment(ticket_id=place.ticket_id, expected_version=place.version, **said))
    assert [reason.code for reason in fault.value.reasons] == code.split()
    assert everything(nora) == before


def test_who_may_not_edit_may_not_move(desk: LocalDesk, nora: LocalDesk) -> None:
    place = create(nora, requester="carl")
    for person in ("carl", "lena"):
        with pytest.raises(Forbidden):
            desk.acting_as(person).ask(PreviewMove(ticket_id=place.ticket_id, department="billing"))


def test_a_finished_ticket_begins_nothing_where_it_goes(desk: LocalDesk, nora: LocalDesk) -> None:
    place = create(nora, status="solved", assignee="nora")
    shown = nora.ask(PreviewMove(ticket_id=place.ticket_id, department="billing"))
    assert shown.enters is None


def test_a_value_outside_a_changed_set_stays_readable_and_is_marked(desk: LocalDesk, nora: LocalDesk) -> None:
    place = create(nora, fields={"colour": "g"}, requester="carl")
    assert _fields(nora, place.ticket_id)["colour"] == ("g", False)
    desk.do(setup.PutFields(fields=(COLOUR.having(options=COLOUR.options[:1]),)))
    assert _fields(nora, place.ticket_id)["colour"] == ("g", True)
    changed = nora.do(
        EditTicket(ticket_id=place.ticket_id, expected_version=place.version, fields={"note": "other"})
    ).result
    with pytest.raises(Refused, match="Red"):
        nora.do(EditTicket(ticket_id=place.ticket_id, expected_version=changed.version, fields={"colour": "b"}))


def test_a_layout_says_what_shows_and_what_must_be_filled(desk: LocalDesk, nora: LocalDesk) -> None:
    urgent = Compare(operand="ticket.priority", operator="is", value=4)
    items = (LayoutItem(field="note", require_when=urgent), LayoutItem(field="colour", show_when=urgent, required=True))
    desk.do(setup.PutLayouts(layouts=(Layout(id="l", name="L", department="returns", items=items),)))
    calm, hot = create(nora, fields={"note": "n"}, requester="carl"), create(nora, priority=4, fields={"note": "n"})

    def shown(ticket_id: int) -> dict[str, tuple[bool, bool]]:
        return {each.id: (each.shown, each.required) for each in nora.ask(GetTicketFields(ticket_id=ticket_id))}

    assert shown(calm.ticket_id) == {"note": (True, False), "colour": (False, False), "marks": (False, False)}
    assert shown(hot.ticket_id) == {"note": (True, True), "colour": (True, True), "marks": (False, False)}
    nora.do(EditTicket(ticket_id=calm.ticket_id, expected_version=calm.version, fields={"note": None}))
    with pytest.raises(Refused, match="Fill in Note"):
        nora.do(EditTicket(ticket_id=hot.ticket_id, expected_version=hot.version, fields={"note": " "}))
    customers = desk.acting_as("carl").ask(GetTicketFields(ticket_id=calm.ticket_id))
    assert [(each.id, each.may_edit) for each in customers] == [("colour", False)]
