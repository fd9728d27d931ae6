"""Whether coverage is measured: our Python is slower then, and what is not ours is not."""

from __future__ import annotations

import sys

TRACED = sys.gettrace() is not None or sys.monitoring.get_tool(sys.monitoring.COVERAGE_ID) is not None
