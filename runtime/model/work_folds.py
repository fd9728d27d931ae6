"""What tasks, snoozing and merging make of a ticket's snapshot; see `fold`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from runtime.model.altered import altered
from runtime.model.events import Event, TaskCreated
from runtime.model.snapshot import Snapshot
from runtime.model.values import Moment
from runtime.model.work_events import (
    ConversationJoined,
    ConversationParted,
    MergedInto,
    MergeUndone,
    Snoozed,
    TaskFinished,
    TaskRemoved,
    TaskReopened,
    Woken,
)


def _with(snapshot: Snapshot, **changes: Any) -> Snapshot:
    return altered(snapshot, ticket=altered(snapshot.ticket, **changes))


def _task_created(snapshot: Snapshot, _event: TaskCreated, _at: Moment) -> Snapshot:
    ticket = snapshot.ticket
    return _with(snapshot, tasks=ticket.tasks + 1, open_tasks=ticket.open_tasks + 1)


def _task_finished(snapshot: Snapshot, _event: TaskFinished, _at: Moment) -> Snapshot:
    return _with(snapshot, open_tasks=snapshot.ticket.open_tasks - 1)


def _task_reopened(snapshot: Snapshot, _event: TaskReopened, _at: Moment) -> Snapshot:
    return _with(snapshot, open_tasks=snapshot.ticket.open_tasks + 1)


def _task_removed(snapshot: Snapshot, event: TaskRemoved, _at: Moment) -> Snapshot:
    return _with(snapshot, open_tasks=snapshot.ticket.open_tasks - event.open)


def _snoozed(snapshot: Snapshot, event: Snoozed, _at: Moment) -> Snapshot:
    return _with(snapshot, snoozed_until=event.until)


def _woken(snapshot: Snapshot, _event: Woken, _at: Moment) -> Snapshot:
    return _with(snapshot, snoozed_until=None)


def _merged_into(snapshot: Snapshot, event: MergedInto, _at: Moment) -> Snapshot:
    return _with(snapshot, merged_into=event.master, messages=0, public_replies=0, snoozed_until=None)


def _merge_undone(snapshot: Snapshot, event: MergeUndone, _at: Moment) -> Snapshot:
    return _with(snapshot, merged_into=None, messages=event.messages, public_replies=event.public_replies)


def _joined(snapshot: Snapshot, event: ConversationJoined, _at: Moment) -> Snapshot:
    return _counting(snapshot, event.messages, event.public_replies)


def _parted(snapshot: Snapshot, event: ConversationParted, _at: Moment) -> Snapshot:
    return _counting(snapshot, -event.messages, -event.public_replies)


def _counting(snapshot: Snapshot, messages: int, public_replies: int) -> Snapshot:
    ticket = snapshot.ticket
    return _with(
        snapshot, messages=ticket.messages + messages, public_replies=max(0, ticket.public_replies + public_replies)
    )


WORK_FOLDS: dict[type[Event], Callable[[Snapshot, Any, Moment], Snapshot]] = {
    TaskCreated: _task_created,
    TaskFinished: _task_finished,
    TaskReopened: _task_reopened,
    TaskRemoved: _task_removed,
    Snoozed: _snoozed,
    Woken: _woken,
    MergedInto: _merged_into,
    MergeUndone: _merge_undone,
    ConversationJoined: _joined,
    ConversationParted: _parted,
}
"""The events of this kind that change a snapshot."""
