"""Removing from the set-up: refused with every use while anything names it, tickets taken along, rights as for Put."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from runtime.desk import setup_removal
from runtime.desk.local import LocalDesk
from runtime.messages import access, blueprints, letters, macros, setup, tickets, views
from runtime.messages.faults import Conflict, Forbidden, Refused
from runtime.messages.setup import GetSetup, RemoveFromSetup, SetupKind
from runtime.messages.system import VerifyDesk
from runtime.model.actions import AssignHow
from runtime.model.blueprint import Category
from runtime.model.calendar import ALWAYS
from runtime.model.criteria import Compare, Operator
from runtime.model.durations import Duration, Unit
from runtime.model.fields import Field, FieldType, Layout, LayoutItem, Option
from runtime.model.functions import FromTicket, Function, ToField
from runtime.model.limits import Limit
from runtime.model.macros import AssignTo, Macro, Say, SetFields
from runtime.model.people import Department, Organisation, Person, Team
from runtime.model.setup import DEFAULT_STATUSES, Settings, Status, Template, TicketType
from runtime.model.views import View
from tests.desk.conftest import OFFICE
from tests.makers import blueprint, state, transition

PARTS = Status(id="parts", name="Parts", category=Category.PENDING)
STOCK = Status(id="stock", name="Stock", category=Category.PENDING)
SPARE: dict[SetupKind, tuple[str, Any]] = {
    SetupKind.TEAM: ("teams", Team(id="x", name="X")),
    SetupKind.DEPARTMENT: ("departments", Department(id="x", name="X")),
    SetupKind.ORGANISATION: ("organisations", Organisation(id="x", name="X")),
    SetupKind.CALENDAR: ("calendars", OFFICE.having(id="x", name="X")),
    SetupKind.STATUS: ("statuses", PARTS.having(id="x", name="X")),
    SetupKind.TICKET_TYPE: ("ticket_types", TicketType(id="x", name="X")),
    SetupKind.FIELD: ("fields", Field(id="x", name="X")),
    SetupKind.LAYOUT: ("layouts", Layout(id="x", name="X")),
    SetupKind.FUNCTION: ("functions", Function(id="x", name="X", entry="x:x")),
    SetupKind.TEMPLATE: ("templates", Template(id="x", name="X", subject={"en": "X"}, body={"en": "X"})),
}
"""One of each kind that nothing uses."""
PUT = {
    "teams": setup.PutTeams,
    "departments": setup.PutDepartments,
    "organisations": setup.PutOrganisations,
    "calendars": setup.PutCalendars,
    "statuses": setup.PutStatuses,
    "ticket_types": setup.PutTicketTypes,
    "fields": setup.PutFields,
    "layouts": setup.PutLayouts,
    "templates": setup.PutTemplates,
    "functions": setup.PutFunctions,
    "people": setup.PutPeople,
}


def put(desk: LocalDesk, **shelves: Any) -> None:
    """Things onto their shelves."""
    for name, thing in shelves.items():
        desk.do(PUT[name](**{name: (thing,)}))


def remove(desk: LocalDesk, kind: SetupKind, *ids: str, **more: Any) -> setup.SetupChanged:
    return desk.do(RemoveFromSetup(of=kind, ids=ids, **more)).result


def ids(desk: LocalDesk, shelf: str) -> set[str]:
    return {each.id for each in getattr(desk.ask(GetSetup()), shelf)}


def refusal(desk: LocalDesk, kind: SetupKind, key: str, **more: Any) -> Refused:
    before = desk.ask(GetSetup())
    with pytest.raises(Refused) as caught:
        remove(desk, kind, key, **more)
    assert desk.ask(GetSetup()) == before
    return caught.value


def test_every_kind_of_thing_can_be_removed_when_nothing_uses_it(owner: LocalDesk) -> None:
    for kind, (shelf, thing) in SPARE.items():
        put(owner, **{shelf: thing})
        seen = owner.ask(GetSetup()).revision
        others = ids(owner, shelf) - {"x"}
        assert remove(owner, kind, "x", revision=seen).revision == seen + 1
        assert ids(owner, shelf) == others
    assert [row.kind for row in owner.ask(access.ReadAudit()).rows].count("setup.remove") == len(SPARE)


def test_a_set_up_that_is_another_by_now_is_a_conflict(owner: LocalDesk) -> None:
    put(owner, fields=Field(id="x", name="X"))
    seen = owner.ask(GetSetup()).revision
    put(owner, fields=Field(id="y", name="Y"))
    with pytest.raises(Conflict, match="meanwhile"):
        remove(owner, SetupKind.FIELD, "x", revision=seen)
    assert "x" in ids(owner, "fields")


def test_what_is_gone_or_never_was_cannot_be_removed(owner: LocalDesk) -> None:
    assert "removed already" in refusal(owner, SetupKind.FIELD, "nothing").sentence


@pytest.mark.parametrize("key", [status.id for status in DEFAULT_STATUSES])
def test_the_six_statuses_stay(owner: LocalDesk, key: str) -> None:
    assert "falls back" in refusal(owner, SetupKind.STATUS, key).sentence


def test_the_calendar_that_never_closes_stays(owner: LocalDesk) -> None:
    put(owner, calendars=ALWAYS)
    assert "falls back" in refusal(owner, SetupKind.CALENDAR, ALWAYS.id).sentence


@pytest.mark.parametrize("person", ["olga", "adam", "petra", "sam", "nora", "lena", "carl"])
def test_who_may_put_a_thing_may_remove_it_and_nobody_else(owner: LocalDesk, person: str) -> None:
    desk, everything = owner.acting_as(person), person in {"olga", "adam"}
    for kind, (shelf, thing) in SPARE.items():
        put(owner, **{shelf: thing})
        allowed = everything or (person == "petra" and kind in {SetupKind.CALENDAR, SetupKind.TEMPLATE})
        if allowed:
            remove(desk, kind, "x")
        else:
            with pytest.raises(Forbidden):
                remove(desk, kind, "x")
        assert ("x" in ids(owner, shelf)) is not allowed


type Use = tuple[SetupKind, Callable[[LocalDesk], None], str]


def _view(desk: LocalDesk, **having: Any) -> None:
    desk.do(views.PutView(view=View(id="v", title="Late ones", **having)))


def _macro(desk: LocalDesk, *deeds: Any) -> None:
    desk.do(macros.PutMacro(macro=Macro(id="m", title="Do it", deeds=deeds)))


def _function(**having: Any) -> Function:
    return Function(id="f", name="Prices", entry="prices:look_up", **having)


def _is(operand: str, value: Any) -> Compare:
    return Compare(operand=operand, operator=Operator.IS, value=value)


USES: dict[str, Use] = {
    "an organisation's team": (
        SetupKind.TEAM,
        lambda desk: put(desk, organisations=Organisation(id="o", name="Olive", default_team="x")),
        "organisation “Olive”",
    ),
    "a view of a team": (
        SetupKind.TEAM,
        lambda desk: _view(desk, audience="team", team="x"),
        "view “Late ones”",
    ),
    "a view's condition": (SetupKind.FIELD, lambda desk: _view(desk, all_of=(_is("field.x", "1"),)), "view “Late"),
    "a view's column": (SetupKind.FIELD, lambda desk: _view(desk, columns=("id", "field.x")), "view “Late ones”"),
    "a macro's team": (
        SetupKind.TEAM,
        lambda desk: _macro(desk, AssignTo(how=AssignHow.TEAM, team="x")),
        "macro “Do it”",
    ),
    "what a function is told": (
        SetupKind.FIELD,
        lambda desk: put(desk, functions=_function(inputs=(FromTicket(name="a", fact="field.x"),))),
        "function “Prices”",
    ),
    "what a function sets": (
        SetupKind.FIELD,
        lambda desk: put(desk, functions=_function(outputs=(ToField(name="a", field="x"),))),
        "function “Prices”",
    ),
    "a macro's template": (SetupKind.TEMPLATE, lambda desk: _macro(desk, Say(template="x")), "macro “Do it”"),
    "a macro's field": (SetupKind.FIELD, lambda desk: _macro(desk, SetFields(fields={"x": "1"})), "macro “Do it”"),
    "a macro's status": (
        SetupKind.STATUS,
        lambda desk: _macro(desk, SetFields(fields={"status": "x"})),
        "macro “Do it”",
    ),
    "a macro's type": (SetupKind.TICKET_TYPE, lambda desk: _macro(desk, SetFields(fields={"type": "x"})), "macro"),
    "a department’s calendar": (
        SetupKind.CALENDAR,
        lambda desk: put(desk, departments=Department(id="d", name="Dock", calendar="x")),
        "department “Dock”",
    ),
    "the desk’s calendar": (
        SetupKind.CALENDAR,
        lambda desk: desk.do(setup.PutSettings(settings=Settings(default_calendar="x"))) and None,
        "the desk’s own",
    ),
    "a person's department": (
        SetupKind.DEPARTMENT,
        lambda desk: put(desk, people=Person(id="pat", name="Pat", departments=("x",))),
        "person “Pat”",
    ),
    "a team's department": (
        SetupKind.DEPARTMENT,
        lambda desk: put(desk, teams=Team(id="t", name="Tigers", department="x")),
        "team “Tigers”",
    ),
    "a field's options": (
        SetupKind.DEPARTMENT,
        lambda desk: put(
            desk,
            fields=Field(
                id="f", name="Size", type=FieldType.CHOICE, department_options={"x": (Option(id="s", name="S"),)}
            ),
        ),
        "field “Size”",
    ),
    "a layout's department": (
        SetupKind.DEPARTMENT,
        lambda desk: put(desk, layouts=Layout(id="l", name="Long", department="x")),
        "layout “Long”",
    ),
    "a layout's type": (
        SetupKind.TICKET_TYPE,
        lambda desk: put(desk, layouts=Layout(id="l", name="Long", ticket_type="x")),
        "layout “Long”",
    ),
    "a layout's field": (
        SetupKind.FIELD,
        lambda desk: put(desk, layouts=Layout(id="l", name="Long", items=(LayoutItem(field="x"),))),
        "layout “Long”",
    ),
    "a layout's condition": (
        SetupKind.FIELD,
        lambda desk: put(
            desk,
            fields=Field(id="y", name="Y"),
            layouts=Layout(id="l", name="Long", items=(LayoutItem(field="y", show_when=_is("field.x", "1")),)),
        ),
        "layout “Long”",
    ),
    "a template's text": (
        SetupKind.FIELD,
        lambda desk: put(
            desk, templates=Template(id="t", name="Hello", subject={"en": "S"}, body={"en": "Is it ${field.x}?"})
        ),
        "letter template “Hello”",
    ),
    "a customer's organisation": (
        SetupKind.ORGANISATION,
        lambda desk: put(desk, people=Person(id="cora", name="Cora", role="customer", organisations=("x",))),
        "1 person belongs",
    ),
}


@pytest.mark.parametrize("use", USES)
def test_a_thing_that_is_named_stays_and_who_names_it_is_said(owner: LocalDesk, use: str) -> None:
    kind, begin, said = USES[use]
    shelf, thing = SPARE[kind]
    put(owner, **{shelf: thing})
    begin(owner)
    fault = refusal(owner, kind, "x")
    assert said in fault.sentence
    assert [reason.facts.get("name", "X") for reason in fault.reasons] == ["X"]


def test_a_view_of_somebody_elses_counts_too(owner: LocalDesk) -> None:
    put(owner, fields=Field(id="x", name="X"))
    owner.acting_as("nora").do(
        views.PutView(view=View(id="v", title="Mine", audience="personal", all_of=(_is("field.x", "1"),)))
    )
    assert "“Mine”" in refusal(owner, SetupKind.FIELD, "x").sentence


@pytest.mark.parametrize("published", [False, True])
def test_a_blueprint_holds_what_it_names_as_a_draft_and_in_force(owner: LocalDesk, published: bool) -> None:
    put(owner, statuses=PARTS)
    drawn = blueprint(
        state("a"),
        state("w", status="parts", category=Category.PENDING, final=True),
        transition("t", "a", "w"),
        id="b",
    )
    owner.do(blueprints.SaveDraft(blueprint=drawn, expected_revision=0))
    if published:
        owner.do(blueprints.PublishBlueprint(blueprint_id="b", expected_revision=1, accept="all"))
    fault = refusal(owner, SetupKind.STATUS, "parts", instead="pending")
    assert {reason.code for reason in fault.reasons} == {"used_by_blueprint"}
    assert ("version 1" if published else "draft") in fault.sentence


def test_a_calendar_that_measured_limits_stays_for_the_figures_of_the_past(owner: LocalDesk) -> None:
    put(owner, calendars=OFFICE.having(id="x", name="X"))
    put(owner, departments=Department(id="billing", name="Billing", calendar="x"))
    limit = Limit(allows=Duration(amount=4, unit=Unit.BUSINESS_HOURS))
    drawn = blueprint(
        state("a", limit=limit), state("z", final=True), transition("t", "a", "z"), id="b", department="billing"
    )
    owner.do(blueprints.SaveDraft(blueprint=drawn, expected_revision=0))
    owner.do(blueprints.PublishBlueprint(blueprint_id="b", expected_revision=1, accept="all"))
    owner.do(tickets.CreateTicket(subject="Kettle", department="billing"))
    put(owner, departments=Department(id="billing", name="Billing"))
    fault = refusal(owner, SetupKind.CALENDAR, "x")
    assert [reason.code for reason in fault.reasons] == ["used_by_clocks"]


def _open(desk: LocalDesk, number: int, **having: Any) -> list[int]:
    return [
        desk.do(tickets.CreateTicket(subject=f"Kettle {each}", department="billing", **having)).result.ticket_id
        for each in range(number)
    ]


def _edit(desk: LocalDesk, ticket_id: int, **fields: Any) -> None:
    version = desk.ask(tickets.GetTicket(ticket_id=ticket_id)).version
    desk.do(tickets.EditTicket(ticket_id=ticket_id, expected_version=version, fields=fields))


def _ticket(desk: LocalDesk, ticket_id: int) -> Any:
    return desk.ask(tickets.GetTicket(ticket_id=ticket_id))


def test_tickets_that_bear_it_are_counted_and_what_they_get_instead_is_asked(owner: LocalDesk) -> None:
    put(owner, statuses=PARTS)
    for ticket_id in _open(owner, 3):
        _edit(owner, ticket_id, status="parts")
    (reason,) = refusal(owner, SetupKind.STATUS, "parts").reasons
    assert (reason.code, reason.facts["count"]) == ("used_by_tickets", "3")
    assert "instead" in reason.sentence


def test_a_value_in_a_field_holds_the_field_and_an_empty_one_does_not(owner: LocalDesk) -> None:
    put(owner, fields=Field(id="x", name="X"))
    (ticket_id,) = _open(owner, 1)
    _edit(owner, ticket_id, x="7")
    assert "1 ticket bears" in refusal(owner, SetupKind.FIELD, "x").sentence
    _edit(owner, ticket_id, x=None)
    remove(owner, SetupKind.FIELD, "x")


def test_tickets_get_the_other_status_some_at_a_time_closed_ones_too(
    owner: LocalDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(setup_removal, "AT_ONCE", 2)
    filed = Status(id="filed", name="Filed", category=Category.CLOSED)
    put(owner, statuses=filed)
    bearing = _open(owner, 5, assignee="bill")
    for ticket_id in bearing:
        _edit(owner, ticket_id, status="filed")
    seen = owner.ask(GetSetup()).revision
    left = [remove(owner, SetupKind.STATUS, "filed", instead="closed", revision=seen).left for _ in range(3)]
    assert left == [3, 1, 0]
    assert "filed" not in ids(owner, "statuses")
    assert {_ticket(owner, each).status for each in bearing} == {"closed"}
    event = owner.ask(tickets.GetHistory(ticket_id=bearing[0]))[-1]
    assert "setup:removed" in event.model_dump_json()
    assert owner.ask(VerifyDesk()).problems == ()


def test_while_tickets_are_taken_along_another_change_is_a_conflict(
    owner: LocalDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(setup_removal, "AT_ONCE", 1)
    put(owner, ticket_types=TicketType(id="x", name="X"))
    put(owner, ticket_types=TicketType(id="y", name="Y"))
    _open(owner, 2, type="x")
    seen = owner.ask(GetSetup()).revision
    assert remove(owner, SetupKind.TICKET_TYPE, "x", instead="y", revision=seen).left == 1
    put(owner, fields=Field(id="x", name="X"))
    with pytest.raises(Conflict):
        remove(owner, SetupKind.TICKET_TYPE, "x", instead="y", revision=seen)
    assert "x" in ids(owner, "ticket_types")


def test_another_category_or_nothing_at_all_is_no_replacement(owner: LocalDesk) -> None:
    put(owner, statuses=PARTS)
    put(owner, statuses=STOCK)
    assert "pending" in refusal(owner, SetupKind.STATUS, "parts", instead="open").sentence
    for instead in ("parts", "nowhere"):
        assert "Choose another" in refusal(owner, SetupKind.STATUS, "parts", instead=instead).sentence
    assert "One status" in refusal(owner, SetupKind.DEPARTMENT, "billing", instead="returns").sentence
    remove(owner, SetupKind.STATUS, "parts", instead="stock")


def test_a_ticket_inside_a_blueprint_goes_on_with_the_other_type(owner: LocalDesk) -> None:
    put(owner, ticket_types=TicketType(id="x", name="X"))
    put(owner, ticket_types=TicketType(id="y", name="Y"))
    inside = owner.do(tickets.CreateTicket(subject="Kettle", department="returns", type="x")).result
    assert inside.blueprint_id == "refund"
    remove(owner, SetupKind.TICKET_TYPE, "x", instead="y")
    view = owner.ask(tickets.GetTicket(ticket_id=inside.ticket_id))
    assert (view.type, view.state) == ("y", inside.state)


def test_whoever_is_not_in_the_new_team_has_the_ticket_no_more(owner: LocalDesk) -> None:
    put(owner, teams=Team(id="x", name="X", members=("bill", "nora")))
    put(owner, teams=Team(id="y", name="Y", members=("nora",)))
    his, hers = _open(owner, 1, team="x", assignee="bill") + _open(owner, 1, team="x", assignee="nora")
    remove(owner, SetupKind.TEAM, "x", instead="y")
    assert [(_ticket(owner, each).team, _ticket(owner, each).assignee) for each in (his, hers)] == [
        ("y", None),
        ("y", "nora"),
    ]


def test_a_letter_is_previewed_as_it_is_being_written(owner: LocalDesk) -> None:
    """On the desk it is another text, or none at all; nothing of the draft stays."""
    (ticket_id,) = _open(owner, 1)
    draft = Template(id="x", name="X", subject={"en": "About ${ticket.subject}"}, body={"en": "${no.such}"})
    (shown,) = owner.ask(letters.PreviewLetter(ticket_id=ticket_id, draft=draft))
    assert (shown.subject, shown.unknown) == ("About Kettle 0", ("no.such",))
    assert "x" not in ids(owner, "templates")
    with pytest.raises(ValueError, match="either"):
        letters.PreviewLetter(ticket_id=ticket_id, draft=draft, template="x")


def _places(desk: LocalDesk, *ids_: str) -> None:
    for each in ids_:
        put(desk, departments=Department(id=each, name=each.title()))


def _borne_by(desk: LocalDesk, status: str, department: str) -> int:
    """A ticket of the department bears it; outside every Blueprint."""
    place = desk.do(tickets.CreateTicket(subject="Kettle", department=department)).result
    edit = tickets.EditTicket(
        ticket_id=place.ticket_id, expected_version=place.version, fields={"status": status, "assignee": None}
    )
    return desk.do(edit).result.ticket_id


def test_a_status_of_departments_is_borne_by_their_tickets_only(owner: LocalDesk) -> None:
    _places(owner, "garage", "paint")
    put(owner, statuses=PARTS.having(departments=("garage",)))
    _borne_by(owner, "parts", "garage")
    with pytest.raises(Refused, match="do not bear the status “Parts”"):
        _borne_by(owner, "parts", "paint")
    with pytest.raises(Refused, match="do not bear the status"):
        owner.do(tickets.CreateTicket(subject="Kettle", department="paint", status="parts"))


def test_a_ticket_that_moves_to_another_department_bears_what_means_the_same_there(owner: LocalDesk) -> None:
    _places(owner, "garage", "paint")
    put(owner, statuses=PARTS.having(departments=("garage",)))
    ticket = _borne_by(owner, "parts", "garage")
    seen = owner.ask(tickets.GetTicket(ticket_id=ticket))
    owner.do(tickets.EditTicket(ticket_id=ticket, expected_version=seen.version, fields={"department": "paint"}))
    after = owner.ask(tickets.GetTicket(ticket_id=ticket))
    assert (after.status, after.category) == ("pending", Category.PENDING)
    assert owner.ask(VerifyDesk()).problems == ()


def test_each_department_says_what_its_tickets_get_instead(owner: LocalDesk) -> None:
    _places(owner, "garage", "paint")
    put(owner, statuses=PARTS)
    put(owner, statuses=STOCK.having(departments=("paint",)))
    there = {place: _borne_by(owner, "parts", place) for place in ("garage", "paint")}
    why = refusal(owner, SetupKind.STATUS, "parts")
    assert [(each.facts["department"], each.facts["count"]) for each in why.reasons] == [
        ("garage", "1"),
        ("paint", "1"),
    ]
    assert "of “Garage” do not bear" in refusal(owner, SetupKind.STATUS, "parts", instead="stock").sentence
    remove(owner, SetupKind.STATUS, "parts", instead="pending", instead_in={"paint": "stock"})
    borne = {place: owner.ask(tickets.GetTicket(ticket_id=key)).status for place, key in there.items()}
    assert borne == {"garage": "pending", "paint": "stock"}
    assert "parts" not in ids(owner, "statuses")


def test_a_status_is_taken_from_one_department_and_stays_in_the_others(owner: LocalDesk) -> None:
    _places(owner, "garage", "paint")
    put(owner, statuses=PARTS)
    there = {place: _borne_by(owner, "parts", place) for place in ("garage", "paint")}
    remove(owner, SetupKind.STATUS, "parts", only_in=("paint",), instead_in={"paint": "pending"})
    borne = {place: owner.ask(tickets.GetTicket(ticket_id=key)).status for place, key in there.items()}
    assert borne == {"garage": "parts", "paint": "pending"}
    kept = next(each for each in owner.ask(GetSetup()).statuses if each.id == "parts")
    assert "garage" in kept.departments
    assert "paint" not in kept.departments
    assert not kept.borne_in("paint")


def test_no_department_is_left_without_a_status_that_it_needs(owner: LocalDesk) -> None:
    _places(owner, "garage", "paint")
    opened = next(status for status in DEFAULT_STATUSES if status.id == "open")
    with pytest.raises(Refused, match="no status that is open"):
        put(owner, statuses=opened.having(departments=("garage",)))
    own = Status(id="bench", name="On the bench", category=Category.OPEN, departments=("paint",))
    put(owner, statuses=own)
    others = tuple(each.id for each in owner.ask(GetSetup()).departments if each.id != "paint")
    put(owner, statuses=opened.having(departments=others))
    assert "no status that is open" in refusal(owner, SetupKind.STATUS, "bench").sentence


def test_a_department_says_with_which_status_its_tickets_begin(owner: LocalDesk) -> None:
    _places(owner, "garage", "paint")
    put(owner, statuses=Status(id="bench", name="On the bench", category=Category.OPEN, departments=("paint",)))
    put(owner, departments=Department(id="paint", name="Paint", status="bench"))
    with pytest.raises(Refused, match="begin with “On the bench”"):
        put(owner, departments=Department(id="garage", name="Garage", status="bench"))
    with pytest.raises(Refused, match="solved or closed"):
        put(owner, departments=Department(id="garage", name="Garage", status="solved"))

    def first(**given: str) -> str:
        place = owner.do(tickets.CreateTicket(subject="Kettle", **given)).result
        return owner.ask(tickets.GetTicket(ticket_id=place.ticket_id)).status

    put(owner, ticket_types=TicketType(id="rush", name="Rush", status="pending"))
    assert first(department="paint") == "bench"
    assert first(department="paint", type="rush") == "pending"
    assert first(department="garage") == "new"
