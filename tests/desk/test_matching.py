from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runtime.desk.matching import as_far_as_told
from runtime.messages.faults import Forbidden, Invalid
from runtime.messages.matching import RECENT, CountMatches, Matched
from runtime.messages.tickets import CreateTicket
from runtime.model.criteria import ALWAYS_TRUE, AllOf, AnyOf, Compare, NotOf, Operator
from runtime.model.criteria_eval import evaluate
from runtime.store import matching
from tests.store.rows import put_ticket

URGENT = Compare(operand="ticket.priority", operator=Operator.AT_LEAST, value=3)
BY_NORA = Compare(operand="performer.id", operator=Operator.IS, value="nora")
OPEN = Compare(operand="calendar.open", operator=Operator.IS, value=True)
CHANGED = Compare(operand="ticket.priority", operator=Operator.CHANGED)


@pytest.fixture
def tickets(owner):
    """Eight in returns, two of them urgent; two urgent ones in billing."""
    places = [
        owner.do(CreateTicket(subject=f"No. {number}", department="returns", priority=4 if number in {2, 5} else 2))
        for number in range(8)
    ]
    for number in range(2):
        owner.do(CreateTicket(subject=f"Bill {number}", department="billing", priority=4))
    return [place.result for place in places]


def count(desk, criteria, **scope):
    return desk.ask(CountMatches(criteria=criteria, **scope))


def test_the_last_tickets_of_a_blueprint_or_a_department_are_counted(owner, tickets):
    assert count(owner, URGENT, blueprint_id="refund") == Matched(of=8, least=2, most=2)
    assert count(owner, ALWAYS_TRUE, blueprint_id="refund") == Matched(of=8, least=8, most=8)
    assert count(owner, URGENT) == Matched(of=10, least=4, most=4)
    assert count(owner, URGENT, department="billing") == Matched(of=2, least=2, most=2)
    assert count(owner, URGENT, ticket_types=("none-such",)) == Matched(of=0, least=0, most=0)
    assert count(owner, URGENT, blueprint_id="not-there") == Matched(of=0, least=0, most=0)


def test_only_what_the_asker_may_read_is_counted(nora, owner, tickets):
    petra = owner.acting_as("petra")
    assert count(petra, URGENT) == Matched(of=8, least=2, most=2)
    assert count(petra, URGENT, department="billing").of == 0
    with pytest.raises(Forbidden):
        count(nora, URGENT)


def test_what_only_the_moment_tells_leaves_a_range(owner, tickets):
    for told in (BY_NORA, OPEN, CHANGED):
        assert count(owner, told, blueprint_id="refund") == Matched(of=8, least=0, most=8)
        assert count(owner, AllOf(of=(URGENT, told)), blueprint_id="refund") == Matched(of=8, least=0, most=2)
        assert count(owner, AnyOf(of=(URGENT, told)), blueprint_id="refund") == Matched(of=8, least=2, most=8)
        neither = NotOf(of=AnyOf(of=(URGENT, told)))
        assert count(owner, neither, blueprint_id="refund") == Matched(of=8, least=0, most=6)


@pytest.mark.parametrize(
    "criteria",
    [
        Compare(operand="field.gone", operator=Operator.IS, value="x"),
        Compare(operand="performer.id", operator=Operator.GREATER, value=1),
    ],
)
def test_criteria_that_make_no_sense_are_refused_in_a_sentence(owner, criteria):
    with pytest.raises(Invalid, match="Choose another"):
        count(owner, criteria)


def test_no_more_than_the_last_tickets_are_looked_at(owner, monkeypatch):
    with owner.database.write() as session:
        for number in range(1, RECENT + 31):
            put_ticket(session, department="returns", priority=4 if number <= 40 else 1)
    assert count(owner, URGENT) == Matched(of=RECENT, least=10, most=10)
    monkeypatch.setattr(matching, "FARTHEST", 100)
    assert count(owner, URGENT).of == 100


_told = st.sampled_from([URGENT, Compare(operand="ticket.team", operator=Operator.EMPTY)])
_trees = st.recursive(
    st.one_of(_told, st.sampled_from([BY_NORA, OPEN])),
    lambda parts: st.one_of(
        st.lists(parts, max_size=3).map(lambda of: AllOf(of=tuple(of))),
        st.lists(parts, max_size=3).map(lambda of: AnyOf(of=tuple(of))),
        parts.map(lambda of: NotOf(of=of)),
    ),
    max_leaves=8,
)


@settings(max_examples=150, deadline=None)
@given(_trees, st.integers(1, 4), st.sampled_from([None, "first"]), st.sampled_from(["nora", "sam"]), st.booleans())
def test_whoever_acts_whenever_the_truth_lies_between(tree, priority, team, who, is_open):
    ticket = {"ticket.priority": priority, "ticket.team": team}
    truth = evaluate(tree, {**ticket, "performer.id": who, "calendar.open": is_open}.__getitem__)
    assert evaluate(as_far_as_told(tree, otherwise=False), ticket.__getitem__) <= truth
    assert truth <= evaluate(as_far_as_told(tree, otherwise=True), ticket.__getitem__)
