"""Keeps a draft on the desk while it is drawn: saved at most two seconds after a change, never over somebody else's."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal

from designer.courier import Courier
from designer.document import Document
from runtime.messages.blueprints import DraftView, SaveDraft
from runtime.messages.faults import Conflict, Fault
from runtime.model.blueprint import Blueprint
from runtime.model.merge import merge
from runtime.model.reasons import Reason

SAVE_AFTER_MS = 800
"""How long after a change the draft is saved; changes that come meanwhile are saved with it."""

TRY_AGAIN_MS = 5_000


class Keeping(StrEnum):
    """How the draft stands with the desk."""

    SAVED = "saved"
    WAITING = "waiting"
    SAVING = "saving"
    CONFLICT = "conflict"
    """Somebody else changed the same elements: nothing is saved until that is settled."""
    FAILED = "failed"
    """The desk did not take it; it is tried again."""


STUCK = (Keeping.CONFLICT, Keeping.FAILED)
"""The desk does not have what was drawn, and will not without somebody's or its own doing."""


class DraftKeeper(QObject):
    """Saves one document as the draft of one Blueprint. The document goes on being edited while a save is under way."""

    changed = Signal(object)
    """The Keeping, whenever it becomes another one."""
    saved = Signal(object)
    """The DraftView, as the desk keeps it."""
    merged = Signal(object, object)
    """The DraftView with somebody else's changes, which the document shows now, and the Blueprint before them."""
    in_conflict = Signal(object)
    """The Conflict: both sides changed the same elements."""
    failed = Signal(object)
    """The Fault that kept the draft from being saved."""

    def __init__(self, courier: Courier, document: Document, revision: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._courier, self._document = courier, document
        self.revision = revision
        """The revision of the draft that was saved last, or opened; 0 when there is none yet."""
        self.base = document.blueprint
        """The draft at that revision: what both sides of a conflict started from."""
        self.keeping = Keeping.SAVED
        self._ended = False
        self._last: Blueprint | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.save)
        document.changed.connect(self._wait)

    def save(self) -> None:
        """Save now, unless nothing changed, a save is under way, or a conflict waits to be settled."""
        self._timer.stop()
        if not self._document.dirty or self.keeping in (Keeping.SAVING, Keeping.CONFLICT):
            return
        blueprint = self._document.blueprint
        self._become(Keeping.SAVING)
        command = SaveDraft(blueprint=blueprint, expected_revision=self.revision)
        self._courier.do(command, self, lambda view: self._saved(blueprint, view), self._not_saved)

    def follow(self, view: DraftView) -> None:
        """Somebody else saved the draft: show it. What was drawn here and is not saved joins it by being saved."""
        if view.revision > self.revision and self.keeping is Keeping.SAVED and not self._document.dirty:
            before, self.base, self.revision = self.base, view.blueprint, view.revision
            self._document.take_in(before, view.blueprint)
            self.merged.emit(view, before)

    def settle(self, revision: int, base: Blueprint | None = None) -> None:
        """The conflict is settled by whoever draws: save over this revision, whose draft is `base`, from now on."""
        self.revision = revision
        self.base = self.base if base is None else base
        self._become(Keeping.WAITING if self._document.dirty else Keeping.SAVED)
        self.save()

    def end(self) -> None:
        """Save what is not saved yet, and watch no more: the document goes on to show something else."""
        if self.keeping is Keeping.SAVING and self._document.dirty:
            self._last = self._document.blueprint
        self.save()
        self._timer.stop()
        self._document.changed.disconnect(self._wait)
        self._ended = True

    def _wait(self) -> None:
        if self._document.dirty and self.keeping is not Keeping.CONFLICT:
            if self.keeping is not Keeping.SAVING:
                self._become(Keeping.WAITING)
            self._timer.start(SAVE_AFTER_MS)
        elif self.keeping in (Keeping.WAITING, Keeping.FAILED):  # undone: it is again what the desk has
            self._timer.stop()
            self._become(Keeping.SAVED)

    def _saved(self, sent: Blueprint, view: DraftView) -> None:
        if self._ended:
            self._save_last(sent, view)
            return
        self.revision = view.revision
        if view.blueprint != sent and not self._joined(sent, view.blueprint):
            return
        self.base = view.blueprint
        if view.blueprint == sent:
            self._document.mark_clean(sent)
        self._become(Keeping.SAVED)
        if view.blueprint != sent:
            self.merged.emit(view, sent)
        self.saved.emit(view)
        self._wait()

    def _joined(self, sent: Blueprint, kept: Blueprint) -> bool:
        """Show what others changed too, below what was drawn since; False when both changed the same."""
        conflicts = self._document.take_in(sent, kept)
        if conflicts:
            self.base = sent
            self._become(Keeping.CONFLICT)
            self.in_conflict.emit(_both_changed(conflicts))
        return not conflicts

    def _save_last(self, sent: Blueprint, kept: DraftView) -> None:
        """What was drawn while the save before the end was under way; `kept` has what others changed too.

        Where it is not taken, base and revision stay those of before: whoever saves it later is merged with all since.
        """
        last, self._last = self._last, None
        if last is None or last == sent:
            self._become(Keeping.SAVED)
            return
        found = merge(base=sent, mine=last, theirs=kept.blueprint)
        if found.conflicts:
            self._become(Keeping.CONFLICT)
            self.failed.emit(_both_changed(found.conflicts))
            return
        command = SaveDraft(blueprint=found.blueprint, expected_revision=kept.revision)
        self._courier.do(command, self, lambda view: self._saved(found.blueprint, view), self._not_saved)

    def _not_saved(self, fault: Fault) -> None:
        if isinstance(fault, Conflict):
            self._become(Keeping.CONFLICT)
            self.in_conflict.emit(fault)
            return
        self._become(Keeping.FAILED)
        self.failed.emit(fault)
        if not self._ended:
            self._timer.start(TRY_AGAIN_MS)

    def _become(self, keeping: Keeping) -> None:
        if keeping is not self.keeping:
            self.keeping = keeping
            self.changed.emit(keeping)


def _both_changed(conflicts: tuple[Reason, ...]) -> Conflict:
    sentences = " ".join(map(str, conflicts))
    return Conflict(f"Somebody else changed the same places meanwhile: {sentences}", conflicts)
