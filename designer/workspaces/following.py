"""Two owners at one draft: what the other one saves is shown here, too, while nothing here waits to be saved."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from designer.canvas.view import CanvasView
from designer.catalogue import Catalogue
from designer.courier import Courier
from designer.i18n import in_use
from designer.panels.criteria.words import operand_names
from designer.workspaces.draft_keeper import DraftKeeper, Keeping
from designer.workspaces.opened import Opened
from runtime.messages.blueprints import BlueprintSummary, DraftView, GetDraft
from runtime.messages.faults import Fault
from runtime.model.blueprint import Blueprint
from runtime.model.diff import diff
from runtime.model.diff_words import in_words

_LATELY_MS = 20_000


class Following(QObject):
    """Never disturbs a gesture: what came meanwhile is shown when it has ended."""

    changed = Signal()
    """`lately` is another."""

    def __init__(self, courier: Courier, opened: Opened, catalogue: Catalogue, view: CanvasView) -> None:
        super().__init__(view)
        self._courier, self._opened, self._catalogue, self._view = courier, opened, catalogue, view
        self.lately = ""
        """Who else changed what a moment ago, as a sentence."""
        self._fading = QTimer(self)
        self._fading.setSingleShot(True)
        self._fading.timeout.connect(self._forget)
        self._newest: dict[str, int] = {}
        self._asking = False
        opened.changed.connect(self._begin)
        opened.merged.connect(self._tell)
        opened.kept.connect(lambda _keeping: self._look())
        view.gesture_ended.connect(self._look)

    def hear(self, summaries: Sequence[BlueprintSummary]) -> None:
        """These are the drafts of the desk."""
        self._newest = {each.id: each.draft_revision or 0 for each in summaries}
        self._look()

    def _look(self) -> None:
        keeper = self._opened.keeper
        if keeper is None or self._asking or not self._at_rest(keeper):
            return
        key = self._opened.blueprint_id
        newest = self._newest.get(key, keeper.revision)
        if newest > keeper.revision:
            self._asking = True
            self._courier.ask(GetDraft(blueprint_id=key), self, partial(self._show, keeper), self._not_shown)
        elif not newest:  # somebody threw it away
            self._opened.open(key)

    def _at_rest(self, keeper: DraftKeeper) -> bool:
        return self._view.gesture is None and keeper.keeping is Keeping.SAVED

    def _show(self, keeper: DraftKeeper, view: DraftView) -> None:
        self._asking = False
        if keeper is self._opened.keeper and self._at_rest(keeper):
            keeper.follow(view)

    def _not_shown(self, _fault: Fault) -> None:
        """It is gone, or the desk is: whatever the next list of drafts says is done."""
        self._asking = False

    def _tell(self, view: DraftView, before: Blueprint) -> None:
        after = view.blueprint
        names = {**operand_names(), **self._catalogue.every_name()}
        told = [each.sentence for each in in_words(diff(before, after), before, after, in_use(), names)]
        by = ", ".join(
            self._catalogue.name_of(self._catalogue.people, each) for each in view.merged_with or (view.saved_by,)
        )
        more = f" (+ {len(told) - 1})" if len(told) > 1 else ""
        what = self.tr("{who} changed this draft too: {what}") if told else self.tr("{who} moved something here")
        self.lately = what.format(who=by, what="".join(told[:1]) + more)
        self._fading.start(_LATELY_MS)
        self.changed.emit()

    def _begin(self) -> None:
        """What is shown was read just now: the list of drafts is older."""
        self._newest.pop(self._opened.blueprint_id, None)
        self._forget()

    def _forget(self) -> None:
        self._fading.stop()
        if self.lately:
            self.lately = ""
            self.changed.emit()
