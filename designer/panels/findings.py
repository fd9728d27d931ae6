"""What the checks find while drawing: a list, the badge of each element, and fixes that are edits like any other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import override

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from designer.canvas.overlay import Element, Kind, Mark
from designer.catalogue import Catalogue
from designer.document import Document
from designer.errands import Errands
from designer.i18n import in_use
from designer.theme import set_tone
from designer.turns import in_its_turn
from designer.widgets.speaking import Speaking
from runtime.messages.faults import Fault
from runtime.model.blueprint import Blueprint
from runtime.model.checks import Finding, Severity
from runtime.model.checks.checker import Checker
from runtime.model.checks.finding import ElementKind, Fix

CHECK_AFTER_MS = 120
"""How long after an edit it is checked; edits that come meanwhile are checked with it."""
AT_ONCE = 8
"""So many rows are made in one turn: twice as many as are seen where the panel stands at first."""
_SENTENCE, _NARROWEST, _INSIDE, _FRAME = 380, 200, 8, 26
"""So much is left for a chip and a sentence beside a fix; no row is narrower; around a row, and around a button."""
_TOP, _RIGHT = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignRight
_AHEAD = 2
"""More rows are made when fewer than so many times what is seen are left below it."""


type _Order = tuple[int, int, str, str, str]
"""The worst first: `Finding.order`."""


class Findings(Speaking):
    """Checks the document beside the drawing, on a thread of its own, and lists what is found."""

    found = Signal(object)
    """The Findings of the document as it is now."""
    emptied = Signal()
    """The last finding was put right by the hand that had the focus here."""
    chosen = Signal(object)
    """The Element a finding is about was asked for; None for the Blueprint as a whole."""

    def __init__(self, document: Document, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._catalogue = document, catalogue
        self._errands = Errands("checks", self)
        self._checker = Checker()
        self.findings: tuple[Finding, ...] = ()
        self.checked: Blueprint | None = None
        """What the findings are about; None while nothing was checked yet."""
        self.rows: list[FindingRow] = []
        """One for each finding, in their order; the last ones are made when one comes near them."""
        self._staying: dict[_Order, FindingRow] = {}
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(CHECK_AFTER_MS)
        self._timer.timeout.connect(self.check)
        document.changed.connect(self._timer.start)
        document.changed.connect(self._forget_another)
        catalogue.changed.connect(self._learn)
        self._learn()

    def _lay_out(self) -> None:
        self.summary, self._list = QLabel(), QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(8, 4, 8, 8)
        self._column.setSpacing(4)
        self._column.addStretch(1)
        self._area = area = QScrollArea()
        area.setWidget(self._list)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for moved in (area.verticalScrollBar().valueChanged, area.verticalScrollBar().rangeChanged):
            moved.connect(self._come_near)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self.summary.setContentsMargins(14, 8, 14, 0)
        whole.addWidget(self.summary)
        whole.addWidget(area, 1)

    def check(self) -> None:
        """Check the document now; what is found is told when it is known."""
        self._timer.stop()
        blueprint, checker = self._document.blueprint, self._checker
        if self._document.read_only and not blueprint.states:  # nothing is open yet
            return
        self._errands.send(partial(checker.check, blueprint), self, partial(self._show, blueprint), self._fail)

    def end(self) -> None:
        """Check no more; waits for the check that is under way."""
        self._timer.stop()
        self._errands.close(wait=True)

    def marks(self) -> Mapping[Element, Mark]:
        """The worst of every element, with all of its sentences."""
        found: dict[Element, list[Finding]] = {}
        for finding in self.findings:
            element = element_of(finding)
            if element is not None:
                found.setdefault(element, []).append(finding)
        return {element: _mark(of) for element, of in found.items()}

    def count(self, severity: Severity) -> int:
        """How many findings weigh so much."""
        return sum(finding.severity is severity for finding in self.findings)

    @override
    def sizeHint(self) -> QSize:
        return QSize(400, 150)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._list_them(anew=True)

    def _learn(self) -> None:
        setup = self._catalogue.as_setup()
        called = {each.id: each.name for each in self._catalogue.blueprints}
        self._checker = Checker(setup, self._catalogue.in_force() if setup is not None else None, called)
        self.check()

    def _forget_another(self) -> None:
        """What stood against one Blueprint is not said of the next while that is being checked."""
        if self.checked is not None and self.checked.id != self._document.blueprint.id:
            self.checked, self.findings = None, ()
            self._list_them()
            self.found.emit(())

    def _show(self, checked: Blueprint, findings: tuple[Finding, ...]) -> None:
        if checked != self._document.blueprint:  # it was edited meanwhile: what is found next counts
            return
        self.checked = checked
        if findings != self.findings or not self.rows:
            self.findings = findings
            self._list_them()
        self.found.emit(findings)

    def _fail(self, fault: Fault) -> None:
        self.summary.setText(fault.sentence)

    def _list_them(self, *, anew: bool = False) -> None:
        """What is found again keeps its row, unless all are made `anew`."""
        there = [*self.rows, *self._staying.values()]
        focus = QApplication.focusWidget()
        held = next((at for at, row in enumerate(there) if focus is not None and row.isAncestorOf(focus)), None)
        known = {} if anew else {row.finding.order: row for row in there}
        again = ((finding, known.get(finding.order)) for finding in self.findings)
        self._staying = {finding.order: row for finding, row in again if row is not None and row.finding == finding}
        gone = [row for row in there if self._staying.get(row.finding.order) is not row]
        for row in gone:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        self._add_rows(AT_ONCE if held is None else max(AT_ONCE, held + 1))
        self.summary.setText(self._summary())
        if held is not None and there[held] in gone:
            self._hold(held)

    def _come_near(self) -> None:
        bar = self._area.verticalScrollBar()
        if bar.maximum() - bar.value() < _AHEAD * bar.pageStep() and len(self.rows) < len(self.findings):
            in_its_turn(self, self._add_rows)

    def _add_rows(self, most: int = AT_ONCE) -> None:
        """Go on with the list until so many rows were made."""
        for place, finding in enumerate(self.findings[len(self.rows) :], len(self.rows)):
            row = self._staying.pop(finding.order, None)
            if row is None:
                if not most:
                    return
                most -= 1
                row = self._made(finding)
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
            self.rows.append(row)

    def _made(self, finding: Finding) -> FindingRow:
        row = FindingRow(finding, self)
        row.wanted.connect(partial(self.chosen.emit, element_of(finding)))
        row.fix_wanted.connect(self._fix)
        return row

    def _hold(self, place: int) -> None:
        """The focus stays where it was in the list, though its row is gone."""
        if self.rows:
            row = self.rows[min(place, len(self.rows) - 1)]
            (row.fix or row.sentence).setFocus()
        else:
            self.emptied.emit()

    def _summary(self) -> str:
        if self.checked is None:
            return self.tr("Being checked…")
        if not self.findings:
            return self.tr("Nothing stands against this Blueprint.")
        errors, warnings = self.count(Severity.ERROR), self.count(Severity.WARNING)
        hints = self.count(Severity.HINT)
        parts = (
            self.tr("%n error(s)", "", errors) if errors else "",
            self.tr("%n warning(s)", "", warnings) if warnings else "",
            self.tr("%n hint(s)", "", hints) if hints else "",
        )
        return " · ".join(filter(None, parts))

    def _fix(self, fix: Fix) -> None:
        self._document.attempt(fix.label(in_use()), fix.applied)


class FindingRow(QFrame):
    """One finding: how much it weighs, its sentence, its likeliest fix, and the others in a menu beside it."""

    wanted = Signal()
    fix_wanted = Signal(object)
    """The Fix that was chosen."""

    def __init__(self, finding: Finding, parent: QWidget) -> None:
        super().__init__(parent)
        self.finding = finding
        self.setObjectName("item")
        tones = {Severity.ERROR: "bad", Severity.WARNING: "warning", Severity.HINT: ""}
        names = {
            Severity.ERROR: self.tr("Error"),
            Severity.WARNING: self.tr("Warning"),
            Severity.HINT: self.tr("Hint"),
        }
        weight = QLabel(names[finding.severity])
        weight.setObjectName("chip")
        set_tone(weight, tones[finding.severity])
        self.sentence = Sentence(finding.sentence(in_use()))
        self.sentence.wanted.connect(self.wanted)
        self._weight, self._above = weight, QSpacerItem(0, 0)
        self._whole, self._said = QVBoxLayout(self), QHBoxLayout()
        self._lay_out()
        self.fix: QPushButton | None = None
        self.more: QPushButton | None = None
        self._fixes = QWidget()
        self._offered = QHBoxLayout(self._fixes)
        self._offered.setContentsMargins(0, 0, 0, 0)
        self._make_fixes()
        self._beside = True
        self._said.addWidget(self._fixes, 0, Qt.AlignmentFlag.AlignTop)
        self._level()

    def _lay_out(self) -> None:
        self._whole.setContentsMargins(_INSIDE, 4, _INSIDE, 4)
        self._whole.setSpacing(4)
        self._whole.addLayout(self._said)
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addSpacerItem(self._above)
        beside.addWidget(self._weight)
        beside.addStretch()
        self._said.addLayout(beside)
        self.sentence.setAlignment(_TOP)
        self._said.addWidget(self.sentence, 1)

    def _level(self) -> None:
        """What it weighs, the first line of the sentence and the fix beside them stand on one line."""
        line, chip = self.sentence.fontMetrics().height(), self._weight.sizeHint().height()
        tall = max(line, chip, self._fixes.sizeHint().height() if self._beside else 0)
        if self._above.sizeHint().height() != (tall - chip) // 2:
            self._above.changeSize(0, (tall - chip) // 2)
            self._said.invalidate()
        self.sentence.setContentsMargins(0, (tall - line) // 2, 0, 0)

    @override
    def minimumSizeHint(self) -> QSize:
        """The sentence above what puts it right, which may be shortened."""
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self._level()

    def _fit(self) -> None:
        """A fix stands beside its sentence where that is not cramped, else below; a long one is shortened."""
        fix, finding, metrics = self.fix, self.finding, self.fontMetrics()
        if fix is None or finding.fix is None:
            return
        label = _label(finding.fix)
        others = self.more.sizeHint().width() + self._offered.spacing() if self.more is not None else 0
        room = self.width() - 2 * _INSIDE - others - _FRAME
        fix.setText(metrics.elidedText(label, Qt.TextElideMode.ElideRight, room))
        fix.setToolTip(finding.fix.label(in_use()) if fix.text() != label else "")
        beside = metrics.horizontalAdvance(label) < room - _SENTENCE
        if beside is not self._beside:
            self._beside = beside
            (self._said if beside else self._whole).addWidget(self._fixes, 0, _TOP if beside else _RIGHT)

    def _make_fixes(self) -> None:
        offered, finding = self._offered, self.finding
        if finding.fix is not None:
            self.fix = self._button(_label(finding.fix))
            self.fix.clicked.connect(lambda: self.fix_wanted.emit(finding.fix))
            offered.addWidget(self.fix)
        if finding.more:
            self.more = self._button(self.tr("Or…"))
            self.more.setToolTip(self.tr("Other ways to put it right"))
            self.more.setAccessibleDescription(self.more.toolTip())
            self.more.clicked.connect(self._offer_more)
            offered.addWidget(self.more)

    def _button(self, text: str) -> QPushButton:
        made = QPushButton(text)
        made.setObjectName("add")
        return made

    def _offer_more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for fix in self.finding.more:
            menu.addAction(_label(fix)).triggered.connect(lambda _on=False, fix=fix: self.fix_wanted.emit(fix))
        if self.more is not None:
            menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))


def _label(fix: Fix) -> str:
    """What a button says of a fix: a name keeps its ampersand."""
    return fix.label(in_use()).replace("&", "&&")


class Sentence(QLabel):
    """A text to click, or to press Enter on."""

    wanted = Signal()

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setObjectName("sentence")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.wanted.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.wanted.emit()
        else:
            super().keyPressEvent(event)


def element_of(finding: Finding) -> Element | None:
    """What a finding is about, on the canvas; None for the Blueprint as a whole."""
    kind = _KINDS.get(finding.kind)
    return Element(kind, finding.element) if kind is not None else None


_KINDS: Mapping[ElementKind, Kind] = {
    ElementKind.STATE: "state",
    ElementKind.TRANSITION: "transition",
    ElementKind.PARALLEL: "parallel",
}


def _mark(findings: Sequence[Finding]) -> Mark:
    text = "\n".join(finding.sentence(in_use()) for finding in findings)
    return Mark(findings[0].severity.value, text)
