"""The audit: who did what and when, the latest first, and whether it is as it was written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import batched
from pathlib import Path
from typing import override

from PySide6.QtCore import QDateTime, QStandardPaths, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeWidgetItem,
    QWidget,
)

from designer.admin.audit_table import ABOUT, SEALED, WHEN, WHO, AuditTable
from designer.admin.audit_words import about, people_of
from designer.admin.command_words import command_words
from designer.admin.page import AdminPage, sentence
from designer.catalogue import Choice
from designer.courier import Courier
from designer.panels.editors import ChoiceEditor
from designer.sentences import said
from designer.theme import set_tone
from designer.widgets.assistance import explain
from designer.words import moment, number
from runtime.messages.access import AuditHead, AuditPage, AuditReport, AuditRow, ExportAuditHead, ReadAudit, VerifyAudit
from runtime.messages.faults import Fault
from runtime.messages.requesters import NameRequesters, RequesterView
from runtime.messages.setup import SetupView
from runtime.messages.system import DeskInfo
from runtime.model.folding import fold
from runtime.model.people import SYSTEM
from runtime.model.rights import Action

_PAGE = 100
_LOOKS = 20
"""So often the desk is asked for a full page where what is looked for is rare; then somebody says whether to go on."""
_SHOWN_PROBLEMS = 12


class AuditReader(AdminPage):
    """Nothing can be changed here; what the desk does not let somebody read is not in it."""

    def __init__(self, courier: Courier, info: DeskInfo, parent: QWidget | None = None) -> None:
        super().__init__(courier, info, parent)
        explain(self, "people-and-rights")
        self.head(
            lambda: self.tr("Audit"),
            lambda: self.tr(
                "Every command that was carried out: who, when, what. Nobody can change it through the desk."
            ),
        )
        self.person, self.what, self.table = ChoiceEditor(), ChoiceEditor(), AuditTable()
        self.verify_button, self.head_button, self.more_button = QPushButton(), QPushButton(), QPushButton()
        self.told, self.count = sentence(), QLabel()
        self.dialog: QFileDialog | None = None
        self._names: Mapping[str, str] = {}
        self._customers: dict[str, str] = {}
        self._after: str | None = None
        self._turn = self._wanted = self._looks = 0
        self._arrange()
        self._connect()
        self.say(lambda _text: self._speak(), str)

    @override
    def show_setup(self, setup: SetupView) -> None:
        """The people by whom what was done can be sought."""
        super().show_setup(setup)
        called = self.tr("{name} (function)")
        functions = {each.identity: called.format(name=each.name) for each in setup.functions}
        people = {person.id: person.name for person in setup.people}
        self._names = {SYSTEM: self.tr("The desk itself"), **functions, **people}
        self._customers.clear()
        self._offer()
        self.look()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.setup is not None:
            self.look()

    def look(self) -> None:
        """Read the latest anew."""
        self._turn += 1
        if not self.table.topLevelItemCount():
            self.count.setText(self.tr("Being read…"))
        self._after, self._looks, self._wanted = None, 0, _PAGE
        self._read()

    def more(self) -> None:
        """Read what was done before that."""
        self._looks, self._wanted = 0, self.table.topLevelItemCount() + _PAGE
        self._read()

    def verify(self) -> None:
        """Compute the chain of seals again."""
        self.verify_button.setEnabled(False)
        self._tell(self.tr("Being verified…"))
        self.courier.ask(VerifyAudit(), self, self._verified, self._refused)

    def export_head(self, path: str) -> None:
        """Write where the sealed audit ends to this file."""
        self.courier.ask(ExportAuditHead(), self, partial(self._write, Path(path)), self._refused)

    def _read(self) -> None:
        self._looks += 1
        kinds = (self.what.value,) if self.what.value is not None else ()
        query = ReadAudit(actor=self.person.value, kinds=kinds, limit=_PAGE, after=self._after)
        self.more_button.setEnabled(False)
        self.courier.ask(query, self, partial(self._learn, self._turn, self._after is None), self._refused)

    def _learn(self, turn: int, first: bool, page: AuditPage) -> None:
        """An answer to what is not asked any more says nothing."""
        if turn != self._turn:
            return
        if first:
            self.table.clear()
        for row in page.rows:
            self._add(row)
        self.table.fit()
        self._ask_names(page.rows)
        self._after = page.after
        if page.after is not None and self.table.topLevelItemCount() < self._wanted and self._looks < _LOOKS:
            self._read()
            return
        self.more_button.setEnabled(True)
        self._count()

    def _add(self, row: AuditRow) -> None:
        what = command_words().get(row.kind, row.kind)
        sealed = self.tr("sealed") if row.sealed else self.tr("not yet")
        item = QTreeWidgetItem(self.table, [moment(row.at), "", what, "", sealed])
        item.setData(0, Qt.ItemDataRole.UserRole, row)
        self._name(item)

    def _name(self, item: QTreeWidgetItem) -> None:
        """Say whom it was by and about, as far as their names are known."""
        row, names = item.data(0, Qt.ItemDataRole.UserRole), {**self._customers, **self._names}
        item.setText(WHO, names.get(row.actor, row.actor))
        item.setText(ABOUT, about(row, names))
        for column in range(self.table.columnCount()):
            item.setToolTip(column, item.text(column))
        item.setToolTip(WHEN, ", ".join((item.text(WHEN), item.text(SEALED))))

    def _ask_names(self, rows: Sequence[AuditRow]) -> None:
        """Customers are not in the set-up: their names are asked for."""
        asked = {key for row in rows for key in people_of(row)} - self._names.keys() - self._customers.keys()
        for some in batched(sorted(asked), _PAGE):
            self.courier.ask(NameRequesters(ids=some), self, self._learn_names, self._refused)

    def _learn_names(self, people: Sequence[RequesterView]) -> None:
        self._customers |= {person.id: person.name for person in people}
        for place in range(self.table.topLevelItemCount()):
            item = self.table.topLevelItem(place)
            if item is not None:
                self._name(item)
        self.table.fit()

    def _count(self) -> None:
        shown = self.table.topLevelItemCount()
        self.table.setVisible(bool(shown))
        self.more_button.setVisible(self._after is not None)
        if shown:
            self.count.setText(self.tr("%Ln command(s) shown.", "", shown))
        elif self._after is not None:
            self.count.setText(
                self.tr("Nothing like that was done lately. Look further back, or choose something else.")
            )
        else:
            self.count.setText(self.tr("Nothing like that was done here: choose everybody and everything to see more."))

    def _verified(self, report: AuditReport) -> None:
        self.verify_button.setEnabled(True)
        text = self.tr(
            "Looked at {commands} commands in {blocks} sealed blocks; {unsealed} are not sealed yet."
        ).format(
            commands=number(report.head.commands), blocks=number(report.head.blocks), unsealed=number(report.unsealed)
        )
        if not report.problems:
            self._tell(" ".join((text, self.tr("Everything is as it was written."))))
            return
        found = self.tr("%Ln problem(s):", "", len(report.problems))
        lines = [f"•  {said(each)}" for each in report.problems[:_SHOWN_PROBLEMS]]
        self._tell("\n".join((f"{text} {found}", *lines)), "bad")

    def _write(self, path: Path, head: AuditHead) -> None:
        if not head.blocks:
            self._tell(self.tr("Nothing is sealed yet: the clock seals once an hour. Try again then."), "warning")
            return
        try:
            path.write_text(f"{head.model_dump_json(indent=2)}\n", encoding="utf-8")
        except OSError as error:
            self._tell(self.tr("{file} cannot be written: {why}.").format(file=path, why=error.strerror), "bad")
            return
        text = self.tr(
            "{commands} commands, sealed until {when}: {file}. Keep it where nobody can change it with the desk."
        )
        self._tell(text.format(commands=number(head.commands), when=moment(head.at), file=path))

    def _ask_where_to(self) -> None:
        places = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = self.dialog = QFileDialog(self, self.tr("Export the head of the audit"), places)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        dialog.setNameFilters([self.tr("JSON files (*.json)"), self.tr("All files (*)")])
        dialog.selectFile(f"audit {QDateTime.currentDateTime().toString('yyyy-MM-dd')}.json")
        dialog.fileSelected.connect(self.export_head)
        dialog.open()

    def _refused(self, fault: Fault) -> None:
        self.verify_button.setEnabled(True)
        self.more_button.setEnabled(True)
        self._tell(fault.sentence, "bad")

    def _tell(self, text: str, tone: str = "") -> None:
        self.told.setText(text)
        self.told.show()
        set_tone(self.told, tone)

    def _offer(self) -> None:
        people = sorted(self._names.items(), key=lambda each: fold(each[1]))
        self.person.offer([Choice(key, name) for key, name in people], none=self.tr("Everybody"))
        kinds = sorted(command_words().items(), key=lambda each: fold(each[1]))
        self.what.offer([Choice(key, name) for key, name in kinds], none=self.tr("Everything"))

    def _arrange(self) -> None:
        self.told.setObjectName("tileNote")
        self.count.setObjectName("secondary")
        self.count.setWordWrap(True)
        may = self.info.may(Action.OPERATE)
        row, foot = QHBoxLayout(), QHBoxLayout()
        for line, widgets in ((row, (self.person, self.what)), (foot, (self.count, self.more_button))):
            line.setSpacing(8)
            for widget in widgets:
                line.addWidget(widget, 1 if widget is self.count else 0)
        self.person.setMinimumContentsLength(18)
        self.what.setMinimumContentsLength(26)
        row.addStretch(1)
        for button in (self.verify_button, self.head_button, self.more_button):
            button.setObjectName("quiet")
        for button in (self.verify_button, self.head_button):
            row.addWidget(button)
            if not may:
                button.hide()
        self.column.addLayout(row)
        self.column.addWidget(self.told)
        self.column.addWidget(self.table, 100)
        self.column.addLayout(foot)
        self.column.addStretch(1)
        self.setFocusProxy(self.person)

    def _connect(self) -> None:
        for choice in (self.person, self.what):
            choice.picked.connect(lambda _key: self.look())
        self.more_button.clicked.connect(self.more)
        self.verify_button.clicked.connect(self.verify)
        self.head_button.clicked.connect(self._ask_where_to)
        self.say(self.verify_button.setText, lambda: self.tr("Verify"))
        self.say(self.verify_button.setToolTip, lambda: self.tr("Compute every seal again and compare"))
        self.say(self.head_button.setText, lambda: self.tr("Export head…"))
        self.say(
            self.head_button.setToolTip,
            lambda: self.tr("Kept outside, it shows later whether the end of the audit was cut off or written anew"),
        )
        self.say(self.more_button.setText, lambda: self.tr("Look further back"))
        self.say(self.person.setAccessibleName, lambda: self.tr("By whom"))
        self.say(self.what.setAccessibleName, lambda: self.tr("What was done"))
        self.say(self.table.setAccessibleName, lambda: self.tr("Commands"))

    def _speak(self) -> None:
        self.table.setHeaderLabels(
            [self.tr("When"), self.tr("Who"), self.tr("What"), self.tr("About"), self.tr("Sealed")]
        )
        if self.setup is not None:
            self.show_setup(self.setup)
