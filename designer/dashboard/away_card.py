"""The card of those who are away: who stands in, and a way to give what they have to somebody who is here."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from designer.catalogue import Choice
from designer.courier import Courier
from designer.dashboard.away_table import AwayTable, away_rows
from designer.dashboard.chart_card import ChartCard
from designer.dashboard.numbers import Kind, Numbers
from designer.panels.absences_dialog import AbsencesDialog
from designer.panels.editors import ChoiceEditor
from runtime.messages.setup import SetupView
from runtime.messages.workload import Workload
from runtime.model.folding import fold

_WIDE = 24
"""Characters of a person's name, and of what is said in its place."""


class AwayCard(ChartCard):
    """Filled from the set-up and the workload; nobody away says what the card is for."""

    handing_over_wanted = Signal(object)
    """The AwayRow of somebody whose open tickets are to go to somebody else."""

    def __init__(self, courier: Courier, parent: QWidget | None = None) -> None:
        self.rows, self.hand_over, self.change = AwayTable(), QPushButton(), QPushButton()
        self.whose, self.nothing = ChoiceEditor(), QLabel()
        super().__init__(lambda: self.tr("Who is away"), self._body(), parent)
        self._courier = courier
        self._setup: SetupView | None = None
        self._load: Workload | None = None
        self.rows.selectionModel().selectionChanged.connect(lambda *_changed: self._look())
        self.rows.picked.connect(self._open)
        self.hand_over.clicked.connect(self._want)
        self.change.clicked.connect(self._change)
        self.whose.picked.connect(self._say)
        self.say(lambda _text: self._retranslate(), str)

    def learn(self, setup: SetupView) -> None:
        """The desk's people, and when they are away."""
        self._setup = setup
        self._fill()

    def show_load(self, load: Workload) -> None:
        """How much each of them has."""
        self._load = load
        self._fill()

    def _body(self) -> QWidget:
        self.nothing.setObjectName("secondary")
        self.nothing.setWordWrap(True)
        self.whose.setMinimumContentsLength(_WIDE)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.whose)
        row.addStretch(1)
        for button in (self.change, self.hand_over):
            button.setObjectName("quiet")
            row.addWidget(button)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.rows)
        column.addWidget(self.nothing)
        return body

    def _retranslate(self) -> None:
        self.change.setText(self.tr("Change…"))
        self.nothing.setText(
            self.tr(
                "Nobody is away, or will be within a month. Everybody says it below the bell in Work; for those you "
                "lead you say it here."
            )
        )
        self.whose.setAccessibleName(self.tr("Say who is away…"))
        self.rows.setAccessibleName(self.tr("Who is away"))
        self._fill()

    def _fill(self) -> None:
        if self._setup is None or self._load is None:
            return
        active = [Choice(each.id, each.name) for each in self._setup.people if each.active]
        self.whose.offer(sorted(active, key=lambda each: fold(each.name)), self.tr("Say who is away…"))
        self.whose.show_value(None)
        rows = away_rows(self._setup, self._load.people, self._load.now)
        self.rows.show_keeping_chosen(rows)
        self.rows.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        titles = tuple(column.title for column in self.rows.columns())
        kinds = (Kind.TEXT, Kind.MOMENT, Kind.MOMENT, Kind.TEXT, Kind.COUNT, Kind.TEXT)
        numbers = tuple((row.name, row.begins, row.ends, row.deputy_name, row.open, row.why) for row in rows)
        self.show_numbers(Numbers(titles, kinds, numbers), "")
        self._look()

    def _look(self) -> None:
        chosen = self.rows.chosen
        one = chosen[0] if len(chosen) == 1 else None
        self.change.setEnabled(one is not None)
        self.hand_over.setEnabled(one is not None and one.open > 0)
        count = one.open if one is not None else 0
        self.hand_over.setText(self.tr("Hand over their %Ln ticket(s)…", "", count) if count else self.tr("Hand over…"))

    def _want(self) -> None:
        for row in self.rows.chosen[:1]:
            self.handing_over_wanted.emit(row)

    def _change(self) -> None:
        for row in self.rows.chosen[:1]:
            self._open(row.person)

    def _say(self, person: object) -> None:
        self.whose.show_value(None)
        if isinstance(person, str):
            self._open(person)

    def _open(self, person: str) -> None:
        if self._setup is not None and self._load is not None:
            AbsencesDialog(self._courier, self._setup, person, self._load.now, self.window(), own=False).open()
