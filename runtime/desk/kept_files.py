"""Handlers of the files attached to a ticket: a file is read by whoever may read a message it came with."""

from __future__ import annotations

import base64

from runtime.desk.work import Work
from runtime.messages.faults import NotFound
from runtime.messages.files import FileContent, FileView, GetFile, ListFiles
from runtime.model.people import Role
from runtime.store import files, history


def list_files(query: ListFiles, work: Work) -> tuple[FileView, ...]:
    """Those of the conversation as this actor reads it."""
    return files.described(work.session, _attached(query.ticket_id, work))


def get_file(query: GetFile, work: Work) -> FileContent:
    """The content, for who may read the message it hangs on."""
    found = files.read(work.session, query.file) if query.file in _attached(query.ticket_id, work) else None
    if found is None:
        raise NotFound(f"No message of ticket {query.ticket_id} that you may read has this file (any more).")
    return FileContent(name=found.name, media_type=found.media_type, content=base64.b64encode(found.content))


def _attached(ticket_id: int, work: Work) -> frozenset[str]:
    """The hashes a customer finds in public replies, and colleagues in notes too."""
    work.load(ticket_id)
    comments = history.comments_of(work.session, ticket_id, public_only=work.actor.role is Role.CUSTOMER)
    return frozenset(digest for comment in comments for digest in comment.attachments)
