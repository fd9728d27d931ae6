"""The other tabs of the Blueprint as a whole: whose tickets it claims, and how long a run may last."""

from __future__ import annotations

from typing import override

from PySide6.QtWidgets import QWidget

from designer.catalogue import Catalogue
from designer.courier import Courier
from designer.document import Document
from designer.panels.criteria.editor import CriteriaEditor
from designer.panels.criteria.matches import MatchLine
from designer.panels.limit_editor import LimitEditor
from designer.panels.page import Page
from runtime.messages.matching import CountMatches
from runtime.model import edits
from runtime.model.criteria import ALWAYS_TRUE


class EntryPage(Page):
    """Which tickets it claims, beyond department and type."""

    def __init__(
        self, document: Document, catalogue: Catalogue, courier: Courier | None, parent: QWidget | None = None
    ) -> None:
        """`courier`: to the desk whose tickets the criteria are tried on, where there is one."""
        super().__init__(document, catalogue, parent)
        self.matches = MatchLine(courier)
        self.criteria = CriteriaEditor(catalogue, lambda: document.blueprint)
        self.rows.section(lambda: self.tr("It claims tickets of which"))
        self.rows.whole(self.criteria)
        self.rows.whole(self.matches)
        self.every = self.rows.remark(lambda: self.tr("Without a condition: every ticket of its department and types."))
        self.criteria.edited.connect(self._put)
        self.begin()

    @override
    def show_now(self) -> None:
        blueprint = self.document.blueprint
        entry = blueprint.entry
        self.criteria.show_value(entry.criteria)
        self.every.setVisible(entry.criteria == ALWAYS_TRUE)
        self.matches.count(
            CountMatches(criteria=entry.criteria, department=blueprint.department, ticket_types=entry.ticket_types)
        )

    def _put(self, tree: object) -> None:
        self.attempt(
            self.tr("Change what it claims"),
            lambda drawn: edits.change_properties(drawn, entry=drawn.entry.having(criteria=tree)),
            "blueprint:entry",
        )


class RunLimitPage(Page):
    """How long the whole run may last, from entry to a final state."""

    def __init__(
        self, document: Document, catalogue: Catalogue, courier: Courier | None, parent: QWidget | None = None
    ) -> None:
        """`courier`: to the desk with whose tickets letters are tried, where there is one."""
        super().__init__(document, catalogue, parent)
        self.limit = LimitEditor(catalogue, lambda: document.blueprint, courier)
        self.rows.section(lambda: self.tr("From entry to a final state"))
        self.rows.whole(self.limit)
        self.limit.edited.connect(self._put)
        self.begin()

    @override
    def show_now(self) -> None:
        self.limit.show_value(self.document.blueprint.limit)

    def _put(self, limit: object) -> None:
        self.attempt(
            self.tr("Change the limit"),
            lambda drawn: drawn.having(limit=limit),
            "blueprint:limit",
        )
