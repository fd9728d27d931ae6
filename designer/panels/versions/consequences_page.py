"""The consequences of publishing, told: tickets by state, paths that vanish, people who lose a right (C-06)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from designer import words
from designer.catalogue import Catalogue
from designer.panels.versions.case import LATELY, Case
from designer.panels.versions.consequences import Crowd, LostRight, Vanished, crowds, lost_rights, vanished
from designer.theme import enlarge, set_tone
from designer.widgets.emptied import empty
from designer.widgets.scrolled import scrolled
from designer.widgets.speaking import Speaking
from runtime.messages.faults import Fault


class ConsequencesPage(Speaking):
    """Three lists of sentences. What the desk would not tell is said too: silence would look like no consequence."""

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._case: Case | None = None
        self.lines: list[str] = []
        self.worst = 0
        """How many of them hurt somebody."""
        self._sheet = QWidget()
        self._column = QVBoxLayout(self._sheet)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(4)
        area = scrolled(self._sheet, by_keys=True, sideways=True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def show_case(self, case: Case) -> None:
        """Tell what follows from publishing this."""
        self._case = case
        self._tell()

    @override
    def say_again(self) -> None:
        """Everything anew."""
        super().say_again()
        if self._case is not None:
            self._tell()

    def _tell(self) -> None:
        case = self._case
        if case is None:
            return
        self._clear()
        setup, before = self._catalogue.as_setup(), case.before
        if before is None:
            self._part(self.tr("First version"), [(self.tr("Nobody works with this Blueprint yet."), False)])
        else:
            self._part(self.tr("Tickets under way"), self._of_crowds(case))
            used = case.used or {}
            self._part(self.tr("Paths that vanish"), self._of_paths(vanished(before, case.after, used), case))
            lost = lost_rights(before, case.after, setup, self._catalogue.names()) if setup is not None else ()
            self._part(self.tr("Rights that are lost"), self._of_rights(lost))
        if case.untold:
            self._part(self.tr("Not known"), [(_why(fault), True) for fault in case.untold])
        self._column.addStretch(1)

    def _clear(self) -> None:
        empty(self._column)
        self.lines, self.worst = [], 0

    def _part(self, title: str, sentences: Sequence[tuple[str, bool]]) -> None:
        heading = QLabel(title)
        enlarge(heading, 1.0, bold=True)
        heading.setContentsMargins(0, 8, 0, 2)
        self._column.addWidget(heading)
        for sentence, hurts in sentences:
            label = QLabel(f"•  {sentence}" if len(sentences) > 1 else sentence)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setObjectName("tileNote" if hurts else "")
            set_tone(label, "warning" if hurts else "")
            self._column.addWidget(label)
            self.lines.append(sentence)
            self.worst += hurts

    def _of_crowds(self, case: Case) -> list[tuple[str, bool]]:
        found = crowds(case.in_flight, (version.blueprint for version in case.versions), case.after)
        if not found:
            return [(self.tr("No ticket is under way on any version."), False)]
        told = self.tr("They stay on their version unless you take them over under “Tickets under way”.")
        return [(told, False), *((self._of_crowd(crowd), crowd.vanishes) for crowd in found)]

    def _of_crowd(self, crowd: Crowd) -> str:
        tickets = self.tr("%n ticket(s)", "", crowd.tickets)
        if crowd.vanishes:
            return self.tr("{tickets} in “{state}”, which the new version does not have").format(
                tickets=tickets, state=crowd.name
            )
        return self.tr("{tickets} in “{state}”").format(tickets=tickets, state=crowd.name)

    def _of_paths(self, paths: Sequence[Vanished], case: Case) -> list[tuple[str, bool]]:
        if not paths:
            return [(self.tr("Every path there was is still there."), False)]
        return [(self._of_path(path, known=case.used is not None), path.used > 0) for path in paths]

    def _of_path(self, path: Vanished, *, known: bool) -> str:
        source = path.source or self.tr("any state")
        target = path.target or self.tr("where it came from")
        way = self.tr("“{name}” from {source} to {target}").format(name=path.name, source=source, target=target)
        if not known:
            return self.tr("{path}: how often it is used is not known").format(path=way)
        if not path.used:
            return self.tr("{path}: not used in the last {days} days").format(path=way, days=LATELY)
        text = self.tr("{path}: used {times} times in the last {days} days")
        return text.format(path=way, times=words.number(path.used), days=LATELY)

    def _of_rights(self, rights: Sequence[LostRight]) -> list[tuple[str, bool]]:
        if self._catalogue.as_setup() is None:
            return [(self.tr("The desk’s people are not known yet."), True)]
        if not rights:
            return [(self.tr("Nobody loses a right."), False)]
        return [(self._of_right(right), True) for right in rights]

    def _of_right(self, right: LostRight) -> str:
        most = 6
        people = ", ".join(right.people[:most])
        if len(right.people) > most:
            people = self.tr("{names} and {n} more").format(names=people, n=len(right.people) - most)
        who = ", ".join(part for part in (people, *right.kinds) if part)
        return self.tr("“{transition}”: no longer {who}").format(transition=right.transition, who=who)


def _why(fault: Fault) -> str:
    return fault.sentence
