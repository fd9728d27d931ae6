"""Who asks: somebody the desk knows, found while one types; or a new customer by name and address."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from designer.courier import Courier
from designer.widgets.speaking import Speaking
from runtime.messages.faults import Fault
from runtime.messages.requesters import FindRequesters, RequesterView

_MOST = 5
_PAUSE_MS = 180
_ROLE = Qt.ItemDataRole.UserRole


class RequesterPicker(Speaking):
    """`chosen` is who was found; `is_new` says that name and address are to be added."""

    edited = Signal()

    def __init__(self, courier: Courier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._courier = courier
        self.chosen: RequesterView | None = None
        self.line, self.found, self.email = QLineEdit(), QListWidget(), QLineEdit()
        self._new_label = QLabel()
        self._new_label.setObjectName("rowLabel")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self.line, self.found, self._new_label, self.email):
            column.addWidget(widget)
        self.line.textEdited.connect(self._typed)
        self.line.installEventFilter(self)
        self.found.itemClicked.connect(self._pick)
        self.found.itemActivated.connect(self._pick)
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.email.textEdited.connect(lambda _text: self.edited.emit())
        self.setFocusProxy(self.line)
        self._fold()
        self._be_new(new=False)
        self.say(self.line.setPlaceholderText, lambda: self.tr("Name or address of the customer"))
        self.say(self.line.setAccessibleName, lambda: self.tr("Requester"))
        self.say(self._new_label.setText, lambda: self.tr("New customer: their mail address, if there is one"))
        self.say(self.email.setAccessibleName, lambda: self.tr("Mail address of the new customer"))

    @property
    def is_new(self) -> bool:
        """Whether somebody is to be added."""
        return not self.email.isHidden()

    @property
    def name(self) -> str:
        """What is typed."""
        return self.line.text().strip()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows walk what was found, Enter takes it."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or self.found.isHidden():
            return False
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None:
            self.found.setCurrentRow(max(0, min(self.found.count() - 1, self.found.currentRow() + step)))
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._pick(self.found.currentItem())
            return True
        return False

    def _typed(self, text: str) -> None:
        self.chosen = None
        self._be_new(new=False)
        if text.strip():
            self._pause.start()
        else:
            self._pause.stop()
            self._fold()
        self.edited.emit()

    def _ask(self) -> None:
        text = self.name
        if text:
            self._courier.ask(FindRequesters(text=text, limit=_MOST), self, self._show, self._not_found)

    def _not_found(self, _fault: Fault) -> None:
        self._show(())

    def _show(self, people: tuple[RequesterView, ...]) -> None:
        if self.chosen is not None or self.is_new or not self.name:
            return
        self.found.clear()
        for person in people:
            item = QListWidgetItem(f"{person.name}   {person.email}", self.found)
            item.setData(_ROLE, person)
        QListWidgetItem(self.tr("+ Add “{name}” as a new customer").format(name=self.name), self.found)
        self.found.setCurrentRow(0)
        height = max(self.found.sizeHintForRow(0), 18) * self.found.count() + 8
        self.found.setFixedHeight(height)
        self.found.show()

    def _pick(self, item: QListWidgetItem | None) -> None:
        person = item.data(_ROLE) if item is not None else None
        self._fold()
        if isinstance(person, RequesterView):
            self.chosen = person
            self.line.setText(person.name)
            self.focusNextChild()
        elif item is not None:
            self._be_new(new=True)
            self._guess()
        self.edited.emit()

    def _guess(self) -> None:
        """An address that was typed as the name is one."""
        text = self.name
        if "@" in text:
            self.email.setText(text)
            self.line.setText(text.split("@")[0].replace(".", " ").title())
        self.email.setFocus()

    def _be_new(self, *, new: bool) -> None:
        self.email.setVisible(new)
        self._new_label.setVisible(new)
        if not new:
            self.email.clear()

    def _fold(self) -> None:
        self.found.hide()
