"""What a desk knows of its organisations is asked for by conditions, alike by the engine and by the database."""

from __future__ import annotations

import pytest

from runtime.messages.faults import Invalid, Refused
from runtime.messages.setup import GetSetup, PutOrganisationFields, PutOrganisations, RemoveFromSetup, SetupKind
from runtime.messages.sla import PutSlaPolicies
from runtime.messages.tickets import CreateTicket, GetTicket, ListTickets
from runtime.model.checks.checker import check
from runtime.model.criteria import Compare, NotOf, Operator
from runtime.model.criteria_eval import evaluate
from runtime.model.fields import FieldType, Option, OrganisationField
from runtime.model.people import Organisation
from runtime.model.sla import SlaPolicy
from tests.makers import blueprint, state, transition

CONTRACT = OrganisationField(
    id="contract", name="Contract", type=FieldType.CHOICE, options=(Option(id="gold", name="Gold"),)
)
SEATS = OrganisationField(id="seats", name="Seats", type=FieldType.NUMBER)
CITY = OrganisationField(id="city", name="City")
SINCE = OrganisationField(id="since", name="Customer since", type=FieldType.DATE)
KEY = OrganisationField(id="key", name="Key account", type=FieldType.YES_NO)
KNOWN = {"contract": "gold", "seats": 40, "city": "Besançon", "since": "2020-05-01", "key": True}
MET = (
    Compare(operand=CONTRACT.operand, operator=Operator.IS, value="gold"),
    Compare(operand=SEATS.operand, operator=Operator.GREATER, value=39.5),
    Compare(operand=SEATS.operand, operator=Operator.BETWEEN, value=(40, 41)),
    Compare(operand=CITY.operand, operator=Operator.STARTS, value="besanc"),
    Compare(operand=CITY.operand, operator=Operator.NOT_EMPTY),
    Compare(operand=SINCE.operand, operator=Operator.LESS, value="2021-01-01"),
    Compare(operand=KEY.operand, operator=Operator.IS, value=True),
)


@pytest.fixture
def known(owner):
    owner.do(PutOrganisationFields(fields=(CONTRACT, SEATS, CITY, SINCE, KEY)))
    acme = owner.ask(GetSetup()).organisations[0]
    owner.do(PutOrganisations(organisations=(acme.having(fields=KNOWN), Organisation(id="bare", name="Bare"))))
    return owner


def _acme(desk):
    return next(each for each in desk.ask(GetSetup()).organisations if each.id == "acme")


def _open(desk, requester):
    return desk.do(CreateTicket(subject="X", department="billing", requester=requester)).result.ticket_id


@pytest.mark.parametrize("criterion", MET, ids=lambda each: f"{each.operand}-{each.operator}")
def test_lists_and_the_engine_find_the_same(known, criterion):
    theirs, others = _open(known, "carl"), _open(known, "cleo")
    assert {row.id for row in known.ask(ListTickets(criteria=criterion)).rows} == {theirs}
    assert others in {row.id for row in known.ask(ListTickets(criteria=NotOf(of=criterion))).rows}
    values = {
        f"organisation.{field.type.value}.{field.id}": KNOWN[field.id] for field in (CONTRACT, SEATS, CITY, SINCE, KEY)
    }
    assert evaluate(criterion, values.__getitem__)


def test_a_policy_promises_by_what_is_known_of_the_organisation(known):
    policy = SlaPolicy.model_validate(
        {
            "id": "gold",
            "name": "Gold",
            "conditions": MET[0].model_dump(),
            "targets": [{"metric": "resolution", "allows": {2: {"amount": 1, "unit": "hours"}}}],
        }
    )
    known.do(PutSlaPolicies(policies=(policy,)))
    promised, not_promised = _open(known, "carl"), _open(known, "cleo")
    assert known.ask(GetTicket(ticket_id=promised)).sla
    assert not known.ask(GetTicket(ticket_id=not_promised)).sla


@pytest.mark.parametrize(
    ("value", "why"),
    [("silver", "or one of its options"), (4, "or one of its options")],
)
def test_values_fit_their_field(known, value, why):
    with pytest.raises(Refused, match=why):
        known.do(PutOrganisations(organisations=(_acme(known).having(fields={"contract": value}),)))


def test_a_comparison_that_does_not_fit_is_refused(known):
    with pytest.raises(Invalid, match="number"):
        known.ask(ListTickets(criteria=Compare(operand=SEATS.operand, operator=Operator.LESS, value="many")))
    with pytest.raises(Invalid, match=r"no “organisation\.colour\.x”"):
        known.ask(ListTickets(criteria=Compare(operand="organisation.colour.x", operator=Operator.EMPTY)))


def test_a_field_keeps_its_type_and_goes_with_its_values_once_nothing_names_it(known):
    with pytest.raises(Refused, match="keeps its type"):
        known.do(PutOrganisationFields(fields=(CITY.having(type=FieldType.NUMBER),)))
    known.do(RemoveFromSetup(of=SetupKind.ORGANISATION_FIELD, ids=("city",)))
    assert "city" not in _acme(known).fields
    assert _acme(known).fields["seats"] == KNOWN["seats"]


def test_what_a_policy_asks_for_is_not_removed(known):
    policy = {"id": "gold", "name": "Gold", "conditions": MET[0].model_dump()}
    targets = [{"metric": "resolution", "allows": {2: {"amount": 1, "unit": "hours"}}}]
    known.do(PutSlaPolicies(policies=(SlaPolicy.model_validate({**policy, "targets": targets}),)))
    with pytest.raises(Refused, match="The SLA policy “Gold” names “Contract”"):
        known.do(RemoveFromSetup(of=SetupKind.ORGANISATION_FIELD, ids=("contract",)))


def test_a_blueprint_that_asks_for_a_field_there_is_not_is_told(known):
    asked = transition("t", "a", "z", criteria=MET[0])
    drawn = blueprint(state("a"), state("z", final=True), asked)
    setup = known.ask(GetSetup()).as_setup()
    assert "unknown_operand" not in {finding.code for finding in check(drawn, setup)}
    without = known.ask(GetSetup()).having(organisation_fields=()).as_setup()
    assert "unknown_operand" in {finding.code for finding in check(drawn, without)}


def test_a_type_that_holds_several_is_none_of_organisations():
    with pytest.raises(ValueError, match="A field of organisations is"):
        OrganisationField(id="x", name="X", type=FieldType.CHOICES)
