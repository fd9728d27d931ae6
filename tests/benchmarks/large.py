"""What a desk may have a lot of: messages on a ticket, Blueprints, conditions, a large file."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from designer import desks
from runtime.exchange.bpmn_writing import to_bpmn
from runtime.messages.blueprints import SaveDraft
from runtime.messages.tickets import AddComment
from runtime.model.blueprint import Blueprint
from runtime.model.criteria import AllOf, AnyOf, Compare, Operator
from tests.benchmarks.canvas_graphs import blueprint_of, flow_graph

COMMENTS, BLUEPRINTS, TALKATIVE = 300, 50, 3
"""Messages on the ticket of that number; Blueprints besides those that are there."""
_ROWS, _TOGETHER = 30, 6


def talk_on(place: Path) -> None:
    """Let much be said on one ticket of the desk."""
    desk = desks.open_existing(str(place))
    for number in range(COMMENTS):
        body = f"Message {number}. " + "It still does not print, and the light on the left is red. " * (number % 5 + 1)
        desk.do(AddComment(ticket_id=TALKATIVE, body=body, public=number % 3 == 0))
    desk.close()


def many_blueprints(place: str) -> Path:
    """A copy of the desk with many more Blueprints, of ten states each."""
    copy = Path(place).with_suffix(".many.desk")
    shutil.copy(place, copy)
    desk = desks.open_existing(str(copy))
    for number in range(BLUEPRINTS):
        drawn = blueprint_of(flow_graph(10)).having(id=f"many-{number}", name=f"Blueprint {number}")
        desk.do(SaveDraft(blueprint=drawn, expected_revision=0))
    desk.close()
    return copy


def with_conditions(drawn: Blueprint) -> Blueprint:
    """The first transition holds under so many conditions, some of them side by side."""
    one = [Compare(operand="ticket.priority", operator=Operator.IS, value=number % 4 + 1) for number in range(_ROWS)]
    groups = tuple(AnyOf(of=tuple(one[at : at + _TOGETHER])) for at in range(0, _ROWS, _TOGETHER))
    first = drawn.transitions[0].having(criteria=AllOf(of=groups))
    return drawn.having(transitions=(first, *drawn.transitions[1:]))


def bpmn(drawn: Blueprint) -> Path:
    """A file of it."""
    place = Path(tempfile.gettempdir()) / "bench-turns.bpmn"
    place.write_text(to_bpmn(drawn).text, encoding="utf-8")
    return place
