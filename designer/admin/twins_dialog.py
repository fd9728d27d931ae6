"""Customers who are probably one, with what they share: a proposal each, to be looked at and united one by one."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QVBoxLayout, QWidget

from designer.admin.customer_dialogs import MergeDialog
from designer.admin.page import sentence
from designer.admin.thing_list import ThingList
from designer.courier import Courier
from designer.theme import enlarge
from designer.widgets.fit_height import fit_height
from designer.widgets.foot import foot
from designer.widgets.speaking import SpeakingDialog
from runtime.messages.customers import ListTwins, TellApart, Twins, TwinsFound
from runtime.messages.faults import Fault

_WIDTH, _LIST_HEIGHT = 600, 320


class TwinsDialog(SpeakingDialog):
    """Nobody is united by it: each pair goes to the dialog that says what that means.

    A pair of which it is said here that they are two is not proposed again; those are a list of their own.
    """

    united = Signal(object)
    """The Person who goes on for two."""

    def __init__(self, courier: Courier, organisations: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._courier, self._organisations = courier, organisations
        self._found: TwinsFound | None = None
        self._of_two = False
        self.list, self.told, self.problem = ThingList(), QLabel(), sentence()
        self.apart = QCheckBox()
        self.leave, self.two, self.unite = QPushButton(), QPushButton(), QPushButton()
        self._arrange()
        self.list.currentItemChanged.connect(lambda _now, _before: self._allow())
        self.list.itemActivated.connect(lambda _item: self.ask_to_unite())
        self.apart.toggled.connect(lambda _on: self.look())
        self.leave.clicked.connect(self.reject)
        self.two.clicked.connect(self.tell)
        self.unite.clicked.connect(self.ask_to_unite)
        self.say(lambda _text: self._show(), str)
        self.look()

    @property
    def chosen(self) -> Twins | None:
        """The pair that is chosen."""
        row = self.list.currentRow()
        return self._found.pairs[row] if self._found is not None and row >= 0 else None

    def look(self) -> None:
        """Ask who may be one, or who is two."""
        of_two = self.apart.isChecked()
        self._courier.ask(ListTwins(apart=of_two), self, lambda found: self._learn(found, of_two), self._refused)

    def tell(self) -> None:
        """Say of the chosen pair that they are two; where that was said already, that they may be one."""
        pair = self.chosen
        if pair is not None:
            self.two.setEnabled(False)
            said = TellApart(one_id=pair.first.id, other_id=pair.second.id, two=not self._of_two)
            self._courier.do(said, self, lambda _receipt: self.look(), self._refused)

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

    def _learn(self, found: TwinsFound, of_two: bool) -> None:
        if of_two is not self.apart.isChecked():
            return  # the other list was asked for meanwhile
        self._found, self._of_two = found, of_two
        self.problem.hide()
        self._show()
        if of_two and not found.apart:
            self.apart.setChecked(False)

    def _refused(self, fault: Fault) -> None:
        self.problem.setText(fault.sentence)
        self.problem.show()
        self._allow()

    def _show(self) -> None:
        found, row = self._found, self.list.currentRow()
        with QSignalBlocker(self.list):  # its rows and what was found are two things until all are there
            self.list.clear()
            for place, pair in enumerate(found.pairs if found is not None else ()):
                self.list.add(str(place), _who(pair), self._why(pair), marked=False)
        self.list.setVisible(bool(self.list.count()))
        self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
        self.told.setText(self._words(found))
        apart = found.apart if found is not None else 0
        self.apart.setText(self.tr("Show %Ln pair(s) that you know to be two", "", apart))
        self.apart.setVisible(apart > 0)
        self.two.setText(self.tr("They may be one") if self._of_two else self.tr("They are two"))
        self._allow()
        fit_height(self)

    def _words(self, found: TwinsFound | None) -> str:
        if found is None:
            return self.tr("Being looked through…")
        if self._of_two:
            return self.tr("Of these somebody said that they are two, so they are not proposed.")
        if not found.found and found.apart:
            return self.tr("Nobody else here is like anybody else.")
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
        for button in (self.two, self.unite):
            button.setEnabled(self.chosen is not None)
            button.setVisible(self.list.count() > 0)

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
        column.addWidget(self.apart)
        column.addWidget(self.problem)
        column.addStretch(1)
        column.addLayout(foot(None, self.leave, self.two, self.unite))
        for put in (heading.setText, self.setWindowTitle):
            self.say(put, lambda: self.tr("Customers kept twice"))
        self.say(self.list.setAccessibleName, lambda: self.tr("Pairs that may be one customer"))
        self.say(self.leave.setText, lambda: self.tr("Done"))
        self.say(self.unite.setText, lambda: self.tr("Unite these two…"))
        self.leave.setObjectName("quiet")
        self.unite.setObjectName("primary")
        self.say(self.two.setToolTip, lambda: self.tr("A proposal that is wrong is not made again"))
        for button in (self.leave, self.two, self.unite):
            button.setAutoDefault(False)
        self.list.setFixedHeight(_LIST_HEIGHT)
        self.setMinimumWidth(_WIDTH)


def _who(pair: Twins) -> str:
    """Both by name, once where it is the same, and how each is reached."""
    both = (pair.first, pair.second)
    names = " – ".join(dict.fromkeys(each.name for each in both))
    return " · ".join(filter(None, (names, " – ".join(each.email or each.phone for each in both).strip(" –"))))
