"""Dashboards on a real desk that thirty tickets went through."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from designer import desks
from designer.dashboard.questions import Feed, Questions
from designer.workspaces.watch import WatchWorkspace
from runtime.messages.system import Hello
from tests.workspaces.conftest import *  # noqa: F403
from tests.workspaces.conftest import NOW


@pytest.fixture
def watch(qtbot, open_courier, place, theme, settings):
    desk = desks.open_existing(str(place))
    info = desk.ask(Hello())
    desk.close()
    questions = Questions(open_courier)
    feed = Feed(questions, info.cursor, questions)
    watch = WatchWorkspace(questions, feed, lambda: NOW, theme, settings, address=str(place))
    qtbot.addWidget(watch)
    watch.resize(1_300, 1_000)
    with qtbot.waitExposed(watch):
        watch.show()
    watch.refresh()
    feed.begin()
    overview = watch.overview
    qtbot.waitUntil(lambda: watch.watched is not None and overview.isVisible() and overview.filled, timeout=10_000)
    qtbot.waitUntil(lambda: watch.overview.filled, timeout=10_000)
    yield watch
    feed.end()
    watch.end()
    watch.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
