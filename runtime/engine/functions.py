"""What a function is told of a ticket."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from runtime.engine.letters import placeholder
from runtime.engine.situation import Situation
from runtime.model.fields import FieldType, FieldValue
from runtime.model.functions import FromTicket, Function, field_of
from runtime.model.templates import cut
from runtime.model.values import SECOND


def inputs_of(function: Function, given: Mapping[str, FieldValue], situation: Situation) -> dict[str, FieldValue]:
    """The values of its inputs for this ticket now; `given` stands for what whoever calls it gives."""
    return {
        each.name: _fact(each.fact, situation) if isinstance(each, FromTicket) else given.get(each.name, each.value)
        for each in function.inputs
    }


def _fact(fact: str, situation: Situation) -> FieldValue:
    key = field_of(fact)
    if key is None:
        text = placeholder(fact, situation)
        return text if text is None else cut(text)
    value = situation.snapshot.ticket.fields.get(key)
    known = situation.setup.fields.get(key)
    if known is not None and known.type is FieldType.MOMENT and isinstance(value, int):
        return datetime.fromtimestamp(value / SECOND, UTC).isoformat()
    return cut(value) if isinstance(value, str) else value
