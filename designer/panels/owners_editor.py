"""Who may execute a transition: several kinds of owners, added up; four eyes take away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import override

from PySide6.QtWidgets import QVBoxLayout, QWidget

from designer.catalogue import Choice
from designer.panels.cards import begun_with
from designer.panels.cards_editor import CardsEditor
from designer.panels.criteria.words import role_names
from designer.panels.editors import ChoiceEditor
from designer.panels.several import SeveralEditor
from runtime.model import owners
from runtime.model.fields import FieldType
from runtime.model.owners import Share
from runtime.model.people import Role

type Tell = Callable[[object], None]


class OwnersEditor(CardsEditor):
    """Cards of owners; nobody named means everybody of the ticket's department."""

    def _names(self) -> dict[str, str]:
        return {
            "anyone_in_department": self.tr("Everybody of the department"),
            "assignee": self.tr("The ticket’s owner"),
            "people": self.tr("Named people"),
            "teams": self.tr("Teams"),
            "ticket_team": self.tr("The ticket’s team"),
            "roles": self.tr("Roles"),
            "person_in_field": self.tr("The person in a field"),
            "requester": self.tr("The customer who asked"),
            "supervisor_of_assignee": self.tr("The manager of the ticket’s owner"),
            "other_department": self.tr("Another department"),
            "previous_performer": self.tr("Whoever performed the step before"),
            "not_performer_of": self.tr("Four eyes: not who performed…"),
        }

    @override
    def _title(self, value: object) -> str:
        return self._names()[value.kind]  # type: ignore[attr-defined]

    @override
    def _kinds(self) -> Sequence[tuple[str, Callable[[], object]]]:
        names = self._names()
        makers: dict[str, Callable[[], object] | None] = {
            "assignee": owners.Assignee,
            "teams": lambda: owners.Teams(ids=()),
            "people": lambda: owners.People(ids=()),
            "roles": lambda: owners.Roles(roles=(Role.AGENT,)),
            "ticket_team": owners.TicketTeam,
            "supervisor_of_assignee": owners.SupervisorOfAssignee,
            "person_in_field": begun_with(self._person_fields(), lambda key: owners.PersonInField(field=key)),
            "requester": owners.Requester,
            "other_department": begun_with(
                self._catalogue.departments, lambda key: owners.OtherDepartment(department=key)
            ),
            "previous_performer": owners.PreviousPerformer,
            "not_performer_of": begun_with(self._transitions(), lambda key: owners.NotPerformerOf(transition=key)),
            "anyone_in_department": owners.AnyoneInDepartment,
        }
        return [(names[kind], make) for kind, make in makers.items() if make is not None]

    @override
    def _body(self, value: object, tell: Tell) -> QWidget | None:
        match value:
            case owners.People(ids=ids):
                return _several(self._catalogue.people, ids, lambda chosen: tell(owners.People(ids=chosen)))
            case owners.Teams(ids=ids):
                return _several(self._catalogue.teams, ids, lambda chosen: tell(owners.Teams(ids=chosen)))
            case owners.Roles(roles=roles):
                return _several(_role_choices(), roles, lambda chosen: tell(owners.Roles(roles=chosen)))
            case owners.OtherDepartment():
                return self._department(value, tell)
        return self._one_chosen(value, tell)

    def _one_chosen(self, value: object, tell: Tell) -> QWidget | None:
        match value:
            case owners.PersonInField(field=key):
                return _one(self._person_fields(), key, lambda new: tell(owners.PersonInField(field=new)))
            case owners.NotPerformerOf(transition=key):
                return _one(self._transitions(), key, lambda new: tell(owners.NotPerformerOf(transition=new)))
        return None

    def _department(self, value: owners.OtherDepartment, tell: Tell) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        department, share = ChoiceEditor(), ChoiceEditor()
        department.offer(self._catalogue.departments)
        department.show_value(value.department)
        department.setAccessibleName(self.tr("Department"))
        share.offer(
            [
                Choice(Share.FULL.value, self.tr("sees the whole ticket")),
                Choice(Share.READ.value, self.tr("reads the ticket, changes nothing else")),
                Choice(Share.RESTRICTED.value, self.tr("sees only what its transition needs")),
            ]
        )
        share.show_value(value.share.value)
        share.setAccessibleName(self.tr("What it sees"))

        def say(_picked: object) -> None:
            level = Share(share.value or Share.FULL)
            tell(owners.OtherDepartment(department=department.value or value.department, share=level))

        for editor in (department, share):
            editor.picked.connect(say)
            column.addWidget(editor)
        return whole

    def _person_fields(self) -> list[Choice]:
        setup = self._catalogue.setup
        fields = setup.fields if setup else ()
        return [Choice(field.id, field.name) for field in fields if field.type is FieldType.PERSON]

    def _transitions(self) -> list[Choice]:
        return [Choice(each.id, each.name) for each in self._blueprint().transitions]


def _role_choices() -> list[Choice]:
    return [Choice(role.value, name) for role, name in role_names().items()]


def _several(choices: Sequence[Choice], chosen: Sequence[str], tell: Tell) -> QWidget:
    editor = SeveralEditor()
    editor.offer(choices)
    editor.show_value([str(key) for key in chosen])
    editor.edited.connect(tell)
    return editor


def _one(choices: Sequence[Choice], key: str, tell: Tell) -> QWidget:
    editor = ChoiceEditor()
    editor.offer(choices)
    editor.show_value(key)
    editor.picked.connect(tell)
    return editor
