"""The library of charts is loaded when it is wanted, and not once nothing is wanted any more."""

from __future__ import annotations

import sys
import threading

from designer.dashboard.loading import Plotting


def test_after_the_end_nothing_is_loaded_or_done(qtbot, monkeypatch):
    monkeypatch.delitem(sys.modules, "pyqtgraph", raising=False)
    plotting = Plotting()
    plotting.end()
    plotting.load()
    plotting.soon(plotting, lambda: None)
    assert plotting.idle
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("plotting")]
