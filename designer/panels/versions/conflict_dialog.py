"""Two people drew the same of one draft: both sides of every such place, and a choice for each (PO-33)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from designer import words
from designer.catalogue import Catalogue
from designer.i18n import in_use
from designer.panels.criteria.words import operand_names
from designer.panels.versions.around import Around
from designer.panels.versions.conflicts import Clash, Side, clashes, settled, with_part
from designer.theme import enlarge, set_tone
from designer.widgets.scrolled import scrolled
from designer.widgets.speaking import Speaking, SpeakingDialog
from runtime.messages.blueprints import DraftView
from runtime.model.blueprint import Blueprint
from runtime.model.diff import diff
from runtime.model.diff_words import in_words
from runtime.model.plain import same

_MOST_SAID = 6
_WIDTH, _HIGHEST = 820, 560


class ConflictDialog(SpeakingDialog):
    """Nothing is chosen to begin with, and nothing is lost by closing it: what was drawn stays, not saved yet."""

    settled = Signal(object)
    """The Blueprint that both drafts become."""
    left_to_them = Signal()
    """What was drawn here is given up: the draft as the other one saved it is wanted."""

    def __init__(
        self, around: Around, base: Blueprint, mine: Blueprint, theirs: DraftView, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._base, self._mine, self._theirs = base, mine, theirs.blueprint
        self.theirs = theirs
        self._around = around
        self.rows = [ClashRow(each, base, self._sides, around) for each in clashes(base, mine, theirs.blueprint)]
        self._heading, self._hint, self.problem = QLabel(), QLabel(), QLabel()
        self.join, self.later, self.give_up = QPushButton(), QPushButton(), QPushButton()
        self.all_mine, self.all_theirs = QPushButton(), QPushButton()
        for button in (self.later, self.all_mine, self.all_theirs, self.give_up):  # Enter decides nothing by itself
            button.setAutoDefault(False)
        self._lay_out()
        self._connect()
        self._speak()
        self.resize(_WIDTH, min(_HIGHEST, self._wanted_height()))

    def _speak(self) -> None:
        texts = {
            self.setWindowTitle: lambda: self.tr("Two drafts"),
            self._heading.setText: self._told,
            self._hint.setText: lambda: self.tr(
                "Everything else of both is joined. For each of these places, choose whose stands."
            ),
            self.join.setText: lambda: self.tr("Join and save"),
            self.later.setText: lambda: self.tr("Decide later"),
            self.all_mine.setText: lambda: self.tr("Mine everywhere"),
            self.all_theirs.setText: lambda: self.tr("{name} everywhere").format(name=self._sides()[1]),
            self.give_up.setText: lambda: self.tr("Give mine up"),
            self.give_up.setToolTip: lambda: self.tr(
                "Show the draft as it was saved meanwhile; Ctrl+Z brings back what you drew"
            ),
        }
        for put, text in texts.items():
            self.say(put, text)
        self.say(lambda _again: self._allow(), str)

    def _told(self) -> str:
        text = self.tr("{who} saved this draft at {when} and changed the same places as you.")
        return text.format(who=self._around.who(self.theirs.saved_by), when=words.moment(self.theirs.saved_at))

    def _sides(self) -> tuple[str, str]:
        return self.tr("Mine"), self.tr("{who}’s").format(who=self._around.who(self.theirs.saved_by))

    def _connect(self) -> None:
        for row in self.rows:
            row.picked.connect(self._allow)
        self.all_mine.clicked.connect(lambda: self._pick_all("mine"))
        self.all_theirs.clicked.connect(lambda: self._pick_all("theirs"))
        self.join.clicked.connect(self._join)
        self.later.clicked.connect(self.reject)
        self.give_up.clicked.connect(self._give_up)

    def _pick_all(self, side: Side) -> None:
        for row in self.rows:
            row.pick(side)
        self._allow()

    def _allow(self) -> None:
        left = sum(row.side is None for row in self.rows)
        if left:
            self.problem.setText(self.tr("%n place(s) still to be decided.", "", left))
            self.join.setEnabled(False)
            return
        _, wrong = self._outcome()
        self.problem.setText(
            " ".join((self.tr("These choices do not fit together:"), *map(str, wrong))) if wrong else ""
        )
        self.join.setEnabled(not wrong)

    def _outcome(self) -> tuple[Blueprint, Sequence[object]]:
        choices = [(row.clash, row.side) for row in self.rows if row.side is not None]
        return settled(self._base, self._mine, self._theirs, choices)

    def _join(self) -> None:
        found, _ = self._outcome()
        self.accept()
        self.settled.emit(found)

    def _give_up(self) -> None:
        self.accept()
        self.left_to_them.emit()

    def _lay_out(self) -> None:
        enlarge(self._heading, 1.1, bold=True)
        self._heading.setWordWrap(True)
        self._hint.setObjectName("secondary")
        self._hint.setWordWrap(True)
        self.problem.setObjectName("tileNote")
        self.problem.setWordWrap(True)
        set_tone(self.problem, "warning")
        self.join.setObjectName("primary")
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 8, 0)
        for row in self.rows:
            column.addWidget(row)
        column.addStretch(1)
        self._sheet, self._area = sheet, scrolled(sheet, by_keys=True, sideways=True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        for widget in (self._heading, self._hint):
            whole.addWidget(widget)
        whole.addLayout(_row(self.all_mine, self.all_theirs, None))
        whole.addWidget(self._area, 1)
        whole.addWidget(self.problem)
        whole.addLayout(_row(self.give_up, None, self.later, self.join))

    def _wanted_height(self) -> int:
        """So much that few places leave no empty sheet below them."""
        around = self.sizeHint().height() - self._area.sizeHint().height()
        return around + self._sheet.heightForWidth(_WIDTH) + 8


class ClashRow(Speaking):
    """One place: what each made of it, side by side."""

    picked = Signal()

    def __init__(self, clash: Clash, base: Blueprint, sides: Callable[[], tuple[str, str]], around: Around) -> None:
        super().__init__()
        self.setObjectName("item")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.clash = clash
        self.mine, self.theirs = QRadioButton(), QRadioButton()
        self._group = QButtonGroup(self)
        title = QLabel()
        self.say(title.setText, lambda: _title(clash, base))
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        enlarge(title, 1.0, bold=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(10, 8, 10, 8)
        grid.addWidget(title, 0, 0, 1, 2)
        for column, (button, value) in enumerate(((self.mine, clash.mine), (self.theirs, clash.theirs))):
            self._group.addButton(button)
            button.clicked.connect(self.picked)
            said = QLabel()
            self.say(button.setText, partial(_side, sides, column))
            self.say(said.setText, partial(_said, clash, value, base, around.catalogue))
            said.setTextFormat(Qt.TextFormat.PlainText)
            said.setWordWrap(True)
            said.setObjectName("secondary")
            self.say(button.setAccessibleDescription, partial(_together, title, said))
            grid.addWidget(button, 1, column)
            grid.addWidget(said, 2, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, 1)

    @property
    def side(self) -> Side | None:
        """What is chosen; None while nothing is."""
        if self.mine.isChecked():
            return "mine"
        return "theirs" if self.theirs.isChecked() else None

    def pick(self, side: Side) -> None:
        """Choose a side."""
        (self.mine if side == "mine" else self.theirs).setChecked(True)

    def texts(self) -> list[str]:
        """Everything it says."""
        return [label.text() for label in self.findChildren(QLabel)]


def _title(clash: Clash, base: Blueprint) -> str:
    translate = QCoreApplication.translate
    element = next(each for each in (clash.base, clash.mine, clash.theirs, base) if each is not None)
    names = {
        "property": translate("ClashRow", "The Blueprint"),
        "state": translate("ClashRow", "State “{name}”"),
        "transition": translate("ClashRow", "Transition “{name}”"),
        "parallel": translate("ClashRow", "Parallel group “{name}”"),
        "note": translate("ClashRow", "Note"),
        "frame": translate("ClashRow", "Group “{name}”"),
    }
    return names[clash.part.kind].format(name=getattr(element, "name", ""))


def _side(sides: Callable[[], tuple[str, str]], column: int) -> str:
    return sides()[column]


def _together(title: QLabel, said: QLabel) -> str:
    return words.labelled(title.text(), said.text())


def _said(clash: Clash, value: Any, base: Blueprint, catalogue: Catalogue) -> str:
    """What one side made of the place, as the difference from what both started from."""
    if value is None:
        return QCoreApplication.translate("ClashRow", "removed it")
    if clash.part.kind == "note":
        return str(value.text)
    if clash.also and same(value, clash.base):
        return QCoreApplication.translate("ClashRow", "needs it still: {names}").format(names=", ".join(clash.names))
    then = with_part(base, clash.part, value)
    told = in_words(diff(base, then), base, then, in_use(), {**operand_names(), **catalogue.every_name()})
    sentences = [each.sentence for each in told]
    more = len(sentences) - _MOST_SAID
    return "\n".join([*sentences[:_MOST_SAID], *([f"+ {more}"] if more > 0 else [])])


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    """Widgets beside each other; None pushes them apart."""
    row = QHBoxLayout()
    for widget in widgets:
        row.addStretch(1) if widget is None else row.addWidget(widget)
    return row
