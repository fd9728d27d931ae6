"""Every version of a policy, the newest first: when, by whom, and what it promises otherwise than the one before."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from designer import words
from designer.admin.page import sentence
from designer.admin.sla_changes import changes
from designer.courier import Courier
from designer.panels.criteria.terms import Terms
from designer.widgets.speaking import Speaking
from designer.widgets.told_table import dress_told
from runtime.messages.setup import SetupView
from runtime.messages.sla import ListSlaVersions
from runtime.model.sla import SlaPolicy, SlaVersion


class SlaVersions(Speaking):
    """Asked when another policy is shown, and after it was saved; an answer for another one is dropped."""

    counted = Signal()
    """The number of versions is known, or another one."""

    def __init__(self, courier: Courier, terms: Terms, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._courier, self._terms = courier, terms
        self._policy, self._names = "", dict[str, str]()
        self._versions: tuple[SlaVersion, ...] = ()
        self.note, self.table = sentence(), QTableWidget(0, 4)
        self._arrange()
        self.say(lambda _text: self._show(), str)

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self._versions)

    def look(self, policy: str, setup: SetupView | None) -> None:
        """Show the versions of this policy; nothing for one that is not on the desk yet."""
        if setup is not None:
            self._names = {person.id: person.name for person in setup.people}
        if policy != self._policy:
            self._policy, self._versions = policy, ()
            self._show()
        if policy:
            query = ListSlaVersions(policy=policy)
            self._courier.ask(query, self, lambda found: self._learn(policy, found), lambda _fault: None)

    def _learn(self, policy: str, found: tuple[SlaVersion, ...]) -> None:
        if policy == self._policy:
            self._versions = found
            self._show()

    def _show(self) -> None:
        self.note.setText(
            self.tr("Every change of what is promised is a version. Clocks that ran keep the one they ran under.")
            if self._versions
            else self.tr("Not on the desk yet: its first version comes with Save.")
        )
        self.note.show()
        self.table.setHorizontalHeaderLabels(
            (self.tr("Version"), self.tr("Since"), self.tr("By"), self.tr("What it says otherwise"))
        )
        self.table.setAccessibleName(self.tr("Versions of the policy, the newest first"))
        self.table.setVisible(bool(self._versions))
        self.table.setRowCount(len(self._versions))
        older: tuple[SlaPolicy | None, ...] = (*(each.policy for each in self._versions[1:]), None)
        for row, (version, before) in enumerate(zip(self._versions, older, strict=False)):
            said = changes(before, version.policy, self._terms)
            cells = (
                words.number(version.policy.version),
                words.moment(version.at),
                self._names.get(version.by, version.by),
                "\n".join(said),
            )
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
                self.table.setItem(row, column, item)
        self.table.resizeRowsToContents()
        self._fit()
        self.counted.emit()

    def _fit(self) -> None:
        """It is as high as it wants to be: the page scrolls, not the table in it."""
        rows = sum(self.table.rowHeight(row) for row in range(self.table.rowCount()))
        head = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(rows + head + 2 * self.table.frameWidth() + 2)

    def _arrange(self) -> None:
        self.note.setObjectName("secondary")
        table = self.table
        dress_told(table, widest=3)
        table.setWordWrap(True)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.note)
        column.addWidget(table)
        column.addStretch(1)
