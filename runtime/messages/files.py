"""What people ask about the files that are attached to a ticket."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Base64Bytes, Field

from runtime.messages.base import Query
from runtime.model.retention import RetentionRule
from runtime.model.values import Moment, Value

type Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
"""The SHA-256 of a file's content, by which messages attach it."""


class Gone(Value):
    """When the content of a file was taken out, and by which rule of the settings as it was then."""

    at: Moment
    rule: RetentionRule


class FileView(Value):
    """A file as a list shows it, once for each name it has there.

    `size` in bytes; `kept_at`: when it got this name; `messages`: the ids of those it hangs on under it; `gone`: why
    it cannot be read any more.
    """

    file: str
    name: str
    media_type: str
    size: int
    kept_at: Moment
    messages: tuple[int, ...]
    gone: Gone | None = None


class FileContent(Value):
    """A file with what is in it.

    The name is as its oldest message there has it: it is no path, and nothing to be opened unasked.
    """

    name: str
    media_type: str
    content: Base64Bytes


class ListFiles(Query[tuple[FileView, ...]]):
    """The files attached to what the asker may read of a ticket's conversation, by name."""

    kind: ClassVar[str] = "file.list"
    ticket_id: int


class GetFile(Query[FileContent]):
    """One of these files. NotFound for any other, whether the desk holds it or not."""

    kind: ClassVar[str] = "file.get"
    ticket_id: int
    file: Digest
