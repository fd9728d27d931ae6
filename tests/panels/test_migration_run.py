"""What a migration did, told by the names of its states."""

from __future__ import annotations

import pytest

from designer.i18n import Languages
from designer.panels.versions.run import MigrationRun
from designer.settings import Language
from runtime.messages.migration import Fate, Numbers, StateResult


@pytest.fixture
def run(qtbot):
    run = MigrationRun(None)
    qtbot.addWidget(run)
    return run


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.ENGLISH, "Check → Look: 1,200 taken over."),
        (Language.FRENCH, "Check → Look\u00a0: 1\u202f200 passés à la nouvelle version."),
    ],
)
def test_states_are_told_as_the_language_sets_them(qapp, run, language, said):
    run._names = {"check": "Check", "look": "Look"}
    languages = Languages(qapp)
    languages.speak(language)
    try:
        result = StateResult(state="check", target="look", fate=Fate.MIGRATED, numbers=Numbers(tickets=1_200))
        assert run._of_state(result) == said
    finally:
        languages.speak(Language.ENGLISH)
        languages.forget()
