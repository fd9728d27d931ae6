"""The agent's desk on a real one; the rules of the desktop's tests hold here too."""

from __future__ import annotations

from tests.designer.conftest import *  # noqa: F403
