"""How I want to hear of what, and when no mail should come: asked for from the bell and from the command palette."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QCoreApplication, Qt, QTime
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QTimeEdit, QWidget

from designer import words
from designer.agent.ticket_dialog import TicketDialog, labelled
from designer.courier import Courier
from designer.panels.zone import ZoneEditor, zone_here
from designer.widgets.assistance import explain
from designer.widgets.plain_text import text_label
from designer.widgets.scrolled import scrolled
from designer.widgets.tick import Tick
from runtime.messages.letters import PutNoticeWishes
from runtime.model.notices import NoticeKind, NoticeWishes, QuietHours, Way

translate = QCoreApplication.translate

_EVENING, _MORNING = 20 * 60, 7 * 60
_WIDTH = 620


class WishesDialog(TicketDialog):
    """A box for each kind of news and each way to hear of it; below them the quiet hours."""

    def __init__(self, courier: Courier, wishes: NoticeWishes, parent: QWidget) -> None:
        title, confirm = translate("NoticeWishes", "How I hear of news"), translate("NoticeWishes", "Save")
        super().__init__(courier, title, confirm, parent)
        explain(self, "letters")
        self._wishes = wishes
        self.boxes: dict[tuple[NoticeKind, Way], QCheckBox] = {}
        self.quiet = Tick(self.tr("No mail in my quiet hours: it comes when they end"))
        self.begins, self.ends, self.zone = QTimeEdit(), QTimeEdit(), ZoneEditor()
        ways = QWidget()
        ways.setLayout(self._ways())
        area = scrolled(ways)
        self.body.addWidget(area, 1)
        self.body.addSpacing(8)
        self.body.addWidget(self.quiet)
        self.body.addWidget(self._hours_row())
        self._show_quiet(wishes.quiet)
        self.quiet.toggled.connect(self._hours.setEnabled)
        self.boxes[NoticeKind.ASSIGNED, Way.IN_APP].setFocus()
        below = self.sizeHint().height() - area.sizeHint().height()
        self.resize(_WIDTH, below + ways.heightForWidth(_WIDTH))

    def _ways(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        names = {Way.IN_APP: self.tr("In the program"), Way.MAIL: self.tr("By mail")}
        grid.addWidget(text_label(self.tr("Tell me when…"), "rowLabel"), 0, 0)
        for column, name in enumerate(names.values(), 1):
            grid.addWidget(text_label(name, "rowLabel"), 0, column)
        for row, (kind, said) in enumerate(_kinds().items(), 1):
            grid.addWidget(text_label(said), row, 0)
            for column, (way, name) in enumerate(names.items(), 1):
                if (kind, way) == (NoticeKind.LETTER, Way.MAIL):
                    continue  # a Blueprint writes its mails itself
                box = self._box(kind, way)
                box.setAccessibleName(words.labelled(said, name))
                grid.addWidget(box, row, column, Qt.AlignmentFlag.AlignLeft)
        grid.setRowStretch(grid.rowCount(), 1)
        return grid

    def _box(self, kind: NoticeKind, way: Way) -> QCheckBox:
        box = self.boxes[kind, way] = QCheckBox()
        box.setChecked(way in self._wishes.ways_of(kind))
        if kind is NoticeKind.LETTER:
            box.setEnabled(False)
            box.setToolTip(self.tr("What a Blueprint tells you is always shown in the program."))
        return box

    def _hours_row(self) -> QWidget:
        self._hours = QWidget()
        row = QHBoxLayout(self._hours)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(labelled(self.tr("From"), self.begins))
        row.addWidget(labelled(self.tr("To"), self.ends))
        row.addWidget(labelled(self.tr("Time zone"), self.zone), 1)
        return self._hours

    def _show_quiet(self, quiet: QuietHours | None) -> None:
        """Nothing said: the evening and the night of this computer's zone are offered."""
        begins, ends = (quiet.begins, quiet.ends) if quiet is not None else (_EVENING, _MORNING)
        self.begins.setTime(QTime(*divmod(begins, 60)))
        self.ends.setTime(QTime(*divmod(ends, 60)))
        self.zone.show_value(quiet.zone if quiet is not None else zone_here())
        self.quiet.set_checked(quiet is not None)
        self._hours.setEnabled(quiet is not None)

    @override
    def _send(self) -> None:
        begins, ends = _minute(self.begins), _minute(self.ends)
        if self.quiet.is_checked() and begins == ends:
            self.show_problem(self.tr("Quiet hours begin and end at different times: change one of them."))
            self.ends.setFocus()
            return
        quiet = QuietHours(begins=begins, ends=ends, zone=self.zone.value) if self.quiet.is_checked() else None
        self._carry(PutNoticeWishes(ways=self._chosen(), quiet=quiet), lambda _changed: None)

    def _chosen(self) -> dict[NoticeKind, frozenset[Way]]:
        return {
            kind: frozenset(way for way in Way if self.boxes[kind, way].isChecked())
            for kind in NoticeKind
            if kind is not NoticeKind.LETTER
        }


def _kinds() -> dict[NoticeKind, str]:
    return {
        NoticeKind.ASSIGNED: translate("NoticeWishes", "a ticket is given to me"),
        NoticeKind.TAKEN_AWAY: translate("NoticeWishes", "my ticket is given to somebody else"),
        NoticeKind.FORM_GONE: translate("NoticeWishes", "a form that I began is thrown away"),
        NoticeKind.MENTIONED: translate("NoticeWishes", "somebody mentions me"),
        NoticeKind.REPLIED: translate("NoticeWishes", "a customer replies on my ticket"),
        NoticeKind.DUE_SOON: translate("NoticeWishes", "my ticket is due soon"),
        NoticeKind.BREACHED: translate("NoticeWishes", "my ticket is late"),
        NoticeKind.APPROVAL: translate("NoticeWishes", "my approval is asked for, or my request was decided"),
        NoticeKind.TASK: translate("NoticeWishes", "a task is given to me"),
        NoticeKind.TASK_DUE: translate("NoticeWishes", "a task of mine is due"),
        NoticeKind.WOKEN: translate("NoticeWishes", "a ticket that was put aside comes back"),
        NoticeKind.STANDS_IN: translate("NoticeWishes", "I am to stand in for somebody"),
        NoticeKind.BROADCAST: translate("NoticeWishes", "a supervisor tells everybody something"),
        NoticeKind.LETTER: translate("NoticeWishes", "a Blueprint sends me a notice"),
    }


def _minute(editor: QTimeEdit) -> int:
    return editor.time().hour() * 60 + editor.time().minute()
