"""Messages, answers and faults as JSON: what a remote desk sends, and what the journal keeps."""

from __future__ import annotations

from functools import cache
from typing import Any

import pydantic_core
from pydantic import TypeAdapter, ValidationError

from runtime.messages.base import COMMANDS, QUERIES, Command, Message, Query, Receipt
from runtime.messages.faults import FAULTS, Broken, Fault, Invalid
from runtime.messages.tickets import TicketPlace
from runtime.model.reasons import Reason

MAX_MESSAGE = 36 * 1024 * 1024
"""A 25 MB attachment in base64, and some."""

_REASONS = TypeAdapter(tuple[Reason, ...])


def encode(message: Message[Any]) -> bytes:
    """A message with its kind."""
    return pydantic_core.to_json({"kind": message.kind, "body": message.model_dump(mode="json")})


def decode(data: bytes) -> Message[Any]:
    """The message that was encoded; Invalid says what is wrong with it."""
    if len(data) > MAX_MESSAGE:
        raise Invalid(f"A message may have at most {MAX_MESSAGE // 1024 // 1024} MB.")
    try:
        envelope = pydantic_core.from_json(data)
        kind, body = envelope["kind"], envelope["body"]
        found = COMMANDS.get(kind) or QUERIES[kind]
        return found.model_validate_json(pydantic_core.to_json(body))
    except ValidationError as error:
        raise Invalid(_first(error)) from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Invalid("This is no message a desk understands.") from error


def _first(error: ValidationError) -> str:
    first = error.errors(include_url=False)[0]
    place = ".".join(str(part) for part in first["loc"]) or "the message"
    return f"{place}: {first['msg']}."


@cache
def _answers(message: type[Message[Any]]) -> TypeAdapter[Any]:
    if issubclass(message, Command):
        return TypeAdapter(Receipt[message.answer])  # type: ignore[name-defined]
    return TypeAdapter(message.answer)


def encode_answer(message: Message[Any], answer: Any) -> bytes:
    """A command's receipt or a query's answer."""
    return _answers(type(message)).dump_json(answer)


def encode_receipt(command: Command[Any], receipt: Receipt[Any]) -> str:
    """A command's receipt as the journal keeps it: where a ticket stands, without what is as ever.

    Other answers may hold criteria or deeds, whose kind is a default that tells them apart: they are kept whole.
    """
    serializer = _answers(type(command)).serializer
    return serializer.to_json(receipt, exclude_defaults=command.answer is TicketPlace).decode()


def decode_receipt[R](command: Command[R], data: str | bytes) -> Receipt[R]:
    """The receipt of a command."""
    receipt: Receipt[R] = _answers(type(command)).validate_json(data)
    return receipt


def decode_answer[R](query: Query[R], data: str | bytes) -> R:
    """The answer to a query."""
    answer: R = _answers(type(query)).validate_json(data)
    return answer


def encode_fault(fault: Fault) -> bytes:
    """A fault with its code, sentence and reasons."""
    return pydantic_core.to_json(
        {"code": fault.code, "sentence": fault.sentence, "reasons": _REASONS.dump_python(fault.reasons)}
    )


def decode_fault(data: bytes) -> Fault:
    """The fault that was encoded; an unknown one comes back as Broken."""
    try:
        found = pydantic_core.from_json(data)
        reasons = _REASONS.validate_python(found["reasons"])
        return FAULTS.get(found["code"], Broken)(found["sentence"], reasons)
    except (ValueError, KeyError, TypeError):
        return Broken("The desk answered something that is no answer.")
