"""The scenarios beside the Blueprint: which pass, and where the others fail."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from designer.panels.rehearsal.failing import failure_said
from designer.panels.rehearsal.happenings import Naming
from designer.panels.rehearsal.suite_keeper import SuiteKeeper
from designer.theme import enlarge, set_tone
from designer.widgets.plain_text import text_label
from designer.widgets.scrolled import scrolled
from designer.widgets.speaking import Speaking
from designer.widgets.tick import Tick
from runtime.messages.scenarios import ScenarioResult
from runtime.model.scenario import Scenario


class ScenariosPage(Speaking):
    """A card for each, run again by itself whenever the draft changes."""

    walk_wanted = Signal(object)
    """The Scenario to walk again."""

    def __init__(self, keeper: SuiteKeeper, naming: Callable[[], Naming], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper, self._naming = keeper, naming
        self.summary, self.run, self.block = QLabel(), QPushButton(), Tick()
        self.note = QLabel()
        self.cards: list[ScenarioCard] = []
        for label in (self.summary, self.note):
            label.setWordWrap(True)
        enlarge(self.summary, 1.0, bold=True)
        self.note.setObjectName("secondary")
        self.run.clicked.connect(keeper.run)
        self.block.clicked.connect(keeper.block)
        self._lay_out()
        keeper.changed.connect(self.show_now)
        self.say(self.run.setText, lambda: self.tr("Run all"))
        self.say(self.block.set_text, lambda: self.tr("A scenario that fails stands against &publishing"))
        self.say(
            self.note.setText,
            lambda: self.tr(
                "A walk that was kept is a test: it is walked again at every change of the draft, and must end as it "
                "did. Keep one with “Keep as scenario…”."
            ),
        )
        self.say(lambda _text: self.show_now(), str)

    def show_now(self) -> None:
        """Show what is kept, and what came of it."""
        for card in self.cards:
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        keeper = self._keeper
        self.cards = [ScenarioCard(each, keeper.result(each.id), self._naming()) for each in keeper.scenarios]
        for place, card in enumerate(self.cards):
            card.remove.clicked.connect(partial(keeper.remove, card.scenario.id))
            card.walk.clicked.connect(partial(self.walk_wanted.emit, card.scenario))
            self._list.insertWidget(place, card)
            card.show()
        self.block.set_checked(keeper.suite is not None and keeper.suite.block_publishing)
        self.block.setEnabled(keeper.suite is not None)
        self.run.setEnabled(bool(self.cards))
        self.note.setVisible(not self.cards)
        self._say_summary()

    def _say_summary(self) -> None:
        total, failed = len(self.cards), len(self._keeper.failures)
        if not total:
            self.summary.setText(self.tr("No scenario is kept yet."))
        elif self._keeper.report is None:
            self.summary.setText(self.tr("%n scenario(s)", "", total))
        elif failed:
            self.summary.setText(self.tr("{failed} of {total} fail").format(failed=failed, total=total))
        else:
            self.summary.setText(self.tr("%n scenario(s), all pass", "", total))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.summary, 1)
        top.addWidget(self.run)
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(6)
        self._list.addStretch(1)
        area = scrolled(inside, by_keys=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.note)
        column.addWidget(area, 1)
        column.addWidget(self.block)


class ScenarioCard(QFrame):
    """One scenario: its name, whether it passes, and each thing that was otherwise than expected."""

    def __init__(self, scenario: Scenario, result: ScenarioResult | None, naming: Naming) -> None:
        super().__init__()
        self.setObjectName("item")
        self.scenario = scenario
        name = QLabel(scenario.name)
        name.setWordWrap(True)
        name.setTextFormat(Qt.TextFormat.PlainText)
        self.chip = QLabel(self._standing(result))
        self.chip.setObjectName("chip")
        set_tone(self.chip, "" if result is None else "bad" if result.failures else "good")
        self.walk, self.remove = QPushButton(self.tr("Walk it again")), QPushButton(self.tr("Remove"))
        for button, said in ((self.walk, self.tr("Walk {name} again")), (self.remove, self.tr("Remove {name}"))):
            button.setAccessibleName(said.format(name=scenario.name))
        top = QHBoxLayout()
        top.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(name, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.addLayout(top)
        failed = result.failures if result is not None else ()
        self.failures = [text_label(failure_said(each, naming), "problem") for each in failed]
        for failure in self.failures:
            column.addWidget(failure)
        buttons = QHBoxLayout()
        buttons.addWidget(self.walk)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        column.addLayout(buttons)

    def _standing(self, result: ScenarioResult | None) -> str:
        if result is None:
            return self.tr("Not run yet")
        return self.tr("Fails") if result.failures else self.tr("Passes")
