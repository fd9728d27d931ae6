"""Versions in the design workspace: its Publish button, its history panel, and drafts that two people changed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog

from designer.canvas.overlay import Element
from designer.courier import Courier
from designer.panels.versions.around import Around
from designer.panels.versions.compare_dialog import CompareDialog
from designer.panels.versions.conflict_dialog import ConflictDialog
from designer.panels.versions.history import History
from designer.panels.versions.job_dialog import JobDialog
from designer.panels.versions.past import DRAFT, Past
from designer.panels.versions.publish_dialog import PublishDialog
from designer.panels.versions.question import Question
from designer.panels.versions.where_used import WhereUsedDialog
from designer.theme import Theme
from designer.turns import in_their_turns
from designer.widgets.assistance import explain
from designer.workspaces.checkpoints import Checkpoints
from designer.workspaces.design import EMPTY, DesignWorkspace
from designer.workspaces.draft_keeper import Keeping
from designer.workspaces.opened import Showing
from designer.workspaces.panes import LatePanel
from designer.workspaces.past import PastKeeper
from designer.workspaces.what_it_means import WhatItMeans
from runtime.messages.base import Changes, Query
from runtime.messages.blueprints import (
    Activity,
    BlueprintSummary,
    DeleteBlueprint,
    DraftView,
    GetDraft,
    ListBlueprints,
    SetActivity,
)
from runtime.messages.checkpoints import CheckpointView
from runtime.messages.faults import Conflict, Fault, NotFound, Refused
from runtime.messages.migration import (
    DiscardDraft,
    MigrationView,
    PreviewRollBack,
    RollBackPreview,
    UsedBy,
    WhereUsed,
)
from runtime.model.blueprint import Blueprint
from runtime.model.diff import diff
from runtime.model.where_used import Kind


class Versions(QObject):
    """Opens one dialog at a time over the workspace; what a dialog decides is done here, through the courier."""

    told = Signal(object)
    """A Fault to be shown."""

    def __init__(self, courier: Courier, theme: Theme, design: DesignWorkspace) -> None:
        super().__init__(design)
        self._courier, self._design, self._opened = courier, design, design.opened
        self._around = Around(courier, theme, design.catalogue)
        self._means = WhatItMeans(self)
        self._history = LatePanel(partial(History, self._around))
        explain(self._history, "versions")
        self.dialog: QDialog | None = None
        """The one that is open."""
        self.question: Question | None = None
        """What is asked just now."""
        self._then: Callable[[], None] | None = None
        self.past: PastKeeper | None = None
        dock = design.panes.add("history", self._history, Qt.DockWidgetArea.BottomDockWidgetArea, beside="findings")
        design.findings.say(dock.setWindowTitle, lambda: self.tr("History"))
        self.where_used = QAction(design)
        self.where_used.setShortcut(QKeySequence("Ctrl+Alt+U"))
        self.where_used.triggered.connect(self.ask_where_used)
        design.addAction(self.where_used)
        design.inspector.offer(self.where_used, "where-used")
        design.canvas.commands.offered.append(self.where_used)
        design.findings.say(self.where_used.setText, lambda: self.tr("Where used…"))
        self.told.connect(design.failed)
        self.checkpoints = Checkpoints(courier, self._opened, self._when_settled, self)
        self._connect()

    def _connect(self) -> None:
        design = self._design
        design.checkpoint_wanted.connect(self.keep_checkpoint)
        self.checkpoints.said.connect(design.status.setText)
        self.checkpoints.failed.connect(self.told)
        design.publish_wanted.connect(self.publish)
        design.draft_wanted.connect(self.make_draft)
        self._opened.kept.connect(self._kept)
        self._opened.in_conflict.connect(self._ask_their_draft)
        design.divided.decision_wanted.connect(self._ask_their_draft)
        self._history.tell(self._join)

    @property
    def history(self) -> History:
        """The history, made by the first who looks at it."""
        return self._history.page

    def _join(self, history: History) -> None:
        self.past = PastKeeper(self._courier, self._opened, history)
        history.look_wanted.connect(self.look_at)
        history.compare_wanted.connect(self.compare)
        history.draft_wanted.connect(self.make_draft)
        history.discard_wanted.connect(self.discard)
        history.keep_wanted.connect(self.keep_checkpoint)
        history.forget_wanted.connect(self.forget)
        history.take_over_wanted.connect(self.take_over)
        history.job_wanted.connect(self.show_job)
        history.roll_back_wanted.connect(self.roll_back)
        history.activity_wanted.connect(self.set_activity)
        history.delete_wanted.connect(self.delete)

    def changed_elsewhere(self, changes: Changes) -> None:
        """The desk says that something changed."""
        if self.past is not None:
            self.past.changed_elsewhere(changes)

    # Publishing

    def publish(self) -> None:
        """Open the dialog, as soon as the desk has everything that was drawn."""
        self._when_settled(self._open_publish)

    def _open_publish(self) -> None:
        key = self._opened.blueprint_id
        if self._opened.showing is Showing.DRAFT:
            self._ask(ListBlueprints(), partial(self._publish_of, key))

    def _publish_of(self, key: str, summaries: tuple[BlueprintSummary, ...]) -> None:
        """One dialog, however often it was asked for; to make its parts, to put them in and to open it are turns."""
        if isinstance(self.dialog, PublishDialog):
            return
        activity = next((each.activity for each in summaries if each.id == key), Activity.DRAFT)
        self.dialog = dialog = PublishDialog(self._around, key, activity, self._design)
        dialog.wanted.connect(self._lead_to)
        dialog.published.connect(lambda _version: self._design.refresh())
        dialog.roll_back_wanted.connect(partial(self._roll_back, dialog.run.take_back))
        in_their_turns(dialog, dialog.complete, partial(self._open, dialog), dialog.begin)

    def _lead_to(self, element: Element | None) -> None:
        if element is None:
            self._design.selection.clear()
        else:
            self._design.canvas.centre(element)
        self._design.canvas.setFocus()

    # Looking

    def look_at(self, number: int) -> None:
        """Show a version or a checkpoint to read only, or the draft again."""
        key, kept = self._opened.blueprint_id, self._checkpoint(number)
        if kept is not None:
            self._opened.look_at_checkpoint(kept)
        elif number != DRAFT:
            self._opened.look_at(key, number)
        elif self._opened.showing is not Showing.DRAFT:
            self._opened.open(key)

    def _checkpoint(self, number: int) -> CheckpointView | None:
        past = self.history.past
        return past.checkpoint(number) if past is not None else None

    def compare(self, one: int, two: int) -> None:
        """Show how two of what the history numbers differ."""
        past = self.history.past
        if past is None:
            return
        if self._opened.showing is Showing.DRAFT:
            self._compare(past, (one, two), self._opened.document.blueprint)
        elif DRAFT in (one, two):
            query = GetDraft(blueprint_id=past.summary.id)
            self._ask(query, lambda view: self._compare(past, (one, two), view.blueprint))
        else:
            self._compare(past, (one, two), None)

    def _compare(self, past: Past, pair: tuple[int, int], draft: Blueprint | None) -> None:
        dialog = CompareDialog(self._around, past, draft, pair, self._design)
        dialog.draft_wanted.connect(self._take)
        self._open(dialog)

    def _take(self, number: int) -> None:
        """Make the draft what is numbered so: an edit, which undo takes back."""
        past, kept = self.history.past, self._checkpoint(number)
        shown = {self._opened.version: self._opened.document.blueprint}
        wanted = past.drawings.get(number) if past is not None else shown.get(number)
        if wanted is not None:
            name = kept.name if kept is not None else self.tr("Version {number}").format(number=number)
            self.checkpoints.go_back_to(wanted, name)

    def ask_where_used(self) -> None:
        """Where something is used that the chosen element uses, or anything else."""
        blueprint, element = self._opened.document.blueprint, self._design.selection.only
        self._open(WhereUsedDialog(self._around, blueprint, element, self._design))

    # The draft

    def keep_checkpoint(self) -> None:
        """Ask for a name, and keep the draft by it as it stands."""
        dialog = self.checkpoints.dialog(self._design)
        if dialog is not None:
            self._open(dialog)

    def forget(self, number: int) -> None:
        """Delete a checkpoint, after it was asked."""
        kept = self._checkpoint(number)
        if kept is not None:
            title, yes = self.tr("Delete the checkpoint “{name}”").format(name=kept.name), self.tr("Delete")
            self._question(title, self._means.forgetting(), yes, partial(self.checkpoints.delete, kept), loses=True)

    def make_draft(self, number: int) -> None:
        """Make a version or a checkpoint the draft; it is compared with the newest first."""
        newest = self.history.past.numbers[-1] if self.history.past is not None else number
        self._take(number) if newest == number else self.compare(newest, number)

    def discard(self) -> None:
        """Throw the draft away."""
        self._when_settled(lambda: self._ask_draft(self._discard))

    def _discard(self, draft: DraftView | None) -> None:
        past = self.history.past
        if draft is None or past is None or not past.versions:
            return
        newest = past.versions[0]
        sentences = self._means.discarding(newest.number, diff(newest.blueprint, draft.blueprint))
        key = draft.blueprint.id
        command = DiscardDraft(blueprint_id=key, expected_revision=draft.revision)

        def act() -> None:
            self._courier.do(command, self, lambda _none: self._opened.open(key), self._fail)

        self._question(self.tr("Discard the draft"), sentences, self.tr("Discard"), act, loses=True)

    def _ask_draft(self, then: Callable[[DraftView | None], None]) -> None:
        def otherwise(fault: Fault) -> None:
            then(None) if isinstance(fault, NotFound) else self._fail(fault)

        self._courier.ask(GetDraft(blueprint_id=self._opened.blueprint_id), self, then, otherwise)

    def _when_settled(self, then: Callable[[], None]) -> None:
        """Save what was drawn first; `then` follows when the desk has it."""
        if self._opened.settled:
            then()
            return
        self._then = then
        if self._opened.keeper is not None:
            self._opened.keeper.save()
            self._kept(self._opened.keeper.keeping)

    def _kept(self, keeping: Keeping) -> None:
        then = self._then
        if then is None:
            return
        if keeping is Keeping.CONFLICT:
            self._then = None
            self._ask_their_draft()
        elif keeping is Keeping.FAILED:
            self._then = None
        elif keeping is Keeping.SAVED and not self._opened.document.dirty:
            self._then = None
            then()

    # Two people, one draft

    def _ask_their_draft(self, _conflict: Conflict | None = None) -> None:
        query = GetDraft(blueprint_id=self._opened.blueprint_id)
        self._courier.ask(query, self, self._show_conflict, self._lost_draft)

    def _show_conflict(self, theirs: DraftView) -> None:
        keeper = self._opened.keeper
        if keeper is None or keeper.keeping is not Keeping.CONFLICT or isinstance(self.dialog, ConflictDialog):
            return
        mine = self._opened.document.blueprint
        dialog = ConflictDialog(self._around, keeper.base, mine, theirs, self._design)
        dialog.settled.connect(partial(self._settle, theirs))
        dialog.left_to_them.connect(partial(self._leave_to_them, theirs))
        self._open(dialog)

    def _settle(self, theirs: DraftView, joined: Blueprint) -> None:
        keeper = self._opened.keeper
        if keeper is not None:
            self._opened.document.apply(self.tr("Join two drafts"), joined)
            keeper.settle(theirs.revision, theirs.blueprint)

    def _leave_to_them(self, theirs: DraftView) -> None:
        """The draft becomes as it is on the desk: an edit, so undo brings back what was drawn here."""
        keeper = self._opened.keeper
        if keeper is not None:
            self._opened.document.apply(self.tr("Give mine up"), theirs.blueprint)
            self._opened.document.mark_clean()
            keeper.settle(theirs.revision, theirs.blueprint)

    def _lost_draft(self, fault: Fault) -> None:
        """The draft that was drawn on is gone from the desk."""
        keeper = self._opened.keeper
        if not isinstance(fault, NotFound) or keeper is None:
            self._fail(fault)
            return
        title, yes = self.tr("The draft was thrown away meanwhile"), self.tr("Keep mine as a new draft")
        self._question(title, self._means.thrown_away(), yes, partial(keeper.settle, 0))

    # Tickets under way

    def take_over(self, number: int) -> None:
        """Plan to take the tickets of an old version over to the newest one."""
        dialog = self._job_dialog()
        if dialog is not None:
            self._open(dialog)
            dialog.plan_for(number)

    def show_job(self, view: MigrationView) -> None:
        """What a migration did; to be gone on with where it is not at its end."""
        dialog = self._job_dialog()
        if dialog is not None:
            self._open(dialog)
            dialog.show_job(view)

    def _job_dialog(self) -> JobDialog | None:
        past = self.history.past
        if past is None or not past.versions:
            return None
        dialog = JobDialog(self._courier, past.versions, self._design)
        dialog.roll_back_wanted.connect(partial(self._roll_back, dialog.run.take_back))
        return dialog

    def roll_back(self, view: MigrationView) -> None:
        """Take a migration back, after it was said what cannot go back."""

        def show(reason: str) -> None:
            dialog = self._job_dialog()
            if dialog is not None:
                self._open(dialog)
                dialog.show_job(view)
                dialog.run.take_back(reason)

        self._roll_back(show, view)

    def _roll_back(self, act: Callable[[str], None], view: MigrationView) -> None:
        def ask(found: RollBackPreview) -> None:
            title = self.tr("Roll migration {number} back").format(number=view.job_id)
            question = self._question(title, self._means.rolling_back(found), self.tr("Roll back"), act, reason=True)
            if not found.back:
                question.unless(self.tr("No ticket can go back any more."))

        self._ask(PreviewRollBack(job_id=view.job_id), ask)

    # Whether it claims tickets

    def set_activity(self, activity: Activity) -> None:
        """Activate, fade or deactivate, after it was said what that means."""
        past = self.history.past
        if past is None:
            return
        title, sentences, yes = self._means.becoming(activity, past)
        self._question(title, sentences, yes, partial(self._become, past, activity))

    def _become(self, past: Past, activity: Activity) -> None:
        command = SetActivity(blueprint_id=past.summary.id, activity=activity)
        self._courier.do(command, self, lambda _summary: self._design.refresh(), self._fail)

    def delete(self) -> None:
        """Delete the Blueprint, if no ticket ever entered it; else it is offered to fade."""
        past = self.history.past
        if past is None:
            return
        title = self.tr("Delete “{name}”").format(name=past.summary.name)
        question = self._question(
            title, self._means.deleting(past), self.tr("Delete"), partial(self._delete, past), loses=True
        )

        def warn(found: tuple[UsedBy, ...]) -> None:
            others = [use.name for use in found if use.id != past.summary.id]
            if others:
                question.add(self._means.used_by(others))

        self._courier.ask(WhereUsed(of=Kind.BLUEPRINT, id=past.summary.id), question, warn, self._fail)

    def _delete(self, past: Past) -> None:
        key = past.summary.id
        if self._opened.keeper is not None:
            self._opened.document.mark_clean()
        self._opened.close()
        self._courier.do(
            DeleteBlueprint(blueprint_id=key), self, lambda _none: self._deleted(), partial(self._not_deleted, past)
        )

    def _deleted(self) -> None:
        self._opened.blueprint_id = ""
        self._opened.document.replace(EMPTY)
        self._opened.document.read_only = True
        self._opened.changed.emit()

    def _not_deleted(self, past: Past, fault: Fault) -> None:
        self._opened.open(past.summary.id)
        if not isinstance(fault, Refused) or past.summary.activity in (Activity.FADING, Activity.DRAFT):
            self._fail(fault)
            return
        title, fade = self.tr("“{name}” cannot be deleted").format(name=past.summary.name), self.tr("Let it fade")
        self._question(title, [fault.sentence], fade, partial(self._become, past, Activity.FADING))

    # Small things

    def _question(
        self,
        title: str,
        sentences: list[str],
        yes: str,
        act: Callable[..., None],
        *,
        reason: bool = False,
        loses: bool = False,
    ) -> Question:
        question = Question(title, sentences, yes, self.dialog or self._design, reason=reason, loses=loses)
        question.confirmed.connect(act if reason else lambda _why: act())
        question.finished.connect(partial(self._answered, question))
        self.question = question
        question.open()
        return question

    def _answered(self, question: Question, _result: int) -> None:
        if self.question is question:
            self.question = None

    def _open(self, dialog: QDialog) -> None:
        """Over the workspace, which goes on being painted."""
        self.dialog = dialog
        explain(dialog, "publishing" if isinstance(dialog, PublishDialog) else "versions")
        dialog.finished.connect(partial(self._closed, dialog))
        dialog.open()

    def _closed(self, dialog: QDialog, _result: int) -> None:
        if self.dialog is dialog:
            self.dialog = None
        if self.past is not None:
            self.past.refresh()

    def _ask[R](self, query: Query[R], then: Callable[[R], None]) -> None:
        self._courier.ask(query, self, then, self._fail)

    def _fail(self, fault: Fault) -> None:
        self.told.emit(fault)
