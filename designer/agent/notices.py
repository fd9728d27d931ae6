"""The bell: how much news is unread, and the news itself. A toast of the system where there is one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import override

from PySide6.QtCore import QObject, QPoint, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSystemTrayIcon,
    QVBoxLayout,
    QWidget,
)

from designer import words
from designer.agent.notice_rows import LINES_ROLE, NoticeDelegate, NoticeLines
from designer.agent.notice_wishes import WishesDialog
from designer.courier import Courier
from designer.theme import enlarge
from designer.widgets.commands import Command
from designer.widgets.icons import icon
from designer.widgets.speaking import Speaking
from runtime.messages.faults import Fault
from runtime.messages.letters import GetNoticeWishes, ListNotices, MarkNoticesRead, NoticePage, NoticeView
from runtime.model.notices import NoticeWishes

_TICKET, _ID = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_SIZE = QSize(380, 420)
_MOST_TOASTS = 3
_MOST_TOLD = 200
"""Characters of what a notice says."""

type Toast = Callable[[str, str, Callable[[], object]], object]
"""Shows a title and a text, and calls back when it is clicked."""


def system_toast() -> Toast | None:
    """Shows news beside the clock of the desktop; None where there is no such place."""
    if not QSystemTrayIcon.isSystemTrayAvailable() or not QSystemTrayIcon.supportsMessages():
        return None
    from PySide6.QtWidgets import QApplication

    tray = QSystemTrayIcon(QApplication.windowIcon(), QApplication.instance())
    tray.show()
    return Tray(tray).show


class Tray(QObject):
    """The system tells of a click, not of what was clicked: it is the latest news."""

    def __init__(self, tray: QSystemTrayIcon) -> None:
        super().__init__(tray)
        self._tray = tray
        self._clicked: Callable[[], object] | None = None
        tray.messageClicked.connect(self._open)

    def show(self, title: str, body: str, clicked: Callable[[], object]) -> None:
        """Beside the clock."""
        self._clicked = clicked
        self._tray.showMessage(title, body, QIcon())

    def _open(self) -> None:
        if self._clicked is not None:
            self._clicked()


class Bell(QPushButton):
    """Counts what is unread; pressed, it opens the list."""

    opened = Signal(int)
    """A ticket there is news of."""
    failed = Signal(object)
    """A Fault to be shown: how I hear of news could not be asked for."""
    away_wanted = Signal()
    """To say when one is away."""
    signature_wanted = Signal()
    """To write one's own signature."""

    def __init__(self, courier: Courier, toast: Toast | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._courier, self._toast = courier, toast
        self.page = NoticePage(notices=(), unread=0)
        self._told: int | None = None
        self.list = NoticeList(self)
        self.list.opened.connect(self.opened)
        self.list.read_wanted.connect(self._mark_all)
        self.list.seen.connect(self._mark)
        self.list.wishes_wanted.connect(self.open_wishes)
        self.list.away_wanted.connect(self.away_wanted)
        self.list.signature_wanted.connect(self.signature_wanted)
        self.dialog: WishesDialog | None = None
        self.setObjectName("quiet")
        self.clicked.connect(self.open_list)
        self.retranslate()

    def refresh(self) -> None:
        """Ask for the news."""
        self._courier.ask(ListNotices(), self, self._show, _not_now)

    def open_list(self) -> None:
        """Open the list below the bell."""
        self.list.show_page(self.page)
        self.list.resize(_SIZE)
        corner = self.mapToGlobal(QPoint(self.width(), self.height() + 4))
        self.list.move(corner - QPoint(_SIZE.width(), 0))
        self.list.show()
        self.list.rows.setFocus()

    def open_wishes(self) -> None:
        """Ask how I want to hear of what."""
        self._courier.ask(GetNoticeWishes(), self, self._show_wishes, self.failed.emit)

    def offered_commands(self) -> Iterable[Command]:
        """What the command palette offers."""
        yield Command(self.tr("How I hear of news…"), self.tr("Notices"), self.open_wishes)
        yield Command(self.tr("I am away…"), self.tr("Absences"), self.away_wanted.emit)
        yield Command(self.tr("My signature…"), self.tr("Letters"), self.signature_wanted.emit)

    def _show_wishes(self, wishes: NoticeWishes) -> None:
        dialog = self.dialog = WishesDialog(self._courier, wishes, self.window())
        dialog.finished.connect(self._let_go)
        dialog.open()

    def _let_go(self, _result: int) -> None:
        self.dialog = None

    def retranslate(self) -> None:
        """In the language of the moment."""
        unread = self.page.unread
        self.setText(words.number(unread) if unread else "")
        self.setIcon(icon("bell", self.palette().buttonText().color().name()))
        self.setToolTip(self.tr("%n unread notice(s)", "", unread))
        self.setAccessibleName(self.toolTip())

    def _show(self, page: NoticePage) -> None:
        latest = max((notice.id for notice in page.notices), default=0)
        if self._told is not None:
            fresh = [notice for notice in page.notices if notice.id > self._told and not notice.read]
            self._pop_up(fresh)
        self._told = max(latest, self._told or 0)
        if page != self.page:
            self.page = page
            self.list.show_page(page)
            self.retranslate()

    def _pop_up(self, fresh: list[NoticeView]) -> None:
        if self._toast is not None:
            for notice in fresh[:_MOST_TOASTS]:
                self._toast(notice.subject, notice.body, partial(self._come, notice))

    def _come(self, notice: NoticeView) -> None:
        """The news was clicked: the window comes to the front, with the ticket it is about."""
        window = self.window()
        window.showNormal() if window.isMinimized() else window.show()
        window.raise_()
        window.activateWindow()
        if notice.ticket_id is not None:
            self.opened.emit(notice.ticket_id)
        else:
            self.open_list()

    def _mark(self, notice_id: int) -> None:
        self._read(MarkNoticesRead(ids=(notice_id,)))

    def _mark_all(self) -> None:
        if self.page.notices:
            self._read(MarkNoticesRead(until=self.page.notices[0].id))

    def _read(self, command: MarkNoticesRead) -> None:
        self._courier.do(command, self, lambda _unread: self.refresh(), _not_now)


def _not_now(_fault: Fault) -> None:
    """News is asked for again with the next change; nothing on the page depends on it."""


def _lines(notice: NoticeView) -> NoticeLines:
    number = f"#{notice.ticket_id}" if notice.ticket_id is not None else ""
    about = " · ".join(filter(None, (number, words.moment(notice.at))))
    return NoticeLines(notice.subject, notice.body[:_MOST_TOLD], about, unread=not notice.read)


class NoticeList(Speaking):
    """The news, the latest first, unread in bold with a dot."""

    opened = Signal(int)
    read_wanted = Signal()
    seen = Signal(int)
    wishes_wanted = Signal()
    away_wanted = Signal()
    signature_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.Popup)
        self.setObjectName("picker")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.rows, self.all_read, self._heading, self._nothing = QListWidget(), QPushButton(), QLabel(), QLabel()
        self.wishes, self.away, self.signature = QPushButton(), QPushButton(), QPushButton()
        for button, wanted in (
            (self.wishes, self.wishes_wanted),
            (self.signature, self.signature_wanted),
            (self.away, self.away_wanted),
        ):
            button.setObjectName("quiet")
            button.clicked.connect(partial(self._go_to, wanted))
        enlarge(self._heading, 1.1, bold=True)
        self.all_read.setObjectName("quiet")
        self.all_read.clicked.connect(self.read_wanted)
        self._nothing.setObjectName("secondary")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self.rows.setItemDelegate(NoticeDelegate(self.rows))
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.rows.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.rows.itemActivated.connect(self._open)
        self.rows.itemClicked.connect(self._open)
        self._arrange()
        self._say_all()

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self.all_read)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.addLayout(head)
        column.addWidget(self.rows, 1)
        column.addWidget(self._nothing, 1)
        foot = QHBoxLayout()
        for button in (self.wishes, self.signature, self.away):
            foot.addWidget(button)
        foot.addStretch(1)
        column.addLayout(foot)

    def _say_all(self) -> None:
        self.say(self._heading.setText, lambda: self.tr("Notices"))
        self.say(self.all_read.setText, lambda: self.tr("Mark all as read"))
        self.say(self.wishes.setText, lambda: self.tr("Preferences…"))
        self.say(self.wishes.setToolTip, lambda: self.tr("What is told in the program and what by mail; quiet hours"))
        self.say(self.signature.setText, lambda: self.tr("Signature…"))
        self.say(self.signature.setToolTip, lambda: self.tr("What stands below your replies to customers"))
        self.say(self.away.setText, lambda: self.tr("I am away…"))
        self.say(self.away.setToolTip, lambda: self.tr("Say when you are away and who stands in for you"))
        self.say(self._nothing.setText, lambda: self.tr("No news. What is given to you, answered or late comes here."))
        self.say(self.rows.setAccessibleName, lambda: self.tr("Notices"))

    def show_page(self, page: NoticePage) -> None:
        """Show this news."""
        self.rows.clear()
        for notice in page.notices:
            lines = _lines(notice)
            item = QListWidgetItem("\n".join(filter(None, (lines.subject, lines.body, lines.about))), self.rows)
            item.setData(LINES_ROLE, lines)
            item.setData(_TICKET, notice.ticket_id)
            item.setData(_ID, notice.id)
        self.rows.setVisible(bool(page.notices))
        self._nothing.setVisible(not page.notices)
        self.all_read.setEnabled(page.unread > 0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _go_to(self, wanted: SignalInstance) -> None:
        self.close()
        wanted.emit()

    def _open(self, item: QListWidgetItem) -> None:
        self.seen.emit(item.data(_ID))
        ticket = item.data(_TICKET)
        if isinstance(ticket, int):
            self.close()
            self.opened.emit(ticket)
