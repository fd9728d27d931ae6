"""Telling everybody something, or some teams: what, to whom, until when, and whether by mail too (SU-11)."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QDateTime, QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDateTimeEdit,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from designer.courier import Courier
from designer.dashboard.broadcasts_dialog import BroadcastsDialog
from designer.theme import enlarge
from designer.widgets.confirming import confirm_by_keys
from runtime.messages.faults import Fault
from runtime.messages.letters import BroadcastView, ListBroadcasts, SendBroadcast
from runtime.model.folding import fold

_TEAM = Qt.ItemDataRole.UserRole
_ROWS = 6
_ROW, _FRAME = 26, 8
"""Pixels, as the window's sheet draws them."""
_LONGEST_SUBJECT = 200
_HOURS = 24


class BroadcastDialog(QDialog):
    """Stays open until the desk says how many people were told, or why it tells nobody."""

    def __init__(self, courier: Courier, teams: Mapping[str, str], parent: QWidget) -> None:
        """`teams`: names by id."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Tell everybody"))
        self.setMinimumWidth(520)
        self._courier = courier
        self.subject, self.body, self.teams = QLineEdit(), QPlainTextEdit(), QListWidget()
        self.expires, self.until = QCheckBox(self.tr("Over at")), QDateTimeEdit()
        self.by_mail = QCheckBox(self.tr("Also by mail, to everybody with an address"))
        self.outcome, self.no, self.yes = QLabel(), QPushButton(), QPushButton()
        self.shown = QPushButton(self.tr("Shown now…"))
        for key, name in sorted(teams.items(), key=lambda each: fold(each[1])):
            item = QListWidgetItem(name, self.teams)
            item.setData(_TEAM, key)
            item.setFlags(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Unchecked)
            item.setSizeHint(QSize(0, _ROW))
        self._prepare()
        self._arrange()
        self._look()
        courier.ask(ListBroadcasts(), self, self._learn_shown, _not_now)

    @property
    def command(self) -> SendBroadcast:
        """What would be said."""
        items = (self.teams.item(row) for row in range(self.teams.count()))
        until = self.until.dateTime().toMSecsSinceEpoch() if self.expires.isChecked() else None
        return SendBroadcast(
            subject=self.subject.text().strip(),
            body=self.body.toPlainText().strip(),
            teams=tuple(item.data(_TEAM) for item in items if item.checkState() is Qt.CheckState.Checked),
            expires_at=until,
            by_mail=self.by_mail.isChecked(),
        )

    def _prepare(self) -> None:
        self.subject.setMaxLength(_LONGEST_SUBJECT)
        self.subject.setPlaceholderText(self.tr("The printers are out of order"))
        self.body.setTabChangesFocus(True)
        self.body.setFixedHeight(96)
        self.teams.setObjectName("ordered")
        self.teams.setFixedHeight(min(self.teams.count(), _ROWS) * _ROW + _FRAME)
        self.teams.setVisible(self.teams.count() > 0)
        self.until.setCalendarPopup(True)
        self.until.setDateTime(QDateTime.currentDateTime().addSecs(_HOURS * 3_600))
        self.until.setAccessibleName(self.expires.text())
        self.until.setEnabled(False)
        self.expires.toggled.connect(self.until.setEnabled)
        self.outcome.setWordWrap(True)
        self.outcome.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome.setObjectName("secondary")
        self.subject.textChanged.connect(self._look)
        self.teams.itemChanged.connect(self._look)

    def _arrange(self) -> None:
        heading = QLabel(self.tr("A message above everything, until it is read"))
        enlarge(heading, 1.15, bold=True)
        until = QHBoxLayout()
        until.addWidget(self.expires)
        until.addWidget(self.until, 1)
        form = QFormLayout()
        form.setSpacing(8)
        form.addRow(self.tr("Message"), self.subject)
        form.addRow(self.tr("More about it"), self.body)
        if self.teams.count():
            form.addRow(self.tr("Only these teams"), self.teams)
        form.addRow("", until)
        form.addRow("", self.by_mail)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addLayout(form)
        column.addWidget(self.outcome)
        column.addLayout(self._buttons())
        confirm_by_keys(self, self.yes.click)
        self.subject.setFocus()

    def _buttons(self) -> QHBoxLayout:
        self.no.setText(self.tr("Cancel"))
        self.yes.setText(self.tr("Tell them"))
        self.yes.setObjectName("primary")
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(self._send)
        self.shown.setObjectName("ghost")
        self.shown.setToolTip(self.tr("What is shown to everybody now: who has read it, and taking it back"))
        self.shown.clicked.connect(lambda: BroadcastsDialog(self._courier, self).open())
        self.shown.hide()
        row = QHBoxLayout()
        row.addWidget(self.shown)
        row.addStretch(1)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        return row

    def _learn_shown(self, broadcasts: tuple[BroadcastView, ...]) -> None:
        self.shown.setVisible(bool(broadcasts))

    def _look(self) -> None:
        self.yes.setEnabled(bool(self.subject.text().strip()))
        teams = len(self.command.teams) if self.subject.text().strip() else 0
        everybody = self.tr("Everybody who works here is told.")
        self.outcome.setText(self.tr("%Ln team(s) are told.", "", teams) if teams else everybody)

    def _send(self) -> None:
        self.yes.setEnabled(False)
        self._courier.do(self.command, self, self._told, self._refused)

    def _told(self, people: int) -> None:
        self.outcome.setText(self.tr("Told: %Ln person(s).", "", people))
        self.no.setText(self.tr("Close"))
        for said in (self.subject, self.body, self.teams, self.expires, self.until, self.by_mail):
            said.setEnabled(False)
        self.shown.show()
        self.yes.setVisible(False)
        self.no.setFocus()

    def _refused(self, fault: Fault) -> None:
        self.yes.setEnabled(True)
        self.outcome.setText(fault.sentence)


def _not_now(_fault: Fault) -> None:
    """What is shown already is not offered; that holds up nobody who has something to say."""
