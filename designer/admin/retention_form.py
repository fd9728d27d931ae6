"""The rules of retention in the settings: a card each, and below them what they would let go of today."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from designer.admin.retention_words import foreseen, reached
from designer.catalogue import Choice
from designer.panels.editors import ChoiceEditor, LineEditor, NumberEditor
from designer.widgets.icons import icon
from designer.widgets.speaking import Speaking
from designer.widgets.tick import Tick
from runtime.messages.retention import LettingGo
from runtime.messages.setup import SetupView
from runtime.model.retention import LONGEST, MOST_RULES, LetGo, RetentionRule

type Rules = tuple[RetentionRule, ...]

_YEAR = 12
_ABOVE = 4
"""Above a label: it belongs to what stands below it."""
_MONTHS, _YEARS = "months", "years"
FIRST = RetentionRule(what=LetGo.REQUESTER, months=3 * _YEAR)
"""How a new rule begins."""


class RuleCard(Speaking):
    """One rule: what goes, after how long, and of which tickets."""

    edited = Signal(object)
    """The rule as it is wanted now."""
    removal_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._rule = FIRST
        self.active, self.remove = Tick(), QToolButton()
        self.what, self.amount, self.unit = ChoiceEditor(), NumberEditor(1, LONGEST), ChoiceEditor()
        self.department, self.ticket_type, self.tag = ChoiceEditor(), ChoiceEditor(), LineEditor()
        self.written, self.reach = Tick(), QLabel()
        self._labels = [QLabel() for _ in range(5)]
        self._arrange()
        self._speak()
        self._connect()

    def offer(self, departments: Sequence[Choice], types: Sequence[Choice]) -> None:
        """Of which tickets a rule may be."""
        self.department.offer(departments, self.tr("All departments"))
        self.ticket_type.offer(types, self.tr("All types"))

    def show_value(self, rule: RetentionRule) -> None:
        """Show this rule without telling."""
        self._rule = rule
        self.active.set_checked(rule.active)
        self.what.show_value(rule.what.value)
        years = rule.months % _YEAR == 0 and (self.unit.value != _MONTHS or rule.months != self._months())
        with QSignalBlocker(self.amount):
            self.amount.setValue(rule.months // _YEAR if years else rule.months)
        self.unit.show_value(_YEARS if years else _MONTHS)
        self.department.show_value(rule.department)
        self.ticket_type.show_value(rule.ticket_type)
        self.tag.show_value(rule.except_tag)
        self.written.set_checked(rule.written)
        self.written.setVisible(rule.what is LetGo.REQUESTER)

    def tell_reach(self, count: int | None) -> None:
        """Say how many tickets the rule reaches; None: that is not known now."""
        self.reach.setText("" if count is None else reached(count))
        self.reach.setVisible(count is not None)

    def _months(self) -> int:
        return min(self.amount.value() * (_YEAR if self.unit.value == _YEARS else 1), LONGEST)

    def _change(self, **changes: object) -> None:
        self._rule = self._rule.model_copy(update=changes)
        self.written.setVisible(self._rule.what is LetGo.REQUESTER)
        self.edited.emit(self._rule)

    def _connect(self) -> None:
        self.active.clicked.connect(lambda on: self._change(active=on))
        self.written.clicked.connect(lambda on: self._change(written=on))
        self.what.picked.connect(lambda key: self._change(what=LetGo(key)))
        self.amount.valueChanged.connect(lambda _value: self._change(months=self._months()))
        self.unit.picked.connect(lambda _key: self._change(months=self._months()))
        self.department.picked.connect(lambda key: self._change(department=key))
        self.ticket_type.picked.connect(lambda key: self._change(ticket_type=key))
        self.tag.edited.connect(lambda text: self._change(except_tag=text.strip()))
        self.remove.clicked.connect(lambda _checked: self.removal_wanted.emit())

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.active, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(self._grid())
        column.addWidget(self.written)
        column.addWidget(self.reach)
        self.remove.setObjectName("ghost")
        self.remove.setIcon(icon("remove", self.palette().text().color().name()))
        self.reach.setObjectName("secondary")
        self.reach.setWordWrap(True)
        self.reach.hide()

    def _grid(self) -> QGridLayout:
        span = QHBoxLayout()
        span.setSpacing(8)
        span.addWidget(self.amount, 2)
        span.addWidget(self.unit, 3)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for place, label in enumerate(self._labels):
            label.setObjectName("rowLabel")
            label.setContentsMargins(0, _ABOVE if place > 1 else 0, 0, 0)
            grid.addWidget(label, place // 2 * 2, place % 2)
        grid.addWidget(self.what, 1, 0)
        grid.addLayout(span, 1, 1)
        grid.addWidget(self.department, 3, 0)
        grid.addWidget(self.ticket_type, 3, 1)
        grid.addWidget(self.tag, 5, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _speak(self) -> None:
        self.say(self.active.set_text, lambda: self.tr("In force"))
        self.say(self.remove.setToolTip, lambda: self.tr("Remove this rule"))
        self.say(self.remove.setAccessibleName, lambda: self.tr("Remove this rule"))
        self.say(lambda _text: self._offer_words(), str)
        editors = (self.what, self.amount, self.department, self.ticket_type, self.tag)
        for place, (label, editor) in enumerate(zip(self._labels, editors, strict=True)):
            label.setBuddy(editor)
            for put in (label.setText, editor.setAccessibleName):
                self.say(put, partial(self._label, place))
        self.say(self.unit.setAccessibleName, lambda: self.tr("Months or years"))
        self.say(self.tag.setPlaceholderText, lambda: self.tr("A tag, such as legal-hold"))
        self.say(self.written.set_text, lambda: self.tr("Take out what they wrote, too"))

    def _label(self, place: int) -> str:
        return (
            self.tr("What goes"),
            self.tr("Solved or closed, and unchanged for"),
            self.tr("Of tickets in"),
            self.tr("Of tickets of type"),
            self.tr("Except tickets tagged"),
        )[place]

    def _offer_words(self) -> None:
        names = {LetGo.REQUESTER: self.tr("The requester’s name and data"), LetGo.FILES: self.tr("Attached files")}
        self.what.offer([Choice(what.value, name) for what, name in names.items()])
        self.unit.offer([Choice(_MONTHS, self.tr("months")), Choice(_YEARS, self.tr("years"))])


class RetentionForm(Speaking):
    """Every rule. `look_wanted` asks for what they would let go of; whoever knows tells it."""

    edited = Signal(object)
    """All rules as they are wanted now."""
    look_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules: Rules = ()
        self._departments: Sequence[Choice] = ()
        self._types: Sequence[Choice] = ()
        self._found: LettingGo | None = None
        self.cards: list[RuleCard] = []
        self.none, self.told = QLabel(), QLabel()
        self.add, self.look = QPushButton(), QPushButton()
        self._column = QVBoxLayout()
        self._arrange()
        self.add.clicked.connect(lambda _checked: self._become((*self._rules, FIRST), focus=True))
        self.look.clicked.connect(lambda _checked: self.look_wanted.emit(self._rules))
        self.say(self.add.setText, lambda: self.tr("Add a rule"))
        self.say(self.look.setText, lambda: self.tr("What would go today?"))
        self.say(self.none.setText, lambda: self.tr("No rule yet: everything is kept until somebody takes it out."))
        self.say(lambda _text: self._show(), str)

    def _arrange(self) -> None:
        self._column.setSpacing(8)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.add)
        foot.addWidget(self.look)
        foot.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        whole.addWidget(self.none)
        whole.addLayout(self._column)
        whole.addLayout(foot)
        whole.addWidget(self.told)
        for label in (self.none, self.told):
            label.setObjectName("tileNote")
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.add.setObjectName("add")
        self.look.setObjectName("quiet")

    def offer(self, setup: SetupView) -> None:
        """Fill the choices from the set-up."""
        self._departments = [Choice(each.id, each.name) for each in setup.departments]
        self._types = [Choice(each.id, each.name) for each in setup.ticket_types]
        for card in self.cards:
            card.offer(self._departments, self._types)

    def show_value(self, rules: Rules) -> None:
        """Show these rules without telling."""
        if rules != self._rules:
            self._found = None
        self._rules = rules
        self._show()

    def tell(self, rules: Rules, found: LettingGo) -> None:
        """Say what these rules would let go of, while they are the ones that are shown."""
        if rules == self._rules:
            self._found = found
            self._show()

    def _show(self) -> None:
        while len(self.cards) > len(self._rules):
            card = self.cards.pop()
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        while len(self.cards) < len(self._rules):
            self._begin_card()
        counts = self._found.tickets if self._found is not None else ()
        for place, (card, rule) in enumerate(zip(self.cards, self._rules, strict=True)):
            card.show_value(rule)
            card.tell_reach(counts[place] if place < len(counts) else None)
        self.none.setVisible(not self._rules)
        self.look.setVisible(bool(self._rules))
        self.add.setEnabled(len(self._rules) < MOST_RULES)
        self.told.setText("\n".join(foreseen(self._found)) if self._found is not None else "")
        self.told.setVisible(self._found is not None)

    def _begin_card(self) -> None:
        card = RuleCard(self)
        place = len(self.cards)
        card.offer(self._departments, self._types)
        card.edited.connect(partial(self._change, place))
        card.removal_wanted.connect(partial(self._remove, place))
        self.cards.append(card)
        self._column.addWidget(card)

    def _change(self, place: int, rule: RetentionRule) -> None:
        self._become((*self._rules[:place], rule, *self._rules[place + 1 :]))

    def _remove(self, place: int) -> None:
        self._become((*self._rules[:place], *self._rules[place + 1 :]))
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _become(self, rules: Rules, *, focus: bool = False) -> None:
        self.show_value(rules)
        if focus:
            self.cards[-1].what.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit(rules)
