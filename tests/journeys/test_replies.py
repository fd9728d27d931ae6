"""An agent answers a customer in the window; a real mail server gets the letter, and not before it was sent."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from runtime.desk import posting
from runtime.desk.door import open_desk
from runtime.messages.setup import GetSetup, PutSettings
from runtime.model.mailing import Mailing
from runtime.model.outgoing import Outgoing, Security
from tests.agent.conftest import *  # noqa: F403
from tests.desk.smtp_server import Mailbox, serving_mail
from tests.journeys.test_agent import desktop  # noqa: F401


@pytest.fixture
def mailbox(place, monkeypatch):
    """What a mail server gets that the desk's settings name."""
    monkeypatch.setattr(posting, "REST_BESIDE_S", 0.05)
    monkeypatch.setattr(posting, "REST_S", 0.05)
    found = Mailbox()
    with serving_mail(found) as port:
        owner = open_desk(str(place), durability="NORMAL")
        owner.do(PutSettings(settings=_sending(owner.ask(GetSetup()).settings, port)))
        owner.close()
        yield found


def _sending(settings, port):
    outgoing = Outgoing(mail=True, host="127.0.0.1", port=port, security=Security.NONE)
    return settings.having(outgoing=outgoing, mailing=Mailing(sender="shop@shop.test", sender_name="Shop"))


@pytest.mark.slow
def test_a_reply_reaches_the_customers_mailbox_when_it_left_and_not_before(qtbot, mailbox, desktop, other):  # noqa: F811
    page, reply = desktop.session.work.page, desktop.session.work.page.reply
    desktop.session.work.panel.table.setFocus()
    QTest.keyClick(desktop.session.work.panel.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.ticket is not None and page.isVisible())
    reply.begin(public=True)
    QTest.keyClicks(reply.text, "It is on its way.")
    QTest.keyClick(reply.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert reply.outgoing.undo.isVisible()
    subject = f"[#{page.ticket.id}] Re: {page.ticket.subject}"
    assert not [each for each in mailbox.received if each["Subject"] == subject]
    QTest.mouseClick(reply.outgoing.undo, Qt.MouseButton.LeftButton)
    assert reply.text.toPlainText() == "It is on its way."
    QTest.keyClick(reply.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.mouseClick(reply.outgoing.now, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any(each["Subject"] == subject for each in mailbox.received), timeout=20_000)
    (mail,) = (each for each in mailbox.received if each["Subject"] == subject)
    assert mail["From"] == "Inès Fabre via Shop <shop@shop.test>"
    assert mail["Message-ID"].endswith(".blueprint-designer>") and mail["Auto-Submitted"] is None
    assert mail.get_body(("plain",)).get_content().startswith("It is on its way.")
    page.tabs.setCurrentWidget(page.history)
    page.refresh()
    table = page.history.table
    told = lambda: [table.topLevelItem(row).text(1) for row in range(table.topLevelItemCount())]  # noqa: E731
    qtbot.waitUntil(lambda: any("sent:" in line and subject in line for line in told()))
