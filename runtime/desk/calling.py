"""Calls functions that may run on this computer, and brings their answers to the desk under their own identity.

Whoever posts, every computer calls what was agreed to on it: a call is taken under a lease of its own, as letters are.
An answer is a command whose id is made of the call's key, so that one that comes twice changes once.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from typing import NamedTuple, override
from uuid import UUID

from pydantic import ValidationError

from runtime.desk.consents import Consents, Here, Standing
from runtime.desk.local import LocalDesk
from runtime.desk.postman import Postman, Round
from runtime.desk.protocol import Desk
from runtime.desk.transports.carrier import Carrier, NotEver, NotNow, Parcel
from runtime.desk.transports.function_call import Answer, Code, call, readable
from runtime.messages.base import command_id_at
from runtime.messages.faults import Fault, Refused, Unavailable
from runtime.messages.functions import PreviewCall, PreviewResult, TakeResult
from runtime.messages.macros import DeedsPreview
from runtime.model.fields import FieldValue
from runtime.model.functions import Function
from runtime.model.values import Moment
from runtime.store import function_calls, outbox


class FunctionCarrier(Carrier):
    """`codes` by the id of the function that is called."""

    def __init__(self, desk: LocalDesk, functions: Mapping[str, Function], codes: Mapping[str, Code]) -> None:
        self._desk, self._functions, self._codes = desk, functions, codes

    @override
    def carry(self, parcel: Parcel) -> None:
        function = self._functions[parcel.recipient]
        answer = call(self._codes[function.id], json.loads(parcel.body))
        command = result_command(parcel.ticket_id or 0, answer, _command_id(parcel))
        try:
            self._desk.acting_as(function.identity).do(command)
        except Unavailable as fault:
            raise NotNow(fault.sentence) from fault
        except Fault as fault:
            raise NotEver(fault.sentence) from fault

    @override
    def rest(self) -> None:
        pass


def _command_id(parcel: Parcel) -> UUID:
    """The same at every try, and where the moment of the call belongs in the audit."""
    return command_id_at(parcel.queued_at, int.from_bytes(sha256(parcel.message_id.encode()).digest()[:10]))


def result_command(ticket_id: int, answer: Answer, command_id: UUID) -> TakeResult:
    """What says the answer to the desk. Raises NotEver for values that no field could have."""
    given = {name: tuple(value) if isinstance(value, list) else value for name, value in answer.values.items()}
    try:
        return TakeResult(ticket_id=ticket_id, values=given, command_id=command_id)
    except ValidationError as error:
        name = readable("".join(str(each) for each in error.errors()[0]["loc"][1:2]))
        raise NotEver(f"Its answer “{name}” is nothing that a field could have.") from error


class ConsentNeeded(Unavailable):
    """Calls wait for somebody at this computer to agree to a function whose file is here."""


class Calling:
    """A desk's functions, as far as they may run here. `goes_on` is asked before every call.

    `wanted`: what somebody here could agree to, as of the last round.
    """

    def __init__(
        self, desk: LocalDesk, clock: Callable[[], Moment], consents: Consents, goes_on: Callable[[], bool]
    ) -> None:
        self._desk, self._clock, self._consents, self._goes_on = desk.as_clock(), clock, consents, goes_on
        self._desk_id = ""
        self.wanted: ConsentNeeded | None = None

    def go_round(self) -> Round:
        """Make the next calls that are due, a few at most. Raises Unavailable. Costs nothing where none is declared."""
        self.wanted = None
        with self._desk.database.read() as session:
            functions = self._desk.clock_work(session, self._clock()).setup.functions
            due = function_calls.due(session, self._clock()) if functions else frozenset()
        wanted = [each for each in functions.values() if each.id in due and each.enabled]
        codes = self._codes(wanted) if wanted else {}
        if not codes:
            return Round()
        carriers = {outbox.FUNCTION: FunctionCarrier(self._desk, functions, codes)}
        return Postman(self._desk, carriers, self._clock, goes_on=self._goes_on, functions=frozenset(codes)).go_round()

    def _codes(self, functions: Iterable[Function]) -> dict[str, Code]:
        """By id, what runs here."""
        standing = [(each, self._consents.of(self.desk_id(), each)) for each in functions]
        asked = (each for each, here in standing if here.standing in {Standing.NEW, Standing.CHANGED})
        self.wanted = next((_needed(each) for each in asked), None)
        agreed = ((each, here) for each, here in standing if here.standing is Standing.AGREED)
        return {each.id: Code(here.file, here.digest, each.callable) for each, here in agreed}

    def desk_id(self) -> str:
        """What was agreed to is agreed to for one desk."""
        if not self._desk_id:
            self._desk_id = desk_id_of(self._desk)
        return self._desk_id


def _needed(function: Function) -> ConsentNeeded:
    return ConsentNeeded(
        f"Calls of “{function.name}” wait for somebody to agree that it runs on this computer: see Manage ▸ Functions."
    )


def desk_id_of(desk: LocalDesk) -> str:
    """What names the desk among those of this computer."""
    with desk.database.write() as session:
        return outbox.desk_id(session)


class Trial(NamedTuple):
    """One call for trial: what it was told, what it answered and printed, and what that would change. Nothing did."""

    inputs: Mapping[str, FieldValue]
    answer: Answer
    preview: DeedsPreview


def try_function(desk: Desk, function: Function, ticket_id: int, consents: Consents) -> Trial:
    """Call it now with a ticket, as declared or being written. Raises Forbidden, and Refused with what is wrong."""
    here = look_here(desk, (function,), consents)[function.id]
    if here.standing is not Standing.AGREED:
        raise Refused("Nobody agreed to this function on this computer as it is now: let it run here first.")
    inputs = desk.ask(PreviewCall(ticket_id=ticket_id, function=function))
    try:
        answer = call(Code(here.file, here.digest, function.callable), inputs)
        given = result_command(ticket_id, answer, UUID(int=0)).values
    except (NotNow, NotEver) as trouble:
        raise Refused(str(trouble)) from trouble
    preview = desk.ask(PreviewResult(ticket_id=ticket_id, function=function, values=given))
    return Trial(inputs, answer, preview)


def look_here(desk: Desk, functions: tuple[Function, ...], consents: Consents) -> dict[str, Here]:
    """By id, how each stands on this computer. Raises Refused for a desk that is elsewhere."""
    desk_id = desk_id_of(as_local(desk))
    return {each.id: consents.of(desk_id, each) for each in functions}


def as_local(desk: Desk) -> LocalDesk:
    """The desk as one of this process."""
    if not isinstance(desk, LocalDesk):
        raise Refused("This desk is on another machine: its functions run there.")
    return desk
