"""Files: kept under their hash, attached by who may, read by whoever may read a message they came with.

A hash is no key: who knows one gets nothing by it. Attached is what somebody kept themselves or may read already;
anything else is refused as if the desk did not hold it.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping

from runtime.desk.work import Work
from runtime.messages.faults import NotFound
from runtime.messages.files import FileContent, FileView, GetFile, ListFiles
from runtime.messages.tickets import CommentView, KeepFile
from runtime.model.forms import Filled
from runtime.model.people import Role
from runtime.model.rights import Action, may
from runtime.store import files, history
from runtime.store.files import Given


def keep_file(command: KeepFile, work: Work) -> str:
    """Keep a file under the hash of its content; the same content is kept once, whatever each keeper calls it."""
    return files.keep_file(
        work.session,
        keeper=work.actor.id,
        name=command.name,
        media_type=command.media_type,
        content=command.content,
        at=work.now,
    )


def attachable(work: Work, digests: Iterable[str]) -> Mapping[str, Given]:
    """Those of the files that this actor may attach, as they know them."""
    wanted = frozenset(digests)
    held = files.held(work.session, wanted, to_stay=work.writes)
    found = files.kept_by(work.session, work.actor.id, held)
    if may(Action.TICKET_READ, work.actor):
        for digest in sorted(held - found.keys()):
            seen = files.read_by(work.session, work.actor, digest)
            if seen is not None:
                found[digest] = seen
    return found


def names_of(found: Mapping[str, Given]) -> dict[str, str]:
    """The names alone, for the engine."""
    return {digest: given.name for digest, given in found.items()}


def in_form(form: Filled) -> frozenset[str]:
    """The files that a form attaches."""
    return frozenset(digest for item in form.attachments.values() for digest in item)


def name_as_theirs(work: Work, found: Mapping[str, Given]) -> None:
    """What was attached hangs on this actor's message: it shows the name they knew it by."""
    for digest, given in found.items():
        files.name_file(work.session, digest, work.actor.id, given._replace(kept_at=work.now))


def list_files(query: ListFiles, work: Work) -> tuple[FileView, ...]:
    """Those of the conversation as this actor reads it."""
    return files.described(work.session, _read_by_actor(query.ticket_id, work))


def get_file(query: GetFile, work: Work) -> FileContent:
    """The content, for who may read the message it hangs on."""
    hanging = [said for said in _read_by_actor(query.ticket_id, work) if query.file in said.attachments]
    named = files.described(work.session, hanging[:1])
    this = next((each for each in named if each.file == query.file), None)
    if this is None:
        raise NotFound(f"No message of ticket {query.ticket_id} that you may read has this file (any more).")
    content = files.content_of(work.session, query.file)
    if content is None:
        raise NotFound(f"What was in “{this.name}” was removed by a rule of this desk: only its name is left.")
    return FileContent(name=this.name, media_type=this.media_type, content=base64.b64encode(content))


def _read_by_actor(ticket_id: int, work: Work) -> tuple[CommentView, ...]:
    """What a customer finds in public replies, and colleagues in notes too."""
    work.load(ticket_id)
    return history.comments_of(work.session, ticket_id, public_only=work.actor.role is Role.CUSTOMER)
