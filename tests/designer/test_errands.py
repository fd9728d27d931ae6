"""Calls on a worker thread: order, faults, bugs, and what is dropped."""

from __future__ import annotations

import logging
import threading
from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QTimer

from designer.errands import Errands
from designer.turns import in_its_turn
from runtime.messages.faults import Broken, Fault, Refused


@pytest.fixture
def errands(qapp):
    errands = Errands("test")
    yield errands
    errands.close(wait=True)
    errands.deleteLater()


@pytest.fixture
def asker(qapp):
    return QObject()


def no_fault(fault: Fault) -> None:
    raise AssertionError(fault)


def test_answers_come_here_in_the_order_sent(qtbot, errands, asker):
    answers = []
    for number in range(5):
        errands.send(
            lambda number=number: (number, threading.current_thread().name),
            asker,
            lambda answer: answers.append((*answer, threading.current_thread() is threading.main_thread())),
            no_fault,
        )
    assert errands.under_way == 5
    qtbot.waitUntil(lambda: len(answers) == 5)
    assert [number for number, _, _ in answers] == [0, 1, 2, 3, 4]
    assert all(name.startswith("test") and here for _, name, here in answers)
    assert errands.under_way == 0


def test_a_fault_goes_to_who_asked(qtbot, errands, asker):
    faults = []

    def refuse():
        raise Refused("No.")

    errands.send(refuse, asker, lambda _: pytest.fail("answered"), faults.append)
    qtbot.waitUntil(lambda: len(faults) == 1)
    assert faults[0].sentence == "No."


def test_a_bug_is_logged_under_the_number_the_person_is_told(qtbot, errands, asker, caplog):
    faults = []
    with caplog.at_level(logging.ERROR, "blueprint.designer"):
        errands.send(lambda: 1 // 0, asker, lambda _: pytest.fail("answered"), faults.append)
        qtbot.waitUntil(lambda: len(faults) == 1)
    assert isinstance(faults[0], Broken)
    incident = caplog.messages[0].removeprefix("Incident ")
    assert incident in faults[0].sentence
    assert "ZeroDivisionError" in caplog.text


def test_an_answer_for_a_widget_that_is_gone_is_dropped(qtbot, errands):
    gone, answers = QObject(), []
    go_on = threading.Event()
    errands.send(lambda: go_on.wait(5), gone, answers.append, no_fault)
    gone.deleteLater()
    QCoreApplication.sendPostedEvents(gone, 52)
    go_on.set()
    qtbot.waitUntil(lambda: errands.under_way == 0)
    assert answers == []


def test_closing_drops_what_waits_and_makes_the_last_call(qtbot, errands, asker):
    go_on, begun, done = threading.Event(), threading.Event(), []

    def first():
        begun.set()
        go_on.wait(5)

    errands.send(first, asker, done.append, no_fault)
    errands.send(lambda: done.append("second"), asker, done.append, no_fault)
    begun.wait(5)
    errands.close(lambda: done.append("last"))
    errands.send(lambda: done.append("too late"), asker, done.append, no_fault)
    go_on.set()
    errands.close(wait=True)
    QCoreApplication.processEvents()
    assert done == ["last"]


def test_each_answer_has_a_turn_of_its_own_in_the_one_line_of_turns(qtbot, qapp):
    """What several answers lead to would hold the window up for as long as all of it takes."""
    errands, done, beat = Errands("turns"), [], QTimer()
    beat.timeout.connect(lambda: done.append("another"))
    for number in range(3):
        errands.send(lambda number=number: number, errands, done.append, done.append)
    errands._worker.submit(int).result()
    in_its_turn(errands, lambda: done.append("in line before they came"))
    beat.start(0)
    qtbot.waitUntil(lambda: 2 in done)
    own = [place for place, each in enumerate(done) if each != "another"]
    assert [done[place] for place in own] == ["in line before they came", 0, 1, 2]
    assert all("another" in done[one:other] for one, other in pairwise(own))
    errands.close(wait=True)
    errands.deleteLater()
