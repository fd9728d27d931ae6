"""Things given as chips, each taken away by a click: people in copy, and files."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from designer.agent.filing import file_to_keep
from designer.agent.names import Names
from designer.agent.person_picker import PersonPicker
from designer.courier import Courier
from designer.widgets.emptied import empty
from designer.widgets.flow_layout import FlowLayout
from designer.widgets.speaking import Speaking
from runtime.messages.faults import Fault


class Chips(QWidget):
    """What is given, by key, in the order it was given."""

    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(self)
        self.chips: dict[str, QPushButton] = {}

    def show_all(self, given: dict[str, str]) -> None:
        """Show these, each by its name."""
        empty(self._flow)
        self.chips = {key: self._chip(key, name) for key, name in given.items()}
        self.setVisible(bool(given))

    def _chip(self, key: str, name: str) -> QPushButton:
        chip = QPushButton(f"{name}  ✕".replace("&", "&&"), self)
        chip.setObjectName("chip")
        chip.setAutoDefault(False)
        chip.setAccessibleName(self.tr("Remove {name}").format(name=name))
        chip.clicked.connect(partial(self.removed.emit, key))
        self._flow.addWidget(chip)
        chip.show()
        return chip


class PeopleInCopy(QWidget):
    """Who follows a ticket from the beginning: colleagues, and customers, who read its public replies."""

    edited = Signal()

    def __init__(self, courier: Courier, names: Names) -> None:
        super().__init__()
        self._names = names
        self._people: tuple[str, ...] = ()
        self.picker, self.chips = PersonPicker(courier, names), Chips()
        column = _column(self)
        column.addWidget(self.chips)
        column.addWidget(self.picker)
        self.setFocusProxy(self.picker)
        self.chips.removed.connect(self._take_off)
        self.picker.picked.connect(self._add)
        names.changed.connect(self._show)
        self._show()

    @property
    def value(self) -> tuple[str, ...]:
        """Their ids."""
        return self._people

    def show_value(self, people: tuple[str, ...]) -> None:
        """Show these without telling."""
        self._people = people
        self._show()

    def _add(self, person: object) -> None:
        self._become(tuple(dict.fromkeys((*self._people, str(person)))))

    def _take_off(self, gone: str) -> None:
        self._become(tuple(person for person in self._people if person != gone))

    def _become(self, people: tuple[str, ...]) -> None:
        self.show_value(people)
        self.edited.emit()

    def _show(self) -> None:
        self.chips.show_all({person: self._names.person(person) for person in self._people})


class FilesGiven(Speaking):
    """Files of this computer that the desk keeps from the moment they are chosen."""

    edited = Signal()
    failed = Signal(object)
    """A Fault: a file that cannot be read, is too large, or is refused."""

    def __init__(self, courier: Courier) -> None:
        super().__init__()
        self._courier = courier
        self._files: dict[str, str] = {}
        self.attach, self.chips = QPushButton(), Chips()
        self.attach.setObjectName("add")
        self.attach.setAutoDefault(False)
        column = _column(self)
        column.addWidget(self.chips)
        column.addWidget(self.attach)
        self.setFocusProxy(self.attach)
        self.attach.clicked.connect(self._choose)
        self.chips.removed.connect(self._take_away)
        self.chips.show_all({})
        self.say(self.attach.setText, lambda: self.tr("Attach files…"))

    @property
    def value(self) -> dict[str, str]:
        """Names by hash."""
        return dict(self._files)

    def show_value(self, files: dict[str, str]) -> None:
        """Show these without telling."""
        self._files = dict(files)
        self.chips.show_all(self._files)

    def give(self, path: Path) -> None:
        """Give a file to the desk."""
        command = file_to_keep(path)
        if isinstance(command, Fault):
            self.failed.emit(command)
            return

        def kept(key: str) -> None:
            self.show_value({**self._files, key: path.name})
            self.edited.emit()

        self._courier.do(command, self, kept, self.failed.emit)

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Attach files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._give_all)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _give_all(self, paths: list[str]) -> None:
        for path in paths:
            self.give(Path(path))

    def _take_away(self, gone: str) -> None:
        self.show_value({key: name for key, name in self._files.items() if key != gone})
        self.edited.emit()


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    return column
