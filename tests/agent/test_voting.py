"""A vote is given on the ticket's page: with what was filled in before one's eyes, and with a word to whoever asked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from runtime.messages.base import Changes
from runtime.messages.tickets import AddComment, ExecuteTransition, GetHistory, GetTicket, ListTickets
from runtime.model.blueprint import Approval
from runtime.model.forms import CheckItem, ChecklistItem, CommentItem, FieldItem, Filled, ResolutionItem
from runtime.model.owners import People
from tests.agent.scripts import AGENT, THEIRS, enter, script, way

LEFT = Qt.MouseButton.LeftButton
FORM = (
    FieldItem(id="amount", field="amount"),
    ResolutionItem(id="why"),
    CommentItem(id="reply", public=True),
    ChecklistItem(id="seen", title="Looked at", items=(CheckItem(id="box", text="The box", required=False),)),
)


@pytest.fixture
def asked(qtbot, work, place, other):
    """A colleague asked for the vote of the agent, who has the ticket open."""
    mine = Approval(approvers=(People(ids=(AGENT,)),), reject_to="done")
    first = way("greeted", "greet", "listen", owners=THEIRS, approval=mine, form=FORM)
    number = enter(place, script(first, way("listened", "listen", "advise"), way("advised", "advise", "done")))
    version = other.ask(GetTicket(ticket_id=number)).version
    filled = Filled(
        fields={"amount": 120}, resolution="It was late.", comments={"reply": "We pay it back."}, ticked=("box",)
    )
    other.do(ExecuteTransition(ticket_id=number, transition_id="greeted", expected_version=version, form=filled))
    _told(work, number, blueprints=frozenset({"script"}))
    work.go_to(number)
    qtbot.waitUntil(lambda: work.page.ticket is not None and work.page.ticket.id == number)
    qtbot.waitUntil(lambda: "The box" in _said(work))
    return number


def _said(work):
    return "\n".join(each.text() for each in work.page.strip.approvals.findChildren(QLabel))


def _told(work, number, **more):
    work.changed_elsewhere(Changes(tickets=frozenset({number}), **more))


def _press(qtbot, work, text):
    def found():
        buttons = work.page.strip.approvals.findChildren(QPushButton)
        return [each for each in buttons if each.text() == text and each.isVisible()]

    qtbot.waitUntil(lambda: len(found()) == 1)
    qtbot.mouseClick(found()[0], LEFT)


def _vote(other, number):
    return next(each.data for each in other.ask(GetHistory(ticket_id=number)) if each.kind == "approval_voted")


def test_who_decides_reads_what_was_filled_in(qtbot, work, asked):
    for line in (
        "Looked at: The box",
        "Amount (€): 120",
        "Resolution: It was late.",
        "Reply to the customer: We pay it back.",
        "Paul Lemaire",
    ):
        assert line in _said(work)


def test_an_approval_takes_the_ticket_on_with_a_word(qtbot, work, asked, other):
    line = work.page.strip.approvals.lines["greeted"]
    qtbot.waitUntil(line.hasFocus)  # not on a button: one Enter too many is no decision
    qtbot.keyClicks(line, "Well done.")
    _press(qtbot, work, "Approve")
    qtbot.waitUntil(lambda: other.ask(GetTicket(ticket_id=asked)).state == "listen")
    vote = _vote(other, asked)
    assert (vote["approve"], vote["by"], vote["comment"]) == (True, AGENT, "Well done.")
    _told(work, asked)
    qtbot.waitUntil(work.page.strip.approvals.isHidden)


def test_a_rejection_says_why_and_the_ticket_goes_where_the_approval_says(qtbot, work, asked, other):
    qtbot.keyClicks(work.page.strip.approvals.lines["greeted"], "Too much.")
    _press(qtbot, work, "Reject")
    qtbot.waitUntil(lambda: other.ask(GetTicket(ticket_id=asked)).state == "done")
    vote = _vote(other, asked)
    assert (vote["approve"], vote["comment"]) == (False, "Too much.")
    ticket = other.ask(GetTicket(ticket_id=asked))
    assert ticket.resolution != "It was late.", "what was not approved is not written"


def test_a_word_half_written_outlives_what_happens_meanwhile(qtbot, work, asked, other):
    rows = work.page.strip.approvals
    line = rows.lines["greeted"]
    qtbot.keyClicks(line, "Too m")
    other.do(AddComment(ticket_id=asked, body="By the way.", public=False))
    _told(work, asked)
    qtbot.waitUntil(lambda: len(work.page.conversation.messages) > 0)
    assert rows.lines["greeted"] is line, "nothing is made anew under somebody's hands"
    first = next(row.id for row in other.ask(ListTickets(limit=5)).rows if row.id != asked)
    work.go_to(first)
    qtbot.waitUntil(lambda: work.page.ticket.id == first and not rows.lines)
    work.go_to(asked)
    qtbot.waitUntil(lambda: "greeted" in rows.lines)
    assert rows.lines["greeted"].text() == "Too m"
