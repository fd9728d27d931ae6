"""Handlers of functions: declared, called for trial, and what their answers change on tickets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from runtime.desk import deeds
from runtime.desk.clock import load_to_change
from runtime.desk.setup_changes import saved
from runtime.desk.ticket_changes import place_of
from runtime.desk.work import Work
from runtime.engine.functions import inputs_of
from runtime.messages import functions as said
from runtime.messages.faults import Forbidden, Refused
from runtime.messages.macros import DeedsPreview
from runtime.messages.setup import PutFunctions, SetupChanged
from runtime.messages.tickets import TicketPlace
from runtime.model.fields import FieldType, FieldValue
from runtime.model.functions import IDENTITY, Function, ToField, ToNote, ToTags, why_not_declared
from runtime.model.macros import Deed, Say, SetFields, TagsChange
from runtime.model.setup import Setup
from runtime.model.values import SECOND
from runtime.store import function_calls, setup_rows


def put_functions(command: PutFunctions, work: Work) -> SetupChanged:
    """Add functions or change them. Facts and fields that the desk does not have are refused."""
    for function in command.functions:
        wrong = why_not_declared(function, work.setup.fields)
        if wrong is not None:
            raise Refused(wrong)
    setup_rows.put_items(work.session, "function", command.functions)
    return saved(work, command)


def list_calls(query: said.ListCalls, work: Work) -> tuple[said.WaitingCalls, ...]:
    """Calls that wait, by function; also of functions that are gone."""
    return tuple(
        _waiting(each, work.setup.functions.get(each.function)) for each in function_calls.waiting(work.session)
    )


def _waiting(calls: function_calls.Waiting, function: Function | None) -> said.WaitingCalls:
    return said.WaitingCalls(
        function=calls.function,
        name=function.name if function is not None else calls.function,
        known=function is not None,
        enabled=function is not None and function.enabled,
        calls=calls.calls,
        oldest=calls.oldest,
        reason=calls.reason,
    )


def take_result(command: said.TakeResult, work: Work) -> TicketPlace:
    """Do what the function's outputs say: all or nothing, since a refusal undoes the whole command."""
    function = work.setup.functions.get(work.actor.id.removeprefix(IDENTITY))
    if function is None or work.actor.id != function.identity:
        raise Forbidden("Only a function itself gives its result to the desk.")
    before = load_to_change(work, command.ticket_id)
    found = tuple(deeds_of(function, command.values, work.setup))
    return deeds.do(found, command.ticket_id, before.ticket.version, work) if found else place_of(work, before)


def preview_call(query: said.PreviewCall, work: Work) -> dict[str, FieldValue]:
    """What it would be told."""
    situation = work.situation(work.load(query.ticket_id).snapshot)
    return inputs_of(query.function, {}, situation)


def preview_result(query: said.PreviewResult, work: Work) -> DeedsPreview:
    """What its answer would change."""
    snapshot = work.load(query.ticket_id).snapshot
    return deeds.foresee(tuple(deeds_of(query.function, query.values, work.setup)), snapshot, work)


def deeds_of(function: Function, values: Mapping[str, FieldValue], setup: Setup) -> Iterator[Deed]:
    """What the answer comes to. Raises Refused for what is no output, or is not what the output takes."""
    unknown = values.keys() - {each.name for each in function.outputs}
    if unknown:
        raise Refused(f"“{function.name}” answered “{min(unknown)}”, which is none of its outputs.")
    given = [(each, values[each.name]) for each in function.outputs if each.name in values]
    fields = {each.field: _for_field(each, value, setup) for each, value in given if isinstance(each, ToField)}
    if fields:
        yield SetFields(fields=fields)
    tags = [tag for each, value in given if isinstance(each, ToTags) for tag in _words(function, each.name, value)]
    if tags:
        yield TagsChange(add=tuple(dict.fromkeys(tags)))
    for each, value in given:
        if isinstance(each, ToNote):
            yield from (Say(text=text, public=False) for text in _text(function, each.name, value))


def _for_field(output: ToField, value: FieldValue, setup: Setup) -> FieldValue:
    """A moment comes as ISO 8601, and is kept in ms; whatever else is wrong, the field itself says."""
    field = setup.fields.get(output.field)
    if field is None or field.type is not FieldType.MOMENT or not isinstance(value, str):
        return value
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return value
    return round(moment.timestamp() * SECOND) if moment.tzinfo is not None else value


def _words(function: Function, name: str, value: FieldValue) -> tuple[str, ...]:
    words = (value,) if isinstance(value, str) else value
    if words is None:
        return ()
    if not isinstance(words, tuple):
        raise Refused(f"“{function.name}” answered “{value}” as “{name}”, where words for tags belong.")
    return tuple(word.strip() for word in words if word.strip())


def _text(function: Function, name: str, value: FieldValue) -> Iterator[str]:
    if value is not None and not isinstance(value, str):
        raise Refused(f"“{function.name}” answered “{value}” as “{name}”, where the text of a note belongs.")
    if value is not None and value.strip():
        yield value
