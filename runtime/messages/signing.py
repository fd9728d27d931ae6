"""What is said of a reply before it leaves: whom it reaches, and the signature below it."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from runtime.messages.base import Command, Query
from runtime.messages.setup import SetupChanged
from runtime.model.people import LONGEST_SIGNATURE
from runtime.model.values import Value

type Language = Literal["en", "fr"]


class ReplyReader(Value):
    """Somebody a reply would reach by mail."""

    name: str
    address: str
    in_copy: bool = False


class ReplyPreview(Value):
    """A public reply as it would leave now; without `mailed` customers read it on the desk only."""

    mailed: bool
    readers: tuple[ReplyReader, ...] = ()
    signature: str = ""
    """As the first reader would read it."""


class PreviewReply(Query[ReplyPreview]):
    """How a reply of mine on this ticket would leave."""

    kind: ClassVar[str] = "reply.preview"
    ticket_id: int


class PutSignature(Command[SetupChanged]):
    """My own signature, by language; none at all means that of my department, or of the desk."""

    kind: ClassVar[str] = "signature.put"
    unjournaled: ClassVar[frozenset[str]] = frozenset({"texts"})
    texts: dict[Language, Annotated[str, Field(max_length=LONGEST_SIGNATURE)]] = Field(default_factory=dict)
