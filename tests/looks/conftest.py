"""Pages and dialogs are looked at on a real desk, in each language; the rules of the desktop's tests hold here too."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from designer.i18n import Languages
from designer.settings import Language
from tests.workspaces.conftest import *  # noqa: F403


@pytest.fixture(params=[Language.ENGLISH, Language.FRENCH], ids=["en", "fr"])
def language(request: pytest.FixtureRequest, qapp: QApplication, english: None) -> Iterator[Language]:
    """The language the window speaks; to be asked for before any widget is made."""
    languages = Languages(qapp)
    languages.speak(request.param)
    yield request.param
    languages.forget()
