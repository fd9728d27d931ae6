"""The news under the bell: rows as high as what they say, and a ticket opened from one by key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from designer.agent.notices import NoticeList
from runtime.messages.letters import NoticePage, NoticeView
from runtime.messages.tickets import EditTicket
from runtime.model.notices import NoticeKind
from tests.agent.conftest import AGENT


def _notice(number, body, *, read):
    about = {"kind": NoticeKind.DUE_SOON, "ticket_id": 700 + number, "at": 0}
    return NoticeView(id=number, subject=f"News {number}", body=body, read=read, **about)


@pytest.fixture
def news(qtbot):
    home = QWidget()
    qtbot.addWidget(home)
    found = NoticeList(home)
    found.resize(380, 420)
    found.show_page(
        NoticePage(notices=(_notice(3, "x" * 30 + " y" * 80, read=False), _notice(2, "Short.", read=True)), unread=1)
    )
    with qtbot.waitExposed(found):
        found.show()
    yield found
    found.close()


def test_a_row_is_as_high_as_what_it_says(news):
    long, short = (news.rows.visualItemRect(news.rows.item(row)) for row in range(2))
    line = news.rows.fontMetrics().height()
    assert short.height() >= 3 * line
    assert long.height() >= short.height() + line
    assert long.width() <= news.rows.viewport().width()
    assert not news.grab().isNull()


def test_a_notice_says_of_which_ticket_it_is_and_opens_it(qtbot, news):
    assert "#702" in news.rows.item(1).text()
    news.rows.setCurrentRow(1)
    opened, seen = [], []
    news.opened.connect(opened.append)
    news.seen.connect(seen.append)
    qtbot.keyClick(news.rows, Qt.Key.Key_Return)
    assert (opened, seen) == ([702], [2])


def test_a_toast_that_is_clicked_opens_its_ticket(qtbot, work, other):
    shown = []
    work.bell._toast = lambda title, _body, clicked: shown.append((title, clicked))
    qtbot.waitUntil(lambda: work.bell._told is not None)
    lines = filter(None, map(work.panel.model.line, range(work.panel.model.rowCount())))
    ticket = next(line.ticket for line in lines if line.ticket.assignee is None)
    other.do(EditTicket(ticket_id=ticket.id, expected_version=ticket.version, fields={"assignee": AGENT}))
    work.bell.refresh()
    qtbot.waitUntil(lambda: bool(shown))
    shown[-1][1]()
    qtbot.waitUntil(lambda: work.page.ticket is not None and work.page.ticket.id == ticket.id)
