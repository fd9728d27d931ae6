"""The Blueprint being drawn, and the way back from everything done to it. Knows no picture and no desk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from runtime.model.blueprint import Blueprint
from runtime.model.merge import Merged
from runtime.model.merge import merge as joined_with
from runtime.model.reasons import Reason
from runtime.model.refusals import EditRefused

_KEPT = 20
"""So many of the newest changes can still be undone after somebody else's came in: each is joined with theirs."""


@dataclass(slots=True)
class _Change:
    """What one gesture did: the value before, the value after."""

    text: str
    before: Blueprint
    after: Blueprint
    merge: str


class Document(QObject):
    """Holds one draft and its undo stack. Changes enter by `apply` or `attempt`; views listen to `changed`.

    Undo never computes: it puts the value of before back, so it can never fail.
    """

    changed = Signal(object, object)
    """The Blueprint before, and the Blueprint after."""
    stack_changed = Signal()
    """What can be undone or redone, or whether the draft is dirty, changed."""
    refused = Signal(object)
    """The first Reason why an edit was not made."""
    read_only_changed = Signal(bool)

    def __init__(self, blueprint: Blueprint, parent: QObject | None = None, *, read_only: bool = False) -> None:
        super().__init__(parent)
        self._blueprint = blueprint
        self._read_only = read_only
        self._done: list[_Change] = []
        self._undone: list[_Change] = []
        self._clean: Blueprint = blueprint
        self._may_merge = False

    @property
    def blueprint(self) -> Blueprint:
        """The draft as it is now."""
        return self._blueprint

    @property
    def read_only(self) -> bool:
        """Whether every edit is refused: a published version is looked at, not drawn on."""
        return self._read_only

    @read_only.setter
    def read_only(self, read_only: bool) -> None:
        """Refuse every edit from now on, or none."""
        if read_only != self._read_only:
            self._read_only = read_only
            self.read_only_changed.emit(read_only)

    def why_not_edit(self) -> Reason | None:
        """Why nothing can be changed; None when it can."""
        if not self._read_only:
            return None
        sentence = self.tr("This version is published and cannot be changed. Make a draft of it first.")
        return Reason("read_only", sentence)

    def apply(self, text: str, after: Blueprint, merge: str = "") -> bool:
        """Make `after` the draft, as one change that can be undone; False when refused or nothing changed.

        Consecutive changes with the same `merge` key become one: a name as it is typed, a key held down.
        """
        reason = self.why_not_edit()
        if reason is not None:
            self.refused.emit(reason)
            return False
        if after == self._blueprint:
            return False
        self._undone.clear()
        if self._merges(merge):
            self._done[-1].after = after
        else:
            self._done.append(_Change(text, self._blueprint, after, merge))
        self._may_merge = True
        self._become(after)
        return True

    def attempt(self, text: str, edit: Callable[[Blueprint], Blueprint], merge: str = "") -> bool:
        """Apply an edit of `runtime.model.edits`; what it refuses is told by `refused`. True when the draft changed."""
        try:
            after = edit(self._blueprint)
        except EditRefused as why:
            self.refused.emit(why.reasons[0])
            return False
        return self.apply(text, after, merge)

    def end_merge(self) -> None:
        """Whatever comes next is a change of its own, also with the same key: the field was left."""
        self._may_merge = False

    def undo(self) -> None:
        """Take the last change back; nothing when there is none."""
        if self._done and not self._read_only:
            change = self._done.pop()
            self._undone.append(change)
            self._may_merge = False
            self._become(change.before)

    def redo(self) -> None:
        """Make the change that was taken back last once more; nothing when there is none."""
        if self._undone and not self._read_only:
            change = self._undone.pop()
            self._done.append(change)
            self._may_merge = False
            self._become(change.after)

    @property
    def undo_text(self) -> str:
        """What `undo` would take back; nothing when there is nothing."""
        return self._done[-1].text if self._done else ""

    @property
    def redo_text(self) -> str:
        """What `redo` would make again; nothing when there is nothing."""
        return self._undone[-1].text if self._undone else ""

    @property
    def changes(self) -> int:
        """How many changes can be undone."""
        return len(self._done)

    @property
    def dirty(self) -> bool:
        """Whether the draft is not what was last marked clean."""
        return self._blueprint is not self._clean and self._blueprint != self._clean

    def mark_clean(self, saved: Blueprint | None = None) -> None:
        """The draft, or the value of it that was on its way, is kept somewhere safe."""
        self._clean = self._blueprint if saved is None else saved
        self._may_merge = False
        self.stack_changed.emit()

    def replace(self, blueprint: Blueprint) -> None:
        """Show another Blueprint: clean, with nothing to undo."""
        self._done.clear()
        self._undone.clear()
        self._clean = blueprint
        self._may_merge = False
        self._become(blueprint)

    def take_in(self, base: Blueprint, theirs: Blueprint) -> tuple[Reason, ...]:
        """What somebody else made of `base` comes below what was done here, so undo takes back one's own changes only.

        When both changed the same, nothing happens, and the answer says where. A change that was made where they
        changed something too can be undone no more, nor can those before it.
        """
        found = joined_with(base, self._blueprint, theirs)
        if found.conflicts:
            return found.conflicts
        self._done = _above(
            self._done, found.blueprint, lambda each: joined_with(base, each.before, theirs), backward=True
        )
        self._undone = _above(self._undone, found.blueprint, lambda each: joined_with(base, each.after, theirs))
        self._clean = theirs
        self._may_merge = False
        self._become(found.blueprint)
        return ()

    def _merges(self, key: str) -> bool:
        return bool(key) and self._may_merge and bool(self._done) and self._done[-1].merge == key

    def _become(self, blueprint: Blueprint) -> None:
        before, self._blueprint = self._blueprint, blueprint
        self.changed.emit(before, blueprint)
        self.stack_changed.emit()


def _above(
    changes: list[_Change], head: Blueprint, joined: Callable[[_Change], Merged], *, backward: bool = False
) -> list[_Change]:
    """The changes nearest to `head`, each with its far end joined; up to the first where that is not possible."""
    kept: list[_Change] = []
    near = head
    for change in reversed(changes[-_KEPT:]):
        found = joined(change)
        if found.conflicts:
            break
        before, after = (found.blueprint, near) if backward else (near, found.blueprint)
        if before != after:
            kept.append(_Change(change.text, before, after, change.merge))
        near = found.blueprint
    return kept[::-1]
