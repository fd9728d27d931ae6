"""One's own signature: written by language, and shown as it will stand below a reply."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from designer.agent.ticket_dialog import TicketDialog
from designer.catalogue import Choice
from designer.courier import Courier
from designer.panels.editors import ChoiceEditor
from designer.panels.signature_editor import SignatureEditor
from designer.widgets.assistance import explain
from designer.widgets.plain_text import text_label
from runtime.messages.setup import SetupView
from runtime.messages.signing import PutSignature
from runtime.model.people import Person
from runtime.model.signatures import signature, signs_as, unknown_in
from runtime.model.ticket import Ticket

translate = QCoreApplication.translate


class SignatureDialog(TicketDialog):
    """What is left empty is the department's to say, or the desk's."""

    def __init__(self, courier: Courier, setup: SetupView, person: str, parent: QWidget) -> None:
        title, confirm = translate("SignatureDialog", "My signature"), translate("SignatureDialog", "Save")
        super().__init__(courier, title, confirm, parent)
        explain(self, "letters")
        self._setup = setup.as_setup()
        self._person: Person = self._setup.people[person]
        self.editor, self.department, self.preview = SignatureEditor(), ChoiceEditor(), text_label("", "secondary")
        self._fill()
        self.editor.show_value(self._person.signature)
        self._offer_departments()
        self.editor.edited.connect(lambda _texts: self._look())
        self.editor.tabs.currentChanged.connect(lambda _place: self._look())
        self.department.picked.connect(lambda _key: self._look())
        self._look()
        self.editor.setFocus()
        self.resize(620, 440)

    def _fill(self) -> None:
        self.body.addWidget(text_label(self._purpose(), "secondary"))
        self.body.addWidget(self.editor)
        self.body.addWidget(text_label(self.tr("Below a reply it reads:"), "rowLabel"))
        self.body.addWidget(self.department)
        card = QFrame()
        card.setObjectName("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 10, 12, 10)
        column.addWidget(self.preview, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(card, 1)

    def _purpose(self) -> str:
        if not self._setup.settings.lifecycle.replies_name_author:
            return self.tr("Replies of this desk bear nobody’s name, so the house’s signature stands below them all.")
        return self.tr(
            "It stands below your replies to customers, in the language of whoever reads them; never below notes. "
            "Without one of your own, your department’s or the desk’s stands there."
        )

    def _offer_departments(self) -> None:
        """One's own first; where there is one only, nothing is to be chosen."""
        known = self._setup.departments
        mine = [known[key] for key in self._person.departments if key in known] or list(known.values())
        self.department.offer([Choice(each.id, each.name) for each in mine])
        self.department.show_value(mine[0].id if mine else None)
        self.department.setAccessibleName(self.tr("Department of the ticket"))
        self.department.setVisible(len(mine) > 1)

    def _look(self) -> None:
        unknown = unknown_in(self.editor.value.values())
        names = ", ".join(f"${{{name}}}" for name in unknown)
        self.show_problem(self.tr("Nobody knows {names}: correct or remove it.").format(names=names) if unknown else "")
        self.confirm.setEnabled(not unknown)
        writer = signs_as(self._person.id, self._setup)
        written = writer.having(signature=self.editor.value) if writer is not None else None
        shown = signature(self._setup, self.editor.language, ticket=self._some_ticket(), writer=written)
        self.preview.setText(shown or self.tr("Nothing stands below it."))

    def _some_ticket(self) -> Ticket:
        """One of the department that is chosen, in a team of the person's."""
        department = self.department.value or ""
        team = next((each.id for each in self._setup.teams.values() if self._person.id in each.members), None)
        return Ticket(
            id=4512, subject="", department=department, team=team, status="", version=1, created_at=0, updated_at=0
        )

    @override
    def _send(self) -> None:
        self._carry(PutSignature(texts=self.editor.value), lambda _changed: None)
