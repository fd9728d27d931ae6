"""The Blueprint that is open for drawing: its draft, or its newest version to look at, and where changes go."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from designer.courier import Courier
from designer.document import Document
from designer.panels.versions.past import DRAFT
from designer.workspaces.draft_keeper import STUCK, DraftKeeper, Keeping
from designer.workspaces.shelter import Shelter
from runtime.messages.blueprints import DraftView, GetDraft, GetVersion, SaveDraft, VersionView
from runtime.messages.checkpoints import CheckpointView
from runtime.messages.faults import Fault, NotFound
from runtime.model.blueprint import Blueprint


class Showing(StrEnum):
    """What the canvas shows."""

    NOTHING = "nothing"
    DRAFT = "draft"
    VERSION = "version"
    CHECKPOINT = "checkpoint"


class Left(NamedTuple):
    """A drawing that was left while the desk did not have it, and the draft it was made from."""

    drawn: Blueprint
    base: Blueprint
    revision: int


class Opened(QObject):
    """At most one Blueprint is open. Another one is opened only after the draft of this one is on its way."""

    changed = Signal()
    """Another Blueprint is shown, or the same one otherwise."""
    kept = Signal(object)
    """The Keeping of the draft."""
    failed = Signal(object)
    """The Fault that kept something from being shown or saved."""
    in_conflict = Signal(object)
    """The Conflict with somebody else's changes."""
    merged = Signal(object, object)
    """The DraftView in which somebody else's changes are joined with ours, and the Blueprint before them."""

    def __init__(self, courier: Courier, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._courier, self.document = courier, document
        self.showing = Showing.NOTHING
        self.blueprint_id = ""
        self.beginning = False
        """A Blueprint was begun that the desk does not know of yet."""
        self.version: int | None = None
        """The number of the version that is shown, while one is."""
        self.checkpoint: CheckpointView | None = None
        """The checkpoint that is shown, while one is."""
        self.keeper: DraftKeeper | None = None
        self._left: dict[str, Left] = {}
        self.shelter: Shelter | None = None
        """Keeps on this computer what the desk does not have, where there is one."""
        self._lost: tuple[Blueprint, ...] = ()
        document.changed.connect(lambda _before, _after: self._shelter())
        self.kept.connect(self._look)

    def open(self, blueprint_id: str) -> None:
        """Show a Blueprint's draft; the newest version where it has none."""
        self.close()
        self.blueprint_id = blueprint_id
        otherwise = partial(self._no_draft, blueprint_id)
        self._courier.ask(GetDraft(blueprint_id=blueprint_id), self, self._show_draft, otherwise)

    def look_at(self, blueprint_id: str, number: int | None = None) -> None:
        """Show a version, to read only."""
        self.close()
        self.blueprint_id = blueprint_id
        query = GetVersion(blueprint_id=blueprint_id, number=number)
        self._courier.ask(query, self, self._show_version, self.failed.emit)

    def look_at_checkpoint(self, checkpoint: CheckpointView) -> None:
        """Show a checkpoint, to read only."""
        self.close()
        self._show_to_read(Showing.CHECKPOINT, checkpoint.blueprint, checkpoint=checkpoint)

    def begin(self, blueprint: Blueprint) -> None:
        """Make a draft that is not there yet, and show it."""
        self.close()
        self.blueprint_id, self.beginning = blueprint.id, True
        command = SaveDraft(blueprint=blueprint, expected_revision=0)
        self._courier.do(command, self, self._show_draft, self._not_begun)

    def draft_as(self, before: Blueprint) -> None:
        """Begin the draft of a Blueprint that has none with this, and show it."""
        self.close()
        command = SaveDraft(blueprint=before, expected_revision=0)
        self._courier.do(command, self, self._show_draft, partial(self._not_drafted, before.id))

    def _not_drafted(self, blueprint_id: str, fault: Fault) -> None:
        """Show again what there is."""
        self.failed.emit(fault)
        self.open(blueprint_id)

    def close(self) -> None:
        """Save what is not saved yet, and show nothing.

        What cannot be saved is kept here, and is there again when the Blueprint is opened again.
        """
        if self.keeper is not None:
            self.keeper.changed.disconnect(self.kept)
            if self.document.dirty:
                self._shelter(at_once=True)
                follow = partial(self._follow_last, self.keeper, self.document.blueprint)
                follow(self.keeper.keeping)
                self.keeper.changed.connect(follow)
            self.keeper.end()
            self.keeper = None
        self.showing, self.version, self.checkpoint = Showing.NOTHING, None, None

    def end(self) -> None:
        """Close it for good."""
        self.close()
        if self.shelter is not None:
            self.shelter.end()

    def _follow_last(self, keeper: DraftKeeper, drawn: Blueprint, keeping: Keeping) -> None:
        if keeping in STUCK:
            left = self._left[drawn.id] = Left(drawn, keeper.base, keeper.revision)
            self._keep_here(*left)
        elif keeping is Keeping.SAVED:
            self._left.pop(drawn.id, None)
            self._unshelter(drawn.id)

    def _shelter(self, *, at_once: bool = False) -> None:
        """What is drawn and not saved is kept on this computer too."""
        if self.keeper is not None and self.document.dirty:
            self._keep_here(self.document.blueprint, self.keeper.base, self.keeper.revision, at_once=at_once)

    def _keep_here(self, drawn: Blueprint, base: Blueprint, revision: int, *, at_once: bool = True) -> None:
        if self.shelter is not None and drawn not in self._lost:
            (self.shelter.keep if at_once else self.shelter.wait)(drawn, base, revision)

    def _unshelter(self, blueprint_id: str) -> None:
        if self.shelter is not None:
            self.shelter.forget(blueprint_id)

    def _look(self, keeping: Keeping) -> None:
        if keeping in STUCK:
            self._shelter(at_once=True)
        elif self.settled:
            self._unshelter(self.blueprint_id)

    def take_up(self, left: Left) -> None:
        """Show what was drawn once and never saved, above the draft it was made from; then it is saved as any other."""
        self._left[left.drawn.id] = left
        self.open(left.drawn.id)
        self.beginning = True  # the desk may not know of it any more

    def lose(self) -> None:
        """Nobody wants what is not saved now."""
        self._lost = (self.document.blueprint, *(left.drawn for left in self._left.values()))
        for drawn in self._lost:
            self._unshelter(drawn.id)

    @property
    def sheltered(self) -> bool:
        """Whether everything that is not saved is on this computer's disk."""
        here = () if self.settled else (self.blueprint_id,)
        return self.shelter is not None and all(map(self.shelter.holds, (*self._left, *here)))

    @property
    def left_behind(self) -> tuple[str, ...]:
        """The names of Blueprints that were left while what was drawn in them could not be saved."""
        return tuple(left.drawn.name for left in self._left.values())

    @property
    def number(self) -> int:
        """Of what is shown, as the history counts: of the version, of the checkpoint, or 0 for the draft."""
        return self.version or (-self.checkpoint.checkpoint_id if self.checkpoint is not None else DRAFT)

    @property
    def revision(self) -> int:
        """The revision of the draft as the desk keeps it; 0 while no draft is shown."""
        return self.keeper.revision if self.keeper is not None else 0

    @property
    def settled(self) -> bool:
        """Whether the desk has everything that was drawn."""
        return self.keeper is None or (self.keeper.keeping is Keeping.SAVED and not self.document.dirty)

    def _show_draft(self, draft: DraftView) -> None:
        if draft.blueprint.id != self.blueprint_id:  # another one was opened meanwhile
            return
        self.beginning = False
        self.document.read_only = False
        left = self._left.pop(draft.blueprint.id, None)
        self.document.replace(draft.blueprint if left is None else left.base)
        revision = draft.revision if left is None else left.revision
        keeper = self.keeper = DraftKeeper(self._courier, self.document, revision, self)
        keeper.changed.connect(self.kept)
        keeper.failed.connect(self.failed)
        keeper.in_conflict.connect(self.in_conflict)
        keeper.merged.connect(self.merged)
        self.showing = Showing.DRAFT
        self.version = self.checkpoint = None
        self.changed.emit()
        if left is not None:
            self.document.apply(self.tr("What was not saved yet"), left.drawn)

    def _not_begun(self, fault: Fault) -> None:
        self.beginning = False
        self.failed.emit(fault)

    def _no_draft(self, blueprint_id: str, fault: Fault) -> None:
        self.beginning = False
        left = self._left.get(blueprint_id)
        if isinstance(fault, NotFound) and left is not None:
            self._begin_again(left)
        elif isinstance(fault, NotFound):
            self.look_at(blueprint_id)
        else:
            self.failed.emit(fault)

    def _begin_again(self, left: Left) -> None:
        """The draft it was made from is gone: it is a draft of its own."""
        self.blueprint_id, self.beginning = left.drawn.id, True

        def show(draft: DraftView) -> None:
            del self._left[left.drawn.id]
            self._unshelter(left.drawn.id)
            self._show_draft(draft)

        self._courier.do(SaveDraft(blueprint=left.drawn, expected_revision=0), self, show, self._not_begun)

    def _show_version(self, version: VersionView) -> None:
        if version.blueprint.id != self.blueprint_id:
            return
        self._show_to_read(Showing.VERSION, version.blueprint, version=version.number)

    def _show_to_read(
        self,
        showing: Showing,
        drawn: Blueprint,
        *,
        version: int | None = None,
        checkpoint: CheckpointView | None = None,
    ) -> None:
        self.document.replace(drawn)
        self.document.read_only = True
        self.showing, self.version, self.checkpoint = showing, version, checkpoint
        self.changed.emit()
