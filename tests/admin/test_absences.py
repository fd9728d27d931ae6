"""Absences on the page of the people: said on the person, shown in the list, and told when a deputy is to leave."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import QApplication

from designer.panels.absences_dialog import AbsencesDialog
from designer.panels.versions.question import Question
from runtime.messages.absences import PutAbsences
from runtime.model.absences import Absence
from runtime.model.values import DAY
from tests.admin.conftest import HEARD

LEFT = Qt.MouseButton.LeftButton
PAUL, INES = "paul-lemaire", "ines-fabre"


def moment():
    return QDateTime.currentMSecsSinceEpoch()


def _dialog(qtbot, kind):
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind), timeout=10_000)
    return QApplication.activeModalWidget()


@pytest.fixture
def away(other):
    """Paul is away and Inès stands in, before the page is opened."""
    times = (Absence(begins=moment() - DAY, ends=moment() + DAY, deputy=INES),)
    other.do(PutAbsences(person=PAUL, times=times))


def test_an_absence_is_said_on_the_person(qtbot, page, manage, now):
    people = page("people")
    people.choose(PAUL)
    assert people.form.absent.text() == "Not away now."
    qtbot.mouseClick(people.form.absences, LEFT)
    dialog = _dialog(qtbot, AbsencesDialog)
    assert dialog.windowTitle() == "Absences of Paul Lemaire"
    dialog.rows[0].begins.setDateTime(QDateTime.fromMSecsSinceEpoch(moment() - DAY))
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        qtbot.mouseClick(dialog.confirm, LEFT)
    assert [each.id for each in now().absences] == [PAUL]
    manage.changed_elsewhere(HEARD)
    qtbot.waitUntil(lambda: people.form.absent.text().startswith("Paul Lemaire is away until "), timeout=10_000)


def test_the_list_says_who_is_away(away, page, now):
    people = page("people")
    described = {each.id: people.describe(each) for each in now().people}
    assert described[PAUL].endswith("Inès Fabre stands in") and "away" not in described[INES]


def test_that_a_deputy_leaves_is_said_first(qtbot, away, page):
    people = page("people")
    people.choose(INES)
    qtbot.mouseClick(people.form.active.box, LEFT)
    qtbot.mouseClick(people.save_button, LEFT)
    question = _dialog(qtbot, Question)
    assert "They are to stand in for Paul Lemaire: name somebody else." in question.text.text()
    question.reject()
