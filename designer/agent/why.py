"""“Why can't I?” (C-08): for each transition every condition with what it found, who could, and what would help."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QVBoxLayout,
    QWidget,
)

from designer.agent.names import Names
from designer.panels.absence_words import who_could
from designer.sentences import said
from designer.theme import enlarge
from designer.widgets.plain_text import plain_text
from designer.widgets.scrolled import scrolled
from runtime.messages.tickets import GuardView, VerdictView

_MOST_PEOPLE = 8
_INDENT = 18
_APART = "; "
"""Between people of whom more is said than the name."""


class WhyDialog(QDialog):
    """One card for each transition, the one that was asked about first."""

    def __init__(self, verdicts: Sequence[VerdictView], about: str, names: Names, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Why can’t I?"))
        self._names = names
        self.cards = [self._card(verdict) for verdict in sorted(verdicts, key=lambda each: each.transition_id != about)]
        inside = QWidget()
        inside.setObjectName("page")
        cards = QVBoxLayout(inside)
        cards.setContentsMargins(0, 0, 8, 0)
        cards.setSpacing(12)
        for card in self.cards:
            cards.addWidget(card)
        cards.addStretch(1)
        if not self.cards:
            cards.insertWidget(0, QLabel(self.tr("No transition leaves this state.")))
        area = scrolled(inside, by_keys=True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 14)
        column.addWidget(area, 1)
        column.addWidget(buttons)
        self.resize(560, 520)

    def _card(self, verdict: VerdictView) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(5)
        column.addWidget(self._heading(verdict))
        for guard in sorted(verdict.guards, key=lambda each: each.met):  # what stands against it comes first
            column.addLayout(self._guard(guard))
        for title, lines in self._advice(verdict):
            heading = plain_text(title)
            heading.setObjectName("rowLabel")
            column.addSpacing(4)
            column.addWidget(heading)
            for line in lines:
                column.addLayout(line)
        card.setAccessibleName(verdict.name)
        return card

    def _heading(self, verdict: VerdictView) -> QLabel:
        state = self.tr("possible now") if verdict.allowed else self.tr("not possible now")
        if verdict.automatic:
            state = self.tr("happens by itself")
        label = plain_text(f"{verdict.name}  ·  {state}")
        enlarge(label, 1.1, bold=True)
        return label

    def _guard(self, guard: GuardView) -> QLayout:
        actual = self.tr("It is: {value}").format(value=guard.actual) if guard.actual else ""
        text = said(guard.sentence)
        labels = [plain_text("✓" if guard.met else "✗"), plain_text(f"{text} {actual}" if actual else text)]
        for label in labels:
            label.setProperty("met", guard.met)
            label.setObjectName("guard")
        return _line(*labels, indent=_INDENT if guard.kind == "comparison" else 0)

    def _advice(self, verdict: VerdictView) -> list[tuple[str, list[QLayout]]]:
        found = []
        if verdict.fixes:
            fixes = [_line(plain_text("→"), plain_text(said(fix))) for fix in verdict.fixes]
            found.append((self.tr("Any one of these would open it:"), fixes))
        if verdict.could and not verdict.automatic:
            people = [self._could(person, verdict) for person in verdict.could[:_MOST_PEOPLE]]
            more = len(verdict.could) - len(people)
            everyone = (_APART if verdict.stand_ins else ", ").join(people) + (
                self.tr(" and %n more", "", more) if more > 0 else ""
            )
            found.append((self.tr("Who could do it now:"), [_line(plain_text(everyone))]))
        return found

    def _could(self, person: str, verdict: VerdictView) -> str:
        return who_could(person, self._names.person(person), verdict.stand_ins, self._names.catalogue)


def _line(*labels: QLabel, indent: int = 0) -> QLayout:
    """The last one wraps beside those before it."""
    line = QHBoxLayout()
    line.setContentsMargins(indent, 0, 0, 0)
    line.setSpacing(6)
    for mark in labels[:-1]:
        mark.setWordWrap(False)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(labels[-1], 1)
    return line
