"""Every message, answer and fault survives the wire; garbage is refused with a sentence."""

from __future__ import annotations

import pytest
from annotated_types import MinLen
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from runtime.desk.wire import MAX_MESSAGE, decode, decode_fault, decode_receipt, encode, encode_answer, encode_fault
from runtime.messages.base import COMMANDS, QUERIES, SHORTEST_REASON, Changes, Receipt, Why
from runtime.messages.faults import FAULTS, Broken, Invalid
from runtime.messages.tickets import CreateTicket, ExecuteTransition, TicketPlace
from runtime.model.reasons import Reason

SIMPLE = st.builds(
    CreateTicket,
    subject=st.text(min_size=1, max_size=50),
    description=st.text(max_size=200),
    department=st.just("returns"),
    requester=st.none() | st.just("carl"),
    team=st.none(),
    assignee=st.none(),
    type=st.none(),
    priority=st.integers(1, 4),
    status=st.just("new"),
    tags=st.lists(st.text(min_size=1, max_size=10), max_size=3).map(tuple),
    fields=st.dictionaries(
        st.from_regex(r"[a-z]{1,5}", fullmatch=True),
        st.none()
        | st.booleans()
        | st.integers(-(2**53), 2**53)
        | st.text(max_size=20)
        | st.floats(allow_nan=False, allow_infinity=False),
        max_size=4,
    ),
    ref=st.none() | st.text(max_size=20),
)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(SIMPLE)
def test_a_message_comes_back_equal(message):
    again = decode(encode(message))
    assert again == message
    assert {name: type(value) for name, value in again.fields.items()} == {
        name: type(value) for name, value in message.fields.items()
    }


@pytest.mark.parametrize("kind", [*COMMANDS, *QUERIES])
def test_every_kind_is_known_to_the_wire(kind):
    with pytest.raises(Invalid):
        decode(b'{"kind": "%s", "body": {"no_such_key": 1}}' % kind.encode())


def test_a_receipt_comes_back_equal():
    command = ExecuteTransition(ticket_id=1, transition_id="check", expected_version=3)
    receipt = Receipt(TicketPlace(ticket_id=1, version=4, status="open"), Changes(tickets=frozenset({1, 2})))
    assert decode_receipt(command, encode_answer(command, receipt)) == receipt


@pytest.mark.parametrize("fault", FAULTS.values())
def test_a_fault_keeps_its_class_and_every_reason(fault):
    reasons = (Reason("field_missing", "Fill in “Amount”.", "amount", {"name": "Amount"}),)
    back = decode_fault(encode_fault(fault("No.", reasons)))
    assert type(back) is fault
    assert (back.sentence, back.reasons) == ("No.", reasons)


@given(st.binary(max_size=200))
def test_garbage_is_refused(data):
    with pytest.raises(Invalid):
        decode(data)


@pytest.mark.parametrize(
    "data",
    [
        b"[]",
        b"{}",
        b'{"kind":"nothing","body":{}}',
        b'{"kind":"ticket.get","body":{"ticket_id":1,"extra":1}}',
        b'{"kind":"ticket.get","body":{"ticket_id":"x"}}',
        b'{"kind":"ticket.get","body":' + b"[" * 100_000,
    ],
)
def test_nonsense_is_refused_with_a_sentence(data):
    with pytest.raises(Invalid) as refusal:
        decode(data)
    assert refusal.value.sentence.endswith(".")


def test_a_message_too_large_is_refused_unread():
    with pytest.raises(Invalid, match="MB"):
        decode(b" " * (MAX_MESSAGE + 1))


@given(st.binary(max_size=60))
def test_a_garbled_fault_is_broken(data):
    assert isinstance(decode_fault(data), Broken)


def test_why_somebody_steps_in_is_asked_alike_by_whatever_asks_it():
    asked = {kind: command.model_fields["reason"] for kind, command in COMMANDS.items() if _asks_why(command)}
    assert {kind for kind, field in asked.items() if field.annotation is Why} == asked.keys()
    assert {"migration.start", "ticket.force_move", "ticket.move_department", "forms.discard"} <= asked.keys()
    said = TypeAdapter(Why)
    assert said.validate_python("x" * SHORTEST_REASON)
    with pytest.raises(ValidationError):
        said.validate_python("x" * (SHORTEST_REASON - 1))


def _asks_why(command):
    """In so many words: with fewer it is refused."""
    field = command.model_fields.get("reason")
    return field is not None and (field.annotation is Why or MinLen(SHORTEST_REASON) in field.metadata)
