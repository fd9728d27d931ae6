"""The parallel group that is chosen."""

from __future__ import annotations

from collections.abc import Callable
from typing import override

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from designer.canvas.captions import branches_of, group_in_words
from designer.catalogue import Catalogue, Choice
from designer.document import Document
from designer.panels.editors import ChoiceEditor, LineEditor, NumberEditor
from designer.panels.page import Page
from runtime.model import edits
from runtime.model.blueprint import Blueprint, ParallelGroup


class ParallelPage(Page):
    """Its name, and how many of its branches move the ticket."""

    def __init__(self, document: Document, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(document, catalogue, parent)
        self.group_id = ""
        self.name, self.needs, self.how_many = LineEditor(), ChoiceEditor(), NumberEditor(1, 50)
        self.dissolve, self.told = QPushButton(), QLabel()
        self.told.setWordWrap(True)
        rows = self.rows
        rows.row(self.name, lambda: self.tr("&Name"))
        rows.row(self.needs, lambda: self.tr("The ticket &moves on when"))
        self._count_row = rows.tick(self.how_many)
        rows.say(self.how_many.setAccessibleName, lambda: self.tr("How many are to be done"))
        rows.whole(self.told)
        rows.remark(
            lambda: self.tr(
                "The branches are done in any order, each by its owners. What is not done by then is needed no more."
            )
        )
        rows.tick(self.dissolve)
        rows.say(self.dissolve.setText, lambda: self.tr("Make them transitions of their own"))
        self.ends_merge(self.name)
        self.name.edited.connect(lambda text: self._put("name", name=text))
        self.needs.picked.connect(lambda key: self._put(needs=max(self._branches - 1, 1) if key == "count" else key))
        self.how_many.valueChanged.connect(lambda number: self._put("needs", needs=number))
        self.dissolve.clicked.connect(self._dissolve)
        self.begin()

    def show_group(self, group_id: str) -> None:
        """Show another group."""
        self.document.end_merge()
        self.group_id = group_id
        self.show_now()

    @override
    def show_now(self) -> None:
        group = self.document.blueprint.parallels_by_id.get(self.group_id)
        if group is None:
            return
        self.name.show_value(group.name)
        counted = isinstance(group.needs, int)
        self.needs.show_value("count" if counted else str(group.needs))
        self._count_row.setVisible(counted)
        told = group_in_words(self.document.blueprint, group)
        self.told.setText(f"{told[:1].upper()}{told[1:]}.")
        if isinstance(group.needs, int):
            with QSignalBlocker(self.how_many):
                self.how_many.setMaximum(max(self._branches, group.needs))
                self.how_many.setSuffix(self.tr(" of {n}").format(n=self._branches))
                self.how_many.setValue(group.needs)

    @property
    def _branches(self) -> int:
        drawn = self.document.blueprint
        return len(branches_of(drawn, drawn.parallels_by_id[self.group_id]))

    @override
    def offer(self) -> None:
        names = {
            "all": self.tr("all of these are done"),
            "any": self.tr("one of these is done"),
            "count": self.tr("so many of these are done"),
        }
        self.needs.offer([Choice(key, name) for key, name in names.items()])

    def _put(self, merge: str = "", **changes: object) -> None:
        def edit(drawn: Blueprint) -> Blueprint:
            group: ParallelGroup = drawn.parallels_by_id[self.group_id]
            return edits.change_parallel(drawn, group.having(**changes))

        if self.group_id in self.document.blueprint.parallels_by_id:
            self.attempt(self.tr("Change the group"), edit, f"parallel:{self.group_id}:{merge}" if merge else "")

    def _dissolve(self) -> None:
        key = self.group_id
        edit: Callable[[Blueprint], Blueprint] = lambda drawn: edits.dissolve_parallel(drawn, key)  # noqa: E731
        self.attempt(self.tr("Dissolve the group"), edit)
