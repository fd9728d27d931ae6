"""The options of a choice field: everywhere, and in each department that has its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QTabBar, QVBoxLayout, QWidget

from designer.catalogue import Choice
from designer.widgets.ordered_list import OrderedList
from designer.widgets.speaking import Speaking
from runtime.model.fields import Option
from runtime.model.folding import fold
from runtime.model.refusals import fresh_id

type Options = tuple[Option, ...]
EVERYWHERE = ""


class OptionsEditor(Speaking):
    """A tab for everywhere and one per department with a set of its own; a name already known keeps its id."""

    edited = Signal(object, object)
    """The common options, and those of departments by id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sets: dict[str, Options] = {EVERYWHERE: ()}
        self._departments: Sequence[Choice] = ()
        self._one_set = False
        self.tabs, self.own, self.same = QTabBar(), QPushButton(), QPushButton()
        self.list, self.line, self.add = OrderedList(renames=True), QLineEdit(), QPushButton()
        self._said = QLabel()
        self._arrange()
        self.tabs.currentChanged.connect(lambda _place: self._show())
        self.own.clicked.connect(self._offer_departments)
        self.same.clicked.connect(self._give_up_own)
        self.list.moved.connect(self._move)
        self.list.renamed.connect(self._rename)
        self.list.removal_wanted.connect(self._remove)
        self.line.returnPressed.connect(self._add)
        self.line.textEdited.connect(lambda _text: self._allow())
        self.add.clicked.connect(self._add)

    @property
    def department(self) -> str:
        """Whose set is shown; `EVERYWHERE` for the common one."""
        return str(self.tabs.tabData(self.tabs.currentIndex()) or EVERYWHERE)

    def offer(self, departments: Sequence[Choice]) -> None:
        """The departments that may have a set of their own."""
        self._departments = tuple(departments)
        self._rebuild()

    def without_departments(self) -> None:
        """There is one set, for everywhere."""
        self._one_set = True
        self.tabs.hide()
        self.own.hide()
        self._show()

    def show_value(self, common: Options, own: Mapping[str, Options]) -> None:
        """Show these sets."""
        sets = {EVERYWHERE: common, **own}
        if sets != self._sets:
            self._sets = sets
            self._rebuild()

    def go_to(self, department: str) -> None:
        """Show a department's set."""
        for place in range(self.tabs.count()):
            if self.tabs.tabData(place) == department:
                self.tabs.setCurrentIndex(place)

    def _rebuild(self) -> None:
        shown = self.department
        names = {choice.id: choice.name for choice in self._departments}
        with QSignalBlocker(self.tabs):
            while self.tabs.count():
                self.tabs.removeTab(0)
            for key in self._sets:
                text = names.get(key, key) if key else self.tr("Everywhere")
                self.tabs.setTabData(self.tabs.addTab(text.replace("&", "&&")), key)
            self.go_to(shown)
        self.own.setEnabled(any(choice.id not in self._sets for choice in self._departments))
        self._show()

    def _show(self) -> None:
        department = self.department
        self.list.fill([(option.id, option.name) for option in self._sets[department]])
        self.same.setVisible(bool(department))
        self._said.setText(self._words(department))
        self._allow()

    def _words(self, department: str) -> str:
        if department:
            return self.tr("Tickets of this department are offered these options instead.")
        if not self._sets[EVERYWHERE]:
            return self.tr("No option yet: write one below and press Enter.")
        return "" if self._one_set else self.tr("Offered in every department that has no set of its own.")

    def _allow(self) -> None:
        name = fold(self.line.text().strip())
        known = {fold(option.name) for option in self._sets[self.department]}
        self.add.setEnabled(bool(name) and name not in known)

    def _add(self) -> None:
        name = self.line.text().strip()
        if not self.add.isEnabled():
            return
        option = Option(id=self._id_for(name), name=name)
        self.line.clear()
        self._become((*self._sets[self.department], option))
        self.list.choose(option.id)

    def _id_for(self, name: str) -> str:
        """The id an option of this name has in another set; else one after the name."""
        known = {option.id: option.name for options in self._sets.values() for option in options}
        taken = {option.id for option in self._sets[self.department]}
        same = (key for key, other in known.items() if fold(other) == fold(name) and key not in taken)
        return next(same, None) or fresh_id(name, known)

    def _move(self, key: str, place: int) -> None:
        options = list(self._sets[self.department])
        here = next(at for at, option in enumerate(options) if option.id == key)
        options.insert(place, options.pop(here))
        self._become(tuple(options))

    def _rename(self, key: str, name: str) -> None:
        options = self._sets[self.department]
        taken = {fold(option.name) for option in options if option.id != key}
        if not name or fold(name) in taken:
            self._show()
            return
        self._become(tuple(option.having(name=name) if option.id == key else option for option in options))

    def _remove(self, key: str) -> None:
        self._become(tuple(option for option in self._sets[self.department] if option.id != key))

    def _become(self, options: Options) -> None:
        self._sets[self.department] = options
        self._show()
        self._tell()

    def _tell(self) -> None:
        own = {key: options for key, options in self._sets.items() if key}
        self.edited.emit(self._sets[EVERYWHERE], own)

    def _offer_departments(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for choice in self._departments:
            if choice.id not in self._sets:
                name = choice.name.replace("&", "&&")
                menu.addAction(name).triggered.connect(partial(self.begin_own, choice.id))
        menu.popup(self.own.mapToGlobal(QPoint(0, self.own.height())))

    def begin_own(self, department: str, _checked: bool = False) -> None:
        """Give a department a set of its own; it begins as the common one."""
        self._sets[department] = self._sets[EVERYWHERE]
        self._rebuild()
        self.go_to(department)
        self._tell()

    def _give_up_own(self) -> None:
        del self._sets[self.department]
        self._rebuild()
        self._tell()

    def _arrange(self) -> None:
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(True)
        self._said.setObjectName("secondary")
        self._said.setWordWrap(True)
        self.own.setObjectName("add")
        self.same.setObjectName("quiet")
        self.add.setObjectName("quiet")
        self._speak()
        sets = QHBoxLayout()
        sets.addWidget(self.own)
        sets.addStretch(1)
        sets.addWidget(self.same)
        below = QHBoxLayout()
        below.addWidget(self.line, 1)
        below.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.tabs)
        column.addWidget(self._said)
        column.addWidget(self.list)
        column.addLayout(below)
        column.addLayout(sets)

    def _speak(self) -> None:
        self.say(self.own.setText, lambda: self.tr("Own options for a department…"))
        self.say(self.same.setText, lambda: self.tr("Same as everywhere again"))
        self.say(self.add.setText, lambda: self.tr("Add"))
        self.say(self.line.setPlaceholderText, lambda: self.tr("New option"))
        self.say(self.line.setAccessibleName, lambda: self.tr("New option"))
        self.say(self.tabs.setAccessibleName, lambda: self.tr("Where these options are offered"))
        self.say(self.list.rows.setAccessibleName, lambda: self.tr("Options, in the order they are offered"))
        self.say(lambda _text: self._rebuild(), str)
