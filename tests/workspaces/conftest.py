"""Workspaces: the rules of the desktop's tests hold here too."""

from tests.designer.conftest import *  # noqa: F403
