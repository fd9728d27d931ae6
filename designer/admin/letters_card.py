"""Letters that wait or did not leave, actions that could not be done: why not, and what is to become of them."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from designer.admin.health_card import HealthCard
from designer.admin.letter_words import action_in_words, left_in_words, waiting_in_words
from designer.catalogue import Choice
from designer.courier import Courier
from designer.panels.editors import ChoiceEditor
from designer.panels.versions.question import Question
from designer.sentences import said
from designer.words import moment
from runtime.messages.faults import Fault
from runtime.messages.letters import (
    DiscardLetter,
    DiscardLetters,
    GetPost,
    LetterPage,
    LetterStatus,
    LetterView,
    ListLetters,
    PostView,
    RetryLetter,
    RetryLetters,
)
from runtime.model.values import HOUR

_KEY = Qt.ItemDataRole.UserRole
_ROWS = 7
_LONG = HOUR
"""A postman that runs leaves no letter waiting for longer, unless its server is away."""


class LettersCard(HealthCard):
    """Given-up letters wait here for somebody to decide; several are chosen at once with Shift or Ctrl."""

    def __init__(self, courier: Courier, parent: QWidget | None = None) -> None:
        super().__init__(lambda: self.tr("Letters and actions"), parent)
        self._courier = courier
        self._post: PostView | None = None
        self._page = LetterPage(letters=())
        self._under_way = 0
        self.which, self.table = ChoiceEditor(), QTreeWidget()
        self._arrange()
        self.column.addWidget(self.which)
        self.column.addWidget(self.table)
        self.retry_button = self.button(self._words_of_retry, self.retry)
        self.discard_button = self.button(lambda: self.tr("Give up for good…"), self._ask_why, "danger")
        self.retry_all_button = self.button(lambda: self.tr("Try all again"), self.retry_all)
        self.discard_all_button = self.button(lambda: self.tr("Give up all for good…"), self._ask_why_all, "danger")
        self.table.itemSelectionChanged.connect(self._allow)
        self.which.picked.connect(lambda _key: self._look())
        self.say(lambda _text: self._show(), str)
        self._show_letters(self._page)

    def show_post(self, post: PostView) -> None:
        """Say how letters fare, and ask for those that are listed."""
        self._post = post
        self._show()
        self._look()

    @property
    def status(self) -> LetterStatus:
        """Which letters are listed."""
        return LetterStatus(self.which.value or LetterStatus.DEAD)

    @property
    def chosen(self) -> list[int]:
        """The letters that are chosen."""
        return [int(item.data(0, _KEY)) for item in self.table.selectedItems()]

    def retry(self) -> None:
        """Try to send the chosen letters once more, now."""
        for letter in self.chosen:
            self._under_way += 1
            self._courier.do(RetryLetter(letter_id=letter), self, self._done, self._refused)

    def discard(self, reason: str) -> None:
        """Never send the chosen letters."""
        for letter in self.chosen:
            self._under_way += 1
            self._courier.do(DiscardLetter(letter_id=letter, reason=reason), self, self._done, self._refused)

    def retry_all(self) -> None:
        """Try to send every letter that was given up once more."""
        self._courier.do(RetryLetters(), self, lambda _count: self._look_anew(), self._fail)

    def discard_all(self, reason: str) -> None:
        """Never send any letter that was given up, or any that waits: whichever are listed."""
        command = DiscardLetters(reason=reason, status=self.status)
        self._courier.do(command, self, lambda _count: self._look_anew(), self._fail)

    def _ask_why(self) -> None:
        question = self._question(self.tr("Give these up for good?"), len(self.chosen))
        question.confirmed.connect(self.discard)
        question.open()

    def _ask_why_all(self) -> None:
        waiting = self.status is LetterStatus.WAITING
        title = self.tr("Never send any letter that waits?") if waiting else ""
        count = self._counted(self.status)
        question = self._question(title or self.tr("Give up for good whatever could not be done?"), count)
        question.confirmed.connect(self.discard_all)
        question.open()

    def _question(self, title: str, count: int) -> Question:
        return Question(
            title,
            [self.tr("%Ln letter(s) or action(s) will not be tried any more.", "", count)],
            self.tr("Give up for good"),
            self,
            reason=True,
            kept=self.tr("Reason, kept with it"),
        )

    def _look_anew(self) -> None:
        self._courier.ask(GetPost(), self, self.show_post, self._fail)

    def _look(self) -> None:
        self._courier.ask(ListLetters(status=self.status), self, self._show_letters, self._fail)

    def _done(self, _letter: LetterView) -> None:
        self._under_way -= 1
        if not self._under_way:
            self._look_anew()

    def _refused(self, fault: Fault) -> None:
        self._under_way -= 1
        self._fail(fault)

    def _fail(self, fault: Fault) -> None:
        self.tell(fault.sentence, "bad")

    def _show_letters(self, page: LetterPage) -> None:
        self._page = page
        chosen = set(self.chosen)
        self.table.clear()
        for letter in page.letters:
            item = QTreeWidgetItem(self.table, self._row(letter))
            item.setData(0, _KEY, letter.id)
            for column in range(item.columnCount()):
                item.setToolTip(column, item.text(column))
            item.setSelected(letter.id in chosen)
        self._allow()
        self._show()

    def _row(self, letter: LetterView) -> list[str]:
        ticket = f"#{letter.ticket_id}" if letter.ticket_id is not None else ""
        why = said(letter.reason)
        if letter.next_try is not None and letter.attempts:
            why = self.tr("{why} Next try: {when}.").format(why=why, when=moment(letter.next_try)).strip()
        to, subject = ", ".join(letter.to), letter.subject
        if letter.channel == "action":
            to, subject = self.tr("Action"), action_in_words(letter.to[0])
        if letter.channel == "function":
            to, subject = self.tr("Function"), letter.to[0]
        return [to, subject, ticket, why, moment(letter.queued_at)]

    def _words_of_retry(self) -> str:
        return self.tr("Try now") if self.status is LetterStatus.WAITING else self.tr("Try again")

    def _allow(self) -> None:
        some = bool(self.table.selectedItems())
        self.retry_button.setEnabled(some)
        self.discard_button.setEnabled(some)

    def _show(self) -> None:
        post, listed = self._post, bool(self._page.letters)
        self.table.setHeaderLabels(
            [self.tr("To"), self.tr("Subject"), self.tr("Ticket"), self.tr("Why not"), self.tr("Since")]
        )
        dead, waiting = self._counted(LetterStatus.DEAD), self._counted(LetterStatus.WAITING)
        self.which.offer(
            [
                Choice(LetterStatus.DEAD.value, self.tr("Given up ({n})").format(n=dead)),
                Choice(LetterStatus.WAITING.value, self.tr("Waiting ({n})").format(n=waiting)),
            ]
        )
        self.which.setVisible(bool(dead or waiting))
        self.retry_button.setText(self._words_of_retry())
        for widget in (self.table, self.retry_button, self.discard_button):
            widget.setVisible(listed)
        several = self._counted(self.status) > 1
        self.retry_all_button.setVisible(several and self.status is LetterStatus.DEAD)
        self.discard_all_button.setVisible(several)
        if post is not None:
            self._say_how(post, dead)

    def _counted(self, status: LetterStatus) -> int:
        """As listed where all are, for that is newer than what was said of the whole."""
        if self.status is status and self._page.before is None and self._post is not None:
            return len(self._page.letters)
        post = self._post
        if post is None:
            return 0
        return {LetterStatus.DEAD: post.dead, LetterStatus.WAITING: post.waiting + post.functions}.get(status, 0)

    def _say_how(self, post: PostView, dead: int) -> None:
        told = [waiting_in_words(post) or left_in_words(post)]
        if dead:
            told.append(
                self.tr("%Ln letter(s) or action(s) could not be sent or done: say what becomes of them.", "", dead)
            )
        warned = _waits_long(post) or (post.waiting and not post.runs)
        self.tell(" ".join(told), "bad" if dead else "warning" if warned else "")

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
        for column, width in enumerate((130, 150, 60, 0, 140)):
            if width:
                header.resizeSection(column, width)
        self.which.show_value(LetterStatus.DEAD.value)
        self.say(self.table.setAccessibleName, lambda: self.tr("Letters and actions that wait or were given up"))
        self.say(self.which.setAccessibleName, lambda: self.tr("Which letters are listed"))


def _waits_long(post: PostView) -> bool:
    oldest = post.oldest if post.waiting else None
    return oldest is not None and QDateTime.currentMSecsSinceEpoch() - oldest > _LONG
