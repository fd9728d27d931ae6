"""Where a team's desk is: a database on a PostgreSQL server, and as whom one comes there."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QShowEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from designer.addresses import USUAL_PORT, ServerPlace, ServerWish, split
from designer.admin.page import sentence
from designer.admin.password_dialogs import hidden
from designer.theme import enlarge
from designer.widgets.assistance import explain
from designer.widgets.fit_height import fit_height
from designer.widgets.foot import foot
from designer.widgets.speaking import SpeakingDialog
from designer.widgets.tick import Tick
from runtime.messages.faults import Fault, NotFound

_WIDTH, _PORT_WIDTH = 480, 84
_LAST_PORT = 65_535


class ServerDialog(SpeakingDialog):
    """Stays open until the desk is, or nobody wants it to be."""

    wanted = Signal(object)
    """A ServerWish."""

    def __init__(self, place: ServerPlace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        explain(self, "keeping")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._options = ""
        self.host, self.port, self.database, self.user = (QLineEdit() for _ in range(4))
        self.password, self.lasting, self.problem = hidden(), Tick(), sentence()
        self.create_desk, self.no, self.yes = QPushButton(), QPushButton(), QPushButton()
        self._lay_out()
        self._speak()
        self._fill(place)
        for line in (self.host, self.port, self.database, self.user, self.password):
            line.textEdited.connect(lambda _text: self._allow())
        self.host.textEdited.connect(self._take_whole_address)
        self.no.clicked.connect(self.reject)
        self.yes.clicked.connect(lambda: self._want(create=False))
        self.create_desk.clicked.connect(lambda: self._want(create=True))
        self._allow()

    @property
    def place(self) -> ServerPlace:
        """What is typed."""
        return ServerPlace(
            host=self.host.text().strip(),
            port=int(self.port.text() or USUAL_PORT),
            database=self.database.text().strip(),
            user=self.user.text().strip(),
            options=self._options,
        )

    def refuse(self, fault: Fault) -> None:
        """There is no connection, or no desk at its end; what was typed stays."""
        self._allow()
        self.problem.setText(fault.sentence)
        self.problem.show()
        self.create_desk.setVisible(isinstance(fault, NotFound))
        fit_height(self)
        self.password.setFocus() if self.host.text() else self.host.setFocus()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        fit_height(self)
        self.password.setFocus() if self.yes.isEnabled() else self.host.setFocus()

    def _fill(self, place: ServerPlace) -> None:
        self.host.setText(place.host)
        self.port.setText(str(place.port))
        self.database.setText(place.database)
        self.user.setText(place.user)
        self._options = place.options

    def _take_whole_address(self, text: str) -> None:
        """An address that is pasted goes into the fields it speaks of."""
        try:
            place, password = split(text.strip())
        except ValueError:
            return
        self._fill(place)
        if password:
            self.password.setText(password)
        self._allow()

    def _allow(self) -> None:
        self.problem.hide()
        self.create_desk.hide()
        place = self.place
        self.yes.setEnabled(bool((place.host or place.options) and place.database))
        self.yes.setText(self.tr("Connect"))

    def _want(self, *, create: bool) -> None:
        self.yes.setEnabled(False)
        self.yes.setText(self.tr("Connecting…"))
        self.problem.hide()
        self.create_desk.hide()
        self.wanted.emit(ServerWish(self.place, self.password.text(), self.lasting.is_checked(), create))

    def _lay_out(self) -> None:
        self.setMinimumWidth(_WIDTH)
        self._heading, self._about, self._note = QLabel(), QLabel(), QLabel()
        enlarge(self._heading, 1.25, bold=True)
        for label in (self._about, self._note):
            label.setObjectName("secondary")
            label.setWordWrap(True)
        self.problem.setObjectName("problem")
        self.port.setValidator(QIntValidator(1, _LAST_PORT, self.port))
        self.port.setFixedWidth(_PORT_WIDTH)
        self.yes.setObjectName("primary")
        self.yes.setDefault(True)
        self.create_desk.setObjectName("quiet")
        for button in (self.create_desk, self.no):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addWidget(self._about)
        column.addSpacing(4)
        column.addLayout(self._lines())
        for widget in (self.lasting, self._note, self.problem):
            column.addWidget(widget)
        column.addSpacing(6)
        column.addLayout(foot(self.create_desk, None, self.no, self.yes))

    def _lines(self) -> QGridLayout:
        self._labels = {line: QLabel() for line in (self.host, self.port, self.database, self.user, self.password)}
        places = {self.host: (0, 0, 1), self.port: (0, 1, 1), self.database: (2, 0, 2)}
        places |= {self.user: (4, 0, 2), self.password: (6, 0, 2)}
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for line, (row, at, span) in places.items():
            label = self._labels[line]
            label.setObjectName("rowLabel")
            label.setBuddy(line)
            grid.addWidget(label, row, at, 1, span)
            grid.addWidget(line, row + 1, at, 1, span)
        return grid

    def _speak(self) -> None:
        for put in (self.setWindowTitle, self._heading.setText):
            self.say(put, lambda: self.tr("Connect to a team’s desk"))
        self.say(
            self._about.setText,
            lambda: self.tr(
                "A desk in a PostgreSQL database, in which colleagues work at the same time. Whoever looks after the"
                " database knows what to write here; a whole address may be pasted into the first line."
            ),
        )
        names = {
            self.host: lambda: self.tr("Server"),
            self.port: lambda: self.tr("Port"),
            self.database: lambda: self.tr("Database"),
            self.user: lambda: self.tr("User of the database"),
            self.password: lambda: self.tr("Password"),
        }
        for line, name in names.items():
            self.say(self._labels[line].setText, name)
            self.say(line.setAccessibleName, name)
        self.host.setPlaceholderText("db.example.org")
        self.say(self.lasting.set_text, lambda: self.tr("Keep the password in the keyring of this computer"))
        self.say(self._note.setText, lambda: self.tr("Otherwise it is known as long as this program runs."))
        self.say(self.create_desk.setText, lambda: self.tr("Make a desk there"))
        self.say(self.no.setText, lambda: self.tr("Cancel"))
        self.say(self.yes.setText, lambda: self.tr("Connect"))
