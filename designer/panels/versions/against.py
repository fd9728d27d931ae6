"""What stands against publishing: errors that lead to their element, warnings to be accepted, scenarios that fail."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from designer.catalogue import Catalogue
from designer.i18n import in_use
from designer.panels.findings import Sentence, element_of
from designer.panels.rehearsal.failing import failure_said
from designer.panels.rehearsal.happenings import Naming
from designer.theme import set_tone
from designer.widgets.growing import Growing
from designer.widgets.scrolled import scrolled
from designer.widgets.speaking import Speaking
from runtime.messages.scenarios import ScenarioResult
from runtime.model.blueprint import Blueprint
from runtime.model.checks import Finding, Severity


class Against(Speaking):
    """A list; each warning bears a tick, since who publishes despite it has seen it."""

    changed = Signal()
    """Something was accepted, or is not any more."""
    wanted = Signal(object)
    """The Element a finding is about is to be shown; None: the Blueprint as a whole."""

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self.ticks: list[tuple[Finding, QCheckBox]] = []
        """Of the warnings that were shown so far."""
        self.sentences: list[Sentence] = []
        """Those that were shown so far."""
        self._warnings: Mapping[int, Finding] = {}
        self._seen: set[int] = set()
        """The warnings that are accepted, by their places."""
        self._errors = self._failing = 0
        self._blueprint: Blueprint | None = None
        self._shown: tuple[Sequence[Finding], Sequence[ScenarioResult], bool] = ((), (), False)
        self.all, self.summary = QCheckBox(), QLabel()
        self.summary.setWordWrap(True)
        self.all.clicked.connect(self._accept_all)
        self._list = QWidget()
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(4)
        column.addStretch(1)
        area = scrolled(self._list, by_keys=True, sideways=True)
        self._growing = Growing[QWidget](area, column)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.summary)
        whole.addWidget(self.all)
        whole.addWidget(area, 1)
        self.say(self.all.setText, lambda: self.tr("I have seen all warnings and accept them"))

    def show_findings(
        self, findings: Sequence[Finding], failed: Sequence[ScenarioResult], *, of: Blueprint, block: bool
    ) -> None:
        """Show these of a Blueprint; what was accepted before stays accepted. `block`: scenarios that fail block."""
        self._shown = (findings, failed, block)
        self._blueprint = of
        before = set(self.accepted)
        self.ticks, self.sentences = [], []
        self._warnings = {at: each for at, each in enumerate(findings) if each.severity is Severity.WARNING}
        self._seen = {at for at, each in self._warnings.items() if each.code in before}
        self._errors = sum(finding.severity is Severity.ERROR for finding in findings)
        self._failing = len(failed) if block else 0
        rows = [partial(self._row, at, finding) for at, finding in enumerate(findings)]
        naming = Naming.here(of, self._catalogue)
        self._growing.show([*rows, *(partial(self._scenario_row, result, naming, block=block) for result in failed)])
        self.all.setVisible(len(self._warnings) > 1)
        self.all.setChecked(self._all_seen())
        self.summary.setText(self._summary(self.count))

    @override
    def say_again(self) -> None:
        """Everything anew; what was accepted stays accepted."""
        super().say_again()
        findings, failed, block = self._shown
        if self._blueprint is not None:
            self.show_findings(findings, failed, of=self._blueprint, block=block)

    @property
    def accepted(self) -> tuple[str, ...]:
        """The codes of warnings that are accepted: each of which every tick is set."""
        codes = dict.fromkeys(finding.code for finding in self._warnings.values())
        refused = {finding.code for at, finding in self._warnings.items() if at not in self._seen}
        return tuple(code for code in codes if code not in refused)

    def why_not(self) -> str:
        """What must be done first; nothing when nothing stands against it."""
        if self._errors:
            return self.tr("%n error(s) must be mended first.", "", self._errors)
        if self._failing:
            return self.tr("%n scenario(s) fail, and this Blueprint wants them to pass.", "", self._failing)
        left = len(self._warnings) - len(self._seen)
        return self.tr("%n warning(s) must be accepted or mended first.", "", left) if left else ""

    @property
    def count(self) -> int:
        """How many things stand here."""
        findings, failed, _block = self._shown
        return len(findings) + len(failed)

    def _all_seen(self) -> bool:
        return len(self._seen) == len(self._warnings)

    def _row(self, place: int, finding: Finding) -> QWidget:
        tones = {Severity.ERROR: "bad", Severity.WARNING: "warning", Severity.HINT: ""}
        names = {
            Severity.ERROR: self.tr("Error"),
            Severity.WARNING: self.tr("Warning"),
            Severity.HINT: self.tr("Hint"),
        }
        sentence = Sentence(finding.sentence(in_use()))
        sentence.setToolTip(self.tr("Close this dialog and show it on the canvas"))
        sentence.wanted.connect(partial(self.wanted.emit, element_of(finding)))
        frame, row = _frame(names[finding.severity], tones[finding.severity], sentence)
        self.sentences.append(sentence)
        if finding.severity is Severity.WARNING:
            tick = QCheckBox(self.tr("Accept"))
            tick.setChecked(place in self._seen)
            tick.setAccessibleDescription(sentence.text())
            tick.toggled.connect(partial(self._accept, place))
            tick.clicked.connect(self._ticked)
            self.ticks.append((finding, tick))
            row.addWidget(tick, 0, Qt.AlignmentFlag.AlignTop)
        return frame

    def _scenario_row(self, result: ScenarioResult, naming: Naming, *, block: bool) -> QWidget:
        text = self.tr("The scenario “{name}” fails: {what}")
        what = failure_said(result.failures[0], naming)
        sentence = Sentence(text.format(name=result.name, what=what))
        sentence.setCursor(Qt.CursorShape.ArrowCursor)
        self.sentences.append(sentence)
        return _frame(self.tr("Scenario"), "bad" if block else "warning", sentence)[0]

    def _accept(self, place: int, accepted: bool) -> None:
        (self._seen.add if accepted else self._seen.discard)(place)

    def _ticked(self) -> None:
        self.all.setChecked(self._all_seen())
        self.changed.emit()

    def _accept_all(self) -> None:
        self._seen = set(self._warnings) if self.all.isChecked() else set()
        for _finding, tick in self.ticks:
            tick.setChecked(self.all.isChecked())
        self.changed.emit()

    def _summary(self, count: int) -> str:
        if not count:
            return self.tr("Nothing stands against publishing.")
        return self.tr("Errors must be mended. A warning may be accepted. Click a sentence to see what it is about.")


def _frame(title: str, tone: str, sentence: QWidget) -> tuple[QFrame, QHBoxLayout]:
    frame = QFrame()
    frame.setObjectName("item")
    chip = QLabel(title)
    chip.setObjectName("chip")
    set_tone(chip, tone)
    row = QHBoxLayout(frame)
    row.setContentsMargins(8, 5, 8, 5)
    row.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(sentence, 1)
    return frame, row
