"""No object of Qt is destroyed on a thread that is not its own."""

from __future__ import annotations

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QTimer

from designer import collecting
from designer.collecting import Collector


class _Loop:
    """Garbage that only the collector finds, with a running timer in it."""

    def __init__(self, died):
        self.own = self
        self.timer = QTimer()
        self.timer.start(1)
        weakref.finalize(self, lambda: died.append(threading.current_thread().name))


def _allocate(kept):
    """More than it takes to have Python collect everything young."""
    kept += [[number] for number in range(40_000)]


@pytest.fixture
def collector(qapp):
    gc.enable()
    collector = Collector()
    yield collector
    collector.end()
    assert gc.isenabled()
    gc.disable()


def test_what_a_worker_allocates_destroys_nothing_there(qtbot, collector):
    died, kept = [], []
    for _ in range(20):
        _Loop(died)
    worker = threading.Thread(target=_allocate, args=(kept,), name="worker")
    worker.start()
    worker.join()
    assert died == []
    collector.collect()
    assert died == [threading.main_thread().name] * 20


def test_what_is_old_is_looked_through_in_a_pause(qtbot, collector, monkeypatch):
    died = []
    monkeypatch.setattr(collecting, "_DUE", (0, 0, 0))
    monkeypatch.setattr(collecting, "_THOROUGH", 1)
    loop = _Loop(died)
    gc.collect(1)
    gc.collect(1)
    del loop  # by now it is of the oldest generation
    collector.collect()
    assert died == []
    assert collector._pause.running
    collector._pause.begin(1)  # for ten seconds nobody touches anything
    qtbot.waitUntil(lambda: bool(died))


def test_nobody_waits_for_a_pause_for_ever(qtbot, collector, monkeypatch):
    died = []
    monkeypatch.setattr(collecting, "_AT_ANY_RATE", 0)
    monkeypatch.setattr(collecting, "_DUE", (0, 0, 0))
    loop = _Loop(died)
    gc.collect(1)
    gc.collect(1)
    del loop
    collector.collect()
    assert died


def test_what_is_old_is_not_looked_through_again_and_again(qtbot, collector, monkeypatch):
    monkeypatch.setattr(collecting, "_DUE", (0, 0, 0))
    kept = [[number] for number in range(1_000)]
    collector.collect()
    assert gc.get_freeze_count() > len(kept)
    assert not collector._pause.running
    collector.end()
    assert gc.get_freeze_count() == 0


def test_a_large_answer_is_put_aside_as_it_comes(qtbot, collector):
    kept = [[number] for number in range(2 * collecting._MANY)]
    collector.collect()
    assert gc.get_freeze_count() > len(kept)


def test_it_looks_by_itself(qtbot, collector, monkeypatch):
    died = []
    monkeypatch.setattr(collecting, "_DUE", (0, 10, 10))
    _Loop(died)
    qtbot.waitUntil(lambda: bool(died))
    assert died == [threading.main_thread().name]
