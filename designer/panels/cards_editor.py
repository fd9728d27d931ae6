"""Values as a list of cards, each with its form: what owners, actions and form items have in common."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import override

from PySide6.QtWidgets import QVBoxLayout, QWidget

from designer.catalogue import Catalogue
from designer.panels.cards import CardList
from designer.panels.value_form import Tell
from designer.widgets.speaking import Speaking
from runtime.model.blueprint import Blueprint


class CardsEditor(Speaking):
    """Subclasses say what a card is called, what stands in it, and which kinds can be added."""

    def __init__(self, catalogue: Catalogue, blueprint: Callable[[], Blueprint], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue, self._blueprint = catalogue, blueprint
        self.list = CardList(self._title, self._body, self._kinds)
        self.edited = self.list.edited
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        self.setFocusProxy(self.list)
        catalogue.changed.connect(self.list.renew)

    @override
    def setAccessibleName(self, name: str) -> None:
        """The list's, too."""
        super().setAccessibleName(name)
        self.list.setAccessibleName(name)

    def show_value(self, given: Sequence[object]) -> None:
        """Show these."""
        self.list.show_values(given)

    def _title(self, value: object) -> str:
        raise NotImplementedError

    def _body(self, value: object, tell: Tell) -> QWidget | None:
        raise NotImplementedError

    def _kinds(self) -> Sequence[tuple[str, Callable[[], object]]]:
        raise NotImplementedError
