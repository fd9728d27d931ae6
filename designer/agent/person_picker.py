"""A colleague or a customer, found by name or address while one types."""

from __future__ import annotations

from typing import override

from PySide6.QtWidgets import QWidget

from designer.agent.names import Names
from designer.agent.picker import Picker
from designer.courier import Courier
from runtime.messages.requesters import FindRequesters, RequesterView
from runtime.model.folding import fold

_MOST = 5


class PersonPicker(Picker):
    """Tells somebody's id. Colleagues are known by heart, customers are asked for."""

    def __init__(self, courier: Courier, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(courier, parent)
        self._names = names
        self.say(self.line.setPlaceholderText, lambda: self.tr("Add a colleague or customer"))
        self.say(self.line.setAccessibleName, lambda: self.tr("Add a colleague or customer"))

    @override
    def _ask(self) -> None:
        if self.text:
            query = FindRequesters(text=self.text, limit=_MOST)
            self._courier.ask(query, self, self._show, lambda _fault: self._show(()))

    def _show(self, customers: tuple[RequesterView, ...]) -> None:
        wanted = fold(self.text)
        colleagues = [person for person in self._names.catalogue.people if wanted in fold(person.name)]
        found = {person.id: person.name for person in colleagues[:_MOST]}
        found |= {one.id: f"{one.name}   {one.email}".strip() for one in customers if one.id not in found}
        self._offer(found, self.tr("Nobody here is called so."))
