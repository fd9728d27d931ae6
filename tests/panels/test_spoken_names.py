"""Read out, no two buttons of a page of the inspector are called alike: each says what it adds to, or takes away."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox

from designer.panels.blueprint_page import BlueprintPage
from designer.panels.state_more import StateActionsPage, StateLimitPage
from designer.panels.transition_more import BeforePage
from runtime.model import edits
from runtime.model.blueprint import Approval
from runtime.model.durations import Duration, Unit
from runtime.model.limits import Escalation, Limit, Reminder
from runtime.model.owners import Assignee, People, Teams


def called(page, kind):
    """What each control that can be seen is called by a screen reader."""
    seen = (each for each in page.findChildren(kind) if each.isVisible())
    return [QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name) for each in seen]


@pytest.fixture
def detailed(document):
    """An approval by two rules, owners, and a limit with a reminder and an escalation."""
    drawn = document.blueprint
    approval = Approval(approvers=(People(ids=("ann",)), Teams(ids=("first",))), needs=2)
    asking = drawn.transitions_by_id["ask"].having(approval=approval, owners=(Assignee(),))
    limit = Limit(
        allows=Duration(amount=8, unit=Unit.HOURS), reminders=(Reminder(percent=50),), escalations=(Escalation(),)
    )
    drawn = edits.change_state(drawn, drawn.states_by_id["wait"].having(limit=limit))
    document.apply("x", edits.change_transition(drawn, asking))
    return document


def before(document, catalogue):
    page = BeforePage(document, catalogue, None)
    page.show_transition("ask")
    return page


def limit(document, catalogue):
    page = StateLimitPage(document, catalogue, None)
    page.show_state("wait")
    return page


def actions(document, catalogue):
    page = StateActionsPage(document, catalogue, None)
    page.show_state("wait")
    return page


@pytest.mark.parametrize("make", [before, limit, actions, BlueprintPage])
def test_no_two_buttons_are_called_alike(qtbot, detailed, catalogue, make):
    page = make(detailed, catalogue)
    qtbot.addWidget(page)
    page.resize(330, 900)
    with qtbot.waitExposed(page):
        page.show()
    names = Counter(called(page, QAbstractButton))
    within = {"What happens then: Add…"}  # of each card, which is named itself
    assert all(names)
    assert {name for name, count in names.items() if count > 1} <= within
    assert all(called(page, QAbstractSpinBox))
