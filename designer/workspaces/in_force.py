"""Every Blueprint as it is in force: what a draft hands tickets on to is checked against them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject

from designer.catalogue import Catalogue
from designer.courier import Courier
from runtime.messages.blueprints import BlueprintSummary, GetVersion, VersionView
from runtime.messages.faults import Fault
from runtime.model.blueprint import Blueprint


class InForce(QObject):
    """Asks only for versions it has not seen, and tells the catalogue once it has all of them."""

    def __init__(self, courier: Courier, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._courier, self._catalogue = courier, catalogue
        self._wanted: dict[str, int] = {}
        self._known: dict[str, tuple[int, Blueprint]] = {}
        self._told: dict[str, int] | None = None

    def learn(self, summaries: Iterable[BlueprintSummary]) -> None:
        """What is published now."""
        self._wanted = {each.id: each.version for each in summaries if each.version is not None}
        self._known = {key: known for key, known in self._known.items() if self._wanted.get(key) == known[0]}
        for key, number in self._wanted.items():
            if key not in self._known:
                query = GetVersion(blueprint_id=key, number=number)
                self._courier.ask(query, self, partial(self._learn, key), self._not_known)
        self._tell()

    def _learn(self, key: str, view: VersionView) -> None:
        if self._wanted.get(key) == view.number:
            self._known[key] = (view.number, view.blueprint)
            self._tell()

    def _not_known(self, _fault: Fault) -> None:
        """Whether the desk answers at all is told by what was asked for on its own account; then it is asked again."""

    def _tell(self) -> None:
        if self._known.keys() == self._wanted.keys() and self._told != self._wanted:
            self._told = self._wanted
            self._catalogue.learn_versions(blueprint for _number, blueprint in self._known.values())
