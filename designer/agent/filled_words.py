"""What somebody filled in before others are to approve it, in words: they decide knowing what will be written."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from PySide6.QtCore import QCoreApplication

from designer import words
from designer.agent.names import Names
from runtime.messages.tickets import TicketView
from runtime.messages.waiting import ApprovalView
from runtime.model.fields import FieldValue
from runtime.model.forms import ChecklistItem, CommentItem, FormItem, TaskItem

translate = QCoreApplication.translate

_MOST_SAID = 400
"""Letters of a text; the ticket's history holds the whole of it once it is written."""


def filled_lines(approval: ApprovalView, ticket: TicketView, names: Names) -> list[str]:
    """A line for each thing that was filled in; none where the transition asks for nothing."""
    version = names.version(ticket.blueprint_version)
    transition = version.transitions_by_id.get(approval.transition_id) if version is not None else None
    return list(_lines(approval, transition.form if transition is not None else (), names))


def _lines(approval: ApprovalView, form: tuple[FormItem, ...], names: Names) -> Iterator[str]:
    filled = approval.filled
    for key, value in filled.fields.items():
        yield _field(key, value, names)
    if filled.resolution:
        yield words.labelled(names.column("resolution"), words.in_brief(filled.resolution, _MOST_SAID))
    public = {item.id for item in form if isinstance(item, CommentItem) and item.public}
    for key, text in filled.comments.items():
        reply, note = translate("Filled", "Reply to the customer"), translate("Filled", "Private note")
        yield words.labelled(reply if key in public else note, words.in_brief(text, _MOST_SAID))
    yield from _ticked(filled.ticked, form)
    if filled.tags:
        yield words.labelled(names.column("tags"), ", ".join(filled.tags))
    for item in form:
        if isinstance(item, TaskItem) and item.id in filled.tasks:
            yield words.labelled(translate("Filled", "Task"), item.title)
    files = sum(len(each) for each in filled.attachments.values())
    if files:
        yield translate("Filled", "%n file(s) attached", "", files)


def _field(key: str, value: FieldValue, names: Names) -> str:
    column = key if names.is_column(key) else f"field.{key}"
    return words.labelled(names.column(column), words.in_brief(names.name(column, value), _MOST_SAID) or "–")


def _ticked(ticked: Collection[str], form: tuple[FormItem, ...]) -> Iterator[str]:
    for item in form:
        if isinstance(item, ChecklistItem):
            lines = [line.text for line in item.items if line.id in ticked]
            yield words.labelled(item.title, ", ".join(lines) or "–")
