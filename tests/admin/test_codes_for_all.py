"""Everybody without a password gets a code in one go, shown together and copied as a table."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from designer.admin.codes_for_all import CodesDialog
from designer.panels.versions.question import Question
from runtime.desk.door import enter_with_code
from runtime.messages.access import SetPassword
from runtime.messages.setup import PutPeople
from runtime.messages.system import Hello
from runtime.model.people import Person, Role
from tests.admin.hands import dialog_of, press
from tests.passphrases import GOOD

pytestmark = pytest.mark.usefixtures("cheap_passwords")


@pytest.fixture
def signing_in(qtbot, page, now):
    """The page of the people as where people sign in."""
    people = page("people")
    setup = now()
    people.show_setup(setup.having(settings=setup.settings.having(people_sign_in=True)))
    return people


def _told(dialog):
    return {
        dialog.table.item(row, 0).text(): dialog.table.item(row, 2).text() for row in range(dialog.table.rowCount())
    }


def test_it_is_offered_where_people_sign_in_only(qtbot, page, signing_in, now):
    qtbot.waitUntil(signing_in.codes_button.isVisible, timeout=10_000)
    signing_in.show_setup(now())
    qtbot.waitUntil(lambda: not signing_in.codes_button.isVisible(), timeout=10_000)


def test_each_gets_a_code_that_lets_them_set_a_password(qtbot, signing_in, other, place, now):
    agents = [each for each in now().people if each.role is Role.AGENT and each.active]
    other.acting_as(agents[0].id).do(SetPassword(password=GOOD))
    other.do(PutPeople(people=(Person(id="gone", name="Gone", active=False),)))
    setup = now()
    signing_in.show_setup(setup.having(settings=setup.settings.having(people_sign_in=True)))
    qtbot.waitUntil(lambda: agents[0].id in signing_in._with_password, timeout=10_000)
    press(qtbot, signing_in.codes_button)
    dialog_of(qtbot, Question).reject()
    press(qtbot, signing_in.codes_button)
    question = dialog_of(qtbot, Question)
    press(qtbot, question.yes)
    signing_in.codes_for_all.ask(agents)
    asked = [each for each in signing_in.findChildren(Question) if each is not question and each.isVisible()]
    assert not asked, "the codes that are being given stay good"
    shown = dialog_of(qtbot, CodesDialog)
    me = other.ask(Hello()).actor
    wanted = {each.name for each in setup.people if each.active and each.id not in (me, agents[0].id)}
    codes = _told(shown)
    assert codes.keys() == wanted and len(set(codes.values())) == len(wanted)
    shown.resize(shown.minimumSizeHint())
    assert shown.table.columnWidth(2) >= shown.table.sizeHintForColumn(2), "an address gives way, a code never"
    assert shown.copying.isDefault() and not shown.ready.autoDefault(), "Enter takes nothing away that is shown once"
    press(qtbot, shown.copying)
    copied = {line.split("\t")[0]: line.split("\t")[2] for line in QApplication.clipboard().text().splitlines()}
    assert copied == codes and shown.copying.text() == "Copied"
    press(qtbot, shown.ready)
    desk = enter_with_code(str(place), agents[1].id, codes[agents[1].name], GOOD)
    assert desk.ask(Hello()).actor == agents[1].id
    desk.close()


def test_how_far_it_is_is_told_while_it_lasts(qtbot, signing_in):
    qtbot.waitUntil(signing_in.codes_button.isVisible, timeout=10_000)
    told = []
    signing_in.codes_for_all.progressed.connect(lambda text: told.append((text, signing_in.told.isVisible())))
    press(qtbot, signing_in.codes_button)
    press(qtbot, dialog_of(qtbot, Question).yes)
    shown = dialog_of(qtbot, CodesDialog)
    count = shown.table.rowCount()
    assert told == [*((f"Giving codes: {done} of {count}…", True) for done in range(count)), ("", False)]
    press(qtbot, shown.ready)


def test_who_could_not_be_given_one_is_named_beside_the_others(qtbot, signing_in, other, now):
    agents = [each for each in now().people if each.role is Role.AGENT and each.active]
    qtbot.waitUntil(signing_in.codes_button.isVisible, timeout=10_000)
    other.do(PutPeople(people=(agents[0].having(active=False),)))
    press(qtbot, signing_in.codes_button)
    press(qtbot, dialog_of(qtbot, Question).yes)
    shown = dialog_of(qtbot, CodesDialog)
    assert shown.problem.text().startswith(agents[0].name) and agents[0].name not in _told(shown)
    assert agents[1].name in _told(shown)
    press(qtbot, shown.ready)
