"""Checkpoints in Design: the draft kept by a name; how it or a version once stood, gone back to as an edit."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QDateTime, QObject, Signal
from PySide6.QtWidgets import QWidget

from designer import words
from designer.courier import Courier
from designer.panels.versions.checkpoint_dialog import CheckpointDialog
from designer.workspaces.opened import Opened, Showing
from runtime.messages.checkpoints import CheckpointView, DeleteCheckpoint, KeepCheckpoint
from runtime.model.blueprint import Blueprint

type Settle = Callable[[Callable[[], None]], None]
"""Does something as soon as the desk has everything that was drawn."""


class Checkpoints(QObject):
    """The draft saves itself; a checkpoint is a name for how it stood."""

    said = Signal(str)
    failed = Signal(object)
    """The Fault that kept something from being done."""

    def __init__(self, courier: Courier, opened: Opened, settle: Settle, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._courier, self._opened, self._settle = courier, opened, settle
        self._awaited: tuple[Blueprint, str] | None = None
        opened.changed.connect(self._shown)

    def dialog(self, parent: QWidget) -> CheckpointDialog | None:
        """Asks for a name; None where no draft is shown, which is said."""
        if self._opened.showing is not Showing.DRAFT:
            self.said.emit(self.tr("There is nothing to keep: what is shown does not change."))
            return None
        dialog = CheckpointDialog(words.moment(QDateTime.currentMSecsSinceEpoch()), parent)
        dialog.named.connect(lambda name: self._settle(partial(self._keep, name)))
        return dialog

    def _keep(self, name: str) -> None:
        opened = self._opened
        command = KeepCheckpoint(blueprint_id=opened.blueprint_id, expected_revision=opened.revision, name=name)
        self._courier.do(command, self, self._kept, self.failed.emit)

    def _kept(self, checkpoint: CheckpointView) -> None:
        self.said.emit(self.tr("Kept as “{name}”: you find it in the history.").format(name=checkpoint.name))

    def go_back_to(self, before: Blueprint, name: str) -> None:
        """Make it the draft again: one step of the draft that can be undone; where there is no draft, it begins one."""
        if self._opened.showing is Showing.DRAFT:
            self._draw(before, name)
        else:
            self._awaited = before, name
            self._opened.open(before.id)

    def _shown(self) -> None:
        awaited, self._awaited = self._awaited, None
        if awaited is None or awaited[0].id != self._opened.blueprint_id:
            return
        if self._opened.showing is Showing.DRAFT:
            self._draw(*awaited)
        else:
            self._opened.draft_as(awaited[0])

    def _draw(self, before: Blueprint, name: str) -> None:
        document = self._opened.document
        text = self.tr("Go back to “{name}”").format(name=name)
        if document.apply(text, before):
            told = self.tr("The draft is again as it was at “{name}”. Ctrl+Z takes that back.")
        else:
            told = self.tr("The draft is as it was at “{name}” already.")
        self.said.emit(told.format(name=name))

    def delete(self, checkpoint: CheckpointView) -> None:
        """Delete it; the draft stays as it is."""
        command = DeleteCheckpoint(blueprint_id=checkpoint.blueprint.id, checkpoint_id=checkpoint.checkpoint_id)
        self._courier.do(command, self, lambda _none: self._deleted(checkpoint), self.failed.emit)

    def _deleted(self, checkpoint: CheckpointView) -> None:
        if self._opened.checkpoint == checkpoint:
            self._opened.open(checkpoint.blueprint.id)
