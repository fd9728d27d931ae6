"""Formula fields on a desk: computed with what they rest on, refused where somebody types, computed again, removed."""

from __future__ import annotations

import pytest

from runtime.desk.local import LocalDesk
from runtime.messages import blueprints, checks, formulas, setup, system, tickets, views
from runtime.messages.faults import Refused
from runtime.messages.setup import RemoveFromSetup, SetupKind
from runtime.model.actions import SetField
from runtime.model.blueprint import Category, State
from runtime.model.calendar import Interval, Week
from runtime.model.criteria import Compare, Operator
from runtime.model.fields import Field, FieldType, Layout, LayoutItem, Option
from runtime.model.forms import FieldItem, Filled, Validation
from runtime.model.migration import StateRule
from runtime.model.people import Department
from tests.desk.conftest import MONDAY, OFFICE
from tests.desk.migrating import migrated, plan_of, publish, rolled_back
from tests.desk.refund import REFUND
from tests.desk.test_migrations import with_states

HOUR = 3_600_000
AMOUNT = Field(id="amount", name="Amount", type=FieldType.NUMBER)
PRODUCT = Field(id="product", name="Product", type=FieldType.CHOICE, options=(Option(id="kettle", name="Kettle"),))
TOTAL = Field(id="total", name="Total", type=FieldType.NUMBER, formula="round({amount} * 1.2, 2)")
LARGE = Field(id="large", name="Large", type=FieldType.YES_NO, formula="{total} > 100 and priority >= 2")
PROMISED = Field(id="promised", name="Promised", type=FieldType.MOMENT, formula="add_business_hours(created, 8)")


@pytest.fixture
def adam(owner) -> LocalDesk:
    desk = owner.acting_as("adam")
    desk.do(setup.PutFields(fields=(AMOUNT, PRODUCT, TOTAL, LARGE)))
    return desk


@pytest.fixture
def nora(adam) -> LocalDesk:
    return adam.acting_as("nora")


def opened(desk: LocalDesk, **fields: object) -> tickets.TicketPlace:
    return desk.do(tickets.CreateTicket(subject="Broken lamp", department="returns", fields=fields)).result


def values(desk: LocalDesk, ticket_id: int) -> dict[str, object]:
    return {each.id: each.value for each in desk.ask(views.GetTicketFields(ticket_id=ticket_id))}


def edit(desk: LocalDesk, ticket_id: int, fields: dict[str, object]) -> tickets.TicketPlace:
    version = desk.ask(tickets.GetTicket(ticket_id=ticket_id)).version
    return desk.do(tickets.EditTicket(ticket_id=ticket_id, expected_version=version, fields=fields)).result


def move(desk: LocalDesk, ticket_id: int, transition: str, **fields: object) -> None:
    version = desk.ask(tickets.GetTicket(ticket_id=ticket_id)).version
    form = Filled(fields=fields)
    desk.do(
        tickets.ExecuteTransition(ticket_id=ticket_id, transition_id=transition, expected_version=version, form=form)
    )


def has(desk: LocalDesk, operand: str, operator: Operator, value: object = None) -> set[int]:
    criteria = Compare(operand=operand, operator=operator, value=value)
    return {row.id for row in desk.ask(tickets.ListTickets(criteria=criteria, limit=100)).rows}


def test_it_is_there_from_the_opening_and_follows_what_it_rests_on(owner, nora):
    one = opened(nora, amount=100)
    assert values(nora, one.ticket_id) == {"amount": 100, "product": None, "total": 120, "large": True}
    changed = edit(nora, one.ticket_id, {"amount": 0.1})
    assert changed.version == one.version + 1  # one change, with what it led to
    assert values(nora, one.ticket_id)["total"] == 0.12
    assert values(nora, one.ticket_id)["large"] is False
    edit(nora, one.ticket_id, {"amount": None})
    fields = {each.id: each for each in nora.ask(views.GetTicketFields(ticket_id=one.ticket_id))}
    assert (fields["total"].value, fields["total"].why) == (None, "“Amount” is empty.")
    assert fields["total"].computed and not fields["total"].may_edit and not fields["amount"].computed
    assert owner.ask(system.VerifyDesk()).problems == ()


def test_history_tells_what_was_computed_after_what_was_done(nora):
    one = opened(nora, amount=100)
    edit(nora, one.ticket_id, {"amount": 5})
    page = nora.ask(tickets.GetHistory(ticket_id=one.ticket_id))
    kinds = [entry.kind for entry in page]
    assert kinds[-2:] == ["fields_changed", "fields_computed"]
    assert page[-1].data["new"] == {"total": 6, "large": False}


def test_conditions_find_it_by_sql_and_by_python_alike(nora):
    small, large = opened(nora, amount=10).ticket_id, opened(nora, amount=1_000).ticket_id
    nothing = opened(nora).ticket_id
    assert has(nora, "field.total", Operator.GREATER, 100) == {large}
    assert has(nora, "field.total", Operator.EMPTY) == {nothing}
    assert has(nora, "field.large", Operator.IS, False) == {small, nothing}
    assert has(nora, "field.total", Operator.BETWEEN, (12, 12)) == {small}


def test_nobody_types_it(nora, adam):
    with pytest.raises(Refused, match="Total is computed by a formula"):
        opened(nora, total=3)
    one = opened(nora, amount=1)
    for value in (9, None):
        with pytest.raises(Refused, match="Total is computed by a formula"):
            edit(nora, one.ticket_id, {"total": value})
    with pytest.raises(Refused, match="the layout “All” cannot require it"):
        adam.do(
            setup.PutLayouts(layouts=(Layout(id="l", name="All", items=(LayoutItem(field="total", required=True),)),))
        )
    adam.do(setup.PutLayouts(layouts=(Layout(id="l", name="All", items=(LayoutItem(field="total"),)),)))
    (shown,) = [each for each in nora.ask(views.GetTicketFields(ticket_id=one.ticket_id)) if each.shown]
    assert (shown.id, shown.required, shown.may_edit) == ("total", False, False)


def published(owner: LocalDesk, **changes: object) -> tuple[str, ...]:
    """Publish the refunds with another “question”; the codes of what was found."""
    transitions = tuple(each.having(**changes) if each.id == "question" else each for each in REFUND.transitions)
    draft = owner.ask(blueprints.GetDraft(blueprint_id="refund"))
    drawn = REFUND.having(transitions=transitions)
    codes = tuple(finding.code for finding in owner.ask(checks.CheckBlueprint(blueprint=drawn)))
    saved = owner.do(blueprints.SaveDraft(blueprint=drawn, expected_revision=draft.revision)).result
    owner.do(blueprints.PublishBlueprint(blueprint_id="refund", expected_revision=saved.revision, accept=codes))
    return codes


def test_a_form_sees_what_it_will_be(owner, adam, nora):
    """A rule of a form looks at what the formula will give for the new values; its own field asks nobody."""
    enough = Validation(must=Compare(operand="field.total", operator=Operator.AT_LEAST, value=12), alert="Too little.")
    codes = published(
        owner,
        form=(
            FieldItem(id="a", field="amount", validations=(enough,)),
            FieldItem(id="t", field="total", read_only=True, required=True),
        ),
    )
    assert "formula_on_form" not in codes
    one = nora.do(tickets.CreateTicket(subject="x", department="returns")).result
    move(nora, one.ticket_id, "check")
    with pytest.raises(Refused, match="Too little"):
        move(nora, one.ticket_id, "question", a=9)
    move(nora, one.ticket_id, "question", a=10)
    assert values(nora, one.ticket_id)["total"] == 12


def test_a_drawing_that_asks_or_sets_it_is_found(owner, adam):
    drawn = REFUND.having(
        transitions=tuple(
            each.having(form=(FieldItem(id="t", field="total"),), actions=(SetField(field="total", value=1),))
            if each.id == "question"
            else each
            for each in REFUND.transitions
        )
    )
    found = owner.ask(checks.CheckBlueprint(blueprint=drawn))
    told = {finding.code: finding.sentence("en") for finding in found if "formula" in finding.code}
    assert set(told) == {"formula_on_form", "sets_formula"} and all("“Total”" in each for each in told.values())


def test_an_unsound_one_is_refused_with_its_place(adam):
    bad = TOTAL.having(formula="{amount} * {amuont}")
    with pytest.raises(Refused, match="The formula of “Total”: There is no field “amuont”") as refused:
        adam.do(setup.PutFields(fields=(bad,)))
    (reason,) = refused.value.reasons
    assert (reason.element, reason.facts["start"], reason.facts["end"]) == ("total", "11", "19")
    with pytest.raises(Refused, match="circle"):
        adam.do(setup.PutFields(fields=(TOTAL.having(formula="if({large}, 1, 2)"),)))
    with pytest.raises(Refused, match="typed or computed for good"):
        adam.do(setup.PutFields(fields=(AMOUNT.having(formula="1"),)))


def test_an_option_that_a_formula_names_stays(adam):
    adam.do(setup.PutFields(fields=(LARGE.having(formula='{product} = "kettle"'),)))
    with pytest.raises(Refused, match="has no option “kettle”"):
        adam.do(setup.PutFields(fields=(PRODUCT.having(options=(Option(id="toaster", name="Toaster"),)),)))


def test_what_a_formula_names_stays_and_the_formula_goes_with_its_values(owner, adam, nora):
    one = opened(nora, amount=10).ticket_id
    with pytest.raises(Refused, match="The field “Total” names “Amount”"):
        adam.do(RemoveFromSetup(of=SetupKind.FIELD, ids=("amount",)))
    with pytest.raises(Refused, match="The field “Large” names “Total”"):
        adam.do(RemoveFromSetup(of=SetupKind.FIELD, ids=("total",)))
    for key in ("large", "total"):
        assert adam.do(RemoveFromSetup(of=SetupKind.FIELD, ids=(key,))).result.left == 0
    assert values(nora, one) == {"amount": 10, "product": None}
    adam.do(setup.PutFields(fields=(TOTAL.having(formula="{amount} * 0"),)))
    assert values(nora, one)["total"] is None  # nothing of the former one is left
    assert owner.ask(system.VerifyDesk()).problems == ()


def test_removing_goes_some_tickets_at_a_time(owner, adam, nora, monkeypatch):
    monkeypatch.setattr("runtime.desk.setup_removal.AT_ONCE", 2)
    for amount in (1, 2, 3):
        opened(nora, amount=amount)
    left = [adam.do(RemoveFromSetup(of=SetupKind.FIELD, ids=("large",))).result.left for _ in range(2)]
    assert left == [1, 0] and "large" not in {field.id for field in adam.ask(setup.GetSetup()).fields}
    assert owner.ask(system.VerifyDesk()).problems == ()


def test_another_definition_is_computed_again_by_whoever_keeps_time(owner, adam, nora, clock, time):
    some = [opened(nora, amount=amount).ticket_id for amount in (1, 2, 3)]
    assert adam.ask(formulas.GetFormulaProgress()).left == 0
    adam.do(setup.PutFields(fields=(TOTAL.having(formula="{amount} * 10"),)))
    assert adam.ask(formulas.GetFormulaProgress()).left == 3
    assert values(nora, some[0])["total"] == 1.2
    edit(nora, some[1], {"priority": 4})  # whoever comes first computes it
    assert values(nora, some[1])["total"] == 20
    assert adam.ask(formulas.GetFormulaProgress()).left == 2
    time.pass_(minutes=5)
    clock.do(system.Sweep(limit=1))
    assert adam.ask(formulas.GetFormulaProgress()).left == 1
    clock.do(system.Sweep())
    assert [values(nora, key)["total"] for key in some] == [10, 20, 30]
    changed = [row.updated_at for row in nora.ask(tickets.ListTickets(limit=10)).rows]
    assert changed == [MONDAY] * 3  # nobody changed them
    assert adam.ask(formulas.GetFormulaProgress()).left == 0
    adam.do(setup.PutFields(fields=(TOTAL.having(formula="{amount} * 10", help="Ten times."),)))
    assert adam.ask(formulas.GetFormulaProgress()).left == 0  # it gives what it gave
    assert owner.ask(system.VerifyDesk()).problems == ()


def test_another_calendar_is_another_value(owner, adam, nora, clock):
    adam.do(setup.PutFields(fields=(PROMISED,)))
    one = opened(nora).ticket_id  # Monday, 11:00 in Paris, open from 9 to 18
    assert values(nora, one)["promised"] == MONDAY + (7 + 15 + 1) * HOUR
    longer = (Interval(opens=9 * 60, closes=20 * 60),)
    week = Week(monday=longer, tuesday=longer, wednesday=longer, thursday=longer, friday=longer)
    adam.do(setup.PutCalendars(calendars=(OFFICE.having(weekly=week),)))
    clock.do(system.Sweep())
    assert values(nora, one)["promised"] == MONDAY + 8 * HOUR
    adam.do(setup.PutDepartments(departments=(Department(id="returns", name="Returns"),)))
    clock.do(system.Sweep())
    assert values(nora, one)["promised"] == MONDAY + 8 * HOUR  # always open
    adam.do(setup.PutDepartments(departments=(Department(id="returns", name="Refunds"),)))
    assert adam.ask(formulas.GetFormulaProgress()).left == 0


def test_due_follows_the_clocks(adam, nora):
    adam.do(setup.PutFields(fields=(Field(id="end", name="End", type=FieldType.MOMENT, formula="due"),)))
    one = nora.do(tickets.CreateTicket(subject="x", department="returns")).result.ticket_id
    assert values(nora, one)["end"] == MONDAY + 4 * HOUR
    move(nora, one, "check")
    assert values(nora, one)["end"] is None


def test_it_is_tried_on_a_real_ticket_before_it_is_put(adam, nora):
    one = opened(nora, amount=10).ticket_id
    draft = Field(id="new", name="New", type=FieldType.TEXT, formula='concat({total}, " €")')
    found = adam.ask(formulas.TryFormula(field=draft, ticket_id=one))
    assert (found.value, found.inputs, found.faults) == ("12 €", {"total": 12}, ())
    asked = formulas.TryFormula(field=draft.having(formula="{amount} / ({amount} - 10)", type="number"), ticket_id=one)
    assert adam.ask(asked).why == "It would divide by zero."
    (fault,) = adam.ask(formulas.TryFormula(field=draft.having(formula="1 +"), ticket_id=one)).faults
    assert fault.code == "unfinished"
    assert "new" not in values(nora, one)


HELD = with_states(State(id="new", name="New", category=Category.ON_HOLD))
HOLDS = Field(id="holds", name="Holds", type=FieldType.YES_NO, formula='status = "on_hold" or category = 4')


@pytest.mark.parametrize("redefined", [False, True])
def test_it_goes_over_to_another_version_and_back(owner, adam, nora, redefined):
    """The way back gives the former row, formulas included; one that was changed meanwhile gives what it gives now."""
    adam.do(setup.PutFields(fields=(HOLDS,)))
    one = opened(nora, amount=10).ticket_id
    before = values(nora, one)["holds"]
    publish(owner, HELD)
    migrated(owner, plan_of(StateRule(state="new", target="new")))
    assert values(nora, one)["holds"] is not before
    if redefined:
        adam.do(setup.PutFields(fields=(TOTAL.having(formula="{amount} * 3"),)))
    rolled_back(owner, 1)
    assert values(nora, one)["holds"] is before
    assert values(nora, one)["total"] == (30 if redefined else 12)
    assert owner.ask(system.VerifyDesk()).problems == ()
