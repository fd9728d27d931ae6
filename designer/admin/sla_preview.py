"""What policies would do to the tickets that are live now, asked while they are edited: nothing changes by it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHeaderView, QLabel, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget
from shiboken6 import isValid

from designer import words
from designer.admin.page import sentence
from designer.courier import Courier
from designer.panels.sla_words import metric_name
from designer.theme import set_tone
from designer.widgets.speaking import Speaking
from runtime.messages.faults import Fault
from runtime.messages.sla import PolicyMatches, PreviewSlaPolicies, SlaPreview, WouldBeDue
from runtime.model.sla import SlaPolicy

_REST = 400
"""ms without an edit before the desk is asked."""
_MOST_ROWS = 8
_ROW = 30


class SlaPreviewPane(Speaking):
    """`strip` says the whole in a line, wherever it is put; the pane says which tickets, the worst first."""

    learned = Signal()
    """The desk has answered for what is shown now."""

    def __init__(self, courier: Courier, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._courier = courier
        self._policies: tuple[SlaPolicy, ...] = ()
        self._edited = ""
        self._why_not, self._refused = "", ""
        self.preview: SlaPreview | None = None
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._ask)
        self.strip, self.note, self.more = QLabel(), sentence(), sentence()
        self.matches, self.worst = QTableWidget(0, 3), QTableWidget(0, 5)
        self._arrange()
        self.say(lambda _text: self._show(), str)

    def look(self, policies: Sequence[SlaPolicy], edited: str, why_not: str = "") -> None:
        """These are all policies, in their order, and `edited` is shown; `why_not`: why nothing can be asked yet."""
        if (tuple(policies), edited, why_not) == (self._policies, self._edited, self._why_not):
            return
        self._policies, self._edited, self._why_not = tuple(policies), edited, why_not
        self.preview, self._refused = None, ""
        self._show()
        self._rest.stop()
        if not why_not:
            self._rest.start()

    def look_again(self) -> None:
        """Ask anew: tickets went on meanwhile."""
        if not self._why_not:
            self._rest.start()

    def _ask(self) -> None:
        """Beside the messages: thousands of tickets take a moment, and nothing waits behind it."""
        if not isValid(self._courier):  # a page may outlive its desk for a moment
            return
        asked = self._policies
        query = PreviewSlaPolicies(policies=asked)
        learn, lack = partial(self._learn, asked), partial(self._lack, asked)
        self._courier.work(lambda desk: desk.ask(query), self, learn, lack)

    def _learn(self, asked: tuple[SlaPolicy, ...], preview: SlaPreview) -> None:
        if asked == self._policies:
            self.preview = preview
            self._show()
            self.learned.emit()

    def _lack(self, asked: tuple[SlaPolicy, ...], fault: Fault) -> None:
        if asked == self._policies:
            self._refused = fault.sentence
            self._show()

    def _show(self) -> None:
        self.strip.setText(self._words_of_strip())
        set_tone(self.strip, "bad" if self.preview is not None and self.preview.breached else "")
        known = self.preview is not None
        self.note.setText(self._words_of_note() if known else self.strip.text())
        self.note.show()
        self._fill_matches(self.preview.policies if self.preview is not None else ())
        self._fill_worst(self.preview.worst if self.preview is not None else ())
        self.more.setText(self._words_of_moves() if known else "")
        self.more.setVisible(known)

    def _words_of_strip(self) -> str:
        if self._why_not or self._refused:
            return self._why_not or self._refused
        if self.preview is None:
            return self.tr("Looking which tickets it would take…")
        mine = next((each for each in self.preview.policies if each.policy == self._edited), None)
        parts = [self._words_of_taking(mine)] if mine is not None else []
        moved = self.preview.moved + self.preview.started + self.preview.dropped
        parts.append(self.tr("%Ln due moment(s) would change", "", moved) if moved else self.tr("nothing would move"))
        if self.preview.breached:
            parts.append(self.tr("%Ln over at once", "", self.preview.breached))
        return " · ".join(parts)

    def _words_of_taking(self, mine: PolicyMatches) -> str:
        text = self.tr("It would take {tickets} of {live} live tickets, now {now}")
        live = self.preview.examined if self.preview is not None else 0
        if not live:
            return self.tr("No ticket is open yet that it could take")
        return text.format(tickets=words.number(mine.tickets), live=words.number(live), now=words.number(mine.now))

    def _words_of_note(self) -> str:
        if self.preview is None:
            return ""
        said = [self.tr("%Ln live ticket(s) would have no policy.", "", self.preview.unmatched)]
        if self.preview.examined < self.preview.live:
            text = self.tr("Looked at the {examined} that are due first, of {live}.")
            numbers = {"examined": words.number(self.preview.examined), "live": words.number(self.preview.live)}
            said.append(text.format(**numbers))
        return " ".join(said)

    def _words_of_moves(self) -> str:
        found = self.preview
        if found is None:
            return ""
        parts = (
            (found.breached, self.tr("%Ln would be over at once", "", found.breached)),
            (found.rescued, self.tr("%Ln would be over no longer", "", found.rescued)),
            (found.earlier, self.tr("%Ln come earlier", "", found.earlier)),
            (found.later, self.tr("%Ln come later", "", found.later)),
            (found.started, self.tr("%Ln clock(s) would begin", "", found.started)),
            (found.dropped, self.tr("%Ln clock(s) would go", "", found.dropped)),
            (found.hidden, self.tr("%Ln are of tickets you do not see", "", found.hidden)),
        )
        said = " · ".join(text for number, text in parts if number)
        return said or self.tr("No due moment would change.")

    def _arrange(self) -> None:
        self.strip.setObjectName("secondary")
        self.strip.setWordWrap(True)
        self.strip.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self.note, self.more):
            label.setObjectName("secondary")
        for table in (self.matches, self.worst):
            _as_rows(table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(8)
        for widget in (self.matches, self.note, self.more, self.worst):
            column.addWidget(widget)
        column.addStretch(1)

    def _fill_matches(self, found: Sequence[PolicyMatches]) -> None:
        table = self.matches
        table.setAccessibleName(self.tr("Tickets each policy would take"))
        table.setHorizontalHeaderLabels((self.tr("Policy, in order"), self.tr("Would take"), self.tr("Has now")))
        table.setVisible(bool(found))
        table.setRowCount(len(found))
        for row, each in enumerate(found):
            for column, text in enumerate((each.name, words.number(each.tickets), words.number(each.now))):
                item = QTableWidgetItem(text)
                font = item.font()
                font.setBold(each.policy == self._edited)
                item.setFont(font)
                if column:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                table.setItem(row, column, item)
        _fit(table)

    def _fill_worst(self, found: Sequence[WouldBeDue]) -> None:
        table = self.worst
        table.setAccessibleName(self.tr("Due moments that would change, the worst first"))
        table.setHorizontalHeaderLabels(
            (self.tr("Ticket"), self.tr("Metric"), self.tr("Due now"), self.tr("Would be due"), self.tr("Difference"))
        )
        table.setVisible(bool(found))
        table.setRowCount(len(found))
        for row, each in enumerate(found):
            cells = (
                f"#{each.ticket_id}  {each.subject}",
                metric_name(each.metric),
                _moment(each.before),
                _moment(each.after),
                self._difference(each),
            )
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                table.setItem(row, column, item)
        _fit(table)

    def _difference(self, each: WouldBeDue) -> str:
        if each.before is None:
            text = self.tr("begins")
        elif each.after is None:
            text = self.tr("goes")
        else:
            span = words.duration(abs(each.after - each.before) / 1_000)
            text = (self.tr("{span} later") if each.after > each.before else self.tr("{span} earlier")).format(
                span=span
            )
        at = self.preview.at if self.preview is not None else 0
        if each.after is not None and each.after <= at and (each.before is None or each.before > at):
            return self.tr("{difference}: over at once").format(difference=text)
        return text


def _moment(at: int | None) -> str:
    return words.NOTHING if at is None else words.moment(at)


def _as_rows(table: QTableWidget) -> None:
    table.setObjectName("rows")
    table.verticalHeader().hide()
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.verticalHeader().setDefaultSectionSize(_ROW)
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)


def _fit(table: QTableWidget) -> None:
    """As high as its rows; one of many rows scrolls."""
    shown = min(table.rowCount(), _MOST_ROWS)
    head = table.horizontalHeader().sizeHint().height()
    table.setFixedHeight(head + shown * _ROW + 2 * table.frameWidth())
