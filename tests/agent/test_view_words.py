"""What views are called."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from designer.agent.view_words import path_of, title_of
from runtime.model.views import DEFAULT_VIEWS, View

TITLES = {view.title for view in DEFAULT_VIEWS}


class Loud(QTranslator):
    """Another language: the same words, shouted. No others: a window left by a test that failed hears them, too."""

    def translate(self, _context, source, _disambiguation=None, _count=-1):
        return source.upper() if source in TITLES else ""

    def isEmpty(self):  # noqa: N802  Qt's own name
        return False


@pytest.fixture
def loud(qapp):
    translator = Loud()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def test_what_a_desk_begins_with_speaks_the_language_of_the_window(loud):
    assert [title_of(view) for view in DEFAULT_VIEWS] == [view.title.upper() for view in DEFAULT_VIEWS]
    assert path_of(DEFAULT_VIEWS[0]) == ("MY OPEN TICKETS",)


def test_what_somebody_called_it_stays_so(loud):
    renamed = DEFAULT_VIEWS[0].having(title="Refunds::Mine")
    assert (title_of(renamed), path_of(renamed)) == ("Refunds::Mine", ("Refunds", "Mine"))
    assert title_of(View(id="v", title="Late")) == "Late"
