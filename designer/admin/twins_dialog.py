"""Customers who are probably one, with what they share: a proposal each, to be looked at and united one by one."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from designer.admin.customer_dialogs import MergeDialog
from designer.admin.page import sentence
from designer.admin.thing_list import ThingList
from designer.courier import Courier
from designer.theme import enlarge
from designer.widgets.fit_height import fit_height
from designer.widgets.foot import foot
from designer.widgets.speaking import SpeakingDialog
from runtime.messages.customers import ListTwins, Twins, TwinsFound
from runtime.messages.faults import Fault

_WIDTH, _LIST_HEIGHT = 600, 320


class TwinsDialog(SpeakingDialog):
    """Nobody is united by it: each pair goes to the dialog that says what that means."""

    united = Signal(object)
    """The Person who goes on for two."""

    def __init__(self, courier: Courier, organisations: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._courier, self._organisations = courier, organisations
        self._found: TwinsFound | None = None
        self.list, self.told, self.problem = ThingList(), QLabel(), sentence()
        self.leave, self.unite = QPushButton(), QPushButton()
        self._arrange()
        self.list.currentItemChanged.connect(lambda _now, _before: self._allow())
        self.list.itemActivated.connect(lambda _item: self.ask_to_unite())
        self.leave.clicked.connect(self.reject)
        self.unite.clicked.connect(self.ask_to_unite)
        self.say(lambda _text: self._show(), str)
        self.look()

    @property
    def chosen(self) -> Twins | None:
        """The pair that is chosen."""
        row = self.list.currentRow()
        return self._found.pairs[row] if self._found is not None and row >= 0 else None

    def look(self) -> None:
        """Ask who may be one."""
        self._courier.ask(ListTwins(), self, self._learn, self._refused)

    def ask_to_unite(self) -> None:
        """Show what uniting the chosen two means, and let a hand say so."""
        pair = self.chosen
        if pair is not None:
            keep, gone = sorted((pair.first, pair.second), key=lambda each: -each.tickets)
            dialog = MergeDialog(self._courier, keep, self._organisations, self)
            dialog.propose(gone)
            dialog.merged.connect(self.united)
            dialog.merged.connect(lambda _person: self.look())
            dialog.open()

    def _learn(self, found: TwinsFound) -> None:
        self._found = found
        self._show()

    def _refused(self, fault: Fault) -> None:
        self.problem.setText(fault.sentence)
        self.problem.show()

    def _show(self) -> None:
        found, row = self._found, self.list.currentRow()
        self.list.clear()
        for place, pair in enumerate(found.pairs if found is not None else ()):
            self.list.add(str(place), _who(pair), self._why(pair), marked=False)
        self.list.setVisible(bool(self.list.count()))
        self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
        self.told.setText(self._words(found))
        self._allow()
        fit_height(self)

    def _words(self, found: TwinsFound | None) -> str:
        if found is None:
            return self.tr("Being looked through…")
        if not found.found:
            return self.tr(
                "Nobody here is like anybody else: no two share a name and a place, an address but for its dots, or a "
                "telephone number."
            )
        if found.found > len(found.pairs):
            text = self.tr("The {shown} pairs that share most, of {all}.")
            return text.format(shown=len(found.pairs), all=self.locale().toString(found.found))
        return self.tr(
            "%Ln pair(s), those that share most first. Two people may well share what is said here.", "", found.found
        )

    def _why(self, pair: Twins) -> str:
        words = {
            "name": self.tr("same name"),
            "address": self.tr("addresses alike"),
            "organisation": self.tr("same organisation"),
            "domain": self.tr("same mail domain"),
            "phone": self.tr("same telephone"),
        }
        parts = {part for why in pair.why for part in why.split("_and_")}
        told = ", ".join(words[part] for part in words if part in parts)
        return told[:1].upper() + told[1:]

    def _allow(self) -> None:
        self.unite.setEnabled(self.chosen is not None)

    def _arrange(self) -> None:
        heading = QLabel()
        enlarge(heading, 1.25, bold=True)
        heading.setWordWrap(True)
        self.told.setObjectName("secondary")
        self.told.setWordWrap(True)
        self.problem.setObjectName("problem")
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 16)
        column.setSpacing(8)
        for widget in (heading, self.told):
            column.addWidget(widget)
        column.addWidget(self.list)
        column.addWidget(self.problem)
        column.addStretch(1)
        column.addLayout(foot(None, self.leave, self.unite))
        for put in (heading.setText, self.setWindowTitle):
            self.say(put, lambda: self.tr("Customers kept twice"))
        self.say(self.list.setAccessibleName, lambda: self.tr("Pairs that may be one customer"))
        self.say(self.leave.setText, lambda: self.tr("Done"))
        self.say(self.unite.setText, lambda: self.tr("Unite these two…"))
        self.leave.setObjectName("quiet")
        self.unite.setObjectName("primary")
        for button in (self.leave, self.unite):
            button.setAutoDefault(False)
        self.list.setFixedHeight(_LIST_HEIGHT)
        self.setMinimumWidth(_WIDTH)


def _who(pair: Twins) -> str:
    """Both by name, once where it is the same, and how each is reached."""
    both = (pair.first, pair.second)
    names = " – ".join(dict.fromkeys(each.name for each in both))
    return " · ".join(filter(None, (names, " – ".join(each.email or each.phone for each in both).strip(" –"))))
