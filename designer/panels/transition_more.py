"""Before, during and after a transition."""

from __future__ import annotations

from typing import Any, override

from PySide6.QtWidgets import QWidget

from designer.catalogue import Catalogue, Choice
from designer.courier import Courier
from designer.document import Document
from designer.panels.actions_editor import ActionsEditor
from designer.panels.criteria.editor import CriteriaEditor
from designer.panels.criteria.matches import MatchLine
from designer.panels.editors import ChoiceEditor, DurationEditor, NumberEditor
from designer.panels.form_editor import FormEditor
from designer.panels.form_preview import FormPreview
from designer.panels.owners_editor import OwnersEditor
from designer.panels.page import Rows
from designer.panels.transition_page import TransitionTab
from designer.widgets.assistance import explain
from designer.widgets.tick import Tick
from runtime.messages.matching import CountMatches
from runtime.model.blueprint import Approval, Unmet
from runtime.model.durations import Duration, Unit

_DEADLINE = Duration(amount=2, unit=Unit.BUSINESS_DAYS)


class BeforePage(TransitionTab):
    """Who may execute it, under which conditions, and who must agree."""

    def __init__(
        self, document: Document, catalogue: Catalogue, courier: Courier | None, parent: QWidget | None = None
    ) -> None:
        """`courier`: to the desk whose tickets the criteria are tried on, where there is one."""
        super().__init__(document, catalogue, parent)
        self.owners = OwnersEditor(catalogue, lambda: document.blueprint)
        self.criteria = CriteriaEditor(catalogue, lambda: document.blueprint)
        self.matches = MatchLine(courier)
        self.unmet = ChoiceEditor()
        self.approved = Tick()
        self.approvers = OwnersEditor(catalogue, lambda: document.blueprint)
        self.needs, self.how_many = ChoiceEditor(), NumberEditor(1, 50)
        self.has_deadline, self.deadline, self.reject_to = Tick(), DurationEditor(), ChoiceEditor()
        self._lay_out()
        self._connect()
        self.begin()

    @override
    def show_now(self) -> None:
        transition = self.transition
        if transition is None:
            return
        self.owners.show_value(transition.owners)
        self.criteria.show_value(transition.criteria)
        self.matches.count(CountMatches(criteria=transition.criteria, blueprint_id=self.document.blueprint.id))
        self.unmet.show_value(transition.unmet.value)
        states = [Choice(state.id, state.name) for state in self.document.blueprint.states]
        self.reject_to.offer(states, none=self.tr("stays where it is"))
        self.approved.set_checked(transition.approval is not None)
        self._approval.setVisible(transition.approval is not None)
        if transition.approval is not None:
            self._show_approval(transition.approval)

    def _show_approval(self, approval: Approval) -> None:
        self.approvers.show_value(approval.approvers)
        counted = isinstance(approval.needs, int)
        self.needs.show_value("count" if counted else str(approval.needs))
        self._count_row.setVisible(counted)
        if isinstance(approval.needs, int):
            self.how_many.setValue(approval.needs)
        self.has_deadline.set_checked(approval.deadline is not None)
        self._deadline_row.setVisible(approval.deadline is not None)
        self.deadline.show_value(approval.deadline or _DEADLINE)
        self.reject_to.show_value(approval.reject_to)

    @override
    def offer(self) -> None:
        unmet = {Unmet.HIDDEN: self.tr("its button is hidden"), Unmet.DISABLED: self.tr("its button says why not")}
        self.unmet.offer([Choice(key.value, name) for key, name in unmet.items()])
        needs = {"all": self.tr("all of them"), "any": self.tr("one of them"), "count": self.tr("so many of them")}
        self.needs.offer([Choice(key, name) for key, name in needs.items()])

    def _lay_out(self) -> None:
        rows = self.rows
        rows.section(lambda: self.tr("Who may execute it"))
        rows.row(self.owners, lambda: self.tr("Owners"), lambda: self.tr("None: every agent of the department."))
        rows.section(lambda: self.tr("When it is offered"))
        rows.whole(self.criteria)
        rows.whole(self.matches)
        rows.row(self.unmet, lambda: self.tr("Otherwise"))
        rows.section(lambda: self.tr("Approval"))
        rows.tick(self.approved)
        rows.say(self.approved.set_text, lambda: self.tr("Others must &agree before the ticket moves"))
        self._approval = self._approval_rows()
        explain(self._approval, "approvals")
        explain(self.approved, "approvals")
        rows.whole(self._approval)

    def _approval_rows(self) -> Rows:
        rows = Rows()
        rows.row(self.approvers, lambda: self.tr("Who must agree"))
        rows.row(self.needs, lambda: self.tr("How many"))
        self._count_row = rows.tick(self.how_many)
        rows.say(self.how_many.setAccessibleName, lambda: self.tr("How many"))
        rows.tick(self.has_deadline)
        rows.say(self.has_deadline.set_text, lambda: self.tr("They must answer within"))
        self._deadline_row = rows.tick(self.deadline)
        rows.row(self.reject_to, lambda: self.tr("Rejected, the ticket"))
        return rows

    def _connect(self) -> None:
        self.owners.edited.connect(lambda owners: self.put(self.tr("Change owners"), "owners", owners=owners))
        self.criteria.edited.connect(lambda tree: self.put(self.tr("Change criteria"), "criteria", criteria=tree))
        self.unmet.picked.connect(lambda key: self.put(self.tr("Change criteria"), unmet=key))
        self.approved.clicked.connect(
            lambda on: self.put(self.tr("Change the approval"), approval=Approval(approvers=()) if on else None)
        )
        self.approvers.edited.connect(lambda owners: self._agree(approvers=owners))
        self.needs.picked.connect(lambda key: self._agree(needs=self.how_many.value() if key == "count" else key))
        self.how_many.valueChanged.connect(lambda number: self._agree(needs=number))
        self.has_deadline.clicked.connect(lambda on: self._agree(deadline=self.deadline.value if on else None))
        self.deadline.edited.connect(lambda duration: self._agree(deadline=duration))
        self.reject_to.picked.connect(lambda key: self._agree(reject_to=key))

    def _agree(self, **changes: Any) -> None:
        transition = self.transition
        if transition is not None and transition.approval is not None:
            self.put(self.tr("Change the approval"), "approval", approval=transition.approval.having(**changes))


class DuringPage(TransitionTab):
    """What is filled in, and below it how agents see it."""

    def __init__(self, document: Document, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(document, catalogue, parent)
        self.form = FormEditor(catalogue, lambda: document.blueprint)
        self.rows.under(lambda: self.tr("What agents fill in"), self.form)
        self.preview = FormPreview(document, catalogue)
        self.rows.section(lambda: self.tr("What the agent sees"))
        self.rows.whole(self.preview)
        self.form.edited.connect(lambda items: self.put(self.tr("Change the form"), "form", form=items))
        self.begin()

    @override
    def show_now(self) -> None:
        if self.transition is not None:
            self.form.show_value(self.transition.form)
            self.preview.show_transition(self.transition)


class AfterPage(TransitionTab):
    """What happens then."""

    def __init__(
        self, document: Document, catalogue: Catalogue, courier: Courier | None, parent: QWidget | None = None
    ) -> None:
        """`courier`: to the desk with whose tickets letters are tried, where there is one."""
        super().__init__(document, catalogue, parent)
        self.happens = ActionsEditor(catalogue, lambda: document.blueprint, courier)
        self.rows.under(lambda: self.tr("What happens then"), self.happens)
        self.happens.edited.connect(lambda given: self.put(self.tr("Change actions"), "actions", actions=given))
        self.begin()

    @override
    def show_now(self) -> None:
        if self.transition is not None:
            self.happens.show_value(self.transition.actions)
