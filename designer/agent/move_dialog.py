"""A ticket moves to another department: what it leaves, what it enters, what becomes of its fields, said beforehand."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from designer import words
from designer.agent import questions
from designer.agent.details import FieldRow
from designer.agent.names import Names
from designer.agent.ticket_dialog import TicketDialog, labelled
from designer.catalogue import Choice
from designer.courier import Courier
from designer.panels.editors import ChoiceEditor
from designer.widgets.plain_text import text_label
from runtime.messages.base import SHORTEST_REASON
from runtime.messages.faults import Fault
from runtime.messages.tickets import TicketView
from runtime.messages.views import FieldChange, MoveDepartment, MovePreview, PreviewMove
from runtime.model.fields import FieldValue

translate = QCoreApplication.translate


class MoveDialog(TicketDialog):
    """Whatever is chosen, the desk is asked again what it would come to; nothing moves before it is confirmed."""

    def __init__(self, courier: Courier, names: Names, ticket: TicketView, parent: QWidget) -> None:
        title, confirm = translate("Moving", "Move to another department"), translate("Moving", "Move")
        super().__init__(courier, title, confirm, parent)
        self._names, self._ticket = names, ticket
        self.preview: MovePreview | None = None
        self._given: dict[str, FieldValue] = {}
        self.rows: dict[str, FieldRow] = {}
        self.department, self.team, self.reason = ChoiceEditor(), ChoiceEditor(), QLineEdit()
        self.meaning, self.card = text_label(), QFrame()
        self._fields = QVBoxLayout()
        self._arrange_body()
        self.department.picked.connect(self._choose)
        self.team.picked.connect(lambda _team: self._say_meaning())
        self._offer_departments()

    def _arrange_body(self) -> None:
        where = QHBoxLayout()
        where.addWidget(labelled(self.tr("Department"), self.department), 1)
        where.addWidget(labelled(self.tr("Team"), self.team), 1)
        self.card.setObjectName("card")
        inside = QVBoxLayout(self.card)
        inside.setContentsMargins(14, 12, 14, 12)
        inside.setSpacing(10)
        inside.addWidget(self.meaning)
        inside.addLayout(self._fields)
        self.body.addLayout(where)
        self.body.addWidget(self.card)
        self.body.addWidget(labelled(self.tr("Why? It stays in the ticket’s history."), self.reason))
        self.body.addStretch(1)
        self.reason.setMaxLength(2_000)
        self.resize(560, 420)

    def _offer_departments(self) -> None:
        others = [each for each in self._names.catalogue.departments if each.id != self._ticket.department]
        self.department.offer(others)
        if not others:
            self.show_problem(self.tr("This desk has one department only: there is nowhere to move to."))
            self.confirm.setEnabled(False)
            self.card.hide()
            return
        self.department.show_value(others[0].id)
        self.department.setFocus(Qt.FocusReason.OtherFocusReason)
        self._choose(others[0].id)

    def _choose(self, _department: object) -> None:
        """Another department: what was chosen for the one before says nothing here."""
        self._given = {}
        setup = self._names.catalogue.setup
        teams = [team for team in (setup.teams if setup else ()) if team.department in (None, self.department.value)]
        self.team.offer([Choice(team.id, team.name) for team in teams], self.tr("as below"))
        self.team.show_value(None)
        self._ask()

    def _ask(self) -> None:
        self.confirm.setEnabled(False)
        query = PreviewMove(ticket_id=self._ticket.id, department=self.department.value or "", fields=self._given)
        self._courier.ask(query, self, self._show, self._not_there)

    def _show(self, preview: MovePreview) -> None:
        if preview.department != self.department.value:
            return
        self.preview = preview
        self.show_problem("")
        self._say_meaning()
        self._show_fields(preview)
        self.card.show()
        self.confirm.setEnabled(True)

    def _say_meaning(self) -> None:
        if self.preview is not None:
            self.meaning.setText("\n".join(f"•  {text}" for text in self._consequences(self.preview)))

    def _not_there(self, fault: Fault) -> None:
        self.preview = None
        self.card.hide()
        self._refused(fault)
        self.confirm.setEnabled(False)

    def _consequences(self, preview: MovePreview) -> list[str]:
        names, said = self._names, []
        blueprint, state = names.name("blueprint", preview.leaves), names.state(preview.leaves, preview.leaves_state)
        if preview.leaves is not None:
            text = self.tr("It leaves the Blueprint “{blueprint}”, where it is in “{state}”.")
            said.append(text.format(blueprint=blueprint, state=state))
        blueprint, state = names.name("blueprint", preview.enters), names.state(preview.enters, preview.enters_state)
        text = self.tr("It enters the Blueprint “{blueprint}” in “{state}”.")
        if preview.enters is None:
            text = self.tr("No Blueprint takes it in there: its status stays as it is.")
        said.append(text.format(blueprint=blueprint, state=state))
        said.append(self._whose(preview))
        kept = sum(change.kept for change in preview.fields)
        if kept:
            said.append(self.tr("Fields kept as they are: {count}.").format(count=words.number(kept)))
        return said

    def _whose(self, preview: MovePreview) -> str:
        nobody = self.tr("nobody")
        team = self._names.name("team", self.team.value or preview.team) or nobody
        assignee = self._names.person(preview.assignee) or nobody
        return self.tr("Team: {team}. Assignee: {assignee}.").format(team=team, assignee=assignee)

    def _show_fields(self, preview: MovePreview) -> None:
        """Those that change, each with what it may be there; the ones that are shown already stay."""
        changed = {change.id: change for change in preview.fields if not change.kept or change.id in self._given}
        if changed.keys() == self.rows.keys():
            return
        for row in self.rows.values():
            self._fields.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {key: self._row(change) for key, change in changed.items()}
        for row in self.rows.values():
            self._fields.addWidget(row)

    def _row(self, change: FieldChange) -> FieldRow:
        question = questions.of_field(change.id, self._names, self.department.value)
        old = self._names.field_value(change.id, change.old) if change.old is not None else words.NOTHING
        note = self.tr("Was “{value}”, which is not offered there.").format(value=old)
        if change.new is None:
            note = self.tr("Was “{value}”, which is not offered there: choose, or it is emptied.").format(value=old)
        row = FieldRow(change.id, question, change.new, note, may_edit=True)
        row.changed.connect(self._give)
        return row

    def _give(self, key: str, value: object) -> None:
        self._given[key] = value  # type: ignore[assignment]  # what an input holds is a field's value
        self._ask()

    @override
    def _send(self) -> None:
        reason = self.reason.text().strip()
        if len(reason) < SHORTEST_REASON:
            self.show_problem(self.tr("Say why, in a few words: it stays in the history."))
            self.reason.setFocus()
            return
        command = MoveDepartment(
            ticket_id=self._ticket.id,
            expected_version=self._ticket.version,
            department=self.department.value or "",
            team=self.team.value,
            fields=self._given,
            reason=reason,
        )
        self._carry(command, lambda _place: None)
