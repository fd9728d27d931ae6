"""Messages to a desk and back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject

from designer.courier import Courier
from runtime.messages.faults import NotFound, Unavailable
from runtime.messages.system import GetFigures, Sweep
from tests.designer.fake_desk import FakeDesk


def no_fault(fault):
    raise AssertionError(fault)


def test_a_desk_is_opened_asked_and_closed_on_one_other_thread(qtbot, courier, desk):
    asker, answers = QObject(), []
    courier.open(asker, lambda info: answers.append(info.name), no_fault)
    courier.ask(GetFigures(blueprint_id="repairs"), asker, lambda figures: answers.append(figures.active), no_fault)
    assert answers == []
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert answers == ["Shop", 12]
    assert len(desk.threads) == 1 and "MainThread" not in desk.threads
    courier.close(wait=True)
    assert desk.closed


def test_a_command_tells_every_screen_what_it_touched(qtbot, courier, desk):
    asker, results = QObject(), []
    courier.open(asker, lambda _: None, no_fault)
    with qtbot.waitSignal(courier.changed) as told:
        courier.do(Sweep(), asker, results.append, no_fault)
    assert results == ["done"]
    assert told.args[0].tickets == {1}


def test_a_desk_that_cannot_be_opened_says_why(qtbot, qapp):
    def opener() -> FakeDesk:
        raise NotFound("There is no desk.")

    courier, asker, faults = Courier(opener), QObject(), []
    courier.open(asker, lambda _: pytest.fail("opened"), faults.append)
    courier.ask(GetFigures(blueprint_id="x"), asker, lambda _: pytest.fail("answered"), faults.append)
    qtbot.waitUntil(lambda: len(faults) == 2)
    assert [type(fault) for fault in faults] == [NotFound, Unavailable]
    courier.close(wait=True)
