"""Letters that did not leave: why not, to whom, and what is to become of them."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from designer.admin.health_card import HealthCard
from designer.admin.letter_words import left_in_words, waiting_in_words
from designer.courier import Courier
from designer.panels.versions.question import Question
from designer.words import moment
from runtime.messages.faults import Fault
from runtime.messages.letters import DiscardLetter, LetterPage, LetterView, ListLetters, RetryLetter
from runtime.messages.system import DeskInfo
from runtime.model.values import HOUR

_KEY = Qt.ItemDataRole.UserRole
_ROWS = 7
_LONG = HOUR
"""A postman that runs leaves no letter waiting for longer, unless its server is away."""


class LettersCard(HealthCard):
    """Given-up letters wait here for somebody to decide; several are chosen at once with Shift or Ctrl."""

    def __init__(self, courier: Courier, parent: QWidget | None = None) -> None:
        super().__init__(lambda: self.tr("Letters"), parent)
        self._courier = courier
        self._info: DeskInfo | None = None
        self._under_way = 0
        self.table = QTreeWidget()
        self._arrange()
        self.column.addWidget(self.table)
        self.retry_button = self.button(lambda: self.tr("Send again"), self.retry)
        self.discard_button = self.button(lambda: self.tr("Never send…"), self._ask_why, "danger")
        self.table.itemSelectionChanged.connect(self._allow)
        self.say(lambda _text: self._show(), str)
        self._show_letters(LetterPage(letters=()))

    def show_info(self, info: DeskInfo) -> None:
        """Say how many wait and how many were given up, and ask for those."""
        self._info = info
        self._show()
        self._courier.ask(ListLetters(), self, self._show_letters, self._fail)

    @property
    def chosen(self) -> list[int]:
        """The letters that are chosen."""
        return [int(item.data(0, _KEY)) for item in self.table.selectedItems()]

    def retry(self) -> None:
        """Try to send the chosen letters once more."""
        for letter in self.chosen:
            self._under_way += 1
            self._courier.do(RetryLetter(letter_id=letter), self, self._done, self._refused)

    def discard(self, reason: str) -> None:
        """Never send the chosen letters."""
        for letter in self.chosen:
            self._under_way += 1
            self._courier.do(DiscardLetter(letter_id=letter, reason=reason), self, self._done, self._refused)

    def _ask_why(self) -> None:
        question = Question(
            self.tr("Never send these letters?"),
            [self.tr("%Ln letter(s) will not be sent any more.", "", len(self.chosen))],
            self.tr("Never send"),
            self,
            reason=True,
            kept=self.tr("Reason, kept with the letter"),
        )
        question.confirmed.connect(self.discard)
        question.open()

    def _done(self, _letter: LetterView) -> None:
        self._under_way -= 1
        if not self._under_way:
            self._courier.ask(ListLetters(), self, self._show_letters, self._fail)

    def _refused(self, fault: Fault) -> None:
        self._under_way -= 1
        self._fail(fault)

    def _fail(self, fault: Fault) -> None:
        self.tell(fault.sentence, "bad")

    def _show_letters(self, page: LetterPage) -> None:
        chosen = set(self.chosen)
        self.table.clear()
        for letter in page.letters:
            ticket = f"#{letter.ticket_id}" if letter.ticket_id is not None else ""
            row = [", ".join(letter.to), letter.subject, ticket, letter.reason, moment(letter.queued_at)]
            item = QTreeWidgetItem(self.table, row)
            item.setData(0, _KEY, letter.id)
            for column, text in enumerate(row):
                item.setToolTip(column, text)
            item.setSelected(letter.id in chosen)
        dead = bool(page.letters)
        self.table.setVisible(dead)
        self.retry_button.setVisible(dead)
        self.discard_button.setVisible(dead)
        self._allow()
        self._show(given_up=len(page.letters) if page.before is None else None)

    def _allow(self) -> None:
        some = bool(self.table.selectedItems())
        self.retry_button.setEnabled(some)
        self.discard_button.setEnabled(some)

    def _show(self, *, given_up: int | None = None) -> None:
        info = self._info
        self.table.setHeaderLabels(
            [self.tr("To"), self.tr("Subject"), self.tr("Ticket"), self.tr("Why not"), self.tr("Since")]
        )
        if info is None:
            return
        dead = info.letters_dead if given_up is None else given_up
        said = [waiting_in_words(info) or left_in_words(info)]
        stuck = _waits_long(info)
        calls = info.functions_waiting
        if calls:
            said.append(self.tr("%Ln call(s) of functions wait, and nothing runs functions here.", "", calls))
        if dead:
            said.append(self.tr("%Ln letter(s) could not be sent: say what is to become of them.", "", dead))
        tone = "warning" if stuck or calls else ""
        self.tell(" ".join(said), "bad" if dead else tone)

    def _arrange(self) -> None:
        self.table.setObjectName("ordered")
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.setColumnCount(5)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setFixedHeight(_ROWS * (self.fontMetrics().height() + 10) + 28)
        header = self.table.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate((170, 190, 70, 0, 130)):
            if width:
                header.resizeSection(column, width)
        self.say(self.table.setAccessibleName, lambda: self.tr("Letters that could not be sent"))


def _waits_long(info: DeskInfo) -> bool:
    oldest = info.letters_oldest if info.letters_waiting else None
    return oldest is not None and QDateTime.currentMSecsSinceEpoch() - oldest > _LONG
