"""Taking a person out of the desk: what goes, what stays, every text that names them; then their name is typed."""

from __future__ import annotations

from functools import partial
from typing import override

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QListWidget, QPushButton, QVBoxLayout, QWidget

from designer.admin.page import sentence
from designer.courier import Courier
from designer.sentences import said
from designer.theme import enlarge
from designer.widgets.assistance import explain
from designer.widgets.fit_height import fit_height
from designer.widgets.speaking import SpeakingDialog
from designer.widgets.tick import Tick
from designer.words import number
from runtime.messages.faults import Fault
from runtime.messages.keeping import Anonymised, AnonymisePerson, Mention, PreviewAnonymise

_LIST_HEIGHT = 130


class AnonymiseDialog(SpeakingDialog):
    """Nothing is changed before the name was typed as it stands and a reason was given. Closing it is a no."""

    anonymised = Signal(object)
    """The Anonymised: what was changed."""

    def __init__(self, courier: Courier, person_id: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        explain(self, "keeping")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._courier, self._person_id, self._name = courier, person_id, name
        self._told: Anonymised | None = None
        self._under_way = False
        self.goes, self.stays, self.mentioned, self.problem = QLabel(), QLabel(), QLabel(), sentence()
        self.mentions, self.written = QListWidget(), Tick()
        self.why, self.typed = QLineEdit(), QLineEdit()
        self.no, self.yes = QPushButton(), QPushButton()
        self._arrange()
        self._connect()
        self.say(lambda _text: self._show(), str)
        self._ask()

    def send(self) -> None:
        """Take the person out, where everything needed was said."""
        if not self.yes.isEnabled():
            return
        self._under_way = True
        self._allow()
        command = AnonymisePerson(
            person_id=self._person_id, reason=self.why.text().strip(), redact_comments=self.written.is_checked()
        )
        self._courier.do(command, self, self._done, self._refused)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        fit_height(self)

    @override
    def reject(self) -> None:
        if not self._under_way:
            super().reject()

    def _ask(self) -> None:
        """What it would change, with what they wrote or without."""
        self._told = None
        self._show()
        written = self.written.is_checked()
        query = PreviewAnonymise(person_id=self._person_id, redact_comments=written)
        self._courier.ask(query, self, partial(self._learn, written), self._refused)

    def _learn(self, written: bool, told: Anonymised) -> None:
        if written == self.written.is_checked():
            self._told = told
            self._show()

    def _done(self, told: Anonymised) -> None:
        self._under_way = False
        self.anonymised.emit(told)
        self.accept()

    def _refused(self, fault: Fault) -> None:
        self._under_way = False
        self.problem.setText(fault.sentence)
        self.problem.show()
        self._allow()

    def _show(self) -> None:
        told = self._told
        self.mentions.clear()
        self.mentions.setVisible(told is not None and bool(told.mentions))
        if told is None:
            self.goes.setText(self.tr("Being looked through…"))
            self.stays.clear()
            self.mentioned.clear()
        else:
            self.goes.setText("\n".join(f"•  {each}" for each in self._what_goes(told)))
            self.stays.setText("\n".join(f"•  {each}" for each in self._what_stays(told)))
            self.mentioned.setText(self._words_of_mentions(told))
            self.mentions.addItems([place_of(each) for each in told.mentions])
        self._allow()
        fit_height(self)

    def _what_goes(self, told: Anonymised) -> list[str]:
        text = self.tr("Name, addresses, telephone, password and wishes; “{name}” takes the name’s place.")
        parts = [text.format(name=told.name)]
        if told.commands:
            parts.append(self.tr("Texts of %Ln command(s) in the audit.", "", told.commands))
        if told.comments:
            parts.append(self.tr("%Ln comment(s) they wrote: “[redacted]” stands in their place.", "", told.comments))
        if told.letters:
            parts.append(self.tr("Their address on %Ln letter(s); those that wait are not sent.", "", told.letters))
        return parts

    def _what_stays(self, told: Anonymised) -> list[str]:
        parts = [
            self.tr("Their id “{id}” in every history: who did what remains told.").format(id=told.person_id),
            self.tr("Files attached to tickets, and backups made before."),
        ]
        if told.tickets:
            parts.append(self.tr("%Ln ticket(s) they asked for, under the new name.", "", told.tickets))
        return [*parts, *map(said, told.warnings)]

    def _words_of_mentions(self, told: Anonymised) -> str:
        if not told.mentioned:
            return self.tr("No other text names them.")
        found = self.tr("%Ln text(s) of others name them and stay as they are: read them.", "", told.mentioned)
        first = self.tr("The first {count}:").format(count=number(len(told.mentions)))
        return f"{found} {first}" if told.mentioned > len(told.mentions) else found

    def _allow(self) -> None:
        named = self.typed.text().strip() == self._name.strip()
        reason = bool(self.why.text().strip())
        self.yes.setEnabled(self._told is not None and named and reason and not self._under_way)
        self.no.setEnabled(not self._under_way)
        self.written.setEnabled(not self._under_way)

    def _arrange(self) -> None:
        heading, goes, stays = QLabel(), QLabel(), QLabel()
        why, typed = self._label_lines()
        for label in (heading, self.goes, self.stays, self.mentioned, typed):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        enlarge(heading, 1.25, bold=True)
        for label in (goes, stays):
            enlarge(label, 1.0, bold=True)
        for put in (heading.setText, self.setWindowTitle):
            self.say(put, lambda: self.tr("Make {name} anonymous").format(name=self._name))
        self.say(goes.setText, lambda: self.tr("What goes, for good"))
        self.say(stays.setText, lambda: self.tr("What stays"))
        self.problem.setObjectName("problem")
        self.mentions.setMaximumHeight(_LIST_HEIGHT)
        self.no.setObjectName("quiet")
        self.yes.setObjectName("danger")
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 16)
        column.setSpacing(8)
        widgets = (heading, goes, self.goes, self.written, stays, self.stays, self.mentioned, self.mentions)
        for widget in (*widgets, why, self.why, typed, self.typed, self.problem):
            column.addWidget(widget)
        foot = QHBoxLayout()
        foot.addStretch(1)
        for button in (self.no, self.yes):
            button.setAutoDefault(False)
            foot.addWidget(button)
        column.addStretch(1)
        column.addLayout(foot)
        self.setMinimumWidth(560)

    def _label_lines(self) -> tuple[QLabel, QLabel]:
        why, typed = QLabel(), QLabel()
        for line, label in ((self.why, why), (self.typed, typed)):
            label.setObjectName("rowLabel")
            label.setBuddy(line)
        for put in (why.setText, self.why.setAccessibleName):
            self.say(put, lambda: self.tr("Reason, kept in the audit"))
        for put in (typed.setText, self.typed.setAccessibleName):
            self.say(put, lambda: self.tr("Type “{name}” to confirm").format(name=self._name))
        return why, typed

    def _connect(self) -> None:
        self.say(self.written.set_text, lambda: self.tr("Take out what they wrote, too"))
        self.say(self.mentions.setAccessibleName, lambda: self.tr("Texts that name them"))
        self.say(self.no.setText, lambda: self.tr("Cancel"))
        self.say(self.yes.setText, lambda: self.tr("Make anonymous"))
        self.written.clicked.connect(lambda _on: self._ask())
        for line in (self.why, self.typed):
            line.textChanged.connect(lambda _text: self._allow())
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self.send)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.send)


def place_of(mention: Mention) -> str:
    """Where a text stands that names the person."""
    translate = QCoreApplication.translate
    places = {
        "subject": translate("AnonymiseDialog", "subject"),
        "field": translate("AnonymiseDialog", "fields"),
        "description": translate("AnonymiseDialog", "description"),
        "resolution": translate("AnonymiseDialog", "resolution"),
        "comment": translate("AnonymiseDialog", "comment"),
        "letter": translate("AnonymiseDialog", "letter"),
        "history": translate("AnonymiseDialog", "history"),
        "audit": translate("AnonymiseDialog", "the audit"),
    }
    place = places.get(mention.place, mention.place)
    return f"#{mention.ticket_id}  {place}" if mention.ticket_id is not None else place
