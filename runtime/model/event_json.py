"""Events as JSON text: what the event table, the wire and exports hold. Defaults are left out."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter, ValidationError

from runtime.model import approval_events, events, sla_events, work_events
from runtime.model.events import Event

KINDS: dict[str, type[Event]] = {
    event.kind: event
    for module in (events, approval_events, work_events, sla_events)
    for event in vars(module).values()
    if isinstance(event, type) and issubclass(event, Event) and event.kind
}
"""Every event by its kind."""

_ADAPTERS: dict[type[Event], TypeAdapter[Any]] = {event: TypeAdapter(event) for event in KINDS.values()}


_SERIALIZERS = {event: adapter.serializer for event, adapter in _ADAPTERS.items()}


class BadEvent(ValueError):
    """A stored event cannot be read."""


def encode(event: Event) -> bytes:
    """The event's data as JSON, without its kind."""
    return _SERIALIZERS[type(event)].to_json(event, exclude_defaults=True)


def decode(kind: str, data: str | bytes) -> Event:
    """The event that was encoded; BadEvent when the kind is unknown or the data do not fit it."""
    found = KINDS.get(kind)
    if found is None:
        raise BadEvent(f"“{kind}” is no kind of event this version knows.")
    try:
        event: Event = _ADAPTERS[found].validate_json(data)
    except ValidationError as error:
        raise BadEvent(f"An event “{kind}” cannot be read: {error.errors()[0]['msg']}.") from error
    return event
